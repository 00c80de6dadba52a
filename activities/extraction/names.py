"""Where a text names a thing in brackets or quotes: figures and dates in a name measure and date nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from activities.extraction.records import Span

# 《2023年…集体合同》; “三期”, “四个一”, “春耕三十日”. A longer quotation, or one with a stop in it, is speech.
_TITLE = re.compile(r"《[^《》\n]{1,80}》|〈[^〈〉\n]{1,80}〉")
_QUOTED_NAME = re.compile(r"“[^“”，。！？；：…\n]{1,16}”|‘[^‘’，。！？；：…\n]{1,16}’|「[^「」，。！？；：…\n]{1,16}」")


@dataclass(frozen=True, slots=True)
class Names:
    """The spans of a text that are names, to be asked whether a place lies in one."""

    spans: tuple[Span, ...]
    _starts: tuple[int, ...] = field(repr=False, default=())

    def cover(self, start: int, end: int) -> bool:
        """Whether the characters from `start` to `end` lie within a name."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self.spans[at].end


def find_titles(text: str) -> Names:
    """The titles in 《》 of `text`."""
    return _names([Span(*match.span()) for match in _TITLE.finditer(text)])


@lru_cache(maxsize=16)
def find_names(text: str) -> Names:
    """The titles in 《》 and the short quoted names of `text`: “四个一”."""
    spans = [Span(*match.span()) for pattern in (_TITLE, _QUOTED_NAME) for match in pattern.finditer(text)]
    return _names(spans)


def _names(spans: list[Span]) -> Names:
    ordered: list[Span] = []
    for span in sorted(spans):
        if not ordered or span.start >= ordered[-1].end:
            ordered.append(span)
    return Names(tuple(ordered), tuple(span.start for span in ordered))
