"""Dates of the calendar and those counted from today: 7月2日至5日, 今年4月, 上半年, 本月12日, 上周五, 昨日."""

from __future__ import annotations

import re

from activities.extraction.moments import (
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_WEEKS,
    RELATIVE_YEARS,
    UNKNOWN,
    Reading,
    Today,
    calendar_day,
    interval,
    months,
    number,
)

N = r"(?:\d{1,2}|元(?=月)|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
LINK = r"[ ]?(?:至|到|—{1,2}|－|–|-|~|～|〜)[ ]?"
# 6月4日（周二）上午9时30分
DAYPART = r"""
    (?: （(?:周|星期)[一二三四五六日天]） )?
    (?:
        (?: 凌晨|拂晓|黎明|清晨|大?清早|早晨|早上|一大?早|上午|中午|正午|午间|午后|下午|傍晚|晚上|晚间|夜间|深夜|夜里 )
        (?: 时分 )?
      | 晚(?![会报宴餐]) | 夜(?![校市])
    )?
    (?:
        (?: \d{1,2} | 零 | 十[一二]? | [一二两三四五六七八九](?=[时点](?![都名个件钟子滴分])) )
        (?: [时点] (?:半|\d{1,2}分)? (?:许|左右|整(?![理治改合个])|多(?![\u4e00-\u9fff]))? | [:：]\d{2} )
    )?
    (?: 这一?晚 )?
"""
# 12日上午; 11 in 11—14日 and in 11、12日
_MONTH_DAY = rf"(?P<day> {N} ) [ ]? (?: [日号] | (?={LINK}{N}[日号]|(?:[、和及与]{N}){{1,3}}[日号]) ) {DAYPART}"
_THIRD = r"(?P<third> 中?[上下]旬 | 上?中旬 | [初底末] | 中(?!旬) ) (?![级步])"
_YEAR = rf"""
    (?P<year>
        \d{{4}}
      | \d{{2}} (?= 年[ ]? (?: {N}[ ]?月 | 底(?![气蕴子]) ) )
      | [一二][九〇零○][〇零○一二三四五六七八九]{{2}}
      | [{"".join(RELATIVE_YEARS)}] (?<![本上])
    ) [ ]?
    年 (?![轻龄货]) 度? [ ]?
"""
_CALENDAR = re.compile(
    rf"""
    (?: {_YEAR} )?
    (?:
        (?P<half> [上下]半年 )
      | (?P<quarter> (?: 前[一二三1-3]个? | 第?[一二三四1-4] ) 季度 )
      | (?:前|(?<=年)头) (?P<first> {N} ) 个?月(?!份)
      | (?P<season> [春夏秋冬] ) (?![节送令游奥运耕灌种播收装训闲防忙]) [天季]? (?:学期)?
      | (?P<part> [寒暑]假(?:期间)? | 暑期 |全年 | 一整?年(?![级代度]) )
      | (?P<edge> 年?[底初末] ) (?![级步中气蕴心衷春夏秋冬])
      | (?P<month> {N} ) [ ]? (?: 月 (?![龄天]) 份? [ ]? (?: {_MONTH_DAY} | {_THIRD} )? | (?={LINK}{N}月) )
    )?
    """,
    re.VERBOSE,
)
# Most numbers date nothing: what a number needs behind it to begin a date, 5月, 2024年, 三季度, 一整年, 6至8月.
_NUMBER_SIGNS = frozenset("0123456789一二三四五六七八九十")
_NUMBER_OF_DATE = re.compile(r"[\d一二三四五六七八九十〇零○]{1,4}[ ]?[年月季整至到—－–~～〜-]")
_THIS_MONTH = re.compile(
    rf"(?P<month> [本上下当](?=月) | [这上下]个 ) 月 (?![底]?[均度]) (?: {_MONTH_DAY} | {_THIRD} )?", re.VERBOSE
)
_UNTIL = re.compile(
    rf"""
    {LINK}
    (?: (?: (?P<year> \d{{4}} | [今去前明后] ) [ ]? 年 )? (?P<month> {N} ) [ ]? 月 份? (?:[初底末]|[上中下]旬)? )?
    (?: (?P<day> {N} ) [ ]? [日号] {DAYPART} )?
    (?: 期?间 )?
    """,
    re.VERBOSE,
)
_TO = re.compile(r"[，]?(?:至|到|截至|持续到|持续至)(?=[今明次]?[年\d一二三四五六七八九十])")
_AND = re.compile(rf"[、和及与](?P<day> {N} ) (?:[日号]|(?=[、和及]{N}[日号])) {DAYPART}", re.VERBOSE)  # 3月5日、6日
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
_YEARS = re.compile(rf"(\d{{4}})年?{LINK}(\d{{4}})年度?")
_BARE_DAY = re.compile(rf"(\d{{1,2}})日 (?: {LINK} (\d{{1,2}})日 )? (?=[，,上下中晚凌傍清午]) {DAYPART}", re.VERBOSE)
# 某区总工会5日举办: a day behind the words for who acts, told apart from a while (缩短5日, 为期5日) by the verb.
_DAY_OF_ACT = re.compile(
    rf"(?<=[\u4e00-\u9fff）”])(?<![期续时历达足约近共第前过后少满超余短长迟早隔停延每有需要至到间了仅是或])"
    rf"(?<![少多低高大小晚早]于)"
    rf"(\d{{1,2}})日(?:{LINK}(\d{{1,2}})日)?(?=(?:(?:共同|联合|正式|同时|一同|分别|宣布|首次)?"
    rf"(?:举办|举行|召开|开展|启动|发布|公布|揭牌|挂牌|开幕|开班|开赛|签订|签署|签约|成立|出台|下发|印发)"
    rf"|[上下中]午|晚|凌晨|清晨|傍晚|[在从向为到给走来](?![内里])|联合|组织|邀请)){DAYPART}",
    re.VERBOSE,
)
_DAY = re.compile(
    rf"([昨今明]) (?:日|天|晚|早|晨|夜(?![市校])) {DAYPART} | (前)(?:[天晚]|日(?=[，上下晚])) {DAYPART}", re.VERBOSE
)
_WEEK = re.compile(
    rf"(上上|上|本|这|下)个?(?:周|星期|礼拜)(?![期年边刊]) (?: ([一二三四五六日天末]) {DAYPART} )?", re.VERBOSE
)
_SEASON = re.compile(
    r"([今去])([春夏秋冬])(?![节送令游奥运耕灌种播收装训闲防忙])(?:([今明])([春夏秋冬])(?![节送令游奥运耕]))?"
)
STOPS = re.compile(r"[，。、；：！？“”（）《》\s,;:]")


