"""One run of the importer over pages that go well and pages that do not, without any database."""

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from activities.extraction.gazetteer import Gazetteer
from activities.extraction.lexicon import Lexicon
from activities.extraction.records import Findings
from activities.importing.facts import Claims
from activities.importing.finding import Skipped, Unreadable
from activities.importing.json_files import JsonFolder
from activities.importing.readers import DIED, Failure, readers
from activities.importing.reading import PageReading, Reader
from activities.importing.runs import ImportJob, Outcome, Refused, State, import_pages
from activities.importing.sources import UnreadableSource
from activities.importing.witnesses import Witnesses
from articles.segmentation.records import PageDraft
from tests.activities.readings import DRAFT, FINDINGS


def segment(text: str) -> PageDraft:
    """One article, unless the text says what else should happen."""
    if "no article" in text:
        return PageDraft(text)
    if "fault" in text:
        raise KeyError("rule")
    if "kill" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    warnings = ("doubtful",) if "doubt" in text else ()
    return PageDraft(text, articles=(DRAFT,), warnings=warnings)


def extract(*args: object, **kwargs: object) -> tuple[Findings, ...]:
    return (FINDINGS,)


def find_home(*args: object) -> str:
    return ""


READER = Reader(segment, extract, find_home, Gazetteer.from_rows([], [], []), Lexicon())


class Text:
    """A source that holds a text, or cannot be read."""

    def __init__(self, name, text=None):
        self.name = self.file_name = name
        self.text = text

    def read(self, limit):
        if self.text is None:
            raise UnreadableSource("cannot be read: Permission denied")
        return self.text.encode()


class Shelf:
    """An archive in memory."""

    def __init__(self, stored=()):
        self.stored = dict.fromkeys(stored, 0)
        self.noted = []
        self.refuses = set()
        self.interrupted_by = ""

    def find(self, sha256, claims):
        return self.stored.get(sha256)

    def remember(self, sha256, claims):
        return claims

    def keep(self, reading, result):
        if reading.name == self.interrupted_by:
            raise KeyboardInterrupt
        if reading.name in self.refuses:
            raise Refused("could not be stored: the disk is full")
        self.stored[reading.sha256] = len(self.stored) + 1
        result = replace(result, outcome=Outcome.NEW, page=len(self.stored))
        self.noted.append(result)
        return result

    def note(self, result):
        self.noted.append(result)


class Listener:
    """An audience that remembers."""

    def __init__(self):
        self.told = []

    def settled(self, result):
        self.told.append(result)

    def skipped(self, skipped):
        self.told.append(skipped)


PAGES = [
    Text("01.txt", "page one"),
    Text("02.txt", ""),
    Text("03.txt", "%PDF-1.4"),
    Text("04.txt", "no article"),
    Text("05.txt"),
    Text("06.txt", "fault of a rule"),
    Skipped("notes", "skipped"),
    Unreadable("folder", "holds no page"),
    Text("07.txt", "some doubt"),
    Text("08.txt", "page eight"),
]


def run(found, workers=1, shelf=None, **options):
    """The report, and what the audience heard."""
    listener = Listener()
    shelf = shelf or Shelf()
    with readers(READER, workers) as staff:
        job = ImportJob(Witnesses(), staff, shelf, listener, 1000, **options)
        report = import_pages(found, job)
    return report, listener.told, shelf


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_files_are_told_and_the_run_goes_on(workers):
    report, told, shelf = run(PAGES, workers)
    results = [one for one in told if not isinstance(one, Skipped)]
    assert [(result.name, result.outcome.value) for result in results] == [
        ("01.txt", "new"),
        ("02.txt", "failed"),
        ("03.txt", "failed"),
        ("04.txt", "failed"),
        ("05.txt", "failed"),
        ("06.txt", "failed"),
        ("folder", "failed"),
        ("07.txt", "new"),
        ("08.txt", "new"),
    ]
    words = ["", "is empty", "pdftotext", "no article", "Permission denied", "KeyError", "holds no page", "", ""]
    assert all(word in result.message for word, result in zip(words, results, strict=True))
    assert [result.position for result in results] == list(range(9))
    assert results == shelf.noted
    assert report.state is State.FINISHED
    assert (report.files, report.failed, report.outcomes[Outcome.NEW]) == (9, 6, 3)
    assert report.counts == (3, 3, 3, 3)
    assert (report.warnings, report.pages_with_warnings) == (1, 1)


def test_many_pages_come_out_in_order():
    pages = [Text(f"{number:03}.txt", f"page {number}") for number in range(60)]
    report, told, _ = run(pages, workers=2)
    assert [result.name for result in told] == [page.name for page in pages]
    assert report.outcomes == {Outcome.NEW: 60}


