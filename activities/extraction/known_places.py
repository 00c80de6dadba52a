"""Places that are known by how their names end, whatever is done there: 检修库 in 在检修库设置了, 坑口 in 讲到坑口."""

from __future__ import annotations

import re
from collections.abc import Iterator

from activities.extraction.name_parts import verb_at
from activities.extraction.place_words import (
    CIRCUMSTANCE,
    END_LENGTHS,
    ENDS,
    EVENTS,
    NOT_BEHIND,
    PLACES,
    RELATIVE,
    SURE_SHORT,
)
from articles.segmentation.records import Span

# What leads to a place: 在, and verbs of going and bringing with 到, 进, 入, 上. Behind 提, 收, 感 no place follows 到.
_NO_GOING = "提收达得感谈遇碰想听见学受等轮领直周迟考涉顾识拿接问说看讲悟猜料觉找吃用买捐募要"
# 推进, 引进 bring nothing to a place, nor do 进行, 进一步; 加入, 投入 neither.
_NO_ENTERING = "推促改跟增先演递行前后买购采共齐并迈上晋新挺精混突激冒渐快掘转拐溜躲冲闯挤"
_BEHIND_ENTERING = "行一步口度修驻展入场出货程取军而补账价"
_MOVED = re.compile(r"[把将][^，。；]{2,24}$")  # 把安全课讲|到坑口
LEAD = re.compile(
    r"(?=[在到至进入参游察查探讲说看问找接领拿坐请搬送开走驶住跑登爬背运抬踏攀贴摆挂靠齐赶慰坚值蹲驻守下巡辗抵”])"
    r"(?:"  # the signs that one may begin with, as most begin none
    rf"(?P<at>(?:(?<![现正存实所内好旨意就潜赶重志自])|(?<=出现))在"
    rf"(?!此|职(?![工业])|岗|线|编|册|校(?!园)|建(?!的)|读|场|京|于|[这那]里|哪)了?)"
    rf"|(?P<to>(?<![{_NO_GOING}])[到至](?!底|任|职|位|岗|期|场(?!站)|会|时|达|处|目前|现在|今|此|来"
    rf"|了?[\d一二两三四五六七八九十]+[点时月日年号]))了?"
    r"|(?P<moved>[讲说看问找接领拿]到了?)"
    rf"|(?<![{_NO_ENTERING}])进(?:了|(?![了{_BEHIND_ENTERING}]))"
    rf"|(?<![加投收纳引注融列归介流准出录植嵌陷计存转写输新])入(?![会职党团学场户])了?"
    r"|[坚值蹲驻]守(?=[^，]{2})(?![\d一二两三四五六七八九十]+个?[余多]?[月年天日小])|守[住着]"
    r"|[送请搬登爬背运驶开抬踏攀贴摆挂靠]上了?|登上|齐聚|[赶开驶送运]往|[运送驶飞]抵|[驶开]向|下了?(?=[矿厂车工])|辗转"
    r"|(?P<visit>(?<!已)(?<!累计)(?:走访|慰问|参观|游览|察看|查看|探访|巡[视查](?![组队员]))了?))"
)
# 走访工地48个, 送到网点57个: a total, and no place.
_TOTAL = re.compile(r"[^，。；：]{0,14}?(?:\d[\d,，]{0,6}|[一二三四五六七八九十百千两数]{1,3})(?:余|多)?[个家处座]")
_COUNT = re.compile(r"\d[\d,，]{0,6}(?:余|多)?[个家处座所]")
# 到指定学校抵学费, 到加油站加油: what others may do there
_USED = re.compile(r"抵(?!达)|加油|领取|享受|消费|兑换|购物|买|刷卡|就医|就诊|看病|洗车|打折|报销")
_OTHERS = re.compile(
    r"(?:\d+[余多]?[名位户个])?(?:困难|一线|广大)?(?:职工|会员|员工|工友|农民工|司机|骑手|学员|群众|孩子|家长"
    r"|[他她](?!们))"
)
AHEAD = re.compile(
    r"打算|计划(?![用经单生])|今后|下一步|即将|明年|将(?<![过最]将)"
    r"(?=[于在到]|陆续|继续|分批|逐步|走进|走入|赴|组织|安排|开展|举办)"
)
_WHEN = re.compile(r"[^，。；：]{2,14}[日午晚晨天月年旬末初间来前后]，")  # 9月1日至10日，: no clause of its own
_HEAD = re.compile(r"[^，。：、！？的了着\n][^，。；：！？\n]")
LONGEST_PLACE = 24
# 在三号高炉前为职工送茶: such words are of a place whatever follows.
STANDS = re.compile(
    r"(?:[东西南北亭楼墙路桥门街站]侧|[^旁两一身周手]边|[^，]旁|门口|[楼门院炉台车床摊站校厂店馆碑井田库窗柜]前"
    r"|[楼架塔山树桥炉脚坡崖棚亭檐灯岭]下|院[里内])$"
)
OPEN = ("广场", "空地", "小广场", "操场", "草坪", "停车场")  # 文化宫门前|广场
BESIDE = frozenset("前下")  # not 旁, 边: those are places behind any thing
LIST_END = re.compile(r"”?(?:等(?:地|\d{1,4}[余多]?[处个家座地])?)?")  # 工地、车站等31处
# What certainly goes on with something new behind a place: a mark, a figure, a verb.
BEGINS_NEW = re.compile(
    r"[，。；“《]|(?![\d一二三四五六七八九十]+[楼层号]|一[处座家间所栋幢片条户])[\d一两三四五六七八九十]|设|挂|办|举"
    r"|开|召|为|给|向|与|把|将"
    r"|签|摆|建|贴|张|搭|认|集|组|种|修|看|支|立|登|进|里|内|上(?!班)|拉|义|演|展|授|讲(?!师)|招|坐|宣|咨|现"
    r"|体(?!育)|慰|走|调|检(?!修)|巡|发|放|送|比|参|疗|观|揭|认|表|站[了着满]|各(?![类种级项地个界])|分别|先后|陆续"
    r"|轮流|统一|定期|定点|连续"
)
_PEOPLE_THERE = re.compile(r"[里内上中]?的\d[\d,，]*余?[名位户]")  # 守在帐篷里的12名: where they are
# 在焊接、井下急救等四个项目上: the head of the list is no place.
_TOPICS = re.compile(
    r"[^，。；]{0,24}等[^，。；、]{0,6}?(?:项目|方面|环节|领域|行业|工种|科目|专业)[上中里]?(?=[，。；\u4e00-\u9fff])"
)
_MEETING = re.compile(r"的[^，。；：的]{1,6}[会课班]上")
STOOD = re.compile(r"[前上下里旁边中内]站[了着满定起成住到]")  # 在窗口前|站了半天
_OF = re.compile(r"的(?:[^，。；：的]{1,6}?[上里旁前边外]|舞台|讲台|擂台|大屏|荧幕)")  # 钉到停车场的门柱上
_AND = frozenset("和与及")
BEHIND_SPOT = tuple("位名评赞头子滴心题亮燃")  # 点位, 点名: 点 begins another word
# Before 点 these make an hour of it, or a point of some matter: 九点, 重点, 堵点; not 抢修点.
NO_SPOT = frozenset(
    "定0123456789一二三四五六七八九十半早晚整正几两重特优难热焦观节要亮痛堵缺弱疑论试槽冰沸拐钟糕茶餐评准地"
)
_LONGEST_GAP = 7  # characters of a name between two endings: 社区|文体广场


