"""Runs of the importer, to look at."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RangeDateTimeFilter
from unfold.decorators import display

from activities.admin.run_undoing import undo_view
from activities.models import ImportedFile, ImportRun
from articles.admin.base import QuickList, ReadOnly
from articles.admin.panels import Column, Panel, panel
from articles.admin_links import NOTHING, list_url, record_link
from articles.long_fields import long_fields_of_page
from articles.sentences_of_readings import in_readers_language

STATE_COLOURS = {
    ImportRun.State.RUNNING: "warning",
    ImportRun.State.FINISHED: "success",
    ImportRun.State.INTERRUPTED: "warning",
    ImportRun.State.FAILED: "danger",
}
OUTCOME_COLOURS = {
    ImportedFile.Outcome.NEW: "success",
    ImportedFile.Outcome.UNCHANGED: "default",
    ImportedFile.Outcome.UPDATED: "info",
    ImportedFile.Outcome.FAILED: "danger",
}


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnly, QuickList):
    """What the importer was given and what it did."""

    list_display = [
        "started_at",
        "state_shown",
        "user",
        "pages_new",
        "pages_unchanged",
        "pages_updated",
        "pages_failed",
        "articles",
        "activities",
        "metrics",
    ]
    list_filter = [("state", ChoicesDropdownFilter), ("started_at", RangeDateTimeFilter)]
    date_hierarchy = "started_at"
    ordering = ["-started_at", "-id"]
    list_select_related = ["user"]
    list_defer = ["arguments"]
    readonly_fields = ["given"]
    change_form_outer_before_template = "admin/activities/run_undo_link.html"
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("started_at", "finished_at"),
                    ("state", "user"),
                    "message",
                    ("undone_at", "undone_by"),
                    "given",
                ]
            },
        ),
        (
            _("What it did"),
            {
                "fields": [
                    ("pages_new", "pages_unchanged", "pages_updated", "pages_failed"),
                    ("articles", "organizations", "activities", "metrics"),
                ]
            },
        ),
    ]

    def get_urls(self) -> list[URLPattern]:
        """The pages of runs, and the one on which a run is taken back."""
        undoing = self.admin_site.admin_view(lambda request, pk: undo_view(self, request, pk))
        return [path("<int:pk>/undo/", undoing, name="activities_importrun_undo"), *super().get_urls()]

    def has_undo_permission(self, request: HttpRequest) -> bool:
        """Whether one may take back what a run added."""
        return request.user.has_perm("activities.undo_importrun")

    def context_of(self, request: HttpRequest, record: ImportRun) -> dict[str, Any]:
        """The way to take the run back, for those who may."""
        may_undo = self.has_undo_permission(request) and (record.pages_new or record.pages_updated)
        url = reverse("admin:activities_importrun_undo", args=[record.pk]) if may_undo else ""
        return {**super().context_of(request, record), "undo_url": url}

    @display(description=_("state"), label={str(state): colour for state, colour in STATE_COLOURS.items()})
    def state_shown(self, run: ImportRun) -> tuple[str, str]:
        """How far it is, in colour and words."""
        return run.state, run.get_state_display()

    @display(description=_("arguments"))
    def given(self, run: ImportRun) -> str:
        """What it was given."""
        return format_html('<pre class="given">{}</pre>', json.dumps(run.arguments, ensure_ascii=False, indent=1))

    def panels(self, request: HttpRequest, record: ImportRun) -> Iterable[Panel]:
        """What became of the files; those that failed first."""
        columns = [
            Column(_("file name"), record_link),
            Column(_("outcome"), lambda file: file.get_outcome_display()),
            Column(_("page"), lambda file: record_link(file.page)),
            Column(_("message"), message_of),
        ]
        files = record.files.select_related("page").defer(*long_fields_of_page("page__"))
        failed = files.filter(outcome=ImportedFile.Outcome.FAILED).order_by("position")
        if record.pages_failed:
            url = list_url(ImportedFile, run__id__exact=record.pk, outcome__exact=ImportedFile.Outcome.FAILED)
            yield panel(_("failed files"), failed, columns, url)
        url = list_url(ImportedFile, run__id__exact=record.pk)
        yield panel(_("imported files"), files.order_by("position"), columns, url)


def message_of(file: ImportedFile) -> str:
    """Why a file became no page, else what is doubtful about the page."""
    return "；".join(map(in_readers_language, [file.message] if file.message else file.warnings)) or NOTHING


@admin.register(ImportedFile)
class ImportedFileAdmin(ReadOnly, QuickList):
    """What became of each file."""

    list_display = ["name", "run", "outcome_shown", "page_link", "message_shown"]
    list_filter = [("outcome", ChoicesDropdownFilter)]
    search_fields = ["name", "message"]
    search_help_text = _("File name or message")
    list_select_related = ["run", "page"]
    list_defer = [*long_fields_of_page("page__"), "run__arguments"]
    ordering = ["-run_id", "position"]
    readonly_fields = ["message_shown", "listed_warnings", "page_link"]
    fields = [("name", "sha256"), ("run", "page_link"), "outcome", "message_shown", "listed_warnings"]

    @display(description=_("outcome"), label={str(outcome): colour for outcome, colour in OUTCOME_COLOURS.items()})
    def outcome_shown(self, file: ImportedFile) -> tuple[str, str]:
        """What became of it, in colour and words."""
        return file.outcome, file.get_outcome_display()

    @display(description=_("page"))
    def page_link(self, file: ImportedFile):
        """The page it became."""
        return record_link(file.page)

    @display(description=_("message"), ordering="message")
    def message_shown(self, file: ImportedFile) -> str:
        """Why it became no page."""
        return in_readers_language(file.message) or NOTHING

    @display(description=_("warnings"))
    def listed_warnings(self, file: ImportedFile):
        """What was doubtful, a line each."""
        return (
            format_html_join("", "<div>{}</div>", ((in_readers_language(warning),) for warning in file.warnings))
            or NOTHING
        )
