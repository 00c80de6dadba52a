"""The log tells all that becomes of records, however they are written, and in the order of commits."""

import datetime
import io
import threading

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import close_old_connections, connection, transaction
from django.utils import timezone

from activities.logged_tables import SOURCES as OF_WORK
from activities.models import ActivityOrganizer, Metric, UnionOrganization
from articles import reviewing
from articles.changes.reading import (
    Lost,
    Place,
    begin_anew,
    changes_after,
    check,
    end_of_log,
    entries_of,
    prune,
    the_log,
)
from articles.changes.sources import SOURCES as OF_NEWSPAPER
from articles.models import Article, Change, Page
from tests import factories
from tests.threads import in_a_thread

pytestmark = pytest.mark.django_db


def ended() -> None:
    """Have the database do what it does when a transaction ends; the tests' own transaction never does."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            cursor.execute("SELECT set_config('unionnews.commit', '', true)")


def told(write) -> list[tuple[str, int, str]]:
    """What the log tells of what a function does."""
    ended()
    before = end_of_log()
    write()
    ended()
    return [(entry.kind, entry.record, entry.what) for entry in entries_of(changes_after(before, 1000))]


def sql(statement: str, *parameters) -> None:
    """Something written past Django."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def test_records_are_created_changed_rejected_deleted():
    metric = factories.MetricFactory()
    editor = factories.UserFactory()
    assert told(lambda: Metric.objects.filter(pk=metric.pk).update(unit="人")) == [("metric", metric.pk, "changed")]
    assert told(lambda: reviewing.reject([metric], editor)) == [("metric", metric.pk, "rejected")]
    assert told(lambda: reviewing.reopen([metric], editor)) == [("metric", metric.pk, "changed")]
    pk = metric.pk
    assert told(metric.delete) == [("metric", pk, "deleted")]


def test_creation_is_told_once_with_all_that_is_made_beside_it():
    pks = []

    def write():
        pks.append(factories.ActivityOrganizerFactory(organization=union).activity)

    union = factories.UnionOrganizationFactory()
    entries = told(write)
    activity = pks[0]
    assert ("activity", activity.pk, "created") in entries
    assert {kind for kind, _pk, _what in entries} == {"page", "article", "activity", "activity-type"}
    assert len(entries) == 4
    assert [what for _kind, _pk, what in entries] == ["created"] * 4


def test_merged_into_what():
    union, survivor = factories.UnionOrganizationFactory.create_batch(2)
    ended()
    before = end_of_log()
    entries = told(lambda: UnionOrganization.objects.filter(pk=union.pk).update(merged_into=survivor))
    assert entries == [("organization", union.pk, "merged")]
    assert entries_of(changes_after(before, 1000))[-1].into == survivor.pk
    assert told(lambda: UnionOrganization.objects.filter(pk=union.pk).update(merged_into=None)) == [
        ("organization", union.pk, "changed")
    ]


def parts() -> list:
    """What belongs to a record, and what it belongs to."""
    activity = factories.ActivityFactory()
    article = factories.ArticleFactory()
    return [
        (factories.ActivityOrganizerFactory(activity=activity), "activity", activity.pk),
        (factories.ActivityPartnerFactory(activity=activity), "activity", activity.pk),
        (factories.ActivityAlsoTypeFactory(activity=activity), "activity", activity.pk),
        (factories.BylineFactory(article=article), "article", article.pk),
        (alias := factories.OrganizationAliasFactory(), "organization", alias.organization_id),
        (cue := factories.ActivityCueFactory(), "activity-type", cue.type_id),
        (file := factories.ImportedFileFactory(), "import-run", file.run_id),
    ]


@pytest.mark.parametrize("place", range(7))
def test_change_of_a_part_is_one_of_the_whole(place):
    part, kind, pk = parts()[place]
    assert told(part.save) == [(kind, pk, "changed")]
    assert told(part.delete) == [(kind, pk, "changed")]


def test_part_that_moves_changes_both():
    link = factories.ActivityOrganizerFactory()
    other = factories.ActivityFactory()
    entries = told(lambda: ActivityOrganizer.objects.update(activity=other))
    assert sorted(entries) == sorted([("activity", link.activity_id, "changed"), ("activity", other.pk, "changed")])


def test_newspaper_of_a_page_is_told_of_its_articles():
    article = factories.ArticleFactory()
    entries = told(lambda: Page.objects.update(newspaper="松风晚报"))
    assert sorted(entries) == [("article", article.pk, "changed"), ("page", article.page_id, "changed")]
    assert told(lambda: Page.objects.update(banner="新时代")) == [("page", article.page_id, "changed")]


def bulk_create():
    page = Page.objects.get()
    Article.objects.bulk_create([Article(page=page, position=90 + n, kind="report", text="会") for n in range(3)])


def cascade():
    Article.objects.all().delete()


def past_django():
    sql("UPDATE activities_metric SET unit = %s", "人")


@pytest.mark.parametrize(
    ("write", "expected"),
    [
        (bulk_create, [("article", "created")] * 3),
        (cascade, [("activity", "deleted"), ("article", "deleted"), ("metric", "deleted"), ("metric", "deleted")]),
        (past_django, [("metric", "changed")] * 2),
        (lambda: Metric.objects.all()._raw_delete("default"), [("metric", "deleted")] * 2),
    ],
)
def test_every_way_of_writing_is_told(write, expected):
    article = factories.ArticleFactory()
    factories.ActivityFactory(article=article)
    factories.MetricFactory(article=article)
    factories.MetricFactory(article=article, subject="员工")
    assert sorted((kind, what) for kind, _pk, what in told(write)) == expected


