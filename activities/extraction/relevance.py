"""Which figures measure what was done, and which only belong to the story: 一家豆腐坊, 三件事, 平均年龄32岁."""

from __future__ import annotations

import re

from activities.extraction.records import Quantity
from activities.extraction.sentences import Statement
from activities.extraction.units import TIMES
from activities.extraction.word_lists import words
from articles.segmentation.records import Span

# 一 before a measure word is an article more often than a count: 一处凉亭, 一句话. It counts where something is
# repeated (每月一次, 连续一周) or set beside another figure (一家国有和两家民营企业).
ONE = re.compile(r"一[^十百千万\d]")
REPEATED = re.compile(r"每(?!到)[^，。；]{0,14}$|各(?![级种位类方行个项地界家自])[^，。；]{0,8}$|连续$|连$|为期$|历时$")
# What is paid for each: 每办结一件|补贴200元, 每介绍一名会员|奖励50元.
PER_PIECE = re.compile(
    r"[^，。；\d]{0,6}?(?:补贴|补助|奖励|奖|给予|发放|支付|收取|扣|提成|加发|返还|减免|记|积|得)[^，。；\d]{0,4}\d"
)
BESIDE = re.compile(r"[^，。；]{0,16}[和、][两三四五六七八九十\d]")
# 两台洗衣机、一间书屋
BESIDE_BEFORE = re.compile(r"[两三四五六七八九十百\d余多][\u4e00-\u9fff][^，。；、]{1,12}[、和及]$")
# Behind its noun 一 is a count, as in a list: 建成实训基地一座, 赠送电脑一台; not 去了一趟, 等了一天.
BEHIND_NOUN = re.compile(r"[\u4e00-\u9fff]{2}(?<![了过完每第有上下着又再第统不])$")
THINGS = frozenset(["座", "间", "辆", "台", "套", "部", "处", "所", "栋", "幢", "架", "艘", "块"])
# What speech is worth to be counted in: people, money, enterprises.
SPOKEN_UNITS = frozenset(["人", "名", "位", "", "元", "家", "%", "场", "件", "人次", "户"])
STORY_UNITS = frozenset(["分", "岁", "度", "厘米", "毫米", "里"])
CONTENT = re.compile(r"(?:件事|方面|阶段|步骤|要点|层面|维度|角度|关键词|字)$")
CONTENT_BEHIND = re.compile(r"个?(?:事|方面|阶段|步骤|要点|层面|维度|角度|关键)(?![\u4e00-\u9fff]*[职工人])")
# What somebody earns, pays or spends time on is nobody else's figure: 她每天练两个小时, 月薪多了800元.
PRIVATE = re.compile(r"他(?!们)|她(?!们)|月薪[多涨]|挣|一顿|到手|超时")
OWN_TIME = re.compile(r"他(?!们)|她(?!们)|睡了|躺了|守了|干了|拖了|备赛")
# What is told of one person's life: 家里有两个孩子, 每天要跑60多单, 攒了半年的1000元.
_EACH_DAY = "[^，。；]{0,6}(?:每天|一天|每月)[^，。；]{0,6}"
OWN_LIFE = re.compile(
    rf"(?:他(?!们){_EACH_DAY}|她(?!们){_EACH_DAY}|家[里中](?:还)?有|膝下|手下[^，。；]{{0,4}}|打工|进城|开过|干过|当过"
    r"|照看过|拉扯大|供着)$"
)
# The time or money of somebody who is no union: 攒了半年, 当了三年学徒.
OWN_DEEDS = re.compile(r"(?:攒|睡|缝|躺|跑|干|当|做|熬|守)了$")
# What a place or a firm has that is described: 园区落户企业120家, 这家厂有工人40名.
_HOUSES = words("厂 中心 园 园区 公司 集团 矿 村 小区 医院 学校")
DESCRIBED = re.compile(
    r"(?:现有(?!志愿|队员|成员|律师|专职|社工)|入驻|落户|常住|坐落着"
    rf"|{'|'.join(f'{house}[里内共现]?有' for house in _HOUSES)})[^，。；0-9]{{0,8}}$"
)
NEAR = 30  # characters before a figure in which it is told whose it is
LARGE_SUM = 10_000
GIVEN = re.compile(r"[拿收领得]到")  # what he was given is the giver's
TAKEN = re.compile(r"(?:用时|以|用)$")  # 以9秒完成


def is_private(text: str, quantity: Quantity, clause: Span, statement: Statement) -> bool:
    """Whether a figure is no union's: somebody's own time or money, what he said, what a firm has."""
    start = quantity.span.start
    if OWN_LIFE.search(text, max(statement.span.start, start - 24), start):
        return True
    if DESCRIBED.search(text, max(clause.start, start - NEAR), start):
        return not any(word in clause.of(text) for word in ("工会", "会员"))
    if quantity.unit not in TIMES and quantity.unit != "元":
        return False
    return _is_own(text, quantity, statement) or _is_earned(text[clause.start : start], quantity)


def _is_own(text: str, quantity: Quantity, statement: Statement) -> bool:
    """Whether somebody tells of his own time or money, or a deed tells of it: “我一天睡五个小时”, 攒了半年."""
    start = quantity.span.start
    if "工会" in statement.span.of(text) or (quantity.unit == "元" and quantity.value >= LARGE_SUM):
        return False
    return statement.is_speech or OWN_DEEDS.search(text, max(statement.span.start, start - 3), start) is not None


def _is_earned(before: str, quantity: Quantity) -> bool:
    """Whether the words before a figure tell of his pay or his time: 月薪多了800元, 她绣了三个钟头."""
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
        and quantity.unit != "倍"
        and not _is_listed(text, quantity, clause)
        and (
            REPEATED.search(text[clause.start : quantity.span.start]) is None
            or PER_PIECE.match(text, quantity.span.end, clause.end) is not None
        )
        and BESIDE.match(text, quantity.span.end, clause.end) is None
        and BESIDE_BEFORE.search(text[clause.start : quantity.span.start]) is None
    )


def _is_listed(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a thing and its number end their clause, as in a list: 建成实训基地一座."""
    start, end = quantity.span
    is_last = end == clause.end or text[end] in "、）"
    return is_last and quantity.unit in THINGS and BEHIND_NOUN.search(text, clause.start, start) is not None
