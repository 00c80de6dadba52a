"""What rests on the words of an article follows them, whatever changed the words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.dispatch import receiver

from activities.models import Evidenced, Metric
from activities.text_corrections.evidence import (
    FIGURE_FIELDS,
    KINDS,
    PLACE_FIELDS,
    Known,
    Moves,
    Words,
    evidence_of,
    move,
    name_of,
    values_at,
)
from articles.anchoring import Anchors, occurrences
from articles.models import Article
from articles.reasons import Reason
from articles.reviewing.rewording import words_changed


@receiver(words_changed)
def follow_changed_words(
    article: Article,
    before: Mapping[str, str],
    editor: AbstractBaseUser | None,
    since: datetime.datetime | None = None,
    **_rest: Any,
) -> list[Evidenced]:
    """The records whose words stand nowhere any more."""
    return follow(article, before, editor, since).lost


def follow(
    article: Article,
    before: Mapping[str, str],
    editor: AbstractBaseUser | None,
    since: datetime.datetime | None = None,
) -> Moves:
    """What became of the article's evidence now that its fields say other words than `before`.

    It is followed through the edits, else looked for in the fields that changed. What had lost its place gets one
    where its words are back. `since` is the moment of the decision that is taken back, if one is: what had followed
    that decision goes back to the very place it had.
    """
    records = evidence_of(article, lost=True)
    known: Known = dict(places_of_returned(records, article, before))
    if since is not None:
        known |= places_before(records, since)
    corrected = Corrected(article, before)
    return move(records, [corrected.followed, corrected.moved_elsewhere], editor, Reason.ANCHORED, known)


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
        changed = [name for name in Article.words if self.before[name] != getattr(self.article, name)]
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


def places_of_returned(
    records: Iterable[Evidenced], article: Article, before: Mapping[str, str]
) -> Iterator[tuple[tuple[type[Evidenced], int], dict[str, Any]]]:
    """The places of records that had lost theirs, where their words were gone and stand again in one place alone."""
    for record in records:
        if not record.lost_place or any(record.quote in words for words in before.values()):
            continue
        places = [
            Words(article, name, *place)
            for name in Article.words
            for place in occurrences(str(getattr(article, name)), record.quote)
        ]
        if len(places) == 1 and (values := values_at(record, places[0])):
            yield name_of(record), values


def places_before(records: Iterable[Evidenced], moment: datetime.datetime) -> Known:
    """The places that records had before that moment, where they stand now as they followed the words since.

    One that an editor gave other words since is left out, and one whose words of then are not there.
    """
    places: Known = {}
    for kind in KINDS:
        names = PLACE_FIELDS + (FIGURE_FIELDS if kind is Metric else [])
        rows = {record.pk: record for record in records if isinstance(record, kind)}
        lines = kind.history.filter(id__in=rows).order_by("id", "history_id")  # type: ignore[attr-defined]
        before = {line.id: line for line in lines if line.history_date < moment}
        followed = {
            line.id: line
            for line in lines
            if line.history_date >= moment and line.history_change_reason == Reason.ANCHORED
        }
        for pk in before.keys() & followed.keys():
            was, row = before[pk], rows[pk]
            is_as_followed = all(getattr(row, name) == getattr(followed[pk], name) for name in attributes(names))
            words = str(getattr(row.article, was.field))  # type: ignore[attr-defined]
            if is_as_followed and not was.lost_place and words[was.start : was.end] == was.quote:
                values = {name: getattr(was, name) for name in names if name != "article"}
                places[kind, pk] = {"article": row.article, **values}  # type: ignore[attr-defined]
    return places


def attributes(names: Iterable[str]) -> list[str]:
    """The attributes of those fields."""
    return ["article_id" if name == "article" else name for name in names]
