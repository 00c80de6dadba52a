"""What became of records, noted by the database itself for those who mirror it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Commit(models.Model):
    """A transaction that changed records, on PostgreSQL.

    Its place in the order of commits is given when it ends, one transaction after the other: what a mirror has read
    up to is never followed by something that belongs before it. SQLite has one writer at a time and needs none.
    """

    position = models.BigIntegerField(null=True, unique=True)
    ending = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.position}"


class Change(models.Model):
    """What became of one record at one time. The record's present values are with the record, not here."""

    class What(models.TextChoices):
        """What became of a record, or what it is since it was written: a rejected one stays one when it changes."""

        CREATED = "created", _("created")
        CHANGED = "changed", _("changed")
        REJECTED = "rejected", _("rejected")
        DELETED = "deleted", _("deleted")
        MERGED = "merged", _("merged")
        PARTS = "parts", _("changed in its parts")

    commit = models.ForeignKey(Commit, on_delete=models.CASCADE, null=True, related_name="changes", db_constraint=False)
    kind = models.CharField(max_length=20, help_text="As the API names its records: metric, activity-type.")
    record = models.BigIntegerField(help_text="The id of the record.")
    what = models.CharField(max_length=8, choices=What)
    into = models.BigIntegerField(null=True, help_text="The id of the record that it turned out to be.")
    at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.record} {self.what}"


class ChangeLog(models.Model):
    """The log as a whole: one row. Cursors carry its name, so that those of another log are told from its own."""

    name = models.CharField(max_length=32, help_text="Drawn anew when the log cannot be continued.")
    kept_from = models.BigIntegerField(default=0, help_text="The place from which on everything is still there.")

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
