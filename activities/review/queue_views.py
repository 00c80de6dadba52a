"""The queue: what waits, the next article, and what an editor left for later."""

from __future__ import annotations

from django.contrib import admin, messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from activities.review.answers import wants_json
from activities.review.desks import desk_html
from activities.review.forms import QueueForm
from activities.review.queue import next_claim, waiting
from activities.review.ranking import bring_up_to_date, rank
from activities.review.words import desk_words
from articles.claims import release, renew
from articles.models import ReviewClaim

SHOWN = 30
MOST_COUNTED = 10_000
PUT_OFF = "review_put_off"  # in the session: the articles that the editor left for later
MOST_PUT_OFF = 500

may_review = permission_required("articles.review_article", raise_exception=True)


@never_cache
@may_review
@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for review, what is most worth a look first, and where to begin."""
    bring_up_to_date()
    form = QueueForm(request.GET or None)
    if form.is_bound:
        form.is_valid()
    put_off = request.session.get(PUT_OFF, [])
    entries = waiting(request.user, form.wanted, put_off)
    count = entries.order_by()[: MOST_COUNTED + 1].count()
    holding = ReviewClaim.objects.holding(timezone.now()).select_related("editor", "article")
    return TemplateResponse(
        request,
        "admin/review/queue.html",
        {
            **admin.site.each_context(request),
            "title": _("Review queue"),
            "form": form,
            "entries": entries.select_related("article__page").defer("article__layout", "article__as_read")[:SHOWN],
            "count": min(count, MOST_COUNTED),
            "counted_to_the_end": count <= MOST_COUNTED,
            "put_off": len(put_off),
            "others": holding.exclude(editor=request.user),
            "next_url": next_url(request),
            "words": desk_words(),
            "choices_url": reverse("review:choices", args=["WHAT"]),
        },
    )


@never_cache
@may_review
@require_http_methods(["GET", "POST"])
def following(request: HttpRequest) -> HttpResponse:
    """The next article. Sent from the page of one: that is left, and put off where something in it still waits."""
    if request.method == "POST":
        leave(request)
    form = QueueForm(request.GET or None)
    if form.is_bound and not form.is_valid():
        return elsewhere(request, with_filters("review:queue", request))
    held = next_claim(request.user, form.wanted, request.session.get(PUT_OFF, []))
    if held is None:
        return nothing_left(request)
    url = article_url(held.article_id, request)
    if wants_json(request):
        return JsonResponse({"url": url, "html": desk_html(request, held.article_id)})
    return redirect(url)


def leave(request: HttpRequest) -> None:
    """Give the article back that the page showed; where something in it waits, it comes not again until recalled."""
    release(request.POST.get("token", ""))
    article = request.POST.get("article", "")
    if not article.isdecimal():
        return
    entry = rank([int(article)]).get(int(article))
    if entry is not None and entry.left:
        others = [one for one in request.session.get(PUT_OFF, []) if one != entry.article_id]
        request.session[PUT_OFF] = [*others, entry.article_id][-MOST_PUT_OFF:]


def nothing_left(request: HttpRequest) -> HttpResponse:
    """Back to the queue, which says that nothing waits."""
    if not wants_json(request):
        messages.success(request, _("Nothing more waits for review here."))
    return elsewhere(request, with_filters("review:queue", request))


def elsewhere(request: HttpRequest, url: str) -> HttpResponse:
    """On to another page."""
    return JsonResponse({"url": url, "html": ""}) if wants_json(request) else redirect(url)


@may_review
@require_POST
def recall(request: HttpRequest) -> HttpResponse:
    """Bring back what the editor left for later."""
    request.session.pop(PUT_OFF, None)
    return redirect(with_filters("review:queue", request))


@may_review
@require_POST
def keep_claim(request: HttpRequest, token: str) -> HttpResponse:
    """Renew the claim of a page that is looked at; release it when the page is left."""
    done = release(token) if request.POST.get("leave") else renew(token)
    return JsonResponse({"held": done and not request.POST.get("leave")})


def next_url(request: HttpRequest) -> str:
    """Where the next article is asked for, with the filters of this page."""
    return with_filters("review:next", request)


def article_url(article: int, request: HttpRequest) -> str:
    """Where an article is reviewed, with the filters by which it was found."""
    return with_filters("review:article", request, article)


def with_filters(name: str, request: HttpRequest, *args: object) -> str:
    """The address of that name with the filters of the queue."""
    kept = request.GET.copy()
    for parameter in list(kept):
        if parameter not in QueueForm.base_fields or not kept[parameter]:
            del kept[parameter]
    query = kept.urlencode()
    return reverse(name, args=args) + (f"?{query}" if query else "")
