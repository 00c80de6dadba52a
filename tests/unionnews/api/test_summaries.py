"""Totals: what is added and what is not, with bounds, and each leading to exactly what it counts."""

import datetime
import itertools
from decimal import Decimal

import pytest

from activities.models import Activity, Metric
from activities.summaries.bounds import bounds_of, total
from activities.summaries.dimensions import NAMES
from tests import factories

pytestmark = pytest.mark.django_db
METRICS, ACTIVITIES = "/api/v1/metrics/summary/", "/api/v1/activities/summary/"
NUMBERS = itertools.count()


def metric(**values) -> Metric:
    """A figure of its own subject, so that none is taken for another told twice."""
    return factories.MetricFactory(**{"subject": f"职工{next(NUMBERS)}", "qualifier": "exact", **values})


def totals(api, address=METRICS, **query) -> list[dict]:
    """The totals of an answer."""
    response = api.get(address, query)
    assert response.status_code == 200, response.content
    return response.json()["results"]


def behind(api, one: dict) -> set[int]:
    """The ids of the records that a total leads to."""
    response = api.get(f"{one['records']}&limit=200")
    assert response.status_code == 200, response.content
    return {record["id"] for record in response.json()["results"]}


def test_total_states_its_bounds_in_numbers_and_words(api):
    for value, qualifier in ((300, "more_than"), (40, "exact"), (10, "about"), (50, "less_than")):
        metric(value=value, qualifier=qualifier)
    [one] = totals(api)
    assert (one["low"], one["high"], one["figures"], one["about"]) == (350, None, 4, 1)
    assert one["qualifiers"] == {"more_than": 1, "exact": 1, "about": 1, "less_than": 1}
    assert one["told"].startswith("about: at least 350 名, from 4 figures, 1 of them about")


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ([(12000, None, "exact"), (340, None, "exact")], "12,340 名, from 2 figures"),
        ([(30, 50, "exact")], "from 30 to 50 名, from 1 figure"),
        ([(2.5, None, "at_least")], "at least 2.5 名, from 1 figure, 1 of them at least"),
    ],
)
def test_total_in_words(api, figures, told):
    for value, value_max, qualifier in figures:
        metric(value=Decimal(str(value)), value_max=value_max, qualifier=qualifier)
    assert totals(api)[0]["told"].startswith(told)


def test_units_and_categories_are_never_mixed(api):
    metric(value=1, unit="人", category="participants")
    metric(value=2, unit="名", category="participants")
    metric(value=4, unit="人", category="members")
    assert sorted((one["category"], one["unit"], one["low"]) for one in totals(api)) == [
        ("members", "人", 4),
        ("participants", "人", 1),
        ("participants", "名", 2),
    ]


def test_rates_and_cumulative_figures_are_told_and_never_added(api):
    metric(value=95, unit="%", category="rate")
    metric(value=90, unit="%", category="rate")
    metric(value=7000, cumulative=True)
    metric(value=300)
    told = {one["sort"]: (one["low"], one["high"], one["figures"]) for one in totals(api)}
    assert told == {"rates": (None, None, 2), "cumulative": (None, None, 1), "added": (300, 300, 1)}
    assert {one["sort"]: one["told"].split(",")[0] for one in totals(api)}["rates"] == "rates"


def rejected() -> dict:
    """What makes a record a rejected one."""
    return {"review_status": "rejected", "reviewed_at": datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)}


def test_what_was_rejected_is_left_out(api):
    kept = metric(value=1)
    metric(value=10, **rejected())
    metric(value=100, article=factories.ArticleFactory(**rejected()))
    article = factories.ArticleFactory()
    metric(value=1000, article=article, activity=factories.ActivityFactory(article=article, **rejected()))
    [one] = totals(api)
    assert one["low"] == 1
    assert behind(api, one) == {kept.pk}


def test_figure_of_an_event_that_is_told_twice_counts_once(api):
    first = factories.ActivityFactory()
    second = factories.ActivityFactory(duplicate_of=first)
    same = {"value": 300, "subject": "职工", "qualifier": "more_than"}
    told = factories.MetricFactory(activity=first, article=first.article, **same)
    factories.MetricFactory(activity=second, article=second.article, **same)
    headline = {"field": "headline", "quote": "送清凉", "text": "清"}
    factories.MetricFactory(activity=first, article=first.article, **same, **headline)
    only_there = metric(value=5, activity=second, article=second.article)
    elsewhere = factories.MetricFactory(activity=(other := factories.ActivityFactory()), article=other.article, **same)
    alone = factories.MetricFactory(**same)
    [one] = totals(api)
    assert behind(api, one) == {told.pk, only_there.pk, elsewhere.pk, alone.pk}
    assert (one["low"], one["figures"]) == (905, 4)


