"""Editing through the API: the same operations, locks, permissions and histories as at the desk."""

import datetime
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group, Permission

from activities.models import Metric, UnionOrganization
from tests import factories
from tests.unionnews.api.addresses import ADDRESSES, ROOT, rows
from unionnews.api.resources import RESOURCES
from unionnews.roles import EDITOR, VIEWER

pytestmark = pytest.mark.django_db

EDITABLE = [path for _name, path, resource in RESOURCES if hasattr(resource, "correction_class")]
DECISIONS = {"confirm": "confirmed", "reject": "rejected"}


def address(record) -> str:
    """Where the record is found."""
    path = next(path for path, model in ADDRESSES.items() if model is type(record))
    return f"{ROOT}{path}/{record.pk}/"


def etag(api, record) -> str:
    """The ETag of the record as it is now."""
    return api.get(address(record))["ETag"]


def correct(api, record, changes, seen=None):
    """The answer to a correction of the record as it is now, or as it was seen."""
    return api.patch(address(record), changes, format="json", headers={"If-Match": seen or etag(api, record)})


def pointers(response, status=422) -> list[str]:
    """The fields that a refused body names."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    return [error["pointer"] for error in response.json().get("errors", [])]


def test_correction_sets_and_locks_and_tells_the_history(api):
    metric = factories.MetricFactory()
    response = correct(api, metric, {"value": 3000, "unit": "名"})
    assert response.status_code == 200
    assert response.data["value"] == 3000
    assert response.data["locked_fields"] == ["value"]
    assert (response.data["origin"], response.data["review_status"]) == ("edited", "corrected")
    metric.refresh_from_db()
    assert (metric.value, metric.reviewed_by.username) == (Decimal(3000), "chief")
    assert metric.history.first().history_user.username == "chief"
    assert response["ETag"] == etag(api, metric)


@pytest.mark.parametrize(
    ("factory", "changes", "shown"),
    [
        (factories.PageFactory, {"published_on": "2023-08-05"}, {"published_on": "2023-08-05"}),
        (factories.ArticleFactory, {"kind": "photo"}, {"kind": "photo"}),
        (factories.UnionOrganizationFactory, {"name": "云岭区总工会", "verified": True}, {"verified": True}),
        (
            factories.ActivityFactory,
            {"date_edtf": "2023-08", "main": False},
            {"date_earliest": "2023-08-01", "date_latest": "2023-08-31", "main": False},
        ),
        (factories.MetricFactory, {"value": 300, "value_max": 400}, {"value": 300, "value_max": 400}),
        (factories.MetricFactory, {"value": 0.5, "unit": "年"}, {"value": 0.5, "unit": "年"}),
        (factories.MetricFactory, {"activity": None, "cumulative": True}, {"activity": None, "cumulative": True}),
        (factories.MetricFactory, {}, {"review_status": "unreviewed"}),
    ],
)
def test_fields_that_can_be_set(api, factory, changes, shown):
    response = correct(api, factory(), changes)
    assert response.status_code == 200, response.content
    assert {name: response.json()[name] for name in shown} == shown


def test_references_are_set_by_id_and_a_merged_organization_stands_for_its_survivor(api):
    survivor = factories.UnionOrganizationFactory()
    merged = factories.UnionOrganizationFactory(merged_into=survivor)
    metric = factories.MetricFactory()
    response = correct(api, metric, {"organization": merged.pk})
    assert response.data["organization"]["id"] == survivor.pk


def test_correction_of_a_version_that_nobody_named_is_refused(api):
    metric = factories.MetricFactory()
    response = api.patch(address(metric), {"value": 1}, format="json")
    assert response.status_code == 428
    assert response.json()["type"].endswith("#precondition-required")
    metric.refresh_from_db()
    assert metric.value == 300


def test_second_of_two_editors_is_told_what_the_first_one_changed(api):
    metric = factories.MetricFactory()
    seen = etag(api, metric)
    assert correct(api, metric, {"value": 3000}, seen).status_code == 200
    response = correct(api, metric, {"unit": "人"}, seen)
    assert "/value" in pointers(response, 412)
    [error] = [error for error in response.json()["errors"] if error["pointer"] == "/value"]
    assert "“300”" in error["detail"]
    assert "“3000”" in error["detail"]
    metric.refresh_from_db()
    assert metric.unit == "名"


@pytest.mark.parametrize("seen", ['"0.0"', '"nonsense"', "nonsense", 'W/"1"', '""', '"' + "f" * 400 + '"'])
def test_version_that_never_was_is_refused(api, seen):
    assert correct(api, factories.MetricFactory(), {"value": 1}, seen).status_code == 412


@pytest.mark.parametrize("write", ["*", "W/{}", '"0.0", {}'])
def test_versions_may_be_named_in_the_ways_of_http(api, write):
    metric = factories.MetricFactory()
    assert correct(api, metric, {"value": 1}, write.format(etag(api, metric))).status_code == 200


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"value": -1}, "/value"),
        ({"value": "many"}, "/value"),
        ({"value": 10**30}, "/value"),
        ({"value": None}, "/value"),
        ({"value": [1]}, "/value"),
        ({"value": 1.23456}, "/value"),
        ({"value": 500, "value_max": 400}, ""),
        ({"value": "3000"}, "/value"),
        ({"value": True}, "/value"),
        ({"unit": ""}, "/unit"),
        ({"unit": 7}, "/unit"),
        ({"cumulative": 1}, "/cumulative"),
        ({"organization": "1"}, "/organization"),
        ({"unit": "人" * 21}, "/unit"),
        ({"unit": "\x00"}, "/unit"),
        ({"unit": {"$ne": 1}}, "/unit"),
        ({"category": "peple"}, "/category"),
        ({"cumulative": "perhaps"}, "/cumulative"),
        ({"organization": 0}, "/organization"),
        ({"organization": 10**30}, "/organization"),
        ({"organization": "大兴区总工会"}, "/organization"),
        ({"organization": True}, "/organization"),
        ({"activity": {"id": 1}}, "/activity"),
        ({"id": 7}, "/id"),
        ({"quote": "别的话"}, "/quote"),
        ({"review_status": "confirmed"}, "/review_status"),
        ({"locked_fields": []}, "/locked_fields"),
        ({"a/b~c": 1}, "/a~1b~0c"),
        ([], ""),
        ([{"value": 1}], ""),
        ("text", ""),
        (7, ""),
    ],
)
def test_values_that_cannot_be_taken_are_named(api, changes, wrong):
    metric = factories.MetricFactory()
    before = Metric.objects.values().get()
    assert pointers(correct(api, metric, changes)) == [wrong]
    assert Metric.objects.values().get() == before


def test_date_that_is_none_is_named(api):
    assert pointers(correct(api, factories.ActivityFactory(), {"date_edtf": "六月"})) == ["/date_edtf"]


def test_name_that_another_organization_has_is_refused(api):
    factories.UnionOrganizationFactory(name="云岭区总工会")
    assert pointers(correct(api, factories.UnionOrganizationFactory(), {"name": "云岭区总工会"})) != []


@pytest.mark.parametrize("path", EDITABLE)
@pytest.mark.parametrize(("decision", "status"), DECISIONS.items())
def test_decisions_are_taken_reopened_and_undone(api, path, decision, status):
    [record] = rows(path, 1)
    response = api.post(f"{address(record)}{decision}/")
    assert (response.status_code, response.data["review_status"]) == (200, status)
    assert response["ETag"] == etag(api, record)
    assert api.post(f"{address(record)}reopen/").data["review_status"] == "unreviewed"
    assert api.post(f"{address(record)}undo/").data["review_status"] == status
    assert api.post(f"{address(record)}undo/").data["review_status"] == "unreviewed"
    assert api.post(f"{address(record)}undo/").status_code == 409


def test_rejected_record_leaves_the_list_and_keeps_its_address(api):
    metric = factories.MetricFactory()
    api.post(f"{address(metric)}reject/")
    assert api.get(f"{ROOT}metrics/").data["results"] == []
    assert len(api.get(f"{ROOT}metrics/", {"review_status": "rejected"}).data["results"]) == 1
    assert api.get(address(metric)).data["review_status"] == "rejected"


def test_decision_on_a_version_that_was_changed_meanwhile_is_refused(api):
    metric = factories.MetricFactory()
    seen = etag(api, metric)
    correct(api, metric, {"value": 3000})
    response = api.post(f"{address(metric)}confirm/", headers={"If-Match": seen})
    assert response.status_code == 412
    metric.refresh_from_db()
    assert metric.review_status == "corrected"


def test_undo_of_a_correction_puts_back_what_was(api):
    metric = factories.MetricFactory()
    correct(api, metric, {"value": 3000})
    response = api.post(f"{address(metric)}undo/")
    assert (response.data["value"], response.data["locked_fields"]) == (300, [])


@pytest.mark.parametrize("action", ["confirm", "reject", "reopen", "undo"])
def test_actions_take_no_parameters_and_no_get(api, action):
    metric = factories.MetricFactory()
    assert api.post(f"{address(metric)}{action}/?force=1").status_code == 400
    response = api.get(f"{address(metric)}{action}/")
    assert (response.status_code, response["Allow"]) == (405, "POST, OPTIONS")


@pytest.mark.parametrize("path", [path for path in ADDRESSES if path not in EDITABLE])
def test_what_no_editor_corrects_cannot_be_written(api, path):
    [record] = rows(path, 1)
    for method in ("patch", "put", "delete", "post"):
        assert getattr(api, method)(address(record), {}, format="json").status_code == 405


def test_record_that_is_none_cannot_be_decided_on(api):
    assert api.post(f"{ROOT}metrics/0/confirm/").status_code == 404
    assert api.patch(f"{ROOT}metrics/0/", {}, format="json", headers={"If-Match": "*"}).status_code == 404


# Who may


@pytest.mark.parametrize(("role", "statuses"), [(VIEWER, [403, 403, 403]), (EDITOR, [200, 200, 200])])
def test_editors_may_what_viewers_may_not(client_of, role, statuses):
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(Group.objects.get(name=role))
    api, metric = client_of(user), factories.MetricFactory()
    answers = [
        correct(api, metric, {"value": 3000}),
        api.post(f"{address(metric)}confirm/"),
        api.post(f"{address(metric)}reject/"),
    ]
    assert [answer.status_code for answer in answers] == statuses


def test_who_may_review_but_not_change_figures_corrects_none(client_of):
    user = factories.UserFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_metric", "review_article"]))
    api, metric = client_of(user), factories.MetricFactory()
    assert correct(api, metric, {"value": 1}).status_code == 403
    assert api.post(f"{address(metric)}confirm/").status_code == 200


# What bodies may be


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b'{"value": 1', "application/json", 400),
        (b'{"value": NaN}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        ('{"unit": "人"}'.encode("gbk"), "application/json", 400),
        (b"null", "application/json", 422),
        (b'{"unit": "\\ud800"}', "application/json", 422),
        (b'{"\\ud800": 1}', "application/json", 422),
        (b'{"unit": "\\u0000"}', "application/json", 422),
        (b"value=1", "application/x-www-form-urlencoded", 415),
        (b"<value>1</value>", "application/xml", 415),
        (b"{}", "", 415),
        (b'{"value": 1}' + b" " * 10_000_000, "application/json", 413),
    ],
)
def test_body_that_cannot_be_read(api, body, content_type, status):
    metric = factories.MetricFactory()
    response = api.generic("PATCH", address(metric), body, content_type, headers={"If-Match": "*"})
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    metric.refresh_from_db()
    assert metric.value == 300


def test_script_that_is_stored_is_told_as_text(api):
    organization = factories.UnionOrganizationFactory()
    script = "<script>alert(1)</script>"
    response = correct(api, organization, {"name": script})
    assert response.json()["name"] == script
    response = api.get(address(organization))
    assert response["Content-Type"] == "application/json"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert UnionOrganization.objects.get().name == script


def test_text_with_the_signs_of_sql_is_text(api):
    organization = factories.UnionOrganizationFactory(name="a'; DROP TABLE activities_metric; --%_\\")
    found = api.get(f"{ROOT}organizations/", {"name": organization.name}).data["results"]
    assert [record["id"] for record in found] == [organization.pk]
    assert api.get(f"{ROOT}organizations/", {"name": "a%"}).data["results"] == []


def test_day_that_an_editor_gives_counts_as_given(api):
    page = factories.PageFactory()
    response = correct(api, page, {"published_on": "2023-08-05"})
    assert response.data["published_from"] == "given"
    page.refresh_from_db()
    assert page.published_on == datetime.date(2023, 8, 5)
