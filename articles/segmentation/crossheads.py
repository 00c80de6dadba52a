"""Heading-like lines without a byline below: crossheads (小标题), labels, headlines of unsigned articles."""

from __future__ import annotations

import re

from .boxes import is_box
from .heading_marks import is_closing
from .headings import (
    NUMBERED,
    can_be_heading,
    has_clauses,
    is_banner,
    is_bullet,
    is_known_label,
    is_label_of_briefs,
    is_parallel,
    phrases,
)
from .headlines import assign
from .lines import ends_sentence
from .neighbours import begins_another_story, begins_unsigned_story
from .paragraphs import WIDEST_COLUMN
from .sheet import BODY_PARTS, HEADING_PARTS, INSETS, Part, Sheet

LONGEST_CROSSHEAD = 18
SHORTEST_CROSSHEAD, SHORTEST_BY_ITSELF = 2, 4
# 平湖区总工会备足“清凉包”: a crosshead leaves unsaid of whom the article speaks
NAMES_UNION = re.compile(
    r"[\u4e00-\u9fff]{2}总工会|[\u4e00-\u9fff]{2}(?:集团|公司|[区县市镇矿厂局]|街道|学校|医院|行业)工会"
)
MOST_LOOSE = 3  # unmarked lines over an article without a byline: kicker, headline in two lines
SHORTEST_FULL = 16
NOTABLE = 3  # so many signs tell a heading from a line of the column
SHORTEST_HEADLINE = 6
REACH = 60  # so many lines around a line are looked at to tell what it is


def find_loose_headings(sheet: Sheet) -> None:
    """Heading-like lines that no byline and no mark explains: crossheads, headlines of unsigned articles, labels."""
    for number in range(len(sheet)):
        part = sheet.parts[number]
        if part is Part.MARKED:
            _read_loose_mark(sheet, number)
        elif part is Part.TEXT and number not in sheet.body_from and can_be_heading(sheet.lines[number].text):
            _read_loose_line(sheet, number)


def _read_loose_mark(sheet: Sheet, number: int) -> None:
    text, below = sheet.lines[number].text, sheet.part(number + 1)
    if sheet.at_edge(number) and len(phrases(text)) > 1 and is_banner(text):
        sheet.say(number, Part.BANNER, "banner")
    elif is_known_label(text) or below not in {Part.TEXT, Part.MARKED}:
        sheet.say(number, Part.LABEL, "label")
    elif ends_sentence(text) and "，" in text:
        sheet.say(number, Part.TEXT, "marked_paragraph")
    elif (_is_signed_below(sheet, number) and _is_signed_above(sheet, number)) or (
        begins_another_story(sheet, number + 1, apart=False)
    ):
        assign(sheet, [number], "")
    else:
        sheet.say(number, Part.CROSSHEAD, "marked_crosshead")


def _read_loose_line(sheet: Sheet, number: int) -> None:
    line, below = sheet.lines[number], sheet.part(number + 1)
    if sheet.is_open_above(number):
        return
    if _is_alone_at_edge(sheet, number) and is_banner(line.text):
        sheet.say(number, Part.BANNER, "banner")
    elif is_known_label(line.text) and below in {Part.CAPTION, Part.PICTURE_TITLE, Part.MARKED, Part.HEADLINE, None}:
        sheet.say(number, Part.LABEL, "label")
    elif is_label_of_briefs(line.text) and below is Part.TEXT and _ends_brief_below(sheet, number):
        sheet.say(number, Part.LABEL, "label_of_briefs")
    elif is_parallel(line.text) and below in {None, Part.PAGE_LINE} and sheet.has_above(number, Part.HEADLINE):
        sheet.say(number, Part.SLOGAN, "slogan_at_foot")
    elif block := _loose_block(sheet, number):
        _read_loose_block(sheet, block)


def _ends_brief_below(sheet: Sheet, number: int) -> bool:
    """Whether the first text below is a whole brief by itself: signed at its end, or marked with a bullet."""
    return is_bullet(sheet.lines[number + 1].mark) or _is_signed_below(sheet, number)


def _loose_block(sheet: Sheet, start: int) -> list[int]:
    """The lines that begin here and stand over a paragraph as headings, [] if none do: 引题, 主题, 副题."""
    lines = [start]
    while len(lines) <= MOST_LOOSE:
        below, titled = lines[-1] + 1, _is_title_like(sheet, lines[-1])
        more = _can_be_loose(sheet, below) and (not titled or _is_title_like(sheet, below))
        if titled and not more:
            break  # 他山之石, over a headline, is not all
        if not more or _fills_column(sheet, lines[-1]):
            return []
        lines.append(below)
    if not _is_title_like(sheet, lines[-1]):
        return []
    below = lines[-1] + 1
    if sheet.part(below) is Part.SUBHEAD:
        lines.append(below)
    return lines


