"""Merging through the API: old ids lead to the survivor, and unmerging brings everything back."""

import pytest
from django.contrib.auth.models import Group

from activities.models import UnionOrganization
from tests import factories
from tests.unionnews.api.addresses import ROOT
from unionnews.roles import CHIEF_EDITOR, EDITOR

pytestmark = pytest.mark.django_db


@pytest.fixture
def double() -> UnionOrganization:
    """经开区总工会, with what belongs to it."""
    double = factories.UnionOrganizationFactory(name="经开区总工会")
    factories.OrganizationAliasFactory(organization=double, name="开发区总工会")
    factories.OrganizationMentionFactory(organization=double)
    factories.ActivityOrganizerFactory(organization=double)
    factories.MetricFactory(organization=double)
    factories.UnionOrganizationFactory(name="荣华街道总工会", parent=double)
    return double


@pytest.fixture
def survivor() -> UnionOrganization:
    """The same union by its full name."""
    return factories.UnionOrganizationFactory(name="北京经济技术开发区总工会")


def merge(api, one, into, **more):
    """The answer to a merge."""
    return api.post(f"{ROOT}organizations/{one.pk}/merge/", {"into": into.pk, **more}, format="json")


def test_all_that_points_to_it_points_to_the_survivor(api, double, survivor):
    response = merge(api, double, survivor, reason="一家")
    assert response.status_code == 200, response.content
    assert response.data["id"] == survivor.pk
    assert {alias["name"] for alias in response.data["aliases"]} == {"经开区总工会", "开发区总工会"}
    for path in ("mentions", "metrics", "activities"):
        assert len(api.get(f"{ROOT}{path}/", {"organization": survivor.pk}).data["results"]) == 1, path
    [child] = api.get(f"{ROOT}organizations/", {"parent": survivor.pk}).data["results"]
    assert child["name"] == "荣华街道总工会"


def test_old_id_leads_to_the_survivor(api, double, survivor):
    merge(api, double, survivor)
    response = api.get(f"{ROOT}organizations/{double.pk}/", {"fields": "name"})
    assert response.status_code == 308
    assert response["Location"] == f"http://testserver{ROOT}organizations/{survivor.pk}/?fields=name"
    assert response.data == {"merged_into": f"http://testserver{ROOT}organizations/{survivor.pk}/"}
    assert api.get(response["Location"]).data["name"] == "北京经济技术开发区总工会"


def test_old_id_finds_what_is_the_survivors(api, double, survivor):
    merge(api, double, survivor)
    assert len(api.get(f"{ROOT}metrics/", {"organization": double.pk}).data["results"]) == 1


def test_list_shows_merged_ones_where_they_are_asked_for(api, double, survivor):
    merge(api, double, survivor)
    ids = {
        merged: {record["id"] for record in api.get(f"{ROOT}organizations/", {"merged": merged}).data["results"]}
        for merged in ("exclude", "include", "only")
    }
    assert ids["only"] == {double.pk}
    assert ids["include"] - ids["exclude"] == {double.pk}


def test_unmerging_brings_everything_back(api, double, survivor):
    def links():
        fields = {"mentions": "organization", "metrics": "organization", "organizations": "parent"}
        return {
            path: [record[field] for record in api.get(f"{ROOT}{path}/").data["results"]]
            for path, field in fields.items()
        }

    before = links()
    merge(api, double, survivor)
    assert links() != before
    response = api.post(f"{ROOT}organizations/{double.pk}/unmerge/")
    assert response.status_code == 200, response.content
    assert response.data["organization"]["name"] == "经开区总工会"
    assert response.data["organization"]["merged_into"] is None
    assert response.data["not_returned"] == []
    assert {path: sorted(map(str, found)) for path, found in links().items()} == {
        path: sorted(map(str, found)) for path, found in before.items()
    }


def test_what_somebody_changed_since_stays_and_is_named(api, double, survivor):
    other = factories.UnionOrganizationFactory()
    metric = double.metrics.get()
    merge(api, double, survivor)
    address = f"{ROOT}metrics/{metric.pk}/"
    api.patch(address, {"organization": other.pk}, format="json", headers={"If-Match": "*"})
    response = api.post(f"{ROOT}organizations/{double.pk}/unmerge/")
    assert {"kind": "metric", "id": metric.pk, "why": "changed"} in response.data["not_returned"]
    assert api.get(address).data["organization"]["id"] == other.pk


def test_merge_that_makes_no_sense_is_refused_in_words(api, double, survivor):
    child = double.children.get()
    assert merge(api, double, double).status_code == 409
    response = merge(api, double, child)
    assert response.status_code == 409
    assert "stands below" in response.json()["detail"]
    assert api.post(f"{ROOT}organizations/{double.pk}/unmerge/").status_code == 409


@pytest.mark.parametrize("body", [{}, {"into": 0}, {"into": None}, {"into": "七"}, {"into": 1, "force": True}, []])
def test_body_that_names_no_organization_is_refused(api, double, body):
    response = api.post(f"{ROOT}organizations/{double.pk}/merge/", body, format="json")
    assert response.status_code == 422
    double.refresh_from_db()
    assert double.merged_into is None


def test_organization_that_somebody_changed_meanwhile_is_not_merged(api, double, survivor):
    seen = api.get(f"{ROOT}organizations/{double.pk}/")["ETag"]
    api.patch(f"{ROOT}organizations/{double.pk}/", {"level": "township"}, format="json", headers={"If-Match": seen})
    response = api.post(
        f"{ROOT}organizations/{double.pk}/merge/", {"into": survivor.pk}, format="json", headers={"If-Match": seen}
    )
    assert response.status_code == 412


@pytest.mark.parametrize(("role", "status"), [(EDITOR, 403), (CHIEF_EDITOR, 200)])
def test_chief_editors_merge(client_of, double, survivor, role, status):
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(Group.objects.get(name=role))
    api = client_of(user)
    assert merge(api, double, survivor).status_code == status
    if status == 200:
        assert api.post(f"{ROOT}organizations/{double.pk}/unmerge/").status_code == 200
