"""Runs of the importer: what was given, and what became of each file."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from articles.models import Page, Tracked


class ImportRun(Tracked):
    """One run of the importer: when, by whom, what it was given, how it ended, and what it counted."""

    class State(models.TextChoices):
        """How far a run is; one that was killed stays `running`."""

        RUNNING = "running", _("running")
        FINISHED = "finished", _("finished")
        INTERRUPTED = "interrupted", _("interrupted")
        FAILED = "failed", _("stopped at a failure")

    started_at = models.DateTimeField(_("started at"), help_text=_("When the run began."))
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True, help_text=_("When it ended."))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="import_runs",
        help_text=_("Who started it, empty for the command line."),
    )
    arguments = models.JSONField(_("arguments"), default=dict, help_text=_("What it was given: paths and options."))
    state = models.CharField(
        _("state"), max_length=11, choices=State, default=State.RUNNING, help_text=_("How far it is.")
    )
    pages_new = models.PositiveIntegerField(_("new pages"), default=0, help_text=_("Pages read for the first time."))
    pages_unchanged = models.PositiveIntegerField(
        _("unchanged pages"), default=0, help_text=_("Pages that were there already.")
    )
    pages_updated = models.PositiveIntegerField(
        _("updated pages"), default=0, help_text=_("Pages read anew, with something changed.")
    )
    pages_failed = models.PositiveIntegerField(
        _("failed files"), default=0, help_text=_("Files that could not be read.")
    )
    articles = models.PositiveIntegerField(_("articles"), default=0, help_text=_("Articles read."))
    organizations = models.PositiveIntegerField(
        _("organizations"), default=0, help_text=_("Organizations read, once an article.")
    )
    activities = models.PositiveIntegerField(_("activities"), default=0, help_text=_("Activities read."))
    metrics = models.PositiveIntegerField(_("metrics"), default=0, help_text=_("Metrics read."))
    message = models.TextField(_("message"), blank=True, help_text=_("Why it stopped, empty if it finished."))
    undone_at = models.DateTimeField(
        _("taken back at"), null=True, blank=True, help_text=_("When what it added was taken back, empty if never.")
    )
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("taken back by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who took it back."),
    )

    class Meta(Tracked.Meta):
        verbose_name = _("import run")
        verbose_name_plural = _("import runs")
        ordering = ["-started_at", "-id"]
        permissions = [("undo_importrun", gettext_noop("May take back what an import run added"))]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="running", finished_at__isnull=True)
                | (~Q(state="running") & Q(finished_at__isnull=False)),
                name="run_ended_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["running", "finished", "interrupted", "failed"]), name="run_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.started_at):%Y-%m-%d %H:%M} {self.get_state_display()}"


class ImportedFile(Tracked):
    """What became of one file in one run, with the reason where it failed."""

    class Outcome(models.TextChoices):
        """What became of the file."""

        NEW = "new", _("new")
        UNCHANGED = "unchanged", _("unchanged")
        UPDATED = "updated", _("updated")
        FAILED = "failed", _("failed")

    run = models.ForeignKey(
        ImportRun,
        verbose_name=_("import run"),
        on_delete=models.CASCADE,
        related_name="files",
        help_text=_("The run it was part of."),
    )
    position = models.PositiveIntegerField(_("position"), help_text=_("Place in the run, from 0."))
    name = models.CharField(_("file name"), max_length=500, help_text=_("The file as it was given."))
    sha256 = models.CharField("SHA-256", max_length=64, blank=True, help_text=_("Digest of its bytes."))
    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="imports",
        help_text=_("The page it became, empty if it failed."),
    )
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome, help_text=_("What became of it."))
    message = models.TextField(_("message"), blank=True, help_text=_("Why it failed."))
    warnings = models.JSONField(_("warnings"), default=list, blank=True, help_text=_("What was doubtful on the page."))

    class Meta(Tracked.Meta):
        verbose_name = _("imported file")
        verbose_name_plural = _("imported files")
        ordering = ["run", "position"]
        constraints = [
            models.UniqueConstraint(fields=["run", "position"], name="imported_file_position_unique_in_run"),
            models.CheckConstraint(
                condition=~Q(outcome="failed") | ~Q(message=""), name="imported_file_failure_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["new", "unchanged", "updated", "failed"]), name="imported_file_outcome_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name
