"""Errors as problem details (RFC 9457): what is wrong, where it is wrong, and what would be right."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.core.exceptions import ValidationError as ModelValidationError
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import set_rollback

from articles.reviewing import CannotUndo, EditedMeanwhile, Gone

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"


class Kind(NamedTuple):
    """A kind of problem: its status, its title, and what the one who asked can do."""

    status: int
    title: Any
    advice: Any


KINDS: dict[str, Kind] = {
    "bad-query": Kind(
        400, _("The query cannot be followed"), _("Each error names a parameter, and what is allowed for it.")
    ),
    "malformed-body": Kind(
        400, _("The body cannot be read"), _("Send valid JSON in UTF-8, or the form that is asked.")
    ),
    "not-authenticated": Kind(
        401,
        _("Log in first"),
        _("Send a token that has not expired: “Authorization: Bearer …”. Tokens are made in the admin."),
    ),
    "forbidden": Kind(403, _("Not allowed"), _("Your account lacks a permission; an administrator can grant it.")),
    "not-found": Kind(404, _("Nothing is here"), _("Check the address and the id. /api/v1/ lists what there is.")),
    "method-not-allowed": Kind(
        405, _("Nothing can be done so here"), _("The header Allow names the methods of this address.")
    ),
    "not-acceptable": Kind(
        406,
        _("No such form of answer"),
        _("Answers are JSON: accept application/json. Other forms are listed by /api/v1/exports/."),
    ),
    "conflict": Kind(409, _("In the way of something else"), _("Look at the present state, then decide again.")),
    "in-progress": Kind(
        409, _("The same request is still being answered"), _("Wait as long as Retry-After says, then send it again.")
    ),
    "cursor-too-old": Kind(
        410,
        _("The log of changes no longer goes back so far"),
        _(
            "Copy everything again: take a new cursor from /changes/ without “since”, then fetch the lists, then follow"
            " the changes from that cursor."
        ),
    ),
    "changed-meanwhile": Kind(
        412, _("Changed in the meantime"), _("Fetch the record, look at what changed, and send your change again.")
    ),
    "too-large": Kind(413, _("Too large"), _("Send less: the detail states the limit.")),
    "unsupported-media-type": Kind(
        415, _("No such form of body"), _("The detail names the forms that this address takes.")
    ),
    "invalid-values": Kind(
        422, _("Values that cannot be taken"), _("Each error names a field of the body by a JSON pointer.")
    ),
    "key-reused": Kind(
        422, _("The Idempotency-Key was used for something else"), _("Use a new key for each new request.")
    ),
    "precondition-required": Kind(
        428,
        _("Say which version you saw"),
        _("Send If-Match with the ETag of the record, so that nobody's change is lost."),
    ),
    "too-many-requests": Kind(429, _("Too many requests"), _("Wait as long as Retry-After says.")),
    "not-available": Kind(501, _("Not installed here"), _("Ask who runs the server to install what the detail names.")),
    "fault": Kind(500, _("A fault of the server"), _("It was noted. Nothing of your request was done.")),
}


class Problem(exceptions.APIException):
    """A problem of one kind; `errors` say where it is: {"parameter": "unit", "detail": …, "allowed": […]}."""

    def __init__(
        self,
        kind: str,
        detail: Any = "",
        errors: Iterable[dict[str, Any]] = (),
        headers: dict[str, str] | None = None,
    ) -> None:
        self.kind = kind
        self.status_code = KINDS[kind].status
        self.errors = list(errors)
        self.headers = headers or {}
        super().__init__(detail or KINDS[kind].advice, kind)


def problem_of_meanwhile(error: EditedMeanwhile) -> Problem:
    """Somebody else was faster: what they changed."""
    errors = [
        {
            "pointer": f"/{one.field}",
            "code": "changed",
            "detail": _("“%(field)s” was %(seen)s as you saw it and is %(now)s now.")
            % {"field": one.label, "seen": legible(one.seen), "now": legible(one.theirs)},
        }
        for one in error.differences
        if one.seen != one.theirs
    ]
    return Problem("changed-meanwhile", errors=errors)


def legible(value: Any) -> str:
    """A value for a person, not too long: 7000, “人”, nothing."""
    if value in (None, ""):
        return gettext("nothing")
    text = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"


KIND_OF: list[tuple[type[Exception], str]] = [
    (RequestDataTooBig, "too-large"),
    (SuspiciousOperation, "malformed-body"),  # more fields or files than a form may have
    (exceptions.ParseError, "malformed-body"),
    (exceptions.NotAuthenticated, "not-authenticated"),
    (exceptions.AuthenticationFailed, "not-authenticated"),
    (exceptions.PermissionDenied, "forbidden"),
    (PermissionDenied, "forbidden"),
    (exceptions.NotFound, "not-found"),
    (Http404, "not-found"),
    (Gone, "not-found"),
    (exceptions.MethodNotAllowed, "method-not-allowed"),
    (exceptions.NotAcceptable, "not-acceptable"),
    (exceptions.UnsupportedMediaType, "unsupported-media-type"),
    (exceptions.Throttled, "too-many-requests"),
    (exceptions.ValidationError, "invalid-values"),
    (ModelValidationError, "invalid-values"),
]

ADVISED = (
    exceptions.NotAuthenticated,
    exceptions.NotAcceptable,
    exceptions.NotFound,
    Http404,
    Gone,
)  # say less than we


def problem_response(error: Exception, context: dict[str, Any]) -> Response | None:
    """The answer for an error that a view raised; None for one that is nobody's doing but ours."""
    problem = as_problem(error)
    if problem is None:
        return None
    set_rollback()
    request = context["request"]
    request.accepted_renderer, request.accepted_media_type = JSONRenderer(), MEDIA_TYPE  # whatever was asked for
    response = Response(problem_document(problem, request.path), status=problem.status_code, content_type=MEDIA_TYPE)
    for name, value in problem.headers.items():
        response[name] = value
    return response


