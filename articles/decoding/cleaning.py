"""The text of a page without what nobody can see, and where each of its characters came from."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Dirt(StrEnum):
    """What kind of character the cleaning took out or replaced."""

    LINE_END = "line_end"  # \r\n, \r, form feed …: a plain line end
    CONTROL = "control"  # NUL, escape …: removed
    INVISIBLE = "invisible"  # zero-width blanks, direction marks, BOMs inside the text: removed
    PRIVATE_USE = "private_use"  # glyphs of one font alone, such as a printer's bullets: a blank
    RADICAL = "radical"  # ⼯会 of some PDF fonts: the character it stands for
    BROKEN = "broken"  # bytes of no character: shown as U+FFFD


class Run(NamedTuple):
    """From `start` of the text on, characters came one by one from `origin` of the decoded bytes on."""

    start: int
    origin: int


class Cleaned(NamedTuple):
    """Characters of one kind, side by side: where and how many stood in the decoded bytes, what stands there now."""

    dirt: Dirt
    origin: int
    length: int
    put: str


WARNINGS = {  # what a person should hear of; line ends and radicals lose nothing
    Dirt.CONTROL: "{} control characters removed",
    Dirt.INVISIBLE: "{} invisible characters removed",
    Dirt.PRIVATE_USE: "{} private-use characters replaced by blanks",
    Dirt.BROKEN: "{} places with broken bytes",
}


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page: lines end with \\n, nothing invisible stands in it.

    With `source = data.decode(encoding, "replace")`, the character `text[i]` came from `source[page.origin(i)]`.
    """

    text: str
    encoding: str
    origins: tuple[Run, ...] = (Run(0, 0),)
    cleaned: tuple[Cleaned, ...] = ()  # all but line ends

    def origin(self, offset: int) -> int:
        """Where in the decoded bytes the character at `offset` stood: 7 for 5, after one \\r\\n and one NUL."""
        if not 0 <= offset <= len(self.text):
            raise IndexError(offset)
        run = self.origins[bisect_right(self.origins, offset, key=lambda run: run.start) - 1]
        return run.origin + offset - run.start

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the cleaning did, in words: ("3 control characters removed",)."""
        counts: Counter[Dirt] = Counter()
        for piece in self.cleaned:
            counts[piece.dirt] += piece.length
        return tuple(WARNINGS[dirt].format(counts[dirt]) for dirt in WARNINGS if counts[dirt])


RADICALS = {  # Kangxi radicals and compatibility ideographs: ⼯ is 工; one character for one
    chr(code): unified
    for code in (*range(0x2E80, 0x2FD6), *range(0xF900, 0xFAFF))
    if len(unified := unicodedata.normalize("NFKC", chr(code))) == 1 and unified != chr(code)
}
INVISIBLE = (  # soft hyphen, joiners, direction marks, variation selectors, BOMs, what Unicode keeps for no character
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    r"\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
)
DIRT = re.compile(
    rf"""
    (?P<line_end>    \r{{1,2}}\n | [\r\v\f\x85\u2028\u2029] )  # \r\r\n: written twice as text on Windows
  | (?P<control>     [\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+ )
  | (?P<invisible>   [{INVISIBLE}]+ )
  | (?P<private_use> [\ue000-\uf8ff\ufffc\U000f0000-\U0010ffff]+ )  # and the place of an object, such as a picture
  | (?P<radical>     [{"".join(RADICALS)}] )
  | (?P<broken>      \ufffd+ )
    """,
    re.VERBOSE,
)

SIGN_OF_DIRT = re.compile(  # what any of it begins with
    rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffc\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff{INVISIBLE}{''.join(RADICALS)}]"
)


def clean(source: str, encoding: str) -> PageText:
    """The characters without what nobody can see, and where each came from."""
    pieces: list[str] = []
    runs = [Run(0, 0)]
    cleaned: list[Cleaned] = []
    length = done = 0
    for match in find_dirt(source):
        dirt = Dirt(str(match.lastgroup))
        found = match.group()
        put = replacement(dirt, found)
        pieces += (source[done : match.start()], put)
        length += match.start() - done + len(put)
        done = match.end()
        if len(put) != len(found):
            runs.append(Run(length, done))
        if dirt is not Dirt.LINE_END:
            cleaned.append(Cleaned(dirt, match.start(), len(found), put))
    pieces.append(source[done:])
    return PageText("".join(pieces), encoding, one_a_place(runs), tuple(cleaned))


def find_dirt(source: str) -> Iterator[re.Match[str]]:
    """Every run of what nobody can see, by its kind."""
    done = 0
    for sign in SIGN_OF_DIRT.finditer(source):
        if sign.start() >= done and (match := DIRT.match(source, sign.start())):
            done = match.end()
            yield match


def replacement(dirt: Dirt, found: str) -> str:
    """What stands in place of the characters: "\\n" for "\\r\\n", nothing for NUL."""
    match dirt:
        case Dirt.LINE_END:
            return "\n"
        case Dirt.PRIVATE_USE:
            return " " * len(found)
        case Dirt.RADICAL:
            return RADICALS[found]
        case Dirt.BROKEN:
            return found
    return ""


def one_a_place(runs: list[Run]) -> tuple[Run, ...]:
    """The runs, of those that begin at one place only the last: the others hold no character."""
    return tuple({run.start: run for run in runs}.values())
