"""What an editor types is kept: locked, signed, told in the history. What was read is rejected, never deleted."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from activities.models import (
    Activity,
    ActivityOrganizer,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    UnionOrganization,
)
from articles.models import Article, Page
from tests import factories
from tests.unionnews.desk import admin_url, change_url

pytestmark = pytest.mark.django_db


def form_of(client, url: str) -> dict:
    """What the form sends when nothing is typed."""
    response = client.get(url)
    data = {}
    for form in [response.context["adminform"].form, *inline_forms(response)]:
        for field in form:
            value = field.value()
            if value is not None and value is not False and not isinstance(value, list):
                data[field.html_name] = str(value)
    return data


def inline_forms(response) -> list:
    """The forms of the rows in inlines, and those that count them."""
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    return [form for formset in formsets for form in (formset.management_form, *formset.initial_forms)]


def send(client, record, **changes) -> None:
    """Type the changes into the record's form and save it."""
    url = change_url(record)
    response = client.post(url, {**form_of(client, url), **changes})
    assert response.status_code == 302, response.context["errors"]
    record.refresh_from_db()


def test_what_an_editor_changes_is_locked_and_signed(admin_client, admin_user):
    metric = factories.MetricFactory()
    send(admin_client, metric, value="310", subject="一线职工")
    assert (metric.value, metric.subject) == (Decimal(310), "一线职工")
    assert metric.locked_fields == ["subject", "value"]
    assert (metric.origin, metric.review_status, metric.reviewed_by) == ("edited", "corrected", admin_user)
    assert metric.reviewed_at is not None
    assert metric.history.latest().history_user == admin_user


def test_saving_without_a_change_locks_nothing(admin_client):
    metric = factories.MetricFactory()
    send(admin_client, metric)
    assert (metric.locked_fields, metric.origin, metric.review_status) == ([], "read", "unreviewed")


def test_numbers_are_shown_as_one_types_them(admin_client):
    metric = factories.MetricFactory(value=Decimal("125000"), value_max=Decimal("130000.5"))
    data = form_of(admin_client, change_url(metric))
    assert (data["value"], data["value_max"]) == ("125000", "130000.5")


def test_evidence_of_a_record_is_not_typed(admin_client):
    metric = factories.MetricFactory()
    send(admin_client, metric, quote="另一句", start="0", text="1人")
    assert metric.text == "300余名"
    assert metric.words_of_article()[metric.start : metric.end] == metric.quote


@pytest.mark.parametrize(("button", "status"), [("confirm_record", "confirmed"), ("reject_record", "rejected")])
def test_a_button_decides_and_leaves_one_line_of_history(admin_client, admin_user, button, status):
    metric = factories.MetricFactory()
    send(admin_client, metric, **{f"activities_metric_{button}": "1"})
    assert (metric.review_status, metric.reviewed_by, metric.origin) == (status, admin_user, "read")
    assert metric.history.count() == 2  # made, decided


def test_a_change_and_a_confirmation_are_a_correction(admin_client):
    metric = factories.MetricFactory()
    send(admin_client, metric, value="310", activities_metric_confirm_record="1")
    assert (metric.review_status, metric.locked_fields) == ("corrected", ["value"])


@pytest.mark.parametrize(("action", "status"), [("confirm_selected", "confirmed"), ("reject_selected", "rejected")])
def test_many_are_decided_at_once_with_their_histories(
    admin_client, admin_user, django_assert_max_num_queries, action, status
):
    metrics = factories.MetricFactory.create_batch(20)
    data = {"action": action, "_selected_action": [metric.pk for metric in metrics]}
    url = admin_url(Metric, "changelist")
    admin_client.get(url)
    with django_assert_max_num_queries(20):
        admin_client.post(url, data)
    for metric in Metric.objects.all():
        assert (metric.review_status, metric.reviewed_by) == (status, admin_user)
        latest = metric.history.latest()
        assert (latest.review_status, latest.history_user) == (status, admin_user)


def test_articles_are_decided_though_lists_leave_their_texts_out(admin_client):
    article = factories.ArticleFactory()
    admin_client.post(
        admin_url(Article, "changelist"), {"action": "confirm_selected", "_selected_action": [article.pk]}
    )
    latest = article.history.latest()
    assert (latest.review_status, latest.text) == ("confirmed", article.text)