def test_figure_counts_where_its_first_telling_was_rejected(api):
    first = factories.ActivityFactory()
    same = {"activity": first, "article": first.article, "subject": "职工"}
    factories.MetricFactory(**same, **rejected())
    again = factories.MetricFactory(**same, field="headline", quote="送清凉", text="清")
    [one] = totals(api)
    assert behind(api, one) == {again.pk}


@pytest.fixture
def scene():
    """Figures and activities of unions in several places and years, some of them unknown."""
    province = factories.RegionFactory(code="97", name="云州省")
    city = factories.RegionFactory(code="9701", name="柳溪市", level="city", parent=province)
    county = factories.RegionFactory(code="970102", name="云岭区", level="county", parent=city)
    street = factories.RegionFactory(code="970102008", name="望江街道", level="township", parent=county)
    other = factories.RegionFactory(code="970105", name="松风区", level="county", parent=city)
    of_city = factories.UnionOrganizationFactory(name="柳溪市总工会", level="city", region=city)
    of_county = factories.UnionOrganizationFactory(name="云岭区总工会", region=county, parent=of_city)
    of_street = factories.UnionOrganizationFactory(level="township", region=street, parent=of_county)
    of_other = factories.UnionOrganizationFactory(name="松风区总工会", region=other, parent=of_city)
    nowhere = factories.UnionOrganizationFactory(name="机床厂工会", level="workplace")
    papers = [("云岭工人报", "2023-08-04"), ("松风,晚报:", "2024-02-29"), ("", None)]
    for number, union in enumerate([of_city, of_county, of_street, of_other, nowhere, None] * 3):
        newspaper, day = papers[number % 3]
        page = factories.PageFactory(
            newspaper=newspaper,
            published_on=day and datetime.date.fromisoformat(day),
            published_from="given" if day else "unknown",
        )
        article = factories.ArticleFactory(page=page)
        activity = factories.ActivityFactory(article=article, region=other if number == 5 else None)
        if union:
            factories.ActivityOrganizerFactory(activity=activity, organization=union)
        if union is of_street:
            factories.ActivityOrganizerFactory(activity=activity, organization=of_other)
            link = factories.ActivityOrganizerFactory(activity=activity, organization=nowhere)
            type(link).objects.filter(pk=link.pk).update(**rejected())
        metric(value=10**number % 997, organization=union, activity=activity if number % 2 else None, article=article)
    return {"county": county, "street": of_street}


def test_divisions_are_rolled_up_to_a_level(api, scene):
    counts = {}
    for size in ("province", "city", "county", "township"):
        rows = totals(api, by=size)
        counts[size] = {row["group"][size] and row["group"][size]["code"]: row["figures"] for row in rows}
    assert counts["province"] == {"97": 13, None: 5}
    assert counts["city"] == {"9701": 13, None: 5}
    assert counts["county"] == {"9701": 3, "970102": 6, "970105": 4, None: 5}
    assert counts["township"] == {"9701": 3, "970102": 3, "970102008": 3, "970105": 4, None: 5}


def test_unions_are_rolled_up_the_tree(api, scene):
    names = {
        (row["group"]["organization_at_city"] or {}).get("name"): row["figures"]
        for row in totals(api, by="organization_at_city")
    }
    assert names == {"柳溪市总工会": 12, "机床厂工会": 3, None: 3}


def test_time_is_that_of_publication(api, scene):
    told = {row["group"]["quarter"] for row in totals(api, by="quarter")}
    assert told == {"2023-Q3", "2024-Q1", None}
    assert {row["group"]["month"] for row in totals(api, by="month")} == {"2023-08", "2024-02", None}


