"""What waits for review, in which order, for whom."""

import datetime

import pytest
from django.db import connection
from django.utils import timezone

from activities.models import Metric, OrganizationMention, QueueEntry, QueueMark
from activities.review.queue import Wanted, next_claim, waiting
from activities.review.ranking import bring_up_to_date, catch_up, rank, worth_of
from articles import reviewing
from articles.claims import claim, release
from articles.models import Article
from tests import factories
from tests.threads import at_the_same_moment, committed

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    """Somebody who reviews."""
    return factories.UserFactory()


def told(article, name="陌生厂工会", **figure):
    """An article with an activity, a figure and a new union."""
    union = factories.UnionOrganizationFactory(name=name)
    factories.OrganizationMentionFactory(article=article, organization=union)
    activity = factories.ActivityFactory(article=article)
    defaults = {"activity": activity, "organization": union}
    factories.MetricFactory(article=article, **{**defaults, **figure})
    return article


def entry_of(article) -> dict:
    """What is counted in an article, but for what is 0."""
    entry = rank([article.pk])[article.pk]
    names = ["left", "main_left", "doubtful", "warnings", "new_organizations", "proposals"]
    return {name: getattr(entry, name) for name in names if getattr(entry, name)}


# Counting


def test_what_waits_is_counted_as_decisions():
    article = told(factories.ArticleFactory())
    union = article.mentions.get().organization
    factories.OrganizationMentionFactory(article=article, organization=union, field="headline")
    # activity, figure, union with both its mentions, article
    assert entry_of(article) == {"left": 4, "main_left": 1, "new_organizations": 1}


@pytest.mark.parametrize(
    ("figure", "doubtful"),
    [({}, 0), ({"category": "other"}, 1), ({"subject": ""}, 1), ({"organization": None}, 1), ({"activity": None}, 1)],
)
def test_figure_that_lacks_something_is_doubtful(figure, doubtful):
    assert entry_of(told(factories.ArticleFactory(), **figure)).get("doubtful", 0) == doubtful


def test_warnings_of_the_page_count_for_its_articles():
    page = factories.PageFactory(warnings=["a line of 27 characters belongs to no article"])
    assert entry_of(factories.ArticleFactory(page=page)) == {"left": 1, "warnings": 1}


def test_what_is_decided_waits_no_more(editor):
    article = told(factories.ArticleFactory(), category="other")
    union = article.mentions.get().organization
    reviewing.confirm([article, union, *article.mentions.all(), *article.activities.all()], editor)
    reviewing.reject(article.metrics.all(), editor)
    assert entry_of(article) == {}


def test_proposal_waits_though_its_record_is_reviewed(editor):
    article = told(factories.ArticleFactory())
    reviewing.confirm([article, article.mentions.get().organization, *article.mentions.all()], editor)
    reviewing.confirm([*article.activities.all(), *article.metrics.all()], editor)
    Metric.objects.update(has_proposals=True)
    assert entry_of(article) == {"left": 1, "proposals": 1}


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"proposals": 1}, {"main_left": 1}),
        ({"main_left": 1, "doubtful_in_main": 1, "doubtful": 1}, {"main_left": 1, "doubtful": 2}),
        ({"main_left": 1}, {"doubtful": 5}),
        ({"new_organizations": 1}, {"doubtful": 1}),
        ({"main_left": 1}, {"warnings": 9}),
    ],
)
def test_what_is_more_worth_a_look(more, less):
    assert worth_of(more) > worth_of(less) > 0


# Keeping the queue up to date


def test_new_articles_enter_and_changed_ones_are_counted_anew(editor):
    article = told(factories.ArticleFactory())
    assert bring_up_to_date() == 1
    assert QueueEntry.objects.get().left == 4
    reviewing.confirm([article.metrics.get()], editor)
    bring_up_to_date()
    assert QueueEntry.objects.get().left == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda article: article.page.__class__.objects.filter(pk=article.page_id).update(
            warnings=["?"], modified=timezone.now()
        ),
        lambda article: reviewing.confirm([article.mentions.get().organization], factories.UserFactory()),
    ],
    ids=["page", "organization"],
)
def test_change_of_page_or_union_is_counted_in_its_articles(change):
    article = told(factories.ArticleFactory())
    bring_up_to_date()
    before = QueueEntry.objects.values("worth").get()
    QueueMark.objects.update(moment=timezone.now())
    change(article)
    assert bring_up_to_date() == 1
    assert QueueEntry.objects.values("worth").get() != before


def test_what_did_not_change_is_not_counted_again():
    told(factories.ArticleFactory())
    bring_up_to_date()
    QueueMark.objects.update(moment=timezone.now())
    assert bring_up_to_date() == 0


