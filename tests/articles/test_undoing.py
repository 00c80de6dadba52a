"""Decisions taken back: what the last one changed is as it was before."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from activities.models import Activity, Metric, OrganizationMention
from articles import reviewing
from articles.histories import create_with_history, write_histories
from articles.reasons import Reason, in_words
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    """Somebody who reviews."""
    return factories.UserFactory()


def state(record):
    """All that a record holds, but for when it changed last."""
    record.refresh_from_db()
    return {f.attname: getattr(record, f.attname) for f in record._meta.concrete_fields if f.name != "modified"}


def confirm(metric, editor):
    reviewing.confirm([metric], editor)


def reject(metric, editor):
    reviewing.reject([metric], editor)


def reopen(metric, editor):
    reviewing.reopen([metric], editor)


def correct(metric, editor):
    reviewing.correct(metric, {"value": 310, "unit": "人"}, editor)


@pytest.mark.parametrize(
    "decisions",
    [
        [confirm],
        [reject],
        [correct],
        [confirm, reject],
        [correct, reject],
        [correct, confirm, reject, reopen],
        [reject, reopen, correct],
    ],
    ids=lambda decisions: " ".join(one.__name__ for one in decisions),
)
def test_undoing_all_decisions_one_by_one_leads_back_through_every_state(editor, decisions):
    metric = factories.MetricFactory(as_read={"value": "300", "unit": "名"})
    states = [state(metric)]
    taken = []
    for decision in decisions:
        lines = metric.history.count()
        decision(metric, editor)
        taken.append(metric.history.count() > lines)
        if taken[-1]:
            states.append(state(metric))
    for before in reversed(states[:-1]):
        reviewing.undo(metric, editor)
        assert state(metric) == before
    with pytest.raises(reviewing.CannotUndo):
        reviewing.undo(metric, editor)


def test_undoing_says_what_it_took_back_and_stands_in_the_history(editor):
    metric = factories.MetricFactory()
    reviewing.correct(metric, {"value": 310}, editor)
    assert reviewing.undo(metric, editor) == Reason.CORRECTED
    line = metric.history.first()
    assert (line.history_change_reason, line.history_user) == ("undone:corrected", editor)


@pytest.mark.parametrize(
    ("stored", "kind", "english", "chinese"),
    [
        ("confirmed", "~", "confirmed", "已确认"),
        ("read:7", "+", "read from the page, in import run 7", "识别自版面，第 7 次导入"),
        ("undone:corrected", "~", "undone: corrected", "已撤销：已更正"),
        (None, "+", "made", "建立"),
        ("", "-", "deleted", "删除"),
        ("import run 7", "~", "import run 7", "import run 7"),  # words of somebody else
    ],
)
def test_reason_reads_properly_in_both_languages(stored, kind, english, chinese):
    for language, words in (("en", english), ("zh-hans", chinese)):
        with translation.override(language):
            assert in_words(stored, kind) == words


def test_record_without_a_history_is_undone_too(editor):
    metric = factories.MetricFactory()
    metric.history.all().delete()
    before = state(metric)
    reviewing.reject([metric], editor)
    reviewing.undo(metric, editor)
    assert state(metric) == before


def test_what_a_reading_changed_since_stays(editor):
    metric = factories.MetricFactory(as_read={"value": "300"})
    reviewing.correct(metric, {"value": 310}, editor)
    metric.subject = "一线职工"
    metric.save()
    reviewing.undo(metric, editor)
    metric.refresh_from_db()
    assert (metric.value, metric.subject, metric.locked_fields) == (300, "一线职工", [])


def test_added_record_is_taken_away_with_a_line_in_its_history(editor):
    draft = factories.MetricFactory.build(article=factories.ArticleFactory())
    metric = reviewing.add(draft, editor)
    assert (metric.origin, metric.review_status) == ("added", "confirmed")
    assert reviewing.undo(metric, editor) == Reason.ADDED
    assert not Metric.objects.exists()
    assert Metric.history.first().history_change_reason == "undone:added"


def test_words_that_do_not_stand_there_are_not_added(editor):
    draft = factories.MetricFactory.build(article=factories.ArticleFactory())
    draft.quote = "慰问高温下作业的300余名同志"
    with pytest.raises(ValidationError) as refused:
        reviewing.add(draft, editor)
    assert "quote" in refused.value.message_dict
    assert not Metric.objects.exists()


def test_all_records_of_an_article_are_confirmed_and_undone_together(editor):
    article = factories.ArticleFactory()
    records = [
        factories.MetricFactory(article=article),
        factories.ActivityFactory(article=article),
        factories.OrganizationMentionFactory(article=article),
    ]
    before = [state(record) for record in records]
    assert reviewing.confirm(records, editor) == 3
    assert [state(record)["review_status"] for record in records] == ["confirmed"] * 3
    assert reviewing.undo_all(records, editor) == [Reason.CONFIRMED] * 3
    assert [state(record) for record in records] == before


def test_one_that_cannot_be_undone_leaves_all_as_they_are(editor):
    confirmed, untouched = factories.MetricFactory(), factories.MetricFactory()
    reviewing.confirm([confirmed], editor)
    before = state(confirmed)
    with pytest.raises(reviewing.CannotUndo):
        reviewing.undo_all([confirmed, untouched], editor)
    assert state(confirmed) == before


def test_place_that_another_record_took_meanwhile_cannot_be_given_back(editor):
    metric = factories.MetricFactory(subject="职工")
    reviewing.correct(metric, {"subject": "建筑职工"}, editor)
    factories.MetricFactory(article=metric.article, subject="职工")
    with pytest.raises(reviewing.CannotUndo):
        reviewing.undo(metric, editor)
    metric.refresh_from_db()
    assert metric.subject == "建筑职工"


def test_corrected_text_is_taken_back_before_the_decision_under_it(editor):
    article = factories.ArticleFactory()
    reviewing.correct(article, {"kind": "photo"}, editor)
    reviewing.correct(article, {"kicker": "引题"}, editor, why=Reason.TEXT_CORRECTED)
    assert reviewing.undo(article, editor) == Reason.TEXT_CORRECTED
    assert (article.kicker, article.kind, article.locked_fields) == ("", "photo", ["kind"])
    assert reviewing.undo(article, editor) == Reason.CORRECTED
    assert article.locked_fields == []


def test_decision_under_other_borders_is_not_taken_back_before_them(editor):
    article = factories.ArticleFactory()
    reviewing.correct(article, {"text": "另一段", "kind": "photo"}, editor)
    reviewing.correct(article, {"text": "一段"}, editor, why=Reason.SPLIT)
    before = state(article)
    with pytest.raises(reviewing.CannotUndo):
        reviewing.undo(article, editor)
    assert state(article) == before


def test_organization_that_was_merged_since_stays(editor):
    metric = factories.MetricFactory(organization=factories.UnionOrganizationFactory())
    chosen, survivor = factories.UnionOrganizationFactory(), factories.UnionOrganizationFactory()
    reviewing.correct(metric, {"organization": chosen, "value": 310}, editor)
    Metric.objects.update(organization=survivor)
    write_histories(Metric, [metric.pk], Reason.MERGED)
    reviewing.undo(metric, editor)
    metric.refresh_from_db()
    assert (metric.organization, metric.value, metric.locked_fields) == (survivor, 300, [])


def test_date_takes_its_days_along_and_back(editor):
    activity = factories.ActivityFactory()
    before = state(activity)
    reviewing.correct(activity, {"date_edtf": "2023-08"}, editor)
    assert (activity.date_earliest.day, activity.date_latest.day) == (1, 31)
    reviewing.undo(activity, editor)
    assert state(activity) == before


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"date_edtf": "八月"}, "date_edtf"), ({"type": 987654321}, "type"), ({"name": ""}, "name")],
)
def test_values_that_cannot_be_are_refused(editor, changes, field):
    activity = factories.ActivityFactory()
    before = state(activity)
    with pytest.raises(ValidationError):
        reviewing.correct(activity, changes, editor)
    assert state(activity) == before


def thousand_metrics():
    """A thousand figures of one article, as an import leaves them."""
    article = factories.ArticleFactory()
    template = factories.MetricFactory.build(article=article)
    own = {"id", "article", "subject", "created", "modified", "organization", "activity", "reviewed_by"}
    values = template.values([field.name for field in Metric._meta.concrete_fields if field.name not in own])
    create_with_history([Metric(**values, article=article, subject=str(n)) for n in range(1000)], Reason.READ)
    return list(Metric.objects.order_by("pk"))


def test_thousand_records_are_decided_and_undone_in_a_handful_of_queries(editor, django_assert_max_num_queries):
    metrics = thousand_metrics()
    assert Metric.history.filter(history_type="+", history_change_reason="read").count() == 1000
    with django_assert_max_num_queries(14):
        assert reviewing.confirm(metrics, editor) == 1000
    assert Metric.history.filter(review_status="confirmed", history_user=editor).count() == 1000
    with django_assert_max_num_queries(14):
        reviewing.undo_all(metrics, editor)
    assert Metric.objects.filter(review_status="unreviewed", reviewed_by=None).count() == 1000
    assert Metric.history.filter(history_change_reason="undone:confirmed").count() == 1000


def test_thousand_lines_of_histories_are_two_queries(django_assert_num_queries):
    ids = [metric.pk for metric in thousand_metrics()]
    with django_assert_num_queries(2):
        write_histories(Metric, ids, Reason.MERGED)
    assert Metric.history.filter(history_change_reason="merged").count() == 1000


def test_history_written_in_bulk_is_the_record_as_it_stands(editor):
    activity = factories.ActivityFactory(review_status="unreviewed")
    reviewing.confirm([activity], editor)
    activity.refresh_from_db()
    line = activity.history.first()
    for field in line.tracked_fields:
        assert getattr(line, field.attname) == getattr(activity, field.attname), field.name
    assert line.history_type == "~"


def test_kinds_of_records_do_not_meet(editor):
    article = factories.ArticleFactory()
    records = [factories.ActivityFactory(article=article), factories.OrganizationMentionFactory(article=article)]
    reviewing.reject(records[:1], editor)
    assert Activity.objects.get().is_rejected
    assert not OrganizationMention.objects.get().is_rejected
