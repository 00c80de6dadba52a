"""What a figure counts, in the article's words, on whichever side of the figure it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from activities.extraction.counted_nouns import noun_behind
from activities.extraction.figure_frames import framed, risen_over_time, sharing_in
from activities.extraction.honours import HONOURED, PEOPLE, title_of
from activities.extraction.measure_nouns import NOUNS, agrees
from activities.extraction.money_subjects import (
    PRICED,
    REWARDS,
    SET_APART,
    SUM_NAMED,
    comes_from_somewhere,
    gain,
    priced,
    purpose,
)
from activities.extraction.nouns_before import LONGEST, behind_union, noun_before, trimmed
from activities.extraction.records import Qualifier, Quantity
from activities.extraction.subject_words import ADVERBS, OF_DOERS, SINGLE_VERBS, VERBS_BEFORE
from activities.extraction.time_subjects import AGAIN, NO_NOUN, PARTS, TIMES_DONE, in_parts, time_subject
from activities.extraction.units import TIMES
from activities.extraction.verb_phrases import bare_verb, is_moment, is_verbal
from articles.segmentation.records import Span

# How a figure is set against another: 由40%提高到85%, 比去年增加9个.
COMPARING = frozenset("由从较比")
DIRECTION = re.compile(
    r"(?:由|从|较(?=[去上前往今]|同期)|比(?<!同比)(?![例赛率重如]|下降|上升|提高|增长|降低))[^，。；]{0,20}$"
)
CHANGED = re.compile(
    r"(?:提[高升]?|攀升|回[落升]|下[滑跌]|跃升|拉长|延长|推迟|提前|[上下]调|跌|翻|扩|减|拓展|压|压[降减缩]?"
    r"|调[高低整]?|增加|增长|扩大|上升|升|减少?|缩短?|下降|降|涨|增|变|加)[到至为成]"
)
# A change by whatever verb: 从11人|壮大到58人.
CHANGED_TO = re.compile(
    r"(?:出头|左右|上下)?[\u4e00-\u9fff]{1,2}[到至]了?(?:(?:眼下|现在|目前|如今"
    r"|今[天年])的?)?(?=[\d一二三四五六七八九十两几百千万])"
)
# From when something goes on, which is no end of a change: 从下月起月工资增加300元.
SINCE = re.compile(r"(?:由|从)[^，。；]{0,12}?(?:起|开始|以来)")
RATES = frozenset(["%", "元", "倍", "百分点"])
CHANGE = re.compile(
    r"(?:提高|增加|增长|扩大|上升|升|减少?|缩短?|压缩|下降|降|涨|变|多出?|高出)[到至了为成]?"
    r"(?=$|[\d一二三四五六七八九十两几百千万])"
)


class Subject(NamedTuple):
    """What is counted, and on which side of the figure it stands; `phrase` for a verb, not a noun."""

    text: str
    is_behind: bool = False
    is_phrase: bool = False
    lacks_noun: bool = False  # only a verb stands there, 采纳61个: what it is about was told before


GENERAL = frozenset(
    ["时间", "比例", "数量", "人数", "金额", "成本", "面积", "周期", "次数", "总数", "比率", "平均时间"]
)
# A person named right before the figure is what it counts, whatever follows: 志愿者40人清理河道.
PERSON = re.compile(
    r"(?:职工|会员|[者员工生手]|(?<![一二三四五六七八九十\d])师|选手|家属|子女|代表|群众|居民|女性|干部|青年|农民"
    r"|孩子|老人|骨干|能人|同志|[主副]席|书记|主任|领导"
    r"|负责人|[经代]理人|承人|[组班队厂校院站所店园村科处车]长|带头人|当事人|专家|教授|医生|律师|法官|民警|军人|牧民"
    r"|渔民|村民|居士|妇女|姐妹|儿童)$"
)
# How often something was done, in the words behind: 三次上门核实情况, 分两路走访工地.
ROUNDS = frozenset(["次", "路", "趟", "回"])
DONE_OFTEN = re.compile(r"(?:到|下到|赴|走访|前往|深入|上门|登门|走进|免费)[\u4e00-\u9fff]")
# Meetings that only a verb tells of, and what they came to: 上半年已开课54期; 四期共招收学员175人.
HELD_UNITS = frozenset(["场", "期", "次", "课", "堂", "节", "讲", "轮", "届", "晚", "夜", "趟", "班"])
HELD = re.compile(
    r"^(?:(?:自|到|截至)?(?:[今去前本上当]|[\d一二三四五六七八九十]{1,4}"
    r"|[上下]半)[年月日季度个晚天]{1,3}[初底末前起中份]?"
    r"|以来|至今|迄今|目前|全年|每[年月周天晚]|计划|打算|准备|预计|争取|一连|接连|拟|将|也|又|再|已经?|共|还|先后"
    r"|累计)*"
    r"(?P<verb>开课|开班|开讲|开办|授课|讲|办|教|练|演|开行|往返|跑|开)了?$"
)
ALTOGETHER = re.compile(r"下来|(?:共|累计|合计|总共|一共)")
# How large something is: 海拔|两千多米.
_DIMENSIONS = """
    海拔 身高 全长 总长 水深 井深 深度 长度 高度 宽度 厚度 直径 里程 行程 总重 重量 温度 气温 距离 面积 保额 面值 造价
