"""Paragraphs put together again from the lines into which columns broke them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from .headings import NUMBERED
from .lines import CANNOT_BEGIN, Line, ends_sentence, inside_quotation
from .records import Passage, Span

WIDEST_COLUMN = 48
# Words that rather open a paragraph than go on with one, where the column's width leaves both open.
OPENING_WORDS = (
    "据悉",
    "据了解",
    "据介绍",
    "近日",
    "日前",
    "下一步",
    "今年以来",
    "近年来",
    "活动现场",
    "目前",
    "截至",
    "随后",
    "“",
    "记者",
)
ITEM = re.compile(rf"{NUMBERED.pattern}|第?[一二三四五六七八九十]{{1,2}}[是件项条，：]")  # 第一件, 一是, 1.建会
BEFORE_ITEMS = ("：", ":", "；", ";")
INDENTED_PART = 0.75  # of the lines that can open a paragraph, where pages indent
MOST_HUNG = 2  # signs that may hang over the edge of a column
TAIL = 80
REACH = 4  # so many lines above and below show how wide a column is
MOST_PARTED = 4  # so many times more paragraphs are parted by blank lines than not, where pages part them so
BESIDE = 2  # so many lines above and below are of the same column
EARLY = 3  # so many signs are more than what “ and ” and the like are moved by
SAME_WIDTH = 1  # lines of one column differ by so many signs where punctuation hangs over


@dataclass(slots=True)
class Paragraph:
    """A paragraph while lines are added to it."""

    spans: list[Span] = field(default_factory=list)
    head: str = ""  # its first line
    tail: str = ""  # its last characters
    quoting: bool = False  # a quotation is open at its end
    single: bool = False  # a crosshead or a row of a list: takes no further line
    last_number: int = -1
    indented: bool = False  # its first line is

    def add(self, page: str, span: Span) -> None:
        words = span.of(page)
        self.head = self.head or words
        self.spans.append(span)
        self.tail = (self.tail + words[-TAIL:])[-TAIL:]
        if "“" in words or "”" in words:
            self.quoting = inside_quotation(words)

    def text(self, page: str) -> str:
        """What is printed in it: the pieces joined."""
        return "".join(span.of(page) for span in self.spans)

    def page_offset(self, offset: int) -> int:
        """Where in the page the character of the paragraph's text stands."""
        for span in self.spans:
            if offset < span.end - span.start:
                return span.start + offset
            offset -= span.end - span.start
        return self.spans[-1].end if self.spans else 0

    def cut(self, page: str, offset: int) -> list[Span]:
        """Take off what follows `offset`; the spans of what was taken."""
        kept: list[Span] = []
        taken: list[Span] = []
        for span in self.spans:
            length = span.end - span.start
            border = span.start + min(max(offset, 0), length)
            kept += [Span(span.start, border)] if border > span.start else []
            taken += [Span(border, span.end)] if border < span.end else []
            offset -= length
        self.spans = _trimmed(page, kept)
        return _trimmed(page, taken)

    def passage(self, page: str) -> Passage:
        return Passage(self.text(page), tuple(self.spans))


def _trimmed(page: str, spans: list[Span]) -> list[Span]:
    """The spans without blanks at the very end or beginning, none left empty."""
    result = [span for span in spans if span.of(page).strip()]
    if result:
        first, last = result[0], result[-1]
        lead = len(first.of(page)) - len(first.of(page).lstrip())
        result[0] = Span(first.start + lead, first.end)
        last = result[-1]
        result[-1] = Span(last.start, last.start + len(last.of(page).rstrip()))
    return result


