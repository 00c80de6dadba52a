"""The figures of an article compared: found at all, and what was read of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from activities.evaluation.names import NameBook
from activities.evaluation.pairing import pair_up, share, squeeze
from activities.evaluation.readings import Article, Metric
from activities.evaluation.tallies import Notes

__all__ = ["compare_metrics"]

SAME_TEXT = 1.0  # for figures that are printed alike, beside having one value
SAME_OWNER = 0.2
HEADS_COUNTED = frozenset(("人", "名", "位", "个", "余人"))  # as good as each other: 300名 and 300人
WHOLE = ("qualifier", "range", "unit", "subject", "category", "organization")  # what must be right of a figure


class Judgement(NamedTuple):
    """One field of a figure: metric_unit, right or wrong, what it should be, what was read."""

    field: str
    is_right: bool
    expected: object
    found: object


def compare_metrics(gold: Article, said: Article, book: NameBook, activities: dict[int, int], notes: Notes) -> None:
    """Count and note which figures were read and what of each; an optional one may be read or not.

    `activities` says which read activity stands for which hand-made one.
    """
    pairs = pair_up(gold.metrics, said.metrics, likeness, least=1.0)
    wanted = [i for i, one in enumerate(gold.metrics) if not one.optional]
    hit = sum(i in pairs for i in wanted)
    read = hit + len(said.metrics) - len(pairs)
    notes.count("metrics", hit, read, len(wanted))
    for i in wanted:
        if i not in pairs:
            notes.missed("metrics", gold.metrics[i].text, gold.metrics[i].evidence)
    for j, two in enumerate(said.metrics):
        if j not in pairs.values():
            notes.extra("metrics", two.text, two.evidence)
    whole = 0
    for i, j in sorted(pairs.items()):
        one = gold.metrics[i]
        judgements = list(compare_pair(one, said.metrics[j], book, activities))
        for field, is_right, expected, found in judgements:
            notes.judge(f"metric_{field}", is_right, expected, found, one.text, one.evidence)
        whole += not one.optional and all(is_right for field, is_right, *_ in judgements if field in WHOLE)
    notes.count("metric_whole", whole, read, len(wanted))


def likeness(one: Metric, two: Metric) -> float:
    """How likely two figures are one: the same value, one printed form within the other, and shared words."""
    ours, theirs = squeeze(one.text), squeeze(two.text)
    if not theirs or one.value is None or one.value != two.value or not (ours in theirs or theirs in ours):
        return 0.0
    text = SAME_TEXT if ours == theirs else 0.0
    owner = SAME_OWNER if one.organization == two.organization else 0.0
    return 1.0 + share(one.evidence, two.evidence) + text + owner


def compare_pair(one: Metric, two: Metric, book: NameBook, activities: dict[int, int]) -> Iterator[Judgement]:
    """Each field of a figure that was read."""
    yield Judgement("qualifier", one.qualifier == two.qualifier, one.qualifier, two.qualifier)
    yield Judgement("range", one.value_max == two.value_max, one.value_max, two.value_max)
    yield Judgement("unit", is_same_unit(squeeze(one.unit), squeeze(two.unit)), one.unit, two.unit)
    is_subject = is_same_subject(squeeze(one.subject), squeeze(two.subject))
    yield Judgement("subject", is_subject, one.subject, two.subject)
    yield Judgement("category", one.category == two.category, one.category, two.category)
    yield Judgement("period", squeeze(one.period) == squeeze(two.period), one.period, two.period)
    yield Judgement("cumulative", one.cumulative == two.cumulative, one.cumulative, two.cumulative)
    is_owner = book.is_same(one.organization, two.organization) if one.organization else not two.organization
    yield Judgement("organization", is_owner, one.organization, two.organization)
    if one.activity is not None:
        expected = activities.get(one.activity)
        is_activity = expected is not None and expected == two.activity
        yield Judgement("activity", is_activity, expected if expected is not None else "not read", two.activity)


def is_same_unit(one: str, two: str) -> bool:
    """Whether two units are one; 人, 名, 位 and 个 count heads alike."""
    return one == two or {one, two} <= HEADS_COUNTED


def is_same_subject(one: str, two: str) -> bool:
    """Whether two subjects are one: 职工 is 一线职工, and nothing is only nothing."""
    return one == two or bool(one and two) and (one in two or two in one)
