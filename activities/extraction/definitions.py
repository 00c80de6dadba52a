"""Short names that a text defines for itself: 北京经济技术开发区（以下简称“经开区”）."""

from __future__ import annotations

import re
from dataclasses import dataclass

from activities.extraction.name_bounds import name_start
from activities.extraction.records import Span

__all__ = ["Definition", "find_definitions"]

DEFINITION = re.compile(
    r"[（(](?:(?:以下|下文|下)(?:均|统|都)?(?:简)?称(?:为)?|(?:以下|下文)|简称)[:：]?[“\"「『]?"
    r"(?P<short>[^“”\"「」『』（）()，。；、\n]{1,20})[”\"」』]?[）)]"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A bracket that gives what stands before it a short name: （以下简称“经开区”）."""

    short: str
    full: str  # what stands before the bracket, as far as it can be a name
    bracket: Span
    short_span: Span


def find_definitions(text: str) -> dict[int, Definition]:
    """The definitions in a text, by where their brackets begin."""
    return {
        match.start(): Definition(
            match["short"],
            text[name_start(text, match.start()) : match.start()],
            Span(*match.span()),
            Span(*match.span("short")),
        )
        for match in DEFINITION.finditer(text)
    }
