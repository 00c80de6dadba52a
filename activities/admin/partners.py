"""Those who are no unions and hold activities with them."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from activities.admin.columns import ACTIVITY_COLUMNS, shown_activities
from activities.models import Activity, PartnerOrganization
from articles.admin.base import RecordAdmin
from articles.admin.panels import Panel, panel
from articles.admin_links import list_url


@admin.register(PartnerOrganization)
class PartnerOrganizationAdmin(RecordAdmin):
    """Firms, associations, schools and offices."""

    list_display = ["name", "created"]
    search_fields = ["name"]
    search_help_text = _("Any part of the name")
    ordering = ["name"]
    fields = ["name"]

    def panels(self, request: HttpRequest, record: PartnerOrganization) -> Iterable[Panel]:
        """What it held with unions."""
        activities = Activity.objects.filter(pk__in=record.partner_links.current().values("activity"))
        yield panel(
            _("activities"),
            shown_activities(activities),
            ACTIVITY_COLUMNS,
            list_url(Activity, partner_links__partner__id__exact=record.pk),
        )
