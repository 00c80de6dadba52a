"""Which unions a figure may belong to, and what speaks for each: the one that acts, the one told before, …"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from activities.extraction.owners import Passing, Place, Told
from activities.extraction.participants import Part
from activities.extraction.records import Activity
from articles.segmentation.records import Span

# Those that are named without acting but whose figures a statement may tell: where no union acts, and where one does.
PASSING = (
    frozenset([Part.SPEAKS, Part.TELLS, Part.COMPETES, Part.PROVIDES, Part.RECEIVES]),
    frozenset([Part.HELPS, Part.COMPETES, Part.PROVIDES]),
)
Signs = defaultdict[str, list[str]]  # of each union; those of "", where there is none, count for nobody


def claims(
    text: str,
    told: Told,
    acting: Sequence[Place],
    figure: Span,
    clause: Span,
    activity: Activity | None,
    main: str,
    headline: str,
) -> Mapping[str, Sequence[str]]:
    """The unions that a figure may belong to, each with the signs that speak for it.

    `acting` acts before it, `main` holds the main activity, of `headline` the headline speaks.
    """
    found: Signs = defaultdict(list)
    later = ""
    if acting:
        last, first = acting[-1], acting[0].union
        found[last.union].append("acts")
        in_clause = last.start >= clause.start
        if in_clause:
            found[last.union].append("acts in the clause")
        if first != last.union:
            found[first].append("acts first, another in the clause" if in_clause else "acts first")
    else:
        later = next((one.union for one in told.acting if one.start > figure.start), "")
        found[later].append("acts later")
    for one in told.passing:
        if one.part is Part.COMPETES and (one.start > figure.start or text.startswith("等", figure.start - 1)):
            continue  # a winner named behind how many took part, or as one of them: 某镇总工会等5家单位获奖
        _pass(found, one, bool(acting), figure, clause)
    _recall(found, told, figure, text[clause.start : figure.start])
    if not acting or acting[-1].union != main:
        found[main].append("main")
    found[headline].append("headline")
    if activity is not None and activity.organizers:
        union, span = activity.organizers[0].name, activity.evidence.span
        is_told = span.start <= figure.start < span.end
        found[union].append("organized" if not is_told else "organizes later" if union == later else "organizes")
    if told.signer and not acting:
        for union, signs in found.items():
            if "行业" in union:
                signs.append("of a trade")
    found.pop("", None)
    return found


def acting_before(told: Told, end: int) -> list[Place]:
    """Who acts in a statement up to there: 区总工会, 全市各级工会."""
    found = [one for one in told.acting if one.start < end]
    if told.places:
        found += [place for place in told.places if place.is_subject and place.start < end]
        found.sort()
    return found


def _pass(found: Signs, one: Passing, acts: bool, figure: Span, clause: Span) -> None:
    """Counts for a union that it is named in the statement, though it does not act there."""
    if one.start > figure.start:
        found[one.union].append("in passing later")
        return
    if one.part in PASSING[acts]:
        found[one.union].append("in passing")
    if one.start >= clause.start:
        found[one.union].append("in passing in the clause")


def _recall(found: Signs, told: Told, figure: Span, before: str) -> None:
    """Counts what was told of the unions before the statement, or is of their places in it."""
    found[told.last].append("last")
    if told.first != told.last:
        found[told.first].append("first")
    found[told.named].append("named")
    found[told.founder].append("founder")
    if told.signer and "双方" in before:
        found[told.signer].append("signer, both sides")
    found[told.together].append("together")
    for place in reversed(told.places):
        if place.start < figure.start and not place.is_subject:
            found[place.union].append("of the place")
            break
