"""Pages read again: what editors said stays, what the reading says otherwise is proposed, nothing is lost."""

import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from activities.extraction.records import Category, Findings
from activities.importing.pages import import_page
from activities.importing.storing import store_page
from activities.models import Activity, ActivityType, ImportRun, Metric, Region
from articles import reviewing
from articles.models import Article, Page
from tests import factories
from tests.activities.readings import ACTIVITY, BODY, FINDINGS, METRIC, ORGANIZATION, page_reading

pytestmark = pytest.mark.django_db


def know():
    """The regions and types that the readings speak of."""
    province = Region.objects.create(code="43", name="湖南省", level="province")
    city = Region.objects.create(code="4304", name="衡阳市", level="city", parent=province)
    Region.objects.create(code="430407", name="石鼓区", level="county", parent=city)
    for code, name in (("summer_relief", "送清凉"), ("visit", "走访慰问"), ("other", "其他")):
        ActivityType.objects.create(code=code, name_zh=name, name_en=code)


@pytest.fixture
def known():
    """What the readings speak of is there."""
    know()


@pytest.fixture
def editor():
    """Somebody who reviews."""
    return factories.UserFactory()


def read_again(**fields):
    """The page as rules read it that find other things in its figure."""
    return store_page(
        replace(page_reading(replace(FINDINGS, metrics=(replace(METRIC, **fields),))), reader_version="2")
    )


def proposed(record):
    """What is proposed for a record, by field."""
    record.refresh_from_db()
    found = reviewing.proposals(record)
    assert record.has_proposals is bool(found)
    return {one.field: (one.mine, one.read) for one in found}


