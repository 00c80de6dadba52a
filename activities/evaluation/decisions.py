"""What editors decided of records that were read, counted as a comparison is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from activities.evaluation.pages import Evaluation
from activities.evaluation.tallies import Notes

__all__ = ["Decided", "FieldValues", "Verdict", "count_decisions"]


class Verdict(StrEnum):
    """What an editor said of a record."""

    STANDS = "stands"  # confirmed or corrected: what it says now is right
    REJECTED = "rejected"


class FieldValues(NamedTuple):
    """Whether a field's value as read was kept, and for a difference both values: 3000 and 300."""

    is_kept: bool
    right: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A record that an editor decided on, and what was read of it.

    It was not read if an editor added it and no reading has found it since.
    """

    figure: str  # the kind of record: metrics
    singular: str  # what its fields' figures begin with: metric
    page: str
    article: str
    title: str  # 6700余万元
    verdict: Verdict
    was_read: bool = True
    values: Mapping[str, FieldValues] = field(default_factory=dict)
    words: str = ""


def count_decisions(records: Iterable[Decided], subject: str) -> Evaluation:
    """Precision: of what was read, how much editors let stand; recall: of what stands, how much was read.

    A field's figure is the share of the records that stand in which its value as read was kept.
    """
    notes = Notes()
    for record in records:
        count_record(record, notes.within(record.page, record.article))
    return Evaluation(subject, notes.tallies, tuple(notes.differences), has_overall=False)


def count_record(record: Decided, notes: Notes) -> None:
    """Count and note one record."""
    stands = record.verdict is Verdict.STANDS
    notes.count(record.figure, int(record.was_read and stands), int(record.was_read), int(stands))
    if record.was_read and not stands:
        notes.extra(record.figure, record.title, record.words)
    elif stands and not record.was_read:
        notes.missed(record.figure, record.title, record.words)
    elif stands:
        for name, (is_kept, right, read) in record.values.items():
            notes.judge(f"{record.singular}_{name}", is_kept, right, read, record.title, record.words)