def as_problem(error: Exception) -> Problem | None:
    """The error as a problem; None where it is of no known kind."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, EditedMeanwhile):
        return problem_of_meanwhile(error)
    if isinstance(error, CannotUndo):
        return Problem("conflict", str(error))
    kind = next((kind for one, kind in KIND_OF if isinstance(error, one)), None)
    if kind is None:
        return None
    if isinstance(error, ModelValidationError):
        return Problem(kind, errors=list(model_errors(error)))
    if isinstance(error, exceptions.ValidationError):
        return Problem(kind, errors=list(pointed(error.get_full_details())))
    detail = "" if isinstance(error, ADVISED) else getattr(error, "detail", "")
    return Problem(kind, detail, headers=headers_of(error))


def headers_of(error: Exception) -> dict[str, str]:
    """What the answer to an error tells in its header: how to log in, how long to wait."""
    headers = {}
    if challenge := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if (wait := getattr(error, "wait", None)) is not None:
        headers["Retry-After"] = str(max(1, round(wait + 0.5)))
    return headers


def problem_document(problem: Problem, path: str) -> dict[str, Any]:
    """The problem as RFC 9457 writes it."""
    document: dict[str, Any] = {
        "type": f"{reverse('api:problems')}#{problem.kind}",
        "title": str(KINDS[problem.kind].title),
        "status": problem.status_code,
        "detail": str(problem.detail),
        "instance": path,
    }
    if problem.errors:
        document["errors"] = problem.errors
    return document


def pointed(details: Any, pointer: str = "") -> Iterable[dict[str, Any]]:
    """The errors of a body, each with a JSON pointer to its field: {"pointer": "/value", "detail": …}."""
    if isinstance(details, dict) and {"message", "code"} == set(details):
        yield {"pointer": pointer, "code": str(details["code"]), "detail": str(details["message"])}
    elif isinstance(details, dict):
        for name, inner in details.items():
            whole = name == api_settings.NON_FIELD_ERRORS_KEY
            yield from pointed(inner, pointer if whole else f"{pointer}/{escaped(str(name))}")
    else:
        for position, inner in enumerate(details):
            nested = isinstance(inner, dict) and {"message", "code"} != set(inner)
            yield from pointed(inner, f"{pointer}/{position}" if nested else pointer)


def escaped(name: str) -> str:
    """A name as a token of a JSON pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")


def model_errors(error: ModelValidationError) -> Iterable[dict[str, Any]]:
    """What a model's own checks said, by field."""
    by_field = error.error_dict if hasattr(error, "error_dict") else {"__all__": error.error_list}
    for name, errors in by_field.items():
        for one in errors:
            for message in one.messages:
                pointer = "" if name == "__all__" else f"/{escaped(name)}"
                yield {"pointer": pointer, "code": one.code or "invalid", "detail": message}
