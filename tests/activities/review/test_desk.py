"""The page of an article under review: what it shows, and what comes of an editor's decisions."""

import json

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Activity, ActivityOrganizer, ActivityPartner, Metric, OrganizationMention
from activities.review.sheets import key_of, sheet_of
from articles import reviewing
from articles.models import ReviewClaim
from tests import factories

pytestmark = pytest.mark.django_db
JSON = {"HTTP_ACCEPT": "application/json"}
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def article():
    """An article with an activity, two figures of it, one of none, and a union that it names twice."""
    found = factories.ArticleFactory()
    union = factories.UnionOrganizationFactory(name="云岭区总工会")
    activity = factories.ActivityFactory(article=found)
    factories.ActivityOrganizerFactory(activity=activity, organization=union)
    factories.MetricFactory(article=found, activity=activity, organization=union)
    factories.MetricFactory(
        article=found,
        activity=activity,
        organization=union,
        quote="送去价值12.5万元的慰问品",
        text="12.5万元",
        value=125_000,
        qualifier="exact",
        unit="元",
        subject="慰问品",
        category="money",
    )
    factories.MetricFactory(
        article=found, quote="建起“清凉驿站”42个", text="42个", value=42, qualifier="exact", unit="个", subject=""
    )
    factories.OrganizationMentionFactory(article=found, organization=union)
    factories.OrganizationMentionFactory(article=found, organization=union, field="headline")
    return found


def figure(text: str) -> Metric:
    """The figure of these words."""
    return Metric.objects.get(text=text)


def url(article, *rest: str) -> str:
    """An address of the desk with the article on it."""
    return "/".join(["/admin/review", str(article.pk), *rest, ""])


def decide(client, article, does: str, *seen) -> dict:
    """What the desk answers to a decision on these records as they were seen."""
    versions = json.dumps({key_of(record): record.version for record in seen})
    return client.post(url(article, "decide"), {"do": does, "versions": versions}, **JSON)


def typed(client, article, record, **changes) -> dict:
    """What the form of a record sends with these changes."""
    key = key_of(record)
    content = client.get(url(article, "form", key))
    assert content.status_code == 200
    form = content.context["form"]
    data = {field.html_name: field.value() for field in form if field.value() not in (None, False)}
    return {**data, "version": record.version, **{f"{key}-{name}": value for name, value in changes.items()}}


# What is shown


def test_cards_stand_in_groups_with_what_is_left(admin_client, article):
    response = admin_client.get(url(article))
    groups = [(group.kind, [card.title for card in group.cards]) for group in response.context["groups"]]
    assert groups == [
        ("activity", ["为一线职工送清凉", "300余名", "12.5万元"]),
        ("metric", ["42个"]),
        ("organization", ["云岭区总工会"]),
        ("article", [article.headline]),
    ]
    assert (response.context["left"], response.context["total"]) == (6, 6)
    figure_card = response.context["groups"][1].cards[0]
    assert figure_card.doubtful == ["subject", "organization"]


def test_marks_carry_labels_and_lines_and_rejected_ones_are_gone(admin_client, article):
    def pieces():
        context = admin_client.get(url(article)).context
        return [piece for passage in context["passages"]["text"] for piece in passage.pieces]

    labels = [label for piece in pieces() for label in piece.labels]
    assert labels == [("activity", "A"), ("metric", "1"), ("metric", "2"), ("metric", "3")]
    overlapping = next(piece for piece in pieces() if piece.text == "云岭区总工会")
    assert overlapping.lines == ("activity-1", "mention-1")
    reviewing.reject([figure("42个")], factories.UserFactory())
    assert "42个" not in [piece.text for piece in pieces() if piece.keys]


def test_passages_say_where_in_their_field_they_start(admin_client, article):
    for passages in admin_client.get(url(article)).context["passages"].values():
        for passage in passages:
            words = "".join(piece.text for piece in passage.pieces)
            assert getattr(article, passage.field)[passage.start :].startswith(words)


