"""What the sentences around a statement tell of its date and place: 当天, 一处打谷场里, 自3月开园以来."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.account_dates import time_told_for_all
from activities.extraction.date_choice import FOUNDED_IN, VAGUE, YEARLY, date_of, is_day, leads
from activities.extraction.days_around import (
    POINTING,
    THAT_DAY,
    counted_from,
    day_before,
    frame_of,
    on_that_day,
    place_of_day,
    with_day_around,
)
from activities.extraction.drafts import Draft
from activities.extraction.foundings import begun_as_named, founded, since_behind
from activities.extraction.locations import find_location, find_scene
from activities.extraction.organizers import participants_of
from activities.extraction.records import DatePhrase
from activities.extraction.scene_places import PRESENTS, place_of_scene
from activities.extraction.sentences import Statement
from activities.extraction.ties import (
    AFTERWARDS,
    ALWAYS,
    ANOTHER_DAY,
    ANOTHER_TIME,
    Tie,
    event_meant,
    goes_on_within,
    is_day_of_another,
    lead_end,
    tie_of,
)

PART_OF = "其中，"  # 其中，某区总工会投入…: a share of what the sentence before tells
OWN_NAME = re.compile(r"“[^“”]{2,24}”|《[^《》]{2,50}》")
WHITHER = ("到", "进", "在", "往", "去", "从", "向", "给", "为")
THEY = re.compile(r"[他她]们|(?:队员|组员|医生|志愿者|工会干部)们")
QUOTED = "”！？…"
# 刚退水，…, 秋检一开始，…: a sentence with a time of its own is not of the scene before it
OWN_TIME = re.compile(r"[^，。；“”]{1,8}(?:刚[\u4e00-\u9fff]{1,2}|一[开到来结完][\u4e00-\u9fff]?|[之过以]后)，")
MONTH = re.compile(r"[\dX]{4}-\d{2}")
BESIDES = re.compile(r"[还也又则]|受此|另")  # what a union did as well is no more of the thing told before
MOST_EVENTS = 8  # of those told last, to which words point back
ANOTHER_THING = ("同一天", "同日")  # that day, but no part of the event


def inherit_dates(
    text: str, drafts: Sequence[Draft], statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> list[Draft]:
    """The drafts, with what the sentences around them tell of their date and place."""
    dated: list[Draft] = []
    event: Draft | None = None
    last: Draft | None = None  # of the event: itself, or the part of it told last
    events: list[Draft] = []
    for number, draft in enumerate(drafts):
        if event and event is not (meant := event_meant(text, draft, event, events[-MOST_EVENTS:])):
            event = last = meant
        if since := _begun(text, draft, statements, dates):
            dated.append(replace(draft, date=since))
            continue
        if draft.date is not None and event is not None and event.date is not None:
            draft = replace(draft, date=counted_from(draft.date, event.date))
        pointing = draft.date is not None and draft.date.text.startswith(POINTING)
        if event and (pointing or draft.date is None) and is_day_of_another(text, draft, event):
            dated.append(replace(draft, date=None))
            continue
        if draft.date is None:
            draft = replace(draft, date=time_told_for_all(text, draft, dated, statements, dates))
        tie = tie_of(text, draft, event, last) if event and last and (pointing or draft.date is None) else None
        if pointing and draft.date and event and event.date and draft.date.text.startswith(ANOTHER_THING):
            same = day_before(draft, dates) or event.date
            event = last = replace(draft, date=replace(draft.date, edtf=same.edtf or event.date.edtf))
            events.append(event)
            dated.append(event)
            continue
        if pointing and draft.date and tie is None:
            draft = _pointing_back(text, draft, draft.date, event, statements, dates)
        if draft.date is None and tie is None and dated and _is_alongside(text, draft, dated[-1]):
            draft = replace(draft, date=dated[-1].date)
        elif tie is not None and event is not None:
            place = draft.location or (event.location if tie is Tie.SPOT else "")
            day = on_that_day(draft.date, event.date) if event.date else None
            draft = last = replace(draft, date=day, location=place)
        elif draft.date is None and dated and _is_within(text, draft, dated[-1]):
            draft = replace(draft, date=dated[-1].date)
        elif draft.date is None and dated and (head := _head_of_all(text, draft, dated[-1])):
            draft = replace(draft, date=head)
        elif draft.date is None or _is_loose(text, draft):
            draft = _with_scene(text, draft, statements, dates, not dated)
        if tie is None:
            draft = _with_surroundings(text, draft, statements, dates, drafts, not dated and number == 0)
        if tie is None and draft.date is not None and is_day(draft.date):
            event = last = draft
            events.append(draft)
        dated.append(draft)
    return _with_frame(text, dated, frame_of(text, statements, dates))


def _begun(text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """Since when a thing with a name goes on, where its own date, if any, is but that of a day or a vague one."""
    if draft.date is not None and not is_day(draft.date) and draft.date.text not in VAGUE:
        return None
    return founded(text, draft, statements, dates) or begun_as_named(text, draft, statements, dates)


def _pointing_back(
    text: str,
    draft: Draft,
    date: DatePhrase,
    event: Draft | None,
    statements: Sequence[Statement],
    dates: Sequence[DatePhrase],
) -> Draft:
    """A draft whose date points back, with the day told right before it, else that of the event: 当天, 这天上午."""
    day = day_before(draft, dates)
    if day and date.text in ANOTHER_THING:
        day = replace(date, edtf=day.edtf)
    place = draft.location or (place_of_day(text, day, statements) if day and draft.is_first else "")
    day = day or (event.date if event else None)
    day = on_that_day(date, day) if day else None
    return replace(draft, date=day or (None if _is_mere_pointing(date) else date), location=place)


def _with_surroundings(
    text: str,
    draft: Draft,
    statements: Sequence[Statement],
    dates: Sequence[DatePhrase],
    drafts: Sequence[Draft],
    is_news: bool,
) -> Draft:
    """A draft that is tied to no event, with what the sentences next to it tell of its day and place."""
    if not (draft.date or draft.location):
        draft = _gone_on(text, draft, statements, dates)
    if draft.date is None and is_news:
        draft = with_day_around(text, draft, statements, dates, drafts)
    if not draft.location and draft.is_first and (place := place_of_scene(text, draft, statements)):
        draft = replace(draft, location=place)
    return draft


def _is_mere_pointing(date: DatePhrase) -> bool:
    """Whether words say nothing of a day but that it was told before: 当天, 这天上午."""
    return date.text in POINTING or date.text.startswith(THAT_DAY)


def _with_frame(text: str, drafts: list[Draft], frame: DatePhrase | None) -> list[Draft]:
    """The drafts, those undated with the time that their article is about, unless they tell what goes on always."""
    return [_framed(text, one, frame) for one in drafts] if frame else drafts


def _framed(text: str, draft: Draft, frame: DatePhrase) -> Draft:
    """An undated draft with the time that its article is about, unless it tells what goes on all the time."""
    goes_on = frame.is_period is False and draft.act.statement.paragraph > 0
    if draft.date is not None or goes_on or ALWAYS.search(draft.act.span.of(text)):
        return draft
    return replace(draft, date=frame)


def _is_alongside(text: str, draft: Draft, before: Draft) -> bool:
    """Whether an act is done in step with the one told right before it, whatever the time of that: 同步开设."""
    near = draft.act.statement.paragraph - before.act.statement.paragraph <= 1
    is_told = before.date is not None and before.date.edtf
    return near and bool(is_told) and "同步" in text[draft.act.span.start : lead_end(text, draft)]


def _is_loose(text: str, draft: Draft) -> bool:
    """Whether a date only tells how often, or stands in 这是…今年的第42站, so that a better one may follow."""
    if draft.date is None or draft.date.text.startswith("每"):
        return True
    return PRESENTS.match(text, draft.act.span.start) is not None and draft.date.is_period


def _is_within(text: str, draft: Draft, before: Draft) -> bool:
    """Whether an act is a share of what is told before it, or is done within that: 其中，某区总工会…; 竞赛中，…."""
    follows = draft.act.statement.sentence == before.act.statement.sentence + 1
    return (follows and text.startswith(PART_OF, draft.act.span.start)) or goes_on_within(text, draft, before)


def _head_of_all(text: str, draft: Draft, before: Draft) -> DatePhrase | None:
    """The year at the head of a statement, which holds for its later acts too: 去年，甲建书屋5家，乙配书1万册."""
    date, statement = before.date, draft.act.statement
    if date is None or statement.span != before.act.statement.span or not YEARLY.fullmatch(date.text):
        return None
    is_head = text.startswith("，", date.span.end) and leads(text, statement.span.start, date.span.start)
    return date if is_head and not ALWAYS.search(draft.act.span.of(text)) else None


def _with_scene(
    text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase], is_news: bool
) -> Draft:
    """A draft without date, with that of the scene set before it, or with the 以来 of the sentence behind it.

    `is_news` where it is the first of the article.
    """
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    paragraph = draft.act.statement.paragraph
    presents = PRESENTS.match(text, draft.act.span.start) is not None
    lead = text[draft.act.span.start : lead_end(text, draft)]
    is_later = OWN_TIME.match(lead) or ANOTHER_DAY.match(lead) or AFTERWARDS.search(lead) or ANOTHER_TIME.search(lead)
    since = None if is_later else since_behind(text, draft, statements[own + 1 : own + 2], dates, presents)
    if since and (presents or draft.date is not None):
        return replace(draft, date=since)  # 这是…夜校的第61课: what runs since then, not the evening of the scene
    if draft.date is not None:
        return draft
    scenes = [one for one in statements[max(0, own - 2) : own] if one.paragraph == paragraph and not one.is_speech]
    for scene in scenes if draft.is_first and not is_later else ():
        if (date := date_of(text, dates, scene.span)) and _opens(text, scene.span.start, date) and is_day(date):
            return replace(draft, date=date, location=draft.location or find_scene(text, scene.span))
    tells_more = draft.is_first and not is_later and since is None and not BESIDES.search(lead)
    for scene in reversed(scenes if is_news else scenes[-1:]) if tells_more else ():
        date = date_of(text, dates, scene.span)
        if date is None or text.startswith("是", date.span.end) or text.endswith(FOUNDED_IN, 0, date.span.start):
            continue
        if is_day(date) or MONTH.fullmatch(date.edtf) or (is_news and date.text in VAGUE):
            return replace(draft, date=date)  # 第二届厨艺赛近日落幕。大赛由…; 这份“榜单”是4月贴出的。…
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
            beside = tuple(partner.name for partner in participants_of(text, draft)[1])
            kept[index] = replace(
                one,
                date=one.date or draft.date,
                location=one.location or draft.location,
                helped=(*one.helped, *draft.helped, *beside),
            )
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
