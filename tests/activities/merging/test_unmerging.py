"""A merge taken back: every link as it was, in whatever order merges are taken back, and nothing of others undone."""

import pytest
from django.utils import timezone
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from activities.merging import CannotMerge, CannotUnmerge, merge, unmerge
from activities.models import (
    Activity,
    ActivityOrganizer,
    MergeChange,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    UnionOrganization,
)
from articles import reviewing
from tests import factories
from tests.activities.merging.scene import busy, counts, links, read_by, union

pytestmark = pytest.mark.django_db
Return = MergeChange.Return


@pytest.fixture
def editor():
    """Who merges and takes back."""
    return factories.UserFactory()


def test_everything_is_as_it_was(editor):
    survivor, other = busy(union("云岭区总工会")), busy(union("云岭总工会"), 1)
    activity = Activity.objects.first()
    factories.ActivityOrganizerFactory(activity=activity, organization=other)
    before = links()
    record = merge(survivor, [other], editor)
    assert unmerge(record, editor) == []
    assert links() == before
    assert not record.stands
    assert record.undone_by == editor
    assert other.history.latest().history_change_reason == f"unmerged:{record.pk}"


def test_what_an_editor_did_not_take_is_not_proposed_again(editor):
    survivor, other, third = union("云岭区总工会"), union("云岭总工会"), union("松风区总工会")
    mention = read_by(factories.OrganizationMentionFactory(organization=third, locked_fields=["organization"]), other)
    OrganizationMention.objects.update(dismissed={"organization_id": other.pk})
    before = links()
    record = merge(survivor, [other], editor)
    mention.refresh_from_db()
    assert reviewing.proposals(mention) == []
    assert mention.dismissed == mention.as_read == {"organization_id": survivor.pk}
    unmerge(record, editor)
    assert links() == before


def test_it_can_be_merged_again(editor):
    survivor, other = busy(union("云岭区总工会")), busy(union("云岭总工会"), 1)
    first = merge(survivor, [other], editor)
    merged = links()
    unmerge(first, editor)
    for one in (survivor, other):
        one.refresh_from_db()
    merge(survivor, [other], editor)
    again = links()
    for kept in (merged, again):  # the name that the survivor got is another row
        kept["OrganizationAlias"] = sorted(alias["name"] for alias in kept["OrganizationAlias"])
    assert again == merged


def test_what_others_moved_since_stays_and_is_listed(editor):
    survivor, other, third = union("云岭区总工会"), busy(union("云岭总工会")), union("松风区总工会")
    record = merge(survivor, [other], editor)
    Metric.objects.update(organization=third)
    OrganizationMention.objects.all().delete()
    OrganizationAlias.objects.filter(name=other.name).update(name="云岭总")
    left = unmerge(record, editor)
    assert sorted((change.kind, change.returned) for change in left) == [
        ("alias", Return.CHANGED),
        ("mention", Return.GONE),
        ("metric", Return.CHANGED),
    ]
    assert Metric.objects.get().organization == third
    assert counts(other) == {
        "alias": 1,
        "mention": 0,
        "organizer": 1,
        "partner": 1,
        "metric": 0,
        "child": 1,
        "merged": 0,
    }