def test_every_record_of_the_api_and_every_part_of_one_is_logged():
    """A new model needs a decision: a record, a part of one, or nothing that mirrors see."""
    silent = {"articles_searchentry", "articles_change", "articles_commit", "articles_changelog"}
    logged = {source.table for source in (*OF_WORK, *OF_NEWSPAPER)}
    models = [model for label in ("articles", "activities") for model in apps.get_app_config(label).get_models()]
    own = {model._meta.db_table for model in models if not model.__name__.startswith("Historical")}
    assert logged <= own
    assert own - logged - silent <= UNLOGGED


UNLOGGED = {
    "articles_reviewclaim",  # who has an article before them: the desk's own
    "activities_queueentry",  # follows from the records
    "activities_queuemark",
    "activities_organizationmerge",  # told by the organization that was merged
    "activities_mergechange",
    "activities_keptfigure",  # added up from the records
    "activities_keptactivity",
    "activities_kepttotal",
    "activities_keptuntil",
}


def test_pages_of_the_log_join():
    ended()
    start = end_of_log()
    factories.MetricFactory.create_batch(5)
    ended()
    whole = changes_after(start, 1000)
    place, found = start, []
    while page := changes_after(place, 3):
        found += page
        place = Place(page[-1].position, page[-1].pk)
    assert found == whole
    assert len(whole) > 5
    assert place.position == end_of_log().position


def test_entries_tell_each_record_once_at_its_last_place():
    def change(record, what, into=None):
        return Change(kind="organization", record=record, what=what, into=into, at=timezone.now())

    for whats, expected in (
        (["created", "changed"], "created"),
        (["created", "parts"], "created"),
        (["parts", "parts"], "changed"),
        (["changed", "merged", "parts"], "merged"),
        (["merged", "changed"], "changed"),
        (["created", "merged"], "merged"),
        (["created", "deleted"], "deleted"),
        (["deleted", "parts"], "deleted"),
        (["rejected", "changed"], "changed"),
    ):
        entries = entries_of([change(1, whats[0]), change(2, "changed"), *(change(1, what) for what in whats[1:])])
        assert [(entry.record, entry.what) for entry in entries] == [(2, "changed"), (1, expected)], whats


def test_what_is_too_old_or_not_yet_there_is_lost():
    factories.MetricFactory()
    ended()
    old = end_of_log()
    factories.MetricFactory()
    ended()
    check(old)
    Change.objects.update(at=timezone.now() - datetime.timedelta(days=9))
    factories.PageFactory()
    ended()
    new = end_of_log()
    assert prune(timezone.now() - datetime.timedelta(days=5)) > 0
    assert [change.kind for change in Change.objects.all()] == ["page"]
    with pytest.raises(Lost):
        check(old)
    check(new)
    check(Place(the_log().kept_from))
    with pytest.raises(Lost):
        check(Place(new.position + 1))
    assert prune(timezone.now() - datetime.timedelta(days=5)) == 0


def test_log_that_is_begun_anew_has_another_name():
    before = the_log().name
    begin_anew()
    assert the_log().name != before


def test_command_drops_and_begins_anew():
    factories.MetricFactory()
    ended()
    Change.objects.update(at=timezone.now() - datetime.timedelta(days=100))
    printed = io.StringIO()
    call_command("change_log", "--keep-days", "90", stdout=printed)
    assert not Change.objects.exists()
    assert "changes dropped" in printed.getvalue()
    call_command("change_log", "--begin-anew", stdout=printed)
    assert "anew" in printed.getvalue()
    with pytest.raises(CommandError):
        call_command("change_log", "--keep-days", "-1")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
def test_transaction_that_ends_late_is_told_late():
    """It wrote first: a log by the order of writing would have a gap where a mirror had already read on."""
    start = end_of_log()
    written, may_end = threading.Event(), threading.Event()

    def write_slowly():
        with transaction.atomic():
            factories.PageFactory(name="slow")
            written.set()
            assert may_end.wait(20)

    thread = in_a_thread(write_slowly)
    assert written.wait(20)
    factories.PageFactory(name="fast")
    seen = changes_after(start, 100)
    assert [Page.objects.get(pk=change.record).name for change in seen] == ["fast"]
    place = Place(seen[-1].position, seen[-1].pk)
    may_end.set()
    thread.join(20)
    later = changes_after(place, 100)
    assert [Page.objects.get(pk=change.record).name for change in later] == ["slow"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
def test_savepoint_that_is_taken_back_leaves_nothing_and_breaks_nothing():
    start = end_of_log()
    with transaction.atomic():
        try:
            with transaction.atomic():
                factories.PageFactory(name="taken back")
                raise ValueError
        except ValueError:
            kept = factories.PageFactory(name="kept")
    assert [(change.kind, change.record) for change in changes_after(start, 100)] == [("page", kept.pk)]


@pytest.mark.django_db(transaction=True)
def test_reader_beside_writers_misses_nothing(database_for_threads):
    start = end_of_log()
    names = [f"{writer}-{number}" for writer in range(3) for number in range(15)]

    def write(writer):
        for number in range(15):
            with transaction.atomic():
                factories.JournalistFactory(name=f"{writer}-{number}")

    threads = [in_a_thread(lambda writer=writer: write(writer)) for writer in range(3)]
    place, seen = start, []
    while any(thread.is_alive() for thread in threads) or changes_after(place, 1):
        for change in changes_after(place, 7):
            seen.append(change.record)
            place = Place(change.position, change.pk)
    close_old_connections()
    assert len(seen) == len(set(seen)) == len(names)