def known_places(text: str, span: Span) -> Iterator[str]:
    """The places that words of being, going and bringing lead to, in print order."""
    for match in LEAD.finditer(text, *span):
        if not _HEAD.match(text, match.end(), span.end):
            continue
        if _of_others(text, span.start, match.start()) or is_ahead(text, span.start, match.start()):
            continue
        if match["moved"] and not _MOVED.search(text, max(span.start, match.start() - LONGEST_PLACE), match.start()):
            continue
        place = known_place(text, match.end(), span.end, match["at"] is not None)
        if place and match["to"] and _USED.match(text, match.end() + len(place)):
            continue
        total = _TOTAL if match["visit"] else _COUNT
        if place and (match["at"] or not total.match(text, match.end() + len(place))):
            yield place


def is_ahead(text: str, start: int, position: int) -> bool:
    """Whether a clause tells before a place what is still to come: 打算在各自的物流园建一处."""
    start = max(start, position - 2 * LONGEST_PLACE)
    return AHEAD.search(text, max(_behind_mark(text, start, position), start), position + 2) is not None


def _behind_mark(text: str, start: int, end: int) -> int:
    """Where it goes on behind the last comma, colon or semicolon between two places, 0 if there is none."""
    return max(text.rfind("，", start, end), text.rfind("：", start, end), text.rfind("；", start, end)) + 1


def _of_others(text: str, start: int, position: int) -> bool:
    """Whether a clause behind the first tells what others do: 职工把病历交到…, 工友们在…就能办."""
    head = _behind_mark(text, start, position)
    return head > start and _OTHERS.match(text, head) is not None and not _WHEN.fullmatch(text, start, head)


def known_place(text: str, start: int, end: int, is_at: bool = False) -> str:
    """The place that begins at `start`, if its ending says that it is one: 文化广场 in 文化广场摆摊."""
    limit = min(end, start + LONGEST_PLACE)
    found = 0  # where the place may end, if nothing behind it makes it longer
    stop = start + 1
    while stop < limit:
        stop += 1
        if text[stop - 1] in "，。；：" or (found and not _goes_on(text, found, stop)):
            break
        size = _ending(text, start, stop)
        if not size or (size == 1 and text[start] == "全") or text[start:stop] == "辖区":  # 在全市40个换电站
            continue
        if is_at and _TOPICS.match(text, stop, end):
            return ""
        if is_at and text[start:stop] in EVENTS and text[stop : stop + 1] not in ("口", "边", "旁"):
            return ""
        if text[stop : stop + 1] == "、" or (text[stop : stop + 1] in _AND and "、" in text[start:stop]):
            found = stop
            continue
        tail = LIST_END.match(text, stop, end)
        stop = tail.end() if tail else stop
        if NOT_BEHIND.match(text, stop, end) or (text[stop - 1] == "站" and STOOD.match(text, stop - 2)):
            continue
        if _PEOPLE_THERE.match(text, stop) or (not found and RELATIVE.match(text, stop, end)):
            return ""
        stands = STANDS.search(text[start:stop]) and text[stop : stop + 1] != "的" and not text.startswith(OPEN, stop)
        if stop >= end or _begins_new(text, stop, is_at) or stands:
            return text[start:stop]
        if is_whole(text, stop, end, size):
            found = stop
    if found:
        return text[start:found] if text[found] != "、" else ""  # 在甲街、乙路等街道总工会
    return _of_meeting(text, start, limit) if is_at else _with_a_part(text, start, limit)


