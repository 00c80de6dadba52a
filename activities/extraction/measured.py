"""Which activity a figure measures: the one whose words it stands in, the one told last, the one named, the main one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from activities.extraction.records import Activity
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

NAMED = re.compile(r"“[^“”]{2,20}”")
NO_SIGNS_OF = frozenset("的了和与及在为向对等一")  # characters of names that tell nothing
MOST_COMPARED = 24  # pairs of characters of a name


def signs_of_activities(
    text: str,
    activities: Sequence[Activity],
    starts: Sequence[int],
    pairs: Sequence[Sequence[str]],
    figure: Span,
    statement: Statement,
    union: str,
) -> list[list[str]]:
    """What speaks for each of the activities; `union` acts last in the statement before the figure, or before that."""
    found: list[list[str]] = [[] for _ in activities]
    last = bisect_right(starts, figure.start) - 1
    begin = text.rfind("\n", 0, figure.start) + 1
    told = text[statement.span.start : figure.start]
    named = named_in(told, activities)
    for index, one in enumerate(activities):
        span, signs = one.evidence.span, found[index]
        if span.start <= figure.start < span.end:
            signs.append("words")
        elif span.start < statement.span.end and statement.span.start < span.end:
            signs.append("statement")
        if index == last:
            signs.append("last, paragraph" if span.end >= begin else "last")
        elif index == last + 1 and "\n" not in text[figure.end : span.start]:
            signs.append("next")
        elif span.start >= begin and index < last:
            signs.append("before, paragraph")
        if index == named:
            signs.append("named")
        if one.main:
            signs.append("main")
        if index == 0:
            signs.append("first")
        if one.organizers and union:
            signs.append("union" if any(union == who.name for who in one.organizers) else "other union")
        shared = sum([pair in told for pair in pairs[index]])
        if shared:
            signs.append("word of its name" if shared == 1 else "words of its name")
    return found


def pairs_of(name: str) -> list[str]:
    """The pairs of characters by which an activity is recognized."""
    pairs = {name[at : at + 2] for at in range(min(len(name) - 1, MOST_COMPARED))}
    return [pair for pair in pairs if pair[0] not in NO_SIGNS_OF and pair[1] not in NO_SIGNS_OF and pair.isalpha()]


def named_in(told: str, activities: Sequence[Activity]) -> int | None:
    """The activity that a statement speaks of by its name, whole or the end of it: “友好社区”, 集市 at its head."""
    quoted = [name.group()[1:-1] for name in NAMED.finditer(told)] if "“" in told else []
    for number, one in enumerate(activities):
        if "“" not in one.name or not (name := NAMED.search(one.name)):
            continue
        inner = name.group()[1:-1]
        if any(inner == other or inner.endswith(other) for other in quoted):
            return number
        head = one.name.rstrip("”")[-2:]
        if told.startswith((head, "这个" + head, "该" + head)):
            return number
    return None
