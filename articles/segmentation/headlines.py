"""Which lines head an article: banner, section label, kicker (引题), headline, subhead (副题)."""

from __future__ import annotations

import re

from .heading_marks import below_credit, is_anchored, is_of_series, is_one_of_crossheads, stands_under_end, usual_mark
from .headings import (
    LONGEST_LABEL,
    SHORTEST_BANNER,
    banner_score,
    can_be_heading,
    has_clauses,
    is_banner,
    is_bullet,
    is_known_label,
    is_parallel,
    is_policy_column,
    is_short_label,
    is_slogan_pair,
    phrases,
)
from .lines import BOXES, ends_sentence
from .neighbours import begins_another_story
from .sheet import BODY_PARTS, Part, Sheet
from .split_headlines import headline_lines, is_rest_of_headline

MOST_UNMARKED = 4  # unmarked lines over a headline: banner, label, kicker in two lines
BOXED = re.compile(r"[\u4e00-\u9fff]{4,12}")
LONG_BOXED = re.compile(r"[\u4e00-\u9fff“”]{8,18}")
LONGEST_KICKER = 30
PARAGRAPH_INDENT = 2
MOST_LINES = 12  # of one block of headings


def find_headings(sheet: Sheet) -> None:
    """Headings over articles: the lines above 本报讯（记者 X）, and those that marks show."""
    usual = usual_mark(sheet)
    number = 0
    while number < len(sheet):
        end = _run_end(sheet, number)
        if end > number:
            _read_run(sheet, number, end, usual)
        number = max(end, number + 1)


def _run_end(sheet: Sheet, start: int) -> int:
    number = start
    while number < len(sheet) and _is_candidate(sheet, number):
        number += 1
    return number


def _is_candidate(sheet: Sheet, number: int) -> bool:
    part = sheet.parts[number]
    if part is Part.TEXT:
        if number in sheet.body_from:
            return False
        shaped = can_be_heading(sheet.lines[number].text)
        return shaped or is_rest_of_headline(sheet, number) or _is_between_marks(sheet, number)
    return part in {Part.MARKED, Part.SUBHEAD, Part.SLOGAN}


def _is_between_marks(sheet: Sheet, number: int) -> bool:
    """Whether a line without a mark, between two of different marks, is a kicker: 建会、维权、帮扶三件事做成了."""
    above, line, below = sheet.part(number - 1), sheet.lines[number], sheet.part(number + 1)
    if above is not Part.MARKED or below is not Part.MARKED or len(line.text) > LONGEST_KICKER:
        return False
    return sheet.lines[number - 1].mark != sheet.lines[number + 1].mark and line.text[-1] not in "。！？”；，、："


def _read_run(sheet: Sheet, start: int, end: int, usual: str) -> None:
    """Split a run of heading-like lines into blocks, one for each article it heads."""
    anchored = is_anchored(sheet, end)
    start = max(start, end - MOST_LINES)
    lines = [number for number in range(start, end) if sheet.parts[number] is not Part.SLOGAN]
    if not lines:
        return
    marked = [number for number in lines if sheet.parts[number] is Part.MARKED]
    if not anchored:
        if not marked:
            return
        lines = _without_body(sheet, lines, marked)
        end = lines[-1] + 1
    lines = _without_previous_body(sheet, lines)
    if not anchored and not _heads_article(sheet, lines, end, usual):
        return
    assign(sheet, lines, usual)


def _without_body(sheet: Sheet, lines: list[int], marked: list[int]) -> list[int]:
    """The run up to its last marked line or subhead: what follows unmarked, or has clauses, is of a body."""
    last = max(number for number in lines if sheet.parts[number] is not Part.TEXT)
    last += last + 1 in lines and is_rest_of_headline(sheet, last + 1)
    first = max((n + 1 for n in lines if n < marked[0] and "，" in sheet.lines[n].text), default=lines[0])
    return [number for number in lines if first <= number <= max(last, marked[-1])]


def _without_previous_body(sheet: Sheet, lines: list[int]) -> list[int]:
    """The run without lines in front that belong to the body above."""
    while len(lines) > 1 and _is_paragraph(sheet, lines[0]):
        lines = lines[1:]
    lines = lines[_indented_body(sheet, lines) :]
    kept = lines
    for index, number in enumerate(lines[:-1]):
        if sheet.parts[number] is Part.TEXT and not sheet.is_closed(number - 1) and not sheet.lines[number].gap:
            above = sheet.part(number - 1)
            if above in BODY_PARTS and number - 1 not in lines and _is_wrapped_end(sheet, number):
                kept = lines[index + 1 :]
    unmarked = [number for number in kept if sheet.parts[number] is Part.TEXT]
    surplus = unmarked[: max(0, len(unmarked) - MOST_UNMARKED - 1)]
    return [number for number in kept if number not in surplus]


