"""A page under reading: its lines and what each has been found to be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from .bylines import Opening, is_nameless, read_begun_story, read_byline, read_closing, read_opening
from .headings import TURNS, is_bullet, is_subhead
from .lines import Line, ends_sentence, read_lines
from .page_lines import PageLine, is_continuation, read_page_line
from .signatures import TITLE, TITLE_SIGNS, Signature, read_signature

EDGE = 5  # so many lines at the head and at the foot of a page may be page furniture without more ado
LONGEST_SPLIT_SIGNATURE = 45
LONGEST_INSET = 20  # lines
LONGEST_BRACKET = 2  # lines above the one that closes it
LONGEST_TITLE = 12
TITLE_PIECES = ("本报", "本网", "本刊", "特约", "实习", "记", "通讯", "摄影")
OPEN_BRACKET = re.compile(r"[（(][^）)]*$")


class Part(Enum):
    """What a line is on its page."""

    __hash__ = object.__hash__  # asked for each line again and again: Enum would hash the name

    MARKS = auto()  # marks without words
    PAGE_LINE = auto()
    CONTINUATION = auto()
    NAMELESS = auto()  # a credit that names nobody
    OPENING = auto()  # 本报讯（记者 X）… and what follows on the line
    BYLINE = auto()
    CREDIT = auto()
    BANNER = auto()
    LABEL = auto()
    SLOGAN = auto()
    KICKER = auto()
    HEADLINE = auto()
    SUBHEAD = auto()
    CROSSHEAD = auto()
    ITEM = auto()  # a row of a list
    ITEM_REST = auto()  # what the column broke off the row above
    CAPTION = auto()
    PICTURE_TITLE = auto()
    MARKED = auto()  # marked as a heading, not yet known as which
    NOTICE = auto()  # an advertisement, where to scan and follow
    TAKEN = auto()  # belongs whole to the byline that began on the line above
    TEXT = auto()


HEADING_PARTS = frozenset({Part.KICKER, Part.HEADLINE, Part.SUBHEAD, Part.PICTURE_TITLE})
INSETS = frozenset(
    {
        Part.CAPTION,
        Part.PICTURE_TITLE,
        Part.CREDIT,
        Part.NAMELESS,
        Part.SLOGAN,
        Part.PAGE_LINE,
        Part.CONTINUATION,
        Part.NOTICE,
    }
)
BODY_PARTS = frozenset({Part.TEXT, Part.OPENING})


@dataclass(slots=True)
class Sheet:
    """A page while rules say what its lines are; the first verdict on a line stands, TEXT is none."""

    text: str
    lines: list[Line]
    parts: list[Part]
    rules: list[str]  # which rule gave the verdict
    openings: dict[int, Opening] = field(default_factory=dict)
    signatures: dict[int, Signature] = field(default_factory=dict)
    page_lines: dict[int, PageLine] = field(default_factory=dict)
    body_from: dict[int, int] = field(default_factory=dict)  # where the body begins on a line with the end of a byline
    blocks: dict[int, int] = field(default_factory=dict)  # which headings, or caption and credit, belong together
    usual_gap: int = 0  # how many blank lines stand between most lines
    first: dict[Part, int] = field(default_factory=dict)  # the first line of each kind

    def __len__(self) -> int:
        return len(self.lines)

    def part(self, number: int) -> Part | None:
        """What the line of that number is, None beyond the page."""
        return self.parts[number] if 0 <= number < len(self.parts) else None

    def say(self, number: int, part: Part, rule: str) -> None:
        """Give a verdict on a line."""
        self.parts[number], self.rules[number] = part, rule
        self.first[part] = min(number, self.first.get(part, number))

    def has_above(self, number: int, *parts: Part) -> bool:
        """Whether a line above is one of the parts, none of which is ever taken back."""
        return any(self.first.get(part, number) < number for part in parts)

    def is_closed(self, number: int) -> bool:
        """Whether no sentence is left open at the end of the line, or the line is none of a body."""
        if self.part(number) not in BODY_PARTS:
            return True
        return ends_sentence(self.ending(number))

    def ending(self, number: int) -> str:
        """The words that the line ends with, its last bracket whole: …50人考取证书。（来 / 源：南充工会）."""
        text, above = self.lines[number].text, number
        while above > max(0, number - LONGEST_BRACKET) and text[-1] in "）)" and "（" not in text and "(" not in text:
            above -= 1
            text = self.lines[above].text + text
        return text

    def is_open_above(self, number: int) -> bool:
        """Whether a sentence is open that goes on at the line, past what is set in between: a picture, a slogan."""
        above = number - 1
        while above > max(0, number - LONGEST_INSET) and self.parts[above] in INSETS:
            above -= 1
        return not self.is_closed(above)

    def is_close(self, number: int) -> bool:
        """Whether the line stands no farther from the one above than lines of this page do."""
        return 0 < number < len(self.lines) and self.lines[number].gap <= self.usual_gap

    def at_edge(self, number: int) -> bool:
        """Whether the line is among the first or last of the page."""
        return number < EDGE or number >= len(self.lines) - EDGE


Verdict = Part | None
Rule = Callable[[Sheet, int], Verdict]


def without_words(sheet: Sheet, number: int) -> Verdict:
    """**"""
    return None if sheet.lines[number].text else Part.MARKS


def page_line(sheet: Sheet, number: int) -> Verdict:
    """2024年6月18日 星期二 03版"""
    found = read_page_line(sheet.lines[number].text, sheet.at_edge(number))
    if not found:
        return None
    sheet.page_lines[number] = found
    return Part.PAGE_LINE


def continuation(sheet: Sheet, number: int) -> Verdict:
    """（下转04版）"""
    return Part.CONTINUATION if is_continuation(sheet.lines[number].text) else None


def opening(sheet: Sheet, number: int) -> Verdict:
    """本报讯（记者 孙艳）为深入学习…"""
    line = sheet.lines[number]
    found = read_opening(sheet.text, line.start)
    if not found and not TITLE_SIGNS.isdisjoint(line.text[:LONGEST_TITLE]) and number + 1 < len(sheet):
        found = read_begun_story(sheet.text, line, sheet.lines[number + 1])
    if not found:
        return None
    sheet.openings[number] = found
    return Part.OPENING


def signature(sheet: Sheet, number: int) -> Verdict:
    """通讯员 孟 雷 摄"""
    line = sheet.lines[number]
    if _is_in_bracket(sheet, number):
        return None
    cut = number + 1 < len(sheet) and len(sheet.lines[number + 1].text) == 1  # 本报记者 沈一 / 帆
    found = _split_signature(sheet, number) if cut else None
    found = found or read_byline(sheet.text, line.start, line.end, line.mark) or _split_signature(sheet, number)
    if found and _began_above(sheet, number, titled=found.titled):
        return None
    if not found or (found.is_picture and not found.credits):
        return Part.NAMELESS if found else None
    sheet.signatures[number] = found
    return Part.CREDIT if found.is_picture else Part.BYLINE


def _is_in_bracket(sheet: Sheet, number: int) -> bool:
    """Whether a line ends a bracket that the body opened on the line above: …送到家。（记 / 者 周宁 通讯员 沈一）."""
    line = sheet.lines[number]
    if line.text[-1] not in "）)" or not sheet.is_close(number) or sheet.part(number - 1) not in BODY_PARTS:
        return False
    above = sheet.lines[number - 1].text
    return OPEN_BRACKET.search(above) is not None and "（" not in line.text and "(" not in line.text


def _split_signature(sheet: Sheet, number: int) -> Signature | None:
    """A signature that the column broke: □ 本报记者 马海阿木 通讯员 / 沙 玛."""
    text = sheet.lines[number].text
    if TITLE_SIGNS.isdisjoint(text) or number + 1 >= len(sheet) or not TITLE.match(text):
        return None
    line, following = sheet.lines[number], sheet.lines[number + 1]
    if following.gap or following.mark or following.end - line.start > LONGEST_SPLIT_SIGNATURE:
        return None
    found = read_signature(sheet.text, line.start, following.end)
    if found and not read_signature(sheet.text, following.start, following.end):
        sheet.say(number + 1, Part.TAKEN, "split_signature")
    return found if sheet.parts[number + 1] is Part.TAKEN else None


def _began_above(sheet: Sheet, number: int, *, titled: bool) -> bool:
    """Whether the column broke a credit at the end of a caption: …合力抬木料。 通讯员 白玛· / 玉珍 摄影报道."""
    line = sheet.lines[number]
    if line.mark or not sheet.is_close(number) or sheet.part(number - 1) not in BODY_PARTS:
        return False
    if sheet.is_closed(number - 1):
        return False
    above = sheet.lines[number - 1].text
    closing = read_closing(above + line.text)
    if closing is None or not 0 < closing.start < len(above):
        return False
    begun = above[closing.start :].strip()
    return not titled or begun.startswith(TITLE_PIECES)  # …出发。 本报 / 记者 王强 摄


def nameless(sheet: Sheet, number: int) -> Verdict:
    """/宜宾 供图"""
    return Part.NAMELESS if is_nameless(sheet.lines[number].text) else None


def marked(sheet: Sheet, number: int) -> Verdict:
    """## 石鼓区总工会为职工“送清凉”"""
    line = sheet.lines[number]
    if not line.mark or (is_bullet(line.mark) and ends_sentence(line.text) and len(line.text) > 20):
        return None
    if line.text.startswith(TURNS):
        return Part.CROSSHEAD
    return Part.MARKED if len(line.text) <= 80 else None


