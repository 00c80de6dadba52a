"""Two editors on one record."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from activities.models import Metric
from articles import reviewing
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    """Somebody who reviews."""
    return factories.UserFactory()


def stale(metric, editor):
    """The version of a metric that somebody corrected since, and what was seen of it."""
    seen = metric.version
    reviewing.correct(Metric.objects.get(pk=metric.pk), {"value": 310}, editor)
    return seen


@pytest.mark.parametrize(
    "operation",
    [
        lambda metric, editor, seen: reviewing.confirm([metric], editor, {metric.pk: seen}),
        lambda metric, editor, seen: reviewing.reject([metric], editor, {metric.pk: seen}),
        lambda metric, editor, seen: reviewing.reopen([metric], editor, {metric.pk: seen}),
        lambda metric, editor, seen: reviewing.correct(metric, {"unit": "人"}, editor, seen),
        lambda metric, editor, seen: reviewing.undo(metric, editor, seen),
        lambda metric, editor, seen: reviewing.undo_all([metric], editor, {metric.pk: seen}),
        lambda metric, editor, seen: reviewing.accept(metric, "value", editor, seen),
        lambda metric, editor, seen: reviewing.dismiss(metric, "value", editor, seen),
    ],
    ids=["confirm", "reject", "reopen", "correct", "undo", "undo_all", "accept", "dismiss"],
)
def test_operation_on_an_old_version_is_told_and_writes_nothing(editor, operation):
    metric = factories.MetricFactory()
    seen = stale(metric, editor)
    lines = metric.history.count()
    with pytest.raises(reviewing.EditedMeanwhile) as meanwhile:
        operation(metric, editor, seen)
    assert meanwhile.value.record.value == 310
    assert meanwhile.value.seen.value == 300
    assert meanwhile.value.version != meanwhile.value.seen_version == seen
    assert metric.history.count() == lines


def test_both_versions_stand_side_by_side_field_by_field(editor):
    metric = factories.MetricFactory()
    seen = stale(metric, editor)
    with pytest.raises(reviewing.EditedMeanwhile) as meanwhile:
        reviewing.correct(metric, {"value": 330, "unit": "人"}, editor, seen)
    told = {one.field: (one.seen, one.theirs, one.mine, one.is_mine_too) for one in meanwhile.value.differences}
    assert told["value"] == (300, 310, 330, True)
    assert told["unit"] == ("名", "名", "人", True)
    assert told["review_status"] == ("unreviewed", "corrected", "unreviewed", False)


def test_newest_version_is_taken(editor):
    metric = factories.MetricFactory()
    stale(metric, editor)
    fresh = Metric.objects.get()
    assert reviewing.correct(fresh, {"value": 330}, editor, fresh.version) == ["value"]


def test_reading_that_changed_no_value_is_no_other_version(editor):
    metric = factories.MetricFactory(as_read={"value": "300"})
    seen = metric.version
    metric.as_read = {"value": "3000"}
    metric.save()
    assert reviewing.correct(metric, {"value": 310}, editor, seen) == ["value"]


@pytest.mark.parametrize("version", ["", "0", "zzz", "f" * 40])
def test_version_that_never_was_is_stale(editor, version):
    metric = factories.MetricFactory()
    with pytest.raises(reviewing.EditedMeanwhile) as meanwhile:
        reviewing.reject([metric], editor, {metric.pk: version})
    assert meanwhile.value.seen is None


def test_record_that_is_gone_is_told(editor):
    metric = factories.MetricFactory()
    Metric.objects.all().delete()
    with pytest.raises(reviewing.Gone) as gone:
        reviewing.confirm([metric], editor)
    assert gone.value.ids == [metric.pk]


def test_every_change_is_another_version_whatever_the_clock_says(editor, monkeypatch):
    metric = factories.MetricFactory()
    monkeypatch.setattr(timezone, "now", lambda still=metric.modified - timedelta(hours=1): still)
    versions = [metric.version]
    for step in (
        lambda: reviewing.confirm([metric], editor),
        lambda: reviewing.correct(metric, {"value": 310}, editor),
        lambda: metric.save(),
        lambda: reviewing.undo(metric, editor),
    ):
        step()
        versions.append(Metric.objects.get().version)
    assert sorted(set(versions)) == versions


of_several_connections = pytest.mark.skipif(
    connection.vendor == "sqlite", reason="in a database in memory, two threads share one connection's tables"
)


@of_several_connections
@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_time_one_is_told(editor):
    metric = factories.MetricFactory()
    start = Barrier(2)

    def correct(value):
        mine = Metric.objects.get()
        seen = mine.version
        start.wait(10)
        try:
            return reviewing.correct(mine, {"value": value}, editor, seen)
        except reviewing.EditedMeanwhile as meanwhile:
            return meanwhile.record.value
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        results = list(both.map(correct, (310, 320)))
    assert sorted(results, key=str) == [metric_value(), ["value"]]
    assert metric.history.count() == 2


def metric_value():
    """What the one metric says now."""
    return Metric.objects.get().value


@of_several_connections
@pytest.mark.django_db(transaction=True)
def test_bulk_decisions_at_the_same_time_lose_nothing(editor):
    metrics = [factories.MetricFactory() for _n in range(6)]
    start = Barrier(2)

    def decide(order):
        start.wait(10)
        try:
            return reviewing.confirm([metrics[n] for n in order], editor)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        counts = list(both.map(decide, (range(6), reversed(range(6)))))
    assert sum(counts) == 6
    assert Metric.history.filter(history_change_reason="confirmed").count() == 6
