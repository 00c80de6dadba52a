"""Clients of the API."""

import pytest
from rest_framework.test import APIClient

from tests.factories import UserFactory


@pytest.fixture
def client_of():
    """A client that is logged in as somebody."""

    def make(user) -> APIClient:
        client = APIClient(headers={"Accept-Language": "en"})
        client.force_authenticate(user)
        return client

    return make


@pytest.fixture
def api(client_of, db) -> APIClient:
    """A client that may do everything."""
    return client_of(UserFactory(username="chief"))


@pytest.fixture
def visitor(db) -> APIClient:
    """A client without an account."""
    return APIClient(headers={"Accept-Language": "en"})