def test_page_asks_as_often_for_many_records_as_for_few(admin_client, article):
    def queries() -> int:
        cache.clear()
        with CaptureQueriesContext(connection) as captured:
            assert admin_client.get(url(article)).status_code == 200
        return len(captured)

    queries()
    few = queries()
    for number in range(8):
        union = factories.UnionOrganizationFactory()
        activity = factories.ActivityFactory(article=article, name=f"慰问{number}")
        factories.ActivityOrganizerFactory(activity=activity, organization=union)
        factories.ActivityPartnerFactory(activity=activity)
        factories.MetricFactory(article=article, activity=activity, organization=union, subject=str(number))
        factories.OrganizationMentionFactory(article=article, organization=union)
        factories.BylineFactory(article=article)
    assert queries() == few


def test_words_of_a_newspaper_are_never_markup(admin_client):
    article = factories.ArticleFactory(kicker=HOSTILE, headline=HOSTILE, subhead=HOSTILE, text=f"{HOSTILE}工会")
    union = factories.UnionOrganizationFactory(name=HOSTILE)
    factories.OrganizationMentionFactory(article=article, organization=union, quote=HOSTILE)
    activity = factories.ActivityFactory(article=article, name=HOSTILE, quote=HOSTILE, location=HOSTILE)
    metric = factories.MetricFactory(
        article=article, activity=activity, quote=HOSTILE, text="alert(1)", subject=HOSTILE
    )
    article.page.warnings = [HOSTILE]
    article.page.save()
    pages = [
        admin_client.get(url(article)),
        admin_client.get("/admin/review/"),
        admin_client.get(f"{url(article)}?edit={key_of(metric)}"),
        admin_client.get(url(article, "selected", "activity") + "?words=script"),
        decide(admin_client, article, f"confirm {key_of(metric)}"),
    ]
    for response in pages:
        assert response.status_code == 200
        content = response.content.decode()
        if response.headers["Content-Type"].startswith("application/json"):
            content = response.json()["printed"] + response.json()["records"]
        assert HOSTILE not in content
        assert "&lt;script&gt;" in content


@pytest.mark.parametrize("path", ["", "form/metric-1/", "selected/metric/", "decide/", "undo/", "add/metric/"])
def test_only_editors_come_in(client, article, path):
    address = url(article) + path
    assert client.get(address).status_code == 302  # to log in
    client.force_login(factories.UserFactory(is_superuser=False))
    assert client.get(address).status_code == 403
    assert client.post(address).status_code == 403


def test_article_that_does_not_exist(admin_client):
    assert admin_client.get("/admin/review/999999/").status_code == 404


# Decisions


@pytest.mark.parametrize(("verb", "status"), [("confirm", "confirmed"), ("reject", "rejected")])
def test_decision_is_written_counted_and_taken_back(admin_client, admin_user, article, verb, status):
    admin_client.get(url(article))  # claims it
    metric = figure("300余名")
    answer = decide(admin_client, article, f"{verb} {key_of(metric)}", metric).json()
    assert (answer["left"], answer["total"]) == (5, 6)
    metric.refresh_from_db()
    assert (metric.review_status, metric.reviewed_by) == (status, admin_user)
    assert ReviewClaim.objects.get().decided == 1
    back = admin_client.post(url(article, "undo"), {"token": answer["undo"]}, **JSON).json()
    assert (back["left"], back["focus"]) == (6, key_of(metric))
    metric.refresh_from_db()
    assert (metric.review_status, metric.reviewed_by) == ("unreviewed", None)
    assert ReviewClaim.objects.get().decided == 0


def test_decision_without_a_script_leads_back_to_the_record(admin_client, article):
    metric = figure("300余名")
    response = admin_client.post(url(article, "decide"), {"do": f"confirm {key_of(metric)}", "versions": ""})
    assert response.status_code == 302
    assert response.url.startswith(url(article))
    metric.refresh_from_db()
    assert metric.review_status == "confirmed"


def test_reopened_record_waits_again(admin_client, article):
    metric = figure("300余名")
    decide(admin_client, article, f"confirm {key_of(metric)}", metric)
    assert decide(admin_client, article, f"reopen {key_of(metric)}").json()["left"] == 6


