"""Telling a person how a run goes: a bar on a terminal, plain lines elsewhere, and a report at the end."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Protocol, cast

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from activities.importing.finding import Skipped
from activities.importing.runs import Audience, FileResult, Outcome, Report

__all__ = ["Bar", "Lines", "audience", "report_lines"]

STORED = (Outcome.NEW, Outcome.UNCHANGED, Outcome.UPDATED)


class Stream(Protocol):
    """Where lines go: a command's stdout and stderr, as Django wraps them."""

    def write(
        self, msg: str = "", style_func: Callable[[str], str] | None = None, ending: str | None = None
    ) -> None: ...

    def flush(self) -> None: ...

    def isatty(self) -> bool: ...


class Verbatim(io.TextIOBase):
    """A stream of Django's to which everything goes as it is, without a line end or a colour of Django's own."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        self.stream.write(text, str, "")
        return len(text)

    def flush(self) -> None:
        self.stream.flush()

    def isatty(self) -> bool:
        return self.stream.isatty()


class Lines:
    """Tells in plain lines, one a file; problems to `problems`, and nothing else if quiet."""

    def __init__(self, lines: Stream, problems: Stream, quiet: bool = False) -> None:
        self.lines = lines
        self.problems = problems
        self.quiet = quiet

    def settled(self, result: FileResult) -> None:
        if result.outcome is Outcome.FAILED:
            self.problems.write(f"{result.name}: {result.message}\n")
        elif not self.quiet:
            self.lines.write(f"{result.name}: {result.outcome}{what_was_read(result)}\n")
            for warning in result.warnings:
                self.lines.write(f"{result.name}: warning: {warning}\n")
        self.lines.flush()  # who follows a log sees where the run is

    def skipped(self, skipped: Skipped) -> None:
        if not self.quiet:
            self.lines.write(f"{skipped.name}: {skipped.message}\n")


class Bar:
    """Tells by a progress bar, with problems and warnings above it."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self.progress = progress
        self.task = task

    def settled(self, result: FileResult) -> None:
        if result.outcome is Outcome.FAILED:
            self.say(f"{result.name}: {result.message}", "red")
        for warning in result.warnings:
            self.say(f"{result.name}: warning: {warning}", "yellow")
        self.progress.advance(self.task)

    def skipped(self, skipped: Skipped) -> None:
        self.say(f"{skipped.name}: {skipped.message}", "dim")

    def say(self, line: str, style: str) -> None:
        """A line above the bar, as it stands: [03].txt is no markup."""
        self.progress.console.print(line, style=style, markup=False, highlight=False, soft_wrap=True)


@contextmanager
def audience(lines: Stream, problems: Stream, quiet: bool, total: Callable[[], int]) -> Iterator[Audience]:
    """Who is told how a run of `total()` files goes: a bar if both streams are a terminal, else plain lines."""
    if quiet or not (lines.isatty() and problems.isatty()):
        yield Lines(lines, problems, quiet)
        return
    columns = (TextColumn("importing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=cast("IO[str]", Verbatim(problems))), transient=True) as progress:
        yield Bar(progress, progress.add_task("importing", total=total()))


def what_was_read(result: FileResult) -> str:
    """What a page told, to be set behind its outcome: (6 articles, 21 organizations, 15 activities, 40 metrics)."""
    if not any(result.counts):
        return ""
    return f" ({', '.join(f'{count} {name}' for name, count in result.counts._asdict().items())})"


def report_lines(report: Report) -> list[str]:
    """The report at the end of a run, line by line; nothing of what was read where nothing was."""
    outcomes = report.outcomes
    if outcomes[Outcome.READ]:
        pages = (
            f"{outcomes[Outcome.READ]} read, {outcomes[Outcome.UNCHANGED]} of the same bytes, {report.failed} failed"
        )
    else:
        pages = ", ".join(f"{outcomes[outcome]} {outcome}" for outcome in (*STORED, Outcome.FAILED))
    read = report.files - report.failed
    speed = f", {read / report.seconds:.1f} pages a second" if read and report.seconds else ""
    counts = report.counts._asdict() if any(report.counts) else {}
    rows = {
        "pages": pages,
        **{name: str(count) for name, count in counts.items()},
        "warnings": f"{report.warnings} on {report.pages_with_warnings} pages" if report.warnings else "none",
        "time": f"{report.seconds:.1f} s{speed}",
    }
    return [f"{name + ':':15}{value}" for name, value in rows.items()]
