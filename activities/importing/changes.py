"""What a reading changes of what is stored, field by field, for a person to look at before it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import Field

from articles.differences import excerpts
from articles.models import Reviewed
from articles.reviewing import proposals

INTERNAL = frozenset(
    ["as_read", "dismissed", "read_no_longer", "has_proposals", "modified", "reader_version", "layout", "lost_place"]
)
LONGEST = 60  # characters of a value in a table


class Action(StrEnum):
    """What becomes of a record or a field of it."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    PROPOSED = "proposed"  # an editor's value stays, the reading's is kept beside it
    HELD_BACK = "held back"  # it has no place in the words that an editor corrected, or one of theirs stands there


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between what is stored and what is read: ("Metric", CHANGED, "300余人", "subject", "", "职工")."""

    model: str
    action: Action
    record: str
    field: str = ""
    before: str = ""
    after: str = ""

    @property
    def is_one(self) -> bool:
        """Whether anything differs."""
        return not self.field or self.before != self.after

    @classmethod
    def new(cls, row: Reviewed) -> Change:
        """A record that was not read before."""
        return cls(type(row).__name__, Action.NEW, shown(row))

    @classmethod
    def removed(cls, row: Reviewed) -> Change:
        """A record that is read no longer and goes."""
        return cls(type(row).__name__, Action.REMOVED, shown(row))

    @classmethod
    def no_longer_read(cls, row: Reviewed) -> Change:
        """A record that is read no longer and stays, for an editor had a hand in it."""
        return cls(type(row).__name__, Action.PROPOSED, shown(row), after="reject")

    @classmethod
    def held_back(cls, model: type[Reviewed], read: Mapping[str, Any]) -> Change:
        """A record that was read and is not stored."""
        return cls(model.__name__, Action.HELD_BACK, str(read.get("text") or read.get("name") or read.get("quote", "")))

    @classmethod
    def between(cls, row: Reviewed, before: Mapping[str, Any]) -> Iterator[Change]:
        """What differs between a row and what it held before, and what is now proposed to its editor."""
        model, record = type(row).__name__, shown(row)
        for field in row._meta.concrete_fields:
            if field.name not in INTERNAL and getattr(row, field.attname) != before[field.attname]:
                values = both_legible(field, before[field.attname], getattr(row, field.attname))
                yield cls(model, Action.CHANGED, record, field.name, *values)
        read_before = before["as_read"]
        for one in proposals(row) if row.has_proposals else ():
            if any(read_before.get(name) != row.as_read.get(name) for name in one.values):
                field = row._meta.get_field(one.field)
                yield cls(model, Action.PROPOSED, record, one.field, *both_legible(field, one.mine, one.read))


def shown(row: Reviewed) -> str:
    """A record for a person, without a query: 300余人."""
    for name in ("text", "name", "quote", "headline"):
        if value := getattr(row, name, ""):
            return str(value)[:LONGEST]
    ends = [getattr(row, field.attname) for field in row._meta.concrete_fields if field.is_relation]
    return " ".join(f"#{end}" for end in ends if end)


def both_legible(field: Field, before: Any, after: Any) -> tuple[str, str]:
    """Two values in a table; of long words the stretch in which they differ: …高温下作业的3OO余名 and …的300余名."""
    if isinstance(before, str) and isinstance(after, str) and before and after and not field.choices:
        return excerpts(before, after, LONGEST)
    return legible(field, before), legible(field, after)


def legible(field: Field, value: Any) -> str:
    """A value in a table: #7 for the organization of that id, – for nothing."""
    if value in (None, ""):
        return "–"
    if field.is_relation:
        return f"#{value}"
    return str(value)[:60]
