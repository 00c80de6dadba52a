"""Which lines head an article: banner, section label, kicker (引题), headline, subhead (副题)."""

from __future__ import annotations

from collections import Counter

from .bylines import read_closing
from .headings import (
    LONGEST_LABEL,
    NUMBERED,
    can_be_heading,
    is_banner,
    is_bullet,
    is_cut_off,
    is_known_label,
    is_short_label,
    is_slogan_pair,
    phrases,
)
from .lines import ends_sentence
from .sheet import BODY_PARTS, Part, Sheet

MOST_UNMARKED = 4  # unmarked lines over a headline: banner, label, kicker in two lines
LONGEST_CROSSHEAD = 18
HEADING_CANDIDATES = frozenset({Part.MARKED, Part.SUBHEAD, Part.TEXT})
ANCHORS = frozenset({Part.OPENING, Part.BYLINE})


def find_headings(sheet: Sheet) -> None:
    """Headings over articles: the lines above 本报讯（记者 X）, and those that marks show."""
    usual = usual_mark(sheet)
    number = 0
    while number < len(sheet):
        end = _run_end(sheet, number)
        if end > number:
            _read_run(sheet, number, end, usual)
        number = max(end, number + 1)


def usual_mark(sheet: Sheet) -> str:
    """The mark that most headlines on the page have: ##, "" for pages without marks."""
    marks = Counter(
        sheet.lines[number - 1].mark
        for number in range(1, len(sheet))
        if sheet.parts[number] in ANCHORS and sheet.parts[number - 1] in {Part.MARKED, Part.TEXT}
    )
    return marks.most_common(1)[0][0] if marks else ""


def _run_end(sheet: Sheet, start: int) -> int:
    number = start
    while number < len(sheet) and _is_candidate(sheet, number):
        number += 1
    return number


def _is_candidate(sheet: Sheet, number: int) -> bool:
    part = sheet.parts[number]
    if part is Part.TEXT:
        return number not in sheet.body_from and can_be_heading(sheet.lines[number].text)
    return part in {Part.MARKED, Part.SUBHEAD}


def _read_run(sheet: Sheet, start: int, end: int, usual: str) -> None:
    """Split a run of heading-like lines into blocks, one for each article it heads."""
    anchored = _is_anchored(sheet, end)
    lines = list(range(start, end))
    marked = [number for number in lines if sheet.parts[number] is Part.MARKED]
    if not anchored:
        if not marked:
            return
        lines = _without_body(sheet, lines, marked)
    lines = _without_previous_body(sheet, lines)
    if not anchored and not _heads_article(sheet, lines, end, usual):
        return
    assign(sheet, lines, usual)


def _is_anchored(sheet: Sheet, end: int) -> bool:
    """Whether an article begins below: 本报讯, or a byline; a credit may come between."""
    if sheet.part(end) in {Part.CREDIT, Part.NAMELESS, Part.SLOGAN} and end not in sheet.blocks:
        end += 1
    return sheet.part(end) in ANCHORS


def _without_body(sheet: Sheet, lines: list[int], marked: list[int]) -> list[int]:
    """The run up to its last marked line or subhead: what follows unmarked is the body's first line."""
    last = max(number for number in lines if sheet.parts[number] is not Part.TEXT)
    return [number for number in lines if number <= max(last, marked[-1])]


def _without_previous_body(sheet: Sheet, lines: list[int]) -> list[int]:
    """The run without lines in front that belong to the body above."""
    kept = lines
    for index, number in enumerate(lines[:-1]):
        if sheet.parts[number] is Part.TEXT and not sheet.is_closed(number - 1) and not sheet.lines[number].gap:
            above = sheet.part(number - 1)
            if above in BODY_PARTS and number - 1 not in lines and _is_wrapped_end(sheet, number):
                kept = lines[index + 1 :]
    unmarked = [number for number in kept if sheet.parts[number] is Part.TEXT]
    surplus = unmarked[: max(0, len(unmarked) - MOST_UNMARKED - 1)]
    return [number for number in kept if number not in surplus]


def _is_wrapped_end(sheet: Sheet, number: int) -> bool:
    """Whether a line is the end of a sentence that runs over from the line above, which fills its column."""
    return sheet.lines[number - 1].width >= sheet.lines[number].width + 3


