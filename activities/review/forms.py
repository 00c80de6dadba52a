"""The forms of the review page: the fields of a record in place, and what is added from words of the article."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelForm
from django.utils.translation import gettext_lazy as _

from activities.admin.activities import ActivityForm
from activities.admin.evidence import EvidenceForm
from activities.admin.metrics import MetricForm
from activities.models import (
    Activity,
    Metric,
    OrganizationMention,
    ParticipantRole,
    PartnerOrganization,
    Region,
    UnionOrganization,
)
from activities.review.queue import Wanted
from articles.models import Article, Byline, Page, Reviewed

EMPTY = ("", "–")
DATE = {"type": "date"}
MOST_NEWSPAPERS = 500


class Chooser(forms.Select):
    """A choice among a few that are likely; the page offers to search all others by name (chooser.js)."""

    def __init__(self, what: str, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"data-choose": what, **(attrs or {})})


def offer(form: forms.Form, name: str, likely: list[Any]) -> None:
    """Offer these records in the field `name`, and the one that is chosen already."""
    chosen = form[name].value()
    field = form.fields[name]
    listed = list(dict.fromkeys(record for record in likely if record is not None))
    if chosen and str(chosen) not in {str(record.pk) for record in listed} and str(chosen).isdecimal():
        listed += field.queryset.filter(pk=chosen)
    field.widget.choices = [EMPTY, *((record.pk, str(record)) for record in listed)]


class FigureForm(MetricForm):
    """A figure's fields in place."""

    class Meta:
        model = Metric
        fields = [
            "value",
            "value_max",
            "unit",
            "qualifier",
            "category",
            "subject",
            "organization",
            "activity",
            "period",
            "cumulative",
        ]
        widgets = {"organization": Chooser("organizations"), "activity": forms.Select}

    def offer_records(self, article: Article, unions: list[UnionOrganization], activities: list[Activity]) -> None:
        """Offer the unions and the activities of the article."""
        self.fields["activity"].queryset = Activity.objects.filter(article=article)
        offer(self, "organization", unions)
        offer(self, "activity", activities)


class NewFigureForm(FigureForm):
    """A figure that an editor adds, with the words it stands in and its place among them."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    figure_start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    figure_end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    class Meta(FigureForm.Meta):
        fields = ["field", *FigureForm.Meta.fields]
        widgets = {**FigureForm.Meta.widgets, "field": forms.HiddenInput}

    def clean(self) -> dict[str, Any]:
        """The form, with the record's words cut from the article at their places."""
        cleaned = super().clean()
        if set_place(self, cleaned):
            start, end = cleaned.get("figure_start"), cleaned.get("figure_end")
            if start is None or end is None or not cleaned["start"] <= start < end <= cleaned["end"]:
                self.add_error(None, _("The figure must stand in the quote."))
            else:
                self.instance.figure_start, self.instance.figure_end = start, end
                self.instance.text = words_of(self.instance)[start:end]
        return cleaned


class ActivityFieldsForm(ActivityForm):
    """An activity's fields in place."""

    class Meta:
        model = Activity
        fields = ["name", "type", "main", "date_text", "date_edtf", "location", "region"]
        widgets = {"type": forms.Select, "region": Chooser("regions")}

    def offer_records(self, regions: list[Region]) -> None:
        """Offer the places that the article names by its unions."""
        offer(self, "region", regions)


class NewActivityForm(ActivityFieldsForm):
    """An activity that an editor adds, with the words that tell of it."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    organizer = forms.ModelChoiceField(
        UnionOrganization.objects.survivors(), required=False, label=_("organizer"), widget=Chooser("organizations")
    )

    class Meta(ActivityFieldsForm.Meta):
        fields = ["field", *ActivityFieldsForm.Meta.fields]
        widgets = {**ActivityFieldsForm.Meta.widgets, "field": forms.HiddenInput}

    def clean(self) -> dict[str, Any]:
        """The form, with the record's words cut from the article at their places."""
        cleaned = super().clean()
        set_place(self, cleaned)
        return cleaned


class NewMentionForm(EvidenceForm):
    """Words that name a union, as an editor adds them."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    class Meta:
        model = OrganizationMention
        fields = ["field", "organization"]
        widgets = {"organization": Chooser("organizations"), "field": forms.HiddenInput}

    def clean(self) -> dict[str, Any]:
        """The form, with the record's words cut from the article at their places."""
        cleaned = super().clean()
        set_place(self, cleaned)
        return cleaned


class OrganizationForm(ModelForm):
    """A union's fields in place."""

    class Meta:
        model = UnionOrganization
        fields = ["name", "level", "parent", "region"]
        widgets = {"parent": Chooser("organizations"), "region": Chooser("regions")}


