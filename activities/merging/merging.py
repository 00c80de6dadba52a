"""Organizations become one: all that points to the others points to the survivor, and what was done is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from activities.merging.folding import doubled, values_of
from activities.merging.links import LINKS, READ_ORGANIZATION, Kind, Link, ReadOrganization, batches
from activities.merging.planning import MergePlan, plan_merge
from activities.models import MergeChange, OrganizationAlias, OrganizationMerge, UnionOrganization
from articles import reviewing
from articles.models import Reviewed

Action = MergeChange.Action


def merge(
    survivor: UnionOrganization, others: Sequence[UnionOrganization], editor: AbstractBaseUser, why: str = ""
) -> OrganizationMerge:
    """The record of the merge by which `others` became `survivor`.

    Aliases, mentions, organizers, partners, figures and the unions below move to the survivor; the names of the
    others become its aliases, their ids keep answering by `merged_into`. Where two records come to say the same, the
    one that an editor decided stays. All of it is written or nothing. Raises CannotMerge.
    """
    with transaction.atomic():
        plan = plan_merge(survivor, others, lock=True)
        record = OrganizationMerge.objects.create(survivor=plan.survivor, editor=editor, reason=why)
        record.organizations.set(plan.sources.values())
        mover = Mover(record, plan.targets, editor)
        mover.keep_names(plan)
        mover.mark(plan)
        for link in LINKS:
            mover.move(link)
    return record


class Mover:
    """Moves the records of one merge."""

    def __init__(self, record: OrganizationMerge, targets: dict[int, int], editor: AbstractBaseUser) -> None:
        self.record = record
        self.editor = editor
        self.reason = f"merge {record.pk}"
        self.now = timezone.now()
        self.targets = targets
        self.sources: dict[int, list[int]] = defaultdict(list)  # by the one they become
        for source, target in targets.items():
            self.sources[target].append(source)

    def keep_names(self, plan: MergePlan) -> None:
        """Let the survivors carry the names of the others as aliases."""
        wanted = {(target.pk, plan.sources[pk].name): pk for pk, target in plan.into.items()}
        carried = set(
            OrganizationAlias.objects.current()
            .filter(organization__in=[*self.targets, *self.sources])
            .values_list("organization", "name")
        )
        carried = {(self.targets.get(pk, pk), name) for pk, name in carried}
        carried |= {(target.pk, target.name) for target in plan.into.values()}
        missing = {key: source for key, source in wanted.items() if key not in carried}
        aliases = [OrganizationAlias(organization_id=source, name=name) for (_pk, name), source in missing.items()]
        for alias in aliases:
            reviewing.note_addition(alias, ["organization", "name"], self.editor)
        made = bulk_create_with_history(
            aliases, OrganizationAlias, default_user=self.editor, default_change_reason=self.reason
        )
        self.put_down(
            self.change(Kind.ALIAS, alias, Action.MADE, alias.organization_id, self.targets[alias.organization_id])
            for alias in made
        )

    def mark(self, plan: MergePlan) -> None:
        """Say of the organizations that they are another one now."""
        sources = list(plan.sources.values())
        for source in sources:
            source.merged_into = plan.into[source.pk]
            source.modified = self.now
        for target, pks in self.sources.items():
            UnionOrganization.objects.filter(pk__in=pks).update(merged_into=target, modified=self.now)
        self.write_history(UnionOrganization, sources)

    def move(self, link: Link) -> None:
        """Let all records of a kind point to the survivors."""
        for target, sources in self.sources.items():
            if link.folds:
                self.fold(link, target, sources)
            moving = link.rows(sources)
            if link.kind is Kind.CHILD:  # those that become one with another keep their parent, to return to it
                moving = moving.exclude(pk__in=list(self.targets))
            for pks in batches(list(moving.values_list("pk", flat=True))):
                self.move_rows(link, pks, target)
            if link.is_read:
                self.reread(link, target, sources)

    def move_rows(self, link: Link, pks: Sequence[int], target: int) -> None:
        """Let these records point to `target`; three queries and their histories."""
        rows = list(link.by_pk(pks))
        changes = []
        for row in rows:
            changes.append(self.change(link.kind, row, Action.MOVED, getattr(row, link.attribute), target))
            setattr(row, link.attribute, target)
            row.modified = self.now
        link.by_pk(pks).update(**{link.attribute: target, "modified": self.now})
        self.write_history(link.model, rows)
        self.put_down(changes)

    def reread(self, link: Link, target: int, sources: Iterable[int]) -> None:
        """Let the reading's own word of a record name `target`: the next reading will say that."""
        said = list(link.read_as(sources).values_list("pk", f"as_read__{READ_ORGANIZATION}"))
        for pairs in batches(said):
            link.by_pk(pk for pk, _before in pairs).update(as_read=ReadOrganization(target))
            self.put_down(
                MergeChange(
                    merge=self.record,
                    kind=link.kind,
                    record_id=pk,
                    action=Action.REREAD,
                    before_id=before,
                    after_id=target,
                )
                for pk, before in pairs
            )

    def fold(self, link: Link, target: int, sources: list[int]) -> None:
        """Of records that would be one in `target`, let one stay and keep the others in the merge."""
        for kept, *doubles in doubled(link, [target, *sources]):
            changes = []
            for row in doubles:
                change = self.change(link.kind, row, Action.FOLDED, getattr(row, link.attribute), target)
                change.kept_id = kept.pk
                change.values = values_of(row)
                changes.append(change)
                row._history_user = self.editor
                row._change_reason = self.reason
                row.delete()
            self.put_down(changes)

    def change(self, kind: str, row: Any, action: str, before: int, after: int) -> MergeChange:
        """What is put down of one record."""
        return MergeChange(
            merge=self.record, kind=kind, record_id=row.pk, action=action, before_id=before, after_id=after
        )

    def put_down(self, changes: Iterable[MergeChange]) -> None:
        """Keep what was done."""
        MergeChange.objects.bulk_create(changes)

    def write_history(self, model: type[Reviewed], rows: list[Any]) -> None:
        """A line in the history of each row."""
        model.history.bulk_history_create(
            rows, update=True, default_user=self.editor, default_change_reason=self.reason
        )
