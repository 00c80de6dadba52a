"""A merge taken back: every record returns to where it was, but for those that somebody moved since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from activities.merging.folding import present, row_of
from activities.merging.links import LINK_OF, LINKS, READ_ORGANIZATION, Kind, Link, WithOrganization
from activities.models import MergeChange, OrganizationMerge, UnionOrganization
from articles.histories import BATCH, create_with_history, in_batches, write_histories
from articles.models import ReviewStatus
from articles.reasons import Reason, reason

Action, Return = MergeChange.Action, MergeChange.Return


class CannotUnmerge(ValueError):
    """A merge that cannot be taken back now; the words say why and what to do."""


def unmerge(merge: OrganizationMerge, editor: AbstractBaseUser) -> list[MergeChange]:
    """Take a merge back; return what did not go back: moved, changed or deleted by others since.

    Other merges into the same survivor stay as they are, whatever the order. All of it is written or nothing.
    Raises CannotUnmerge.
    """
    with transaction.atomic():
        record = OrganizationMerge.objects.select_for_update().get(pk=merge.pk)
        sources = list(record.organizations.select_for_update().order_by("pk"))
        check(record, sources)
        restorer = Restorer(record, editor)
        restorer.unmake_names(sources)
        for link in LINKS:
            restorer.move_back(link)
            restorer.unfold(link)
            restorer.rehome(link)
            restorer.unread(link)
        restorer.unmark(sources)
        record.undone_at, record.undone_by = restorer.now, editor
        record.save()
    merge.refresh_from_db()
    return list(record.changes.exclude(returned__in=[Return.NONE, Return.DONE]))


def check(record: OrganizationMerge, sources: Sequence[UnionOrganization]) -> None:
    """Raise CannotUnmerge where the organizations cannot stand apart again."""
    if not record.stands:
        raise CannotUnmerge(_("This merge was taken back already."))
    later = (
        MergeChange.objects.filter(kind=Kind.MERGED, record_id__in=[one.pk for one in sources], merge__undone_at=None)
        .exclude(merge=record)
        .select_related("merge__survivor")
        .order_by("-pk")
        .first()
    )
    if later is not None:
        raise CannotUnmerge(
            _("“%(name)s” was merged into “%(survivor)s” since. Take back that merge first (number %(merge)d).")
            % {"name": record.survivor, "survivor": later.merge.survivor, "merge": later.merge_id}
        )
    for one in sources:
        namesake = UnionOrganization.objects.survivors().filter(name=one.name, parent=one.parent_id).first()
        if namesake is not None:
            raise CannotUnmerge(
                _(
                    "There is another “%(name)s” under the same parent now (number %(pk)d)."
                    " Rename one of the two or merge it into the survivor first."
                )
                % {"name": one, "pk": namesake.pk}
            )


class Restorer:
    """Takes back the changes of one merge."""

    def __init__(self, record: OrganizationMerge, editor: AbstractBaseUser) -> None:
        self.record = record
        self.editor = editor
        self.reason = reason(Reason.UNMERGED, record.pk)
        self.now = timezone.now()
        self.left: dict[Kind, list[int]] = defaultdict(list)  # records that are the survivors' no longer

    def changes(self, action: str, kind: str) -> list[MergeChange]:
        """What the merge did in that way to records of that kind."""
        return list(self.record.changes.filter(action=action, kind=kind).order_by("pk"))

    def others(self) -> models.QuerySet[MergeChange]:
        """What other merges that stand folded."""
        return MergeChange.objects.filter(merge__undone_at=None, action=Action.FOLDED).exclude(merge=self.record)

    # Names

    def unmake_names(self, sources: Sequence[UnionOrganization]) -> None:
        """Take away the names that the survivors got, where they still carry them."""
        names = {one.pk: one.name for one in sources}
        link = LINK_OF[Kind.ALIAS]
        made = self.changes(Action.MADE, Kind.ALIAS)
        self.record.changes.filter(
            kind=Kind.ALIAS, action=Action.MOVED, record_id__in=[c.record_id for c in made]
        ).delete()
        for change in made:
            alias = link.by_pk([change.record_id]).first()
            if alias is None:
                self.settle([change], Return.GONE)
            elif (alias.organization_id, alias.name) != (change.after_id, names[change.before_id]) or (
                alias.review_status != ReviewStatus.CONFIRMED
            ):
                self.settle([change], Return.CHANGED)
            elif not self.pass_on(change, alias.name):
                alias._history_user, alias._change_reason = self.editor, self.reason
                alias.delete()
                self.left[Kind.ALIAS].append(change.record_id)
                self.settle([change], Return.DONE)

    def pass_on(self, change: MergeChange, name: str) -> bool:
        """Whether another merge into the survivor needs the name too; then the name is of its making."""
        other = (
            UnionOrganization.objects.filter(name=name, merged_into=change.after_id, merged_by__undone_at=None)
            .exclude(merged_by=self.record)
            .values_list("pk", "merged_by")
            .first()
        )
        if other is None:
            return False
        change.before_id, change.merge_id = other
        change.save()
        return True

    # Records that were moved

    def move_back(self, link: Link) -> None:
        """Let the records that were moved point to where they pointed before."""
        by_origin: dict[int, list[MergeChange]] = defaultdict(list)
        for change in self.changes(Action.MOVED, link.kind):
            by_origin[change.before_id].append(change)
        for origin, changes in by_origin.items():
            for some in in_batches(changes):
                self.move_rows_back(link, origin, some)

    def move_rows_back(self, link: Link, origin: int, changes: Sequence[MergeChange]) -> None:
        """Let these records point to `origin` again, where they stand as the merge left them."""
        rows = {row.pk: row for row in link.by_pk(change.record_id for change in changes)}
        taken = self.keys_at(link, origin, rows.values())
        by_outcome: dict[Return, list[MergeChange]] = defaultdict(list)
        for change in changes:
            row = rows.get(change.record_id)
            if row is None:
                outcome = Return.GONE
            elif getattr(row, link.attribute) != change.after_id:
                outcome = Return.CHANGED
            elif link.unique and link.key(row) in taken:
                outcome = Return.TAKEN
            else:
                outcome = Return.DONE
            by_outcome[outcome].append(change)
        self.write(link, origin, [rows[change.record_id] for change in by_outcome[Return.DONE]])
        by_outcome[Return.GONE] = self.bring_back(link, origin, by_outcome[Return.GONE])
        for outcome, settled in by_outcome.items():
            self.settle(settled, outcome)

    def keys_at(self, link: Link, organization: int, rows: Iterable[Any]) -> set[tuple[Any, ...]]:
        """What stands at an organization already, of what must be unique there with `rows`."""
        if not link.unique:
            return set()
        first = {f"{link.unique[0]}__in": {getattr(row, link.unique[0]) for row in rows}}
        there = link.rows([organization]).filter(**first)
        if link.kind is Kind.CHILD:
            there = there.filter(merged_into=None)
        return {link.key(row) for row in there}

    def write(self, link: Link, organization: int, rows: list[Any]) -> None:
        """Let these records point to `organization`, with a line in their histories."""
        if not rows:
            return
        pks = [row.pk for row in rows]
        link.by_pk(pks).update(**{link.attribute: organization, "modified": self.now})
        self.write_histories(link.model, pks)
        self.left[link.kind] += pks

    def bring_back(self, link: Link, origin: int, missing: list[MergeChange]) -> list[MergeChange]:
        """Those of the missing records that are really gone; one that a later merge folded is made again."""
        folded = {
            change.record_id: change
            for change in self.others().filter(kind=link.kind, record_id__in=[change.record_id for change in missing])
        }
        kept = [folded[change.record_id] for change in missing if change.record_id in folded]
        made = self.make(link, kept, origin)
        self.settle([change for change in missing if change.record_id in made], Return.DONE)
        MergeChange.objects.filter(pk__in=[change.pk for change in kept if change.record_id in made]).delete()
        return [change for change in missing if change.record_id not in made]

    def unread(self, link: Link) -> None:
        """Let the reading's own word of the records name the organizations that it named."""
        by_ends: dict[tuple[int, int], list[MergeChange]] = defaultdict(list)
        for change in self.changes(Action.REREAD, link.kind):
            by_ends[change.before_id, change.after_id].append(change)
        for (before, after), changes in by_ends.items():
            for some in in_batches(changes):
                rows = link.read_as([after]).filter(pk__in=[change.record_id for change in some])
                rows.update(as_read=WithOrganization("as_read", before))
                not_taken = [change.record_id for change in some if change.values.get("dismissed")]
                rows = link.by_pk(not_taken).filter(**{f"dismissed__{READ_ORGANIZATION}": after})
                rows.update(dismissed=WithOrganization("dismissed", before))
        self.record.changes.filter(action=Action.REREAD, kind=link.kind).update(returned=Return.DONE)

    # Records that were folded

    def unfold(self, link: Link) -> None:
        """Make the records again that gave way to others."""
        changes = self.changes(Action.FOLDED, link.kind)
        for origin in sorted({change.before_id for change in changes}):
            some = [change for change in changes if change.before_id == origin]
            made = self.make(link, some, origin)
            self.settle([change for change in some if change.record_id in made], Return.DONE)

    def rehome(self, link: Link) -> None:
        """Give the survivors the records of other merges that had given way to those that left."""
        changes = list(self.others().filter(kind=link.kind, kept_id__in=self.left[link.kind]).order_by("pk"))
        by_kept: dict[tuple[int, int], list[MergeChange]] = defaultdict(list)
        for change in changes:
            if change.before_id != change.after_id:
                by_kept[change.kept_id, change.after_id].append(change)
        for (_kept, survivor), (first, *rest) in by_kept.items():
            if self.make(link, [first], survivor):
                for change in rest:
                    change.kept_id = first.record_id
                MergeChange.objects.bulk_update(rest, ["kept_id"])
                self.note_move(link, first)

    def note_move(self, link: Link, change: MergeChange) -> None:
        """Put down that a record which another merge had folded is one that it moved."""
        change.action, change.kept_id, change.values = Action.MOVED, None, {}
        change.save()
        reread = link.read_as([change.before_id]).filter(pk=change.record_id)
        if reread.update(as_read=WithOrganization("as_read", change.after_id)):
            change.pk, change._state.adding, change.action = None, True, Action.REREAD
            change.save(force_insert=True)

    def make(self, link: Link, changes: Sequence[MergeChange], organization: int) -> set[int]:
        """The ids of those folded records that could be made again, at that organization."""
        rows = [row_of(link, change.values, organization) for change in changes]
        held = present(link.model, rows)
        taken = self.keys_at(link, organization, rows)
        ready = [row for row in rows if row.pk in held and link.key(row) not in taken]
        gone = [change for change, row in zip(changes, rows, strict=True) if row.pk not in held]
        self.settle([change for change in gone if change.merge_id == self.record.pk], Return.GONE)
        own = [c for c, row in zip(changes, rows, strict=True) if row.pk in held and row not in ready]
        self.settle([change for change in own if change.merge_id == self.record.pk], Return.TAKEN)
        if ready:
            created = {row.pk: row.created for row in ready}
            create_with_history(ready, self.reason, self.editor)
            for row in ready:
                row.created = created[row.pk]  # which making it had set anew
            link.model._base_manager.bulk_update(ready, ["created"], batch_size=BATCH)
        return {row.pk for row in ready}

    # The organizations

    def unmark(self, sources: Sequence[UnionOrganization]) -> None:
        """Let the organizations be themselves again."""
        pks = [one.pk for one in sources]
        UnionOrganization.objects.filter(pk__in=pks).update(merged_into=None, modified=self.now)
        self.write_histories(UnionOrganization, pks)

    def write_histories(self, model: Any, pks: Iterable[int]) -> None:
        """A line in the history of each record."""
        write_histories(model, pks, self.reason, self.editor, at=self.now)

    def settle(self, changes: Sequence[MergeChange], outcome: Return) -> None:
        """Put down what became of these changes."""
        for some in in_batches(changes):
            MergeChange.objects.filter(pk__in=[change.pk for change in some]).update(returned=outcome)