@pytest.mark.parametrize(
    "does", ["", "confirm", "delete metric-1", "reject rest", "confirm metric-0", "accept metric-0 value"]
)
def test_what_is_no_decision_on_this_article_is_refused(admin_client, article, does):
    assert decide(admin_client, article, does).status_code in (404, 409)
    assert not Metric.objects.exclude(review_status="unreviewed").exists()


def test_record_of_another_article_is_not_decided_here(admin_client, article):
    other = factories.MetricFactory()
    assert decide(admin_client, article, f"confirm {key_of(other)}").status_code == 404


def test_union_is_confirmed_with_the_words_that_name_it(admin_client, article):
    union = article.mentions.first().organization
    assert decide(admin_client, article, f"confirm {key_of(union)}").json()["left"] == 5
    union.refresh_from_db()
    assert union.review_status == "confirmed"
    assert set(article.mentions.values_list("review_status", flat=True)) == {"confirmed"}


@pytest.mark.parametrize(("elsewhere", "status"), [(False, "rejected"), (True, "unreviewed")])
def test_new_union_is_rejected_with_its_words_unless_others_name_it(admin_client, article, elsewhere, status):
    union = article.mentions.first().organization
    if elsewhere:
        factories.OrganizationMentionFactory(organization=union)
    decide(admin_client, article, f"reject {key_of(union)}")
    union.refresh_from_db()
    assert union.review_status == status
    assert set(article.mentions.values_list("review_status", flat=True)) == {"rejected"}


def test_union_of_a_list_is_never_decided_by_its_words(admin_client, article):
    union = article.mentions.first().organization
    type(union).objects.filter(pk=union.pk).update(verified=True)
    for verb in ("confirm", "reject"):
        decide(admin_client, article, f"{verb} {key_of(union)}")
        union.refresh_from_db()
        assert union.review_status == "unreviewed"


def test_one_mention_is_rejected_and_stays_so_when_the_others_are_confirmed(admin_client, article):
    mention = article.mentions.get(field="headline")
    decide(admin_client, article, f"reject {key_of(mention)}", mention)
    decide(admin_client, article, f"confirm {key_of(mention.organization)}")
    statuses = dict(article.mentions.values_list("field", "review_status"))
    assert statuses == {"headline": "rejected", "text": "confirmed"}


def test_rest_is_confirmed_and_taken_back_as_one(admin_client, article):
    reviewing.reject([figure("42个")], factories.UserFactory())
    sheet = sheet_of(article.pk)
    answer = decide(admin_client, article, "confirm rest", *sheet.evidenced).json()
    assert answer["left"] == 0
    assert figure("42个").review_status == "rejected"
    assert Activity.objects.get().review_status == "confirmed"
    article.refresh_from_db()
    assert article.review_status == "confirmed"
    assert admin_client.post(url(article, "undo"), {"token": answer["undo"]}, **JSON).json()["left"] == 5
    assert figure("300余名").review_status == "unreviewed"


# Two editors


def test_decision_on_what_another_changed_is_told_and_changes_nothing(admin_client, article):
    seen = figure("300余名")
    other = factories.UserFactory(username="王敏")
    reviewing.correct(figure("300余名"), {"value": 310}, other)
    response = decide(admin_client, article, f"reject {key_of(seen)}", seen)
    assert response.status_code == 409
    assert "王敏" in response.json()["error"]
    assert "310" in response.json()["error"]
    assert "310" in response.json()["records"]
    assert figure("300余名").review_status == "corrected"
    assert figure("42个").review_status == "unreviewed"


def test_form_typed_on_an_old_version_shows_both_and_lets_choose(admin_client, article):
    metric = figure("300余名")
    data = typed(admin_client, article, metric, value="320")
    reviewing.correct(figure("300余名"), {"value": 310}, factories.UserFactory(username="王敏"))
    response = admin_client.post(url(article, "correct", key_of(metric)), data, **JSON)
    assert response.status_code == 409
    form = response.json()["form"]
    assert "310" in form and 'value="320"' in form
    assert figure("300余名").value == 310
    data["version"] = figure("300余名").version
    assert admin_client.post(url(article, "correct", key_of(metric)), data, **JSON).status_code == 200
    assert figure("300余名").value == 320


