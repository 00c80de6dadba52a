"""Where an activity was held: 在文庙广场开市, 走进某项目工地, 来到病房."""

from __future__ import annotations

import re

from articles.segmentation.records import Span

HOLD = (
    "联合举办|共同举办|联合开展|举办|举行|开展|召开|启动|开市|开幕|开赛|开课|开张|开业|开放|出发|开跑|拉开|鸣枪|进行|结束|开班|开讲|落幕|收官|闭幕|揭牌|揭幕|成立|设立|建立|设起|搭起|建起|建成|办起|开办"
    "|开设|推开|推广|试行|增设|签订|签署|共建|签约|组织|亮相|上演|慰问|走访|义卖|义诊|启用|投用|挂牌|启幕|开营|开工|举|设了"
)
HELD = re.compile(HOLD)
# Words that no place has in it: 在活动中, 在某主席带领下, 在外奔波的养路职工.
NOT_PLACE = re.compile(
    r"[\d一二三四五六七八九十]+[月日]|期间|过程|活动|基础|方面|同时|框架|领导|指导|支持|见证|陪同|带领|之中|工作(?!室|站|坊)|学习|培训|会上|仪式|座谈|线上|网上|前提"
    r"|全[市区县省]各|今年|去年|当天|此|其中|问题|生活|讲话|职工(?!之家|服务|书屋|大学|学校|公寓|俱乐部|活动)|农民工|人员|班组(?!$)|发展|助力|作用|手[里中]|心坎|身边|建工地|解读|了解"
    r"|举办的|召开的|组织的|实施|推进|贯彻|细致|浅出|过节|总结|努力|前期|后续|家中|岗位|时候|背景|情况|群众"
)
# 走访工地48个: how many there were is no part of the place.
HOW = re.compile(
    r"(?:联合|共同|同步|隆重|正式|如期|圆满|顺利|激情|热烈|火热|成功|先后|分别|相继){1,2}$"
)  # 在镇上 联合举办
FIGURE_BEHIND = re.compile(r"(?<=[地点店厂站业校])\d[\d,，]{0,6}(?:余|多)?[个家处座]$")
PEOPLE = re.compile(
    r"\d(?:余|多)?[名位户人]|\d个.{0,6}班组|\d家.{0,4}工会$|手$|手[上里中]|\d[座家个处].*、|(?:^|小)(?:企业|店)$"
)
_TOO_WIDE = """
    全县 全省 全州 全旗 全镇 全乡 全国各地 全市各地 线上
    一线 一起 京 企业 全区 全国 全市 内部 区内 单位 各地 国 基层 市内 当地 本地 活动现场 现场 社会 辖区 辖区内
"""
TOO_WIDE = frozenset(_TOO_WIDE.split())
_PLACE_ENDS = """
    院 站 厅 室 中心 工地 广场 公园 口 园 馆 学校 中学 小学 大学 厂 楼 村 镇 街道 市场 项目部 店 基地 码头 车间
    窗口 书屋 古城 剧场 礼堂 会场 社区 小区 景区 公司 林 山 边 旁 驿站 之家 会议室 文化宫 影院 操场 体育场 赛马场
    棚 连队 站点 网点 围挡 市集 集市 工坊 加工点 国道 园区 厂区 矿区 港区 库区 作业区 管理区 支局 平台 会馆 球馆
    地头 街头 院坝 写字楼 食堂 公寓 病房 大厅 商圈 林场 农场 牧区 场 岛 湾 寺 桥 所 检修库
"""
PLACE_ENDS = tuple(_PLACE_ENDS.split())
PLACE_HEAD = r"[^，。；：、！？的了着\n][^，。；：！？\n]"
VENUE = re.compile(r"(?:^|(?<=[，。；\n]))在?([^，。；：“”《》\n]{3,26}?)(?<!公)(?:里|内)，")
# 8月2日午后，文昌湖边，…: a place alone behind the date sets the scene.
SCENE = re.compile(
    r"[^，。；：“”\n]{2,20}[日号时分午后晚晨夜]，([^，。；：“”、\n走来进到着了把被向在举开办为给送带赴往登会请]{2,16})，"
)
AT = re.compile(r"(?:^|(?<=[，。；\n]))在([^，。；：“”《》了\n]{2,26})，")
# 在某区总工会举办的大赛上: the union holds it and is no place.
HELD_IN = re.compile(
    rf"在([^，。；：“”《》、\n]{{1,26}}?(?:、[^，。；：“”《》\n]{{1,20}})??)(?:(?<!工会)(?:{HOLD})|(?<=工会)(?:{HOLD})(?![办行]?的))"
)
WENT = re.compile(
    r"(?:走进|走入|来到|前往|深入|赶赴|奔赴|开进|送进|搬进|设进|送往|送到|开到|带到|搬到|贴到|赴)(了?[^，。；：“”《》\n]{2,28}?)"
    r"(?=，|。|；|开展|举办|举行|进行|慰问|看望|组织|调研|参观|考察|宣讲|集中|讲课|观摩|现场|手把手|循环|播放|送|与|和|为|给|向|$)"
)
TO = re.compile(
    r"(?<=[\u4e00-\u9fff”])到([^，。；：“”《》\n]{2,20}?)(?=开展|举办|举行|进行|慰问|看望|调研|参观|考察|宣讲|讲课|授课|观摩|抽查|检查|走访|座谈)"
)
ALONG = re.compile(r"沿着?([^，。；：“”《》\n]{2,16}?)(?=健步走|徒步|骑行|行走|慢跑)")
PATTERNS = (WENT, HELD_IN, TO, ALONG)
# 在文化广场摆摊, 请进食堂: a place is known by its ending, whatever is done there.
IN = re.compile(
    rf"(?:(?<![现正存实所内好旨意就])在(?!此|职|岗|线|编|册|校|建|读|场|京)|[坐请搬送拿开设]进|[送拿运搬摆办来贴发]到|登上|齐聚|走访了?|慰问了?)(?={PLACE_HEAD})"
)
LONGEST_PLACE = 24
PLACE_LENGTHS = tuple(sorted({len(end) for end in PLACE_ENDS}, reverse=True))
PLACE_SET = frozenset(PLACE_ENDS)
OUTDOORS = frozenset(["工地", "地头", "街头"])
# What may stand behind a place: a mark, or somebody for whom something is done there.
BEHIND_PLACE = re.compile(
    r"[，。；\d一两三四五六七八九十“《]|设|挂|办|举|开|召|为|给|向|与|把|将|签|摆|建|贴|张|搭|认|集|组|种|修|看|支|立|登|进|里|内|上(?!班)|拉"
)


