"""Several imports at once, and imports killed at any moment: whole pages, each once, whatever happens.

These tests run the command in processes of their own, on a database of their own.
"""

import os
import shutil
import signal

import pytest

from tests.processes import Command
from tests.sample_pages import SAMPLE_PAGES

pytestmark = pytest.mark.django_db  # so that a run on PostgreSQL takes them in

HOW_MANY = 12  # pages: twice as many as are read before the latest kill


@pytest.fixture(scope="module")
def importing(tmp_path_factory) -> tuple[str, str]:
    """The command that imports some sample pages."""
    folder = tmp_path_factory.mktemp("pages")
    for page in SAMPLE_PAGES[:HOW_MANY]:
        shutil.copy(page, folder)
    return "import_articles", str(folder)


@pytest.fixture
def command(databases) -> Command:
    """manage.py on a database of its own."""
    return Command(databases.copy())


@pytest.fixture(scope="module")
def expected(databases, importing) -> dict[str, int]:
    """How many rows there are after one import that nothing disturbs."""
    undisturbed = Command(databases.copy())
    undisturbed.run(*importing)
    return undisturbed.counts()


def test_two_imports_at_once_store_each_page_once(command, importing, expected):
    both = [command.start(*importing) for _twice in range(2)]
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
def test_killed_import_leaves_whole_pages_and_the_next_one_finishes(
    command, importing, expected, by, pages_before, status, state
):
    process = command.start(*importing)
    for _page in range(pages_before):
        process.stdout.readline()
    os.killpg(process.pid, by)
    printed, _nothing = process.communicate(timeout=120)
    assert process.returncode == status, printed
    left = command.counts()
    assert (left["bare"], left[state]) == (0, 1)
    assert pages_before <= left["Page"] < expected["Page"]
    command.run(*importing)
    assert command.counts() == {**expected, state: 1}


def test_import_in_worker_processes_stores_the_same(command, importing, expected):
    command.run(*importing, "--workers", "2")
    assert command.counts() == expected