def test_rest_is_not_confirmed_where_a_part_of_it_is_no_longer_what_was_seen(admin_client, article):
    seen = figure("300余名")
    other = factories.UserFactory(username="王敏")
    reviewing.correct(figure("300余名"), {"value": 310}, other)
    reviewing.reopen([figure("300余名")], other)
    assert decide(admin_client, article, "confirm rest", seen).status_code == 409
    assert not Metric.objects.exclude(review_status="unreviewed").exists()


def test_decision_is_not_taken_back_over_what_another_did_since(admin_client, article):
    metric = figure("300余名")
    answer = decide(admin_client, article, f"confirm {key_of(metric)}", metric).json()
    reviewing.correct(figure("300余名"), {"value": 310}, factories.UserFactory(username="王敏"))
    response = admin_client.post(url(article, "undo"), {"token": answer["undo"]}, **JSON)
    assert response.status_code == 409
    assert figure("300余名").value == 310


@pytest.mark.parametrize("token", ["", "nonsense", "[]", '{"metric-0": "1"}', '{"shoe-1": "1"}'])
def test_token_that_is_none_takes_nothing_back(admin_client, article, token):
    assert admin_client.post(url(article, "undo"), {"token": token}, **JSON).status_code in (200, 409)
    assert Metric.history.count() == 3


def test_article_that_another_has_open_says_so(admin_client, client, article):
    other = factories.UserFactory(username="王敏")
    client.force_login(other)
    client.get(url(article))
    assert "王敏" in admin_client.get(url(article)).content.decode()
    assert "王敏" not in client.get(url(article)).context["other"].__str__()


# Corrections


def test_correction_is_written_locked_and_taken_back(admin_client, article):
    metric = figure("42个")
    data = typed(admin_client, article, metric, subject="清凉驿站", value="43")
    answer = admin_client.post(url(article, "correct", key_of(metric)), data, **JSON).json()
    metric.refresh_from_db()
    assert (metric.value, metric.subject, metric.review_status) == (43, "清凉驿站", "corrected")
    assert metric.locked_fields == ["subject", "value"]
    admin_client.post(url(article, "undo"), {"token": answer["undo"]}, **JSON)
    metric.refresh_from_db()
    assert (metric.value, metric.subject, metric.locked_fields) == (42, "", [])


def test_what_is_wrong_with_a_field_is_told_beside_what_was_typed(admin_client, article):
    metric = figure("42个")
    data = typed(admin_client, article, metric, value="viele", unit="")
    response = admin_client.post(url(article, "correct", key_of(metric)), data, **JSON)
    assert response.status_code == 422
    assert 'value="viele"' in response.json()["form"]
    assert response.json()["form"].count("field-error") == 2
    without_script = admin_client.post(url(article, "correct", key_of(metric)), data)
    assert without_script.status_code == 422
    assert 'value="viele"' in without_script.content.decode()


def test_form_that_changes_nothing_writes_nothing(admin_client, article):
    metric = figure("300余名")
    admin_client.post(url(article, "correct", key_of(metric)), typed(admin_client, article, metric), **JSON)
    metric.refresh_from_db()
    assert (metric.review_status, metric.history.count()) == ("unreviewed", 1)


@pytest.mark.parametrize(
    ("model", "change", "stored"),
    [
        (Activity, {"date_edtf": "2023-08"}, {"date_edtf": "2023-08", "date_latest": "2023-08-31"}),
        (Activity, {"name": "夏日慰问"}, {"name": "夏日慰问"}),
    ],
)
def test_activity_is_corrected_with_what_follows(admin_client, article, model, change, stored):
    record = model.objects.get()
    admin_client.post(url(article, "correct", key_of(record)), typed(admin_client, article, record, **change), **JSON)
    record.refresh_from_db()
    assert {name: str(getattr(record, name)) for name in stored} == stored


def test_mention_that_names_another_union_moves_to_its_card(admin_client, article):
    mention = article.mentions.get(field="headline")
    other = factories.UnionOrganizationFactory(name="望江街道总工会")
    data = typed(admin_client, article, mention, organization=other.pk)
    answer = admin_client.post(url(article, "correct", key_of(mention)), data, **JSON).json()
    assert "望江街道总工会" in answer["records"]
    mention.refresh_from_db()
    assert mention.organization == other


