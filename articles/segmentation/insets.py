"""Captions set into the columns of an article: where they begin, as the widths and the gaps around them tell."""

from __future__ import annotations

from dataclasses import dataclass

from .headings import can_be_heading
from .paragraphs import WIDEST_COLUMN
from .sheet import BODY_PARTS, Part, Sheet

MOST_LINES = 16
NOTABLE = 3  # so many signs tell one column from another
SHORTEST_COLUMN = 10
LONGEST_TITLE = 22
MOST_RAGGED = 2  # so many signs the lines of one column differ by


@dataclass(frozen=True, slots=True)
class Caption:
    """The lines of a caption, and the line of its title."""

    first: int
    last: int
    title: int | None
    set_in: bool = False  # into an open sentence, as the columns show


def find_inset(sheet: Sheet, last: int, below: int) -> Caption | None:
    """The caption ending at `last` that is set into a sentence going on at `below`, in a column of its own."""
    first = _column_breaks(sheet, last, below)
    if first is None:
        return None
    line, widest = sheet.lines[first], max(sheet.lines[number].width for number in range(first, last + 1))
    titled = first < last and len(line.text) <= LONGEST_TITLE and can_be_heading(line.text) and "，" not in line.text
    opens = titled and (sheet.lines[first + 1].margin != line.margin or line.width + NOTABLE <= widest)
    if first < last and not opens and line.width + NOTABLE <= widest:
        return None  # the end of a paragraph
    return Caption(first + opens, last, first if opens else None, set_in=True)


def _column_breaks(sheet: Sheet, last: int, below: int) -> int | None:
    """The first of the lines up to `last` that are set into a sentence, which goes on at `below`; None if none are.

    Above it a line of the column leaves its sentence open; here the width changes, or blank lines stand on both sides.
    """
    if sheet.part(below) is not Part.TEXT or sheet.lines[below].indented or sheet.part(last) is not Part.TEXT:
        return None
    parted, widest = sheet.lines[below].gap > sheet.usual_gap, 0
    for number in range(last, max(1, last - MOST_LINES), -1):
        line = sheet.lines[number]
        if sheet.parts[number] is not Part.TEXT or sheet.parts[number - 1] not in BODY_PARTS:
            return None
        widest = max(widest, line.width)
        above = sheet.lines[number - 1].width
        other = widest >= above + NOTABLE or (number < last and widest <= above - NOTABLE)
        breaks = other or (parted and line.gap > sheet.usual_gap)
        if breaks and not sheet.is_closed(number - 1) and _is_column(sheet, number - 1, below):
            return number if _is_one_paragraph(sheet, number, last, widest) else None
    return None


def _is_one_paragraph(sheet: Sheet, first: int, last: int, width: int) -> bool:
    """Whether the lines are one paragraph in a column of its own, with a title or without."""
    lines = sheet.lines[first + 1 : last]  # the first may be a title, the last is short
    opened = any(line.indented for line in sheet.lines[first + 2 : last + 1])
    return width <= WIDEST_COLUMN and not opened and all(width - line.width <= MOST_RAGGED for line in lines)


def _is_column(sheet: Sheet, above: int, below: int) -> bool:
    """Whether the line above and others above and below what is set in are of one width."""
    width = sheet.lines[above].width
    opens = sheet.parts[above] is Part.OPENING  # the first line of a body has none of its width above
    sides = [(below, below + 1)] if opens else [(above - 1, above - 2), (below, below + 1)]
    return width >= SHORTEST_COLUMN and all(
        any(sheet.part(n) in BODY_PARTS and abs(sheet.lines[n].width - width) <= 1 for n in side) for side in sides
    )
