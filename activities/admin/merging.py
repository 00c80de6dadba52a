"""The page on which organizations that are one stand side by side, to be merged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from activities.merging import CannotMerge, merge, plan_merge
from activities.models import (
    ActivityOrganizer,
    ActivityPartner,
    Metric,
    OrganizationMention,
    UnionOrganization,
)
from articles.admin_links import list_url, record_link, record_url

TEMPLATE = "admin/activities/merge.html"
MERGE_URL = "activities_unionorganization_merge"
MOST_MERGED = 20  # that one looks at side by side

# What is counted of each, by model and field, and the filter of the list that shows it
COUNTED = [
    (gettext_lazy("mentions"), OrganizationMention, "organization", "organization__id__exact"),
    (gettext_lazy("activities held"), ActivityOrganizer, "organization", ""),
    (gettext_lazy("activities joined"), ActivityPartner, "organization", ""),
    (gettext_lazy("metrics"), Metric, "organization", "organization__id__exact"),
    (gettext_lazy("unions below it"), UnionOrganization, "parent", "parent__id__exact"),
]


@dataclass
class Candidate:
    """One of the organizations side by side."""

    organization: UnionOrganization
    aliases: list[str] = field(default_factory=list)
    counts: list[tuple[int, str]] = field(default_factory=list)
    refusal: str = ""  # why it cannot be the one that stays
    with_them: list[UnionOrganization] = field(default_factory=list)  # that become one too if it stays

    @property
    def weight(self) -> tuple[bool, bool, int]:
        """How well it suits to stay: allowed, vouched for, with most that points to it."""
        return not self.refusal, self.organization.verified, sum(count for count, _url in self.counts)


def merge_url(organizations: Iterable[int]) -> str:
    """Where these organizations stand side by side."""
    chosen = "&".join(f"id={pk}" for pk in organizations)
    return f"{reverse(f'admin:{MERGE_URL}')}?{chosen}"


def merge_view(admin: Any, request: HttpRequest) -> HttpResponse:
    """The page; once sent, the survivor, or what keeps the others from being merged into it."""
    if not admin.has_merge_permission(request):
        raise PermissionDenied
    chosen = [int(pk) for pk in request.GET.getlist("id") if pk.isdecimal()][:MOST_MERGED]
    organizations = list(
        UnionOrganization.objects.filter(pk__in=chosen)
        .select_related("parent", "region", "merged_into")
        .prefetch_related("aliases")
        .order_by("pk")
    )
    error = ""
    if request.method == "POST":
        survivor = next((one for one in organizations if str(one.pk) == request.POST.get("survivor")), None)
        if survivor is None:
            error = _("Choose the organization that stays.")
        else:
            others = [one for one in organizations if one is not survivor]
            try:
                return merged(request, survivor, others)
            except CannotMerge as refusal:
                error = str(refusal)
            except OperationalError:  # an import wrote to the same records
                error = _("An import was in the way, and nothing was changed. Try again in a moment.")
    candidates = [candidate_of(one, organizations) for one in organizations]
    count(candidates)
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Merge organizations"),
        "opts": admin.model._meta,
        "candidates": candidates,
        "best": max(candidates, key=lambda one: one.weight).organization.pk if candidates else None,
        "chosen": request.POST.get("survivor", ""),
        "reason": request.POST.get("reason", ""),
        "headings": [heading for heading, *_rest in COUNTED],
        "rows": rows_of(candidates),
        "error": error,
        "list_url": list_url(UnionOrganization),
    }
    return TemplateResponse(request, TEMPLATE, context, status=409 if error else 200)


def merged(request: HttpRequest, survivor: UnionOrganization, others: list[UnionOrganization]) -> HttpResponse:
    """The survivor's page, once the others are merged into it. Raises CannotMerge."""
    record = merge(survivor, others, request.user, request.POST.get("reason", "").strip())
    told = format_html(
        _("Merged into “{}”. What was moved, and the way back: {}"),
        survivor,
        record_link(record, _("merge number %(number)d") % {"number": record.pk}),
    )
    messages.success(request, told)
    return redirect(record_url(survivor))


def candidate_of(organization: UnionOrganization, organizations: list[UnionOrganization]) -> Candidate:
    """One of the organizations, with what its staying would mean."""
    aliases = sorted(alias.name for alias in organization.aliases.all() if not alias.is_rejected)
    candidate = Candidate(organization, aliases)
    try:
        plan = plan_merge(organization, [one for one in organizations if one is not organization])
        candidate.with_them = plan.with_them
    except CannotMerge as refusal:
        candidate.refusal = str(refusal)
    return candidate


def count(candidates: list[Candidate]) -> None:
    """Note on each candidate how much points to it; a query a kind."""
    pks = [one.organization.pk for one in candidates]
    for _heading, model, name, query in COUNTED:
        rows = model._base_manager.filter(**{f"{name}__in": pks}).order_by().values_list(name).annotate(n=Count("pk"))
        counts = dict(rows)
        for one in candidates:
            url = list_url(model, **{query: one.organization.pk}) if query else ""
            one.counts.append((counts.get(one.organization.pk, 0), url))


def rows_of(candidates: list[Candidate]) -> list[tuple[Any, list[tuple[int, str]]]]:
    """The counts, a line a kind: its heading, and a cell for each candidate."""
    return [(heading, [one.counts[number] for one in candidates]) for number, (heading, *_rest) in enumerate(COUNTED)]
