"""/exports/: tables, streamed, and the whole dataset with its description; /dictionary/: what it all means."""

from __future__ import annotations

import datetime
import tempfile
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, ClassVar

from django.conf import settings
from django.http import FileResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, OpenApiTypes, extend_schema
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from activities.datasets.dictionary import as_json as dictionary_as_json
from activities.datasets.formats import FORMATS, STREAMED, names
from activities.datasets.optional_parts import MissingPart
from activities.datasets.package import Licence
from activities.datasets.rows import rows_of
from activities.datasets.tables import TABLES
from activities.datasets.times import BadTime, parse_time
from activities.datasets.writing import Dataset, DatasetError, write_dataset
from articles.api.asked import refuse
from articles.api.permissions import may_read
from articles.api.problems import Problem
from articles.api.selection import bad_value, shortened
from articles.api.views import ApiView, OpenView

TABLE_BY_NAME = {table.name: table for table in TABLES}
WHOLE_PACKED = frozenset(["parquet"])  # files that are compressed already
SINCE = OpenApiParameter(
    "since",
    {"type": "string", "minLength": 1, "maxLength": 40},
    OpenApiParameter.QUERY,
    description="Only rows that changed since that day or time, rejected ones among them: 2024-07-01.",
)
ADDRESS = {"type": "string", "format": "uri"}
EXPORTS = {
    "type": "object",
    "required": ["dataset", "tables"],
    "properties": {
        "dataset": {
            "type": "object",
            "description": "The whole dataset as a zip archive, by format.",
            "additionalProperties": ADDRESS,
        },
        "tables": {
            "type": "object",
            "description": "Each table as it is, by name and format.",
            "additionalProperties": {"type": "object", "additionalProperties": ADDRESS},
        },
    },
}
WORDS = {
    "type": "object",
    "required": ["en", "zh"],
    "properties": {"en": {"type": "string"}, "zh": {"type": "string"}},
}
DICTIONARY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["name", "title", "meaning", "fields"],
        "properties": {
            "name": {"type": "string", "description": "The kind of records: metrics."},
            "title": WORDS,
            "meaning": {"type": "string", "description": "What one of them is."},
            "fields": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["name", "kind", "meaning", "unit", "empty", "may_be_empty", "example"],
                    "properties": {
                        "name": {"type": "string", "description": "The field: value_max."},
                        "kind": {"type": "string", "description": "What values are: decimal(24, 4)."},
                        "title": WORDS,
                        "meaning": WORDS,
                        "unit": WORDS,
                        "empty": WORDS,
                        "may_be_empty": {"type": "boolean", "description": "Whether a record may have no value."},
                        "values": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "properties": {
                                    "value": {"type": "string", "description": "As records hold it."},
                                    "label": WORDS,
                                },
                            },
                        },
                        "example": {"type": "string", "description": "A value."},
                        "in_dataset": {"type": "boolean", "description": "Whether exports have it."},
                    },
                },
            },
        },
    },
}


class AnyAccept(BaseContentNegotiation):
    """Takes what the address says, whatever Accept asks: a file has one form."""

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        """The first renderer, for problems."""
        return renderers[0], renderers[0].media_type


class Exports(ApiView):
    """What can be exported."""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="list_exports", tags=["exports"], responses={200: EXPORTS})
    def get(self, request: Request) -> Response:
        """The addresses of all tables and of the whole dataset, those that the one who asks may read."""

        def address(name: str, **parts: str) -> str:
            return request.build_absolute_uri(reverse(f"api:{name}", kwargs=parts))

        readable = [table for table in TABLES if may_read(request, table.model, is_public=True)]
        whole = len(readable) == len(TABLES)
        dataset = address("export-dataset")
        return Response(
            {
                "dataset": {form: f"{dataset}?format={form}" for form in names()} if whole else {},
                "tables": {
                    table.name: {form: address("export-table", table=table.name, form=form) for form in STREAMED}
                    for table in readable
                },
            }
        )