def subhead(sheet: Sheet, number: int) -> Verdict:
    """——七成建议半年见效"""
    if not is_subhead(sheet.lines[number].text) or _goes_on_with_column(sheet, number):
        return None
    above = sheet.lines[number - 1].text
    if sheet.is_closed(number - 1):
        return Part.SUBHEAD
    is_range = above[-1].isdigit() and sheet.lines[number].text[1].isdigit()  # 2023 / —2026年
    is_broken = above[-1] in "—―─"  # 矿部大院— / —那里
    return Part.SUBHEAD if len(above) <= 30 and not is_range and not is_broken else None


def _goes_on_with_column(sheet: Sheet, number: int) -> bool:
    """Whether a line with a dash is one of a column: …奖励皮卡车一辆 / ——昨日，平湖区总工会在."""
    if sheet.parts[number - 1] is Part.OPENING and not sheet.is_closed(number - 1):
        return True
    if sheet.part(number - 1) is Part.CREDIT and number > 1 and sheet.lines[number - 2].text[-1] in "—―─":
        return True  # …最常去的就是这里— / 王强 摄 / —站里替她找了活
    if not 1 < number < len(sheet) - 2 or sheet.is_closed(number - 1) or TITLE.match(sheet.lines[number + 1].text):
        return False
    two_above, above, line, below, two_below = sheet.lines[number - 2 : number + 3]
    if line.gap or below.gap or abs(above.width - line.width) > 1 or abs(below.width - line.width) > 1:
        return False
    return min(abs(two_above.width - line.width), abs(two_below.width - line.width)) <= 1