# Adding


def selected(client, article, kind: str, words: str, field: str = "text"):
    """The form that the desk fills from words of the article."""
    start = getattr(article, field).index(words)
    return client.get(url(article, "selected", kind), {"field": field, "start": start, "end": start + len(words)})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("16场", {"value": "16", "qualifier": "exact", "unit": "场", "category": "sessions", "cumulative": True}),
        ("今年以来，云岭区总工会已举办防暑知识讲座16场", {"value": "16", "unit": "场"}),
        ("5家", {"value": "5", "unit": "家", "subject": "企业", "category": "enterprises"}),
        ("，5家企业，"[1:-1], {"value": "5", "unit": "家"}),
        ("慰问高温下作业的300余名职工", {"value": "300", "qualifier": "more_than", "unit": "名", "subject": "职工"}),
        ("12.5万元", {"value": "125000", "unit": "元", "category": "money"}),
    ],
)
def test_figure_is_read_from_the_selected_words(admin_client, article, words, told):
    initial = selected(admin_client, article, "metric", words).context["form"].initial
    assert {name: initial[name] for name in told} == told
    quote = article.text[initial["start"] : initial["end"]]
    assert words in quote
    assert article.text[initial["figure_start"] : initial["figure_end"]] in words


def test_words_without_a_figure_leave_the_value_to_the_editor(admin_client, article):
    form = selected(admin_client, article, "metric", "慰问品").context["form"]
    assert not form.initial.get("value")
    assert (form.initial["start"], form.initial["figure_start"]) == (
        article.text.index("送去价值12.5万元的慰问品"),
        article.text.index("慰问品"),
    )


def filled(response) -> dict:
    """What a form sends as the desk filled it."""
    form = response.context["form"]
    return {field.html_name: field.value() for field in form if field.value() not in (None, False, "None")}


def test_figure_is_added_and_taken_back(admin_client, article):
    data = filled(selected(admin_client, article, "metric", "16场"))
    answer = admin_client.post(url(article, "add", "metric"), data, **JSON).json()
    metric = figure("16场")
    assert (metric.value, metric.unit, metric.origin, metric.review_status) == (16, "场", "added", "confirmed")
    assert article.text[metric.start : metric.end] == metric.quote
    assert answer["focus"] == key_of(metric)
    again = admin_client.post(url(article, "add", "metric"), data, **JSON)
    assert again.status_code == 422
    assert "<strong>16场</strong>" in again.json()["form"]
    assert "这个数字已记录过" in again.json()["form"]
    assert admin_client.post(url(article, "undo"), {"token": answer["undo"]}, **JSON).status_code == 200
    assert not Metric.objects.filter(text="16场").exists()


def test_activity_is_read_from_its_words_and_added_with_its_organizer(admin_client, article):
    lecture = factories.ActivityTypeFactory(code="training", name_zh="培训讲座")
    factories.ActivityCueFactory(type=lecture, word="讲座", weight=3)
    response = selected(admin_client, article, "activity", "云岭区总工会已举办防暑知识讲座16场")
    data = filled(response)
    assert data["new-type"] == lecture.pk
    assert "讲座" in data["new-name"]
    answer = admin_client.post(url(article, "add", "activity"), data, **JSON).json()
    added = Activity.objects.get(type=lecture)
    assert [str(link) for link in added.organizer_links.all()] == ["云岭区总工会"]
    assert not added.main  # the article has a main activity already
    admin_client.post(url(article, "undo"), {"token": answer["undo"]}, **JSON)
    assert Activity.objects.count() == ActivityOrganizer.objects.count() == 1


def test_mention_is_added_for_the_union_that_carries_the_name(admin_client, article):
    factories.UnionOrganizationFactory(name="街道总工会")
    data = filled(selected(admin_client, article, "mention", "街道总工会"))
    admin_client.post(url(article, "add", "mention"), data, **JSON)
    mention = OrganizationMention.objects.get(quote="街道总工会")
    assert (mention.organization.name, mention.origin) == ("街道总工会", "added")


