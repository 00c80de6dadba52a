"""The values that the templates of the review page show: cards in groups, each with details, chips, proposals."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.admin.base import STATUS_COLOURS
from articles.differences import Piece
from articles.models import ReviewStatus

SIGNS = {  # beside the word: the state is never told by colour alone
    ReviewStatus.UNREVIEWED: "○",
    ReviewStatus.CONFIRMED: "✓",
    ReviewStatus.CORRECTED: "✎",
    ReviewStatus.REJECTED: "✕",
}


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that is known of a record; `doubt` says what is wrong with it, if anything, in which `field`."""

    label: str
    value: str
    doubt: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A small record on a card: a mention of the union, an organizer of the activity."""

    key: str
    text: str
    note: str = ""
    rejected: bool = False
    place: str = ""  # the mark in the text that it leads to


@dataclass(frozen=True, slots=True)
class Chips:
    """Small records in a line; `add` is the role in which another may be named, if one may."""

    chips: list[Chip]
    add: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A value that a reading has for a field of the record of that key, beside the editor's."""

    key: str
    field: str
    label: str
    mine: str
    read: str
    is_to_reject: bool
    pieces: list[Piece] = field(default_factory=list)  # of long words where they differ


@dataclass(frozen=True, slots=True)
class Card:
    """A record as an editor decides on it; `covers` are the records that one decision decides together."""

    key: str
    kind: str
    label: str
    title: str
    aside: str
    details: list[Detail]
    status: ReviewStatus
    covers: tuple[str, ...]
    versions: dict[str, str]
    url: str
    chips: dict[str, Chips] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    signed: str = ""
    proposals: list[Proposed] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.is_undecided or bool(self.proposals)

    @property
    def is_undecided(self) -> bool:
        """Whether nobody has said yet whether it is right."""
        return self.status == ReviewStatus.UNREVIEWED

    @property
    def is_rejected(self) -> bool:
        """Whether an editor said that it is none."""
        return self.status == ReviewStatus.REJECTED

    @property
    def sign(self) -> str:
        """The state in a sign: ✓."""
        return SIGNS[self.status]

    @property
    def state(self) -> str:
        """The state in a word."""
        return str(self.status.label)

    @property
    def colour(self) -> str:
        """The state as a colour of the theme."""
        return STATUS_COLOURS[self.status]

    @property
    def doubtful(self) -> list[str]:
        """The fields with which something is wrong."""
        return [detail.field for detail in self.details if detail.doubt and detail.field]


@dataclass(frozen=True, slots=True)
class Group:
    """Cards that stand under one heading; `indented` those of an activity below it."""

    title: str
    kind: str
    cards: list[Card]
