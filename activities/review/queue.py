"""The articles that wait for review in their order, and the next one for an editor."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, QuerySet
from django.utils import timezone

from activities.models import Activity, OrganizationMention, QueueEntry, Region
from activities.review.ranking import bring_up_to_date, rank
from articles.claims import claim, release
from articles.models import ReviewClaim

CANDIDATES = 10  # as many editors may ask at the same moment without looking twice


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles an editor wants to see; what is None or empty asks for nothing."""

    newspaper: str | None = None  # "" for pages of no known newspaper
    since: datetime.date | None = None
    until: datetime.date | None = None
    region: str = ""  # the code of a place, with all below it: 1101 of Beijing's districts
    type: int | None = None


ALL = Wanted()


def waiting(editor: AbstractBaseUser, wanted: Wanted = ALL, put_off: Collection[int] = ()) -> QuerySet[QueueEntry]:
    """The entries of the articles that wait for this editor, what is most worth a look first.

    Left out is what another editor has before them, and `put_off`: what this one left for later.
    """
    entries = QueueEntry.objects.filter(left__gt=0).exclude(article__in=put_off)
    held = ReviewClaim.objects.holding(timezone.now()).exclude(editor=editor)
    entries = entries.exclude(article__in=held.values("article"))
    return entries.filter(wish(wanted)).order_by("-worth", "article_id")


def wish(wanted: Wanted) -> Q:
    """The condition on an entry that it is wanted."""
    condition = Q()
    if wanted.newspaper is not None:
        condition &= Q(article__page__newspaper=wanted.newspaper)
    if wanted.since:
        condition &= Q(article__page__published_on__gte=wanted.since)
    if wanted.until:
        condition &= Q(article__page__published_on__lte=wanted.until)
    if wanted.type:
        condition &= Q(article__in=Activity.objects.current().filter(type=wanted.type).values("article"))
    if wanted.region:
        places = Region.objects.within(wanted.region).values("pk")
        held_there = Activity.objects.current().filter(region__in=places)
        named = OrganizationMention.objects.current().filter(organization__region__in=places)
        condition &= Q(article__in=held_there.values("article")) | Q(article__in=named.values("article"))
    return condition


def next_claim(editor: AbstractBaseUser, wanted: Wanted = ALL, put_off: Collection[int] = ()) -> ReviewClaim | None:
    """The editor's claim on the article that is most worth a look; None where nothing waits.

    One that the editor has open already comes first: nobody leaves articles behind by opening the queue twice.
    """
    bring_up_to_date()
    mine = ReviewClaim.objects.holding(timezone.now()).filter(editor=editor).values("article")
    tried: set[int] = set(put_off)
    for entries in (waiting(editor, wanted, tried).filter(article__in=mine), waiting(editor, wanted, tried)):
        while candidates := list(entries.exclude(article__in=tried).values_list("article", flat=True)[:CANDIDATES]):
            for article in candidates:
                if held := claim_if_left(article, editor):
                    return held
                tried.add(article)
    return None


def claim_if_left(article: int, editor: AbstractBaseUser) -> ReviewClaim | None:
    """The editor's claim on an article in which something really waits still; its entry is counted anew."""
    held = claim(article, editor)
    if held is None:
        return None
    entry = rank([article]).get(article)
    if entry is not None and entry.left:
        return held
    release(held.token)
    return None