def _indented_body(sheet: Sheet, lines: list[int]) -> int:
    """How many lines in front are an indented paragraph of the body above, over headings without an indent."""
    first, last = sheet.lines[lines[0]], sheet.lines[lines[-1]]
    if first.margin != PARAGRAPH_INDENT or last.margin or sheet.part(lines[0] - 1) not in BODY_PARTS:
        return 0
    for index, number in enumerate(lines):
        if index and sheet.lines[number].gap or sheet.parts[number] is not Part.TEXT:
            return index if sheet.lines[number].gap else 0
    return 0


def _is_paragraph(sheet: Sheet, number: int) -> bool:
    """Whether a line over headings is a whole paragraph of the body above: 他摆摆手：“我走了，谁来教？”"""
    text = sheet.lines[number].text
    if sheet.parts[number] is not Part.TEXT or sheet.part(number - 1) not in BODY_PARTS or not ends_sentence(text):
        return False
    return "，" in text and ("：“" in text or text.count("”") > 1 or len(text) > LONGEST_KICKER)


def _is_wrapped_end(sheet: Sheet, number: int) -> bool:
    """Whether a line is the end of a sentence that runs over from the line above, which fills its column."""
    return sheet.lines[number - 1].width >= sheet.lines[number].width + 3


def _heads_article(sheet: Sheet, lines: list[int], end: int, usual: str) -> bool:
    """Whether marked lines without a byline below them head an article; else they are labels or crossheads."""
    last = lines[-1]
    line = sheet.lines[last]
    if is_known_label(line.text) and (line.mark in BOXES or _is_title(sheet, last + 1)):
        return False  # 【服务看台】
    if sheet.part(below_credit(sheet, end)) is not Part.TEXT:
        return False
    apart = sheet.lines[lines[0]].gap > max(1, sheet.usual_gap)
    if line.mark == usual and is_one_of_crossheads(sheet, last):
        return begins_another_story(sheet, last + 1, apart=apart)
    if line.mark == usual or stands_under_end(sheet, lines[0]) or any(sheet.parts[n] is Part.SUBHEAD for n in lines):
        return True
    if is_known_label(sheet.lines[lines[0]].text) and last > lines[0] or is_of_series(sheet, last):
        return True
    if not sheet.has_above(last, Part.OPENING, Part.BYLINE, Part.HEADLINE):
        return True  # nothing stands above that it could be a crosshead of
    return not usual and not is_bullet(line.mark) and line.mark in {"#", "##"}


def _is_title(sheet: Sheet, number: int) -> bool:
    """Whether an unmarked line under a label is a headline."""
    if sheet.part(number) is not Part.TEXT or sheet.part(number + 1) is not Part.TEXT or sheet.lines[number].indented:
        return False
    return can_be_heading(sheet.lines[number].text) and not has_clauses(sheet.lines[number].text)


def assign(sheet: Sheet, lines: list[int], usual: str) -> None:
    """Say of each line of a block which heading it is."""
    rest = _without_banner(sheet, lines)
    rest = _without_slogans(sheet, rest)
    rest = _without_labels(sheet, rest, usual)
    if not rest:
        return
    headline = headline_lines(sheet, rest)
    block = rest[0]
    for number in rest:
        sheet.blocks[number] = block
        if number in headline:
            sheet.say(number, Part.HEADLINE, "headline")
        elif number < headline[0]:
            sheet.say(number, Part.KICKER, "above_headline")
        else:
            sheet.say(number, Part.SUBHEAD, "below_headline")


def _without_banner(sheet: Sheet, lines: list[int]) -> list[int]:
    """The block without the page's banner, which only stands over the first article."""
    if sheet.has_above(lines[0], Part.HEADLINE, Part.OPENING, Part.PICTURE_TITLE):
        return lines
    rest = lines
    while len(rest) > 1 and _is_banner_of(sheet, rest, first=rest is lines):
        sheet.say(rest[0], Part.BANNER, "banner")
        rest = rest[1:]
        if len(rest) > 1 and _is_second_line(sheet, rest):
            sheet.say(rest[0], Part.BANNER, "banner_in_two_lines")
            rest = rest[1:]
    return rest


def _is_second_line(sheet: Sheet, lines: list[int]) -> bool:
    """Whether the banner above goes on: 奋进新征程 建功新时代 职工心向党 / 携手谱新篇."""
    line, below = sheet.lines[lines[0]], sheet.lines[lines[1]]
    return not line.gap and not line.mark and bool(below.gap) and sheet.parts[lines[0]] is Part.TEXT


