"""Each constraint of the models stands in the database: a row that breaks it is refused, whoever writes it."""

import re

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from activities.importing.storing import store_page
from activities.models import (
    Activity,
    ActivityCue,
    ActivityOrganizer,
    ActivityPartner,
    ActivityType,
    ImportedFile,
    ImportRun,
    MergeChange,
    Metric,
    OrganizationAlias,
    OrganizationMerge,
    PartnerOrganization,
    Region,
    UnionOrganization,
)
from articles.models import Article, Byline, Journalist, Page, ReviewClaim, Tracked
from tests.activities.readings import page_reading
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

MODELS = [
    model
    for app in ("articles", "activities")
    for model in apps.get_app_config(app).get_models()
    if not model.__name__.startswith("Historical")
]
OWN_ID = models.F("id")

# What breaks a check, where the name of the constraint does not say it for all models alike
BREAKS = {
    (Page, "page_sha256_is_whole"): {"sha256": "abc"},
    (Page, "page_date_says_where_it_is_from"): {"published_from": "unknown"},
    (Page, "page_date_source_known"): {"published_from": "hearsay"},
    (Article, "article_kind_known"): {"kind": "poem"},
    (Article, "article_says_something"): {"headline": "", "text": ""},
    (Journalist, "journalist_has_a_name"): {"name": ""},
    (Byline, "byline_role_known"): {"role": "poet"},
    (Byline, "byline_offsets_in_order"): {"page_start": 9, "page_end": 9},
    (Byline, "byline_quote_fills_its_place"): {"quote": "郝"},
    (Byline, "byline_read_has_evidence"): {"page_start": None, "page_end": None},
    (Region, "region_level_known"): {"level": "village"},
    (Region, "region_below_province_has_a_parent"): {"level": "city", "parent": None},
    (Region, "region_is_not_its_own_parent"): {"parent": OWN_ID},
    (Region, "region_is_not_its_own_successor"): {"former": True, "successor": OWN_ID},
    (Region, "region_with_a_successor_is_former"): {"former": False, "successor": models.F("parent")},
    (UnionOrganization, "organization_has_a_name"): {"name": ""},
    (UnionOrganization, "organization_level_known"): {"level": "village"},
    (UnionOrganization, "organization_is_not_its_own_parent"): {"parent": OWN_ID},
    (UnionOrganization, "organization_is_not_merged_into_itself"): {"merged_into": OWN_ID},
    (OrganizationAlias, "alias_has_a_name"): {"name": ""},
    (PartnerOrganization, "partner_has_a_name"): {"name": ""},
    (ActivityType, "activity_type_has_a_code"): {"code": ""},
    (ActivityCue, "cue_has_a_word"): {"word": ""},
    (ActivityCue, "cue_has_a_weight"): {"weight": 0},
    (Activity, "activity_has_a_name"): {"name": ""},
    (Activity, "activity_days_in_order"): {"date_earliest": "2023-07-05", "date_latest": "2023-07-04"},
    (Activity, "activity_is_not_its_own_duplicate"): {"duplicate_of": OWN_ID},
    (ActivityOrganizer, "organizer_role_known"): {"role": "guest"},
    (ActivityPartner, "partner_role_known"): {"role": "guest"},
    (ActivityPartner, "partner_is_a_union_or_somebody_else"): {"partner": None, "organization": None},
    (Metric, "metric_figure_stands_in_its_evidence"): {
        "figure_start": models.F("figure_start") + 99,
        "figure_end": models.F("figure_end") + 99,
    },
    (Metric, "metric_figure_fills_its_place"): {"text": "300"},
    (Metric, "metric_category_known"): {"category": "wonders"},
    (Metric, "metric_has_a_unit"): {"unit": ""},
    (Metric, "metric_value_not_negative"): {"value": -1},
    (Metric, "metric_range_in_order"): {"value_max": models.F("value")},
    (Metric, "metric_qualifier_known"): {"qualifier": "perhaps"},
    (MergeChange, "merge_change_kind_known"): {"kind": "address"},
    (MergeChange, "merge_change_action_known"): {"action": "lost"},
    (MergeChange, "merge_change_return_known"): {"returned": "perhaps"},
    (MergeChange, "merge_change_folded_says_into_what"): {"action": "folded", "kept_id": None},
    (ImportRun, "run_state_known"): {"state": "asleep", "finished_at": timezone.now()},
    (ImportRun, "run_ended_has_a_time"): {"state": "finished", "finished_at": None},
    (ImportedFile, "imported_file_outcome_known"): {"outcome": "lost"},
    (ImportedFile, "imported_file_failure_has_a_reason"): {"outcome": "failed", "message": ""},
}
BREAKS_OF_ALL = {
    "origin_known": {"origin": "dreamt"},
    "review_status_known": {"review_status": "perhaps", "reviewed_at": timezone.now()},
    "review_has_a_time": {"review_status": "confirmed", "reviewed_at": None},
    "field_known": {"field": "footnote"},
    "offsets_in_order": {"start": 7, "end": 7, "quote": ""},
    "quote_fills_its_place": {"quote": "区"},
}
# A row cannot break the first without the second, and PostgreSQL names either
IMPLIED = {"metric_offsets_in_order": "metric_figure_stands_in_its_evidence"}


