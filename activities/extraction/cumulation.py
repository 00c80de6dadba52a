"""Which figures add up over a time, by more than its words: 至今开了9讲, but 三年来管着86张床铺."""

from __future__ import annotations

import re

from activities.extraction.records import Category
from activities.extraction.word_lists import words
from articles.segmentation.records import Span

FAR = 120  # characters before a figure that say so
# Up to the day of the page: all that follows in the sentence was reached by then.
TILL_NOW = re.compile(
    r"至今(?!年|天|日|晨|晚|夏|冬|春|秋|未|没|仍|还|不)|到现在|至现在|到目前|至目前"
    r"|到(?<![^，。；]到)(?:\d{1,2}月)?\d{1,2}日，[^，。；]{0,2}已"
)
# What is divided, averaged or held, or acts itself, is there once: 分成5个组, 月均增收420元, 管着86张床铺.
STANDING = re.compile(
    "|".join(f"{word}[^，。；]{{0,8}}$" for word in words("分成 编成 组成 分为 归成 归并为 请来"))
    + "|年均|月均|人均|户均|日均|平均|管着|看着|照看着|照管着|守着|载着|围着"
)
GONE_ON = re.compile(r"已(?:安全|连续)[^，。；]{0,6}$")  # 已安全生产1012天
ALTOGETHER = re.compile(r"共(?![同建享产青])|已(?!经?是)|累计|先后|办了|查出|整改|接待|培训|辅导|抽查")
ACTING = re.compile(r"[^，。；]{1,14}?(?:已|载着|每周|轮流|组成)")
# What a change begins with is no sum: 从103家 in 从103家增加到618家.
FROM = re.compile(r"[由从自][^，。；：]{0,12}$")
CHANGES = re.compile(
    r"[^，。；：、\d]{0,3}(?:[增升提扩涨降变减调加缩压上]|发展|回落|延长)[^，。；：、\d]{0,4}[到至成为]"
)
ACTORS = frozenset([Category.STAFF, Category.TEAMS, Category.FACILITIES])
NOT_ADDED = frozenset([Category.RATE, Category.DURATION])


def adds_up(text: str, scope: Span, clause: Span, figure: Span, category: Category, period: str, told: bool) -> bool:
    """Whether a figure adds up over a time; `told`: its period says so."""
    before = text[clause.start : figure.start]
    if FROM.search(before) and CHANGES.match(text, figure.end):
        return False
    if told:
        return not STANDING.search(before) and not (category in ACTORS and ACTING.match(text, figure.end, clause.end))
    if category is Category.DURATION and GONE_ON.search(before):
        return True
    if category in NOT_ADDED or STANDING.search(before):
        return False
    begin = max(scope.start, figure.start - FAR)
    if period.endswith("起"):  # 今年3月起，四期共招收学员175人; but 去年3月起，摸排企业12家
        return ALTOGETHER.search(text, begin, figure.end + 1) is not None
    return TILL_NOW.search(text, begin, figure.start) is not None
