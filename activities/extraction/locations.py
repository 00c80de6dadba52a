"""Where an activity was held: 在文庙广场开市, 走进某项目工地, 来到病房."""

from __future__ import annotations

import re
from collections.abc import Iterator

from activities.extraction.known_places import THERE_IS, is_ahead, known_places, opening_place
from activities.extraction.place_words import ENDS_OF_WHOLE, EVENTS
from articles.segmentation.records import Span

HOLD = (
    "联合举办|共同举办|联合开展|举办|举行|开展|召开|启动|开市|开幕|开赛|开课|开张|开业|开放|出发|开跑|拉开|鸣枪|进行|结束|开班|开讲|落幕|收官|收尾|谢幕|收场|闭幕|揭牌|揭幕|成立|设立|建立|设起|搭起|建起|建成|办起|开办"
    "|开设|推开|推广|推行|试行|增设|设置|布设|放映|签订|签署|共建|签约|落下帷幕|鸣哨|鸣锣|开锣|唱响|打响|祭扫|组织|亮相|上演|慰问|走访|义卖|义诊|启用|投用|挂牌|启幕|开营|开工|举|设了"
    "|摆起|摆开|摆下|支起|签下|演出|展出|比武|同台|竞技|集结|集合|上课|授课|宣讲|设点|设摊|摆摊|试点|先行|先试|试运行|拉起|相聚|过招|切磋|较量|角逐|决出|巡演"
    "|巡讲|体检|坐诊|办公|开门|迎客|竣工|动工|开建|落成|落户|安家"
)
HELD = re.compile(HOLD)
_HOLD_SIGNS = "".join(sorted({word[0] for word in HOLD.split("|")}))  # asked for before the many words
# Words that no place has in it: 在活动中, 在某主席带领下, 在外奔波的养路职工.
NOT_PLACE = re.compile(
    r"工会(?:组织|联合|主办|承办|[与和同、](?![^，。；]*工会$))|\d{4}年|[\d一二三四五六七八九十]+[月日点时]"
    r"|[深半午]夜|凌晨|近日|日前|昨日|现在|如今|今天|期间|过程|活动(?!中心|室|站|广场|场|基地|馆|园)|基础|方面|同时"
    r"|框架|领导|指导|支持|见证|陪同|带领|之中|工作(?!室|站|坊|点|区)|学习(?!中心|室|点)|培训(?!中心|学校|基地|室)"
    r"|^\d+家企业$|^第[\d一二三四五六七八九十]+[站场]$|腾出|拿出|打算|会上|仪式|场景|环境|座谈|线上|网上|前提"
    r"|全[市区县省]各|今年|去年|当天|此|其中|问题|生活(?!区|馆|广场|超市)|讲话"
    r"|职工(?!之家|帮扶|维权|互助|服务|书屋|大学|学校|公寓|俱乐部|活动|农场|食堂|宿舍|驿站|影院|文化|体育|医院|疗养"
    r"|公园|广场|周转房|小区|新村)|农民工|人员|班组(?!$)|发展|助力|作用|手[里中]|心坎|身边|解读|了解"
    r"|举办的|召开的|组织的|实施|推进|贯彻|细致|浅出|过节|总结|努力|前期|后续|家中|哪|那里|这里|何处|岗位|时候|背景"
    r"|情况|群众|[赛动会训式出]现场|声中|声里|氛围|掌声|期盼|目光|号召"
    r"|(?:绿色|快速|维权|求助|诉求|晋升|成长|服务|信访|救助)通道"
    r"|抖音|快手|微信|微博|公众号|直播间|客户端|小程序|APP|网络|互联网|视频号|服务平台|信息平台|云平台|热线"
    r"|(?:后|时|(?<![初高])中)$|(?:项目|方面|环节|领域|行业)[上中里]?$|^[^、]{0,4}一线$"
    r"|的(?:服务|温暖|关怀|关爱|实惠|福利|讲座|工作|意见|礼物|祝福)$|[三两四多各]级$"
    r"|(?:形势|条件|压力|影响|推动|模式|机制|要求|努力|关怀|关心|牵头|协调|配合|协助|帮助|合力|感召)之?下$"
    r"|^(?:更多|基层)|^(?:各|每个)(?:街?乡镇|镇街|街道|区县|县区|县市|市县|[省市区县旗州盟乡镇村街])$"
)
HOW = re.compile(
    r"(?:联合|共同|同步|隆重|正式|如期|圆满|顺利|激情|热烈|火热|成功|先后|分别|相继|率先|首次|里?宣[告布]){1,2}$"
)  # 在镇上 联合举办
TIMES_BEHIND = re.compile(r"\d[\d,，]*[余多]?[场次期节趟堂轮]$")  # 送课进企业40场
FIGURE_BEHIND = re.compile(r"[地点店厂站业校室所村矿]\d[\d,，]{0,6}(?:余|多)?[个家处座]$")
PEOPLE = re.compile(r"\d(?:余|多)?[名位户人]|\d个.{0,6}班组|\d家.{0,4}工会$|手$|手[上里中]|(?:^|小)(?:企业|店)$")
# Times, abstract nouns and size classes in the frame of a place: 在暑期举办, 在形式上, 在规模以上企业
NOT_SPACE = re.compile(
    r"(?:节日|假日|假期|暑期|暑假|寒假|季度|时段|时节|[旺淡雨旱]季|汛期|[春夏秋冬][天季]|伏天|年度|[年月][初底末]"
    r"|高峰期?|学期|周末|休日|工作日|[夜午晚]间|时代|时期|阶段|春运|关头|当口"
    r"|系统内?|(?:改革|管理|待遇|创新|宣传|维权|政策|思想|行动|形式|内容|质量|效果)上"
    r"|^(?:规模以上|[百千]人以上|非公|重点|骨干|各类)企业)$"
)
AND_INTO = re.compile(r"、(?:走进|走入|深入|来到|前往|搬进|送进)")  # 走进企业、走进工地
_TOO_WIDE = """
    省内 全县 全省 全州 全旗 全镇 全乡 全国各地 全市各地 线上
    一线 一起 京 企业 全区 全国 全市 内部 区内 单位 各地 国 基层 市内 当地 本地 活动现场 现场 社会 辖区 辖区内
    乡镇 公司 车间 班组 工作室 科室 部门 窗口 课堂 家门口 大学 身旁 门前 楼下 周边 沿线 哪里 中心 脚下 海上
    两侧 一侧 内侧 外侧
"""
TOO_WIDE = frozenset(_TOO_WIDE.split())
SHORTEST_QUOTED = 4  # characters with their marks: “家”
# A character of a place, or a name in it: “海风”号实习船
_IN_PLACE = r"(?:[^，。；：“”《》、\n]|“[^“”\n]{1,12}”)"
HOME = re.compile(r"[\u4e00-\u9fff]{2,14}(?:家|家中|家里|床前|病床旁)$")  # 来到困难职工老李家
WIDE = re.compile(r"全[^，。；]{1,4}$|全[省市区县旗州盟镇乡国系行](?!\d)")  # 在全油田推广
PLACE_HEAD = r"[^，。；：、！？的了着\n][^，。；：！？\n]"
# How a clause goes on, up to its comma, that names the place of what is told
VENUE = re.compile(r"在?([^，。；：“”《》\n]{3,26}?)(?<!公)(?:里|内)，")
BESIDE = re.compile(r"([^，。；：“”《》\n在到进设停把被将向为给了着会]{3,24}?)(?:[东西南北]侧|[上旁边前外下侧])，")
# 8月2日午后，文昌湖边，…: a place alone behind the date sets the scene.
SCENE = re.compile(
    r"[^，。；：“”\n]{2,20}[日号时点半分午后晚晨夜]，"
    r"([^，。；：“”、\n走来进到着了把被向在举开办为给送带赴往登会请]{2,16})，"
)
AT = re.compile(r"在([^，。；：“”《》了\n]{2,26})，")
MARK = re.compile(r"[，。；\n]")
IN, BY = frozenset("里内"), frozenset("上旁边前外下侧")  # how the clauses of VENUE and BESIDE end
# 在某区总工会举办的大赛上: the union holds it and is no place.
HELD_IN = re.compile(
    rf"[在于](?:(?<=在)(?!此|职(?!工)|岗|线|编|册|校|建|读)|(?<=[日午晚天上月年旬时末初会]于))"
    rf"({_IN_PLACE}{{1,26}}?(?:、[^，。；：“”《》\n]{{1,20}}?)??)"
    rf"(?=[{_HOLD_SIGNS}])(?:(?<!工会)(?:{HOLD})|(?<=工会)(?:{HOLD}){{1,2}}(?![办行]?的|{HOLD}))"
)
WENT = re.compile(
    r"(?:走进|走入|来到|前往|深入|赶赴|奔赴|开进|送进|搬进|设进|送往|送到|开到|带到|搬到|贴到|抵达|到达|赶到|驶入"
    r"|驶进|进驻|赴)(了?[^，。；：“”《》\n]{2,28}?)"
    r"(?=，|。|；|开展|举办|举行|进行|慰问|看望|组织|调研|参观|考察|宣讲|集中|讲课|观摩|现场|手把手|循环|播放|疗休养"
    r"|义诊|授课|学习|送|与|和|为|给|向|$)"
)
TO = re.compile(
    r"到(?<=[\u4e00-\u9fff”]到)(?![任职会岗位期])([^，。；：“”《》\n]{2,20}?)"
    r"(?=(?:实地|现场|集中)?(?:开展|举办|举行|进行|慰问|看望|调研|参观|考察|宣讲|讲课|授课|观摩|赶海|看海|踏青|采摘"
    r"|游览|游玩|研学|避暑|观光|观影|赏花|写生|露营|过节|过年|取经|抽查|检查|走访|座谈|疗休养|疗养|义诊|学习|体验"
    r"|参加|宣传|祭扫))"
)
ALONG = re.compile(r"沿着?([^，。；：“”《》\n]{2,16}?)(?=健步走|徒步|骑行|行走|慢跑|停靠|设|摆|巡|为|送)")
_WORDS = r"[^，。；：“”《》\n把被将向为给了着]"
# 为园区食堂配备灭火器, 给每个工地立起进度榜: where things are put in
EQUIPPED = re.compile(
    rf"[为给替](?!\d+(?:余|多)?[^\d个座处所]|全|[\d,]*,|[^，。；]{{1,5}}"
    rf"(?:乡镇|镇街|街道|区县|县区|县市)[各都均配统])({_WORDS}{{2,18}}?)"
    rf"(?=(?:统一|全部|免费|分别|各|都|也|还|重新)?(?:配|安装|加装|添|装|换|更换|立起|立了|修|粉刷|铺|砌|架|挂|接通"
    rf"|通上))"
)
GIVEN = re.compile(
    r"[到给]([^，。；：“”《》\n]{2,10}[镇乡村县市区])的[^，。；]{2,14}(?:手中|手里|手上|家中|家里)"
)  # 送到某镇的老李手中
# 给全市9座矿山送去餐柜: places that are counted, to which things are brought
BROUGHT_TO = re.compile(
    rf"[给为向]((?:全[市区县州旗]|辖区)?(?:内|的)?\d+[余多]?[座处]{_WORDS}{{2,12}}?)"
    rf"(?=(?:分别|各|都|也|统一)?(?:送|配|捐|赠))"
)
# 为柳河镇护林员修缮哨所: whom it is for lives there
FOR_THOSE_OF = re.compile(
    r"[为给向]([^，。；：“”《》\n的]{1,20}?(?:[镇村]|(?<![返下回离还老家同故城])乡|街道|社区|[山林牧矿灾库湖]区|腹地"
    r"|工地|项目部|(?:港|码头|车站|机场|口岸|渔场|林场|牧场|农场)(?=的))(?:等地)?)"
    r"(?![、和及等级]|总?工会|政府|党|干部|企业)的?(?=[^，。；]{0,12}(?:员|工|教师|户|劳模|老人))"
)
SETS_OUT = re.compile(rf"从({_WORDS}{{2,16}}?)(?=出发|启程|始发|发车|起跑|开跑)")
# 选定两个县先行试点, 把某镇列为试点: where something is tried
TRIED = re.compile(
    r"(?:选[定取择中]|确定|把(?<![老火拖门车]把)|将)([^，。；：“”《》\n的]{1,24}?[省市区县旗州镇乡村道])"
    r"(?=等?[^，。；：“”、和与及\n]{0,4}(?:先行|率先|试点|先试|列为|作为|定为|确定为))"
)
# 验收了柳河镇、杨树镇的8处驿站, 补助某镇的6个工地改造浴室: where what is counted stands
COUNTED_IN = re.compile(
    r"(?:验收|抽查|查看|察看|检查|回访|补助|资助|奖补|改造|修缮)了?"
    r"([^，。；：“”《》\n的]{1,24}?(?:[镇乡村县市区旗园]|街道))的(?=\d+[处个座所])"
)
# 登上一处塔架, 下到八百米平台, 分赴三个县: where such verbs lead to is a place, whatever it is called.
CLIMBED = re.compile(
    r"(?:登上|爬上|攀上|下到(?<!上下到)|分赴|停靠)(了?[^，。；：“”《》\n]{2,28}?)"
    r"(?=，|。|；|“|开展|举办|举行|进行|慰问|看望|给|为|向|把|送|$)"
)
# 跑了三个变电站和五处工棚: the places of a round
ROUND = re.compile(
    r"[跑走转]了((?:近|约)?(?:\d[\d,]*|[一二两三四五六七八九十百]+)[余多]?[个处座所][^，。；：“”《》\n]{1,24}?)"
    r"(?=，|。|；|$)"
)
# 在吊篮里循环播放, 在几座院子之间轮转: behind 在 the word of position makes a place of any thing.
INSIDE = re.compile(
    r"在(?<![现正存实所内好旨意就潜赶重志自]在)(?![此职岗校读于这那哪])"
    rf"({_IN_PLACE}{{1,16}}?(?:(?<![\u4e00-\u9fff][月天年时期周话歌心眼手嘴梦声群])(?<![年日声群])[里旁]|之间))"
    rf"(?=[\u4e00-\u9fff])(?![^，。；]{{0,8}}的)(?![面头程])"
)
# 到甲县、乙县等县挨家会诊: the class word behind 等 ends a list of places.
LISTED = re.compile(
    rf"(?:在|[到往]|深入|走进|前往|[赴进])({_WORDS}{{2,20}}、{_WORDS}{{1,10}}?等\d{{0,3}}[余多]?个?"
    r"(?:[县市区镇乡村旗]|街道|社区|地(?![区方位质]))(?![^，。；]{0,6}工会|里的))"
)
# 借一家书吧办了见面会: the room that an event is lent. What is changed into something else is no place of it.
LENT = re.compile(rf"(?<!凭)借用?(?![阅款助鉴力此机钱给出])了?({_WORDS}{{2,16}}?)(?=[办开举搭])")
# Each behind a sign that stands in whatever it finds, "" where none does.
PATTERNS = (("", WENT), ("", HELD_IN), ("到", TO), ("沿", ALONG), ("", CLIMBED), ("等", LISTED))
LAST_PATTERNS = (
    ("借", LENT),
    ("了", ROUND),
    ("", EQUIPPED),
    ("", BROUGHT_TO),
    ("的", GIVEN),
    ("", FOR_THOSE_OF),
    ("从", SETS_OUT),
    ("的", COUNTED_IN),
)
# 检修库里热浪逼人, 柳河镇的物流园飘着雨: the place is what the clause speaks of.
_SCENERY = re.compile(
    rf"({_WORDS}{{2,24}}?)(?:(?<=[\u4e00-\u9fff]{{3}})(?<![省市区县旗镇乡村])[里内](?=[^，。；])"
    r"|(?=[\u4e00-\u9fff]{1,2}着|的[\u4e00-\u9fff]{2,6}[着了]|亮起|传来|人头|灯火|机声|热闹))"
)
_HOUSE = re.compile(r"一[户家间处座栋][\u4e00-\u9fff]{1,8}$")  # 柳河镇的一户果农家里，
_HAMLET = re.compile(r"(?!\d)[\u4e00-\u9fff]{1,6}[庄屯寨沟堡湾埠坝圩浜坞坪]$")  # 在柳家庄，
_ONE_OF = re.compile(r"一[处家座间所栋幢片条]|[市区县旗镇乡村]")
# 深入企业、车间、工地: a list of mere kinds says that it was done everywhere.
_KIND = (
    "(?:各|基层|所属|部分|生产)?(?:企业|工厂|公司|车间|班组|工地|项目|园区|社区|小区|学校|校园|机关|医院|乡村|农村|村镇|乡镇|街道|矿区|厂区|站区|站段|车辆段"
    "|景区|商圈|楼宇|商场|市场|门店|网点|站点|一线|现场|田间|地头|田间地头|岗位)"
)
_KINDS = re.compile(rf"{_KIND}(?:[、和及与]{_KIND}){{1,6}}(?:等地?)?")
REGION = re.compile(r"[省市区县旗州盟乡镇]$|街道$")


