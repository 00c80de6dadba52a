"""How much each sign speaks for a union, for nobody or for an activity to be that of a figure.

The numbers are fitted to the hand-made readings and written here by `python -m tests.figure_weights --write`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

OWNERS = {
    "acts": 4.0,  # last in the statement before the figure
    "acts in the clause": 1.0,
    "acts first": 4.0,  # in the statement, before another does
    "acts first, another in the clause": 2.5,
    "acts later": 2.1,  # in the statement, behind the figure
    "in passing": 2.5,  # its officer speaks, it sent somebody, it is given something
    "in passing in the clause": 2.4,
    "in passing later": 1.8,
    "of the place": 2.0,  # 全区, 该镇, 区里
    "last": 1.3,  # of those that acted in the paragraph
    "first": 1.0,
    "named": 0.9,  # last in the paragraph, though it does not act
    "founder": 1.5,
    "signer, both sides": 1.8,
    "of a trade": 1.0,  # where a bargain is spoken of
    "together": 2.3,
    "organizes": 1.4,  # the activity in whose evidence the figure stands
    "organizes later": 0.2,  # it acts behind the figure
    "organized": 0.7,  # the activity that it may measure
    "main": 1.1,  # holds the main activity, and is not the one that acts last
    "headline": 0.2,
}
NOBODY = {
    "participants": -1.1,  # what the figure measures
    "beneficiaries": -1.5,
    "members": -1.0,
    "union_organizations": 0.7,
    "enterprises": 0.6,
    "sessions": 0.0,
    "cases": -0.9,
    "agreements": -0.1,
    "money": 0.3,
    "goods": 0.0,
    "facilities": 0.6,
    "teams": -1.1,
    "staff": -0.5,
    "rate": 0.5,
    "duration": 2.0,
    "recognition": -1.4,
    "other": 1.0,
    "size": 1.8,  # 1600公里外, 20平方米
    "nobody yet": 1.0,  # no union acted in the text so far
    "unions in general": 0.9,  # 机关单位的工会, without a name
    "private": 3.1,
    "has": 0.9,  # 职工有3900人
    "kept up": -1.7,  # 连续三年
    "person": 1.4,  # 他听了七讲, 自己掏了2000元
    "pay": 1.9,
    "record": 2.2,
    "crowd": 1.7,  # 宋庄聚集着5000多名艺术家
    "decline": 1.3,  # 关停两座小矿
    "service": -1.3,  # 三天内办结, 最高不超过18%
    "age": 1.9,  # 工龄满20年, 握了20年采煤机手柄的手
}
ACTIVITIES = {
    "words": 2.0,  # the figure stands in its evidence
    "statement": 3.3,  # in the same statement
    "last, paragraph": 2.6,  # told before the figure
    "last": 1.1,  # in a paragraph before
    "before, paragraph": 2.4,  # in the same paragraph, but others stand between
    "next": 0.9,  # of the paragraph, behind the figure
    "main": 0.1,
    "main, summed up": 0.4,  # 累计, 今年以来, 截至目前
    "first": 1.7,
    "its union": 1.0,  # acts before the figure
    "another union": -1.0,
    "word of its own": 0.2,  # two characters of the sentence that tells it elsewhere, and no other activity
    "words of its own": 1.4,
}


def weigh(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    """What the signs weigh together."""
    return sum(map(weights.__getitem__, signs))
