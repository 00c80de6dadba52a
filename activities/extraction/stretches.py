"""Bare stretches of time over which figures were reached: 三天 in 三天编出竹篮80只, 一个月 in 登记一个月，报名60人."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from activities.extraction.records import Quantity
from articles.segmentation.records import Span

# A stretch of time at the head of its clause over which the rest was done: 四天打捞漂木300根, 连续两个冬天.
BEFORE_STRETCH = re.compile(
    r"(?:^|——|[，。；：、！？\n“ \u3000]|连续|[会队站班团车中]|开[播业门放张]|上线|启用|运行|试行)$"
)
RUNS = re.compile(
    r"(?:运行|运营|开放|启用|投用|试行|推行|施行|实施|上线|落地|挂牌|启动|成立|开[播业张门柜馆园课班讲诊市通办站营工]"
    r"|投运|试点|建成|复工|入驻)$"
)
CLAUSE_HEAD = re.compile(r"[，。；：！？\n“”]|^$")
EVENT = 2  # characters of 启用, 开诊
CHANGES = re.compile(r"(?:共|累计|里)?(?:下降|上升|提高|增长|增加|减少)")  # 流失率两年下降6个百分点
NO_STRETCH_BEHIND = frozenset("的内后前以之才起制工学培来间一，。；、（")
NO_STRETCH_BEFORE = frozenset(["期中", "其中", "机会", "开会"])
STRETCH_UNITS = frozenset(["天", "年", "周", "个月", "小时", "钟头", "季度", "晚", "周末", "昼夜"])
# A clause of a verb and how long that went on: 登记一周，报名的已有80人; but 历时两年, 从业十年.
WENT_ON = re.compile(
    r"(?:^|[，。；：！？\n])(?!历时|为期|持续|长达|耗时|用时|时隔|相隔|工[作龄]|从[业教医]|学习|培训|居住|打工|经过"
    r"|提前|延长|缩短|推迟|治疗|住院|入[职伍]|结婚"
    r"|退休)[^\W\d_每已了共达约近满周第前后有需用一二两三四五六七八九十期]{2}$"
)
# Behind its subject, before a verb that has come to something: 调解员三年说和了80对, 热线一个月接了60个.
CAME_TO = re.compile(
    r"(?:里|间|就|便|共|先后|一共|总共|累计)*(?:[\u4e00-\u9fff]{1,2}[了成到出回下完](?![\u4e00-\u9fff]{0,3}[年月天])"
    r"|接[待访诊警听]|服务|发放|收[到回集获]|吸[收纳]|受理|办[理结]|销售|培训|走访|慰问|募[得集]|查[出处]|救助"
    r"|帮扶)[^，。；：]{0,10}?"
    r"[\d一二两三四五六七八九十百千万]"
)
NOT_SPENT_BEFORE = frozenset("了由从比用花经时前第满过着到为每隔的续期近限至约需要等长")  # 学了三年, 用三年建成
LONG_UNITS = frozenset(["年", "周", "个月", "季度"])
# 一天送出1.2吨, 一天两班: so much in a day; not 一天时间, 一天的课
A_DAY = re.compile(r"(?![时的夜之内里就才培学训比体])[\u4e00-\u9fff]{0,3}?[\d一二两三四五六七八九十]")
HARDLY = ("不到", "有余", "不足")  # 两年不到
WITHIN = ("时间里", "时间内", "时间", "里")  # 三个小时里, 半年时间里
# More than so long is a condition: 压车超过4小时按小时补偿.
THRESHOLD = ("超过", "不少于", "不低于", "至少")
# How soon something was done, and nothing counted: 不到两个小时，工钱就有了着落.
SOON = re.compile(
    r"，[^，。；：！？\n]{0,30}?就(?![业是地近诊餐读医职座任])[^，。；：！？\n\d一二两三四五六七八九十百千]{0,16}"
    r"(?=[，。；：！？\n]|$)"
)


def find_stretches(text: str, quantities: Sequence[Quantity]) -> list[Span]:
    """The bare stretches of time over which other figures were reached: 三天 in 三天编出竹篮80只."""
    found: list[Span] = []
    for quantity in quantities:
        start, end = quantity.span
        if quantity.unit not in STRETCH_UNITS:
            continue
        if text.startswith("就", end) and not text.startswith("就有", end):
            continue  # 两天就领完了
        if text.startswith(THRESHOLD, start) or SOON.match(text, end):
            continue
        before = text[max(0, start - 2) : start]
        changes = quantity.unit == "年" and CHANGES.match(text, end) and before[-1:] not in ("前", "第")
        runs = (
            quantity.unit not in ("小时", "晚")
            and text.startswith(("，", "已", "就"), end)
            and (RUNS.search(before) or WENT_ON.search(text, max(0, start - 3), start))
        )  # 服务点运行一个月，接待80人
        if changes or runs or _is_stretch(text, quantity, before):
            if RUNS.search(before) and CLAUSE_HEAD.match(text[max(0, start - EVENT - 1) : start - EVENT]):
                start -= EVENT  # 启用半个月，驿站接待…
            found.append(_with_hedges(text, start, end))
    return found


def _with_hedges(text: str, start: int, end: int) -> Span:
    """A stretch with the words that belong to it: 连续两天, 这两个月, 两年不到."""
    if text.startswith(HARDLY, end):
        end += len(HARDLY[0])
    else:
        end += len(next((word for word in WITHIN if text.startswith(word, end)), ""))
    if text.endswith("连续", 0, start):
        return Span(start - 2, end)
    return Span(start - 1 if text.endswith(("这", "头"), 0, start) else start, end)


def _is_stretch(text: str, quantity: Quantity, before: str) -> bool:
    """Whether a duration stands at the head of its clause and what was done behind it."""
    end = quantity.span.end
    if before in NO_STRETCH_BEFORE:
        return False
    if quantity.value == 1 and quantity.unit not in LONG_UNITS and not _is_so_much_a_day(text, quantity):
        return False
    if text.startswith(HARDLY, end):
        end += len(HARDLY[0])
    behind = text[end : end + 1]
    if before and before[-1] not in NOT_SPENT_BEFORE and CAME_TO.match(text, end):
        return True
    if behind == "，":  # 不到五个月，千名职工走进课堂
        return (not before or before[-1] in "，。\n；") and quantity.unit != "晚"
    return behind not in NO_STRETCH_BEHIND and BEFORE_STRETCH.search(before) is not None


def _is_so_much_a_day(text: str, quantity: Quantity) -> bool:
    """Whether what stands behind 一天 is done or had in a day: 一天送出1.2吨, 一天两班."""
    end = quantity.span.end
    return quantity.unit == "天" and (A_DAY.match(text, end) or CAME_TO.match(text, end)) is not None


def last_stretch(stretches: Sequence[Span], figure: Span, statement: Span) -> Span | None:
    """The last bare stretch of time before a figure in its statement."""
    index = bisect_left(stretches, figure.start, key=lambda stretch: stretch.end) - 1
    found = stretches[index] if index >= 0 else None
    return found if found and found.start >= statement.start and found.end < figure.start else None