def test_what_was_read_is_not_deleted_and_what_was_added_is(admin_client):
    read, added = factories.MetricFactory(), factories.MetricFactory(origin="added")
    assert admin_client.post(admin_url(Metric, "delete", read.pk), {"post": "yes"}).status_code == 403
    assert admin_client.post(admin_url(Metric, "delete", added.pk), {"post": "yes"}).status_code == 302
    assert list(Metric.objects.all()) == [read]


# Adding


def metric_typed(article: Article, **changes) -> dict:
    """What an editor types to add a figure."""
    return {
        "article": article.pk,
        "field": "text",
        "quote": "送去价值12.5万元的慰问品",
        "text": "12.5万元",
        "value": "125000",
        "qualifier": "exact",
        "unit": "元",
        "subject": "慰问品",
        "category": "money",
        "period": "",
        **changes,
    }


def test_added_figure_finds_its_place(admin_client, admin_user):
    article = factories.ArticleFactory()
    response = admin_client.post(admin_url(Metric, "add"), metric_typed(article))
    assert response.status_code == 302, response.context["errors"]
    metric = Metric.objects.get()
    assert article.text[metric.start : metric.end] == "送去价值12.5万元的慰问品"
    assert article.text[metric.figure_start : metric.figure_end] == "12.5万元"
    assert (metric.origin, metric.review_status, metric.reviewed_by) == ("added", "confirmed", admin_user)
    assert metric.is_locked("value")


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"quote": "送去价值13万元"}, "quote", "没有“送去价值13万元”"),
        ({"quote": "云岭区总工会"}, "quote", "出现了 2 次"),
        ({"field": "headline"}, "quote", "标题中没有"),
        ({"text": "13万元"}, "text", "数字必须出现在引文中"),
    ],
)
def test_words_that_have_no_place_are_refused(admin_client, changes, field, words):
    response = admin_client.post(admin_url(Metric, "add"), metric_typed(factories.ArticleFactory(), **changes))
    assert words in str(response.context["adminform"].form.errors[field])
    assert not Metric.objects.exists()


def test_same_figure_twice_is_refused_in_words(admin_client):
    article = factories.ArticleFactory()
    for status in (302, 200):
        assert admin_client.post(admin_url(Metric, "add"), metric_typed(article)).status_code == status
    assert Metric.objects.count() == 1


def test_added_mention_and_activity(admin_client):
    article, union, kind = (
        factories.ArticleFactory(),
        factories.UnionOrganizationFactory(),
        factories.ActivityTypeFactory(),
    )
    place = {"article": article.pk, "field": "headline", "quote": "云岭区总工会"}
    admin_client.post(admin_url(OrganizationMention, "add"), {**place, "organization": union.pk})
    assert (OrganizationMention.objects.get().start, OrganizationMention.objects.get().end) == (0, 6)
    inlines = {}
    for prefix in ("organizer_links", "partner_links", "also_type_links"):
        inlines |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}
    inlines |= {"organizer_links-TOTAL_FORMS": "1", "organizer_links-0-organization": union.pk}
    inlines |= {"organizer_links-0-role": "host", "organizer_links-0-position": "0"}
    typed = {**place, "type": kind.pk, "name": "送清凉", "date_edtf": "2023-08", **inlines}
    response = admin_client.post(admin_url(Activity, "add"), typed)
    assert response.status_code == 302, response.context["errors"]
    activity = Activity.objects.get()
    assert (activity.date_earliest, activity.date_latest) == (datetime.date(2023, 8, 1), datetime.date(2023, 8, 31))
    assert (ActivityOrganizer.objects.get().origin, ActivityOrganizer.objects.get().review_status) == (
        "added",
        "confirmed",
    )


# Activities


def test_date_in_edtf_gives_the_days(admin_client):
    activity = factories.ActivityFactory()
    send(admin_client, activity, date_edtf="2023-08-03/2023-08-05")
    assert (activity.date_earliest, activity.date_latest) == (datetime.date(2023, 8, 3), datetime.date(2023, 8, 5))
    assert activity.locked_fields == ["date_edtf", "date_latest"]
    send(admin_client, activity, date_edtf="XXXX-08-03")
    assert (activity.date_earliest, activity.date_latest) == (None, None)


