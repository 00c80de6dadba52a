"""The days that a date allows: the earliest and the latest of 2019-06 are June 1 and June 30."""

from __future__ import annotations

import datetime

from edtf import EDTFParseException, parse_edtf


def days_of(edtf: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Earliest and latest day of an EDTF date: ("2013/..") gives (2013-01-01, None).

    None where the date leaves that end open, has no year (XXXX-01-09), or is no EDTF at all.
    """
    if not edtf:
        return None, None
    try:
        parsed = parse_edtf(edtf)
    except EDTFParseException:
        return None, None
    return day(parsed.lower_strict()), day(parsed.upper_strict())


def is_edtf(text: str) -> bool:
    """Whether the words are a date of ISO 8601-2, one without a year included: XXXX-01-09."""
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


def day(moment: object) -> datetime.date | None:
    """The day of a time.struct_time of the edtf library: 2019-06-01; None for an open end or an unknown year."""
    if not isinstance(moment, tuple):  # infinite, for an end that is open
        return None
    year, month, number = moment[:3]
    if not datetime.MINYEAR <= year < datetime.MAXYEAR:  # the library's bounds of XXXX are 0000 and 9999
        return None
    return datetime.date(year, month, number)
