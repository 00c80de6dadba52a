"""From bytes to characters: which encoding they are in, told by marks, by soundness, by how Chinese print looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import charset_normalizer

from articles.decoding.refusals import Reason, UndecodablePage

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