def test_date_that_is_none_is_refused(admin_client):
    activity = factories.ActivityFactory()
    url = change_url(activity)
    response = admin_client.post(url, {**form_of(admin_client, url), "date_edtf": "八月"})
    assert "EDTF" in str(response.context["adminform"].form.errors["date_edtf"])


def test_organizer_that_was_read_is_rejected_in_place_of_deleted(admin_client):
    link = factories.ActivityOrganizerFactory()
    send(admin_client, link.activity, **{"organizer_links-0-DELETE": "on"})
    link.refresh_from_db()
    assert link.is_rejected


def test_organizer_of_another_role_is_locked(admin_client):
    link = factories.ActivityOrganizerFactory()
    send(admin_client, link.activity, **{"organizer_links-0-role": "undertaker"})
    link.refresh_from_db()
    assert (link.role, link.locked_fields, link.origin) == ("undertaker", ["role"], "edited")


# Organizations, articles, pages


def test_two_unions_of_a_name_under_one_parent_are_refused_in_words(admin_client):
    union = factories.UnionOrganizationFactory(name="云岭区总工会")
    typed = {"name": union.name, "level": "district", "aliases-TOTAL_FORMS": "0", "aliases-INITIAL_FORMS": "0"}
    response = admin_client.post(admin_url(UnionOrganization, "add"), typed)
    assert response.status_code == 200
    assert UnionOrganization.objects.count() == 1


def test_alias_added_in_the_form_of_its_union(admin_client):
    union = factories.UnionOrganizationFactory()
    send(
        admin_client,
        union,
        **{"aliases-TOTAL_FORMS": "1", "aliases-0-name": "云岭工会", "aliases-0-organization": union.pk},
    )
    assert OrganizationAlias.objects.get().origin == "added"
    assert union.origin == "read"  # the union itself is as it was


def test_words_of_an_article_are_not_typed_over_in_its_form(admin_client):
    article = factories.MetricFactory().article
    send(admin_client, article, text="别的正文", kicker="引题")
    assert (article.text, article.kicker) == (factories.TEXT, "")


def test_day_that_an_editor_gives_a_page_is_a_given_one(admin_client):
    page = factories.PageFactory()
    send(admin_client, page, published_on="2023-08-05")
    assert (page.published_from, page.locked_fields) == ("given", ["published_from", "published_on"])
    send(admin_client, page, published_on="")
    assert (page.published_on, page.published_from) == (None, "unknown")


def test_pages_articles_and_runs_are_not_added_by_hand(admin_client):
    for model in (Page, Article):
        assert admin_client.get(admin_url(model, "add")).status_code == 403
    run = factories.ImportRunFactory()
    assert admin_client.post(change_url(run), {"state": "failed"}).status_code == 403


# History


def test_history_shows_what_changed_and_leads_back(admin_client):
    metric = factories.MetricFactory()
    send(admin_client, metric, value="310")
    content = admin_client.get(admin_url(Metric, "history", metric.pk)).content.decode()
    assert "310" in content
    first = metric.history.earliest()
    url = admin_url(Metric, "simple_history", metric.pk, first.pk)
    data = form_of_version(admin_client, url)
    assert admin_client.post(url, data).status_code == 302
    metric.refresh_from_db()
    assert metric.value == 300
    assert (metric.locked_fields, metric.review_status) == (["value"], "corrected")  # an editor's word too
    assert metric.history.count() == 3


def form_of_version(client, url: str) -> dict:
    """What the form of an old version sends."""
    form = client.get(url).context["adminform"].form
    return {field.html_name: str(field.value()) for field in form if field.value() not in (None, False)}


@pytest.mark.parametrize("model", [Page, Article, UnionOrganization, Activity, Metric])
def test_histories_open(admin_client, model):
    factory = {
        Page: factories.PageFactory,
        Article: factories.ArticleFactory,
        UnionOrganization: factories.UnionOrganizationFactory,
        Activity: factories.ActivityFactory,
        Metric: factories.MetricFactory,
    }[model]
    record = factory()
    model.objects.filter(pk=record.pk).update(review_status="confirmed", reviewed_at=timezone.now())
    record.refresh_from_db()
    record.save()
    assert admin_client.get(admin_url(model, "history", record.pk)).status_code == 200
    version = record.history.earliest().pk
    assert admin_client.get(admin_url(model, "simple_history", record.pk, version)).status_code == 200
