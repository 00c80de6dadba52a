"""Where two texts differ, shown with a few words around."""

from __future__ import annotations

from collections.abc import Iterator
from os.path import commonprefix
from typing import Any, NamedTuple

from rapidfuzz.distance import Levenshtein

CONTEXT = 12  # characters shown on either side of a difference
LONG = 40  # characters from which on a text is shown by its differences alone
NEAR = 3  # characters between two differences that are shown as one
DIGITS = "0123456789."
BEFORE = 20  # characters shown of long texts before the first difference


class Piece(NamedTuple):
    """A stretch of two texts: the same in both where `after` is `before`; 3OO before and 300 after."""

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether both texts say this."""
        return self.before == self.after


def pieces_to_show(before: Any, after: Any) -> list[Piece]:
    """The differences of two long texts, line ends as signs; none for values that are shown whole."""
    if not (isinstance(before, str) and isinstance(after, str) and before and after):
        return []
    if max(len(before), len(after)) <= LONG:
        return []
    return [Piece(*(words.replace("\n", " ¶ ") for words in piece)) for piece in pieces_of(before, after)]


def pieces_of(before: str, after: str) -> list[Piece]:
    """The differences of two texts, each with what stands around it: 慰问, 3OO → 300, 余名职工."""
    pieces: list[Piece] = []
    done = 0
    edits = list(edits_of(before, after))
    for number, (start, end, replacement) in enumerate(edits):
        pieces.append(same(before[done:start], is_first=not number))
        pieces.append(Piece(before[start:end], replacement))
        done = end
    pieces.append(same(before[done:], is_last=True))
    return [piece for piece in pieces if piece.before or piece.after]


def edits_of(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of `before` that read otherwise now, with what stands in their place; near ones as one.

    A number is shown whole: 300 → 330.
    """
    joined: list[tuple[int, int, int, int]] = []
    edits = [edit for edit in Levenshtein.opcodes(before, after) if edit.tag != "equal"]
    for last, edit, following in zip([None, *edits], edits, [*edits[1:], None], strict=False):
        pieces = before[edit.src_start : edit.src_end], after[edit.dest_start : edit.dest_end]
        back = on = 0
        if any(piece[:1] in DIGITS for piece in pieces if piece):
            back = number_before(before[last.src_end if last else 0 : edit.src_start])
        if any(piece[-1:] in DIGITS for piece in pieces if piece):
            on = number_behind(before[edit.src_end : following.src_start if following else None])
        stretch = (edit.src_start - back, edit.src_end + on, edit.dest_start - back, edit.dest_end + on)
        if joined and stretch[0] - joined[-1][1] <= NEAR:
            first = joined.pop()
            stretch = (first[0], stretch[1], first[2], stretch[3])
        joined.append(stretch)
    for start, end, now_start, now_end in joined:
        yield start, end, after[now_start:now_end]


def number_before(words: str) -> int:
    """How many characters of a number stand at the end of the words."""
    return len(words) - len(words.rstrip(DIGITS))


def number_behind(words: str) -> int:
    """How many characters of a number stand at the beginning of the words."""
    return len(words) - len(words.lstrip(DIGITS))


def same(words: str, is_first: bool = False, is_last: bool = False) -> Piece:
    """Words that both texts say, cut where they are long: …高温下作业的."""
    if is_first:
        shown = words if len(words) <= CONTEXT else f"…{words[-CONTEXT:]}"
    elif is_last:
        shown = words if len(words) <= CONTEXT else f"{words[:CONTEXT]}…"
    else:
        shown = words if len(words) <= 2 * CONTEXT else f"{words[:CONTEXT]}…{words[-CONTEXT:]}"
    return Piece(shown, shown)


def excerpts(one: str, two: str, length: int = 80) -> tuple[str, str]:
    """Two texts from shortly before they begin to differ: …职工300余人 and …职工3000余人."""
    common = len(commonprefix([one, two]))
    start = max(0, common - BEFORE)
    first, second = (("…" if start else "") + text[start : start + length] for text in (one, two))
    return first, second
