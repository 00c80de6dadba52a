"""The dataset in a folder: whole, checked by others' programs, the same from both databases, or not there at all."""

import csv
import datetime
import json
import sys

import duckdb
import frictionless
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from activities.datasets.csv_files import csv_blocks, csv_lines, written
from activities.datasets.formats import FORMATS
from activities.datasets.rows import rows_of, values_of
from activities.datasets.tables import TABLES
from activities.datasets.writing import Dataset, DatasetError, write_dataset
from activities.models import Activity, Metric, UnionOrganization
from articles.models import Page
from tests import factories

pytestmark = pytest.mark.django_db


def export(folder, *arguments: str):
    """The folder after the command."""
    call_command("export_dataset", str(folder), *arguments)
    return folder


def rows(folder, table: str) -> list[dict[str, str]]:
    """The rows of a table in CSV."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "ftm"])
def test_frictionless_finds_nothing_wrong(small_world, tmp_path, form):
    export(tmp_path / "dataset", "--format", form)
    report = frictionless.validate(str(tmp_path / "dataset" / "datapackage.json"))
    assert report.valid, report.flatten(["message"])


def test_frictionless_would_find_a_lost_row(small_world, tmp_path):
    folder = export(tmp_path / "dataset")
    lines = (folder / "metrics.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "metrics.csv").write_text("".join(lines[:-1]), encoding="utf-8")
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_package_says_what_it_holds(small_world, tmp_path, settings):
    settings.DATASET_LICENCE, settings.DATASET_LICENCE_URL = "CC-BY-4.0", "https://example.org/by"
    folder = export(tmp_path / "dataset")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == [table.name for table in TABLES]
    assert package["licenses"] == [{"name": "CC-BY-4.0", "path": "https://example.org/by"}]
    assert datetime.datetime.fromisoformat(package["created"]) <= timezone.now()
    for resource in package["resources"]:
        assert resource["rows"] == len(rows(folder, resource["name"]))
        assert all(field["description"] for field in resource["schema"]["fields"] if field["name"] != "id")


def test_cells_are_written_alike_by_both_databases(small_world, tmp_path):
    metric = small_world["loose"]
    folder = export(tmp_path / "dataset")
    row = next(row for row in rows(folder, "metrics") if row["id"] == str(metric.pk))
    assert (row["value"], row["value_max"], row["cumulative"]) == ("300", "400.5", "false")
    assert (row["period"], row["organization_id"], row["reviewed_at"]) == ("", "", "")
    assert row["modified"] == metric.modified.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    (page,) = rows(folder, "pages")
    assert page["published_on"] == "2023-08-04"
    assert page["text"] == Page.objects.get().text


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_copy_writes_what_rows_written_one_by_one_are(small_world, table):
    rows = rows_of(table)
    file = b"".join(block for block, _rows in csv_blocks(table, rows))
    assert file == csv_lines([table.names]) + b"".join(block for block, _rows in written(values_of(rows)))
    assert sum(ended for _block, ended in csv_blocks(table, rows)) == rows.count() > 0


def test_text_that_csv_must_quote_comes_back_as_it_was(tmp_path):
    nasty = '=1+1,"引号"\r\n\\.\n；\t\U0002000b'
    factories.ArticleFactory(text=nasty, headline="逗号,")
    (row,) = rows(export(tmp_path / "dataset"), "articles")
    assert (row["text"], row["headline"]) == (nasty, "逗号,")


def test_what_was_rejected_is_left_out_and_nothing_points_to_it(small_world, tmp_path):
    folder = export(tmp_path / "dataset")
    rejected = str(small_world["rejected"].pk)
    assert rejected not in {row["id"] for row in rows(folder, "activities")}
    assert rejected not in {row["activity_id"] for row in rows(folder, "activity_organizers")}
    loose = next(row for row in rows(folder, "metrics") if row["id"] == str(small_world["loose"].pk))
    assert loose["activity_id"] == ""


def test_rejected_article_takes_all_with_it(small_world, tmp_path):
    factories.MetricFactory()
    article = small_world["activity"].article
    type(article).objects.filter(pk=article.pk).update(review_status="rejected", reviewed_at=timezone.now())
    folder = export(tmp_path / "dataset")
    for table in ("articles", "activities", "metrics", "organization_mentions", "bylines"):
        key = "id" if table == "articles" else "article_id"
        assert str(article.pk) not in {row[key] for row in rows(folder, table)}


def test_since_tells_what_changed_rejected_rows_among_them(small_world, tmp_path):
    old = timezone.now() - datetime.timedelta(days=9)
    Metric.objects.update(modified=old)
    UnionOrganization.objects.update(modified=old)
    since = (timezone.now() - datetime.timedelta(days=1)).isoformat()
    folder = export(tmp_path / "dataset", "--since", since)
    assert rows(folder, "metrics") == []
    statuses = {row["id"]: row["review_status"] for row in rows(folder, "activities")}
    assert statuses[str(small_world["rejected"].pk)] == "rejected"
    assert frictionless.validate(str(folder / "datapackage.json")).valid  # although unions are not in it


def test_json_lines_hold_the_same_rows(small_world, tmp_path):
    folder = export(tmp_path / "dataset", "--format", "jsonl")
    lines = [json.loads(line) for line in (folder / "metrics.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["value"], line["value_max"], line["period"]) for line in lines] == [
        (300, None, None),
        (300, 400.5, None),
    ]


def test_parquet_is_read_by_duckdb(small_world, tmp_path):
    folder = export(tmp_path / "dataset", "--format", "parquet")
    query = f"SELECT m.text, m.value, a.name FROM '{folder}/metrics.parquet' m JOIN '{folder}/activities.parquet' a"
    ((text, value, name),) = duckdb.sql(f"{query} ON a.id = m.activity_id").fetchall()
    assert (text, value, name) == ("300余名", 300, small_world["activity"].name)


def test_entities_prove_events_by_articles(small_world, tmp_path):
    folder = export(tmp_path / "dataset", "--format", "ftm")
    lines = (folder / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    entities = {entity["id"]: entity for entity in map(json.loads, lines)}
    activity = small_world["activity"]
    event = entities[f"activity-{activity.pk}"]
    assert event["properties"]["proof"] == [f"article-{activity.article_id}"]
    assert event["properties"]["organizer"] == [f"union-{small_world['union'].pk}"]
    assert event["properties"]["summary"] == [activity.quote]
    assert event["properties"]["date"] == ["2023-08-03"]
    assert f"activity-{small_world['rejected'].pk}" not in entities
    assert {entity["schema"] for entity in entities.values()} == {
        "Article",
        "Organization",
        "LegalEntity",
        "Event",
        "Documentation",
    }
    assert all(reference in entities for reference in references(entities.values()))


def references(entities) -> set[str]:
    """The ids that entities point to."""
    names = ("proof", "organizer", "involved", "parent", "document", "entity")
    return {target for entity in entities for name in names for target in entity["properties"].get(name, [])}


@pytest.mark.parametrize(("package", "form"), [("pyarrow", "parquet"), ("followthemoney", "ftm")])
def test_missing_package_is_named(small_world, tmp_path, monkeypatch, package, form):
    monkeypatch.setitem(sys.modules, package, None)  # as if it were not installed
    with pytest.raises(CommandError, match=f"requirements-{form}.txt"):
        export(tmp_path / "dataset", "--format", form)
    assert not list(tmp_path.iterdir())


def test_no_empty_dataset(tmp_path):
    with pytest.raises(CommandError, match="no page yet"):
        export(tmp_path / "dataset")
    assert not list(tmp_path.iterdir())


def test_nothing_changed_is_said(small_world, tmp_path):
    with pytest.raises(CommandError, match="nothing changed since"):
        export(tmp_path / "dataset", "--since", "2100-01-01")


def test_short_file_is_no_dataset(small_world, tmp_path, monkeypatch):
    monkeypatch.setitem(
        FORMATS, "csv", type(FORMATS["csv"])("csv", "text/csv", lambda table, rows, file: max(rows.count() - 1, 0))
    )
    with pytest.raises(DatasetError, match="rows of"):
        write_dataset(Dataset(), tmp_path / "dataset")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", ["gestern", "2024-13-01", "2024-02-30T08:00"])
def test_time_that_is_none(small_world, tmp_path, words):
    with pytest.raises(CommandError, match="is no time"):
        export(tmp_path / "dataset", "--since", words)


def test_folder_with_other_files_is_left_alone(small_world, tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(CommandError, match="holds other files"):
        export(tmp_path, "--overwrite")
    assert (tmp_path / "letter.txt").read_text() == "dear"


def test_earlier_dataset_is_replaced_only_if_asked(small_world, tmp_path):
    folder = export(tmp_path / "dataset")
    with pytest.raises(CommandError, match="--overwrite"):
        export(folder)
    Activity.objects.filter(pk=small_world["activity"].pk).update(name="慰问")
    export(folder, "--overwrite")
    assert rows(folder, "activities")[0]["name"] == "慰问"
    assert [path.name for path in tmp_path.iterdir()] == ["dataset"]


def test_file_in_the_place_of_a_folder(small_world, tmp_path):
    (tmp_path / "dataset").write_text("")
    with pytest.raises(CommandError, match="is a file"):
        export(tmp_path / "dataset")
