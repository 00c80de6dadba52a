"""Names of people as newspapers sign with them: 郝 强, 余翠平, 苏和·巴雅尔."""

from __future__ import annotations

from collections.abc import Sequence

from .records import Span
from .vocabulary import COMPOUND_SURNAMES, INSTITUTION_ENDS, NOT_A_PERSON, SURNAMES

DOTS = "·•・‧"

Token = tuple[str, Span]


def is_han(character: str) -> bool:
    """Whether the character can stand in a Chinese name."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character in "〇\u30fb"


def is_person(name: str) -> bool:
    """Whether the name can be a person's: 余翠平 and 苏和·巴雅尔 can, 南充工会 cannot."""
    if any(dot in name for dot in DOTS):
        return 3 <= len(name) <= 15
    if not 2 <= len(name) <= 4 and not (len(name) <= 6 and name[:1] not in SURNAMES):
        return False
    return not any(word in name for word in NOT_A_PERSON)


def is_body(name: str) -> bool:
    """Whether an institution signs in a person's place: 通讯员 平湖区总工会."""
    return len(name) <= 16 and name.endswith(INSTITUTION_ENDS)


def has_surname(name: str) -> bool:
    """Whether the name begins with a known surname and has the length of a Han name."""
    return (name[:1] in SURNAMES and 2 <= len(name) <= 3) or (name[:2] in COMPOUND_SURNAMES and 3 <= len(name) <= 4)


def join_names(tokens: Sequence[Token]) -> list[Token]:
    """Names put together from the words that blanks cut them into: 罗 兰 周 斌 is 罗兰, 周斌."""
    names: list[Token] = []
    index = 0
    while index < len(tokens):
        taken = _parts_of_name(tokens, index)
        parts = tokens[index : index + taken]
        names.append(("".join(word for word, _ in parts), Span(parts[0][1].start, parts[-1][1].end)))
        index += taken
    return names


def _parts_of_name(tokens: Sequence[Token], index: int) -> int:
    lengths = [len(word) for word, _ in tokens[index : index + 4]] + [0] * 4
    word = tokens[index][0]
    if lengths[0] == 1 and lengths[1] == 1:
        singles = next((n for n, length in enumerate(lengths) if length != 1), 4)
        return 3 if singles == 3 else 2
    if (lengths[0] == 1 and lengths[1] == 2) or (word in COMPOUND_SURNAMES and 1 <= lengths[1] <= 2):
        return 2
    return 1
