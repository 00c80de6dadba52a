"""The sample pages that tests read: those of fixtures/ with hand-made readings, and further ones if there are any."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from activities.importing.manifest import Manifest
from activities.importing.reading import PageReading, Reader, read_page
from activities.importing.rules import reader_from_fixtures
from activities.importing.sources import File
from activities.importing.witnesses import Witnesses
from articles.decoding import decode
from articles.segmentation import segment
from articles.segmentation.records import PageDraft

PROJECT = Path(__file__).resolve().parent.parent
FIXTURES = PROJECT / "fixtures"
FURTHER = PROJECT.parent / "shared"  # beside the project on some machines, with pages/ and reading/

SAMPLE_PAGES = sorted((FIXTURES / "pages").glob("*.txt"))
FURTHER_PAGES = sorted((FURTHER / "pages").glob("*.txt"))
PAGES = [*SAMPLE_PAGES, *FURTHER_PAGES]


@cache
def reader() -> Reader:
    """Today's rules with what the fixtures know."""
    return reader_from_fixtures(FIXTURES)


@cache
def witnesses() -> Witnesses:
    """Who tells newspaper and date of the sample pages."""
    return Witnesses(manifest=Manifest.parse((FIXTURES / "pages" / "manifest.csv").read_bytes()))


@cache
def draft_of(page: Path) -> PageDraft:
    """The page taken apart, with nothing read from its articles."""
    return segment(decode(page.read_bytes()).text)


@cache
def reading_of(page: Path) -> PageReading:
    """The page as it is read today."""
    return read_page(page.read_bytes(), page.name, witnesses().claims(File(str(page))), reader())
