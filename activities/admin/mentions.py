"""Places where articles name organizations."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter, MultipleChoicesDropdownFilter

from activities.admin.evidence import EvidencedAdmin, EvidenceForm
from activities.admin.filters import PLACE_FILTERS, RegionFilter
from activities.models import OrganizationMention
from articles.admin.filters import REVIEW_FILTERS, newspaper_filter, published_filter


class MentionForm(EvidenceForm):
    """Words that name an organization."""

    class Meta:
        model = OrganizationMention
        fields = ["article", "field", "quote", "organization"]


@admin.register(OrganizationMention)
class OrganizationMentionAdmin(EvidencedAdmin):
    """The words by which articles name organizations."""

    form = MentionForm
    list_display = ["quoted", "organization", "article_link", "published_on", "status"]
    list_filter = [
        ("organization", AutocompleteSelectFilter),
        ("organization__region", RegionFilter),
        ("organization__level", MultipleChoicesDropdownFilter),
        newspaper_filter("article__page__"),
        published_filter("article__page__"),
        *REVIEW_FILTERS,
        *PLACE_FILTERS,
    ]
    search_fields = ["quote", "organization__name"]
    search_help_text = _("The words of the mention, or the organization's name")
    list_select_related = ["organization", "article__page"]
    ordering = ["-article_id", "field", "start"]
    autocomplete_fields = ["article", "organization"]
    own_fieldsets = [(None, {"fields": ["organization"]})]
