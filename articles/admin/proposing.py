"""What readings propose, in the admin: beside the form of a record, and for many records in a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles import reviewing
from articles.admin.versions import shown, version_field
from articles.admin_links import record_url
from articles.differences import Piece, pieces_to_show
from articles.models import Reviewed

Decide = Callable[..., list[Any] | None]


class ProposingAdmin:
    """For the admin of reviewed records: proposals to accept or dismiss, one by one or many at once."""

    def get_urls(self) -> list[Any]:
        """The addresses of the model's admin, with the one that decides on a proposal."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_proposal"  # type: ignore[attr-defined]
        view = self.admin_site.admin_view(self.proposal_view)  # type: ignore[attr-defined]
        return [path("<path:object_id>/proposal/", view, name=name), *super().get_urls()]  # type: ignore[misc]

    def proposal_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Accept or dismiss what the last reading proposes for one field."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        record = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        if not (self.has_change_permission(request, record) and self.has_review_permission(request)):  # type: ignore[attr-defined]
            raise PermissionDenied
        accepted = "_accept" in request.POST
        field = request.POST.get("_accept") or request.POST.get("_dismiss") or ""
        decide: Decide = reviewing.accept if accepted else reviewing.dismiss
        try:
            lost = decide(record, field, request.user, request.POST.get(version_field(record)))
        except reviewing.NoProposal as error:
            messages.warning(request, str(error))
        except reviewing.EditedMeanwhile:
            messages.error(request, _("Somebody changed this record meanwhile. Look at it again, then decide."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("Proposal accepted.") if accepted else _("Proposal dismissed."))
            tell_lost(request, lost or [])
        return HttpResponseRedirect(record_url(record))

    def proposals_of(self, request: HttpRequest, record: Reviewed) -> list[dict[str, Any]]:
        """What the form of a record shows of its proposals."""
        if not self.has_review_permission(request):  # type: ignore[attr-defined]
            return []
        return [
            {
                "field": proposal.field,
                "label": proposal.label,
                "to_reject": proposal.is_to_reject,
                "mine": "" if proposal.is_to_reject else in_words(record, proposal, proposal.mine),
                "read": "" if proposal.is_to_reject else in_words(record, proposal, proposal.read),
            }
            for proposal in reviewing.proposals(record)
        ]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """The page of a record with what readings propose for it."""
        record = context.get("original")
        if isinstance(record, Reviewed) and record.pk and record.has_proposals:
            name = f"admin:{record._meta.app_label}_{record._meta.model_name}_proposal"
            context["proposals"] = self.proposals_of(request, record)
            context["proposal_url"] = reverse(name, args=[record.pk])
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]

    @admin.action(
        description=gettext_lazy("Accept what readings propose for selected %(verbose_name_plural)s"),
        permissions=["review_in_bulk"],
    )
    def accept_proposals(self, request: HttpRequest, queryset: QuerySet) -> None:
        """What the last reading says counts, in all fields of the chosen records."""
        self.decide_on_all(request, queryset, reviewing.accept)

    @admin.action(
        description=gettext_lazy("Dismiss what readings propose for selected %(verbose_name_plural)s"),
        permissions=["review_in_bulk"],
    )
    def dismiss_proposals(self, request: HttpRequest, queryset: QuerySet) -> None:
        """What editors said counts, in all fields of the chosen records."""
        self.decide_on_all(request, queryset, reviewing.dismiss)

    def decide_on_all(self, request: HttpRequest, queryset: QuerySet, decide: Decide) -> None:
        """Decide alike on all proposals of the chosen records, and tell how many; one that cannot be is named."""
        count = 0
        for record in queryset.filter(has_proposals=True):
            for proposal in reviewing.proposals(record):
                try:
                    tell_lost(request, decide(record, proposal.field, request.user) or [])
                    count += 1
                except reviewing.NoProposal:
                    continue  # another editor was faster
                except ValidationError as error:
                    messages.error(request, f"{record}: {' '.join(error.messages)}")
        words = ngettext("%(count)d proposal decided.", "%(count)d proposals decided.", count) % {"count": count}
        messages.success(request, words)


def tell_lost(request: HttpRequest, lost: list[Any]) -> None:
    """Say how many records have no place in words that were accepted."""
    if lost:
        words = ngettext("%(count)d record lost its place.", "%(count)d records lost their places.", len(lost))
        messages.warning(request, words % {"count": len(lost)})


def in_words(record: Reviewed, proposal: reviewing.Proposal, value: Any) -> str:
    """A value of a proposal for a person; of a range both ends: 30 – 50; of long words where the two differ."""
    if pieces := pieces_to_show(proposal.mine, proposal.read):
        side = int(value is proposal.read)
        return format_html_join("", "{}", ((marked(piece, side),) for piece in pieces if piece[side]))
    others = [name for name in record.group_of(proposal.field)[1:] if name == "value_max"]
    parts = [shown(record, proposal.field, value)]
    for name in others:
        other = proposal.values[name] if value is proposal.read else getattr(record, name)
        parts += [shown(record, name, other)] if other is not None else []
    return " – ".join(parts)


def marked(piece: Piece, side: int) -> str:
    """A piece of two texts as the one of that side has it: struck out where the editor's word would go."""
    if piece.is_same:
        return piece.before
    return format_html("<ins>{}</ins>" if side else "<del>{}</del>", piece[side])
