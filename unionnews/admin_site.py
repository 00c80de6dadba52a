"""The admin site: its name, its dashboard, what its pages may load, how records are named where one is chosen."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_update
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext_lazy as _
from unfold.sites import UnfoldAdminSite

from articles.admin_links import NOTHING
from unionnews.dashboard import overview

# Unfold's pages are built with Alpine, which compiles the expressions in their attributes: that needs 'unsafe-eval'.
# Alpine, htmx and the theme's colours also write styles into the page. Inline scripts stay forbidden here too.
ADMIN_POLICY = {"script-src": ["'unsafe-eval'"], "style-src": ["'unsafe-inline'"]}


class NamingAutocompleteView(AutocompleteJsonView):
    """Offers records by names that tell them apart: 西城区 › 陶然亭街道."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        """A record's id and name; `naming` of its admin may name it in full."""
        naming = getattr(self.model_admin, "naming", str)
        return {"id": str(getattr(obj, to_field_name)), "text": str(naming(obj))}


class UnionNewsAdminSite(UnfoldAdminSite):
    """The admin in which editors browse and correct what was read."""

    site_title = _("unionnews")
    site_header = _("unionnews")
    index_title = _("Overview")
    index_template = "admin/dashboard.html"
    empty_value_display = NOTHING

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The dashboard."""
        return super().index(request, {**overview(request.user), **(extra_context or {})})

    def admin_view(self, view, cacheable: bool = False):
        """A view of the admin, with what its pages may load."""
        return csp_update(ADMIN_POLICY)(super().admin_view(view, cacheable))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The page on which editors log in."""
        return csp_update(ADMIN_POLICY)(super().login)(request, extra_context)

    def autocomplete_view(self, request: HttpRequest) -> JsonResponse:
        """Records to choose from, as one types."""
        return NamingAutocompleteView.as_view(admin_site=self)(request)
