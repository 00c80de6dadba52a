"""Bringing stored rows in line with a reading: compare, then write, and leave alone what an editor touched."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from activities.importing.changes import Change
from activities.importing.places_taken import give_way, key_of
from articles.histories import create_with_history, update_with_history
from articles.models import Origin, Reviewed, ReviewStatus
from articles.reviewing import update_proposals
from articles.reviewing.proposals import NO_LONGER_READ
from articles.reviewing.states import moment_after

Values = Mapping[str, Any]  # attribute name → value, foreign keys by id: {"unit": "元", "organization_id": 7}
Likeness = Callable[[Values, Values], float]

BOOKKEEPING = ["as_read", "dismissed", "read_no_longer", "has_proposals", "modified"]
DECIDED = frozenset([ReviewStatus.CONFIRMED, ReviewStatus.REJECTED])


@dataclass
class Tally:
    """How many rows of one model were made, changed, left as they were, left to an editor, taken away."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    removed: int = 0
    held_back: int = 0  # read, but no row can be made of it beside those of editors
    proposed: int = 0  # of those kept, now to be decided on
    changes: list[Change] = field(default_factory=list, compare=False)

    @property
    def changed(self) -> int:
        """How many rows differ from before."""
        return self.created + self.updated + self.removed + self.proposed


def never_alike(one: Values, two: Values) -> float:
    """The likeness of records that are one only if their keys are equal."""
    return 0.0


def is_untouched(row: Reviewed) -> bool:
    """Whether no editor had a hand in the row, so that the reading may take it back.

    A row in another article than it was read from was moved there by an editor.
    """
    return (
        row.origin == Origin.READ
        and row.review_status == ReviewStatus.UNREVIEWED
        and not row.locked_fields
        and not is_in_another_article(row)
    )


def is_in_another_article(row: Reviewed) -> bool:
    """Whether an editor's borders brought the row to another article than it was read from."""
    was_in = row.as_read.get("article_id")
    return was_in is not None and was_in != row.article_id  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Policy:
    """How rows of one model are known again, and what of them the reading may change."""

    key: Sequence[str]  # equal in what was read before and now: the same record
    likeness: Likeness = never_alike  # of records with different keys; 0 for not the same
    always: Sequence[str] = ()  # fields that are the reading's own, whatever an editor said
    moved: Callable[[Reviewed], bool] = lambda row: False  # to where an editor set its borders: alike there too
    may_go: Callable[[Reviewed], bool] = is_untouched  # whether a row that is read no longer may be deleted
    unique: Sequence[str] = ()  # what no two rows may share


@dataclass(frozen=True)
class Wanted:
    """A record as it was read, and as it is to be stored: in the words of an article that an editor corrected.

    `values` lack what cannot be said of the stored article: the place of words that do not stand in it.
    """

    read: Values
    values: Values

    @property
    def is_whole(self) -> bool:
        """Whether a row can be made of it."""
        return len(self.values) == len(self.read)


@dataclass
class Plan:
    """What is to be written for the rows of one model."""

    create: list[Reviewed] = field(default_factory=list)
    update: list[Reviewed] = field(default_factory=list)
    remove: list[Reviewed] = field(default_factory=list)
    kept: list[Reviewed] = field(default_factory=list)  # read no longer, but an editor had a hand in them
    rows: list[Reviewed | None] = field(default_factory=list)  # for each wanted record its row; None: held back
    tally: Tally = field(default_factory=Tally)


def synchronize(
    model: type[Reviewed],
    stored: Sequence[Reviewed],
    wanted: Sequence[Values | Wanted],
    policy: Policy,
    reason: str = "",
    beside: Sequence[Reviewed] = (),
) -> Plan:
    """Make the rows of `model` say what was read, and return what became of each.

    A stored row is the row of a read record when what was read of it before has the same key, else when they are
    alike (most alike first). Locked fields, confirmed and rejected rows keep their values; rows that the reading no
    longer says go, unless an editor had a hand in them: then they stay, and say that they are read no longer.
    Rows `beside` those are none of the reading's, but hold their places.
    """
    whole = [one if isinstance(one, Wanted) else Wanted(one, one) for one in wanted]
    plan = planned(model, stored, whole, policy, beside)
    write(model, plan, whole, reason)
    return plan


def planned(
    model: type[Reviewed],
    stored: Sequence[Reviewed],
    wanted: Sequence[Wanted],
    policy: Policy,
    beside: Sequence[Reviewed] = (),
) -> Plan:
    """What has to be written, with nothing written yet."""
    plan = Plan()
    before = {row.pk: row.values([field.attname for field in model._meta.concrete_fields]) for row in stored}
    pairs = pair(stored, [one.read for one in wanted], policy)
    taken = {id(row) for row in pairs.values()}
    for row in stored:
        if id(row) not in taken:
            (plan.remove if policy.may_go(row) else plan.kept).append(row)
    for index, row in sorted(pairs.items()):
        revise_row(row, wanted[index].values, as_json(wanted[index].read), policy.always)
    staying = [*pairs.values(), *plan.kept]
    held = {key_of(row, policy.unique) for row in beside}
    give_way(staying, before, policy.unique, held)
    keys = held | {key_of(row, policy.unique) for row in staying}
    for index, one in enumerate(wanted):
        row = pairs.get(index)
        if row is None:
            row = new_row(model, one, policy.unique, keys)
            say_what_is_new(plan, model, row, one)
        else:
            say_what_changed(plan, row, before[row.pk])
        plan.rows.append(row)
    say_what_goes(plan)
    return plan


