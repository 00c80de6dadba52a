"""Evidence on its way to another place: records follow the words they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import F
from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from activities.models import Activity, Evidenced, Metric, OrganizationMention
from articles.models import Article

KINDS: tuple[type[Evidenced], ...] = (Activity, OrganizationMention, Metric)
PLACE_FIELDS = ["article", "field", "start", "end", "quote"]
FIGURE_FIELDS = ["figure_start", "figure_end", "text"]
OFFSETS = {"start", "end", "figure_start", "figure_end"}
SAME_RECORD: dict[type[Evidenced], tuple[str, ...]] = {  # what makes two records at one place one and the same
    Activity: ("type_id", "name"),
    OrganizationMention: ("organization_id",),
    Metric: ("subject",),
}
ASIDE = 1_000_000_000  # offsets from here on: evidence on its way to another place
BATCH = 500


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


Known = dict[tuple[type[Evidenced], int], dict[str, Any]]  # places of records that need not be looked for
Destination = Callable[[str, int, int], Words | None]  # where [start, end) of a field stands now; None: nowhere


@dataclass
class Moves:
    """What became of the evidence: how much stands where it stood, what moved, what reads otherwise, what is lost."""

    unmoved: int = 0
    moved: list[Evidenced] = field(default_factory=list)
    reworded: list[tuple[Evidenced, str]] = field(default_factory=list)  # each with its words before
    lost: list[Evidenced] = field(default_factory=list)

    @property
    def changed(self) -> list[Evidenced]:
        """The records that have to be written."""
        return [*self.moved, *(record for record, _before in self.reworded), *self.lost]


def evidence_of(article: Article, lost: bool = False) -> list[Evidenced]:
    """Everything that rests on words of the article, rejected records too; with `lost`, what lost its place before."""
    chosen = {"article": article} if lost else {"article": article, "lost_place": False}
    records = [record for kind in KINDS for record in kind._base_manager.filter(**chosen)]
    for record in records:
        record.article = article  # the very object: no query a record
    return records


def move(
    records: Iterable[Evidenced],
    destinations: Sequence[Destination],
    editor: AbstractBaseUser | None,
    reason: str,
    known: Known | None = None,
) -> Moves:
    """Give each record the place its words have now, and write what changed, with histories, in a few queries.

    Places that are `known` come first; a later destination is asked only for what the earlier ones left without a
    place. A record whose words stand
    nowhere any more, or that would become the same as another, loses its place: it keeps the words it had and says so
    in `lost_place`. Nothing is deleted.
    """
    moves = Moves()
    taken: set[tuple[Any, ...]] = set()
    places = known or {}
    records = list(records)
    without = [record for record in records if record.lost_place]
    waiting = [one for one in records if not one.lost_place and not settle(one, places.get(name_of(one)), taken, moves)]
    for destination in destinations:
        waiting = [one for one in waiting if not settle(one, place_values(one, destination), taken, moves)]
    for record in without:
        settle(record, places.get(name_of(record)), taken, moves)
    for record in waiting:
        record.lost_place = True
        moves.lost.append(record)
    write(moves.changed, editor, reason)
    return moves


def name_of(record: Evidenced) -> tuple[type[Evidenced], int]:
    """By what `Known` has it."""
    return type(record), record.pk


def settle(record: Evidenced, values: dict[str, Any] | None, taken: set[tuple[Any, ...]], moves: Moves) -> bool:
    """Whether the record has a place that no other took; it is given it."""
    if values is None or (key := key_of(record, values)) in taken:
        return False
    taken.add(key)
    before = {name: getattr(record, name) for name in values}
    for name, value in values.items():
        setattr(record, name, value)
    if record.lost_place:
        record.lost_place = False
        moves.moved.append(record)
    elif before == values:
        moves.unmoved += 1
    elif before["quote"] != values["quote"]:
        moves.reworded.append((record, before["quote"]))
    else:
        moves.moved.append(record)
    return True


def place_values(record: Evidenced, destination: Destination) -> dict[str, Any] | None:
    """The record's place in the words as they are now; None where its words, or the figure in them, are gone."""
    words = destination(record.field, record.start, record.end)
    return values_at(record, words, destination) if words is not None else None


def values_at(record: Evidenced, words: Words, destination: Destination | None = None) -> dict[str, Any] | None:
    """The record's place at those words; None where the figure in them is gone."""
    values = {**words._asdict(), "quote": words.quote}
    if not isinstance(record, Metric):
        return values
    figure = figure_in(record, words, destination)
    if figure is None or len(figure.quote) > Metric._meta.get_field("text").max_length:
        return None
    return {**values, "figure_start": figure.start, "figure_end": figure.end, "text": figure.quote}


def figure_in(metric: Metric, words: Words, destination: Destination | None) -> Words | None:
    """The figure in the words of its evidence as they are now; None where it stands in them no more."""
    if words.quote == metric.quote:
        shift = words.start - metric.start
        return words._replace(start=metric.figure_start + shift, end=metric.figure_end + shift)
    figure = destination(metric.field, metric.figure_start, metric.figure_end) if destination else None
    within = figure is not None and words[:2] == figure[:2] and words.start <= figure.start < figure.end <= words.end
    return figure if within else None


def key_of(record: Evidenced, values: dict[str, Any]) -> tuple[Any, ...]:
    """What no two records of a kind may share."""
    offsets = [values[name] for name in ("figure_start", "figure_end") if name in values] or [
        values["start"],
        values["end"],
    ]
    own = [getattr(record, name) for name in SAME_RECORD[type(record)]]
    return type(record), values["article"].pk, values["field"], *offsets, *own


def write(records: list[Evidenced], editor: AbstractBaseUser | None, reason: str) -> None:
    """Write the records' places with histories. All step aside first: one may take the place that another leaves."""
    now = timezone.now()
    for kind in KINDS:
        rows = [record for record in records if isinstance(record, kind)]
        if not rows:
            continue
        fields = [*PLACE_FIELDS, *(FIGURE_FIELDS if kind is Metric else [])]
        aside = {name: F(name) + ASIDE for name in fields if name in OFFSETS}
        kind._base_manager.filter(pk__in=[row.pk for row in rows if not row.lost_place]).update(**aside)
        for row in rows:
            row.modified = now
        bulk_update_with_history(
            rows,
            kind,
            [*fields, "lost_place", "modified"],
            batch_size=BATCH,
            default_user=editor,
            default_change_reason=reason,
        )
