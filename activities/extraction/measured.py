"""Which activity a figure measures: the one that tells it, the one told last, the one named, the main one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from activities.extraction.records import Activity
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

SAYS_NOTHING = frozenset("的了和与及在为向对等一")  # characters of names that tell nothing
MOST_COMPARED = 24  # pairs of characters of a name


class Traits(NamedTuple):
    """By what an activity is recognized."""

    pairs: Sequence[str]  # of characters of its name
    organizers: frozenset[str]


def signs_of_activities(
    text: str,
    activities: Sequence[Activity],
    starts: Sequence[int],
    traits: Sequence[Traits],
    figure: Span,
    statement: Statement,
    union: str,
) -> list[list[str]]:
    """What speaks for each of the activities, which begin at `starts` and are recognized by `traits`.

    `union` acts last before the figure, "" if none does in its paragraph.
    """
    found: list[list[str]] = []
    told = text[statement.span.start : figure.start]
    last = bisect_right(starts, figure.start) - 1
    paragraph = text.rfind("\n", 0, figure.start) + 1
    for index, one in enumerate(activities):
        span = one.evidence.span
        signs = _where(text, span, figure, statement, index - last, paragraph)
        if one.main:
            signs.append("main")
        if index == 0:
            signs.append("first")
        if union and traits[index].organizers:
            signs.append("its union" if union in traits[index].organizers else "another union")
        if shared := sum([pair in told for pair in traits[index].pairs]):
            signs.append("word of its name" if shared == 1 else "words of its name")
        found.append(signs)
    return found


def _where(text: str, span: Span, figure: Span, statement: Statement, behind: int, paragraph: int) -> list[str]:
    """Where the words of an activity stand; `behind`: how many behind the last one that begins before the figure."""
    signs: list[str] = []
    if span.start <= figure.start < span.end:
        signs.append("words")
    elif span.start < statement.span.end and statement.span.start < span.end:
        signs.append("statement")
    if behind == 0:
        signs.append("last, paragraph" if span.end >= paragraph else "last")
    elif behind == 1 and "\n" not in text[figure.end : span.start]:
        signs.append("next")
    elif behind < 0 and span.start >= paragraph:
        signs.append("before, paragraph")
    return signs


def traits_of(activity: Activity) -> Traits:
    """By what an activity is recognized where it is spoken of again."""
    name = activity.name
    pairs = dict.fromkeys(name[at : at + 2] for at in range(min(len(name) - 1, MOST_COMPARED)))
    return Traits(
        [pair for pair in pairs if pair.isalpha() and SAYS_NOTHING.isdisjoint(pair)],
        frozenset(who.name for who in activity.organizers),
    )
