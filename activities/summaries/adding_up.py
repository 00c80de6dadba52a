"""Adding up what is kept, by the same expressions as totals that nobody kept: so the two cannot differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, Case, Count, Model, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from activities.models import Activity, KeptActivity, KeptFigure, KeptTotal, Metric
from activities.summaries.counting import (
    counted_activities,
    held,
    numbers_by_qualifier,
    sort_of_figure,
    standing,
    sums,
)
from activities.summaries.dimensions import ACTIVITY, METRIC, grouped
from activities.summaries.repeats import find_repeated_figures, in_database, repeats_among
from articles.models import Change

PLACE = ["county", "year"]
TOTALS = {  # what a total keeps, by what it is called when it is asked for
    "figures": "number",
    "low": "least",
    "high": "most",
    "open_above": "unbounded",
    **{f"of_{name}": name for name in Metric.Qualifier.values},
}
Places = set[tuple[str | None, int | None]]


def add_up_all() -> None:
    """Forget everything and add it up anew."""
    for model in (KeptFigure, KeptActivity, KeptTotal):
        model.objects.all()._raw_delete(model.objects.db)
    write_figures(Metric.objects.all(), find_repeated_figures())
    write_activities(Activity.objects.all())
    write_totals(Q())


def add_up_what_changed(changes: Iterable[Change]) -> None:
    """Add up anew whatever these changes may have touched."""
    changed: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        changed[change.kind].add(change.record)
    figures, activities = figures_touched(changed), activities_touched(changed)
    before = places_of(figures)
    kept = KeptFigure.objects.filter(figure__in=in_database(figures))
    kept._raw_delete(kept.db)
    touched = Metric.objects.filter(pk__in=in_database(figures))
    write_figures(touched, repeats_among(touched))
    write_totals(within_places(before | places_of(figures)), forget=True)
    gone = KeptActivity.objects.filter(activity__in=in_database(activities))
    gone._raw_delete(gone.db)
    write_activities(Activity.objects.filter(pk__in=in_database(activities)))


# What changes touch


def figures_touched(changed: dict[str, set[int]]) -> set[int]:
    """The figures that may count elsewhere now, with all of the same events: another telling may be the first."""
    paths = {
        "activity": ["activity"],
        "article": ["article"],
        "organization": ["organization"],
        "region": ["organization__region", "activity__region"],
    }
    figures = changed["metric"] | found(Metric.objects.all(), paths, changed)
    kept = KeptFigure.objects.filter(figure__in=in_database(figures), event__isnull=False)
    events = set(kept.values_list("event", flat=True))
    now = Metric.objects.filter(pk__in=in_database(figures), activity__isnull=False).order_by()
    events.update(now.values_list(Coalesce("activity__duplicate_of_id", "activity_id"), flat=True))
    first = found(Metric.objects.filter(activity__duplicate_of=None), {"event": ["activity"]}, {"event": events})
    others = found(Metric.objects.all(), {"event": ["activity__duplicate_of"]}, {"event": events})
    return figures | first | others  # no event in part


def activities_touched(changed: dict[str, set[int]]) -> set[int]:
    """The activities that may count elsewhere now."""
    union = "organizer_links__organization"
    paths = {
        "activity": ["duplicate_of"],
        "article": ["article"],
        "organization": [union],
        "region": ["region", f"{union}__region"],
    }
    return changed["activity"] | found(Activity.objects.all(), paths, changed)


def found(records: QuerySet, paths: dict[str, list[str]], changed: dict[str, set[int]]) -> set[int]:
    """The ids of the records that lead to something changed along one of the paths of its kind."""
    ids: set[int] = set()
    for kind, ways in paths.items():
        for way in ways if changed.get(kind) else ():
            leading = records.filter(**{f"{way}__in": in_database(sorted(changed[kind]))})
            ids.update(leading.order_by().values_list("pk", flat=True))
    return ids


def places_of(figures: Collection[int]) -> Places:
    """Where these figures count, as it is kept."""
    return set(KeptFigure.objects.filter(figure__in=in_database(figures)).values_list(*PLACE))


def within_places(places: Places) -> Q:
    """Whose county and year are among those of the places: all these and, where there are several, some more."""
    within = Q()
    for name, values in zip(PLACE, zip(*places, strict=True), strict=True) if places else ():
        known = sorted({value for value in values if value is not None})
        one = Q(**{f"{name}__in": known})
        within &= one | Q(**{f"{name}__isnull": True}) if None in values else one
    return within if places else Q(pk__in=[])


# Writing


def write_figures(figures: QuerySet, repeated: list[int]) -> None:
    """Keep where these figures count."""
    counted = Case(
        When(pk__in=in_database(repeated), then=Value(False)), default=Value(True), output_field=BooleanField()
    )
    event = Coalesce("activity__duplicate_of_id", "activity_id")
    rows = grouped(standing(figures), METRIC, PLACE).order_by()
    insert(KeptFigure, ["figure_id", *PLACE, "event", "counted"], rows.values_list("pk", *BY_PLACE, event, counted))


def write_activities(activities: QuerySet) -> None:
    """Keep where these activities count."""
    rows = grouped(held(counted_activities(activities)), ACTIVITY, PLACE).order_by()
    insert(KeptActivity, ["activity_id", *PLACE], rows.values_list("pk", *BY_PLACE).distinct())


def write_totals(within: Q, forget: bool = False) -> None:
    """Keep what the figures of these places add up to, in place of what was kept of them."""
    if forget:
        kept = KeptTotal.objects.filter(within)
        kept._raw_delete(kept.db)
    counted = KeptFigure.objects.filter(within, counted=True)
    keys = ["kept__county", "kept__year", "category", "unit", "sort"]
    figures = Metric.objects.filter(kept__in=counted).annotate(sort=sort_of_figure()).order_by()
    totals = figures.values(*keys).annotate(figures=Count("pk"), **sums(), **numbers_by_qualifier())
    names = [*PLACE, "category", "unit", "sort", *TOTALS.values()]
    insert(KeptTotal, names, totals.values_list(*keys, *TOTALS))


BY_PLACE = [f"by_{name}" for name in PLACE]


def insert(model: type[Model], columns: list[str], rows: QuerySet) -> None:
    """Write the rows of a query into the columns of a table; they never leave the database."""
    try:
        statement, parameters = rows.query.get_compiler(connection.alias).as_sql()
    except EmptyResultSet:  # Django knows that there are none
        return
    quoted = ", ".join(connection.ops.quote_name(column) for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {model._meta.db_table} ({quoted}) {statement}", parameters)
