"""What all tests share."""

import os
from pathlib import Path

import pytest

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"

# Tests speak plain HTTP to a server of their own.
os.environ.setdefault("HTTPS", "0")


@pytest.fixture
def fixtures_dir() -> Path:
    """The folder of what the reading knows and the demo shows."""
    return FIXTURES
