"""What the marks and the surroundings of a heading tell: whether it heads an article or stands in one."""

from __future__ import annotations

from collections import Counter

from .bylines import read_closing
from .headings import can_be_heading, is_bullet
from .lines import BOXES
from .sheet import BODY_PARTS, Part, Sheet

ANCHORS = frozenset({Part.OPENING, Part.BYLINE})
FARTHEST_SIBLING = 30  # lines from one brief's headline to the next
LONGEST_CROSSHEAD = 14
MOST_ALONE = 2  # the heading itself is met upwards and downwards


def usual_mark(sheet: Sheet) -> str:
    """The mark that most headlines on the page have: ##, "" for pages without marks."""
    marks, bullets = Counter[str](), Counter[str]()
    for number in range(1, len(sheet)):
        part, mark = sheet.parts[number], sheet.lines[number].mark
        if part in ANCHORS:
            above = number - 1 - (sheet.parts[number - 1] is Part.SUBHEAD and number > 1)
            if sheet.parts[above] in {Part.MARKED, Part.TEXT}:
                marks[sheet.lines[above].mark] += 1
        elif part is Part.MARKED and mark not in BOXES and stands_under_end(sheet, number):
            (bullets if is_bullet(mark) else marks)[mark] += 1
    usual = marks or bullets  # a bullet may mark briefs alone
    return usual.most_common(1)[0][0] if usual else ""


def stands_under_end(sheet: Sheet, number: int) -> bool:
    """Whether an article ends above a heading, or above its kicker, or above the picture that stands between."""
    above = number - 1
    if sheet.parts[above] is Part.TEXT and sheet.lines[above].gap and can_be_heading(sheet.lines[above].text):
        above -= 1
    while sheet.part(above) in {Part.CAPTION, Part.PICTURE_TITLE}:
        above -= 1
    return is_closing(sheet, above)


def is_anchored(sheet: Sheet, end: int) -> bool:
    """Whether an article begins below: 本报讯, or a byline; a credit may come between."""
    if sheet.part(end) is Part.CREDIT and sheet.signatures[end].is_picture_story and end not in sheet.blocks:
        return True  # 文/图 张晓, under the headline
    return sheet.part(below_credit(sheet, end)) in ANCHORS


def below_credit(sheet: Sheet, number: int) -> int:
    """The line itself, or the next one where the credit of the article's picture stands under its headline."""
    aside = sheet.part(number) in {Part.CREDIT, Part.NAMELESS, Part.SLOGAN} and number not in sheet.blocks
    return number + aside


def is_of_series(sheet: Sheet, number: int) -> bool:
    """Whether another heading with the same bullet heads an article: ● 平湖开办夜校 … ● 南浔启用书屋."""
    mark = sheet.lines[number].mark
    if not is_bullet(mark):
        return False
    for other in range(max(0, number - FARTHEST_SIBLING), min(len(sheet) - 1, number + FARTHEST_SIBLING)):
        if sheet.lines[other].mark != mark or other == number:
            continue
        if sheet.parts[other] is Part.HEADLINE or (sheet.parts[other] is Part.MARKED and is_anchored(sheet, other + 1)):
            return True
    return False


def is_one_of_crossheads(sheet: Sheet, number: int) -> bool:
    """Whether several short headings of one mark stand in a signed article, none of them over a signature."""
    mark, found = sheet.lines[number].mark, 0
    for step in (-1, 1):
        other = number
        while 0 <= other < len(sheet) and abs(other - number) <= FARTHEST_SIBLING:
            if sheet.parts[other] in {Part.MARKED, Part.CROSSHEAD, Part.HEADLINE} and sheet.lines[other].mark == mark:
                below = other + 1 + (sheet.part(other + 1) is Part.SUBHEAD)
                if sheet.parts[other] is Part.HEADLINE or is_anchored(sheet, below) or is_closing(sheet, other - 1):
                    break
                found += len(sheet.lines[other].text) <= LONGEST_CROSSHEAD
            other += step
        if step < 0 and not sheet.has_above(number, *ANCHORS):
            return False
    return (
        found > MOST_ALONE and len(sheet.lines[number].text) <= LONGEST_CROSSHEAD and not is_closing(sheet, number - 1)
    )


def is_closing(sheet: Sheet, number: int) -> bool:
    """Whether an article ends on the line: …发放到户。（陈 晨）"""
    part = sheet.part(number)
    if part in {Part.BYLINE, Part.CREDIT, Part.NAMELESS, Part.CONTINUATION}:
        return True
    return part in BODY_PARTS and read_closing(sheet.ending(number)) is not None
