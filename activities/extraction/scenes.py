"""What the sentences around a statement tell of its date and place: 当天, 一处院坝里, 自3月开榜以来."""

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

SAME_DAY = re.compile(r"当天|当日|同步|活动现场|当场|会上|活动中|其间|活动期间|启动仪式|比赛间隙|会议间隙|(?:^|，)现场")
SINCE = re.compile(r"(?:以来|来|起)$")
POINTING = ("当天", "当日", "当晚", "同日", "同一天")  # the day of the event told before


def inherit_dates(
    text: str, drafts: Sequence[Draft], statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> list[Draft]:
    """The drafts, with what the sentences around them tell of their date and place."""
    dated: list[Draft] = []
    event: Draft | None = None
    for draft in drafts:
        pointing = draft.date is not None and draft.date.text in POINTING
        if pointing or (draft.date is None and SAME_DAY.search(draft.act.span.of(text))):
            place = draft.location or (event.location if event else "")
            draft = replace(draft, date=event.date if event else None, location=place)
        if draft.date is None:
            draft = _with_scene(text, draft, statements, dates)
        if draft.date is not None and is_day(draft.date):
            event = draft
        dated.append(draft)
    return dated


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
    return draft
