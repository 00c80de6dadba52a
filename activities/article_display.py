"""An article as printed, with all that was read from it marked on its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from activities.models import Activity, Evidenced, Metric, OrganizationMention
from articles.marked_text import Mark, Piece, cut
from articles.models import Article

KINDS: dict[type[Evidenced], str] = {Activity: "activity", OrganizationMention: "mention", Metric: "metric"}


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """Words that the same records rest on: their keys (metric-7) from the longest evidence to the shortest."""

    text: str
    keys: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()  # of these records, the first words in the article

    @property
    def kinds(self) -> list[str]:
        """The kinds of the records, each once: activity, metric."""
        return list(dict.fromkeys(key.split("-")[0] for key in self.keys))

    @property
    def innermost(self) -> str:
        """The record with the shortest evidence here."""
        return self.keys[-1] if self.keys else ""


def key_of(record: Evidenced) -> str:
    """The name of the record on its article's page: metric-7."""
    return f"{KINDS[type(record)]}-{record.pk}"


def mark_of(record: Evidenced) -> Mark:
    """Where the record's words stand; of a metric, those of the figure itself."""
    if isinstance(record, Metric):
        return Mark(record.figure_start, record.figure_end, key_of(record))
    return Mark(record.start, record.end, key_of(record))


def marked_field(article: Article, field: str, records: Iterable[Evidenced]) -> list[MarkedPiece]:
    """The words of one field in pieces, marked with those records whose evidence stands in it."""
    standing = [record for record in records if record.field == field and not record.lost_place]
    marks = [mark_of(record) for record in standing if not record.is_rejected]
    return list(with_starts(cut(str(getattr(article, field)), marks)))


def marked_paragraphs(article: Article, records: Iterable[Evidenced]) -> list[list[MarkedPiece]]:
    """The body in paragraphs of marked pieces."""
    paragraphs: list[list[MarkedPiece]] = [[]]
    for piece in marked_field(article, "text", records):
        for number, line in enumerate(piece.text.split("\n")):
            if number:
                paragraphs.append([])
            if line:
                starts = piece.starts if not number else ()
                paragraphs[-1].append(MarkedPiece(line, piece.keys, starts))
    return [paragraph for paragraph in paragraphs if paragraph]


def with_starts(pieces: Iterable[Piece]) -> Iterator[MarkedPiece]:
    """The pieces, each with the records whose words start in it."""
    seen: set[str] = set()
    for piece in pieces:
        starts = tuple(key for key in piece.keys if key not in seen)
        seen.update(starts)
        yield MarkedPiece(piece.text, piece.keys, starts)
