"""The admin over plain HTTP, with nothing kept from one test to the next."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def plain_http(settings):
    """Tests speak HTTP; what production demands is tested by itself."""
    settings.SECURE_SSL_REDIRECT = False
    cache.clear()
