"""Histories of records in the admin: what was done, by whom, what it changed; two versions side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from simple_history.admin import SimpleHistoryAdmin
from simple_history.template_utils import HistoricalRecordContextHelper

from articles.admin.versions import shown
from articles.reasons import Reason, in_words, reason

HIDDEN = frozenset(["created", "modified", "has_proposals"])  # go with every change, or follow from others
COMPARED = "compare"  # ?compare=12&compare=15: two lines of a history


class Words(HistoricalRecordContextHelper):
    """What changed between two lines of a history, as people read it."""

    def context_for_delta_changes(self, delta: Any) -> list[dict[str, Any]]:
        """The changed fields; what only books the change is left out."""
        changes = [change for change in delta.changes if change.field not in HIDDEN]
        return super().context_for_delta_changes(replace(delta, changes=changes))

    def prepare_delta_change_value(self, change: Any, value: Any) -> Any:
        """A value in words: the label of a choice, the names of locked fields."""
        field = self.model._meta.get_field(change.field)
        if change.field == "locked_fields":
            return ", ".join(label_of(self.model, name) for name in value)
        if change.field == "dismissed":
            return ", ".join(label_of(self.model, name) for name in value)
        if field.is_relation:
            return "–" if value is None else str(value)
        return shown(self.model(), change.field, value)


class HistoryAdmin(SimpleHistoryAdmin):
    """The admin of a record with a history."""

    history_list_per_page = 50
    object_history_template = "admin/history/record_history.html"
    object_history_list_template = "admin/history/lines.html"

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> Words:
        """What tells the changes in words."""
        return Words(self.model, historical_record, max_displayed_delta_change_chars=200)

    def set_history_delta_changes(
        self, request: HttpRequest, historical_records: Any, foreign_keys_are_objs: bool = True
    ) -> None:
        """Give each line of a history what it changed, and its reason in words."""
        lines = list(historical_records)
        super().set_history_delta_changes(request, lines, foreign_keys_are_objs)
        if lines:
            self.compare_with_the_line_before(request, lines[-1])
        for line in lines:
            line.reason_in_words = in_words(line.history_change_reason, line.history_type)

    def compare_with_the_line_before(self, request: HttpRequest, line: Any) -> None:
        """What the last line of a page of the history changed: the line before stands on the next page."""
        before = line.prev_record
        if before is not None:
            delta = line.diff_against(before, foreign_keys_are_objs=True)
            helper = self.get_historical_record_context_helper(request, line)
            line.history_delta_changes = helper.context_for_delta_changes(delta)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> Any:
        """The history of a record; with two lines chosen, what changed between them."""
        compared = self.compared(request, object_id)
        return super().history_view(request, object_id, {"compared": compared, **(extra_context or {})})

    def compared(self, request: HttpRequest, object_id: str) -> dict[str, Any] | None:
        """The two lines that were chosen, the older first, and what changed from one to the other."""
        chosen = [one for one in request.GET.getlist(COMPARED) if one.isdecimal()]
        history = self.model.history.filter(**{self.opts.pk.attname: object_id}, history_id__in=chosen)  # type: ignore[attr-defined]
        lines = list(history.select_related("history_user").order_by("history_id")) if len(chosen) == 2 else []
        if len(lines) != 2:
            return None
        older, newer = lines
        delta = newer.diff_against(older, foreign_keys_are_objs=True)
        changes = self.get_historical_record_context_helper(request, newer).context_for_delta_changes(delta)
        return {"older": older, "newer": newer, "changes": changes}

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Write the record; its history tells what was done, unless somebody said that already."""
        if not getattr(obj, "_change_reason", None):
            obj._change_reason = self.reason_of(request, change)
        super().save_model(request, obj, form, change)

    def reason_of(self, request: HttpRequest, change: bool) -> str:
        """Why the record is written: added, corrected, or an earlier version put back."""
        if not change:
            return reason(Reason.ADDED)
        match = request.resolver_match
        if match and (match.url_name or "").endswith("_simple_history"):
            line = self.model.history.filter(history_id=match.args[-1]).first()  # type: ignore[attr-defined]
            return reason(Reason.REVERTED, f"{timezone.localtime(line.history_date):%Y-%m-%d %H:%M}" if line else "")
        return reason(Reason.CORRECTED)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete the record; its history tells who did it."""
        obj._change_reason, obj._history_user = Reason.DELETED, request.user
        super().delete_model(request, obj)


def label_of(model: Any, name: str) -> str:
    """The name of a field for people; of the attribute of a field, that of the field."""
    names = {field.attname: field for field in model._meta.concrete_fields} | {
        field.name: field for field in model._meta.get_fields() if hasattr(field, "verbose_name")
    }
    return str(names[name].verbose_name) if name in names else name.replace("_", " ")
