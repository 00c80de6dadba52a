"""An evaluation as one HTML file that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from activities.evaluation.pages import Evaluation
from activities.evaluation.report import colour, figure_rows
from activities.evaluation.tallies import Difference, Problem

__all__ = ["html_report"]

STYLE = """
:root { color-scheme: light dark; --line: #8884; --green: #2e7d32; --yellow: #b26a00; --red: #c62828; }
body { font: 15px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
       max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.bar { width: 40%; } td.bar div { height: .7rem; border-radius: .2rem; margin-top: .4rem; }
.green { background: var(--green); } .yellow { background: var(--yellow); } .red { background: var(--red); }
summary { cursor: pointer; font-weight: 600; padding: .3rem 0; } summary small { font-weight: 400; opacity: .7; }
.words { opacity: .7; font-size: .9em; } del { color: var(--red); } ins { color: var(--green); text-decoration: none; }
""".strip()
PROBLEMS = {Problem.MISSED: "missed", Problem.EXTRA: "read, but not there", Problem.OTHERWISE: "read otherwise"}


def html_report(evaluation: Evaluation) -> str:
    """The whole document: the figures, then the differences, folded by article."""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(evaluation.subject)}</title>",
            f"<style>\n{STYLE}\n</style>",
            "</head>",
            "<body>",
            "<h1>How well was it read?</h1>",
            f"<p>{escape(evaluation.subject)}</p>",
            *unread(evaluation),
            *figures(evaluation),
            f"<h2>Differences: {len(evaluation.differences)}</h2>",
            *differences(evaluation),
            "</body>",
            "</html>",
            "",
        )
    )


def unread(evaluation: Evaluation) -> Iterator[str]:
    """The pages that could not be read, and why."""
    if evaluation.unread:
        yield "<ul>"
        for page, reason in evaluation.unread.items():
            yield f"<li><strong>{escape(page)}</strong> could not be read: {escape(reason)}</li>"
        yield "</ul>"


def figures(evaluation: Evaluation) -> Iterator[str]:
    """The table of the figures, each with a bar as long as its F1."""
    yield "<table>"
    heads = "".join(f'<th class="number">{name}</th>' for name in ("F1", "precision", "recall", "n"))
    yield f"<thead><tr><th>figure</th>{heads}<th></th></tr></thead>"
    yield "<tbody>"
    for name, row in figure_rows(evaluation).items():
        numbers = [f"{row[key]:.3f}" if key in row else "" for key in ("f1", "precision", "recall")]
        cells = "".join(f'<td class="number">{cell}</td>' for cell in (*numbers, row.get("n", "")))
        bar = f'<div class="{colour(row["f1"])}" style="width: {100 * row["f1"]:.1f}%"></div>'
        yield f'<tr><td>{escape(name)}</td>{cells}<td class="bar">{bar}</td></tr>'
    yield "</tbody>"
    yield "</table>"


def differences(evaluation: Evaluation) -> Iterator[str]:
    """The differences of each article, to be unfolded."""
    for (page, article), group in groupby(evaluation.differences, key=lambda one: (one.page, one.article)):
        rows = list(group)
        yield "<details>"
        yield f"<summary>{escape(page)} {escape(article)} <small>{len(rows)}</small></summary>"
        yield "<table>"
        yield "<thead><tr><th>figure</th><th></th><th>of</th><th>expected</th><th>found</th></tr></thead>"
        yield "<tbody>"
        yield from map(difference_row, rows)
        yield "</tbody>"
        yield "</table>"
        yield "</details>"


def difference_row(one: Difference) -> str:
    """One difference, with the words of the article that tell it."""
    words = f'<div class="words">{escape(one.words)}</div>' if one.words else ""
    return (
        f"<tr><td>{escape(one.figure)}</td><td>{PROBLEMS[one.problem]}</td><td>{escape(one.subject)}{words}</td>"
        f"<td><ins>{escape(one.expected)}</ins></td><td><del>{escape(one.found)}</del></td></tr>"
    )
