"""The schema: as committed, valid, complete; and the page on which it can be tried out."""

import re

import pytest
from drf_spectacular.validation import validate_schema

from tests import openapi
from unionnews.api.documents import openapi_schema

REPAIR = "python -m tests.openapi writes docs/openapi.yaml anew"
OPERATIONS = [
    (path, method, operation)
    for path, operations in openapi_schema()["paths"].items()
    for method, operation in operations.items()
]


def test_committed_schema_is_of_today():
    assert openapi.PATH.read_text(encoding="utf-8") == openapi.written(), REPAIR


def test_schema_is_valid():
    validate_schema(openapi_schema())


def test_names_of_operations_are_unique_and_speak():
    names = [operation["operationId"] for _path, _method, operation in OPERATIONS]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z]+)+", name)] == []


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS, ids=lambda value: str(value)[:60])
def test_operation_says_what_it_does_takes_and_refuses(path, method, operation):
    assert operation["description"]
    assert operation["summary"]
    assert operation["tags"]
    for parameter in operation.get("parameters", []):
        assert parameter.get("description"), parameter["name"]
    assert {"400", "429"} <= set(operation["responses"])
    for status, response in operation["responses"].items():
        assert response.get("$ref") or response["description"], status


def test_every_field_of_a_record_is_described():
    schemas = openapi_schema()["components"]["schemas"]
    bare = [
        f"{name}.{field}"
        for name, schema in schemas.items()
        for field, value in schema.get("properties", {}).items()
        if not ({"description", "$ref", "anyOf", "allOf", "items"} & set(value)) and field not in ("id", "const")
    ]
    assert bare == []


def test_nothing_of_the_schema_is_in_the_language_of_a_visitor(client, db):
    document = client.get("/api/v1/schema/", headers={"Accept-Language": "zh-hans"}).json()
    assert document == openapi_schema()
    assert document["openapi"].startswith("3.1")


def test_page_to_try_it_out_loads_nothing_from_elsewhere(client, db):
    page = client.get("/api/v1/docs/")
    content = page.content.decode()
    assert page.status_code == 200
    assert 'data-schema="/api/v1/schema/"' in content
    assert re.findall(r"<script(?![^>]*\ssrc=\"/static/)", content) == []
    assert re.findall(r"(?:src|href)=\"(?!/static/)", content) == []
    assert "'unsafe" not in page["Content-Security-Policy"]


def test_parts_of_the_page_are_served(client, db):
    content = client.get("/api/v1/docs/").content.decode()
    parts = re.findall(r'(?:src|href)="([^"]+)"', content)
    assert len(parts) == 4
    assert [client.get(part).status_code for part in parts] == [200] * 4
