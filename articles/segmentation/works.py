"""What a byline says that its people did: 文, 摄, 摄影报道; and where such a character is part of a name."""

from __future__ import annotations

import re
from enum import Enum
from itertools import takewhile

from .names import HAN, has_surname


class Work(Enum):
    """What the word beside a name says that the person did."""

    __hash__ = object.__hash__  # as sheet.Part has it

    WORDS = "words"  # 文, 报道
    PICTURE = "picture"  # 摄
    BOTH = "both"  # 摄影报道, 文/图
    SUPPLY = "supply"  # 供图: a person or, mostly, an institution


WORKS = {
    "摄影报道": Work.BOTH,
    "摄影并报道": Work.BOTH,
    "报道摄影": Work.BOTH,
    "摄影撰文": Work.BOTH,
    "撰文摄影": Work.BOTH,
    "图文报道": Work.BOTH,
    "图文": Work.BOTH,
    "文图": Work.BOTH,
    "文并图": Work.BOTH,
    "文并摄": Work.BOTH,
    "文并摄影": Work.BOTH,
    "图文整理": Work.BOTH,
    "摄影": Work.PICTURE,
    "拍摄": Work.PICTURE,
    "摄": Work.PICTURE,
    "图片": Work.PICTURE,
    "图": Work.PICTURE,
    "供图": Work.SUPPLY,
    "图片提供": Work.SUPPLY,
    "提供图片": Work.SUPPLY,
    "撰文": Work.WORDS,
    "文字": Work.WORDS,
    "文": Work.WORDS,
    "报道": Work.WORDS,
    "综合报道": Work.WORDS,
    "采写": Work.WORDS,
    "整理": Work.WORDS,
    "编译": Work.WORDS,
    "供稿": Work.WORDS,
}
LONGEST_WORK = max(map(len, WORKS))
WORDS_AND_PICTURE = re.compile(
    rf"(?!([文图])[ \u3000/／]*\1)(?:文字?|撰文|图片?|摄影?|摄像)(?:[ \u3000]*[/／、&＆+][ \u3000]*|[ \u3000]+)"
    rf"(?:文字?|撰文|图片?|摄影?|报道)(?![{HAN}])"
)
SPACED_WORKS = ("摄影报道", "摄影", "图片", "供图", "报道", "撰文", "采写", "整理", "文字")
ONE_BLANK = "[ \u3000]"
SPACED_WORK = re.compile("(?:" + "|".join(map(ONE_BLANK.join, SPACED_WORKS)) + r")(?![^\s）)/／:：])")
BLANKS = (" ", "\u3000", "\n", "\r", "", "）", ")")
SINGLES = re.compile(rf"(?:[{HAN}](?:[ \u3000]+|(?![{HAN}])))+")  # 文 秀 王 强: characters set apart
TITLED = re.compile("记者|[讯信道]员")
LEADING_WORKS = frozenset({"摄影", "图片", "摄像"})  # may stand before their names: 记者 李明 摄影 王强


def goes_with_next(text: str, position: int, end: int) -> bool:
    """Whether a character set apart is half of a name: 文 秀, 图 雅, 和 平; in 文 李 明 图 王 强 it is not."""
    singles = SINGLES.match(text, position, end)
    others = singles.group().split()[1:] if singles else []
    return sum(1 for _ in takewhile(lambda word: word not in WORKS, others)) % 2 == 1


def is_apart(text: str, position: int) -> bool:
    """Whether a blank or the end stands behind the character."""
    return text[position + 1 : position + 2] in BLANKS


def ends_name(word: str, after: str, *, pictured: bool) -> bool:
    """Whether 文 or 图 set solid ends a name: 通讯员 张秀文, 那仁图 摄, but not 张秀文 李明图."""
    if len(word) != 3 and not has_surname(word):
        return False
    other = "".join(after.split()).strip("）)")
    if other in WORKS:
        return not other.startswith("图")  # 张秀文 图 signs for both
    return word[-1] == "文" and not pictured and not any(sign in after for sign in "摄图")


def leads(word: str, after: str) -> bool:
    """Whether a work stands before its names: 摄影 in 记者 李明 摄影 王强, but not in 李明 摄影 王强 撰文."""
    names = after.strip(" \u3000:：）)")
    if word not in LEADING_WORKS or not all(sign.isalpha() or sign in " \u3000、·" for sign in names):
        return False
    pieces = names.replace("、", " ").split()
    return bool(pieces) and not any(piece.endswith(tuple(WORKS)) or TITLED.search(piece) for piece in pieces)
