"""The admin with nothing kept from one test to the next."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def empty_cache():
    """Nothing is remembered of another test."""
    cache.clear()
