"""Stored pages read again with today's rules: what would change, or what did."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction

from activities.importing.archives import DatabaseArchive
from activities.importing.changes import Action, Change
from activities.importing.facts import Claims
from activities.importing.reading import PageReading, StoredText
from activities.importing.runs import FileResult, Report
from activities.importing.sources import Source, UnreadableSource
from activities.importing.storing import StoredPage, store_page, stored_facts
from activities.models import ImportRun
from articles.decoding import Cleaned, Dirt, PageText
from articles.long_fields import long_fields_of_page
from articles.models import Page
from articles.reasons import Reason

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class PageInStore:
    """A page of the database as a source: its text stands for the bytes, so that all offsets stay what they are."""

    pk: int
    name: str

    @property
    def file_name(self) -> str:
        return self.name

    def read(self, limit: int) -> StoredText:
        page = Page.objects.filter(pk=self.pk).only("text", "encoding", "cleaned", "sha256").first()
        if page is None:
            raise UnreadableSource("is no longer stored: it was deleted meanwhile")
        cleaned = tuple(Cleaned(Dirt(dirt), *rest) for dirt, *rest in page.cleaned)
        return StoredText(PageText(page.text, page.encoding, cleaned=cleaned), page.sha256)


class NoWitness:
    """Says nothing of a page: what is stored of paper and day counts."""

    def claims(self, source: Source) -> Claims:
        return Claims()


@dataclass
class ChangeReport:
    """What was found to change, counted by model, field and what becomes of it, with examples."""

    counts: Counter[tuple[str, str, Action]] = field(default_factory=Counter)
    examples: dict[tuple[str, str, Action], list[Change]] = field(default_factory=lambda: defaultdict(list))
    pages: int = 0  # with any change

    def add(self, changes: Iterable[Change]) -> None:
        """Count the changes of one page in."""
        changes = list(changes)
        self.pages += bool(changes)
        for change in changes:
            key = (change.model, change.field, change.action)
            self.counts[key] += 1
            if len(self.examples[key]) < EXAMPLES:
                self.examples[key].append(change)

    def rows(self) -> Iterator[tuple[str, str, Action, int, list[Change]]]:
        """Model, field, what becomes of it, how often, examples; the model's fields together, the most first."""
        for key in sorted(self.counts, key=lambda key: (key[0], -self.counts[key], key[1], key[2])):
            yield *key, self.counts[key], self.examples[key]

    def as_json(self) -> list[dict[str, Any]]:
        """The same for programs."""
        return [
            {
                "model": model,
                "field": name,
                "action": str(action),
                "count": count,
                "examples": [{"record": one.record, "before": one.before, "after": one.after} for one in examples],
            }
            for model, name, action, count, examples in self.rows()
        ]


def changes_of(stored: StoredPage) -> list[Change]:
    """All that changed on a page, record by record."""
    return [change for tally in stored.tallies.values() for change in tally.changes]


class RereadArchive(DatabaseArchive):
    """The database, with the record of the run and of what changed."""

    why = Reason.REREAD

    def __init__(self, arguments: Mapping[str, Any], reader_version: str, only_outdated: bool = False) -> None:
        super().__init__({"reread": True, **arguments}, reader_version, again=not only_outdated)
        self.changes = ChangeReport()

    def stored(self, page: StoredPage) -> None:
        self.changes.add(changes_of(page))


class Rehearsal:
    """Stores each page and takes it back: what a run would change, to the row, and nothing is written."""

    def __init__(self, reader_version: str, only_outdated: bool = False) -> None:
        self.reader_version = reader_version
        self.only_outdated = only_outdated
        self.changes = ChangeReport()

    def find(self, sha256: str, claims: Claims) -> int | None:
        if not self.only_outdated:
            return None
        return (
            Page.objects.with_digest(sha256)
            .filter(reader_version=self.reader_version)
            .values_list("pk", flat=True)
            .first()
        )

    def remember(self, sha256: str, claims: Claims) -> Claims:
        page = Page.objects.with_digest(sha256).defer(*long_fields_of_page()).first()
        return claims.remembering(stored_facts(page)) if page else claims

    def keep(self, reading: PageReading, result: FileResult) -> FileResult:
        with transaction.atomic():
            stored = store_page(reading, Reason.REREAD)
            transaction.set_rollback(True)
        self.changes.add(changes_of(stored))
        return replace(result, outcome=stored.outcome, page=stored.page.pk)

    def note(self, result: FileResult) -> None:
        return None

    def close(self, report: Report) -> None:
        return None


def dealt_with(run: ImportRun) -> set[int]:
    """The pages that a run has read, and those before it that it went on with."""
    pages: set[int] = set()
    seen: set[int] = set()
    current: ImportRun | None = run
    while current is not None and current.pk not in seen:
        seen.add(current.pk)
        pages.update(current.files.exclude(outcome="failed").exclude(page=None).values_list("page_id", flat=True))
        current = ImportRun.objects.filter(pk=current.arguments.get("resume")).first()
    return pages
