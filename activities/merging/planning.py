"""Whether organizations can be merged, and which of those below them become one with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from activities.models import UnionOrganization

MOST_NAMED = 5  # organizations that a message names


class CannotMerge(ValueError):
    """Organizations that cannot be merged as asked; the words say why and what to do."""


@dataclass
class MergePlan:
    """Into which organization each one goes: those that were chosen, and those below them of the same name."""

    survivor: UnionOrganization
    others: list[UnionOrganization]
    into: dict[int, UnionOrganization] = field(default_factory=dict)  # by the id of the one that goes
    sources: dict[int, UnionOrganization] = field(default_factory=dict)

    @property
    def targets(self) -> dict[int, int]:
        """The same by ids alone: {8: 7}."""
        return {pk: target.pk for pk, target in self.into.items()}

    @property
    def with_them(self) -> list[UnionOrganization]:
        """Organizations below the chosen ones that become one with a namesake below the survivor."""
        chosen = {one.pk for one in self.others}
        return [source for pk, source in self.sources.items() if pk not in chosen]

    def add(self, source: UnionOrganization, target: UnionOrganization) -> None:
        """Let `source` become `target`."""
        self.into[source.pk] = target
        self.sources[source.pk] = source


def plan_merge(survivor: UnionOrganization, others: Sequence[UnionOrganization], lock: bool = False) -> MergePlan:
    """What merging `others` into `survivor` means for the organizations, nothing written.

    Raises CannotMerge where one was merged already, stands above the survivor, or has unions below it that share
    their name with one below the survivor and not their place. With `lock`, all stay as they are until the
    transaction ends.
    """
    found = organizations({survivor.pk, *(one.pk for one in others)}, lock)
    if survivor.pk not in found or any(one.pk not in found for one in others):
        raise CannotMerge(_("One of the organizations is no longer there. Choose them again."))
    chosen = list({one.pk: found[one.pk] for one in others}.values())
    plan = MergePlan(found[survivor.pk], chosen)
    check(plan)
    for one in chosen:
        plan.add(one, plan.survivor)
    join_children(plan, lock)
    return plan


def organizations(pks: Iterable[int], lock: bool) -> dict[int, UnionOrganization]:
    """The organizations of these ids, as they are now."""
    rows = UnionOrganization.objects.filter(pk__in=list(pks)).order_by("pk")
    return {one.pk: one for one in (rows.select_for_update() if lock else rows)}


def check(plan: MergePlan) -> None:
    """Raise CannotMerge where the chosen ones cannot become the survivor."""
    if not plan.others:
        raise CannotMerge(_("Choose at least two organizations."))
    if plan.survivor.pk in {one.pk for one in plan.others}:
        raise CannotMerge(_("“%(name)s” cannot be merged into itself.") % {"name": plan.survivor})
    for one in (plan.survivor, *plan.others):
        if one.merged_into_id is not None:
            raise CannotMerge(
                _("“%(name)s” was merged into “%(survivor)s” already. Choose that one in its place.")
                % {"name": one, "survivor": one.merged_into}
            )
    above = ancestors(plan.survivor)
    for one in plan.others:
        if one.pk in above:
            raise CannotMerge(
                _(
                    "“%(survivor)s” stands below “%(name)s”: a union cannot take in one above it."
                    " Let “%(name)s” be the one that stays, or correct the parents first."
                )
                % {"survivor": plan.survivor, "name": one}
            )


def ancestors(organization: UnionOrganization) -> set[int]:
    """The ids of the organizations above that one."""
    above: set[int] = set()
    parent = organization.parent_id
    while parent is not None and parent not in above:
        above.add(parent)
        parent = UnionOrganization.objects.filter(pk=parent).values_list("parent_id", flat=True).first()
    return above


def join_children(plan: MergePlan, lock: bool) -> None:
    """Let unions of one name that come to stand under one parent become one, level by level."""
    groups = {plan.survivor.pk: [plan.survivor, *plan.others]}
    while groups:
        target_of = {one.pk: target for target, members in groups.items() for one in members}
        children = UnionOrganization.objects.survivors().filter(parent__in=list(target_of)).order_by("pk")
        by_name: dict[tuple[int, str], list[UnionOrganization]] = {}
        for child in children.select_for_update() if lock else children:
            if child.pk not in plan.into and child.pk != plan.survivor.pk:
                by_name.setdefault((target_of[child.parent_id], child.name), []).append(child)
        groups = {}
        for (parent, _name), namesakes in by_name.items():
            if len(namesakes) > 1:
                stays, *rest = sorted(namesakes, key=lambda child: (child.parent_id != parent, child.pk))
                check_place(stays, rest)
                for child in rest:
                    plan.add(child, stays)
                groups[stays.pk] = namesakes


def check_place(stays: UnionOrganization, rest: Sequence[UnionOrganization]) -> None:
    """Raise CannotMerge where unions of one name sit in different places."""
    for child in rest:
        if None not in (stays.region_id, child.region_id) and stays.region_id != child.region_id:
            raise CannotMerge(
                _(
                    "Both have a union “%(name)s” below them, one in %(region)s and one in %(other)s."
                    " Rename one of the two or give it another parent first."
                )
                % {"name": child, "region": stays.region, "other": child.region}
            )
