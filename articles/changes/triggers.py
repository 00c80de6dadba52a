"""How the log hears of changes: by triggers, so that nothing is missed however a row is written.

On PostgreSQL one trigger a statement, on SQLite one a row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.triggers import Triggers, on_postgresql, on_sqlite

LOG, COMMITS = "articles_change", "articles_commit"
LOCK = 20_091_204  # of the end of transactions; any number that nobody else uses
NOW = "strftime('%Y-%m-%d %H:%M:%f', 'now')"
NEW_ROWS, OLD_ROWS = "REFERENCING NEW TABLE AS new_rows", "REFERENCING OLD TABLE AS old_rows"
BOTH = "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows"


@dataclass(frozen=True)
class Logged:
    """A table whose rows are records of the API."""

    table: str
    kind: str
    reviewed: bool = True  # it has a review status
    merges: bool = False  # it has merged_into

    def what(self, new: str) -> str:
        """The SQL that says what an updated row now is."""
        cases = ""
        if self.merges:
            cases += f" WHEN {new}.merged_into_id IS NOT NULL THEN 'merged'"
        if self.reviewed:
            cases += f" WHEN {new}.review_status = 'rejected' THEN 'rejected'"
        return f"CASE{cases} ELSE 'changed' END" if cases else "'changed'"

    def into(self, new: str) -> str:
        """The SQL of the record that a row was merged into."""
        return f"{new}.merged_into_id" if self.merges else "NULL::bigint" if new == "n" else "NULL"


@dataclass(frozen=True)
class Part:
    """A table whose rows are shown within a record: an organizer within its activity. Its change is the record's."""

    table: str
    kind: str
    parent: str  # the column that leads there


@dataclass(frozen=True)
class Shown:
    """Columns of a record that other records show as their own: the newspaper of a page, in its articles."""

    table: str
    columns: tuple[str, ...]
    kind: str
    records: str  # the SQL that finds the others; %s stands for the record's id


Source = Logged | Part | Shown


def triggers_of(sources: Iterable[Source]) -> list[Triggers]:
    """The triggers that write the log of these tables."""
    return [Triggers(source.table, of_postgresql(source), of_sqlite(source)) for source in sources]


# PostgreSQL


def of_postgresql(source: Source) -> tuple[str, ...]:
    """The triggers of one table on PostgreSQL."""
    statements: tuple[str, ...] = ()
    for event, rows, select in postgresql_events(source):
        statements += on_postgresql(
            name_of(source, event.split()[0]),
            f"AFTER {event} ON {source.table} {rows} FOR EACH STATEMENT",
            f'INSERT INTO {LOG} (commit_id, kind, record, what, "into", at)'
            f" SELECT changing_commit(), '{source.kind}', changed.* , clock_timestamp() FROM ({select}) changed"
            " (record, what, merged);",
        )
    return statements


def postgresql_events(source: Source) -> list[tuple[str, str, str]]:
    """For each event the rows that the trigger is given, and the changes that follow: record, what, into."""
    if isinstance(source, Logged):
        changed = (
            f"SELECT n.id, {source.what('n')}, {source.into('n')}"
            " FROM new_rows n JOIN old_rows o USING (id) WHERE n.* IS DISTINCT FROM o.* ORDER BY n.id"
        )
        return [
            ("INSERT", NEW_ROWS, "SELECT id, 'created', NULL::bigint FROM new_rows ORDER BY id"),
            ("UPDATE", BOTH, changed),
            ("DELETE", OLD_ROWS, "SELECT id, 'deleted', NULL::bigint FROM old_rows ORDER BY id"),
        ]
    if isinstance(source, Part):
        parents = {rows: f"SELECT {source.parent} AS id FROM {rows}" for rows in ("new_rows", "old_rows")}
        both = f"{parents['new_rows']} UNION {parents['old_rows']}"
        found = {"INSERT": parents["new_rows"], "UPDATE": both, "DELETE": parents["old_rows"]}
        given = {"INSERT": NEW_ROWS, "UPDATE": BOTH, "DELETE": OLD_ROWS}
        return [
            (event, given[event], f"SELECT DISTINCT id, 'parts', NULL::bigint FROM ({select}) parents ORDER BY id")
            for event, select in found.items()
        ]
    differ = " OR ".join(f"n.{column} IS DISTINCT FROM o.{column}" for column in source.columns)
    shown = source.records.replace("%s", "n.id")
    select = (
        f"SELECT others.id, 'parts', NULL::bigint FROM new_rows n JOIN old_rows o USING (id),"
        f" LATERAL ({shown}) others WHERE {differ} ORDER BY others.id"
    )
    return [("UPDATE", BOTH, select)]


