"""One run of the importer: files in, pages stored, and what became of each file."""

from __future__ import annotations

import logging
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple, Protocol

from activities.importing.facts import Claims
from activities.importing.finding import Found, Skipped, Unreadable
from activities.importing.json_files import JsonFolder
from activities.importing.readers import Failure, Pending, Readers
from activities.importing.reading import PageReading, identity
from activities.importing.sources import Source, UnreadableSource

__all__ = ["Archive", "Audience", "FileResult", "Outcome", "Report", "State", "import_pages"]

logger = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What became of a file."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    FAILED = "failed"
    READ = "read"  # and not stored


class State(StrEnum):
    """How a run ended."""

    FINISHED = "finished"
    INTERRUPTED = "interrupted"
    FAILED = "failed"  # stopped at the first failure, or by a fault


class Counts(NamedTuple):
    """How much was read."""

    articles: int = 0
    organizations: int = 0  # once an article
    activities: int = 0
    metrics: int = 0

    @classmethod
    def of(cls, reading: PageReading) -> Counts:
        """How much was read from a page."""
        return cls(
            len(reading.findings),
            sum(len(findings.organizations) for findings in reading.findings),
            sum(len(findings.activities) for findings in reading.findings),
            sum(len(findings.metrics) for findings in reading.findings),
        )

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file: new, or failed and why."""

    position: int
    name: str
    outcome: Outcome
    message: str = ""
    sha256: str = ""
    page: int | None = None  # its primary key
    warnings: tuple[str, ...] = ()
    counts: Counts = Counts()


@dataclass
class Report:
    """What became of all files of a run."""

    state: State = State.FINISHED
    message: str = ""
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    counts: Counts = Counts()
    warnings: int = 0
    pages_with_warnings: int = 0
    seconds: float = 0.0

    def add(self, result: FileResult) -> None:
        """Count one file in."""
        self.outcomes[result.outcome] += 1
        self.counts = self.counts.plus(result.counts)
        self.warnings += len(result.warnings)
        self.pages_with_warnings += bool(result.warnings)

    @property
    def files(self) -> int:
        """How many files the run dealt with."""
        return self.outcomes.total()

    @property
    def failed(self) -> int:
        """How many of them did not become pages."""
        return self.outcomes[Outcome.FAILED]


class Archive(Protocol):
    """Where pages are kept."""

    def find(self, sha256: str, claims: Claims) -> int | None:
        """The page of these bytes if reading it again would change nothing."""

    def remember(self, sha256: str, claims: Claims) -> Claims:
        """The claims with what is known of these bytes from earlier imports."""

    def keep(self, reading: PageReading, result: FileResult) -> FileResult:
        """Store a page and what became of its file, both or neither. Raises Refused."""

    def note(self, result: FileResult) -> None:
        """Put down what became of a file whose page was not stored now."""


class Refused(Exception):
    """A page that could not be stored; its words say why."""


class Audience(Protocol):
    """Who is told how a run goes."""

    def settled(self, result: FileResult) -> None: ...

    def skipped(self, skipped: Skipped) -> None: ...


class Witness(Protocol):
    """Who says something of a page before anyone has read it."""

    def claims(self, source: Source, /) -> Claims: ...


@dataclass(frozen=True, slots=True)
class Ticket:
    """A file on its way: what became of it, or its reading that is still to come."""

    result: FileResult
    pending: Pending | None = None


@dataclass
class ImportJob:
    """Everything a run works with."""

    witnesses: Witness
    readers: Readers
    archive: Archive
    audience: Audience
    limit: int
    json_folder: JsonFolder | None = None
    fail_fast: bool = False


def import_pages(found: Iterable[Found], job: ImportJob) -> Report:
    """Import the pages, in order, and tell what became of them. However it ends, whole pages are stored."""
    report = Report()
    start = time.monotonic()
    try:
        for result in results(found, job):
            report.add(result)
            job.audience.settled(result)
            if job.fail_fast and result.outcome is Outcome.FAILED:
                report.state, report.message = State.FAILED, f"{result.name}: {result.message}"
                break
    except KeyboardInterrupt:
        report.state, report.message = State.INTERRUPTED, "interrupted"
    except Exception as error:  # such as a database that went away; what is stored stays
        logger.debug("import stopped", exc_info=True)
        report.state, report.message = State.FAILED, f"{type(error).__name__}: {error}"
    report.seconds = time.monotonic() - start
    return report


def results(found: Iterable[Found], job: ImportJob) -> Iterator[FileResult]:
    """What became of each file, in order; as many pages as the readers like are read ahead."""
    waiting: deque[Ticket] = deque()
    for ticket in tickets(found, job):
        waiting.append(ticket)
        if len(waiting) > job.readers.waiting:
            yield settle(waiting.popleft(), job)
    while waiting:
        yield settle(waiting.popleft(), job)


def tickets(found: Iterable[Found], job: ImportJob) -> Iterator[Ticket]:
    """The files, opened one by one; those that are stored already are not read again."""
    position = 0
    for one in found:
        if isinstance(one, Skipped):
            job.audience.skipped(one)
            continue
        if isinstance(one, Unreadable):
            yield Ticket(FileResult(position, one.name, Outcome.FAILED, one.message))
        else:
            yield open_source(position, one, job)
        position += 1


def open_source(position: int, source: Source, job: ImportJob) -> Ticket:
    """The ticket of a file: handed to the readers, unless it cannot be read or need not be."""
    try:
        data = source.read(job.limit)
    except UnreadableSource as error:
        return Ticket(FileResult(position, source.name, Outcome.FAILED, str(error)))
    sha256 = identity(data)
    claims = job.witnesses.claims(source)
    result = FileResult(position, source.name, Outcome.UNCHANGED, sha256=sha256, warnings=claims.notes)
    page = job.archive.find(sha256, claims)
    if page is not None and job.json_folder is None:
        return Ticket(replace(result, page=page))
    pending = job.readers.submit(data, source.file_name, job.archive.remember(sha256, claims))
    return Ticket(result, pending)


def settle(ticket: Ticket, job: ImportJob) -> FileResult:
    """What became of a file, now that its reading is there."""
    result = ticket.result
    if ticket.pending is not None:
        reading = ticket.pending()
        if isinstance(reading, PageReading):
            return keep(reading, result, job)
        result = replace(result, outcome=Outcome.FAILED, message=reading.message, warnings=())
    job.archive.note(result)
    return result


def keep(reading: PageReading, result: FileResult, job: ImportJob) -> FileResult:
    """Write a reading down and store its page; a failure costs this page alone."""
    result = replace(result, warnings=reading.warnings, counts=Counts.of(reading))
    try:
        if job.json_folder is not None:
            job.json_folder.write(reading)
        return job.archive.keep(reading, result)
    except OSError as error:
        failure = Failure(f"its reading could not be written: {error}")
    except Refused as error:
        failure = Failure(str(error))
    failed = replace(result, outcome=Outcome.FAILED, message=failure.message, warnings=(), counts=Counts())
    job.archive.note(failed)
    return failed
