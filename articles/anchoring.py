"""Where words of a text stand after the text was corrected.

A quote is followed through the changes that were made (the shortest edits from one text to the other). One that was
moved is looked for by its very words, and of several places the one with the likest words around it is taken, as by
the W3C's TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein, Opcode

LEAST_LIKENESS = 60  # of 100: 慰问30名职工 corrected to 慰问30余名职工 is 94; half of the words lost is below
LEAST_CONTEXT = 50  # of 100: the same words in other surroundings are another mention, not the one that was moved
CONTEXT = 24  # characters on either side by which two places of the same words are told apart


class Place(NamedTuple):
    """A stretch [start, end) of a text."""

    start: int
    end: int


class Found(NamedTuple):
    """A place, and how much the words around it are those that were looked for, from 0 to 100."""

    likeness: float
    place: Place


class Anchors:
    """The places of words in `before`, found again in `after`.

    Anchors("慰问3O名职工", "日前慰问30名职工").place(2, 5) gives Place(4, 7): 3O名 is 30名 now.
    """

    def __init__(self, before: str, after: str) -> None:
        self.before, self.after = before, after
        self.edits: list[Opcode] = list(Levenshtein.opcodes(before, after))
        self.starts = [edit.src_start for edit in self.edits]

    def place(self, start: int, end: int) -> Place | None:
        """Where the words [start, end) of `before` stand after the edits; None where they are gone or others now."""
        places = [place for index in range(start, end) if (place := self.character(index)) is not None]
        if not places:
            return None
        place = Place(places[0], places[-1] + 1)
        like = fuzz.ratio(self.before[start:end], self.after[place.start : place.end])
        return place if like >= LEAST_LIKENESS else None

    def elsewhere(self, start: int, end: int) -> Found | None:
        """The very words in another place of `after`, where what stands around them is likest."""
        around = context(self.before, Place(start, end))
        places = occurrences(self.after, self.before[start:end])
        found = [Found(fuzz.ratio(around, context(self.after, place)), place) for place in places]
        best = max(found, default=None)
        return best if best and best.likeness >= LEAST_CONTEXT else None

    def character(self, index: int) -> int | None:
        """Where a character is now, or the one that replaced it; None where it was taken out."""
        edit = self.edits[bisect_right(self.starts, index) - 1]
        offset = index - edit.src_start
        if edit.tag == "delete" or edit.dest_start + offset >= edit.dest_end:
            return None
        return edit.dest_start + offset


def occurrences(text: str, quote: str) -> Iterator[Place]:
    """The places where the quote stands, overlapping ones too."""
    start = text.find(quote)
    while start >= 0:
        yield Place(start, start + len(quote))
        start = text.find(quote, start + 1)


def context(text: str, place: Place) -> str:
    """The words around a place, with those at it, no farther than its own lines."""
    start = max(text.rfind("\n", 0, place.start) + 1, place.start - CONTEXT)
    end = text.find("\n", place.end)
    return text[start : min(end if end >= 0 else len(text), place.end + CONTEXT)]
