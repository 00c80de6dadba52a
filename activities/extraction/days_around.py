"""The day of an act as the sentences around it name it: 图为5月13日，…, 9月3日，…。当天，…, 9月是全国“质量月”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as day
from datetime import timedelta

from activities.extraction.date_choice import date_of, is_day, is_exact
from activities.extraction.drafts import Draft
from activities.extraction.locations import find_scene, find_venue
from activities.extraction.records import DatePhrase
from activities.extraction.sentences import Statement

NAMED_TIME = re.compile(r"是[^，。；]{0,14}?“?[^，。；“]{2,10}(?:月|周|日)”?(?=[，。])")
ANOTHER = re.compile(r"，(?:首|第一|头一)[位名个批起件场次期笔]")  # 9月1日，第一起争议在这里…: what came of it
HELD_THEN = re.compile(r"举办|举行|召开|承办|主办|开幕|闭幕|收官|落幕|落下帷幕|启动")
BOTH = re.compile(
    r"(?:^|，)(?:经[^，。；]{1,12}，)?(?:双方|几方|大家)(?!职责|责任|权利|合同)"
)  # those who met in the scene told first
NEAR_DAY = 120  # characters between a day and the 当天 that points back to it
POINTING = ("当天", "当日", "当晚", "同日", "同一天", "这天", "这一天", "那天")  # the day of the event told before
THAT_DAY = ("这天", "这一天", "那天")  # 这天上午
DAYPART = re.compile(r"凌晨|清晨|清早|早|上午|中午|午后|下午|傍晚|晚|深夜|夜")
SINCE_DAY = re.compile(r"(?<=日)起$")
COUNTED = re.compile(r"(?:[次翌]日|第([二三四五六七八九十])天)$")
FROM_NOW = "即日起"
LATELY = timedelta(days=7)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SCENE = 3  # sentences at the head of an article in which a scene is set


def frame_of(text: str, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """The time to which an article gives its name at its head and of which all of it tells: 9月是全国“质量月”，…."""
    date = date_of(text, dates, statements[0].span) if statements else None
    opens = date is not None and date.span.start == statements[0].span.start
    return date if date and opens and NAMED_TIME.match(text, date.span.end) else None


def day_before(draft: Draft, dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """The day told right before one that points back to it: 9月3日，老林念了誓词。当天，联合会挂牌."""
    if draft.date is None or not (draft.date.text in POINTING or draft.date.text.startswith(THAT_DAY)):
        return None
    index = bisect_left(dates, draft.date.span.start, key=lambda date: date.span.start) - 1
    before = dates[index] if index >= 0 else None
    if before and SINCE_DAY.search(before.text):  # 5月14日起，新规施行。这天，…
        before = replace(before, text=before.text[:-1], edtf=before.edtf.partition("/")[0], is_period=False)
    near = before is not None and draft.date.span.start - before.span.end <= NEAR_DAY
    return before if before and near and is_day(before) and is_exact(before) and not before.in_name else None


def on_that_day(pointing: DatePhrase | None, day: DatePhrase) -> DatePhrase:
    """The day of an event, in the words that point to it where these tell another hour: 当天下午, of 5月17日上午."""
    part = DAYPART.search(pointing.text) if pointing else None
    told = DAYPART.search(day.text)
    if pointing is None or part is None or told is None or told.group() == part.group():
        return day
    return replace(pointing, edtf=day.edtf)


def counted_from(date: DatePhrase, event: DatePhrase) -> DatePhrase:
    """A date that counts from the day of an event, with what it says: 成立第二天, 启动次日, 即日起."""
    counted = COUNTED.search(date.text)
    from_now = date.text.startswith(FROM_NOW)
    if not (from_now or counted) or not DAY.fullmatch(event.edtf):
        return date
    if from_now:  # announced on the day of the event, not on that of the page
        page, _, until = date.edtf.partition("/")
        if DAY.fullmatch(page) and day.fromisoformat(page) - day.fromisoformat(event.edtf) > LATELY:
            return date
        return replace(date, edtf=f"{event.edtf}/{until or '..'}")
    later = "一二三四五六七八九十".index(counted.group(1)) if counted and counted.group(1) else 1
    return replace(date, edtf=str(day.fromisoformat(event.edtf) + timedelta(days=later)))


def place_of_day(text: str, day: DatePhrase, statements: Sequence[Statement]) -> str:
    """The place of the scene that a day opens: 某镇的林里 in 9月3日，某镇的林里，…."""
    index = bisect_left(statements, day.span.end, key=lambda one: one.span.start) - 1
    return find_scene(text, statements[index].span) if index >= 0 else ""


def with_day_around(
    text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase], drafts: Sequence[Draft]
) -> Draft:
    """The first act of an article, without date, with the day that the next sentence or the article's first opens with.

    …送戏进保护区。图为5月13日，演员…; 9月7日，码头上一溜排开的是血压计。… “健康周”由某县总工会举办.
    """
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    taken = {other.act.statement.span.start for other in drafts}
    paragraph = draft.act.statement.paragraph
    behind = [one for one in statements[own + 1 : own + 2] if one.paragraph == paragraph]
    told = draft.act.span.of(text)
    is_held = paragraph <= 1 and (HELD_THEN.search(told) or BOTH.search(told))
    first = [one for one in statements[: min(own, SCENE)] if one.paragraph == 0] if is_held else []
    for one in (*behind, *first):
        if one.span.start in taken or one.is_speech:
            continue
        date = date_of(text, dates, one.span)
        lead = text[one.span.start : date.span.start] if date else ""
        if date and ANOTHER.match(text, date.span.end):
            continue
        if date and (lead in ("", "图为") or lead.endswith("这是")) and is_day(date) and is_exact(date) and date.edtf:
            return replace(draft, date=date, location=draft.location or find_venue(text, one.span))
    return draft
