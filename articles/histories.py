"""Histories of many records at once: a few queries, however many they are."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, connection, models, transaction
from django.db.models import BigIntegerField, CharField, DateTimeField, Model, TextField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from articles.reasons import Reason

BATCH = 500  # rows a query: SQLite takes 999 parameters

T = TypeVar("T")


def in_batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The items, as many at once as a query takes."""
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]


def write_histories(
    model: type[Model],
    ids: Iterable[int],
    why: str,
    editor: AbstractBaseUser | None = None,
    kind: str = "~",
    at: datetime.datetime | None = None,
) -> None:
    """A line in the history of each of these rows, as they stand in the database now; a query for 500 rows.

    `kind` is + for rows that were made, ~ for changed ones, - for those about to be deleted.
    """
    history = model.history.model  # type: ignore[attr-defined]
    columns = [field.attname for field in history.tracked_fields]
    line = {
        "line_date": Value(at or timezone.now(), DateTimeField()),
        "line_kind": Value(kind, CharField()),
        "line_reason": Value(why, TextField()),
        "line_user": Cast(Value(editor.pk if editor else None), BigIntegerField(null=True)),
    }
    names = ["history_date", "history_type", "history_change_reason", "history_user_id"]
    targets = [history._meta.get_field(name).column for name in names]
    targets = [model._meta.get_field(name).column for name in columns] + targets
    into = ", ".join(connection.ops.quote_name(name) for name in targets)
    table = connection.ops.quote_name(history._meta.db_table)
    for batch in in_batches(sorted(ids)):
        rows = model._base_manager.filter(pk__in=batch).order_by("pk").annotate(**line).values_list(*columns, *line)
        select, parameters = rows.query.sql_with_params()
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {table} ({into}) {select}", parameters)


def begin_histories(model: type[Model], ids: Collection[int]) -> None:
    """Give those rows that have no history yet a first line, so that what is done to them can be undone."""
    begun: set[int] = set()
    for batch in in_batches(sorted(ids)):
        begun.update(model.history.filter(id__in=batch).order_by().values_list("id", flat=True).distinct())  # type: ignore[attr-defined]
    bare = set(ids) - begun
    if bare:
        write_histories(model, bare, Reason.BASELINE, kind="+")


def create_with_history(
    rows: Sequence[models.Model], why: str, editor: AbstractBaseUser | None = None
) -> Sequence[models.Model]:
    """The new rows of one model, written with the first line of their histories."""
    if rows:
        model = type(rows[0])
        with transaction.atomic():
            model._base_manager.bulk_create(rows, batch_size=BATCH)
            write_histories(model, [row.pk for row in rows], why, editor, kind="+")
    return rows


def update_with_history(
    rows: Sequence[models.Model], fields: Sequence[str], why: str, editor: AbstractBaseUser | None = None
) -> None:
    """Write those fields of the rows of one model, and a line in the history of each."""
    if rows:
        model = type(rows[0])
        with transaction.atomic():
            model._base_manager.bulk_update(rows, fields, batch_size=BATCH)
            write_histories(model, [row.pk for row in rows], why, editor)


def get_or_create_with_history(model: type[T], why: str, defaults: dict[str, Any], **key: Any) -> tuple[T, bool]:
    """The row of that key, made if there is none, and whether it is new; its history tells why it was made.

    As Django's get_or_create: the constraint decides where two make it at once.
    """
    rows = model._default_manager  # type: ignore[attr-defined]
    try:
        return rows.get(**key), False
    except model.DoesNotExist:  # type: ignore[attr-defined]
        row = model(**key, **defaults)
    row._change_reason = why  # type: ignore[attr-defined]
    try:
        with transaction.atomic():
            row.save(force_insert=True)  # type: ignore[attr-defined]
    except IntegrityError:
        found = rows.filter(**key).first()
        if found is None:
            raise
        return found, False
    return row, True
