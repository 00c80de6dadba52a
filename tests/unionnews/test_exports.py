"""Exports from lists: what was filtered or ticked, never with a formula."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook

from activities.models import Activity, Metric, UnionOrganization
from tests import factories
from tests.unionnews.desk import admin_url

pytestmark = pytest.mark.django_db
XLSX, CSV, JSON = "0", "1", "2"


def export(client, model, form: str, **filters) -> bytes:
    """The file that the list's export gives."""
    response = client.post(admin_url(model, "export"), {"format": form, "resource": "0"}, query_params=filters)
    assert response.status_code == 200
    assert "attachment" in response["Content-Disposition"]
    return response.content


def rows_of_csv(content: bytes) -> list[dict]:
    """The rows of a CSV file, by column."""
    assert content.startswith(b"\xef\xbb\xbf")  # Excel knows UTF-8 by it
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_metrics_as_csv(admin_client):
    region = factories.RegionFactory(code="97")
    union = factories.UnionOrganizationFactory(region=region)
    metric = factories.MetricFactory(organization=union)
    (row,) = rows_of_csv(export(admin_client, Metric, CSV))
    assert row["id"] == str(metric.pk)
    assert (row["text"], row["unit"], row["qualifier"]) == ("300余名", "名", "more_than")
    assert (row["organization"], row["region"]) == (union.name, "97")
    assert (row["newspaper"], row["published_on"], row["quote"]) == ("云岭工人报", "2023-08-04", metric.quote)


def test_numbers_are_numbers_in_a_workbook(admin_client):
    factories.MetricFactory()
    sheet = load_workbook(io.BytesIO(export(admin_client, Metric, XLSX))).active
    header, row = list(sheet.iter_rows(values_only=True))
    assert row[header.index("value")] == 300


def test_activities_as_json(admin_client):
    link = factories.ActivityOrganizerFactory()
    factories.ActivityOrganizerFactory(activity=link.activity, review_status="unreviewed")
    (row,) = json.loads(export(admin_client, Activity, JSON))
    assert row["organizers"] == "、".join(str(one.organization) for one in link.activity.organizer_links.all())
    assert row["date_earliest"] == "2023-08-03"


def test_organizations_with_their_aliases(admin_client):
    alias = factories.OrganizationAliasFactory()
    (row,) = rows_of_csv(export(admin_client, UnionOrganization, CSV))
    assert row["aliases"] == alias.name


def test_export_holds_what_the_list_shows(admin_client):
    factories.MetricFactory(category="money")
    factories.MetricFactory()
    assert len(rows_of_csv(export(admin_client, Metric, CSV, category__exact="money"))) == 1


def test_ticked_rows_alone(admin_client):
    ticked, _left = factories.MetricFactory.create_batch(2)
    url = admin_url(Metric, "changelist")
    response = admin_client.post(url, {"action": "export_admin_action", "_selected_action": [ticked.pk]})
    assert response.status_code == 200
    data = {"format": CSV, "resource": "0", "export_items": [ticked.pk]}
    rows = rows_of_csv(admin_client.post(admin_url(Metric, "export"), data).content)
    assert [row["id"] for row in rows] == [str(ticked.pk)]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula(admin_client, start):
    hostile = f"{start}HYPERLINK(1)"
    factories.UnionOrganizationFactory(name=hostile)
    (row,) = rows_of_csv(export(admin_client, UnionOrganization, CSV))
    assert row["name"] == f"'{hostile}"
    sheet = load_workbook(io.BytesIO(export(admin_client, UnionOrganization, XLSX))).active
    header, cells = list(sheet.iter_rows())
    cell = cells[[one.value for one in header].index("name")]
    assert cell.value == f"'{hostile}"
    assert cell.data_type == "s"
    (record,) = json.loads(export(admin_client, UnionOrganization, JSON))
    assert record["name"] == hostile  # JSON computes nothing


@pytest.mark.parametrize("model", [Metric, Activity, UnionOrganization])
def test_export_asks_as_often_for_many_rows(admin_client, model, django_assert_max_num_queries):
    for _ in range(15):
        link = factories.ActivityOrganizerFactory()
        factories.ActivityPartnerFactory(activity=link.activity)
        factories.MetricFactory(activity=link.activity, organization=link.organization)
        factories.OrganizationAliasFactory(organization=link.organization)
    with django_assert_max_num_queries(14):
        export(admin_client, model, CSV)
