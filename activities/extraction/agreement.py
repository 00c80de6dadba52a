"""Nouns by the measure words they are counted with: what was told of before and is meant by 又发出|40张 is a 优惠券."""

from __future__ import annotations

import re

from activities.extraction.measure_nouns import NOUNS, SIZES
from activities.extraction.nouns_before import noun_before
from activities.extraction.particle_words import ends_noun
from activities.extraction.subject_words import SINGLE_VERBS, VERBS_BEFORE, VERBS_BEHIND

LONGEST = 12  # characters of a noun that is taken up again

# What may stand behind a noun that is no part of a longer one: 学员|的, 学员|里, 学员|8人.
BEHIND = frozenset("，。；：、！？,;“”（）()《》\n 的了里中上下和及等0123456789一二三四五六七八九十两几") | SINGLE_VERBS
COUNTED = re.compile(
    r".*[\d一二三四五六七八九十两百千万][余多来]?[元个名家份张本套台件条项场次户人位支间处座辆块盒箱袋包]{0,2}"
    r"(?=[\u4e00-\u9fff“])"
)

DONE = re.compile(rf".*(?:工会|[{''.join(sorted(SINGLE_VERBS))}][了好出成完上下起进])(?=..)")


def noun_told(text: str, begin: int, end: int, unit: str) -> str:
    """The last noun between two places of a text that is counted with a measure word; "" where none is."""
    sizes, nouns = SIZES.get(unit), NOUNS.get(unit, frozenset())
    if not sizes:
        return ""
    for at in range(end, begin, -1):
        lengths = sizes.get(text[at - 1])
        if lengths and _ends(text, at) and any(text[max(begin, at - size) : at] in nouns for size in lengths):
            return _whole(text, begin, at, next(size for size in lengths if text[at - size : at] in nouns))
    return ""


def _ends(text: str, at: int) -> bool:
    """Whether a noun may end here: before a mark, a figure, a particle or a verb."""
    pair = text[at : at + 2]
    return text[at : at + 1] in BEHIND or pair in VERBS_BEHIND or pair in VERBS_BEFORE or ends_noun(text, at)


def _whole(text: str, begin: int, end: int, size: int) -> str:
    """A noun with what tells which: 困难职工 of which 职工 was found."""
    noun = DONE.sub("", COUNTED.sub("", noun_before(text[begin:end])[0]))
    return noun if size <= len(noun) <= LONGEST and "的" not in noun else text[end - size : end]
