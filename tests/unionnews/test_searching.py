"""Lists find any words of Chinese literally, and filter by place with all below it."""

import pytest

from activities.models import Activity, Metric, OrganizationMention, Region, UnionOrganization
from articles.models import Article, Page
from tests import factories
from tests.unionnews.desk import admin_url

pytestmark = pytest.mark.django_db


def found(client, model, **query) -> list:
    """The records that the list shows."""
    response = client.get(admin_url(model, "changelist"), query)
    assert response.status_code == 200
    return list(response.context["cl"].result_list)


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("高温下作业", True),
        ("凉茶", True),
        ("工会走访", True),
        ("送清凉", True),
        ("送温暖", False),
        ("走访 凉茶", True),
    ],
)
def test_article_is_found_by_any_words_of_it(admin_client, words, is_found):
    article = factories.ArticleFactory()
    assert found(admin_client, Article, q=words) == ([article] if is_found else [])


def test_article_about_the_words_comes_first_unless_the_list_is_sorted(admin_client):
    about = factories.ArticleFactory(headline="送清凉", text="老周来了。", layout={})
    beside = factories.ArticleFactory(headline="老周来了", text="送清凉。", layout={})
    assert found(admin_client, Article, q="送清凉") == [about, beside]
    assert found(admin_client, Article, q="送清凉", o="1") == sorted([about, beside], key=lambda one: one.headline)


def test_words_that_cannot_be_searched_for_are_told(admin_client):
    factories.ArticleFactory()
    response = admin_client.get(admin_url(Article, "changelist"), {"q": "工" * 201}, HTTP_ACCEPT_LANGUAGE="en")
    assert list(response.context["cl"].result_list) == []
    assert "at most 200 characters" in response.content.decode()


def test_organization_is_found_by_an_alias(admin_client):
    union = factories.OrganizationAliasFactory(name="经开区总工会").organization
    factories.UnionOrganizationFactory()
    assert found(admin_client, UnionOrganization, q="开区总工") == [union]


@pytest.fixture
def map_of_a_city() -> dict[str, Region]:
    """Two districts of a city, a street in one of them."""
    province = factories.RegionFactory(code="97", name="云州省")
    city = factories.RegionFactory(code="9701", name="柳溪市", level="city", parent=province)
    district = factories.RegionFactory(code="970102", name="云岭区", level="county", parent=city)
    other = factories.RegionFactory(code="970105", name="松风区", level="county", parent=city)
    street = factories.RegionFactory(code="970102008", name="望江街道", level="township", parent=district)
    return {region.name: region for region in (province, city, district, other, street)}


@pytest.mark.parametrize(
    ("name", "count"), [("云州省", 2), ("柳溪市", 2), ("云岭区", 1), ("望江街道", 1), ("松风区", 1)]
)
def test_place_holds_all_below_it(admin_client, map_of_a_city, name, count):
    for place in ("望江街道", "松风区"):
        factories.ActivityFactory(region=map_of_a_city[place])
        union = factories.UnionOrganizationFactory(region=map_of_a_city[place])
        factories.MetricFactory(organization=union)
        factories.OrganizationMentionFactory(organization=union)
    region = map_of_a_city[name].pk
    assert len(found(admin_client, Activity, region__id__exact=region)) == count
    assert len(found(admin_client, UnionOrganization, region__id__exact=region)) == count
    assert len(found(admin_client, Metric, organization__region__id__exact=region)) == count
    assert len(found(admin_client, OrganizationMention, organization__region__id__exact=region)) == count
    assert len(found(admin_client, Article, activities__region__id__exact=region)) == count


def test_place_that_is_none_leads_back_to_the_list(admin_client):
    response = admin_client.get(admin_url(Activity, "changelist"), {"region__id__exact": "x"})
    assert response.status_code == 302


def test_newspaper_known_and_unknown(admin_client):
    known, unknown = factories.PageFactory(), factories.PageFactory(newspaper="")
    assert found(admin_client, Page, newspaper="云岭工人报") == [known]
    assert found(admin_client, Page, newspaper="-") == [unknown]
    article = factories.ArticleFactory(page=unknown)
    assert found(admin_client, Article, newspaper="-") == [article]


def test_day_of_publication_from_and_to(admin_client):
    metric = factories.MetricFactory()
    field = "article__page__published_on"
    assert found(admin_client, Metric, **{f"{field}_from": "2023-08-01", f"{field}_to": "2023-08-31"}) == [metric]
    assert found(admin_client, Metric, **{f"{field}_from": "2023-09-01"}) == []


def test_unions_of_an_activity_hold_it_or_are_partners(admin_client):
    holder, guest, other = factories.UnionOrganizationFactory.create_batch(3)
    activity = factories.ActivityOrganizerFactory(organization=holder).activity
    factories.ActivityPartnerFactory(activity=activity, partner=None, organization=guest)
    for union, expected in ((holder, [activity]), (guest, [activity]), (other, [])):
        assert found(admin_client, Activity, organizers__id__exact=union.pk) == expected


def test_merged_organizations_are_left_out_unless_asked_for(admin_client):
    union = factories.UnionOrganizationFactory()
    merged = factories.UnionOrganizationFactory(merged_into=union)
    assert found(admin_client, UnionOrganization) == [union]
    assert found(admin_client, UnionOrganization, merged="1") == [merged]
    assert len(found(admin_client, UnionOrganization, merged="all")) == 2


def test_long_lists_are_counted_up_to_a_bound(admin_client, monkeypatch):
    monkeypatch.setattr("articles.admin.paginator.MOST_COUNTED", 3)
    factories.UnionOrganizationFactory.create_batch(5)
    response = admin_client.get(admin_url(UnionOrganization, "changelist"))
    assert response.context["cl"].result_count == 3


def test_choice_of_a_region_names_those_above_it(admin_client, map_of_a_city):
    query = {"term": "望江", "app_label": "activities", "model_name": "activity", "field_name": "region"}
    results = admin_client.get("/admin/autocomplete/", query).json()["results"]
    assert [result["text"] for result in results] == ["柳溪市 › 云岭区 › 望江街道"]


def test_choice_of_an_organization_leaves_merged_ones_out(admin_client):
    union = factories.UnionOrganizationFactory()
    factories.UnionOrganizationFactory(merged_into=union)
    query = {"term": "云岭区", "app_label": "activities", "model_name": "metric", "field_name": "organization"}
    results = admin_client.get("/admin/autocomplete/", query).json()["results"]
    assert [result["id"] for result in results] == [str(union.pk)]


def test_list_shows_the_figure_of_a_long_quote(admin_client):
    lead = "在全区各街道各社区各企业的大力支持之下"
    article = factories.ArticleFactory(text=f"{lead}慰问职工300余名。")
    factories.MetricFactory(article=article, quote=f"{lead}慰问职工300余名")
    content = admin_client.get(admin_url(Metric, "changelist")).content.decode()
    assert '<mark class="quote">…各企业的大力支持之下慰问职工<strong class="figure">300余名</strong></mark>' in content
