"""What must be true of every reading: each character of the page is somewhere once, each record stands where it says.

Each check gives what is wrong in words, nothing where all is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from activities.extraction.records import ArticleText, Evidence, Findings
from articles.segmentation.records import ArticleDraft, PageDraft, Passage, Span


def lost_or_doubled(text: str, spans: Iterable[Span]) -> list[str]:
    """Characters of a page that no span holds, or more than one; blanks may be anywhere."""
    holders = Counter(offset for span in spans for offset in range(span.start, span.end))
    wrong = [offset for offset, character in enumerate(text) if not character.isspace() and holders[offset] != 1]
    return [f"{piece.of(text)!r} at {piece.start}: {holders[piece.start]} times" for piece in runs(wrong)]


def runs(offsets: Sequence[int]) -> Iterator[Span]:
    """Offsets that follow each other as spans: 3, 4, 5, 9 are (3, 6) and (9, 10)."""
    start = previous = None
    for offset in offsets:
        if start is None or previous is None:
            start = offset
        elif offset != previous + 1:
            yield Span(start, previous + 1)
            start = offset
        previous = offset
    if start is not None and previous is not None:
        yield Span(start, previous + 1)


def untrue_passages(page: PageDraft, article: ArticleDraft) -> list[str]:
    """Heads and paragraphs that are not what their spans name; lines of one head are joined with a blank."""
    heads = [article.kicker, article.headline, article.subhead]
    wrong = [passage for passage in heads if joined(page.text, passage, " ") != passage.text]
    wrong += [passage for passage in article.paragraphs if joined(page.text, passage, "") != passage.text]
    return [f"{passage.text!r} is {joined(page.text, passage, '|')!r} on the page" for passage in wrong]


def joined(text: str, passage: Passage, between: str) -> str:
    """What the spans of a passage name."""
    return between.join(span.of(text) for span in passage.spans)


def untrue_credits(page: PageDraft, article: ArticleDraft) -> list[str]:
    """Names in bylines that do not stand where they say, or outside every byline."""
    wrong = []
    for credit in article.credits:
        printed = "".join(credit.span.of(page.text).split())
        if printed != credit.name:
            wrong.append(f"{credit.name} is {printed!r} on the page")
        if not any(line.start <= credit.span.start and credit.span.end <= line.end for line in article.byline_spans):
            wrong.append(f"{credit.name} stands in no byline")
    return wrong


def untrue_evidence(article: ArticleText, findings: Findings) -> list[str]:
    """Records whose quote does not stand where it says, and figures outside of their evidence."""
    evidence = [mention.evidence for organization in findings.organizations for mention in organization.mentions]
    evidence += [activity.evidence for activity in findings.activities]
    evidence += [metric.evidence for metric in findings.metrics]
    wrong = [
        f"{one.quote!r} is {cut(article, one)!r}" for one in evidence if cut(article, one) != one.quote or not one.quote
    ]
    for metric in findings.metrics:
        words = article.of(metric.evidence.field)
        if metric.figure.of(words) != metric.text:
            wrong.append(f"the figure {metric.text} is {metric.figure.of(words)!r}")
        span = metric.evidence.span
        if not span.start <= metric.figure.start < metric.figure.end <= span.end:
            wrong.append(f"the figure {metric.text} stands outside of {metric.evidence.quote!r}")
    return wrong


def cut(article: ArticleText, evidence: Evidence) -> str:
    """What stands where the evidence says."""
    return evidence.span.of(article.of(evidence.field))


def loose_ends(findings: Findings) -> list[str]:
    """Names and numbers in records that lead nowhere, or are none: an organizer that the article does not name."""
    named = {organization.name for organization in findings.organizations}
    wrong = [
        f"organizer {participant.name} is none of the organizations"
        for activity in findings.activities
        for participant in activity.organizers
        if participant.name not in named
    ]
    for metric in findings.metrics:
        if not metric.unit or metric.value < 0 or (metric.value_max is not None and metric.value_max <= metric.value):
            wrong.append(f"{metric.text} is {metric.value} to {metric.value_max} of {metric.unit!r}")
        if metric.organization and metric.organization not in named:
            wrong.append(f"{metric.text} is of {metric.organization}, which is none of the organizations")
        if metric.activity is not None and not 0 <= metric.activity < len(findings.activities):
            wrong.append(f"{metric.text} is of activity {metric.activity}, which there is not")
    return wrong
