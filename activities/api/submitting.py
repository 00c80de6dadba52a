"""Submitting pages through the API: read and stored as by the import command, or read alone."""

from __future__ import annotations

import datetime
from pathlib import PurePosixPath
from typing import Any, ClassVar

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, extend_schema, inline_serializer
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from activities.importing.facts import FIRST_YEAR, LAST_YEAR, MAX_NEWSPAPER, MAX_PAGE_NUMBER, Statement
from activities.importing.pages import ImportedPage, import_page
from activities.importing.reading import as_json
from activities.importing.runs import Outcome
from articles.api.asked import Asked
from articles.api.bodies import Body, Text
from articles.api.pages import Pages, PageSerializer
from articles.api.parsers import JSONBody
from articles.api.problems import Problem
from articles.api.records import address_of
from articles.api.selection import bad_value

USUAL_NAME = "page.txt"
FOR_THE_REST = 1024 * 1024  # bytes of a request beside the page itself


class PageFacts(Body):
    """What the sender knows of a page beside its words."""

    name = Text(
        required=False,
        max_length=255,
        help_text="Name of the file, which may tell the day and the page: 20231122_03.txt.",
    )
    newspaper = Text(required=False, allow_blank=True, max_length=MAX_NEWSPAPER, help_text="Name of the newspaper.")
    published_on = serializers.DateField(required=False, allow_null=True, help_text="Day of publication.")
    page_number = Text(
        required=False, allow_blank=True, max_length=MAX_PAGE_NUMBER, help_text="Number of the page as printed."
    )

    def validate_published_on(self, day: datetime.date | None) -> datetime.date | None:
        """A day on which a newspaper can have appeared. Raises ValidationError."""
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise serializers.ValidationError(
                _("The day lies outside of %(first)d to %(last)d.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
            )
        return day

    def given(self) -> Statement:
        """What the sender says of the page."""
        told = self.validated_data
        return Statement(told.get("newspaper", ""), told.get("published_on"), told.get("page_number", ""))


class PageText(PageFacts):
    """A page as text."""

    text = Text(trim_whitespace=False, help_text="The text of the page, as pdftotext makes it.")

    def page(self) -> tuple[bytes, str]:
        """The bytes of the page, and the name of its file."""
        return self.validated_data["text"].encode(), self.validated_data.get("name", USUAL_NAME)


class PageFile(PageFacts):
    """A page as a file."""

    file = serializers.FileField(
        allow_empty_file=True, help_text="A text file in UTF-8, UTF-16 or GB18030, as pdftotext makes it."
    )

    def page(self) -> tuple[bytes, str]:
        """The bytes of the page, and the name of its file."""
        file = self.validated_data["file"]
        return file.read(), self.validated_data.get("name") or file.name or USUAL_NAME


SUBMITTED = inline_serializer(
    "SubmittedPage",
    {
        "outcome": serializers.ChoiceField(
            ["new", "updated", "unchanged"], help_text="What became of the page: the same bytes twice are one page."
        ),
        "warnings": serializers.ListField(child=serializers.CharField(), help_text="What was doubtful on the page."),
        "articles": serializers.IntegerField(help_text="How many articles were read now."),
        "organizations": serializers.IntegerField(help_text="How many organizations, counted once an article."),
        "activities": serializers.IntegerField(help_text="How many activities."),
        "metrics": serializers.IntegerField(help_text="How many figures."),
        "page": PageSerializer(help_text="The page as it is stored."),
    },
)
READING = {
    "type": "object",
    "description": "The reading of a page, in the form in which readings are exchanged.",
    "required": ["source", "banner", "articles"],
    "properties": {
        "source": {"type": "string", "description": "Name of the file."},
        "banner": {"type": "string", "description": "Running banner over the page."},
        "articles": {
            "type": "array",
            "description": "The articles, each with the organizations, activities and metrics that it tells.",
            "items": {"type": "object"},
        },
    },
}


class SubmittablePages(Pages):
    """Pages of newspapers, each the text of one file."""

    parser_classes = [JSONBody, MultiPartParser]
    needs: ClassVar[dict[str, list[str]]] = {**Pages.needs, "create": ["view", "add"]}

    @property
    def largest_body(self) -> int:  # type: ignore[override]
        """How many bytes a request may have: a page and what is said of it."""
        return int(settings.IMPORT_MAX_BYTES) + FOR_THE_REST

    def parameters_allowed(self) -> list[str] | None:
        """A page may be read alone."""
        return ["dry_run"] if self.action == "create" else super().parameters_allowed()

    @extend_schema(
        operation_id="submit_page",
        parameters=[
            OpenApiParameter(
                "dry_run",
                {"type": "string", "enum": ["0", "1"], "default": "0"},
                description="1: the page is read, nothing is stored, and the answer is the reading.",
            )
        ],
        request={"application/json": PageText, "multipart/form-data": PageFile},
        responses={200: {"anyOf": [READING, {"$ref": "#/components/schemas/SubmittedPage"}]}, 201: SUBMITTED},
    )
    def create(self, request: Request) -> Response:
        """Submit a page: it is read, and stored with all that was read from it.

        The same bytes are the same page: sent again, it is read anew only where the rules are better or more is known
        of it. What editors decided stays.
        """
        alone = request.query_params.get("dry_run", "0")
        if alone not in ("0", "1"):
            detail = _("Whether the page is only read, and nothing stored.")
            raise Problem("bad-query", errors=[bad_value("dry_run", detail, ["0", "1"])])
        is_file = request.content_type.startswith(MultiPartParser.media_type)
        body = (PageFile if is_file else PageText)(data=request.data)
        body.is_valid(raise_exception=True)
        data, name = body.page()
        if len(data) > settings.IMPORT_MAX_BYTES:
            raise Problem("too-large", _("A page may have %(limit)d bytes.") % {"limit": settings.IMPORT_MAX_BYTES})
        imported = import_page(data, PurePosixPath(name).name, body.given(), user=request.user, dry_run=alone == "1")
        if imported.outcome is Outcome.FAILED:
            error = {"pointer": "/file" if is_file else "/text", "code": "unreadable", "detail": imported.message}
            raise Problem("invalid-values", imported.message, errors=[error])
        return self.as_read(imported) if alone == "1" else self.as_stored(imported)

    def as_read(self, imported: ImportedPage) -> Response:
        """The reading alone."""
        assert imported.reading is not None
        return Response(as_json(imported.reading))

    def as_stored(self, imported: ImportedPage) -> Response:
        """What became of the page, and the page."""
        assert imported.page is not None
        self.asked = Asked()
        self.answered = page = self.record(str(imported.page.pk))
        is_new = imported.outcome is Outcome.NEW
        told: dict[str, Any] = {
            "outcome": imported.outcome.value,
            "warnings": list(imported.result.warnings),
            **imported.result.counts._asdict(),
            "page": self.shown(page),
        }
        headers = {"Location": address_of({"request": self.request}, "page", page.pk)} if is_new else None
        return Response(told, status=201 if is_new else 200, headers=headers)