def say_what_is_new(plan: Plan, model: type[Reviewed], row: Reviewed | None, one: Wanted) -> None:
    """Count a record that no row was known of."""
    if row is None:
        plan.tally.held_back += 1
        plan.tally.changes.append(Change.held_back(model, one.read))
    else:
        plan.create.append(row)
        plan.tally.created += 1
        plan.tally.changes.append(Change.new(row))


def say_what_changed(plan: Plan, row: Reviewed, before: Values) -> None:
    """Count a row that was read before, and have it written if anything of it is other than before."""
    if all(getattr(row, name) == value for name, value in before.items() if name != "modified"):
        row.modified = before["modified"]
        plan.tally.unchanged += 1
    else:
        plan.update.append(row)
        plan.tally.updated += 1
        plan.tally.changes.extend(Change.between(row, before))


def new_row(model: type[Reviewed], one: Wanted, unique: Sequence[str], keys: set[tuple[Any, ...]]) -> Reviewed | None:
    """The row of a record that was not read before; None where it has no place, or an editor's row stands there."""
    if not one.is_whole:
        return None
    key = tuple(one.values[name] for name in unique)
    if key and key in keys:
        return None
    keys.add(key)
    return model(origin=Origin.READ, as_read=as_json(one.read), **one.values)


def say_what_goes(plan: Plan) -> None:
    """Count what is read no longer; of what stays, note that it is so, for an editor to decide on."""
    plan.tally.removed = len(plan.remove)
    plan.tally.kept = len(plan.kept)
    plan.tally.changes.extend(Change.removed(row) for row in plan.remove)
    for row in plan.kept:
        if row.as_read and not row.read_no_longer:
            row.read_no_longer = True
            update_proposals(row)
            row.modified = moment_after([row])
            plan.update.append(row)
            plan.tally.proposed += 1
            if row.has_proposals:
                plan.tally.changes.append(Change.no_longer_read(row))


def revise_row(row: Reviewed, values: Values, read: dict[str, Any], always: Sequence[str] = ()) -> list[str]:
    """Give a row what was read now, as far as no editor decided otherwise; return the names of what changed.

    `read` is what `as_read` keeps of it; the fields of `always` are the reading's own, whatever an editor said.
    """
    settled = row.review_status in DECIDED or row.origin == Origin.ADDED
    found_again = getattr(row, "lost_place", False) and set(row.place) <= set(values)
    changed = ["lost_place"] if found_again else []
    for name, value in values.items():
        field_name = row._meta.get_field(name).name
        kept = name not in always and (settled or row.is_locked(field_name))
        if found_again and name in row.place:
            kept = False
        if not kept and getattr(row, name) != value:
            setattr(row, name, value)
            changed.append(field_name)
    if found_again:
        row.lost_place = False  # type: ignore[attr-defined]
    if row.read_no_longer:
        row.read_no_longer = False
        row.dismissed = {name: value for name, value in row.dismissed.items() if name != NO_LONGER_READ}
        changed.append("read_no_longer")
    if row.as_read != read:
        row.as_read = read
        changed.append("as_read")
    if changed:
        update_proposals(row)
        row.modified = moment_after([row])
    return changed


def write(model: type[Reviewed], plan: Plan, wanted: Sequence[Wanted], reason: str) -> None:
    """Write a plan in a handful of queries, histories included. Removals first: a new row may need their place."""
    for row in plan.remove:
        row._change_reason = reason  # type: ignore[attr-defined]
        row.delete()
    names = sorted({model._meta.get_field(name).name for one in wanted for name in one.values})
    if any(field.name == "lost_place" for field in model._meta.concrete_fields):
        names.append("lost_place")
    update_with_history(plan.update, [*names, *BOOKKEEPING], reason)
    create_with_history(plan.create, reason)


def pair(stored: Sequence[Reviewed], wanted: Sequence[Values], policy: Policy) -> dict[int, Reviewed]:
    """For each wanted record, by its index, the stored row that is its own."""
    said = [{**row.values(list(wanted[0])), **from_json(row)} for row in stored] if wanted else []
    held = {index: row.values(list(wanted[0])) for index, row in enumerate(stored) if wanted and policy.moved(row)}
    by_key = {identity_of(values, policy): index for index, values in enumerate(said)}
    pairs: dict[int, int] = {}
    for index, values in enumerate(wanted):
        match = by_key.pop(identity_of(values, policy), None)
        if match is not None:
            pairs[index] = match
    free = sorted(set(range(len(stored))) - set(pairs.values()))
    ranked = [
        (score, index, other)
        for index, values in enumerate(wanted)
        if index not in pairs
        for other in free
        if (score := max(policy.likeness(one, values) for one in (said[other], held.get(other, said[other])))) > 0
    ]
    taken: set[int] = set()
    for _score, index, other in sorted(ranked, key=lambda rank: (-rank[0], rank[1], rank[2])):
        if index not in pairs and other not in taken:
            pairs[index] = other
            taken.add(other)
    return {index: stored[other] for index, other in pairs.items()}


def identity_of(values: Values, policy: Policy) -> tuple[str, ...]:
    """The key of a record, comparable whatever its types."""
    return tuple(repr(values.get(name)) for name in policy.key)


def as_json(values: Values) -> dict[str, Any]:
    """The values as they are kept in `as_read`: {"value": "7000", "date_earliest": "2024-06-18"}."""
    return {name: str(value) if isinstance(value, Decimal | datetime.date) else value for name, value in values.items()}


def from_json(row: Reviewed) -> dict[str, Any]:
    """What was read of a row, with the types of its fields; {} for one that an editor added."""
    return {name: row._meta.get_field(name).to_python(value) for name, value in row.as_read.items()}
