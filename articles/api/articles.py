"""Articles, as they stand on their pages."""

from __future__ import annotations

from typing import ClassVar

from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request

from articles.api.bodies import Correction
from articles.api.cursors import Ordering
from articles.api.editing import Editable
from articles.api.filters import ReviewedFilters, ThoseOf, choices, day_from, day_to, text
from articles.api.records import REVIEWED, Address, PartSerializer, RecordSerializer, Reference
from articles.api.searching import (
    HOW,
    NEWEST,
    RELEVANCE,
    ByRelevance,
    page_of_answers,
    page_of_newest,
    search_filter,
)
from articles.models import Article, Byline, Journalist, Page
from articles.search.finding import search
from articles.search.queries import Query

FIELDS = ["kicker", "headline", "subhead", "text"]
FIELD_PARAMETER = OpenApiParameter(
    "field", {"type": "string", "enum": FIELDS}, OpenApiParameter.PATH, description="Which field of the article."
)


class PlainText(BaseRenderer):
    """Text as it is."""

    media_type = "text/plain"
    format = "txt"

    def render(self, data: str, accepted_media_type=None, renderer_context=None) -> bytes:
        """The text in UTF-8."""
        return data.encode()


class BylineSerializer(PartSerializer):
    """A name under an article; its place is counted in the text of the page."""

    journalist = Reference("journalist", shows=("name",))

    class Meta:
        model = Byline
        fields = ["journalist", "role", "position", "quote", "page_start", "page_end", "origin", "review_status"]


def bylines() -> Prefetch:
    """The bylines of articles that nobody rejected, in the order of signing."""
    kept = Byline.objects.current().select_related("journalist").order_by("role", "position", "id")
    return Prefetch("bylines", kept, to_attr="bylines_shown")


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
    bylines = BylineSerializer(source="bylines_shown", many=True, read_only=True)

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


BEST_FIRST = _("Without ordering, articles with the words in their headline come first, then the newest.")


class ArticleFilters(ReviewedFilters):
    """Articles by their words, page, newspaper, day and who signed."""

    q = search_filter("leave", format_lazy("{} {}", HOW, BEST_FIRST))

    page = ThoseOf("page", Page, label="On one of these pages.")
    kind = choices("kind", Article.Kind.values, label="Report or photo (图片新闻).")
    newspaper = text("page__newspaper", label="Name of the newspaper.")
    published_from = day_from("page__published_on", label="Published on that day or later.")
    published_to = day_to("page__published_on", label="Published on that day or earlier.")
    journalist = ThoseOf("journalist", Journalist, label="Signed by one of these journalists.", method="signed_by")

    def leave(self, queryset: QuerySet, name: str, value: Query) -> QuerySet:
        """The articles as they are: the list searches, when it knows the order."""
        return queryset

    def signed_by(self, queryset: QuerySet, name: str, value: list[int]) -> QuerySet:
        """Articles that one of the journalists signed, as far as nobody rejected it."""
        return queryset.filter(pk__in=Byline.objects.current().filter(journalist__in=value).values("article"))


class ArticleCorrection(Correction):
    """What an article is."""

    class Meta:
        model = Article
        fields = ["kind"]


class Articles(Editable):
    """Articles with their heads, texts and bylines."""

    correction_class: ClassVar[type[Correction]] = ArticleCorrection

    serializer_class = ArticleSerializer
    filterset_class = ArticleFilters
    orders = {"published_on": "page__published_on"}

    def orders_of(self, request: Request) -> tuple[dict[str, Ordering], str]:
        """Where words are searched, the best answers first."""
        if "q" not in request.query_params:
            return super().orders_of(request)
        return {**self.orderings(), RELEVANCE: ByRelevance(RELEVANCE, RELEVANCE)}, RELEVANCE

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """The articles that are asked for; the list before it is searched is kept for `page_of`."""
        self.unsearched = super().filter_queryset(queryset)
        return self.unsearched if self.searched is None else search(self.unsearched, self.searched)

    @property
    def searched(self) -> Query | None:
        """The query of the request, if there is one."""
        return self.asked.filters.form.cleaned_data.get("q") if self.asked.filters else None

    def page_of(self, queryset: QuerySet) -> tuple[list[Article], str | None]:
        """The articles of the page asked for, and the address of the next."""
        asked, query = self.asked, self.searched
        pages = {RELEVANCE: page_of_answers, NEWEST: page_of_newest}
        if query is None or asked.ordering is None or asked.ordering.name not in pages:
            return super().page_of(queryset)
        pks, following = pages[asked.ordering.name](self.unsearched, query, asked.limit, asked.cursor)
        by_id = self.serializer_class.loaded(self.get_queryset(), asked.selection).in_bulk(pks)
        records = [by_id[pk] for pk in pks if pk in by_id]
        return records, self.address_after(following) if following else None

    @extend_schema(
        operation_id="get_article_text",
        description="One field of an article as plain text: the source in which offsets of evidence count.",
        parameters=[
            OpenApiParameter(
                "field", {"type": "string", "enum": FIELDS}, OpenApiParameter.PATH, description="The field."
            )
        ],
        responses={(200, "text/plain"): {"type": "string"}},
    )
    @action(detail=True, url_path=f"texts/(?P<field>{'|'.join(FIELDS)})", renderer_classes=[PlainText, JSONRenderer])
    def texts(self, request: Request, pk: str, field: str) -> HttpResponse:
        """One field of an article, as it was printed."""
        article = get_object_or_404(Article.objects.only(field, "modified"), pk=int(pk))
        return HttpResponse(getattr(article, field), content_type=f"{PlainText.media_type}; charset=utf-8")
