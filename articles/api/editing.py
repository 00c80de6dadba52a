"""What editors do to records through the API: correct, confirm, reject, reopen, undo; as in the admin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from articles import reviewing
from articles.api.asked import Asked
from articles.api.bodies import Correction
from articles.api.conditional import version_seen
from articles.api.resources import Resource
from articles.models import Reviewed

REVIEW = "articles.review_article"
DECIDING = ["view", REVIEW]


class Editable(Resource):
    """Reviewed records that editors may decide on, and correct in the fields of `correction_class`.

    A correction says by If-Match which version was seen; a decision may. What an editor set is locked: no later
    reading changes it.
    """

    correction_class: ClassVar[type[Correction]]
    needs: ClassVar[dict[str, list[str]]] = {
        "partial_update": ["view", "change", REVIEW],
        "confirm": DECIDING,
        "reject": DECIDING,
        "reopen": DECIDING,
        "undo": DECIDING,
    }

    def partial_update(self, request: Request, pk: str) -> Response:
        """Correct fields of a record; they are locked. If-Match names the version that was seen."""
        record = self.stored(pk)
        version = version_seen(request, record, needed=True)
        body = self.correction_class(record, data=request.data, partial=True)
        body.is_valid(raise_exception=True)
        self.correct(record, body.validated_data, version)
        return self.as_it_is_now(record)

    def correct(self, record: Reviewed, changes: dict[str, Any], version: str | None) -> None:
        """Set and lock the fields. Raises ValidationError, EditedMeanwhile, Gone."""
        reviewing.correct(record, changes, self.request.user, version)

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def confirm(self, request: Request, pk: str) -> Response:
        """The record is right as it stands."""
        return self.decide(reviewing.confirm, pk)

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def reject(self, request: Request, pk: str) -> Response:
        """The record is none: no reading brings it back."""
        return self.decide(reviewing.reject, pk)

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def reopen(self, request: Request, pk: str) -> Response:
        """The record is to be reviewed again; what editors set stays locked."""
        return self.decide(reviewing.reopen, pk)

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def undo(self, request: Request, pk: str) -> Response:
        """Take back the last decision on the record: what it changed is as it was before."""
        record = self.stored(pk)
        reviewing.undo(record, request.user, version_seen(request, record))
        return self.as_it_is_now(record)

    def decide(self, decision: Callable[..., int], pk: str) -> Response:
        """The record after a decision."""
        record = self.stored(pk)
        version = version_seen(self.request, record)
        decision([record], self.request.user, {record.pk: version} if version else None)
        return self.as_it_is_now(record)

    def stored(self, pk: str) -> Any:
        """The record of that id. Raises Http404."""
        return get_object_or_404(self.model._default_manager.all(), pk=int(pk))

    def as_it_is_now(self, record: Reviewed) -> Response:
        """The record as answer, with its new ETag; 204 where undoing took it away."""
        self.asked = Asked()
        if not self.model._default_manager.filter(pk=record.pk).exists():
            return Response(status=204)
        return self.answer(self.record(str(record.pk)))
