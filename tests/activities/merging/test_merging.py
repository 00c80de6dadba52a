"""Two rows that are one union: all of the one is the other's, nothing is lost, old names still answer."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from activities.merging import CannotMerge, merge, plan_merge
from activities.merging.links import LINKS
from activities.models import (
    ActivityOrganizer,
    MergeChange,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    OrganizationMerge,
    UnionOrganization,
)
from articles import reviewing
from tests import factories
from tests.activities.merging.scene import busy, counts, links, read_by, union
from tests.unionnews.desk import change_url

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    """Who merges."""
    return factories.UserFactory()


def test_all_that_points_to_an_organization_can_be_moved():
    """A new foreign key to organizations fails here until activities/merging/links.py knows it."""
    pointing = {
        (field.model, field.name)
        for app in ("articles", "activities")
        for model in apps.get_app_config(app).get_models()
        if not model.__name__.startswith("Historical")
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is UnionOrganization
    }
    own = {(OrganizationMerge, "survivor")}
    assert pointing - own == {(link.model, link.field) for link in LINKS}


def test_everything_of_the_others_becomes_the_survivors(editor):
    survivor, one, other = busy(union("云岭区总工会")), busy(union("云岭总工会"), 1), busy(union("云岭工会"), 2)
    record = merge(survivor, [one, other], editor, "a name without 区")
    assert counts(survivor) == {
        "alias": 5,  # two of them the names of those that are merged
        "mention": 3,
        "organizer": 3,
        "partner": 3,
        "metric": 3,
        "child": 3,
        "merged": 2,
    }
    for gone in (one, other):
        gone.refresh_from_db()
        assert gone.merged_into == survivor
        assert not any(counts(gone).values())
    assert (record.survivor, record.editor, record.reason) == (survivor, editor, "a name without 区")
    assert set(record.organizations.all()) == {one, other}
    assert survivor in UnionOrganization.objects.survivors().named("云岭总工会")


def test_histories_tell_who_moved_what(editor):
    survivor, other = union("云岭区总工会"), busy(union("云岭总工会"))
    record = merge(survivor, [other], editor)
    for row in (Metric.objects.get(), OrganizationMention.objects.get()):
        latest = row.history.latest()
        assert (latest.organization_id, latest.history_user) == (survivor.pk, editor)
        assert latest.history_change_reason == f"merged:{record.pk}"
    assert other.history.latest().merged_into_id == survivor.pk


def test_the_readings_word_moves_too_wherever_it_stands(editor):
    survivor, other, third = union("云岭区总工会"), union("云岭总工会"), union("松风区总工会")
    corrected = read_by(factories.MetricFactory(organization=third), other)  # an editor said that it is the third's
    merge(survivor, [other], editor)
    corrected.refresh_from_db()
    assert (corrected.organization, corrected.as_read) == (third, {"organization_id": survivor.pk})


REVIEWED = {"reviewed_at": timezone.now()}


@pytest.mark.parametrize(
    ("mine", "theirs", "stays"),
    [
        ({}, {}, "mine"),
        ({}, {"review_status": "confirmed", **REVIEWED}, "theirs"),
        ({}, {"origin": "added"}, "theirs"),
        ({"review_status": "confirmed", **REVIEWED}, {"review_status": "corrected", **REVIEWED}, "mine"),
        ({"review_status": "rejected", **REVIEWED}, {}, "theirs"),
        ({}, {"review_status": "rejected", **REVIEWED}, "mine"),
        ({"review_status": "rejected", **REVIEWED}, {"review_status": "rejected", **REVIEWED}, "mine"),
    ],
)
def test_of_two_organizers_that_are_one_the_editors_stays(editor, mine, theirs, stays):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    activity = factories.ActivityFactory()
    rows = {
        "mine": factories.ActivityOrganizerFactory(activity=activity, organization=survivor, **mine),
        "theirs": factories.ActivityOrganizerFactory(activity=activity, organization=other, **theirs),
    }
    record = merge(survivor, [other], editor)
    (left,) = ActivityOrganizer.objects.all()
    assert (left.pk, left.organization) == (rows[stays].pk, survivor)
    (change,) = record.changes.filter(action=MergeChange.Action.FOLDED)
    assert change.kept_id == left.pk
    assert change.values["activity_id"] == activity.pk


def test_a_name_that_the_survivor_has_is_not_made_twice(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    factories.OrganizationAliasFactory(organization=survivor, name="云岭总工会")
    merge(survivor, [other], editor)
    assert OrganizationAlias.objects.count() == 1


def test_a_name_that_was_rejected_is_one_now(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    factories.OrganizationAliasFactory(organization=survivor, name="云岭总工会", review_status="rejected", **REVIEWED)
    merge(survivor, [other], editor)
    (alias,) = OrganizationAlias.objects.all()
    assert (alias.organization, alias.review_status) == (survivor, "confirmed")


def test_unions_of_one_name_below_become_one_level_by_level(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    street, same_street = (union("望江街道总工会", parent=parent) for parent in (survivor, other))
    hall, same_hall = (union("望江社区工会", parent=parent) for parent in (street, same_street))
    metric = factories.MetricFactory(organization=same_hall)
    alone = union("松风街道总工会", parent=other)
    record = merge(survivor, [other], editor)
    for row in (same_street, same_hall, alone, metric):
        row.refresh_from_db()
    assert (same_street.merged_into, same_hall.merged_into) == (street, hall)
    assert (alone.parent, alone.merged_into, metric.organization) == (survivor, None, hall)
    assert set(record.organizations.all()) == {other, same_street, same_hall}
    assert [alias.name for alias in OrganizationAlias.objects.all()] == [other.name]  # namesakes need none


def test_what_was_merged_before_goes_along(editor):
    first, second, third = union("云岭总"), union("云岭总工会"), union("云岭区总工会")
    merge(second, [first], editor)
    second.refresh_from_db()
    merge(third, [second], editor)
    first.refresh_from_db()
    assert first.merged_into == third
    assert set(OrganizationAlias.objects.values_list("organization", "name")) == {
        (third.pk, "云岭总"),
        (third.pk, "云岭总工会"),
    }


def test_what_cannot_be_merged_is_refused_in_words_that_say_what_to_do(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    below = union("望江街道总工会", parent=union("松风区总工会", parent=other))
    merged = union("云岭工会", merged_into=survivor)
    before = links()
    for stays, rest, words in [
        (survivor, [], "at least two"),
        (survivor, [survivor], "into itself"),
        (survivor, [merged], "was merged into “云岭区总工会” already"),
        (merged, [other], "Choose that one"),
        (below, [other], "stands below “云岭总工会”"),
    ]:
        with pytest.raises(CannotMerge, match=words), transaction.atomic(), override("en"):
            merge(stays, rest, editor)
    assert links() == before


def test_namesakes_in_different_places_are_not_made_one(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    for parent in (survivor, other):
        union("八里街道总工会", parent=parent, region=factories.RegionFactory())
    with pytest.raises(CannotMerge, match="八里街道总工会"):
        plan_merge(survivor, [other])


def test_a_thousand_records_take_hardly_more_queries_than_ten(editor):
    few = queries_for(10, editor)
    assert few < 40
    assert queries_for(1000, editor) <= few + 12 + (0 if connection.vendor == "postgresql" else 28)
    # a query for 500 records; SQLite takes fewer values at once when it is put down what was done to each


def queries_for(rows: int, editor) -> int:
    """How often merging an organization with so many figures asks the database."""
    survivor, other = factories.UnionOrganizationFactory.create_batch(2)
    article = factories.ArticleFactory()
    template = factories.MetricFactory(article=article, organization=other)
    Metric.objects.bulk_create(
        Metric(**{**fields_of(template), "subject": f"职工{number}"}) for number in range(rows - 1)
    )
    Metric.objects.filter(organization=other).update(as_read={"organization_id": other.pk})
    with CaptureQueriesContext(connection) as captured:
        merge(survivor, [other], editor)
    assert survivor.metrics.count() == rows
    return len(captured)


def fields_of(metric: Metric) -> dict:
    """The fields of a figure but for its id."""
    return {f.attname: getattr(metric, f.attname) for f in metric._meta.concrete_fields if not f.primary_key}


def test_a_decision_from_before_a_merge_is_undone_to_the_survivor(editor):
    survivor, other, third = union("云岭区总工会"), union("云岭总工会"), union("松风区总工会")
    metric = factories.MetricFactory(organization=other)
    reviewing.correct(metric, {"organization": third}, editor)
    merge(survivor, [other], editor)
    reviewing.undo(metric, editor)
    metric.refresh_from_db()
    assert metric.organization == survivor


def test_one_that_was_merged_cannot_be_chosen_any_more(admin_client, editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    metric = factories.MetricFactory(organization=survivor)
    merge(survivor, [other], editor)
    data = {
        "organization": other.pk,
        "value": "300",
        "unit": "名",
        "qualifier": "more_than",
        "category": "beneficiaries",
    }
    response = admin_client.post(change_url(metric), data)
    assert response.status_code == 200
    assert "organization" in response.context["adminform"].form.errors
    metric.refresh_from_db()
    assert metric.organization == survivor
