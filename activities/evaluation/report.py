"""An evaluation for a terminal, as tables; and for other programs, as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from activities.evaluation.pages import Evaluation
from activities.evaluation.tallies import Difference, Problem, Tally

__all__ = ["as_json", "figure_rows", "tables"]

DIGITS = 4
GOOD, FAIR = 0.9, 0.7  # F1 from which on a figure is shown green, yellow
NOTHING_DECIDED = "no editor has decided anything yet: confirm or reject records in the admin first"
COLOURS = {Problem.MISSED: "yellow", Problem.EXTRA: "red", Problem.OTHERWISE: ""}


def figure_rows(evaluation: Evaluation) -> dict[str, dict[str, float]]:
    """The figures by name: {"metrics": {"f1": 0.9512, "precision": 0.9634, "recall": 0.9393, "n": 214}, …}."""
    rows = {name: figure_row(tally) for name, tally in evaluation.tallies.items()}
    if evaluation.has_overall:
        rows["overall"] = {"f1": round(evaluation.overall, DIGITS)}
    return rows


def figure_row(tally: Tally) -> dict[str, float]:
    """One figure; `n` is how many there are to be read."""
    return {
        "f1": round(tally.f1, DIGITS),
        "precision": round(tally.precision, DIGITS),
        "recall": round(tally.recall, DIGITS),
        "n": tally.true,
    }


def as_json(evaluation: Evaluation, with_differences: bool = True) -> dict[str, Any]:
    """The evaluation for other programs."""
    report: dict[str, Any] = {
        "subject": evaluation.subject,
        "figures": figure_rows(evaluation),
        "unread": evaluation.unread,
    }
    if with_differences:
        report["differences"] = [difference_row(one) for one in evaluation.differences]
    return report


def difference_row(difference: Difference) -> dict[str, str]:
    """One difference, by field."""
    return {
        "page": difference.page,
        "article": difference.article,
        "figure": difference.figure,
        "problem": difference.problem.value,
        "subject": difference.subject,
        "expected": difference.expected,
        "found": difference.found,
        "words": difference.words,
    }


def tables(evaluation: Evaluation, with_differences: bool = True) -> RenderableType:
    """The differences and, below them, the figures: what a person looks for last stands last."""
    parts: list[RenderableType] = []
    if with_differences and evaluation.differences:
        parts += [difference_table(evaluation.differences), ""]
    parts.append(Text(evaluation.subject, style="bold"))
    parts.append(figure_table(evaluation) if evaluation.tallies or evaluation.has_overall else NOTHING_DECIDED)
    return Group(*parts)


def figure_table(evaluation: Evaluation) -> Table:
    """Each figure with F1, precision, recall, and how many there are."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("figure")
    for name in ("F1", "precision", "recall", "n"):
        table.add_column(name, justify="right")
    for name, row in figure_rows(evaluation).items():
        numbers = [f"{row[key]:.3f}" if key in row else "" for key in ("precision", "recall")]
        table.add_row(name, Text(f"{row['f1']:.3f}", style=colour(row["f1"])), *numbers, str(row.get("n", "")))
    return table


def colour(f1: float) -> str:
    """In which colour a figure is shown."""
    return "green" if f1 >= GOOD else "yellow" if f1 >= FAIR else "red"


def difference_table(differences: Iterable[Difference]) -> Table:
    """All differences, by page and article; the page's own text is never taken for markup."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    for name, ratio in (("article", 3), ("figure", None), ("of", 3), ("expected", 4), ("found", 4)):
        table.add_column(name, ratio=ratio, overflow="fold", no_wrap=ratio is None)
    place = ("", "")
    for one in differences:
        if (one.page, one.article) != place:
            place = (one.page, one.article)
            table.add_section()
            where = Text.assemble((one.page, "bold"), f" {one.article}")
        else:
            where = Text()
        subject = "" if one.subject in (one.expected, one.found) else one.subject
        figure = Text(one.figure if one.problem is Problem.OTHERWISE else f"{one.figure}: {one.problem}")
        figure.stylize(COLOURS[one.problem])
        table.add_row(where, figure, Text(subject), Text(one.expected), Text(one.found))
    return table
