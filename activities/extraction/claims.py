"""Which unions a figure may belong to, and what speaks for each: the one that acts, the one told before, …"""

from __future__ import annotations

from activities.extraction.owners import Place, Told
from activities.extraction.participants import Group, Part
from activities.extraction.records import Activity
from articles.segmentation.records import Span

# Those that are named without acting but whose figures a statement may tell: where no union acts, and where one does.
PASSING = (
    frozenset([Part.SPEAKS, Part.TELLS, Part.COMPETES, Part.PROVIDES, Part.RECEIVES]),
    frozenset([Part.HELPS, Part.COMPETES, Part.PROVIDES]),
)


class Claims:
    """The unions that a figure may belong to, each with the signs that speak for it."""

    def __init__(self, acts: bool) -> None:
        """Nobody claims anything; `acts`: whether a union acts in the statement before the figure."""
        self.acts = acts
        self.signs: dict[str, list[str]] = {}

    def add(self, union: str, sign: str) -> None:
        """Notes a sign for a union, if there is one."""
        if union:
            self.signs.setdefault(union, []).append(sign)


def claims(
    text: str, told: Told, figure: Span, clause: Span, activity: Activity | None, main: str, headline: str
) -> Claims:
    """What speaks for each union; `main` holds the main activity, of `headline` the headline speaks."""
    acting = _acting(told, figure.start)
    found = Claims(bool(acting))
    if acting:
        last = acting[-1]
        found.add(last.union, "acts")
        if last.start >= clause.start:
            found.add(last.union, "acts in the clause")
        if acting[0].union != last.union:
            found.add(acting[0].union, "acts first")
    else:
        later = next((group for group in told.acting if group.span.start > figure.start), None)
        found.add(later.unions[0] if later else "", "acts later")
    for group in told.passing:
        _pass(found, group, figure, clause)
    _recall(found, told, figure, text[clause.start : figure.start])
    if not acting or acting[-1].union != main:
        found.add(main, "main")
    found.add(headline, "headline")
    if activity is not None and activity.organizers:
        tells = activity.evidence.span.start <= figure.start < activity.evidence.span.end
        found.add(activity.organizers[0].name, "organizes" if tells else "organized")
    if told.signer and not acting:
        for union in found.signs:
            if "行业" in union:
                found.add(union, "of a trade")
    return found


def _acting(told: Told, end: int) -> list[Place]:
    """Who acts in a statement up to there: 区总工会, 全市各级工会."""
    found = [Place(group.span.start, group.unions[0], True) for group in told.acting if group.span.start < end]
    if told.places:
        found += [place for place in told.places if place.is_subject and place.start < end]
        found.sort()
    return found


def _pass(found: Claims, group: Group, figure: Span, clause: Span) -> None:
    """Counts for a union that it is named in the statement, though it does not act there."""
    union, start = group.unions[0], group.span.start
    if start > figure.start:
        found.add(union, "in passing later")
        return
    if group.part in PASSING[found.acts]:
        found.add(union, "in passing")
    if start >= clause.start:
        found.add(union, "in passing in the clause")


def _recall(found: Claims, told: Told, figure: Span, before: str) -> None:
    """Counts what was told of the unions before the statement, or is of their places in it."""
    found.add(told.last, "last")
    if told.first != told.last:
        found.add(told.first, "first")
    found.add(told.named, "named")
    found.add(told.founder, "founder")
    if told.signer and "双方" in before:
        found.add(told.signer, "signer, both sides")
    found.add(told.together, "together")
    place = next((one for one in told.places[::-1] if one.start < figure.start and not one.is_subject), None)
    found.add(place.union if place else "", "of the place")