@pytest.fixture
def rows():
    """One row of each model at least."""
    province = Region.objects.create(code="43", name="湖南省", level="province")
    city = Region.objects.create(code="4304", name="衡阳市", level="city", parent=province)
    Region.objects.create(code="430407", name="石鼓区", level="county", parent=city)
    for code in ("summer_relief", "visit", "other"):
        type_ = ActivityType.objects.create(code=code, name_zh=code, name_en=code)
        ActivityCue.objects.create(type=type_, word="清凉")
    page = store_page(page_reading()).page
    union = UnionOrganization.objects.get(name="石鼓区总工会")
    OrganizationAlias.objects.create(organization=union, name="石鼓工会")
    activity = Activity.objects.get()
    ActivityPartner.objects.create(activity=activity, organization=union)
    merge = OrganizationMerge.objects.create(survivor=union)
    merge.changes.create(kind="metric", record_id=1, action="moved", before_id=1, after_id=union.pk)
    editor = UserFactory()
    now = timezone.now()
    ReviewClaim.objects.create(article=Article.objects.get(), editor=editor, token="1", claimed_at=now, expires_at=now)
    run = ImportRun.objects.create(started_at=timezone.now())
    ImportedFile.objects.create(run=run, position=0, name="a.txt", outcome="new", page=page)


def check_constraints():
    return [
        (model, constraint)
        for model in MODELS
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
    ]


def unique_constraints():
    return [
        (model, constraint)
        for model in MODELS
        for constraint in model._meta.constraints
        if isinstance(constraint, models.UniqueConstraint)
    ]


def break_of(model, name):
    """What an UPDATE sets to break the constraint."""
    if (model, name) in BREAKS:
        return BREAKS[model, name]
    return BREAKS_OF_ALL[re.sub(rf"^{model._meta.model_name}_", "", name)]


@pytest.mark.parametrize(
    ("model", "constraint"), check_constraints(), ids=[constraint.name for _model, constraint in check_constraints()]
)
def test_check_is_kept_by_the_database(model, constraint, rows):
    named = f"{constraint.name}|{IMPLIED.get(constraint.name, constraint.name)}"
    with pytest.raises(IntegrityError, match=named), transaction.atomic():
        model.objects.filter(pk=model.objects.latest("pk").pk).update(**break_of(model, constraint.name))


@pytest.mark.parametrize(
    ("model", "constraint"), unique_constraints(), ids=[constraint.name for _model, constraint in unique_constraints()]
)
def test_no_second_row_of_the_same_key(model, constraint, rows):
    found = model.objects.filter(constraint.condition) if constraint.condition else model.objects.all()
    row = found.order_by("-pk").first()
    assert row is not None, "no row to break it with"
    if constraint.name == "organization_unique_root":
        row = UnionOrganization.objects.get(parent=None)
    row.pk = None
    row._state.adding = True
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save_base(raw=True, force_insert=True)


@pytest.mark.parametrize(
    "model", [model for model in MODELS if issubclass(model, Tracked)], ids=lambda model: model.__name__
)
def test_cursor_columns_are_indexed_and_never_null(model):
    assert not model._meta.get_field("modified").null
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, model._meta.db_table)
    assert any(one["index"] and one["columns"] == ["modified", "id"] for one in constraints.values())
