"""How much each sign speaks for a union, for nobody or for an activity to be that of a figure.

The numbers are fitted to the hand-made readings and written here by `python -m tests.figure_weights --write`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

OWNERS = {
    "acts": 3.8,  # last in the statement before the figure
    "acts in the clause": 1.7,
    "acts first": 3.9,  # in the statement, before another does
    "acts later": 1.0,  # in the statement, behind the figure
    "in passing": 2.5,  # its officer speaks, it sent somebody, it is given something
    "in passing in the clause": 2.4,
    "in passing later": 2.3,
    "of the place": 1.9,  # 全区, 该镇
    "last": 1.3,  # of those that acted in the paragraph
    "first": 1.0,
    "named": 0.8,  # last in the paragraph, though it does not act
    "founder": 1.4,
    "signer, both sides": 1.9,
    "of a trade": 1.3,  # where a bargain is spoken of
    "together": 2.4,
    "organizes": 1.4,  # the activity in whose evidence the figure stands
    "organized": 0.9,  # the activity that it may measure
    "main": 0.6,  # holds the main activity, and is not the one that acts last
    "headline": 0.3,
}
NOBODY = {
    "participants": -0.7,  # what the figure measures
    "beneficiaries": -1.4,
    "members": -0.9,
    "union_organizations": 0.6,
    "enterprises": 0.5,
    "sessions": -0.1,
    "cases": -0.8,
    "agreements": -0.1,
    "money": 0.1,
    "goods": 0.3,
    "facilities": 0.6,
    "teams": -1.1,
    "staff": -1.3,
    "rate": 0.4,
    "duration": 1.8,
    "recognition": -0.7,
    "other": 0.8,
    "size": 1.8,  # 1600公里外, 20平方米
    "nobody yet": 1.0,  # no union acted in the text so far
    "unions in general": 0.8,  # 机关单位的工会, without a name
    "private": 3.3,
    "person": 1.4,  # 他听了七讲, 自己掏了2000元
    "pay": 1.8,
    "record": 2.3,
    "crowd": 1.9,  # 宋庄聚集着5000多名艺术家
    "decline": 1.4,  # 关停两座小矿
    "service": -1.3,  # 三天内办结, 最高不超过18%
    "age": 2.1,  # 工龄满20年, 握了20年采煤机手柄的手
}
ACTIVITIES = {
    "words": 2.2,  # the figure stands in its evidence
    "statement": 2.9,  # in the same statement
    "last, paragraph": 2.5,  # told before the figure
    "last": 0.9,  # in a paragraph before
    "before, paragraph": 2.7,  # in the same paragraph, but others stand between
    "next": 1.2,  # of the paragraph, behind the figure
    "main": 0.6,
    "first": 1.2,
    "its union": 1.0,  # acts before the figure
    "another union": -0.8,
    "word of its name": 0.7,  # two characters of it in the statement before the figure
    "words of its name": 0.8,
}


def weigh(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    """What the signs weigh together."""
    return sum(map(weights.__getitem__, signs))
