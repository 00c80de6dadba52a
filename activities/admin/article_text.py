"""The page on which an editor corrects an article's words and borders; what would lose its place is shown first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from activities.models import Evidenced, Metric
from activities.text_corrections.borders import (
    WrongBorder,
    join,
    lock_page,
    split,
    take_out_caption,
    take_out_furniture,
)
from activities.text_corrections.correcting import correct_text
from activities.text_corrections.evidence import Moves
from articles.admin_links import record_url
from articles.models import Article
from articles.reviewing import EditedMeanwhile
from articles.reviewing.versions import check_version

LINES = ("kicker", "headline", "subhead")
LONGEST_LINE = Article._meta.get_field("headline").max_length
FROM_DESK = "desk"  # ?desk=1: on the way back to the review of the article
TEMPLATE = "admin/activities/article_text.html"


@dataclass
class TypedText:
    """What an editor typed: the lines of the heading, the paragraphs, and what is to be done with one of them."""

    lines: dict[str, str]
    paragraphs: list[str]
    action: str = ""  # split, headline, caption, furniture, join
    target: int = 0  # the paragraph, or the article to join
    version: str = ""
    confirmed: bool = False

    @classmethod
    def of_article(cls, article: Article) -> TypedText:
        """The article as it stands."""
        lines = {name: str(getattr(article, name)) for name in LINES}
        return cls(lines, article.paragraphs, version=article.version)

    @classmethod
    def of_request(cls, request: HttpRequest) -> TypedText:
        """What the form holds; a paragraph with line ends is several, an empty one is none."""
        action, _colon, target = request.POST.get("do", "").partition(":")
        typed = "\n".join(request.POST.getlist("paragraph")).replace("\r", "")
        return cls(
            {name: " ".join(request.POST.get(name, "").split("\n")).strip() for name in LINES},
            [line for line in typed.split("\n") if line.strip()],
            action,
            int(target) if target.isdecimal() else 0,
            request.POST.get("version", ""),
            "confirmed" in request.POST,
        )

    @property
    def words(self) -> dict[str, str]:
        """The fields of the article as typed."""
        return {**self.lines, "text": "\n".join(self.paragraphs)}


@dataclass
class Result:
    """What became of an article and of its evidence."""

    moves: list[Moves] = field(default_factory=list)
    new: Article | None = None

    @property
    def lost(self) -> list[Evidenced]:
        """The records whose words stand nowhere now."""
        return [record for moves in self.moves for record in moves.lost]

    @property
    def figures(self) -> list[tuple[Evidenced, str]]:
        """The figures whose words changed, each with its words before: their values may be wrong now."""
        return [one for moves in self.moves for one in moves.reworded if isinstance(one[0], Metric)]

    @property
    def moved(self) -> int:
        """How many records stand elsewhere or read otherwise."""
        return sum(len(moves.moved) + len(moves.reworded) for moves in self.moves)


class NotYet(Exception):
    """Something would lose its place, and the editor has not said that it may."""

    def __init__(self, result: Result) -> None:
        super().__init__()
        self.result = result


class Refused(Exception):
    """What was typed cannot stand; the words say why."""


def article_text_view(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """The form; once sent, the article as corrected, or what keeps it from being so."""
    article = admin.get_object(request, object_id)
    if article is None:
        raise Http404
    if not admin.has_change_permission(request, article):
        raise PermissionDenied
    if request.method != "POST":
        return form(admin, request, article, TypedText.of_article(article))
    typed = TypedText.of_request(request)
    try:
        with transaction.atomic():
            lock_page(article)
            result = carry_out(request, typed, Article.objects.select_for_update().get(pk=article.pk))
            if result.lost and not typed.confirmed:
                raise NotYet(result)
    except NotYet as preview:
        return form(admin, request, article, typed, result=preview.result)
    except EditedMeanwhile as meanwhile:
        article.refresh_from_db()
        return form(admin, request, article, typed, error=too_late(meanwhile.record))
    except (Refused, WrongBorder) as refusal:
        article.refresh_from_db()
        return form(admin, request, article, typed, error=str(refusal))
    return told(request, article, result)


def carry_out(request: HttpRequest, typed: TypedText, article: Article) -> Result:
    """Write what was typed, then do what was asked for with one of the paragraphs.

    Raises Refused, WrongBorder and, where another editor was faster, EditedMeanwhile.
    """
    check(typed)
    check_version(article, typed.version)
    result = Result([correct_text(article, typed.words, request.user)])
    match typed.action:
        case "split" | "headline":
            result.new, moves = split(article, typed.target, request.user, headline=typed.action == "headline")
        case "caption":
            result.new, moves = take_out_caption(article, typed.target, request.user)
        case "furniture":
            moves = take_out_furniture(article, typed.target, request.user)
        case "join":
            other = Article.objects.filter(pk=typed.target, page_id=article.page_id).first()
            if other is None:
                raise Refused(_("The article to join is no longer there: open this page again."))
            moves = join(article, other, request.user)
        case _:
            return result
    result.moves.append(moves)
    return result


def check(typed: TypedText) -> None:
    """Raise Refused where the words make no article."""
    if not (typed.paragraphs or typed.lines["headline"]):
        raise Refused(_("An article has a headline or a text at least. To take it away, reject it."))
    if any(len(line) > LONGEST_LINE for line in typed.lines.values()):
        raise Refused(_("Kicker, headline and subhead have at most %(count)d characters.") % {"count": LONGEST_LINE})


def too_late(article: Article) -> str:
    """What to tell an editor whom another one forestalled."""
    told = _(
        "%(who)s changed this article while you were typing, and nothing of yours was saved. The article as it is now"
        " stands under the form; put in what is missing, then save once more."
    )
    return told % {"who": article.reviewed_by or _("Somebody")}


def form(
    admin: Any,
    request: HttpRequest,
    article: Article,
    typed: TypedText,
    result: Result | None = None,
    error: str = "",
) -> HttpResponse:
    """The page with what was typed; under it, what would be lost, or what keeps it from being saved."""
    stale = typed.version != article.version
    others = Article.objects.current().filter(page_id=article.page_id).exclude(pk=article.pk).order_by("position")
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Correct text and borders"),
        "opts": admin.model._meta,
        "original": article,
        "article_url": way_back(request, article),
        "from_desk": FROM_DESK in request.GET,
        "typed": typed,
        "lines": [(name, article._meta.get_field(name).verbose_name, typed.lines[name]) for name in LINES],
        "version": article.version,
        "stored": TypedText.of_article(article) if stale else None,
        "others": others.only("pk", "headline", "text", "position"),
        "result": result,
        "lost": described(result.lost) if result else [],
        "again": f"{typed.action}:{typed.target}" if typed.action else "",
        "error": error,
    }
    return TemplateResponse(request, TEMPLATE, context, status=409 if stale and error else 200)


def described(records: Iterable[Evidenced]) -> list[tuple[Any, Evidenced]]:
    """The records, each with the name of its kind."""
    return [(record._meta.verbose_name, record) for record in records]


def told(request: HttpRequest, article: Article, result: Result) -> HttpResponse:
    """The way back to the article, with what became of it in words."""
    moved = ngettext(
        "Saved. %(count)d record moved with its words.",
        "Saved. %(count)d records moved with their words.",
        result.moved,
    )
    messages.success(request, moved % {"count": result.moved})
    for metric, before in result.figures:
        messages.warning(
            request,
            _("The figure “%(now)s” stood in “%(before)s” before: check its value.")
            % {"now": metric, "before": before},
        )
    if result.lost:
        lost = ngettext("%(count)d record lost its place.", "%(count)d records lost their places.", len(result.lost))
        messages.warning(request, lost % {"count": len(result.lost)})
    if result.new is not None:
        messages.info(request, _("The new article is “%(article)s”.") % {"article": result.new})
    return redirect(way_back(request, article))


def way_back(request: HttpRequest, article: Article) -> str:
    """Where the editor came from: the article's page in the admin, or on the review desk."""
    return reverse("review:article", args=[article.pk]) if FROM_DESK in request.GET else record_url(article)