def find_location(text: str, span: Span) -> str:
    """Where the statement says that it was held: 植物园 in 工匠走进植物园, "" where it does not."""
    if place := find_venue(text, span):
        return place
    for pattern in PATTERNS:
        for match in pattern.finditer(text, span.start, span.end):
            if place := _place(match.group(1)):
                return place
    for match in IN.finditer(text, span.start, span.end):
        if place := _place(_known_place(text, match.end(), span.end)):
            return place
    return ""


def _known_place(text: str, start: int, end: int) -> str:
    """The place that begins at `start`, if its ending says that it is one: 文化广场 in 文化广场摆摊."""
    limit = min(end, start + LONGEST_PLACE)
    is_led = text[start - 1] in "在到进"  # 送进食堂: a place of which nothing but the kind is told
    for stop in range(start + 2, limit + 1):
        if text[stop - 1] in "，。；：":
            break
        if not any(
            text[stop - size : stop] in PLACE_SET
            for size in PLACE_LENGTHS
            if stop - size >= start + (size == 1 or not is_led)
        ):
            continue
        if text[start:stop] in PLACE_SET and text[start - 1] == "在" and text[start:stop] not in OUTDOORS:
            return ""  # 在集市上 points to the event told before, 送进食堂 does not
        if stop == end or BEHIND_PLACE.match(text, stop):
            return "" if HELD.search(text, start, stop) else text[start:stop]
    return ""


def find_venue(text: str, span: Span) -> str:
    """The place in which a scene is set: 一处打谷场 in 昨日，一处打谷场里，师傅正在教."""
    if (scene := SCENE.match(text, *span)) and scene.group(1).endswith(PLACE_ENDS) and _place(scene.group(1)):
        return scene.group(1)
    for pattern in (VENUE, AT):
        for match in pattern.finditer(text, span.start, span.end):
            place = _place(match.group(1))
            if place.endswith(PLACE_ENDS) and "工会设" not in place:
                return place
    return ""


def _place(words: str) -> str:
    """The words if they name a place, else ""."""
    place = FIGURE_BEHIND.sub("", words.removeprefix("了").removeprefix("位于").strip("的"))
    place = HOW.sub("", place)
    if NOT_PLACE.search(place) or PEOPLE.search(place) or len(place) < 2 or place in TOO_WIDE:
        return ""
    return place