def calendar_date(text: str, start: int, today: Today) -> Reading | None:
    """A date of the calendar, whole or in part: 2024年5月16日, 今年4月, 上半年, 7月2日至5日, 去年底."""
    if text[start] in _NUMBER_SIGNS and not _NUMBER_OF_DATE.match(text, start):
        return None
    match = _CALENDAR.match(text, start)
    if not match or match.end() == start:
        return None
    if text[start] == "年" and (text[start - 1 : start] in ("大", "往") or text[start - 1 : start].isdigit()):
        return None  # 大年初一, 10年底气
    if text[start] in "前后" and text[start - 1 : start] in tuple("年月天日目之以"):
        return None  # 三年前年均
    printed = match["year"]
    year = None
    if printed:
        year = today.relative_year(printed) if printed in RELATIVE_YEARS else today.whole_year(number(printed))
        if year is not None and not 1900 <= year <= 2100:
            return None
    if match["month"]:
        return _month(text, match, year, today)
    part = _part_of_year(match)
    if part:
        known = year if printed else today.nearest_year(part[1] if part[0] == 1 else part[0])
        return Reading(match.end(), months(known, *part), True, True)
    if not printed and not (match["edge"] or "").startswith("年") and match["part"] not in ("暑期", "全年"):
        return None
    if match["edge"]:
        known = year if printed else today.year
        month = 0 if match["edge"].endswith("初") else 12  # 年初 may be any month of the winter
        edge = (calendar_day(str(known), month) if month else str(known)) if known else ""
        return Reading(match.end(), edge, True, True)
    if match["part"] == "全年" and not printed:
        whole = today.whole_year_told
        return Reading(match.end(), str(whole) if whole else "", True, True)
    known = year if match["season"] != "冬" else None  # 去年夏天 is of its year; a winter lies in two
    return Reading(match.end(), str(known) if known else "", True, True)


