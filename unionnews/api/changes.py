"""/changes/: what became of records since a cursor, so that a mirror never drifts from the database."""

from __future__ import annotations

import base64
import binascii
import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from activities.models import OrganizationMerge
from articles.api.asked import PAGE, Asked, read_limit, refuse, stray_parameters
from articles.api.conditional import with_validators
from articles.api.permissions import may_read
from articles.api.problems import Problem
from articles.api.records import address_of
from articles.api.resources import Resource
from articles.api.selection import Selection, bad_value, checked_names
from articles.changes.reading import BIGGEST, Entry, Lost, Place, changes_after, check, end_of_log, entries_of, the_log
from articles.models import Change
from unionnews.api.resources import RESOURCES

RESOURCE_OF: dict[str, type[Resource]] = {kind: resource for kind, _path, resource in RESOURCES}
PARAMETERS = ["since", "limit", "kind", "records"]
MOST = 200
LONGEST = 200

ENTRY = {
    "type": "object",
    "description": "What became of one record.",
    "required": ["kind", "id", "url", "change", "into", "why", "at"],
    "properties": {
        "kind": {"type": "string", "enum": list(RESOURCE_OF), "description": "What the record is."},
        "id": {"type": "integer", "description": "Id of the record."},
        "url": {"type": ["string", "null"], "format": "uri", "description": "Its address; null if it is gone."},
        "change": {
            "type": "string",
            "enum": ["created", "changed", "rejected", "deleted", "merged"],
            "description": "What became of it. Whatever it says, the record as it is now is the truth.",
        },
        "into": {"type": ["integer", "null"], "description": "Id of the record that a merged one turned out to be."},
        "why": {"type": ["string", "null"], "description": "Why it was merged or deleted, where somebody said it."},
        "at": {"type": "string", "format": "date-time", "description": "When."},
        "record": {
            "type": ["object", "null"],
            "description": "The record as it is now, as its list shows it; null if it is gone. Only with records=on.",
        },
    },
}
PAGE_OF_CHANGES = {
    "type": "object",
    "required": ["results", "cursor", "next", "more"],
    "properties": {
        "results": {"type": "array", "items": ENTRY},
        "cursor": {"type": "string", "description": "The place behind these changes: `since` of the next request."},
        "next": {"type": "string", "format": "uri", "description": "Address of what follows, now or later."},
        "more": {"type": "boolean", "description": "Whether more follows already."},
    },
}


class Changes(APIView):
    """The log of changes."""

    permission_classes = [AllowAny]  # each kind is asked for below

    @extend_schema(
        operation_id="list_changes",
        tags=["changes"],
        parameters=[
            OpenApiParameter(
                "since",
                {"type": "string", "minLength": 1, "maxLength": LONGEST},
                OpenApiParameter.QUERY,
                description="The cursor of the answer before. Without it the answer is empty, with the cursor of now.",
            ),
            OpenApiParameter(
                "limit",
                {"type": "integer", "minimum": 1, "maximum": MOST, "default": PAGE},
                OpenApiParameter.QUERY,
                description="How many changes are read; a record that changed more than once is told once.",
            ),
            OpenApiParameter(
                "kind",
                {"type": "array", "minItems": 1, "items": {"type": "string", "enum": list(RESOURCE_OF)}},
                OpenApiParameter.QUERY,
                description="Only changes of these kinds of records, divided by commas.",
                style="form",
                explode=False,
            ),
            OpenApiParameter(
                "records",
                {"type": "string", "enum": ["on", "off"], "default": "off"},
                OpenApiParameter.QUERY,
                description="Whether each record is shown as it is now.",
            ),
        ],
        responses={200: PAGE_OF_CHANGES},
        extensions={"x-problems": ["cursor-too-old"]},
    )
    def get(self, request: Request) -> Response:
        """What was created, changed, rejected, merged or deleted behind a cursor, in the order of commits.

        Take a cursor without `since`, copy the lists (with rejected and merged records), then follow from that
        cursor: put in place what each entry shows, drop what is gone, and the copy is equal to the database.
        """
        since, limit, kinds, with_records = self.asked(request)
        place = place_after(since) if since is not None else end_of_log()
        changes = changes_after(place, limit + 1, kinds) if since is not None else []
        more = len(changes) > limit
        changes = changes[:limit]
        if more:
            place = Place(changes[-1].position, changes[-1].pk)
        elif since is not None:
            place = max(place, Place(changes[-1].position, changes[-1].pk)) if changes else place
        cursor = encoded(place)
        address = replace_query_param(request.build_absolute_uri(), "since", cursor)
        results = shown(request, entries_of(changes), with_records)
        return Response({"results": results, "cursor": cursor, "next": address, "more": more})

    def asked(self, request: Request) -> tuple[str | None, int, list[str], bool]:
        """The cursor, how many changes, of which kinds, and whether with records. Raises Problem."""
        query, asked = request.query_params, Asked()
        errors = [*stray_parameters(query, PARAMETERS), *read_limit(query, asked)]
        chosen, more = checked_names("kind", query.get("kind"), list(RESOURCE_OF))
        errors += more
        with_records = query.get("records", "off")
        if with_records not in ("on", "off"):
            errors.append(bad_value("records", _("Whether each record is shown as it is now."), ["on", "off"]))
        refuse(errors)
        kinds = [kind for kind, resource in RESOURCE_OF.items() if self.may_see(request, resource)]
        if not kinds or (chosen and not set(chosen) <= set(kinds)):
            raise Problem("forbidden" if request.user.is_authenticated else "not-authenticated")
        return query.get("since"), asked.limit, chosen or kinds, with_records == "on"

    def may_see(self, request: Request, resource: type[Resource]) -> bool:
        """Whether the one who asks may read the records of a list."""
        return may_read(request, resource.serializer_class.Meta.model, resource.is_public)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """The answer with its validators: one who asks again and again is told 304."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code != 200 or not isinstance(response, Response):
            return response
        return with_validators(response.render(), request._request)

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The methods of the address."""
        return Response(status=204)


