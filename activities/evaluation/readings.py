"""A reading of a page as files hold it, checked and typed: page_from_json(json.loads(text)) → Page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

__all__ = [
    "NO_ARTICLE",
    "NO_PAGE",
    "Activity",
    "Article",
    "BadReading",
    "Metric",
    "Organization",
    "Page",
    "page_from_json",
]

Item = TypeVar("Item")


class BadReading(ValueError):
    """A reading that is not of the form; its words say where: articles[2].metrics[0]: has no 'unit'."""


@dataclass(frozen=True, slots=True)
class Organization:
    """A union organization that an article names."""

    name: str
    level: str
    parent: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """What was done."""

    type: str
    name: str
    evidence: str
    also_types: tuple[str, ...] = ()
    main: bool = False
    optional: bool = False
    organizers: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    date_text: str = ""
    date_edtf: str = ""
    location: str = ""

    @property
    def types(self) -> frozenset[str]:
        """All types under which a careful editor could have put it."""
        return frozenset({self.type, *self.also_types})


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure."""

    text: str
    value: float | None
    unit: str
    subject: str
    category: str
    qualifier: str
    evidence: str
    value_max: float | None = None
    period: str = ""
    cumulative: bool = False
    organization: str = ""
    activity: int | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """An article with all that was read from it."""

    kind: str = ""
    kicker: str = ""
    headline: str = ""
    subhead: str = ""
    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    organizations: tuple[Organization, ...] = ()
    activities: tuple[Activity, ...] = ()
    metrics: tuple[Metric, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """All that was read from a page."""

    banner: str = ""
    articles: tuple[Article, ...] = ()


NO_ARTICLE = Article()
NO_PAGE = Page()


def page_from_json(data: object) -> Page:
    """The reading in parsed JSON. Raises BadReading where it is not of the form."""
    page = Entry(data, "")
    if "articles" not in page.data:
        raise BadReading("is no reading of a page: it has no 'articles'")
    return Page(page.text("banner"), page.items("articles", article))


def article(entry: Entry) -> Article:
    """One article."""
    return Article(
        kind=entry.text("kind"),
        kicker=entry.text("kicker"),
        headline=entry.text("headline"),
        subhead=entry.text("subhead"),
        reporters=entry.texts("reporters"),
        correspondents=entry.texts("correspondents"),
        photographers=entry.texts("photographers"),
        paragraphs=entry.texts("paragraphs"),
        organizations=entry.items("organizations", organization),
        activities=entry.items("activities", activity),
        metrics=entry.items("metrics", metric),
    )


def organization(entry: Entry) -> Organization:
    """One organization."""
    entry.demand("name", "level")
    return Organization(entry.text("name"), entry.text("level"), entry.text("parent"), entry.texts("aliases"))


def activity(entry: Entry) -> Activity:
    """One activity."""
    entry.demand("type", "name", "organizers", "evidence")
    date = Entry(entry.data.get("date") or {}, f"{entry.where}.date")
    return Activity(
        type=entry.text("type"),
        name=entry.text("name"),
        evidence=entry.text("evidence"),
        also_types=entry.texts("also_types"),
        main=entry.flag("main"),
        optional=entry.flag("optional"),
        organizers=entry.texts("organizers"),
        partners=entry.texts("partners"),
        date_text=date.text("text"),
        date_edtf=date.text("edtf"),
        location=entry.text("location"),
    )


def metric(entry: Entry) -> Metric:
    """One figure."""
    entry.demand("text", "value", "qualifier", "unit", "subject", "category", "evidence")
    number = entry.number("activity")
    return Metric(
        text=entry.text("text"),
        value=entry.number("value"),
        unit=entry.text("unit"),
        subject=entry.text("subject"),
        category=entry.text("category"),
        qualifier=entry.text("qualifier"),
        evidence=entry.text("evidence"),
        value_max=entry.number("value_max"),
        period=entry.text("period"),
        cumulative=entry.flag("cumulative"),
        organization=entry.text("organization"),
        activity=None if number is None else int(number),
        optional=entry.flag("optional"),
    )


class Entry:
    """An object of the JSON, and where it stands: articles[2].metrics[0]."""

    def __init__(self, data: object, where: str) -> None:
        self.where = where
        if not isinstance(data, Mapping):
            raise self.complaint("is no object")
        self.data: Mapping[str, Any] = data

    def complaint(self, words: str) -> BadReading:
        """What to raise about the object."""
        return BadReading(f"{self.where}: {words}" if self.where else words)

    def demand(self, *keys: str) -> None:
        """Raises BadReading where one of the keys is missing."""
        for key in keys:
            if key not in self.data:
                raise self.complaint(f"has no {key!r}")

    def text(self, key: str) -> str:
        """A string, "" where there is none."""
        value = self.data.get(key)
        if value is not None and not isinstance(value, str):
            raise self.complaint(f"{key} is {value!r}, not a text")
        return value or ""

    def flag(self, key: str) -> bool:
        """Whether something is so; no unless the reading says yes."""
        value = self.data.get(key)
        if value is not None and not isinstance(value, bool):
            raise self.complaint(f"{key} is {value!r}, not true or false")
        return bool(value)

    def number(self, key: str) -> float | None:
        """A number, None where there is none."""
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.complaint(f"{key} is {value!r}, not a number")
        return float(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        values = self.sequence(key)
        for value in values:
            if not isinstance(value, str):
                raise self.complaint(f"{key} holds {value!r}, not a text")
        return tuple(values)

    def items(self, key: str, make: Callable[[Entry], Item]) -> tuple[Item, ...]:
        """A list of objects, each made into what it stands for."""
        prefix = f"{self.where}.{key}" if self.where else key
        return tuple(make(Entry(value, f"{prefix}[{index}]")) for index, value in enumerate(self.sequence(key)))

    def sequence(self, key: str) -> list[Any]:
        """A list, empty where there is none."""
        value = self.data.get(key)
        if value is not None and not isinstance(value, list):
            raise self.complaint(f"{key} is {value!r}, not a list")
        return value or []
