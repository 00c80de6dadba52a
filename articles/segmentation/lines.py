"""Lines of a page: where each stands, what marks it, how it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .records import Span

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

BULLETS = "■◆●▲★◎□▶►◇○☆▪•※▌▍►◼◾⬛▼△▽❖✦✪➤"
MARK = re.compile(rf"(?:#{{1,6}}|\*{{1,3}}|_{{2}}|[{BULLETS}])[ \t\u3000\xa0]*")
CLOSING_MARK = re.compile(r"[ \t\u3000\xa0]*(?:\*{1,3}|_{2}|#{1,6})$")
BOXES = {"【": "】", "[": "]", "［": "］", "〔": "〕", "〖": "〗"}
FIRST_SIGNS = frozenset("#*_" + BULLETS + "".join(BOXES))  # of lines with marks
LONGEST_MARKS = 4  # ## **■ …: marks in front of one line

SENTENCE_ENDS = "。！？!?…"
CLOSERS = "”’」』）)】》〉"
AFTER_SENTENCE = CLOSERS + " \t\u3000"
LONGEST_LAST_BRACKET = 60
CANNOT_BEGIN = "，。、；：！？”’）》」』】…,;:!?)%％"
CLAUSE_SIGNS = "，。；,;"
DASHES = ("——", "―", "──", "--", "—", "－－")


class Line(NamedTuple):
    """A line of the page that is not blank, without the blanks around it and without its marks."""

    start: int  # of its words, in the page text
    end: int
    text: str  # its words: 石鼓区总工会送清凉 in "## 石鼓区总工会送清凉"
    margin: int  # blanks in front of it, a tab as two
    gap: int  # blank lines above it
    width: int  # how many columns it fills, its margin among them
    mark: str = ""  # the first of its marks, "##" or "■"
    marks: tuple[Span, ...] = ()

    @property
    def indented(self) -> bool:
        """Whether it opens a paragraph by an indent of two blanks."""
        return self.margin >= 2

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def read_lines(text: str) -> list[Line]:
    """The lines of a page that hold words; marks without words belong to the line after them."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    previous_end = 0
    for match in LINE.finditer(text):
        raw = match.group()
        words = raw.strip()
        if not words:
            continue
        apart = match.start() - previous_end
        breaks = apart if apart < 2 else len(BREAK.findall(text, previous_end, match.start()))
        gap = max(breaks - bool(previous_end), 0)
        lead = raw[: raw.index(words[0])]
        start, margin = match.start() + len(lead), len(lead) + lead.count("\t")
        if words[0] in FIRST_SIGNS:
            yield _line(text, start, start + len(words), margin, gap)
        else:
            yield Line(start, start + len(words), words, margin, gap, margin + len(words))
        previous_end = match.end()


def _line(text: str, start: int, end: int, margin: int, gap: int) -> Line:
    marks: list[Span] = []
    position = start
    for _ in range(LONGEST_MARKS):
        mark = MARK.match(text, position, end)
        if not mark:
            break
        marks.append(Span(position, position + len(mark.group().rstrip())))
        position = mark.end()
    if marks and (closing := CLOSING_MARK.search(text, max(position, end - 8), end)):
        marks.append(Span(closing.end() - len(closing.group().lstrip()), closing.end()))
        end = closing.start()
    elif marks and end - 1 > position and text[end - 1] == text[marks[0].start]:  # ◇ 奋进新征程 建功新时代 ◇
        marks.append(Span(end - 1, end))
        end = position + len(text[position : end - 1].rstrip())
    closer = BOXES.get(text[position : position + 1])  # 【服务看台】
    if closer and text.find(closer, position, end) == end - 1 and text[position + 1 : end - 1].strip():
        marks += [Span(position, position + 1), Span(end - 1, end)]
        inner = text[position + 1 : end - 1]
        position, end = end - 1 - len(inner.lstrip()), position + 1 + len(inner.rstrip())
    sign = marks[0].of(text) if marks else ""
    words = text[position:end]
    return Line(position, max(position, end), words, margin, gap, margin + len(words), sign, tuple(marks))


@lru_cache(maxsize=4096)
def ends_sentence(text: str) -> bool:
    """Whether a sentence ends here: “…随时练习。” and “…参训。（陈 晨）” do, “…将‘要我安全’” does not."""
    bare = text.rstrip(AFTER_SENTENCE)
    if bare and bare[-1] in SENTENCE_ENDS:
        return True
    if text[-1:] not in "）)":
        return False
    bracket = max(text.rfind("（", -LONGEST_LAST_BRACKET), text.rfind("(", -LONGEST_LAST_BRACKET))
    before = text[max(bracket, 0) - 8 if bracket > 8 else 0 : max(bracket, 0)].rstrip(AFTER_SENTENCE)
    return bool(before) and before[-1] in SENTENCE_ENDS


def inside_quotation(text: str) -> bool:
    """Whether a quotation that was opened in the text is still open at its end."""
    return text.rfind("“") > text.rfind("”")