class MentionForm(ModelForm):
    """Which union the words name."""

    class Meta:
        model = OrganizationMention
        fields = ["organization"]
        widgets = {"organization": Chooser("organizations")}


class ArticleForm(ModelForm):
    """What kind of article it is."""

    class Meta:
        model = Article
        fields = ["kind"]


class BylineForm(ModelForm):
    """In which role somebody signs."""

    class Meta:
        model = Byline
        fields = ["role"]


class ParticipantForm(forms.Form):
    """Somebody to name as organizer or partner of an activity: a union, or a firm, school or office."""

    role = forms.ChoiceField(label=_("role"), choices=ParticipantRole)
    organization = forms.ModelChoiceField(
        UnionOrganization.objects.survivors(), required=False, label=_("union"), widget=Chooser("organizations")
    )
    partner = forms.ModelChoiceField(
        PartnerOrganization.objects.all(),
        required=False,
        label=_("or a firm, school or office"),
        widget=Chooser("partners"),
    )
    new_partner = forms.CharField(max_length=100, required=False, label=_("or a new one, as the article names it"))

    def clean(self) -> dict[str, Any]:
        """The form; one of the three is given, and no more."""
        cleaned = super().clean()
        given = [name for name in ("organization", "partner", "new_partner") if cleaned.get(name)]
        if len(given) != 1:
            raise ValidationError(_("Give a union, or a firm, school or office: one of the three."))
        return cleaned

    @property
    def participant(self) -> dict[str, Any]:
        """Who is named, in which role."""
        cleaned = self.cleaned_data
        partner = cleaned["partner"] or cleaned["new_partner"]
        return {"union": cleaned["organization"], "partner": partner or None, "role": cleaned["role"]}

    @property
    def name(self) -> str:
        """The name of the one who is named."""
        return str(self.participant["union"] or self.participant["partner"])


class QueueForm(forms.Form):
    """Which articles an editor wants to review."""

    newspaper = forms.ChoiceField(label=_("Newspaper"), required=False)
    since = forms.DateField(label=_("Published from"), required=False, widget=forms.DateInput(DATE))
    until = forms.DateField(label=_("Published to"), required=False, widget=forms.DateInput(DATE))
    region = forms.ModelChoiceField(
        Region.objects.all(), label=_("District, with all below it"), required=False, widget=Chooser("regions")
    )
    type = forms.ModelChoiceField(None, label=_("Type of activity"), required=False, empty_label=EMPTY[1])

    def __init__(self, *args, **kwargs) -> None:
        """With the newspapers that there are pages of, and the types of activity."""
        super().__init__(*args, **kwargs)
        names = Page.objects.order_by("newspaper").values_list("newspaper", flat=True).distinct()[:MOST_NEWSPAPERS]
        self.fields["newspaper"].choices = [EMPTY, *((name or "-", name or _("unknown")) for name in names)]
        self.fields["type"].queryset = Activity._meta.get_field("type").related_model.objects.order_by("name_zh")
        offer(self, "region", [])

    def clean(self) -> dict[str, Any]:
        """The form; days in the wrong order are refused."""
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error("until", _("The last day stands before the first."))
        return cleaned

    @property
    def wanted(self) -> Wanted:
        """What the form asks for; a field that is wrong asks for nothing."""
        given = self.cleaned_data if self.is_bound else {}
        newspaper = given.get("newspaper") or None
        return Wanted(
            newspaper="" if newspaper == "-" else newspaper,
            since=given.get("since"),
            until=given.get("until"),
            region=given["region"].code if given.get("region") else "",
            type=given["type"].pk if given.get("type") else None,
        )


FORMS: dict[type[Reviewed], type[ModelForm]] = {
    Metric: FigureForm,
    Activity: ActivityFieldsForm,
    UnionOrganization: OrganizationForm,
    OrganizationMention: MentionForm,
    Article: ArticleForm,
    Byline: BylineForm,
}


def set_place(form: ModelForm, cleaned: dict[str, Any]) -> bool:
    """Whether the places sent name words of the article; then they are the evidence of the form's record."""
    record = form.instance
    start, end = cleaned.get("start"), cleaned.get("end")
    record.field = cleaned.get("field") or record.field
    if start is None or end is None or not 0 <= start < end <= len(words_of(record)):
        form.add_error(None, _("These words do not stand in the article. Select them again."))
        return False
    record.start, record.end = start, end
    record.quote = words_of(record)[start:end]
    return True


def words_of(record: Any) -> str:
    """The field of the article in which the record's words stand."""
    return record.words_of_article()