def find_location(text: str, span: Span) -> str:
    """Where the statement says that it was held: 植物园 in 工匠走进植物园, "" where it does not."""
    region = ""  # 在某镇，镇总工会把课堂搬进果园: the place within the region is nearer
    for place in _candidates(text, span):
        if not REGION.search(place):
            return place
        region = region or place
    return region or _scenery(text, span) or _there(text, span)


def _candidates(text: str, span: Span) -> Iterator[str]:
    """The places that a statement names, the surest first."""
    if venue := find_venue(text, span):
        yield venue
    for sign, pattern in PATTERNS:
        if text.find(sign, span.start, span.end) < 0:
            continue
        for match in pattern.finditer(text, span.start, span.end):
            if (place := _place(match.group(1))) and not is_ahead(text, span.start, match.start()):
                yield place
    for words in known_places(text, span):
        if (place := _place(words)) and not HELD.search(place):
            yield place
    for match in INSIDE.finditer(text, *span):
        if (place := _place(match.group(1))) and not is_ahead(text, span.start, match.start()):
            yield place
    for match in TRIED.finditer(text, *span):
        if place := _place(match.group(1)):
            yield place
    for sign, pattern in LAST_PATTERNS:
        if text.find(sign, span.start, span.end) < 0:
            continue
        for match in pattern.finditer(text, span.start, span.end):
            words = match.group(1)
            if words.removesuffix("等地").endswith(ENDS_OF_WHOLE) and (place := _place(words)):
                yield place


