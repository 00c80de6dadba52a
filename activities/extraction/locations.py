"""Where an activity was held: 在大理古城开市, 走进某项目工地, 来到病房."""

from __future__ import annotations

import re

from articles.segmentation.records import Span

HOLD = (
    "联合举办|共同举办|举办|举行|开展|召开|启动|开市|开幕|开赛|开课|开班|开讲|开展|落幕|收官|闭幕|揭牌|成立|设立|建立|设起|搭起|建起|建成|办起|开办|开设|推开|推广|试行"
    "|签订|签署|共建|签约|组织|亮相|揭幕|举|设|上演|慰问|走访"
)
NOT_PLACE = re.compile(
    r"[\d一二三四五六七八九十]+月|期间|过程|活动|基础|方面|同时|框架|领导|指导|支持|见证|陪同|带领|之中|工作|学习|培训|会上|仪式|现场|座谈|线上|网上|前提|全市各|今年|去年|当天|此|其中|问题|生活|讲话"
)
HELD_IN = re.compile(rf"在([^，。；：“”《》、\n]{{1,26}}(?:、[^，。；：“”《》\n]{{1,20}})?)(?:{HOLD})")
INSIDE = re.compile(r"在([^，。；：“”《》\n]{1,24}?)(?:里|内|上|中)?(?=，)")
WENT = re.compile(
    r"(?:走进|走入|来到|前往|深入|赶赴|奔赴|开进|送进|搬进|设进|送到|开到|赴)(了?[^，。；：“”《》\n]{2,28}?)(?=，|。|；|开展|举办|举行|进行|慰问|看望|组织|调研|参观|考察|宣讲|集中|讲课|观摩|与|和|为|给|向|$)"
)
TO = re.compile(
    r"(?<=[\u4e00-\u9fff”会人员])到([^，。；：“”《》\n的]{2,20}?)(?=开展|举办|举行|进行|慰问|看望|调研|参观|考察|宣讲|讲课|观摩|抽查|检查|走访|座谈)"
)
PASSED = re.compile(r"(?:^|[，、])([\u4e00-\u9fff]{2,20}(?:里|内|项目部|现场))[，,]")
PATTERNS = (WENT, HELD_IN, TO)


def find_location(text: str, span: Span) -> str:
    """Where the statement says that it was held: 园博园 in 劳模工匠走进园博园, "" where it does not."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text, span.start, span.end):
            place = match.group(1).removeprefix("了").strip("的")
            if not NOT_PLACE.search(place) and len(place) > 1:
                return place
    return ""
