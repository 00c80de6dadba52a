"""Bringing stored rows in line with a reading: compare, then write, and leave alone what an editor touched."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils import timezone
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from articles.models import Origin, Reviewed, ReviewStatus

Values = Mapping[str, Any]  # attribute name → value, foreign keys by id: {"unit": "元", "organization_id": 7}
Likeness = Callable[[Values, Values], float]

BATCH = 500
BOOKKEEPING = ["as_read", "modified"]


@dataclass
class Tally:
    """How many rows of one model were made, changed, left as they were, left to an editor, taken away."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    removed: int = 0

    @property
    def changed(self) -> int:
        """How many rows differ from before."""
        return self.created + self.updated + self.removed


def never_alike(one: Values, two: Values) -> float:
    """The likeness of records that are one only if their keys are equal."""
    return 0.0


def is_untouched(row: Reviewed) -> bool:
    """Whether no editor had a hand in the row, so that the reading may take it back."""
    return row.origin == Origin.READ and row.review_status == ReviewStatus.UNREVIEWED and not row.locked_fields


@dataclass(frozen=True)
class Policy:
    """How rows of one model are known again, and what of them the reading may change."""

    key: Sequence[str]  # equal in what was read before and now: the same record
    likeness: Likeness = never_alike  # of records with different keys; 0 for not the same
    always: Sequence[str] = ()  # fields that are the reading's own, whatever an editor said
    may_go: Callable[[Reviewed], bool] = is_untouched  # whether a row that is read no longer may be deleted


@dataclass
class Plan:
    """What is to be written for the rows of one model."""

    create: list[Reviewed] = field(default_factory=list)
    update: list[Reviewed] = field(default_factory=list)
    remove: list[Reviewed] = field(default_factory=list)
    kept: list[Reviewed] = field(default_factory=list)  # read no longer, but an editor had a hand in them
    rows: list[Reviewed] = field(default_factory=list)  # for each wanted record its row, old or new
    tally: Tally = field(default_factory=Tally)


def synchronize(
    model: type[Reviewed],
    stored: Sequence[Reviewed],
    wanted: Sequence[Values],
    policy: Policy,
    reason: str = "",
) -> Plan:
    """Make the rows of `model` say what was read, and return what became of each.

    A stored row is the row of a read record when what was read of it before has the same key, else when they are
    alike (most alike first). Locked fields, confirmed and rejected rows keep their values; rows that the reading no
    longer says go, unless an editor had a hand in them.
    """
    plan = planned(model, stored, wanted, policy)
    write(model, plan, wanted, reason)
    return plan


def planned(model: type[Reviewed], stored: Sequence[Reviewed], wanted: Sequence[Values], policy: Policy) -> Plan:
    """What has to be written, with nothing written yet."""
    plan = Plan()
    pairs = pair(stored, wanted, policy)
    for index, values in enumerate(wanted):
        row = pairs.get(index)
        if row is None:
            row = model(origin=Origin.READ, as_read=as_json(values), **values)
            plan.create.append(row)
            plan.tally.created += 1
        elif revise_row(row, values, as_json(values), policy.always):
            plan.update.append(row)
            plan.tally.updated += 1
        else:
            plan.tally.unchanged += 1
        plan.rows.append(row)
    taken = {id(row) for row in pairs.values()}
    for row in stored:
        if id(row) in taken:
            continue
        if policy.may_go(row):
            plan.remove.append(row)
            plan.tally.removed += 1
        else:
            plan.kept.append(row)
            plan.tally.kept += 1
    return plan


def revise_row(row: Reviewed, values: Values, read: dict[str, Any], always: Sequence[str] = ()) -> list[str]:
    """Give a row what was read now, as far as no editor decided otherwise; return the names of what changed.

    `read` is what `as_read` keeps of it; the fields of `always` are the reading's own, whatever an editor said.
    """
    settled = row.review_status in (ReviewStatus.CONFIRMED, ReviewStatus.REJECTED) or row.origin == Origin.ADDED
    changed = []
    for name, value in values.items():
        kept = name not in always and (settled or row.is_locked(row._meta.get_field(name).name))
        if not kept and getattr(row, name) != value:
            setattr(row, name, value)
            changed.append(row._meta.get_field(name).name)
    if row.as_read != read:
        row.as_read = read
        changed.append("as_read")
    if changed:
        row.modified = timezone.now()
    return changed


def write(model: type[Reviewed], plan: Plan, wanted: Sequence[Values], reason: str) -> None:
    """Write a plan in a handful of queries, histories included. Removals first: a new row may need their place."""
    for row in plan.remove:
        row._change_reason = reason  # type: ignore[attr-defined]
        row.delete()
    if plan.update:
        fields = sorted({model._meta.get_field(name).name for values in wanted for name in values})
        bulk_update_with_history(
            plan.update, model, [*fields, *BOOKKEEPING], batch_size=BATCH, default_change_reason=reason
        )
    if plan.create:
        bulk_create_with_history(plan.create, model, batch_size=BATCH, default_change_reason=reason)


def pair(stored: Sequence[Reviewed], wanted: Sequence[Values], policy: Policy) -> dict[int, Reviewed]:
    """For each wanted record, by its index, the stored row that is its own."""
    said = [{**row.values(list(wanted[0])), **from_json(row)} for row in stored] if wanted else []
    by_key = {key_of(values, policy): index for index, values in enumerate(said)}
    pairs: dict[int, int] = {}
    for index, values in enumerate(wanted):
        match = by_key.pop(key_of(values, policy), None)
        if match is not None:
            pairs[index] = match
    free = sorted(set(range(len(stored))) - set(pairs.values()))
    ranked = [
        (score, index, other)
        for index, values in enumerate(wanted)
        if index not in pairs
        for other in free
        if (score := policy.likeness(said[other], values)) > 0
    ]
    taken: set[int] = set()
    for _score, index, other in sorted(ranked, key=lambda rank: (-rank[0], rank[1], rank[2])):
        if index not in pairs and other not in taken:
            pairs[index] = other
            taken.add(other)
    return {index: stored[other] for index, other in pairs.items()}


def key_of(values: Values, policy: Policy) -> tuple[str, ...]:
    """The key of a record, comparable whatever its types."""
    return tuple(repr(values.get(name)) for name in policy.key)


def as_json(values: Values) -> dict[str, Any]:
    """The values as they are kept in `as_read`: {"value": "7000", "date_earliest": "2024-06-18"}."""
    return {name: str(value) if isinstance(value, Decimal | datetime.date) else value for name, value in values.items()}


def from_json(row: Reviewed) -> dict[str, Any]:
    """What was read of a row, with the types of its fields; {} for one that an editor added."""
    return {name: row._meta.get_field(name).to_python(value) for name, value in row.as_read.items()}
