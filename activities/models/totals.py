"""What totals by county and year are read from: added up beforehand, and brought in step by the log of changes."""

from __future__ import annotations

from django.db import models

from activities.models.activities import Activity
from activities.models.metrics import Metric


class OfPlace(models.Model):
    """What counts for a county in a year; null where the county, or the year of publication, is not known."""

    county = models.CharField(max_length=6, null=True, help_text="Code of the county; of a city or province itself.")  # noqa: DJ001
    year = models.PositiveSmallIntegerField(null=True, help_text="Year of publication.")

    class Meta:
        abstract = True
        default_permissions = ()  # follows from the records: nobody views or changes it as such


class KeptFigure(OfPlace):
    """Where a figure counts that nobody rejected. Rejected ones have none."""

    figure = models.OneToOneField(
        Metric, primary_key=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="kept"
    )
    event = models.BigIntegerField(null=True, help_text="The activity that all tellings of its event share.")
    counted = models.BooleanField(help_text="Whether it is the first telling of its event's figure.")

    class Meta(OfPlace.Meta):
        indexes = [
            models.Index(fields=["county", "year"], name="kept_figure_place"),
            models.Index(fields=["event"], name="kept_figure_event"),
        ]

    def __str__(self) -> str:
        return f"{self.figure_id}"


class KeptActivity(OfPlace):
    """A county for which an activity counts: one of several where unions of several hold it."""

    activity = models.ForeignKey(Activity, on_delete=models.DO_NOTHING, db_constraint=False, related_name="kept_places")

    class Meta(OfPlace.Meta):
        indexes = [models.Index(fields=["county", "year"], name="kept_activity_place")]

    def __str__(self) -> str:
        return f"{self.activity_id}"


class KeptTotal(OfPlace):
    """What the figures of a county and year add up to, in one category and unit. Named as figures are hedged."""

    category = models.CharField(max_length=19)
    unit = models.CharField(max_length=20)
    sort = models.CharField(max_length=10, help_text="Whether its figures may be added.")
    number = models.PositiveIntegerField(help_text="How many figures.")
    least = models.DecimalField(max_digits=34, decimal_places=4)
    most = models.DecimalField(max_digits=34, decimal_places=4)
    unbounded = models.PositiveIntegerField(help_text="How many figures have no upper end.")
    exact = models.PositiveIntegerField()
    about = models.PositiveIntegerField()
    more_than = models.PositiveIntegerField()
    at_least = models.PositiveIntegerField()
    less_than = models.PositiveIntegerField()
    at_most = models.PositiveIntegerField()

    class Meta(OfPlace.Meta):
        indexes = [
            models.Index(fields=["county", "year"], name="kept_total_place"),
            models.Index(  # as totals are shown
                fields=["-number", "county", "year", "category", "unit", "sort"], name="kept_total_largest"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.county} {self.year} {self.category} {self.unit}"


class KeptUntil(models.Model):
    """The place in the log of changes up to which the kept totals know what happened: one row."""

    log = models.CharField(max_length=32)
    position = models.BigIntegerField()
    change = models.BigIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.log}:{self.position}"