def test_many_changes_are_counted_in_portions_and_none_is_left_out():
    day = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    articles = factories.ArticleFactory.create_batch(7)
    for number, article in enumerate(articles):  # two of the same moment among them, as bulk writes leave them
        Article.objects.filter(pk=article.pk).update(modified=day + datetime.timedelta(minutes=number // 2))
    assert bring_up_to_date(most=3) == 4
    assert QueueEntry.objects.count() == 4
    catch_up()
    assert QueueEntry.objects.count() == 7


def test_all_that_changed_is_taken_in_at_once_though_it_is_of_this_minute(monkeypatch):
    monkeypatch.setattr("activities.review.ranking.MOST_AT_ONCE", 3)
    for number in range(5):
        told(factories.ArticleFactory(), name=f"{number}厂工会")
    catch_up()
    assert QueueEntry.objects.count() == 5


# Order, filters, claims


def order(editor, wanted=None, **more) -> list:
    """The articles that wait for the editor."""
    bring_up_to_date()
    return list(waiting(editor, wanted or Wanted(), **more).values_list("article", flat=True))


def test_what_is_most_worth_a_look_comes_first(editor):
    plain = factories.ArticleFactory()
    doubtful = told(factories.ArticleFactory(), name="甲厂工会", category="other")
    clear = told(factories.ArticleFactory(), name="乙厂工会")
    assert order(editor) == [doubtful.pk, clear.pk, plain.pk]


def test_filters():
    editor = factories.UserFactory()
    district = factories.RegionFactory(code="970102", name="云岭区")
    street = factories.RegionFactory(code="970102005", name="松风街道", level="township", parent=district)
    far = factories.RegionFactory(code="98", name="远方省")
    paper = factories.PageFactory(newspaper="远方工人报", published_on=datetime.date(2024, 5, 1))
    here, there = told(factories.ArticleFactory(), name="甲厂工会"), told(factories.ArticleFactory(page=paper))
    named = factories.ArticleFactory()
    union = factories.UnionOrganizationFactory(region=street)
    factories.OrganizationMentionFactory(article=named, organization=union)
    here.activities.update(region=street)
    there.activities.update(region=far)
    kind = there.activities.get().type
    wishes = {
        Wanted(newspaper="远方工人报"): [there],
        Wanted(newspaper=""): [],
        Wanted(since=datetime.date(2024, 1, 1)): [there],
        Wanted(until=datetime.date(2024, 1, 1)): [here, named],
        Wanted(region="970102"): [here, named],
        Wanted(region="97010200"): [here, named],
        Wanted(region="98"): [there],
        Wanted(type=kind.pk): [there],
        Wanted(type=kind.pk, region="970102"): [],
    }
    for wanted, articles in wishes.items():
        assert sorted(order(editor, wanted)) == sorted(article.pk for article in articles), wanted


def test_rejected_records_filter_nothing(editor):
    article = told(factories.ArticleFactory())
    kind = article.activities.get().type
    reviewing.reject(article.activities.all(), editor)
    assert order(editor, Wanted(type=kind.pk)) == []


def test_what_others_hold_and_what_was_put_off_is_left_out(editor):
    one, two, three = (factories.ArticleFactory() for _ in range(3))
    claim(one.pk, factories.UserFactory())
    claim(two.pk, editor)
    assert order(editor) == [two.pk, three.pk]
    assert order(editor, put_off=[two.pk]) == [three.pk]


def test_next_goes_on_with_what_the_editor_has_open(editor):
    told(factories.ArticleFactory(), category="other")
    open_one = factories.ArticleFactory()
    claim(open_one.pk, editor)
    assert next_claim(editor).article_id == open_one.pk


def test_next_is_nothing_where_nothing_waits(editor):
    assert next_claim(editor) is None
    reviewing.confirm([factories.ArticleFactory()], editor)
    assert next_claim(editor) is None


def test_entry_that_is_out_of_date_is_passed_over(editor):
    gone, article = factories.ArticleFactory(), factories.ArticleFactory()
    bring_up_to_date()
    Article.objects.filter(pk=gone.pk).update(review_status="confirmed", reviewed_at=timezone.now())
    assert next_claim(editor).article_id == article.pk
    assert not gone.review_claims.open().exists()


def test_queue_is_one_query_that_follows_the_index(editor, django_assert_num_queries):
    told(factories.ArticleFactory())
    bring_up_to_date()
    with django_assert_num_queries(1):
        list(waiting(editor)[:10])
    assert "articles_page" not in str(waiting(editor).query)  # the order needs no other table
    if connection.vendor == "sqlite":
        assert "queue_entry_order" in waiting(editor)[:10].explain()


@committed
def test_editors_who_ask_at_the_same_moment_get_different_articles(database_for_threads):
    for number in range(5):
        told(factories.ArticleFactory(), name=f"第{number}厂工会")
    editors = factories.UserFactory.create_batch(4)
    bring_up_to_date()
    given = at_the_same_moment(lambda editor: next_claim(editor).article_id, editors)
    assert len(set(given)) == len(editors)


def test_left_article_comes_again(editor):
    article = factories.ArticleFactory()
    held = next_claim(editor)
    release(held.token)
    assert next_claim(factories.UserFactory()).article_id == article.pk


def test_mention_rejected_makes_its_union_no_decision(editor):
    article = told(factories.ArticleFactory())
    reviewing.reject(OrganizationMention.objects.all(), editor)
    assert entry_of(article) == {"left": 3, "main_left": 1}
