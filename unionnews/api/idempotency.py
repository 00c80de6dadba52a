"""Idempotency-Key: a POST that was sent again is answered again, and done once.

A key belongs to an account. The answer is kept for a day, where something was done; a request that failed may be
sent again with its key. (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/)
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.settings import api_settings

from articles.api.problems import MEDIA_TYPE, Problem, problem_document
from unionnews.api.configuration import ROOT
from unionnews.models import KeptAnswer

KEY = re.compile(r"[\x21-\x7e]{1,255}")
KEPT = timedelta(hours=24)
GIVEN_UP = timedelta(minutes=5)  # a server that died while it answered
HEADERS = ("Content-Type", "ETag", "Last-Modified", "Location")


class IdempotencyKeys:
    """Answers a POST to the API that carries a key it knows with the answer that was given."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer: the one that was kept, or a new one."""
        key = request.headers.get("Idempotency-Key")
        if key is None or request.method != "POST" or not request.path_info.startswith(ROOT):
            return self.get_response(request)
        try:
            return self.answer(request, key)
        except Problem as problem:
            return problem_answer(problem, request)

    def answer(self, request: HttpRequest, key: str) -> HttpResponse:
        """The answer to a request with a key. Raises Problem."""
        if not KEY.fullmatch(key):
            raise Problem("bad-query", _("An Idempotency-Key has 1 to 255 visible ASCII characters."))
        user = account_of(request)
        if user is None or too_large(request):
            return self.get_response(request)  # which says what is wrong
        digest = digest_of(request)
        kept, is_new = take(user, key, digest)
        if kept.digest != digest:
            raise Problem("key-reused")
        if not is_new:
            return kept_answer(kept)
        return self.new_answer(request, kept)

    def new_answer(self, request: HttpRequest, kept: KeptAnswer) -> HttpResponse:
        """The answer to a request that came first, kept where something was done."""
        done = False
        try:
            response = self.get_response(request)
            done = 200 <= response.status_code < 300
        finally:
            if not done:
                KeptAnswer.objects.filter(pk=kept.pk).delete()
        if done:
            kept.status, kept.body = response.status_code, response.content.decode()
            kept.headers = {name: response[name] for name in HEADERS if name in response}
            kept.save()
        return response


def account_of(request: HttpRequest) -> Any:
    """The account that asks; None where the view will refuse it."""
    authenticators = [kind() for kind in api_settings.DEFAULT_AUTHENTICATION_CLASSES]
    try:
        user = Request(request, authenticators=authenticators).user
    except APIException:
        return None
    return user if user.is_authenticated else None


def too_large(request: HttpRequest) -> bool:
    """Whether the body is larger than any that the API takes."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not length.isdigit() or int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def digest_of(request: HttpRequest) -> str:
    """What tells one request from another: its address, the form of its body, and the body."""
    parts = [request.get_full_path(), request.content_type, request.META.get("HTTP_IF_MATCH", "")]
    head = json.dumps(parts).encode()
    return hashlib.sha256(head + b"\n" + request.body).hexdigest()


def take(user: Any, key: str, digest: str) -> tuple[KeptAnswer, bool]:
    """The answer kept under a key, and whether it is new. Raises Problem while it is still being made."""
    now = timezone.now()
    KeptAnswer.objects.filter(created__lt=now - KEPT).delete()
    KeptAnswer.objects.filter(user=user, key=key, status=None, created__lt=now - GIVEN_UP).delete()
    try:
        with transaction.atomic():
            return KeptAnswer.objects.create(user=user, key=key, digest=digest), True
    except IntegrityError:
        kept = KeptAnswer.objects.filter(user=user, key=key).first()
    if kept is None or (kept.status is None and kept.digest == digest):
        raise Problem("in-progress", headers={"Retry-After": "1"})
    return kept, False


def kept_answer(kept: KeptAnswer) -> HttpResponse:
    """The answer that was given before."""
    headers = {**kept.headers, "Idempotency-Replayed": "true"}
    return HttpResponse(kept.body, status=kept.status, headers=headers)


def problem_answer(problem: Problem, request: HttpRequest) -> HttpResponse:
    """A problem that no view met."""
    return JsonResponse(
        problem_document(problem, request.path),
        status=problem.status_code,
        content_type=MEDIA_TYPE,
        headers=problem.headers,
        json_dumps_params={"ensure_ascii": False},
    )
