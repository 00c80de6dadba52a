"""The lines of a page that an article holds where an editor set its borders, in the words of a later reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class Line(NamedTuple):
    """A paragraph with the pieces of the page it was taken from: ("昨日，…", [[63, 90], [92, 110]])."""

    words: str
    spans: Sequence[Sequence[int]]

    @property
    def characters(self) -> set[int]:
        """The offsets of its characters on the page."""
        return {offset for start, end in self.spans for offset in range(start, end)}


def lines_of(text: str, layout: dict[str, Any]) -> list[Line] | None:
    """The paragraphs of a text with their pieces of the page; None where the two do not tell of the same lines."""
    words = text.split("\n") if text else []
    spans = layout.get("paragraphs", [])
    if len(words) != len(spans):
        return None
    return [Line(*pair) for pair in zip(words, spans, strict=True)]


def within_borders(own: Sequence[Line], read: Sequence[Line]) -> list[Line] | None:
    """The lines of an article as they were read now, for the piece of the page that an editor gave it.

    What was read of other pieces is left out, and lines that the reading has elsewhere (joined to the article by an
    editor) stay as they are. None where a paragraph goes over a border: then the two do not fit together.
    """
    held = characters_of(own)
    inside = [line for line in read if line.characters & held]
    if any(line.characters - held for line in inside):
        return None
    lines: list[Line] = []
    for line in own:
        found = [one for one in inside if one.characters & line.characters]
        lines += [one for one in found if one not in lines] or ([] if found else [line])
    return lines


def characters_of(lines: Iterable[Line]) -> set[int]:
    """The offsets of all characters of the page that the lines hold."""
    return {offset for line in lines for offset in line.characters}
