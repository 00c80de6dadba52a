"""Where articles name union organizations."""

from __future__ import annotations

from activities.api.filters import EvidencedFilters, OfOrganizations
from activities.api.organizations import OrganizationId, organization_reference
from activities.models import OrganizationMention
from articles.api.bodies import Correction
from articles.api.editing import Editable
from articles.api.records import REVIEWED, Address, RecordSerializer, Reference

EVIDENCE = ["article", "field", "start", "end", "quote", "lost_place"]


def article_reference() -> Reference:
    """The article of a record's evidence."""
    return Reference("article", expands="articles.api.articles.ArticleSerializer")


class MentionSerializer(RecordSerializer):
    """A place where an article names an organization, by its name, an alias, or a reference such as 该区总工会."""

    url = Address("mention")
    organization = organization_reference()
    article = article_reference()

    class Meta:
        model = OrganizationMention
        fields = [*REVIEWED, "organization", *EVIDENCE]


class MentionFilters(OfOrganizations, EvidencedFilters):
    """Mentions by organization and article."""


class MentionCorrection(Correction):
    """Which organization is named."""

    organization = OrganizationId(required=False)

    class Meta:
        model = OrganizationMention
        fields = ["organization"]


class Mentions(Editable):
    """Where articles name union organizations, with the words."""

    correction_class = MentionCorrection

    serializer_class = MentionSerializer
    filterset_class = MentionFilters
