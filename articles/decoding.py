"""From the bytes of a file to the text of a page, with how each character came about."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import charset_normalizer

__all__ = ["Cleaned", "Dirt", "PageText", "Reason", "Run", "UndecodablePage", "decode"]


class Reason(StrEnum):
    """Why bytes are no text of a page."""

    EMPTY = "empty"
    BLANK = "blank"
    TOO_LARGE = "too_large"
    PDF = "pdf"
    IMAGE = "image"
    ARCHIVE = "archive"
    DOCUMENT = "document"
    BINARY = "binary"
    UNKNOWN_ENCODING = "unknown_encoding"


class UndecodablePage(Exception):
    """Bytes that are no page; its words say why and what to do: is a PDF: extract its text first."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message

    def __reduce__(self) -> tuple[type[UndecodablePage], tuple[Reason, str]]:
        return type(self), (self.reason, self.message)  # it comes back from worker processes


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


# Magic numbers: what a file begins with that is no text
MAGIC: tuple[tuple[bytes, Reason, str], ...] = (
    (b"%PDF-", Reason.PDF, "is a PDF: extract its text first, e.g. with pdftotext -layout"),
    (b"\x89PNG\r\n", Reason.IMAGE, "is a PNG image: recognise its text first (OCR)"),
    (b"\xff\xd8\xff", Reason.IMAGE, "is a JPEG image: recognise its text first (OCR)"),
    (b"GIF87a", Reason.IMAGE, "is a GIF image: recognise its text first (OCR)"),
    (b"GIF89a", Reason.IMAGE, "is a GIF image: recognise its text first (OCR)"),
    (b"II*\0", Reason.IMAGE, "is a TIFF image: recognise its text first (OCR)"),
    (b"MM\0*", Reason.IMAGE, "is a TIFF image: recognise its text first (OCR)"),
    (b"PK\x03\x04", Reason.ARCHIVE, "is a zip archive or an Office document, not a page: unpack it or save it as text"),
    (b"PK\x05\x06", Reason.ARCHIVE, "is an empty zip archive"),
    (b"\x1f\x8b", Reason.ARCHIVE, "is a gzip archive: unpack it first"),
    (b"BZh91AY", Reason.ARCHIVE, "is a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ\0", Reason.ARCHIVE, "is an xz archive: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", Reason.ARCHIVE, "is a 7z archive: unpack it first"),
    (b"Rar!\x1a\x07", Reason.ARCHIVE, "is a RAR archive: unpack it first"),
    (b"\xd0\xcf\x11\xe0", Reason.DOCUMENT, "is a Word or WPS document: save it as plain text first"),
    (b"{\\rtf", Reason.DOCUMENT, "is an RTF document: save it as plain text first"),
)
IMAGES_BY_OFFSET = ((b"BM", 6, b"\0\0\0\0", "BMP"), (b"RIFF", 8, b"WEBP", "WebP"))  # start, where and what follows
MARKUP = re.compile(rb"\s{0,99}<(?:!doctype|html|\?xml)\b", re.IGNORECASE)

BYTE_ORDER_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
OTHER_ENCODINGS = ["big5", "big5hkscs", "cp950"]

CONTROL_BYTES = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1b"))
MOSTLY_CONTROL = 0.3  # share of control bytes from which on even valid UTF-8 is no text
SOME_CONTROL = 0.01  # the same for bytes that fit no encoding
LIKELY = 0.85  # share of common characters that makes a guess of the encoding certain enough
MAX_BROKEN = 0.005  # share of characters that may be broken in a text that is sound otherwise

# The 3,755 characters of level 1 of GB 2312: 97 in 100 of a newspaper; misread bytes hit them far less often
COMMON_HANZI = frozenset(
    bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
)
COMMON_TRADITIONAL = frozenset(  # level 1 of Big5
    bytes((row, cell)).decode("big5", "ignore")
    for row in range(0xA4, 0xC7)
    for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
)
COMMON_SIGNS = frozenset("　、。·—…‘’“”〔〕〈〉《》「」『』【】〖〗±×÷°′″℃％①②③④⑤⑥⑦⑧⑨⑩■□▲△●○◆◇★☆▼▽※→←↑↓－")
FULL_WIDTH = frozenset(map(chr, range(0xFF01, 0xFF5F)))
ASCII = frozenset(map(chr, (*range(0x20, 0x7F), 9, 10, 12, 13)))
COMMON = COMMON_HANZI | COMMON_TRADITIONAL | COMMON_SIGNS | FULL_WIDTH
COMMON_IN = {"gb18030": COMMON - (COMMON_TRADITIONAL - COMMON_HANZI)}

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


