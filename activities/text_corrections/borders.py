"""Borders of articles set right: one taken apart into two, two put together, a line that is no part of its article."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from activities.text_corrections.evidence import Moves, Words, evidence_of, move
from articles import reviewing
from articles.models import Article, Page
from articles.reasons import Reason

ASIDE = 10_000  # positions from here on: articles on their way to another place


class WrongBorder(ValueError):
    """A border that cannot be set so; its words say why."""


def split(article: Article, paragraph: int, editor: AbstractBaseUser, headline: bool = False) -> tuple[Article, Moves]:
    """The article that begins with that paragraph of `article`, from 0, and what became of the evidence.

    With `headline`, that paragraph is the new article's headline. Raises WrongBorder where one of the two would
    say nothing.
    """
    lines = article.paragraphs
    if not 0 < paragraph < len(lines):
        raise WrongBorder(_("Split between two paragraphs: each of the two articles needs one at least."))
    if headline and (paragraph + 1 == len(lines) or len(lines[paragraph]) > 255):
        raise WrongBorder(_("A headline is one line of at most 255 characters, with a paragraph under it."))
    with transaction.atomic():
        return cut_off(article, paragraph, len(lines), editor, Reason.SPLIT, headline=headline)


def take_out_caption(article: Article, paragraph: int, editor: AbstractBaseUser) -> tuple[Article, Moves]:
    """The photo whose caption that paragraph is, now an article of its own, and what became of the evidence."""
    check_leaves_something(article, paragraph)
    with transaction.atomic():
        return cut_off(article, paragraph, paragraph + 1, editor, Reason.SPLIT, kind=Article.Kind.PHOTO)


def take_out_furniture(article: Article, paragraph: int, editor: AbstractBaseUser) -> Moves:
    """What became of the evidence now that a paragraph is a line of the page and none of the article: 责编 王伟."""
    check_leaves_something(article, paragraph)
    with transaction.atomic():
        records = evidence_of(article)
        start, end = bounds(article.paragraphs, paragraph, paragraph + 1)
        page = Page.objects.select_for_update().get(pk=article.page_id)
        spans = paragraph_spans(article)[paragraph : paragraph + 1]
        reviewing.correct(page, {"furniture": with_lines(page.furniture, spans)}, editor, why=Reason.SPLIT)
        leave_out(article, paragraph, paragraph + 1, editor)
        return move(records, [Remaining(article, start, end)], editor, Reason.SPLIT)


def join(first: Article, second: Article, editor: AbstractBaseUser) -> Moves:
    """What became of the evidence of `second` now that its lines stand at the end of `first`.

    The second article is rejected, with its words as they were, so that no later reading brings it back.
    Raises WrongBorder for articles of two pages, or one that is rejected.
    """
    if first.pk == second.pk or first.page_id != second.page_id:
        raise WrongBorder(_("Join two articles of one page."))
    if first.is_rejected or second.is_rejected:
        raise WrongBorder(_("A rejected article cannot be joined: reopen it first."))
    with transaction.atomic():
        records = evidence_of(second)
        destination = Appended(first, second)
        layout = {**first.layout, "paragraphs": [*paragraph_spans(first), *lines_spans(second)]}
        reviewing.correct(first, {"text": destination.text, "layout": layout}, editor, why=Reason.JOINED)
        moves = move(records, [destination], editor, Reason.JOINED)
        second.bylines.exclude(journalist__in=first.bylines.values("journalist")).update(article=first)
        reviewing.reject([second], editor)
        return moves


def cut_off(
    article: Article,
    start: int,
    end: int,
    editor: AbstractBaseUser,
    reason: str,
    headline: bool = False,
    kind: str | None = None,
) -> tuple[Article, Moves]:
    """The new article of the paragraphs [start, end), standing behind `article`, and what became of the evidence."""
    records, lines, spans = evidence_of(article), article.paragraphs, paragraph_spans(article)
    make_room(article)
    body = start + headline
    new = Article(
        page_id=article.page_id,
        position=article.position + 1,
        kind=kind or article.kind,
        headline=lines[start] if headline else "",
        text="\n".join(lines[body:end]),
        layout={"headline": spans[start] if headline and spans else [], "paragraphs": spans[body:end]},
    )
    reviewing.note_addition(new, reviewing.values_set_by(new), editor)
    new._change_reason = reason
    new.save()
    places = bounds(lines, start, end)
    leave_out(article, start, end, editor)
    destination = CutOff(article, new, *places, headline=len(lines[start]) if headline else 0)
    return new, move(records, [destination], editor, reason)


def lock_page(article: Article) -> None:
    """Keep others from setting borders on its page until the transaction ends; before the article itself is taken."""
    Page.objects.select_for_update().filter(pk=article.page_id).only("pk").first()


def make_room(article: Article) -> None:
    """Move the articles behind it on the page one place on."""
    behind = Article.objects.filter(page_id=article.page_id, position__gt=article.position)
    behind.update(position=F("position") + ASIDE)
    Article.objects.filter(page_id=article.page_id, position__gt=ASIDE).update(position=F("position") + 1 - ASIDE)


def leave_out(article: Article, start: int, end: int, editor: AbstractBaseUser) -> None:
    """Take the paragraphs [start, end) out of the article."""
    lines, spans = article.paragraphs, paragraph_spans(article)
    layout = {**article.layout, "paragraphs": spans[:start] + spans[end:]}
    reviewing.correct(
        article, {"text": "\n".join(lines[:start] + lines[end:]), "layout": layout}, editor, why=Reason.SPLIT
    )


def check_leaves_something(article: Article, paragraph: int) -> None:
    """Raise WrongBorder where there is no such paragraph, or nothing would be left without it."""
    if not 0 <= paragraph < len(article.paragraphs):
        raise WrongBorder(_("The article has no such paragraph."))
    if len(article.paragraphs) == 1 and not article.headline:
        raise WrongBorder(_("Nothing would be left of the article: reject it instead."))


def bounds(lines: list[str], start: int, end: int) -> tuple[int, int]:
    """Where the lines [start, end) stand in the text they make: (["一二", "三", "四"], 1, 2) gives (3, 4)."""
    before = sum(len(line) + 1 for line in lines[:start])
    return before, before + len("\n".join(lines[start:end]))


def paragraph_spans(article: Article) -> list[list[list[int]]]:
    """For each paragraph the pieces of the page it was taken from; none for an article whose lines were rewritten."""
    spans = list(article.layout.get("paragraphs", []))
    return spans if len(spans) == len(article.paragraphs) else [[] for _line in article.paragraphs]


def lines_spans(article: Article) -> list[list[list[int]]]:
    """The pieces of the page of all lines of an article, headline and all."""
    heads = [article.layout.get(name, []) for name in ("kicker", "headline", "subhead") if getattr(article, name)]
    return [*heads, *paragraph_spans(article)]


def with_lines(furniture: list[list[object]], spans: list[list[list[int]]]) -> list[list[object]]:
    """The page's furniture with these pieces too."""
    return sorted([*furniture, *(["set_aside", *span] for pieces in spans for span in pieces)], key=lambda one: one[1:])


