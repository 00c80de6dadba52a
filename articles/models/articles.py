"""Articles, and those who signed them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from simple_history.models import HistoricalRecords

from articles.borders import lines_of, within_borders
from articles.models.base import Reviewed, Tracked
from articles.models.pages import Page


class Article(Reviewed):
    """A report or a picture with its caption, as it stands on one page.

    `text` is the body: paragraphs joined by line ends, all characters as printed. `layout` tells for each field the
    pieces of the page's text that it was taken from: {"headline": [[38, 61]], "paragraphs": [[[63, 90], [92, 110]]],
    "bylines": [[61, 63]]}. The article is the evidence of all that was read from it, so it is only deleted with them.
    """

    words: ClassVar[tuple[str, ...]] = ("kicker", "headline", "subhead", "text")  # what evidence may stand in
    proposable = ("kind", *words)

    class Kind(models.TextChoices):
        """What an article is."""

        REPORT = "report", _("report")
        PHOTO = "photo", _("photo")

    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        on_delete=models.PROTECT,
        related_name="articles",
        help_text=_("The page on which it stands."),
    )
    position = models.PositiveSmallIntegerField(_("position"), help_text=_("Place on the page, from 0."))
    kind = models.CharField(_("kind"), max_length=6, choices=Kind, help_text=_("Report or photo (图片新闻)."))
    kicker = models.CharField(_("kicker"), max_length=255, blank=True, help_text=_("Line over the headline (引题)."))
    headline = models.CharField(
        _("headline"), max_length=255, blank=True, help_text=_("Main headline; a photo may have none.")
    )
    subhead = models.CharField(_("subhead"), max_length=255, blank=True, help_text=_("Line under the headline (副题)."))
    text = models.TextField(_("text"), blank=True, help_text=_("The body, a line a paragraph."))
    layout = models.JSONField(
        _("layout"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_("The pieces of the page's text that each field was taken from."),
    )

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Reviewed.Meta):
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["page", "position"]
        permissions = [
            ("review_article", gettext_noop("May review what was read, one record at a time")),
            ("review_in_bulk", gettext_noop("May decide on many records at once")),
        ]
        constraints = [
            *Reviewed.Meta.constraints,
            models.UniqueConstraint(fields=["page", "position"], name="article_position_unique_on_page"),
            models.CheckConstraint(condition=Q(kind__in=["report", "photo"]), name="article_kind_known"),
            models.CheckConstraint(
                condition=~(Q(headline="") & Q(text="")),
                name="article_says_something",
                violation_error_message=_("An article has a headline or a text."),
            ),
        ]

    def __str__(self) -> str:
        return self.headline or self.text[:20]

    @property
    def paragraphs(self) -> list[str]:
        """The body, a string a paragraph."""
        return self.text.split("\n") if self.text else []

    @property
    def last_read(self) -> dict[str, Any]:
        """What the last reading says; of the text, where an editor set the borders, the lines within these."""
        if "layout" not in self.locked_fields or "text" not in self.as_read:
            return super().last_read
        own, read = lines_of(self.text, self.layout), lines_of(self.as_read["text"], self.as_read["layout"])
        lines = within_borders(own, read) if own is not None and read is not None else None
        if lines is None:
            return {name: value for name, value in self.as_read.items() if name != "text"}
        layout = {**self.as_read["layout"], "paragraphs": [line.spans for line in lines]}
        return {**self.as_read, "text": "\n".join(line.words for line in lines), "layout": layout}

    def taken_with(self, field: str) -> dict[str, Any]:
        """With words the pieces of the page they were read from."""
        name = "paragraphs" if field == "text" else field
        pieces = self.last_read.get("layout", {})
        return {"layout": {**self.layout, name: pieces[name]}} if field in self.words and name in pieces else {}


class Journalist(Tracked):
    """Somebody who writes for a newspaper or photographs for it.

    Two papers may each have a 王伟, and one paper's 王伟 may be two people: the name in a newspaper is
    all that a byline tells.
    """

    name = models.CharField(_("name"), max_length=50, help_text=_("Name without blanks inside: 郝强."))
    newspaper = models.CharField(
        _("newspaper"), max_length=100, blank=True, help_text=_("Newspaper in which the name is signed.")
    )

    history = HistoricalRecords()

    class Meta(Tracked.Meta):
        verbose_name = _("journalist")
        verbose_name_plural = _("journalists")
        ordering = ["name", "newspaper"]
        constraints = [
            models.UniqueConstraint(fields=["name", "newspaper"], name="journalist_unique_in_newspaper"),
            models.CheckConstraint(condition=~Q(name=""), name="journalist_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Byline(Reviewed):
    """A name under an article: who wrote or photographed it, in which role and order.

    Its evidence stands on the page, not in the article's text: 本报讯（记者 郝 强） is no part of the body.
    """

    proposable = ("role",)

    class Role(models.TextChoices):
        """In which role somebody signs."""

        REPORTER = "reporter", _("reporter")
        CORRESPONDENT = "correspondent", _("correspondent")
        PHOTOGRAPHER = "photographer", _("photographer")

    article = models.ForeignKey(
        Article,
        verbose_name=_("article"),
        on_delete=models.CASCADE,
        related_name="bylines",
        help_text=_("The article that is signed."),
    )
    journalist = models.ForeignKey(
        Journalist,
        verbose_name=_("journalist"),
        on_delete=models.PROTECT,
        related_name="bylines",
        help_text=_("Who signs."),
    )
    role = models.CharField(
        _("role"), max_length=13, choices=Role, help_text=_("Reporter, correspondent, photographer.")
    )
    position = models.PositiveSmallIntegerField(_("position"), help_text=_("Place among those of its role, from 0."))
    page_start = models.PositiveIntegerField(
        _("start on the page"), null=True, blank=True, help_text=_("Where the name starts in the page's text.")
    )
    page_end = models.PositiveIntegerField(
        _("end on the page"), null=True, blank=True, help_text=_("Where the name ends in the page's text.")
    )
    quote = models.CharField(_("quote"), max_length=50, blank=True, help_text=_("The name as printed: 郝 强."))

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Reviewed.Meta):
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ["article", "role", "position"]
        constraints = [
            *Reviewed.Meta.constraints,
            models.UniqueConstraint(fields=["article", "role", "journalist"], name="byline_unique_in_article"),
            models.CheckConstraint(
                condition=Q(role__in=["reporter", "correspondent", "photographer"]), name="byline_role_known"
            ),
            models.CheckConstraint(
                condition=Q(page_start__isnull=True, page_end__isnull=True) | Q(page_start__lt=F("page_end")),
                name="byline_offsets_in_order",
            ),
            models.CheckConstraint(
                condition=Q(page_start__isnull=True) | Q(quote__length=F("page_end") - F("page_start")),
                name="byline_quote_fills_its_place",
            ),
            models.CheckConstraint(
                condition=Q(page_start__isnull=False) | Q(origin="added"), name="byline_read_has_evidence"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.journalist}"
