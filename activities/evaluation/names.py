"""Under which names an organization may be told: 西城区陶然亭街道总工会 is 陶然亭街道总工会."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from activities.evaluation.pairing import squeeze
from activities.evaluation.readings import Organization
from activities.extraction.reference_words import is_reference

__all__ = ["Matches", "NameBook", "fits", "forms"]

SHORTEST_ENDING = 5  # a name of that length says enough to be known with other levels' names before it
LONGEST_BEFORE = 9  # 北京市西城区 and the like before 陶然亭街道总工会


class Matches(NamedTuple):
    """How many names of a reading are right, how many it has, how many there are."""

    hit: int
    said: int
    true: int


class NameBook:
    """The organizations of one hand-made article, each with all names under which it may be told."""

    def __init__(self, organizations: Iterable[Organization]) -> None:
        self.forms: Mapping[str, frozenset[str]] = {squeeze(one.name): forms(one) for one in organizations}

    def of(self, name: str) -> frozenset[str]:
        """The names of the organization of that name; the name alone where the article has no such organization."""
        return self.forms.get(squeeze(name), frozenset({squeeze(name)}))

    def is_same(self, gold: str, said: str) -> bool:
        """Whether a reading's name stands for the organization of the hand-made name."""
        return fits(self.of(gold), said)

    def matches(self, gold: Sequence[str], said: Sequence[str]) -> Matches:
        """How many of the hand-made names a reading has, each of its names used once."""
        left = list(said)
        hit = 0
        for name in gold:
            match = next((one for one in left if self.is_same(name, one)), None)
            if match is not None:
                left.remove(match)
                hit += 1
        return Matches(hit, len(said), len(gold))


def forms(organization: Organization) -> frozenset[str]:
    """Its name and its aliases, without those that only their article explains (该区总工会)."""
    aliases = map(squeeze, organization.aliases)
    return frozenset({squeeze(organization.name), *(alias for alias in aliases if not is_reference(alias))})


def fits(forms: frozenset[str], name: str) -> bool:
    """Whether a name is one of the forms, or one of them with the names of levels above before it."""
    name = squeeze(name)
    if name in forms:
        return True
    if is_reference(name):
        return False
    return any(
        len(form) >= SHORTEST_ENDING and name.endswith(form) and len(name) - len(form) <= LONGEST_BEFORE
        for form in forms
    )
