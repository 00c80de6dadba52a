"""Two editors at one form of the admin, proposals beside it, and histories to compare."""

import pytest
from django.test import Client
from django.utils import timezone

from activities.models import Metric
from activities.text_corrections.correcting import correct_text
from articles import reviewing
from articles.models import Article
from tests import factories
from tests.unionnews.desk import admin_url, change_url
from tests.unionnews.test_editing import form_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english(settings):
    """What is asserted stands in English."""
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def other(db):
    """Another editor."""
    return factories.UserFactory(username="lin")


def opened(client, record):
    """The form as a browser holds it, with the versions that it was opened with."""
    url = change_url(record)
    versions = client.get(url).context["versions"]
    return {**form_of(client, url), **dict(versions)}


def saved(client, record, form):
    """The answer to the form, sent."""
    return client.post(change_url(record), {**form, "_save": ""})


def test_second_save_is_told_with_both_versions(admin_client, other):
    metric = factories.MetricFactory()
    form = opened(admin_client, metric)
    reviewing.correct(Metric.objects.get(), {"value": 310, "subject": "一线职工"}, other)
    answer = saved(admin_client, metric, {**form, "value": "330", "unit": "人"})
    assert answer.status_code == 200
    (conflict,) = answer.context["conflicts"]
    assert (conflict.who, conflict.what) == ("lin", "corrected")
    told = {one.field: (one.seen, one.theirs, one.mine, one.is_in_both) for one in conflict.choices if one.field}
    assert told == {
        "value": ("300", "310", "330", True),
        "unit": ("名", "名", "人", False),
        "subject": ("职工", "一线职工", "一线职工", False),
    }
    metric.refresh_from_db()
    assert (metric.value, metric.unit) == (310, "名")


def test_form_that_was_told_keeps_mine_takes_theirs_and_is_saved_over_them(admin_client, other):
    metric = factories.MetricFactory()
    form = opened(admin_client, metric)
    reviewing.correct(Metric.objects.get(), {"value": 310, "subject": "一线职工"}, other)
    answer = saved(admin_client, metric, {**form, "value": "330"})
    shown = answer.context["adminform"].form
    assert (shown["value"].value(), shown["subject"].value()) == ("330", "一线职工")
    again = {**form, **dict(answer.context["versions"]), "value": "330", "subject": "一线职工"}
    assert saved(admin_client, metric, again).status_code == 302
    metric.refresh_from_db()
    assert (metric.value, metric.subject) == (330, "一线职工")


def test_save_without_a_change_never_takes_theirs_back(admin_client, other):
    metric = factories.MetricFactory()
    form = opened(admin_client, metric)
    reviewing.correct(Metric.objects.get(), {"value": 310}, other)
    assert saved(admin_client, metric, form).status_code == 302
    metric.refresh_from_db()
    assert (metric.value, metric.history.count()) == (310, 2)


@pytest.mark.parametrize(
    "button", ["activities_metric_confirm_record", "activities_metric_reject_record", "activities_metric_undo_record"]
)
def test_decision_on_an_old_version_is_told(admin_client, other, button):
    metric = factories.MetricFactory()
    form = opened(admin_client, metric)
    reviewing.correct(Metric.objects.get(), {"value": 310}, other)
    answer = admin_client.post(change_url(metric), {**form, button: ""})
    assert len(answer.context["conflicts"]) == 1
    metric.refresh_from_db()
    assert metric.review_status == "corrected"


def test_row_of_an_inline_that_both_changed_is_told(admin_client, other):
    link = factories.ActivityOrganizerFactory()
    form = opened(admin_client, link.activity)
    reviewing.correct(link, {"role": "co_organizer"}, other)
    answer = saved(admin_client, link.activity, {**form, "organizer_links-0-role": "undertaker"})
    (conflict,) = answer.context["conflicts"]
    assert [(one.field, one.is_in_both) for one in conflict.choices if one.field] == [("organizer_links-0-role", True)]
    assert type(link).objects.get().role == "co_organizer"


def test_row_that_only_the_other_changed_stays_theirs(admin_client, other):
    link = factories.ActivityOrganizerFactory()
    form = opened(admin_client, link.activity)
    reviewing.correct(link, {"role": "co_organizer"}, other)
    assert saved(admin_client, link.activity, {**form, "name": "送清凉行动"}).status_code == 302
    link.activity.refresh_from_db()
    assert (type(link).objects.get().role, link.activity.name) == ("co_organizer", "送清凉行动")


def test_row_struck_out_that_the_other_changed_is_told(admin_client, other):
    link = factories.ActivityOrganizerFactory()
    form = opened(admin_client, link.activity)
    reviewing.correct(link, {"role": "co_organizer"}, other)
    answer = saved(admin_client, link.activity, {**form, "organizer_links-0-DELETE": "on"})
    assert answer.status_code == 200
    assert not type(link).objects.get().is_rejected


# Proposals


