"""Claims on articles: two editors are never given the same one at once."""

from __future__ import annotations

import datetime
from uuid import uuid4

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import F
from django.utils import timezone

from articles.models import ReviewClaim

HELD_FOR = datetime.timedelta(minutes=10)  # the page renews its claim every minute while it is looked at


def claim(article: int, editor: AbstractBaseUser, now: datetime.datetime | None = None) -> ReviewClaim | None:
    """The editor's claim on the article of that id; None where another editor holds it.

    The constraint of the database decides between two who ask at once, not the look before. An editor who opens the
    article again goes on with the same claim under a new token: what the page before says no longer counts.
    """
    now = now or timezone.now()
    of_article = ReviewClaim.objects.open().filter(article=article)
    of_article.filter(expires_at__lte=now).exclude(editor=editor).update(released_at=F("expires_at"))
    token = uuid4().hex
    if not of_article.filter(editor=editor).update(token=token, expires_at=now + HELD_FOR):
        new = ReviewClaim(article_id=article, editor=editor, token=token, claimed_at=now, expires_at=now + HELD_FOR)
        ReviewClaim.objects.bulk_create([new], ignore_conflicts=True)
    return ReviewClaim.objects.filter(token=token).first()


def renew(token: str, now: datetime.datetime | None = None) -> bool:
    """Whether the claim of that token still holds; it does so for another while now."""
    now = now or timezone.now()
    return bool(ReviewClaim.objects.open().filter(token=token).update(expires_at=now + HELD_FOR))


def release(token: str, now: datetime.datetime | None = None) -> bool:
    """Whether the claim of that token was open; others may have the article now."""
    return bool(ReviewClaim.objects.open().filter(token=token).update(released_at=now or timezone.now()))


def other_holder(article: int, editor: AbstractBaseUser, now: datetime.datetime | None = None) -> ReviewClaim | None:
    """The claim by which somebody else holds the article, if anybody does."""
    holding = ReviewClaim.objects.holding(now or timezone.now()).filter(article=article)
    return holding.exclude(editor=editor).select_related("editor").first()


def note_decided(article: int, editor: AbstractBaseUser, count: int) -> None:
    """Add to the editor's claim on the article that so many records were decided; fewer where one is taken back."""
    mine = ReviewClaim.objects.open().filter(article=article, editor=editor)
    if count < 0:
        mine = mine.filter(decided__gte=-count)
    mine.update(decided=F("decided") + count)
