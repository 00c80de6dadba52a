"""What a verb and its object say together, which neither says alone: 上了一堂示范课, 追回加班费, 添了三台空调."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from activities.extraction import deed_words
from activities.extraction.care_words import CARE
from activities.extraction.deed_words import Deed
from activities.extraction.lexicon import Cue, Lexicon
from activities.extraction.word_lists import words
from articles.segmentation.records import Span

DEEDS = (*deed_words.DEEDS, *CARE)
ASPECT = "(?:了|起来|起|上|下|出|成|到|好|完|齐|来|去|进|给)?"
# Signs of which what looks like a verb is a part: 配送员, 互助, 贡献.
PART_OF = "(?<![配互宗贡奉])"


class _Said(NamedTuple):
    """How what a deed says is found, from an object of it on."""

    deed: Deed
    signs: frozenset[str]  # with which its verbs begin
    verb: re.Pattern[str]  # with what stands between it and an object that begins where this ends
    reach: int  # how far before its object a verb may begin, the sign before it and its aspect included
    behind: re.Pattern[str] | None


def _said(deed: Deed) -> _Said:
    """How a deed is found."""
    verbs = words(deed.verbs)
    between = rf"(?!的)[^，。；：！？\n{deed.never}]{{0,{deed.gap}}}"
    verb = re.compile(rf"{PART_OF}(?:{'|'.join(verbs)}){ASPECT}{between}$")
    behind = re.compile(deed.behind) if deed.behind else None
    return _Said(deed, frozenset(one[0] for one in verbs), verb, deed.gap + max(map(len, verbs)) + 3, behind)


_OBJECTS = Lexicon.from_rows(
    {"code": str(number), "cues": dict.fromkeys(words(deed.objects), deed.weight)} for number, deed in enumerate(DEEDS)
)
_SAID = [_said(deed) for deed in DEEDS]
# The deeds of each object, none of the compounds of which it is a part.
_SAID_WITH = {word: tuple(_SAID[int(number)] for number, _ in spoken) for word, spoken in _OBJECTS.weights.items()}


def deed_cues(text: str) -> Iterator[Cue]:
    """What the verbs with their objects of a text speak for, each from its verb to its object."""
    for start, word in _OBJECTS.words(text):
        end = start + len(word)
        for deed, signs, verbs, reach, behind in _SAID_WITH[word]:
            begin = max(0, start - reach)
            before = text[begin:start]
            if signs.isdisjoint(before) or (behind is not None and behind.match(text, end) is None):
                continue
            if verb := verbs.search(before):
                yield Cue(Span(begin + verb.start(), end), deed.type, deed.weight)
