"""The noun right before a figure, or the verb that stands there: 职工 in 惠及职工7000人, 采纳 in 采纳61个."""

from __future__ import annotations

import re

from activities.extraction.subject_words import (
    CASE_WORDS,
    FILLER_LENGTHS,
    FILLERS,
    NO_TAILS,
    NOMINAL,
    NOMINAL_TAILS,
    NOUN_ENDS,
    SINGLE_VERBS,
    VERBS_BEFORE,
    VERBS_BEHIND,
)

LONGEST = 24
TWO = 2  # signs of most verbs
OVERLAPPING = VERBS_BEFORE | {"协调"}  # 协调解决
_NOT_HAVING = "所具没国占享含公私富持专少独既民"
HAS = re.compile(rf"(?<![{_NOT_HAVING}])有(?![关限色机效偿声奖氧线的了])(?=[\u4e00-\u9fff]{{2,8}}$)")
# Verbs of one sign at the head of a clause, with what was made or given behind them; and words that begin like them
MAKING = frozenset("建发送设办买添修配装印捐")
BEHIND_VERBS = frozenset("出起成了上下给到过去来完好满齐至往回着")  # 捐出木炭
_NO_MAKING = """
    建议 建材 建筑 建设 建档 发票 发言 发明 发展 发现 发电 发动 送货 送餐 送水 送教 送法 设备 设施 设计 设防 办公
    办事 办案 办法 买卖 添加 修理 修车 修路 修鞋 修脚 修缮 修复 配件 配电 配套 配方 配合 装备 装修 装卸 装置 装饰 装配
    印刷 印章 印染 印花 捐款 捐赠 捐资 捐建 捐助 捐书
    办理 建会 建制 建家 设岗 送温 送清 送岗 送医 送书 送文 送戏 送暖 送凉
"""
NO_MAKING = frozenset(_NO_MAKING.split())
# What a union's name is followed by where it does something: 某区总工会|共走访, not 工会|服务站
ADVERBS_OF_ONE = frozenset("共已还也又仅")
BEHIND_UNION = VERBS_BEFORE - NOMINAL | {"累计", "先后", "今年", "去年", "目前", "每天", "每年", "每月", "陆续", "平均"}
# Verbs that say no more than that what stands behind them was done
LIGHT = re.compile(
    r"(?:开展|举办|举行|组织|进行|提供|实施|接受)"
    r"(?P<noun>(?!职工|会员|员工|农民工|人员|工人|学员|司机|代表|干部)[\u4e00-\u9fff]{2,6})$"
)
LONGEST_RATE = 4
ON_AVERAGE = frozenset(["人均", "户均", "班均", "场均", "车均"])  # 户均|两吨
BOUNDS = frozenset("，。；：？！\n的了着过 \u3000（）()")
ADVERBIAL_END = re.compile(
    r"(?:也|又|还|已经?|都|就|共|先后|陆续|累计|至今|随即|另|则|再|将|便|正|仍|只|才|每[年月周天日晚季])+$"
)
OFTEN = re.compile(r"每[年月周天日晚季]$")
TIME_END = re.compile(r"(?:[年月日天周晚期季度]|[以之]?[前后内间]|时候?|节|目前|现在|如今|以来|年来|清明|春节|中秋)$")
LIKE = re.compile(r"(?:照着|按照|按着|跟着|随着)[^，。；]{1,5}$")  # 照着样子办|3个
NO_WORKERS = frozenset("作会程地厂艺具种序资时期")  # 参加|工会活动
NO_ACTS = frozenset(
    "为除极罢到出成起上下完好涨多少增减降加升长高低"
)  # 除了, 达到了, 建成了: what stands before 了 here is no verb by itself
NOT_AT = frozenset("设建放存住装安摆停开办驻藏挂留贴定")  # what stands there is told of the place: 设在车间
OPENING = frozenset("“《")
CASES_BEFORE = frozenset("为给向对由从在到把因被将")


def trimmed(before: str) -> str:
    """Words without what merely leads over to the figure: 恳谈会 of 恳谈会已."""
    words = before.rstrip("，。 ")
    while words[-2:] not in ON_AVERAGE:
        sizes = FILLER_LENGTHS.get(words[-1:], ())
        length = next((length for length in sizes if words[-length:] in FILLERS), 0)
        if length == 0 or length >= len(words):
            return words
        words = words[:-length]
    return words


def behind_union(before: str) -> str:
    """Words without the union that does what they tell: 共走访 of 某区总工会共走访; 建立工会组织 stays whole."""
    at = before.rfind("工会")
    if at < 0:
        return before
    rest = before[at + len("工会") :].removeprefix("联合会")
    return rest if rest[:1] in ADVERBS_OF_ONE or rest[:2] in BEHIND_UNION else before


def noun_before(before: str) -> tuple[str, str]:
    """The noun right before a figure, or "" and the verb that stands there: 职工 in 惠及职工; "", 采纳."""
    words = trimmed(before)
    start = _noun_start(words)
    noun = words[start:]
    if noun[:1] in ("出", "了", "到") and words[max(0, start - 2) : start] in VERBS_BEFORE:
        noun = noun[1:]  # 评选|出一等奖
    at_head = start == 0 or words[start - 1] in BOUNDS
    made = at_head and noun[:1] in MAKING and len(noun) > TWO
    if made and noun[:2] not in NO_MAKING and noun[1] not in BEHIND_VERBS:
        noun = noun[1:]  # 实事：|建休息室22个
    if noun == "成功" and start > 1:  # 调解成功|231件
        noun = words[start - TWO :]
    if having := HAS.search(noun):  # 全镇有|企业213家, 某纺织公司有|职工3200人
        noun = noun[having.end() :]
    if (spoken := _verb_of_topic(words, noun)) is not None:
        return spoken, "" if spoken else _spoken(words, before)
    if len(noun) > 1 and before.endswith(noun[-1] + "了") and noun[-1] not in NO_ACTS and noun[-2:] not in VERBS_BEFORE:
        return "", noun[-LONGEST:].lstrip("、和及与又也还都再就让使把被已只") + "了"  # 工会添了|12台
    if words != before and start > 1 and words[start - 1] == "在" and words[start - 2] not in NOT_AT:
        return noun_before(words[: start - 1])  # 满意度在各企业达到|九成
    if noun[-2:] in VERBS_BEFORE | {""} and (done := LIGHT.search(words)):  # 开展|培训32期, 举办|线上招聘12场
        return done["noun"], ""
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
    if topic in VERBS_BEHIND or TIME_END.search(topic) or LIKE.search(topic):
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


def _overlapped(words: str, end: int) -> bool:
    """Whether a verb that ends here begins with the end of another: 收集 in 吸收|集卡司机, but not 解决 in 协调解决."""
    return end > TWO and words[end - 3 : end - 1] in OVERLAPPING and not _overlapped(words, end - 1)


def _verb_ends(words: str, end: int) -> bool:
    """Whether a verb ends here that is no part of the noun behind it: 救助|职工, but not 救助金."""
    for length in (4, 2):
        verb = words[end - length : end] if end >= length else ""
        if verb in VERBS_BEFORE:
            if length == TWO and _overlapped(words, end):
                return False
            rest = words[end:]
            if rest[:1] == "工" and rest[1:2] not in NO_WORKERS:  # 采摘工
                return False
            if verb in NOMINAL and rest[-1:] == "率" and len(rest) <= LONGEST_RATE:  # 调解成功率
                return False
            return not (verb in NOMINAL and rest[:1] in NOMINAL_TAILS and not rest.startswith(NO_TAILS))
    return False
