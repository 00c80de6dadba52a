"""An import taken back: its new pages go whole, what an editor touched stays, nothing else is lost."""

import datetime
from dataclasses import replace

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from activities.importing.archives import DatabaseArchive
from activities.importing.runs import FileResult, Outcome, Report
from activities.importing.undoing import READ_FROM, CannotUndoRun, plan_undo, undo_run
from activities.models import (
    Activity,
    ActivityOrganizer,
    ActivityType,
    ImportRun,
    Metric,
    OrganizationAlias,
    Region,
    UnionOrganization,
)
from articles import reviewing
from articles.models import Article, Byline, Page
from tests import factories
from tests.activities.readings import page_reading

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def known():
    """The regions and types that the reading speaks of."""
    province = Region.objects.create(code="43", name="湖南省", level="province")
    city = Region.objects.create(code="4304", name="衡阳市", level="city", parent=province)
    Region.objects.create(code="430407", name="石鼓区", level="county", parent=city)
    for code in ("summer_relief", "visit", "other"):
        ActivityType.objects.create(code=code, name_zh=code, name_en=code)


@pytest.fixture
def editor():
    """Who takes back."""
    return factories.UserFactory()


def imported(*names: str, again: bool = False) -> ImportRun:
    """A run that imported pages of these names, each of bytes of its own."""
    archive, report = DatabaseArchive({}, "1"), Report()
    for position, name in enumerate(names):
        reading = page_reading(data=name.encode(), name=name)
        if again:
            reading = replace(reading, reader_version="2")
        result = FileResult(position, name, Outcome.UNCHANGED, sha256=reading.sha256)
        report.add(archive.keep(reading, result))
    archive.close(report)
    return archive.run


def everything() -> dict[str, list]:
    """All rows that an import writes, but for the runs themselves."""
    models = [
        model
        for app in ("articles", "activities")
        for model in apps.get_app_config(app).get_models()
        if model.__name__ not in ("ImportRun", "ImportedFile", "Change", "Commit", "ActivityType", "Region")
        and not model.__name__.startswith("Historical")
    ]
    return {model.__name__: list(model._base_manager.order_by("pk").values_list("pk", flat=True)) for model in models}


def test_all_that_is_read_from_a_page_is_known_to_go_with_it():
    """A new kind of record that is read from articles fails here until undoing knows where its page is."""
    reviewed = {
        model
        for model in apps.get_models()
        if hasattr(model, "as_read") and not model.__name__.startswith("Historical")
    }
    assert reviewed - {model for model, _path in READ_FROM} == {Page, UnionOrganization, OrganizationAlias}


def test_everything_that_a_run_added_goes(editor):
    before = everything()
    run = imported("a.txt", "b.txt")
    plan = undo_run(run, editor)
    assert [page.name for page in plan.going] == ["a.txt", "b.txt"]
    assert plan.staying == []
    assert everything() == before
    run.refresh_from_db()
    assert run.undone_by == editor
    assert list(run.files.values_list("page", "outcome")) == [(None, "new"), (None, "new")]
    last = Metric.history.filter(history_type="-").first()
    assert (last.history_change_reason, last.history_user) == (f"run_undone:{run.pk}", editor)


def test_the_same_files_can_be_imported_again(editor):
    undo_run(imported("a.txt"), editor)
    again = imported("a.txt")
    assert again.pages_new == 1
    assert Metric.objects.count() == 1


def test_what_another_run_needs_stays(editor):
    first = imported("a.txt")
    before = everything()
    undo_run(imported("b.txt"), editor)
    assert everything() == before
    undo_run(first, editor)
    assert not UnionOrganization.objects.exists()


@pytest.mark.parametrize(
    "touch",
    [
        lambda editor: reviewing.confirm(Metric.objects.filter(article__page__name="a.txt"), editor),
        lambda editor: reviewing.reject(Byline.objects.filter(article__page__name="a.txt"), editor),
        lambda editor: Article.objects.filter(page__name="a.txt").update(locked_fields=["headline"]),
        lambda editor: Page.objects.filter(name="a.txt").update(locked_fields=["newspaper"]),
        lambda editor: ActivityOrganizer.objects.filter(activity__article__page__name="a.txt").update(origin="added"),
        lambda editor: Metric.objects.filter(article__page__name="a.txt").update(dismissed={"value": "3"}),
    ],
)
def test_a_page_that_an_editor_touched_stays_whole(editor, touch):
    run = imported("a.txt", "b.txt")
    touch(editor)
    plan = undo_run(run, editor)
    assert [page.name for page in plan.going] == ["b.txt"]
    assert [page.name for page, _why in plan.staying] == ["a.txt"]
    page = Page.objects.get()
    assert (page.articles.count(), Metric.objects.count(), Activity.objects.count()) == (1, 1, 1)
    with override("en"):
        assert "an editor" in str(plan.staying[0][1])


