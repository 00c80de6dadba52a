"""Articles put together from the lines of a page: segment(text) → PageDraft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .bylines import read_closing
from .captions import LATER_PICTURE
from .headings import is_label_of_briefs
from .lines import Line
from .page_lines import continuation_at_end
from .paragraphs import WIDEST_COLUMN, Columns, Paragraph, continues
from .records import NOTHING, ArticleDraft, Credit, Furniture, FurnitureKind, Kind, Passage, Span
from .sheet import BODY_PARTS, Part, Sheet
from .signatures import Signature

MOST_CAPTION_PARAGRAPHS = 2
EDITORS_NOTES = ("编者按", "编者的话", "开栏", "编后")


@dataclass(slots=True)
class Building:
    """An article while it is put together."""

    block: int | None = None
    kicker: list[Span] = field(default_factory=list)
    headline: list[Span] = field(default_factory=list)
    subhead: list[Span] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    byline_spans: list[Span] = field(default_factory=list)
    opened: bool = False  # by 本报讯 or a byline
    indented: bool = False  # the line that it opens with is
    storied: bool = False  # signed at its head by who took the picture and tells its story
    is_photo: bool = False

    def sign(self, signature: Signature, span: Span) -> None:
        self.credits += signature.credits
        self.byline_spans.append(span)


class Assembly:
    """The articles and the furniture of a page, as line after line is put in its place."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.columns = Columns(sheet.lines, [part in BODY_PARTS or part is Part.CAPTION for part in sheet.parts])
        self.articles: list[Building] = []
        self.furniture: list[Furniture] = []
        self.reports: list[Building] = []  # not closed; the last of them goes on after a picture
        self.pictures: dict[int, Building] = {}

    @property
    def current(self) -> Building | None:
        return self.reports[-1] if self.reports else None

    def put_all(self) -> None:
        for number, line in enumerate(self.sheet.lines):
            if line.marks:
                self.furniture += [Furniture(FurnitureKind.MARK, span) for span in line.marks]
            if line.text:
                PLACES.get(self.sheet.parts[number], Assembly.put_text)(self, number, line)

    def put_heading(self, number: int, line: Line) -> None:
        block = self.sheet.blocks.get(number, number)
        if self.sheet.parts[number] is Part.PICTURE_TITLE:
            self.picture(number).headline.append(line.span)
            return
        article = self.current
        if article is None or article.block != block or article.paragraphs:
            article = self.open_article(block)
        fields = {Part.KICKER: article.kicker, Part.HEADLINE: article.headline, Part.SUBHEAD: article.subhead}
        fields[self.sheet.parts[number]].append(line.span)

    def open_article(self, block: int | None = None) -> Building:
        article = Building(block)
        self.articles.append(article)
        self.reports.append(article)
        return article

    def picture(self, number: int) -> Building:
        """The picture item that the line belongs to."""
        block = self.sheet.blocks[number]
        if block not in self.pictures:
            self.pictures[block] = Building(block, is_photo=True)
            self.articles.append(self.pictures[block])
        return self.pictures[block]

    def put_opening(self, number: int, line: Line) -> None:
        article, opening = self.current, self.sheet.openings[number]
        if article is None or article.opened or (article.paragraphs and not _is_note(article)):
            article = self.open_article()
        article.opened, article.indented = True, line.indented
        article.credits += opening.credits
        article.byline_spans.append(_span_without_blanks(self.sheet.text, Span(opening.start, opening.end)))
        if opening.end < line.end:
            self.add_words(article, number, Span(opening.end, line.end))

    def put_byline(self, number: int, line: Line) -> None:
        end = self.end_of_signature(number, line)
        article = self.current
        if article is None:
            self.furniture.append(Furniture(FurnitureKind.NOTICE, Span(line.start, end)))
            return
        article.opened = article.opened or not article.paragraphs
        article.sign(self.sheet.signatures[number], Span(line.start, end))

    def end_of_signature(self, number: int, line: Line) -> int:
        is_split = self.sheet.part(number + 1) is Part.TAKEN and number not in self.sheet.openings
        return self.sheet.lines[number + 1].end if is_split else line.end

    def put_credit(self, number: int, line: Line) -> None:
        article = self.picture(number) if number in self.sheet.blocks else self.current
        span = Span(line.start, self.end_of_signature(number, line))
        if article is None:
            self.furniture.append(Furniture(FurnitureKind.NOTICE, span))
            return
        signature = self.sheet.signatures[number]
        article.sign(signature, span)
        if not article.paragraphs and signature.is_picture_story:
            article.opened = article.storied = True
        if self.is_untold_picture(article) and not self.is_inside_sentence(number):
            article.is_photo = True
            self.reports.pop()

    def is_untold_picture(self, article: Building) -> bool:
        """Whether a headline, a caption and this credit are a picture item, not a report with a picture."""
        if article.is_photo or article.opened or not article.headline:
            return False
        return 0 < len(article.paragraphs) <= MOST_CAPTION_PARAGRAPHS

    def is_inside_sentence(self, number: int) -> bool:
        """Whether a credit is set into a sentence that goes on below: it is of a report's own picture."""
        return self.sheet.is_open_above(number) and self.sheet.part(number + 1) is Part.TEXT

    def put_text(self, number: int, line: Line) -> None:
        span = line.span
        if number in self.sheet.body_from:
            span = Span(max(line.start, self.sheet.body_from[number]), line.end)
        article = self.current
        if article is None or self.begins_brief(article, number, line):
            article = self.open_article()
        self.add_words(article, number, span)

    def begins_brief(self, article: Building, number: int, line: Line) -> bool:
        """Whether a paragraph without a headline is another brief: under 简讯, or behind one signed …到场。（陈 晨）"""
        if not article.paragraphs or article.paragraphs[-1].single:
            return False
        last = article.paragraphs[-1]
        if continues(last, line, line.text, self.columns):
            return False
        if self.sheet.part(number - 1) is Part.LABEL and is_label_of_briefs(self.sheet.lines[number - 1].text):
            return True
        closing = read_closing(last.tail) if last.tail[-1] in "）)" else None
        return bool(closing and closing.start and closing.signature and not closing.signature.is_picture)

    def put_caption(self, number: int, line: Line) -> None:
        """A caption in the lines of a column is one paragraph, even where a line ends with a sentence."""
        picture = self.picture(number)
        narrow = line.width <= WIDEST_COLUMN and not line.indented and not LATER_PICTURE.match(line.text)
        self.add_words(picture, number, line.span, goes_on=narrow and self.sheet.is_close(number))

    def put_single(self, number: int, line: Line) -> None:
        paragraph = Paragraph(single=True)
        paragraph.add(self.sheet.text, line.span)
        (self.current or self.open_article()).paragraphs.append(paragraph)

    def put_rest(self, number: int, line: Line) -> None:
        if article := self.current:
            article.paragraphs[-1].add(self.sheet.text, line.span)

    def add_words(self, article: Building, number: int, span: Span, *, goes_on: bool = False) -> None:
        """Add a line of the body to an article: to its last paragraph, or as a new one."""
        line, span = self.sheet.lines[number], _span_without_blanks(self.sheet.text, span)
        words = span.of(self.sheet.text)
        cut = continuation_at_end(words)
        if cut >= 0:
            self.furniture.append(Furniture(FurnitureKind.CONTINUATION, Span(span.start + cut, span.end)))
            span = _span_without_blanks(self.sheet.text, Span(span.start, span.start + cut))
        if span.start >= span.end:
            return
        if not article.paragraphs or not (goes_on or continues(article.paragraphs[-1], line, words, self.columns)):
            opens = not article.paragraphs and number in self.sheet.body_from  # behind 本报讯, which may run over
            article.paragraphs.append(Paragraph(indented=article.indented if opens else line.indented))
        paragraph = article.paragraphs[-1]
        paragraph.add(self.sheet.text, span)
        paragraph.last_number = number

    def put_furniture(self, number: int, line: Line) -> None:
        span = Span(line.start, self.end_of_signature(number, line))
        self.furniture.append(Furniture(KINDS[self.sheet.parts[number]], span))

    def put_taken(self, number: int, line: Line) -> None:
        """Nothing: the line stands in the span of the byline above it."""


