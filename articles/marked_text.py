"""A text cut at the borders of the marks that lie on it, however they overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch [start, end) of a text, and the key of what stands there."""

    start: int
    end: int
    key: str


class Piece(NamedTuple):
    """Characters that all the same marks lie on, the shortest mark last."""

    start: int
    text: str
    keys: tuple[str, ...]


def cut(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The pieces of `text` in order, none lost.

    cut("慰问30人", [Mark(0, 5, "a"), Mark(2, 5, "b")]) gives 慰问 (a), 30人 (a, b).
    Marks that reach over the end are cut short; those that lie outside are left out.
    """
    marks = sorted(
        (mark for mark in marks if 0 <= mark.start < min(mark.end, len(text))),
        key=lambda mark: (mark.start, -mark.end, mark.key),
    )
    borders = sorted({0, len(text), *(m.start for m in marks), *(min(m.end, len(text)) for m in marks)})
    open_marks: list[Mark] = []
    following = 0
    for start, end in zip(borders, borders[1:], strict=False):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while following < len(marks) and marks[following].start <= start:
            open_marks.append(marks[following])
            following += 1
        by_length = sorted(open_marks, key=lambda mark: mark.start - mark.end)
        yield Piece(start, text[start:end], tuple(mark.key for mark in by_length))
