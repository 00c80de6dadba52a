"""What money was given for, where the clause only tells who gave it: 总工会拿出12万元，为快递员购买意外险."""

from __future__ import annotations

import re

from activities.extraction.counted_nouns import noun_behind
from activities.extraction.nouns_before import noun_before

# That a sum is given, right before it: 县总工会还拿出|80万元.
GIVEN = re.compile(r"(?P<verb>出资|投入|拿出|拨款|拨出|拨付|筹资|筹集|筹措|安排|列支|支出|划拨|挤出|追加|斥资)了?$")
SOURCE = re.compile(r"从(?P<source>[^，。；]{2,12}?)[中里]?(?:拿出|支出|列支|划拨|挤出|拨出|安排|抽出)了?$")
# That it was got from somewhere, which is no end of a change: 从鞋厂讨回工资|6万元.
TAKEN = re.compile(r"(?:[讨追要收领拿挽]回|[领拿得]到|领取|获得|争取|申请|筹[得集])[^，。；]{0,8}$")
# The clause behind a sum, where it tells what for: ，为快递员购买意外险; ，建起3间减压室.
NEXT = re.compile(r"[，,](?P<clause>[^，。；\n]{2,40})")
BOUGHT = re.compile(r"(?:购买|投保|办理|奖励|重奖|用于|资助|补助|补贴|支持|改造)(?P<what>[^，。；\n]{2,20})$")
INSURED = re.compile(r"(?:投保?|上|入)了?[^，。；险]{0,8}?[份的]?(?P<what>[^，。；份的险]{1,5}险)$")
SPENT = re.compile(
    r"(?:用于|用来|专门)?(?P<what>(?:补助|补贴|奖励|资助|救助|慰问|扶持|支持|改造"
    r"|维修)[^，。；、的\d一二三四五六七八九十]{1,10})"
)
COUNTED = re.compile(
    r"(?:建[起成设了]?|新建|设[起立]?|添置|购置|配备"
    r"|办起)了?[\d一二两三四五六七八九十百]{1,5}[余多]?[间个台套处座辆场所]"
)
# A price or wage that is named right before: 月收入低于900元的岗位.
PRICED = re.compile(r"(?:收入|工资|薪酬|月薪|底薪|单价|工价|产值|售价|价格|收费)$")
# What something is sold for: 一份盒饭卖|8元.
SOLD_FOR = re.compile(r"(?<![多少])(?:只|才|仅)?(?:卖到?|售价?|要价|标价|定价|收费|只收|只要|只需)$")
# What somebody gains: 高级工每月至少多拿|400元.
GAINED = re.compile(r"(?P<often>每[月年天单件])?(?:至少|最多|最高|约|可|能|将)?(?P<gain>多[拿挣领得]|少花)了?$")
# A sum's own noun right behind it: 300元|学习津贴, 30元|误工费.
SUM_NAMED = re.compile(
    r"(?P<noun>[\u4e00-\u9fff]{0,8}?(?:津贴|补贴|补助|奖金|奖励|慰问金|助学金|救助金|互助金"
    r"|[误保学路车电水房餐话培体]\w{0,2}费|红包|资金|经费|贷款|消费券))(?=$|[和、，。；])"
)
# What a sum is set apart for: 拨出40万元|作为心理关爱经费.
SET_APART = re.compile(r"(?:作为|用作|充作|设立|设为)(?P<noun>[^，。；\n]{2,20})(?=[，。；\n]|$)")
# Who is given a sum is not what it counts: 奖励|职工34万余元.
REWARDS = ("奖励", "奖补", "补助", "补贴", "资助", "救助", "慰问", "赔偿", "补偿", "扶持", "抚恤")


def comes_from_somewhere(before: str) -> bool:
    """Whether 从 before a sum tells from where it came, and not from what something changed: 从工会经费中拿出|6万元."""
    return SOURCE.search(before) is not None or TAKEN.search(before) is not None


def gain(before: str) -> str:
    """Who gains a sum, and that he does: 高级工每月多拿; "" where nobody does."""
    told = GAINED.search(before)
    if told is None:
        return ""
    return noun_before(before[: told.start()])[0] + (told["often"] or "") + told["gain"]


def priced(before: str) -> str:
    """What is sold for a sum: 盒饭 in 一份盒饭卖|8元; "" where nothing is."""
    sold = SOLD_FOR.search(before)
    noun = noun_before(before[: sold.start()])[0] if sold and sold.start() else ""
    return noun if len(noun) > 1 else ""


def purpose(before: str, following: str) -> str:
    """What a sum was given for, or that it was given, "" where it was not.

    `before` are the words of the clause up to the sum, `following` those behind it.
    """
    if told := SOURCE.search(before):
        return told["source"]
    given = GIVEN.search(before)
    if given is None:
        return ""
    if (fund := noun_before(before[: given.start()])[0]).endswith(("资金", "经费", "基金", "专款", "款项")):  # 资金安排
        return fund
    told = NEXT.match(following)
    if told and (built := COUNTED.search(told["clause"])):
        return noun_behind(told["clause"][built.end() :]) + given["verb"]
    if told and (insured := INSURED.search(told["clause"])):
        return given["verb"] + insured["what"]
    if told and (spent := SPENT.match(told["clause"])):
        return given["verb"] + spent["what"]
    if told and (bought := BOUGHT.search(told["clause"])):
        return given["verb"] + bought.group().rstrip("0123456789,余多万项名人个元")
    return given["verb"]
