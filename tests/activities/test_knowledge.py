"""What the reading knows, on its way from fixtures/ into the database and back."""

import pytest
from django.core.management import call_command
from django.db import transaction

from activities.extraction.gazetteer import load_gazetteer
from activities.extraction.lexicon import load_lexicon
from activities.importing.knowledge import (
    load_knowledge,
    stored_gazetteer,
    stored_lexicon,
    stored_unions,
)
from activities.models import ActivityCue, ActivityType, OrganizationAlias, Region, UnionOrganization
from tests.conftest import FIXTURES

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """A database that knows what fixtures/ tells; loaded once, as it takes a while, and what a test does is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_knowledge(FIXTURES)
        transaction.set_rollback(True)


def test_loading_again_adds_nothing(loaded, fixtures_dir):
    assert loaded["regions"] > 40_000
    assert set(load_knowledge(fixtures_dir).values()) == {0}


def test_database_knows_what_the_fixtures_tell(loaded, fixtures_dir):
    stored, told = stored_gazetteer(), load_gazetteer(fixtures_dir)
    assert stored.regions == told.regions
    assert {name: set(named) for name, named in stored.names.items()} == {
        name: set(named) for name, named in told.names.items()
    }
    assert {one.name: set(one.aliases) for one in stored.unions.values()} == {
        one.name: set(one.aliases) for one in told.unions.values()
    }
    assert set(stored_lexicon().types) == set(load_lexicon(fixtures_dir / "activity_types.json").types)
    assert stored_lexicon().weights.keys() == load_lexicon(fixtures_dir / "activity_types.json").weights.keys()


def test_former_region_names_the_one_that_took_its_place(loaded):
    assert Region.objects.get(name="崇文区").successor.name == "东城区"
    assert not Region.objects.filter(name="崇文区", former=False).exists()


def test_district_holds_its_streets(loaded):
    district = Region.objects.get(name="西城区", code__startswith="11")
    assert Region.objects.within(district.code).filter(level="township").count() > 10


def test_what_an_editor_changed_is_not_changed_back(loaded, fixtures_dir):
    type_ = ActivityType.objects.get(code="summer_relief")
    type_.name_en = "Cool gifts"
    type_.save()
    word = type_.cues.first().word
    type_.cues.filter(word=word).delete()
    load_knowledge(fixtures_dir)
    assert ActivityType.objects.get(code="summer_relief").name_en == "Cool gifts"
    assert not type_.cues.filter(word=word).exists()


def test_union_that_is_there_under_its_other_name_is_not_added_again(loaded, fixtures_dir):
    union = UnionOrganization.objects.get(name="中国海员建设工会")
    other = union.aliases.get(name="中国海员建设工会全国委员会")
    UnionOrganization.objects.filter(pk=union.pk).update(name=other.name)
    OrganizationAlias.objects.filter(pk=other.pk).update(name=union.name)
    assert load_knowledge(fixtures_dir)["unions"] == 0


def test_cue_word_of_an_editor_reaches_the_reading(loaded):
    ActivityCue.objects.create(type=ActivityType.objects.get(code="family"), word="托管班营员", weight=3)
    assert stored_lexicon().weights["托管班营员"] == (("family", 3.0),)


@pytest.mark.parametrize(
    ("origin", "review_status", "counts"),
    [
        ("read", "unreviewed", False),
        ("read", "confirmed", True),
        ("read", "rejected", False),
        ("added", "unreviewed", True),
        ("added", "rejected", False),
    ],
)
def test_alias_counts_once_a_person_vouches_for_it(loaded, origin, review_status, counts):
    union = UnionOrganization.objects.get(name="中华全国总工会")
    OrganizationAlias.objects.create(
        organization=union,
        name="全国工会",
        origin=origin,
        review_status=review_status,
        reviewed_at="2024-01-01T00:00Z",
    )
    assert ("全国工会" in {alias for one in stored_unions() for alias in one.aliases}) is counts


def test_unverified_organization_does_not_widen_the_grammar(loaded):
    UnionOrganization.objects.create(name="某某工会", level="workplace")
    assert "某某工会" not in {one.name for one in stored_unions()}


def test_command_says_what_it_added(loaded, capsys):
    ActivityType.objects.get(code="family").delete()
    call_command("load_knowledge")
    assert capsys.readouterr().out == "0 new regions, 1 new activity types, 0 new unions\n"
