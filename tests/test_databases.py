"""The databases that the project runs on."""

import pytest
from django.db import connection

from unionnews.databases import database_from_url


def test_sqlite_is_set_up_for_writers_side_by_side():
    options = database_from_url("sqlite:////srv/unionnews.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
    assert options["timeout"] >= 20


def test_postgresql_keeps_its_connections():
    database = database_from_url("postgres://editor@db.example.org/unionnews")
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert database["CONN_MAX_AGE"] > 0


@pytest.mark.django_db
def test_database_answers():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
