"""The search index in each database: numbers in an indexed array on PostgreSQL, in an FTS5 table on SQLite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Collate, Lower, StrIndex
from django.db.models.lookups import GreaterThan

from articles.search.tokens import SIGN, folded

Tokens = Mapping[int, Iterable[int]]  # article id → the numbers of what stands in it

POSTGRESQL = {
    "write": "UPDATE articles_searchentry SET tokens = %s, current = true WHERE article_id = %s",
    "having": "SELECT article_id FROM articles_searchentry WHERE tokens @> %s::int4[]",
    "having or unknown": "SELECT article_id FROM articles_searchentry WHERE tokens @> %s::int4[] OR NOT current",
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
}


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
    statement = "having or unknown" if or_unknown else "having"
    if connection.vendor == "postgresql":
        return RawSQL(POSTGRESQL[statement], [sorted(tokens)])
    return RawSQL(SQLITE[statement], [spelled(tokens)])


@contextmanager
def by_index() -> Iterator[None]:
    """Within it PostgreSQL goes by its indexes: it thinks it cheap to read every row, whose tokens are long."""
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        yield
        cursor.execute("SET LOCAL enable_seqscan = on")


def spelled(numbers: Iterable[int]) -> str:
    """Numbers as words of an FTS5 table, in letters and digits that no tokenizer takes apart: 1a2b3c4d."""
    return " ".join(f"{number + SIGN:08x}" for number in sorted(numbers))


def holds(field: str, term: str) -> GreaterThan:
    """Whether a field holds a term as it is typed, whatever the case of A to Z: both databases fold it alike."""
    plain = {"postgresql": "C", "sqlite": "BINARY"}[connection.vendor]
    return GreaterThan(StrIndex(Lower(Collate(field, plain)), Value(folded(term))), 0)
