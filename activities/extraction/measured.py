"""Which activity a figure measures: the one that tells it, the one told last, the one named, the main one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import add
from typing import NamedTuple

from activities.extraction.records import Activity
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

SAYS_NOTHING = frozenset("的了和与及在为向对等一")  # characters that tell nothing of what was done
SUMS_UP = re.compile(r"累计|今年以来|截至|目前|已有|至今|共(?!同)|年来")  # the whole, not one of its parts


class Traits(NamedTuple):
    """By what an activity is recognized where it is spoken of again."""

    words: frozenset[str]  # two characters each, which its evidence has and that of no other activity
    organizers: frozenset[str]


def traits_of(activities: Sequence[Activity]) -> list[Traits]:
    """By what each of the activities is recognized."""
    words = [pairs_of(one.evidence.quote) for one in activities]
    tellers = Counter(chain.from_iterable(words))
    return [
        Traits(
            frozenset(pair for pair in pairs if tellers[pair] == 1),
            frozenset(who.name for who in one.organizers),
        )
        for one, pairs in zip(activities, words, strict=True)
    ]


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
    traits: Sequence[Traits],
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
    pairs = pairs_of(text[start : clause.end])
    last = bisect_right(starts, figure.start) - 1
    paragraph = text.rfind("\n", 0, figure.start) + 1
    for index, (one, trait) in enumerate(zip(activities, traits, strict=True)):
        span = one.evidence.span
        signs = _where(text, span, figure, statement, index - last, paragraph)
        if one.main:
            signs.append("main")
            if SUMS_UP.search(text, start, figure.start):
                signs.append("main, summed up")
        if index == 0:
            signs.append("first")
        if union and trait.organizers:
            signs.append("its union" if union in trait.organizers else "another union")
        is_elsewhere = span.end <= start or span.start >= end
        if is_elsewhere and (shared := sum(map(tells, trait.words & pairs))):
            signs.append("word of its own" if shared == 1 else "words of its own")
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