KINDS = {
    Part.PAGE_LINE: FurnitureKind.PAGE_LINE,
    Part.CONTINUATION: FurnitureKind.CONTINUATION,
    Part.NAMELESS: FurnitureKind.NOTICE,
    Part.NOTICE: FurnitureKind.NOTICE,
    Part.BANNER: FurnitureKind.BANNER,
    Part.LABEL: FurnitureKind.SECTION_LABEL,
    Part.SLOGAN: FurnitureKind.SLOGAN,
}
Place = Callable[[Assembly, int, Line], None]
PLACES: dict[Part, Place] = {
    **dict.fromkeys(KINDS, Assembly.put_furniture),
    **dict.fromkeys((Part.KICKER, Part.HEADLINE, Part.SUBHEAD, Part.PICTURE_TITLE), Assembly.put_heading),
    **dict.fromkeys((Part.CROSSHEAD, Part.ITEM), Assembly.put_single),
    Part.ITEM_REST: Assembly.put_rest,
    Part.OPENING: Assembly.put_opening,
    Part.BYLINE: Assembly.put_byline,
    Part.CREDIT: Assembly.put_credit,
    Part.CAPTION: Assembly.put_caption,
    Part.TAKEN: Assembly.put_taken,
}


def _is_note(article: Building) -> bool:
    """Whether all that stands in the article is an editor's note: 编者按：…"""
    return is_note(article.paragraphs[0].head)


