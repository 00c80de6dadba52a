"""A union that is new to the database, added while a record is set: what its name tells, whether it is there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from os.path import commonprefix
from typing import Any

from django import forms
from django.forms.models import ModelForm
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from activities.importing.organizations import LEVEL_OF_REGION
from activities.models import Region, UnionOrganization
from activities.review.filling import offer_likely
from activities.review.forms import Chooser
from activities.review.sheets import Sheet

Level = UnionOrganization.Level
NAME = re.compile(r"(?P<place>.+?)(?:总工会|工会联合会|联合工会|工会)")
LEVELS = [  # by the place that the name begins with
    (("社区", "村"), Level.COMMUNITY),
    (("街道", "镇", "乡", "地区"), Level.TOWNSHIP),
    (("区", "县", "旗"), Level.DISTRICT),
    (("市", "州", "盟"), Level.CITY),
    (("省", "自治区"), Level.PROVINCIAL),
]
INDUSTRY = re.compile(r"行业|产业|系统|工会联合会")
MOST_PLACES = 50


class NewUnionForm(ModelForm):
    """A new union; `elsewhere` says that those of its name in other places are others."""

    elsewhere = forms.BooleanField(
        required=False, label=_("It is another one than those of this name"), widget=forms.CheckboxInput
    )

    class Meta:
        model = UnionOrganization
        fields = ["name", "level", "parent", "region"]
        widgets = {"parent": Chooser("organizations"), "region": Chooser("regions")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = UnionOrganization.objects.survivors()
        self.carriers: Sequence[UnionOrganization] = []  # those that carry the name already
        self.asks = False  # whether the editor has to say that it is another one than these

    def clean_name(self) -> str:
        """The name, without blanks in it."""
        return "".join(self.cleaned_data["name"].split())

    def clean(self) -> dict[str, Any]:
        """The form; refused where its place has a union of that name, asked for once more where another place has."""
        cleaned = super().clean()
        self.carriers = carriers(cleaned.get("name", ""))
        here = [one for one in self.carriers if is_in_place(one, cleaned.get("parent"), cleaned.get("region"))]
        if here:
            self.carriers = here
            self.add_error("name", _("The database has this union already. Take it, or say what is different."))
        elif self.carriers and not cleaned.get("elsewhere"):
            self.asks = True
            self.add_error("name", _("Unions of this name are there already. Is it one of them?"))
        return cleaned


def carriers(name: str) -> list[UnionOrganization]:
    """The unions that carry the name, as their own or an alias, rejected ones too; for a merged one what it is now."""
    named = UnionOrganization.objects.named(name).select_related("merged_into", "parent", "region").order_by("pk")
    found = [one.merged_into or one for one in named] if name else []
    return list(dict.fromkeys(found))


def is_in_place(union: UnionOrganization, parent: UnionOrganization | None, region: Region | None) -> bool:
    """Whether a union of one name would be that one: under the same parent, or in the same region."""
    return union.parent_id == (parent.pk if parent else None) or (region is not None and union.region_id == region.pk)


def union_form(sheet: Sheet, data: QueryDict | None = None, name: str = "") -> NewUnionForm:
    """The form of a new union, with what was sent, or filled with what its name tells."""
    form = NewUnionForm(data, initial=told_union(sheet, name) if data is None else None, prefix="union")
    offer_likely(sheet, form)
    return form


def told_union(sheet: Sheet, name: str) -> dict[str, Any]:
    """The fields of the union of that name: 松风街道总工会 is one of a street, in that street, below its district's."""
    name = "".join(name.split())[: UnionOrganization._meta.get_field("name").max_length]
    match = NAME.match(name)
    place = match["place"] if match else ""
    region = region_named(place, [union.region for union in sheet.mentions if union.region])
    level = LEVEL_OF_REGION[Region.Level(region.level)] if region else level_of(name, place)
    parent = union_over(region) if region and region.parent_id else None
    return {
        "name": name,
        "level": level,
        "region": region.pk if region else None,
        "parent": parent.pk if parent else None,
    }


def level_of(name: str, place: str) -> UnionOrganization.Level:
    """The level that a name tells: a workplace for 柳溪建设集团工会."""
    if INDUSTRY.search(name):
        return Level.INDUSTRY
    return next((level for endings, level in LEVELS if place.endswith(endings)), Level.WORKPLACE)


def region_named(place: str, near: Sequence[Region]) -> Region | None:
    """The region of that name; of several the one nearest to those that the article tells of, if one is."""
    found = list(Region.objects.filter(name=place, former=False).order_by("code")[:MOST_PLACES]) if place else []
    if len(found) < 2:
        return found[0] if found else None
    shared = [max((len(commonprefix([one.code, other.code])) for other in near), default=0) for one in found]
    nearest = [one for one, length in zip(found, shared, strict=True) if length == max(shared)]
    return nearest[0] if len(nearest) == 1 else None


def union_over(region: Region) -> UnionOrganization | None:
    """The union of the division that a region belongs to."""
    over = UnionOrganization.objects.survivors().current().filter(region=region.parent_id, name__endswith="总工会")
    return over.filter(level=LEVEL_OF_REGION[Region.Level(region.parent.level)]).order_by("pk").first()
