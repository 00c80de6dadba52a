"""Made-up data: as much as was asked, the same for the same seed, with evidence where it says."""

import io

import pytest
from django.core.management import CommandError, call_command

from activities.benchmark.writing import ACTS
from activities.models import Activity, Metric, OrganizationMention
from articles.models import Article, SearchEntry
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def knowledge():
    """A county with streets, and the types of activities."""
    province = factories.RegionFactory(code="97", name="云州省")
    city = factories.RegionFactory(code="9701", name="柳溪市", level="city", parent=province)
    county = factories.RegionFactory(code="970102", name="云岭区", level="county", parent=city)
    for number, name in enumerate(["望江街道", "青石镇", "松林乡"]):
        factories.RegionFactory(code=f"97010200{number}", name=name, level="township", parent=county)
    for code in ACTS:
        factories.ActivityTypeFactory(code=code)


def make(**options) -> None:
    """Make data, telling nobody."""
    call_command("make_benchmark_data", stdout=io.StringIO(), **options)


def test_as_much_as_was_asked_with_evidence_in_its_place(knowledge):
    make(articles=30, figures=150)
    assert Article.objects.count() == 30
    assert SearchEntry.objects.filter(current=True).count() == 30
    assert 120 <= Metric.objects.count() <= 150
    for model in (Metric, Activity, OrganizationMention):
        for record in model.objects.select_related("article"):
            assert record.article.text[record.start : record.end] == record.quote
    for metric in Metric.objects.select_related("article"):
        assert metric.article.text[metric.figure_start : metric.figure_end] == metric.text


def test_same_seed_makes_the_same(knowledge):
    make(articles=9, figures=30, seed=7)
    first = list(Article.objects.order_by("pk").values_list("text", flat=True))
    with pytest.raises(CommandError, match="seed"):
        make(articles=9, figures=30, seed=7)
    make(articles=9, figures=30, seed=8)
    assert list(Article.objects.order_by("pk").values_list("text", flat=True))[9:] != first


def test_made_up_articles_never_stand_beside_real_ones(knowledge):
    factories.PageFactory()
    with pytest.raises(CommandError, match="newspapers"):
        make(articles=9, figures=30)
