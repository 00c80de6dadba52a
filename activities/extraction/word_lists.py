"""How tables of words are written down, and asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def words(listed: str) -> tuple[str, ...]:
    """The words of a list, in its order: words("约 近") is ("约", "近")."""
    return tuple(listed.split())


def sizes_by_sign(listed: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """How long the words are that have a sign at a place, the longest first: {"过": (2, 1)} of 超过, 过 and -1."""
    sizes: dict[str, set[int]] = defaultdict(set)
    for word in listed:
        sizes[word[place]].add(len(word))
    return {sign: tuple(sorted(some, reverse=True)) for sign, some in sizes.items()}
