"""What the name of a file tells of its page: 20231122_03.txt is page 03 of 22 November 2023."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from activities.importing.facts import NOTHING_SAID, BadFact, Statement, day_of

__all__ = ["BadPattern", "NamePattern", "read_name"]


class BadPattern(ValueError):
    """A pattern for file names that means nothing; its words say why."""


FIELDS = {
    "date": r"(?P<year>\d{4})(?P<between>[-_.]?)(?P<month>\d\d)(?P=between)(?P<day>\d\d)",
    "page": r"(?P<page>[A-Za-z]?\d{1,3})",
    "newspaper": r"(?P<newspaper>[^/]{1,100}?)",
}
DATE_CODES = {"%Y": r"(?P<year>\d{4})", "%m": r"(?P<month>\d{1,2})", "%d": r"(?P<day>\d{1,2})"}
ANYTHING = "[^/]{0,200}?"
MOST_OPEN_PIECES = 4  # each * and {newspaper} multiplies the ways a name may be divided
PIECE = re.compile(
    r"\{(?P<field>\w+)(?P<form>:[^{}]*)?\} | (?P<any>\*) | (?P<one>\?) | (?P<literal>[^{}*?]+) | (?P<stray>[{}])",
    re.VERBOSE,
)
GROUP = re.compile(r"\(\?P<(\w+)>")
DATE_GROUPS = frozenset({"year", "month", "day"})

# Without a pattern: a day that stands by itself, and the page number after it
USUAL_DAYS = (
    re.compile(
        r"(?<![0-9A-Za-z])(?P<year>(?:19|20)\d\d)(?P<between>[-_.]?)(?P<month>\d\d)(?P=between)(?P<day>\d\d)(?!\d)"
    ),
    re.compile(r"(?<![0-9A-Za-z])(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"),
)
USUAL_PAGE = re.compile(r"[-_ .]{0,2}(?:第|[Pp]age)?[-_ ]?(?P<page>[A-Za-z]?\d{1,3})版?(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern such as {newspaper}/{date:%Y%m%d}_{page}.txt, compared with the end of a file's path.

    {date} is YYYYMMDD or YYYY-MM-DD, {date:%Y-%m-%d} and the like spell it out (in several folders too), {page} is a
    page number (03, A03), {newspaper} a name, * anything but a slash, ? one character; all else stands for itself.
    """

    pattern: str
    expression: re.Pattern[str]

    @classmethod
    def parse(cls, pattern: str) -> NamePattern:
        """The pattern of these words. Raises BadPattern."""
        pieces = list(expressions(pattern))
        groups = GROUP.findall("".join(pieces))
        if not groups:
            raise BadPattern(f"{pattern!r} names neither {{date}} nor {{page}} nor {{newspaper}}")
        if len(groups) > len(set(groups)):
            raise BadPattern(f"{pattern!r} names something twice")
        if DATE_GROUPS & set(groups) and not set(groups) >= DATE_GROUPS:
            raise BadPattern(f"{pattern!r} needs year, month and day for a date")
        if sum(piece in (ANYTHING, FIELDS["newspaper"]) for piece in pieces) > MOST_OPEN_PIECES:
            raise BadPattern(f"{pattern!r} leaves too much open")
        return cls(pattern, re.compile("".join(pieces)))

    def read(self, path: str) -> Statement | None:
        """What the path tells: page 03 of 2023-11-22; None where it is not of the pattern's form."""
        parts = PurePosixPath(path).parts[-1 - self.pattern.count("/") :]
        name = "/".join(parts)
        stem = name.removesuffix(PurePosixPath(name).suffix)
        match = self.expression.fullmatch(name) or self.expression.fullmatch(stem)
        return match and statement_of(match)


def expressions(pattern: str) -> Iterator[str]:
    """The regular expression for each piece of a pattern. Raises BadPattern."""
    for piece in PIECE.finditer(pattern):
        match piece.lastgroup:
            case "any":
                yield ANYTHING
            case "one":
                yield "[^/]"
            case "literal":
                yield re.escape(piece.group())
            case "stray":
                raise BadPattern(f"{pattern!r} has a {piece.group()} that belongs to no field")
            case _:
                yield field_expression(piece["field"], (piece["form"] or "")[1:])


def field_expression(field: str, form: str) -> str:
    """The regular expression for a field of a pattern: ("date", "%Y%m%d"). Raises BadPattern."""
    if field not in FIELDS:
        raise BadPattern(f"{{{field}}} is no field; known are {', '.join(f'{{{name}}}' for name in FIELDS)}")
    if not form:
        return FIELDS[field]
    if field != "date":
        raise BadPattern(f"{{{field}:{form}}}: only {{date}} takes a form, such as {{date:%Y%m%d}}")
    pieces = re.split("(%.?)", form)
    if unknown := [code for code in pieces[1::2] if code not in DATE_CODES]:
        raise BadPattern(f"{unknown[0]} in {{date:{form}}} is unknown; known are {', '.join(DATE_CODES)}")
    if re.fullmatch("(?:%[Ymd])+", form):  # nothing between the numbers: two digits each, 20231122
        return "".join(DATE_CODES[code].replace("{1,2}", "{2}") for code in pieces[1::2])
    return "".join(DATE_CODES.get(piece) or re.escape(piece) for piece in pieces)


def statement_of(match: re.Match[str]) -> Statement | None:
    """What the groups of a match tell; None where they name no day of the calendar."""
    groups = match.groupdict()
    try:
        day = day_of(match) if "year" in groups else None
        return Statement(groups.get("newspaper") or "", day, groups.get("page") or "")
    except BadFact:
        return None


def read_name(file_name: str) -> Statement:
    """What a file name tells by itself: 20231122_03.txt, 2023-11-22-A03.txt, 2023年11月22日第03版.txt; else nothing."""
    stem = PurePosixPath(file_name).stem
    for usual in USUAL_DAYS:
        for match in usual.finditer(stem):
            page = USUAL_PAGE.match(stem, match.end())
            try:
                return Statement("", day_of(match), page["page"] if page else "")
            except BadFact:
                continue
    return NOTHING_SAID
