"""What an import run added, taken back: its new pages with all that was read from them, unless an editor touched it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from activities.importing.removing import remove
from activities.models import (
    Activity,
    ActivityAlsoType,
    ActivityOrganizer,
    ActivityPartner,
    ImportedFile,
    ImportRun,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    PartnerOrganization,
    UnionOrganization,
)
from articles.histories import in_batches
from articles.long_fields import long_fields_of_page
from articles.models import Article, Byline, Journalist, Origin, Page, Reviewed, ReviewStatus
from articles.reasons import Reason, reason

Outcome = ImportedFile.Outcome
STILL_AT_WORK = datetime.timedelta(minutes=10)  # a run that says it runs and wrote nothing for so long was killed

UNTOUCHED = Q(origin=Origin.READ, review_status=ReviewStatus.UNREVIEWED, locked_fields=[], dismissed={})
# What was read from a page, with the path to the page
READ_FROM: list[tuple[type[Reviewed], str]] = [
    (Article, "page"),
    (Byline, "article__page"),
    (OrganizationMention, "article__page"),
    (Activity, "article__page"),
    (ActivityOrganizer, "activity__article__page"),
    (ActivityPartner, "activity__article__page"),
    (ActivityAlsoType, "activity__article__page"),
    (Metric, "article__page"),
]
EDITED, AGAIN, ELSEWHERE, REREAD = (
    _("an editor reviewed or changed something of it"),
    _("it was imported again since"),
    _("an activity of another page is told to be the same as one of its own"),
    _("the run read it anew, and what was read before is not kept whole: import it with --again to read it once more"),
)


class CannotUndoRun(ValueError):
    """A run that cannot be taken back now; the words say why."""


@dataclass
class UndoPlan:
    """What goes when a run is taken back, and what stays and why."""

    run: ImportRun
    going: list[Page] = field(default_factory=list)
    staying: list[tuple[Page, str | Promise]] = field(default_factory=list)
    counts: list[tuple[Any, int]] = field(default_factory=list)  # records that go with the pages, by their kind


def plan_undo(run: ImportRun) -> UndoPlan:
    """What taking `run` back would do, with nothing written. Raises CannotUndoRun for one that is still at work."""
    if run.state == ImportRun.State.RUNNING:
        last = run.files.aggregate(last=models.Max("created"))["last"] or run.started_at
        if last > timezone.now() - STILL_AT_WORK:
            raise CannotUndoRun(_now("This run is still at work. Wait until it has ended, or end it first."))
    plan = UndoPlan(run)
    pages = Page.objects.defer(*long_fields_of_page()).order_by("imports__position").distinct()
    new = list(pages.filter(imports__run=run, imports__outcome=Outcome.NEW))
    reasons = reasons_to_stay([page.pk for page in new], run)
    for page in new:
        if page.pk in reasons:
            plan.staying.append((page, reasons[page.pk]))
        else:
            plan.going.append(page)
    plan.staying += [(page, REREAD) for page in pages.filter(imports__run=run, imports__outcome=Outcome.UPDATED)]
    plan.counts = counts([page.pk for page in plan.going])
    return plan


def reasons_to_stay(pages: Sequence[int], run: ImportRun) -> dict[int, str | Promise]:
    """Why each of those pages stays that are not the run's alone, by their ids; a dozen queries for 500 pages."""
    reasons: dict[int, str | Promise] = {}
    for some in in_batches(pages):
        again = ImportedFile.objects.filter(page__in=some, pk__gt=last_file_of(run)).exclude(run=run)
        reasons |= dict.fromkeys(again.values_list("page", flat=True), AGAIN)
        inside = Activity.objects.filter(article__page__in=some)
        elsewhere = inside.filter(duplicates__isnull=False).exclude(duplicates__article__page=models.F("article__page"))
        reasons |= dict.fromkeys(elsewhere.values_list("article__page", flat=True), ELSEWHERE)
        edited = [Page.objects.filter(pk__in=some).exclude(UNTOUCHED).values_list("pk", flat=True)]
        for model, path in READ_FROM:
            rows = model._base_manager.filter(**{f"{path}__in": some}).exclude(UNTOUCHED).order_by()
            edited.append(rows.values_list(path, flat=True).distinct())
        for pks in edited:
            reasons |= dict.fromkeys(pks, EDITED)
    return reasons


