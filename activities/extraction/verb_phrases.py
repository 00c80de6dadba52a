"""Words before a figure that tell what was done or when, and name nothing: 一上午写出|1600副, 今年7月底|326家."""

from __future__ import annotations

import re

from activities.extraction.subject_words import SINGLE_VERBS, VERBS_BEFORE
from activities.extraction.thing_words import sort_of

# What leads over to a verb: 已核销, 能送走, 前后跑了.
LEADING = re.compile(
    r"^(?:(?:截?至|到)?[\d一二三四五六七八九十]{1,3}[月日](?:底|初|末|份|以来|起)?|今[冬春夏秋]|现在|眼下|上周"
    r"|昨[天日晚]|过去|已经?|又|再|还|也|共|先后|累计|目前|至今|首[批期场次]|当[天晚日]|陆续|一共|总共|预计|日均"
    r"|[今去当]年|[上下]半年|前后|随后|最终"
    r"|能|可|要|将|曾|连|先|就|都|均|一[上下]午|一[早晚天]|头一[次回天场周]|每[天周月年日晚]|一会儿|一下子?|很快"
    r"|马上|当即|随即|竟|整整|足足|接连)+"
)
# Of these only a verb stands behind them, as long as no known thing is named: 已帮教, but 已签约企业.
STRONG = re.compile(r"^(?:已经?|又|再|还|能(?![手力源量工])|可(?![乐燃再])|曾|一共|先后|陆续|至今)")
SHORT = 3  # signs of a verb behind these
# What makes a verb of the words before it: 递上来, 写出, 增至, 送走, 稳定在, 响过, 签下.
COMPLEMENT = re.compile(
    r"(?:[上下进出回过起][来去]|(?<![演支产输杰突嫁退付进])出"
    r"|[增降升减涨压扩缩跌延加长低高领拿买看听学办收签接等找抢赶达得用]到"
    r"|[增降升减涨压扩缩跌]至|[送带领拿买抢借卖运接搬取拉牵]走|[定设排放保停留维]在"
    r"|[住站坐挂贴摆写用领吃看听学读做跑打卖送发教响开来去办练讲救]过"
    r"|[签留记定买拿接备写种栽省收住坐停放]下|加起来|还剩|只剩|供)$"
)
# Verbs that name nothing by themselves: 入库|21人, 增长|9%.
_INTRANSITIVE = """
    入库 出库 入围 入选 入会 入职 入学 上岗 到岗 留岗 返岗 离岗 转岗 下岗 报名 报到 参训 到会 与会 毕业 结业 复工 开工
    退休 转正 晋级 获奖 持证 取证 上榜 立功 脱贫 就业 创业 受益 受奖 受训 体检 献血 投票 挂牌 签约 建档 办结 结案
    增长 增加 下降 上升 提高 减少 降低 提升 上涨 回落 缩短 扩大
"""
INTRANSITIVE = frozenset(_INTRANSITIVE.split())
# When something was counted: 今年7月底, 每学期, 头一次.
MOMENT = re.compile(
    r"^(?=.)(?:截?至|到)?(?:[今去前本上当][年月周]|[\d一二三四五六七八九十]{1,4}[年月日])?"
    r"(?:[\d一二三四五六七八九十]{1,2}[月日]|[上中下]旬|年?[底初末]|份|起|开始|过去|现在|最多时|最初|起初|同期)*$"
    r"|^每周[一二三四五六日](?:[、和]周[一二三四五六日])*$"
    r"|^每(?:学期|季度|学年|[年月周天日晚班期])$|^头一[次回天个周月]$|^(?:比|较).{0,8}(?:同期|年|月|时)$"
)

# The signs that these begin or end with.
LEADING_SIGNS = frozenset(
    "0123456789一二三四五六七八九十截至到今现眼上昨过已又再还也共先累目首当陆总预日去下前随最能可要将曾连就都均头每很马即竟整足接"
)
COMPLEMENT_SIGNS = frozenset("来去出到至走在过下剩供")
MOMENT_SIGNS = frozenset("0123456789一二三四五六七八九十截至到今去前本上当中下年底初末份过现最起同每头比较")


def is_verbal(words: str) -> bool:
    """Whether some words tell what was done: 已核销, 一上午写出; not 首批会员."""
    if words.endswith(("”", "》")) or len(words) < 2:
        return words in SINGLE_VERBS and words != "有"
    if words in INTRANSITIVE or (words[-1] in COMPLEMENT_SIGNS and COMPLEMENT.search(words)):
        return True
    if words[-1] in SINGLE_VERBS and words[-2] in "连再又各先":  # 井口|连演, 各办
        return True
    if words[0] not in LEADING_SIGNS:
        return False
    bare = LEADING.sub("", words)
    if bare == words:
        return False
    if STRONG.match(words):
        return len(bare) <= SHORT and sort_of(bare) is None
    return bare in VERBS_BEFORE or (len(bare) <= SHORT and bare[-1:] in SINGLE_VERBS and sort_of(bare) is None)


def is_moment(words: str) -> bool:
    """Whether some words only tell when: 7月底, 每学期, 头一次."""
    return words[:1] in MOMENT_SIGNS and MOMENT.match(words) is not None


def bare_verb(words: str) -> str:
    """The verb of a verb phrase without what leads over to it: 核销 of 已核销."""
    return LEADING.sub("", words)


def stem(verb: str) -> str:
    """A verb of one syllable without its complement: 写 of 写出, 递 of 递上来; "" for a longer one."""
    bare = re.sub(r"(?:[上下进出回过起][来去]|[出进回过起完好成到上下走掉了]{1,2})$", "", verb)
    return bare if len(bare) == 1 and (bare in SINGLE_VERBS or bare != verb) else ""
