"""Databases by URL: SQLite from a file on a laptop, PostgreSQL where many write."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import environ
from django.core.exceptions import ImproperlyConfigured

# https://docs.djangoproject.com/en/5.2/ref/databases/#sqlite-notes: writers queue instead of failing,
# readers go on while one writes, and a transaction takes its lock at the start.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=30000;",
}


def sqlite_url(path: Path) -> str:
    """The URL of an SQLite file: sqlite:////srv/c%2B%2B/unionnews.sqlite3 for one in /srv/c++."""
    return f"sqlite:///{quote(str(path))}"


def database_from_url(url: str) -> dict[str, Any]:
    """Django's settings for `url`: sqlite:////srv/unionnews.sqlite3, postgres://user@host/name."""
    database = dict(environ.Env.db_url_config(url))
    if not database.get("ENGINE"):  # its words may hold a password: not repeated here
        raise ImproperlyConfigured(
            "DATABASE_URL names no database: it should look like postgres://user:password@host/name"
            " or sqlite:////folder/file.sqlite3"
        )
    if database["ENGINE"].endswith("sqlite3"):
        database["OPTIONS"] = {**SQLITE_OPTIONS, **database.get("OPTIONS", {})}
    else:
        database.setdefault("CONN_MAX_AGE", 60)
        database.setdefault("CONN_HEALTH_CHECKS", True)
    return database
