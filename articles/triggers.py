"""Triggers: what the database itself does whenever a row is written, however it is written.

They are put in place after every `migrate`, not by a migration: SQLite drops a table's triggers whenever a migration
rebuilds the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


@dataclass(frozen=True)
class Triggers:
    """The triggers of one table on both databases, as statements that may be run again and again."""

    table: str
    postgresql: tuple[str, ...]
    sqlite: tuple[str, ...]


def install_after_migrate(app: AppConfig, declared: Callable[[], Iterable[Triggers]]) -> None:
    """Have the triggers of an app's tables put in place whenever its tables may have changed."""

    def install(using: str, **_rest: Any) -> None:
        """Put them in place in one database."""
        connection = connections[using]
        tables = set(connection.introspection.table_names())
        with connection.cursor() as cursor:
            for triggers in declared():
                if triggers.table in tables:
                    for statement in getattr(triggers, connection.vendor):
                        cursor.execute(statement)

    post_migrate.connect(install, sender=app, weak=False, dispatch_uid=f"{app.label} triggers")


def on_postgresql(name: str, when: str, body: str, declarations: str = "") -> tuple[str, ...]:
    """A function and the trigger that calls it: on_postgresql("search_add", "AFTER INSERT ON t FOR EACH ROW", "…")."""
    declare = f"DECLARE {declarations} " if declarations else ""
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body$ {declare}BEGIN {body}"
        " RETURN NULL; END $body$",
        f"CREATE OR REPLACE TRIGGER {name} {when} EXECUTE FUNCTION {name}()",
    )


def on_sqlite(name: str, when: str, body: str) -> tuple[str, ...]:
    """A trigger: on_sqlite("search_add", "AFTER INSERT ON t", "INSERT …;")."""
    return f"DROP TRIGGER IF EXISTS {name}", f"CREATE TRIGGER {name} {when} BEGIN {body} END"
