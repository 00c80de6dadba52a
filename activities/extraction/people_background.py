"""People whom only the background of a story tells of: 公司现有职工2300人, 一家26人的小厂, 想学厨的有88人."""

from __future__ import annotations

import re

from activities.extraction import people_words as said
from activities.extraction.counted_people import Counted, is_staff
from activities.extraction.people_deeds import deed
from activities.extraction.records import Category
from activities.extraction.thing_words import sort_of

# What people do whom only the background of a story tells of: 600名职工常年在海上, 聚集着5000名艺人.
LIVING = re.compile(
    r"^(?:大多|多数|大部分|目前|眼下|正|还|都|已|已经|常年|长期|多年|需要?|将|即将|每[天年月])*"
    r"(?:中(?![专学午小])|在外(?:务工|打工|地)|外出|在[^，。；]{1,8}(?:务工|打工|轮班|生活|居住)|面临|转岗|下岗|失业"
    r"|待岗|提前返乡|聚集|聚居|居住|"
    r"生活在|工作在|分布|分散|散布|尚未|仍未|患有|占|进出|往来|短缺|通过[^，。；]{0,8}搬迁|迁往|没有(?:签|入|参)|家有)"
)
LIVING_BEFORE = re.compile(
    r"(?:聚[集居]?着?|云集|居住着?|常住|生活着?|(?:常年|长期|长年)(?:有|在|达|保持在?)|在册|来往|往来|进出|流动着"
    r"|散布着?|分布着?|缺口|活跃着?)"
    r"[^，。；的]{0,8}$"
    r"|(?:进出|往来|来往|过往|常住|居住|散居|打工|务工|揽活|谋生|讨生活|忙碌|奔波)的[^，。；的和与同跟]{0,10}$"
)


# Who is gone, right before how many: 一年流失了|30名工人, 走了|20人.
LOST = re.compile(r"(?:流失|流走|离职|辞职|跳槽|减员|裁员|裁减|走掉?|跑掉?|少)了$|(?:流失|离职|辞职|跳槽|减员|裁员)$")
# What befell people, before anybody did something for them: 5420名职工|不同程度受灾.
STRUCK = re.compile(
    r"(?:的?[家房厂][中里]?[屋舍]?[^，。；]{0,4}|都|均|先后|不同程度地?)*"
    r"(?:受灾|遭灾|受损|受困|受伤|遇难|失踪|被淹|进水|倒塌|断电|停电|断水|停工|停产|感染|确诊|触电|溺水|窒息|中毒)"
)


TRADE = re.compile(
    r"(?:司机|骑手|快递员|外卖员|工人|职工|农民工|从业者|从业人员|劳动者|船员|渔民|牧民|[焊电钳瓦木矿护]工|居民|村民)$"
)


def background(it: Counted) -> Category | None:  # 600名职工常年在海上轮班; 集团5600名职工中女工占四成
    if it.governor:
        return None
    if it.after.startswith("的") and (firm := said.OF_A_FIRM.match(it.after)) and _is_firm(firm["firm"]):
        return Category.OTHER
    if (
        not it.after
        and it.before.endswith("有")
        and "的" not in it.before
        and said.STANDING.search(it.before)
        and not deed(it.before, False)
    ):
        return None if said.NO_TOTAL.search(it.before) or is_staff(it.noun) else Category.OTHER
    if not it.after and "有" in it.before and said.WORKFORCE.search(it.before) and not said.NO_TOTAL.search(it.noun):
        return Category.OTHER
    if LOST.search(it.before[-6:]) or (it.is_behind and STRUCK.match(it.predicate)):
        return Category.OTHER
    if said.WISHING.search(it.before) or said.LEFT.search(it.before):
        return Category.OTHER
    if not (it.is_behind or it.after) and _is_standing(it):
        return Category.OTHER
    is_total = said.TOTAL.search(it.before) and not it.after.removeprefix(it.noun)
    if said.CROWDS.search(it.noun):
        return Category.OTHER
    is_total = is_total or (
        not it.after.removeprefix(it.noun) and said.OF_A_PLACE.search(it.before.removesuffix(it.noun)) is not None
    )
    is_total = is_total and not (said.NO_TOTAL.search(it.noun) or is_staff(it.noun))
    if (
        it.is_behind and it.noun[-1:] not in "手心家眼" and said.AMONG_THEM.fullmatch(it.after.removeprefix(it.noun))
    ):  # 2100名职工里，已有九成进群
        return Category.OTHER
    if is_total or LIVING_BEFORE.search(it.before) or (it.is_behind and LIVING.match(it.predicate)):
        return Category.OTHER
    return None


def _is_standing(it: Counted) -> bool:
    """Whether a clause only tells how many there are of a trade: 跑车的司机|超过2万名."""
    which = it.before.removesuffix(it.noun)
    if which == it.before or not (which.endswith("的") and len(which) in range(3, 13)):
        return False
    if "工会" in which or said.SERVED.search(which) or said.TAKING_PART.search(which):
        return False
    return TRADE.search(it.noun) is not None and not (said.NO_TOTAL.search(it.before) or deed(it.before, False))


def _is_firm(noun: str) -> bool:
    """Whether a firm or a part of one is named at the head of some words: 小厂 in 小厂接单."""
    return any(sort_of(noun[:end]) is Category.ENTERPRISES for end in range(1, len(noun) + 1))
