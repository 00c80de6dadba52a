"""The newspaper: pages, articles, and those who signed them."""

from articles.models.articles import Article, Byline, Journalist
from articles.models.base import Origin, Reviewed, ReviewedQuerySet, ReviewStatus, Tracked, version_at
from articles.models.changes import Change, ChangeLog, Commit
from articles.models.claims import ReviewClaim
from articles.models.pages import Page
from articles.models.search import SearchEntry

__all__ = [
    "Article",
    "Byline",
    "Change",
    "ChangeLog",
    "Commit",
    "Journalist",
    "Origin",
    "Page",
    "ReviewClaim",
    "ReviewStatus",
    "Reviewed",
    "ReviewedQuerySet",
    "SearchEntry",
    "Tracked",
    "version_at",
]
