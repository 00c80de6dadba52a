"""Two editors on one record: what the one typed beside what the other saved."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from activities.review.cards import signature
from activities.review.shown_values import shown
from articles.models import Reviewed
from articles.reviewing import Difference, EditedMeanwhile


@dataclass(frozen=True, slots=True)
class Side:
    """A field in which the two differ, in words."""

    label: str
    theirs: str
    mine: str


def meanwhile_message(meanwhile: EditedMeanwhile) -> str:
    """Who changed which record meanwhile, and what to do."""
    changed = "、".join(f"{side.label}: {side.theirs}" for side in conflict_of(meanwhile)[:3])
    return _("%(who)s changed “%(name)s” meanwhile (%(changed)s). Look at it as it is now, and decide again.") % {
        "who": signature(meanwhile.record) or _("Somebody"),
        "name": meanwhile.record,
        "changed": changed,
    }


def conflict_of(meanwhile: EditedMeanwhile) -> list[Side]:
    """What the editor wants beside what is stored now, field by field."""
    record = meanwhile.record
    return [
        Side(difference.label, shown(record, difference.field, difference.theirs), mine(record, difference))
        for difference in meanwhile.differences
    ]


def mine(record: Reviewed, difference: Difference) -> str:
    """What the editor wants for a field; what was seen where nothing else is wanted."""
    return shown(record, difference.field, difference.mine)
