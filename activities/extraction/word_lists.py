"""How tables of words are written down."""

from __future__ import annotations


def words(listed: str) -> tuple[str, ...]:
    """The words of a list, in its order: words("约 近") is ("约", "近")."""
    return tuple(listed.split())
