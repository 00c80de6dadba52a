"""What the unions did."""

from __future__ import annotations

from django.db.models import Prefetch, Q, QuerySet

from activities.api.behind import BehindActivities
from activities.api.filters import EvidencedFilters, OfDays, OfOrganizations, Within, organizations_meant, types, within
from activities.api.mentions import EVIDENCE, article_reference
from activities.api.organizations import organization_reference, region_reference
from activities.models import Activity, ActivityAlsoType, ActivityOrganizer, ActivityPartner, PartnerOrganization
from articles.api.bodies import Correction
from articles.api.editing import Editable
from articles.api.filters import ThoseOf, flag
from articles.api.rare import few_or_all
from articles.api.records import REVIEWED, Address, PartSerializer, RecordSerializer, Reference
from articles.api.searching import InArticles


def type_reference() -> Reference:
    """A type of activity."""
    return Reference("activity-type", shows=("code",), expands="activities.api.types.ActivityTypeSerializer")


class AlsoTypeSerializer(PartSerializer):
    """Another type that a careful editor could equally have chosen."""

    type = type_reference()

    class Meta:
        model = ActivityAlsoType
        fields = ["type", "origin", "review_status"]


class OrganizerSerializer(PartSerializer):
    """A union that holds an activity, in its role."""

    organization = organization_reference()

    class Meta:
        model = ActivityOrganizer
        fields = ["organization", "role", "position", "origin", "review_status"]


class PartnerSerializer(PartSerializer):
    """Somebody with whom an activity is held: a partner organization, or a union that is visited or guides."""

    partner = Reference("partner-organization", shows=("name",), allow_null=True)
    organization = organization_reference(allow_null=True)

    class Meta:
        model = ActivityPartner
        fields = ["partner", "organization", "role", "position", "origin", "review_status"]


def links(name: str, model, *joined: str, order=("position", "id")) -> Prefetch:
    """What belongs to an activity and was not rejected: organizer_links as organizers_shown."""
    kept = model.objects.current().select_related(*joined).order_by(*order)
    return Prefetch(f"{name}_links", kept, to_attr=f"{name}s_shown")


class ActivitySerializer(RecordSerializer):
    """Something that unions did, held, started or took part in, as one article reports it."""

    url = Address("activity")
    type = type_reference()
    also_types = AlsoTypeSerializer(source="also_types_shown", many=True, read_only=True)
    organizers = OrganizerSerializer(source="organizers_shown", many=True, read_only=True)
    partners = PartnerSerializer(source="partners_shown", many=True, read_only=True)
    region = region_reference()
    duplicate_of = Reference(
        "activity", shows=("name",), expands="activities.api.activities.ActivitySerializer", allow_null=True
    )
    article = article_reference()

    class Meta:
        model = Activity
        fields = [
            *REVIEWED,
            "type",
            "also_types",
            "name",
            "main",
            "organizers",
            "partners",
            "date_text",
            "date_edtf",
            "date_earliest",
            "date_latest",
            "location",
            "region",
            "duplicate_of",
            *EVIDENCE,
        ]
        beside = {
            "also_types": [links("also_type", ActivityAlsoType, "type", order=("id",))],
            "organizers": [links("organizer", ActivityOrganizer, "organization")],
            "partners": [links("partner", ActivityPartner, "partner", "organization")],
        }


class ActivityFilters(BehindActivities, InArticles, OfDays, OfOrganizations, EvidencedFilters):
    """Activities by type, time, place, and who held them."""

    type = types("type__code", label="Of these types, by code.")
    any_type = types("type__code", method="of_any_type", label="Of these types, also types included.")
    main = flag("main", label="Whether the headline reports it.")
    partner = ThoseOf(
        "partner", PartnerOrganization, method="with_partners", label="Held with these partner organizations, by id."
    )
    region = Within(
        "region",
        method="in_regions",
        label="In these divisions of the map, or in any below: its own place, else those of the unions that hold it.",
    )
    duplicate = flag(
        "duplicate_of",
        method="that_are_duplicates",
        label="Whether it is the same event as an activity of another article.",
    )

    def in_regions(self, queryset: QuerySet, name: str, value: list[str]) -> QuerySet:
        """Activities there; the reading seldom knows the place, the unions that hold an activity have one."""
        inside = within(value)
        own = few_or_all(Activity.objects.filter(region__in=inside).values_list("pk", flat=True))
        held = ActivityOrganizer.objects.current().filter(organization__region__in=inside)
        by_unions = few_or_all(held.values_list("activity", flat=True))
        if isinstance(own, list) and isinstance(by_unions, list):
            queryset = queryset.filter(pk__in={*own, *by_unions})
        return queryset.filter(Q(region__in=inside) | Q(region=None, pk__in=held.values("activity")))

    def of_any_type(self, queryset: QuerySet, name: str, value: list[str]) -> QuerySet:
        """Activities for which one of the types would do."""
        also = ActivityAlsoType.objects.current().filter(type__code__in=value).values("activity")
        return queryset.filter(Q(type__code__in=value) | Q(pk__in=also))

    def of_organizations(self, queryset: QuerySet, name: str, value: list[int]) -> QuerySet:
        """Activities that one of the organizations holds."""
        with_children = self.form.cleaned_data.get("organization_children") == "include"
        held = ActivityOrganizer.objects.current().filter(organization__in=organizations_meant(value, with_children))
        return queryset.filter(pk__in=held.values("activity"))

    def that_are_duplicates(self, queryset: QuerySet, name: str, value: bool) -> QuerySet:
        """Activities that are, or are not, told elsewhere too."""
        return queryset.filter(duplicate_of__isnull=not value)

    def with_partners(self, queryset: QuerySet, name: str, value: list[int]) -> QuerySet:
        """Activities that are held with one of the partners."""
        held = ActivityPartner.objects.current().filter(partner__in=value)
        return queryset.filter(pk__in=held.values("activity"))


class ActivityCorrection(Correction):
    """What is known of an activity. The earliest and latest day follow from the date in EDTF."""

    class Meta:
        model = Activity
        fields = ["type", "name", "main", "date_text", "date_edtf", "location", "region", "duplicate_of"]


class Activities(Editable):
    """What unions did, each with the sentence that tells it."""

    correction_class = ActivityCorrection

    serializer_class = ActivitySerializer
    filterset_class = ActivityFilters
    orders = {
        "date_earliest": "date_earliest",
        "date_latest": "date_latest",
        "published_on": "article__page__published_on",
    }
