"""The page on which an article is reviewed, and what it asks for meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.decorators import permission_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from activities.models import OrganizationMention, PartnerOrganization, Region, UnionOrganization
from activities.review.desks import desk_context
from activities.review.filling import filled_form, form_for, participant_form
from activities.review.selected_words import NoWords, Selected, find_words, select
from activities.review.sheets import Sheet, record_of, sheet_of
from activities.review.words import desk_words
from articles.models import Article

may_review = permission_required("articles.review_article", raise_exception=True)
MOST_CHOICES = 20


def sheet_or_404(article: int) -> Sheet:
    """The sheet of an article that exists."""
    try:
        return sheet_of(article)
    except Article.DoesNotExist:
        raise Http404 from None


@never_cache
@may_review
@require_GET
def desk(request: HttpRequest, article: int) -> HttpResponse:
    """The article as printed, and beside it all that was read from it, to be decided on."""
    sheet = sheet_or_404(article)
    key = request.GET.get("edit", "")
    return page(request, sheet, key, editing(request, sheet, key) if key else "")


def page(request: HttpRequest, sheet: Sheet, key: str = "", form: str = "", status: int = 200) -> HttpResponse:
    """The whole page of an article, the form of a record open in its card."""
    context = {
        **admin.site.each_context(request),
        **desk_context(request, sheet.article.pk),
        "title": _("Review"),
        "subtitle": str(sheet.article),
        "words": desk_words(),
        "is_fullwidth": "1",
        "open_key": key,
        "open_form": form,
    }
    return TemplateResponse(request, "admin/review/page.html", context, status=status)


def page_with_form(request: HttpRequest, sheet: Sheet, key: str, form: str, message: str, status: int) -> HttpResponse:
    """The page with a form that could not be saved, for browsers without scripts."""
    messages.error(request, message)
    return page(request, sheet, key, form, status)


@never_cache
@may_review
@require_GET
def card_form(request: HttpRequest, article: int, key: str) -> HttpResponse:
    """The fields of a record in a form, to stand in its card."""
    return HttpResponse(editing(request, sheet_or_404(article), key))


def editing(request: HttpRequest, sheet: Sheet, key: str) -> str:
    """The form of the record of that key. Raises Http404 where the article has none."""
    try:
        record = record_of(sheet, key)
        form = form_for(sheet, record)
    except KeyError:
        raise Http404 from None
    return form_html(request, sheet, form, {"key": key, "version": record.version})


def form_html(request: HttpRequest, sheet: Sheet, form: Any, more: dict[str, Any]) -> str:
    """A form with its buttons."""
    context = {"form": form, "article": sheet.article, **more}
    return render_to_string("admin/review/form.html", context, request)


@never_cache
@may_review
@require_GET
def participant(request: HttpRequest, article: int, key: str) -> HttpResponse:
    """A form by which somebody is named as organizer or partner of an activity."""
    sheet = sheet_or_404(article)
    form = participant_form(sheet, role=request.GET.get("role", ""))
    url = reverse("review:participant", args=[article, key])
    return HttpResponse(form_html(request, sheet, form, {"key": key, "url": url}))


@never_cache
@may_review
@require_GET
def selected(request: HttpRequest, article: int, kind: str) -> HttpResponse:
    """A form for a new record, filled with what the selected words tell."""
    sheet = sheet_or_404(article)
    try:
        words = selection_of(request, sheet)
    except NoWords:
        message = _("These words do not stand in the article. Select them in its text, or copy them from there.")
        return JsonResponse({"error": message}, status=422)
    form = filled_form(sheet, kind, words)
    if form is None:
        raise Http404
    return HttpResponse(form_html(request, sheet, form, {"kind": kind, "quote": quote_of(form, words)}))


def selection_of(request: HttpRequest, sheet: Sheet) -> Selected:
    """The words that were selected by their place, or typed. Raises NoWords."""
    places = request.GET.get("start", ""), request.GET.get("end", "")
    if all(place.isdecimal() for place in places):
        return select(sheet, request.GET.get("field", ""), int(places[0]), int(places[1]))
    return find_words(sheet, request.GET.get("words", ""))


def quote_of(form: Any, words: Selected) -> tuple[str, str, str]:
    """The evidence of the record to be: before its figure, the figure, behind it; no figure where it has none."""
    return cut(words.text, {"start": words.span.start, "end": words.span.end, **form.initial})


def quote_sent(sheet: Sheet, form: Any) -> tuple[str, str, str]:
    """The same, of a form that was sent and is shown again."""
    places = {name: value for name, value in form.cleaned_data.items() if value is not None}
    text = str(getattr(sheet.article, places.get("field", OrganizationMention.Field.TEXT)))
    return cut(text, {"start": 0, "end": 0, **places})


def cut(text: str, places: Mapping[str, Any]) -> tuple[str, str, str]:
    """The words of evidence in three pieces, cut at its places and those of its figure."""
    start, end = places["start"], places["end"]
    figure_start, figure_end = places.get("figure_start", end), places.get("figure_end", end)
    return text[start:figure_start], text[figure_start:figure_end], text[figure_end:end]


@never_cache
@may_review
@require_GET
def choices(request: HttpRequest, what: str) -> HttpResponse:
    """Records by what was typed of their names: those that begin with it first."""
    search = SEARCHES.get(what)
    if search is None:
        raise Http404
    typed = request.GET.get("q", "").strip()
    found = search(typed) if typed else []
    return JsonResponse({"results": found})


def beginning_first(records: QuerySet, typed: str) -> list[Any]:
    """The records whose name begins with the words, then those whose name holds them."""
    first = list(records.filter(name__startswith=typed).order_by("name", "pk")[:MOST_CHOICES])
    others = records.filter(name__contains=typed).exclude(pk__in=[one.pk for one in first])
    return [*first, *others.order_by("name", "pk")[: MOST_CHOICES - len(first)]]


def unions(typed: str) -> list[dict[str, str]]:
    """Unions that were not merged into another, with what they belong to."""
    current = UnionOrganization.objects.survivors().current().select_related("parent", "region")
    return [choice(one, one.parent or one.region or one.get_level_display()) for one in beginning_first(current, typed)]


def regions(typed: str) -> list[dict[str, str]]:
    """Places, with the place they belong to."""
    return [choice(one, one.parent or "") for one in beginning_first(Region.objects.select_related("parent"), typed)]


def partners(typed: str) -> list[dict[str, str]]:
    """Firms, schools and offices."""
    return [choice(one, "") for one in beginning_first(PartnerOrganization.objects.all(), typed)]


def choice(record: Any, note: Any) -> dict[str, str]:
    """A record to choose."""
    return {"id": str(record.pk), "text": str(record), "note": str(note)}


SEARCHES: dict[str, Callable[[str], list[dict[str, str]]]] = {
    "organizations": unions,
    "regions": regions,
    "partners": partners,
}
