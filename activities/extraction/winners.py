"""The winners of a prize, listed below the sentence that tells of it: 获奖名单如下, then a line for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from activities.extraction.participants import Cast

BEGINS = re.compile(
    r"(?:获奖|获评|评选|评出|表彰|入选|命名|先进|优秀|最美|十佳|示范|优胜)[^。；]{0,24}(?:如下|名单)"
    r"|名单[^。；]{0,6}如下|如下[：:]?$"
    r"|(?:获奖|获评|入选|上榜|受表彰|当选)[^。；]{0,16}(?:是|为|有)[：:]$"
)
PRIZES = re.compile(r"评|奖|公布|表彰|授|命名|最美|入选")
HEADINGS = ("如下", "名单", "是：\n", "为：\n", "有：\n")  # one of them stands above every list
LONGEST_LINE = 60
NO_LINE = re.compile(
    r"[，。；！？]|\d[场期次]|举办|召开|开展|启动|走访|慰问"
)  # what tells something is no entry of a list


@dataclass(frozen=True, slots=True)
class Winners:
    """The unions of one list, and the paragraph above it."""

    paragraph: int
    unions: tuple[str, ...]


def find_winners(text: str, casts: Sequence[Cast]) -> tuple[list[Winners], frozenset[int]]:
    """The lists of winners of a text, and where their lines begin, which tell no acts of their own."""
    if not any(heading in text for heading in HEADINGS):
        return [], frozenset()
    found: list[Winners] = []
    lines: set[int] = set()
    above, unions = -1, list[str]()
    for cast in casts:
        span = cast.statement.span
        is_line = (
            above >= 0
            and len(span.of(text)) <= LONGEST_LINE
            and text[span.start - 1 : span.start] == "\n"
            and text[span.end : span.end + 1] in ("\n", "")
            and NO_LINE.search(text, *span) is None
        )
        if is_line:
            lines.add(span.start)
            unions += [name for group in cast.groups for name in group.unions]
            continue
        if unions:
            found.append(Winners(above, tuple(dict.fromkeys(unions))))
        unions = []
        above = cast.statement.paragraph if BEGINS.search(text, *span) else -1
    if unions:
        found.append(Winners(above, tuple(dict.fromkeys(unions))))
    return found, frozenset(lines)
