"""What was read of an article whose words an editor corrected, brought to the words as they are now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from activities.importing.synchronizing import Values, Wanted
from articles.anchoring import Anchors
from articles.models import Article
from articles.segmentation.records import ArticleDraft

TEXT_FIELDS = ("kicker", "headline", "subhead", "text")


class Words(NamedTuple):
    """A stretch [start, end) of a field of an article."""

    article: Article
    field: str
    start: int
    end: int

    @property
    def quote(self) -> str:
        """The words that stand there."""
        return str(getattr(self.article, self.field))[self.start : self.end]


class Placing:
    """Where the words of a read article stand in the stored one; `siblings` are articles that were cut off from it."""

    def __init__(self, article: Article, draft: ArticleDraft, siblings: Sequence[Article] = ()) -> None:
        self.article = article
        self.siblings = siblings
        self.read = words_of(draft)
        self.is_as_read = all(self.read[name] == getattr(article, name) for name in TEXT_FIELDS)
        self.anchors: dict[tuple[str, int, str], Anchors] = {}

    def wanted(self, read: Values) -> Wanted:
        """What was read, as it is to be stored: at the very same words. Without them, nothing of it is."""
        if self.is_as_read:
            return Wanted(read, read)
        words = self.find(read["field"], read["start"], read["end"])
        return Wanted(read, {}) if words is None else Wanted(read, {**read, **place_values(read, words)})

    def find(self, field: str, start: int, end: int) -> Words | None:
        """The words [start, end) of a read field where they stand now, unchanged; None where they do not."""
        quote = self.read[field][start:end]
        followed = self.between(field, self.article, field).place(start, end)
        if followed is not None:
            words = Words(self.article, field, *followed)
            if words.quote == quote:
                return words
        for article in (self.article, *self.siblings):
            for name in TEXT_FIELDS:
                if found := self.between(field, article, name).elsewhere(start, end):
                    return Words(article, name, *found.place)
        return None

    def between(self, field: str, article: Article, name: str) -> Anchors:
        """The way from a field as it was read to one as it is stored."""
        key = (field, article.pk, name)
        if key not in self.anchors:
            self.anchors[key] = Anchors(self.read[field], str(getattr(article, name)))
        return self.anchors[key]


def words_of(draft: ArticleDraft) -> dict[str, str]:
    """The words of an article as it was read, by field."""
    return {
        "kicker": draft.kicker.text,
        "headline": draft.headline.text,
        "subhead": draft.subhead.text,
        "text": draft.text,
    }


def place_values(read: Values, words: Words) -> dict[str, Any]:
    """The place of a record in the stored words, by attribute; a figure keeps its place within the evidence."""
    place: dict[str, Any] = {
        "article_id": words.article.pk,
        "field": words.field,
        "start": words.start,
        "end": words.end,
    }
    if "figure_start" in read:
        shift = words.start - read["start"]
        place |= {"figure_start": read["figure_start"] + shift, "figure_end": read["figure_end"] + shift}
    return place
