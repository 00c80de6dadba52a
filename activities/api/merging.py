"""Merging organizations and taking merges back, through the API: the operations that the admin uses too."""

from __future__ import annotations

from typing import ClassVar

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema, inline_serializer
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from activities.api.organizations import Organizations, OrganizationSerializer
from activities.merging import CannotMerge, CannotUnmerge, merge, unmerge
from activities.models import MergeChange, OrganizationMerge, UnionOrganization
from articles.api.asked import Asked
from articles.api.bodies import Body, Key, Text
from articles.api.conditional import version_seen
from articles.api.editing import Editable
from articles.api.problems import Problem
from articles.reviewing.versions import take_one

MERGE = "activities.merge_unionorganization"
LONGEST_REASON = 500


class MergeBody(Body):
    """Into which organization one is merged, and why."""

    into = Key(queryset=UnionOrganization.objects.all(), help_text="Id of the organization that it turned out to be.")
    reason = Text(
        required=False, allow_blank=True, max_length=LONGEST_REASON, help_text="Why they are one; mirrors are told."
    )


UNMERGED = inline_serializer(
    "Unmerged",
    {
        "organization": OrganizationSerializer(help_text="The organization, on its own again."),
        "not_returned": inline_serializer(
            "NotReturned",
            {
                "kind": serializers.CharField(help_text="What the record is."),
                "id": serializers.IntegerField(help_text="Id of the record."),
                "why": serializers.ChoiceField(MergeChange.Return.choices, help_text="Why it stays where it is."),
            },
            many=True,
            help_text="Records that the merge moved and somebody changed since: they stay.",
        ),
    },
)


class MergeableOrganizations(Organizations):
    """Union organizations, with aliases and parents. The id of one that was merged into another leads there (308)."""

    needs: ClassVar[dict[str, list[str]]] = {**Editable.needs, "merge": ["view", MERGE], "unmerge": ["view", MERGE]}

    @extend_schema(request=MergeBody)
    @action(detail=True, methods=["post"])
    def merge(self, request: Request, pk: str) -> Response:
        """It is the same union as another: all that points to it points there from now on. Answers the survivor."""
        organization = self.stored(pk)
        body = MergeBody(data=request.data)
        body.is_valid(raise_exception=True)
        into = body.validated_data["into"]
        try:
            with transaction.atomic():
                take_one(organization, version_seen(request, organization))
                merge(into, [organization], request.user, body.validated_data.get("reason", ""))
        except CannotMerge as error:
            raise Problem("conflict", str(error)) from error
        return self.as_it_is_now(into)

    @extend_schema(request=None, responses=UNMERGED)
    @action(detail=True, methods=["post"])
    def unmerge(self, request: Request, pk: str) -> Response:
        """It was another union after all: what the merge moved returns, but for what somebody changed since."""
        organization = self.stored(pk)
        found = OrganizationMerge.objects.standing().filter(organizations=organization).order_by("-pk").first()
        if found is None:
            raise Problem("conflict", _("This organization is merged into none."))
        try:
            with transaction.atomic():
                take_one(organization, version_seen(request, organization))
                left = unmerge(found, request.user)
        except CannotUnmerge as error:
            raise Problem("conflict", str(error)) from error
        self.asked = Asked()
        return Response(
            {
                "organization": self.shown(self.record(pk)),
                "not_returned": [
                    {"kind": change.kind, "id": change.record_id, "why": change.returned} for change in left
                ],
            }
        )