def test_a_page_that_was_imported_again_or_is_told_elsewhere_stays(editor):
    run, other = imported("a.txt", "b.txt"), imported("c.txt")
    imported("a.txt")
    told = Activity.objects.get(article__page__name="c.txt")
    told.duplicate_of = Activity.objects.get(article__page__name="b.txt")
    told.save()
    with override("en"):
        why = {page.name: str(reason) for page, reason in plan_undo(run).staying}
        assert "imported again" in why["a.txt"]
        assert "activity of another page" in why["b.txt"]
    assert [page.name for page in undo_run(other, editor).going] == ["c.txt"]
    assert [page.name for page in undo_run(run, editor).going] == ["b.txt"]


def test_pages_that_a_run_read_anew_are_not_taken_back(editor):
    imported("a.txt")
    run = imported("a.txt", again=True)
    assert run.pages_updated == 1
    before = everything()
    with override("en"):
        ((page, why),) = undo_run(run, editor).staying
        assert (page.name, "not kept whole" in str(why)) == ("a.txt", True)
    assert everything() == before


def test_unions_that_were_touched_or_there_before_stay(editor):
    old = factories.UnionOrganizationFactory(name="中华全国总工会", level="national")
    UnionOrganization.objects.filter(pk=old.pk).update(created=timezone.now() - datetime.timedelta(days=9))
    run = imported("a.txt")
    reviewing.confirm(UnionOrganization.objects.filter(name="衡阳市总工会"), editor)
    undo_run(run, editor)
    assert set(UnionOrganization.objects.values_list("name", flat=True)) == {
        "中华全国总工会",
        "湖南省总工会",  # above one that stays
        "衡阳市总工会",
    }


def test_a_run_at_work_is_not_taken_back_and_one_that_was_killed_is(editor):
    run = imported("a.txt")
    ImportRun.objects.filter(pk=run.pk).update(state="running", finished_at=None)
    run.refresh_from_db()
    with override("en"), pytest.raises(CannotUndoRun, match="still at work"):
        undo_run(run, editor)
    run.files.update(created=timezone.now() - datetime.timedelta(hours=1))
    assert len(undo_run(run, editor).going) == 1


def test_a_page_touched_at_the_last_moment_stays(editor, monkeypatch):
    run = imported("a.txt")
    plan = plan_undo(run)
    monkeypatch.setattr("activities.importing.undoing.plan_undo", lambda run: plan)
    reviewing.confirm(Metric.objects.all(), editor)
    assert undo_run(run, editor).going == []
    assert Metric.objects.exists()


def test_looking_asks_as_often_for_many_pages_as_for_few():
    few, many = imported("a.txt"), imported(*(f"{number}.txt" for number in range(12)))
    assert queries_of(lambda: plan_undo(many)) == queries_of(lambda: plan_undo(few))


def queries_of(deed) -> int:
    """How often the database is asked."""
    with CaptureQueriesContext(connection) as captured:
        deed()
    return len(captured)


def test_histories_of_a_page_are_written_at_once(editor):
    run = imported("a.txt")
    article = Article.objects.get()
    few = queries_of(lambda: undo_run(run, editor))
    run = imported("a.txt")
    article = Article.objects.get()
    for number in range(30):
        factories.MetricFactory(article=article, subject=f"职工{number}", quote="服务职工300余人", text="300余人")
    assert queries_of(lambda: undo_run(run, editor)) <= few


# On the page


def test_the_page_shows_first_what_goes_and_what_stays(admin_client, admin_user):
    run = imported("a.txt", "b.txt")
    reviewing.confirm(Metric.objects.filter(article__page__name="a.txt"), admin_user)
    url = reverse("admin:activities_importrun_undo", args=[run.pk])
    assert url in admin_client.get(reverse("admin:activities_importrun_change", args=[run.pk])).content.decode()
    content = admin_client.get(url, headers={"accept-language": "en"}).content.decode()
    going, staying = content.split("Pages that stay")
    assert "b.txt" in going
    assert "a.txt" not in going
    assert "a.txt" in staying
    assert Page.objects.count() == 2
    content = admin_client.post(url, follow=True, headers={"accept-language": "en"}).content.decode()
    assert "1 page was taken back." in content
    assert "1 page stays" in content
    assert [page.name for page in Page.objects.all()] == ["a.txt"]
