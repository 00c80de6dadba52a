"""What a stretch of time or a number of times is told of: 停了|半年的戏台, 连续五晚|守在堤上, 每月通报|一次."""

from __future__ import annotations

import re

from activities.extraction.counted_nouns import noun_behind
from activities.extraction.nouns_before import LONGEST, noun_before

# Words before a figure that are no noun to count: 其中, 全区, 某区总工会.
NO_NOUN = re.compile(
    r"^(?:共为?|先后|直接|目前|不到|较上年|较去年|较同期|再过|其中|其余|另有|另外|余下|如今|目前|眼下|前|后|前后"
    r"|少则|多则|历时|用|比去年|(?:每[人户家个月年周天期季度]{1,2}){1,2}"
    r"|(?:同比|环比)(?:增长|增加|上升|提高|下降|减少|降低)|有|已有|共有|还有|有|比(?![赛武例]).*|最终|最后"
    r"|最[多少高低]|平均|连续|保持|经过|为期|[头第][一二三两]?批|末[一二]?批|计划|预计|打算|争取|至今|迄今|以来|价值"
    r"|金额|总额|总价值|总值|合计|一共|共计|总计|计|累计|约合|当年|当天|首批|预|又|再|才|就|却|已|中|里|内|后|省内"
    r"|省外|市内|[今去明前]年|[人户班场车]均|平均每[人户家班场]"
    r"|(?:目前|今年|前?[\d一二三四五六七八九十]{1,2}个?月|已|连|共|又|再|先后|连续|另){0,3}[讲开办演学上放跑走播]了?)$"
    r"|(?:总工会|[省市区县州镇])$|^[\u3000\s]*$|^(?:并|和|与|由|的|那|这|分别|各|约)$"
)
# Behind a stretch of time stands what it was spent on: 连续五晚守在堤上, 50秒完成换轮.
IDLE = re.compile(r"^(?:后|内|里|间|以来|来|时间|左右)?[的就便才都，]*")
STEADY = re.compile(r"(?:连续|持续)?(?:下降|上升|增长|保持|提高|位居|排名|零事故|不变)")
AFTERWARDS = re.compile(r"之?[后内里间]")
CLAUSE = re.compile(r"[^，。；：\n]{2,40}")
UNDER_A_CONDITION = re.compile(r"(?:以上|的|后)?(?:必须|应当?|须|可以|才能|不得|就得|就要)")
SPENT = re.compile(r"(?:用时|耗时|展期|工期|学制|限时|历时|为期|持续)$")
# That something is done in several goes: 队员分|四批进驻; and so many times: 每季度检查|一次合同.
IN_PARTS = re.compile(r"(?:先后|将|已|也|则|又)?分(?:成|为)?$")
PARTS = frozenset(["批", "路", "期", "轮"])
TIMES_DONE = frozenset(["次", "回", "遍"])
# What is done time and again: 每月通报|一次进展.
_AGAIN = """
    更换 通报 检查 盘点 更新 轮换 公布 公示 回访 抽查 巡查 评比 考核 测评 兑现 清洗 消毒 调整 汇总 研判 调度 复盘
    维护 检修 保养 督查 清理 清点 补充 配送 采购 结算 核对 督导 调研 走访 轮岗 轮训
"""
AGAIN = frozenset(_AGAIN.split())
# What goes on for a time, or is done so much earlier or later: 开播|三天, 提前|20天.
_ENDURING = """
    提前 推迟 延后 延期 推后 步行 驾车 骑车 乘车 投用 开播 开张 开业 上线 试行 实施 营业 挂牌
    启用 开诊 开馆 试用 落成
"""
ENDURING = tuple(_ENDURING.split())
FULL = re.compile(r"(?:连续|累计)[\u4e00-\u9fff]{2,6}(?:满|超过|达)?$")
# Before a stretch of time that tells how long something behind it took: 经过|三个月的初赛, 以|27分钟的成绩.
_LASTING = "经过 带着 安排 是 以 用 有 需 要 花 在 到 着 历经 经 为期"
LASTING = tuple(_LASTING.split())


