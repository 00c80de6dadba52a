"""Lists: pages by cursor, orders, fields, expansions, and nothing that is silently ignored."""

import base64
import datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.api.cursors import LONGEST_CURSOR, Cursor
from articles.models import Article, Page
from tests import factories
from tests.unionnews.api.addresses import ADDRESSES, ROOT, rows
from unionnews.api.resources import RESOURCES

pytestmark = pytest.mark.django_db


def walk(api, address: str, **query) -> list[int]:
    """The ids of all pages of a list, in order."""
    found: list[int] = []
    response = api.get(address, query)
    while True:
        assert response.status_code == 200, response.content
        found += [record["id"] for record in response.data["results"]]
        if response.data["next"] is None:
            return found
        response = api.get(response.data["next"])


@pytest.mark.parametrize(
    ("path", "ordering"), [(path, name) for _route, path, resource in RESOURCES for name in resource.orderings()]
)
def test_pages_hold_every_record_once_in_order(api, path, ordering):
    rows(path, 5)
    whole = [record["id"] for record in api.get(f"{ROOT}{path}/", {"ordering": ordering, "limit": 200}).data["results"]]
    assert len(whole) >= 5
    assert walk(api, f"{ROOT}{path}/", ordering=ordering, limit=2) == whole
    backwards = ordering.removeprefix("-") if ordering.startswith("-") else f"-{ordering}"
    if ordering.removeprefix("-") in ("id", "modified"):
        assert walk(api, f"{ROOT}{path}/", ordering=backwards, limit=2) == whole[::-1]


@given(
    days=st.lists(st.one_of(st.none(), st.dates(datetime.date(2023, 1, 1), datetime.date(2023, 1, 4))), max_size=9),
    limit=st.integers(1, 4),
    sign=st.sampled_from(["", "-"]),
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_records_without_a_value_stand_last_and_none_is_lost(api, days, limit, sign):
    Article.objects.all().delete()
    Page.objects.all().delete()
    for day in days:
        source = Page.PublishedFrom.GIVEN if day else Page.PublishedFrom.UNKNOWN
        factories.PageFactory(published_on=day, published_from=source)
    found = walk(api, f"{ROOT}pages/", ordering=f"{sign}published_on", limit=limit)
    pages = Page.objects.in_bulk(found)
    known = [pages[key].published_on for key in found]
    dated = [day for day in known if day]
    assert sorted(found) == sorted(Page.objects.values_list("pk", flat=True))
    assert known == sorted(dated, reverse=bool(sign)) + [None] * (len(known) - len(dated))


def test_a_record_that_changes_while_one_reads_is_seen_again_and_none_is_skipped(api):
    pages = factories.PageFactory.create_batch(6)
    first = api.get(f"{ROOT}pages/", {"limit": 3}).data
    pages[0].banner = "新栏头"
    pages[0].save()
    rest = walk(api, first["next"])
    assert rest == [pages[3].pk, pages[4].pk, pages[5].pk, pages[0].pk]


def test_records_are_counted_where_that_is_asked_for(api):
    factories.PageFactory.create_batch(3)
    assert "count" not in api.get(f"{ROOT}pages/").data
    answer = api.get(f"{ROOT}pages/", {"count": "on", "limit": 2}).data
    assert answer["count"] == 3
    assert "count" not in api.get(answer["next"]).data


def test_next_page_is_linked_in_the_header(api):
    factories.PageFactory.create_batch(2)
    response = api.get(f"{ROOT}pages/", {"limit": 1})
    assert response["Link"] == f'<{response.data["next"]}>; rel="next"'
    assert "Link" not in api.get(f"{ROOT}pages/")


def test_fields_shows_what_it_names_and_how_to_find_the_rest(api):
    factories.MetricFactory()
    [record] = api.get(f"{ROOT}metrics/", {"fields": "value, unit"}).data["results"]
    assert record == {"id": record["id"], "url": record["url"], "value": 300, "unit": "名"}


@pytest.mark.parametrize(
    ("value", "shown"), [("7000", "7000"), ("66.67", "66.67"), ("67000000.0000", "67000000"), ("0.0001", "0.0001")]
)
def test_numbers_are_numbers(api, value, shown):
    metric = factories.MetricFactory(value=Decimal(value))
    assert f'"value":{shown}' in api.get(f"{ROOT}metrics/{metric.pk}/").content.decode()


def test_reference_tells_id_address_and_name(api):
    organization = factories.UnionOrganizationFactory(name="云岭区总工会")
    metric = factories.MetricFactory(organization=organization)
    record = api.get(f"{ROOT}metrics/{metric.pk}/").data
    assert record["organization"] == {
        "id": organization.pk,
        "url": f"http://testserver{ROOT}organizations/{organization.pk}/",
        "name": "云岭区总工会",
    }
    assert api.get(record["organization"]["url"]).data["name"] == "云岭区总工会"
    assert record["activity"] is None


def test_expand_shows_another_record_whole_and_no_further(api):
    metric = factories.MetricFactory()
    [record] = api.get(f"{ROOT}metrics/", {"expand": "article", "fields": "value"}).data["results"]
    assert record["article"] == api.get(f"{ROOT}articles/{metric.article_id}/").data
    assert set(record["article"]["page"]) == {"id", "url"}


def wrong(response) -> dict[str, list[str] | None]:
    """What a refused query names: parameter and what is allowed."""
    assert response.status_code == 400, response.content
    assert response["Content-Type"] == "application/problem+json"
    return {error["parameter"]: error.get("allowed") for error in response.json()["errors"]}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("published_from=2022&published_to=2021", "published_to"),
        ("date_from=2022-02&date_to=2022-01", "date_to"),
        ("value_min=10&value_max=5", "value_max"),
        ("unti=人", "unti"),
        ("unit=人&unit=家", "unit"),
        ("category=peple", "category"),
        ("category=", "category"),
        ("category=,", "category"),
        ("review_status=done", "review_status"),
        ("id=seven", "id"),
        ("id=0", "id"),
        ("id=-1", "id"),
        ("id=99999999999999999999", "id"),
        ("id=９", "id"),
        (f"id={','.join(['1'] * 101)}", "id"),
        ("article=7.0", "article"),
        ("organization=大兴区总工会", "organization"),
        ("organization=999", "organization"),
        ("article=999", "article"),
        ("page=999", "page"),
        ("activity=999", "activity"),
        ("organization_children=yes", "organization_children"),
        ("region=北京", "region"),
        ("region=110", "region"),
        ("region=999999", "region"),
        ("region=11' OR '1'='1", "region"),
        ("type=送清凉", "type"),
        ("value_min=many", "value_min"),
        ("value_min=NaN", "value_min"),
        ("value_max=Infinity", "value_max"),
        ("value_max=1e999999", "value_max"),
        ("cumulative=1", "cumulative"),
        ("main=True", "main"),
        ("date_from=2024-13", "date_from"),
        ("date_from=2024-6", "date_from"),
        ("date_to=2023-02-29", "date_to"),
        ("date_to=0000", "date_to"),
        ("date_match=maybe", "date_match"),
        ("published_from=yesterday", "published_from"),
        ("modified_since=9999-12-31T23:59:59-12:00", "modified_since"),
        ("unit=%00", "unit"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=1e2", "limit"),
        ("limit=" + "9" * 5000, "limit"),
        ("count=true", "count"),
        ("ordering=quote", "ordering"),
        ("ordering=--id", "ordering"),
        ("fields=password", "fields"),
        ("fields=", "fields"),
        ("expand=article__page", "expand"),
        ("expand=article.page.articles", "expand"),
        ("expand=reviewed_by", "expand"),
        ("format=xml", "format"),
        ("cursor=", "cursor"),
        ("cursor=1", "cursor"),
        ("cursor=_" + "A" * 100_000, "cursor"),
    ],
)
def test_query_that_cannot_be_followed_is_refused_by_name(api, query, parameter):
    assert list(wrong(api.get(f"{ROOT}metrics/?{query}"))) == [parameter[:60]]


