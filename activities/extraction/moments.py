"""What dates say in EDTF, as far as the page's own date tells: 上月20日 is XXXX-XX-20 on an undated page."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from activities.extraction.numerals import read_numeral

RELATIVE_YEARS = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "后": 2}
RELATIVE_MONTHS = {"本": 0, "这": 0, "上": -1, "下": 1}
RELATIVE_DAYS = {"今": 0, "昨": -1, "前": -2, "明": 1}
RELATIVE_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1}
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
LAST_WINTER, THIS_WINTER = 3, 11  # months in which one looks back on a year
UNKNOWN = "XXXX"
LATEST_YEAR = 2049  # of two digits, where nothing tells the year of the page


class Reading(NamedTuple):
    """Words read from a text: where they end, what they say in EDTF, of what kind they are."""

    end: int
    edtf: str
    is_period: bool = False
    is_open: bool = False  # 自 may lead it and 以来 follow it


@dataclass(frozen=True, slots=True)
class Today:
    """What is known of the day the page came out: the day itself, its year alone, or nothing."""

    published: date | None = None
    known_year: int | None = None

    @property
    def year(self) -> int | None:
        """The year of the page, None if unknown."""
        return self.published.year if self.published else self.known_year

    def relative_year(self, word: str) -> int | None:
        """去 in 去年 as a year; None on a page without one."""
        return None if self.year is None else self.year + RELATIVE_YEARS[word]

    def whole_year(self, printed: int) -> int:
        """A year of two digits in full: 24 is 2024, 98 on a page of 2024 is 1998."""
        if printed >= 100:
            return printed
        last = (self.year or LATEST_YEAR) + 1
        return printed + last - last % 100 - (100 if printed > last % 100 else 0)

    @property
    def whole_year_told(self) -> int | None:
        """The year that 全年 means: this one near its end, the last one soon after; None in between."""
        if self.published is None or LAST_WINTER < self.published.month < THIS_WINTER:
            return None
        return self.published.year - (self.published.month <= LAST_WINTER)

    def nearest_year(self, month: int, day: int = 1) -> int | None:
        """The year of a month named without one: in January, 12月28日 is last year's."""
        if self.published is None:
            return self.known_year
        ahead = (month - self.published.month) * 30 + day - self.published.day
        return self.published.year - 1 if ahead > 183 else self.published.year

    def day(self, offset: int) -> str:
        """The day so many days from today: 昨日 is -1; "" on an undated page."""
        return (self.published + timedelta(days=offset)).isoformat() if self.published else ""

    def week(self, offset: int, weekday: str) -> str:
        """A day of a week: 上周五; 末 is the week's Saturday and Sunday, "" the week; "" on an undated page."""
        if self.published is None:
            return ""
        monday = self.published + timedelta(days=7 * offset - self.published.weekday())
        if weekday in WEEKDAYS:
            return (monday + timedelta(days=WEEKDAYS[weekday])).isoformat()
        first, last = (5, 6) if weekday == "末" else (0, 6)
        return f"{(monday + timedelta(days=first)).isoformat()}/{(monday + timedelta(days=last)).isoformat()}"

    def month(self, offset: int) -> tuple[int, int] | None:
        """Year and month so many months from now: 上月 is -1; None on an undated page."""
        if self.published is None:
            return None
        months = self.published.year * 12 + self.published.month - 1 + offset
        return months // 12, months % 12 + 1

    def latest(self, day: int) -> str:
        """The latest day of that number up to today: 12日 with no month; XXXX-XX-12 on an undated page."""
        if self.published is None:
            return f"{UNKNOWN}-XX-{day:02d}"
        offset = 0 if day <= self.published.day else -1
        year, month = self.month(offset) or (0, 0)
        return calendar_day(str(year), month, day)


def calendar_day(year: str, month: int, day: int = 0) -> str:
    """A month or day as EDTF, "" where the calendar has none: 2024-02-30."""
    if not 1 <= month <= 12:
        return ""
    if not day:
        return f"{year}-{month:02d}"
    leap_year = 2000  # a year that is not known may be one
    if not 1 <= day <= monthrange(int(year) if year.isdigit() else leap_year, month)[1]:
        return ""
    return f"{year}-{month:02d}-{day:02d}"


def month_of_eve(day: str) -> str:
    """The month in which the days before a day lie: 2019-04 of 2019-05-01, 2019-05 of 2019-05-12."""
    year, month, of_month = day.split("-")
    if of_month != "01":
        return f"{year}-{month}"
    last = (int(month) - 2) % 12 + 1
    return calendar_day(str(int(year) - 1) if last == 12 and year.isdigit() else year, last)


def months(year: int | None, first: int, last: int) -> str:
    """From month to month of one year: 上半年 is 2024-01/2024-06; "" where the year is unknown."""
    if year is None or not 1 <= first < last <= 12:
        return calendar_day(str(year), first) if year is not None and first == last else ""
    return f"{year}-{first:02d}/{year}-{last:02d}"


def interval(first: str, last: str) -> str:
    """From one date to another, "" where either is unknown or they are turned round."""
    if not first or not last or "/" in first + last:
        return ""
    if first.isascii() and "X" not in first + last and first > last:
        return ""
    return f"{first}/{last}"


def number(printed: str) -> int:
    """A month, a day or a count as printed: 6, １２, 十二; 0 where it is none."""
    value = read_numeral(printed.strip().replace("元", "1"))  # 元月
    return int(value) if value is not None and value < 10_000 else 0
