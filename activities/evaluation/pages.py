"""Pages compared: a hand-made reading of each with ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from activities.evaluation.activities import compare_activities
from activities.evaluation.articles import compare_text, label, likeness
from activities.evaluation.metrics import compare_metrics
from activities.evaluation.names import NameBook
from activities.evaluation.organizations import compare_organizations
from activities.evaluation.pairing import pair_up, squeeze
from activities.evaluation.readings import NO_ARTICLE, NO_PAGE, Article, Page
from activities.evaluation.samples import Sample
from activities.evaluation.tallies import Difference, Notes, Problem, Tally

__all__ = ["OVERALL", "Evaluation", "Unread", "compare_page", "evaluate"]

LEAST = 0.3  # share of pieces that two articles must have in common to be one
OVERALL = {  # figures that make a reading usable without correction, with their weights
    "article_whole": 2,
    "headline": 1,
    "bylines": 1,
    "organizations": 2,
    "organization_parent": 1,
    "activities": 2,
    "main_activity_type": 1,
    "organizers": 1,
    "partners": 1,
    "date_edtf": 1,
    "metrics": 2,
    "metric_whole": 2,
}


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a page could not be read."""

    reason: str


@dataclass(frozen=True)
class Evaluation:
    """The figures of a comparison by name, and every difference."""

    subject: str  # what was compared: 10 pages of fixtures/pages
    tallies: dict[str, Tally] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    unread: dict[str, str] = field(default_factory=dict)  # page → why it could not be read
    has_overall: bool = True

    @property
    def overall(self) -> float:
        """The weighted mean of the F1 of the figures of OVERALL."""
        total = sum(self.tallies.get(name, Tally()).f1 * weight for name, weight in OVERALL.items())
        return total / sum(OVERALL.values())


def evaluate(samples: Iterable[Sample], read: Callable[[Sample], Page | Unread], subject: str) -> Evaluation:
    """The figures of all sample pages together; a page that cannot be read counts as read to be empty."""
    notes = Notes()
    unread = {}
    for sample in samples:
        said = read(sample)
        if isinstance(said, Unread):
            unread[sample.name] = said.reason
            notes.within(sample.name).differ("pages", Problem.MISSED, "", said.reason)
            said = NO_PAGE
        compare_page(sample.gold, said, notes.within(sample.name))
    return Evaluation(subject, notes.tallies, tuple(notes.differences), unread)


def compare_page(gold: Page, said: Page, notes: Notes) -> None:
    """Count and note the banner, which articles were found, and all that was read from each."""
    notes.judge("banner", squeeze(gold.banner) == squeeze(said.banner), gold.banner, said.banner)
    pairs = pair_up(gold.articles, said.articles, likeness, LEAST)
    notes.count("articles", len(pairs), len(said.articles), len(gold.articles))
    for j, two in enumerate(said.articles):
        if j not in pairs.values():
            notes.extra("articles", label(two))
    for i, one in enumerate(gold.articles):
        here = notes.within(notes.page, f"[{i}] {label(one)}")
        if i not in pairs:
            here.missed("articles", label(one))
        compare_article(one, said.articles[pairs[i]] if i in pairs else NO_ARTICLE, here)


def compare_article(gold: Article, said: Article, notes: Notes) -> None:
    """Count and note all that was read from one article."""
    book = NameBook(gold.organizations)
    compare_text(gold, said, notes)
    compare_organizations(gold, said, book, notes)
    activities = compare_activities(gold, said, book, notes)
    compare_metrics(gold, said, book, activities, notes)
