"""What the desk answers to what an editor does: pieces of the page for its script, the page itself without one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse

from activities.review.desks import sheet_context
from activities.review.sheets import sheet_of


def wants_json(request: HttpRequest) -> bool:
    """Whether the page's script asks, which puts the answer into the page itself."""
    return request.headers.get("Accept", "").startswith("application/json")


def done(request: HttpRequest, article: int, message: str, undo: str = "", focus: str = "") -> HttpResponse:
    """The article as it is now, what was done, and by what it is taken back."""
    if not wants_json(request):
        messages.success(request, message)
        return redirect(back(article, focus))
    return JsonResponse({**pieces(request, article), "message": message, "undo": undo, "focus": focus})


def refused(
    request: HttpRequest, article: int, message: str, status: int = 409, key: str = "", **more: Any
) -> HttpResponse:
    """Why it was not done, with the article as it is now; what was typed stays where it is."""
    if not wants_json(request):
        messages.error(request, message)
        return redirect(back(article, key))
    shown = pieces(request, article) if status == 409 else {}
    return JsonResponse({**shown, "error": message, "key": key, **more}, status=status)


def pieces(request: HttpRequest, article: int) -> dict[str, Any]:
    """The parts of the page that a decision may change."""
    context = sheet_context(sheet_of(article))
    return {
        "printed": render_to_string("admin/review/printed.html", context, request),
        "records": render_to_string("admin/review/records.html", context, request),
        "left": context["left"],
        "total": context["total"],
    }


def back(article: int, key: str = "") -> str:
    """The page of the article, opened at a record."""
    url = reverse("review:article", args=[article])
    return f"{url}#record-{key}" if key else url
