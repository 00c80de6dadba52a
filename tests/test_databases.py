"""The databases that the project runs on."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from unionnews.databases import database_from_url, sqlite_url


def test_sqlite_is_set_up_for_writers_side_by_side():
    options = database_from_url("sqlite:////srv/unionnews.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
    assert options["timeout"] >= 20


def test_postgresql_keeps_its_connections():
    database = database_from_url("postgres://editor@db.example.org/unionnews")
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert database["CONN_MAX_AGE"] > 0


@pytest.mark.parametrize("folder", ["/srv/c++", "/srv/no#1", "/srv/50%20 off?", "/srv/新闻"])
def test_sqlite_file_may_stand_in_any_folder(folder):
    path = Path(folder, "unionnews.sqlite3")
    assert database_from_url(sqlite_url(path))["NAME"] == str(path)


@pytest.mark.filterwarnings("ignore:Engine not recognized")
@pytest.mark.parametrize("url", ["unionnews", "/srv/unionnews.sqlite3"])
def test_url_that_names_no_database(url):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        database_from_url(url)


@pytest.mark.django_db
def test_database_answers():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
