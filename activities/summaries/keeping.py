"""Keeping totals in step: the log of changes tells what became of records, and what they count for is added up anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection, transaction

from activities.models import KeptUntil, Metric
from activities.summaries.adding_up import add_up_all, add_up_what_changed
from articles.changes.reading import Place, changes_after, end_of_log, the_log

KINDS = ("metric", "activity", "article", "organization", "region")
AT_ONCE = 2000  # changes that are taken in within one transaction
WAIT = 1000  # milliseconds that somebody who asks waits for the writers of SQLite


def bring_in_step(whole: bool = True) -> bool:
    """Whether the kept totals now know all that is in the log; with `whole`, however much is missing.

    Within a transaction they are left alone: what it wrote itself is not in the log yet. Where somebody else brings
    them in step at this moment, nobody waits.
    """
    if connection.in_atomic_block:
        return False
    try:
        while not are_in_step():
            with alone(patiently=whole):
                if not take_in(whole):
                    return False
    except DatabaseError:  # locked, or changed since this transaction began
        return False
    return True


def are_in_step() -> bool:
    """Whether the kept totals know all that is in the log."""
    until = KeptUntil.objects.filter(pk=1).first()
    return until is not None and until.log == the_log().name and Place(until.position, until.change) == end_of_log()


@contextmanager
def alone(patiently: bool) -> Iterator[None]:
    """A transaction that sees one moment of the database, and in which nobody else keeps totals."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with transaction.atomic():
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                list(KeptUntil.objects.select_for_update(nowait=True))
                yield
            return
        wait = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {wait if patiently else min(wait, WAIT)}")
        try:
            with transaction.atomic():
                yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {wait}")


def take_in(whole: bool) -> bool:
    """Take in what the log tells since the last time; False where that is too much for somebody who waits."""
    until, log, end = KeptUntil.objects.filter(pk=1).first(), the_log(), end_of_log()
    if until is None or until.log != log.name or not log.kept_from <= until.position <= end.position:
        if not whole and len(Metric.objects.order_by().values("pk")[: AT_ONCE + 1]) > AT_ONCE:
            return False
        add_up_all()
    else:
        changes = changes_after(Place(until.position, until.change), AT_ONCE + 1, KINDS)
        if len(changes) > AT_ONCE:
            if not whole:
                return False
            changes = changes[:AT_ONCE]
            end = Place(changes[-1].position, changes[-1].pk)
        add_up_what_changed(changes)
    now = {"log": log.name, "position": end.position, "change": end.change}
    KeptUntil.objects.update_or_create(pk=1, defaults=now)
    return True
