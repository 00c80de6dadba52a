"""Names of people as newspapers sign with them: 郝 强, 余翠平, 苏和·巴雅尔."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .records import Span
from .vocabulary import COMPOUND_SURNAMES, INSTITUTION_ENDS, NOT_A_PERSON, SURNAMES, TRANSCRIBING

DOTS = "·•・‧"
HAN = r"\u3400-\u4dbf\u4e00-\u9fff〇\U00020000-\U0003ffff"  # 𠅤红梅: names need the rare characters too

Token = tuple[str, Span]

PLACE_ENDS = "区县市州盟旗镇乡村街局厅办社部院校厂矿队组站山江河湖海城港岛川阳宁门"
IMPOSSIBLE = 9.0
STRANGE = 0.6  # no known surname in front
BARE_SURNAME = 2.0  # 欧阳 alone
# How unlikely each way is to cut one name, by the lengths of its pieces: 郝 强, 谷 雨阳, 阳 / 春生, 李建 / 国.
SPLITS = {(1,): 6.0, (1, 1): 0.0, (1, 1, 1): 1.0, (1, 2): 0.7, (2, 1): 2.0, (3, 1): 2.5, (1, 3): 2.5, (2, 2): 6.0}


NO_PERSON = re.compile("|".join(map(re.escape, NOT_A_PERSON)))
HAN_WORD = re.compile(f"[{HAN}\u30fb]*")
HAN_OR_DOTS = re.compile(f"[{HAN}\u30fb{DOTS}]*")


def has_dot(name: str) -> bool:
    """Whether a dot joins the parts of a name: 苏和·巴雅尔."""
    return not name.isalpha() and any(dot in name for dot in DOTS)


def is_person(name: str) -> bool:
    """Whether the name can be a person's: 余翠平 and 苏和·巴雅尔 can, 南充工会 cannot."""
    if has_dot(name):
        return 3 <= len(name) <= 15
    if not 2 <= len(name) <= (4 if name[:1] in SURNAMES else 6):
        return False
    if name[-1] in "宣讯" and (len(name) > 2 or name[0] not in SURNAMES):
        return False  # 平湖宣, 工讯
    return NO_PERSON.search(name) is None


def is_transcribed(name: str) -> bool:
    """Whether a name is written by its sound: 苏和·巴雅尔, 乌云其木格, but not 掌声响起来."""
    return has_dot(name) or all(sign in TRANSCRIBING for sign in name)


def is_body(name: str) -> bool:
    """Whether an institution signs in a person's place: 通讯员 平湖区总工会."""
    return len(name) <= 16 and name.endswith(INSTITUTION_ENDS)


def has_surname(name: str) -> bool:
    """Whether the name begins with a known surname and has the length of a Han name."""
    return (name[:1] in SURNAMES and 2 <= len(name) <= 3) or (name[:2] in COMPOUND_SURNAMES and 3 <= len(name) <= 4)


def could_supply(name: str) -> bool:
    """Whether who supplied a picture is a person rather than a place or an office: 张建国, but not 石景山."""
    return has_surname(name) and len(name) == 3 and name[-1] not in PLACE_ENDS


def join_names(tokens: Sequence[Token]) -> list[Token]:
    """Names put together from the words that blanks and line ends cut them into: 罗 兰 周 斌 is 罗兰, 周斌."""
    if len(tokens) == 1:
        return list(tokens)
    best: list[tuple[float, int]] = [(0.0, 0)]  # the cost of all words up to here, and how many make the last name
    for end in range(1, len(tokens) + 1):
        choices = ((best[end - n][0] + _cost(tokens[end - n : end]), n) for n in (1, 2, 3) if n <= end)
        best.append(min(choices))
    names: list[Token] = []
    end = len(tokens)
    while end:
        parts = tokens[end - best[end][1] : end]
        names.append(("".join(word for word, _ in parts), Span(parts[0][1].start, parts[-1][1].end)))
        end -= best[end][1]
    return names[::-1]


def _cost(parts: Sequence[Token]) -> float:
    """How unlikely it is that these words are one name."""
    words = [word for word, _ in parts]
    lengths, name = tuple(map(len, words)), "".join(words)
    if has_dot(name):
        rest = len(parts) == 2 and 1 in lengths  # 白·玛 / 依
        return 0.0 if len(parts) == 1 else SPLITS[2, 1] if rest else IMPOSSIBLE
    compound = words[0] in COMPOUND_SURNAMES
    if compound and len(parts) > 1:
        return 0.0 if len(name) <= 4 else IMPOSSIBLE
    cost = SPLITS.get(lengths, IMPOSSIBLE if len(parts) > 1 else 0.0)
    stranger = name[0] not in SURNAMES
    return cost + STRANGE * stranger + BARE_SURNAME * (compound and len(name) == 2)