@pytest.mark.parametrize("address", [METRICS, ACTIVITIES])
@pytest.mark.parametrize("by", [*NAMES, "county,year", "organization_at_city,newspaper,month", ""])
def test_every_total_leads_to_exactly_what_it_counts(api, scene, address, by):
    rows = totals(api, address, **({"by": by} if by else {}))
    assert rows
    for row in rows:
        found = behind(api, row)
        assert len(found) == row["figures" if address == METRICS else "activities"]
        if address == METRICS and row["sort"] == "added":
            figures = Metric.objects.filter(pk__in=found)
            bounds = total(bounds_of(one.value, one.value_max, one.qualifier) for one in figures)
            assert (Decimal(str(row["low"])), row["high"]) == (bounds.low, bounds.high)


def test_figures_of_all_groups_are_all_figures(api, scene):
    [whole] = totals(api)
    for by in NAMES:
        rows = totals(api, by=by)
        assert sum(row["figures"] for row in rows) == whole["figures"] == 18
        assert sum(row["low"] for row in rows) == whole["low"]


def test_filters_of_the_list_narrow_totals_and_their_records(api, scene):
    query = {"region": "970102", "published_from": "2024", "by": "county"}
    for address in (METRICS, ACTIVITIES):
        rows = totals(api, address, **query)
        assert sum(row.get("figures") or row.get("activities") for row in rows) >= 1
        for row in rows:
            assert len(behind(api, row)) == (row.get("figures") or row.get("activities"))


def test_activity_counts_once_and_for_each_union_that_holds_it(api, scene):
    [whole] = totals(api, ACTIVITIES)
    assert whole["activities"] == Activity.objects.count() == 18
    by_union = {
        (row["group"]["organization"] or {}).get("name"): row["activities"]
        for row in totals(api, ACTIVITIES, by="organization")
    }
    assert by_union["松风区总工会"] == 6
    assert by_union["机床厂工会"] == 3


def test_activity_that_two_papers_tell_counts_once(api):
    first = factories.ActivityFactory()
    factories.ActivityFactory(duplicate_of=first)
    gone = factories.ActivityFactory(**rejected())
    alive = factories.ActivityFactory(duplicate_of=gone)
    [one] = totals(api, ACTIVITIES)
    assert behind(api, one) == {first.pk, alive.pk}


def test_place_of_an_activity_is_that_of_its_unions_where_it_has_none(api, scene):
    found = api.get("/api/v1/activities/", {"region": "970102", "limit": 200}).json()["results"]
    assert len(found) == 6
    elsewhere = api.get("/api/v1/activities/", {"region": "970105", "limit": 200}).json()["results"]
    assert len(elsewhere) == 7


def test_answer_says_whether_there_are_more_groups(api, scene):
    answer = api.get(METRICS, {"by": "organization", "limit": 2}).json()
    assert len(answer["results"]) == 2
    assert answer["more"]


@pytest.mark.parametrize("address", [METRICS, ACTIVITIES])
@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"by": "weather"}, "by"),
        ({"by": "year,month,quarter,type,newspaper"}, "by"),
        ({"limit": "0"}, "limit"),
        ({"limit": "5001"}, "limit"),
        ({"colour": "red"}, "colour"),
        ({"type": "none"}, "type"),
        ({"behind": "year:2024"}, "behind"),
        ({"ordering": "id"}, "ordering"),
    ],
)
def test_what_cannot_be_added_up_is_told(api, address, query, parameter):
    response = api.get(address, query)
    assert response.status_code == 400
    assert [error["parameter"] for error in response.json()["errors"]] == [parameter]


@pytest.mark.parametrize("keys", ["x:1", "year", "year:x", "year:0", "year:1,year:2", "category:love", "sort:of"])
def test_records_of_a_total_are_not_guessed(api, keys):
    assert api.get("/api/v1/metrics/", {"behind": keys}).status_code == 400


def test_totals_ask_the_database_as_often_for_many_groups(api, scene, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        assert len(totals(api, by="county,organization,year")) > 5


def test_totals_need_a_log_in(visitor, settings):
    settings.API_PUBLIC_READ = False
    assert visitor.get(METRICS).status_code == 401


@pytest.mark.django_db(transaction=True)
def test_total_is_kept_until_something_changes(client_of, django_assert_max_num_queries):
    api = client_of(factories.UserFactory())
    metric(value=1)
    assert totals(api)[0]["low"] == 1
    with django_assert_max_num_queries(4):  # where the log stands, and nothing of the figures
        assert totals(api)[0]["low"] == 1
    Metric.objects.update(value=7)
    assert totals(api)[0]["low"] == 7
