"""What is read after a merge is the survivor's, and what was read before is known again."""

from dataclasses import replace

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from activities.extraction.gazetteer import KnownUnion
from activities.extraction.records import Findings, Level
from activities.importing import storing_findings
from activities.importing.archives import DatabaseArchive
from activities.importing.knowledge import add_unions
from activities.importing.organizations import MergedMeanwhile
from activities.importing.runs import FileResult, Outcome
from activities.importing.storing import store_page
from activities.merging import merge, unmerge
from activities.models import ActivityOrganizer, ActivityType, Metric, OrganizationMention, Region, UnionOrganization
from tests import factories
from tests.activities.merging.scene import links
from tests.activities.readings import ACTIVITY, FINDINGS, METRIC, ORGANIZATION, TEXT, page_reading

pytestmark = pytest.mark.django_db
NAME = "石鼓区总工会"


@pytest.fixture(autouse=True)
def known():
    """The regions and types that the reading speaks of."""
    province = Region.objects.create(code="43", name="湖南省", level="province")
    city = Region.objects.create(code="4304", name="衡阳市", level="city", parent=province)
    Region.objects.create(code="430406", name="雁峰区", level="county", parent=city)
    Region.objects.create(code="430407", name="石鼓区", level="county", parent=city)
    for code in ("summer_relief", "visit", "other"):
        ActivityType.objects.create(code=code, name_zh=code, name_en=code)


@pytest.fixture
def editor():
    """Who merges."""
    return factories.UserFactory()


def survivor_of(name: str = NAME) -> UnionOrganization:
    """Another organization, into which that of the name is to be merged."""
    read = UnionOrganization.objects.get(name=name)
    return factories.UnionOrganizationFactory(name=f"{name[:-3]}工会", parent=read.parent)


def newer(reading):
    """The same page, read by newer rules."""
    return replace(reading, reader_version="2")


def test_the_same_page_again_changes_nothing(editor):
    store_page(page_reading())
    survivor = survivor_of()
    merge(survivor, [UnionOrganization.objects.get(name=NAME)], editor)
    before = links()
    with CaptureQueriesContext(connection) as captured:
        assert store_page(page_reading()).outcome is Outcome.UNCHANGED
    assert not [query for query in captured if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert links() == before


def test_an_editors_word_of_an_organizer_is_known_again(editor):
    store_page(page_reading())
    ActivityOrganizer.objects.update(review_status="rejected", reviewed_at="2024-01-01T00:00Z")
    merge(survivor_of(), [UnionOrganization.objects.get(name=NAME)], editor)
    store_page(newer(page_reading()))
    assert ActivityOrganizer.objects.get().review_status == "rejected"


def test_another_page_that_names_the_old_one_is_the_survivors(editor):
    store_page(page_reading())
    survivor = survivor_of()
    merge(survivor, [UnionOrganization.objects.get(name=NAME)], editor)
    store_page(page_reading(data=b"another edition of the page"))
    assert set(OrganizationMention.objects.values_list("organization", flat=True)) == {survivor.pk}
    assert Metric.objects.filter(organization=survivor).count() == 2


def test_a_union_under_a_merged_one_is_found_and_made_under_the_survivor(editor):
    store_page(page_reading())
    above = UnionOrganization.objects.get(name="衡阳市总工会")
    survivor = survivor_of(above.name)
    merge(survivor, [above], editor)
    below = replace(ORGANIZATION, name="雁峰区总工会", region="430406", mentions=())
    found = Findings((ORGANIZATION, below), (ACTIVITY,), (METRIC,))
    store_page(page_reading(found, data=b"another edition of the page"))
    assert set(survivor.children.values_list("name", flat=True)) == {NAME, "雁峰区总工会"}
    assert not above.children.exists()


def test_once_taken_back_each_reads_as_before(editor):
    store_page(page_reading())
    old = UnionOrganization.objects.get(name=NAME)
    survivor = survivor_of()
    before = links()
    record = merge(survivor, [old], editor)
    store_page(newer(page_reading()))
    unmerge(record, editor)
    assert links() == before
    assert store_page(newer(page_reading())).outcome is Outcome.UNCHANGED


def test_known_unions_that_were_merged_do_not_come_back(editor):
    known_union = KnownUnion(name=NAME, level=Level.DISTRICT, parent="衡阳市总工会", region="430407")
    store_page(page_reading())
    above = UnionOrganization.objects.get(name="衡阳市总工会")
    merge(survivor_of(), [UnionOrganization.objects.get(name=NAME)], editor)
    merge(survivor_of(above.name), [above], editor)
    assert add_unions([known_union]) == 0


def test_a_merge_while_a_page_is_stored_lets_it_be_stored_again(editor, monkeypatch):
    store_page(page_reading())
    old, survivor = UnionOrganization.objects.get(name=NAME), survivor_of()
    mentions = storing_findings.store_mentions

    def interrupted(*args):
        monkeypatch.setattr(storing_findings, "store_mentions", mentions)
        merge(survivor, [old], editor)
        return mentions(*args)

    reading = page_reading(FINDINGS, data=TEXT.encode("gb18030"))
    monkeypatch.setattr(storing_findings, "store_mentions", interrupted)
    with pytest.raises(MergedMeanwhile), transaction.atomic():
        store_page(reading)
    monkeypatch.setattr(storing_findings, "store_mentions", interrupted)
    archive = DatabaseArchive({}, "1")
    # the first try undoes the merge with the page; the second finds all as it was
    assert archive.keep(reading, FileResult(0, "a.txt", Outcome.UNCHANGED)).outcome is Outcome.NEW
