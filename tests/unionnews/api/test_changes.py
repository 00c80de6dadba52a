"""/changes/: a cursor, what became of records behind it, and a mirror that ends equal."""

import datetime
import random
import threading

import pytest
from django.db import connection
from django.utils import timezone
from rest_framework.test import APIClient

from activities.merging import merge, unmerge
from activities.models import Activity, ActivityOrganizer, Metric, OrganizationMerge, UnionOrganization
from articles import reviewing
from articles.changes.reading import begin_anew, prune
from articles.models import Article, Change
from tests import factories
from tests.mirror import ROOT, Mirror
from tests.threads import in_a_thread
from unionnews.api.resources import RESOURCES

CHANGES = f"{ROOT}changes/"
LISTS = {kind: (path, list(resource.filterset_class.base_filters)) for kind, path, resource in RESOURCES}


def committing(write):
    """What a function returns; on PostgreSQL the end of its transaction is told within that of the test."""
    made = write()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            cursor.execute("SELECT set_config('unionnews.commit', '', true)")
    return made


def cursor_of(api) -> str:
    """The cursor of now."""
    answer = api.get(CHANGES).json()
    assert (answer["results"], answer["more"]) == ([], False)
    return answer["cursor"]


def since(api, cursor, **query):
    """The answer behind a cursor."""
    response = api.get(CHANGES, {"since": cursor, **query})
    assert response.status_code == 200, response.content
    return response.json()


@pytest.mark.django_db
def test_changes_behind_a_cursor_with_records_as_they_are_now(api):
    committing(factories.PageFactory)
    cursor = cursor_of(api)
    metric = committing(factories.MetricFactory)
    answer = since(api, cursor, kind="metric", records="on")
    [entry] = answer["results"]
    assert entry["kind"] == "metric"
    assert entry["change"] == "created"
    assert entry["url"].endswith(f"/api/v1/metrics/{metric.pk}/")
    assert entry["record"] == api.get(entry["url"]).json()
    committing(metric.delete)
    [entry] = since(api, answer["cursor"], records="on")["results"]
    assert (entry["change"], entry["url"], entry["record"]) == ("deleted", None, None)


@pytest.mark.django_db
def test_what_was_merged_into_what_and_why(api):
    union, survivor = committing(lambda: factories.UnionOrganizationFactory.create_batch(2))
    cursor = cursor_of(api)
    committing(lambda: merge(survivor, [union], factories.UserFactory(), "同一工会"))
    entries = {entry["id"]: entry for entry in since(api, cursor, kind="organization")["results"]}
    assert entries[union.pk]["change"] == "merged"
    assert entries[union.pk]["into"] == survivor.pk
    assert entries[union.pk]["why"] == "同一工会"


@pytest.mark.django_db
def test_why_a_record_was_deleted(api):
    metric = committing(factories.MetricFactory)
    cursor = cursor_of(api)
    metric._change_reason = "read anew"
    committing(metric.delete)
    assert [entry["why"] for entry in since(api, cursor)["results"]] == ["read anew"]


@pytest.mark.django_db
def test_changes_come_in_pages(api):
    cursor = cursor_of(api)
    committing(lambda: factories.MetricFactory.create_batch(6))
    whole = since(api, cursor, limit=200)
    assert not whole["more"]
    entries, answer = [], since(api, cursor, limit=2)
    while True:
        entries += answer["results"]
        if not answer["more"]:
            break
        answer = api.get(answer["next"]).json()
    assert [(entry["kind"], entry["id"]) for entry in entries] == [
        (entry["kind"], entry["id"]) for entry in whole["results"]
    ]
    assert since(api, answer["cursor"])["results"] == []


@pytest.mark.django_db
def test_pages_with_records_ask_the_database_as_often_for_many(api, django_assert_max_num_queries):
    cursor = cursor_of(api)
    committing(lambda: factories.ActivityOrganizerFactory.create_batch(30))
    with django_assert_max_num_queries(25):
        assert len(since(api, cursor, records="on", limit=200)["results"]) > 100


@pytest.mark.django_db
def test_nothing_new_is_not_sent_again(api):
    committing(factories.PageFactory)
    cursor = cursor_of(api)
    response = api.get(CHANGES, {"since": cursor})
    assert api.get(CHANGES, {"since": cursor}, headers={"If-None-Match": response["ETag"]}).status_code == 304


