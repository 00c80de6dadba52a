"""Where the words stand that an editor gives as evidence."""

from __future__ import annotations


class Misplaced(Exception):
    """The words stand nowhere, or in more places than one; `places` is how many."""

    def __init__(self, quote: str, places: int) -> None:
        super().__init__(quote, places)
        self.quote = quote
        self.places = places


def find_quote(text: str, quote: str) -> tuple[int, int]:
    """Start and end of the only place where `quote` stands in `text`: ("慰问30人", "30人") gives (2, 5).

    Raises Misplaced. Never guesses between two places.
    """
    places = overlapping_count(text, quote)
    if places != 1:
        raise Misplaced(quote, places)
    start = text.index(quote)
    return start, start + len(quote)


def overlapping_count(text: str, quote: str) -> int:
    """In how many places `quote` stands, those that overlap counted too; 0 for no words at all."""
    count = 0
    place = text.find(quote) if quote else -1
    while place >= 0:
        count += 1
        place = text.find(quote, place + 1)
    return count
