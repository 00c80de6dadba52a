"""What the sentences around a statement tell of its date and place: 当天, 一处打谷场里, 自3月开园以来."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.date_choice import date_of, is_day
from activities.extraction.drafts import Draft
from activities.extraction.locations import find_venue
from activities.extraction.records import DatePhrase
from activities.extraction.sentences import Statement

# Words before or right behind the group that acts, which point to the event told before.
SAME_DAY = re.compile(
    r"当天|当日|(?:^|，)这一?天，|临[走别]|同步|当场|其间|期间，|间隙|仪式|(?:^|[，动赛训还也])现场|[会式赛节展]上，|活动中|签约后|[赛动训式]结束后|[结毕]业前|来到现场"
)
ELSEWHERE = re.compile(r"期间，|签约后|前，")  # the same days, but hardly the same place
BEHIND_GROUP = 6  # characters behind the group in which such words may stand: 某镇总工会当场签约
# A contest's own people and prizes, wherever a later sentence names them.
CONTEST = re.compile(r"赛|比武|竞技|运动会|那达慕|擂台")
OF_CONTEST = re.compile(r"选手|代表队|[一二三]等奖|组织奖|优胜|赛场|观赛|夺得|摘得|第一名|名次|评出|冠军")
COURSE = re.compile(r"班|课|营|培训|研修")
OF_COURSE = re.compile(r"学员")
OWN_NAME = re.compile(r"“[^“”]{2,24}”|《[^《》]{2,50}》")
SINCE = re.compile(r"(?:以来|来|起)$")
LEAST_HEAD = 2
POINTING = ("当天", "当日", "当晚", "同日", "同一天")  # the day of the event told before


def inherit_dates(
    text: str, drafts: Sequence[Draft], statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> list[Draft]:
    """The drafts, with what the sentences around them tell of their date and place."""
    dated: list[Draft] = []
    event: Draft | None = None
    for draft in drafts:
        pointing = draft.date is not None and draft.date.text in POINTING
        if pointing or (draft.date is None and event is not None and _is_part(text, draft, event)):
            on_the_spot = event is not None and not ELSEWHERE.search(text, draft.act.span.start, _lead_end(text, draft))
            place = draft.location or (event.location if event and on_the_spot else "")
            draft = replace(draft, date=event.date if event else None, location=place)
        if draft.date is None:
            draft = _with_scene(text, draft, statements, dates)
        if draft.date is not None and is_day(draft.date):
            event = draft
        dated.append(draft)
    return dated


def _is_part(text: str, draft: Draft, event: Draft) -> bool:
    """Whether an act is a part of the event told before: 当天，…; 为选手颁奖 behind a contest."""
    act = draft.act
    if SAME_DAY.search(text, act.span.start, _lead_end(text, draft)):
        return True
    if event.act.statement.paragraph + 1 < act.statement.paragraph:
        return False
    name = event.naming.text
    return any(
        kind.search(name) and own.search(text, *act.span) for kind, own in ((CONTEST, OF_CONTEST), (COURSE, OF_COURSE))
    )


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
    scenes = [one for one in statements[max(0, own - 2) : own] if one.paragraph == paragraph and not one.is_speech]
    for scene in scenes if draft.is_first else ():
        if (date := date_of(text, dates, scene.span)) and date.span.start == scene.span.start and is_day(date):
            return replace(draft, date=date, location=draft.location or find_venue(text, scene.span))
    behind = statements[own + 1] if own + 1 < len(statements) else None
    if behind is not None and behind.paragraph == paragraph and behind.sentence != draft.act.statement.sentence:
        date = date_of(text, dates, behind.span)
        if date and date.span.start == behind.span.start and SINCE.search(date.text):
            return replace(draft, date=date)
        if date and _is_head(draft.naming.text, text[behind.span.start : date.span.start]):
            return replace(draft, date=date)
    return draft


def _is_head(name: str, words: str) -> bool:
    """Whether words are the last of a name, and so speak of it again: 学堂 of “渡口学堂”, in 学堂去年3月开门."""
    return len(words) >= LEAST_HEAD and name.rstrip("”》").endswith(words)


def merged(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that go on about one of the same name: “暖心角”自开放以来，… behind 建成“暖心角”."""
    kept: list[Draft] = []
    named: dict[str, int] = {}
    for draft in drafts:
        quoted = OWN_NAME.match(draft.naming.text)
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