def _can_be_loose(sheet: Sheet, number: int) -> bool:
    if sheet.part(number) is Part.SUBHEAD:
        return True
    return (
        sheet.part(number) is Part.TEXT
        and number not in sheet.body_from
        and not sheet.lines[number].indented
        and can_be_heading(sheet.lines[number].text)
    )


def _is_alone_at_edge(sheet: Sheet, number: int) -> bool:
    """Whether a line stands over the first article or under the last."""
    if not sheet.at_edge(number):
        return False
    told = {*BODY_PARTS, Part.HEADLINE, Part.BYLINE}
    above = any(part in told for part in sheet.parts[:number])
    return not above or not any(part in told for part in sheet.parts[number + 1 :])


def _is_title_like(sheet: Sheet, number: int) -> bool:
    """Whether an unmarked line stands over a paragraph and is not its first line."""
    if sheet.part(number + 1) is Part.SUBHEAD:
        return sheet.part(number + 2) is Part.TEXT
    if sheet.part(number + 1) is not Part.TEXT or is_list_of_names(sheet, number):
        return False
    line, below = sheet.lines[number], sheet.lines[number + 1]
    if line.indented and not below.indented and not below.gap:
        return False
    if _stands_out(sheet, number) or _is_between_blanks(sheet, number):
        return True
    short = line.width < 0.75 * below.width or (below.indented and line.width <= 2 * LONGEST_CROSSHEAD)
    return short and (
        below.gap > 0 or below.indented or line.width < 0.5 * below.width or bool(NUMBERED.match(line.text))
    )


def _is_between_blanks(sheet: Sheet, number: int) -> bool:
    """Whether a line stands alone between blank lines, and is none that a column was cut behind, as it is not full."""
    line, below = sheet.lines[number], sheet.lines[number + 1]
    if not line.gap > sheet.usual_gap < below.gap or ends_sentence(line.text) or not sheet.is_closed(number - 1):
        return False
    return abs(line.width - below.width) > 1


def _stands_out(sheet: Sheet, number: int) -> bool:
    """Whether a line is wider or narrower than the column of full lines below it."""
    column, line = _column_below(sheet, number), sheet.lines[number]
    least = NOTABLE - (line.width < column and line.gap > sheet.usual_gap)  # no line of a body ends so early
    return bool(column) and abs(line.width - column) >= least


def _fills_column(sheet: Sheet, number: int) -> bool:
    column = _column_below(sheet, number)
    return bool(column) and abs(sheet.lines[number].width - column) <= 1


def _column_below(sheet: Sheet, number: int) -> int:
    """How wide the lines are that begin the paragraph below, 0 if they are not of one width."""
    lines = [sheet.lines[n] for n in range(number + 1, min(number + 4, len(sheet))) if sheet.parts[n] is Part.TEXT]
    below = [line.width for line in lines if not ends_sentence(line.text)]
    if len(below) == 1 and len(lines) > 1 and not ends_sentence(lines[0].text) and not lines[1].gap:
        return below[0] if SHORTEST_FULL <= below[0] <= WIDEST_COLUMN and lines[1].width <= below[0] + 1 else 0
    if len(below) < 2 or max(below) - min(below) > 1 or max(below) > WIDEST_COLUMN:
        return 0
    return max(below)


def is_list_of_names(sheet: Sheet, number: int) -> bool:
    """Whether the line above announces what this line lists."""
    return number > 0 and sheet.lines[number - 1].text.endswith(("：", ":"))


def _read_loose_block(sheet: Sheet, lines: list[int]) -> None:
    number, last = lines[0], lines[-1]
    in_article = sheet.has_above(number, Part.HEADLINE)
    text = sheet.lines[number].text
    if in_article and NUMBERED.match(text) and len(text) <= 2 * LONGEST_CROSSHEAD:
        sheet.say(number, Part.CROSSHEAD, "numbered_crosshead")
    elif in_article and len(lines) == 1 and is_box(sheet, number, _is_one_of_crossheads):
        sheet.say(number, Part.SLOGAN, "box")
    elif not in_article or _are_headings(sheet, lines) or _begins_article(sheet, number, last):
        assign(sheet, lines, "")
    elif _is_one_of_crossheads(sheet, number):
        sheet.say(number, Part.CROSSHEAD, "crosshead")
    elif _is_set_apart(sheet, lines):
        assign(sheet, lines, "")


def _is_one_of_crossheads(sheet: Sheet, number: int) -> bool:
    """Whether a line is one of the crossheads of its article; 建家 and 提技 are some only as they are equally long."""
    if not _is_crosshead(sheet, number):
        return False
    length = len(sheet.lines[number].text)
    others = (len(sheet.lines[one].text) for one in _same_article(sheet, number) if _is_crosshead(sheet, one))
    return any(other == length or min(other, length) >= SHORTEST_BY_ITSELF for other in others)


