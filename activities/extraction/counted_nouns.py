"""The noun right behind a figure: 渔家子弟 in 16名渔家子弟走进船厂."""

from __future__ import annotations

import re

from activities.extraction.doers_behind import who_acts
from activities.extraction.measure_nouns import agrees
from activities.extraction.noun_words import (
    ADVERBIAL,
    ATTRIBUTIVE,
    INSIDE,
    MEASURED,
    OF_PLACES,
    OF_UNIONS,
    PEOPLE_WITH_RELATIVES,
    PERSON_DOES,
    PERSONS_END,
    PLACED,
    RELATIVES,
    UNION,
    VEHICLE,
    WHICH,
    WORTH,
)
from activities.extraction.nouns_before import LONGEST, NO_WORKERS
from activities.extraction.particle_words import PARTICLES, ends_noun
from activities.extraction.subject_words import (
    ADVERBS,
    COMPOUNDS,
    COUNTED,
    DOERS,
    NOMINAL,
    NOMINAL_TAILS,
    NOUN_ENDS,
    NOUNS_WITH_PARTICLES,
    OF_DOERS,
    SINGLE_VERBS,
    VERBS_BEFORE,
    VERBS_BEHIND,
)
from activities.extraction.thing_words import sort_of
from activities.extraction.units import TIMES

NO_BEGINNING = frozenset("，。；：、,.)）”…—！？")
# Another figure right behind one: 3批26人次.
FIGURE = re.compile(r"[\d０-９]{1,6}[,，.]?[\d０-９]{0,4}[余多万]{0,2}(?:人次|[人名家场])(?!以上)")
NEXT_FIGURE = re.compile(r"\d|[一两二三四五六七八九十百]{1,3}[余多]?[台间个名家张件套场支位辆处座把部]")
# How much a thing is worth or how large it is, told between its measure word and its name.
PRICED = re.compile(r"\d+(?:\.\d+)?[百千万]?元(?=[\u4e00-\u9fff“])(?![左上以到至等不起])")
SIZED = re.compile(r"\d+(?:\.\d+)?[余多]?(?:平方米|平米|米|吨|公斤|元|千瓦|毫升)")
# How long it took, told right behind a figure.
LASTED = re.compile(
    r"(?:不到|仅用?|只用了?)?[\d一二两三四五六七八九十半几]{1,3}"
    r"(?:个[多半]?(?:星期|月|小时|钟头|季度)|[天周年晚]|分钟|小时)(?:[内里间]|时间)?[就便才都全]"
)
GROUP_TAILS = frozenset("组队团班员站点率")
# What may follow a verb of one syllable: 印成, 写在, 有了.
RESULTS = frozenset("了过成进出到在给起上下入回满遍完好")
BEGUN_BY_MIDDLE = tuple("学小心专医年级层国央型秋餐队部等外共试标班式介转职高草西成")  # 中学, 中小企业, 中心
# Verbs of one syllable before 了; before others it has two: 听取了, 评议了.
ONE_SYLLABLE = SINGLE_VERBS | frozenset(
    "放签定立设增减升降涨跌穿戴发得受来去生死病醒变说问答叫喊谢帮陪迎请还给付缴赔赢输夺获拜搭铺配扩翻议订吐泡握抱撑结离倒"
)
NO_CONJUNCTIONS = frozenset(["和谐", "和美", "和平", "和睦", "和解", "及格", "及时"])
AFTERWARDS = re.compile(r"(?<=[\u4e00-\u9fff]{2})[之以]?后$")  # 4.6万元|工资后
PERSONS_OF_WORK = ("人员", "人才", "人士")
FAR = 20
SHORT_NOUN = re.compile(r"(?:(?![的有是在了时后前])[\u4e00-\u9fff]){2,8}")
LONGEST_COMPOUND = 8
SHORT_COMPOUND = 3
OF_PLACES_AND_TEAMS = frozenset("点站台室区组队班屋所角柜窗亭岗单表")  # 供应点, 咨询台, 登记表
PERSONS = frozenset(["人", "名", "位", "人次", "户", "户次"])
PERSON_SIGNS = frozenset("工员者师生徒友民手弟")
_PERSON_WORDS = "学校 学员 学生 学院 学徒 教师 教练 教育 讲师 讲台 领导 领班 接待"
PERSON_WORDS = frozenset(_PERSON_WORDS.split())
DONE_BY_PERSONS = frozenset("讲教听看学练唱领捐接")  # 学徒|讲液压支架
# Signs that are no nouns by themselves: 补 in 150万元补给三个县, 不 in 500元到1000元不等.
NO_NOUNS = (SINGLE_VERBS - frozenset("排画")) | frozenset(
    "不多左上下来去里中内外前后时也又都还再就才先只约等荣次的并和与由发给递分归值供"
)
# What is counted stands before the next figure, of people: 代表队 in 26支|代表队1300余名职工.
SIDE_BY_SIDE = re.compile(r"(?P<noun>[\u4e00-\u9fff]{2,6})(?:近|约|共)?\d[\d,，.]*[余多]?万?[余多]?[名人位](?!次)")


