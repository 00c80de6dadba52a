"""The lists of the API by their models, with what makes a row of each."""

from typing import Any

from django.core.management.color import no_style
from django.db import connection
from django.db.models import Model

from tests import factories
from tests.unionnews.desk import FACTORIES
from unionnews.api.resources import RESOURCES

ROOT = "/api/v1/"
ADDRESSES: dict[str, type[Model]] = {path: resource.serializer_class.Meta.model for _name, path, resource in RESOURCES}


def rows(path: str, count: int) -> list[Any]:
    """So many new records of a list, each with all that can belong to it."""
    return [complete(row) for row in FACTORIES[ADDRESSES[path]].create_batch(count)]


def first_of_each(count: int) -> None:
    """Records of every list with the ids from 1, as a fresh database has them."""
    for model in ADDRESSES.values():
        for key in range(1, count + 1):
            if not model.objects.filter(pk=key).exists():
                FACTORIES[model](pk=key)
                count_on_from_there(model)


def count_on_from_there(model: type[Model]) -> None:
    """Let the database give the next record an id behind those that were given by hand."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
            cursor.execute(statement)


def complete(row: Any) -> Any:
    """The record with what belongs to it, so that a query for each of them would show."""
    match type(row).__name__:
        case "Article":
            factories.BylineFactory(article=row)
        case "UnionOrganization":
            factories.OrganizationAliasFactory(organization=row)
            row.parent = factories.UnionOrganizationFactory()
            row.region = factories.RegionFactory()
            row.save()
        case "Region":
            row.parent = factories.RegionFactory()
            row.save()
        case "Activity":
            factories.ActivityOrganizerFactory(activity=row)
            factories.ActivityPartnerFactory(activity=row)
            factories.ActivityAlsoTypeFactory(activity=row)
            row.region = factories.RegionFactory()
            row.duplicate_of = factories.ActivityFactory()
            row.save()
        case "Metric":
            row.organization = factories.UnionOrganizationFactory()
            row.activity = factories.ActivityFactory(article=row.article)
            row.save()
    return row
