"""Exports from lists: what search and filters chose, or the rows that were ticked."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from import_export.admin import ExportActionMixin
from unfold.contrib.import_export.forms import ExportForm

from activities.exporting import FORMATS, SafeXLSX


class ExportAdmin(ExportActionMixin):
    """A list that can be exported as a workbook, as CSV or as JSON."""

    export_form_class = ExportForm
    show_change_form_export = False
    change_form_template = None
    to_encoding = "utf-8"

    def has_export_permission(self, request: HttpRequest) -> bool:
        """Who may see the records may take them along."""
        return self.has_view_permission(request)

    def get_export_formats(self) -> list:
        """Workbook, CSV, JSON; none with formulas in it."""
        return FORMATS

    def get_export_data(self, file_format: Any, request: HttpRequest, queryset: QuerySet, **kwargs: Any) -> Any:
        """The file: numbers as numbers in a workbook, else as text."""
        if not self.has_export_permission(request):
            raise PermissionDenied
        encoding = kwargs.pop("encoding", None)
        native = isinstance(file_format, SafeXLSX)
        data = file_format.export_data(self.get_data_for_export(request, queryset, force_native_type=native, **kwargs))
        return data if file_format.is_binary() or not encoding else data.encode(encoding)

    def get_valid_export_item_pks(self, request: HttpRequest) -> list[int]:
        """Those of the ticked rows that there are."""
        ticked = [pk for pk in request.POST.getlist("export_items") if pk.isdecimal()]
        return list(self.get_queryset(request).filter(pk__in=ticked).values_list("pk", flat=True))
