"""Schemathesis over the whole schema: no fault of the server, no answer outside of the schema, whatever is sent."""

import pytest
import schemathesis
from django.core import signals
from django.core.cache import cache
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

from tests import factories
from tests.unionnews.api.addresses import first_of_each
from unionnews.api.documents import openapi_schema
from unionnews.models import ApiToken
from unionnews.wsgi import application

pytestmark = pytest.mark.django_db

EXAMPLES = 12  # of each operation: the fixed budget
RECORDS = 3  # of each kind, with ids from 1

CONFIG = SchemathesisConfig.from_dict(
    {
        "generation": {"max-examples": EXAMPLES, "deterministic": True, "database": "none"},
        "phases": {"coverage": {"enabled": False}, "examples": {"enabled": False}},
        "checks": {
            # A schema cannot say which cursors, versions, codes and ids there are: valid data may be refused for these
            "positive_data_acceptance": {"expected-statuses": ["2xx", "3xx", 400, 404, 409, 412, 422]},
            "negative_data_rejection": {"expected-statuses": [400, 401, 404, 405, 406, 409, 412, 413, 415, 422, 428]},
        },
    }
)
schema = schemathesis.openapi.from_dict(openapi_schema(), config=CONFIG)
schema.app = application


@schema.hook
def map_path_parameters(context, path_parameters):
    """Half of the ids that there may be lead to a record."""
    key = path_parameters.get("id") if path_parameters else None
    if isinstance(key, int) and not isinstance(key, bool) and key > 0 and key % 2:
        return {**path_parameters, "id": key % RECORDS + 1}
    return path_parameters


@pytest.fixture
def connection_kept():
    """The connection, with the test's transaction, stays open between requests, as Django's own test client has it."""
    between = (signals.request_started, signals.request_finished)
    for signal in between:
        signal.disconnect(close_old_connections)
    yield
    for signal in between:
        signal.connect(close_old_connections)


@pytest.fixture
def token(settings, connection_kept) -> str:
    """The token of somebody who may do everything, in a database with a few records of each kind."""
    settings.API_RATES = {}
    cache.clear()
    first_of_each(RECORDS)
    return ApiToken.objects.create(user=factories.UserFactory(), name="schemathesis")[1]


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_answers_are_those_of_the_schema(case, token):
    case.call_and_validate(
        headers={"Authorization": f"Bearer {token}", "Accept-Language": "en", "Accept-Encoding": "identity"}
    )
