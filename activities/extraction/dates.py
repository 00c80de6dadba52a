"""Words that date something, with what they say in EDTF: 1月9日上午, 上周五, 自2018年以来, 三年来, “五一”前夕."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from activities.extraction import date_words
from activities.extraction.moments import (
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_WEEKS,
    RELATIVE_YEARS,
    SEASONS,
    UNKNOWN,
    Today,
    calendar_day,
    interval,
    months,
    number,
)
from activities.extraction.names import Names, find_names
from activities.extraction.records import DatePhrase, Span

_N = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_LINK = r"[ ]?(?:至|到|—{1,2}|－|–|-|~|～|〜)[ ]?"
_DAYPART = r"""
    (?: （(?:周|星期)[一二三四五六日天]） )?
    (?: 凌晨|清晨|早晨|早上|上午|中午|正午|午间|午后|下午|傍晚|晚上|晚间|夜间|深夜|夜里|晚(?![会报宴餐])|夜(?![校市]) )?
    (?: \d{1,2}[时点](?:半|\d{1,2}分)? )?
"""
_CALENDAR = re.compile(
    rf"""
    (?: (?P<year> \d{{4}} | [一二][九〇零○][〇零○一二三四五六七八九]{{2}} | [今去前明后] ) [ ]? 年 (?![轻龄货]) (?P<annual>度)? [ ]? )?
    (?:
        (?P<half> [上下]半年 )
      | (?P<quarter> (?:前|第)?[一二三四1-4]个?季度 )
      | 前 (?P<first> {_N} ) 个月
      | (?P<season> [春夏秋冬] )[天季] | (?P<holiday> 寒假|暑假|暑期 )
      | (?P<edge> 年?[底初末] (?![级步中]) )
      | (?P<month> {_N} ) [ ]? (?:
            月 份? [ ]?
            (?: (?P<day> {_N} ) [ ]? (?: [日号] | (?={_LINK}{_N}[日号]) ) {_DAYPART} | (?P<third> [上中下]旬 | [初底末] | 中(?!旬) )(?![级步]) )?
          | (?= (?:至|到|-|—|–|～|~) {_N} 月 )
        )
      | (?P<this_month> [本上下当](?=月)|[这上下]个 ) 月 (?![底]?[均度])
            (?: (?P<this_day> {_N} ) [ ]? (?: [日号] | (?={_LINK}{_N}[日号]) ) {_DAYPART} | (?P<this_third> [上中下]旬 | [初底末] ) )?
    )?
    """,
    re.VERBOSE,
)
_UNTIL = re.compile(
    rf"{_LINK} (?: (?:(?P<year>\d{{4}}|[今去前明后]) [ ]? 年)? (?P<month>{_N}) [ ]? 月 份? )? (?: (?P<day>{_N}) [ ]? [日号] {_DAYPART} )? (?P<in>间)?",
    re.VERBOSE,
)
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
_YEARS = re.compile(rf"(\d{{4}})年?{_LINK.replace('[ ]', ' ')}(\d{{4}})年度?")
_BARE_DAY = re.compile(rf"(\d{{1,2}})日 (?: {_LINK} (\d{{1,2}})日 )? (?=[，,上下中晚凌傍清午]) {_DAYPART}", re.VERBOSE)
_DAY = re.compile(rf"([昨今明]) (?:日|天|晚|早|晨) {_DAYPART} | (前)[天晚]", re.VERBOSE)
_WEEK = re.compile(rf"(上上|上|本|这|下)个?(?:周|星期|礼拜)(?![期年边刊]) (?: ([一二三四五六日天末]) {_DAYPART} )?", re.VERBOSE)
_EVERY = re.compile(
    rf"""
    每(?:逢|到)?
    (?:
        (?:个|一)?(?:周|星期|礼拜) (?: [一二三四五六日天末]{_DAYPART} )?
      | (?:个|一)?月 (?: (?:最后|第)[一二三四]?个?(?:周|星期)[一二三四五六日天末]? | {_N}[日号] | [上中下]旬 | [初底末] )?
      | (?:一)?年 (?: {_N}月(?:份|{_N}[日号])? )?
      | (?:个)?季度 | (?:个)?学期 | 半[年月] | [一两二三]周 | [天日晚期] | 个?工作日
    )
    """,
    re.VERBOSE,
)
_STRETCH = re.compile(
    r"""
    (?P<near> 近|过去|最近|这 )?
    (?: \d{1,3} | [一二三四五六七八九十两几数]{1,3} | 半 )
    (?: 个?[多半]? (?:年|周|天|星期|季度|学期) [多半]? | 个[多半]?月 | 余[年天周] )
    (?P<tail> 以来|下来|之间|之内|以内|来(?![访自到源]) | 间(?![隔断接歇]) | [里内](?![面部容外程屯涵]) )?
    """,
    re.VERBOSE,
)
_FESTIVAL = re.compile(
    rf"""
    (?: (?P<year>\d{{4}}|[今去前明])年 )? [“"‘]? (?P<name> {"|".join(date_words.FESTIVALS)} ) (?:国际|国庆)? (?:劳动|妇女|儿童|青年|建军|中秋)? 节? [”"’]?
    (?:国际)?(?:劳动|妇女|儿童|青年|建军)?节? (?P<when> 前夕|前后|期间|假期(?:期间)?|小?长假(?:期间)?|当[天日晚] | (?:佳节)?(?:来临|到来)(?:之际|前夕) )
    """,
    re.VERBOSE,
)
_PLAN = re.compile(r"[“\"]?(十[一二三四五]五)[”\"]?(?:时期|期间)")
_SINCE = re.compile(r"以来|(?:期间|期里)(?=[，,])|首[年月周日](?=[，,])|头一(?:天|年|个月)(?=[，,])")
_STOPS = re.compile(r"[，。、；：！？“”（）《》\s,;:]")

# 7月14日起, 今年3月开课以来; with 自 or 从 in front an event may stand between
_OPEN = re.compile(r"[ ]?(?:份)?(?:以来|开始|至今|以后|起(?![来步草点诉源伏飞航跑]))")
_OPEN_EVENT = re.compile(r"[^，。、；：！？“”（）\s\d]{1,10}?以来")
_FROM_EVENT = re.compile(r"[^，。、；：！？“”（）\s\d]{0,10}?(?:以来|开始|至今|算起|(?<!一)起(?=[，、；。,]|$))")
_CLOSING = ("截至到", "截止到", "截至", "截止", "直到", "到", "至")

# 2025年某区工会集体协商大赛: a year that begins a name
_NAME_AFTER_YEAR = re.compile(
    r"(?:(?!举办|召开|开展|组织|启动|举行|出台|成立|推出|印发|实施|发放|建成|完成|获得|开始)[^，。、；：！？“”（）《》\s\d]){2,26}?"
    r"(?:大赛|竞赛|比赛|大会|会议|评审会|活动|计划|服务|行动|工程|培训班|先进单位|先进集体|方案|合同|要约书|项目|论坛|赛)"
)
_START = re.compile(r"[\d一二三四五六七八九十今去前明后本上下这昨近过最日连不此当次目如迄至截到年半几数每“国元春端中清重除新教护记两寒暑]")


class _Read(NamedTuple):
    """Words read from a text: where they end, what they say, of what kind they are."""

    end: int
    edtf: str
    is_period: bool = False
    is_open: bool = False  # may be followed by 以来 and led by 自


def find_dates(text: str, published: date | None = None, year: int | None = None) -> list[DatePhrase]:
    """Every phrase of a field that dates something, in print order: 6月11日至14日, 近日, 三年来.

    `published` is the day of the page, `year` its year where only that is known. What they do not
    tell stays open: XXXX for a year, "" where no date can be written.
    """
    today = Today(published, year)
    names = find_names(text)
    found = list(_find(text, today))
    found += _find_since(text, [phrase.span for phrase in found])
    found.sort(key=lambda phrase: phrase.span)
    return [_in_name(text, phrase, names) for phrase in found]


def told_year(text: str) -> int | None:
    """The year an article tells of itself: 2025 where it reports 2025年上半年; None if it tells none."""
    names = find_names(text)
    years = {
        int(match[1])
        for match in re.finditer(r"(?<!\d)(20\d\d)年(?:[上下]半年|第?[一二三四]季度|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个(?:月|季度))", text)
        if not names.cover(*match.span())
    }
    return max(years) if years else None


def _find(text: str, today: Today) -> Iterator[DatePhrase]:
    """The phrases that a word or a number begins."""
    done = 0
    for match in _START.finditer(text):
        start = match.start()
        if start < done or (text[start].isdigit() and text[start - 1 : start].isdigit()):
            continue
        for read in _READERS:
            if said := read(text, start, today):
                first, said = _widen(text, start, done, said)
                yield DatePhrase(Span(first, said.end), text[first : said.end], said.edtf, said.is_period)
                done = said.end
                break


def _widen(text: str, start: int, done: int, said: _Read) -> tuple[int, _Read]:
    """The phrase with what opens or closes it: 自…以来, 7月14日起, 截至10月底, 到明年底."""
    end = said.end
    if not said.is_open:
        return start, said
    closing = next((word for word in _CLOSING if text.endswith(word, done, start)), "")
    if closing in ("到", "至") and text[end - 1] not in "底末":
        closing = ""
    if closing:
        edtf = f"../{said.edtf.rpartition('/')[2]}" if said.edtf else ""
        return start - len(closing), _Read(end, edtf, True)
    led = start > done and text[start - 1] in "自从"
    opened = _OPEN.match(text, end) or _OPEN_EVENT.match(text, end) or (led and _FROM_EVENT.match(text, end))
    if opened:
        since = f"{said.edtf.partition('/')[0]}/.." if said.edtf else ""
        return start - led, _Read(opened.end(), since, True)
    return start, said


def _calendar(text: str, start: int, today: Today) -> _Read | None:
    """A date of the calendar, whole or in part: 2024年6月18日, 今年4月, 上半年, 6月11日至14日, 去年底."""
    match = _CALENDAR.match(text, start)
    if not match or match.end() == start or not any(match.groups()):
        return None
    if text[start] in "前后" and text[start - 1 : start] in ("年", "月", "天", "日", "目", "之", "以"):
        return None  # 三年前年均
    said = _say(match, today, text)
    if said is None:
        return None
    edtf, is_period = said
    end = match.end()
    if (match["day"] or match["this_day"] or match["month"] or match["this_month"]) and (until := _UNTIL.match(text, end)):
        if (until["day"] or until["month"]) and (until["month"] is None or not (match["day"] and not until["day"])):
            return _Read(until.end(), _until(match, until, edtf, today), not (match["day"] or match["this_day"]), True)
    if text[end - 1] not in "日号" and (match["month"] or match["this_month"]) and not match["third"] and text[end : end + 1] in ("里", "间", "内"):
        end += 1  # 6月里
    return _Read(end, edtf, is_period, True)


def _say(match: re.Match[str], today: Today, text: str) -> tuple[str, bool] | None:
    """What the words of a calendar date say, and whether they name a stretch; None where they are no date."""
    printed = match["year"]
    year = None
    if printed:
        year = today.relative_year(printed) if printed in RELATIVE_YEARS else number(printed)
        if year is not None and not 1900 <= year <= 2100:
            return None
    if match["month"]:
        month, day = number(match["month"]), number(match["day"] or "")
        if not printed and not match["day"] and not match["month"].isdigit() and not match["third"]:
            return None  # 三月 alone may be a name
        known = year if printed else today.nearest_year(month, day or 1)
        edtf = calendar_day(str(known) if known else UNKNOWN, month, day)
        return (edtf, not (match["day"] or match["third"])) if edtf else None
    if match["this_month"]:
        return _this_month(match, today)
    if match["half"] or match["quarter"] or match["first"]:
        first, last = _part_of_year(match)
        known = year if printed else today.nearest_year(first)
        return months(known, first, last), True
    if match["season"] or match["holiday"]:
        if not printed:
            return None
        if match["holiday"]:
            return (str(year) if year else ""), True
        return (f"{year}-{SEASONS[match['season']]}" if year else ""), True
    if match["edge"]:
        known = year if printed else today.year
        if not printed and not match["edge"].startswith("年"):
            return None
        return (calendar_day(str(known), 1 if match["edge"].endswith("初") else 12) if known else ""), True
    if not printed:
        return None
    return (str(year) if year else ""), True


def _this_month(match: re.Match[str], today: Today) -> tuple[str, bool] | None:
    """本月12日, 上月, 上月下旬."""
    day = number(match["this_day"] or "")
    stands = today.month(RELATIVE_MONTHS[match["this_month"][0]])
    if stands is None:
        return (f"{UNKNOWN}-XX-{day:02d}", False) if 1 <= day <= 31 else ("", not match["this_third"])
    edtf = calendar_day(str(stands[0]), stands[1], day)
    return (edtf, not (day or match["this_third"])) if edtf else None


def _part_of_year(match: re.Match[str]) -> tuple[int, int]:
    """First and last month of 上半年, 三季度, 前三季度, 前10个月."""
    if half := match["half"]:
        return (1, 6) if half[0] == "上" else (7, 12)
    if match["first"]:
        return 1, number(match["first"])
    quarter = match["quarter"]
    last = 3 * number(quarter.replace("个", "").removesuffix("季度")[-1])
    return (1 if quarter[0] == "前" else last - 2), last


def _until(match: re.Match[str], until: re.Match[str], first: str, today: Today) -> str:
    """The interval of 6月11日至14日, 12月28日至1月3日, 1至6月, 本月8日至12日."""
    day = number(until["day"] or "")
    if not until["month"]:
        last = first[: -len("-01")] + f"-{day:02d}" if first else ""
        if first and "X" not in first and not calendar_day(first[:4], int(first[5:7]), day):
            return ""
        return interval(first, last)
    month = number(until["month"])
    year = first[:4] if first else UNKNOWN
    if until["year"]:
        known = today.relative_year(until["year"]) if until["year"] in RELATIVE_YEARS else number(until["year"])
        year = str(known) if known else UNKNOWN
    elif year != UNKNOWN and match["month"] and month < number(match["month"]):
        year = str(int(year) + 1)
    return interval(first, calendar_day(year, month, day))


def _iso(text: str, start: int, today: Today) -> _Read | None:
    """2024-06-18, 2024.6.18."""
    if match := _ISO.match(text, start):
        edtf = calendar_day(match[1], number(match[2]), number(match[3]))
        return _Read(match.end(), edtf, False, True) if edtf and 1900 <= int(match[1]) <= 2100 else None
    return None


def _years(text: str, start: int, today: Today) -> _Read | None:
    """2021-2023年."""
    if (match := _YEARS.match(text, start)) and 1900 <= int(match[1]) < int(match[2]) <= 2100:
        return _Read(match.end(), f"{int(match[1])}/{int(match[2])}", True)
    return None


def _bare_day(text: str, start: int, today: Today) -> _Read | None:
    """12日 at the head of a clause, with no month."""
    if start and not _STOPS.match(text, start - 1):
        return None
    match = _BARE_DAY.match(text, start)
    if not match or not 1 <= number(match[1]) <= 31:
        return None
    first = today.latest(number(match[1]))
    if match[2]:
        return _Read(match.end(), interval(first, today.latest(number(match[2]))), False, True)
    return _Read(match.end(), first, False, True)


def _day(text: str, start: int, today: Today) -> _Read | None:
    """昨日, 今天上午, 前天."""
    match = _DAY.match(text, start)
    if not match or (match[2] and text[start - 1 : start] in tuple("年月天日目之以提")):
        return None
    return _Read(match.end(), today.day(RELATIVE_DAYS[match[1] or match[2]]), False, True)


def _week(text: str, start: int, today: Today) -> _Read | None:
    """上周五, 本周三下午, 上周末."""
    match = _WEEK.match(text, start)
    if not match or (match[1] == "上" and text[start - 1 : start] in tuple("晚早马以")):
        return None
    return _Read(match.end(), today.week(RELATIVE_WEEKS[match[1]], match[2] or ""), not match[2], True)


def _every(text: str, start: int, today: Today) -> _Read | None:
    """每月, 每周三下午, 每年5月."""
    match = _EVERY.match(text, start)
    return _Read(match.end(), "", True) if match else None


def _stretch(text: str, start: int, today: Today) -> _Read | None:
    """五年来, 近三年, 10天内, 三个月下来, 半个月来."""
    match = _STRETCH.match(text, start)
    if not match or not (match["tail"] or match["near"]) or text[start - 1 : start] in ("第", "前"):
        return None
    if match["near"] == "这" and not match["tail"]:
        return None
    return _Read(match.end(), "", True)


def _festival(text: str, start: int, today: Today) -> _Read | None:
    """“五一”前夕, 国庆节期间, 端午节当天."""
    match = _FESTIVAL.match(text, start)
    if not match:
        return None
    fixed, when = date_words.FESTIVALS[match["name"]], match["when"]
    if fixed is None:
        return _Read(match.end(), "")
    month, day = fixed
    printed = match["year"]
    known = (today.relative_year(printed) if printed in RELATIVE_YEARS else int(printed)) if printed else today.nearest_year(month, day)
    year = str(known) if known else UNKNOWN
    if when.startswith("当"):
        return _Read(match.end(), calendar_day(year, month, day))
    if when.endswith(("前夕", "之际")) and day == 1:  # the eve of 1 May is in April
        if month == 1:
            return _Read(match.end(), f"{known - 1}-12" if known else f"{UNKNOWN}-12")
        return _Read(match.end(), calendar_day(year, month - 1))
    return _Read(match.end(), calendar_day(year, month))


def _plan(text: str, start: int, today: Today) -> _Read | None:
    """“十四五”期间 is 2021/2025."""
    match = _PLAN.match(text, start)
    if not match or match[1] not in date_words.PLANS:
        return None
    first, last = date_words.PLANS[match[1]]
    return _Read(match.end(), f"{first}/{last}", True)


def _vague(text: str, start: int, today: Today) -> _Read | None:
    """近日, 日前, 截至目前."""
    for size in range(_LONGEST_VAGUE, 1, -1):
        word = text[start : start + size]
        if word not in date_words.VAGUE:
            continue
        before, after = text[start - 1 : start], text[start + size : start + size + 1]
        if before and before in date_words.NOT_BEFORE_VAGUE.get(word, ""):
            return None
        if after and after in date_words.NOT_AFTER_VAGUE.get(word, ""):
            return None
        return _Read(start + size, "", date_words.VAGUE[word])
    return None


_LONGEST_VAGUE = max(map(len, date_words.VAGUE))
_READERS: tuple[Callable[[str, int, Today], _Read | None], ...] = (
    _vague,
    _every,
    _festival,
    _plan,
    _years,
    _iso,
    _stretch,
    _calendar,
    _bare_day,
    _day,
    _week,
)


def _find_since(text: str, taken: list[Span]) -> list[DatePhrase]:
    """The phrases that their end makes: 入冬以来, 开放首月, 休渔期里, 党的二十大以来."""
    found = []
    index = 0
    for match in _SINCE.finditer(text):
        while index < len(taken) and taken[index].end < match.end():
            index += 1
        if index < len(taken) and taken[index].start < match.end():
            continue  # 今年3月开课以来 is found already
        floor = max(match.start() - 12, taken[index - 1].end if index else 0)
        before = text[floor : match.start()]
        if head := _head(before, match[0], floor == 0):
            span = Span(match.start() - len(head), match.end())
            congress = next((month for name, month in date_words.CONGRESSES.items() if head == f"党的{name}"), "")
            found.append(DatePhrase(span, span.of(text), f"{congress}/.." if congress else "", True))
    return found


def _head(before: str, ending: str, is_start: bool) -> str:
    """The words that belong to 以来, 期间, 首月: 入冬, 休渔, 开放; "" where they name no time."""
    stops = list(_STOPS.finditer(before))
    clause = before[stops[-1].end() :] if stops else before if is_start or len(before) < 12 else ""
    for lead in ("自从", "自"):
        if lead in clause:
            return clause[clause.index(lead) :]
    if ending in ("期间", "期里"):
        return next((time for time in date_words.TIMES if clause.endswith(time)), "")
    if ending == "以来":
        if clause.endswith(date_words.NOT_SINCE):
            return ""
        if party := next((name for name in date_words.CONGRESSES if clause.endswith(f"党的{name}")), ""):
            return f"党的{party}"
        if known := next((word for word in date_words.SINCE if before.endswith(word)), ""):
            return clause if 0 < len(clause) <= 4 else known
        return clause if len(clause) <= 6 else ""
    return clause if len(clause) <= 4 else ""


def _in_name(text: str, phrase: DatePhrase, names: Names) -> DatePhrase:
    """The phrase, marked where it is part of a name: in 《》, in “”, or before 大赛."""
    if names.cover(*phrase.span) or (
        phrase.text.endswith(("年", "年度")) and phrase.text[0].isdigit() and _NAME_AFTER_YEAR.match(text, phrase.span.end)
    ):
        return DatePhrase(phrase.span, phrase.text, phrase.edtf, phrase.is_period, True)
    return phrase
