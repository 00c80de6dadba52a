"""Words of an article set right: misread characters, a lost headline, a line too many."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from activities.text_corrections.evidence import Moves, Words, evidence_of, move
from articles import reviewing
from articles.anchoring import Anchors
from articles.models import Article
from articles.reasons import Reason

TEXT_FIELDS = ("kicker", "headline", "subhead", "text")


def correct_text(
    article: Article, words: Mapping[str, str], editor: AbstractBaseUser, version: str | None = None
) -> Moves:
    """What became of the article's evidence now that its fields say `words`; the fields are locked.

    correct_text(article, {"text": "慰问300余名职工…"}, editor) where it read 慰问3OO余名职工: every figure, mention and
    activity stands again where it says, in the corrected words. Words that moved to another field are found there too.
    Raises ValidationError, EditedMeanwhile.
    """
    with transaction.atomic():
        before = {name: str(getattr(article, name)) for name in TEXT_FIELDS}
        records = evidence_of(article)
        if not reviewing.correct(article, words, editor, version, Reason.TEXT_CORRECTED):
            return Moves(unmoved=len(records))
        corrected = Corrected(article, before)
        return move(records, [corrected.followed, corrected.moved_elsewhere], editor, Reason.ANCHORED)


class Corrected:
    """Where words stand after fields of their article were corrected."""

    def __init__(self, article: Article, before: Mapping[str, str]) -> None:
        self.article, self.before = article, before
        self.anchors: dict[tuple[str, str], Anchors] = {}

    def followed(self, field: str, start: int, end: int) -> Words | None:
        """The words in their own field, followed through the edits."""
        place = self.between(field, field).place(start, end)
        return Words(self.article, field, *place) if place else None

    def moved_elsewhere(self, field: str, start: int, end: int) -> Words | None:
        """The very words in any field to which some were moved: the headline that was a first line."""
        changed = [name for name in TEXT_FIELDS if self.before[name] != getattr(self.article, name)]
        found = [(one, name) for name in changed if (one := self.between(field, name).elsewhere(start, end))]
        if not found:
            return None
        (_likeness, place), name = max(found)
        return Words(self.article, name, *place)

    def between(self, before: str, now: str) -> Anchors:
        """The way from one field as it was to one as it is."""
        if (before, now) not in self.anchors:
            self.anchors[before, now] = Anchors(self.before[before], str(getattr(self.article, now)))
        return self.anchors[before, now]
