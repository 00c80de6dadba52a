"""What reads promise: validators and 304, gzip, languages, filters in the terms of union work, addresses."""

import datetime
import gzip

import pytest

from tests import factories
from tests.unionnews.api.addresses import ADDRESSES, ROOT, rows

pytestmark = pytest.mark.django_db


def ids(api, path: str, **query) -> list[int]:
    """The ids of a list."""
    response = api.get(f"{ROOT}{path}/", query)
    assert response.status_code == 200, response.content
    return [record["id"] for record in response.data["results"]]


# Validators


@pytest.mark.parametrize("path", ADDRESSES)
def test_nothing_is_sent_again_that_has_not_changed(api, path):
    [record] = rows(path, 1)
    for address in (f"{ROOT}{path}/", f"{ROOT}{path}/{record.pk}/"):
        first = api.get(address)
        again = api.get(address, headers={"If-None-Match": f'"other", {first["ETag"]}'})
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == first["ETag"]
        record.save()
        assert api.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 200
    assert "Last-Modified" in first


def test_name_of_another_record_that_changed_is_sent(api):
    metric = factories.MetricFactory(organization=factories.UnionOrganizationFactory(name="云岭区总工会"))
    address = f"{ROOT}metrics/{metric.pk}/"
    first = api.get(address)
    metric.organization.name = "云岭市总工会"
    metric.organization.save()
    since = {"If-None-Match": first["ETag"], "If-Modified-Since": first["Last-Modified"]}
    assert api.get(address, headers=since).data["organization"]["name"] == "云岭市总工会"


def test_answers_are_compressed_and_still_known_again(api):
    factories.ArticleFactory()
    first = api.get(f"{ROOT}articles/", headers={"Accept-Encoding": "gzip"})
    assert first["Content-Encoding"] == "gzip"
    assert gzip.decompress(first.content) == api.get(f"{ROOT}articles/").content
    asked = {"Accept-Encoding": "gzip", "If-None-Match": first["ETag"]}
    assert api.get(f"{ROOT}articles/", headers=asked).status_code == 304


def test_head_tells_what_get_would(api):
    response = api.head(f"{ROOT}metrics/")
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"] == api.get(f"{ROOT}metrics/")["ETag"]


# Languages and addresses


@pytest.mark.parametrize(("language", "title"), [("en", "The query cannot be followed"), ("zh-CN", "无法按此查询")])
def test_errors_speak_the_language_that_is_asked_for(api, language, title):
    response = api.get(f"{ROOT}metrics/?x=1", headers={"Accept-Language": language})
    assert response.json()["title"] == title
    assert "Accept-Language" in response["Vary"]


@pytest.mark.parametrize("path", ["metrics", "metrics/7", "schema"])
def test_address_without_its_slash_leads_to_the_one_with_it(api, path):
    response = api.post(f"{ROOT}{path}?limit=1")
    assert (response.status_code, response["Location"]) == (308, f"{ROOT}{path}/?limit=1")


@pytest.mark.parametrize("method", ["get", "post", "patch", "delete", "put"])
@pytest.mark.parametrize("path", ["nothing/", "metrics/7/nothing/", "nothing", "metrics/7/confirm/x/"])
def test_address_of_nothing_is_not_found(api, method, path):
    response = getattr(api, method)(f"{ROOT}{path}")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_index_leads_to_every_list(api):
    index = api.get(ROOT).json()
    assert set(index["resources"]) >= set(ADDRESSES)
    assert [api.get(address).status_code for address in index["resources"].values()] == [200] * len(index["resources"])


def test_every_kind_of_problem_is_explained(api):
    problems = api.get(f"{ROOT}problems/").json()
    assert problems["changed-meanwhile"]["status"] == 412
    assert all(problem["advice"] and problem["title"] for problem in problems.values())