@pytest.fixture
def proposed(other):
    """A figure that an editor corrected and a reading reads otherwise."""
    metric = factories.MetricFactory(as_read={"value": "300", "value_max": None})
    reviewing.correct(metric, {"value": 310}, other)
    metric.as_read = {"value": "3000", "value_max": None}
    reviewing.update_proposals(metric)
    metric.save()
    return metric


@pytest.mark.parametrize(("button", "value"), [("_accept", 3000), ("_dismiss", 310)])
def test_proposal_is_decided_beside_the_form(admin_client, proposed, button, value):
    page = admin_client.get(change_url(proposed))
    assert page.context["proposals"][0] | {"label": ""} == {
        "field": "value",
        "label": "",
        "to_reject": False,
        "mine": "310",
        "read": "3000",
    }
    url = admin_url(Metric, "proposal", proposed.pk)
    assert admin_client.post(url, {**dict(page.context["versions"]), button: "value"}).status_code == 302
    proposed.refresh_from_db()
    assert (proposed.value, proposed.has_proposals) == (value, False)


def test_proposals_are_found_and_decided_in_the_list(admin_client, proposed):
    factories.MetricFactory()
    url = admin_url(Metric, "changelist")
    found = admin_client.get(url, {"has_proposals__exact": "1"}).context["cl"].result_list
    assert [metric.pk for metric in found] == [proposed.pk]
    admin_client.post(url, {"action": "accept_proposals", "_selected_action": [proposed.pk]})
    proposed.refresh_from_db()
    assert proposed.value == 3000


def test_proposal_is_no_link_to_follow_and_not_everybodys_to_decide(admin_client, proposed):
    url = admin_url(Metric, "proposal", proposed.pk)
    assert admin_client.get(url).status_code == 405
    nobody = Client()
    nobody.force_login(factories.UserFactory(is_superuser=False))
    assert nobody.post(url, {"_accept": "value"}).status_code == 403
    proposed.refresh_from_db()
    assert proposed.value == 310


# Histories


def test_history_tells_what_was_done_in_words(admin_client, other):
    metric = factories.MetricFactory()
    reviewing.correct(metric, {"value": 310}, other)
    reviewing.undo(metric, other)
    page = admin_client.get(admin_url(Metric, "history", metric.pk))
    assert [line.reason_in_words for line in page.context["page_obj"]] == ["undone: corrected", "corrected", "made"]
    assert "None" not in page.content.decode()


def test_two_versions_are_compared(admin_client, other):
    metric = factories.MetricFactory()
    reviewing.correct(metric, {"value": 310}, other)
    reviewing.correct(metric, {"unit": "人"}, other)
    newest, _between, oldest = metric.history.all()
    url = admin_url(Metric, "history", metric.pk)
    compared = admin_client.get(url, {"compare": [newest.pk, oldest.pk]}).context["compared"]
    changes = {one["field"]: (one["old"], one["new"]) for one in compared["changes"]}
    assert changes["Value"] == ("300", "310")
    assert changes["Unit"] == ("名", "人")
    assert admin_client.get(url, {"compare": "x"}).context["compared"] is None


def test_version_put_back_says_so_and_is_undone(admin_client, other):
    metric = factories.MetricFactory()
    first = metric.history.get()
    reviewing.correct(metric, {"value": 310}, other)
    url = admin_url(Metric, "simple_history", metric.pk, first.pk)
    form = admin_client.get(url).context["adminform"].form
    data = {field.html_name: str(field.value()) for field in form if field.value() not in (None, False)}
    admin_client.post(url, data)
    metric.refresh_from_db()
    assert metric.value == 300
    assert metric.history.first().history_change_reason.startswith("reverted:")
    reviewing.undo(metric, other)
    assert metric.value == 310


def test_article_of_an_earlier_version_takes_its_evidence_back(admin_client, other):
    article = factories.ArticleFactory()
    metric = factories.MetricFactory(article=article)
    first = article.history.get()
    correct_text(article, {"text": f"据悉，{article.text}"}, other)
    url = admin_url(Article, "simple_history", article.pk, first.pk)
    form = admin_client.get(url).context["adminform"].form
    admin_client.post(url, {field.html_name: str(field.value()) for field in form if field.value() is not None})
    article.refresh_from_db()
    metric.refresh_from_db()
    assert not article.text.startswith("据悉")
    assert article.text[metric.start : metric.end] == metric.quote


def test_text_that_a_reading_proposes_is_shown_where_it_differs_and_taken(admin_client):
    article = factories.ArticleFactory(review_status="confirmed", reviewed_at=timezone.now())
    metric = factories.MetricFactory(article=article)
    article.as_read = {"text": article.text.replace(metric.quote, "慰问多名职工")}
    reviewing.update_proposals(article)
    article.save()
    form = admin_client.get(change_url(article))
    assert "<del>" in form.content.decode() and "<ins>" in form.content.decode()
    answer = admin_client.post(admin_url(Article, "proposal", article.pk), {"_accept": "text"}, follow=True)
    assert "1 record lost its place." in answer.content.decode()
    metric.refresh_from_db()
    assert metric.lost_place
