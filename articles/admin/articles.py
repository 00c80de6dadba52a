"""Articles in the admin: as printed, with who signed them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ORDER_VAR
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from articles.admin.base import ReviewedAdmin, ReviewedInline
from articles.admin.filters import REVIEW_FILTERS, newspaper_filter, published_filter
from articles.admin_links import NOTHING, record_link, record_url
from articles.long_fields import long_fields_of_article
from articles.models import Article, Byline, Page
from articles.search.finding import search
from articles.search.queries import BadQuery, parse_query
from articles.search.ranking import relevance


class BylineInline(ReviewedInline):
    """Who signs the article."""

    model = Byline
    fields = ["journalist", "role", "position", "quote_shown", "status"]
    readonly_fields = ["quote_shown", "status"]
    autocomplete_fields = ["journalist"]

    @display(description=_("as printed"))
    def quote_shown(self, byline: Byline) -> str:
        """The name as printed."""
        return byline.quote or NOTHING


@admin.register(Article)
class ArticleAdmin(ReviewedAdmin):
    """Articles come from pages; editors correct their kind, lines and bylines."""

    list_display = ["headline_shown", "kind", "newspaper", "published_on", "page_link", "status"]
    list_display_links = ["headline_shown"]
    list_filter = [
        newspaper_filter("page__"),
        published_filter("page__"),
        ("kind", ChoicesDropdownFilter),
        *REVIEW_FILTERS,
    ]
    search_fields = ["kicker", "headline", "subhead", "text"]
    search_help_text = _("Any words of headline or text, “as they stand” with their blanks")
    list_select_related = ["page"]
    list_defer = long_fields_of_article()
    ordering = ["-page_id", "position"]
    readonly_fields = ["page_place"]
    fieldsets = [(None, {"fields": ["page_place", "kind", "kicker", "headline", "subhead", "text"]})]
    inlines = [BylineInline]
    change_form_outer_before_template = "admin/articles/article_printed.html"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Articles come in with their pages."""
        return False

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str):
        """Articles in which all the words stand; those that are about them first, unless the list is sorted."""
        if not search_term.strip():
            return queryset, False
        try:
            query = parse_query(search_term)
        except BadQuery as error:
            self.message_user(request, str(error), messages.ERROR)
            return queryset.none(), False
        found = search(queryset, query)
        if not request.GET.get(ORDER_VAR):
            found = found.annotate(relevance=relevance(query)).order_by("-relevance", "-pk")
        return found, False

    @display(description=_("headline"), ordering="headline")
    def headline_shown(self, article: Article) -> SafeString:
        """The headline; of a photo without one, the start of its caption."""
        if article.headline:
            return format_html('<span class="clipped">{}</span>', article.headline)
        return format_html('<span class="clipped untitled">{}…</span>', article.text[:30])

    @display(description=_("newspaper"), ordering="page__newspaper")
    def newspaper(self, article: Article) -> str:
        """The newspaper it appeared in."""
        return article.page.newspaper

    @display(description=_("published on"), ordering="page__published_on")
    def published_on(self, article: Article) -> str:
        """The day it appeared."""
        return day_of(article.page)

    @display(description=_("page"))
    def page_link(self, article: Article) -> SafeString:
        """The page, opened where the article stands."""
        return place_on_page(article, article.page.page_number or article.page.name)

    @display(description=_("page"))
    def page_place(self, article: Article) -> SafeString:
        """Its page and the place on it."""
        return place_on_page(article, str(article.page))

    def context_of(self, request: HttpRequest, record: Article) -> dict[str, Any]:
        """The article as printed."""
        return {
            **super().context_of(request, record),
            "printed": self.printed(record),
            "signers": [
                (byline.get_role_display(), record_link(byline.journalist))
                for byline in record.bylines.current().select_related("journalist").order_by("role", "position")
            ],
            "place_url": place_url(record),
            "all_articles_url": reverse("admin:articles_article_changelist") + f"?page__id__exact={record.page_id}",
            "neighbours": neighbours(record),
        }

    def printed(self, record: Article) -> dict[str, Any]:
        """The lines and paragraphs of the article, ready to show."""
        return {
            "kicker": record.kicker,
            "headline": record.headline,
            "subhead": record.subhead,
            "paragraphs": record.paragraphs,
        }


def day_of(page: Page) -> str:
    """The day a page appeared: 2023-11-22, a dash where nobody knows."""
    return page.published_on.isoformat() if page.published_on else NOTHING


def place_url(article: Article) -> str:
    """The article's page, opened where the article stands in its text."""
    return reverse("admin:articles_page_change", args=[article.page_id]) + f"#article-{article.pk}"


def place_on_page(article: Article, text: str) -> SafeString:
    """A link to the article's place on its page."""
    return format_html('<a class="record-link" href="{}">{}</a>', place_url(article), text)


def neighbours(article: Article) -> dict[str, str]:
    """Where the articles before and after it on the page are looked at; "" at the ends."""
    others = Article.objects.filter(page_id=article.page_id)
    before = others.filter(position__lt=article.position).order_by("-position").only("pk").first()
    after = others.filter(position__gt=article.position).order_by("position").only("pk").first()
    return {"before": record_url(before) if before else "", "after": record_url(after) if after else ""}