def test_what_is_allowed_is_listed(api):
    factories.ActivityTypeFactory(code="summer_relief")
    refused = wrong(api.get(f"{ROOT}metrics/?foo=1&category=x&type=y&main=z&ordering=a&fields=b&expand=c&count=d"))
    assert "value_min" in refused["foo"]
    assert "money" in refused["category"]
    assert refused["type"] == ["summer_relief"]
    assert refused["main"] == ["true", "false"]
    assert "-value" in refused["ordering"]
    assert "quote" in refused["fields"]
    assert refused["expand"] == ["organization", "activity", "article"]
    assert refused["count"] == ["on", "off"]


CURSORS = [
    Cursor("modified", "2024-06-18T08:00:00+08:00", -1),
    Cursor("modified", "2024-06-18T08:00:00+08:00", 2**63),
    Cursor("modified", "2024-06-18T08:00:00+08:00", "1"),
    Cursor("modified", "long ago", 1),
    Cursor("modified", None, 1),
    Cursor("modified", "9999-99-99", 1),
    Cursor("value", "1", 1),
]


@pytest.mark.parametrize("cursor", CURSORS, ids=str)
def test_cursor_that_no_page_gave_is_refused(api, cursor):
    assert list(wrong(api.get(f"{ROOT}metrics/", {"cursor": cursor.encoded()}))) == ["cursor"]


@pytest.mark.parametrize("words", ["[", "[" * 900, "null", "{}", '["modified","x"]', '["modified",{"a":1},1]'])
def test_cursor_of_strange_json_is_refused(api, words):
    cursor = base64.urlsafe_b64encode(words.encode()).decode().rstrip("=")
    assert list(wrong(api.get(f"{ROOT}metrics/", {"cursor": cursor[:LONGEST_CURSOR]}))) == ["cursor"]


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_cursor_brings_the_server_down(api, cursor):
    assert api.get(f"{ROOT}pages/", {"cursor": cursor, "ordering": "name"}).status_code == 400


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_record_takes_no_filters(api, path):
    [row] = rows(path, 1)
    assert list(wrong(api.get(f"{ROOT}{path}/{row.pk}/?modified_since=2024-06-18T08:00:00Z"))) == ["modified_since"]


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("key", ["0", "99999999999999999999999", "none", "1;drop table", "-1"])
def test_id_of_nothing_is_not_found(api, path, key):
    response = api.get(f"{ROOT}{path}/{key}/")
    assert response.status_code == 404
    assert response.json()["type"] == f"{ROOT}problems/#not-found"


def test_time_of_a_zone_far_off_is_understood_by_either_database(api):
    answer = api.get(f"{ROOT}metrics/", {"modified_since": "3190-09-08T18:18:08.0445-19:07"})
    assert (answer.status_code, answer.json()["results"]) == (200, [])
