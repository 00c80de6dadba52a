"""Frames that tell what a figure in them counts: 把意见归成|5类, 从报案到结案，只用了|7天, 按每人|500元的标准发放."""

from __future__ import annotations

import re

from activities.extraction.nouns_before import noun_before, trimmed
from activities.extraction.time_subjects import NO_NOUN, PARTS
from activities.extraction.units import TIMES
from articles.segmentation.records import Span

_SORTING = (
    "归并|梳理|整理|归纳|汇总|汇编|提炼|凝练|浓缩|细分|划分|拆分|分解|细化|归集|筛选|归结|概括|归|分|编|拆|列|改|做|定"
)
# What is put into so many kinds or parts: 把意见|归成5类, 隐患被|整理成20条; also without 把: 意见归纳为|8条.
SORTED = re.compile(
    rf"(?:把|将)(?P<noun>[^，。；把将]{{1,12}}?)(?:{_SORTING})(?:成|为|出)了?$"
    rf"|(?P<passive>[^，。；被]{{2,14}})被(?:{_SORTING})(?:成|为|出)了?$"
)
SORTED_ENDS = ("成", "为", "出", "成了", "为了", "出了")
# One of many, by what sets it apart: 最大的一家|800平方米, 最小的|不足20平方米.
EXTREME = re.compile(
    r"(?P<which>[\u4e00-\u9fff]{0,2}最(?![初后终近新])[\u4e00-\u9fff]{1,3}的(?:一(?![天晚年月日夜周])[\u4e00-\u9fff])?)"
    r"(?:就|才|也|仅|只|约|达到?|有|是|用了|用)*$"
)
# How long it took from one thing to another: 从报案到结案，|只用了7天; 从立项到投用用时|半年.
TOOK = re.compile(r"(?:前后|一共|总共|全程|仅仅|平均|才|就|只|仅|也|共)*(?:用时|耗时|历时|用了|花了|费了|用|花)?$")
FROM_TO = re.compile(
    r"(?P<whole>[从由](?![今去前明本上下当]|\d)[^，。；：“”\n\d]{1,14}[到至](?![今去前明目]"
    r"|\d)[^，。；：“”\n\d]{1,12}?)，$"
)
LONGEST_WAY = 34  # characters
# At how much a head something is given, and what is done at that rate: 按每人|500元的标准发放慰问金.
AT_RATE = re.compile(r"(?:按照?|依照|参照|以)(?:[^，。；]{0,8}?每[^，。；]{1,6}?|人均|户均)?$")
RATE_OF = re.compile(
    r"的?(?P<noun>[\u4e00-\u9fff]{0,4}?)标准(?:，|统一|足额|分别|逐[户人一]|全部|直接)*"
    r"(?:[向为给对][^，。；]{1,14}?|给予|予以|进行)?"
    r"(?P<verb>补助|补贴|奖励|奖补|资助|救助|慰问|发放|拨付|配套|缴纳|缴费|收取|收费|给付|支付|兑付|赔付|投保|参保"
    r"|报销)"
)


# A rate told over a stretch of time: 识字率两年提高9个百分点.
OVER_TIME = re.compile(
    r"(?:连续)?[\d一二两三四五六七八九十]{1,3}(?:年|个?月|个?季度|[周天])[来间内里]?(?:均|都|始终|就)?"
    r"(?:保持在?|稳定在|下降|上升|提高|增长|[增降升减涨压缩][到至])了?$"
)
OVER_TIME_ENDS = ("保持", "在", "下降", "上升", "提高", "增长", "到", "至")  # of OVER_TIME, but for 了
# Some of those told of, and what they do: 2316家企业中有|2089家签约; not what they are: 徒弟中有30名|是技师
AMONG = re.compile(
    r"(?:^"
    r"|(?<=[\d余多][家名个位户人座所项条支只辆]))(?P<noun>[\u4e00-\u9fff]{2,10}?)(?<![月年天周日季时间])[中里]，?(?:共"
    r"|已|就)?有$"
)
WHAT_THEY_ARE = re.compile(r"[^，。；]{0,2}?(?:是|成为|成长为|晋升为|担任|当上)")


def framed(text: str, unit: str, clause: Span, figure: Span, behind: str) -> str:
    """What a figure counts by the frame that it stands in; "" where it stands in none.

    `behind` is the noun right behind it.
    """
    whole, after = text[clause.start : figure.start], text[figure.end : clause.end]
    if not behind and not WHAT_THEY_ARE.match(after) and (among := AMONG.search(whole)):
        return among["noun"]
    if unit == "元" and (rate := _at_rate(whole, after)):
        return rate
    if unit in TIMES and not after and (way := _on_the_way(text, clause, whole)):
        return way
    if not behind and "最" in whole and (extreme := EXTREME.match(whole)):
        return extreme["which"]
    if not behind and whole.endswith(SORTED_ENDS) and (told := SORTED.search(whole)):
        return told["noun"] or noun_before(told["passive"])[0] or told["passive"]
    return _divided(whole, after) if unit in PARTS and unit != "路" else ""


def risen_over_time(whole: str) -> str:
    """Of what a rate is told over a stretch of time: 识字率 in 识字率两年提高|9个百分点; "" where of none."""
    told = OVER_TIME.search(whole) if whole.removesuffix("了").endswith(OVER_TIME_ENDS) else None
    return noun_before(whole[: told.start()])[0] if told else ""


def sharing_in(before: str) -> str:
    """What makes a share of something: 双职工 in 双职工占到集团家庭的|四成, "" where it is told before."""
    at = before.find("占")
    if before[at + 1 : at + 2] in ("地", "线", "道", "用") or before[at - 1 : at] in ("侵", "抢", "强"):
        return ""
    noun = noun_before(trimmed(before[:at]).removeprefix("其中"))[0] if at else ""
    return "" if NO_NOUN.search(noun) else noun


def _at_rate(whole: str, after: str) -> str:
    """What is done at so much a head: 发放 in 按每人|500元的标准发放慰问金; 补助标准 where the rate is named."""
    rate = RATE_OF.match(after) if "标准" in after[:8] and AT_RATE.search(whole) else None
    if rate is None:
        return ""
    return rate["noun"] + "标准" if rate["noun"] else rate["verb"]


def _on_the_way(text: str, clause: Span, whole: str) -> str:
    """From what to what so much time went by, told in the clause before: 从报案到结案，只用了|7天."""
    if TOOK.fullmatch(whole) is None:
        return ""
    way = FROM_TO.search(text, max(0, clause.start - LONGEST_WAY), clause.start)
    return way["whole"] if way else ""


def _divided(whole: str, after: str) -> str:
    """What a union gives or does in several goes: 救灾款 in 工会分|两批下拨救灾款120万元; "" where it is others."""
    front = whole.removesuffix("分").removesuffix("分成").removesuffix("分为")
    if front == whole or not front.removesuffix("已").removesuffix("还").endswith(("工会", "联合会", "先后", "中心")):
        return ""
    end = next((place for place, sign in enumerate(after) if sign.isdigit() or sign in "，。；"), len(after))
    return noun_before(after[:end])[0]