def decode(data: bytes, limit: int | None = None) -> PageText:
    """The text of a page: PageText("工会\\n", "gb18030", …) for b"\\xb9\\xa4\\xbb\\xe1\\r\\n".

    Raises UndecodablePage where the bytes are no text, or more than `limit`.
    """
    if limit is not None and len(data) > limit:
        raise UndecodablePage(Reason.TOO_LARGE, f"is larger than {limit:,} bytes, the limit for a page")
    if not data:
        raise UndecodablePage(Reason.EMPTY, "is empty")
    refuse_other_formats(data)
    page = clean(*read_characters(data))
    if not page.text.strip():
        raise UndecodablePage(Reason.BLANK, "holds nothing but blanks")
    return page


def refuse_other_formats(data: bytes) -> None:
    """Raises UndecodablePage where the first bytes are those of a PDF, an image, an archive, a document."""
    for magic, reason, message in MAGIC:
        if data.startswith(magic):
            raise UndecodablePage(reason, message)
    for magic, offset, rest, name in IMAGES_BY_OFFSET:
        if data.startswith(magic) and data[offset : offset + len(rest)] == rest:
            raise UndecodablePage(Reason.IMAGE, f"is a {name} image: recognise its text first (OCR)")
    if MARKUP.match(data):
        raise UndecodablePage(Reason.DOCUMENT, "is a web page or XML: save it as plain text first")


def read_characters(data: bytes) -> tuple[str, str]:
    """The characters of the bytes and the encoding that gave them: ("工会", "utf-8")."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            if broken_share(text) > MAX_BROKEN:
                raise UndecodablePage(Reason.BINARY, "is not text: its byte order mark promises what does not follow")
            return text, encoding
    if control_share(data) < MOSTLY_CONTROL:
        try:
            return data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            pass
    for encoding in guesses(data):
        text = data.decode(encoding, "replace")
        if broken_share(text) <= MAX_BROKEN and likeness(text, encoding) >= LIKELY:
            return text, encoding
    if control_share(data) >= SOME_CONTROL:
        raise UndecodablePage(Reason.BINARY, "is not text: save the page as plain text first")
    raise UndecodablePage(Reason.UNKNOWN_ENCODING, "has an unknown encoding: save it as UTF-8 first")


def guesses(data: bytes) -> Iterator[str]:
    """Encodings worth a try where the bytes are no sound UTF-8, the likeliest first."""
    yield from ("utf-8", "gb18030", "utf-16-le", "utf-16-be")  # UTF-8 with a broken byte; a page cut in a character
    best = charset_normalizer.from_bytes(data, cp_isolation=OTHER_ENCODINGS).best()
    if best is not None:
        yield best.encoding


def control_share(data: bytes) -> float:
    """How many of the bytes are control characters, 0 to 1."""
    return 1 - len(data.translate(None, CONTROL_BYTES)) / len(data)


def broken_share(text: str) -> float:
    """How many of the characters stand for bytes that are none, 0 to 1."""
    return text.count("\ufffd") / max(1, len(text))


def likeness(text: str, encoding: str) -> float:
    """How many of the characters beyond ASCII are common in Chinese print, 0 to 1; all of them where there are none."""
    common = COMMON_IN.get(encoding, COMMON)
    counts = Counter(text)
    others = {character: count for character, count in counts.items() if character not in ASCII}
    if encoding.startswith("utf-16"):  # two letters misread are one 汉字, and hardly ever a common one
        others = dict(counts)
        common = common | ASCII
    total = sum(others.values())
    return sum(count for character, count in others.items() if character in common) / total if total else 1.0


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
