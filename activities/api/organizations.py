"""Union organizations, their names and their tree."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from activities.api.filters import Within, below_choice, organizations_meant
from activities.models import OrganizationAlias, UnionOrganization
from articles.api.bodies import Correction, Key
from articles.api.editing import Editable
from articles.api.filters import ChosenOne, ReviewedFilters, ThoseOf, choices, flag, one_of, text
from articles.api.records import REVIEWED, Address, PartSerializer, RecordSerializer, Reference, address_of
from articles.api.searching import search_filter
from articles.search.databases import holds
from articles.search.queries import Query

ORGANIZATION = "activities.api.organizations.OrganizationSerializer"


class AliasSerializer(PartSerializer):
    """Another name of an organization."""

    class Meta:
        model = OrganizationAlias
        fields = ["name", "origin", "review_status"]


def organization_reference(**kwargs) -> Reference:
    """A union organization that a record names."""
    return Reference("organization", shows=("name",), expands=ORGANIZATION, **kwargs)


def region_reference() -> Reference:
    """The place of a record, if it is known."""
    return Reference(
        "region", shows=("code", "name"), expands="activities.api.regions.RegionSerializer", allow_null=True
    )


def aliases() -> Prefetch:
    """The other names of organizations that nobody rejected."""
    kept = OrganizationAlias.objects.current().order_by("name", "id")
    return Prefetch("aliases", kept, to_attr="aliases_shown")


class OrganizationSerializer(RecordSerializer):
    """A trade-union body, from the national federation to a workplace."""

    url = Address("organization")
    aliases = AliasSerializer(source="aliases_shown", many=True, read_only=True)
    parent = organization_reference(allow_null=True)
    region = region_reference()
    merged_into = organization_reference(allow_null=True)

    class Meta:
        model = UnionOrganization
        fields = [*REVIEWED, "name", "aliases", "level", "parent", "region", "verified", "merged_into"]
        beside = {"aliases": [aliases()]}


class OrganizationFilters(ReviewedFilters):
    """Organizations by name and by their place in the tree and on the map."""

    q = search_filter("called", "Words that all stand in its name, or all in another name that it carries: 大兴.")
    name = text("name", method="named", label="Its name or another name that it carries, whole.")
    level = choices("level", UnionOrganization.Level.values, label="Where in the federation it stands.")
    parent = ThoseOf("parent", UnionOrganization, method="under", label="Under these organizations.")
    parent_children = below_choice()
    region = Within("region", label="In these divisions of the map, or in any below them.")
    verified = flag("verified", label="Whether an editor or a list vouches for it.")
    merged = ChosenOne(
        read=one_of(["exclude", "include", "only"]),
        openapi={"type": "string", "enum": ["exclude", "include", "only"], "default": "exclude"},
        method="leave",
        label="Whether organizations that turned out to be another are shown.",
    )

    def called(self, queryset: QuerySet, name: str, value: Query) -> QuerySet:
        """Organizations with a name in which the words stand."""
        holding = Q()
        for term in value.terms:
            holding &= Q(holds("name", term))
        aliases = OrganizationAlias.objects.current().filter(holding).values("organization")
        return queryset.filter(holding | Q(pk__in=aliases))

    def named(self, queryset: QuerySet, name: str, value: list[str]) -> QuerySet:
        """Organizations that carry one of the names."""
        aliases = OrganizationAlias.objects.current().filter(name__in=value).values("organization")
        return queryset.filter(Q(name__in=value) | Q(pk__in=aliases))

    def under(self, queryset: QuerySet, name: str, value: list[int]) -> QuerySet:
        """Organizations next below, or to the last level."""
        with_children = self.form.cleaned_data.get("parent_children") == "include"
        return queryset.filter(parent__in=organizations_meant(value, with_children))

    def leave(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """The records as they are: `filter_queryset` reads the parameter, also where it is not given."""
        return queryset

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """The organizations asked for, without merged ones unless they are wanted."""
        chosen = super().filter_queryset(queryset)
        merged = self.form.cleaned_data.get("merged") or "exclude"
        return chosen if merged == "include" else chosen.filter(merged_into__isnull=merged == "exclude")


class OrganizationId(Key):
    """The id of an organization."""

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("help_text", "Id of an organization; that of one that was merged stands for the survivor.")
        super().__init__(queryset=UnionOrganization.objects.select_related("merged_into"), **kwargs)

    def to_internal_value(self, data: Any) -> UnionOrganization:
        """The organization. Raises ValidationError."""
        organization = super().to_internal_value(data)
        return organization.merged_into or organization


class OrganizationCorrection(Correction):
    """What is known of an organization."""

    parent = OrganizationId(allow_null=True, required=False)

    class Meta:
        model = UnionOrganization
        fields = ["name", "level", "parent", "region", "verified"]


class Organizations(Editable):
    """Union organizations. The id of one that was merged into another leads there (308)."""

    correction_class = OrganizationCorrection

    serializer_class = OrganizationSerializer
    filterset_class = OrganizationFilters
    orders = {"name": "name"}

    @extend_schema(
        responses={
            200: OrganizationSerializer,
            308: OpenApiResponse(description="It turned out to be another organization: Location leads there."),
        }
    )
    def retrieve(self, request: Request, pk: str) -> Response:
        """One organization; of one that was merged, the way to the survivor."""
        merged = UnionOrganization.objects.filter(pk=int(pk)).exclude(merged_into=None).only("merged_into_id").first()
        if merged is None:
            return super().retrieve(request, pk)
        address = address_of({"request": request}, "organization", merged.merged_into_id)
        query = request.META.get("QUERY_STRING", "")
        return Response(
            {"merged_into": address}, status=308, headers={"Location": f"{address}?{query}" if query else address}
        )
