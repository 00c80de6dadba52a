"""Festivals and days of the moon's calendar that date: “五一”前夕, 国庆节期间, 端午节当天, 正月初六."""

from __future__ import annotations

import re
from datetime import date, timedelta

from activities.extraction import date_words
from activities.extraction.almanac import EVE_OF_THE_YEAR, festival_in, lunar_day, nearest
from activities.extraction.calendar_dates import DAYPART, STOPS
from activities.extraction.moments import RELATIVE_YEARS, UNKNOWN, Reading, Today, calendar_day
from activities.extraction.numerals import read_numeral

_OF_FESTIVAL = "(?:国际)?(?:劳动|妇女|儿童|青年|建军)?节?"
_FESTIVAL = re.compile(
    rf"""
    (?: (?P<year> \d{{4}} | [今去前明] )年 )?
    (?P<also> (?: [“"‘]? (?:{"|".join(date_words.FESTIVALS)}) 节? [”"’]? [、和及]? ){{1,2}} )?
    (?: [“"‘]? (?:{"|".join(date_words.FESTIVALS)}) 节? [”"’]? (?=“双节”) )?
    [“"‘]? (?P<name> {"|".join(date_words.FESTIVALS)} ) {_OF_FESTIVAL} [”"’]? {_OF_FESTIVAL}
    (?P<when>
        前夕|前后|期间|假期(?:期间)?|小?长假(?:期间)?|当[天日晚]|(?:小?长假|假期)?(?:首日|第[一二三]天|最后一天)|这一?天(?=[，,])
      | (?:佳节)?(?:来临|到来)(?:之际|前夕)|佳节(?=[，,])|之际|前一[天日]|前(?!{date_words.NOT_BEFORE})|夜(?=[，,])
      | 时节|(?:刚|一)[过到](?=[，,])|过后|后(?=[，,])|(?:清晨|清早|一早|上午|下午|晚上)(?=[，,])
      | (?=[，,]) | (?=以来|开始|起[，,至到])
    )
    """,
    re.VERBOSE,
)
# 正月十五, 农历五月初五, 大年初三
_LUNAR = re.compile(
    rf"""
    (?: (?P<year> [今去] )年 )? (?: 农历 )?
    (?: 大年 (?: 初(?P<new> [一二三四五六七八] ) | (?P<eve> 三十 ) )
      | (?: (?P<month> [正腊冬] ) | (?<=农历)(?P<other> [二三四五六七八九十]{{1,2}} ) ) 月
        (?: 初(?P<early> [一二三四五六七八九十] )
          | 廿(?P<late> [一二三四五六七八九]? )
          | (?P<day> [一二三]?十[一二三四五六七八九]? )
        )
    )
    (?: 当天 | [早晚夜] | 前后 | 前夕 | {DAYPART} )
    """,
    re.VERBOSE,
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
HALF_A_YEAR = timedelta(days=182)
LONG_EVE = timedelta(days=40)  # how long before a festival its eve begins
DAYPARTS = ("夜", "清晨", "清早", "一早", "上午", "下午", "晚上")
_AROUND = (timedelta(days=-3), timedelta(days=6))  # 春节前后, 春节期间


def festival(text: str, start: int, today: Today) -> Reading | None:
    """“五一”前夕, 国庆节期间, 端午节当天: 2012-04, 2012-10 and 2012-06-23."""
    if text[start].isdecimal() and not text.startswith("年", start + 4):
        return None
    match = _FESTIVAL.match(text, start)
    if not match:
        return None
    printed, when, is_before = match["year"], match["when"], match["when"].endswith("前")
    begins = text.startswith(("以来", "开始", "起"), match.end())
    if today.published and text.startswith("以来", match.end()):
        today = Today(today.published - HALF_A_YEAR)  # the last one that has been
    is_told = printed or _begins_clause(text, start) or text.startswith("过去的", max(0, start - 3))
    if not when and not is_told and text[match.end() - 1] not in "节”":
        return None  # 端午、中秋，: a list, no date
    fixed = date_words.FESTIVALS[match["name"]]
    if fixed is None and match["name"] in ("两节", "双节") and printed:
        known = today.relative_year(printed) if printed in RELATIVE_YEARS else int(printed)
        return Reading(match.end(), str(known) if known else "", is_before)
    if fixed is None:
        edtf = "" if match["also"] else _moving(match["name"], printed, when, today)
        return Reading(match.end(), edtf, is_before, begins)
    month, day = fixed
    known = today.nearest_year(month, day)
    if printed:
        known = today.relative_year(printed) if printed in RELATIVE_YEARS else int(printed)
    if day == 1 and when.endswith(("前夕", "之际", "前")):  # the eve of 1 May is in April
        month = (month - 2) % 12 + 1
        known = known - 1 if known and month == 12 else known
    year = str(known) if known else UNKNOWN
    return Reading(match.end(), calendar_day(year, month, day if _is_day(when) else 0), is_before, begins)


def _moving(name: str, printed: str | None, when: str, today: Today) -> str:
    """What a festival without a fixed day says: 清明节前 is 2014-04, 除夕夜 2014-01-30; "" on an undated page."""
    day = _day_of(name, printed, today)
    if day is None:
        return ""
    if _is_day(when):
        return day.isoformat()
    if when in ("前一天", "前一日"):
        return (day - timedelta(days=1)).isoformat()
    if when.endswith(("前夕", "之际", "前")):
        day -= timedelta(days=1)
        if today.published and timedelta(0) < day - today.published < LONG_EVE:
            day = today.published  # what is reported has been done: 春节前夕 on a page of January is in January
        return calendar_day(str(day.year), day.month)
    first, last = day + _AROUND[0], day + _AROUND[1]
    return calendar_day(str(day.year), day.month) if first.month == last.month else str(day.year)


def _day_of(name: str, printed: str | None, today: Today) -> date | None:
    """The day of a festival that is meant: of the year printed, else the one nearest to the page."""
    if printed or today.published is None:
        known = today.year
        if printed:
            known = today.relative_year(printed) if printed in RELATIVE_YEARS else int(printed)
        return festival_in(known, name) if known else None
    year = today.published.year
    return nearest([festival_in(one, name) for one in (year - 1, year, year + 1)], today.published)


def lunar(text: str, start: int, today: Today) -> Reading | None:
    """腊月二十三, 大年初一, 正月初六清早: days of the moon's calendar."""
    match = _LUNAR.match(text, start)
    if not match:
        return None
    if match["eve"]:
        day = _day_of(EVE_OF_THE_YEAR, match["year"], today)
    else:
        month = _MONTHS.get(match["month"] or "") or _number(match["other"] or "一")
        late = 20 + _number(match["late"] or "零") if match["late"] is not None else 0
        of_month = late or _number(match["new"] or match["early"] or match["day"] or "")
        day = _lunar_day(month, of_month, match["year"], today)
    return Reading(match.end(), day.isoformat() if day else "")


def _lunar_day(month: int, day: int, printed: str | None, today: Today) -> date | None:
    """The day of the moon's calendar that is nearest to the page, in the year printed if there is one."""
    if today.published is None:
        return None
    year = today.published.year
    if not printed:
        return nearest([lunar_day(one, month, day) for one in (year - 1, year)], today.published)
    days = (lunar_day(one, month, day) for one in (year - 2, year - 1, year))
    return next((one for one in days if one and one.year == today.relative_year(printed)), None)


def _number(printed: str) -> int:
    """A number of one or two characters: 十五 is 15; 0 where it is none."""
    value = read_numeral(printed)
    return int(value) if value is not None else 0


def _is_day(when: str) -> bool:
    """Whether words behind a festival leave it a day: 当天, 夜 or nothing, not 期间."""
    return when in ("", "佳节") or when.startswith(("当", "这")) or when in DAYPARTS


def _begins_clause(text: str, start: int) -> bool:
    """Whether nothing of its clause stands before a position; a list goes on behind 、."""
    return not start or (text[start - 1] != "、" and STOPS.match(text, start - 1) is not None)
