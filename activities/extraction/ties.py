"""What a later act shares with the event told before it: its day, or its day and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from activities.extraction.date_choice import is_exact, spans_weeks
from activities.extraction.date_words import HAPPENED as HAPPENINGS
from activities.extraction.drafts import Draft
from articles.segmentation.records import Span

# Words before or right behind the group that acts, which point to the event told before.
SAME_DAY = re.compile(
    r"当天|当日|(?:^|，)这一?天，|临[走别]|当场|其间|期间，|间隙|仪式|(?:^|[，动赛训还也在])现场(?!会)"
    r"|(?<=[在会式])[会式]上[^，。；]|[会式赛节展]上，|活动中"
    r"|(?:赛动|训式|仪式|活动|培训|比赛|竞赛|演出|讲座|座谈)(?:结束)?后"
    r"|(?:宣讲|参观|观摩|调研|慰问|走访|义诊|体检|授课|讲课|课程|颁奖|表演|放映|会议|大会|揭牌|签约|报告|巡讲"
    r"|演练)结束后|[赛动训式]结束后|(?:^|，)(?:[赛会课展演]后|随后)，|[结毕]业前|来到现场"
)
ALONGSIDE = re.compile(r"同步|一同|同时(?!，)")  # 某镇总工会同步开放驿站: the same day, within a paragraph
ELSEWHERE = re.compile(r"期间，|前，|后，|同步|一同|同时|随后")  # the same days, but hardly the same place
# 演练结束后，区总工会为队员发放急救包: those are still there
HANDED_OUT = re.compile(
    r"(?<=结束)后，[^，。；]{0,16}[为向给][^，。；]{0,16}(?:发放|赠送|送上|送去|颁发|颁奖|授牌|发了|赠予)"
)
ALONG = re.compile(r"(?:沿[江湖河海线途路街岸]|赛道[旁边]|途中)，?")
BEHIND_GROUP = 6  # characters behind the group in which such words may stand: 某镇总工会当场签约
ON_THE_SPOT = re.compile(r"(?:还|又|也|则)?(?:现场|当场)")  # right behind the group
# 在终点摆起图书角, 终点处，…: where a part of the event is
PART_OF_SPOT = re.compile(
    r"(?:还|又|也|则)?在?(?:活动|比赛|会场|赛场|现场|赛道|徒步)?(?:的)?(?:起点|终点|途中|补给[点站]|签到[处台]|入口"
    r"|出口|场外|场边|台下|后台|看台"
    r"|赛道|展区|展台|展位|观众席|休息区|候场区)(?![站式线名])"
)
COMES_TOO = re.compile(r"(?:的?工作人员|干部)?也(?:前来|赶来|来到|到场|应邀|赶到|闻讯)")
# 直播间里，某区总工会认购…: a place told by nothing but its kind is that of the event before it.
BESIDE = re.compile(
    r"在(?:[\u4e00-\u9fff]{1,6}?的)?(?!企业|单位|社会|工会|街道|全[市区县省]|车间|工地)([\u4e00-\u9fff]{2,3})"
    r"(?:门?外|旁边?|一侧|一角|门口|门前|边上)"
)
BARE_PLACE = re.compile(
    r"在?(?!此|其|社会|生活|工作|学习|基本|总体|事实|实际|网|线|历史)[\u4e00-\u9fff]{2,4}(?:里|内|上|旁|中|外)，"
)
# A contest's own people and prizes, wherever a later sentence names them.
CONTEST = re.compile(r"赛|比武|练兵|竞技|运动会|那达慕|擂台")
OF_CONTEST = re.compile(
    r"选手(?!的)|代表队|[一二三]等奖|组织奖|优胜|赛场|观赛|夺得|摘得|第一名|名次|评出|冠军"
    r"|前(?:\d{1,2}|[三五六八十])名|头名|拔得"
)
# 某集团工会一次订下小米40吨: what is bought where things are sold
FAIR = re.compile(r"对接|展销|展卖|集市|大集|市集|采购|推介|洽谈|交易|博览|专场|义卖|拍卖")
DEALS = re.compile(r"订[下购了]|认[购领]|采购|下单|签[下订约]|成交|买下|买走|卖出|售出|拍下|购[买得]|展出|摆出|展示")
# What somebody else does at an event for those who are there: 某镇总工会的锣鼓队前来助阵.
ATTENDS = re.compile(
    r"助阵|助兴|助威|鼓劲|喝彩|呐喊|犒劳|捧场|观战|沿途|赛道|看台|伴奏|压轴"
    r"|(?:专程|特意|应邀|闻讯)[^，。；]{0,12}(?:赶来|前来|到来)|负责(?:后台|后勤|接待|签到|茶水|场务|计时|场外)"
    r"|(?:给|让|为)(?:大家|参赛者|参加者|与会者|来宾)"
)
# Whoever comes to see a show, a contest or a meeting: 组织班组长前来观摩. Not 随后带人观摩.
SHOW = re.compile(r"[展赛会]|比武|仪式")
SEES = re.compile(r"前来(?:观摩|参观|观看)")
SITS_IN = re.compile(r"组织[^，。；]{2,20}(?:列席|旁听)")  # of a meeting, however far behind
HALL = re.compile(r"会|庭审|审理|开庭")
AFTERWARDS = re.compile(r"随[后即]|[之此]后|事后|接着|陆续|相继")
# 今年的比武头一回…, 这次大赛…: the event itself, however far behind
POINTED_AT = re.compile(
    r"在?(?:今年的|这次的?|此次|本次|这场|这届|本届)[^，。；“”]{0,6}?"
    r"(比武|[大比竞]赛|赛事|运动会|晚会|演出|展览|论坛|会议|大会|培训|讲座|仪式|招聘会|联谊会|义诊|体检|直播|评选"
    r"|集市)(?!班|课)"
)
FROM_FUNDS = re.compile(r"从[^，。；]{0,12}(?:经费|资金|基金|会费|专款)[^，。；]{0,3}(?:拿|列|支|划|拨|安排|抽|挤)")
ANOTHER_TIME = re.compile(r"事[先前后]|预先|此前|后来|日后")  # at another time than the event
TEAM = re.compile(r"(?:调研|慰问|考察|检查|督查|走访|交流)(?:组|团|队)(?:一行)?(?:还|又|先后|接着|一路)")
OF_TEAM = re.compile(r"调研|慰问|考察|检查|督查|走访|交流|参观")
# 这是某区总工会办的第6期夜班课: the scene told before is one of several.
SESSION = re.compile(
    r"这(?:已经?|正)?是[^，。；]{2,80}第[\d一二三四五六七八九十百]{1,4}(?:期|场|届|次|站|课|讲|轮|趟|回|堂|节课)"
)
# 从早上9点到下午3点，…: an hour without a day is one of the day told before
HOUR = re.compile(
    r"(?:从|直到|一直到|到)?(?:凌晨|清晨|清早|大清早|早晨|早上|一早|上午|中午|正午|晌午|午后|下午|傍晚|入夜|夜里"
    r"|深夜|晚上|晚间|夜幕|午间)"
    r"(?!班|工|市|课|餐|饭|校)"
)
VISIT = re.compile(r"走访|慰问|看望")
STOP = re.compile(r"在[^，。；]{2,24}(?:里|内|上|旁|中|家)，")  # 在某医院的病房里，: a stop of a visit
# What goes on all the time is no part of one event: 每周坐诊, 已培训40人, 多年来.
ALWAYS = re.compile(
    r"每(?![名位人户家个台间件条份张座处场])|每个?(?:月|周|季|星期|学期|工作日)|已|累计|目前|如今|多年|一直|近年"
    r"|长期|坚持|常年|经常|连续|将"
)
# 会前，区总工会征集意见…: another day than that of the meeting
ANOTHER_DAY = re.compile(
    r"[^，。；]{0,8}(?:[^期夕之]前|此前|此后|后来|之后|以后|事后|前夕)，"
    # 第二天中午，…; 三天后，…
    r"|(?:到了?|就在)?(?:第[二三四五六七八九十]天|[次翌隔][天日]"
    r"|[\d一二两三四五六七八九十几数半]{1,3}(?:天|周|个?(?:星期|多?月))[以之]?后)[^，。；]{0,4}，"
)
MEETING = re.compile(r"会(?:议)?[”）]?$|仪式")
OF_MEETING = re.compile(r"授牌|颁奖|颁发|揭牌|与会|参会|表彰了|宣读")
ENDS_OF_ACTORS = tuple("会局委部府协院校社司团队）")  # of the words for who acts, right before a date
HAPPENED = tuple(HAPPENINGS)
HEAD = 2  # characters at the end of an event's name by which 集市上 or 大赛中 points to it
WITHIN = ("上", "里", "中", "现场", "间隙")


# 接到求助当天, 给体检当天的代课老师: the day of something else, unless the event tells of it
DAY_OF = re.compile(r"([\u4e00-\u9fff]{2,12})当[天日晚]")
ADVERBS = re.compile(r"[也还又就则在于即便都]+")
OF_ANY_EVENT = re.compile(r"(?:[会式赛展营班节]|活动|演出|比武|开幕|闭幕|入会)$")
LONGEST_HEAD = 8
# 会上，…, 比赛期间，…: which kind of event is meant
EVENT_NOUN = re.compile(r"(?:在|据)?(会|仪式|赛|展|节|培训|讲座|演出|论坛)(?:议)?(?:结束)?(?:上|后|间隙|现场|期间)，")
# 竞赛中，…: within what goes on for months
WITHIN_EVENT = re.compile(
    r"在?((?:活动|竞赛|大赛|比赛|比武|行动|培训|评选|排查|检查|整治|展览|集训)(?=[中里]|期间))(?:[中里]|期间)，"
)


class Tie(Enum):
    """What a later act shares with the event told before it."""

    DAY = auto()
    SPOT = auto()  # the day and the place


def tie_of(text: str, draft: Draft, event: Draft, last: Draft) -> Tie | None:
    """What an act shares with an event, if it is a part of it: 当天，…; 为选手颁奖 behind a contest."""
    act = draft.act
    lead = head_of_sentence(text, draft) + text[act.span.start : lead_end(text, draft)]
    if SAME_DAY.search(lead):
        return Tie.DAY if ELSEWHERE.search(lead) and not HANDED_OUT.search(text, *act.span) else Tie.SPOT
    if ALONG.match(lead):
        return Tie.SPOT
    if (pointed := POINTED_AT.match(text, act.span.start)) and pointed.group(1) in event.act.span.of(text):
        return Tie.SPOT
    if act.group and SITS_IN.search(text, *act.span) and HALL.search(text, *event.act.span):
        return Tie.SPOT
    paragraphs = act.statement.paragraph - last.act.statement.paragraph
    if (
        paragraphs <= 1
        and _sentences_behind(draft, event, last) <= 1 + paragraphs
        and SESSION.match(text, act.span.start)
    ):
        return Tie.SPOT
    if ANOTHER_DAY.match(lead) or ANOTHER_TIME.search(lead):
        return None
    name, words = event.naming.text, act.span.of(text)
    is_of_meeting = MEETING.search(name) is not None and OF_MEETING.search(words) is not None
    if paragraphs > 1:  # prizes are given at the meeting, even when what others said there stands between
        return Tie.SPOT if is_of_meeting and paragraphs == 2 else None
    if TEAM.match(text, act.span.start) and OF_TEAM.search(text, *event.act.span):
        return Tie.DAY
    if _names_event(lead, event) or _is_beside(text, act.span, event) or PART_OF_SPOT.match(lead):
        return Tie.SPOT
    if paragraphs == 0 and (tie := _tie_in_paragraph(text, draft, event, last, lead)):
        return tie
    if is_of_meeting or (CONTEST.search(name) and OF_CONTEST.search(words)):
        return Tie.SPOT
    if FAIR.search(name) and DEALS.search(words) and not ALWAYS.search(words):
        return Tie.SPOT
    goes_on = set(draft.organizers) & set(event.organizers) and VISIT.search(event.act.span.of(text))
    return Tie.DAY if goes_on and STOP.match(words) else None


def event_meant(text: str, draft: Draft, event: Draft, events: Sequence[Draft]) -> Draft:
    """Which event an act points to: 会上 to the last meeting of those told, though a contract was signed since."""
    lead = head_of_sentence(text, draft) + text[draft.act.span.start : lead_end(text, draft)]
    pointing = EVENT_NOUN.match(lead)
    if pointing is None:
        return event
    noun = re.compile(rf"(?<!工){pointing.group(1)}")
    return next((one for one in reversed(events) if noun.search(one.naming.text)), event)


def head_of_sentence(text: str, draft: Draft) -> str:
    """The first clause of the statement of which an act is a later part, if short: 会上， of 会上，甲发言，乙颁奖."""
    start, own = draft.act.statement.span.start, draft.act.span.start
    comma = text.find("，", start, min(own, start + LONGEST_HEAD))
    return text[start : comma + 1] if comma >= 0 else ""


def is_day_of_another(text: str, draft: Draft, event: Draft) -> bool:
    """Whether an act is told of the day of something of which the event does not tell: 接到求助当天，…."""
    group, end = draft.act.group, lead_end(text, draft)
    day = next(reversed([*DAY_OF.finditer(text, draft.act.span.start, end)]), None)
    if day is None:
        return False
    is_behind = group is not None and group.span.end < day.end()
    if is_behind and not text.startswith("的", day.end()):
        return False  # 区总工会的志愿者当天赶来
    what = text[max(day.start(), group.span.end) if group and is_behind else day.start() : day.end() - 2]
    if len(what) < HEAD or ADVERBS.fullmatch(what) or OF_ANY_EVENT.search(what) or what.endswith(HAPPENED):
        return False
    return what[-HEAD:] not in event.act.span.of(text)


def goes_on_within(text: str, draft: Draft, before: Draft) -> bool:
    """Whether an act is done within what the act before tells, which goes on for months: 竞赛中，…."""
    within = WITHIN_EVENT.match(text, draft.act.span.start)
    near = draft.act.statement.paragraph - before.act.statement.paragraph <= 1
    return near and within is not None and within.group(1) in before.act.span.of(text)


def _tie_in_paragraph(text: str, draft: Draft, event: Draft, last: Draft, lead: str) -> Tie | None:
    """What an act shares with an event of its own paragraph: 某镇总工会现场签约, 直播间里，某区总工会认购."""
    act = draft.act
    is_exact_day = event.date is None or is_exact(event.date)
    comma = text.find("，", act.start, act.span.end)
    if is_exact_day and ALONGSIDE.search(text, act.span.start, comma if comma >= 0 else act.span.end):
        return Tie.DAY
    if (act.group and ON_THE_SPOT.match(text, act.start)) or BARE_PLACE.match(lead):
        return Tie.SPOT
    if is_exact_day and act.group and PART_OF_SPOT.match(text, act.start):
        return Tie.SPOT
    if is_exact_day and HOUR.match(lead):
        return Tie.DAY
    sentences = _sentences_behind(draft, event, last)
    if sentences <= 1 and act.group and COMES_TOO.match(text, act.start):
        return Tie.SPOT
    if sentences <= 1 and is_exact_day and ATTENDS.search(text, *act.span):
        return Tie.SPOT
    if sentences <= 1 and act.group and SEES.search(text, *act.span) and not AFTERWARDS.search(lead):
        return Tie.SPOT if SHOW.search(text, *event.act.span) else None
    words = act.span.of(text)
    if ALWAYS.search(words) or FROM_FUNDS.search(words) or (event.date and spans_weeks(event.date.text)):
        return None
    if sentences == 0:  # the date at the head of a sentence holds for all of it
        return Tie.DAY if _holds_for_all(text, draft, event) else None
    same = not set(draft.organizers).isdisjoint(event.organizers)
    if AFTERWARDS.search(lead):
        return None
    return Tie.DAY if is_exact_day and sentences == 1 and same and draft.act.group is not None else None


def _sentences_behind(draft: Draft, event: Draft, last: Draft) -> int:
    """How many sentences an act stands behind an event, or behind the sentence in between that tells its day."""
    sentences = draft.act.statement.sentence - last.act.statement.sentence
    is_told_later = event.date is not None and last.act.span.end < event.date.span.start < draft.act.span.start
    return sentences - 1 if sentences > 1 and is_told_later else sentences


def _holds_for_all(text: str, draft: Draft, event: Draft) -> bool:
    """Whether a date holds for the next item of its sentence too: not in …；某区总工会5日办会；…."""
    if event.date is None or not set(draft.organizers).isdisjoint(event.organizers):
        return True
    if text.find("；", event.date.span.end, draft.act.span.start) < 0:
        return True
    begin = event.date.span.start
    return begin == event.act.span.start or text[begin - 1] not in ENDS_OF_ACTORS


def _names_event(lead: str, event: Draft) -> bool:
    """Whether the first words of an act stand in the event itself: 在集市上 behind “匠心集市”."""
    head = event.naming.text.rstrip("”》")[-HEAD:]
    return len(head) == HEAD and any(f"{head}{where}" in lead for where in WITHIN)


def _is_beside(text: str, span: Span, event: Draft) -> bool:
    """Whether an act is done beside what the event is held in or with: 在帐篷外摆茶 behind 在湖边的帐篷里办会."""
    beside = BESIDE.search(text, *span)
    return beside is not None and beside.group(1) in event.act.span.of(text)


def lead_end(text: str, draft: Draft) -> int:
    """Where the words end that may tell the time of an act: a little behind its group, or its first clause."""
    act = draft.act
    if act.group is not None:
        return min(act.span.end, act.group.span.end + BEHIND_GROUP)
    comma = text.find("，", act.span.start, act.span.end)
    return comma + 1 if comma >= 0 else act.span.end
