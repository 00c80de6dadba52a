"""What is known of a page beside its text: newspaper, day of publication, page number, and who says so."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from enum import StrEnum

__all__ = ["BadFact", "Claims", "PageFacts", "PublishedFrom", "Statement", "parse_day"]

MAX_NEWSPAPER, MAX_PAGE_NUMBER = 100, 10  # as many characters as the database keeps
FIRST_YEAR, LAST_YEAR = 1800, 2100  # outside these a date is a slip

DAYS = (  # 2024-06-18, 2024/6/18 (as Excel rewrites it), 2024.6.18, 2024年6月18日; 20240618
    re.compile(r"(?P<year>\d{4})(?:[-/.]|年)(?P<month>\d{1,2})(?:[-/.]|月)(?P<day>\d{1,2})日?"),
    re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"),
)


class BadFact(ValueError):
    """A newspaper, date or page number that cannot be one; its words say why."""


class PublishedFrom(StrEnum):
    """Where the day of publication comes from, the surest first."""

    GIVEN = "given"
    MANIFEST = "manifest"
    PRINTED = "printed"
    FILE_NAME = "file_name"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one witness says of a page; empty where it says nothing."""

    newspaper: str = ""
    published: datetime.date | None = None
    page_number: str = ""

    def __post_init__(self) -> None:
        for value, most in ((self.newspaper, MAX_NEWSPAPER), (self.page_number, MAX_PAGE_NUMBER)):
            if len(value) > most:
                raise BadFact(f"{value[:20]}… is longer than {most} characters")

    def __bool__(self) -> bool:
        return bool(self.newspaper or self.published or self.page_number)

    def completed(self, other: Statement) -> Statement:
        """The statement, with the other's words where it says nothing."""
        return Statement(
            self.newspaper or other.newspaper,
            self.published or other.published,
            self.page_number or other.page_number,
        )


NOTHING_SAID = Statement()


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What counts as true of a page: 劳动午报, 2024-06-18 as printed, page 03."""

    newspaper: str = ""
    published: datetime.date | None = None
    published_from: PublishedFrom = PublishedFrom.UNKNOWN
    page_number: str = ""


@dataclass(frozen=True, slots=True)
class Claims:
    """What is said of a page before anyone has read it, by witness."""

    given: Statement = NOTHING_SAID  # with the import, for all its pages
    manifest: Statement = NOTHING_SAID
    file_name: Statement = NOTHING_SAID
    notes: tuple[str, ...] = ()  # what is odd about them

    def settle(self, printed: Statement = NOTHING_SAID) -> PageFacts:
        """What counts: given before the manifest, before what the page prints, before its file name."""
        witnesses = {
            PublishedFrom.GIVEN: self.given,
            PublishedFrom.MANIFEST: self.manifest,
            PublishedFrom.PRINTED: printed,
            PublishedFrom.FILE_NAME: self.file_name,
        }
        said = list(witnesses.values())
        dated = next((origin for origin, one in witnesses.items() if one.published), None)
        return PageFacts(
            newspaper=next((one.newspaper for one in said if one.newspaper), ""),
            published=witnesses[dated].published if dated else None,
            published_from=dated or PublishedFrom.UNKNOWN,
            page_number=next((one.page_number for one in said if one.page_number), ""),
        )

    def remembering(self, stored: PageFacts) -> Claims:
        """The claims with what earlier imports of the page settled, where this one is told nothing better.

        What counts as surer than print stays so. All else is worth no more than a file name; of two names for the same
        bytes the first keeps its day, so that importing both again changes nothing.
        """
        from_name = stored.published if stored.published_from is PublishedFrom.FILE_NAME else None
        weak = Statement(stored.newspaper, from_name, stored.page_number).completed(self.file_name)
        if stored.published_from not in (PublishedFrom.GIVEN, PublishedFrom.MANIFEST):
            return replace(self, file_name=weak)
        told = self.given.completed(self.manifest)
        kept = Statement(
            "" if told.newspaper else stored.newspaper,
            None if told.published else stored.published,
            "" if told.page_number else stored.page_number,
        )
        if stored.published_from is PublishedFrom.GIVEN:
            return replace(self, given=self.given.completed(kept), file_name=weak)
        return replace(self, manifest=self.manifest.completed(kept), file_name=weak)

    def agree_with(self, stored: PageFacts) -> bool:
        """Whether a stored page with these facts would still have them after being read again."""
        printed = Statement(stored.newspaper, page_number=stored.page_number)
        if stored.published_from is PublishedFrom.PRINTED:
            printed = replace(printed, published=stored.published)
        return self.remembering(stored).settle(printed) == stored

    def doubts(self, printed: Statement) -> tuple[str, ...]:
        """What is odd: ("the page prints 2024-06-18, its file name says 2024-06-19",)."""
        if not printed.published:
            return self.notes
        return self.notes + tuple(
            f"the page prints {printed.published}, {witness} says {said.published}"
            for witness, said in (
                ("the import", self.given),
                ("the manifest", self.manifest),
                ("its file name", self.file_name),
            )
            if said.published and said.published != printed.published
        )


def parse_day(text: str) -> datetime.date:
    """The day that the text names: date(2024, 6, 18) for 2024-06-18, 2024年6月18日 or 20240618. Raises BadFact."""
    for form in DAYS:
        if match := form.fullmatch(text.strip()):
            return day_of(match)
    raise BadFact(f"{text!r} is no date of the form YYYY-MM-DD")


def day_of(match: re.Match[str]) -> datetime.date:
    """The day of a match with the groups year, month and day. Raises BadFact where there is no such day."""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    try:
        if FIRST_YEAR <= year <= LAST_YEAR:
            return datetime.date(year, month, day)
    except ValueError:
        pass
    raise BadFact(f"{match.group()!r} is no day of the calendar")