def noun_behind(after: str, may_be_told_which: bool = True, unit: str = "") -> str:
    """The noun that a figure stands before: 渔家子弟 in 渔家子弟走进船厂; also behind words that tell which ones."""
    after = after.removeprefix("组成")
    if after.startswith("的") and MEASURED.match(after, 1):  # 以一小时打顶1,127株|的成绩
        return ""
    is_modified = after.startswith("的")
    after = after.removeprefix("的")
    if unit in OF_PLACES and "的" in after[:3] and (named := OF_UNIONS.match(after)):  # 10个街道|的总工会
        return named.group()
    if unit == "辆" and (vehicle := VEHICLE.match(after)):  # 两辆大巴|的座椅背后
        return vehicle["noun"]
    if (
        unit in ("家", "个")
        and after[:1] not in NO_BEGINNING
        and "工会" in after[:14]
        and (union := UNION.match(after))
    ):  # 60家新建工会
        return union.group()
    if unit in OF_PLACES and "的" in after[:16] and (placed := PLACED.match(after)):  # 31个站段的工会主席
        return placed["noun"]
    if not after or after[0] in NO_BEGINNING or FIGURE.match(after):
        return ""
    if (unit in PERSONS or unit == "家") and (people := who_acts(after, unit == "家")):  # 50名职工|参保
        return people
    if side := SIDE_BY_SIDE.match(after):  # 26支代表队|1300余名职工
        after = side["noun"]
    if unit != "元" and after[0].isdigit() and (priced := PRICED.match(after)):  # 一张|50元充电券
        return noun_behind(after[priced.end() :], may_be_told_which, unit)
    if _is_told_before(after, unit):
        return ""
    if after.startswith("价值") and (worth := WORTH.match(after)):  # 一份价值199元的|套餐
        return noun_behind(after[worth.end() - 1 :], may_be_told_which, unit)
    if after[0] in "“《":
        return _quoted(after, unit)
    if is_modified and len(after) <= LONGEST_COMPOUND and SHORT_NOUN.fullmatch(after):  # 80元的|优惠体检
        return after
    if is_modified and _verb_at(after) == 0 and (compound := _compound(after)):
        return compound
    return _common_noun(after, may_be_told_which, unit)


def _is_told_before(after: str, unit: str) -> bool:
    """Whether what stands behind a figure is no noun, so that what it counts was told before: 110元|至160元."""
    return (
        (after[0] == "不" and after[1:2] not in PREPOSITIONS["不"][1])  # 七成以上|不出厂门就能办结
        or (after[0].isdigit() and "的" not in after[:FAR])  # 5大类|36条
        or (unit not in TIMES and LASTED.match(after) is not None)  # 8000册|一个星期就发完了
        or (after[0] in "里中" and INSIDE.match(after) is not None)  # 31组|里有14组
        or (after[0] in "和及" and after[:2] not in NO_CONJUNCTIONS)  # 慰问金2万元|和价值百元的米面
        or (after[0] in "与或至" and NEXT_FIGURE.match(after, 1) is not None)
    )


def _quoted(after: str, unit: str) -> str:
    """A name in quotes with the noun behind it: “满分”柜组; 建议 of “马上办”的建议."""
    close = after.find("”" if after[0] == "“" else "》")
    is_modifier = unit not in PERSONS and after.startswith("的", close + 1) and not sort_of(after[: close + 1])
    if is_modifier:
        return noun_behind(after[close + 2 :]) or after[: close + 1]
    return _with_head(after, close + 1) if close > 0 else ""


