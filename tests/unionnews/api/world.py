"""A small world of figures that changes at random, in every way in which totals may change with it."""

from __future__ import annotations

from contextlib import suppress
from random import Random

from activities.merging import CannotMerge, CannotUnmerge, merge, unmerge
from activities.models import (
    Activity,
    ActivityOrganizer,
    ActivityType,
    Metric,
    OrganizationMerge,
    Region,
    UnionOrganization,
)
from articles import reviewing
from articles.models import Article, Page
from tests import factories

COUNTIES = ["110102", "110115", "310104"]
DAYS = ["2023-08-04", "2024-01-09", "2024-12-31", None]
UNITS = [("名", "beneficiaries"), ("元", "money"), ("%", "rate"), ("人", "members")]
HEDGES = list(Metric.Qualifier.values)


class World:
    """Pages, unions and figures, and somebody who changes them by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.editor = factories.UserFactory()
        self.number = 0
        self.type = ActivityType.objects.first() or factories.ActivityTypeFactory()
        for code in COUNTIES:
            above = None
            for digits, level in ((2, "province"), (4, "city"), (6, "county")):
                above = factories.RegionFactory(code=code[:digits], name=code[:digits], level=level, parent=above)
        places = [*Region.objects.all(), None]
        self.unions = [factories.UnionOrganizationFactory(region=self.chance.choice(places)) for _n in range(6)]
        for _n in range(4):
            self.publish()

    def change(self) -> str:
        """Something happens; what."""
        way = self.chance.choice(WAYS)
        getattr(self, way)()
        return way

    def some(self, model):
        """One of the records, or None."""
        rows = list(model.objects.order_by("pk"))
        return self.chance.choice(rows) if rows else None

    def union(self) -> UnionOrganization:
        """A union that stands."""
        return self.chance.choice(list(UnionOrganization.objects.filter(merged_into=None).order_by("pk")))

    def publish(self) -> None:
        """A page with an article, two activities and four figures; some of them one and the same."""
        day = self.chance.choice(DAYS)
        known = {} if day else {"published_from": Page.PublishedFrom.UNKNOWN}
        article = factories.ArticleFactory(page=factories.PageFactory(published_on=day, **known))
        for _n in range(2):
            self.number += 1
            activity = factories.ActivityFactory(article=article, type=self.type, name=f"送清凉{self.number}")
            for union in dict.fromkeys(self.union() for _n in range(2)):
                factories.ActivityOrganizerFactory(activity=activity, organization=union)
            for _m in range(2):
                self.tell(article, activity)

    def tell(self, article=None, activity=None) -> None:
        """A figure."""
        article = article or self.some(Article)
        if article is None:
            return
        self.number += 1
        unit, category = self.chance.choice(UNITS)
        factories.MetricFactory(
            article=article,
            activity=activity,
            organization=self.chance.choice([self.union(), None]),
            subject=f"职工{self.number}",
            value=self.chance.choice([300, 12.5]),
            qualifier=self.chance.choice(HEDGES),
            unit=unit,
            category=category,
            cumulative=self.chance.random() < 0.2,
        )

    def same_figure(self) -> None:
        """Two figures say the same, perhaps of one event."""
        one, other = self.some(Metric), self.some(Metric)
        if one and other and not Metric.objects.filter(article=other.article_id, subject=one.subject).exists():
            names = ["value", "value_max", "qualifier", "unit", "category", "subject", "cumulative"]
            Metric.objects.filter(pk=other.pk).update(**{name: getattr(one, name) for name in names})
            if one.activity_id and other.activity_id and one.activity_id != other.activity_id:
                Activity.objects.filter(pk=other.activity_id).update(duplicate_of=one.activity_id)

    def same_event(self) -> None:
        """An activity is another, or is its own again."""
        one, other = self.some(Activity), self.some(Activity)
        if one and other:
            Activity.objects.filter(pk=one.pk).update(duplicate_of=None if one.pk == other.pk else other)

    def correct(self) -> None:
        """An editor corrects a figure."""
        if figure := self.some(Metric):
            reviewing.correct(figure, {"value": self.chance.randint(1, 9), "qualifier": "exact"}, self.editor)

    def reject(self) -> None:
        """An editor rejects something."""
        model = self.chance.choice([Metric, Activity, Article, ActivityOrganizer])
        if record := self.some(model):
            reviewing.reject([record], self.editor)

    def reopen(self) -> None:
        """An editor takes rejections back."""
        for model in (Metric, Activity, Article):
            reviewing.reopen(model.objects.filter(review_status="rejected"), self.editor)

    def undo(self) -> None:
        """An editor undoes the last decision on a figure."""
        figure = self.some(Metric)
        if figure and reviewing.last_decision(figure):
            with suppress(reviewing.CannotUndo):
                reviewing.undo(figure, self.editor)

    def move_union(self) -> None:
        """A union turns out to be elsewhere."""
        UnionOrganization.objects.filter(pk=self.union().pk).update(region=self.some(Region))

    def move_activity(self) -> None:
        """An activity turns out to have been somewhere."""
        if activity := self.some(Activity):
            Activity.objects.filter(pk=activity.pk).update(region=self.chance.choice([self.some(Region), None]))

    def give_figure(self) -> None:
        """A figure is another union's, or of another activity."""
        if figure := self.some(Metric):
            activity = self.chance.choice([self.some(Activity), None])
            Metric.objects.filter(pk=figure.pk).update(organization=self.union(), activity=activity)

    def redate(self) -> None:
        """A page is of another day."""
        day = self.chance.choice(DAYS)
        known = Page.PublishedFrom.GIVEN if day else Page.PublishedFrom.UNKNOWN
        if page := self.some(Page):
            Page.objects.filter(pk=page.pk).update(published_on=day, published_from=known)

    def merge(self) -> None:
        """Two unions are one."""
        one, other = self.union(), self.union()
        if one.pk != other.pk:
            with suppress(CannotMerge):
                merge(one, [other], self.editor, "one")

    def unmerge(self) -> None:
        """They are two after all."""
        record = OrganizationMerge.objects.filter(undone_at=None).order_by("-pk").first()
        if record:
            with suppress(CannotUnmerge):
                unmerge(record, self.editor)

    def delete(self) -> None:
        """Something goes."""
        if record := self.some(self.chance.choice([Metric, Activity, Article])):
            record.delete()


WAYS = [
    *[
        "publish",
        "tell",
        "same_figure",
        "same_figure",
        "same_figure",
        "same_event",
        "correct",
        "reject",
        "reopen",
        "undo",
        "move_union",
    ],
    *["move_activity", "give_figure", "redate", "merge", "unmerge", "delete"],
]