def test_words_that_are_typed_are_found(admin_client, article):
    response = admin_client.get(url(article, "selected", "metric"), {"words": " 16场 "})
    assert response.context["form"].initial["value"] == "16"
    refused = admin_client.get(url(article, "selected", "metric"), {"words": "17场"}, **JSON)
    assert refused.status_code == 422


@pytest.mark.parametrize(
    "place",
    [{"start": "0", "end": "0"}, {"start": "9999", "end": "10000"}, {"start": "5", "end": "3"}, {"words": ""}, {}],
)
def test_places_outside_of_the_article_are_refused(admin_client, article, place):
    response = admin_client.get(url(article, "selected", "metric"), {"field": "text", **place})
    assert response.status_code == 422


def test_places_that_were_tampered_with_store_nothing(admin_client, article):
    data = filled(selected(admin_client, article, "metric", "16场"))
    for change in ({"new-end": "99999"}, {"new-figure_end": "99999"}, {"new-start": "-1"}, {"new-field": "layout"}):
        assert admin_client.post(url(article, "add", "metric"), {**data, **change}, **JSON).status_code == 422
    assert Metric.objects.count() == 3


@pytest.mark.parametrize(
    ("given", "model", "status"),
    [
        ({"role": "co_organizer", "organization": "union"}, ActivityOrganizer, 200),
        ({"role": "partner", "organization": "union"}, ActivityPartner, 200),
        ({"role": "partner", "new_partner": "柳溪建设集团"}, ActivityPartner, 200),
        ({"role": "partner"}, None, 422),
        ({"role": "partner", "organization": "union", "new_partner": "柳溪建设集团"}, None, 422),
    ],
)
def test_somebody_is_named_as_organizer_or_partner(admin_client, article, given, model, status):
    union = factories.UnionOrganizationFactory(name="望江街道总工会")
    key = key_of(article.activities.get())
    data = {f"participant-{name}": union.pk if value == "union" else value for name, value in given.items()}
    response = admin_client.post(url(article, "participant", key), data, **JSON)
    assert response.status_code == status
    if model is not None:
        link = model.objects.latest("pk")
        assert (link.role, link.origin) == (given["role"], "added")
        admin_client.post(url(article, "undo"), {"token": response.json()["undo"]}, **JSON)
    assert ActivityOrganizer.objects.count() + ActivityPartner.objects.count() == 1


# Proposals


@pytest.mark.parametrize(("verb", "value"), [("accept", 3000), ("dismiss", 310)])
def test_proposal_is_taken_or_left(admin_client, article, verb, value):
    metric = figure("300余名")
    metric.as_read = {"value": "3000", "value_max": None}
    metric.save()
    reviewing.correct(metric, {"value": 310}, factories.UserFactory())
    metric.as_read, metric.dismissed, metric.has_proposals = {"value": "3000", "value_max": None}, {}, True
    metric.save()
    shown = admin_client.get(url(article))
    card = next(card for group in shown.context["groups"] for card in group.cards if card.key == key_of(metric))
    assert [(one.mine, one.read) for one in card.proposals] == [("310", "3000")]
    assert card.is_open
    answer = decide(admin_client, article, f"{verb} {key_of(metric)} value", metric)
    assert answer.status_code == 200
    metric.refresh_from_db()
    assert (metric.value, metric.has_proposals) == (value, False)


def propose_text(article, **words) -> None:
    """Have the last reading say other words than the confirmed article does."""
    reviewing.confirm([article], factories.UserFactory())
    article.as_read = {name: getattr(article, name) for name in article.words} | words
    reviewing.update_proposals(article)
    article.save()


