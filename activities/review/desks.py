"""The page of one article under review: what its templates are given."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from activities.admin.article_text import FROM_DESK
from activities.review.card_values import Card
from activities.review.cards import all_cards, groups_of, labels_of
from activities.review.marks import passages
from activities.review.sheets import Sheet, sheet_of
from articles.admin.articles import place_url
from articles.admin_links import record_url
from articles.claims import claim, other_holder
from articles.models import Article


def desk_html(request: HttpRequest, article: int) -> str:
    """The desk with an article on it, to be put in the place of another."""
    return render_to_string("admin/review/desk.html", desk_context(request, article), request)


def desk_context(request: HttpRequest, article: int) -> dict[str, Any]:
    """All that the desk shows of an article, which the editor claims by opening it."""
    held = claim(article, request.user)
    sheet = sheet_of(article)
    return {
        **sheet_context(sheet),
        "token": held.token if held else "",
        "other": other_holder(article, request.user),
        "place_url": place_url(sheet.article),
        "article_url": record_url(sheet.article),
        "text_url": text_url(sheet.article, request),
        "filters": request.GET.urlencode(),
        "may_add_unions": request.user.has_perm("activities.add_unionorganization"),
        "urls": {
            name: reverse(f"review:{name}", args=args)
            for name, args in {
                "decide": [article],
                "undo": [article],
                "form": [article, "KEY"],
                "selected": [article, "KIND"],
                "new_union": [article],
                "choices": ["WHAT"],
                "next": [],
                "queue": [],
            }.items()
        },
    }


def text_url(article: Article, request: HttpRequest) -> str:
    """Where the article's text and borders are corrected, with the way back here; "" for who may not."""
    url = reverse("admin:articles_article_text", args=[article.pk])
    return f"{url}?{FROM_DESK}=1" if request.user.has_perm("articles.change_article") else ""


def sheet_context(sheet: Sheet) -> dict[str, Any]:
    """The article marked, its cards, and how much is left."""
    groups = groups_of(sheet)
    cards = list(all_cards(groups))
    return {
        "article": sheet.article,
        "page": sheet.article.page,
        "passages": passages(sheet, labels_of(sheet)),
        "groups": groups,
        **progress(cards),
    }


def progress(cards: list[Card]) -> dict[str, int]:
    """How many of the cards wait for a decision, how many do not, how many there are."""
    left = sum(card.is_open for card in cards)
    return {"left": left, "total": len(cards), "done": len(cards) - left}
