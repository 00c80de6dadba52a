"""What all tests share."""

from pathlib import Path

import pytest

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
