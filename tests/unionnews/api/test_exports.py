"""Exports behind the API: tables streamed, the dataset whole, nothing for those who may not."""

import csv
import io
import json
import sys
import zipfile

import frictionless
import pytest

from activities.datasets.tables import TABLES
from tests import factories

ROOT = "/api/v1/"


def content(response) -> bytes:
    """The whole of a streamed answer."""
    return b"".join(response.streaming_content)


@pytest.fixture
def metric(db):
    return factories.MetricFactory()


def test_every_address_of_the_list_answers(api, metric):
    exports = api.get(f"{ROOT}exports/").json()
    assert set(exports["dataset"]) == {"csv", "jsonl", "parquet", "ftm"}
    assert list(exports["tables"]) == [table.name for table in TABLES]
    for forms in exports["tables"].values():
        for address in forms.values():
            assert api.get(address).status_code == 200


def test_table_as_csv_and_as_json_lines(api, metric):
    response = api.get(f"{ROOT}exports/metrics.csv", headers={"Accept": "text/csv"})
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response.streaming
    (row,) = csv.DictReader(io.StringIO(content(response).decode()))
    (line,) = content(api.get(f"{ROOT}exports/metrics.jsonl")).splitlines()
    assert row["text"] == json.loads(line)["text"] == metric.text


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_dataset_is_whole(api, metric, tmp_path, form):
    response = api.get(f"{ROOT}exports/dataset.zip", {"format": form})
    with zipfile.ZipFile(io.BytesIO(content(response))) as archive:
        archive.extractall(tmp_path)
    assert frictionless.validate(str(tmp_path / "datapackage.json")).valid
    assert int(response["Content-Length"]) > 0


def test_since_tells_what_changed(api, metric):
    assert content(api.get(f"{ROOT}exports/metrics.csv", {"since": "2100-01-01"})).count(b"\n") == 1
    assert content(api.get(f"{ROOT}exports/metrics.csv", {"since": "2000-01-01"})).count(b"\n") == 2
    response = api.get(f"{ROOT}exports/dataset.zip", {"since": "2100-01-01"})
    assert response.status_code == 409
    assert "nothing changed" in response.json()["detail"]


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("metrics.csv", {"since": "gestern"}, 400),
        ("metrics.csv", {"since": ""}, 400),
        ("metrics.csv", {"colour": "red"}, 400),
        ("dataset.zip", {"format": "xlsx"}, 400),
        ("dataset.zip", {"since": "9999-99-99"}, 400),
        ("metrics.xlsx", {}, 404),
        ("users.csv", {}, 404),
    ],
)
def test_what_cannot_be_exported(api, metric, path, query, status):
    response = api.get(f"{ROOT}exports/{path}", query)
    assert response.status_code == status
    assert response["Content-Type"].startswith("application/problem+json")


def test_empty_database_gives_no_dataset(api):
    assert api.get(f"{ROOT}exports/dataset.zip").status_code == 409


def test_missing_package_is_named(api, metric, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)  # as where it is not installed
    response = api.get(f"{ROOT}exports/dataset.zip", {"format": "parquet"})
    assert response.status_code == 501
    assert "requirements-parquet.txt" in response.json()["detail"]


def test_those_who_may_not_read_export_nothing(client_of, visitor, metric, settings):
    nobody = client_of(factories.UserFactory(is_superuser=False))
    for path in ("metrics.csv", "dataset.zip"):
        assert nobody.get(f"{ROOT}exports/{path}").status_code == 403
        assert visitor.get(f"{ROOT}exports/{path}").status_code == 401
    assert nobody.get(f"{ROOT}exports/").json() == {"dataset": {}, "tables": {}}
    settings.API_PUBLIC_READ = True
    assert visitor.get(f"{ROOT}exports/metrics.csv").status_code == 200


def test_few_queries_however_many_rows(api, django_assert_num_queries):
    factories.MetricFactory.create_batch(3)
    with django_assert_num_queries(1):
        content(api.get(f"{ROOT}exports/metrics.csv"))


def test_dictionary(visitor):
    records = {record["name"]: record for record in visitor.get(f"{ROOT}dictionary/").json()}
    fields = {field["name"]: field for field in records["metrics"]["fields"]}
    assert fields["value_max"]["empty"]["en"] == "no range"
    assert fields["value_max"]["meaning"]["zh"]
