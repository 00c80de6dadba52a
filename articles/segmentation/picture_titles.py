"""How a caption begins, and which line over it is its title: 湖畔健步走."""

from __future__ import annotations

import re

from .heading_marks import usual_mark
from .headings import can_be_heading, is_banner, is_known_label, is_list_item
from .insets import LONGEST_TITLE
from .lines import CLAUSE_SIGNS
from .paragraphs import WIDEST_COLUMN
from .sheet import Part, Sheet

DAY = r"(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
CAPTION_START = re.compile(
    rf"(?:近日|近期|日前|昨日|昨天|前日|今日|连日来|[上这本]周[一二三四五六日末]|(?:本月|上月)?{DAY}日"
    rf"|(?:[0-9]{{4}}年)?{DAY}月{DAY}日|{DAY}月[上中下]旬|图为|图片为|图[①②③④⑤1-9]|[（(][上下左右][图）)])"
)
# 平湖区总工会日前组织…。图为…: a caption may name first who did it
SUBJECT_AND_DAY = re.compile(rf"[\u4e00-\u9fff、·]{{2,30}}?(?:近日|日前|昨日|连日来|于?{DAY}月{DAY}日)")
PICTURE_WORDS = re.compile(r"图为|图片为|图[①②③④⑤⑥]|[（(][上下左右]图|上图|下图|左图|右图|图中")
SHORTEST_PLACE = 3  # 平湖区总工会日前…, but not 总工会日前… of a column
TITLE_SIGNS = "“”‘’《》：·！？ \u30000123456789"


def is_dated(text: str) -> bool:
    """Whether a line begins as captions do: with the day, or with who did it and the day, if it shows a picture."""
    if CAPTION_START.match(text):
        return True
    subject = SUBJECT_AND_DAY.match(text)
    if subject is None:
        return False
    return subject.group().find("工会") >= SHORTEST_PLACE or PICTURE_WORDS.search(text) is not None


def is_label(sheet: Sheet, number: int) -> bool:
    """Whether a line labels a section of pictures: 光影·劳动者."""
    return sheet.part(number) in {Part.TEXT, Part.MARKED} and is_known_label(sheet.lines[number].text)


def title_over(sheet: Sheet, first: int) -> int | None:
    """The line of the title over a caption: 湖畔健步走."""
    above = first - 1
    if sheet.part(above) in {Part.MARKED, Part.TEXT} and sheet.at_edge(above) and is_banner(sheet.lines[above].text):
        return None
    if sheet.part(above) is Part.MARKED:
        is_label_too = is_known_label(sheet.lines[above].text) and sheet.lines[above].mark != usual_mark(sheet)
        return None if is_label_too else above
    if sheet.part(above) is not Part.TEXT:
        return None
    text = sheet.lines[above].text
    if len(text) > LONGEST_TITLE or not can_be_heading(text) or is_known_label(text) or is_list_item(text):
        return None
    if CAPTION_START.match(text) and not is_dated(sheet.lines[first].text):
        return None  # 6月3日，石鼓区总工会 / 举办歌会: the caption itself
    if any(sign in text for sign in CLAUSE_SIGNS) and not (sheet.is_closed(above - 1) and len(text) <= 14):
        return above if _is_even_title(sheet, above) else None
    return above if _stands_apart(sheet, above) else None


def _is_even_title(sheet: Sheet, number: int) -> bool:
    """Whether a short line between long ones is a title in two halves, 春光正好，职工开跑, set into a sentence."""
    halves = sheet.lines[number].text.split("，")
    if len(halves) != 2 or any(not 3 <= len(half) <= 7 for half in halves) or len(halves[0]) != len(halves[1]):
        return False
    return all(sheet.lines[number + step].width > WIDEST_COLUMN for step in (-1, 1))


def _stands_apart(sheet: Sheet, number: int) -> bool:
    """Whether a line over a caption is no piece of a sentence that began above it."""
    if sheet.is_closed(number - 1) or is_label(sheet, number - 1):
        return True
    line, above, below = (sheet.lines[number + step] for step in (0, -1, 1))
    plain = all("\u4e00" <= sign <= "\u9fff" or sign in TITLE_SIGNS for sign in line.text)
    if plain and below.indented and not line.indented and _breaks_column(sheet, number):
        return True
    if line.gap and below.gap:
        return plain or len(line.text) * 2 < len(above.text)
    return plain and len(line.text) * 1.5 < max(above.width, below.width)


def _breaks_column(sheet: Sheet, number: int) -> bool:
    """Whether a title is not as wide as the lines of the caption under it."""
    if sheet.part(number + 2) is not Part.TEXT:
        return True
    return abs(sheet.lines[number].width - sheet.lines[number + 2].width) > 1


def opens_under(sheet: Sheet, title: int) -> bool:
    """Whether a paragraph opens by its indent under a line without: no sentence that is open above runs through it."""
    return sheet.lines[title + 1].indented and not sheet.lines[title].indented
