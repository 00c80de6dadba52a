"""The values that the reading of an article passes from stage to stage."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from articles.segmentation.records import ArticleDraft, Kind, Span

__all__ = [
    "Activity",
    "ArticleText",
    "Category",
    "DatePhrase",
    "Evidence",
    "Field",
    "Findings",
    "Level",
    "Mention",
    "Metric",
    "Organization",
    "Participant",
    "ParticipantRole",
    "Qualifier",
    "Quantity",
    "Span",
]


class Field(StrEnum):
    """The fields of an article in which evidence may stand."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The words of an article. `text` is its paragraphs, joined by line ends."""

    kicker: str = ""
    headline: str = ""
    subhead: str = ""
    text: str = ""
    is_photo: bool = False

    @classmethod
    def from_draft(cls, draft: ArticleDraft) -> ArticleText:
        """The words of an article as the segmentation found it on its page."""
        return cls(
            kicker=draft.kicker.text,
            headline=draft.headline.text,
            subhead=draft.subhead.text,
            text=draft.text,
            is_photo=draft.kind is Kind.PHOTO,
        )

    def of(self, field: Field) -> str:
        """The words of one field."""
        return str(getattr(self, field))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The very words that say so, and where in the article they stand."""

    field: Field
    span: Span
    quote: str

    @classmethod
    def cut(cls, article: ArticleText, field: Field, span: Span) -> Evidence:
        """Evidence whose quote is cut by its span, never searched for.

        Raises ValueError where the span names no characters of the field.
        """
        words = article.of(field)
        if not 0 <= span.start < span.end <= len(words):
            raise ValueError(f"no characters at {span} of {field} ({len(words)} long)")
        return cls(field, span, span.of(words))


class Level(StrEnum):
    """Where in the federation an organization stands (FORMAT.md, ORGANIZATION)."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    CITY = "city"
    DISTRICT = "district"
    TOWNSHIP = "township"
    COMMUNITY = "community"
    INDUSTRY = "industry"
    WORKPLACE = "workplace"
    AFFILIATE = "affiliate"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the article names an organization, in whatever form: 该区总工会."""

    organization: str  # the name of the organization it stands for
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Organization:
    """A union organization that the article names, with all places where it does."""

    name: str  # 椿树街道总工会, without the names of the levels above it
    level: Level
    parent: str = ""  # 西城区总工会
    aliases: tuple[str, ...] = ()  # other forms in the article: 西城区椿树街道总工会
    region: str = ""  # GB/T 2260 code of the place it is the union of, "" if unknown
    mentions: tuple[Mention, ...] = ()


class Qualifier(StrEnum):
    """How a printed figure hedges its value: 7000余人 is 7000, MORE_THAN."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"


class Quantity(NamedTuple):
    """A figure as printed with its unit and hedges, before anyone asks what it counts."""

    span: Span  # 近50名, 95%以上, 6700余万元
    value: Decimal  # 6700余万元: 67000000; 三分之二: 66.67
    unit: str  # base form: 元 for 万元; "" where no measure word stands (30万职工)
    qualifier: Qualifier = Qualifier.EXACT
    value_max: Decimal | None = None  # the upper end of a range: 30至50人
    is_bare: bool = False  # 一名 without a hedge, 百人: as often an article or a kind as a figure


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """Words that date something, and what they say in EDTF (ISO 8601-2).

    近日 is DatePhrase(span, "近日", ""); 1月9日上午 on an undated page is "XXXX-01-09".
    `is_period` for words that name a stretch over which figures add up: 五年来, 截至目前.
    `in_name` for a date that is part of a name: 2025年 in 2025年某区工会厨艺大赛.
    """

    span: Span
    text: str
    edtf: str = ""
    is_period: bool = False
    in_name: bool = False


class ParticipantRole(StrEnum):
    """In which role somebody holds an activity."""

    HOST = "host"  # 主办, 举办, 组织, 开展
    UNDERTAKER = "undertaker"  # 承办
    CO_ORGANIZER = "co_organizer"  # 协办
    PARTNER = "partner"  # 联合, 与…共同, 走访的单位


@dataclass(frozen=True, slots=True)
class Participant:
    """A name in a role: an organization's name as in `Findings.organizations`, or a partner's."""

    name: str
    role: ParticipantRole = ParticipantRole.HOST


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that a union organization did, as the article reports it."""

    type: str  # a type of FORMAT.md: summer_relief
    name: str
    evidence: Evidence
    also_types: tuple[str, ...] = ()
    main: bool = False
    organizers: tuple[Participant, ...] = ()
    partners: tuple[Participant, ...] = ()
    date_text: str = ""
    date_edtf: str = ""
    location: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError where the activity has no name."""
        if not self.name.strip():
            raise ValueError(f"an activity without a name: {self.evidence.quote[:40]}")


class Category(StrEnum):
    """What a figure measures (FORMAT.md, METRIC)."""

    PARTICIPANTS = "participants"
    BENEFICIARIES = "beneficiaries"
    MEMBERS = "members"
    UNION_ORGANIZATIONS = "union_organizations"
    ENTERPRISES = "enterprises"
    SESSIONS = "sessions"
    CASES = "cases"
    AGREEMENTS = "agreements"
    MONEY = "money"
    GOODS = "goods"
    FACILITIES = "facilities"
    TEAMS = "teams"
    STAFF = "staff"
    RATE = "rate"
    DURATION = "duration"
    RECOGNITION = "recognition"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure that the article reports, with what it counts and whose it is."""

    figure: Span  # where the printed figure stands, in the field of the evidence
    text: str  # 6700余万元
    value: Decimal
    unit: str
    subject: str
    category: Category
    evidence: Evidence  # the clause the figure stands in
    qualifier: Qualifier = Qualifier.EXACT
    value_max: Decimal | None = None
    period: str = ""
    cumulative: bool = False
    organization: str = ""  # a name in Findings.organizations, "" if nobody's
    activity: int | None = None  # index in Findings.activities


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was read from one article."""

    organizations: tuple[Organization, ...] = ()
    activities: tuple[Activity, ...] = ()
    metrics: tuple[Metric, ...] = ()
