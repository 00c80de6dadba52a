"""A page taken apart: segment(text) gives its articles and what belongs to none."""

from __future__ import annotations

from .articles import Assembly, finish, is_note
from .authors import find_authors
from .boxes import find_banner, find_intruders, find_lists, find_page_titles, find_slogans
from .captions import find_pictures
from .crossheads import find_loose_headings
from .headlines import find_headings
from .notices import find_notices
from .records import NOTHING, ArticleDraft, Furniture, FurnitureKind, Kind, PageDraft, Passage, Span
from .sheet import Part, Sheet, read_sheet

SHORTEST_ORPHAN = 60  # a text without a headline is an article from here on
PASSES = (
    find_page_titles,
    find_notices,
    find_authors,
    find_lists,
    find_banner,
    find_slogans,
    find_pictures,
    find_headings,
    find_intruders,
    find_loose_headings,
)


def segment(text: str) -> PageDraft:
    """The page taken apart: its articles in page order, its banner, its furniture, what it prints of itself."""
    sheet = classify(text)
    assembly = Assembly(sheet)
    assembly.put_all()
    articles: list[ArticleDraft] = []
    furniture = list(assembly.furniture)
    warnings: list[str] = []
    for building in assembly.articles:
        draft, left = finish(building, text)
        furniture += left
        if draft.headline or _is_article(draft):
            articles.append(draft)
        else:
            pieces, warning = _set_aside(draft)
            furniture += pieces
            warnings += warning
    articles.sort(key=lambda draft: min(span.start for span in draft.spans()))
    return PageDraft(
        text=text,
        banner=_banner(sheet),
        newspaper=_printed(sheet, "newspaper"),
        published=_printed(sheet, "published"),
        page_number=_printed(sheet, "page_number"),
        articles=tuple(articles),
        furniture=tuple(sorted(furniture, key=lambda piece: piece.span)),
        warnings=(*warnings, *_doubts(articles)),
    )


def classify(text: str) -> Sheet:
    """The lines of a page, each with what it is and the rule that said so."""
    sheet = read_sheet(text)
    for find in PASSES:
        find(sheet)
    return sheet


def _is_article(draft: ArticleDraft) -> bool:
    """Whether a text without a headline is an article: a caption, a signed text, or a long one."""
    told = draft.kind is Kind.PHOTO or bool(draft.byline_spans) or len(draft.text) >= SHORTEST_ORPHAN
    return told and not all(is_note(paragraph.text) for paragraph in draft.paragraphs)


def _set_aside(draft: ArticleDraft) -> tuple[list[Furniture], list[str]]:
    """What became of words that no article claims: notices, and a warning for each."""
    spans: list[Span] = sorted(draft.spans())
    warnings = [f"a line of {span.end - span.start} characters belongs to no article" for span in spans]
    return [Furniture(FurnitureKind.NOTICE, span) for span in spans], warnings


def _doubts(articles: list[ArticleDraft]) -> list[str]:
    """What an editor should look at: articles without a body, reports without a headline."""
    empty = [f"no text under the headline {draft.headline.text}" for draft in articles if not draft.paragraphs]
    nameless = [
        f"a report of {len(draft.text)} characters has no headline"
        for draft in articles
        if not draft.headline and draft.kind is Kind.REPORT
    ]
    return empty + nameless


def _banner(sheet: Sheet) -> Passage:
    """The running banner: the first of the page, with its second line where it has one."""
    first = next((number for number, part in enumerate(sheet.parts) if part is Part.BANNER), None)
    if first is None:
        return NOTHING
    numbers = [first] + [first + 1] * (sheet.part(first + 1) is Part.BANNER and not sheet.lines[first + 1].gap)
    spans = tuple(sheet.lines[number].span for number in numbers)
    return Passage(" ".join(span.of(sheet.text) for span in spans), spans)


def _printed(sheet: Sheet, name: str) -> str:
    """What the page lines say of the page: the first of them that says anything."""
    return next((value for line in sheet.page_lines.values() if (value := getattr(line, name))), "")