def test_only_few_pages_are_read_ahead():
    opened = []

    def pages():
        for number in range(100):
            opened.append(number)
            yield Text(f"{number}.txt", f"page {number}")

    listener = Listener()
    with readers(READER, 2) as staff:
        job = ImportJob(Witnesses(), staff, Shelf(), listener, 1000)
        ahead = []
        listener.settled = lambda result: ahead.append(len(opened) - result.position)
        import_pages(pages(), job)
    assert max(ahead) <= staff.waiting + 1


def test_stored_pages_are_not_read_again():
    _, _, shelf = run(PAGES[:1])
    report, told, _ = run([Text("01.txt", "page one"), Text("copy.txt", "page one")], shelf=shelf)
    assert [result.outcome for result in told] == [Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert told[0].page == shelf.stored[told[0].sha256]
    assert report.counts == (0, 0, 0, 0)


def test_stored_pages_are_read_again_where_their_readings_are_wanted(tmp_path):
    _, _, shelf = run(PAGES[:1])
    report, _, _ = run(PAGES[:1], shelf=shelf, json_folder=JsonFolder(tmp_path))
    assert report.counts.articles == 1
    assert (tmp_path / "01.json").exists()


def test_fail_fast_stops_at_the_first_failure():
    report, told, _ = run(PAGES, fail_fast=True)
    assert [result.name for result in told] == ["01.txt", "02.txt"]
    assert report.state is State.FAILED
    assert report.message == "02.txt: is empty"


@pytest.mark.parametrize("workers", [1, 2])
def test_interrupted_run_keeps_whole_pages_and_the_next_one_finishes(workers):
    shelf = Shelf()
    shelf.interrupted_by = "07.txt"
    report, told, _ = run([PAGES[0], *PAGES[-2:]], workers, shelf)
    assert report.state is State.INTERRUPTED
    assert [result.name for result in told] == ["01.txt"]
    shelf.interrupted_by = ""
    report, told, _ = run([PAGES[0], *PAGES[-2:]], workers, shelf)
    assert [result.outcome.value for result in told] == ["unchanged", "new", "new"]


def test_page_that_cannot_be_stored_costs_itself_alone():
    shelf = Shelf()
    shelf.refuses = {"01.txt"}
    report, told, _ = run([PAGES[0], PAGES[-1]], shelf=shelf)
    assert [(result.outcome.value, result.message) for result in told] == [
        ("failed", "could not be stored: the disk is full"),
        ("new", ""),
    ]
    assert report.counts.articles == 1


def test_reading_that_cannot_be_written_is_not_stored(tmp_path, monkeypatch):
    folder = JsonFolder(tmp_path)
    monkeypatch.setattr(Path, "write_text", lambda *args, **kwargs: (_ for _ in ()).throw(OSError("no space left")))
    _, (result,), shelf = run(PAGES[:1], json_folder=folder)
    assert "no space left" in result.message
    assert not shelf.stored


def test_database_that_goes_away_ends_the_run(monkeypatch):
    shelf = Shelf()
    monkeypatch.setattr(shelf, "note", lambda result: (_ for _ in ()).throw(ConnectionError("gone")))
    report, told, _ = run(PAGES, shelf=shelf)
    assert (report.state, report.message) == (State.FAILED, "ConnectionError: gone")
    assert len(told) == 1


def test_page_that_kills_its_reader_does_not_end_the_run():
    pages = [Text("kill.txt", "kill"), *(Text(f"{number}.txt", f"page {number}") for number in range(20))]
    report, told, _ = run(pages, workers=2)
    assert report.state is State.FINISHED
    assert told[0].message == DIED
    assert told[-1].outcome is Outcome.NEW


def stubborn(*args: object) -> str:
    raise OSError("cannot be had in a worker")


class Unportable:
    """What cannot be taken out of its pickle."""

    def __reduce__(self):
        return stubborn, ()


def test_workers_that_cannot_start_end_the_run_instead_of_hanging():
    reader = replace(READER, lexicon=Unportable())
    listener = Listener()
    with readers(reader, 2) as staff:
        job = ImportJob(Witnesses(), staff, Shelf(), listener, 1000)
        report = import_pages([Text(f"{number}.txt", f"page {number}") for number in range(200)], job)
    assert report.state is State.FAILED
    assert "die again and again" in report.message
    assert all(result.outcome is Outcome.FAILED for result in listener.told)


def test_a_reader_reads_alike_here_and_in_a_worker():
    outcomes = []
    for workers in (1, 2):
        with readers(READER, workers) as staff:
            outcomes.append([staff.submit(text, "a.txt", Claims())() for text in (b"page", b"")])
    assert outcomes[0] == outcomes[1]
    assert isinstance(outcomes[0][0], PageReading)
    assert isinstance(outcomes[0][1], Failure)
