"""Which printed numbers are no figures: 第八场, 8时30分, 百人以上企业, “四个一”, 两个方面, 一把手."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from activities.extraction import hedges
from activities.extraction.names import Names
from activities.extraction.numerals import Numeral
from activities.extraction.units import CONTENTS, DURATIONS

LEAD = 14  # characters in front of a number that may tell that it is no figure


class Printed(NamedTuple):
    """A number with a unit after it, as it stands in a text."""

    text: str
    names: Names
    numeral: Numeral
    start: int  # of the number
    before: str  # the characters in front of it: LEAD of them
    unit: str  # base form
    unit_end: int
    end: int  # with what hedges it
    is_hedged: bool

    @property
    def is_one(self) -> bool:
        return self.numeral.is_chinese and self.numeral.value == 1 and self.numeral.value_max is None


_RANK = re.compile(r"(?:第|分列|位列|名列|分获|并列)[一二三四五六七八九十0-9０-９、和至到-]{1,10}$")
_PLACE = frozenset("口沟湾庄屯岭坡坪营堡寨坳塘")
_SMALL_PLACE = ("店", "铺", "集", "桥", "渠", "窑")  # 千家店镇; but 两家店
_PLACE_UNITS = {"家", "亩", "间", "道", "里", "条", "台", "户", "门", "片", "块", "座"}
_SCALE_UNITS = set("名人家场个件户座份位支对所条册篇幅")
_WEEKS_BEFORE = ("为期", "连续", "历时", "经过", "长达", "持续", "了", "共", "满", "达", "学")
_WEEKS_BEHIND = ("后", "内", "时间", "的", "来", "培训", "，", "。", "；")
_GREATEST = ("最高", "最低", "最多", "最少", "最大", "最小", "最长", "最短")
_EDITIONS = ("办", "办了", "行", "行了", "连续", "历经", "走过", "已")
_CHARACTERS = re.compile(r"大?字(?![画号帖典体条据库谜])")
_OF_A_SIZE = re.compile(r"的(?:小微?|中小微?|大型?|中型|群体性|集体性?|非公|工业|建筑|生产)")  # 百人以下的小企业
_BOTH = re.compile(
    r"(?:省|市|区|县|州|旗|盟|街道|乡|镇|村|社区|地)(?:的(?:工会|总工会|干部|领导)|总工会|工会(?!组织)|联手|联合"
    r"|之间|交界|分别|共同|携手)"
)
_TAKEN_DOWN = ("签下", "写下", "立下", "留下", "拿下", "接下", "买下", "租下", "种下", "拍下", "记下", "捐下", "揽下")
_TIMES_A_WEEK = {"次", "场", "天", "小时", "趟", "节", "课时", "晚", "期", "课", "回"}


def ordinal(it: Printed) -> bool:  # 第八场; 第 3 家; 分列二、三名; 五届四次全会
    before = it.before
    if before.rstrip(" \u3000").endswith("第") or before.endswith("届"):
        return True
    may_rank = "第" in before or "列" in before or "获" in before
    return may_rank and _RANK.search(before) is not None


def code(it: Printed) -> bool:  # A4纸, 007
    before, text = it.before[-1:], it.text
    if before.isascii() and before.isalpha():
        return True
    return text[it.start] in "0０" and text[it.start + 1 : it.start + 2].isdigit()


def year(it: Printed) -> bool:  # 2016年; 近三年, which is a time and no figure
    if it.numeral.value >= 1000:
        return True
    return it.numeral.value <= 10 and it.before[-1:] in tuple("近每第上头这去今往当历本")


def clock(it: Printed) -> bool:  # 8时30分, 3点40分
    return it.before[-1:] in tuple("时点:：")


def score_in_words(it: Printed) -> bool:  # 十分重视, 三分天下
    return it.numeral.is_chinese


def first_months(it: Printed) -> bool:  # 今年前10个月, 前三季度, 今年头11个月
    return it.before[-1:] == "前" or (it.before[-1:] == "头" and it.before[-2:-1] in tuple("年的，。　"))


def quarter(it: Printed) -> bool:  # 三季度
    return it.text[it.numeral.span.end : it.unit_end].lstrip() == "季度"


def weekday(it: Printed) -> bool:  # 上周三场, 每周五次
    before = it.before[-2:]
    if not before.endswith(("周", "期", "拜")) or it.numeral.value > 6:
        return False
    if before == "每周":
        return it.unit not in _TIMES_A_WEEK
    return before in ("星期", "礼拜") or (before[-1] == "周" and before[0] not in "一两几三四半")


def in_name(it: Printed) -> bool:  # “四个一”, 《三年行动计划》
    return it.names.cover(it.start, it.unit_end)


def size_class(it: Printed) -> bool:  # 百人以上企业, 50人以上的单位
    hedge = it.text[it.unit_end : it.end]
    if not hedge.endswith(("以上", "以下")):
        return False
    return it.text.startswith(hedges.SIZE_CLASS_AFTER, it.end) or _OF_A_SIZE.match(it.text, it.end) is not None


def contents(it: Printed) -> bool:  # 两个方面, 八个专题
    return it.text.startswith(CONTENTS, it.unit_end)


def characters(it: Printed) -> bool:  # “平安”两个字; but 两个字画展
    return _CHARACTERS.match(it.text, it.unit_end) is not None


def both_places(it: Printed) -> bool:  # 两个区的工会干部: places that were just named, not counted
    return it.numeral.is_chinese and it.numeral.value <= 5 and _BOTH.match(it.text, it.unit_end) is not None


def rank(it: Printed) -> bool:  # 排在前两位
    return it.before[-1:] == "前" and it.unit == "位" and it.before[-2:-1] in tuple("在居列进入排暂占获")


def set_phrase(it: Printed) -> bool:  # 一把手, 三个代表
    words = it.text[it.start : it.start + 4]
    return words in hedges.SET_PHRASES or words[:3] in hedges.SET_PHRASES


def lunar_day(it: Printed) -> bool:  # 初六起: a day of the lunar month
    return it.before[-1:] == "初"


def all_around(it: Printed) -> bool:  # 四周坐满了人; but 为期四周, 四周后
    if it.unit != "周" or it.numeral.value != 4 or it.is_hedged:
        return False
    return not it.before.endswith(_WEEKS_BEFORE) and not it.text.startswith(_WEEKS_BEHIND, it.end)


def repeated_one(it: Printed) -> bool:  # 一次次, 一笔一笔, 一年一度
    if not it.is_one:
        return False
    word = it.text[it.numeral.span.end : it.unit_end]
    return it.text.startswith((word, "一"), it.unit_end) or it.before.endswith("一" + word)


def one_of_a_word(it: Printed) -> bool:  # 逐一家访, 统一, 这一次, 有一回
    if not it.is_one or it.is_hedged:
        return False
    if it.before[-1:] == "有" and it.unit in ("次", "回", "天", "年", "晚"):
        return True
    return it.before.endswith(hedges.NOT_ONE_BEFORE) and it.before[-2:] not in _TAKEN_DOWN


def greatest(it: Printed) -> bool:  # 最高一笔3万元: 最高 hedges nothing
    return it.is_one and it.before[-2:] in _GREATEST


def one_case(it: Printed) -> bool:  # 一起上课: only 调处了一起 and the like count
    return it.is_one and it.before[-1:] not in ("了", "理", "决", "解", "处", "结", "的", "月", "年")


def place(it: Printed) -> bool:  # 二道沟, 三里屯
    if it.unit not in _PLACE_UNITS:
        return False
    following = it.text[it.unit_end : it.unit_end + 2]
    return following[:1] in _PLACE or (following[:1] in _SMALL_PLACE and following[1:] in ("镇", "乡", "村", "街"))


def second(it: Printed) -> bool:  # 二期工程, 二次补助, 二班: two are 两
    return (
        it.text[it.start : it.numeral.span.end] == "二"
        and it.unit not in ("人", "名", "位", "成", "%", "元")
        and not it.is_hedged
    )


def bare_scale(it: Printed) -> bool:  # 百年, 万里, 千家万户; but 百名, 百场
    if not it.numeral.is_scale or it.is_hedged or it.text[it.start] == "十":
        return False
    neighbours = (it.before[-2:-1], it.text[it.unit_end : it.unit_end + 1])
    return it.unit not in _SCALE_UNITS or any(neighbour in tuple("百千万") for neighbour in neighbours)


def stretch(it: Printed) -> bool:  # 半个月来, 三天间: a time, over which something else was counted
    following = it.text[it.end : it.end + 2]
    return following[:1] in ("来", "间") or (following[:1] == "前" and following[1:] not in tuple("往来进去夕行去"))


def always(it: Printed) -> bool:  # 24小时值守, 八小时之外
    printed = it.text[it.start : it.unit_end]
    if it.text[it.unit_end : it.end] in ("内", "以内", "之内") or it.is_hedged:
        return False
    return printed in hedges.ALWAYS or (it.unit == "小时" and it.text.startswith(hedges.OFF_WORK, it.unit_end))


def route(it: Printed) -> bool:  # 5路公交; but 兵分四路
    return it.before[-1:] not in ("分", "兵")


def edition(it: Printed) -> bool:  # 十九届; but 连续举办五届
    return not it.is_hedged and not it.before.endswith(_EDITIONS) and it.before[-1:] not in ("”", "》")


Rule = Callable[[Printed], bool]
OF_ANY: tuple[Rule, ...] = (in_name, ordinal, code)
OF_CHINESE_NUMERALS: tuple[Rule, ...] = (
    weekday,
    set_phrase,
    lunar_day,
    all_around,
    greatest,
    repeated_one,
    one_of_a_word,
    place,
    bare_scale,
    second,
    rank,
)
OF_UNITS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(DURATIONS, (stretch,)),
    "年": (year, stretch),
    "个月": (first_months, stretch),
    "季度": (first_months, quarter, stretch),
    "小时": (always, stretch),
    "天": (always, stretch),
    "分": (clock, score_in_words),
    "人": (size_class,),
    "名": (size_class,),
    "个": (contents, characters, both_places),
    "项": (contents,),
    "起": (one_case,),
    "路": (route,),
    "届": (edition,),
}


def veto(it: Printed) -> str:
    """The name of the first rule that says it is no figure, "" if none does."""
    for rule in _rules(it.unit, it.numeral.is_chinese):
        if rule(it):
            return rule.__name__
    return ""


@cache
def _rules(unit: str, is_chinese: bool) -> tuple[Rule, ...]:
    """The rules for figures of a unit, in the order in which they are asked."""
    return OF_ANY + OF_UNITS.get(unit, ()) + (OF_CHINESE_NUMERALS if is_chinese else ())