def is_note(words: str) -> bool:
    """Whether a paragraph is an editor's note: 编者按：…"""
    return words[:6].lstrip("【[“（(").startswith(EDITORS_NOTES)


def _span_without_blanks(page: str, span: Span) -> Span:
    words = span.of(page)
    if not words[:1].isspace() and not words[-1:].isspace():
        return span
    lead = len(words) - len(words.lstrip())
    return Span(span.start + lead, span.start + max(lead, len(words.rstrip())))


def finish(building: Building, page: str) -> tuple[ArticleDraft, list[Furniture]]:
    """The article in its final form, and the furniture that stood at its end: （来源：房山工会）."""
    furniture: list[Furniture] = []
    if building.paragraphs:
        furniture = _take_closing(building, page)
    paragraphs = [paragraph for paragraph in building.paragraphs if paragraph.spans]
    is_photo = building.is_photo or (building.storied and len(paragraphs) == 1)
    draft = ArticleDraft(
        kind=Kind.PHOTO if is_photo else Kind.REPORT,
        kicker=_lines(page, building.kicker),
        headline=_lines(page, building.headline),
        subhead=_lines(page, building.subhead),
        paragraphs=tuple(paragraph.passage(page) for paragraph in paragraphs),
        credits=tuple(sorted(building.credits, key=lambda credit: credit.span)),
        byline_spans=tuple(sorted(building.byline_spans)),
    )
    return draft, furniture


def _take_closing(building: Building, page: str) -> list[Furniture]:
    paragraph = building.paragraphs[-1]
    closing = read_closing(paragraph.text(page))
    if closing is None or closing.start == 0:
        return []
    signature = closing.signature
    credits = [
        Credit(
            credit.name,
            credit.role,
            Span(paragraph.page_offset(credit.span.start), paragraph.page_offset(credit.span.end - 1) + 1),
        )
        for credit in (signature.credits if signature else ())
    ]
    taken = _closed_up(page, paragraph.cut(page, closing.start))
    if not credits:
        return [Furniture(FurnitureKind.NOTICE, span) for span in taken]
    building.credits += credits
    building.byline_spans += taken
    return []


def _closed_up(page: str, spans: list[Span]) -> list[Span]:
    """The spans, those made one between which only blanks stand."""
    result: list[Span] = []
    for span in spans:
        if result and not page[result[-1].end : span.start].strip():
            span = Span(result.pop().start, span.end)
        result.append(span)
    return result


def _lines(page: str, spans: list[Span]) -> Passage:
    return Passage(" ".join(span.of(page) for span in spans), tuple(spans)) if spans else NOTHING
