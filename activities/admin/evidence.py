"""What the admin pages of records with evidence share: the sentence with its words marked, how evidence is given."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from activities.article_display import key_of
from activities.evidence_display import sentence_around
from activities.evidence_finding import Misplaced, find_quote
from activities.models import Evidenced, Metric
from articles.admin.articles import day_of, place_on_page
from articles.admin.base import REVIEW_FIELDSET, ReviewedAdmin
from articles.admin_links import record_url
from articles.long_fields import long_fields_of_article

PLACE_FIELDS = ("article", "field", "start", "end", "quote")
BEFORE_FIGURE = 14  # characters that leave room for the figure in two lines of a list
FIGURE_FIELDS = ("figure_start", "figure_end", "text")
EVIDENCE_FIELDSET = (_("Evidence"), {"fields": ["sentence", ("article_link", "page_link", "place")]})


class EvidenceForm(forms.ModelForm):
    """A record with evidence. For a new one the words are given, and where they stand is looked up."""

    def _get_validation_exclusions(self) -> set[str]:
        """Check the constraints on the place too, though it is not typed."""
        place = {name for name in (*PLACE_FIELDS, *FIGURE_FIELDS) if has_value(self.instance, name)}
        return super()._get_validation_exclusions() - (place - set(self.errors)) - {"lost_place"}

    def clean(self) -> dict[str, Any]:
        """The words given, with the place where they stand set on the record."""
        cleaned = super().clean()
        if self.instance.pk:
            cleaned["article"] = self.instance.article
        if "quote" in self.fields and cleaned.get("article") and cleaned.get("quote"):
            self.find_place(cleaned)
            self.instance.lost_place = False
        return cleaned

    def find_place(self, cleaned: dict[str, Any]) -> None:
        """Set start and end of the record to where the quote stands, or say why it has no place."""
        words = str(getattr(cleaned["article"], cleaned["field"]))
        try:
            self.instance.start, self.instance.end = find_quote(words, cleaned["quote"])
        except Misplaced as misplaced:
            self.add_error("quote", misplaced_message(misplaced, cleaned["field"]))


def has_value(record: Evidenced, name: str) -> bool:
    """Whether the record has that field, and something in it."""
    return getattr(record, f"{name}_id" if name == "article" else name, None) not in (None, "")


def misplaced_message(misplaced: Misplaced, field: str) -> ValidationError:
    """What to tell an editor whose words stand nowhere or several times."""
    where = Evidenced.Field(field).label
    if not misplaced.places:
        return ValidationError(
            _("“%(quote)s” does not stand in the %(field)s of the article."),
            params={"quote": misplaced.quote, "field": where},
        )
    return ValidationError(
        _("“%(quote)s” stands %(count)d times in the %(field)s of the article. Give more of the words around it."),
        params={"quote": misplaced.quote, "count": misplaced.places, "field": where},
    )


class EvidencedAdmin(ReviewedAdmin):
    """The admin of records with evidence."""

    list_defer = ["as_read", *long_fields_of_article("article__")]
    place_fields = PLACE_FIELDS
    add_place: tuple[str, ...] = ("article", "field", "quote")
    review_readonly = [*ReviewedAdmin.review_readonly, "sentence", "article_link", "page_link", "place"]
    own_fieldsets: list = []

    def get_fieldsets(self, request, obj=None):
        """The evidence first: to be given for a new record and one that lost its place, else as its sentence."""
        if obj is not None and obj.lost_place:
            words = [name for name in self.add_place if name != "article"]
            help_text = _("Its words stand no more in the article. Give those that say so now, or reject the record.")
            given = (_("Lost its place"), {"fields": ["article_link", *words], "description": help_text})
            return [given, *self.own_fieldsets, REVIEW_FIELDSET]
        if obj is None:
            help_text = _("The words of the article that say so, copied from it; they must stand there once.")
            given = (_("Evidence"), {"fields": list(self.add_place), "description": help_text})
            return [given, *self.own_fieldsets]
        return [EVIDENCE_FIELDSET, *self.own_fieldsets, REVIEW_FIELDSET]

    def get_readonly_fields(self, request, obj=None) -> list[str]:
        """Evidence of a record that exists stays what it is, as long as it stands."""
        to_give = self.add_place[1:] if obj is not None and obj.lost_place else ()
        fixed = [name for name in self.place_fields if name not in to_give] if obj else []
        return [*super().get_readonly_fields(request, obj), *fixed]

    def get_form(self, request, obj=None, change=False, **kwargs):
        """The form; the words of the evidence in a box of their own."""
        form = super().get_form(request, obj, change, **kwargs)
        if "quote" in form.base_fields:
            form.base_fields["quote"].widget.attrs["rows"] = 3
        return form

    def get_changeform_initial_data(self, request) -> dict[str, Any]:
        """A new record's article, as a link from there gives it."""
        return {"field": Evidenced.Field.TEXT, **super().get_changeform_initial_data(request)}

    @display(description=_("sentence"))
    def sentence(self, record: Evidenced) -> SafeString:
        """The sentence of the article, with the words of the evidence marked."""
        return marked_sentence(record)

    @display(description=_("evidence"))
    def quoted(self, record: Evidenced) -> SafeString:
        """The words of the evidence in two lines, a figure in them marked and always to be seen."""
        return format_html('<span class="two-lines">{}</span>', marked_quote(record, before=BEFORE_FIGURE))

    @display(description=_("article"))
    def article_link(self, record: Evidenced) -> SafeString | str:
        """The article that says so, opened where it does."""
        return article_link(record)

    @display(description=_("page"))
    def page_link(self, record: Evidenced) -> SafeString:
        """The page, opened where the article stands."""
        return place_on_page(record.article, str(record.article.page))

    @display(description=_("place"))
    def place(self, record: Evidenced) -> str:
        """Where in the article the words stand: text, characters 120–141."""
        return _("%(field)s, characters %(start)d–%(end)d") % {
            "field": record.get_field_display(),
            "start": record.start,
            "end": record.end,
        }

    @display(description=_("published on"), ordering="article__page__published_on")
    def published_on(self, record: Evidenced) -> str:
        """The day it appeared."""
        return day_of(record.article.page)