@pytest.mark.django_db
def test_cursor_that_is_too_old_or_of_another_log_says_what_to_do(api):
    committing(factories.PageFactory)
    old = cursor_of(api)
    committing(factories.PageFactory)
    prune(timezone.now() + datetime.timedelta(days=1))
    response = api.get(CHANGES, {"since": old})
    assert response.status_code == 410
    assert "without “since”" in response.json()["detail"]
    new = cursor_of(api)
    assert since(api, new)["results"] == []
    begin_anew()
    assert api.get(CHANGES, {"since": new}).status_code == 410


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"since": "x"}, "since"),
        ({"since": "W10"}, "since"),
        ({"since": "A" * 300}, "since"),
        ({"limit": "0"}, "limit"),
        ({"kind": "secret"}, "kind"),
        ({"records": "yes"}, "records"),
        ({"until": "now"}, "until"),
    ],
)
def test_what_cannot_be_followed_is_told(api, query, parameter):
    response = api.get(CHANGES, query)
    assert response.status_code == 400
    assert [error["parameter"] for error in response.json()["errors"]] == [parameter]


@pytest.mark.django_db
def test_only_what_one_may_read_is_told(client_of, visitor, settings, api):
    settings.API_PUBLIC_READ = False
    assert visitor.get(CHANGES).status_code == 401
    assert client_of(factories.UserFactory(is_superuser=False)).get(CHANGES).status_code == 403
    settings.API_PUBLIC_READ = True
    committing(factories.PageFactory)
    cursor = cursor_of(visitor)
    committing(lambda: (factories.ImportRunFactory(), factories.RegionFactory()))
    assert {entry["kind"] for entry in since(api, cursor)["results"]} == {"import-run", "region"}
    public = {kind for kind, _path, resource in RESOURCES if resource.is_public}
    assert {entry["kind"] for entry in since(visitor, cursor)["results"]} == {"import-run", "region"} & public


# A mirror


def mirror_of(api: APIClient) -> Mirror:
    """A mirror that asks a client."""

    def get(address, query):
        response = api.get(address, query)
        assert response.status_code == 200, response.content
        return response.json()

    return Mirror(get, LISTS)


class Editing:
    """An editor and an importer at work, by chance but seeded."""

    def __init__(self) -> None:
        self.chance = random.Random(20091204)
        self.editor = factories.UserFactory()
        self.count = 0

    def one(self, model):
        """Some record."""
        return self.chance.choice(list(model.objects.all()))

    def step(self) -> None:
        """One change of some kind."""
        steps = [
            self.create,
            self.create,
            self.decide,
            self.link,
            self.rename,
            self.delete,
            self.delete_article,
            self.merge,
            self.unmerge,
            self.update_all,
        ]
        self.chance.choice(steps)()
        self.count += 1

    def create(self) -> None:
        activity = factories.ActivityOrganizerFactory().activity
        factories.MetricFactory(article=activity.article, activity=activity, organization=self.one(UnionOrganization))
        factories.BylineFactory(article=activity.article)
        factories.OrganizationMentionFactory(article=activity.article)

    def decide(self) -> None:
        decision = self.chance.choice([reviewing.confirm, reviewing.reject, reviewing.reopen])
        decision([self.one(self.chance.choice([Metric, Activity, Article]))], self.editor)

    def link(self) -> None:
        link = self.one(ActivityOrganizer)
        self.chance.choice([link.delete, lambda: reviewing.reject([link], self.editor)])()

    def rename(self) -> None:
        union = self.one(UnionOrganization)
        union.name = f"{union.name}{self.count}"[-40:]
        union.save()
        factories.OrganizationAliasFactory(organization=union)

    def delete(self) -> None:
        self.one(Metric).delete()

    def delete_article(self) -> None:
        if Article.objects.count() > 5:
            self.one(Article).delete()

    def merge(self) -> None:
        unions = list(UnionOrganization.objects.filter(merged_into=None))
        if len(unions) > 6:
            union, survivor = self.chance.sample(unions, 2)
            merge(survivor, [union], self.editor, "同一工会")

    def unmerge(self) -> None:
        if standing := OrganizationMerge.objects.standing().last():
            unmerge(standing, self.editor)

    def update_all(self) -> None:
        Metric.objects.filter(unit="名").update(unit="人")


def test_mirror_ends_equal_while_others_edit_merge_and_delete(database_for_threads, client_of):
    api = client_of(factories.UserFactory(username="mirror"))
    editing = Editing()
    for _time in range(8):
        editing.create()
    failures, finished = [], threading.Event()

    def edit():
        try:
            for _time in range(60):
                editing.step()
        except Exception as error:
            failures.append(error)
        finally:
            finished.set()

    thread = in_a_thread(edit)
    mirror = mirror_of(api)
    mirror.copy()
    followed = 0
    while not finished.is_set():
        followed += mirror.follow()
    thread.join(30)
    assert not failures
    followed += mirror.follow()
    fresh = mirror_of(api)
    fresh.copy()
    assert mirror.records == fresh.records
    assert followed > 20
    kinds = set(Change.objects.values_list("what", flat=True))
    assert {"created", "changed", "rejected", "deleted", "merged", "parts"} <= kinds
