"""Which of the words that date something date what a statement tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.calendar_dates import STOPS
from activities.extraction.date_words import COMING_IN
from activities.extraction.listed_deeds import VERBS
from activities.extraction.records import DatePhrase
from activities.extraction.word_lists import words
from articles.segmentation.records import Span

UNDATING = re.compile(
    r"当月|每(?!.{0,4}最后)|.*年度$|截至(?!目前)|截止|目前|如今|眼下|最多的|.{1,3}[天日周月年](?:里|内|之内|以内)|全年$"
)
UP_TO = re.compile(r"截[至止](?!目前|现在|发稿|记者)|[到至](?=\d)")  # a day up to which was counted
EACH = re.compile(r"每")
WEEKDAYS = re.compile(
    r"每?(?:逢|到)?(?:[个一]|[单双]周)?(?:周|星期|礼拜)[一二三四五六日天末]"
    r"|每个?月(?:初[一二三四五六七八九十]|\d{1,2}[日号]|第[一二三四]个?[周星礼]|最后)"
)
TURNS = re.compile(r"每(?![天日年])")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ALL_YEAR = re.compile(r"无休|开放|营业|运行|不|每|都|计划|目标|任务|预计|将")  # 全年无休
MONTHS_IN = re.compile(r"(?:年|个月)里$")
SO_FAR = ("至今", "截至目前", "目前")
WITHIN = re.compile(r"[天日周月年][之以]?[里内]$")  # 三个月里，…
NEXT_YEAR = ("明年", "后年")  # no deed told was done then
REPORT = re.compile(r"(?:据|记者|会上|[^，。；]{2,20}(?:介绍|表示|透露|统计|显示|通报|告诉))[^，。；]{0,20}，")
TOLD_BY = re.compile(r"\s*(?:据|记者|本报记者|有关)")
TELLS = re.compile(
    r"[^，。；]{0,24}?(?:获悉|了解到|通报|介绍|透露|统计|消息|公布|发布|表示|悉)(?:的[^，。；]{1,8})?，"
)  # 据某市总工会8月25日通报，
# 8月7日公布的账单显示：上半年，…: the day of the publication, not of what it tells
PUBLISHED = re.compile(r"(?:公布|发布|通报|印发|出炉|公开)的[^，。；：]{1,10}(?:显示|表明)[，：]")
LASTING = re.compile(r"(?:推出|合办|联办|开办|开展|举办|设立|兴办|发起|创办|建立)的")  # 两家合办的互助金已有4000人参加
LONGEST_REPORT = 42
# 为迎接…，按照…的部署，: why something is done, or after whose word
PURPOSE = re.compile(
    r"\s*(?:为了?(?=[^，。；]{0,6}?(?:迎接|庆祝|纪念|做好|办好|确保|保障|让|使|帮|丰富|提高|提升|进一步|落实|贯彻|响应"
    r"|推动|推进|加强|缓解"
    r"|筹备|准备|配合|营造|解决|方便|防止|防范|应对|备战|抓好|完成|实现|弘扬|增强|关心|关爱|感谢|表达|巩固))"
    r"|迎接|喜迎|庆祝|纪念|欢庆|备战"
    r"|根据|按照|依据|依照|遵照|围绕|结合|针对|参照|鉴于|响应)"
)
TO_COMMA = re.compile(r"[^，。；：！？\n]{0,30}，")
LONGEST_PURPOSE = 40
LONGEST_SUBJECT = 8  # characters between a union and its adverb: 某县总工会流动服务车每月…
NO_SUBJECT = re.compile(r"[，。；：\d给为向把]")
ENDS_NOW = re.compile(r"以来$|.至今$")
# 国庆长假的客流刚刚散去，…, 春节刚过，…: a time that is over when the act is done.
PASSED = re.compile(
    r"(?:的[^，。；的]{1,8}?|刚刚?|才|一)(?:散去|退去|消退|远去|过去|过|结束|落幕|散场|收假)(?=[，了不])"
)
DUE = re.compile(
    r"(?:全部|全额|一次性|陆续|一律|必须|要|须)?(?:[付结还补发交偿]清|付完|结完|完成|完工|到位|兑现|补齐|补发|整改"
    r"|交付|办结|落实|[装配]齐|[建改]成|竣工|支付)"
)
VAGUE = frozenset(
    words(
        """
        近日 日前 连日来 连日 连日以来 日来 近来 新近 此前 近期 最近 这几天 这些天 前几天 前些天 前些日子 前段时间
        近段时间 近一段时间 近一时期 前不久 不久前 节前 年前 岁末 岁末年初 岁末岁首 年末岁首 岁尾年初 年末岁初 新年伊始
        新春伊始 年关将至 年关临近 这个春天 这个夏天 这个秋天 这个冬天
        """
    )
).union(COMING_IN)

BEFORE_EVENT = frozenset(words("赛前 会前 展前 训前 考前"))  # no time of its own, and not that of the event
FOUNDED_IN = ("成立于", "组建于", "创建于", "创办于", "始建于")  # how old a team is: 服务队成立于2012年，5年来义诊430场
OF_LATE = frozenset(words("近年来 近年 近些年 近些年来 近几年 近几年来"))
YEARS_UP_TO_NOW = re.compile(r"近?[一二三四五六七八九十两\d]{1,2}年多?来")
SEASON_OF_KIND = frozenset(words("暑期 暑假 寒假"))  # 暑期勤工俭学岗位: which kind of them
ENDS_OF_ACTORS = "会局委部府协院校社司团队心站"
ADDED_UP = ("共", "已", "累计", "先后", "总共", "一共")  # 每周三开门，上半年共接待80人
# 今年, 上半年, 五年来, 去年以来: times over which one keeps an account
YEARLY = re.compile(
    r"(?:(?:今|去|前|\d{4})年)?(?:[上下]半年|前[\d一二三四五六七八九十]{1,3}个?(?:月|季度)|第?[一二三四]季度)"
    r"|(?:今|去|前|全|\d{4})年(?:以来)?|年初以来|.{0,2}[一二三四五六七八九十两几\d]年多?来"
)
# 区总工会向职工公布了今年办的五件实事: what was done is in the account
ANNOUNCED = re.compile(r"工会[^，。；：]{0,14}?(?:公布|晒|亮出|交出|算)[^，。；：]{0,24}?(?:账|成绩单|实事)")
SEASON_OF_FESTIVALS = re.compile(r"[两双]节")
WITHIN_WEEKS = re.compile(r"[上中下]旬|[月年][初底末中]|前[夕后]|期间|之际")
TWO_DAYS = re.compile(r"(\d{1,2})月(\d{1,2})日.{0,6}?(?<!\d)(?:(\d{1,2})月)?(\d{1,2})日")
HEARD = re.compile(
    r"，?(?:本报)?(?:记者)?从[^，。；]{2,24}(?:获悉|了解到|传来)|，(?:本报)?记者(?:获悉|了解到)"
    r"|，?(?:本报)?记者(?:来访|到访|采访)时|，(?:本报)?记者在[^，。；]{2,24}(?:采访|获悉|了解到|得知)"
)
_SET = tuple(words("记者 约定 商定 原定 预定 拟定 定于 定在 推迟 延期 计划 预计 承诺 要求 争取 力争 确保 有望"))
CLEFT = re.compile(r"[^，。；的]{1,10}的(?=$|[，。；])")  # 竞赛是1月20日打响的
# 起因是去年2月某市总工会签下的那份合同
CLEFT_BY = re.compile(r"[^，。；的在从向]{0,16}工会(?![^，。；的]{0,14}(?:公布|发布|通报)的)[^，。；的]{1,12}的")
# 今年的比武请来外援: the year tells which one is meant. 今年计划设点8处: when it is to be done.
WHICH_YEAR = re.compile(r"今年度?的(?!时候|[“《])")
# 今年新增的21个都配了空调: which ones. Not 今年新建的86座中，…
WHICH_ONES = re.compile(r"[\u4e00-\u9fff]{2,3}的[\d一二两三四五六七八九十]+[个名家座处间条件台位](?!中|里)")
# 将 of what is to come, not that of 将慰问品送到工地
TO_COME = (
    r"将(?:在|于|对|为|向|再|会|陆续|继续|全面|分批|进一步"
    r"|举[办行]|开展|启动|组织|安排|推[出行]|投入|完成|实现|建成|新建)"
)
PLANNED = re.compile(rf"，?(?:还|又|也|都|就)?(?:{TO_COME}|计划(?!外|内|生育)|预计|拟(?!定|就)|打算|力争|争取|有望)")
LONGEST_TURN = 12
LONG_EVENT = 15  # days: what goes on for longer is no event but a time over which figures add up


def date_of(text: str, dates: Sequence[DatePhrase], span: Span) -> DatePhrase | None:
    """The first words in a span that date what it tells, and no detail of it: 为去年选上的劳模颁奖."""
    index = bisect_left(dates, span.start, key=lambda date: date.span.start)
    habit: DatePhrase | None = None  # 请来大夫，每周三义诊: a weekday dates where nothing else does
    while_: DatePhrase | None = None  # 半年里办了五次专场: so does a stretch of months, or when a team was founded
    while index < len(dates) and dates[index].span.start < span.end:
        date = dates[index]
        index += 1
        if date.in_name or date.text.startswith(NEXT_YEAR) or _is_before_another(text, dates, index):
            continue
        if text.endswith(FOUNDED_IN, span.start, date.span.start):
            while_ = while_ or date
            continue
        if WEEKDAYS.match(date.text):
            habit = habit or date
        if leads(text, span.start, date.span.start) and (framing := _framing(text, date)):
            return framing
        if MONTHS_IN.search(date.text) and date.text[0] not in "整全":
            while_ = while_ or date
        if not _is_undated(text, date) and not _is_detail(text, date.span):
            if exact := _exact_behind(text, dates, index, span.end):
                return exact
            if told := _announced(text, dates, index, span):
                return told
            adds_up = date.is_period and not ENDS_NOW.search(date.text) and text.startswith(ADDED_UP, date.span.end)
            counts = date.text in SO_FAR or adds_up
            chosen = habit if habit and counts else date
            return replace(chosen, edtf="") if UP_TO.match(chosen.text) else chosen
    return habit or while_


def _is_before_another(text: str, dates: Sequence[DatePhrase], index: int) -> bool:
    """Whether the date before this one only stands before it, with a time that is no more exact: 此前的|4月."""
    if index >= len(dates) or dates[index - 1].text not in VAGUE:
        return False
    end = dates[index - 1].span.end
    return dates[index].span.start == end + 1 and text[end] == "的"


def _is_undated(text: str, date: DatePhrase) -> bool:
    """Whether words of time date nothing; 全年 does right before what was done in it: 帮扶中心全年接待职工4120人次."""
    if date.text in BEFORE_EVENT:
        return True
    if date.text == "全年" and text[date.span.start - 1 : date.span.start] not in "，。；：、":
        return VERBS.match(text, date.span.end) is None
    return UNDATING.match(date.text) is not None


def _announced(text: str, dates: Sequence[DatePhrase], index: int, span: Span) -> DatePhrase | None:
    """The time of an account that a union publishes: 岁末，区总工会公布了|今年|办的实事; its deeds were done then.

    It is looked for behind the date before `index`.
    """
    account = ANNOUNCED.search(text, *span)
    if account is None or account.end() <= dates[index - 1].span.end:
        return None
    while index < len(dates) and dates[index].span.start < span.end:
        date = dates[index]
        if not date.in_name and (YEARLY.fullmatch(date.text) or ENDS_NOW.search(date.text)):
            return date
        index += 1
    return None


def _exact_behind(text: str, dates: Sequence[DatePhrase], index: int, end: int) -> DatePhrase | None:
    """A real day behind a vague time in the same stretch: 近日，某镇总工会…，3月5日起发放; 三年来 behind 近年来."""
    if dates[index - 1].text in OF_LATE:
        later = dates[index] if index < len(dates) else None
        return later if later and later.span.start < end and YEARS_UP_TO_NOW.fullmatch(later.text) else None
    for date in dates[index : index + 2] if dates[index - 1].text in VAGUE else ():
        if date.span.start < end and DAY.match(date.edtf) and not (date.in_name or _is_detail(text, date.span)):
            return date
    return None


def _framing(text: str, date: DatePhrase) -> DatePhrase | None:
    """Words at the head of a sentence that date it, though elsewhere they only count: 截至9月底，已建6处; 每周五，…."""
    if UP_TO.match(date.text):  # when it was counted, not when it was done; of what lasts it says nothing
        return None if LASTING.search(text, date.span.end, date.span.end + LONGEST_REPORT) else replace(date, edtf="")
    if date.text.endswith("全年"):
        return None if ALL_YEAR.match(text, date.span.end) else date
    frames = EACH.match(date.text) or WITHIN.search(date.text)
    return date if frames and text.startswith("，", date.span.end) else None


def leads(text: str, start: int, position: int) -> bool:
    """Whether nothing stands before a date in its sentence but who told it: 据某市总工会统计，截至6月底."""
    return position == start or (
        position - start <= LONGEST_REPORT and REPORT.fullmatch(text, start, position) is not None
    )


def habit_of(text: str, dates: Sequence[DatePhrase], start: int, date: DatePhrase | None) -> DatePhrase | None:
    """How often a group does what is told right behind it: 某镇总工会|每周三把服务台摆到车站.

    A weekday goes before a `date` told later (上月接待40人), a mere 每月 does not; 每天 and 每年 only say always.
    """
    index = bisect_left(dates, start, key=lambda one: one.span.start)
    if index == len(dates) or not (WEEKDAYS if date else TURNS).match(dates[index].text):
        return None
    between = text[start : dates[index].span.start]
    return dates[index] if len(between) <= LONGEST_SUBJECT and not NO_SUBJECT.search(between) else None


def turn_of(text: str, dates: Sequence[DatePhrase], name: Span) -> DatePhrase | None:
    """How often what bears a name is done, told by its verb: 每月 in 每月评一次“平安标兵”."""
    index = bisect_left(dates, name.start, key=lambda date: date.span.start) - 1
    if index < 0 or not EACH.match(dates[index].text) or text[name.start] not in "“《":
        return None
    between = text[dates[index].span.end : name.start]
    return dates[index] if len(between) <= LONGEST_TURN and "，" not in between else None


def _is_detail(text: str, span: Span) -> bool:
    """Whether a date belongs to a detail and not to what is told: 为去年选上的劳模, 昨日，记者获悉."""
    before = text[max(0, span.start - 2) : span.start]
    if before == "图为" or (before == "这是" and text[span.end - 1] in "日号"):  # 图为5月8日，…; 这是6月8日比武的第一题
        return False
    if before[-1:] == "是" and (CLEFT.match(text, span.end) or CLEFT_BY.match(text, span.end)):
        return False
    if before[-1:] in ("为", "给", "对", "把", "与", "比", "是", "《", "“") or before in _SET:
        return True
    if span.of(text) in SEASON_OF_KIND and _is_of_kind(text, span):
        return True
    if _is_of_telling(text, span) or WHICH_ONES.match(text, span.end):
        return True
    if _is_term(text, span) or WHICH_YEAR.match(text, span.start) or PLANNED.match(text, span.end):
        return True
    if _is_of_purpose(text, span):
        return True
    return HEARD.match(text, span.end) is not None or PASSED.match(text, span.end) is not None


def _is_of_purpose(text: str, span: Span) -> bool:
    """Whether a date stands in a first clause that tells why or after what: 为迎接5月12日护士节，某区总工会….

    In 为迎接劳动节于4月28日举办 the deed is told in the clause itself.
    """
    floor = max(0, span.start - LONGEST_PURPOSE)
    clause = max(text.rfind(stop, floor, span.start) for stop in "，。；：！？\n”") + 1
    if clause == 0 and floor > 0:
        return False
    return PURPOSE.match(text, clause, span.start) is not None and TO_COMMA.match(text, span.end) is not None


def _is_of_kind(text: str, span: Span) -> bool:
    """Whether a season tells of what kind things are: 联系暑期勤工俭学岗位; not 区总工会暑期开班, 暑期，…."""
    before = text[span.start - 1 : span.start]
    is_told = STOPS.match(before) or before in f"{ENDS_OF_ACTORS}在" or text.startswith("，", span.end)
    return bool(before) and not is_told


def _is_of_telling(text: str, span: Span) -> bool:
    """Whether a date is that of what was said and not of what was done: 据某市总工会8月25日通报，…."""
    if PUBLISHED.match(text, span.end):
        return True
    if TELLS.match(text, span.end) is None:
        return False
    floor = max(0, span.start - LONGEST_REPORT)
    clause = max(text.rfind(stop, floor, span.start) for stop in "，。；\n") + 1
    return TOLD_BY.match(text, clause) is not None


def _is_term(text: str, span: Span) -> bool:
    """Whether a date is a term by which something is due: 余款年底前付清; not 5月1日前，…."""
    return text[span.end - 1] == "前" and span.of(text) not in VAGUE and DUE.match(text, span.end) is not None


def is_day(date: DatePhrase) -> bool:
    """Whether words name a real date and neither 近日 nor a stretch of time: 1月9日上午, 6月上旬."""
    return date.text not in VAGUE and not date.is_period and not SEASON_OF_FESTIVALS.search(date.text)


def is_exact(date: DatePhrase) -> bool:
    """Whether words name no less than a day: 1月9日, not 6月上旬, in which a union does several things."""
    return not WITHIN_WEEKS.search(date.text)


def spans_weeks(words: str) -> bool:
    """Whether words name two days that lie far apart: 去年11月3日至今年2月1日, not 3月31日至4月2日."""
    match = TWO_DAYS.search(words)
    if match is None:
        return False
    month, day, last_month, last_day = (int(one) for one in match.groups(match[1]))
    return (30 * (last_month - month) + last_day - day) % 360 >= LONG_EVENT
