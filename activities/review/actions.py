"""What an editor does on the desk: decide, correct, add, take back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from activities.models import Activity, OrganizationMention, UnionOrganization
from activities.review import decisions
from activities.review.answers import done, refused, wants_json
from activities.review.card_values import Card
from activities.review.cards import all_cards, groups_of
from activities.review.conflicts import conflict_of, meanwhile_message
from activities.review.filling import form_for, new_form, participant_form
from activities.review.sheets import Sheet, key_of, record_of, sheet_of
from activities.review.views import form_html, may_review, page_with_form, quote_sent
from articles.claims import note_decided
from articles.models import Article, Reviewed
from articles.reviewing import CannotUndo, EditedMeanwhile, Gone, NoProposal

REST = "rest"
SETTLING = {"accept": True, "dismiss": False}


def action(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view to which decisions are sent: for editors, with the article locked while they are carried out."""

    @may_review
    @require_POST
    @wraps(view)
    def locked(request: HttpRequest, article: int, **more: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                get_object_or_404(Article.objects.select_for_update().only("pk"), pk=article)
                return view(request, sheet_of(article), **more)
        except EditedMeanwhile as meanwhile:
            return refused(request, article, meanwhile_message(meanwhile))
        except Gone:
            return refused(request, article, _("This record is no longer there."))
        except (CannotUndo, NoProposal) as error:
            return refused(request, article, str(error))
        except ValidationError as error:
            return refused(request, article, " ".join(error.messages))

    return locked


@action
def decide(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Confirm, reject or reopen one record, confirm all that remain, or take or leave what a reading proposes.

    What is sent is as one says it: confirm metric-7, confirm rest, accept metric-7 value.
    """
    verb, key, field = [*request.POST.get("do", "").split(" "), "", "", ""][:3]
    versions = decisions.versions_in(request.POST.get("versions", ""))
    if verb in SETTLING:
        return settle(request, sheet, key, field, SETTLING[verb], versions.get(key, ""))
    if verb not in decisions.VERBS or (key == REST and verb != "confirm"):
        raise Http404
    records, name = records_meant(sheet, verb, key)
    article = sheet.article.pk
    decision = decisions.decide(verb, records, versions, request.user)
    if not decision.count:
        return done(request, article, _("Nothing was left to decide."), focus=key)
    note_decided(article, request.user, decision.count if verb != "reopen" else -decision.count)
    return done(request, article, decided_message(verb, name, decision.count), decision.undo)


def settle(request: HttpRequest, sheet: Sheet, key: str, field: str, take: bool, version: str) -> HttpResponse:
    """Take what a reading proposes for a field of a record, or leave the editor's value."""
    record = known_record(sheet, key)
    decision = decisions.settle(record, field, take, version, request.user)
    note_decided(sheet.article.pk, request.user, decision.count)
    message = (_("Taken as it was read: %(name)s") if take else _("Left as the editor set it: %(name)s")) % {
        "name": record
    }
    if decision.lost:
        lost = ngettext("%(count)d record lost its place.", "%(count)d records lost their places.", decision.lost)
        message = f"{message} {lost % {'count': decision.lost}}"
    return done(request, sheet.article.pk, message, decision.undo)


def known_record(sheet: Sheet, key: str) -> Any:
    """The record of that key on the sheet. Raises Http404."""
    try:
        return record_of(sheet, key)
    except KeyError:
        raise Http404 from None


def records_meant(sheet: Sheet, verb: str, key: str) -> tuple[list[Reviewed], str]:
    """The records that a decision is on, with their name: all that a card covers, one on it, all that remain."""
    cards: dict[str, Card] = {card.key: card for card in all_cards(groups_of(sheet))}
    if key == REST:
        open_cards = [card for card in cards.values() if card.is_open]
        return [record for card in open_cards for record in covered(sheet, verb, card)], ""
    if key in cards:
        return covered(sheet, verb, cards[key]), cards[key].title
    record = known_record(sheet, key)
    return [record], str(record)


def covered(sheet: Sheet, verb: str, card: Card) -> list[Reviewed]:
    """The records that a decision on the card decides.

    Words that were rejected one by one stay rejected. That these words name no union is not to say that there is none:
    a union that other articles name is not rejected with them.
    """
    records = [record_of(sheet, key) for key in card.covers if key in card.versions]
    meant = [record for record in records if len(records) == 1 or not record.is_rejected or card.is_rejected]
    if verb == "reject":
        meant = [record for record in meant if not (isinstance(record, UnionOrganization) and is_elsewhere(record))]
    return meant


def is_elsewhere(union: UnionOrganization) -> bool:
    """Whether more than one article names the union."""
    mentions = OrganizationMention.objects.current().filter(organization=union)
    return mentions.order_by().values("article").distinct()[:2].count() > 1


@action
def correct(request: HttpRequest, sheet: Sheet, key: str) -> HttpResponse:
    """Set fields of a record; each that differs is locked by that."""
    record = known_record(sheet, key)
    try:
        form = form_for(sheet, record, request.POST)
    except KeyError:
        raise Http404 from None
    context = {"key": key, "version": request.POST.get("version", "")}
    if not form.is_valid():
        return form_again(request, sheet, form, context)
    try:
        decision = decisions.correct(record, decisions.changes_of(form), context["version"], request.user)
    except EditedMeanwhile as meanwhile:
        context |= {"conflict": conflict_of(meanwhile), "current_version": meanwhile.version}
        return form_again(request, sheet, form, context, meanwhile_message(meanwhile), 409)
    except ValidationError as error:
        form.add_error(None, error)
        return form_again(request, sheet, form, context)
    if not decision.count:
        return done(request, sheet.article.pk, _("Nothing was changed."), focus=key)
    note_decided(sheet.article.pk, request.user, decision.count)
    return done(request, sheet.article.pk, _("Corrected: %(name)s") % {"name": record}, decision.undo)


@action
def add(request: HttpRequest, sheet: Sheet, kind: str) -> HttpResponse:
    """Add a record from words of the article."""
    try:
        form = new_form(sheet, kind, request.POST)
    except KeyError:
        raise Http404 from None
    if not form.is_valid():
        return form_again(request, sheet, form, {"kind": kind, "quote": quote_sent(sheet, form)})
    try:
        decision = decisions.add(form, request.user)
    except ValidationError as error:
        form.add_error(None, error)
        return form_again(request, sheet, form, {"kind": kind, "quote": quote_sent(sheet, form)})
    note_decided(sheet.article.pk, request.user, decision.count)
    message = _("Added: %(name)s") % {"name": form.instance}
    return done(request, sheet.article.pk, message, decision.undo, focus=focus_of(form.instance))


def focus_of(record: Any) -> str:
    """The card on which a new record stands: that of the union for a mention."""
    return key_of(record.organization if isinstance(record, OrganizationMention) else record)


@action
def add_participant(request: HttpRequest, sheet: Sheet, key: str) -> HttpResponse:
    """Name an organizer or partner of an activity."""
    activity = known_record(sheet, key)
    if not isinstance(activity, Activity):
        raise Http404
    form = participant_form(sheet, request.POST)
    context = {"key": key, "url": reverse("review:participant", args=[sheet.article.pk, key])}
    if not form.is_valid():
        return form_again(request, sheet, form, context)
    decision = decisions.add_participant(activity, **form.participant, editor=request.user)
    if not decision.count:
        form.add_error(None, _("This one is named already."))
        return form_again(request, sheet, form, context)
    note_decided(sheet.article.pk, request.user, decision.count)
    return done(request, sheet.article.pk, _("Added: %(name)s") % {"name": form.name}, decision.undo, focus=key)


def form_again(
    request: HttpRequest,
    sheet: Sheet,
    form: BaseForm,
    context: dict[str, Any],
    message: str = "",
    status: int = 422,
) -> HttpResponse:
    """The form with what was typed and what is wrong with it."""
    message = message or _("Not saved: some fields need another look.")
    shown = form_html(request, sheet, form, context)
    if wants_json(request):
        return JsonResponse({"error": message, "form": shown}, status=status)
    return page_with_form(request, sheet, context.get("key", ""), shown, message, status)


@action
def undo(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Take a decision back, if nobody has changed its records since."""
    decision = decisions.undo(request.POST.get("token", ""), request.user)
    note_decided(sheet.article.pk, request.user, -decision.count)
    return done(request, sheet.article.pk, _("Taken back."), focus=decision.key)


def decided_message(verb: str, name: str, count: int) -> str:
    """What was done: Confirmed: 300余名."""
    if not name:
        return ngettext("%(count)d record confirmed.", "%(count)d records confirmed.", count) % {"count": count}
    said = {
        "confirm": _("Confirmed: %(name)s"),
        "reject": _("Rejected: %(name)s"),
        "reopen": _("Unreviewed again: %(name)s"),
    }
    return said[verb] % {"name": name}
