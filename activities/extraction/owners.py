"""Which union a statement is about, by its paragraph, its place, or the team that it speaks of: 救援队, 全区."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from activities.extraction.participants import Cast, Part
from activities.extraction.sentences import Statement

# Who a paragraph goes on about: those that act, else those whose officer speaks or whose house is visited.
STRONG = frozenset([Part.ACTS, Part.OWNS])
WEAK = frozenset([Part.SPEAKS, Part.HOSTS, Part.COMPETES])
# Whose figures a statement may tell though they are named in passing: not 从某公司工会请来的16名讲师.
PASSING = STRONG | WEAK | {Part.HELPS, Part.PROVIDES, Part.RECEIVES}
FETCHED = re.compile(r"(?:请来|聘请|请到|借来|抽调|借调|选派|收集)")
_PLACE = r"(?P<place>[省市区县旗州镇乡]|街道|集团|公司|系统|局|院|校|厂|矿)"
OF_PLACE = re.compile(rf"{_PLACE}总?工会$")
# A whole place at the head of its statement: 全区已有…, 截至目前，该县….
WHOLE = re.compile(
    r"(?:(?:截至|截止)[^，。；]{1,10}，|(?:目前|如今|现在|眼下|去年|今年|据[统了][计解])，?)?"
    rf"(?:全|该|我|本){_PLACE}(?!总工会|工会)"
)
# What a union set up and a later paragraph goes on about: 救援队转移居民410人, 夜校已开26期.
SET_UP = re.compile(
    r"队|夜校|课堂|培训班|服务[站点]|驿站|小屋|书屋|学院|招聘会|[竞大]赛|运动会|工作室|热线|专车|直通车"
)
KIND = 2  # characters before such a word that tell which one: 救援 in 救援队
HEAD = 24  # characters at the head of a statement in which its subject stands


class Told(NamedTuple):
    """Which union a statement is about: the one that it names itself, or the one that the text around it tells."""

    own: str = ""  # named in the statement, as one that acts or in passing
    start: int = 0  # where it is named
    around: str = ""  # told before in the paragraph
    of_place: str = ""  # of the whole place that it begins with
    by_name: str = ""  # of the team or class that the statement speaks of


def owners(text: str, casts: Sequence[Cast], names: Sequence[str]) -> list[Told]:
    """For each statement the union that it is about; `names` are those of the article's unions."""
    found: list[Told] = []
    by_place = _by_place(names)
    holders: dict[str, str] = {}  # by what they set up
    strong = weak = ""
    paragraph = -1
    for cast in casts:
        statement = cast.statement
        if statement.paragraph != paragraph:
            paragraph, strong, weak = statement.paragraph, "", ""
        own, start, acting, other = _told_in(text, cast)
        whole = WHOLE.match(text, statement.span.start, statement.span.end)
        of_place = by_place.get(whole["place"], "") if whole else ""
        by_name = "" if acting or strong else _holder_of(text, statement, holders)
        found.append(Told(own, start, strong or acting or weak or other, of_place, by_name))
        strong, weak = acting or of_place or strong or by_name, other or weak
        if holder := acting or strong or other:
            for name in _set_up(text, *statement.span):
                holders.setdefault(name, holder)
    return _opened([cast.statement for cast in casts], found)


def _opened(statements: Sequence[Statement], found: list[Told]) -> list[Told]:
    """The same, where a scene that opens the text is of the union named next in its paragraph."""
    if not found or found[0].own:
        return found
    first = next((index for index, told in enumerate(found) if told.own), 0)
    if statements[first].paragraph != statements[0].paragraph:
        return found
    return [told._replace(by_name=found[first].own) for told in found[:first]] + found[first:]


def _holder_of(text: str, statement: Statement, holders: dict[str, str]) -> str:
    """The union that set up what a statement begins with; "" for none."""
    end = min(statement.span.end, statement.span.start + HEAD)
    return next((holders[name] for name in _set_up(text, statement.span.start, end) if name in holders), "")


def _set_up(text: str, start: int, end: int) -> Iterator[str]:
    """The teams, classes and places that a stretch names: 救援队."""
    for match in SET_UP.finditer(text, start + KIND, end):
        yield text[match.start() - KIND : match.end()]


def _by_place(names: Sequence[str]) -> dict[str, str]:
    """The unions by the kind of place that they are the only ones of: 亭湖区总工会 by 区."""
    found: dict[str, str] = {}
    for name in names:
        if place := OF_PLACE.search(name):
            found[place["place"]] = "" if place["place"] in found else name
    return found


def _told_in(text: str, cast: Cast) -> tuple[str, int, str, str]:
    """The first union that a statement names, and where; the one that acts in it; one that speaks or is visited."""
    own = acting = other = ""
    statement, heads, named = cast
    start = statement.span.end if named else 0
    for group in named:
        if not group.unions or group.part not in PASSING:
            continue
        head = max((begin for begin in heads if begin <= group.span.start), default=group.span.start)
        if FETCHED.match(text, group.span.end) and "从" in text[head : group.span.start]:
            continue
        if not own:
            own, start = group.unions[0], group.span.start
        if group.part in STRONG:
            acting = acting or group.unions[0]
        elif group.part in WEAK:
            other = other or group.unions[0]
    return own, start, acting, other