def _is_set_apart(sheet: Sheet, lines: list[int]) -> bool:
    """Whether a line stands between blank lines as nothing else in its article does, so that it heads another."""
    first, below = sheet.lines[lines[0]], sheet.lines[lines[-1] + 1]
    if not first.gap > sheet.usual_gap:
        return False
    if begins_another_story(sheet, lines[-1] + 1, apart=True):
        return True
    if first.indented or not (below.indented or below.gap > sheet.usual_gap):
        return False
    if len(first.text) < SHORTEST_HEADLINE or has_clauses(sheet.lines[lines[-1]].text) or ends_sentence(first.text):
        return False
    return below.width <= WIDEST_COLUMN and sheet.part(lines[-1] + 2) is Part.TEXT


def _are_headings(sheet: Sheet, lines: list[int]) -> bool:
    """Whether several lines are kicker, headline, subhead, and not the beginning of a paragraph."""
    if len(lines) == 1:
        return False
    clauses = any(has_clauses(sheet.lines[number].text) for number in lines if sheet.parts[number] is Part.TEXT)
    return not clauses or any(sheet.parts[number] is Part.SUBHEAD for number in lines)


def _begins_article(sheet: Sheet, number: int, last: int) -> bool:
    """Whether a line alone is the headline of another article than the one above."""
    if is_closing(sheet, number - 1) or sheet.part(number - 1) is Part.LABEL:
        return True
    if begins_unsigned_story(sheet, number, last + 1):
        return True
    text = sheet.lines[last].text
    set_apart = sheet.lines[number].gap > sheet.usual_gap or sheet.lines[last + 1].width > WIDEST_COLUMN
    if sheet.lines[number].gap and set_apart and not has_clauses(text) and NAMES_UNION.search(text):
        return True
    if begins_another_story(sheet, last + 1, apart=sheet.lines[number].gap > max(1, sheet.usual_gap)):
        return True
    return _is_signed_below(sheet, last) and _is_signed_above(sheet, number)


def _is_crosshead(sheet: Sheet, number: int) -> bool:
    """Whether a line can be an unmarked crosshead: short, whole, and no beginning of a sentence that was cut."""
    if sheet.parts[number] is Part.CROSSHEAD:
        return True
    text = sheet.lines[number].text
    if sheet.parts[number] is not Part.TEXT or not SHORTEST_CROSSHEAD <= len(text) <= LONGEST_CROSSHEAD or "，" in text:
        return False
    return can_be_heading(text) and sheet.is_closed(number - 1) and _is_title_like(sheet, number)


def _same_article(sheet: Sheet, number: int) -> list[int]:
    """The other lines of the article around a line."""
    first, last = number, number
    while first > max(0, number - REACH) and sheet.parts[first - 1] not in HEADING_PARTS:
        first -= 1
    while last + 1 < min(len(sheet), number + REACH) and sheet.parts[last + 1] not in HEADING_PARTS:
        last += 1
    return [other for other in range(first, last + 1) if other != number]


def _is_signed_above(sheet: Sheet, number: int) -> bool:
    """Whether the article above has its byline at its head, so that a signature below signs another one."""
    for above in range(number - 1, max(-1, number - REACH), -1):
        if sheet.parts[above] is Part.OPENING:
            return bool(sheet.openings[above].credits)
        if sheet.parts[above] in HEADING_PARTS - {Part.PICTURE_TITLE}:
            return False
        if sheet.parts[above] is Part.BYLINE or _signs_story(sheet, above):
            return True
    return False


def _signs_story(sheet: Sheet, number: int) -> bool:
    """Whether a credit under a headline signs the article with its picture: 本报记者 陈曦 文并摄."""
    under_headline = sheet.part(number - 1) in {Part.HEADLINE, Part.SUBHEAD}
    return under_headline and sheet.parts[number] is Part.CREDIT and sheet.signatures[number].is_picture_story


def _is_loose_title(sheet: Sheet, number: int) -> bool:
    return can_be_heading(sheet.lines[number].text) and _is_title_like(sheet, number)


def _is_signed_below(sheet: Sheet, number: int) -> bool:
    """Whether the paragraphs below, up to the next heading, end in a signature: …（陈 晨）"""
    for following in range(number + 1, min(len(sheet), number + REACH)):
        if sheet.parts[following] in INSETS or sheet.parts[following] in {Part.CROSSHEAD, Part.ITEM}:
            continue
        if sheet.parts[following] is not Part.TEXT:
            return sheet.parts[following] is Part.BYLINE
        if sheet.lines[following].text[-1] in "）)" and is_closing(sheet, following):
            return True
        if sheet.is_closed(following - 1) and following > number + 1 and _is_loose_title(sheet, following):
            return False
    return False