@dataclass(frozen=True)
class Columns:
    """How the lines of a page are set: how wide the column is around each line."""

    lines: list[Line]
    is_body: list[bool]

    @cached_property
    def open_by_indent(self) -> bool:
        """Whether the page indents its paragraphs: nearly all lines that can open one have two blanks in front.

        A line under one that fills its column says little: it may go on with the sentence before.
        """
        indented, flush, is_closed, width = 0, 0, True, 0
        for line, of_body in zip(self.lines, self.is_body, strict=True):
            if not of_body:
                continue
            if is_closed and line.indented:
                indented += 1
            elif is_closed and not (width and line.width <= WIDEST_COLUMN and abs(line.width - width) <= MOST_HUNG):
                flush += 1
            is_closed, width = ends_sentence(line.text), line.width
        return indented >= INDENTED_PART * (indented + flush)

    @cached_property
    def parted_by_blanks(self) -> bool:
        """Whether blank lines part the paragraphs of the page: hardly one ends in mid-column over another without."""
        parted = joined = 0
        for number in range(2, len(self.lines)):
            above, last, line = self.lines[number - 2 : number + 1]
            if (
                line.indented
                or not self.is_body[number]
                or not self.is_body[number - 1]
                or not self.is_body[number - 2]
            ):
                continue
            if last.gap or last.width >= above.width - SAME_WIDTH or above.width > WIDEST_COLUMN:
                continue
            if ends_sentence(last.text):
                parted, joined = parted + bool(line.gap), joined + (not line.gap)
        return parted > MOST_PARTED * joined

    def is_narrow(self, number: int) -> bool:
        """Whether the line is one of a column, rather than a paragraph by itself."""
        return self.lines[number].width <= WIDEST_COLUMN

    def fills_column(self, number: int) -> bool:
        """Whether the line is as long as the unfinished lines around it, so that its end tells nothing."""
        line = self.lines[number]
        if line.width > WIDEST_COLUMN:
            return False
        around = [self.lines[n] for n in self._neighbours(number) if n != number]
        widths = [other.width for other in around if not ends_sentence(other.text)]
        full = [width for width in widths if abs(width - line.width) <= SAME_WIDTH]
        exact = len(full) == sum(width == max(widths) for width in full)
        if len(full) >= 2:
            return line.width >= max(widths) - (0 if exact else SAME_WIDTH)
        # …喝上一碗，心里暖。” hangs two signs over the edge of the column
        set_in = line.width - sum(sign in CANNOT_BEGIN for sign in line.text[-MOST_HUNG:])
        alike = sum(abs(width - set_in) <= SAME_WIDTH for width in widths)
        return alike >= 2 and line.width > max(widths)

    def _neighbours(self, number: int) -> list[int]:
        """The lines of bodies around a line."""
        around = range(max(0, number - REACH), min(len(self.lines), number + REACH + 1))
        return [n for n in around if self.is_body[n]]

    def ends_early(self, number: int, least: int = EARLY) -> bool:
        """Whether the line ends long before the lines beside it do, as only the end of an item does."""
        width = self.lines[number].width
        for other in range(max(0, number - BESIDE), min(len(self.lines), number + BESIDE + 1)):
            if self.is_body[other] and width + least <= self.lines[other].width <= WIDEST_COLUMN:
                return True
        return False

    def breaks_lines_by_blanks(self, number: int) -> bool:
        """Whether blank lines stand also inside the sentences around the line."""
        around = [n for n in self._neighbours(number) if n and self.is_body[n - 1]]
        inner = [self.lines[n] for n in around if not ends_sentence(self.lines[n - 1].text)]
        return bool(inner) and all(line.gap for line in inner)


def continues(paragraph: Paragraph, line: Line, words: str, columns: Columns) -> bool:
    """Whether the line goes on with the paragraph: …印发2021年 / 度培训计划, but not …80人。 / 近日，…"""
    if paragraph.single or paragraph.last_number < 0:
        return False
    if not ends_sentence(paragraph.tail):
        return not (paragraph.tail.endswith(BEFORE_ITEMS) and _opens_item(paragraph, line, words, columns))
    if words[:1] in CANNOT_BEGIN:
        return True
    if paragraph.quoting and words.find("”") >= 0 and not 0 <= words.find("“") < words.find("”"):
        return True
    if paragraph.indented and not line.indented and columns.open_by_indent:
        return True  # where paragraphs open with an indent, this is none that opens
    if not line.gap and not line.indented and _is_parted_by_blanks(paragraph, columns):
        return True  # nor where blank lines part them
    if paragraph.indented and not line.indented and not line.gap and columns.fills_column(paragraph.last_number):
        return True
    if line.indented or words.startswith(OPENING_WORDS) or not columns.fills_column(paragraph.last_number):
        return False
    return not line.gap or columns.breaks_lines_by_blanks(paragraph.last_number)


def _opens_item(paragraph: Paragraph, line: Line, words: str, columns: Columns) -> bool:
    """Whether a line behind 如下： or …三十家； is an item by itself: by its indent, its number or the line above."""
    last = columns.lines[paragraph.last_number]
    if line.indented:
        return paragraph.tail[-1] in "：:" or paragraph.indented or line.margin > last.margin
    if not columns.is_narrow(paragraph.last_number):
        return ITEM.match(words) is not None
    counted = ITEM.match(words) and ITEM.match(paragraph.head)
    return columns.ends_early(paragraph.last_number, 1 if counted else EARLY)


def _is_parted_by_blanks(paragraph: Paragraph, columns: Columns) -> bool:
    """Whether a paragraph goes on where no blank line stands below: the page has them, and its column is filled."""
    last = paragraph.last_number
    return columns.is_narrow(last) and columns.parted_by_blanks and not columns.ends_early(last)
