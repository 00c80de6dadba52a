"""What people do, and what is done with them, by the first verb that says so: 轮流接送孩子, 领到助学金, 登台比拼."""

from __future__ import annotations

import re

from activities.extraction.people_verbs import AT_ONCE, CASES, DEEDS, GOVERNING, NO_NOUN_TAILS, NOUN_TAILS
from activities.extraction.records import Category
from activities.extraction.subject_words import CASE_WORDS
from activities.extraction.word_lists import sizes_by_sign

STAFF, BENEFICIARIES, PARTICIPANTS = Category.STAFF, Category.BENEFICIARIES, Category.PARTICIPANTS

DEED_SIZES = sizes_by_sign(DEEDS, 0)
GOVERNING_SIZES = sizes_by_sign(GOVERNING, -1)
HAVING = frozenset("已现共设还另配拥总")  # 法律援助团已有|律师: what is had is no object of the verb before
FAR, NEAR = 40, 14  # characters in which a verb is looked for


# Where people go to be treated or cared for: 分批走进社区|医院, 登上|体检车.
AT_CARE = re.compile(
    r"(?:走进|来到|走上|登上|坐上|赶到|前往|住进|躺[进上])[^，。；、的]{0,8}?"
    r"(?:医院|保健院|诊所|诊室|门诊|卫生院|卫生服务中心|体检中心|体检车|体检站|体检点|疗养院|疗养基地|减压舱|浴室|澡堂"
    r"|理疗室|采血车)"
)
# Where people go to be treated or cared for: 分批走进社区|医院, 登上|体检车.
AT_CARE = re.compile(
    r"(?:走进|来到|走上|登上|坐上|赶到|前往|住进|躺进|躺上)[^，。；、的]{0,8}?"
    r"(?:医院|保健院|诊所|诊室|门诊|卫生院|卫生服务中心|体检中心|体检车|体检站|体检点|疗养院|疗养基地|减压舱|浴室|澡堂"
    r"|理疗室|采血车)"
)
# What people do, by one sign at the head of what is told of them: 50名女工|比绣花, 11名师傅|为养路工理发.
AT_HEAD = dict.fromkeys("比学练听看赛唱跳画写绣爬舞", PARTICIPANTS) | dict.fromkeys("为给替教帮", STAFF)
BRINGING = re.compile(
    r"(?:[在到去赴][^，。；、]{1,6}?)?(?:送(?!走|别|行|孩|子|进)"
    r"|[递缝煮熬端捎扛搬抬扫](?!着|起小|家|码|脸|进|入|离|出))"
)  # 到井口|送饺子
CHEERING = ("加油", "鼓劲", "助威", "喝彩", "投票", "点赞", "打分", "献花", "送行", "捧场")
NOT_AT_HEAD = (
    "为期",
    "为主",
    "为了",
    "为何",
    "学校",
    "教师",
    "教育",
    "比例",
    "比重",
    "听力",
    "看病",
    "看上",
    "看到",
    "画家",
    "给予",
)


def deed(words: str, at_head: bool = True) -> Category | None:
    """As what people are counted of whom some words tell, by their first verb: 到矿上|帮助缝补 as staff."""
    if at_head and words[:1] in AT_HEAD and not words.startswith(NOT_AT_HEAD):
        is_for = words[0] in "为给替" and any(cheer in words[:FAR] for cheer in CHEERING)
        return PARTICIPANTS if is_for else AT_HEAD[words[0]]
    if at_head and BRINGING.match(words):
        return STAFF
    if at_head and ("走" in words or "到" in words or "上" in words or "进" in words) and AT_CARE.search(words, 0, FAR):
        return BENEFICIARIES
    for index in range(min(len(words), FAR)):
        for size in DEED_SIZES.get(words[index], ()):
            verb = words[index : index + size]
            if verb in DEEDS and not _is_noun(words, index + size):
                return DEEDS[verb]
    return None


def governor(words: str) -> str:
    """The verb whose object stands behind some words: 组织 of 工会组织机关干部; "" where 的 stands between."""
    if words[-1:] in AT_ONCE:
        return words[-1]
    for end in range(len(words), max(0, len(words) - NEAR), -1):
        sign = words[end - 1]
        if (
            sign in "的，。；："
            or (sign == "有" and words[end - 2 : end - 1] in HAVING)
            or (sign in CASES and words[end - 2 : end] not in CASE_WORDS)
        ):
            return ""
        for size in GOVERNING_SIZES.get(sign, ()):
            verb = words[end - size : end] if size <= end else ""
            if verb in GOVERNING and not _is_noun(words, end):
                return "" if words[end - size - 1 : end - size] == "有" else verb  # 现有注册|志愿者
    return ""


def _is_noun(words: str, end: int) -> bool:
    """Whether a verb that ends there is the first half of a noun: 帮扶|中心, 参赛|队."""
    return words[end : end + 1] in NOUN_TAILS and end < len(words) and not words.startswith(NO_NOUN_TAILS, end)


def does_at(words: str, place: int) -> bool:
    """Whether a verb of what people do begins at a place: 扮 in 干部扮当事人."""
    sizes = DEED_SIZES.get(words[place : place + 1], ())
    return any(words[place : place + size] in DEEDS for size in sizes)
