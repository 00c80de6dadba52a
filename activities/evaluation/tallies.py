"""Counts and differences, as they come up in a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

__all__ = ["Difference", "Notes", "Problem", "Tally"]


@dataclass(slots=True)
class Tally:
    """How many a reading has (`said`), how many there are (`true`), how many are both (`hit`)."""

    hit: int = 0
    said: int = 0
    true: int = 0

    @property
    def precision(self) -> float:
        """Of what the reading has, how much is right; 1 where it has nothing."""
        return self.hit / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Of what there is, how much the reading has; 1 where there is nothing."""
        return self.hit / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hit / (self.said + self.true) if self.said + self.true else 1.0


class Problem(StrEnum):
    """What is wrong with a record of a reading."""

    MISSED = "missed"
    EXTRA = "not there"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that was read otherwise: (…, "metric_unit", OTHERWISE, "45家", expected "家", found "个")."""

    page: str
    article: str
    figure: str  # that it counts for
    problem: Problem
    subject: str = ""  # the record it is about
    expected: str = ""
    found: str = ""
    words: str = ""  # of the article, where it is told


@dataclass
class Notes:
    """The tallies and differences of one comparison, and the place that is being compared."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    page: str = ""
    article: str = ""

    def within(self, page: str, article: str = "") -> Notes:
        """The same notes, to be written on at another place."""
        return replace(self, page=page, article=article)

    def count(self, figure: str, hit: int, said: int, true: int) -> None:
        """Add to what was read, what there is, and what is both."""
        tally = self.tallies.setdefault(figure, Tally())
        tally.hit += hit
        tally.said += said
        tally.true += true

    def judge(
        self, figure: str, is_right: bool, expected: object, found: object, subject: str = "", words: str = ""
    ) -> None:
        """Count a value that is right or wrong, and note the difference if it is wrong."""
        self.count(figure, int(is_right), 1, 1)
        if not is_right:
            self.differ(figure, Problem.OTHERWISE, expected, found, subject, words)

    def compare_sets(self, figure: str, expected: Iterable[str], found: Iterable[str], subject: str = "") -> None:
        """Count names, of which each is right or wrong, and note what is missing or too much."""
        wanted, told = list(expected), list(found)
        self.count(figure, len(set(wanted) & set(told)), len(told), len(wanted))
        if set(wanted) != set(told):
            self.differ(figure, Problem.OTHERWISE, "、".join(wanted), "、".join(told), subject)

    def missed(self, figure: str, expected: str, words: str = "") -> None:
        """Note a record that the reading has not."""
        self.differ(figure, Problem.MISSED, expected, "", expected, words)

    def extra(self, figure: str, found: str, words: str = "") -> None:
        """Note a record that the reading has and should not."""
        self.differ(figure, Problem.EXTRA, "", found, found, words)

    def differ(
        self, figure: str, problem: Problem, expected: object, found: object, subject: str = "", words: str = ""
    ) -> None:
        """Note a difference at the present place."""
        self.differences.append(
            Difference(self.page, self.article, figure, problem, subject, shown(expected), shown(found), words)
        )


def shown(value: object) -> str:
    """A value as a person reads it: 7000 for 7000.0, nothing for None, yes for True."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.15g}" if isinstance(value, float) else str(value)