def test_reading_that_an_editor_corrected_is_not_proposed_to_them(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    reviewing.correct(metric, {"value": 320}, editor)
    assert proposed(metric) == {}
    store_page(page_reading())
    assert proposed(metric) == {}


def test_other_reading_of_a_locked_field_is_proposed_beside_it(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    reviewing.correct(metric, {"value": 320}, editor)
    read_again(value=Decimal(3000), category=Category.PARTICIPANTS)
    assert proposed(metric) == {"value": (320, 3000)}
    assert metric.category == "participants"  # no editor set it


def test_other_reading_of_a_confirmed_record_is_proposed_in_each_field(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    reviewing.confirm([metric], editor)
    read_again(value=Decimal(3000), subject="一线职工")
    assert proposed(metric) == {"value": (300, 3000), "subject": ("职工", "一线职工")}


def test_accepted_value_is_the_editors_and_undone_again(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    reviewing.correct(metric, {"value": 320}, editor)
    read_again(value=Decimal(3000))
    reviewing.accept(metric, "value", editor)
    assert (metric.value, metric.locked_fields, metric.review_status) == (3000, ["value"], "corrected")
    assert metric.history.first().history_change_reason == "accepted"
    assert proposed(metric) == {}
    reviewing.undo(metric, editor)
    assert metric.value == 320
    assert proposed(metric) == {"value": (320, 3000)}


def test_dismissed_value_does_not_come_back_and_another_one_does(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    reviewing.correct(metric, {"value": 320}, editor)
    read_again(value=Decimal(3000))
    reviewing.dismiss(metric, "value", editor)
    assert proposed(metric) == {}
    read_again(value=Decimal(3000), period="今年以来")
    assert proposed(metric) == {}
    read_again(value=Decimal(4000))
    assert proposed(metric) == {"value": (320, 4000)}
    with pytest.raises(reviewing.NoProposal):
        reviewing.accept(metric, "subject", editor)


def test_range_is_proposed_and_taken_whole(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    reviewing.correct(metric, {"value": 320}, editor)
    read_again(value=Decimal(200), value_max=Decimal(310))
    metric.refresh_from_db()
    assert (metric.value, metric.value_max) == (320, None)  # half of a range would be none
    reviewing.accept(metric, "value", editor)
    assert (metric.value, metric.value_max) == (200, 310)


def test_confirmed_record_that_is_read_no_longer_stays_and_is_proposed_for_rejection(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    reviewing.confirm([metric], editor)
    store_page(replace(page_reading(replace(FINDINGS, metrics=())), reader_version="2"))
    assert list(proposed(metric)) == ["read_no_longer"]
    reviewing.dismiss(metric, "read_no_longer", editor)
    assert proposed(metric) == {}
    reviewing.undo(metric, editor)
    reviewing.accept(metric, "read_no_longer", editor)
    assert metric.is_rejected
    store_page(page_reading())
    metric.refresh_from_db()
    assert (metric.is_rejected, metric.read_no_longer) == (True, False)


def test_figure_that_moves_to_where_an_editors_stands_gives_way(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    reviewing.correct(metric, {"subject": "一线职工"}, editor)
    both = (METRIC, replace(METRIC, subject="一线职工"))
    stored = store_page(replace(page_reading(replace(FINDINGS, metrics=both)), reader_version="2"))
    assert stored.tallies["metrics"].held_back == 1
    assert Metric.objects.get().subject == "一线职工"
    assert store_page(replace(page_reading(replace(FINDINGS, metrics=both)), reader_version="2")).outcome == "unchanged"


def test_findings_follow_the_words_into_a_corrected_text(known, editor):
    store_page(page_reading(replace(FINDINGS, metrics=())))
    article = Article.objects.get()
    reviewing.correct(article, {"text": BODY.replace("7月3日，", "7月3日上午，")}, editor)
    store_page(replace(page_reading(), reader_version="2"))
    metric = Metric.objects.get()
    article.refresh_from_db()
    assert article.text[metric.start : metric.end] == metric.quote == "服务职工300余人"
    assert article.text[metric.figure_start : metric.figure_end] == metric.text
    assert store_page(replace(page_reading(), reader_version="2")).outcome == "unchanged"


def test_finding_whose_words_an_editor_corrected_is_held_back(known, editor):
    store_page(page_reading(replace(FINDINGS, metrics=())))
    article = Article.objects.get()
    reviewing.correct(article, {"text": BODY.replace("300余人", "330余人")}, editor)
    stored = store_page(replace(page_reading(), reader_version="2"))
    assert stored.tallies["metrics"].held_back == 1
    assert not Metric.objects.exists()
    assert Activity.objects.count() == 1


def test_every_record_of_an_import_has_a_first_line_that_says_so(known):
    store_page(page_reading(), reason="read:7")
    kept = [model for model in apps.get_models() if hasattr(model, "history") and model._base_manager.exists()]
    kept.remove(ActivityType)  # there before the import
    assert {Page, Article, Metric, Activity} < set(kept)
    for model in kept:
        for row in model._base_manager.all():
            line = row.history.get()
            assert (line.history_type, line.history_change_reason) == ("+", "read:7"), row


# The command


def run(*arguments):
    """What the command prints."""
    printed = io.StringIO()
    call_command("reread_articles", *arguments, stdout=printed, stderr=printed)
    return printed.getvalue()


@pytest.fixture
def stored_page(known, fixtures_dir):
    """A sample page, imported as any other."""
    path = sorted((fixtures_dir / "pages").glob("*.txt"))[0]
    imported = import_page(path.read_bytes(), path.name)
    assert imported.outcome == "new", imported.message
    return imported.page


def outdated_subject(page):
    """A figure of the page as older rules would have left it."""
    metric = Metric.objects.filter(article__page=page).exclude(subject="").first()
    before = metric.subject
    metric.subject = "旧对象"
    metric.as_read = {**metric.as_read, "subject": "旧对象"}
    metric.save()
    return metric, before


def test_pages_read_again_by_the_same_rules_do_not_change(stored_page):
    assert "Nothing would change." in run("--dry-run")
    assert "Nothing changed." in run()
    run_of_it = ImportRun.objects.latest("pk")
    assert (run_of_it.pages_unchanged, run_of_it.arguments["reread"]) == (1, True)


def test_dry_run_tells_what_would_change_and_writes_nothing(stored_page):
    metric, before = outdated_subject(stored_page)
    told = json.loads(run("--dry-run", "--json"))
    assert told["changes"] == [
        {
            "model": "Metric",
            "field": "subject",
            "action": "changed",
            "count": 1,
            "examples": [{"record": metric.text, "before": "旧对象", "after": before}],
        }
    ]
    metric.refresh_from_db()
    assert metric.subject == "旧对象"
    assert not ImportRun.objects.filter(arguments__has_key="reread").exists()


def test_run_writes_what_the_dry_run_told(stored_page):
    metric, before = outdated_subject(stored_page)
    table = run("--quiet")
    assert "旧对象 → " + before in table
    metric.refresh_from_db()
    assert metric.subject == before
    assert metric.history.first().history_change_reason == f"reread:{ImportRun.objects.latest('pk').pk}"


def test_dry_run_tells_what_would_be_proposed(stored_page, editor):
    metric, before = outdated_subject(stored_page)
    reviewing.confirm([metric], editor)
    changes = json.loads(run("--dry-run", "--json"))["changes"]
    assert [(one["field"], one["action"]) for one in changes] == [("subject", "proposed")]


@pytest.mark.parametrize(
    ("arguments", "pages"),
    [
        ([], 2),
        (["--newspaper", "云岭工人报"], 1),
        (["--newspaper", "别的报"], 0),
        (["--since", "2023-08-05"], 1),
        (["--page", "a.txt"], 1),
        (["--page", "a.txt", "--page", "b.txt"], 2),
        (["--outdated"], 2),
    ],
)
def test_pages_are_chosen(known, arguments, pages):
    factories.PageFactory(name="a.txt", newspaper="云岭工人报", reader_version="0")
    factories.PageFactory(name="b.txt", newspaper="柳溪日报", published_on="2023-08-06", reader_version="0")
    printed = io.StringIO()
    try:
        call_command("reread_articles", "--dry-run", "--json", *arguments, stdout=printed, stderr=printed)
    except CommandError as error:
        assert "failed" not in str(error)
    told = printed.getvalue()
    assert told.startswith("No page") if not pages else json.loads(told)["pages"] == pages


@pytest.mark.parametrize(
    "arguments", [["--page", "no.txt"], ["--since", "gestern"], ["--workers", "0"], ["--resume", "99999"]]
)
def test_arguments_that_cannot_be_followed_are_told(arguments, stored_page):
    with pytest.raises(CommandError) as wrong:
        run(*arguments)
    assert arguments[0] in str(wrong.value)
    assert wrong.value.returncode == 2


def test_interrupted_run_is_gone_on_with(stored_page):
    factories.PageFactory(name="left.txt")
    first = ImportRun.objects.create(started_at=stored_page.created, arguments={"reread": True})
    first.files.create(position=0, name="done", page=stored_page, outcome="unchanged")
    told = json.loads(run("--resume", str(first.pk), "--dry-run", "--json"))
    assert told["pages"] == 1


# What a record referred to may be gone


def test_undoing_leaves_what_went_with_an_activity_that_no_reading_finds_any_more(known, editor):
    store_page(page_reading())
    metric = Metric.objects.get()
    assert metric.activity is not None
    reviewing.correct(metric, {"value": 310}, editor)
    store_page(replace(page_reading(replace(FINDINGS, metrics=())), reader_version="2"))
    store_page(replace(page_reading(Findings((ORGANIZATION,))), reader_version="3"))
    metric = Metric.objects.get()
    assert metric.activity is None  # deleted with the reading that told of it; no line of the figure's history says so
    before = held(metric)
    reviewing.correct(metric, {"subject": "一线职工"}, editor)
    reviewing.undo(metric, editor)
    assert held(Metric.objects.get()) == before


def test_a_choice_instead_of_what_is_gone_cannot_be_undone(known, editor):
    store_page(page_reading())
    metric, chosen = Metric.objects.get(), Activity.objects.get()
    chosen.pk, chosen.name, chosen.origin = None, "另一场送清凉", "added"
    chosen.save()
    reviewing.correct(metric, {"activity": chosen}, editor)
    store_page(replace(page_reading(Findings((ORGANIZATION,))), reader_version="2"))
    with pytest.raises(reviewing.CannotUndo):
        reviewing.undo(Metric.objects.get(), editor)
    assert Metric.objects.get().activity == chosen


# One page


def test_page_is_imported_by_one_call(known, fixtures_dir, editor):
    path = sorted((fixtures_dir / "pages").glob("*.txt"))[1]
    read = import_page(path.read_bytes(), path.name, dry_run=True)
    assert (read.outcome, read.page, read.run) == ("read", None, None)
    assert read.reading.draft.articles
    assert not Page.objects.exists()
    stored = import_page(path.read_bytes(), path.name, user=editor)
    assert (stored.outcome, stored.run.user, stored.run.state) == ("new", editor, "finished")
    again = import_page(path.read_bytes(), "another name.txt")
    assert (again.outcome, again.page) == ("unchanged", stored.page)


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"x" * 6_000_000], ids=["empty", "picture", "too large"])
def test_page_that_is_none_fails_in_words(known, data):
    failed = import_page(data, "page.txt")
    assert (failed.outcome, failed.page) == ("failed", None)
    assert failed.message
    assert failed.run.pages_failed == 1


# Whatever happens, in whatever order

READINGS = st.sampled_from(
    [
        FINDINGS,
        replace(FINDINGS, metrics=()),
        replace(FINDINGS, metrics=(replace(METRIC, value=Decimal(3000)),)),
        replace(FINDINGS, metrics=(replace(METRIC, subject="一线职工", category=Category.PARTICIPANTS),)),
        replace(FINDINGS, metrics=(METRIC, replace(METRIC, subject="一线职工"))),
        replace(FINDINGS, activities=(replace(ACTIVITY, name="防暑送清凉"),)),
        Findings((ORGANIZATION,)),
    ]
)
STEPS = st.one_of(
    st.tuples(st.just("read"), READINGS),
    st.tuples(st.just("value"), st.sampled_from([310, 320, 3000])),
    st.tuples(st.just("subject"), st.sampled_from(["一线职工", "建筑职工"])),
    st.tuples(st.sampled_from(["confirm", "reject", "reopen", "undo", "accept", "dismiss"]), st.none()),
)


class AnySequence(TestCase):
    """Of operations and readings."""

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(STEPS, min_size=3, max_size=9))
    def test_editors_word_stands_and_undoing_is_exact(self, steps):
        know()
        editor = factories.UserFactory()
        store_page(page_reading())
        metric = Metric.objects.get()
        for version, (step, argument) in enumerate(steps, 2):
            metric = Metric.objects.filter(pk=metric.pk).first()
            if metric is None:
                return  # no editor had touched it
            before = held(metric)
            if step == "read":
                untouched = metric.review_status == "unreviewed" and not metric.locked_fields
                store_page(replace(page_reading(argument), reader_version=str(version)))
                after = Metric.objects.filter(pk=metric.pk).first()
                assert after is not None or untouched
                if after is not None:
                    assert_editors_word_stands(before, held(after))
            elif decide(metric, step, argument, editor):
                after = held(Metric.objects.get(pk=metric.pk))
                reviewing.undo(metric, editor)
                assert held(Metric.objects.get(pk=metric.pk)) == before
                if step != "undo":
                    decide(metric, step, argument, editor)
                    assert decided(held(Metric.objects.get(pk=metric.pk))) == decided(after)


def decide(metric, step, argument, editor):
    """Whether a decision changed the metric; an undoing in between is none to be undone itself."""
    lines = metric.history.count()
    try:
        if step in ("value", "subject"):
            reviewing.correct(metric, {step: argument}, editor)
        elif step == "undo":
            reviewing.undo(metric, editor)
            return False
        elif step in ("accept", "dismiss"):
            proposals = reviewing.proposals(metric)
            if not proposals:
                return False
            getattr(reviewing, step)(metric, proposals[0].field, editor)
        else:
            getattr(reviewing, step)([metric], editor)
    except (reviewing.CannotUndo, ValidationError):
        return False
    return metric.history.count() > lines


def held(metric):
    """All that a metric holds, but for when it changed last and for what is read beside the decisions."""
    return {f.attname: getattr(metric, f.attname) for f in metric._meta.concrete_fields if f.name != "modified"}


def decided(values):
    """What of these a decision makes; it is signed anew when it is made again."""
    return {name: value for name, value in values.items() if name != "reviewed_at"}


def assert_editors_word_stands(before, after):
    """No reading changes a decision, a locked field, or any value of a record that is confirmed or rejected."""
    settled = before["review_status"] in ("confirmed", "rejected")
    for name in ("review_status", "reviewed_by_id", "reviewed_at", "origin", "locked_fields"):
        assert after[name] == before[name]
    for name in ("value", "value_max", "subject", "category", "unit", "qualifier"):
        if settled or name in before["locked_fields"]:
            assert after[name] == before[name]
