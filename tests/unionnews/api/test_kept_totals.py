"""Kept totals are those that one would add up now, whatever happened to the records."""

from collections import Counter

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from rest_framework.test import APIClient

from activities.models import KeptActivity, KeptFigure, KeptTotal, KeptUntil, Metric
from activities.summaries import keeping, kept
from activities.summaries.keeping import are_in_step, bring_in_step
from articles.changes.reading import begin_anew
from tests import factories
from tests.threads import at_the_same_moment, committed
from tests.unionnews.api.world import World

QUESTIONS = [
    ("metrics", {"by": "county,year"}),
    ("metrics", {"by": "year,city", "category": "money,beneficiaries"}),
    ("metrics", {"by": "province", "region": "1101,310104", "unit": "名"}),
    ("metrics", {"published_from": "2024", "published_to": "2024"}),
    ("activities", {"by": "county,year"}),
    ("activities", {"by": "province,year"}),
    ("activities", {"by": "city", "published_from": "2024"}),
]


def totals(api: APIClient, kind: str, query: dict[str, str]) -> list[dict]:
    """The totals that an answer tells, which nobody had asked for before."""
    cache.clear()
    answer = api.get(f"/api/v1/{kind}/summary/", {"limit": 1000, **query})
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def records(api: APIClient, one: dict) -> list[int]:
    """The ids of what a total counts."""
    return [record["id"] for record in api.get(f"{one['records']}&limit=200").json()["results"]]


@pytest.fixture
def added_up_now(monkeypatch):
    """Answers as if nothing were kept."""

    def ask(work):
        with monkeypatch.context() as patch:
            patch.setattr(kept, "bring_in_step", lambda whole: False)
            return work()

    return ask


@committed
@pytest.mark.parametrize("seed", range(3))
def test_kept_totals_are_those_that_one_would_add_up_now(api, added_up_now, monkeypatch, seed):
    world = World(seed)
    happened = []
    for step in range(24):
        monkeypatch.setattr(keeping, "AT_ONCE", world.chance.choice([2000, 2000, 7]))
        happened.append(world.change())
        if step % 4 == 3:
            assert bring_in_step()
            for kind, query in world.chance.sample(QUESTIONS, 4):
                told = totals(api, kind, query)
                assert are_in_step()
                assert told == added_up_now(lambda: totals(api, kind, query)), happened  # noqa: B023 (asked at once)
                for one in told[step % 4 :: 9]:
                    assert records(api, one) == added_up_now(lambda: records(api, one)), happened  # noqa: B023
    assert happened


@committed
@pytest.mark.parametrize("seed", range(10, 14))
def test_what_is_kept_is_what_adding_up_all_anew_would_keep(seed):
    world = World(seed)
    assert bring_in_step()
    for _step in range(40):
        world.change()
        assert bring_in_step()
    models = (KeptFigure, KeptActivity, KeptTotal)
    before = {model: contents(model) for model in models}
    KeptUntil.objects.all().delete()
    assert bring_in_step()
    for model in models:
        assert contents(model) == before[model]


def contents(model) -> Counter[tuple]:
    """The rows of a table but for their own ids."""
    names = [field.attname for field in model._meta.concrete_fields if field.name != "id"]
    return Counter(model.objects.values_list(*names))


@committed
def test_a_total_after_a_change_knows_it(api):
    figure = factories.MetricFactory(value=40, qualifier="exact")
    [before] = totals(api, "metrics", {"by": "county,year"})
    Metric.objects.filter(pk=figure.pk).update(value=41)
    [after] = totals(api, "metrics", {"by": "county,year"})
    assert (before["low"], after["low"]) == (40, 41)
    assert are_in_step()


@committed
@pytest.mark.parametrize("times", [1, 30])
def test_who_asks_waits_for_few_changes_only(api, monkeypatch, times):
    monkeypatch.setattr(keeping, "AT_ONCE", 20)
    figure = factories.MetricFactory(value=0, qualifier="exact")
    assert bring_in_step()
    for value in range(times):
        Metric.objects.filter(pk=figure.pk).update(value=value + 1)
    [one] = totals(api, "metrics", {"by": "county,year"})
    assert one["low"] == times
    assert are_in_step() == (times == 1)  # of the others it is added up now
    assert bring_in_step() and are_in_step()


@committed
def test_within_a_transaction_nothing_is_kept():
    factories.MetricFactory()
    with transaction.atomic():
        assert not bring_in_step()
    assert bring_in_step()


@committed
def test_a_log_that_begins_anew_has_all_added_up_anew():
    factories.MetricFactory()
    assert bring_in_step()
    KeptTotal.objects.all().delete()  # a repair gone wrong
    begin_anew()
    assert bring_in_step()
    assert KeptTotal.objects.count() == 1


def test_those_who_bring_totals_in_step_at_the_same_moment_do_not_harm_each_other(database_for_threads):
    figure = factories.MetricFactory(value=40, qualifier="exact")
    assert bring_in_step()
    for value in range(5):
        Metric.objects.filter(pk=figure.pk).update(value=value)
        at_the_same_moment(lambda _asker: bring_in_step(), range(4))
        assert bring_in_step()
        assert KeptTotal.objects.get().least == value


@committed
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_where_somebody_else_brings_them_in_step_nobody_waits(api):
    factories.MetricFactory(value=40, qualifier="exact")
    assert bring_in_step()
    Metric.objects.update(value=41)
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("SELECT 1 FROM activities_keptuntil FOR UPDATE")
        assert not bring_in_step()
        [one] = totals(api, "metrics", {"by": "county,year"})
        assert one["low"] == 41
    finally:
        other.rollback()
        other.close()
