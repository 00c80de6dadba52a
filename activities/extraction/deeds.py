"""What a verb and its object say together, which neither says alone: 上了一堂示范课, 追回加班费, 添了三台空调."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def _verb(deed: Deed) -> re.Pattern[str]:
    """The verb of a deed with what stands between it and an object that begins where this ends."""
    between = rf"(?!的)[^，。；：！？\n{deed.never}]{{0,{deed.gap}}}"
    return re.compile(rf"{PART_OF}(?:{'|'.join(words(deed.verbs))}){ASPECT}{between}$")


VERBS = tuple(_verb(deed) for deed in DEEDS)
# How far before its object a verb may begin, the sign before it and its aspect included.
REACH = tuple(deed.gap + max(map(len, words(deed.verbs))) + 3 for deed in DEEDS)
BEHIND = tuple(re.compile(deed.behind) if deed.behind else None for deed in DEEDS)
OBJECTS = Lexicon.from_rows(
    {"code": str(number), "cues": dict.fromkeys(words(deed.objects), deed.weight)} for number, deed in enumerate(DEEDS)
)


def deed_cues(text: str) -> Iterator[Cue]:
    """What the verbs with their objects of a text speak for, each from its verb to its object."""
    for found in OBJECTS.cues(text):
        number, (start, end) = int(found.type), found.span
        behind = BEHIND[number]
        if behind is not None and behind.match(text, end) is None:
            continue
        begin = max(0, start - REACH[number])
        if verb := VERBS[number].search(text[begin:start]):
            yield Cue(Span(begin + verb.start(), end), DEEDS[number].type, found.weight)
