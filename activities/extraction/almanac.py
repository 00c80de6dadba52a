"""Days of the moon's calendar and of the solar terms in the common one: 中秋 of 2023 is 2023-09-29."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from lunar_python import LunarYear, Solar

from activities.extraction.word_lists import words

EVE_OF_THE_YEAR = "除夕"
# Festivals by month and day of the moon's calendar.
LUNAR_FESTIVALS: dict[str, tuple[int, int]] = {
    "春节": (1, 1),
    "新春": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
    "小年": (12, 23),
}
# The solar terms from the winter solstice on; 大雪 before it comes first in a table.
TERMS = words("""
    大雪 冬至 小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满
    芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪
""")
# Festivals of a Sunday: the month and which Sunday of it.
SUNDAYS: dict[str, tuple[int, int]] = {"母亲节": (5, 2), "父亲节": (6, 3)}
FIRST_YEAR, LAST_YEAR = 1901, 2099  # of which the tables are sure


def lunar_day(year: int, month: int, day: int) -> date | None:
    """A day of the moon's calendar, whose years begin in January or February; None where that month is shorter."""
    if not FIRST_YEAR <= year <= LAST_YEAR or month not in (months := _months(year)):
        return None
    first, length = months[month]
    return first + timedelta(days=day - 1) if 1 <= day <= length else None


@cache
def _months(year: int) -> dict[int, tuple[date, int]]:
    """The months of a year of the moon's calendar, leap months left out: the first day and the length of each."""
    months = (month for month in LunarYear.fromYear(year).getMonths() if month.getYear() == year)
    return {month.getMonth(): (_date(month.getFirstJulianDay()), month.getDayCount()) for month in months}


@cache
def _terms(year: int) -> dict[str, date]:
    """The solar terms of a table that runs from the winter solstice before a year to that in it: 清明, 立冬."""
    days = LunarYear.fromYear(year).getJieQiJulianDays()
    return {name: _date(day) for name, day in zip(TERMS, days, strict=False)}


def _date(julian: float) -> date:
    """A day counted as astronomers do, as a date."""
    solar = Solar.fromJulianDay(julian)
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


def festival_in(year: int, name: str) -> date | None:
    """The day of a festival or solar term in a year of the common calendar: 除夕 of 2024 is 2024-02-09."""
    if not FIRST_YEAR < year <= LAST_YEAR:
        return None
    if name == EVE_OF_THE_YEAR:
        first = lunar_day(year, 1, 1)
        return first - timedelta(days=1) if first else None
    if name in SUNDAYS:
        month, count = SUNDAYS[name]
        first = date(year, month, 1)
        return first + timedelta(days=6 - first.weekday() + 7 * (count - 1))
    if name in LUNAR_FESTIVALS:
        month, day = LUNAR_FESTIVALS[name]
        days = (lunar_day(lunar_year, month, day) for lunar_year in (year, year - 1))
        return next((found for found in days if found and found.year == year), None)
    days = (_terms(one).get(name) for one in (year, year + 1))
    return next((found for found in days if found and found.year == year), None)


def nearest(days: list[date | None], to: date) -> date | None:
    """Of several days the one nearest to another."""
    return min((day for day in days if day), key=lambda day: abs(day - to), default=None)
