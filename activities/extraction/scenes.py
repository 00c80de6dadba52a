"""What the sentences around a statement tell of its date and place: 当天, 一处打谷场里, 自3月开园以来."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from activities.extraction.date_choice import date_of, is_day, is_exact, spans_weeks
from activities.extraction.days_around import POINTING, day_before, frame_of, place_of_day, with_day_around
from activities.extraction.drafts import Draft
from activities.extraction.foundings import founded, since_behind
from activities.extraction.locations import REGION, find_location, find_scene
from activities.extraction.records import DatePhrase
from activities.extraction.sentences import Statement

# Words before or right behind the group that acts, which point to the event told before.
SAME_DAY = re.compile(
    r"当天|当日|(?:^|，)这一?天，|临[走别]|当场|其间|期间，|间隙|仪式|(?:^|[，动赛训还也在])现场(?!会)|(?<=[在会式])[会式]上[^，。；]|[会式赛节展]上，|活动中"
    r"|(?:赛动|训式|仪式|活动|培训|比赛|竞赛|演出|讲座|座谈)(?:结束)?后|(?:宣讲|参观|观摩|调研|慰问|走访|义诊|体检|授课|讲课|课程|颁奖|表演|放映|会议|大会|揭牌|签约|报告|巡讲|演练)结束后|[赛动训式]结束后|(?:^|，)(?:[赛会课展演]后|随后)，|[结毕]业前|来到现场"
)
ALONGSIDE = re.compile(r"同步|一同|同时(?!，)")  # 某镇总工会同步开放驿站: the same day, within a paragraph
ELSEWHERE = re.compile(r"期间，|前，|后，|同步|一同|同时|随后")  # the same days, but hardly the same place
BEHIND_GROUP = 6  # characters behind the group in which such words may stand: 某镇总工会当场签约
ON_THE_SPOT = re.compile(r"(?:还|又|也|则)?(?:现场|当场)")  # right behind the group
COMES_TOO = re.compile(r"(?:的?工作人员|干部)?也(?:前来|赶来|来到|到场|应邀|赶到|闻讯)")
# 直播间里，某区总工会认购…: a place told by nothing but its kind is that of the event before it.
BARE_PLACE = re.compile(
    r"在?(?!此|其|社会|生活|工作|学习|基本|总体|事实|实际|网|线|历史)[\u4e00-\u9fff]{2,4}(?:里|内|上|旁|中|外)，"
)
# A contest's own people and prizes, wherever a later sentence names them.
CONTEST = re.compile(r"赛|比武|练兵|竞技|运动会|那达慕|擂台")
OF_CONTEST = re.compile(
    r"选手(?!的)|代表队|[一二三]等奖|组织奖|优胜|赛场|观赛|夺得|摘得|第一名|名次|评出|冠军|前(?:\d{1,2}|[三五六八十])名|头名|拔得"
)
# What somebody else does at an event for those who are there: 某镇总工会的锣鼓队前来助阵.
ATTENDS = re.compile(
    r"助阵|助兴|助威|鼓劲|喝彩|呐喊|犒劳|沿途|赛道|看台|伴奏|压轴|(?:给|让|为)(?:大家|参赛者|参加者|与会者|来宾)"
)
COURSE = re.compile(r"班|课|营|培训|研修")
OF_COURSE = re.compile(r"学员|参训")
VISIT = re.compile(r"走访|慰问|看望")
STOP = re.compile(r"在[^，。；]{2,24}(?:里|内|上|旁|中|家)，")  # 在某医院的病房里，: a stop of a visit
# What goes on all the time is no part of one event: 每周坐诊, 已培训40人, 多年来.
ALWAYS = re.compile(
    r"每(?![名位人户家个台间件条份张座处场])|每个?(?:月|周|季|星期|学期|工作日)|已|累计|目前|如今|多年|一直|近年|长期|坚持|常年|经常|连续|将"
)
# 会前，区总工会征集意见…: another day than that of the meeting
ANOTHER_DAY = re.compile(r"[^，。；]{0,8}(?:[^期夕之]前|此前|此后|后来|之后|以后|事后|前夕)，")
PART_OF = "其中，"  # 其中，某区总工会投入…: a share of what the sentence before tells
OWN_NAME = re.compile(r"“[^“”]{2,24}”|《[^《》]{2,50}》")
WHITHER = ("到", "进", "在", "往", "去", "从", "向", "给", "为")
PRESENTS = re.compile(r"(?:这里?|他们)(?:就|正)?是|这?(?:得益于|源于)")
MEETING = re.compile(r"会(?:议)?[”）]?$|仪式")
OF_MEETING = re.compile(r"授牌|颁奖|颁发|揭牌|与会|参会|表彰了|宣读")
THEY = re.compile(r"[他她]们|(?:队员|组员|医生|志愿者|工会干部)们")
QUOTED = "”！？…"
# 刚退水，…, 秋检一开始，…: a sentence with a time of its own is not of the scene before it
OWN_TIME = re.compile(r"[^，。；“”]{1,8}(?:刚[\u4e00-\u9fff]{1,2}|一[开到来结完][\u4e00-\u9fff]?|[之过以]后)，")
ENDS_OF_ACTORS = tuple("会局委部府协院校社司团队）")  # of the words for who acts, right before a date
HEAD = 2  # characters at the end of an event's name by which 集市上 or 大赛中 points to it
WITHIN = ("上", "里", "中", "现场", "间隙")
ANOTHER_THING = ("同一天", "同日")  # that day, but no part of the event


class Tie(Enum):
    """What a later act shares with the event told before it."""

    DAY = auto()
    SPOT = auto()  # the day and the place


def inherit_dates(
    text: str, drafts: Sequence[Draft], statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> list[Draft]:
    """The drafts, with what the sentences around them tell of their date and place."""
    dated: list[Draft] = []
    event: Draft | None = None
    last: Draft | None = None  # of the event: itself, or the part of it told last
    for number, draft in enumerate(drafts):
        if (draft.date is None or is_day(draft.date)) and (since := founded(text, draft, statements, dates)):
            dated.append(replace(draft, date=since))
            continue
        pointing = draft.date is not None and draft.date.text.startswith(POINTING)
        tie = _tie(text, draft, event, last) if event and last and (pointing or draft.date is None) else None
        if pointing and draft.date and event and event.date and draft.date.text.startswith(ANOTHER_THING):
            dated.append(replace(draft, date=replace(draft.date, edtf=event.date.edtf)))
            continue
        if pointing and draft.date and tie is None:
            day = day_before(draft, dates)
            if day and draft.date.text in ANOTHER_THING:
                day = replace(draft.date, edtf=day.edtf)
            place = draft.location or (place_of_day(text, day, statements) if day and draft.is_first else "")
            day = day or (event.date if event else None)
            draft = replace(draft, date=day or (None if draft.date.text in POINTING else draft.date), location=place)
        if draft.date is None and tie is None and dated and _is_alongside(text, draft, dated[-1]):
            draft = replace(draft, date=dated[-1].date)
        elif tie is not None and event is not None:
            place = draft.location or (event.location if tie is Tie.SPOT else "")
            draft = last = replace(draft, date=event.date, location=place)
        elif draft.date is None and dated and _is_share(text, draft, dated[-1]):
            draft = replace(draft, date=dated[-1].date)
        elif draft.date is None or _is_loose(text, draft):
            draft = _with_scene(text, draft, statements, dates)
        if tie is None and not (draft.date or draft.location):
            draft = _gone_on(text, draft, statements, dates)
        if tie is None and draft.date is None and not dated and number == 0:
            draft = with_day_around(text, draft, statements, dates, drafts)
        if tie is None and not draft.location and draft.is_first:
            place = _place_of_scene(text, draft, statements)
            draft = replace(draft, location=place) if place else draft
        if tie is None and draft.date is not None and is_day(draft.date):
            event = last = draft
        dated.append(draft)
    frame = frame_of(text, statements, dates)
    return [_framed(text, one, frame) for one in dated] if frame else dated


def _framed(text: str, draft: Draft, frame: DatePhrase) -> Draft:
    """An undated draft with the time that its article is about, unless it tells what goes on all the time."""
    goes_on = frame.is_period is False and draft.act.statement.paragraph > 1
    if draft.date is not None or goes_on or ALWAYS.search(draft.act.span.of(text)):
        return draft
    return replace(draft, date=frame)


def _is_alongside(text: str, draft: Draft, before: Draft) -> bool:
    """Whether an act is done in step with the one told right before it, whatever the time of that: 同步开设."""
    near = draft.act.statement.paragraph - before.act.statement.paragraph <= 1
    is_told = before.date is not None and before.date.edtf
    return near and bool(is_told) and "同步" in text[draft.act.span.start : _lead_end(text, draft)]


def _is_loose(text: str, draft: Draft) -> bool:
    """Whether a date only tells how often, or stands in 这是…今年的第42站, so that a better one may follow."""
    if draft.date is None or draft.date.text.startswith("每"):
        return True
    return PRESENTS.match(text, draft.act.span.start) is not None and draft.date.is_period


def _is_share(text: str, draft: Draft, before: Draft) -> bool:
    """Whether an act is a share of what the sentence before it tells: 其中，某区总工会投入经费30万元."""
    follows = draft.act.statement.sentence == before.act.statement.sentence + 1
    return follows and text.startswith(PART_OF, draft.act.span.start)


def _tie(text: str, draft: Draft, event: Draft, last: Draft) -> Tie | None:
    """What an act shares with an event, if it is a part of it: 当天，…; 为选手颁奖 behind a contest."""
    act, lead_end = draft.act, _lead_end(text, draft)
    lead = text[act.span.start : lead_end]
    if SAME_DAY.search(lead):
        return Tie.DAY if ELSEWHERE.search(lead) else Tie.SPOT
    paragraphs = act.statement.paragraph - last.act.statement.paragraph
    if paragraphs > 1 or ANOTHER_DAY.match(lead):
        return None
    if _names_event(lead, event):
        return Tie.SPOT
    if paragraphs == 0 and (tie := _tie_in_paragraph(text, draft, event, last, lead)):
        return tie
    name, words = event.naming.text, act.span.of(text)
    if (CONTEST.search(name) and OF_CONTEST.search(words)) or (MEETING.search(name) and OF_MEETING.search(words)):
        return Tie.SPOT
    if COURSE.search(name) and OF_COURSE.search(words):
        return Tie.DAY
    goes_on = set(draft.organizers) & set(event.organizers) and VISIT.search(event.act.span.of(text))
    return Tie.DAY if goes_on and STOP.match(words) else None


def _tie_in_paragraph(text: str, draft: Draft, event: Draft, last: Draft, lead: str) -> Tie | None:
    """What an act shares with an event of its own paragraph: 某镇总工会现场签约, 直播间里，某区总工会认购."""
    act, before = draft.act, last.act
    is_exact_day = event.date is None or is_exact(event.date)
    if is_exact_day and ALONGSIDE.search(lead):
        return Tie.DAY
    if (act.group and ON_THE_SPOT.match(text, act.start)) or BARE_PLACE.match(lead):
        return Tie.SPOT
    sentences = act.statement.sentence - before.statement.sentence
    if sentences <= 1 and act.group and COMES_TOO.match(text, act.start):
        return Tie.SPOT
    if sentences <= 1 and is_exact_day and ATTENDS.search(text, *act.span):
        return Tie.SPOT
    if ALWAYS.search(act.span.of(text)) or (event.date and spans_weeks(event.date.text)):
        return None
    if sentences == 0:  # the date at the head of a sentence holds for all of it
        return Tie.DAY if _holds_for_all(text, draft, event) else None
    same = not set(draft.organizers).isdisjoint(event.organizers)
    return Tie.DAY if is_exact_day and sentences == 1 and same and draft.act.group is not None else None


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


def _lead_end(text: str, draft: Draft) -> int:
    """Where the words end that may tell the time of an act: a little behind its group, or its first clause."""
    act = draft.act
    if act.group is not None:
        return min(act.span.end, act.group.span.end + BEHIND_GROUP)
    comma = text.find("，", act.span.start, act.span.end)
    return comma + 1 if comma >= 0 else act.span.end


def _with_scene(text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> Draft:
    """A draft without date, with that of the scene set before it, or with the 以来 of the sentence behind it."""
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    paragraph = draft.act.statement.paragraph
    presents = PRESENTS.match(text, draft.act.span.start) is not None
    since = since_behind(text, draft, statements[own + 1 : own + 2], dates, presents)
    if since and (presents or draft.date is not None):
        return replace(draft, date=since)  # 这是…夜校的第61课: what runs since then, not the evening of the scene
    if draft.date is not None:
        return draft
    scenes = [one for one in statements[max(0, own - 2) : own] if one.paragraph == paragraph and not one.is_speech]
    for scene in scenes if draft.is_first and not OWN_TIME.match(text, draft.act.span.start) else ():
        if (date := date_of(text, dates, scene.span)) and _opens(text, scene.span.start, date) and is_day(date):
            return replace(draft, date=date, location=draft.location or find_scene(text, scene.span))
    return replace(draft, date=since) if since else draft


def _gone_on(text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> Draft:
    """A draft of which neither day nor place is known, with those of the next sentence: 6月3日，他们下到坑口，…."""
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    for one in statements[own + 1 : own + 2]:
        date = date_of(text, dates, one.span)
        start = date.span.end + 1 if date and date.span.start == one.span.start else one.span.start
        if one.paragraph == draft.act.statement.paragraph and not one.is_speech and THEY.match(text, start):
            opens = date is not None and start > one.span.start
            return replace(draft, date=date if opens else None, location=find_location(text, one.span))
    return draft


def _opens(text: str, start: int, date: DatePhrase) -> bool:
    """Whether a date opens a sentence, or what follows the words of somebody in it: “手别抖……”7月3日，…."""
    return date.span.start == start or text[date.span.start - 1] in QUOTED


def _place_of_scene(text: str, draft: Draft, statements: Sequence[Statement]) -> str:
    """The place that the sentences before the first act of a paragraph set: 某雪场的造雪机轰鸣着."""
    if (draft.date and not is_day(draft.date)) or PRESENTS.match(text, draft.act.span.start):
        return ""  # what runs for months is not held in the place of one scene
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    paragraph = draft.act.statement.paragraph
    for scene in reversed(statements[max(0, own - 2) : own]):
        if scene.paragraph == paragraph and not scene.is_speech and (place := find_scene(text, scene.span)):
            return "" if REGION.search(place) else place
    return ""


def merged(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that go on about one of the same name: “暖心角”自开放以来，… behind 建成“暖心角”."""
    kept: list[Draft] = []
    named: dict[str, int] = {}
    for draft in drafts:
        begin = draft.naming.span.start
        is_place = text.endswith(WHITHER, 0, begin)  # 派医生到“暖心角”坐诊: done there, another thing
        quoted = None if is_place else OWN_NAME.match(draft.naming.text)
        index = named.get(quoted.group()) if quoted else None
        if index is not None and _goes_on_about(draft, kept[index]):
            one = kept[index]
            kept[index] = replace(one, date=one.date or draft.date, location=one.location or draft.location)
            continue
        if quoted:
            named[quoted.group()] = len(kept)
        kept.append(draft)
    return kept


def _goes_on_about(draft: Draft, one: Draft) -> bool:
    """Whether a later draft tells more of an earlier one of its name: the same union, close by, no other day."""
    close = draft.act.statement.paragraph - one.act.statement.paragraph <= 1
    if not close or not set(draft.organizers) <= set(one.organizers):
        return False
    return one.date is None or (draft.date is not None and draft.date.is_period and one.date.is_period)