def _heads_article(sheet: Sheet, lines: list[int], end: int, usual: str) -> bool:
    """Whether marked lines without a byline below them head an article; else they are labels or crossheads."""
    last = lines[-1]
    line = sheet.lines[last]
    if sheet.part(end) is not Part.TEXT:
        return False
    if line.mark == usual or is_closing(sheet, last - 1) or any(sheet.parts[n] is Part.SUBHEAD for n in lines):
        return True
    if not any(part in ANCHORS or part is Part.HEADLINE for part in sheet.parts[:last]):
        return True  # nothing stands above that it could be a crosshead of
    return not usual and not is_bullet(line.mark) and line.mark in {"#", "##"}


def is_closing(sheet: Sheet, number: int) -> bool:
    """Whether an article ends on the line: …发放到户。（陈 晨）"""
    part = sheet.part(number)
    if part in {Part.BYLINE, Part.CREDIT, Part.NAMELESS, Part.CONTINUATION}:
        return True
    return part in BODY_PARTS and read_closing(sheet.lines[number].text) is not None


def assign(sheet: Sheet, lines: list[int], usual: str) -> None:
    """Say of each line of a block which heading it is."""
    rest = _without_banner(sheet, lines)
    rest = _without_slogans(sheet, rest)
    rest = _without_labels(sheet, rest, usual)
    if not rest:
        return
    headline = _headline_lines(sheet, rest)
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
    if any(part in {Part.HEADLINE, Part.OPENING, Part.PICTURE_TITLE} for part in sheet.parts[: lines[0]]):
        return lines
    rest = lines
    while len(rest) > 1 and _is_banner_of(sheet, rest):
        sheet.say(rest[0], Part.BANNER, "banner")
        rest = rest[1:]
    return rest


def _is_banner_of(sheet: Sheet, lines: list[int]) -> bool:
    first, others = sheet.lines[lines[0]], [sheet.lines[number] for number in lines[1:]]
    if sheet.parts[lines[0]] is Part.SUBHEAD or sheet.parts[lines[1]] is Part.SUBHEAD:
        return False
    if first.mark and all(first.mark != other.mark for other in others) and any(other.mark for other in others):
        return len(first.mark) < 3 and not is_known_label(first.text)
    if is_banner(first.text):
        return True
    unmarked = [number for number in lines if sheet.parts[number] is Part.TEXT]
    return len(unmarked) > 2 and len(unmarked) == len(lines) and len(phrases(first.text)) > 1 and len(first.text) >= 14


def _without_slogans(sheet: Sheet, lines: list[int]) -> list[int]:
    rest = list(lines)
    for one, two in zip(lines, lines[1:], strict=False):
        if len(rest) > 2 and one in rest and sheet.parts[one] is sheet.parts[two] is Part.TEXT:
            if is_slogan_pair(sheet.lines[one].text, sheet.lines[two].text) and two != lines[-1]:
                sheet.say(one, Part.SLOGAN, "slogan_over_headline")
                sheet.say(two, Part.SLOGAN, "slogan_over_headline")
                rest = [number for number in rest if number not in (one, two)]
    return rest


def _without_labels(sheet: Sheet, lines: list[int], usual: str) -> list[int]:
    """The block without section labels in front: ### 服务职工在身边, ■ 短波, 巾帼之声."""
    rest = lines
    while len(rest) > 1 and _is_label_of(sheet, rest, usual):
        sheet.say(rest[0], Part.LABEL, "label")
        rest = rest[1:]
    return rest


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
        return not later and first.mark != usual and len(first.text) <= LONGEST_LABEL and bool(usual)
    if is_short_label(first.text):
        return True
    unmarked = sum(sheet.parts[number] is Part.TEXT for number in lines)
    headed = unmarked + any(sheet.parts[number] is Part.MARKED for number in lines)
    plain = len(phrases(first.text)) == 1 and not first.text.endswith(("：", ":", "！", "？", "”"))
    return headed > 2 and plain and len(first.text) <= LONGEST_LABEL - 2 and len(second.text) > len(first.text)


def _headline_lines(sheet: Sheet, lines: list[int]) -> list[int]:
    """The lines of the headline: the last marked ones, or the last before the subhead."""
    marked = [number for number in lines if sheet.parts[number] is Part.MARKED]
    if marked:
        headline = [marked[-1]]
        for number in reversed(marked[:-1]):
            if number != headline[0] - 1 or sheet.lines[number].mark != sheet.lines[headline[0]].mark:
                break
            if not _is_one_headline(sheet, number, headline[0], marked=True):
                break
            headline.insert(0, number)
        return headline
    plain = [number for number in lines if sheet.parts[number] is Part.TEXT]
    if not plain:
        return lines[:1]
    headline = [plain[-1]]
    if len(plain) > 1 and plain[-2] == plain[-1] - 1 and _is_one_headline(sheet, plain[-2], plain[-1], marked=False):
        headline.insert(0, plain[-2])
    return headline