def encoded(place: Place) -> str:
    """A place of this log as a cursor."""
    words = json.dumps([the_log().name, *place], separators=(",", ":"))
    return base64.urlsafe_b64encode(words.encode()).decode().rstrip("=")


def place_after(cursor: str) -> Place:
    """The place that a cursor stands for. Raises Problem where it is none, or the log no longer goes back so far."""
    try:
        if len(cursor) > LONGEST:
            raise ValueError
        name, *numbers = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True))
        position, change = numbers
        if not all(type(number) is int and 0 <= number <= BIGGEST for number in numbers):
            raise ValueError
    except (ValueError, TypeError, binascii.Error, RecursionError) as error:
        detail = _("This is no cursor. Take it from “cursor” of the answer before.")
        raise Problem("bad-query", errors=[bad_value("since", detail)]) from error
    place = Place(position, change)
    try:
        if name != the_log().name:
            raise Lost
        check(place)
    except Lost as error:
        raise Problem("cursor-too-old") from error
    return place


def shown(request: Request, entries: list[Entry], with_records: bool) -> list[dict[str, Any]]:
    """The entries as JSON takes them."""
    context = {"request": request}
    by_kind: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        by_kind[entry.kind].append(entry.record)
    records = {kind: records_now(context, kind, ids) for kind, ids in by_kind.items()} if with_records else {}
    reasons = {**reasons_of_merges(entries), **reasons_of_deletions(entries)}
    results = []
    for entry in entries:
        gone = entry.what == Change.What.DELETED
        result = {
            "kind": entry.kind,
            "id": entry.record,
            "url": None if gone else address_of(context, entry.kind, entry.record),
            "change": entry.what,
            "into": entry.into if entry.what == Change.What.MERGED else None,
            "why": reasons.get((entry.kind, entry.record)) or None,
            "at": entry.at,
        }
        if with_records:
            result["record"] = records[entry.kind].get(entry.record)
        results.append(result)
    return results


def records_now(context: dict[str, Any], kind: str, ids: list[int]) -> dict[int, dict[str, Any]]:
    """The records of one kind as their list shows them, by id."""
    serializer = RESOURCE_OF[kind].serializer_class
    rows = serializer.loaded(serializer.Meta.model._default_manager.filter(pk__in=ids), Selection())
    data = serializer(rows, many=True, context={**context, "selection": Selection()}).data
    return {record["id"]: record for record in data}


def reasons_of_merges(entries: Iterable[Entry]) -> dict[tuple[str, int], str]:
    """Why organizations were merged."""
    merged = [entry.record for entry in entries if entry.what == Change.What.MERGED]
    links = OrganizationMerge.organizations.through.objects.filter(
        unionorganization__in=merged, organizationmerge__undone_at=None
    ).order_by("organizationmerge_id")
    found = links.values_list("unionorganization_id", "organizationmerge__reason") if merged else []
    return {("organization", pk): reason for pk, reason in found}


def reasons_of_deletions(entries: Iterable[Entry]) -> dict[tuple[str, int], str]:
    """Why records were deleted, as their histories keep it."""
    deleted: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.what == Change.What.DELETED:
            deleted[entry.kind].append(entry.record)
    reasons = {}
    for kind, ids in deleted.items():
        history = getattr(RESOURCE_OF[kind].serializer_class.Meta.model, "history", None)
        if history is not None:
            rows = history.filter(id__in=ids, history_type="-").order_by("history_id")
            reasons |= {(kind, pk): why for pk, why in rows.values_list("id", "history_change_reason")}
    return reasons