COMMIT_TRIGGERS = Triggers(
    COMMITS,
    postgresql=(
        # The commit of this transaction, made at its first change. The setting ends with the transaction, and is
        # taken back with a savepoint, as the row is.
        "CREATE OR REPLACE FUNCTION changing_commit() RETURNS bigint LANGUAGE plpgsql AS $body$"
        " DECLARE found bigint := nullif(current_setting('unionnews.commit', true), '')::bigint;"
        " BEGIN IF found IS NULL THEN"
        f" INSERT INTO {COMMITS} (ending) VALUES (false) RETURNING id INTO found;"
        " PERFORM set_config('unionnews.commit', found::text, true);"
        " END IF; RETURN found; END $body$",
        f"CREATE SEQUENCE IF NOT EXISTS {COMMITS}_position OWNED BY {COMMITS}.position",
        # In two steps at the end of the transaction: the first is fired among the checks of foreign keys, which may
        # wait for others; the second after all of them, and from there on nothing waits while the lock is held.
        f"CREATE OR REPLACE FUNCTION changes_end() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN"
        f" UPDATE {COMMITS} SET ending = true WHERE id = NEW.id; RETURN NULL; END $body$",
        f"CREATE OR REPLACE FUNCTION changes_commit() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN"
        f" PERFORM pg_advisory_xact_lock({LOCK});"
        f" UPDATE {COMMITS} SET position = nextval('{COMMITS}_position') WHERE id = NEW.id;"
        " RETURN NULL; END $body$",
        f"DROP TRIGGER IF EXISTS changes_end ON {COMMITS}",
        f"CREATE CONSTRAINT TRIGGER changes_end AFTER INSERT ON {COMMITS} DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION changes_end()",
        f"DROP TRIGGER IF EXISTS changes_commit ON {COMMITS}",
        f"CREATE CONSTRAINT TRIGGER changes_commit AFTER UPDATE OF ending ON {COMMITS} DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION changes_commit()",
    ),
    sqlite=(),
)


# SQLite


def of_sqlite(source: Source) -> tuple[str, ...]:
    """The triggers of one table on SQLite."""
    statements: tuple[str, ...] = ()
    for event, select in sqlite_events(source):
        statements += on_sqlite(
            name_of(source, event.split()[0]),
            f"AFTER {event.partition(' WHEN ')[0]} ON {source.table}"
            + (f" WHEN {event.partition(' WHEN ')[2]}" if " WHEN " in event else ""),
            f'INSERT INTO {LOG} (kind, record, what, "into", at) {select};',
        )
    return statements


def sqlite_events(source: Source) -> list[tuple[str, str]]:
    """For each event the changes that follow: kind, record, what, into, at."""
    kind = f"'{source.kind}'"
    if isinstance(source, Logged):
        return [
            ("INSERT", f"SELECT {kind}, NEW.id, 'created', NULL, {NOW}"),
            ("UPDATE", f"SELECT {kind}, NEW.id, {source.what('NEW')}, {source.into('NEW')}, {NOW}"),
            ("DELETE", f"SELECT {kind}, OLD.id, 'deleted', NULL, {NOW}"),
        ]
    if isinstance(source, Part):
        new, old = f"SELECT NEW.{source.parent} AS id", f"SELECT OLD.{source.parent} AS id"
        found = {"INSERT": new, "UPDATE": f"{new} UNION {old}", "DELETE": old}
        return [
            (event, f"SELECT {kind}, id, 'parts', NULL, {NOW} FROM ({parents})") for event, parents in found.items()
        ]
    differ = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in source.columns)
    shown = source.records.replace("%s", "NEW.id")
    return [(f"UPDATE WHEN {differ}", f"SELECT {kind}, id, 'parts', NULL, {NOW} FROM ({shown})")]


def name_of(source: Source, event: str) -> str:
    """The name of a trigger: log_activities_metric_update."""
    shown = f"_of_{source.kind}" if isinstance(source, Shown) else ""
    return f"log_{source.table}_{event.lower()}{shown}"
