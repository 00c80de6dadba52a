"""Validators of answers: ETag and Last-Modified, 304 where nothing changed, 412 where something did.

The ETag of a record is "version.digest": the version tells whether the record changed (If-Match), the digest whether
this very answer did (If-None-Match), whose names of other records may change without the record. For the same reason
If-Modified-Since alone never leads to 304.
"""

from __future__ import annotations

import hashlib
import re

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date

from articles.api.problems import Problem
from articles.models import Tracked

TAG = re.compile(r'(?:W/)?"([^"]*)"')  # weak where the answer was compressed
DIGEST = 20
KEPT = ("ETag", "Cache-Control", "Vary", "Last-Modified", "Link")


def with_validators(response: HttpResponse, request: HttpRequest, record: Tracked | None = None) -> HttpResponse:
    """The rendered answer with its validators; 304 without a body where the one who asks has it already."""
    digest = hashlib.sha256(response.content).hexdigest()[:DIGEST]
    tag = f"{record.version}.{digest}" if record is not None else digest
    response["ETag"] = f'"{tag}"'
    response["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ["Authorization", "Cookie"])
    if record is not None:
        response["Last-Modified"] = http_date(int(record.modified.timestamp()))
    known = request.headers.get("If-None-Match", "")
    if request.method in ("GET", "HEAD") and (known.strip() == "*" or tag in TAG.findall(known)):
        return HttpResponseNotModified(headers={name: response[name] for name in KEPT if name in response})
    return response


def version_seen(request: HttpRequest, record: Tracked, needed: bool = False) -> str | None:
    """The version of the record that the one who asks saw, out of If-Match; None where any will do.

    Raises Problem where it is needed and not given.
    """
    given = request.headers.get("If-Match")
    if given is None:
        if needed:
            raise Problem("precondition-required")
        return None
    if given.strip() == "*":
        return None
    versions = [tag.partition(".")[0] for tag in TAG.findall(given)]
    if record.version in versions:
        return record.version
    return versions[0] if versions else given
