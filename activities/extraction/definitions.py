"""Short names that a text defines for itself: 北京经济技术开发区（以下简称“经开区”）."""

from __future__ import annotations

import re
from dataclasses import dataclass

from activities.extraction.records import Span

__all__ = ["Definition", "find_definitions"]

DEFINITION = re.compile(
    r"[（(](?:(?:以下|下文|下)(?:均|统|都)?(?:简)?称(?:为)?|(?:以下|下文)|简称)[:：]?[“\"「『]?(?P<short>[^“”\"「」『』（）()，。；、\n]{1,20})[”\"」』]?[）)]"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A bracket that gives what stands before it a short name: （以下简称“经开区”）."""

    short: str
    bracket: Span
    short_span: Span


def find_definitions(text: str) -> dict[int, Definition]:
    """The definitions in a text, by the end of their brackets."""
    return {
        match.end(): Definition(match["short"], Span(*match.span()), Span(*match.span("short")))
        for match in DEFINITION.finditer(text)
    }
