"""What the desk asks and is sent while an editor adds a union that is new to the database."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from activities.models import UnionOrganization
from activities.review import decisions
from activities.review.actions import action
from activities.review.new_unions import NewUnionForm, union_form
from activities.review.sheets import Sheet
from activities.review.views import may_review, sheet_or_404
from articles.claims import note_decided

ADD = "activities.add_unionorganization"
may_add = permission_required(ADD, raise_exception=True)


@never_cache
@may_review
@may_add
@require_GET
def new_union(request: HttpRequest, article: int) -> HttpResponse:
    """The form of a new union, filled with what its name tells."""
    sheet = sheet_or_404(article)
    return HttpResponse(shown(request, sheet, union_form(sheet, name=request.GET.get("name", ""))))


@may_add
@action
def add_union(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Add the union, or take one back that an editor rejected; then it can be chosen for the record at hand."""
    taken = request.POST.get("use", "")
    if taken.isdecimal():
        union = get_object_or_404(UnionOrganization.objects.survivors(), pk=taken)
        decision = decisions.decide("confirm", [union], {}, request.user)
        return added(request, sheet, union, decision, _("Confirmed: %(name)s"))
    form = union_form(sheet, request.POST)
    if not form.is_valid():
        return refused(request, sheet, form)
    try:
        with transaction.atomic():
            decision = decisions.add_union(form, request.user)
    except IntegrityError:  # another editor was faster by a moment
        form.add_error("name", _("The database has this union already. Take it, or say what is different."))
        return refused(request, sheet, form)
    return added(request, sheet, form.instance, decision, _("Added: %(name)s"))


def added(
    request: HttpRequest, sheet: Sheet, union: UnionOrganization, decision: decisions.Decision, message: str
) -> HttpResponse:
    """The union as a choice, with what was done and by what it is taken back."""
    note_decided(sheet.article.pk, request.user, decision.count)
    answer = {"id": str(union.pk), "text": str(union), "message": message % {"name": union}, "undo": decision.undo}
    return JsonResponse(answer)


def refused(request: HttpRequest, sheet: Sheet, form: NewUnionForm) -> HttpResponse:
    """The form with what is wrong with it, and the unions that it may be."""
    message = _("Not saved: some fields need another look.")
    return JsonResponse({"error": message, "form": shown(request, sheet, form)}, status=422)


def shown(request: HttpRequest, sheet: Sheet, form: NewUnionForm) -> str:
    """The form with its buttons."""
    context: dict[str, Any] = {"form": form, "article": sheet.article}
    return render_to_string("admin/review/new_union.html", context, request)
