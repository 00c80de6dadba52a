"""How tables of words are written down, and asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable


def words(listed: str) -> tuple[str, ...]:
    """The words of a list, in its order: words("约 近") is ("约", "近")."""
    return tuple(listed.split())


def any_of(signs: Iterable[str]) -> str:
    """The form of one of these characters: [慰防]."""
    return f"[{re.escape(''.join(sorted(set(signs))))}]"


def beginning_of(listed: Iterable[str]) -> str:
    """The form of the first sign of any of these words, by the second too: 慰 of 慰问; a search skips to it."""
    heads = sorted({word[:2] for word in listed})
    single, longer = [head for head in heads if len(head) == 1], [head for head in heads if len(head) == 2]
    forms = [f"(?<={any_of(single)})"] if single else []
    if longer:
        forms.append(f"(?<={any_of(head[0] for head in longer)})(?={any_of(head[1] for head in longer)})")
    return f"{any_of(head[0] for head in heads)}(?:{'|'.join(forms)})"


def sizes_by_sign(listed: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """How long the words are that have a sign at a place, the longest first: {"过": (2, 1)} of 超过, 过 and -1."""
    sizes: dict[str, set[int]] = defaultdict(set)
    for word in listed:
        sizes[word[place]].add(len(word))
    return {sign: tuple(sorted(some, reverse=True)) for sign, some in sizes.items()}
