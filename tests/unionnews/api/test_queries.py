"""Every list asks the database as often for 20 records as for one, whatever is shown of them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.unionnews.api.addresses import ADDRESSES, ROOT, rows
from unionnews.api.resources import RESOURCES

pytestmark = pytest.mark.django_db
EXPANSIONS = {path: list(resource.serializer_class.expandable()) for _name, path, resource in RESOURCES}
SHOWN = [(path, expand) for path in ADDRESSES for expand in ["", *EXPANSIONS[path], ",".join(EXPANSIONS[path])]]


def queries(client, address: str, **query) -> int:
    """How often an answer asks the database."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address, query)
    assert response.status_code == 200, response.content
    return len(captured)


@pytest.mark.parametrize(("path", "expand"), SHOWN)
def test_list_asks_as_often_for_20_records_as_for_one(api, path, expand):
    query = {"expand": expand} if expand else {}
    rows(path, 1)
    few = queries(api, f"{ROOT}{path}/", **query)
    rows(path, 19)
    assert queries(api, f"{ROOT}{path}/", **query) == few
    assert few <= 8


@pytest.mark.parametrize(("path", "expand"), SHOWN)
def test_record_asks_no_more_often_than_a_list(api, path, expand):
    query = {"expand": expand} if expand else {}
    [row] = rows(path, 1)
    assert queries(api, f"{ROOT}{path}/{row.pk}/", **query) <= 8


@pytest.mark.parametrize("path", ADDRESSES)
def test_one_field_loads_nothing_beside(api, path):
    rows(path, 3)
    assert queries(api, f"{ROOT}{path}/", fields="id") == 1
