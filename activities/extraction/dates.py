"""Words that date something, with what they say in EDTF: 1月9日上午, 上周五, 自2018年以来, 三年来, “五一”前夕."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date

from activities.extraction import calendar_dates, date_words, festivals, time_words
from activities.extraction.calendar_dates import STOPS
from activities.extraction.dated_names import mark_name
from activities.extraction.moments import Reading, Today, interval, month_of_eve
from activities.extraction.names import find_names
from activities.extraction.records import DatePhrase, Span
from activities.extraction.word_lists import beginning_of, words


def _pairs(firsts: str, seconds: str) -> list[str]:
    """Every first sign with every second one: 今年, 去年 of 今去 and 年."""
    return [first + second for first in firsts for second in seconds]


_DIGITS = "0123456789０１２３４５６７８９"
_NUMERALS = "一二三四五六七八九十"
_QUOTES = '“‘"'
_FESTIVALS = sorted({name[:2] for name in date_words.FESTIVALS})
Read = Callable[[str, int, Today], Reading | None]
# What reads a phrase, and the one or two signs that such a phrase may begin with. The first that reads one decides.
READERS: tuple[tuple[Read, Collection[str]], ...] = (
    (time_words.stretch, ["此前"]),
    (time_words.since_founding, [*_pairs("第", _NUMERALS), "当年", "当月"]),
    (time_words.vague, sorted({word[:2] for word in date_words.VAGUE})),
    (time_words.every, ["每", "逢周", "逢星"]),
    (festivals.festival, [*_DIGITS, *_FESTIVALS, *_pairs(_QUOTES, "".join(name[0] for name in _FESTIVALS))]),
    (festivals.festival, _pairs("今去前明", "年")),
    (time_words.five_year_plan, _pairs(_QUOTES, "十") + _pairs("十", _NUMERALS)),
    (festivals.lunar, words("农历 大年 正月 腊月 冬月 今年 去年")),
    (time_words.from_today, ["即日"]),
    (calendar_dates.year_span, _DIGITS),
    (calendar_dates.iso_date, _DIGITS),
    (time_words.stretch, [*_DIGITS, "过去", "最近", *_pairs("近这", f"{_DIGITS}{_NUMERALS}两几数半")]),
    (time_words.stretch, _pairs(f"{_NUMERALS}两几数半", f"{_NUMERALS}两几数半个多余年月周天星季学")),
    (
        calendar_dates.calendar_date,
        [*_DIGITS, *_pairs("今去前明后", "年 "), *_pairs("前第", f"{_DIGITS}{_NUMERALS}元")],
    ),
    (calendar_dates.calendar_date, _pairs(_NUMERALS, f"{_DIGITS}{_NUMERALS}〇零○ 年月季整至到—－–~～〜-")),
    (calendar_dates.calendar_date, words("元月 上半 下半 年底 年初 年末 寒假 暑假 暑期 全年")),
    (calendar_dates.this_month, words("本月 上月 下月 当月 这个 上个 下个")),
    (calendar_dates.bare_day, _DIGITS),
    (calendar_dates.relative_day, [*_pairs("昨今明", "日天晚早晨夜"), *_pairs("前", "天晚日")]),
    (calendar_dates.week, ["上上", *_pairs("上本这下", "个周星礼")]),
    (calendar_dates.season, _pairs("今去", "春夏秋冬")),
)
_READERS_OF = {
    head: tuple(read for read, heads in READERS if head in heads or head[0] in heads)
    for head in sorted({head for _, heads in READERS for head in heads})
}
_COUNT = re.compile(r"\d+(?:[.,]\d+)?[名人家元件份场万亿%％处所位条吨套支座台户项辆只岁]")  # begins no date
_START = re.compile(beginning_of(_READERS_OF))

# 7月14日起, 今年2月开馆以来; with 自 or 从 in front an event may stand between: 从2013年首届算起
_SINCE = re.compile(r"[ ]?(?:份)?(?:以来|开始(?!的)|至今|以后|起(?![来步草点诉源伏飞航跑]))")
# 自4月打响，…: how what goes on began
BEGINNINGS = "|".join(
    words(
        """
        启动 实施 推行 试行 开通 上线 打响 铺开 推开 开班 开课 开讲 开赛 开馆 开园 开放 开行 开办 开设 启用 投用 运行
        试点 成立 挂牌 组建 起步 发起 推出 施行 执行 生效 立项 开工
        """
    )
)
_EVENT = r"(?:[^，。、；：！？“”（）\s\d]|“[^“”\n]{1,12}”)"  # “金秋惠工”行动启动
_SINCE_EVENT = re.compile(rf"{_EVENT}{{1,10}}?以来|{_EVENT}{{0,8}}?(?:{BEGINNINGS})至今")  # 2018年3月启动至今
_FROM_EVENT = re.compile(
    rf"{_EVENT}{{0,20}}?(?:以来|开始|至今|算起|(?<!一)起(?=[，、；。,]|$)|(?:{BEGINNINGS})(?=[，；。,])"
    rf"|到(?:现在|今天|如今))"
)
# 自“山里夜校”6月开班以来; not 自己4月以来
_LED_BY_EVENT = re.compile(
    r"(?:(?<=[，。；：\n])|(?<![\s\S]))自从?(?:“[^“”\n]{1,14}”|[^，。、；：！？“”（）\s\d己然身家幼此])"
    r"[^，。、；：！？“”（）\s\d]{0,12}$"
)
_BEFORE = re.compile(rf"(?:之|以)?前(?!{date_words.NOT_BEFORE})")  # 6月30日前, 今年年底前
_ENTERED = ("进入", "步入", "迈入")  # 进入6月, 进入2024年
_GOES_ON_TO = re.compile(r"[\u4e00-\u9fff]{1,2}到(?=\d{1,2}月)")  # 从3月打到6月
_YEAR_TO = re.compile(r"到\d{1,2}月[底末]")  # 今年到10月底
# 今年春运期间, 去年汛期过后: a time of a year
_TIME_OF_YEAR = re.compile(
    rf"(?:{'|'.join(date_words.TIMES)})期?(?:期间|过后|前后|前夕|里|以来|开始后|结束后|(?=[，,]))"
)
# 9月10日教师节当天, 5月9日母亲节
_FESTIVE = re.compile(
    rf"[\u4e00-\u9fff]{{2,8}}?[节日]当[天日]|(?:{'|'.join(n for n in date_words.FESTIVALS if n[-1] in '节日')})"
    rf"|(?:{'|'.join(n for n, day in date_words.FESTIVALS.items() if day is None)})(?:节|之?夜)"
)
# 6月的第一个周末, 9月第二周
_WEEK_OF_MONTH = re.compile(
    r"(?:里|份)?的?(?:第[一二三四]|首|最后一)个?(?:周末|周[一二三四五六日]|周|双休日|星期[一二三四五六日天]?"
    r"|礼拜[一二三四五六日天]?|工作日)"
    r"|的一(?:天|[个]?(?:周末|早晨|清晨|清早|上午|中午|下午|午后|傍晚|黄昏|晚上|夜晚|夜里|深夜|雨天|雪天))"
)
_HAPPENED = re.compile(
    rf"(?:(?:^|(?<=[，。；：\n]))(?:(?!会)[\u4e00-\u9fff]){{0,6}}?|(?<=会))(?:{'|'.join(date_words.HAPPENED)})后?的?$"
)
_COUNTED_DAYS = ("次日", "翌日", "第", "当年", "当月")
_NAMED_DAY = re.compile(r"[\u4e00-\u9fff]{2,8}[日节](?<![今明昨当生工假次每]日)$")
LONGEST_DAY = 9
LONGEST_EVENT = 10
ISO_DAY = len("2024-05-16")
YEAR_AND_MONTH = len("2024-05")
LONGEST_LED = 20
SAME_TIME = "同期，"
NEAR = 40  # characters behind 去年 in which a month that has not come yet is of that year
_UP_TO = ("截至到", "截止到", "截至", "截止", "直到", "到", "至")

_TOLD_YEAR = re.compile(
    r"(?<!\d)(20\d\d)年(?:[上下]半年|第?[一二三四]季度|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?(?:月|季度))"
)


def find_dates(text: str, published: date | None = None, year: int | None = None) -> list[DatePhrase]:
    """Every phrase of a field that dates something, in print order: 7月2日至5日, 近日, 三年来.

    `published` is the day of the page, `year` its year where only that is known. What they do not
    tell stays open: XXXX for a year, "" where no date can be written.
    """
    names = find_names(text)
    found = list(_find(text, Today(published, year)))
    found += time_words.find_since(text, [phrase.span for phrase in found])
    found.sort(key=lambda phrase: phrase.span)
    return [mark_name(text, phrase, names) for phrase in found]


def told_year(text: str) -> int | None:
    """The year an article tells of itself: 2025 where it reports 2025年上半年; None if it tells none."""
    names = find_names(text)
    years = [int(match[1]) for match in _TOLD_YEAR.finditer(text) if not names.cover(*match.span())]
    return max(years, default=None)


def _find(text: str, today: Today) -> Iterator[DatePhrase]:
    """The phrases that a word or a number begins."""
    done = 0
    told: int | None = None  # the year that 同年9月 counts from
    latest = today.published.isoformat()[:YEAR_AND_MONTH] if today.published else "9"
    last_year = today.published.year - 1 if today.published else None
    for match in _START.finditer(text):
        start = match.start()
        if start < done or (text[start].isdigit() and (text[start - 1 : start].isdigit() or _COUNT.match(text, start))):
            continue
        for read in _READERS_OF.get(text[start : start + 2]) or _READERS_OF.get(text[start], ()):
            if said := read(text, start, today):
                if start - 2 >= done and (counts := text[start - 2 : start]) in date_words.YEARS_TOLD:
                    year = told + date_words.YEARS_TOLD[counts] if told else None
                    said = read(text, start, Today(None, year)) or said
                    start -= len(counts)
                if (
                    latest < said.edtf[:YEAR_AND_MONTH]
                    and told == last_year
                    and text[start].isdigit()
                    and start - done <= NEAR
                ):
                    said = read(text, start, Today(None, told)) or said  # 去年3月启动，10月建成
                first, said = _widen(text, start, done, said, today)
                if text[first - 1 : first] == "的":
                    first = _just_past(text, first, done)
                if text.startswith(SAME_TIME, said.end) and _leads(text, first):
                    said = Reading(said.end + len(SAME_TIME) - 1, "", True)  # 去年同期，只有9件
                if not _compares(text, first, said.end):
                    yield DatePhrase(Span(first, said.end), text[first : said.end], said.edtf, said.is_period)
                done, told = said.end, _year_of(said.edtf) or told
                break


def _year_of(edtf: str) -> int | None:
    """The year that a date names: 2012 of 2012-09 and of ../2012; None where it is unknown."""
    year = edtf.removeprefix("../")[:4]
    return int(year) if year.isdigit() else None


def _compares(text: str, start: int, end: int) -> bool:
    """Whether the time is one that figures are compared with: 比去年多出17个, 较去年同期."""
    return text[start - 1 : start] in ("比", "较") or text.startswith("同期", end)


def _just_past(text: str, start: int, done: int) -> int:
    """Where a phrase begins that says of its time that it is over: 刚刚过去的国庆长假."""
    past = next((word for word in date_words.JUST_PAST if text.endswith(word, done, start)), "")
    return start - len(past)


def _widen(text: str, start: int, done: int, said: Reading, today: Today) -> tuple[int, Reading]:
    """The phrase with what opens or closes it: 自…以来, 7月14日起, 截至10月底, 到明年底, 6月30日前."""
    if not said.is_open:
        if text[start - 2 : start] in ("国际", "世界") and start - 2 >= done:
            start -= 2  # 国际护士节前夕
        return _event_before(text, start, done, said), said
    if text[said.end - 1] == "年" and (to := _YEAR_TO.match(text, said.end)):
        last_day = calendar_dates.calendar_date(text, said.end + 1, today)
        whole = interval(f"{said.edtf}-01", last_day.edtf) if last_day and said.edtf else ""
        return start, Reading(to.end(), whole, True)
    if text.startswith("伊始", said.end):
        return start, Reading(said.end + 2, said.edtf, said.is_period, True)
    if text[said.end - 1] == "年" and (time := _TIME_OF_YEAR.match(text, said.end)):
        return start, Reading(time.end(), "", True, True)
    if text[said.end - 1] == "月" and start - 2 >= done and text[start - 2 : start] == "整个":
        return start - 2, said
    if text[said.end - 1] in "月旬底初末" and (week := _WEEK_OF_MONTH.match(text, said.end)):
        return start, Reading(week.end(), said.edtf, False, True)
    if len(said.edtf) == ISO_DAY and (festive := _FESTIVE.match(text, said.end)):
        return start, Reading(festive.end(), said.edtf, said.is_period, True)
    if (
        start - 2 >= done
        and text[start - 2 : start] in _ENTERED
        and text[said.end - 1] in "月年"
        and _leads(text, start - 2)
    ):
        start -= 2  # 进入5月, 进入5月以来
    if "/" in said.edtf and start > done and text[start - 1] == "从" and text[said.end : said.end + 1] != "起":
        return start - 1, said  # 从3月到8月
    if up_to := _up_to(text, start, done, said):
        last = said.edtf.rpartition("/")[2]
        return start - len(up_to), Reading(said.end, f"../{last}" if last else "", True)
    if since := _since(text, start, done, said, today):
        return since
    if len(said.edtf) == ISO_DAY and text.startswith("前夕", said.end):
        return start, Reading(said.end + 2, month_of_eve(said.edtf), said.is_period)
    if before := _BEFORE.match(text, said.end):
        last = said.edtf.partition("/")[0]
        return start, Reading(before.end(), f"../{last}" if last else "", said.is_period)
    return start, said


def _since(text: str, start: int, done: int, said: Reading, today: Today) -> tuple[int, Reading] | None:
    """The phrase where it tells from when on something goes: 自去年9月开班, 7月14日起, 从3月到8月; else None."""
    is_led = start > done and text[start - 1] in "自从" and text[start - 2 : start] not in ("出自", "来自", "源自")
    to = _GOES_ON_TO.match(text, said.end) if is_led and text[said.end - 1] == "月" else None
    if to and (last_month := calendar_dates.calendar_date(text, to.end(), today)):
        return start - 1, Reading(last_month.end, interval(said.edtf, last_month.edtf), True)
    since = (
        _SINCE.match(text, said.end)
        or _SINCE_EVENT.match(text, said.end)
        or (_FROM_EVENT.match(text, said.end) if is_led else None)
    )
    if since is None:
        return None
    if not is_led and (lead := _LED_BY_EVENT.search(text, max(done, start - LONGEST_LED), start)):
        start = lead.start()
    first = said.edtf.partition("/")[0]
    if text[since.end() - 1] == "起" and (until := calendar_dates.until(text, since.end(), today)):
        return start - is_led, Reading(until.end, interval(first, until.edtf.rpartition("/")[2]), True)
    return start - is_led, Reading(since.end(), f"{first}/.." if first else "", True)


def _up_to(text: str, start: int, done: int, said: Reading) -> str:
    """The word before a date that makes it the end of a time: 截至, 到 in 到明年底 and 到6月16日，."""
    word = next((word for word in _UP_TO if text.endswith(word, done, start)), "")
    if word not in ("到", "至") or text[said.end - 1] in "底末旬":
        return word
    head = start - len(word)
    is_end = word == "至" or text.startswith(("，", ",", "已"), said.end)  # 至7月10日整改131个
    return word if _leads(text, head) and text[said.end - 1] in "年月日旬" and is_end else ""


def _leads(text: str, position: int) -> bool:
    """Whether a clause begins here: 到9月3日，…, while 延长到9月3日 names a day."""
    return position == 0 or (position > 0 and STOPS.match(text, position - 1) is not None)


def _event_before(text: str, start: int, done: int, said: Reading) -> int:
    """Where a phrase begins with the event it counts from: 开办 in 开办一个多月来, 宪法日 in 宪法日当天."""
    words = text[start : said.end]
    if words.endswith("来") and said.is_period:
        event = next((word for word in date_words.SINCE if text.endswith(word, done, start)), "")
        return start - len(event)
    if (
        said.is_period
        and words[-1] in "里内"
        and start - 2 >= done
        and text[start - 2 : start] in date_words.AFTERMATHS
    ):
        return start - 2
    if words in ("当天", "当日") and (day := _NAMED_DAY.search(text, max(done, start - LONGEST_DAY), start)):
        return day.start()
    if words.startswith(_COUNTED_DAYS) and (begun := _HAPPENED.search(text, max(done, start - LONGEST_EVENT), start)):
        return begun.start()
    return start
