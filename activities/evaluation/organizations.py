"""The organizations of an article compared: named at all, level, parent."""

from __future__ import annotations

from activities.evaluation.names import NameBook, fits, forms
from activities.evaluation.pairing import pair_up, squeeze
from activities.evaluation.readings import Article, Organization
from activities.evaluation.tallies import Notes

__all__ = ["compare_organizations"]


def compare_organizations(gold: Article, said: Article, book: NameBook, notes: Notes) -> None:
    """Count and note which organizations were read, and what was read of each."""
    pairs = pair_up(gold.organizations, said.organizations, likeness, least=1.0)
    notes.count("organizations", len(pairs), len(said.organizations), len(gold.organizations))
    for i, one in enumerate(gold.organizations):
        if i in pairs:
            compare_pair(one, said.organizations[pairs[i]], book, notes)
        else:
            notes.missed("organizations", one.name)
    for j, two in enumerate(said.organizations):
        if j not in pairs.values():
            notes.extra("organizations", two.name)


def likeness(one: Organization, two: Organization) -> float:
    """2 for the very name, 1 for another that fits, else 0."""
    if not fits(forms(one), two.name):
        return 0.0
    return 2.0 if squeeze(one.name) == squeeze(two.name) else 1.0


def compare_pair(one: Organization, two: Organization, book: NameBook, notes: Notes) -> None:
    """Count and note what was read of one organization; a parent only where the hand-made reading tells one."""
    notes.judge("organization_level", one.level == two.level, one.level, two.level, one.name)
    if one.parent:
        notes.judge("organization_parent", book.is_same(one.parent, two.parent), one.parent, two.parent, one.name)