class Remaining:
    """Where words stand after [start, end) of the text was taken out."""

    def __init__(self, article: Article, start: int, end: int) -> None:
        self.article, self.start, self.end = article, start, end

    def __call__(self, field: str, start: int, end: int) -> Words | None:
        """The words, moved up where they stood behind; None for those that were taken out or torn apart."""
        if field != "text" or end <= self.start:
            return Words(self.article, field, start, end)
        if start > self.end:
            gone = self.end - self.start + 1  # with the end of a line
            return Words(self.article, field, start - gone, end - gone)
        return None


class CutOff(Remaining):
    """Where words stand after [start, end) of the text became an article of its own."""

    def __init__(self, article: Article, new: Article, start: int, end: int, headline: int) -> None:
        super().__init__(article, start, end)
        self.new, self.headline = new, headline

    def __call__(self, field: str, start: int, end: int) -> Words | None:
        """The words in the old article, in the new one's headline or in its text."""
        if field != "text" or start < self.start or end > self.end:
            return super().__call__(field, start, end)
        if end - self.start <= self.headline:
            return Words(self.new, "headline", start - self.start, end - self.start)
        body = self.start + (self.headline + 1 if self.headline else 0)
        return Words(self.new, "text", start - body, end - body) if start >= body else None


class Appended:
    """Where words of the second article stand at the end of the first: its heading lines are paragraphs now."""

    def __init__(self, first: Article, second: Article) -> None:
        self.first = first
        self.offsets: dict[str, int] = {}
        lines = [first.text] if first.text else []
        for name in ("kicker", "headline", "subhead", "text"):
            if words := str(getattr(second, name)):
                self.offsets[name] = len("\n".join([*lines, ""]))
                lines.append(words)
        self.text = "\n".join(lines)

    def __call__(self, field: str, start: int, end: int) -> Words | None:
        """The words in the text of the first article."""
        offset = self.offsets[field]
        return Words(self.first, "text", start + offset, end + offset)
