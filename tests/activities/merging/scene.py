"""Unions with all that can point to them, and a picture of all links to compare."""

from activities.merging.links import LINKS
from activities.models import UnionOrganization
from tests import factories

BOOKKEEPING = {"modified"}  # says when, not what


def union(name: str, **fields) -> UnionOrganization:
    """A district's federation."""
    return factories.UnionOrganizationFactory(name=name, **fields)


def read_by(row, organization: UnionOrganization):
    """The row, with the reading's own word that it belongs to that organization."""
    type(row).objects.filter(pk=row.pk).update(as_read={"organization_id": organization.pk})
    return row


def busy(organization: UnionOrganization, number: int = 0) -> UnionOrganization:
    """The organization with a record of each kind that points to it, as the reading makes them."""
    activity = factories.ActivityFactory(name=f"慰问{number}")
    factories.OrganizationAliasFactory(organization=organization)
    for row in (
        factories.OrganizationMentionFactory(organization=organization, article=activity.article),
        factories.ActivityOrganizerFactory(organization=organization, activity=activity),
        factories.ActivityPartnerFactory(
            organization=organization, partner=None, activity=factories.ActivityFactory(article=activity.article)
        ),
        factories.MetricFactory(organization=organization, article=activity.article, activity=activity),
    ):
        read_by(row, organization)
    factories.UnionOrganizationFactory(parent=organization)
    return organization


def links() -> dict[str, list[dict]]:
    """Every record that points to an organization, field by field."""
    models = {link.model for link in LINKS}
    return {
        model.__name__: [
            {name: value for name, value in row.items() if name not in BOOKKEEPING}
            for row in model.objects.order_by("pk").values()
        ]
        for model in sorted(models, key=lambda model: model.__name__)
    }


def counts(organization: UnionOrganization) -> dict[str, int]:
    """How many records of each kind point to the organization."""
    return {str(link.kind): link.rows([organization.pk]).count() for link in LINKS}
