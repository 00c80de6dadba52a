"""The organizations of one article while it is being read: who has been named so far, in which words."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from activities.extraction.gazetteer import Region
from activities.extraction.namings import Naming, Sort
from activities.extraction.records import Field

__all__ = ["Entry", "Key", "Order", "Roll", "nearest", "order_of"]

FIELD_ORDER = {kind: i for i, kind in enumerate(Field)}
TEXT_ORDER = FIELD_ORDER[Field.TEXT]
MOST_LOOKED_AT = 300  # entries, so that a text of nothing but names is read in linear time too
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
    orders: list[Order] = field(default_factory=list)  # of the namings, sorted
    shorts: set[str] = field(default_factory=set)  # short names that the article defines for it
    name: str = ""

    def add(self, naming: Naming) -> None:
        """Enters one more naming."""
        self.namings.append(naming)
        insort(self.orders, order_of(naming))
        if naming.short:
            self.shorts.add(naming.short)

    @property
    def body(self) -> str:
        """Whose union it is: 大兴区, 清河机务段."""
        return self.naming.places[-1].name if self.sort is Sort.PLACE else self.naming.body

    @property
    def first(self) -> Order:
        """Where it is first named."""
        return self.orders[0]

    def last_before(self, order: Order) -> Order | None:
        """Where it was last named before that place in the article."""
        i = bisect_left(self.orders, order)
        return self.orders[i - 1] if i else None

    @property
    def in_head(self) -> bool:
        """Whether kicker, headline or subhead name it."""
        return self.first[0] < TEXT_ORDER


class Roll:
    """The entries of an article by key, in the order in which they were entered."""

    def __init__(self) -> None:
        self._entries: dict[Key, Entry] = {}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def looked_at(self) -> Iterator[Entry]:
        """The entries among which a reference is looked up."""
        return islice(self, MOST_LOOKED_AT)

    def enter(self, key: Key, naming: Naming, region: Region | None = None) -> Entry:
        """The entry of that key with the naming added, a new one if there was none."""
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = Entry(key, naming.sort, naming, region)
        elif _fullness(naming) > _fullness(entry.naming):
            entry.naming = naming
        entry.add(naming)
        return entry

    def get(self, key: Key) -> Entry | None:
        """The entry of that key."""
        return self._entries.get(key)

    def merge(self, entry: Entry, into: Entry) -> None:
        """One organization of two: the second takes over what the first has."""
        del self._entries[entry.key]
        for naming in entry.namings:
            into.add(naming)


def nearest(entries: Iterable[Entry], order: Order) -> Entry | None:
    """The one of the entries last named before that place, else the one first named after it."""
    found = list(entries)
    before = [(last, i) for i, entry in enumerate(found) if (last := entry.last_before(order)) is not None]
    if before:
        return found[max(before)[1]]
    return min(found, key=lambda entry: entry.first, default=None)


RANKS = ("总工会", "工会联合会", "联合工会", "工会委员会", "工会")


def _fullness(naming: Naming) -> tuple[int, int]:
    """How full a name is: 凉山彝族自治州总工会 before 凉山州总工会 before 凉山工会."""
    rank = next((i for i, ending in enumerate(RANKS) if naming.ending.startswith(ending)), len(RANKS))
    return (-rank, len(naming.name)) if naming.sort is Sort.PLACE else (0, len(naming.name))
