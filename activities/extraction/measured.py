"""Which activity a figure measures: the one that tells it, the one told last, the one named, the main one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import add

from activities.extraction.records import Activity
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

SAYS_NOTHING = frozenset("的了和与及在为向对等一")  # characters that tell nothing of what was done
SUMS_UP = re.compile(r"累计|今年以来|截至|目前|已有|至今|共(?!同)|年来")  # the whole, not one of its parts


class Traits:
    """By what activities are recognized where they are spoken of again."""

    def __init__(self, activities: Sequence[Activity]) -> None:
        self.activities = activities
        self.organizers = [frozenset(who.name for who in one.organizers) for one in activities]

    @cached_property
    def words(self) -> Mapping[str, int]:
        """Two characters each, and the activity whose evidence alone has them."""
        words: dict[str, int] = {}
        seen: set[str] = set()
        shared: set[str] = set()
        for index, one in enumerate(self.activities):
            pairs = pairs_of(one.evidence.quote)
            shared |= seen & pairs
            seen |= pairs
            words |= dict.fromkeys(pairs, index)
        for pair in shared:
            del words[pair]
        return words


def pairs_of(text: str) -> set[str]:
    """Each two characters that stand together: 技能, 能竞, 竞赛."""
    return set(map(add, text, text[1:]))


def tells(pair: str) -> bool:
    """Whether two characters tell something: 竞赛, but neither 的竞 nor 赛，."""
    return pair.isalpha() and SAYS_NOTHING.isdisjoint(pair)


def signs_of_activities(
    text: str,
    activities: Sequence[Activity],
    starts: Sequence[int],
    traits: Traits,
    figure: Span,
    statement: Statement,
    clause: Span,
    union: str,
) -> list[list[str]]:
    """What speaks for each of the activities, which begin at `starts` and are recognized by `traits`.

    `union` acts last before the figure, "" if none does in its paragraph.
    """
    found: list[list[str]] = []
    start, end = statement.span
    spans = [one.evidence.span for one in activities]
    shared = [0] * len(activities)
    if not any(span.start <= start and clause.end <= span.end for span in spans):  # else its words are all of that one
        elsewhere = [span.end <= start or span.start >= end for span in spans]
        for pair in traits.words.keys() & pairs_of(text[start : clause.end]):
            if elsewhere[index := traits.words[pair]] and tells(pair):
                shared[index] += 1
    last = bisect_right(starts, figure.start) - 1
    paragraph = text.rfind("\n", 0, figure.start) + 1
    for index, one in enumerate(activities):
        span = one.evidence.span
        signs = _where(text, span, figure, statement, index - last, paragraph)
        if one.main:
            signs.append("main")
            if SUMS_UP.search(text, start, figure.start):
                signs.append("main, summed up")
        if index == 0:
            signs.append("first")
        if union and (organizers := traits.organizers[index]):
            signs.append("its union" if union in organizers else "another union")
        if shared[index]:
            signs.append("word of its own" if shared[index] == 1 else "words of its own")
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
