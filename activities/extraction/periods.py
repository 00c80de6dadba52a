"""Over which time a figure adds up: 五年来, 截至目前, 今年上半年."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from activities.extraction.date_choice import spans_weeks
from activities.extraction.dated_events import BARE_YEAR, STARTED, YEAR, dates_an_event
from activities.extraction.records import Category, DatePhrase
from activities.extraction.sentences import LONGEST_STATEMENT
from activities.extraction.stretches import last_stretch
from activities.extraction.surroundings import Surroundings
from articles.segmentation.records import Span

OFTEN = re.compile(
    r"每个?(?:周[一二三四五六日天末]|星期[一二三四五六日天]?|年|月|季度|周|天|日|晚|期|学期|半[年月]"
    r"|两(?:周|年|个?月)|航次)(?!的)|日均(?=[^，。；元]{0,8}$)"
)
STRETCH = re.compile(
    r"(?:今|去|前|明)年|上半年|下半年|季度|月份|月(?!\d)$|\d{4}年$|本月$|上月$|目前|如今|眼下|年内|全年|[年月天周]里"
    r"|期间|前后$|以来|截至|间$|来$"
)
DAY = re.compile(r"日|昨|今天|当天|上午|下午|晚$|周[一二三四五六日末]|旬|时$|近日|日前|月[初底末]|年[初底末]|前夕|之际")
NO_PERIOD = re.compile(r"每|当月|.*年度$")
# 签订今年的合同，…; 年初签下的约定：…: what only tells which one, unless it was counted there: 9月组织的测评中.
WHICH_ONE = re.compile(
    r"(?:[^，。；：\d的]{1,3})?的(?!\d)(?![^，。；：]{0,6}(?:账|成绩单|清单|答卷))"
    r"(?![^，。；：]{0,8}(?:显示|表明|(?:[测评]评|[调普排抽]查|统计|摸[底排]|问卷|体检"
    r"|评议)中))[^，。；：\d]{0,40}[，：]"
)
NO_PERIOD_BEHIND = "比由是《“"
WITH = ("与", "和", "同", "跟")  # 与去年相比
LEADING = ("", "。", "；", "\n", "！", "？", "”")
# A time that tells which one: 第二季度恳谈会, 暑期托管班, 全年采购协议; but 上半年召开恳谈会, 今年合同签了9份.
NAMED = re.compile(
    r"(?:职工|子女|公益|集体|劳资|工资|专项|采购|劳动|技能|安全|业务|免费|爱心|亲子|用工|供货|勤工俭学){0,2}"
    r"(?:恳谈|座谈|联席|例行|总结|通气)会|(?:例会|月赛|季赛|年会|子女|协议书?|合同书?"
    r"|(?:计划|任务)(?=[数量的指目书])|岗位"
    r"|托管[班点]|公益课|夏令营|冬令营|托班|训练营)(?![\d已共签])"
)
YEAR_BEHIND = ("", "，", "。", "；", "\n", "于", "在", "对", "为", ",", "（", "到", "至", "定")  # 约定2026年采购
CLOSED = re.compile(
    r"^[到至](?!明|下|后).*[年月日旬底末天]$|(?<![月周天期]下)来$|以来|截至|截止|迄今|^自|从.*起$|(?<!期)间$"
    r"|^近.{1,3}年$"
)
ADDING = re.compile(r"累计|已连续|连续开展|连续安全")
PEAK = re.compile(
    r"最[多少忙]的一[天周月年晚]|首[日周期月轮](?!的\d)|前年(?<![比较]..)|往年(?<![比较]..)"
)  # 首期22名学徒报名
# Words of time that date nothing by themselves: 截至20日，已修好9处; 首周售出80份，退回3份.
NEAR = 16  # characters before a figure in which words stand that make it one of no time
FAR = 80  # characters from a figure back to such words
UNDATED = re.compile(
    r"截[至止]到?\d{1,2}日|首[日周月]|到(?<![\u4e00-\u9fff\d]到)"
    r"(?:\d{1,2}日|[昨今]天|昨日|上周[末日]?|上个?月底?|本周[末日]?)(?=，)"
    r"|同期(?<![\u4e00-\u9fff]同期)(?=，)|一(?<![第过了用等每花有近是为着到下]一)个?"
    r"(?:上午|下午|[春夏秋冬]天|冬|夏|学期|暑假|寒假)(?![\u4e00-\u9fff]{0,2}[，。；的])"
    r"|头(?:半|[一两二三四五六七八九十]|\d{1,2})(?:个(?:半月|多月|月|星期|季度)|[周天年])(?!班)"
    r"|截[至止]到?[\u4e00-\u9fff]{0,6}(?:当[天日]|昨[天日]|上周[末日]?)"
)
# 所属21家企业, 现有成员63名: how large something is, at no time in particular.
STANDING = re.compile(
    r"(?:所属|下辖|下属|下设|辖|分成|分为|分(?<![十百充积得成共]分)|归成|现有[^，。；]{0,8}|另有[^，。；]{0,12}|承担"
    r"|眼下|该[\u4e00-\u9fff]{0,3}的|这[\u4e00-\u9fff]{0,3}的|管着[^，。；]{0,14}|看着[^，。；]{0,14}"
    r"|照看着[^，。；]{0,14}|守着[^，。；]{0,14})$"
)
BORNE = re.compile(r"的?由[^，。；]{1,10}(?:承担|负担|出)")  # 学费的八成由工会承担
# A share of the costs is fixed and reached in no time: 学费工会出一半、企业担三成, but 比上年多出三成.
SHARED = re.compile(r"(?:承担|负担|分担|担|(?<![提突超多高支得退查拿卖售选评作付])出|掏|让|补贴?|分摊|自付)了?$")
TEAMS = frozenset([Category.STAFF, Category.TEAMS])
TURNS = re.compile(r"[^，。；]{1,14}?(?:轮流|轮班|每[周天晚日月])")  # 九名志愿者轮流辅导
FIRST_LOT = re.compile(
    r"(?:首一?批|头一?批|第一批)(?!的\d[^，。；]*[增升扩]\D*$)"
)  # the first of more to come: 首批40户领到补助
EACH_TIME = re.compile(r"每(?<![^，；。：\n]每)(?:年|月|周|季度|天)(?=，)")  # 每年，区总工会都会评出标兵12名
TIME_TAKEN = re.compile(r"平均|[人户件]均|缩[短减到至]|压缩|由[^，]{0,12}$|已连续$|连续[^，]{2,10}$|提前")
BROKEN = re.compile(r"今年|上半年|下半年")  # 今年上半年修渠6条，累计花去80万元
COUNTED = re.compile(r"[\d一二两三四五六七八九十百千万]{1,8}[^\W\d]{1,12}，")  # a figure before: 修渠6条，
# Behind such an adverb another time begins: 十天里劝导800人，市总工会事后颁发证书16本.
LATER = re.compile(r"事后|随后|之后|此后|后来|继而|其后")
# What is to come is not done within the time told before: 今年筹集资金80万元，将走访职工600户.
TO_COME = re.compile(r"(?:还|并|也)?(?:将(?!近)|计划|拟(?!定)|预计|力争|争取|准备)")
UP_TO = ("截至到", "截止到", "截至", "截止")  # 截止到目前
EACH = re.compile(r"每[个座点家台班批堂场课节份张件名处位辆条只项组队间栋]|最[高低大小](?!的?一[笔单件宗起])|省[内外]")
SINGLE = re.compile(r"每人|人均|单笔|最多|最高|最大|最小|平均|[由从][^，。；取收选抽聘请征]{1,16}$")


# What stands before words of a time and belongs to them, at the head of a clause.
LEAD_NOW = re.compile(r"(?:^|[，。；：！？\n”])(?P<lead>[\u4e00-\u9fff]{2,4})$")
LEAD = re.compile(
    r"(?P<lead>整个|[今去前]年|从\d{1,2}月[\u4e00-\u9fff]{1,2}到|进入|(?:灾|节|震|战|疫|雨|汛|培训|复工)后"
    r"|(?:^|(?<=[，。；\n]))(?!此前|之前|之后|随后|刚)[\u4e00-\u9fff]{2,4}的)$"
)
# Behind a subject the event is its predicate: 该中心成立|五年来, but 成立五年来，该中心….
SINCE_EVENT = re.compile(
    r"[\u4e00-\u9fff]{2}(?P<stretch>近?(?:[\d一二三四五六七八九十两几]+|半)个?[多半]?[年月周天].{0,2}来)"
)
LEADING_CLAUSE = ("", "，", "。", "；", "：", "\n", "！", "？", "”")
LONGEST_LEAD = 7
PLANNED = re.compile(r"计划|将(?!近)|拟(?!定)|力争|预计|准备(?!好|了)")
NOW = frozenset(["目前", "眼下", "如今"])
DOING = frozenset(["眼下", "如今"])
DEED = re.compile(r"把|正|借|当上|腾出|谈[妥成]|[成出起掉]了")  # 眼下，区总工会把澡堂改成了书屋，座位有60个
CEILINGS = ("最高", "最多", "不超过")  # what may be paid at most is fixed, not paid
POINT = re.compile(r"(?:今年)?年?初")
SETTLED = re.compile(r"月薪|[日月]?工资|收入|工价|单价")
RECOVERED = re.compile(r"[追讨要][回到]|追[讨缴]|补[发偿缴]|发放|督促|清[欠偿]|拖欠|差额")


class Period(NamedTuple):
    """The words for the time that a figure covers, and whether it adds up over it."""

    text: str = ""
    is_cumulative: bool = False


def find_period(
    around: Surroundings,
    stretches: Sequence[Span],
    figure: Span,
    clause: Span,
    scope: Span,
    category: Category,
    lead: DatePhrase | None = None,
) -> Period:
    """The period of a figure: the words in its clause or, within `scope`, before it.

    `stretches` are those of the text (stretches.py), `lead` what dates the account of which it is part (accounts.py).
    """
    text = around.text
    before = text[clause.start : figure.start]
    if often := OFTEN.search(before) or PEAK.search(before):
        start = clause.start + often.start()
        return Period(_ending(around, start) or _turn(around, start) or often.group())
    adds = ADDING.search(before) is not None
    date = _nearest(around, figure, scope)
    stretch = _stretch(text, last_stretch(stretches, figure, scope), date, figure, clause)
    if stretch and "当场" not in before and (date is None or date.span.end <= stretch.start):
        is_part = date is not None and date.span.end == stretch.start  # 9月|一个月, 1日到20日|三周
        return Period(date.text if date and is_part else stretch.of(text), adds)
    if STANDING.search(before[-NEAR:]) or BORNE.match(text, figure.end) or FIRST_LOT.search(before):
        return Period()
    if category in TEAMS and TURNS.match(text, figure.end, clause.end):
        return Period()
    if category is Category.RATE and SHARED.search(before):
        return Period()
    begin = max(scope.start, figure.start - FAR)
    behind = max(begin, date.span.end if date else 0, stretch.end if stretch else 0)
    if category is not Category.DURATION and (told := UNDATED.search(text, behind, figure.start)):
        return Period(told.group(), told.group().startswith(("截", "到")) and category is not Category.RATE)
    if date is None and (turn := EACH_TIME.search(text, begin, clause.start)):
        return Period(turn.group())
    if date is not None and lead is not None and "；" in text[date.span.end : clause.start]:
        date = None  # 维权方面，全市工会“两节”期间筹集资金80万元；受理来访60件
    if date is None and lead is not None and category is not Category.DURATION and not EACH.search(before):
        return Period(lead.text, category is not Category.RATE and CLOSED.search(lead.text) is not None)
    if date is None or (EACH.search(before) and "平均" not in before):
        return Period("", date is None and adds and category is not Category.RATE)
    return _dated(text, date, figure, clause, category, adds)


def _stretch(text: str, stretch: Span | None, date: DatePhrase | None, figure: Span, clause: Span) -> Span | None:
    """The last bare stretch of time before a figure, unless it reaches less far."""
    if stretch is None or LATER.search(text, stretch.end, figure.start):
        return None
    if stretch.start < clause.start and text.startswith("连续", stretch.start):
        return None
    if date and CLOSED.search(date.text) and text[date.span.end : stretch.start] == "，":
        return None  # 4月复工以来，两个月接诊80人
    if "；" in text[stretch.end : clause.start] and not _heads(text, stretch):
        return None  # 甲市四个月帮扶90户；乙市派出干部60名
    return stretch


def _heads(text: str, stretch: Span) -> bool:
    """Whether a stretch stands at the head of its sentence."""
    return text[stretch.start - 1 : stretch.start] in ("", "。", "\n", "！", "？", "”")


def _ending(around: Surroundings, position: int) -> str:
    """The words of time that end here, of which an average only tells more: 开门至今|日均接待; "" where none do."""
    index = bisect_left(around.date_starts, position) - 1
    date = around.dates[index] if index >= 0 and around.text.startswith("日均", position) else None
    return _whole(around.text, date) if date is not None and date.span.end == position and is_period(date) else ""


def _turn(around: Surroundings, start: int) -> str:
    """The words that begin here and say how often, whole: 每周二、周五, 每逢双周周三; "" where none do."""
    index = bisect_left(around.date_starts, start)
    is_here = index < len(around.dates) and around.date_starts[index] == start
    return around.dates[index].text if is_here else ""


def _dated(text: str, date: DatePhrase, figure: Span, clause: Span, category: Category, adds: bool) -> Period:
    """The period of a figure behind words of time, none where these date something else; `adds`: its clause adds up."""
    before, since = text[clause.start : figure.start], text[date.span.end : figure.start]
    if since == "的":
        return Period(date.text)  # 由2009年的七成
    if date.text[-1] in "里内" and LATER.search(since):
        return Period()
    if date.text[-1] == "内" and "；" in since and not since.startswith("，"):
        return Period()  # 半年内出师有津贴；考上高级工再奖2000元
    is_old = date.span.start < clause.start
    if is_old and date.text in NOW and PLANNED.search(before):
        return Period()
    if is_old and date.text in DOING and DEED.search(since):
        return Period()
    if category is Category.MONEY and text.startswith(CEILINGS, figure.start) and not before.endswith("单笔"):
        return Period()
    if category is Category.MONEY and SETTLED.search(before) and not RECOVERED.search(before):
        return Period()
    if POINT.fullmatch(date.text) and since.count("，") > 1:
        return Period()
    if date.text in YEAR and TO_COME.match(before) and COUNTED.search(text, date.span.end, clause.start):
        return Period()
    if date.text.endswith("开始") and since[:1] == "，" and text[: date.span.start].rstrip()[-1:] not in LEADING:
        return Period()  # 协商从8月开始，谈了四轮
    told = text[date.span.end : max(clause.end, figure.end)]
    before_it = text[date.span.end : clause.start] if category is Category.SESSIONS else told
    if dates_an_event(date, since, before_it, told):
        return Period("", adds and category is not Category.RATE)
    if category is Category.DURATION and not TIME_TAKEN.search(before):
        return Period()
    if category is Category.RATE or SINGLE.search(before):
        return Period(_whole(text, date))
    if text.endswith(UP_TO, 0, date.span.start):
        return Period(next(word for word in UP_TO if text.endswith(word, 0, date.span.start)) + date.text, True)
    words = _whole(text, date)
    is_closed = CLOSED.search(date.text) is not None
    if (
        "累计" in before
        and not is_closed
        and BROKEN.match(date.text)
        and COUNTED.search(text, date.span.end, clause.start)
    ):
        return Period("", True)
    if category is Category.DURATION:
        return Period(words, adds)
    adds_up = date.text == "今年" or STARTED.search(date.text) is not None
    return Period(words, adds or is_closed or (adds_up and "已" in since))


def _whole(text: str, date: DatePhrase) -> str:
    """The words of a date with those before it that belong to it: 运行至今, 整个8月, 灾后一个月里."""
    if (counted := SINCE_EVENT.fullmatch(date.text)) and text[
        date.span.start - 1 : date.span.start
    ] not in LEADING_CLAUSE:
        return counted["stretch"]
    lead = LEAD_NOW if date.text == "至今" else LEAD
    begin = max(0, date.span.start - LONGEST_LEAD)
    found = lead.search(text, begin, date.span.start)
    return found["lead"] + date.text if found else date.text


def _nearest(around: Surroundings, figure: Span, scope: Span) -> DatePhrase | None:
    """The last words of a period before the figure in its scope."""
    text, dates = around.text, around.dates
    index = bisect_left(around.date_starts, figure.start) - 1
    first = max(scope.start, figure.start - LONGEST_STATEMENT)
    while index >= 0 and dates[index].span.start >= first:
        date = dates[index]
        if date.in_name:
            index -= 1
            continue
        if text[date.span.end : figure.start] == "的" and is_period(date):
            return date  # 由2013年的七成
        if text.endswith(UP_TO, 0, date.span.start) or (is_period(date) and not _names(text, date, figure)):
            return date
        index -= 1
    return None


def _names(text: str, date: DatePhrase, figure: Span) -> bool:
    """Whether words of time belong to a name or a comparison: 举办2024年培训班, 比去年多."""
    before = text[max(0, date.span.start - 1) : date.span.start]
    if before in NO_PERIOD_BEHIND and before:
        return True
    if before in ("续", "长", "迟", "定") and date.text[0] == "到":
        return True  # 将持续到9月中旬
    if (before in WITH and text.startswith("相比", date.span.end)) or NAMED.match(text, date.span.end):
        return True
    if WHICH_ONE.match(text, date.span.end, min(figure.start, date.span.end + FAR)):
        return True
    return BARE_YEAR.match(date.text) is not None and before not in YEAR_BEHIND


def is_period(date: DatePhrase) -> bool:
    """Whether words date a stretch of time, over which figures are told, and no day: 今年4月, not 4月9日."""
    if NO_PERIOD.match(date.text):
        return False
    if date.text.startswith(("截至", "截止")) or spans_weeks(date.text):
        return True
    return date.is_period or (STRETCH.search(date.text) is not None and DAY.search(date.text) is None)
