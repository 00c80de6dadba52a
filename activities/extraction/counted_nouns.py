"""The noun right behind or right before a figure: 渔家子弟 in 16名渔家子弟走进船厂, 职工 in 惠及职工7000人."""

from __future__ import annotations

import re

from activities.extraction.subject_words import (
    ADVERBS,
    CASE_WORDS,
    COUNTED,
    DOERS,
    FILLER_LENGTHS,
    FILLERS,
    NO_TAILS,
    NOMINAL,
    NOMINAL_TAILS,
    NOUN_ENDS,
    NOUNS_WITH_PARTICLES,
    OF_DOERS,
    PARTICLES,
    SINGLE_VERBS,
    VERBS_BEFORE,
    VERBS_BEHIND,
)
from activities.extraction.thing_words import sort_of

LONGEST = 24
BOUNDS = frozenset("，。；：的了着过 \u3000（）()")
NO_BEGINNING = frozenset("，。；：、,.)）”")
# Another figure right behind one: 3批26人次.
FIGURE = re.compile(r"[\d０-９]{1,6}[,，.]?[\d０-９]{0,4}[余多万]{0,2}(?:人次|[人名家场])(?!以上)")
NEXT_FIGURE = re.compile(r"\d|[一两二三四五六七八九十百]{1,3}[余多]?[台间个名家张件套场支位辆处座把部]")
GROUP_TAILS = frozenset("组队团班员站点率")
# What may follow a verb of one syllable: 印成, 写在, 有了.
RESULTS = frozenset("了过成进出到在给起上下入回满遍完好")
BEGUN_BY_MIDDLE = tuple("学小心专医年级层国央型秋餐队部等外共试标班式介转职高草西成")  # 中学, 中小企业, 中心
# A clause before the noun that tells which: 在沈阳借读的|子女, 必须公开的|项目.
WHICH = re.compile(r"[^，。；：、“”]{2,16}?的(?=[\u4e00-\u9fff“])")
ADVERBIAL_END = re.compile(
    r"(?:也|又|还|已经?|都|就|共|先后|陆续|累计|至今|随即|另|则|再|将|便|正|仍|只|才|每[年月周天日晚季])+$"
)
OFTEN = re.compile(r"每[年月周天日晚季]$")
TIME_END = re.compile(r"(?:[年月日天周晚期季度]|[以之]?[前后内间]|时候?|节|目前|现在|如今|以来|年来|清明|春节|中秋)$")
PERSONS_END = re.compile(
    r"(?:(?<![施开竣停手分罢化加军])工|徒弟|学徒|徒工|[^动成人]员|骑手|师傅|群众|观众|乘客|老人|患者|病人|[^前后或记]者|工友|矿工|焊工|绣娘|司机|家属|子女|孩子|选手|劳模|农民)$"
)
# Of what is counted by these something is told behind 的, which is not counted itself: 39个站点的位置.
UNION = re.compile(
    r"(?:(?!加入|成立|组建|没有|未|建立|建起|参加|通过|走访|慰问|联系|支持|企业[^工]|单位[^工]|公司[^工])[^，。；：的“”由向为给到在与和把对]){0,10}工会(?:联合会|组织|小组|分会)?"
    r"(?!主席|干部|会员|委员|经费|活动|工作|负责|代表|职工|劳动|法|服务|驿站|之家|户外|暖心|爱心|帮扶|书|创新|工匠|学|图书|组建|送|慰问)"
)
OF_PLACES = frozenset(["家", "个", "所", "处", "座", "间", "对"])
_PLACED = (
    "企业|公司|单位|工厂|厂|矿|矿井|码头|港口|站段|站区|站点|车站|驿站|医院|学校|高校|园区|工地|车间|班组|小区|社区|街道|乡镇|县区|市州|省份"
    "|商场|酒店|饭店|门店|网点|市场|机构|部门|科室|病区|行业|工种|岗位|项目部|项目|煤矿|道班|村|镇|县|区"
)
PLACED = re.compile(rf"(?P<noun>[^，。；：、的“”]{{0,10}}(?:{_PLACED}))的[\u4e00-\u9fff]")
# What says behind 的 how a figure is meant, and is not counted: 日工资90元的|底线, 300万元的|基础上.
MEASURED = re.compile(
    r"(?:成绩|底线|标准|基础|速度|幅度|水平|价格|高价|低价|底价|优惠|额度|规模|比例|频次|节奏|距离|代价)"
)
OF_UNIONS = re.compile(
    r"(?:街道|乡镇|镇街|[省市区县州镇乡村]|社区|园区|行业|系统)的(?:总工会|工会(?![主干会委经活工负代职法服]))"
)
VEHICLE = re.compile(r"(?P<noun>[^，。；的]{1,8}(?:车|大巴|中巴|客车|卡车))的")
LIKE = re.compile(r"(?:照着|按照|按着|跟着|随着)[^，。；]{1,5}$")  # 照着样子办|3个
PERSON_SIGNS = frozenset("工员者师生徒友民手弟")
_PERSON_WORDS = "学校 学员 学生 学院 学徒 教师 教练 教育 讲师 讲台 领导 领班 接待"
PERSON_WORDS = frozenset(_PERSON_WORDS.split())
DONE_BY_PERSONS = frozenset("讲教听看学练唱领捐接")  # 学徒|讲液压支架
NO_WORKERS = frozenset("作会程地厂艺具种序资时期")  # 参加|工会活动
NO_ACTS = frozenset(
    "为除极罢到出成起上下完好涨多少增减降加升长高低"
)  # 除了, 达到了, 建成了: what stands before 了 here is no verb by itself
OPENING = frozenset("“《")
CASES_BEFORE = frozenset("为给向对由从在到把因被将")


