"""Which figures measure what was done, and which only belong to the story: 一家豆腐坊, 三件事, 平均年龄32岁."""

from __future__ import annotations

import re

from activities.extraction.records import Quantity
from activities.extraction.units import TIMES
from articles.segmentation.records import Span

# 一 before a measure word is an article more often than a count: 一处凉亭, 一句话. It counts where something is
# repeated (每月一次, 连续一周) or set beside another figure (一家国有和两家民营企业).
ONE = re.compile(r"一[^十百千万\d]")
REPEATED = re.compile(r"每[^，。；]{0,14}$|连续$|连$|为期$|历时$")
BESIDE = re.compile(r"[^，。；]{0,16}[和、][两三四五六七八九十\d]")
# What speech is worth to be counted in: people, money, enterprises.
SPOKEN_UNITS = frozenset(["人", "名", "位", "", "元", "家", "%", "场", "件", "人次", "户"])
STORY_UNITS = frozenset(["分", "岁", "度", "厘米", "毫米", "里"])
CONTENT = re.compile(r"(?:件事|方面|阶段|步骤|要点|层面|维度|角度|关键词|字)$")
CONTENT_BEHIND = re.compile(r"个?(?:事|方面|阶段|步骤|要点|层面|维度|角度|关键)(?![\u4e00-\u9fff]*[职工人])")
# What somebody earns, pays or spends time on is nobody else's figure: 她每天练两个小时, 月薪多了800元.
PRIVATE = re.compile(r"[他她](?!们)|月薪[多涨]|挣|一顿|多拿|到手|超时")
OWN_TIME = re.compile(r"[他她](?!们)|[睡躺守干拖]了|备赛")
GIVEN = re.compile(r"[拿收领得]到")  # what he was given is the giver's
TAKEN = re.compile(r"(?:用时|以|用)$")  # 以9秒完成


def is_private(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure tells of somebody's own time or money: 她绣了三个钟头, 月薪多了800元."""
    if quantity.unit not in TIMES and quantity.unit != "元":
        return False
    before = text[clause.start : quantity.span.start]
    if quantity.unit == "元":
        return PRIVATE.search(before) is not None and GIVEN.search(before) is None
    return OWN_TIME.search(before) is not None or (quantity.unit == "秒" and TAKEN.search(before) is not None)


def is_of_the_story(text: str, quantity: Quantity, clause: Span, is_spoken: bool) -> bool:
    """Whether a figure measures nothing that was done: 一处凉亭, 61岁, 三件事."""
    printed = quantity.span.of(text)
    if quantity.unit in STORY_UNITS:
        return True
    if is_spoken and quantity.unit not in SPOKEN_UNITS:
        return True
    if CONTENT_BEHIND.match(text, quantity.span.end, clause.end):
        return True
    return (
        quantity.value == 1
        and ONE.match(printed) is not None
        and REPEATED.search(text[clause.start : quantity.span.start]) is None
        and BESIDE.match(text, quantity.span.end, clause.end) is None
    )