def test_what_was_added_since_stays_with_the_survivor(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    record = merge(survivor, [other], editor)
    metric = factories.MetricFactory(organization=survivor)
    unmerge(record, editor)
    metric.refresh_from_db()
    assert metric.organization == survivor


def test_a_record_whose_activity_is_gone_is_listed(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    activity = factories.ActivityFactory()
    for one in (survivor, other):
        factories.ActivityOrganizerFactory(activity=activity, organization=one)
    record = merge(survivor, [other], editor)
    activity.delete()
    (left,) = unmerge(record, editor)
    assert (left.action, left.returned) == (MergeChange.Action.FOLDED, Return.GONE)


def test_a_folded_record_comes_back_with_its_review(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    activity = factories.ActivityFactory()
    factories.ActivityOrganizerFactory(activity=activity, organization=survivor)
    gone = factories.UserFactory()
    folded = factories.ActivityOrganizerFactory(
        activity=activity,
        organization=other,
        review_status="rejected",
        reviewed_by=gone,
        reviewed_at=timezone.now(),
        locked_fields=["role"],
        position=3,
    )
    record = merge(survivor, [other], editor)
    gone.delete()
    unmerge(record, editor)
    back = ActivityOrganizer.objects.get(pk=folded.pk)
    for name in ("organization", "review_status", "reviewed_at", "locked_fields", "position", "created"):
        assert getattr(back, name) == getattr(folded, name), name
    assert back.reviewed_by is None


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_merges_into_one_are_taken_back_in_any_order(editor, order):
    survivor, *others = (busy(union(name), number) for number, name in enumerate(["云岭区总工会", "云岭总", "云岭工"]))
    shared = factories.ActivityFactory(name="联合送清凉")
    for one in others:
        read_by(factories.ActivityOrganizerFactory(activity=shared, organization=one), one)
    pictures = {(): links()}
    # what the database looks like with the one merge and not the other
    for number in (0, 1):
        record = merge(survivor, [others[number]], editor)
        pictures[(number,)] = without_names(links())
        unmerge(record, editor)
        refresh(survivor, *others)
    records = []
    for other in others:
        records.append(merge(survivor, [other], editor))
        refresh(survivor, *others)
    for step, number in enumerate(order):
        assert unmerge(records[number], editor) == []
        left = tuple(order[step + 1 :])
        assert without_names(links()) == (pictures[left] if left else without_names(pictures[()]))


def test_a_name_that_two_merges_need_stays_until_both_are_taken_back(editor):
    survivor = union("云岭区总工会")
    others = [union("云岭总工会", parent=factories.UnionOrganizationFactory()) for _ in range(2)]
    records = []
    for other in others:
        records.append(merge(survivor, [other], editor))
        survivor.refresh_from_db()
    unmerge(records[0], editor)
    assert list(OrganizationAlias.objects.values_list("organization", "name")) == [(survivor.pk, "云岭总工会")]
    unmerge(records[1], editor)
    assert not OrganizationAlias.objects.exists()


def test_a_chain_is_taken_back_from_its_end(editor):
    first, second, third = busy(union("云岭总")), busy(union("云岭总工会"), 1), busy(union("云岭区总工会"), 2)
    before = links()
    one = merge(second, [first], editor)
    second.refresh_from_db()
    two = merge(third, [second], editor)
    with override("en"), pytest.raises(CannotUnmerge, match=f"Take back that merge first .number {two.pk}"):
        unmerge(one, editor)
    assert unmerge(two, editor) == unmerge(one, editor) == []
    assert links() == before


def test_it_is_taken_back_once_and_not_into_a_namesake(editor):
    survivor, other = union("云岭区总工会"), union("云岭总工会")
    record = merge(survivor, [other], editor)
    namesake = union("云岭总工会")
    with override("en"), pytest.raises(CannotUnmerge, match=f"another “云岭总工会” .*number {namesake.pk}"):
        unmerge(record, editor)
    namesake.delete()
    unmerge(record, editor)
    with override("en"), pytest.raises(CannotUnmerge, match="taken back already"):
        unmerge(record, editor)


def refresh(*organizations: UnionOrganization) -> None:
    """Read them anew."""
    for one in organizations:
        one.refresh_from_db()


def without_names(picture: dict) -> dict:
    """The picture with the names made by merges told by their words, as each making has an id of its own."""
    aliases = [(one["organization_id"], one["name"]) for one in picture["OrganizationAlias"]]
    return {**picture, "OrganizationAlias": sorted(aliases)}


# Whatever unions, whatever points to them

UNIONS = st.integers(0, 4)
STATES = st.sampled_from(["unreviewed", "confirmed", "rejected"])
LINK = st.tuples(
    st.sampled_from(["alias", "mention", "organizer", "partner", "metric"]), UNIONS, st.integers(0, 2), STATES
)
PARENTS = st.lists(st.one_of(st.none(), UNIONS), min_size=5, max_size=5)


class MergeAndUnmerge(TestCase):
    """For hypothesis: each example in a transaction of its own."""

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        parents=PARENTS,
        records=st.lists(LINK, max_size=12),
        merges=st.lists(st.tuples(UNIONS, st.sets(UNIONS, min_size=1, max_size=3)), min_size=1, max_size=4),
        order=st.randoms(use_true_random=False),
    )
    def test_merges_taken_back_leave_everything_as_it_was(self, parents, records, merges, order):
        editor = factories.UserFactory()
        unions = build(parents, records)
        before = links()
        activities = {one.pk: activities_of(one) for one in unions}
        made = []
        for survivor, others in merges:
            refresh(*unions)
            chosen = [unions[number] for number in sorted(others)]
            try:
                made.append(merge(unions[survivor], chosen, editor))
            except CannotMerge:
                continue
            together = set().union(*(activities[one.pk] for one in (unions[survivor], *chosen)))
            activities[unions[survivor].pk] = together
            assert activities_of(unions[survivor]) >= together
            assert Metric.objects.count() == len(before["Metric"])
        take_back(made, editor, order)
        assert links() == before


def build(parents, records) -> list[UnionOrganization]:
    """Five unions, two of a name, and records that point to them."""
    unions = [factories.UnionOrganizationFactory(name=name) for name in ("甲", "乙", "丙", "丁", "戊")]
    for number, parent in enumerate(parents):
        if parent is not None and parent < number:  # never below itself
            UnionOrganization.objects.filter(pk=unions[number].pk).update(parent=unions[parent])
    for parent in unions[:2]:
        factories.UnionOrganizationFactory(name="机关工会", parent=parent)
    shared = [factories.ActivityFactory(name=f"慰问{number}") for number in range(3)]
    for number, (kind, owner, place, status) in enumerate(records):
        add(kind, unions[owner], shared[place], status, number)
    return unions


def add(kind: str, organization: UnionOrganization, activity: Activity, status: str, number: int) -> None:
    """A record that points to the organization, unless there is one of its key."""
    review = {"review_status": status, "reviewed_at": None if status == "unreviewed" else timezone.now()}
    end = {"organization": organization, **review}
    if kind == "alias":
        if not organization.aliases.filter(name=activity.name).exists():
            factories.OrganizationAliasFactory(name=activity.name, **end)
    elif kind == "mention":
        if not activity.article.mentions.filter(organization=organization).exists():
            read_by(factories.OrganizationMentionFactory(article=activity.article, **end), organization)
    elif kind == "organizer":
        if not activity.organizer_links.filter(organization=organization).exists():
            read_by(factories.ActivityOrganizerFactory(activity=activity, **end), organization)
    elif kind == "partner":
        if not activity.partner_links.filter(organization=organization).exists():
            read_by(factories.ActivityPartnerFactory(activity=activity, partner=None, **end), organization)
    else:
        read_by(factories.MetricFactory(article=activity.article, subject=f"{number}", **end), organization)


def activities_of(organization: UnionOrganization) -> set[int]:
    """The activities that the organization holds."""
    return set(organization.organizer_links.values_list("activity", flat=True))


def take_back(records, editor, order) -> None:
    """Take all merges back, in any order that is allowed."""
    waiting = list(records)
    order.shuffle(waiting)
    while waiting:
        for record in list(waiting):
            try:
                left = unmerge(record, editor)
            except CannotUnmerge:
                continue
            assert left == []
            waiting.remove(record)
            break
        else:
            raise AssertionError("no merge can be taken back")