def last_file_of(run: ImportRun) -> int:
    """The id of the last file of a run: those of later imports are greater."""
    return run.files.aggregate(last=models.Max("pk"))["last"] or 0


def counts(pages: Sequence[int]) -> list[tuple[Any, int]]:
    """How many records of each kind were read from those pages."""
    found: dict[Any, int] = {}
    for some in in_batches(pages):
        for model, path in READ_FROM:
            name = model._meta.verbose_name_plural
            found[name] = found.get(name, 0) + model._base_manager.filter(**{f"{path}__in": some}).count()
    return list(found.items())


def undo_run(run: ImportRun, editor: AbstractBaseUser) -> UndoPlan:
    """Take back what `run` added, and return what went and what stayed.

    Each page goes whole, in a transaction of its own, or stays whole; with it go unions, partners and journalists that
    the run made and that nothing names any more. What stayed can be taken back later, once nothing speaks for it.
    Raises CannotUndoRun.
    """
    plan = plan_undo(run)
    done: list[Page] = []
    named: dict[type[models.Model], set[int]] = defaultdict(set)
    for page in plan.going:
        with transaction.atomic():
            Page.objects.select_for_update().filter(pk=page.pk).first()  # nobody reviews it meanwhile
            since = reasons_to_stay([page.pk], run)
            if since:
                plan.staying.append((page, since[page.pk]))
                continue
            for model, pks in named_on(page.pk):
                named[model].update(pks)
            remove(Page, [page.pk], reason(Reason.RUN_UNDONE, run.pk), editor)
            done.append(page)
    plan.going = done
    with transaction.atomic():
        remove_unnamed(run, named, editor)
        run.undone_at, run.undone_by = timezone.now(), editor
        run.save(update_fields=["undone_at", "undone_by", "modified"])
    return plan


def named_on(page: int) -> Iterator[tuple[type[models.Model], Iterable[int]]]:
    """The unions, partners and journalists that a page names, by their ids."""
    for model, field_name, path in (
        (OrganizationMention, "organization", "article__page"),
        (ActivityOrganizer, "organization", "activity__article__page"),
        (ActivityPartner, "organization", "activity__article__page"),
        (Metric, "organization", "article__page"),
        (ActivityPartner, "partner", "activity__article__page"),
        (Byline, "journalist", "article__page"),
    ):
        rows = model._base_manager.filter(**{path: page}, **{f"{field_name}__isnull": False}).order_by()
        target = model._meta.get_field(field_name).related_model
        assert isinstance(target, type)
        yield target, rows.values_list(field_name, flat=True).distinct()


def remove_unnamed(run: ImportRun, named: dict[type[models.Model], set[int]], editor: AbstractBaseUser) -> None:
    """Take away what the run made beside its pages, where nothing names it any more."""
    why = reason(Reason.RUN_UNDONE, run.pk)
    for model, links in ((PartnerOrganization, "partner_links"), (Journalist, "bylines")):
        rows = model._default_manager.filter(created__gte=run.started_at, **{f"{links}__isnull": True})
        edited = model.history.exclude(history_user=None).values("id")  # type: ignore[attr-defined]
        for some in in_batches(sorted(named[model])):
            remove(model, rows.filter(pk__in=some).exclude(pk__in=edited).values_list("pk", flat=True), why, editor)
    waiting = named[UnionOrganization]
    while waiting:  # the lowest first: those above are named by them
        gone = list(unnamed_unions(run, waiting))
        above = set(UnionOrganization.objects.filter(pk__in=gone).values_list("parent", flat=True)) - {None}
        remove(UnionOrganization, gone, why, editor)
        waiting = above - set(gone)


def unnamed_unions(run: ImportRun, among: Iterable[int]) -> Iterator[int]:
    """Those unions that the run's reading made, that no editor touched and nothing points to but their own aliases."""
    touched = OrganizationAlias.objects.exclude(UNTOUCHED)
    nothing = Q()
    for name in (
        "mentions",
        "organizer_links",
        "partner_links",
        "metrics",
        "children",
        "merged",
        "merges",
        "merged_by",
    ):
        nothing &= Q(**{f"{name}__isnull": True})
    for some in in_batches(sorted(among)):
        rows = UnionOrganization.objects.filter(UNTOUCHED, nothing, pk__in=some, created__gte=run.started_at)
        rows = rows.filter(verified=False, merged_into=None).exclude(aliases__in=touched)
        yield from rows.values_list("pk", flat=True)
