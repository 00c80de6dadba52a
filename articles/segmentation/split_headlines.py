"""Headlines in several lines: which lines are one headline, and which a kicker over it or a subhead below."""

from __future__ import annotations

import re

from .headings import LONGEST_REST, can_be_heading, is_cut_off, phrases
from .lines import ends_sentence
from .sheet import Part, Sheet

# How a subhead ends that has no dash: 青山区总工会服务园区职工见闻
TOLD_BELOW = re.compile(r"[\u4e00-\u9fff”](?:见闻|侧记|纪实|速写|素描|纪事|记略|小记|扫描|综述|观察|回眸|写真)$")
EVEN = 1  # the lines of one headline are of one length, or nearly
SUBJECT_AHEAD = re.compile(r"[\u4e00-\u9fff]{2,8}[：:]")  # 白河：球赛聚人气 is a headline of its own


def headline_lines(sheet: Sheet, lines: list[int]) -> list[int]:
    """The lines of the headline: the last marked ones, or the last before the subhead."""
    marked = [number for number in lines if sheet.parts[number] is Part.MARKED]
    if marked and len(phrases(sheet.lines[marked[-1]].text)) > 1 and sheet.parts[lines[-1]] is Part.TEXT:
        return [number for number in lines if number > marked[-1] and sheet.parts[number] is Part.TEXT][-1:]
    if marked:
        headline = [marked[-1]]
        for number in reversed(marked[:-1]):
            if number != headline[0] - 1 or sheet.lines[number].mark != sheet.lines[headline[0]].mark:
                break
            if not _is_one_headline(sheet, number, headline[0], marked=True):
                break
            headline.insert(0, number)
        below = headline[-1] + 1
        if below in lines and sheet.parts[below] is Part.TEXT and sheet.lines[below].gap <= 1:
            headline += [below] if _is_rest_of_marked(sheet, below) else []
        return headline
    plain = [number for number in lines if sheet.parts[number] is Part.TEXT]
    if not plain:
        return lines[:1]
    if len(plain) > 1 and TOLD_BELOW.search(sheet.lines[plain[-1]].text):
        plain = plain[:-1]
    headline = [plain[-1]]
    if len(plain) > 1 and plain[-2] == plain[-1] - 1 and _is_one_headline(sheet, plain[-2], plain[-1], marked=False):
        headline.insert(0, plain[-2])
    return headline


def is_rest_of_headline(sheet: Sheet, number: int) -> bool:
    """Whether a line is what the column left of the headline above: …织起安全“防护网 / ”."""
    if sheet.part(number - 1) not in {Part.MARKED, Part.TEXT} or sheet.lines[number].gap > 1:
        return False
    above, text = sheet.lines[number - 1].text, sheet.lines[number].text
    return len(text) <= LONGEST_REST and not ends_sentence(text) and can_be_heading(above) and is_cut_off(above, text)


def _is_rest_of_marked(sheet: Sheet, number: int) -> bool:
    """Whether an unmarked line under a marked headline is its end: ## 平湖区总工会把急救课开进车间 / 和工地."""
    above, text = sheet.lines[number - 1].text, sheet.lines[number].text
    return is_cut_off(above, text) or (len(text) <= 2 * LONGEST_REST and len(above) > 2 * len(text))


def _is_one_headline(sheet: Sheet, upper: int, lower: int, *, marked: bool) -> bool:
    """Whether two lines are one headline, not a kicker and a headline."""
    one, two = sheet.lines[upper], sheet.lines[lower]
    if is_cut_off(one.text, two.text) and (not two.gap or len(two.text) <= LONGEST_REST):
        return True
    if one.text.endswith(("：", ":")) or len(phrases(one.text)) > 1 or SUBJECT_AHEAD.match(two.text):
        return False
    if marked:
        return not two.gap or len(phrases(two.text)) == 1
    if len(phrases(two.text)) > 1:
        return False  # 平湖推行积分制 / 技能攒成积分 积分换来加薪
    tight = not two.gap and bool(one.gap) and abs(len(one.text) - len(two.text)) <= EVEN
    return tight and sheet.lines[lower + 1].gap > 0 if lower + 1 < len(sheet) else tight
