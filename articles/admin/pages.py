"""Pages of newspapers in the admin: the text as it came in, with its articles told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from articles.admin.articles import day_of
from articles.admin.base import ReviewedAdmin, counted, is_list
from articles.admin.filters import REVIEW_FILTERS, NewspaperFilter, published_filter
from articles.admin.panels import Column, Panel, panel
from articles.admin_links import NOTHING, count_link, list_url, record_link, record_url
from articles.long_fields import long_fields_of_article, long_fields_of_page
from articles.marked_text import Piece
from articles.models import Article, Byline, Page
from articles.page_display import pieces_of_page
from articles.sentences_of_readings import in_readers_language

HUES = 6  # articles take turns; the number beside each tells them apart without colour

FIELD_NAMES = {
    "kicker": _("kicker"),
    "headline": _("headline"),
    "subhead": _("subhead"),
    "paragraphs": _("text"),
    "bylines": _("bylines"),
}
FURNITURE_NAMES = {
    "banner": _("banner"),
    "section_label": _("section label"),
    "slogan": _("slogan"),
    "page_line": _("page line"),
    "continuation": _("continuation"),
    "mark": _("mark"),
    "notice": _("notice"),
    "set_aside": _("set aside by an editor"),
}


class PageForm(forms.ModelForm):
    """What an editor may say of a page: paper, day, page number, banner. The text is the file's."""

    class Meta:
        model = Page
        fields = ["newspaper", "published_on", "page_number", "banner"]

    def clean(self) -> dict[str, Any]:
        """A day that an editor gives is a given one."""
        cleaned = super().clean()
        if "published_on" in self.changed_data:
            origin = Page.PublishedFrom.GIVEN if cleaned.get("published_on") else Page.PublishedFrom.UNKNOWN
            self.instance.published_from = origin
        return cleaned


@admin.register(Page)
class PageAdmin(ReviewedAdmin):
    """Pages come from imports; editors correct what is known of them."""

    form = PageForm
    list_display = ["name", "newspaper", "day", "page_number", "article_count", "doubts", "reader_version"]
    list_filter = [
        NewspaperFilter,
        published_filter(""),
        ("published_from", ChoicesDropdownFilter),
        ("review_status", REVIEW_FILTERS[0][1]),
    ]
    search_fields = ["name", "newspaper", "banner", "text"]
    search_help_text = _("File name, newspaper, banner or any words of the page")
    date_hierarchy = "published_on"
    ordering = ["-published_on", "-id"]
    list_defer = long_fields_of_page()
    readonly_fields = ["name", "sha256", "published_from", "encoding", "reader_version", "listed_warnings"]
    fieldsets = [
        (None, {"fields": [("newspaper", "page_number"), ("published_on", "published_from"), "banner"]}),
        (_("File"), {"fields": [("name", "encoding"), ("reader_version", "sha256"), "listed_warnings"]}),
    ]
    change_form_outer_before_template = "admin/articles/page_text.html"
    list_select_related = False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Pages; in lists with the number of their articles, counted for the rows that are shown."""
        queryset = super().get_queryset(request)
        return queryset.annotate(articles_on_it=counted(Article, "page")) if is_list(request) else queryset

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Pages come in by imports alone."""
        return False

    @display(description=_("published on"), ordering="published_on")
    def day(self, page: Page) -> str:
        """The day it appeared, as all lists write it."""
        return day_of(page)

    @display(description=_("articles"))
    def article_count(self, page: Page) -> str:
        """How many articles stand on it, with a link to them."""
        return count_link(page.articles_on_it, list_url(Article, page__id__exact=page.pk))

    @display(description=_("warnings"))
    def doubts(self, page: Page) -> str:
        """How many things the reading found doubtful."""
        return str(len(page.warnings)) if page.warnings else ""

    @display(description=_("warnings"))
    def listed_warnings(self, page: Page) -> str:
        """What the reading found doubtful, a line each."""
        return (
            format_html_join("", "<div>{}</div>", ((in_readers_language(warning),) for warning in page.warnings))
            or NOTHING
        )

    def context_of(self, request: HttpRequest, record: Page) -> dict[str, Any]:
        """The page's text in pieces, and the articles on it."""
        articles = list(record.articles.order_by("position").defer("as_read", "text"))
        numbers = {article.pk: number for number, article in enumerate(articles, 1)}
        layouts = {article.pk: article.layout for article in articles}
        return {
            **super().context_of(request, record),
            "page_pieces": list(pieces_for_page(pieces_of_page(record.text, layouts, record.furniture), numbers)),
            "page_articles": [
                {
                    "article": article,
                    "number": numbers[article.pk],
                    "hue": hue(article.pk, numbers),
                    "url": record_url(article),
                }
                for article in articles
            ],
        }

    def panels(self, request: HttpRequest, record: Page) -> Iterable[Panel]:
        """Who signs on the page."""
        bylines = (
            Byline.objects.filter(article__page=record)
            .select_related("journalist", "article")
            .defer(*long_fields_of_article("article__"))
            .order_by("article__position", "role", "position")
        )
        yield panel(
            _("bylines"),
            bylines,
            [
                Column(_("journalist"), lambda byline: record_link(byline.journalist)),
                Column(_("role"), lambda byline: byline.get_role_display()),
                Column(_("article"), lambda byline: record_link(byline.article)),
            ],
            list_url(Byline, article__page__id__exact=record.pk),
        )


def hue(article: int, numbers: dict[int, int]) -> int:
    """Which of the alternating colours an article has on its page."""
    return numbers[article] % HUES


def pieces_for_page(pieces: Iterable[Piece], numbers: dict[int, int]) -> Iterator[dict[str, Any]]:
    """What the template shows of each piece: its words, whose they are, and where an article starts."""
    seen: set[int] = set()
    for piece in pieces:
        shown: dict[str, Any] = {"text": piece.text}
        article_keys = [key for key in piece.keys if not key.startswith("=")]
        if article_keys:
            identity, field = article_keys[-1].split(":")
            article = int(identity)
            shown |= {
                "article": article,
                "number": numbers[article],
                "hue": hue(article, numbers),
                "first": article not in seen,
                "field": field,
                "name": FIELD_NAMES[field],
            }
            seen.add(article)
        elif piece.keys:
            kind = piece.keys[-1].removeprefix("=")
            shown |= {"furniture": FURNITURE_NAMES.get(kind, gettext("furniture"))}
        yield shown
