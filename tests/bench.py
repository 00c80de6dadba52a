"""How long the reading takes, beside jieba's precise cut of the same text: python -m tests.bench.

Prints tables and asserts nothing: a figure of one machine is no fact of another, but the ratio of two is close to one.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import io
import logging
import os
import pstats
import resource
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory(prefix="unionnews-bench-")
os.environ["DATABASE_URL"] = f"sqlite:///{FOLDER.name}/bench.sqlite3"  # before the settings are read
os.environ["DJANGO_SETTINGS_MODULE"] = os.environ.get("DJANGO_SETTINGS_MODULE", "unionnews.settings")

import django  # noqa: E402

django.setup()

import jieba  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import DatabaseError  # noqa: E402
from rich import box  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from activities.extraction.records import ArticleText  # noqa: E402
from activities.importing.facts import Claims  # noqa: E402
from activities.importing.readers import undisturbed  # noqa: E402
from activities.importing.reading import PageReading, digest, printed_statement, read_page  # noqa: E402
from activities.importing.storing import store_page  # noqa: E402
from articles.decoding import decode  # noqa: E402
from tests.sample_pages import PAGES, PROJECT, reader, witnesses  # noqa: E402

GOAL = 3.0  # times as long as jieba's cut
STAGES = ("decode", "segment", "find home", "extract")
CODE = (str(PROJECT / "articles"), str(PROJECT / "activities"))
MODULES = 12  # that a table shows
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True)
class Pages:
    """The pages of a bench: their bytes, what is known of them, their text."""

    data: tuple[tuple[str, bytes, Claims], ...]
    texts: tuple[str, ...]

    @classmethod
    def load(cls, paths: Iterable[Path]) -> Pages:
        """The pages of files."""
        data = tuple((path.name, path.read_bytes(), claims_of(path)) for path in paths)
        return cls(data, tuple(decode(bytes_).text for _name, bytes_, _claims in data))

    @property
    def characters(self) -> int:
        """How long they are together."""
        return sum(map(len, self.texts))


def claims_of(path: Path) -> Claims:
    """What the manifest says of a page."""
    return Claims(manifest=witnesses().manifest.of(path.name))


def readings(pages: Pages) -> Iterator[PageReading]:
    """Every page, read whole as the importer reads it: decoded, segmented, extracted."""
    for name, data, claims in pages.data:
        with undisturbed():
            reading = read_page(data, name, claims, reader())
        yield reading


def read_all(pages: Pages) -> None:
    """Every page, read and let go, as the importer does once it is stored."""
    for _reading in readings(pages):
        pass


def cut_all(pages: Pages) -> None:
    """Every page's text, cut by jieba."""
    for text in pages.texts:
        for _word in jieba.cut(text):
            pass


def read_by_stage(pages: Pages, spent: Counter[str]) -> None:
    """Every page, read stage by stage, with the seconds of each added to `spent`."""
    rules = reader()
    for _name, data, claims in pages.data:
        start = time.process_time()
        page_text = decode(data)
        decoded = time.process_time()
        draft = rules.segment(page_text.text)
        segmented = time.process_time()
        articles = [ArticleText.from_draft(article) for article in draft.articles]
        home = rules.find_home([f"{one.headline}\n{one.text}" for one in articles], rules.gazetteer)
        at_home = time.process_time()
        published = claims.settle(printed_statement(draft)[0]).published
        rules.extract(articles, rules.gazetteer, rules.lexicon, published=published, home=home)
        end = time.process_time()
        moments = (start, decoded, segmented, at_home, end)
        for stage, begun, done in zip(STAGES, moments, moments[1:], strict=False):
            spent[stage] += done - begun


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes: of the processor's time, so that a busy machine spoils no ratio."""
    start = time.process_time()
    work()
    return time.process_time() - start


def against_jieba(pages: Pages, rounds: int) -> Iterator[Table]:
    """The whole reading beside jieba's cut, turn by turn so that both meet the same machine, and its stages."""
    reading, cutting, spent = [], [], Counter[str]()
    for _round in range(rounds):
        cutting.append(seconds(lambda: cut_all(pages)))
        reading.append(seconds(lambda: read_all(pages)))
        read_by_stage(pages, spent)
    ratios = [ours / theirs for ours, theirs in zip(reading, cutting, strict=True)]
    table = new_table(
        f"{len(pages.data)} pages, {pages.characters:,} characters, {rounds} rounds", "median", "from", "to"
    )
    table.add_row("jieba.cut, characters a second", *spread([pages.characters / one for one in cutting], ",.0f"))
    table.add_row("reading, characters a second", *spread([pages.characters / one for one in reading], ",.0f"))
    table.add_row("reading, milliseconds a page", *spread([1000 * one / len(pages.data) for one in reading], ".2f"))
    table.add_row(f"reading / jieba.cut (goal: {GOAL:.1f})", *spread(ratios, ".2f"), style="bold")
    yield table
    stages = new_table("where the time goes", "share", "× jieba.cut")
    for stage in STAGES:
        share = spent[stage] / spent.total()
        stages.add_row(stage, f"{share:.1%}", f"{share * statistics.median(ratios):.2f}")
    yield stages


