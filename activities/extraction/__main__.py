"""Shows a page's articles with what was read from them marked in colour: python -m activities.extraction FILE."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from activities.extraction import extract
from activities.extraction.gazetteer import Gazetteer, load_gazetteer
from activities.extraction.lexicon import Lexicon, load_lexicon
from activities.extraction.places import find_home
from activities.extraction.records import Activity, ArticleText, Evidence, Field, Findings, Metric
from articles.decoding import UndecodablePage, decode
from articles.segmentation import segment
from articles.segmentation.records import PageDraft

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
ORGANIZATION_STYLE = "bold cyan"
ACTIVITY_STYLE = "underline"
FIGURE_STYLE = "bold magenta"


def marked(article: ArticleText, findings: Findings, field: Field) -> Text:
    """One field of an article with its organizations, activities and figures in colour."""
    text = Text(article.of(field))
    for evidence in _evidence(findings):
        if evidence.field is field:
            text.stylize(ACTIVITY_STYLE, *evidence.span)
    for organization in findings.organizations:
        for mention in organization.mentions:
            if mention.evidence.field is field:
                text.stylize(ORGANIZATION_STYLE, *mention.evidence.span)
    for metric in findings.metrics:
        if metric.evidence.field is field:
            text.stylize(FIGURE_STYLE, *metric.figure)
    return text


def _evidence(findings: Findings) -> Iterator[Evidence]:
    """Where the activities are told."""
    return (activity.evidence for activity in findings.activities)


def told(findings: Findings) -> Iterator[str]:
    """What was read, a line each: organizations, activities, figures."""
    for organization in findings.organizations:
        above = f" ← {organization.parent}" if organization.parent else ""
        yield f"[{ORGANIZATION_STYLE}]{escape(organization.name)}[/] {organization.level}{above}"
    for number, activity in enumerate(findings.activities):
        yield f"  {number} {_activity_line(activity)}"
    for metric in findings.metrics:
        yield f"    {_metric_line(metric)}"


def _activity_line(activity: Activity) -> str:
    """An activity in one line: its type, name, who held it, when and where."""
    parts = [
        "★" if activity.main else "·",
        f"[bold]{activity.type}[/]",
        escape(activity.name),
        escape("、".join(one.name for one in activity.organizers)),
        escape(f"+ {'、'.join(one.name for one in activity.partners)}") if activity.partners else "",
        escape(f"{activity.date_text} {activity.date_edtf}".strip()),
        escape(f"@ {activity.location}") if activity.location else "",
    ]
    return " | ".join(part for part in parts if part)


def _metric_line(metric: Metric) -> str:
    """A figure in one line: as printed, what it is, what it counts, over which time, whose."""
    whose = metric.organization + (f" #{metric.activity}" if metric.activity is not None else "")
    adds = " Σ" if metric.cumulative else ""
    value = f"{metric.value.normalize():f} {metric.unit}"
    figure = f"[{FIGURE_STYLE}]{metric.text}[/] {value}"
    return " | ".join([figure, escape(metric.subject), metric.category, metric.period + adds, whose])


def show(text: str, gazetteer: Gazetteer, lexicon: Lexicon, published: date | None, console: Console) -> None:
    """Print the articles of a page, each with its findings."""
    page = segment(text)
    articles = [ArticleText.from_draft(draft) for draft in page.articles]
    home = find_home([f"{article.headline}\n{article.text}" for article in articles], gazetteer)
    day = published or printed_day(page)
    for article in articles:
        findings = extract(article, gazetteer, lexicon, day, home)
        console.rule(style="dim")
        for field in Field:
            if article.of(field):
                console.print(marked(article, findings, field))
        console.print()
        for line in told(findings):
            console.print(line, highlight=False)


def printed_day(page: PageDraft) -> date | None:
    """The day that a page prints of itself; None where it prints none, or one that is none: 2024年6月31日."""
    try:
        return date.fromisoformat(page.published)
    except ValueError:
        return None


def main(words: Sequence[str] | None = None) -> None:
    """Read the arguments and show the page."""
    parser = argparse.ArgumentParser(prog="python -m activities.extraction", description=__doc__)
    parser.add_argument("file", type=Path, help="the text of a newspaper page")
    parser.add_argument(
        "--published", type=date.fromisoformat, help="day of the page, where it prints none: 2024-06-18"
    )
    parser.add_argument(
        "--fixtures", type=Path, default=FIXTURES, help="folder with regions, unions and activity types"
    )
    arguments = parser.parse_args(words)
    try:
        text = decode(arguments.file.read_bytes()).text
    except OSError as error:
        parser.error(f"{arguments.file} cannot be read: {error.strerror}")
    except UndecodablePage as error:
        parser.error(f"{arguments.file} {error}")
    gazetteer = load_gazetteer(arguments.fixtures)
    lexicon = load_lexicon(arguments.fixtures / "activity_types.json")
    show(text, gazetteer, lexicon, arguments.published, Console())


if __name__ == "__main__":
    main()
