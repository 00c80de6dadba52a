"""What a figure counts, in the article's words, on whichever side of the figure it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from activities.extraction.records import Quantity
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
    VERBS_BEFORE,
    VERBS_BEHIND,
)
from activities.extraction.units import TIMES
from articles.segmentation.records import Span

LONGEST = 24

BOUNDS = frozenset("，。；：的了着过 \u3000（）()")
NO_BEGINNING = frozenset("，。；：、,.)）”")
# Another figure right behind one: 3批26人次.
FIGURE = re.compile(r"[\d０-９]{1,6}[,，.]?[\d０-９]{0,4}[余多万]{0,2}(?:人次|[人名家场])(?!以上)")
GROUP_TAILS = frozenset("组队团班员站点率")
OPENING = frozenset("“《")
CASES_BEFORE = frozenset("为给向对由从在到把因被将")
PEOPLE = frozenset(["人", "名", "位", "人次", "户", "户次", "对"])
# How a figure is set against another: 由40%提高到85%, 比去年增加9个.
DIRECTION = re.compile(r"(?:由|从|(?<!同)比(?![例赛率重如]))[^，。；]{0,20}$")
CHANGED = re.compile(r"(?:提[高升]|攀升|压[降减]|增加|增长|扩大|上升|升|减少?|缩短?|压缩|下降|降|涨|变)[到至为成]")
HONOURED = PEOPLE | {"家", "个"}
RATES = frozenset(["%", "元", "倍", "百分点"])
CHANGE = re.compile(
    r"(?:提高|增加|增长|扩大|上升|升|减少?|缩短?|压缩|下降|降|涨|变|多出?|高出)[到至了为成]?(?=$|[\d一二三四五六七八九十两几百千万])"
)


class Subject(NamedTuple):
    """What is counted, and on which side of the figure it stands; `phrase` for a verb, not a noun."""

    text: str
    is_behind: bool = False
    is_phrase: bool = False
    lacks_noun: bool = False  # only a verb stands there, 采纳61个: what it is about was told before


# Words before a figure that are no noun to count: 其中, 全区, 某区总工会.
NO_NOUN = re.compile(
    r"^(?:其中|其余|另有|另外|余下|如今|目前|眼下|前|后|前后|少则|多则|历时|用|比去年|(?:每[人户家个月年周天期季度]{1,2}){1,2}|(?:同比|环比)(?:增长|增加|上升|提高|下降|减少|降低)|有|已有|共有|还有|有|比(?![赛武例]).*|最终|最后"
    r"|最[多少高低]|平均|连续|保持|经过|为期|价值|金额|总额|总价值|合计|一共|当年|当天|首批|预|又|再|才|就|却|已|中|里|内|后|省内|省外|市内|[今去明前]年"
    r"|(?:目前|今年|前?[\d一二三四五六七八九十]{1,2}个?月|已|连|共|又|再|先后|连续|另){0,3}[讲开办演学上放跑走播]了?)$"
    r"|(?:总工会|[省市区县州镇])$|^[\u3000\s]*$"
)
GENERAL = frozenset(
    ["时间", "比例", "数量", "人数", "金额", "成本", "面积", "周期", "次数", "总数", "比率", "平均时间"]
)
# A person named right before the figure is what it counts, whatever follows: 志愿者40人清理河道.
PERSON = re.compile(r"(?:职工|会员|[者员工师生手]|选手|家属|子女|代表|群众|居民|女性|干部|人员|青年|志愿者|农民工)$")
# Behind a stretch of time stands what it was spent on: 连续五晚守在堤上, 50秒完成换轮.
IDLE = re.compile(r"^(?:后|内|里|间|以来|来|时间|左右)?[的就便才都，]*")
STEADY = re.compile(r"(?:连续|持续)?(?:下降|上升|增长|保持|提高|位居|排名|零事故|不变)")
# A rate told over a stretch of time: 识字率两年提高9个百分点.
OVER_TIME = re.compile(
    r"(?:连续)?[\d一二两三四五六七八九十]{1,3}(?:年|个?月|个?季度|[周天])[来间]?(?:均|都|始终)?"
    r"(?:保持在?|稳定在|下降|上升|提高|增长)了?$"
)
# How often something was done, in the words behind: 三次上门核实情况, 分两路走访工地.
ROUNDS = frozenset(["次", "路", "趟", "回"])
DONE_OFTEN = re.compile(r"(?:到|赴|走访|前往|深入|上门|登门|走进|免费)[\u4e00-\u9fff]")
# What people or units were made: 5名渔民获得“巧手之星”称号, 8人成长为高级技师.
MADE = re.compile(
    r"[^，。；“”]{0,6}?(?:(?:获得|荣获|获评)(?=“)|被?授予(?=“)|被命名为|被评为|成长为)(?P<title>“[^”]{1,20}”|[^，。；“”]{2,16}$)"
)
SPENT = re.compile(r"(?:用时|耗时|展期|工期|学制|限时|历时|为期)$")


def find_subject(text: str, quantity: Quantity, clause: Span, previous: int) -> Subject:
    """What a figure counts: 物业企业 in 合同覆盖物业企业30家 and in 30家物业企业的代表.

    `previous` is where the figure before it in the clause ends, or the clause begins.
    """
    after = text[quantity.span.end : clause.end]
    before = text[max(clause.start, previous) : quantity.span.start]
    whole = text[clause.start : quantity.span.start]
    turn = DIRECTION.search(whole)
    behind = "" if CHANGED.match(after) else noun_behind(after)
    if quantity.unit in ROUNDS and DONE_OFTEN.match(after):
        return Subject(after[:LONGEST], is_behind=True, is_phrase=True)
    if quantity.unit in HONOURED and (made := MADE.match(after)):
        return Subject(made["title"], is_behind=True)
    if quantity.unit in RATES and (over := OVER_TIME.search(whole)) and (noun := noun_before(whole[: over.start()])[0]):
        return Subject(noun)
    if not behind and turn and _compares(quantity, before, after):
        changing = noun_before(whole[: turn.start()])
        if noun := _with_attribute(whole[: turn.start()], changing[0]) or changing[1]:
            return Subject(noun)
    noun, verb = noun_before(before)
    changes = CHANGED.match(after) or CHANGE.search(before)
    if quantity.unit in TIMES and not changes and (spent := _spent_on(before, after)):
        return spent
    if noun and quantity.unit in PEOPLE and PERSON.search(before) and not NO_NOUN.search(noun):
        return Subject(noun)
    if behind:
        return Subject(behind, is_behind=True)
    if noun and not NO_NOUN.search(noun):
        return Subject(_with_attribute(_trimmed(before), noun))
    if (quantity.unit in PEOPLE or quantity.unit == "%") and len(after) > 1:
        return Subject(after[:LONGEST].lstrip("的是"), is_behind=True, is_phrase=True)
    return Subject(verb or noun or _trimmed(before) or after[:LONGEST], is_phrase=True, lacks_noun=True)


def _with_attribute(words: str, noun: str) -> str:
    """A noun that says little with the words before its 的: 轮休的时间, 女职工的比例."""
    front = words.removesuffix(noun)
    if noun not in GENERAL or not front.endswith("的") or front == words:
        return noun
    return (noun_before(front[:-1])[0] + "的" + noun)[-LONGEST:].removeprefix("的")


def _spent_on(before: str, after: str) -> Subject | None:
    """What a stretch of time was spent on, where the words behind it say so: 连续五晚|守在堤上."""
    if word := SPENT.search(before):
        noun = noun_before(before[: word.start()])[0] if word.group() in ("历时", "为期") else ""
        return Subject(noun if noun and not NO_NOUN.search(noun) else word.group(), is_phrase=True)
    idle = IDLE.match(after)
    phrase = after[idle.end() if idle else 0 :]
    if len(phrase) < 2 or STEADY.match(phrase):
        return None
    return Subject(phrase[:LONGEST], is_behind=True, is_phrase=True)


def _compares(quantity: Quantity, before: str, after: str) -> bool:
    """Whether a figure is one end of a change: 由20天缩短到六天, 比去年增加9个."""
    return quantity.unit in RATES or CHANGE.search(before) is not None or CHANGED.match(after) is not None


def noun_behind(after: str) -> str:
    """The noun that a figure stands before: 渔家子弟 in 渔家子弟走进船厂."""
    after = after.removeprefix("组成").removeprefix("的")
    if not after or after[0] in NO_BEGINNING or FIGURE.match(after):
        return ""
    if after[0] in "“《":
        close = after.find("”" if after[0] == "“" else "》")
        return _with_head(after, close + 1) if close > 0 else ""
    end = _verb_at(after)
    noun = after[:end]
    if "的" in noun:
        front, _, rest = noun.partition("的")
        is_front = front.endswith(COUNTED) or not rest or "分之" in rest or any(sign.isdigit() for sign in rest)
        noun = front if is_front else rest
    for stop in ("和", "、", "与"):
        place = noun.find(stop)
        if place > 0 and noun[place + 1 : place + 2].isdigit():
            noun = noun[:place]
    return noun[:LONGEST].rstrip("等") if len(noun) > 1 or noun in ("区", "人", "书", "菜") else noun


def _with_head(after: str, close: int) -> str:
    """A name in quotes with the noun behind it: “满分”柜组."""
    return (
        after[: close + _verb_at(after[close:])]
        if close < len(after) and _verb_at(after[close:]) <= 6
        else after[:close]
    )


def _verb_at(words: str) -> int:
    """Where the noun at the head of some words ends: before a verb, a particle or a mark."""
    for index, sign in enumerate(words):
        if sign in "，。；：,（(":
            return index
        if sign == "“" and index:
            continue
        pair = words[index : index + 2]
        if _is_verb(words, index, pair):
            return index
        if sign in PARTICLES and pair not in NOUNS_WITH_PARTICLES:
            return index
        if sign in "着得" and index > 1 and words[index - 1 : index + 1] not in NOUNS_WITH_PARTICLES:
            return index - 1  # 举 in 家属举着牌子
    return len(words)


def _is_verb(words: str, index: int, pair: str) -> bool:
    """Whether a verb begins here that ends the noun before it: 参加, but not 慰问 in 慰问组."""
    if pair in VERBS_BEHIND:
        if index == 0 and pair in OF_DOERS and words.startswith(DOERS, 2):  # 参赛选手
            return False
        tail = words[index + 2 : index + 3]
        return tail not in GROUP_TAILS and not (pair in NOMINAL and tail in NOMINAL_TAILS)
    return pair in VERBS_BEFORE and pair not in NOMINAL and pair not in NOUN_ENDS and pair not in ADVERBS


def _trimmed(before: str) -> str:
    """Words without what merely leads over to the figure: 恳谈会 of 恳谈会已."""
    trimmed = before.rstrip("，。 ")
    while True:
        sizes = FILLER_LENGTHS.get(trimmed[-1:], ())
        length = next((length for length in sizes if trimmed[-length:] in FILLERS), 0)
        if length == 0 or length >= len(trimmed):
            return trimmed
        trimmed = trimmed[:-length]


def noun_before(before: str) -> tuple[str, str]:
    """The noun right before a figure, or "" and the verb that stands there: 职工 in 惠及职工; "", 采纳."""
    trimmed = _trimmed(before)
    start = _noun_start(trimmed)
    noun = trimmed[start:]
    if noun[:1] in ("出", "了", "到") and trimmed[max(0, start - 2) : start] in VERBS_BEFORE:
        noun = noun[1:]  # 评选|出一等奖
    if not noun or noun in VERBS_BEFORE or (noun[-2:] in VERBS_BEFORE and noun[-2:] not in NOUN_ENDS):
        return "", trimmed[-LONGEST:]
    return noun[-LONGEST:].lstrip("、和及与"), ""


def _noun_start(words: str) -> int:
    """Where the noun at the end of some words begins: behind a verb, 的, or a mark."""
    last = len(words) - 1
    is_name = words.endswith("”")
    for index in range(last, -1, -1):
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
            return not (verb in NOMINAL and rest[:1] in NOMINAL_TAILS and not rest.startswith(NO_TAILS))
    return False
