"""The search index in each database: numbers in an indexed array on PostgreSQL, in an FTS5 table on SQLite."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import Any

from django.db import connection, transaction
from django.db.models import BooleanField, F, Func, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Collate, Lower, StrIndex
from django.db.models.lookups import GreaterThan

from articles.search.tokens import SIGN, folded

Tokens = Mapping[int, Iterable[int]]  # article id → the numbers of what stands in it

POSTGRESQL = {
    "write": "UPDATE articles_searchentry SET tokens = %s, current = true WHERE article_id = %s",
    "having": "SELECT article_id FROM articles_searchentry WHERE tokens @> %s::int4[]",
    "having or unknown": "SELECT article_id FROM articles_searchentry WHERE tokens @> %s::int4[] OR NOT current",
    "has": "{entry}.tokens @> %s::int4[]",
    "among": "SELECT unnest(%s::bigint[])",
}
SQLITE = {
    "take out": "DELETE FROM articles_searchtokens WHERE rowid = %s",
    "write": "INSERT INTO articles_searchtokens (tokens, rowid) VALUES (%s, %s)",
    "note": "UPDATE articles_searchentry SET current = 1 WHERE article_id = %s",
    "having": "SELECT rowid FROM articles_searchtokens WHERE articles_searchtokens MATCH %s",
    "having or unknown": (
        "SELECT rowid FROM articles_searchtokens WHERE articles_searchtokens MATCH %s"
        " UNION ALL SELECT article_id FROM articles_searchentry WHERE NOT current"
    ),
    "has": "{entry}.article_id IN (SELECT rowid FROM articles_searchtokens WHERE articles_searchtokens MATCH %s)",
    "among": "SELECT value FROM json_each(%s)",
}
UNKNOWN = "SELECT article_id FROM articles_searchentry WHERE NOT current LIMIT %s"


def write_tokens(tokens: Tokens) -> None:
    """Put articles into the index, in place of what it held of them."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.executemany(POSTGRESQL["write"], [(sorted(numbers), pk) for pk, numbers in tokens.items()])
        else:
            cursor.executemany(SQLITE["take out"], [(pk,) for pk in tokens])
            cursor.executemany(SQLITE["write"], [(spelled(numbers), pk) for pk, numbers in tokens.items()])
            cursor.executemany(SQLITE["note"], [(pk,) for pk in tokens])


def articles_having(tokens: Iterable[int], or_unknown: bool = False) -> RawSQL:
    """The ids of the articles that have all of `tokens`, as a subquery; with those that the index does not know."""
    return RawSQL(spoken()["having or unknown" if or_unknown else "having"], [asked(tokens)])


class Has(Func):
    """Whether the index knows that the article of a row has all of `tokens`; or does not know the article."""

    output_field = BooleanField()

    def __init__(self, tokens: Iterable[int], or_unknown: bool = False) -> None:
        super().__init__(F("search_entry__day"))  # for the entry that is joined: its tokens are no field of Django's
        self.tokens, self.or_unknown = frozenset(tokens), or_unknown

    def as_sql(self, compiler: Any, connection: Any, **_rest: Any) -> tuple[str, list[Any]]:
        """The condition on the entry."""
        entry = compiler.quote_name_unless_alias(self.get_source_expressions()[0].alias)
        condition = spoken()["has"].format(entry=entry)
        return f"({condition} OR NOT {entry}.current)" if self.or_unknown else condition, [asked(self.tokens)]


def few_having(tokens: Iterable[int], most: int, or_unknown: bool = False) -> list[int] | None:
    """The ids of the articles that have all of `tokens`, if they are not more than `most`; else None."""
    with connection.cursor() as cursor:
        cursor.execute(f"{spoken()['having']} LIMIT %s", [asked(tokens), most + 1])
        found = {pk for (pk,) in cursor.fetchall()}
        if or_unknown and len(found) <= most:
            cursor.execute(UNKNOWN, [most + 1])
            found.update(pk for (pk,) in cursor.fetchall())
    return sorted(found) if len(found) <= most else None


def among(pks: list[int]) -> RawSQL:
    """Ids as a subquery with one parameter, however many they are."""
    return RawSQL(spoken()["among"], [pks if connection.vendor == "postgresql" else json.dumps(pks)])


def spoken() -> dict[str, str]:
    """The statements that the database at hand understands."""
    return POSTGRESQL if connection.vendor == "postgresql" else SQLITE


def asked(tokens: Iterable[int]) -> list[int] | str:
    """Tokens as the statements take them."""
    return sorted(tokens) if connection.vendor == "postgresql" else spelled(tokens)


@contextmanager
def without(way: str) -> Iterator[None]:
    """Within it PostgreSQL does not go that way (seqscan, bitmapscan), which it would wrongly think cheap."""
    if connection.vendor != "postgresql":
        yield
        return
    whole = nullcontext() if connection.in_atomic_block else transaction.atomic()
    with whole, connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL enable_{way} = off")
        yield
        cursor.execute(f"SET LOCAL enable_{way} = on")


def spelled(numbers: Iterable[int]) -> str:
    """Numbers as words of an FTS5 table, in letters and digits that no tokenizer takes apart: 1a2b3c4d."""
    return " ".join(f"{number + SIGN:08x}" for number in sorted(numbers))


def holds(field: str, term: str) -> GreaterThan:
    """Whether a field holds a term as it is typed, whatever the case of A to Z: both databases fold it alike."""
    plain = {"postgresql": "C", "sqlite": "BINARY"}[connection.vendor]
    return GreaterThan(StrIndex(Lower(Collate(field, plain)), Value(folded(term))), 0)