RULES: tuple[Rule, ...] = (without_words, opening, page_line, continuation, signature, nameless, marked, subhead)


def read_sheet(text: str) -> Sheet:
    """The lines of a page with the verdicts that each line allows by itself."""
    lines = read_lines(text)
    sheet = Sheet(text, lines, [Part.TEXT] * len(lines), ["default"] * len(lines))
    gaps = Counter(line.gap for line in lines)
    sheet.usual_gap = gaps.most_common(1)[0][0] if gaps else 0
    for number in range(len(lines)):
        if sheet.parts[number] is Part.TAKEN or number in sheet.body_from:
            continue  # the byline above runs over it
        for rule in RULES:
            if part := rule(sheet, number):
                sheet.say(number, part, rule.__name__)
                break
        if number in sheet.openings:
            _take_rest_of_opening(sheet, number)
    return sheet


def _take_rest_of_opening(sheet: Sheet, number: int) -> None:
    """Give to a byline the lines that it runs over: 本报讯（记者 薛 冬 通讯员 元小 / 青）11月18日…"""
    end = sheet.openings[number].end
    sheet.body_from[number] = end
    for following in range(number + 1, len(sheet)):
        line = sheet.lines[following]
        if line.start >= end:
            break
        sheet.body_from[following] = end
        sheet.say(following, Part.TAKEN if line.end <= end else Part.TEXT, "split_opening")
