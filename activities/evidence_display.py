"""The sentence that evidence stands in."""

from __future__ import annotations

from typing import NamedTuple

SENTENCE_ENDS = frozenset("。！？!?；;\n")
CLOSING = frozenset("”’」』）)》】\"'")  # still belong to the sentence they close: “……办得好！”
WIDEST = 160  # characters shown before and after the evidence, for sentences that never end


class Sentence(NamedTuple):
    """The stretch [start, end) of a text that is shown, and whether it was cut short on either side."""

    start: int
    end: int
    cut_before: bool
    cut_after: bool


def sentence_around(text: str, start: int, end: int) -> Sentence:
    """The sentence or sentences of `text` that hold [start, end).

    In 天热。区总工会慰问30人。会后， the sentence around 30人 is 区总工会慰问30人。
    """
    first = sentence_start(text, start)
    last = sentence_end(text, end)
    return Sentence(max(first, start - WIDEST), min(last, end + WIDEST), first < start - WIDEST, last > end + WIDEST)


def sentence_start(text: str, place: int) -> int:
    """Where the sentence starts that goes on at `place`."""
    start = place
    while start > 0 and text[start - 1] not in SENTENCE_ENDS:
        start -= 1
    while start < place and (text[start] in CLOSING or text[start].isspace()):
        start += 1
    return start


def sentence_end(text: str, place: int) -> int:
    """Where the sentence ends whose characters go on up to `place`, its full stop and closing quotes included."""
    end = place
    if not (end > 0 and text[end - 1] in SENTENCE_ENDS):
        while end < len(text) and text[end] not in SENTENCE_ENDS:
            end += 1
        if end < len(text) and text[end] != "\n":
            end += 1
    while end < len(text) and text[end] in CLOSING:
        end += 1
    return end