def spread(values: Sequence[float], form: str) -> list[str]:
    """Median, smallest and largest of repeated measurements."""
    return [format(value, form) for value in (statistics.median(values), min(values), max(values))]


def by_module(pages: Pages) -> Table:
    """In which modules the time is spent, what they call outside of the project included."""
    profile = cProfile.Profile()
    profile.runcall(read_all, pages)
    own: Counter[str] = Counter()
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    for (file, _line, _name), (_calls, _again, spent, _total, callers) in stats.items():
        if file.startswith(CODE):
            own[module(file)] += spent
        else:  # built-in and library functions count for those who call them
            for (caller, *_), (*_counts, there, _below) in callers.items():
                own[module(caller) if caller.startswith(CODE) else "elsewhere"] += there
    table = new_table("by module, as a profile has it", "share")
    shown = own.most_common(MODULES)
    for name, spent in [*shown, ("all others", own.total() - sum(spent for _name, spent in shown))]:
        table.add_row(name, f"{spent / own.total():.1%}")
    return table


def module(file: str) -> str:
    """The name of a module of the project: activities.extraction.metrics."""
    return ".".join(Path(file).relative_to(PROJECT).with_suffix("").parts)


def memory(pages: Pages, rounds: int) -> Table:
    """How much more memory is held after many pages than after a few."""
    read_all(pages)
    tracemalloc.start()
    read_all(pages)
    gc.collect()
    before, peak_before = tracemalloc.get_traced_memory()[0], resident()
    for _round in range(rounds):
        read_all(pages)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    count = rounds * len(pages.data)
    table = new_table(f"memory over {count} pages", "")
    table.add_row("growth, bytes a page", f"{(after - before) / count:,.1f}")
    table.add_row("growth, whole", f"{(after - before) / MEBIBYTE:.2f} MiB")
    table.add_row("largest size of the process", f"{peak_before:.0f} MiB, then {resident():.0f} MiB")
    return table


def resident() -> float:
    """The most memory that the process ever held, in MiB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEBIBYTE


def storing(pages: Pages, copies: int) -> Table:
    """How many pages a second go into an SQLite file: new ones, then the same again."""
    call_command("migrate", verbosity=0)
    call_command("load_knowledge", stdout=io.StringIO())
    pages_read = [renamed(one, number) for number in range(copies) for one in readings(pages)]
    table = new_table(f"storing {len(pages_read)} pages on SQLite", "pages a second", "refused")
    for name in ("new", "the same again"):
        start = time.perf_counter()
        refused = sum(not is_stored(reading) for reading in pages_read)
        table.add_row(name, f"{(len(pages_read) - refused) / (time.perf_counter() - start):.1f}", str(refused))
    return table


def is_stored(reading: PageReading) -> bool:
    """Whether the database takes the page; what it refuses is for the tests to complain of."""
    try:
        store_page(reading)
    except DatabaseError:
        return False
    return True


def renamed(reading: PageReading, number: int) -> PageReading:
    """The reading as that of another page with the same words."""
    name = f"{number}-{reading.name}"
    return replace(reading, name=name, sha256=digest(name.encode()))


def new_table(title: str, *columns: str) -> Table:
    """A table of names and figures."""
    table = Table(title=title, title_justify="left", title_style="", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("", min_width=34)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9, help="repetitions (default: 9)")
    parser.add_argument("--copies", type=int, default=5, help="times that each page is stored (default: 5)")
    arguments = parser.parse_args()
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    pages = Pages.load(PAGES)
    cut_all(pages)
    read_all(pages)  # whatever is loaded or cached at the first page
    gc.freeze()  # as the importer does with its rules
    console = Console(highlight=False)
    for table in against_jieba(pages, arguments.rounds):
        console.print(table)
    console.print(by_module(pages))
    console.print(memory(pages, arguments.rounds))
    console.print(storing(pages, arguments.copies))


if __name__ == "__main__":
    main()
