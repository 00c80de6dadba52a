"""The text of a page with the places of its articles and what belongs to no article told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from articles.marked_text import Mark, Piece, cut

FIELDS_OF_LAYOUT = ("kicker", "headline", "subhead", "bylines")


def spans_of(layout: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Field, start and end of every piece that an article has of its page: ("headline", 38, 61)."""
    for field in FIELDS_OF_LAYOUT:
        for start, end in layout.get(field) or ():
            yield field, start, end
    for paragraph in layout.get("paragraphs") or ():
        for start, end in paragraph:
            yield "paragraphs", start, end


def pieces_of_page(
    text: str, layouts: dict[int, dict[str, Any]], furniture: Iterable[Sequence[Any]]
) -> Iterator[Piece]:
    """The page's text in pieces whose keys tell what they are: ("7:headline",) of article 7, ("=banner",), ().

    `layouts` are the articles' layouts by their ids; a piece of furniture is its kind, start and end.
    """
    marks = [
        Mark(start, end, f"{article}:{field}")
        for article, layout in layouts.items()
        for field, start, end in spans_of(layout)
    ]
    marks += [Mark(start, end, f"={kind}") for kind, start, end in furniture]
    return cut(text, marks)
