"""The figures of an article as metrics: what each counts, over which time, and whose it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from activities.extraction.categories import categorize
from activities.extraction.participants import named_unions
from activities.extraction.periods import find_period
from activities.extraction.records import (
    Activity,
    ArticleText,
    Category,
    DatePhrase,
    Evidence,
    Field,
    Metric,
    Organization,
    Quantity,
)
from activities.extraction.sentences import Statement, clauses, quotations
from activities.extraction.subjects import find_subject
from articles.segmentation.records import Span

# Types of activity whose people take part; in the others they are served.
TAKING_PART = frozenset("training theory_study competition culture_sports matchmaking meeting exchange volunteering democratic_management".split())


def find_metrics(
    article: ArticleText,
    organizations: Sequence[Organization],
    activities: Sequence[Activity],
    statements: Sequence[Statement],
    quantities: Sequence[Quantity],
    dates: Sequence[DatePhrase],
) -> tuple[Metric, ...]:
    """The metrics of an article, in the order of their figures."""
    text = article.text
    holder = _holder(organizations, activities)
    found: list[Metric] = []
    for quantity in quantities:
        if _is_date(quantity.span, dates):
            continue
        found.append(_metric(article, quantity, statements, quantities, dates, activities, holder))
    return tuple(found)


def _holder(organizations: Sequence[Organization], activities: Sequence[Activity]) -> str:
    """The union that holds the main activity, else the first one named."""
    for activity in activities:
        if activity.main and activity.organizers:
            return activity.organizers[0].name
    return organizations[0].name if organizations else ""


def _is_date(span: Span, dates: Sequence[DatePhrase]) -> bool:
    """Whether a figure is part of words that date something: 五年 in 五年来."""
    index = bisect_right(dates, span.start, key=lambda date: date.span.start) - 1
    return index >= 0 and dates[index].span.end >= span.end


def _metric(
    article: ArticleText,
    quantity: Quantity,
    statements: Sequence[Statement],
    quantities: Sequence[Quantity],
    dates: Sequence[DatePhrase],
    activities: Sequence[Activity],
    holder: str,
) -> Metric:
    """The metric of one figure."""
    text = article.text
    statement = _statement(statements, quantity.span.start)
    span = statement.span if statement else Span(0, len(text))
    clause = _clause(text, span, quantity.span)
    previous = max((one.span.end for one in quantities if clause.start <= one.span.start < quantity.span.start), default=clause.start)
    subject = find_subject(text, quantity, clause, previous)
    index = _activity(statement, quantity.span, activities, statements)
    activity = activities[index] if index is not None else None
    before, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
    category = categorize(quantity, subject, before, after, activity is not None and activity.type in TAKING_PART)
    sentence = Span(min(one.span.start for one in statements if statement and one.sentence == statement.sentence) if statement else 0, span.end)
    period = find_period(text, dates, quantity.span, clause, sentence, category)
    return Metric(
        figure=quantity.span,
        text=quantity.span.of(text),
        value=quantity.value,
        unit=quantity.unit or "人",
        subject=subject.text,
        category=category,
        evidence=Evidence.cut(article, Field.TEXT, clause),
        qualifier=quantity.qualifier,
        value_max=quantity.value_max,
        period=period.text,
        cumulative=period.is_cumulative,
        organization=activity.organizers[0].name if activity and activity.organizers else holder if not activity else "",
        activity=index,
    )


def _statement(statements: Sequence[Statement], position: int) -> Statement | None:
    """The statement in which a position stands."""
    index = bisect_right(statements, position, key=lambda one: one.span.start) - 1
    return statements[index] if index >= 0 and position < statements[index].span.end else None


def _clause(text: str, span: Span, figure: Span) -> Span:
    """The clause in which a figure stands."""
    for clause in clauses(text, span):
        if clause.start <= figure.start < clause.end:
            return Span(clause.start, max(clause.end, figure.end))
    return figure


def _activity(
    statement: Statement | None, figure: Span, activities: Sequence[Activity], statements: Sequence[Statement]
) -> int | None:
    """Which activity a figure measures: that of its statement, else the last one told before it."""
    if not activities:
        return None
    last = None
    for index, activity in enumerate(activities):
        span = activity.evidence.span
        if span.start <= figure.start < span.end:
            return index
        if span.start <= figure.start:
            last = index
    return last if last is not None else next((i for i, one in enumerate(activities) if one.main), 0)