def _is_one_headline(sheet: Sheet, upper: int, lower: int, *, marked: bool) -> bool:
    """Whether two lines are one headline, not a kicker and a headline."""
    one, two = sheet.lines[upper], sheet.lines[lower]
    if is_cut_off(one.text, two.text):
        return True
    if one.text.endswith(("：", ":")) or len(phrases(one.text)) > 1:
        return False
    if marked:
        return not two.gap or len(phrases(two.text)) == 1
    tight = not two.gap and bool(one.gap)
    return tight and sheet.lines[lower + 1].gap > 0 if lower + 1 < len(sheet) else tight


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
    if is_banner(text) and sheet.at_edge(number) and len(phrases(text)) > 1:
        sheet.say(number, Part.BANNER, "banner")
    elif is_known_label(text) or below not in {Part.TEXT, Part.MARKED}:
        sheet.say(number, Part.LABEL, "label")
    elif ends_sentence(text) and "，" in text:
        sheet.say(number, Part.TEXT, "marked_paragraph")
    else:
        sheet.say(number, Part.CROSSHEAD, "marked_crosshead")


def _read_loose_line(sheet: Sheet, number: int) -> None:
    line, below = sheet.lines[number], sheet.part(number + 1)
    if not sheet.is_closed(number - 1):
        return
    if is_banner(line.text) and _is_alone_at_edge(sheet, number):
        sheet.say(number, Part.BANNER, "banner")
    elif is_known_label(line.text) and below in {Part.CAPTION, Part.PICTURE_TITLE, Part.MARKED, Part.HEADLINE, None}:
        sheet.say(number, Part.LABEL, "label")
    elif _is_title_like(sheet, number):
        _say_what_title(sheet, number)


def _is_alone_at_edge(sheet: Sheet, number: int) -> bool:
    body = [n for n, part in enumerate(sheet.parts) if part in BODY_PARTS or part in ANCHORS or part is Part.HEADLINE]
    inner = [n for n in body if n != number]
    return not inner or number < inner[0] or number > inner[-1]


def _is_title_like(sheet: Sheet, number: int) -> bool:
    """Whether an unmarked line stands over a paragraph and is not its first line."""
    if sheet.part(number + 1) is not Part.TEXT or is_list_of_names(sheet, number):
        return False
    line, below = sheet.lines[number], sheet.lines[number + 1]
    if line.indented and not below.indented and not below.gap:
        return False
    short = line.width < 0.75 * below.width or (below.indented and line.width <= 2 * LONGEST_CROSSHEAD)
    return short and (
        below.gap > 0 or below.indented or line.width < 0.5 * below.width or bool(NUMBERED.match(line.text))
    )


def is_list_of_names(sheet: Sheet, number: int) -> bool:
    """Whether the line above announces what this line lists."""
    return number > 0 and sheet.lines[number - 1].text.endswith(("：", ":"))


def _say_what_title(sheet: Sheet, number: int) -> None:
    in_article = any(part is Part.HEADLINE for part in sheet.parts[:number])
    ended = is_closing(sheet, number - 1)
    text = sheet.lines[number].text
    if in_article and NUMBERED.match(text):
        sheet.say(number, Part.CROSSHEAD, "numbered_crosshead")
    elif in_article and len(text) <= LONGEST_CROSSHEAD and not ended and not _is_signed_below(sheet, number):
        sheet.say(number, Part.CROSSHEAD, "crosshead")
    elif not in_article or ended or _is_signed_below(sheet, number):
        sheet.blocks[number] = number
        sheet.say(number, Part.HEADLINE, "unsigned_headline")


def _is_signed_below(sheet: Sheet, number: int) -> bool:
    """Whether the paragraphs below, up to the next heading, end in a signature: …（陈 晨）"""
    for following in range(number + 1, len(sheet)):
        if sheet.parts[following] is not Part.TEXT:
            return sheet.parts[following] is Part.BYLINE
        if sheet.lines[following].text[-1] in "）)" and is_closing(sheet, following):
            return True
        if can_be_heading(sheet.lines[following].text) and sheet.lines[following].gap:
            return False
    return False