def _common_noun(after: str, may_be_told_which: bool, unit: str) -> str:
    """A noun that is no name in quotes, behind words that tell which ones: 子女 in 在外借读的子女报名."""
    end = _verb_at(after)
    if 0 < end < 3 and after[:end] in ADVERBIAL:
        end = 0
    if end == 0 and unit not in PERSONS and (compound := _with_attributive(after, unit)):
        return compound
    if end == 0 and may_be_told_which and (which := WHICH.match(after)):
        return noun_behind(after[which.end() :])
    noun = after[:end]
    quote = noun.find("“", 1)
    if unit in PERSONS and quote > 0 and noun[quote - 1] in PERSON_SIGNS:  # 职工|“争当状元”
        noun = noun[:quote]
    if "的" in noun:
        if unit in PERSONS and (who := PERSON_DOES.match(noun)):
            return who["who"]
        front, _, rest = noun.partition("的")
        if front[:1].isdigit() and SIZED.fullmatch(front):  # 40平方米|的旧库房
            return noun_behind(rest, may_be_told_which, unit)
        is_front = (
            front.endswith(COUNTED)
            or (agrees(front, unit) and not agrees(rest, unit) and sort_of(rest) is not sort_of(front))
            or (PERSONS_END.search(front) is not None and PERSONS_END.search(rest) is None)
            or not rest
            or "分之" in rest
            or any(sign.isdigit() for sign in rest)
        )
        if front.endswith(PEOPLE_WITH_RELATIVES) and (kin := RELATIVES.match(rest)):
            return kin.group()
        noun = front if is_front else rest
    for stop in ("和", "、", "与"):
        place = noun.find(stop)
        if place > 0 and NEXT_FIGURE.match(noun, place + 1):
            noun = noun[:place]
    noun = AFTERWARDS.sub("", noun[:LONGEST].rstrip("等"))
    return "" if noun in NO_NOUNS else noun  # 拿出150万元|补给三个县


def _compound(after: str) -> str:
    """A noun that a verb may begin: 优惠体检, 体检套餐; "" where it would be too long."""
    noun = after[: 2 + _verb_at(after[2:])]
    return noun if 2 < len(noun) <= LONGEST_COMPOUND and "的" not in noun else ""


def _with_attributive(after: str, unit: str) -> str:
    """A noun that a verb begins: 体验项目, 整改单; "" where the verb is told of what is counted: 体验了采茶."""
    noun = _compound(after)
    if not noun:
        return ""
    if len(noun) == SHORT_COMPOUND and noun[-1] in OF_PLACES_AND_TEAMS:
        return noun
    is_named = agrees(noun, unit) or (after.startswith(ATTRIBUTIVE) and unit != "家" and sort_of(noun) is not None)
    return noun if is_named else ""


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
        if index == 0 and pair in OF_DOERS:  # 获奖选手
            continue
        if pair in NOUNS_WITH_PARTICLES:
            continue
        if sign == "了" and index > 0 and words[index + 1 : index + 2] != "解":
            return _verb_before_le(words, index)
        if sign in "送挂装设" and index > 1 and pair not in NOUNS_WITH_PARTICLES and sort_of(words[index - 2 : index]):
            return index  # 送 in 站点送电影
        is_one_word = words[index - 1 : index + 1] in NOUNS_WITH_PARTICLES  # 低收入家庭
        if sign in RESULTS and index > 1 and words[index - 1] in SINGLE_VERBS and not is_one_word:
            return index - 1  # 印 in 项目印成表格, 写 in 名字写在墙上, 有 in 工种有了工价
        if (sign in PARTICLES and ends_noun(words, index)) or (index > 1 and _begins_predicate(words, index, pair)):
            return index
        if sign in "着得" and index > 1 and words[index - 1 : index + 1] not in NOUNS_WITH_PARTICLES:
            return index - 1  # 举 in 家属举着牌子
    return len(words)


def _verb_before_le(words: str, index: int) -> int:
    """Where a verb begins that ends before 了: 放 in 孩子放了学, 听取 in 代表听取了."""
    last = words[index - 1]
    is_one = last in ONE_SYLLABLE or (last in RESULTS and words[index - 2 : index - 1] not in SINGLE_VERBS)
    return index - 1 if is_one or index == 1 else index - 2


# Words that begin what is told of a noun, with the signs that make a longer word of them: 因 in 矿工因病, but 原因.
PREPOSITIONS = {
    "不": (frozenset("了绝毫决"), frozenset("锈良动孕同合平干倒")),
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
    if words.startswith(PERSONS_OF_WORK, index + 2):  # 维修人员
        return False
    if words[index : index + 3] in COMPOUNDS:  # 新就业形态劳动者
        return False
    if pair in VERBS_BEHIND:
        if index == 0 and pair in OF_DOERS and words.startswith(DOERS, 2):  # 参赛选手
            return False
        tail = words[index + 2 : index + 3]
        return tail not in GROUP_TAILS and not (pair in NOMINAL and tail in NOMINAL_TAILS)
    return pair not in NOMINAL and pair not in NOUN_ENDS and pair not in ADVERBS
