"""Reading the log: what became of records since a place in it, in the order of commits and without gaps."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F, Max, Q, QuerySet
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan

from articles.models import Change, ChangeLog, Commit

BIGGEST = 2**63 - 1


class Place(NamedTuple):
    """A place in the log: behind a change of a commit. On SQLite each change has a position of its own."""

    position: int
    change: int = BIGGEST


class Lost(Exception):
    """A place from which the log cannot be continued: too old, of another log, or beyond its end."""


@dataclass(frozen=True)
class Entry:
    """What became of a record between two places of the log."""

    kind: str
    record: int
    what: str
    into: int | None
    at: datetime.datetime


def the_log() -> ChangeLog:
    """The one row that names the log."""
    log, _is_new = ChangeLog.objects.get_or_create(pk=1, defaults={"name": uuid.uuid4().hex})
    return log


def committed() -> QuerySet[Change]:
    """All changes with their `position`, those of transactions that have not ended left out."""
    if connection.vendor == "postgresql":
        return Change.objects.filter(commit__position__isnull=False).annotate(position=F("commit__position"))
    return Change.objects.annotate(position=F("id"))


def end_of_log() -> Place:
    """The place behind all that has been committed."""
    if connection.vendor == "postgresql":
        last = Commit.objects.aggregate(last=Max("position"))["last"]
    else:
        last = Change.objects.aggregate(last=Max("pk"))["last"]
    return Place(max(last or 0, the_log().kept_from))


def check(place: Place) -> None:
    """Raises Lost where what follows `place` is no longer in the log, or never was."""
    if place.position < the_log().kept_from or place.position > end_of_log().position:
        raise Lost


def changes_after(place: Place, count: int, kinds: Collection[str] | None = None) -> list[Change]:
    """The first `count` changes behind a place, in the order of commits; of these kinds of records, or of all."""
    name = "commit__position" if connection.vendor == "postgresql" else "id"
    behind = TupleGreaterThan(Tuple(F(name), F("id")), tuple(place))
    # The plain comparison beside it is a range of an index: no database reads the log from its beginning.
    changes = committed().filter(behind, **{f"{name}__gte": place.position}).order_by("position", "id")
    return list((changes if kinds is None else changes.filter(kind__in=kinds))[:count])


def entries_of(changes: Iterable[Change]) -> list[Entry]:
    """The changes with one entry a record, at the place of its last: what was created and then changed is created."""
    by_record: dict[tuple[str, int], list[Change]] = {}
    for change in changes:
        key = (change.kind, change.record)
        by_record[key] = [*by_record.pop(key, []), change]
    return [entry_of(changes) for changes in by_record.values()]


def entry_of(changes: list[Change]) -> Entry:
    """What became of one record: what it is since it was last written itself."""
    own = [change for change in changes if change.what != Change.What.PARTS]
    what, into = (own[-1].what, own[-1].into) if own else (Change.What.CHANGED, None)
    if what == Change.What.CHANGED and any(change.what == Change.What.CREATED for change in own):
        what = Change.What.CREATED
    return Entry(changes[-1].kind, changes[-1].record, what, into, changes[-1].at)


def prune(before: datetime.datetime) -> int:
    """How many changes were dropped from the log: those of before that time. A cursor that old is then refused."""
    with transaction.atomic():
        the_log()
        log = ChangeLog.objects.select_for_update().get(pk=1)
        newest = committed().filter(at__lt=before).aggregate(last=Max("position"))["last"]
        if newest is None:
            return 0
        log.kept_from = max(log.kept_from, newest)
        log.save(update_fields=["kept_from"])
        return dropped_until(newest)


def dropped_until(position: int) -> int:
    """How many changes are gone now, to that position."""
    if connection.vendor != "postgresql":
        return Change.objects.filter(pk__lte=position)._raw_delete(Change.objects.db)
    commits = Commit.objects.filter(position__lte=position)
    count = Change.objects.filter(Q(commit__in=commits.values("pk")))._raw_delete(Change.objects.db)
    commits._raw_delete(Commit.objects.db)
    return count


def begin_anew() -> None:
    """Give the log a new name, so that all cursors are refused: after a backup was restored or tables were emptied."""
    the_log()
    ChangeLog.objects.filter(pk=1).update(name=uuid.uuid4().hex, kept_from=end_of_log().position)