def test_options_name_the_methods(api):
    response = api.options(f"{ROOT}metrics/")
    assert (response.status_code, response["Allow"]) == (204, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize("accept", ["application/xml", "text/csv", "image/png"])
def test_form_of_answer_that_there_is_not_is_refused(api, accept):
    assert api.get(f"{ROOT}metrics/", headers={"Accept": accept}).status_code == 406


# Days that are known in part

DAYS = [  # earliest, latest, and how the filter sees it in June 2024: possible, certain
    ("2024-06-18", "2024-06-18", True, True),
    ("2024-06-01", "2024-06-30", True, True),  # 6月
    ("2024-06-11", "2024-07-02", True, False),
    ("2024-01-01", "2024-12-31", True, False),  # 今年
    ("2012-01-01", None, True, False),  # 自2012年以来
    (None, "2024-06-01", True, False),
    ("2024-07-01", "2024-07-01", False, False),
    ("2023-06-18", "2023-06-18", False, False),
    (None, "2024-05-31", False, False),
    ("2024-07-01", None, False, False),
    (None, None, False, False),  # 近日
]


@pytest.mark.parametrize(("earliest", "latest", "possible", "certain"), DAYS)
def test_time_of_activities_known_in_part(api, earliest, latest, possible, certain):
    activity = factories.ActivityFactory(date_earliest=earliest, date_latest=latest)
    metric = factories.MetricFactory(article=activity.article, activity=activity)
    june = {"date_from": "2024-06", "date_to": "2024-06-30"}
    for path, record in (("activities", activity), ("metrics", metric)):
        assert ids(api, path, **june) == [record.pk] * possible
        assert ids(api, path, **june, date_match="certain") == [record.pk] * certain


def test_time_may_be_open_at_one_end(api):
    activity = factories.ActivityFactory()  # 2023-08-03
    assert ids(api, "activities", date_from="2023") == [activity.pk]
    assert ids(api, "activities", date_to="2023-08-02") == []


# Places


@pytest.fixture
def daxing() -> dict:
    """北京市, 大兴区, 黄村镇; and a county elsewhere."""
    city = factories.RegionFactory(code="11", name="北京市")
    district = factories.RegionFactory(code="110115", name="大兴区", level="county", parent=city)
    town = factories.RegionFactory(code="110115005", name="黄村镇", level="township", parent=district)
    return {"11": city, "110115": district, "110115005": town, "12": factories.RegionFactory(code="12")}


@pytest.mark.parametrize(
    ("code", "found"),
    [("11", 3), ("1101", 2), ("110115", 2), ("110115005", 1), ("12", 1), ("110115005,12", 2), ("11,12", 4)],
)
def test_place_holds_all_below_it(api, daxing, code, found):
    for region in daxing.values():
        factories.UnionOrganizationFactory(region=region)
        factories.ActivityFactory(region=region)
    assert len(ids(api, "organizations", region=code)) == found
    assert len(ids(api, "activities", region=code)) == found
    assert len(ids(api, "regions", code=code)) == found


def test_figure_is_where_its_organization_is_else_where_its_activity_was(api, daxing):
    there = factories.UnionOrganizationFactory(region=daxing["110115"])
    elsewhere = factories.ActivityFactory(region=daxing["12"])
    one = factories.MetricFactory(organization=there, activity=elsewhere)
    other = factories.MetricFactory(activity=elsewhere)
    assert ids(api, "metrics", region="110115") == [one.pk]
    assert ids(api, "metrics", region="12") == [other.pk]


# Organizations and what is theirs


def test_organization_with_and_without_those_under_it(api):
    top = factories.UnionOrganizationFactory()
    middle = factories.UnionOrganizationFactory(parent=top)
    bottom = factories.UnionOrganizationFactory(parent=middle)
    metrics = [factories.MetricFactory(organization=one) for one in (top, middle, bottom)]
    for one in (top, middle, bottom):
        factories.ActivityOrganizerFactory(organization=one)
    factories.MetricFactory()
    assert ids(api, "metrics", organization=top.pk) == [metrics[0].pk]
    with_all = {"organization": top.pk, "organization_children": "include"}
    assert ids(api, "metrics", **with_all) == [metric.pk for metric in metrics]
    assert len(ids(api, "activities", **with_all)) == 3
    assert ids(api, "organizations", parent=top.pk) == [middle.pk]
    assert ids(api, "organizations", parent=top.pk, parent_children="include") == [middle.pk, bottom.pk]
    assert ids(api, "metrics", organization=f"{middle.pk},{bottom.pk}") == [metric.pk for metric in metrics[1:]]
    childless = factories.UnionOrganizationFactory()
    assert ids(api, "metrics", organization=childless.pk, organization_children="include") == []


def test_parents_in_a_ring_end_no_request(api):
    one = factories.UnionOrganizationFactory()
    other = factories.UnionOrganizationFactory(parent=one)
    one.parent = other
    one.save()
    metric = factories.MetricFactory(organization=other)
    assert ids(api, "metrics", organization=one.pk, organization_children="include") == [metric.pk]


def test_names_of_organizations_are_found_by_aliases(api):
    alias = factories.OrganizationAliasFactory(name="经开区总工会")
    assert ids(api, "organizations", name="经开区总工会") == [alias.organization_id]
    type(alias).objects.update(review_status="rejected", reviewed_at=alias.created)
    assert ids(api, "organizations", name="经开区总工会") == []


def test_figures_by_value_unit_type_and_paper(api):
    page = factories.PageFactory(newspaper="劳动午报", published_on=datetime.date(2024, 6, 18))
    activity = factories.ActivityFactory(type=factories.ActivityTypeFactory(code="visit"))
    metric = factories.MetricFactory(article=factories.ArticleFactory(page=page), activity=activity, value=500)
    factories.MetricFactory()
    for query in (
        {"value_min": 400},
        {"value_min": 500, "value_max": 500, "unit": "名"},
        {"type": "visit"},
        {"newspaper": "劳动午报,工人日报"},
        {"published_from": "2024-06", "published_to": "2024"},
        {"activity": activity.pk},
        {"page": page.pk, "article_kind": "report"},
    ):
        assert ids(api, "metrics", **query) == [metric.pk], query


def test_duplicates_of_activities_can_be_left_out(api):
    first = factories.ActivityFactory()
    double = factories.ActivityFactory(duplicate_of=first)
    metric = factories.MetricFactory(article=double.article, activity=double)
    other = factories.MetricFactory()
    assert ids(api, "activities", duplicate="false") == [first.pk]
    assert ids(api, "metrics", duplicate="true") == [metric.pk]
    assert ids(api, "metrics", duplicate="false") == [other.pk]


def test_articles_by_who_signed(api):
    byline, other = factories.BylineFactory(), factories.BylineFactory()
    assert ids(api, "articles", journalist=byline.journalist_id) == [byline.article_id]
    type(other).objects.filter(pk=other.pk).update(review_status="rejected", reviewed_at=byline.created)
    assert ids(api, "articles", journalist=other.journalist_id) == []


def test_records_changed_since(api):
    old, new = factories.PageFactory.create_batch(2)
    assert ids(api, "pages", modified_since=new.modified.isoformat()) == [new.pk]
    assert ids(api, "pages", modified_since="2000-01-01") == [old.pk, new.pk]


def test_organizations_are_found_by_parts_of_their_names(api):
    zone = factories.UnionOrganizationFactory(name="北京经济技术开发区总工会")
    factories.OrganizationAliasFactory(organization=zone, name="经开区总工会")
    rejected = factories.OrganizationAliasFactory(organization=zone, name="大兴区开发办工会")
    type(rejected).objects.filter(pk=rejected.pk).update(review_status="rejected", reviewed_at=rejected.created)
    district = factories.UnionOrganizationFactory(name="大兴区总工会")
    both = [zone.pk, district.pk]
    for words, expected in {"大兴": both[1:], "总工会": both, "经开 工会": both[:1], "经开 技术": [], "%": []}.items():
        assert ids(api, "organizations", q=words, ordering="id") == expected, words


def test_what_is_missing_says_what_to_do(client, api):
    """Not what the framework says of it."""
    assert "exports/" in api.get(f"{ROOT}metrics/", {"format": "csv"}).json()["errors"][0]["detail"]
    assert "exports/" in api.get(f"{ROOT}metrics/", headers={"Accept": "text/csv"}).json()["detail"]
    assert "Authorization: Bearer" in client.get(f"{ROOT}metrics/").json()["detail"]
