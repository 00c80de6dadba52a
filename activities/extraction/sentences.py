"""The body of an article cut into statements and clauses, each with its place in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from articles.segmentation.records import Span

# A quotation that is longer than this, or is a whole sentence, is speech; a shorter one is a name (“两癌”筛查).
LONGEST_NAME = 24
# What goes on for longer than this without a full stop is no sentence; cut so, it costs no more than others.
LONGEST_STATEMENT = 800
QUOTATION = re.compile(r"“[^“”\n]{1,600}”")
SPEECH_MARKS = "。！？…；"
STATEMENT_END = re.compile(r"[。！？!?…\n；;](?:(?<=[。！？!?])[”’」』）)]{0,3}|(?<=…)[”’」』]|(?<=[\n；;]))")
# Half-width marks of a sentence, but not the comma in 1,200.
HALF_WIDTH = re.compile(r"[,;:?!()](?!\d{3})")
FULL_WIDTH = str.maketrans(",;:?!()", "，；：？！（）")
CLAUSE_END = re.compile(r"，|；|;|。|！|？|!|\?|\n|：|:|,(?!\d{3})|——")  # one sign each, so that a search skips to it


class Statement(NamedTuple):
    """What stands between two full stops or semicolons: 某区总工会举办讲座，80人参加."""

    span: Span  # without the stop
    paragraph: int
    sentence: int  # number of the sentence in the article; statements set apart by ； share it
    is_speech: bool = False  # the words of somebody: “真方便。”


def full_width(text: str) -> str:
    """The text with the marks of Chinese print, character for character: 举办讲座，80人参加 for 举办讲座,80人参加."""
    return HALF_WIDTH.sub(lambda mark: mark.group().translate(FULL_WIDTH), text)


def quotations(text: str) -> list[Span]:
    """What stands in “…”, with the marks: “两癌”, “真方便。”."""
    return [Span(*match.span()) for match in QUOTATION.finditer(text)]


def is_speech(quotation: str) -> bool:
    """Whether a quotation is a sentence and no name: “把服务送到家门口……”, not “创新杯”."""
    inner = quotation[1:-1]
    if inner and inner[-1] in SPEECH_MARKS:
        return True
    return len(inner) > LONGEST_NAME and any(mark in inner for mark in "，。,！？")


def within(position: int, spans: list[Span]) -> bool:
    """Whether a position stands in one of these spans, which are in order and apart."""
    index = bisect_left(spans, (position + 1,)) - 1
    return index >= 0 and position < spans[index].end


def statements(text: str) -> list[Statement]:
    """The statements of a text in order, sentence by sentence, speech set apart from what is told."""
    quoted = quotations(text)
    spoken: list[Span] = []
    names: list[Span] = []
    for span in quoted:
        (spoken if is_speech(span.of(text)) else names).append(span)
    found: list[Statement] = []
    start = paragraph = sentence = 0
    for match in STATEMENT_END.finditer(text):
        if within(match.start(), names):
            continue
        stop = match.group()
        end = match.end() if stop[-1] in "”’」』" else match.start()
        found.extend(_told(text, Span(start, end), paragraph, sentence, spoken))
        start = match.end()
        if stop == "\n":
            paragraph += 1
        if stop not in "；;":
            sentence += 1
    found.extend(_told(text, Span(start, len(text)), paragraph, sentence, spoken))
    return found


def _told(text: str, span: Span, paragraph: int, sentence: int, spoken: list[Span]) -> Iterator[Statement]:
    """The statement of a span, without blanks at its edges, in pieces where it never ends; none where it is empty."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end:
        stop = end if end - start <= LONGEST_STATEMENT else start + LONGEST_STATEMENT
        yield Statement(Span(start, stop), paragraph, sentence, within(start, spoken))
        start = stop


def clauses(text: str, span: Span) -> list[Span]:
    """The clauses of a stretch of text: what stands between commas, blanks at the edges left out."""
    found: list[Span] = []
    start = span.start
    for match in CLAUSE_END.finditer(text, span.start, span.end):
        if text[start : match.start()].strip():
            found.append(Span(start, match.start()))
        start = match.end()
    if text[start : span.end].strip():
        found.append(Span(start, span.end))
    return found


def clause_heads(text: str, span: Span) -> list[int]:
    """Where the clauses of a stretch of text begin."""
    heads: list[int] = []
    start = span.start
    for match in CLAUSE_END.finditer(text, start, span.end):
        end = match.start()
        if start < end and not text[start:end].isspace():
            heads.append(start)
        start = match.end()
    if start < span.end and not text[start : span.end].isspace():
        heads.append(start)
    return heads


def clause_around(text: str, span: Span, figure: Span) -> Span:
    """The clause of a statement in which a figure stands: 80人参加 in 举办讲座，80人参加."""
    start = span.start
    for match in CLAUSE_END.finditer(text, span.start, span.end):
        if match.start() >= figure.end:
            return Span(start, match.start())
        if match.end() <= figure.start:
            start = match.end()
    return Span(start, max(span.end, figure.end))
