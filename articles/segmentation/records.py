"""The values that the segmentation of a page passes from stage to stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points: in the text of a page, or in one field of an article."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span names: Span(0, 2).of("工会主席") is 工会."""
        return text[self.start : self.end]


class Kind(StrEnum):
    """What an article is: a report with a body told as a story, or a picture with its caption."""

    REPORT = "report"
    PHOTO = "photo"


class Role(StrEnum):
    """In which role a journalist signs: 本报记者, 通讯员, 摄."""

    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    PHOTOGRAPHER = "photographer"


class FurnitureKind(StrEnum):
    """What a piece of the page is that belongs to no article."""

    BANNER = "banner"  # 栏头: 深入学习贯彻…新局面
    SECTION_LABEL = "section_label"  # 栏题: 工会微讯, 他山之石
    SLOGAN = "slogan"  # a box in the type area: 学好一门手艺 / 走稳一条新路
    PAGE_LINE = "page_line"  # name, date, number, editors of the page: 03版, 责编 高凡
    CONTINUATION = "continuation"  # （下转04版）, （相关报道见第四版）
    MARK = "mark"  # what marks a line and is no word of it: ##, **, ■, ◆, □
    NOTICE = "notice"  # a credit that names nobody, and what no rule could place


@dataclass(frozen=True, slots=True)
class Passage:
    """A field or a paragraph, and where on the page its characters stand.

    `text` is what the spans name, joined; two lines of one headline are joined with a blank.
    """

    text: str = ""
    spans: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Passage()


@dataclass(frozen=True, slots=True)
class Credit:
    """One name in a byline: 郝 强 in 本报讯（记者 郝 强） is Credit("郝强", Role.REPORTER, …)."""

    name: str
    role: Role
    span: Span  # of the page text; may hold the blanks that `name` has not


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article as the segmentation found it on its page."""

    kind: Kind
    kicker: Passage = NOTHING
    headline: Passage = NOTHING
    subhead: Passage = NOTHING
    paragraphs: tuple[Passage, ...] = ()
    credits: tuple[Credit, ...] = ()
    byline_spans: tuple[Span, ...] = ()  # whole byline and credit lines, as on the page

    @property
    def text(self) -> str:
        """The body: paragraphs joined by line ends. Offsets of evidence count in it."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    def names(self, role: Role) -> list[str]:
        """Who signs in that role, in print order, each once."""
        return list(dict.fromkeys(credit.name for credit in self.credits if credit.role is role))

    def spans(self) -> Iterator[Span]:
        """Every piece of the page that the article holds, in no particular order."""
        for passage in (self.kicker, self.headline, self.subhead, *self.paragraphs):
            yield from passage.spans
        yield from self.byline_spans


@dataclass(frozen=True, slots=True)
class Furniture:
    """A piece of the page that belongs to no article."""

    kind: FurnitureKind
    span: Span


@dataclass(frozen=True, slots=True)
class PageDraft:
    """A page taken apart: every character that is no blank is in one article or in the furniture.

    `published` and `page_number` are what the page prints of itself
    (2024年6月18日 星期二 03版), as ISO date and number as printed, "" where it does not.
    """

    text: str
    banner: Passage = NOTHING
    newspaper: str = ""
    published: str = ""
    page_number: str = ""
    articles: tuple[ArticleDraft, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    warnings: tuple[str, ...] = field(default=())
