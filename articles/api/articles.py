"""Articles, as they stand on their pages."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.filters import ReviewedFilters, choices, day_from, day_to, ids, text
from articles.api.records import REVIEWED, Address, PartSerializer, RecordSerializer, Reference
from articles.api.resources import Resource
from articles.models import Article, Byline


class BylineSerializer(PartSerializer):
    """A name under an article; its place is counted in the text of the page."""

    journalist = Reference("journalist", shows=("name",))

    class Meta:
        model = Byline
        fields = ["journalist", "role", "position", "quote", "page_start", "page_end", "origin", "review_status"]


def bylines() -> Prefetch:
    """The bylines of articles that nobody rejected, in the order of signing."""
    return Prefetch("bylines", Byline.objects.current().select_related("journalist").order_by("role", "position", "id"))


class ArticleSerializer(RecordSerializer):
    """A report or a picture with its caption. Evidence counts in code points of its fields."""

    url = Address("article")
    page = Reference("page", expands="articles.api.pages.PageSerializer")
    newspaper = serializers.CharField(
        source="page.newspaper", read_only=True, help_text=_("Name of the newspaper, empty if unknown.")
    )
    published_on = serializers.DateField(
        source="page.published_on",
        read_only=True,
        allow_null=True,
        help_text=_("Day of publication, empty if unknown."),
    )
    bylines = BylineSerializer(many=True, read_only=True)

    class Meta:
        model = Article
        fields = [
            *REVIEWED,
            "page",
            "newspaper",
            "published_on",
            "position",
            "kind",
            "kicker",
            "headline",
            "subhead",
            "text",
            "bylines",
            "layout",
        ]
        beside = {"bylines": [bylines()]}


class ArticleFilters(ReviewedFilters):
    """Articles by page, newspaper, day and who signed."""

    page = ids("page", label="On one of these pages.")
    kind = choices("kind", Article.Kind.values, label="Report or photo (图片新闻).")
    newspaper = text("page__newspaper", label="Name of the newspaper.")
    published_from = day_from("page__published_on", label="Published on that day or later.")
    published_to = day_to("page__published_on", label="Published on that day or earlier.")
    journalist = ids("journalist", label="Signed by one of these journalists.", method="signed_by")

    def signed_by(self, queryset: QuerySet, name: str, value: list[int]) -> QuerySet:
        """Articles that one of the journalists signed, as far as nobody rejected it."""
        return queryset.filter(pk__in=Byline.objects.current().filter(journalist__in=value).values("article"))


class Articles(Resource):
    """Articles with their heads, texts and bylines."""

    serializer_class = ArticleSerializer
    filterset_class = ArticleFilters
    orders = {"published_on": "page__published_on"}