def find_scene(text: str, span: Span) -> str:
    """The place that a sentence is about before anything is done there."""
    return find_venue(text, span) or _scenery(text, span) or _there(text, span)


def _heads(text: str, span: Span) -> list[int]:
    """Where clauses begin in a span."""
    start, end = span
    heads = [mark.end() for mark in MARK.finditer(text, max(start - 1, 0), end)]
    return heads if start else [0, *heads]


def _opening_places(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The clauses of a span that may name a place up to their comma, by VENUE, AT and BESIDE."""
    start, end = span
    head = -1 if start else 0
    venues: list[int] = []
    ats: list[int] = []
    besides: list[int] = []
    for mark in MARK.finditer(text, max(start - 1, 0), end):
        stop = mark.start()
        if head >= 0 and text[stop] == "，":
            if text[stop - 1] in IN:
                venues.append(head)
            elif text[stop - 1] in BY:
                besides.append(head)
            if text[head] == "在":
                ats.append(head)
        head = stop + 1
    for pattern, heads in ((VENUE, venues), (AT, ats), (BESIDE, besides)):
        for head in heads:
            if match := pattern.match(text, head, end):
                yield match


def _scenery(text: str, span: Span) -> str:
    """The place that a clause describes: 检修库 in 检修库里热浪逼人."""
    for head in _heads(text, span):
        match = _SCENERY.match(text, head, span.end)
        if match is None:
            continue
        words = match.group(1)
        if (
            "在" not in words
            and "工会" not in words
            and words.endswith(ENDS_OF_WHOLE)
            and (match.end() > match.end(1) or _ONE_OF.search(words))
        ):
            return _place(words)
    return ""


def _there(text: str, span: Span) -> str:
    """The place of which a clause tells that something stands there: 胡同口 in 胡同口支起6张球台."""
    if THERE_IS.search(text, *span) is None:
        return ""
    for head in _heads(text, span):
        if (words := opening_place(text, head, span.end)) and (place := _place(words)):
            return place
    return ""


def find_venue(text: str, span: Span) -> str:
    """The place in which a scene is set: 一处打谷场 in 昨日，一处打谷场里，师傅正在教."""
    if (scene := SCENE.match(text, *span)) and scene.group(1).endswith(ENDS_OF_WHOLE) and _place(scene.group(1)):
        return scene.group(1)
    for match in _opening_places(text, span):
        pattern = match.re
        place = _place(match.group(1))
        whole = place.endswith(ENDS_OF_WHOLE) or _HOUSE.search(place) or (pattern is AT and _HAMLET.search(place))
        if whole and "工会设" not in place:
            return place
    return ""


def _place(words: str) -> str:
    """The words if they name a place, else ""."""
    place = HOW.sub("", words.removeprefix("了").removeprefix("位于").strip("的、"))
    place = TIMES_BEHIND.sub("", place)
    place = AND_INTO.sub("、", place)
    if FIGURE_BEHIND.search(place) or (("、" in place or "和" in place) and _KINDS.fullmatch(place)):
        return ""
    if ("”" in place or "“" in place) and (place.count("“") != place.count("”") or len(place) < SHORTEST_QUOTED):
        return ""  # “非遗进校园”系列课, 在“人”上想办法
    if HOME.match(place) and not PEOPLE.search(place):
        return place
    if (
        NOT_PLACE.search(place)
        or NOT_SPACE.search(place)
        or HELD.fullmatch(place)
        or PEOPLE.search(place)
        or len(place) < 2
        or place in TOO_WIDE
        or place.rstrip("上里内中") in EVENTS
        or WIDE.match(place)
    ):
        return ""
    return place