def _is_banner_of(sheet: Sheet, lines: list[int], *, first: bool) -> bool:
    top, others = sheet.lines[lines[0]], [sheet.lines[number] for number in lines[1:]]
    if sheet.parts[lines[0]] is Part.SUBHEAD or sheet.parts[lines[1]] is Part.SUBHEAD:
        return False
    if top.mark and all(top.mark != other.mark for other in others) and any(other.mark for other in others):
        return len(top.mark) < 3 and not is_known_label(top.text)
    if is_banner(top.text):
        return True
    if first and is_policy_column(top.text) and is_known_label(others[0].text):
        return True  # 深入学习贯彻…精神 / 街镇短波
    if first and not top.mark and is_parallel(top.text) and _is_over_kicker(sheet, lines):
        return True  # 学党史 办实事, apart from a kicker and its headline
    if not first or top.mark or len(phrases(top.text)) == 1 or len(top.text) < SHORTEST_BANNER:
        return False
    above = [number for number in lines if sheet.parts[number] is not Part.SUBHEAD]
    return len(above) > 2 or bool(banner_score(top.text, common=False))


def _is_over_kicker(sheet: Sheet, lines: list[int]) -> bool:
    """Whether a line stands apart over two headings that are set close together, so that it is no kicker itself."""
    close = [number for number in lines[2:] if not sheet.lines[number].gap and sheet.parts[number] is not Part.SUBHEAD]
    return bool(sheet.lines[lines[1]].gap) and bool(close)


def _without_slogans(sheet: Sheet, lines: list[int]) -> list[int]:
    rest = list(lines)
    for one, two in zip(lines, lines[1:], strict=False):
        headed = any(sheet.parts[number] is not Part.SUBHEAD for number in lines if number > two)
        if not headed or one not in rest or sheet.lines[one].mark or sheet.lines[two].mark:
            continue
        if is_slogan_pair(sheet.lines[one].text, sheet.lines[two].text) or _is_box(sheet, one, two):
            sheet.say(one, Part.SLOGAN, "slogan_over_headline")
            sheet.say(two, Part.SLOGAN, "slogan_over_headline")
            rest = [number for number in rest if number not in (one, two)]
    return rest


def _is_box(sheet: Sheet, one: int, two: int) -> bool:
    """Whether two lines over a headline are set close, apart from it: 深化民主管理 / 构建和谐劳动关系."""
    upper, lower = sheet.lines[one], sheet.lines[two]
    if not upper.gap or lower.gap or two + 1 >= len(sheet) or not sheet.lines[two + 1].gap:
        return False
    if any("工会" in line.text for line in (upper, lower)):
        return False
    if all(BOXED.fullmatch(line.text) for line in (upper, lower)):
        return True
    # 弘扬劳模精神劳动精神 / 凝聚产业工人力量: long lines are one if each speaks as banners do
    return all(LONG_BOXED.fullmatch(line.text) and banner_score(line.text, common=False) for line in (upper, lower))


def _without_labels(sheet: Sheet, lines: list[int], usual: str) -> list[int]:
    """The block without section labels in front: ### 维权在身边, ■ 短波, 巾帼之声."""
    rest = _without_boxes(sheet, lines)
    while len(rest) > 1 and _is_label_of(sheet, rest, usual):
        sheet.say(rest[0], Part.LABEL, "label")
        rest = rest[1:]
    return rest


def _without_boxes(sheet: Sheet, lines: list[int]) -> list[int]:
    """The block without what stands over a section label in it, as no kicker does: 尊重劳动 关爱职工 / 工会微讯."""
    labels = [index for index, number in enumerate(lines[:-1]) if is_known_label(sheet.lines[number].text)]
    above = [number for number in lines[: labels[-1]] if sheet.parts[number] is Part.TEXT] if labels else []
    if any(is_known_label(sheet.lines[number].text) for number in above):
        return lines
    for number in above:
        sheet.say(number, Part.SLOGAN, "slogan_over_label")
    return [number for number in lines if number not in above]


def _is_label_of(sheet: Sheet, lines: list[int], usual: str) -> bool:
    first, second = sheet.lines[lines[0]], sheet.lines[lines[1]]
    if sheet.parts[lines[0]] is Part.SUBHEAD or sheet.parts[lines[1]] is Part.SUBHEAD:
        return False
    if is_known_label(first.text):
        return True
    if first.mark:
        later = [sheet.lines[number].mark for number in lines[1:] if sheet.lines[number].mark]
        if later and first.mark not in later:
            return True
        if later or first.mark == usual:
            return False
        return is_short_label(first.text) or (len(first.text) <= LONGEST_LABEL and bool(usual))
    if is_short_label(first.text):
        return True
    unmarked = sum(sheet.parts[number] is Part.TEXT for number in lines)
    headed = unmarked + any(sheet.parts[number] is Part.MARKED for number in lines)
    plain = len(phrases(first.text)) == 1 and not first.text.endswith(("：", ":", "！", "？", "”"))
    return headed > 2 and plain and len(first.text) <= LONGEST_LABEL - 2 and len(second.text) > len(first.text)