def test_proposed_text_is_shown_where_it_differs_taken_with_its_figures_and_left_again(admin_client, article):
    propose_text(article, text=article.text.replace("300余名职工", "330余名职工").replace("42个", "若干"))
    key = key_of(article)
    page = admin_client.get(url(article)).content.decode()
    assert "高温下作业的<del>300</del><ins>330</ins>余名职工" in page
    answer = decide(admin_client, article, f"accept {key} text", article)
    assert "1 条记录失去位置" in answer.json()["message"]
    metric = Metric.objects.get(text="330余名")
    article.refresh_from_db()
    assert article.text[metric.start : metric.end] == metric.quote
    assert "文中已没有它的原文" in answer.json()["records"]
    undone = admin_client.post(url(article, "undo"), {"token": answer.json()["undo"]}, **JSON)
    assert undone.status_code == 200
    assert {metric.text for metric in Metric.objects.filter(lost_place=False)} == {"300余名", "12.5万元", "42个"}


# Choosing


@pytest.mark.parametrize(
    ("what", "typed_words", "found"),
    [
        ("organizations", "云岭", ["云岭区总工会"]),
        ("organizations", "总工会", ["云岭区总工会"]),
        ("organizations", "", []),
        ("regions", "云岭", ["云岭区"]),
        ("partners", "建设", ["柳溪建设集团"]),
    ],
)
def test_records_are_chosen_by_their_names(admin_client, article, what, typed_words, found):
    factories.RegionFactory(code="970102", name="云岭区")
    factories.PartnerOrganizationFactory(name="柳溪建设集团")
    answer = admin_client.get(f"/admin/review/choices/{what}/", {"q": typed_words}).json()
    assert [one["text"] for one in answer["results"]] == found


def test_merged_and_rejected_unions_are_not_offered(admin_client, article):
    union = article.mentions.first().organization
    factories.UnionOrganizationFactory(name="云岭老工会", merged_into=union)
    reviewing.reject([factories.UnionOrganizationFactory(name="云岭假工会")], factories.UserFactory())
    answer = admin_client.get("/admin/review/choices/organizations/", {"q": "云岭"}).json()
    assert [one["text"] for one in answer["results"]] == ["云岭区总工会"]


# From article to article


def test_review_opens_the_next_article_with_the_filters(admin_client, article):
    response = admin_client.get("/admin/review/next/?newspaper=云岭工人报")
    assert response.status_code == 302
    assert response.url.startswith(url(article))
    assert "newspaper=" in response.url
    assert admin_client.get("/admin/review/next/?newspaper=别的报").url.startswith("/admin/review/?")


def test_article_left_with_something_in_it_comes_again_when_recalled(admin_client, article):
    other = factories.ArticleFactory()
    admin_client.get("/admin/review/next/")
    token = ReviewClaim.objects.get().token
    answer = admin_client.post("/admin/review/next/", {"token": token, "article": article.pk}, **JSON).json()
    assert answer["url"].startswith(url(other))
    assert other.headline in answer["html"]
    assert not article.review_claims.open().exists()
    queue = admin_client.get("/admin/review/")
    assert [entry.article_id for entry in queue.context["entries"]] == [other.pk]
    admin_client.post("/admin/review/recall/")
    queue = admin_client.get("/admin/review/")
    assert {entry.article_id for entry in queue.context["entries"]} == {article.pk, other.pk}


def test_nothing_left_leads_to_the_queue(admin_client, article):
    decide(admin_client, article, "confirm rest")
    data = {"token": "", "article": article.pk}
    assert admin_client.post("/admin/review/next/", data, **JSON).json()["html"] == ""
    assert admin_client.get("/admin/review/next/").url == "/admin/review/"


def test_claim_is_renewed_and_given_back(admin_client, article):
    admin_client.get(url(article))
    address = f"/admin/review/claims/{ReviewClaim.objects.get().token}/"
    assert admin_client.post(address, **JSON).json() == {"held": True}
    assert admin_client.post(address, {"leave": "1"}, **JSON).json() == {"held": False}
    assert admin_client.post(address, **JSON).json() == {"held": False}


@pytest.mark.parametrize("query", ["since=2024-02-01&until=2024-01-01", "region=x", "type=x", "newspaper=x", "since=x"])
def test_filters_that_are_wrong_say_so_and_break_nothing(admin_client, article, query):
    response = admin_client.get(f"/admin/review/?{query}")
    assert response.status_code == 200
    assert response.context["form"].errors
    assert admin_client.get(f"/admin/review/next/?{query}").status_code == 302
