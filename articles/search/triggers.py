"""How the search index hears of articles that are written: the database itself notes it, whoever writes and however."""

from __future__ import annotations

from articles.triggers import Triggers, on_postgresql, on_sqlite

ARTICLES, PAGES = "articles_article", "articles_page"
COLUMNS = ("kicker", "headline", "subhead", "text")
WORDS = ", ".join(COLUMNS)
POSTGRESQL_DAY = "coalesce(published_on - DATE '0001-01-01' + 1, 0)"
SQLITE_DAY = "coalesce(CAST(julianday(published_on) - 1721424.5 AS INTEGER), 0)"


def differ(one: str, columns: tuple[str, ...]) -> str:
    """Whether a row changed in one of the columns; `one` is what compares in the database."""
    return " OR ".join(f"OLD.{column} {one} NEW.{column}" for column in columns)


def entry_of_new(day: str) -> str:
    """The statement that makes the entry of a new article."""
    return (
        "INSERT INTO articles_searchentry (article_id, day, current)"
        f" SELECT NEW.id, {day}, false FROM {PAGES} WHERE id = NEW.page_id;"
    )


def dated_anew(day: str) -> str:
    """The statement that dates the entries of a page's articles."""
    return (
        f"UPDATE articles_searchentry SET day = (SELECT {day} FROM {PAGES} WHERE id = NEW.id)"
        f" WHERE article_id IN (SELECT id FROM {ARTICLES} WHERE page_id = NEW.id);"
    )


OUTDATED = "UPDATE articles_searchentry SET current = false WHERE article_id = NEW.id;"
GONE = "DELETE FROM articles_searchentry WHERE article_id = OLD.id;"

TRIGGERS = (
    Triggers(
        ARTICLES,
        postgresql=(
            *on_postgresql("search_add", f"AFTER INSERT ON {ARTICLES} FOR EACH ROW", entry_of_new(POSTGRESQL_DAY)),
            *on_postgresql(
                "search_outdate",
                f"AFTER UPDATE OF {WORDS} ON {ARTICLES} FOR EACH ROW WHEN ({differ('IS DISTINCT FROM', COLUMNS)})",
                OUTDATED,
            ),
            *on_postgresql(
                "search_move",
                f"AFTER UPDATE OF page_id ON {ARTICLES} FOR EACH ROW WHEN (OLD.page_id <> NEW.page_id)",
                f"UPDATE articles_searchentry SET day = (SELECT {POSTGRESQL_DAY} FROM {PAGES} WHERE id = NEW.page_id)"
                " WHERE article_id = NEW.id;",
            ),
            *on_postgresql("search_remove", f"AFTER DELETE ON {ARTICLES} FOR EACH ROW", GONE),
        ),
        sqlite=(
            *on_sqlite("search_add", f"AFTER INSERT ON {ARTICLES}", entry_of_new(SQLITE_DAY)),
            *on_sqlite(
                "search_outdate",
                f"AFTER UPDATE OF {WORDS} ON {ARTICLES} WHEN {differ('IS NOT', COLUMNS)}",
                OUTDATED,
            ),
            *on_sqlite(
                "search_move",
                f"AFTER UPDATE OF page_id ON {ARTICLES} WHEN OLD.page_id <> NEW.page_id",
                f"UPDATE articles_searchentry SET day = (SELECT {SQLITE_DAY} FROM {PAGES} WHERE id = NEW.page_id)"
                " WHERE article_id = NEW.id;",
            ),
            *on_sqlite(
                "search_remove",
                f"AFTER DELETE ON {ARTICLES}",
                f"{GONE} DELETE FROM articles_searchtokens WHERE rowid = OLD.id;",
            ),
        ),
    ),
    Triggers(
        PAGES,
        postgresql=on_postgresql(
            "search_redate",
            f"AFTER UPDATE OF published_on ON {PAGES} FOR EACH ROW"
            f" WHEN ({differ('IS DISTINCT FROM', ('published_on',))})",
            dated_anew(POSTGRESQL_DAY),
        ),
        sqlite=on_sqlite(
            "search_redate",
            f"AFTER UPDATE OF published_on ON {PAGES} WHEN {differ('IS NOT', ('published_on',))}",
            dated_anew(SQLITE_DAY),
        ),
    ),
)
