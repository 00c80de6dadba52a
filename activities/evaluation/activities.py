"""The activities of an article compared: found at all, who held them with whom, when, where."""

from __future__ import annotations

from functools import partial

from activities.evaluation.names import NameBook
from activities.evaluation.pairing import pair_up, share, squeeze
from activities.evaluation.readings import Activity, Article
from activities.evaluation.tallies import Notes, Problem

__all__ = ["compare_activities"]

LEAST = 1.2  # likeness of what is one activity: the type fits, and a little more
SAME_RANK = 0.5  # for both being main, or both not


def compare_activities(gold: Article, said: Article, book: NameBook, notes: Notes) -> dict[int, int]:
    """Count and note which activities were read and what of each; return which stands for which.

    An optional activity may be read or not: it counts for nothing, but what was read of it does.
    """
    pairs = pair_up(gold.activities, said.activities, partial(likeness, book), LEAST)
    wanted = [i for i, one in enumerate(gold.activities) if not one.optional]
    hit = sum(i in pairs for i in wanted)
    notes.count("activities", hit, hit + len(said.activities) - len(pairs), len(wanted))
    for i in wanted:
        if i not in pairs:
            notes.missed("activities", title(gold.activities[i]), gold.activities[i].evidence)
    for j, two in enumerate(said.activities):
        if j not in pairs.values():
            notes.extra("activities", title(two), two.evidence)
    compare_main_types(gold, said, notes)
    for i, j in sorted(pairs.items()):
        compare_pair(gold.activities[i], said.activities[j], book, notes)
    return pairs


def title(activity: Activity) -> str:
    """How a report names an activity: summer_relief 送清凉活动 (石鼓区总工会)."""
    held_by = f" ({'、'.join(activity.organizers)})" if activity.organizers else ""
    return f"{activity.type} {activity.name}{held_by}"


def likeness(book: NameBook, one: Activity, two: Activity) -> float:
    """How likely two activities are one: the type fits, an organizer at least is the same, and they share words."""
    if two.type not in one.types:
        return 0.0
    held = book.matches(one.organizers, two.organizers)
    if one.organizers and not held.hit:
        return 0.0
    words = max(share(one.evidence, two.evidence), share(one.name, two.name))
    rank = SAME_RANK if one.main == two.main else 0.0
    return 1.0 + words + rank + held.hit / max(1, held.said + held.true - held.hit)


def compare_main_types(gold: Article, said: Article, notes: Notes) -> None:
    """Count and note whether for each activity that the headline reports one of its type was read as main."""
    found = [two.type for two in said.activities if two.main]
    for one in gold.activities:
        if one.main:
            is_right = not one.types.isdisjoint(found)
            notes.judge("main_activity_type", is_right, one.type, "、".join(found), one.name)


def compare_pair(one: Activity, two: Activity, book: NameBook, notes: Notes) -> None:
    """Count and note what was read of one activity."""
    held = book.matches(one.organizers, two.organizers)
    notes.count("organizers", *held)
    if not held.hit == held.said == held.true:
        expected, found = "、".join(one.organizers), "、".join(two.organizers)
        notes.differ("organizers", Problem.OTHERWISE, expected, found, one.name, one.evidence)
    expected_partners, found_partners = unique(one.partners), unique(two.partners)
    notes.compare_sets("partners", expected_partners, found_partners, one.name)
    for figure, expected, found in (
        ("date_text", one.date_text, two.date_text),
        ("date_edtf", one.date_edtf, two.date_edtf),
    ):
        notes.judge(figure, squeeze(expected) == squeeze(found), expected, found, one.name, one.evidence)
    if one.location or two.location:
        is_right = is_part(squeeze(one.location), squeeze(two.location))
        notes.judge("location", is_right, one.location, two.location, one.name, one.evidence)


def unique(names: tuple[str, ...]) -> list[str]:
    """The names without blanks, each once."""
    return list(dict.fromkeys(map(squeeze, names)))


def is_part(one: str, two: str) -> bool:
    """Whether one text stands in the other, and neither is empty."""
    return bool(one and two) and (one in two or two in one)
