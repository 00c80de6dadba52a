"""What all tests share."""

from pathlib import Path

import pytest
from django.db import connection

from tests.threads import file_of_its_own

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


@pytest.fixture
def database_for_threads(transactional_db, tmp_path):
    """A database that several threads write to at once."""
    if connection.vendor != "sqlite":
        yield
        return
    with file_of_its_own(tmp_path):
        yield