def article_link(record: Evidenced) -> SafeString:
    """A link to the article, opened where the record's words stand."""
    return format_html(
        '<a class="record-link" href="{}#{}">{}</a>', record_url(record.article), key_of(record), record.article
    )


def marked_sentence(record: Evidenced) -> SafeString:
    """The sentence with its evidence marked, all of it escaped; of evidence that lost its place, its own words."""
    if record.lost_place:
        return format_html('<span class="evidence">{}</span>', marked_quote(record))
    words = record.words_of_article()
    shown = sentence_around(words, record.start, record.end)
    return format_html(
        '<span class="evidence">{}{}{}{}{}</span>',
        "…" if shown.cut_before else "",
        words[shown.start : record.start],
        marked_quote(record),
        words[record.end : shown.end],
        "…" if shown.cut_after else "",
    )


def marked_quote(record: Evidenced, before: int | None = None) -> SafeString:
    """The words of the evidence marked; of a metric, the figure in them marked more strongly.

    With `before`, at most so many characters stand in front of the figure.
    """
    if not isinstance(record, Metric):
        return format_html('<mark class="quote">{}</mark>', record.quote)
    start, end = record.figure_start - record.start, record.figure_end - record.start
    lead = record.quote[:start]
    if before is not None and len(lead) > before:
        lead = f"…{lead[-before:]}"
    return format_html(
        '<mark class="quote">{}<strong class="figure">{}</strong>{}</mark>',
        lead,
        record.quote[start:end],
        record.quote[end:],
    )
