"""Validators of answers: ETag and Last-Modified, 304 where nothing changed, 412 where something did.

The ETag of a record is "version.digest": the version tells whether the record changed (If-Match), the digest whether
this very answer did (If-None-Match), whose names of other records may change without the record.
"""

from __future__ import annotations

import hashlib
import re

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date
from django.utils.translation import gettext_lazy as _

from articles.api.problems import Problem
from articles.models import Tracked

TAG = re.compile(r'(?:W/)?"([^"]*)"')
DIGEST = 20


def version_of(record: Tracked) -> str:
    """The version of a record: the microsecond in which it last changed."""
    return record.version


def with_validators(response: HttpResponse, request: HttpRequest, record: Tracked | None = None) -> HttpResponse:
    """The rendered answer with its validators; 304 without a body where the one who asks has it already."""
    digest = hashlib.sha256(response.content).hexdigest()[:DIGEST]
    etag = f'"{version_of(record)}.{digest}"' if record is not None else f'"{digest}"'
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ["Authorization", "Cookie"])
    modified = None
    if record is not None:
        modified = int(record.modified.timestamp())
        response["Last-Modified"] = http_date(modified)
    answer = get_conditional_response(request, etag=etag, last_modified=modified, response=response)
    return kept_headers(answer, response) if isinstance(answer, HttpResponseNotModified) else response


def kept_headers(answer: HttpResponse, response: HttpResponse) -> HttpResponse:
    """A 304 with the headers of the answer that it stands for."""
    for name in ("RateLimit", "RateLimit-Policy"):
        if name in response:
            answer[name] = response[name]
    return answer


def demand_version(request: HttpRequest, record: Tracked) -> None:
    """Raises Problem unless If-Match names the version of the record that is stored."""
    given = request.headers.get("If-Match")
    if given is None:
        raise Problem("precondition-required")
    check_version(request, record)


def check_version(request: HttpRequest, record: Tracked) -> None:
    """Raises Problem where If-Match is given and names another version than the one that is stored."""
    given = request.headers.get("If-Match")
    if given is None or given.strip() == "*":
        return
    if version_of(record) not in {tag.split(".")[0] for tag in TAG.findall(given)}:
        detail = _("The record is no longer the one you saw: it changed at %(when)s.")
        raise Problem("changed-meanwhile", detail % {"when": record.modified.isoformat()})
