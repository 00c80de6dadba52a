"""What all tests share."""

from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from pytest_django.plugin import blocking_manager_key

from tests.processes import Databases
from tests.threads import file_of_its_own

MIGRATED = pytest.StashKey[str]()
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


@pytest.fixture
def fixtures_dir() -> Path:
    """The folder of what the reading knows and the demo shows."""
    return FIXTURES


def pytest_addoption(parser):
    """The option that takes over what is read today."""
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden/ anew and raise tests/floors.json"
    )


@pytest.fixture
def update_golden(request) -> bool:
    """Whether golden files are to be written."""
    return request.config.getoption("--update-golden")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, request):
    """The test database as migrations made it, and a copy of what they put into it."""
    with django_db_blocker.unblock():
        request.config.stash[MIGRATED] = connection.creation.serialize_db_to_string()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """After a test whose rows were committed all tables are empty: put back what migrations made, roles and all."""
    outcome = yield
    marker = item.get_closest_marker("django_db")
    if nextitem is not None and (  # after the last test there is no database any more
        (marker and marker.kwargs.get("transaction")) or "transactional_db" in getattr(item, "fixturenames", ())
    ):
        with item.config.stash[blocking_manager_key].unblock():
            if ContentType._meta.db_table in connection.introspection.table_names():  # else it went with the session
                ContentType.objects.all().delete()
                ContentType.objects.clear_cache()
                connection.creation.deserialize_db_from_string(item.config.stash[MIGRATED])
    return outcome


@pytest.fixture
def database_for_threads(transactional_db, tmp_path):
    """A database that several threads write to at once."""
    if connection.vendor != "sqlite":
        yield
        return
    with file_of_its_own(tmp_path):
        yield


@pytest.fixture(scope="session")
def databases(tmp_path_factory) -> Databases:
    """Databases for processes of their own; the one that they are copies of is made once."""
    return Databases(tmp_path_factory.mktemp("databases"))
