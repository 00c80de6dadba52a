"""Who holds the activities of a page, with whom, and of which other types they could be, into the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from activities.extraction.records import Activity as ReadActivity
from activities.importing.organizations import Found
from activities.importing.synchronizing import Policy, Tally, synchronize
from activities.models import (
    Activity,
    ActivityAlsoType,
    ActivityOrganizer,
    ActivityPartner,
    ActivityType,
    PartnerOrganization,
)
from articles.histories import get_or_create_with_history
from articles.models import Reviewed, ReviewStatus

# What the importer owns of each link. The rest is Django's, or an editor's.
ORGANIZER_FIELDS = ["activity_id", "organization_id", "role", "position"]
PARTNER_FIELDS = ["activity_id", "partner_id", "organization_id", "role", "position"]
ALSO_TYPE_FIELDS = ["activity_id", "type_id"]


class ToldActivity(NamedTuple):
    """An activity as it was read, its stored row, and the organizations of its article."""

    read: ReadActivity
    row: Activity
    organizations: Found


Links = Callable[[ToldActivity], Iterable[dict[str, Any]]]


def store_participants(told: Sequence[ToldActivity], reason: str) -> dict[str, Tally]:
    """Make organizers, partners and other types of the activities say what was read.

    Links of an activity that an editor confirmed or rejected stay, and so does each kind of link that an editor set
    (its name is among the activity's locked fields: organizers, partners, also_types).
    """
    told = [one for one in told if one.row.review_status not in (ReviewStatus.CONFIRMED, ReviewStatus.REJECTED)]
    types = {one.code: one.pk for one in ActivityType.objects.all()}
    partners = partner_organizations(told, reason)
    return {
        "organizers": store_links(ActivityOrganizer, "organizers", told, organizer_links, reason),
        "partners": store_links(ActivityPartner, "partners", told, lambda one: partner_links(one, partners), reason),
        "also_types": store_links(ActivityAlsoType, "also_types", told, lambda one: also_types(one, types), reason),
    }


def store_links(model: type[Reviewed], field: str, told: Sequence[ToldActivity], links: Links, reason: str) -> Tally:
    """Make the rows of one kind of link say what was read, where no editor set that field of the activity."""
    free = [one for one in told if not one.row.is_locked(field)]
    wanted = [values for one in free for values in links(one)]
    stored = model.objects.filter(activity__in=[one.row for one in free]).order_by("pk")
    ends = [name for name in ("activity_id", "organization_id", "partner_id", "type_id") if hasattr(model, name)]
    return synchronize(model, list(stored), wanted, Policy(key=ends, always=["position"], unique=ends), reason).tally


def organizer_links(one: ToldActivity) -> list[dict[str, Any]]:
    """The organizers of an activity, by the fields of ORGANIZER_FIELDS."""
    links = {}
    for participant in one.read.organizers:
        union = one.organizations.get(participant.name)
        if union is not None and union.pk not in links:
            links[union.pk] = {
                "activity_id": one.row.pk,
                "organization_id": union.pk,
                "role": participant.role.value,
                "position": len(links),
            }
    return list(links.values())


def partner_links(one: ToldActivity, partners: dict[str, PartnerOrganization]) -> list[dict[str, Any]]:
    """The partners of an activity, by the fields of PARTNER_FIELDS: unions as such, others by their name."""
    links: dict[tuple[int | None, int | None], dict[str, Any]] = {}
    for participant in one.read.partners:
        union = one.organizations.get(participant.name)
        if union is None and participant.name in one.organizations:
            continue  # an editor said that it is no organization
        ends = (None, union.pk) if union is not None else (partners[participant.name].pk, None)
        if ends not in links:
            links[ends] = {
                "activity_id": one.row.pk,
                "partner_id": ends[0],
                "organization_id": ends[1],
                "role": participant.role.value,
                "position": len(links),
            }
    return list(links.values())


def also_types(one: ToldActivity, types: dict[str, int]) -> list[dict[str, Any]]:
    """The other types of an activity, by the fields of ALSO_TYPE_FIELDS."""
    known = dict.fromkeys(types[code] for code in one.read.also_types if code in types)
    return [{"activity_id": one.row.pk, "type_id": pk} for pk in known]


def partner_organizations(told: Sequence[ToldActivity], reason: str) -> dict[str, PartnerOrganization]:
    """The partners that are no unions, by name; made where they are new."""
    names = {
        participant.name
        for one in told
        for participant in one.read.partners
        if participant.name not in one.organizations
    }
    found = {one.name: one for one in PartnerOrganization.objects.filter(name__in=names)}
    for name in sorted(names - set(found)):
        found[name], _is_new = get_or_create_with_history(PartnerOrganization, reason, {}, name=name)
    return found
