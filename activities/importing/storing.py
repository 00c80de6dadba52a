"""A page and all that was read from it → the database, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from activities.importing.changes import Change
from activities.importing.facts import Claims, PageFacts, PublishedFrom
from activities.importing.reading import PageReading
from activities.importing.runs import Outcome
from activities.importing.storing_articles import store_articles
from activities.importing.storing_findings import store_findings
from activities.importing.synchronizing import Tally, as_json, revise_row
from articles.histories import get_or_create_with_history
from articles.long_fields import long_fields_of_page
from articles.models import Page

# What the importer owns of a page. The rest is Django's (id, created), or an editor's (origin, review_status …).
FIELDS_READ = [
    "newspaper",
    "published_on",
    "published_from",
    "page_number",
    "banner",
    "text",
    "encoding",
    "cleaned",
    "furniture",
    "warnings",
    "reader_version",
]
OF_THE_FILE = ["text", "encoding", "cleaned", "warnings", "reader_version"]  # no editor's to set
LONG = ["text", "cleaned", "furniture", "warnings"]  # not kept a second time in `as_read`


@dataclass(frozen=True)
class StoredPage:
    """What became of a page: new, updated or unchanged, and how many rows of each model were made, changed, kept."""

    page: Page
    outcome: Outcome
    tallies: dict[str, Tally] = field(default_factory=dict)


def stored_facts(page: Page) -> PageFacts:
    """What the database holds of the paper and the day of a page."""
    return PageFacts(page.newspaper, page.published_on, PublishedFrom(page.published_from), page.page_number)


def up_to_date_page(sha256: str, claims: Claims, reader_version: str) -> Page | None:
    """The stored page of these bytes, if reading it again would change nothing: same rules, same facts."""
    page = Page.objects.with_digest(sha256).defer(*long_fields_of_page()).first()
    if page is None or page.reader_version != reader_version:
        return None
    return page if claims.agree_with(stored_facts(page)) else None


def store_page(reading: PageReading, reason: str = "") -> StoredPage:
    """Store a page with its articles and all that was read from them; all of it or nothing.

    The same bytes are the same page: what is there already is compared, and only what differs is written. What an
    editor confirmed, corrected, rejected or added stays as it is. `reason` goes into the histories.
    """
    with transaction.atomic():
        page, of_page = store_page_row(reading, reason)
        articles, tallies = store_articles(page, reading.draft, reason)
        tallies |= store_findings(page, articles, reading.draft.articles, reading.findings, reason)
        tallies["pages"] = of_page
    if of_page.created:
        outcome = Outcome.NEW
    elif any(tally.changed for tally in tallies.values()):
        outcome = Outcome.UPDATED
    else:
        outcome = Outcome.UNCHANGED
    return StoredPage(page, outcome, tallies)


def store_page_row(reading: PageReading, reason: str) -> tuple[Page, Tally]:
    """The row of the page, locked until the transaction ends, and what became of it."""
    values = page_values(reading)
    read = as_json({name: value for name, value in values.items() if name not in LONG})
    name = reading.name[-Page._meta.get_field("name").max_length :]  # the end tells more than the folders before it
    defaults = {"name": name, "as_read": read, **values}
    page, is_new = get_or_create_with_history(Page, reason, defaults, sha256=reading.sha256)
    if is_new:
        return page, Tally(created=1, changes=[Change.new(page)])
    page = Page.objects.select_for_update().get(pk=page.pk)
    before = page.values([field.attname for field in Page._meta.concrete_fields])
    if not revise_row(page, values, read, always=OF_THE_FILE):
        return page, Tally(unchanged=1)
    page._change_reason = reason  # type: ignore[attr-defined]
    page.save()
    return page, Tally(updated=1, changes=list(Change.between(page, before)))


def page_values(reading: PageReading) -> dict[str, Any]:
    """What a reading says of its page, by the fields of FIELDS_READ."""
    return {
        "newspaper": reading.facts.newspaper,
        "published_on": reading.facts.published,
        "published_from": reading.facts.published_from.value,
        "page_number": reading.facts.page_number,
        "banner": reading.draft.banner.text,
        "text": reading.page_text.text,
        "encoding": reading.page_text.encoding,
        "cleaned": [list(piece) for piece in reading.page_text.cleaned],
        "furniture": furniture(reading),
        "warnings": list(reading.warnings),
        "reader_version": reading.reader_version,
    }


def furniture(reading: PageReading) -> list[list[Any]]:
    """The pieces of the page that belong to no article: [["page_line", 0, 18], …]."""
    return [[piece.kind.value, piece.span.start, piece.span.end] for piece in reading.draft.furniture]