def _begins_new(text: str, stop: int, is_at: bool) -> bool:
    """Whether something new is told behind a place: 开了 behind 港区, behind 在 any verb."""
    return BEGINS_NEW.match(text, stop) is not None or (
        is_at and len(verb_at(text, stop)) > 1 and not CIRCUMSTANCE.match(text, stop)
    )


def _ending(text: str, start: int, stop: int) -> int:
    """How long the ending of a place is that ends here, 0 if none does; one character alone is no place."""
    if text[stop - 1] == "”":  # a name alone: 在“卡友之家”设立
        return 1 if text[start] == "“" and "”" not in text[start : stop - 1] else 0
    if text[stop - 1] == "点" and (text[stop - 2] in NO_SPOT or text[stop : stop + 1] in BEHIND_SPOT):
        return 0
    if text[stop - 1] in BESIDE and stop - start > 2 and STANDS.search(text, stop - 2, stop):
        return 1  # 病床前
    for size in END_LENGTHS.get(text[stop - 1], ()):
        if stop - size >= start + (size == 1) and text[stop - size : stop] in ENDS:
            return size
    return 0


def is_whole(text: str, stop: int, end: int, size: int) -> bool:
    """Whether a place ends here and something else is told behind it: 港区 in 港区开了, not in 港区工会."""
    if text[stop] == "的" or (size == 1 and text[stop - 1] not in SURE_SHORT) or NOT_BEHIND.match(text, stop, end):
        return False
    return not CIRCUMSTANCE.match(text, stop, end) and not RELATIVE.match(text, stop, end)


def _goes_on(text: str, found: int, stop: int) -> bool:
    """Whether what stands behind a place may still be of its name: 文体广场 behind 社区; not 慰问 behind 工地."""
    if text[found] == "、":
        return True
    if stop - found > _LONGEST_GAP:
        return False
    return stop - 2 < found or text[stop - 2 : stop] in PLACES or len(verb_at(text, stop - 2)) < 2


def _of_meeting(text: str, start: int, limit: int) -> str:
    """The place of which a meeting is told: 柳河煤矿 in 在柳河煤矿的班前会上."""
    stop = text.find("的", start + 2, limit)
    if (
        stop < 0
        or not _MEETING.match(text, stop)
        or text[stop - 1] not in "厂矿间地站园区村馆校院"
        or not _ending(text, start, stop)
    ):
        return ""
    return text[start:stop]


def _with_a_part(text: str, start: int, limit: int) -> str:
    """The place of which a part is named where things were put: 停车场 in 停车场的门柱上."""
    stop = text.find("的", start + 2, limit)
    if stop < 0 or not _ending(text, start, stop) or not _OF.match(text, stop):
        return ""
    return text[start:stop]


# Of such places a clause speaks: 胡同口支起球台, 石阶上坐满了人, 茶馆挤得满满当当.
THERE_IS = re.compile(
    r"[支摆搭架亮排响飘燃挂竖立升挤坐站围停堆种蹲贴放飞有多]"
    r"(?:(?<=[支摆搭架亮排响飘燃挂竖立升])[起开出满着]|(?<=[挤坐站围停堆挂种摆排])得?满|(?<=挤)得"
    r"|(?<=[坐站围停蹲挂贴摆放堆排飘飞])着"
    r"|(?<=[里内旁边前外]有)(?=一)|(?<=[里内旁边前外]多)了)"
)
_PART = r"[里内上下前旁边外口]?(?:的[\u4e00-\u9fff]{1,6}?[里内上下前旁边口])?"
_THERE_IS = re.compile(_PART + THERE_IS.pattern)
_NO_PLACE_SIGN = frozenset("，。；：“”《》\n把被将向为给了着在从由等获对")


def opening_place(text: str, head: int, end: int) -> str:
    """The place of which a clause tells that something is there: 胡同口 in 胡同口支起6张球台."""
    found = 0
    for stop in range(head + 1, min(end, head + LONGEST_PLACE) + 1):
        if stop > head + 2 and _ending(text, head, stop) and not NOT_BEHIND.match(text, stop, end):
            found = stop
        if stop < end and text[stop] in _NO_PLACE_SIGN:
            break
    return text[head:found] if found - head > 3 and _THERE_IS.match(text, found, end) else ""
