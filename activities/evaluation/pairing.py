"""Which record of a reading stands for which of the hand-made one, and how alike words are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

__all__ = ["grams", "pair_up", "share", "squeeze"]

GRAM = 5  # characters; long enough that two texts share few by chance

One = TypeVar("One")


def squeeze(text: str) -> str:
    """The text without blanks, which columns and typesetting put in and take out: 郝强 for 郝 强."""
    return "".join(text.split())


def grams(text: str) -> frozenset[str]:
    """All pieces of five characters; a shorter text is one piece."""
    return frozenset(text[start : start + GRAM] for start in range(max(1, len(text) - GRAM + 1)))


def share(one: str, two: str) -> float:
    """How much of the shorter of two texts stands in the other, from 0 to 1, whatever the blanks."""
    ours, theirs = grams(squeeze(one)), grams(squeeze(two))
    return len(ours & theirs) / min(len(ours), len(theirs))


def pair_up(
    gold: Sequence[One], said: Sequence[One], likeness: Callable[[One, One], float], least: float
) -> dict[int, int]:
    """Indexes of what belongs together, one to one: the most alike first, none less alike than `least`."""
    ranked = sorted(
        (-score, i, j)
        for i, one in enumerate(gold)
        for j, two in enumerate(said)
        if (score := likeness(one, two)) >= least
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _score, i, j in ranked:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
