"""Pages of newspapers, as they came in."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from articles.models.base import Reviewed, ReviewedQuerySet


class PageQuerySet(ReviewedQuerySet):
    """Pages by what they are known by."""

    def with_digest(self, sha256: str):
        """The page of these bytes; at most one."""
        return self.filter(sha256=sha256)


class Page(Reviewed):
    """One newspaper page: the text of one file, whole, with the day and the paper it appeared in.

    The bytes are the page: the same bytes twice are one page, whatever the file is called. A page without a date is
    common (the extraction lost the date line); then nothing read from it is dated to a year either.
    """

    proposable = ("newspaper", "published_on", "page_number", "banner")
    together = (("published_on", "published_from"),)

    class PublishedFrom(models.TextChoices):
        """Where the date of publication comes from, the surest first."""

        GIVEN = "given", _("given with the import")
        MANIFEST = "manifest", _("manifest")
        PRINTED = "printed", _("printed on the page")
        FILE_NAME = "file_name", _("file name")
        UNKNOWN = "unknown", _("unknown")

    name = models.CharField(
        _("file name"), max_length=255, help_text=_("Name of the file it came in: 20231122_03.txt.")
    )
    sha256 = models.CharField(
        "SHA-256", max_length=64, unique=True, editable=False, help_text=_("Digest of the file's bytes.")
    )
    newspaper = models.CharField(
        _("newspaper"),
        max_length=100,
        blank=True,
        db_index=True,
        help_text=_("Name of the newspaper, empty if unknown."),
    )
    published_on = models.DateField(
        _("published on"), null=True, blank=True, db_index=True, help_text=_("Day of publication, empty if unknown.")
    )
    published_from = models.CharField(
        _("date known from"),
        max_length=9,
        choices=PublishedFrom,
        default=PublishedFrom.UNKNOWN,
        help_text=_("Where the day of publication comes from."),
    )
    page_number = models.CharField(
        _("page number"), max_length=10, blank=True, help_text=_("Number of the page as printed: 03, B03.")
    )
    banner = models.CharField(
        _("banner"), max_length=255, blank=True, help_text=_("Running banner over the page (栏头), empty if none.")
    )
    text = models.TextField(_("text"), help_text=_("The page's text as decoded; offsets count in it."))
    encoding = models.CharField(
        _("encoding"), max_length=20, editable=False, help_text=_("Encoding of the bytes: utf-8, gb18030.")
    )
    cleaned = models.JSONField(
        _("cleaned characters"),
        default=list,
        blank=True,
        editable=False,
        help_text=_("Characters that decoding took out or replaced, with their places."),
    )
    furniture = models.JSONField(
        _("furniture"),
        default=list,
        blank=True,
        editable=False,
        help_text=_("Pieces of the page that belong to no article: kind, start, end."),
    )
    warnings = models.JSONField(
        _("warnings"), default=list, blank=True, editable=False, help_text=_("What the reading found doubtful.")
    )
    reader_version = models.CharField(
        _("reader version"), max_length=20, editable=False, help_text=_("Version of the rules that read it last.")
    )

    objects = PageQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["text", "cleaned", "as_read"])

    class Meta(Reviewed.Meta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["-published_on", "newspaper", "page_number", "name"]
        indexes = [
            *Reviewed.Meta.indexes,
            models.Index(fields=["newspaper", "published_on", "page_number"], name="articles_page_issue"),
        ]
        constraints = [
            *Reviewed.Meta.constraints,
            models.CheckConstraint(condition=Q(sha256__length=64), name="page_sha256_is_whole"),
            models.CheckConstraint(
                condition=Q(published_on__isnull=True, published_from="unknown")
                | (Q(published_on__isnull=False) & ~Q(published_from="unknown")),
                name="page_date_says_where_it_is_from",
            ),
            models.CheckConstraint(
                condition=Q(published_from__in=["given", "manifest", "printed", "file_name", "unknown"]),
                name="page_date_source_known",
            ),
        ]

    def consequences(self, values: dict[str, Any]) -> dict[str, Any]:
        """A day that an editor gives is a given one."""
        if "published_on" not in values or "published_from" in values:
            return {}
        return {"published_from": self.PublishedFrom.GIVEN if values["published_on"] else self.PublishedFrom.UNKNOWN}

    def __str__(self) -> str:
        day = self.published_on.isoformat() if self.published_on else ""
        return " ".join(part for part in (self.newspaper, day, self.page_number) if part) or self.name