def _month(text: str, match: re.Match[str], year: int | None, today: Today) -> Reading | None:
    """A month with or without a day, alone or to another: 6月中旬, 4月29日至5月2日, 1至6月, 6月里."""
    month, day = number(match["month"]), number(match["day"] or "")
    if not match["year"] and not match["month"].isdigit() and not (match["day"] or match["third"]):
        ends = text[match.end() - 1] == "份" or text.startswith("，", match.end())
        if not ends or (start := match.start()) and not (text[match.end() - 1] == "份" or STOPS.match(text, start - 1)):
            return None  # 三月 alone may be a name
    known = year if match["year"] else today.nearest_year(_last_month(text, match) or month, day or 1)
    first = calendar_day(str(known) if known else UNKNOWN, month, day)
    if not first:
        return None
    return _to_another(text, match, first, month, today)


def _last_month(text: str, match: re.Match[str]) -> int:
    """The last month of those counted from January on, 11 of 1至11月; 0 where it is no such count."""
    until = _UNTIL.match(text, match.end()) if match["month"] in ("1", "１", "一", "元") and not match["day"] else None
    return number(until["month"]) if until and until["month"] and not until["year"] else 0


def until(text: str, start: int, today: Today) -> Reading | None:
    """The date to which what was begun runs: 至6月30日 behind 自5月15日起, 到年底 behind 7月起."""
    link = _TO.match(text, start)
    return calendar_date(text, link.end(), today) if link and link.end() < len(text) else None


def this_month(text: str, start: int, today: Today) -> Reading | None:
    """本月12日, 上月, 上月下旬, 本月3日至6日: XXXX-XX-12 on an undated page."""
    match = _THIS_MONTH.match(text, start)
    if not match or (text[start] == "上" and text[start - 1 : start] in tuple("以马早晚")):
        return None
    day = number(match["day"] or "")
    if text[start] == "当":
        return Reading(match.end(), "", not day)  # a month that the story told of, not this one
    stands = today.month(RELATIVE_MONTHS[match["month"][0]])
    if stands:
        first = calendar_day(str(stands[0]), stands[1], day)
        return _to_another(text, match, first, stands[1], today) if first else None
    first = f"{UNKNOWN}-XX-{day:02d}" if 1 <= day <= 31 else ""
    return _to_another(text, match, first, 0, today)


def _to_another(text: str, match: re.Match[str], first: str, month: int, today: Today) -> Reading:
    """The date just read, or the span that it opens: 7月2日至5日."""
    end, has_day, has_third = match.end(), bool(match["day"]), bool(match["third"])
    until = _UNTIL.match(text, end)
    if until and ((until["day"] and has_day) or (until["month"] and bool(until["day"]) == has_day)):
        return Reading(until.end(), _until(until, first, month, today), not has_day, True)
    if has_day and first and (last := _days_on_end(text, match)):
        return Reading(last.end(), interval(first, f"{first[:-2]}{number(last['day']):02d}"), False, True)
    if not has_day and not has_third and text[end : end + 1] in tuple("里间内"):
        end += 1  # 6月里
    return Reading(end, first, not (has_day or has_third), True)


def _days_on_end(text: str, first: re.Match[str]) -> re.Match[str] | None:
    """The last of days named one after another, if they lie side by side: 8日 in 3月6日、7日和8日; None in 5日、9日."""
    day, last = number(first["day"]), None
    is_split = text.startswith(("、", "和", "及", "与"), first.end("day"))  # 5 in 3月5、9日 cannot stand alone
    while both := _AND.match(text, (last or first).end()):
        if number(both["day"]) != day + 1 and not is_split:
            return None
        day, last = number(both["day"]), both
    return last


