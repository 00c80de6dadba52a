"""The page on which an import run is taken back: what will go and what stays first, then the deed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from activities.importing.undoing import CannotUndoRun, UndoPlan, plan_undo, undo_run
from activities.models import ImportRun
from articles.admin_links import record_link, record_url

TEMPLATE = "admin/activities/run_undo.html"
MOST_LISTED = 200  # pages that are named; of more, how many there are


def undo_view(admin: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """What taking the run back would do; once sent, the run with what was done."""
    if not admin.has_undo_permission(request):
        raise PermissionDenied
    run = get_object_or_404(ImportRun, pk=pk)
    try:
        if request.method == "POST":
            told(request, undo_run(run, request.user))
            return redirect(record_url(run))
        plan = plan_undo(run)
    except CannotUndoRun as refusal:
        messages.error(request, str(refusal))
        return redirect(record_url(run))
    except OperationalError:  # an import wrote to the same records
        messages.error(request, _("An import was in the way. What is done is done; take the run back once more."))
        return redirect(record_url(run))
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Take an import back"),
        "opts": admin.model._meta,
        "original": run,
        "run_url": record_url(run),
        "going": [record_link(page, page.name) for page in plan.going[:MOST_LISTED]],
        "going_count": len(plan.going),
        "staying": [(record_link(page, page.name), why) for page, why in plan.staying[:MOST_LISTED]],
        "staying_count": len(plan.staying),
        "counts": [(name, count) for name, count in plan.counts if count],
    }
    return TemplateResponse(request, TEMPLATE, context)


def told(request: HttpRequest, plan: UndoPlan) -> None:
    """Tell how many pages went and how many stay."""
    gone = ngettext("%(count)d page was taken back.", "%(count)d pages were taken back.", len(plan.going))
    messages.success(request, gone % {"count": len(plan.going)})
    if plan.staying:
        kept = ngettext(
            "%(count)d page stays; “Take back…” tells why.",
            "%(count)d pages stay; “Take back…” tells why.",
            len(plan.staying),
        )
        messages.warning(request, kept % {"count": len(plan.staying)})
