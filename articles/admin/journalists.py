"""Journalists and what they signed."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter, ChoicesDropdownFilter
from unfold.decorators import display

from articles.admin.articles import day_of, place_on_page
from articles.admin.base import RecordAdmin, ReviewedAdmin
from articles.admin.filters import REVIEW_FILTERS, newspaper_filter, published_filter
from articles.admin.panels import Column, Panel, panel
from articles.admin_links import NOTHING, list_url, record_link
from articles.long_fields import long_fields_of_article
from articles.models import Byline, Journalist


@admin.register(Journalist)
class JournalistAdmin(RecordAdmin):
    """Those who sign, a name in a newspaper each."""

    list_display = ["name", "newspaper", "created"]
    list_filter = [newspaper_filter("")]
    search_fields = ["name", "newspaper"]
    search_help_text = _("Name or newspaper")
    ordering = ["name", "id"]
    fields = [("name", "newspaper")]

    def panels(self, request: HttpRequest, record: Journalist) -> Iterable[Panel]:
        """What they signed."""
        yield panel(
            _("bylines"),
            record.bylines.select_related("article__page")
            .defer(*long_fields_of_article("article__"))
            .order_by("-article__page__published_on", "-id"),
            [
                Column(_("article"), lambda byline: record_link(byline.article)),
                Column(_("role"), lambda byline: byline.get_role_display()),
                Column(_("page"), lambda byline: place_on_page(byline.article, str(byline.article.page))),
            ],
            list_url(Byline, journalist__id__exact=record.pk),
        )


class BylineForm(forms.ModelForm):
    """A name under an article. The place on the page is the reading's."""

    class Meta:
        model = Byline
        fields = ["article", "journalist", "role", "position"]


@admin.register(Byline)
class BylineAdmin(ReviewedAdmin):
    """Names under articles, with the words of the page that say so."""

    form = BylineForm
    list_display = ["journalist", "role", "article_link", "newspaper", "published_on", "quote", "status"]
    list_filter = [
        newspaper_filter("article__page__"),
        published_filter("article__page__"),
        ("journalist", AutocompleteSelectFilter),
        ("role", ChoicesDropdownFilter),
        *REVIEW_FILTERS,
    ]
    search_fields = ["journalist__name", "article__headline"]
    search_help_text = _("Name of the journalist or headline")
    list_select_related = ["journalist", "article__page"]
    list_defer = ["as_read", *long_fields_of_article("article__")]
    ordering = ["-article_id", "role", "position"]
    autocomplete_fields = ["article", "journalist"]
    readonly_fields = ["on_page"]

    def get_readonly_fields(self, request, obj=None) -> list[str]:
        """The article of a byline stays what it is."""
        return [*super().get_readonly_fields(request, obj), *(["article_link"] if obj else [])]

    def get_fieldsets(self, request, obj=None):
        """Of a new byline, the article is chosen; of one that exists, its words on the page are shown."""
        article = "article_link" if obj else "article"
        shown = ["on_page"] if obj else []
        rows = [article, ("journalist", "role", "position"), *shown]
        return [(None, {"fields": rows}), *super().get_fieldsets(request, obj)[1:]]

    @display(description=_("article"))
    def article_link(self, byline: Byline) -> SafeString | str:
        """The article that is signed."""
        return record_link(byline.article)

    @display(description=_("newspaper"))
    def newspaper(self, byline: Byline) -> str:
        """The newspaper it appeared in."""
        return byline.article.page.newspaper

    @display(description=_("published on"), ordering="article__page__published_on")
    def published_on(self, byline: Byline) -> str:
        """The day it appeared."""
        return day_of(byline.article.page)

    @display(description=_("evidence"))
    def on_page(self, byline: Byline) -> SafeString | str:
        """The line of the page that names them, the name marked."""
        if byline.page_start is None:
            return NOTHING
        text = byline.article.page.text
        start = text.rfind("\n", 0, byline.page_start) + 1
        end = text.find("\n", byline.page_end)
        end = len(text) if end < 0 else end
        return format_html(
            '<span class="evidence">{}<mark>{}</mark>{}</span> · {}',
            text[start : byline.page_start][-80:],
            text[byline.page_start : byline.page_end],
            text[byline.page_end : end][:80],
            place_on_page(byline.article, str(byline.article.page)),
        )
