"""Organizations become one: all that points to the others points to the survivor, and what was done is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from activities.merging.folding import doubled, values_of
from activities.merging.links import LINKS, READ_ORGANIZATION, Kind, Link, WithOrganization
from activities.merging.planning import MergePlan, plan_merge
from activities.models import MergeChange, OrganizationAlias, OrganizationMerge, UnionOrganization
from articles import reviewing
from articles.histories import create_with_history, in_batches, write_histories
from articles.models import Reviewed
from articles.reasons import Reason, reason

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
        self.using = str(record._state.db)
        self.reason = reason(Reason.MERGED, record.pk)
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
        create_with_history(aliases, self.reason, self.editor)
        self.put_down(
            self.change(Kind.ALIAS, alias.pk, Action.MADE, alias.organization_id, self.targets[alias.organization_id])
            for alias in aliases
        )

    def mark(self, plan: MergePlan) -> None:
        """Say of the organizations that they are another one now."""
        for target, pks in self.sources.items():
            UnionOrganization.objects.filter(pk__in=pks).update(merged_into=target, modified=self.now)
        self.write_histories(UnionOrganization, plan.sources)

    def move(self, link: Link) -> None:
        """Let all records of a kind point to the survivors."""
        for target, sources in self.sources.items():
            if link.folds:
                self.fold(link, target, sources)
            moving = link.rows(sources)
            if link.kind is Kind.CHILD:  # those that become one with another keep their parent, to return to it
                moving = moving.exclude(pk__in=list(self.targets))
            for rows in in_batches(list(moving.values_list("pk", link.attribute))):
                self.move_rows(link, rows, target)
            if link.is_read:
                self.reread(link, target, sources)

    def move_rows(self, link: Link, rows: Sequence[tuple[int, int]], target: int) -> None:
        """Let these records, by their ids with where they point, point to `target`."""
        pks = [pk for pk, _before in rows]
        link.by_pk(pks).update(**{link.attribute: target, "modified": self.now})
        self.write_histories(link.model, pks)
        self.put_down(self.change(link.kind, pk, Action.MOVED, before, target) for pk, before in rows)

    def reread(self, link: Link, target: int, sources: Iterable[int]) -> None:
        """Let the reading's own word of a record name `target`: the next reading will say that.

        So it is with the word of an earlier reading that an editor did not take: it is not proposed again.
        """
        said = list(
            link.read_as(sources).values_list("pk", f"as_read__{READ_ORGANIZATION}", f"dismissed__{READ_ORGANIZATION}")
        )
        for rows in in_batches(said):
            link.by_pk(pk for pk, *_said in rows).update(as_read=WithOrganization("as_read", target))
            dismissed = [pk for pk, before, not_taken in rows if not_taken == before]
            link.by_pk(dismissed).update(dismissed=WithOrganization("dismissed", target))
            changes = [self.change(link.kind, pk, Action.REREAD, before, target) for pk, before, _other in rows]
            for change in changes:
                change.values = {"dismissed": True} if change.record_id in dismissed else {}
            self.put_down(changes)

    def fold(self, link: Link, target: int, sources: list[int]) -> None:
        """Of records that would be one in `target`, let one stay and keep the others in the merge."""
        changes = []
        for kept, *doubles in doubled(link, [target, *sources]):
            for row in doubles:
                change = self.change(link.kind, row.pk, Action.FOLDED, getattr(row, link.attribute), target)
                change.kept_id, change.values = kept.pk, values_of(row)
                changes.append(change)
        self.put_down(changes)
        for some in in_batches(changes):
            pks = [change.record_id for change in some]
            self.write_histories(link.model, pks, "-")
            link.by_pk(pks).order_by()._raw_delete(using=self.using)

    def change(self, kind: str, pk: int, action: str, before: int, after: int) -> MergeChange:
        """What is put down of one record."""
        return MergeChange(merge=self.record, kind=kind, record_id=pk, action=action, before_id=before, after_id=after)

    def put_down(self, changes: Iterable[MergeChange]) -> None:
        """Keep what was done."""
        MergeChange.objects.bulk_create(changes)

    def write_histories(self, model: type[Reviewed], pks: Iterable[int], kind: str = "~") -> None:
        """A line in the history of each record."""
        write_histories(model, pks, self.reason, self.editor, kind, at=self.now)
