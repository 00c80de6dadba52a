"""What becomes of a reading in the database."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from activities.extraction.records import Category, Evidence, Field, Findings, Level
from activities.importing.facts import Claims, Statement
from activities.importing.storing import FIELDS_READ, store_page, up_to_date_page
from activities.importing.storing_articles import ARTICLE_FIELDS, BYLINE_FIELDS
from activities.importing.storing_findings import ACTIVITY_FIELDS, MENTION_FIELDS, METRIC_FIELDS
from activities.importing.storing_participants import ALSO_TYPE_FIELDS, ORGANIZER_FIELDS, PARTNER_FIELDS
from activities.models import (
    Activity,
    ActivityAlsoType,
    ActivityOrganizer,
    ActivityPartner,
    ActivityType,
    Metric,
    OrganizationMention,
    PartnerOrganization,
    Region,
    UnionOrganization,
)
from articles import reviewing
from articles.models import Article, Byline, Journalist, Page
from articles.segmentation.records import PageDraft, Passage
from tests.activities.readings import ACTIVITY, BODY, DRAFT, FINDINGS, METRIC, ORGANIZATION, TEXT, page_reading, span_of

pytestmark = pytest.mark.django_db

WRITES = ("INSERT", "UPDATE", "DELETE")


@pytest.fixture(autouse=True)
def known():
    """The regions and types that the readings speak of."""
    province = Region.objects.create(code="43", name="湖南省", level="province")
    city = Region.objects.create(code="4304", name="衡阳市", level="city", parent=province)
    Region.objects.create(code="430407", name="石鼓区", level="county", parent=city)
    for code, name in (("summer_relief", "送清凉"), ("visit", "走访慰问"), ("other", "其他")):
        ActivityType.objects.create(code=code, name_zh=name, name_en=code)


def changed(findings=FINDINGS, **fields):
    """The findings with other fields in their one metric."""
    return replace(findings, metrics=(replace(METRIC, **fields),))


def newer(reading):
    """The same page, read by newer rules."""
    return replace(reading, reader_version="2")


def review(row, status, *locked, **fields):
    """What an editor does to a row."""
    for name, value in fields.items():
        setattr(row, name, value)
    row.lock(*locked, *fields)
    row.review_status, row.reviewed_at = status, timezone.now()
    row.save()


def test_new_page_stands_whole_in_the_database():
    stored = store_page(page_reading())
    assert stored.outcome == "new"
    article = stored.page.articles.get()
    assert (article.headline, article.text) == ("石鼓区总工会送清凉", BODY)
    assert [str(byline.journalist) for byline in article.bylines.all()] == ["郝强"]
    activity = article.activities.get()
    assert (activity.type.code, activity.main, activity.date_earliest.isoformat()) == (
        "summer_relief",
        True,
        "2023-07-03",
    )
    assert [one.name for one in activity.organizers.all()] == ["石鼓区总工会"]
    assert [str(link) for link in activity.partner_links.all()] == ["衡阳某医院"]
    assert [str(link) for link in activity.also_type_links.all()] == ["走访慰问"]
    metric = article.metrics.get()
    assert (metric.value, metric.qualifier, metric.unit, metric.activity) == (Decimal(300), "more_than", "人", activity)
    assert metric.organization.name == "石鼓区总工会"


def test_every_quote_stands_where_it_says():
    store_page(page_reading())
    for model in (OrganizationMention, Activity, Metric):
        for row in model.objects.select_related("article"):
            assert row.words_of_article()[row.start : row.end] == row.quote
    for byline in Byline.objects.select_related("article__page"):
        assert byline.article.page.text[byline.page_start : byline.page_end] == byline.quote == "郝 强"


def test_same_page_again_writes_nothing():
    store_page(page_reading())
    with CaptureQueriesContext(connection) as queries:
        stored = store_page(page_reading())
    assert stored.outcome == "unchanged"
    assert not [query["sql"] for query in queries if query["sql"].startswith(WRITES)]
    assert not any(tally.changed for tally in stored.tallies.values())


def test_better_rules_change_what_no_editor_touched():
    store_page(page_reading())
    metric = Metric.objects.get()
    stored = store_page(newer(page_reading(changed(category=Category.PARTICIPANTS, subject="一线职工"))))
    assert stored.outcome == "updated"
    again = Metric.objects.get()
    assert (again.pk, again.category, again.subject) == (metric.pk, "participants", "一线职工")
    assert again.history.count() == 2


def test_field_that_an_editor_set_is_never_overwritten():
    store_page(page_reading())
    review(Metric.objects.get(), "corrected", value=Decimal(320))
    store_page(newer(page_reading(changed(value=Decimal(3000), category=Category.PARTICIPANTS))))
    metric = Metric.objects.get()
    assert (metric.value, metric.category) == (Decimal(320), "participants")
    assert metric.as_read["value"] == "3000"


@pytest.mark.parametrize("status", ["confirmed", "rejected"])
def test_what_an_editor_decided_stays_and_does_not_come_twice(status):
    store_page(page_reading())
    review(Metric.objects.get(), status)
    store_page(newer(page_reading(changed(value=Decimal(3000)))))
    metric = Metric.objects.get()
    assert (metric.value, metric.review_status) == (Decimal(300), status)


def test_what_newer_rules_no_longer_say_goes_unless_an_editor_had_a_hand_in_it():
    store_page(page_reading())
    review(Activity.objects.get(), "confirmed")
    stored = store_page(newer(page_reading(Findings((ORGANIZATION,)))))
    assert stored.tallies["metrics"].removed == 1
    assert stored.tallies["activities"].kept == 1
    assert not Metric.objects.exists()
    assert Metric.history.latest().history_type == "-"


def test_what_an_editor_added_stays_and_is_not_read_a_second_time():
    store_page(page_reading(replace(FINDINGS, metrics=())))
    article = Article.objects.get()
    figure = span_of("300余人", BODY)
    Metric.objects.create(
        article=article,
        start=figure.start,
        end=figure.end,
        quote="300余人",
        figure_start=figure.start,
        figure_end=figure.end,
        text="300余人",
        value=301,
        unit="人",
        subject="职工",
        category="beneficiaries",
        origin="added",
    )
    store_page(newer(page_reading()))
    assert Metric.objects.get().value == 301


def test_mention_of_a_rejected_organization_does_not_come_back():
    store_page(page_reading())
    review(UnionOrganization.objects.get(name="石鼓区总工会"), "rejected")
    store_page(newer(page_reading()))
    assert not OrganizationMention.objects.exists()
    assert Metric.objects.get().organization is None


def test_merged_organization_is_read_as_its_survivor():
    survivor = UnionOrganization.objects.create(name="石鼓工会", level="district")
    store_page(page_reading())
    UnionOrganization.objects.filter(name="石鼓区总工会").update(merged_into=survivor)
    store_page(newer(page_reading()))
    assert Metric.objects.get().organization == survivor


def test_organizers_that_an_editor_set_stay():
    store_page(page_reading())
    activity = Activity.objects.get()
    other = UnionOrganization.objects.create(name="衡阳市教育工会", level="industry")
    activity.organizer_links.all().delete()
    ActivityOrganizer.objects.create(activity=activity, organization=other, origin="added")
    review(activity, "corrected", "organizers")
    store_page(newer(page_reading()))
    assert [one.name for one in activity.organizers.all()] == ["衡阳市教育工会"]


def test_article_whose_words_an_editor_corrected_keeps_what_was_read_from_it():
    store_page(page_reading())
    review(Article.objects.get(), "corrected", headline="石鼓区总工会送清凉到一线")
    store_page(newer(page_reading(Findings())))
    assert Article.objects.get().headline == "石鼓区总工会送清凉到一线"
    assert Metric.objects.count() == 1


def test_parents_stand_up_to_the_federation():
    store_page(page_reading())
    chain = []
    union = UnionOrganization.objects.get(name="石鼓区总工会")
    while union:
        chain.append((union.name, union.level))
        union = union.parent
    assert chain == [
        ("石鼓区总工会", "district"),
        ("衡阳市总工会", "city"),
        ("湖南省总工会", "provincial"),
        ("中华全国总工会", "national"),
    ]


def test_alias_matches_existing_organization():
    city = UnionOrganization.objects.create(name="衡阳市总工会", level="city", region=Region.objects.get(code="4304"))
    union = UnionOrganization.objects.create(name="石鼓总工会", level="district", parent=city)
    union.aliases.create(name="石鼓区总工会", origin="added")
    store_page(page_reading())
    assert Metric.objects.get().organization == union


def test_streets_of_one_name_in_two_districts_are_two():
    UnionOrganization.objects.create(
        name="石鼓区总工会", level="district", parent=UnionOrganization.objects.create(name="外地总工会", level="city")
    )
    store_page(page_reading())
    assert UnionOrganization.objects.filter(name="石鼓区总工会").count() == 2


def test_two_streets_of_one_name_in_one_article_are_two():
    Region.objects.create(code="430408", name="蒸湘区", level="county", parent=Region.objects.get(code="4304"))
    first = replace(ORGANIZATION, parent="石鼓区总工会", name="红湘街道总工会", level=Level.TOWNSHIP)
    second = replace(first, parent="蒸湘区总工会", region="430408", mentions=ORGANIZATION.mentions[:1])
    store_page(page_reading(Findings((first, second))))
    named = OrganizationMention.objects.values_list("organization__name", "organization__parent__name", "start")
    assert sorted(named) == [
        ("红湘街道总工会", "石鼓区总工会", 0),
        ("红湘街道总工会", "石鼓区总工会", 5),
        ("红湘街道总工会", "蒸湘区总工会", 0),
    ]


def test_longer_name_becomes_an_alias_and_a_reference_does_not():
    organization = replace(ORGANIZATION, aliases=("衡阳市石鼓区总工会", "区总工会", "该区总工会"))
    store_page(page_reading(replace(FINDINGS, organizations=(organization,))))
    union = UnionOrganization.objects.get(name="石鼓区总工会")
    assert [alias.name for alias in union.aliases.all()] == ["衡阳市石鼓区总工会"]


def test_articles_change_places():
    title = replace(DRAFT, paragraphs=(), credits=(), byline_spans=())
    body = replace(DRAFT, headline=Passage())
    nothing = (Findings(), Findings())
    store_page(replace(page_reading(), draft=PageDraft(TEXT, articles=(title, body)), findings=nothing))
    ids = {article.headline: article.pk for article in Article.objects.all()}
    store_page(newer(replace(page_reading(), draft=PageDraft(TEXT, articles=(body, title)), findings=nothing)))
    assert {article.headline: article.pk for article in Article.objects.all()} == ids
    assert [article.headline for article in Article.objects.order_by("position")] == ["", "石鼓区总工会送清凉"]


def test_failure_leaves_nothing_half_written():
    broken = replace(METRIC, evidence=Evidence(Field.TEXT, METRIC.evidence.span, ""))
    with pytest.raises(Exception, match="metric_quote_fills_its_place"):
        store_page(page_reading(replace(FINDINGS, metrics=(broken,))))
    assert not Page.objects.exists()
    assert not UnionOrganization.objects.exists()


def test_page_is_up_to_date_until_the_rules_or_the_facts_change():
    reading = page_reading()
    store_page(reading)
    same = Claims(given=Statement("衡阳工人报", reading.facts.published, "02"))
    assert up_to_date_page(reading.sha256, same, reading.reader_version)
    assert not up_to_date_page(reading.sha256, same, "2")
    assert not up_to_date_page(reading.sha256, Claims(given=Statement("湖南工人报")), reading.reader_version)
    assert not up_to_date_page("0" * 64, same, reading.reader_version)


BOOKKEEPING = reviewing.BOOKKEEPING | {"id"}


@pytest.mark.parametrize(
    ("model", "read", "of_editors"),
    [
        (Page, FIELDS_READ, {"name", "sha256"}),
        (Article, ARTICLE_FIELDS, set()),
        (Byline, BYLINE_FIELDS, set()),
        (OrganizationMention, MENTION_FIELDS, {"lost_place"}),
        (Activity, ACTIVITY_FIELDS, {"region", "duplicate_of", "lost_place"}),
        (ActivityOrganizer, ORGANIZER_FIELDS, set()),
        (ActivityPartner, PARTNER_FIELDS, set()),
        (ActivityAlsoType, ALSO_TYPE_FIELDS, set()),
        (Metric, METRIC_FIELDS, {"lost_place"}),
    ],
)
def test_each_field_is_the_readings_or_the_editors(model, read, of_editors):
    owned = {model._meta.get_field(name).name for name in read}
    fields = {field.name for field in model._meta.concrete_fields}
    assert fields == owned | of_editors | (BOOKKEEPING & fields)


def test_one_page_takes_a_bounded_number_of_queries(django_assert_max_num_queries):
    store_page(page_reading())
    with django_assert_max_num_queries(25):
        store_page(page_reading())


def test_journalist_of_another_newspaper_is_another_person():
    Journalist.objects.create(name="郝强", newspaper="湘江日报")
    store_page(page_reading())
    assert Journalist.objects.filter(name="郝强").count() == 2


def test_partner_is_kept_once():
    PartnerOrganization.objects.create(name="衡阳某医院")
    store_page(page_reading(replace(FINDINGS, activities=(ACTIVITY,))))
    assert ActivityPartner.objects.get().partner == PartnerOrganization.objects.get()