def noun_behind(after: str, may_be_told_which: bool = True, unit: str = "") -> str:
    """The noun that a figure stands before: 渔家子弟 in 渔家子弟走进船厂; also behind words that tell which ones."""
    after = after.removeprefix("组成")
    if after.startswith("的") and MEASURED.match(after, 1):  # 以一小时打顶1,127株|的成绩
        return ""
    after = after.removeprefix("的")
    if unit in OF_PLACES and "的" in after[:3] and (named := OF_UNIONS.match(after)):  # 10个街道|的总工会
        return named.group()
    if unit == "辆" and (vehicle := VEHICLE.match(after)):  # 两辆大巴|的座椅背后
        return vehicle["noun"]
    if unit in ("家", "个") and "工会" in after[:14] and (union := UNION.match(after)):  # 60家新建工会
        return union.group()
    if unit in OF_PLACES and "的" in after[:16] and (placed := PLACED.match(after)):  # 31个站段的工会主席
        return placed["noun"]
    if not after or after[0] in NO_BEGINNING or FIGURE.match(after):
        return ""
    if after[0] in "“《":
        close = after.find("”" if after[0] == "“" else "》")
        return _with_head(after, close + 1) if close > 0 else ""
    end = _verb_at(after)
    if end == 0 and may_be_told_which and (which := WHICH.match(after)):
        return noun_behind(after[which.end() :])
    noun = after[:end]
    if "的" in noun:
        front, _, rest = noun.partition("的")
        is_front = (
            front.endswith(COUNTED)
            or (PERSONS_END.search(front) is not None and PERSONS_END.search(rest) is None)
            or not rest
            or "分之" in rest
            or any(sign.isdigit() for sign in rest)
        )
        noun = front if is_front else rest
    for stop in ("和", "、", "与"):
        place = noun.find(stop)
        if place > 0 and NEXT_FIGURE.match(noun, place + 1):
            noun = noun[:place]
    return noun[:LONGEST].rstrip("等") if len(noun) > 1 or noun in ("区", "人", "书", "菜") else noun


def _with_head(after: str, close: int) -> str:
    """A name in quotes with the noun behind it: “满分”柜组."""
    end = _verb_at(after[close:])
    return after[: close + end] if end <= 6 and not after.startswith("的", close) else after[:close]


def _verb_at(words: str) -> int:
    """Where the noun at the head of some words ends: before a verb, a particle or a mark."""
    for index, sign in enumerate(words):
        if sign in "，。；：,（(":
            return index
        if sign == "“" and index:
            continue
        pair = words[index : index + 2]
        if (pair in VERBS_BEHIND or pair in VERBS_BEFORE) and _is_verb(words, index, pair):
            has_result = sign in RESULTS and index > 1 and words[index - 1] in SINGLE_VERBS  # 做|成了
            return index - 1 if has_result else index
        if pair in NOUNS_WITH_PARTICLES:
            continue
        if sign == "了" and index > 1 and words[index + 1 : index + 2] != "解":
            return index - 1  # 放 in 孩子放了学
        if sign in "送挂装设" and index > 1 and pair not in NOUNS_WITH_PARTICLES and sort_of(words[index - 2 : index]):
            return index  # 送 in 站点送电影
        if sign in RESULTS and index > 1 and words[index - 1] in SINGLE_VERBS:
            return index - 1  # 印 in 项目印成表格, 写 in 名字写在墙上, 有 in 工种有了工价
        if (sign in PARTICLES and not (index == 0 and sign == "能")) or (
            index > 1 and _begins_predicate(words, index, pair)
        ):
            return index
        if sign in "着得" and index > 1 and words[index - 1 : index + 1] not in NOUNS_WITH_PARTICLES:
            return index - 1  # 举 in 家属举着牌子
    return len(words)


# Prepositions that begin what is told of a noun, with the signs that make a word of them: 因 in 矿工因病, but 原因.
PREPOSITIONS = {
    "因": (frozenset("原病基起诱成外内死要主"), frozenset("素果子")),
    "按": (frozenset("推"), frozenset("摩钮键揉语")),
    "用": (
        frozenset("使利采作应常专公家信费录聘试雇食饮日军农民通实引占商器厨床洗租自备动"),
        frozenset("工品户具车房地电水料餐人途能"),
    ),
}


