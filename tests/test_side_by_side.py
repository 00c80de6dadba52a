"""Several imports at once, and imports killed at any moment: whole pages, each once, whatever happens.

These tests run the command in processes of their own, on a database of their own.
"""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
COUNT = """
from articles.models import Article, Page
from activities.models import Activity, Metric, OrganizationMention, UnionOrganization
for model in (Page, Article, OrganizationMention, UnionOrganization, Activity, Metric):
    print(model.__name__, model.objects.count())
print("bare", Page.objects.filter(articles=None).count())
"""


class Command:
    """manage.py on one database, as a person runs it."""

    def __init__(self, url: str) -> None:
        self.environment = {**os.environ, "DATABASE_URL": url, "HTTPS": "0"}

    def start(self, *arguments: str) -> subprocess.Popen:
        """The command, started."""
        return subprocess.Popen(
            [sys.executable, str(ROOT / "manage.py"), *arguments],
            env=self.environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str) -> str:
        """What the command prints; it has to end well."""
        process = self.start(*arguments)
        printed, _nothing = process.communicate(timeout=120)
        assert process.returncode == 0, printed
        return printed

    def counts(self) -> dict[str, int]:
        """How many rows of each model there are."""
        lines = self.run("shell", "--verbosity", "0", "--command", COUNT).splitlines()
        return {name: int(count) for name, count in (line.split() for line in lines)}


def own_url(tmp_path: Path) -> str:
    """The URL of an empty database of the kind that the tests run on."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{tmp_path}/own.sqlite3"
    name = f"own_{os.getpid()}_{random.getrandbits(32):08x}"
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
    return os.environ["DATABASE_URL"].replace("/postgres?", f"/{name}?", 1)


PAGES = ("import_articles", str(ROOT / "fixtures" / "pages"))


def prepared(tmp_path: Path) -> Command:
    """manage.py on an empty database that knows regions and types."""
    tmp_path.mkdir(exist_ok=True)
    command = Command(own_url(tmp_path))
    command.run("migrate", "--verbosity", "0")
    command.run("load_knowledge")
    return command


@pytest.fixture
def command(tmp_path, transactional_db) -> Command:
    """manage.py on an empty database of its own."""
    return prepared(tmp_path / "command")


@pytest.fixture
def expected(tmp_path, transactional_db) -> dict[str, int]:
    """How many rows there are after one import that nothing disturbs."""
    undisturbed = prepared(tmp_path / "undisturbed")
    undisturbed.run(*PAGES)
    return undisturbed.counts()


def test_two_imports_at_once_store_each_page_once(command, expected):
    both = [command.start(*PAGES) for _twice in range(2)]
    printed = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], printed
    assert command.counts() == expected


@pytest.mark.parametrize("pages_before", [0, 3])
def test_killed_import_leaves_whole_pages_and_the_next_one_finishes(command, expected, pages_before):
    process = command.start(*PAGES)
    for _page in range(pages_before):
        process.stdout.readline()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=120)
    assert command.counts()["bare"] == 0
    command.run(*PAGES)
    assert command.counts() == expected


def test_import_in_worker_processes_stores_the_same(command, expected):
    command.run(*PAGES, "--workers", "2")
    assert command.counts() == expected
