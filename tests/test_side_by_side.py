"""Several imports at once, and imports killed at any moment: whole pages, each once, whatever happens.

These tests run the command in processes of their own, on a database of their own.
"""

import os
import shutil
import signal
import subprocess
import sys
import uuid
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

pytestmark = pytest.mark.django_db  # so that a run on PostgreSQL takes them in

ROOT = Path(__file__).resolve().parent.parent
COUNT = """
from articles.models import Article, Page
from activities.models import Activity, ImportRun, Metric, OrganizationMention, UnionOrganization
for model in (Page, Article, OrganizationMention, UnionOrganization, Activity, Metric):
    print(model.__name__, model.objects.count())
print("bare", Page.objects.filter(articles=None).count())
for state in ("running", "interrupted"):
    print(state, ImportRun.objects.filter(state=state).count())
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
        """How many rows of each model there are, pages without an article, runs that did not end or were ended."""
        lines = self.run("shell", "--verbosity", "0", "--command", COUNT).splitlines()
        return {name: int(count) for name, count in (line.split() for line in lines)}


class Databases:
    """Databases of one module's tests, of the kind that the test run is on: one made ready, and copies of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = os.environ.get("DATABASE_URL", "")
        self.template = self.create(f"template_{uuid.uuid4().hex}")
        Command(self.template).run("migrate", "--verbosity", "0")
        Command(self.template).run("load_knowledge")

    def copy(self) -> str:
        """The URL of a fresh database that knows regions and types."""
        name = f"copy_{uuid.uuid4().hex}"
        if self.url.startswith("postgres"):
            return self.create(name, template=self.template)
        shutil.copy(self.template.removeprefix("sqlite:///"), self.folder / name)
        return f"sqlite:///{self.folder / name}"

    def create(self, name: str, template: str = "") -> str:
        """The URL of a new database."""
        if not self.url.startswith("postgres"):
            return f"sqlite:///{self.folder / name}"
        name = f"{name}_{os.getpid()}"
        like = f' TEMPLATE "{path_of(template)}"' if template else ""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"{like}')
        return urlsplit(self.url)._replace(path=f"/{name}").geturl()


def path_of(url: str) -> str:
    """The name of the database that a URL leads to."""
    return urlsplit(url).path.removeprefix("/")


PAGES = ("import_articles", str(ROOT / "fixtures" / "pages"))


@pytest.fixture(scope="module")
def databases(tmp_path_factory) -> Databases:
    """Databases to spoil."""
    return Databases(tmp_path_factory.mktemp("databases"))


@pytest.fixture
def command(databases) -> Command:
    """manage.py on a database of its own."""
    return Command(databases.copy())


@pytest.fixture(scope="module")
def expected(databases) -> dict[str, int]:
    """How many rows there are after one import that nothing disturbs."""
    undisturbed = Command(databases.copy())
    undisturbed.run(*PAGES)
    return undisturbed.counts()


def test_two_imports_at_once_store_each_page_once(command, expected):
    both = [command.start(*PAGES) for _twice in range(2)]
    printed = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], printed
    assert command.counts() == expected


@pytest.mark.parametrize(
    ("by", "pages_before", "status", "state"),
    [
        (signal.SIGKILL, 1, -signal.SIGKILL, "running"),
        (signal.SIGKILL, 6, -signal.SIGKILL, "running"),
        (signal.SIGTERM, 3, 130, "interrupted"),
    ],
)
def test_killed_import_leaves_whole_pages_and_the_next_one_finishes(command, expected, by, pages_before, status, state):
    process = command.start(*PAGES)
    for _page in range(pages_before):
        process.stdout.readline()
    os.killpg(process.pid, by)
    printed, _nothing = process.communicate(timeout=120)
    assert process.returncode == status, printed
    left = command.counts()
    assert (left["bare"], left[state]) == (0, 1)
    assert pages_before <= left["Page"] < expected["Page"]
    command.run(*PAGES)
    assert command.counts() == {**expected, state: 1}


def test_import_in_worker_processes_stores_the_same(command, expected):
    command.run(*PAGES, "--workers", "2")
    assert command.counts() == expected
