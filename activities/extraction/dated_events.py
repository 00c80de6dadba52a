"""Words of time that date one event and cover no figures: 今年5月，区总工会举办比武，48人参加."""

from __future__ import annotations

import re

from activities.extraction.date_choice import spans_weeks
from activities.extraction.records import DatePhrase

BARE_YEAR = re.compile(r"\d{4}年$")
# The date is that of the founding or of one event, not of what is counted: 今年4月签订合同，300家企业….
FOUNDED = re.compile(
    r"(?:推行|建立|签订|签署|组建|成立|启动|试行|设立|出台|命名|上线|推出|装上|协商(?!指导|代表)|改成|结成|开办|举办"
    r"|举行|召开|推广|评为|获评|开通|开放|聘请|设了|改造|挂牌|揭牌|开门|搭起|开出|建成|装修|落成|投用|启用|印制|测评"
    r"|打响|起步|起跑|[开鸣]锣|开[幕赛镰训考播馆园])(?!时|之初|以来"
    r")"
)
# What happens once: a year dates it too, 2016年挂牌，拨付15万元.
ONCE = re.compile(r"命名|成立|获评|评为|大赛|竞赛|比武|挂牌|揭牌|[建办设开]起?“|[她他](?!们)")
# What is done again and again, or piece by piece: only that adds up within a month. 7月，走访企业28家.
ADDING_UP = re.compile(
    # verbs that are also part of nouns: 服务车, 帮扶资金, 体检中心
    r"(?:检查|调解|救助|帮扶|慰问|服务|培训|辅导|宣讲|调查|咨询|体检)"
    r"(?![车队站点台员部室团组班品师]|金(?!秋|额)|资金|中心|基金|基地)|"
    r"走访|排查|摸[排底]|抽查|巡查|核查|筛查|查[出处获]|整改|受理|办[理结]|接[待案访诊警听]|代理|调处|调成|化解"
    r"|追[回讨缴]|讨[回要]|挽回"
    r"|发放|发出|发[给了]|派发|派送|送[去出上达]|赠[送阅]|配[发送]|收[到回集]|回收|征集|募[得集]|筹[集措]|资助|帮助"
    r"|看望|安置|给付|赔付|理赔"
    r"|接送|运送|新增|新建|新签|续签|发展|吸[收纳]|招[收募]|采购|销售|售出|卖[出了]|跑[了遍完]|走[了遍进]|访[到了]"
    r"|开课|开讲|讲了|连[办讲开]|(?<!合)办了|送过|轮训"
    r"|报名|问卷|测评|[显表]示|时(?=[有只仅还就共])|率|参[加与保赛]|考[取下]|拿到|成交|达成|促成|解答|义诊"
    r"|巡[诊讲演回]|上门|共(?![同建享产青])|累计|先后|陆续|已|连续|多次|各?[\d两三四五六七八九十]次|人次"
)
# What somebody does for the first time, or puts into a list, is one event of its year: 今年首次公开投票，收到选票900张.
FIRST = re.compile(r"首次|头一[回次]|第一[回次]|列[入为]|纳入|写[入进]|做过一[次回]")
YEAR = frozenset(["今年", "去年", "前年"])
MONTH = re.compile(
    r"(?:(?:[今去前当同次翌]|\d{4})年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|元)月(?:份?里?)?$|[本下这]个?[月周](?:里"
    r"|份)?$"
    r"|(?:[今去]年)?[春夏秋冬][天季日]?里?$|.{1,8}(?:(?<![以今此之])后|季节|季里|时节)$"
)
YEAR_END = re.compile(r"(?:[今去前]|\d{4})年年?[初底末]$")
# One case is one event, whatever came of it: 今年7月，调解员调解了一起欠薪纠纷，涉及27人.
ONE_CASE = re.compile(r"一(?:起|宗|桩|例)")
# From a day on something goes on: only what is said to have added up since then covers that time.
STARTED = re.compile(r"(?:起|开始)$")
ADDED = re.compile(
    r"已|[^\W设建立配装添]了$|[^\W设建立配装添涨升降减增加高低多少]了(?=[\d一二两三四五六七八九十百])|累计|共|先后"
    r"|连续|走遍|走访|慰问|发放|年均|增长|办了|查出|整改|接待|培训|辅导|抽查"
)


def dates_an_event(date: DatePhrase, since: str, founding: str, told: str) -> bool:
    """Whether words date what happened at that time and do not cover a figure: 今年5月，区总工会举办比武，48人参加.

    `since` is what stands between them and the figure, `told` the same with the clause behind it, `founding` the part
    of this that may tell of a founding: where sessions are counted (5月举办讲座3场) their clause is none of it.
    """
    if MONTH.match(date.text) or spans_weeks(date.text):
        return (FOUNDED.search(founding) or ONE_CASE.search(since)) is not None or not ADDING_UP.search(told)
    if YEAR_END.match(date.text):
        return not ADDING_UP.search(told)
    if BARE_YEAR.match(date.text):
        return (ONCE.search(since) or FIRST.search(since)) is not None
    if date.text in YEAR:
        return FIRST.search(since) is not None
    return STARTED.search(date.text) is not None and not ADDED.search(since)
