"""Whether a paragraph with a picture credit goes on with the article above it or tells another story."""

from __future__ import annotations

import re

from .bylines import read_closing
from .headings import can_be_heading, has_clauses
from .sheet import BODY_PARTS, Part, Sheet

FARTHEST_BYLINE = 60  # lines
MOST_HEADINGS = 4  # label, kicker, headline, subhead
ANCHORS = frozenset({Part.OPENING, Part.BYLINE})
DAY = re.compile(
    r"近日|近期|日前|昨[日天]|前[日天]|今[日天]|连日来|[上这本]周[一二三四五六日末]"
    r"|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|以来|起|初|底|[上中下]旬)"
)
FARTHEST_DAY = 4  # 平湖区总工会近日, 平湖区总工会6月3日
REACH_OF_UNION = 40  # characters: 近日，太原市杏花岭区总工会
REACH_OF_DAY = 90  # a caption tells its day in its first sentences
UNION = re.compile(r"[\u4e00-\u9fff]{1,16}?(?:总工会|工会联合会|工会|文化宫)")
UNION_WORD = re.compile(r"(?:总工会|工会联合会|工会|工人文化宫|文化宫)$")
STANDS_FOR = re.compile(
    r"[该本各全两]?(?:区|县|市|州|盟|旗|省|镇|乡|街道|集团|公司|学校|学院|医院|级|地|[厂矿局段院])?$"
)  # 区总工会, 该集团工会: named above; but not 本溪市总工会
LONGEST_STEM = 4
SHORTEST_STEM = 2
SHORT_CAPTION = 100
LINES_OF_SENTENCE = 4
WHOLE_PLACE = re.compile(r"[\u4e00-\u9fff]{2,7}[省市区州盟][\u4e00-\u9fff]{2,8}[市区县旗镇乡](?:总工会|.{2,10}工会)")


def is_signed_by_author(sheet: Sheet, number: int, credit: int) -> bool:
    """Whether the picture is by one who signs the article above, so that it may show what that article tells."""
    signature, head = sheet.signatures.get(credit), _head_above(sheet, number)
    if signature is None or head is None:
        return False
    above = sheet.openings[head].credits if head in sheet.openings else sheet.signatures[head].credits
    return bool({one.name for one in signature.credits} & {one.name for one in above})


def tells_another_story(sheet: Sheet, first: int, credit: int) -> bool:
    """Whether a paragraph with another's picture, at the end of an article, tells of a union that this has not named.

    …市总工会负责人说。 / 6月3日，石鼓区教育工会举办教师歌会。 / 周 宁 摄
    """
    if is_signed_by_author(sheet, first, credit) or not _ends_article(sheet, credit):
        return False
    words = _words(sheet, first, credit if credit > first else credit + 1)
    union = new_union(sheet, first, words)
    if not union:
        return False
    dated = DAY.search(words, 0, REACH_OF_DAY) is not None
    return dated or (union.start() == 0 and len(words) <= SHORT_CAPTION)


def begins_another_story(sheet: Sheet, first: int, *, apart: bool) -> bool:
    """Whether the paragraph under a heading tells of a day and of a union that the article above has not named.

    Where the heading is not set apart, with its place whole: 6月3日，衡阳市石鼓区总工会…; under a crosshead, the
    reader knows the city already.
    """
    words = _words(sheet, first, min(first + LINES_OF_SENTENCE, len(sheet)))
    union = new_union(sheet, first, words)
    if not union or not DAY.search(words, 0, union.end() + FARTHEST_DAY * apart):
        return False
    return apart or WHOLE_PLACE.match(union.group()) is not None


def begins_unsigned_story(sheet: Sheet, heading: int, first: int) -> bool:
    """Whether the paragraph under a heading tells of a union of its own, on a page where nobody signs anything.

    There no byline tells headlines from crossheads; above a heading the union has not been named.
    """
    if not sheet.lines[heading].gap or sheet.has_above(len(sheet), *ANCHORS):
        return False
    stem = _stem_of(UNION.search(sheet.lines[first].text, 0, REACH_OF_UNION))
    return bool(stem) and stem not in _words(sheet, max(0, heading - FARTHEST_BYLINE), heading)


def new_union(sheet: Sheet, first: int, words: str) -> re.Match[str] | None:
    """The first union that the words at line `first` name, by its full name, which the article above has not."""
    union = UNION.search(words, 0, REACH_OF_DAY)
    stem = _stem_of(union)
    if not stem:
        return None
    head = _head_above(sheet, first)
    above = max(0, head - MOST_HEADINGS) if head is not None else max(0, first - FARTHEST_BYLINE)
    return union if stem not in _words(sheet, above, first) else None


def _stem_of(union: re.Match[str] | None) -> str:
    """By what a union is known again where it is named: 石鼓区 of 石鼓区总工会, "" of 区总工会."""
    stem = UNION_WORD.sub("", union.group()) if union else ""
    return "" if len(stem) < SHORTEST_STEM or STANDS_FOR.match(stem) else stem[-LONGEST_STEM:]


def is_over(sheet: Sheet, number: int) -> bool:
    """Whether the line ends an article with the names of those who wrote it: …发放到户。（陈 晨）"""
    if sheet.part(number) is Part.BYLINE and sheet.part(number - 1) in BODY_PARTS:
        return sheet.lines[number].text[0] in "（("
    if sheet.part(number) not in BODY_PARTS or sheet.lines[number].text[-1] not in "）)":
        return False
    closing = read_closing(sheet.ending(number))
    return bool(closing and closing.signature and not closing.signature.is_picture)


def _head_above(sheet: Sheet, number: int) -> int | None:
    """The line on which the article above is signed, None if no signed article is near."""
    for above in range(number - 1, max(-1, number - FARTHEST_BYLINE), -1):
        if sheet.parts[above] in ANCHORS:
            return above
    return None


def _words(sheet: Sheet, first: int, stop: int) -> str:
    """What the lines say, columns closed up."""
    return "".join(sheet.lines[number].text for number in range(first, stop))


def _ends_article(sheet: Sheet, credit: int) -> bool:
    """Whether no body goes on below the credit: headings of another article, or the end of the page."""
    for number in range(credit + 1, min(len(sheet), credit + 1 + MOST_HEADINGS)):
        if sheet.parts[number] is not Part.TEXT:
            return True
        text = sheet.lines[number].text
        if not can_be_heading(text) or sheet.lines[number].indented or has_clauses(text):
            return number > credit + 1 and sheet.lines[credit + 1].gap > 0 and _opens_paragraph(sheet, number)
    return credit + 1 >= len(sheet)


def _opens_paragraph(sheet: Sheet, number: int) -> bool:
    """Whether a line under a heading opens a paragraph: by its indent, a blank line, or as a line without columns."""
    line = sheet.lines[number]
    return line.indented or line.gap > 0 or len(line.text) > 2 * len(sheet.lines[number - 1].text)