class TableExport(ApiView):
    """One table."""

    permission_classes = [AllowAny]  # its model is asked for below
    content_negotiation_class = AnyAccept
    throttle_scope = "export"
    parameters: ClassVar[list[str] | None] = ["since"]

    @extend_schema(
        operation_id="export_table",
        tags=["exports"],
        parameters=[
            SINCE,
            OpenApiParameter(
                "table",
                {"type": "string", "enum": list(TABLE_BY_NAME)},
                OpenApiParameter.PATH,
                description="The table.",
            ),
            OpenApiParameter(
                "form", {"type": "string", "enum": list(STREAMED)}, OpenApiParameter.PATH, description="Its format."
            ),
        ],
        responses={(200, "text/csv"): OpenApiTypes.STR, (200, "application/jsonl"): OpenApiTypes.STR},
    )
    def get(self, request: Request, table: str, form: str) -> StreamingHttpResponse:
        """All rows of a table as CSV (UTF-8, with a header line) or as JSON lines.

        What an editor rejected is left out, unless `since` is given: then `review_status` tells what to drop.
        """
        chosen = TABLE_BY_NAME[table]
        check_readable(request, [chosen])
        rows = rows_of(chosen, time_asked(request))
        blocks = STREAMED[form](chosen, rows)
        first = next(blocks, (b"", 0))  # a fault of the database is told before the answer begins
        response = StreamingHttpResponse(
            (block for block, _rows in chain([first], blocks) if block), content_type=media_type_of(form)
        )
        response["Content-Disposition"] = f'attachment; filename="{table}.{form}"'
        return response


class DatasetExport(ApiView):
    """The whole dataset."""

    permission_classes = [AllowAny]  # all its models are asked for below
    content_negotiation_class = AnyAccept
    throttle_scope = "export"
    parameters: ClassVar[list[str] | None] = ["format", "since"]

    @extend_schema(
        operation_id="export_dataset",
        tags=["exports"],
        parameters=[
            SINCE,
            OpenApiParameter(
                "format",
                {"type": "string", "enum": list(names()), "default": "csv"},
                OpenApiParameter.QUERY,
                description="The format of its files.",
            ),
        ],
        responses={(200, "application/zip"): OpenApiTypes.BINARY},
        extensions={"x-problems": ["conflict", "not-available"]},
    )
    def get(self, request: Request) -> FileResponse:
        """All tables at one moment, in a zip archive with datapackage.json, which says what is in it.

        The archive is made whole before the answer begins, so that none is ever short.
        """
        form = request.query_params.get("format", "csv")
        if form not in names():
            refuse([bad_value("format", _("There is no such format."), list(names()))])
        check_readable(request, TABLES)
        dataset = Dataset(form, time_asked(request), Licence(settings.DATASET_LICENCE, settings.DATASET_LICENCE_URL))
        archive = packed(dataset)
        name = f"unionnews-{timezone.now():%Y%m%d}-{form}.zip"
        return FileResponse(archive, as_attachment=True, filename=name, content_type="application/zip")


class Dictionary(OpenView):
    """The data dictionary."""

    @extend_schema(operation_id="get_dictionary", tags=["service"], responses={200: DICTIONARY}, auth=[])
    def get(self, request: Request) -> Response:
        """Every field of every kind of records: its meaning in both languages, unit, what empty means, an example."""
        return Response(whole_dictionary())


@cache
def whole_dictionary() -> list[dict[str, Any]]:
    """The data dictionary; it only changes with the program."""
    return dictionary_as_json()


def check_readable(request: Request, tables: Any) -> None:
    """Raises Problem unless the one who asks may read all of the tables."""
    if all(may_read(request, table.model, is_public=True) for table in tables):
        return
    raise Problem("forbidden" if request.user.is_authenticated else "not-authenticated")


def time_asked(request: Request) -> datetime.datetime | None:
    """The time since which rows are wanted. Raises Problem."""
    words = request.query_params.get("since")
    if words is None:
        return None
    try:
        return parse_time(words)
    except BadTime as error:
        detail = _("“%(value)s” is no time: write 2024-06-18 or 2024-06-18T08:00:00+08:00.") % {
            "value": shortened(words)
        }
        raise Problem("bad-query", errors=[bad_value("since", detail)]) from error


def media_type_of(form: str) -> str:
    """The media type of a table: text/csv; charset=utf-8."""
    return f"{FORMATS[form].media_type}; charset=utf-8"


def packed(dataset: Dataset) -> Any:
    """An open file, without a name on the disk, that holds the dataset as a zip archive. Raises Problem."""
    archive = tempfile.TemporaryFile()  # noqa: SIM115 (the answer closes it)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "dataset"
        try:
            write_dataset(dataset, place)
        except DatasetError as error:
            raise Problem("conflict", str(error)) from error
        except MissingPart as error:
            detail = _("The format %(form)s needs a package: pip install -r requirements-%(form)s.txt")
            raise Problem("not-available", detail % {"form": dataset.form}) from error
        method = zipfile.ZIP_STORED if dataset.form in WHOLE_PACKED else zipfile.ZIP_DEFLATED
        with zipfile.ZipFile(archive, "w", method) as zipped:
            for path in files_of(place):
                zipped.write(path, path.name)
    archive.seek(0)
    return archive


def files_of(folder: Path) -> Iterator[Path]:
    """The files of the dataset, by name."""
    yield from sorted(folder.iterdir())
