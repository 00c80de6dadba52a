"""What a figure leaves open, and what a sum of figures leaves open. Pure arithmetic.

300余人 is 300 or more, 不足50人 anything below 50, 30至50人 from 30 to 50. What is told as about so many (约, 近) is
counted as it is told, and the total says that it holds such figures: nobody knows how far about goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

OPEN_ABOVE = frozenset(["more_than", "at_least"])
OPEN_BELOW = frozenset(["less_than", "at_most"])
ABOUT = "about"
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bounds:
    """At least `low`, at most `high` (None: no upper bound); so many figures in it are told as `about` so much."""

    low: Decimal = ZERO
    high: Decimal | None = ZERO
    about: int = 0

    def __add__(self, other: Bounds) -> Bounds:
        """The bounds of the sum."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(self.low + other.low, high, self.about + other.about)

    @property
    def is_exact(self) -> bool:
        """Whether nothing is left open."""
        return self.low == self.high and not self.about


def bounds_of(value: Decimal, value_max: Decimal | None, qualifier: str) -> Bounds:
    """The bounds of one figure: bounds_of(Decimal(300), None, "more_than") is at least 300."""
    if qualifier in OPEN_BELOW:
        return Bounds(ZERO if value_max is None else value, value if value_max is None else value_max)
    high = None if qualifier in OPEN_ABOVE else value if value_max is None else value_max
    return Bounds(value, high, int(qualifier == ABOUT))


def total(figures: Iterable[Bounds]) -> Bounds:
    """The bounds of a sum of figures; of none, nothing."""
    return sum(figures, Bounds())
