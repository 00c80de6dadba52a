"""The organizations of one article while it is being read: who has been named so far, in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from activities.extraction.gazetteer import Region
from activities.extraction.namings import Naming, Sort
from activities.extraction.records import Field

__all__ = ["Entry", "Roll", "order_of"]

FIELD_ORDER = {kind: i for i, kind in enumerate(Field)}
Key = tuple[str, ...]
Order = tuple[int, int]


def order_of(naming: Naming) -> Order:
    """Where in the article the naming stands: kicker, headline, subhead, text, and the offset there."""
    return FIELD_ORDER[naming.field], naming.span.start


@dataclass(eq=False, slots=True)
class Entry:
    """One organization of the article, with every naming of it."""

    key: Key
    sort: Sort
    naming: Naming  # the one that says most
    region: Region | None = None
    namings: list[Naming] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    shorts: set[str] = field(default_factory=set)
    name: str = ""
    parent: str = ""

    def add(self, naming: Naming) -> None:
        """Enters one more naming."""
        self.namings.append(naming)
        self.orders.append(order_of(naming))
        if naming.short:
            self.shorts.add(naming.short)

    @property
    def body(self) -> str:
        """Whose union it is: 大兴区, 江源机务段."""
        return self.naming.places[-1].name if self.sort is Sort.PLACE else self.naming.body

    @property
    def first(self) -> Order:
        """Where it is first named."""
        return min(self.orders)

    def last_before(self, order: Order) -> Order | None:
        """Where it was last named before that place in the article."""
        return max((one for one in self.orders if one < order), default=None)

    @property
    def in_head(self) -> bool:
        """Whether kicker, headline or subhead name it."""
        return self.first[0] < FIELD_ORDER[Field.TEXT]


class Roll:
    """The entries of an article by key, in the order in which they were entered."""

    def __init__(self) -> None:
        self._entries: dict[Key, Entry] = {}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def enter(self, key: Key, naming: Naming, region: Region | None = None) -> Entry:
        """The entry of that key with the naming added, a new one if there was none."""
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = Entry(key, naming.sort, naming, region)
        elif _says_more(naming, entry.naming):
            entry.naming = naming
        entry.add(naming)
        return entry

    def get(self, key: Key) -> Entry | None:
        """The entry of that key."""
        return self._entries.get(key)

    def merge(self, entry: Entry, into: Entry) -> None:
        """One organization of two: the second takes over what the first has."""
        del self._entries[entry.key]
        into.namings += entry.namings
        into.orders += entry.orders
        into.shorts |= entry.shorts

    def nearest(self, entries: list[Entry], order: Order) -> Entry | None:
        """The one of the entries last named before that place, else the one first named after it."""
        before = [(last, i) for i, entry in enumerate(entries) if (last := entry.last_before(order)) is not None]
        if before:
            return entries[max(before)[1]]
        return min(entries, key=lambda entry: entry.first, default=None)


RANKS = ("总工会", "工会联合会", "联合工会", "工会委员会", "工会")


def _says_more(one: Naming, other: Naming) -> bool:
    """Whether the first is the fuller name: 凉山彝族自治州总工会 before 凉山州总工会 before 凉山工会."""
    return _fullness(one) > _fullness(other)


def _fullness(naming: Naming) -> tuple[int, int]:
    rank = next((i for i, ending in enumerate(RANKS) if naming.ending.startswith(ending)), len(RANKS))
    return (-rank, len(naming.name)) if naming.sort is Sort.PLACE else (0, len(naming.name))
