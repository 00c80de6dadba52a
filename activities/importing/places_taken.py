"""Two rows at one place: what a reading gives way to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from articles.models import Reviewed

Key = tuple[Any, ...]


def give_way(
    rows: Sequence[Reviewed], before: Mapping[int, Mapping[str, Any]], unique: Sequence[str], held_by_others: set[Key]
) -> None:
    """Give rows back what they had in the fields of `unique` where the new values belong to another row.

    A reading may move a figure to where an editor's figure stands, or where another stood until now: it then stays
    where it was, as all rows did stand beside each other.
    """
    old = {row.pk: tuple(before[row.pk][name] for name in unique) for row in rows}
    moved = {row.pk: row for row in rows if key_of(row, unique) != old[row.pk]}
    while moved:
        held = held_by_others | set(old.values())
        new = [key_of(row, unique) for row in moved.values()]
        clashing = [row for row in moved.values() if (key := key_of(row, unique)) in held or new.count(key) > 1]
        if not clashing:
            return
        for row in clashing:
            for name, value in zip(unique, old[row.pk], strict=True):
                setattr(row, name, value)
            del moved[row.pk]


def key_of(row: Reviewed, unique: Sequence[str]) -> Key:
    """What no two rows may share."""
    return tuple(getattr(row, name) for name in unique)
