"""Every list and every form of the admin asks the database as often for many rows as for few."""

import pytest
from django.contrib import admin
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Activity, Metric, OrganizationMention, Region, UnionOrganization
from articles.models import Article, Byline, Page
from tests import factories
from tests.unionnews.desk import FACTORIES, admin_url, change_url

pytestmark = pytest.mark.django_db
MODELS = sorted(FACTORIES, key=lambda model: model._meta.label)


def queries(client, url: str) -> int:
    """How often the page asks the database, warmed up before."""
    cache.clear()
    client.get(url)
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == 200, url
    return len(captured)


def test_every_model_of_the_project_has_an_admin():
    ours = {model for model in admin.site._registry if model._meta.app_label in {"articles", "activities", "auth"}}
    assert ours == set(FACTORIES)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_list_asks_as_often_for_25_rows_as_for_5(admin_client, model):
    FACTORIES[model].create_batch(5)
    few = queries(admin_client, admin_url(model, "changelist"))
    FACTORIES[model].create_batch(20)
    assert queries(admin_client, admin_url(model, "changelist")) == few


@pytest.mark.parametrize("model", [Byline, OrganizationMention, Activity, Metric], ids=lambda model: model._meta.label)
def test_list_asks_as_often_where_articles_have_no_headline(admin_client, model):
    def add(rows: int) -> None:
        for _ in range(rows):
            FACTORIES[model](article=factories.ArticleFactory(kind="photo", headline=""))

    add(2)
    few = queries(admin_client, admin_url(model, "changelist"))
    add(8)
    assert queries(admin_client, admin_url(model, "changelist")) == few


def article_with(rows: int) -> Article:
    """An article with so many records of each kind."""
    article = factories.ArticleFactory()
    for number in range(rows):
        factories.BylineFactory(article=article)
        factories.OrganizationMentionFactory(article=article)
        activity = factories.ActivityFactory(article=article, name=f"慰问{number}")
        factories.ActivityOrganizerFactory(activity=activity)
        factories.ActivityPartnerFactory(activity=activity)
        factories.MetricFactory(
            article=article, activity=activity, organization=factories.UnionOrganizationFactory(), subject=str(number)
        )
    return article


def page_with(rows: int) -> Page:
    """A page with so many articles, each signed."""
    page = factories.PageFactory()
    for _ in range(rows):
        factories.BylineFactory(article=factories.ArticleFactory(page=page))
    return page


def union_with(rows: int) -> UnionOrganization:
    """A union with so many activities, figures, mentions and unions below it."""
    union = factories.UnionOrganizationFactory()
    for _ in range(rows):
        activity = factories.ActivityFactory()
        factories.ActivityOrganizerFactory(activity=activity, organization=union)
        factories.MetricFactory(organization=union, activity=activity)
        factories.OrganizationMentionFactory(
            organization=union, article=factories.ArticleFactory(kind="photo", headline="")
        )
        factories.UnionOrganizationFactory(parent=union, region=factories.RegionFactory())
    return union


def activity_with(rows: int) -> Activity:
    """An activity with so many organizers, partners, figures and duplicates."""
    activity = factories.ActivityFactory()
    for number in range(rows):
        factories.ActivityOrganizerFactory(activity=activity)
        factories.ActivityPartnerFactory(activity=activity)
        factories.ActivityAlsoTypeFactory(activity=activity)
        factories.MetricFactory(activity=activity, article=activity.article, subject=str(number))
        factories.ActivityFactory(duplicate_of=activity)
    return activity


def region_with(rows: int) -> Region:
    """A province with so many cities, unions and activities."""
    region = factories.RegionFactory()
    for number in range(rows):
        city = factories.RegionFactory(code=f"{region.code}{number + 10}", parent=region, level="city")
        factories.UnionOrganizationFactory(region=city)
        factories.ActivityFactory(region=city)
    return region


@pytest.mark.parametrize("scene", [article_with, page_with, union_with, activity_with, region_with])
def test_form_asks_as_often_with_much_that_belongs_to_it(admin_client, scene):
    few, many = scene(5), scene(25)
    bounded = 4  # panels count what they do not show
    # autocompletes of rows in inlines ask for the name they show, once a row
    rows = 20 * {article_with: 1, activity_with: 4}.get(scene, 0)
    assert queries(admin_client, change_url(many)) <= queries(admin_client, change_url(few)) + bounded + rows


@pytest.mark.parametrize("model", [Metric, OrganizationMention], ids=lambda model: model._meta.label)
def test_form_of_a_leaf_opens(admin_client, model):
    assert queries(admin_client, change_url(FACTORIES[model]())) < 20


def test_dashboard_asks_a_fixed_number_of_times(admin_client):
    few = queries(admin_client, "/admin/")
    article_with(5)
    factories.ImportRunFactory.create_batch(8)
    assert queries(admin_client, "/admin/") == few
