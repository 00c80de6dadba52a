"""Corrections of texts and borders: evidence goes with its words, or says that it lost its place."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from activities.importing.facts import Claims
from activities.importing.reading import read_page
from activities.importing.rules import reader_from_fixtures
from activities.importing.storing import store_page
from activities.models import Activity, Evidenced, Metric, OrganizationMention
from activities.text_corrections.borders import WrongBorder, join, split, take_out_caption, take_out_furniture
from activities.text_corrections.correcting import correct_text
from activities.text_corrections.evidence import KINDS
from articles.models import Article
from tests import factories

pytestmark = pytest.mark.django_db
FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

LINES = [
    "8月3日，云岭区总工会慰问高温下作业的3OO余名职工。",
    "云岭区总工会随后举办防暑知识讲座16场。",
    "图为工会干部送清凉。",
    "责编 林晚",
]


@pytest.fixture
def editor():
    return factories.UserFactory()


@pytest.fixture
def article():
    """An article of four lines, two of which are none of its own, with evidence in all of them."""
    page = factories.PageFactory(text="\n".join([factories.HEADLINE, *LINES]))
    article = factories.ArticleFactory(page=page, position=0, text="\n".join(LINES))
    offset = len(factories.HEADLINE) + 1
    spans = []
    for line in LINES:
        spans.append([[offset, offset + len(line)]])
        offset += len(line) + 1
    article.layout = {"headline": [[0, len(factories.HEADLINE)]], "paragraphs": spans}
    article.save()
    union = factories.UnionOrganizationFactory(name="云岭区总工会")
    for field, start in (("headline", 0), ("text", 5), ("text", article.text.index("云岭区总工会随后"))):
        factories.OrganizationMentionFactory(
            article=article, organization=union, field=field, start=start, quote="云岭区总工会"
        )
    first = factories.ActivityFactory(article=article, name="慰问职工", quote=LINES[0][:-1])
    factories.MetricFactory(article=article, activity=first, quote="慰问高温下作业的3OO余名职工", text="3OO余名")
    second = factories.ActivityFactory(article=article, name="防暑知识讲座", quote=LINES[1][:-1])
    factories.MetricFactory(
        article=article, activity=second, quote="举办防暑知识讲座16场", text="16场", value=16, unit="场", subject="讲座"
    )
    factories.ActivityFactory(article=article, name="送清凉", quote="工会干部送清凉")
    factories.OrganizationMentionFactory(article=article, quote="林晚")
    return article


def evidence(article: Article | None = None) -> list[Evidenced]:
    """All records, or those of an article."""
    found = [record for kind in KINDS for record in kind.objects.select_related("article")]
    return [record for record in found if article is None or record.article_id == article.pk]


def check_places(records: Iterable[Evidenced]) -> None:
    """Every record stands where it says, unless it says that it lost its place."""
    for record in records:
        if record.lost_place:
            continue
        words = record.words_of_article()
        assert words[record.start : record.end] == record.quote
        if isinstance(record, Metric):
            assert words[record.figure_start : record.figure_end] == record.text


def test_misread_characters(article, editor):
    moves = correct_text(article, {"text": article.text.replace("3OO", "300").replace("8月3日", "8月13日")}, editor)
    check_places(evidence())
    assert not moves.lost
    metric = Metric.objects.get(subject="职工")
    assert (metric.text, metric.quote) == ("300余名", "慰问高温下作业的300余名职工")
    assert {record.pk for record, _words in moves.reworded if isinstance(record, Metric)} == {metric.pk}
    article.refresh_from_db()
    assert article.is_locked("text")
    assert article.review_status == "corrected"


def test_histories_tell_why(article, editor):
    correct_text(article, {"text": "据悉，" + article.text}, editor)
    line = Metric.objects.get(subject="职工").history.first()
    assert (line.history_user, line.history_change_reason) == (editor, "anchored")
    assert line.start == Metric.objects.get(subject="职工").start


def test_headline_that_was_a_first_line(editor):
    article = factories.ArticleFactory(headline="", text=f"{factories.HEADLINE}\n{factories.TEXT}")
    mention = factories.OrganizationMentionFactory(article=article, quote="云岭区总工会", start=0, end=6)
    metric = factories.MetricFactory(article=article)
    correct_text(article, {"headline": factories.HEADLINE, "text": factories.TEXT}, editor)
    mention.refresh_from_db()
    metric.refresh_from_db()
    assert (mention.field, mention.start) == ("headline", 0)
    check_places([mention, metric])


def test_words_that_were_taken_out_are_listed(article, editor):
    moves = correct_text(article, {"text": "\n".join(LINES[1:])}, editor)
    lost = {str(record) for record in moves.lost}
    assert lost == {"慰问职工", "3OO余名", "云岭区总工会"}
    assert {record.quote for record in evidence() if record.lost_place} >= {"慰问高温下作业的3OO余名职工"}
    check_places(evidence())


def test_neighbours_may_take_each_others_places(editor):
    """One mention moves to where another stood until now."""
    article = factories.ArticleFactory(text="甲工会甲工会甲工会")
    union = factories.UnionOrganizationFactory()
    for start in (0, 3, 6):
        factories.OrganizationMentionFactory(article=article, organization=union, quote="甲工会", start=start)
    moves = correct_text(article, {"text": "等甲工会等甲工会等等甲工会"[1:]}, editor)
    check_places(evidence())
    assert not moves.lost


def test_two_mentions_never_become_one(editor):
    article = factories.ArticleFactory(text="甲工会与甲工会")
    union = factories.UnionOrganizationFactory()
    for start in (0, 4):
        factories.OrganizationMentionFactory(article=article, organization=union, quote="甲工会", start=start)
    moves = correct_text(article, {"text": "甲工会"}, editor)
    assert len(moves.lost) == 1
    assert OrganizationMention.objects.count() == 2


def test_nothing_changed(article, editor):
    moves = correct_text(article, {"text": article.text}, editor)
    assert (moves.unmoved, moves.changed) == (len(evidence()), [])
    article.refresh_from_db()
    assert article.review_status == "unreviewed"


def test_split(article, editor):
    new, moves = split(article, 1, editor)
    article.refresh_from_db()
    assert (article.paragraphs, new.paragraphs) == (LINES[:1], LINES[1:])
    assert (article.position, new.position, new.origin) == (0, 1, "added")
    assert {str(record) for record in evidence(new)} >= {"防暑知识讲座", "16场", "送清凉"}
    check_places(evidence())
    assert not moves.lost
    assert new.layout["paragraphs"][0] == [[new.page.text.index(LINES[1]), new.page.text.index(LINES[2]) - 1]]


def test_split_with_a_headline(article, editor):
    new, moves = split(article, 1, editor, headline=True)
    assert (new.headline, new.paragraphs) == (LINES[1], LINES[2:])
    assert {record.field for record in evidence(new) if str(record) == "16场"} == {"headline"}
    check_places(evidence())


def test_articles_behind_move_on(article, editor):
    behind = [factories.ArticleFactory(page=article.page, position=position) for position in (1, 2)]
    split(article, 2, editor)
    for one, position in zip(behind, (2, 3), strict=True):
        one.refresh_from_db()
        assert one.position == position


@pytest.mark.parametrize(("paragraph", "headline"), [(0, False), (4, False), (-1, False), (3, True)])
def test_split_that_leaves_nothing(article, editor, paragraph, headline):
    with pytest.raises(WrongBorder):
        split(article, paragraph, editor, headline)
    assert Article.objects.count() == 1


def test_caption(article, editor):
    photo, moves = take_out_caption(article, 2, editor)
    article.refresh_from_db()
    assert (photo.kind, photo.text) == ("photo", LINES[2])
    assert article.paragraphs == [*LINES[:2], LINES[3]]
    assert {str(record) for record in evidence(photo)} == {"送清凉"}
    check_places(evidence())
    assert not moves.lost


def test_furniture(article, editor):
    moves = take_out_furniture(article, 3, editor)
    article.refresh_from_db()
    assert article.paragraphs == LINES[:3]
    assert [str(record) for record in moves.lost] == ["林晚"]
    start = article.page.text.index(LINES[3])
    assert ["set_aside", start, start + len(LINES[3])] in type(article.page).objects.get().furniture


def test_join(article, editor):
    second = factories.ArticleFactory(page=article.page, position=1, headline="再送清凉", text=factories.TEXT)
    metric = factories.MetricFactory(article=second)
    mention = factories.OrganizationMentionFactory(article=second, field="headline", quote="清凉")
    moves = join(article, second, editor)
    article.refresh_from_db()
    second.refresh_from_db()
    assert article.text == "\n".join([*LINES, "再送清凉", factories.TEXT])
    assert second.is_rejected
    assert second.text == factories.TEXT
    metric.refresh_from_db()
    mention.refresh_from_db()
    assert metric.article_id == mention.article_id == article.pk
    check_places(evidence())
    assert len(moves.moved) == 2


def test_articles_of_two_pages_are_not_joined(article, editor):
    with override("en"), pytest.raises(WrongBorder, match="one page"):
        join(article, factories.ArticleFactory(), editor)


def test_split_and_joined_again(article, editor):
    before = sorted((type(record).__name__, str(record), record.field, record.start) for record in evidence())
    new, _moves = split(article, 2, editor)
    article.refresh_from_db()
    join(article, new, editor)
    article.refresh_from_db()
    assert article.paragraphs == LINES
    assert sorted((type(record).__name__, str(record), record.field, record.start) for record in evidence()) == before


def test_few_queries_for_many_records(article, editor, django_assert_max_num_queries):
    union = factories.UnionOrganizationFactory()
    places = range(len(article.text) - 1)
    factories.OrganizationMentionFactory.create_batch(1)  # another article's: not touched
    OrganizationMention.objects.bulk_create(
        OrganizationMention(
            article=article, organization=union, start=start, end=start + 1, quote=article.text[start : start + 1]
        )
        for start in places
    )
    with django_assert_max_num_queries(60):
        correct_text(article, {"text": "据悉，" + article.text}, editor)
    check_places(evidence())


class AnyCorrection(TestCase):
    """Whatever is typed over the text, no record is lost, and each stands where it says or says that it does not."""

    @settings(max_examples=30, deadline=None)
    @given(st.text("云岭区总工会慰问职工16场300余名，。\n", max_size=60), st.integers(0, 70), st.integers(0, 70))
    def test_records_after_any_correction(self, typed, start, end):
        article = factories.ArticleFactory(headline="标题")
        factories.MetricFactory(article=article)
        factories.OrganizationMentionFactory(article=article)
        factories.ActivityFactory(article=article)
        start, end = sorted((start, end))
        correct_text(article, {"text": article.text[:start] + typed + article.text[end:]}, factories.UserFactory())
        records = [kind.objects.select_related("article").get(article=article) for kind in (Activity, Metric)]
        check_places(records)
        assert OrganizationMention.objects.filter(article=article).exists()


LONG_PAGE = (
    "石鼓区总工会送清凉\n"
    "本报讯（记者 郝 强）7月3日，石鼓区总工会走访5家企业，慰问高温下作业的职工300余人，送去毛巾和凉茶。\n"
    "7月5日，石鼓区总工会举办防暑知识讲座，120名环卫工人参加，讲座由石鼓区人民医院的医生主讲。\n"
)


@pytest.fixture(scope="module")
def reader():
    """Today's rules."""
    return reader_from_fixtures(FIXTURES)


@pytest.mark.parametrize("correction", ["text", "split", "caption", "furniture"])
def test_page_read_again_changes_nothing_of_it(reader, editor, correction):
    for code in ("other", "summer_relief", "training"):
        factories.ActivityTypeFactory(code=code)
    reading = read_page(LONG_PAGE.encode(), "20230706_03.txt", Claims(), reader)
    article = store_page(reading).page.articles.get()
    assert len(article.paragraphs) == 2
    assert article.metrics.count() >= 3
    match correction:
        case "text":
            correct_text(article, {"text": article.text.replace("毛巾", "绿豆汤")}, editor)
        case "split":
            split(article, 1, editor)
        case "caption":
            take_out_caption(article, 1, editor)
        case "furniture":
            take_out_furniture(article, 1, editor)
    before = state()
    store_page(replace(reading, reader_version="2"))
    assert state() == before


def state() -> list:
    """All articles and what rests on them."""
    articles = list(Article.objects.order_by("position").values_list("pk", "position", "headline", "text", "layout"))
    return [
        *articles,
        *((type(one), one.pk, one.article_id, one.start, one.quote, one.lost_place) for one in evidence()),
    ]
