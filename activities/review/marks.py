"""The words of an article in pieces, each with the records that rest on it: lines below, labels where they start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from activities.article_display import MarkedPiece, marked_field, marked_paragraphs
from activities.models import Evidenced
from activities.review.sheets import FIELDS, Sheet

DEEPEST = 3  # lines of one kind below each other that are told apart


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters on which the same records rest: a line a record, the outermost first, and the labels that start."""

    text: str
    keys: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()  # "activity-1", "metric-1": kind, and how many of the kind lie here one in another
    labels: tuple[tuple[str, str], ...] = ()  # of the records that start here: kind, label
    starts: tuple[str, ...] = ()

    @property
    def innermost(self) -> str:
        """The record with the shortest evidence here."""
        return self.keys[-1]


@dataclass(frozen=True, slots=True)
class Passage:
    """A line or paragraph: the field it belongs to, where in the field it starts, its pieces."""

    field: str
    start: int
    pieces: list[Marked]


def passages(sheet: Sheet, labels: Mapping[str, str]) -> dict[str, list[Passage]]:
    """The article by field: a line for each of kicker, headline and subhead that it has, a passage a paragraph."""
    records = list(sheet.evidenced)
    shown: dict[str, list[Passage]] = {}
    for name in FIELDS[:3]:
        if getattr(sheet.article, name):
            shown[name] = [Passage(name, 0, marked(marked_field(sheet.article, name, records), labels))]
    shown["text"] = paragraphs(sheet, records, labels)
    return shown


def paragraphs(sheet: Sheet, records: Iterable[Evidenced], labels: Mapping[str, str]) -> list[Passage]:
    """The body, a passage a paragraph, with the place of each in the text."""
    found: list[Passage] = []
    place = 0
    for pieces in marked_paragraphs(sheet.article, records):
        words = "".join(piece.text for piece in pieces)
        place = sheet.article.text.index(words, place)
        found.append(Passage("text", place, marked(pieces, labels)))
        place += len(words)
    return found


def marked(pieces: Iterable[MarkedPiece], labels: Mapping[str, str]) -> list[Marked]:
    """The pieces with their lines and labels."""
    return [
        Marked(
            piece.text,
            piece.keys,
            lines_of(piece.keys),
            tuple((key.split("-")[0], labels[key]) for key in piece.starts if labels.get(key)),
            piece.starts,
        )
        for piece in pieces
    ]


def lines_of(keys: Iterable[str]) -> tuple[str, ...]:
    """The lines below a piece: activity-1 for the outermost activity, activity-2 for one that lies within it."""
    depth: dict[str, int] = {}
    lines = []
    for key in keys:
        kind = key.split("-")[0]
        depth[kind] = min(depth.get(kind, 0) + 1, DEEPEST)
        lines.append(f"{kind}-{depth[kind]}")
    return tuple(lines)
