"""How much each sign speaks for a union, for nobody and for an activity; the numbers are fitted: tests/figure_weights.py.

Each sign has two weights: where no union acts in the statement before the figure, and where one does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Weights = Mapping[str, tuple[float, float]]

OWNERS: Weights = {
    "acts": (0.0, 2.7),  # last in the statement before the figure
    "acts in the clause": (0.0, 1.1),
    "acts first": (0.0, 2.9),  # in the statement, before another does
    "acts later": (0.9, 0.0),  # in the statement, behind the figure
    "in passing": (2.6, 2.1),  # its officer speaks, it sent somebody, it is given something
    "in passing in the clause": (1.1, 1.1),
    "in passing later": (1.6, 0.1),
    "of the place": (1.9, 0.3),  # 全区, 该镇
    "last": (1.8, 0.8),  # of those that acted in the paragraph
    "first": (1.1, 0.0),
    "previous": (0.4, 0.0),  # acts in the statement before
    "named": (1.0, 0.0),  # last in the paragraph, though it does not act
    "founder": (0.7, 0.0),
    "signer": (0.9, 0.0),
    "signer, both sides": (1.4, 1.4),
    "of a trade": (1.4, 0.0),  # where a bargain is spoken of
    "together": (1.6, 0.0),
    "organizes": (1.4, 1.8),  # the activity in whose evidence the figure stands
    "organized": (0.5, 0.6),  # the activity that it may measure
    "main": (0.6, 0.0),
    "headline": (0.8, 0.4),
}
NOBODY: Weights = {
    "always": (1.1, 0.1),
    "time": (1.0, 1.1),  # 半个钟头后, 烧了29年电焊
    "money": (-0.5, -0.5),
    "size": (1.3, 1.3),  # 1600公里外, 20平方米
    "count": (-0.9, -0.8),
    "nobody yet": (0.6, 0.0),  # no union acted in the text so far
    "unions in general": (0.8, 0.0),  # 机关单位的工会, without a name
    "private": (2.6, 2.6),
    "person": (0.7, 2.3),  # 他听了七讲, 自己掏了2000元
    "pay": (2.0, 2.0),
    "record": (0.9, 2.4),
    "crowd": (2.0, 0.0),  # 宋庄聚集着5000多名艺术家
    "decline": (1.4, 0.0),  # 关停两座小矿
    "service": (-1.2, -1.2),  # 三天内办结, 最高不超过18%
    "age": (1.6, 1.6),  # 工龄满20年, 握了20年采煤机手柄的手
}
ACTIVITIES: Weights = {
    "words": (30.0, 30.0),
    "statement": (0.0, 0.0),
    "last, paragraph": (5.0, 5.0),
    "last": (0.0, 0.0),
    "next": (0.0, 0.0),
    "before, paragraph": (0.0, 0.0),
    "named": (10.0, 10.0),
    "main": (2.0, 2.0),
    "first": (0.0, 0.0),
    "union": (0.0, 0.0),
    "other union": (0.0, 0.0),
    "word of its name": (0.0, 0.0),
    "words of its name": (0.0, 0.0),
}


def weigh(weights: Weights, signs: Iterable[str], acts: bool) -> float:
    """What the signs weigh together; `acts`: whether a union acts in the statement before the figure."""
    return sum([weights[sign][acts] for sign in signs])