def _begins_predicate(words: str, index: int, pair: str) -> bool:
    """Whether something is told of the noun before: 中 in 项目中决出一等奖, 讲 in 学徒讲液压支架."""
    if told := PREPOSITIONS.get(words[index]):
        return words[index - 1] not in told[0] and pair[1:] not in told[1]
    if words[index] == "中":
        if words[index - 1] in "高初手心家途集":  # 应届高中毕业生, 职工手中
            return False
        return words[index + 1 : index + 2] not in BEGUN_BY_MIDDLE
    is_done = words[index] in DONE_BY_PERSONS and pair not in PERSON_WORDS
    return is_done and words[index - 1] in PERSON_SIGNS


def _is_verb(words: str, index: int, pair: str) -> bool:
    """Whether a verb begins here that ends the noun before it: 参加, but not 慰问 in 慰问组."""
    if words[index + 2 : index + 3] == "工" and words[index + 3 : index + 4] not in NO_WORKERS:  # 搬运工
        return False
    if pair in VERBS_BEHIND:
        if index == 0 and pair in OF_DOERS and words.startswith(DOERS, 2):  # 参赛选手
            return False
        tail = words[index + 2 : index + 3]
        return tail not in GROUP_TAILS and not (pair in NOMINAL and tail in NOMINAL_TAILS)
    return pair not in NOMINAL and pair not in NOUN_ENDS and pair not in ADVERBS


def trimmed(before: str) -> str:
    """Words without what merely leads over to the figure: 恳谈会 of 恳谈会已."""
    words = before.rstrip("，。 ")
    while True:
        sizes = FILLER_LENGTHS.get(words[-1:], ())
        length = next((length for length in sizes if words[-length:] in FILLERS), 0)
        if length == 0 or length >= len(words):
            return words
        words = words[:-length]


def noun_before(before: str) -> tuple[str, str]:
    """The noun right before a figure, or "" and the verb that stands there: 职工 in 惠及职工; "", 采纳."""
    words = trimmed(before)
    start = _noun_start(words)
    noun = words[start:]
    if noun[:1] in ("出", "了", "到") and words[max(0, start - 2) : start] in VERBS_BEFORE:
        noun = noun[1:]  # 评选|出一等奖
    if (spoken := _verb_of_topic(words, noun)) is not None:
        return spoken, "" if spoken else _spoken(words, before)
    if len(noun) > 1 and before.endswith(noun[-1] + "了") and noun[-1] not in NO_ACTS and noun[-2:] not in VERBS_BEFORE:
        return "", noun[-LONGEST:].lstrip("、和及与又也还都再就让使把被已只") + "了"  # 工会添了|12台
    if not noun or noun in VERBS_BEFORE or (noun[-2:] in VERBS_BEFORE and noun[-2:] not in NOUN_ENDS):
        return "", words[-LONGEST:]
    return noun[-LONGEST:].lstrip("、和及与"), ""


def _verb_of_topic(words: str, noun: str) -> str | None:
    """What a sentence is about whose verb stands right before its figure: 夜校 in 夜校也开|20场.

    "" where only time is told before the verb, None where no verb stands there: 培训课.
    """
    if len(noun) < 2 or noun[-1] not in SINGLE_VERBS:
        return None
    topic = ADVERBIAL_END.sub("", words[:-1])
    if TIME_END.search(topic) or LIKE.search(topic):
        return ""
    if topic == words[:-1]:
        return None
    start = _noun_start(topic)
    return topic[start:][-LONGEST:]


def _spoken(words: str, before: str) -> str:
    """The verb at the end of some words, with how often it is done: 每晚学, 卖了."""
    often = OFTEN.search(words, 0, len(words) - 1)
    return (often.group() if often else "") + words[-1] + ("了" if before.endswith("了") else "")


def _noun_start(words: str) -> int:
    """Where the noun at the end of some words begins: behind a verb, 的, or a mark."""
    last = len(words) - 1
    is_name = words.endswith("”")
    close = words.rfind("”", max(0, last - 8)) if not is_name else -1
    opening = words.rfind("“", 0, close) if close > 0 else -1
    for index in range(last, -1, -1):
        if opening < index < close and opening >= 0:
            continue
        sign = words[index]
        if sign in OPENING and index < last:
            return index
        if index == last or sign == "、":
            continue
        if sign in BOUNDS or (sign in CASES_BEFORE and not is_name and not _in_word(words, index)):
            return index + 1
        if not is_name and index < last - 1 and _verb_ends(words, index + 1):
            return index + 1
    return 0


def _in_word(words: str, index: int) -> bool:
    """Whether a sign that may be a preposition is part of a word: 向 in 意向书."""
    return words[index - 1 : index + 1] in CASE_WORDS or words[index : index + 2] in CASE_WORDS


def _verb_ends(words: str, end: int) -> bool:
    """Whether a verb ends here that is no part of the noun behind it: 救助|职工, but not 救助金."""
    for length in (4, 2):
        verb = words[end - length : end] if end >= length else ""
        if verb in VERBS_BEFORE:
            rest = words[end:]
            if rest[:1] == "工" and rest[1:2] not in NO_WORKERS:  # 采摘工
                return False
            return not (verb in NOMINAL and rest[:1] in NOMINAL_TAILS and not rest.startswith(NO_TAILS))
    return False