def _until(until: re.Match[str], first: str, month: int, today: Today) -> str:
    """The interval of 7月2日至5日, 12月28日至1月3日, 1至6月, 本月3日至6日."""
    if not first:
        return ""
    year, day = first[:4], number(until["day"] or "")
    if not until["month"]:
        if month:
            return interval(first, calendar_day(year, month, day))
        return interval(first, f"{first[:-2]}{day:02d}" if 1 <= day <= 31 else "")
    if until["year"]:
        known = today.relative_year(until["year"]) if until["year"] in RELATIVE_YEARS else number(until["year"])
        year = str(known) if known else UNKNOWN
    elif year != UNKNOWN and number(until["month"]) < month:
        year = str(int(year) + 1)
    return interval(first, calendar_day(year, number(until["month"]), day))


def _part_of_year(match: re.Match[str]) -> tuple[int, int] | None:
    """First and last month of 上半年, 三季度, 前三季度, 前10个月."""
    if half := match["half"]:
        return (1, 6) if half[0] == "上" else (7, 12)
    if match["first"]:
        return 1, number(match["first"])
    if quarter := match["quarter"]:
        last = 3 * number(quarter.removesuffix("季度").removesuffix("个")[-1])
        return (1 if quarter[0] == "前" else last - 2), last
    return None


def iso_date(text: str, start: int, today: Today) -> Reading | None:
    """2024-06-18, 2024.6.18."""
    if match := _ISO.match(text, start):
        edtf = calendar_day(match[1], number(match[2]), number(match[3]))
        return Reading(match.end(), edtf, False, True) if edtf and 1900 <= number(match[1]) <= 2100 else None
    return None


def year_span(text: str, start: int, today: Today) -> Reading | None:
    """2021-2023年."""
    match = _YEARS.match(text, start)
    if match and 1900 <= number(match[1]) < number(match[2]) <= 2100:
        return Reading(match.end(), f"{number(match[1])}/{number(match[2])}", True)
    return None


def bare_day(text: str, start: int, today: Today) -> Reading | None:
    """12日 at the head of a clause, with no month."""
    if start and text[start - 1] == "、":
        return None  # 3月5日、6日 is no 6th of this month
    up_to = start > 0 and text[start - 1] in "到至" and (start < 2 or STOPS.match(text, start - 2) is not None)
    if start and not up_to and not STOPS.match(text, start - 1):
        match = _DAY_OF_ACT.match(text, start)
    else:
        match = _BARE_DAY.match(text, start)
    if not match or not 1 <= number(match[1]) <= 31:
        return None
    first = today.latest(number(match[1]))
    if match[2]:
        return Reading(match.end(), interval(first, today.latest(number(match[2]))), False, True)
    return Reading(match.end(), first, False, True)


def relative_day(text: str, start: int, today: Today) -> Reading | None:
    """昨日, 今天上午, 前天."""
    match = _DAY.match(text, start)
    if not match or (match[2] and text[start - 1 : start] in tuple("年月天日目之以提")):
        return None
    return Reading(match.end(), today.day(RELATIVE_DAYS[match[1] or match[2]]), False, True)


def season(text: str, start: int, today: Today) -> Reading | None:
    """今夏, 去冬, 去冬今春: the year, as no more is sure."""
    match = _SEASON.match(text, start)
    if not match:
        return None
    first, last = (today.relative_year(match[group] or match[1]) for group in (1, 3))
    if not first or not last or (match[2] == "冬" and not match[3]):
        return Reading(match.end(), "", True, True)
    return Reading(match.end(), f"{first}/{last}" if last > first else str(first), True, True)


def week(text: str, start: int, today: Today) -> Reading | None:
    """上周五, 本周三下午, 上周末."""
    match = _WEEK.match(text, start)
    if not match or (match[1] == "上" and text[start - 1 : start] in tuple("晚早马以")):
        return None
    return Reading(match.end(), today.week(RELATIVE_WEEKS[match[1]], match[2] or ""), not match[2], True)
