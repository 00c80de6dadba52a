"""Institutions that a short word stands for: 学院 for 玉溪技师学院, just told of, in 市总工会与学院签约."""

from __future__ import annotations

import re
from typing import NamedTuple

from activities.extraction.institutions import may_end
from activities.extraction.references import employer_before

__all__ = ["Told", "told_institution"]

# What stands for an institution told of before, with or without a word that points to it: 该院, 这家医院, 与学院签约.
SHORT = re.compile(
    r"(?P<pointing>该|这[家所个间])?(?P<word>学院|大学|学校|中学|小学|医院|卫生院|银行|法院|检察院|协会|商会|学会"
    r"|研究所|研究院"
    r"|俱乐部|基金会|律所|公司|集团|企业|院|校|厂|矿|所|社)"
)
POINTED_AT = frozenset(("公司", "集团", "企业", "院", "校", "厂", "矿", "所", "社"))  # name nobody by themselves
IN_FULL = {"律所": "律师事务所"}


class Told(NamedTuple):
    """A short word for an institution told of before."""

    name: str
    end: int  # of the word


def told_institution(text: str, start: int, end: int) -> Told | None:
    """What the short word at `start` stands for, None if it is none, or the text told of nobody so called before."""
    match = SHORT.match(text, start, end)
    if match is None or not may_end(text, match.end(), end):
        return None
    word = match["word"]
    if word in POINTED_AT and not match["pointing"]:
        return None
    name = employer_before(text, start, IN_FULL.get(word, word))
    return Told(name, match.end()) if name else None