"""
DIMENSIONS = frozenset(_DIMENSIONS.split())
# 人 behind a figure with another unit: 28个|人, 九成三的|人.
PERSONS_COUNTED = frozenset(["个", "%"])
PERSONS = re.compile(r"的?人(?![员次士民才事力口工社造行文气情大为均体物手家生心类])")
GIVEN_TO = frozenset("给向对由从把被让请替帮以")
# What is told of those that are counted, and they are not named: 让我坐下喝口水的|不到十家, 来的有|2000人次.
WHICH_ONES = re.compile(
    r"(?P<which>[^，。；：的“”、]{2,14})(?<![年月日天周中前后内])的(?:只|仅|就|约|共)?(?:有|占|为|是)?$"
)
# The noun of the figure before, to which those counted belong or beside which they stand: 40家|企业的|156人比拼.
THEIRS = re.compile(r"[\u4e00-\u9fff“”]{2,10}(?<!的)[的、]")
# What is held so many times: 两次召开|职工代表大会.
HELD_AGAIN = re.compile(r"(?:召集|召开|举行|举办|组织|开展|发起)(?:了)?(?=[\u4e00-\u9fff“])")
CARRYING = frozenset("送接运装供给为让帮拉载")  # 大巴62辆|送工友返乡: what is told of the noun before
SHORT_OBJECT = 10  # characters of what is done once
FAR = 60  # characters behind a sum that may tell what for


def find_subject(text: str, quantity: Quantity, clause: Span, previous: int) -> Subject:
    """What a figure counts: 物业企业 in 合同覆盖物业企业30家 and in 30家物业企业的代表.

    `previous` is where the figure before it in the clause ends, or the clause begins.
    """
    after = text[quantity.span.end : clause.end]
    quantity, after = _without_rest(quantity, after)
    before = behind_union(text[max(clause.start, previous) : quantity.span.start])
    whole = text[clause.start : quantity.span.start]
    turn = _turn(whole)
    if before.startswith("的") and before.endswith(("有", "占")) and (which := WHICH_ONES.search(whole)):
        return Subject(which["which"])  # 90分以上|的有19家
    if before[-2:] in DIMENSIONS:
        return Subject(before[-2:])
    is_told = before.endswith(("其中", "有")) or quantity.unit in RATES or quantity.unit in TIMES
    is_changed = CHANGED.match(after) or (turn and CHANGED_TO.match(after))
    behind = "" if is_changed else noun_behind(after, not is_told, quantity.unit)
    if told := framed(text, quantity.unit, clause, quantity.span, behind):
        return Subject(told)
    if often := _done_often(quantity, after):
        return often
    if made := title_of(quantity.unit, after):
        return Subject(made, is_behind=True)
    if quantity.unit in RATES and (risen := risen_over_time(whole)):
        return Subject(risen)
    if quantity.unit == "%" and "占" in before and (sharing := sharing_in(before)):
        return Subject(sharing)
    if quantity.unit in TIMES_DONE and behind and (verb := _done_once(quantity, before, behind)):
        return Subject(verb + (after if len(after) < SHORT_OBJECT else behind), is_phrase=True)
    if not behind and turn and _compares(quantity, before, after) and not comes_from_somewhere(before):
        noun = _changing(whole[: turn.start()])
        if bare_verb(noun):
            return Subject(noun)
    if quantity.unit in PARTS and (parts := in_parts(before)):
        return Subject(parts)
    if quantity.unit in TIMES_DONE and after and before[-2:] in AGAIN:
        return Subject(before[-2:], is_phrase=True)
    is_person = _ends_in_person(quantity.unit, before, behind)
    is_held = quantity.unit in HELD_UNITS and ALTOGETHER.match(after) is not None
    is_before = behind[:1] in CARRYING and agrees(before, quantity.unit) and not agrees(behind, quantity.unit)
    if behind and not (is_person or is_held or is_before or quantity.unit in TIMES or quantity.unit == "元"):
        return Subject(behind, is_behind=True)
    if not behind and quantity.unit in PEOPLE and previous > clause.start and _is_theirs(before):
        before = ""
    behind_it = Span(clause.end - len(after), clause.end)
    counted = _on_either_side(text, quantity, behind_it, before, "" if is_held or is_before else behind)
    if quantity.unit == "人" and not after and text.startswith("人", quantity.span.end):  # 招了9个|人
        return Subject("人", is_behind=True) if counted.is_phrase or len(counted.text) == 1 else counted
    return counted


def _without_rest(quantity: Quantity, after: str) -> tuple[Quantity, str]:
    """A figure and the words behind it without what still belongs to it: 人 in 28个人, 一点 in 8%多一点."""
    if after[:1] in ("人", "的") and quantity.unit in PERSONS_COUNTED and (persons := PERSONS.match(after)):
        quantity, after = quantity._replace(unit="人"), after[persons.end() :]
    if after[:1] in ("一", "有"):
        after = after.removeprefix("一点").removeprefix("有余")
    return quantity, after


def _is_theirs(before: str) -> bool:
    """Whether words between two figures are the noun of the first: 企业的 in 40家企业的156人."""
    return THEIRS.fullmatch(before) is not None and not is_verbal(before[:-1])


def _ends_in_person(unit: str, before: str, behind: str) -> bool:
    """Whether people are named right before a figure: 职工代表60人; 负责人等60人, but not 画师等60名会员."""
    if unit not in PEOPLE:
        return False
    words = before[-6:].removesuffix("共")
    is_noun = behind != "" and behind[:2] not in OF_DOERS
    return PERSON.search(words if is_noun else words.removesuffix("等")) is not None


def _turn(words: str) -> re.Match[str] | None:
    """Where words say from what or against what something changed: 由20名, 比去年; not 从去年起."""
    turn = None if COMPARING.isdisjoint(words) else DIRECTION.search(words)
    return None if turn and SINCE.match(turn.group()) else turn


def _changing(words: str) -> str:
    """What changes, by the words before the turn: 会员 in 会员由20名增至|35名."""
    noun, verb = noun_before(words)
    return _with_attribute(words, noun) or verb


def _on_either_side(text: str, quantity: Quantity, behind_it: Span, before: str, behind: str) -> Subject:
    """What a figure counts by the noun or verb before it, else by the noun or the words behind it."""
    after = behind_it.of(text)
    noun, verb = noun_before(before)
    if noun[-1:] in GIVEN_TO and before.endswith(noun[-1:]):  # 医院给|194人查了身体
        noun, verb = "", ""
    is_of_whole = quantity.unit in RATES and before.endswith("的")  # 投入的|一成
    if len(noun) < 2 and not is_of_whole and (which := WHICH_ONES.search(before)):
        noun = which["which"]
    if quantity.unit in TIMES and not (CHANGED.match(after) or CHANGE.search(before)):
        told, is_behind = time_subject(text, behind_it.end, before, after, noun or verb)
        if told:
            return Subject(told, is_behind, is_phrase=True)
    if noun and _ends_in_person(quantity.unit, before, behind) and not NO_NOUN.search(noun):
        return Subject(noun)
    if quantity.unit == "元" and (given := _of_money(text, quantity, before, noun, behind)):
        return Subject(given)
    if behind:
        return Subject(behind, is_behind=True)
    if quantity.unit in HELD_UNITS and not noun and after.startswith("下来"):  # 11场下来|有1620人
        return Subject("", is_phrase=True, lacks_noun=True)
    if quantity.unit in HONOURED and len(after) > 1 and before.endswith("有"):  # 3个项目有210人报名
        return Subject(after[:LONGEST], is_behind=True, is_phrase=True)
    if quantity.unit in HELD_UNITS and (held := HELD.search(before)):
        return Subject(held["verb"], is_phrase=True, lacks_noun=True)
    if noun and is_moment(noun):
        noun, verb = "", noun
    if noun and is_verbal(noun):
        is_asked = quantity.unit not in RATES and quantity.unit not in TIMES_DONE
        if len(noun) == 1 and (quantity.unit not in NOUNS or quantity.unit in HELD_UNITS):
            is_asked = False
        return Subject(noun, is_phrase=True, lacks_noun=is_asked)
    if noun and not NO_NOUN.search(noun):
        return Subject(_with_attribute(trimmed(before), noun))
    is_share_each = after.startswith("每") and quantity.unit != "%"  # 80户|每户600元
    if (
        (quantity.unit in PEOPLE or quantity.unit == "%")
        and len(after) > 1
        and after[0] not in "、和"
        and not is_share_each
    ):
        return Subject(after[:LONGEST].lstrip("的是"), is_behind=True, is_phrase=True)
    if is_share_each:
        after = ""
    if noun == "的":
        noun = after[:LONGEST]
    return Subject(verb or noun or trimmed(before) or after[:LONGEST], is_phrase=True, lacks_noun=True)


def _done_often(quantity: Quantity, after: str) -> Subject | None:
    """What is done so many times, told behind: 上门核实情况 of 三次|上门核实情况, 恳谈会 of 4次|召开恳谈会."""
    if quantity.unit in ROUNDS and DONE_OFTEN.match(after):
        return Subject(after[:LONGEST], is_behind=True, is_phrase=True)
    held = HELD_AGAIN.match(after) if quantity.unit == "次" else None
    event = noun_behind(after[held.end() :]) if held else ""
    return Subject(event, is_behind=True) if event else None


def _done_once(quantity: Quantity, before: str, behind: str) -> str:
    """The verb of what is done once: 公布 in 每周公布|一次账目; "" where none stands there or it has a name."""
    if quantity.value != 1 or behind[0] == "“":
        return ""
    if before[-2:] in AGAIN or (before[-2:] in VERBS_BEFORE and before[-2:] not in ADVERBS):
        return before[-2:]
    return before[-1:] if before[-1:] in SINGLE_VERBS else ""


def _of_money(text: str, quantity: Quantity, before: str, noun: str, behind: str) -> str:
    """What a sum is for, or whose price it is: 月收入 in 月收入低于900元的岗位; "" where the common rules tell."""
    if apart := SET_APART.match(text, quantity.span.end):
        return apart["noun"]
    if named := SUM_NAMED.match(text, quantity.span.end):
        return named["noun"]
    front = before.removesuffix(noun) if noun and PERSON.search(noun) else ""
    if front.endswith(REWARDS):
        return front[-2:]
    if quantity.qualifier is not Qualifier.EXACT and PRICED.search(noun):
        return noun
    if told := gain(before) or priced(before):
        return told
    return "" if behind else purpose(before, text[quantity.span.end : quantity.span.end + FAR])


def _with_attribute(words: str, noun: str) -> str:
    """A noun that says little with the words before its 的: 轮休的时间, 女职工的比例."""
    front = words.removesuffix(noun)
    if noun not in GENERAL or not front.endswith("的") or front == words:
        return noun
    return (noun_before(front[:-1])[0] + "的" + noun)[-LONGEST:].removeprefix("的")


def _compares(quantity: Quantity, before: str, after: str) -> bool:
    """Whether a figure is one end of a change: 由20天缩短到六天, 比去年增加9个."""
    return (
        quantity.unit in RATES
        or CHANGE.search(before) is not None
        or CHANGED.match(after) is not None
        or CHANGED_TO.match(after) is not None
    )