# Verbs of one syllable with an object behind the stretch of time: 做了|七年裁皮工, 推了|五年的联盟.
LASTING_VERBS = frozenset("当做干开推办教学练写画拍唱跳跑送守看打上修管带卖种养搞讲演放住等")
DOER = re.compile(
    r"(?:职工|员工|[瓦焊电钳木矿民青女]工|工[人友]|[队店船会社务]员|[^学作读]者|师傅|徒弟|选手|歌手|小伙子?|姑娘"
    r"|老人|嫂)[\u4e00-\u9fff]{0,3}$"
)
OBJECT = re.compile(r"(?P<of>的?)(?P<object>[\u4e00-\u9fff“”]{1,10}?)(?:$|[，。；、]|的(?=[\u4e00-\u9fff]))(?<!后的)")


def in_parts(before: str) -> str:
    """Who or what does something in several goes: 队员 in 队员分|四批进驻; "" where nobody does."""
    told = IN_PARTS.search(before)
    noun = noun_before(before[: told.start()])[0] if told else ""
    return "" if noun.endswith(("们", "家")) else noun


def time_subject(text: str, end: int, before: str, after: str, told: str) -> tuple[str, bool]:
    """What a stretch of time is told of, and whether that stands behind it; "" where the common rules tell.

    `end` is where its clause ends, `told` the noun or verb right before the figure.
    """
    if before.endswith("了") and (done := _with_object(before, after)):
        return done, False
    if after.startswith("的") and before.endswith(("为期", "历时", "长达")):
        return noun_behind(after), True
    if after.startswith("的") and told and not before.endswith(LASTING):  # 停了|半年的戏台
        return told, False
    if told and UNDER_A_CONDITION.match(after):  # 连续开机满3小时|必须停机检查
        return told.removesuffix("满"), False
    if _only_tells_when(before, after):  # 三个多小时后，双方签字
        following = CLAUSE.match(text, end + 1)
        return (following.group()[:LONGEST] if following else after), True
    if told and _is_told_of(before):  # 投用|十天已接待70人
        return told.removesuffix("满"), False
    return _spent_on(before, after)


def _is_told_of(before: str) -> bool:
    """Whether a stretch of time is told of the words right before it: 投用|十天已接待70人; not who spends it."""
    return before.endswith(ENDURING) or FULL.search(before) is not None


def _with_object(before: str, after: str) -> str:
    """A verb with the object that a stretch of time parts from it: 当月嫂 in 当了|六年月嫂."""
    if not before[-2:-1] or before[-2] not in LASTING_VERBS or not after:
        return ""
    direct = OBJECT.match(after)
    if direct is None or (direct["of"] and DOER.search(direct["object"])):  # 干了|三年的老师傅
        return ""
    return before[-2] + ("了" if direct["of"] else "") + direct["object"]


def _spent_on(before: str, after: str) -> tuple[str, bool]:
    """What a stretch of time was spent on, where the words behind it say so, and whether they do: 连续五晚|守在堤上."""
    if word := SPENT.search(before):
        told = noun_before(before[: word.start()]) if word.group() in ("历时", "为期", "持续") else ("", "")
        noun = told[0] or (told[1] if told[1] == before[: word.start()] else "")  # 协商|历时40天
        return (noun if noun and not NO_NOUN.search(noun) else word.group()), False
    idle = IDLE.match(after)
    phrase = after[idle.end() if idle else 0 :]
    if len(phrase) < 2 or STEADY.match(phrase):
        return "", False
    return phrase[:LONGEST], True


def _only_tells_when(before: str, after: str) -> bool:
    """Whether a clause holds a stretch of time and nothing else: 三个多小时后; 三个昼夜."""
    return AFTERWARDS.fullmatch(after) is not None or not (before or after)
