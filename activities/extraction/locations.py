"""Where an activity was held: 在大理古城开市, 走进某项目工地, 来到病房."""

from __future__ import annotations

import re

from articles.segmentation.records import Span

HOLD = (
    "联合举办|共同举办|联合开展|举办|举行|开展|召开|启动|开市|开幕|开赛|开课|开班|开讲|落幕|收官|闭幕|揭牌|揭幕|成立|设立|建立|设起|搭起|建起|建成|办起|开办"
    "|开设|推开|推广|试行|签订|签署|共建|签约|组织|亮相|上演|慰问|走访|义卖|义诊|举|设了"
)
# Words that no place has in it: 在活动中, 在某主席带领下, 在京务工的一线职工.
NOT_PLACE = re.compile(
    r"[\d一二三四五六七八九十]+[月日]|期间|过程|活动|基础|方面|同时|框架|领导|指导|支持|见证|陪同|带领|之中|工作(?!室|站|坊)|学习|培训|会上|仪式|座谈|线上|网上|前提"
    r"|全[市区县省]各|今年|去年|当天|此|其中|问题|生活|讲话|职工(?!之家|服务|书屋|大学|学校|公寓|俱乐部|活动)|农民工|人员|班组|发展|助力|作用|手[里中]|心坎|身边|建工地|解读|了解"
    r"|举办的|召开的|组织的|实施|推进|贯彻|细致|浅出|过节|总结|努力|前期|后续|家中|岗位|时候|背景|情况|群众"
)
_TOO_WIDE = """
    一线 一起 京 企业 全区 全国 全市 内部 区内 单位 各地 国 基层 市内 当地 本地 活动现场 现场 社会 辖区 辖区内
"""
TOO_WIDE = frozenset(_TOO_WIDE.split())
_PLACE_ENDS = """
    院 站 厅 室 中心 工地 广场 公园 口 园 馆 学校 中学 小学 大学 厂 楼 村 镇 街道 市场 项目部 店 基地 码头 车间
    窗口 书屋 古城 剧场 礼堂 会场 社区 小区 景区 公司 林 山 边 旁 驿站 之家 会议室 文化宫 影院 操场 体育场 赛马场
    院坝 写字楼 食堂 公寓 病房 大厅 商圈 林场 农场 牧区 场 岛 湾 寺 桥 所 检修库
"""
PLACE_ENDS = tuple(_PLACE_ENDS.split())
VENUE = re.compile(r"(?:^|(?<=[，。；\n]))在?([^，。；：“”《》\n]{3,26}?)(?<!公)(?:里|内)，")
AT = re.compile(r"(?:^|(?<=[，。；\n]))在([^，。；：“”《》\n]{2,26})，")
HELD_IN = re.compile(rf"在([^，。；：“”《》、\n]{{1,26}}(?:、[^，。；：“”《》\n]{{1,20}})??)(?:{HOLD})")
WENT = re.compile(
    r"(?:走进|走入|来到|前往|深入|赶赴|奔赴|开进|送进|搬进|设进|送往|送到|开到|带到|搬到|赴)(了?[^，。；：“”《》\n]{2,28}?)"
    r"(?=，|。|；|开展|举办|举行|进行|慰问|看望|组织|调研|参观|考察|宣讲|集中|讲课|观摩|与|和|为|给|向|$)"
)
TO = re.compile(
    r"(?<=[\u4e00-\u9fff”])到([^，。；：“”《》\n]{2,20}?)(?=开展|举办|举行|进行|慰问|看望|调研|参观|考察|宣讲|讲课|授课|观摩|抽查|检查|走访|座谈)"
)
ALONG = re.compile(r"沿着?([^，。；：“”《》\n]{2,16}?)(?=健步走|徒步|骑行|行走|慢跑)")
PATTERNS = (WENT, HELD_IN, TO, ALONG)


def find_location(text: str, span: Span) -> str:
    """Where the statement says that it was held: 园博园 in 劳模工匠走进园博园, "" where it does not."""
    if place := find_venue(text, span):
        return place
    for pattern in PATTERNS:
        for match in pattern.finditer(text, span.start, span.end):
            if place := _place(match.group(1)):
                return place
    return ""


def find_venue(text: str, span: Span) -> str:
    """The place in which a scene is set: 一处院坝 in 昨日，一处院坝里，老师正在教."""
    for pattern in (VENUE, AT):
        for match in pattern.finditer(text, span.start, span.end):
            place = _place(match.group(1))
            if place.endswith(PLACE_ENDS):
                return place
    return ""


def _place(words: str) -> str:
    """The words if they name a place, else ""."""
    place = words.removeprefix("了").strip("的")
    if NOT_PLACE.search(place) or len(place) < 2 or place in TOO_WIDE:
        return ""
    return place
