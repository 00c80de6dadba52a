"""manage.py in processes of its own, on databases of its own: for what several processes do at once."""

import os
import shutil
import subprocess
import sys
import uuid
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

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
    """Databases to spoil, of the kind that the test run is on: one made ready, and copies of it."""

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
