"""The figures of an article as metrics: what each counts, over which time, and whose it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from activities.extraction.antecedents import find_antecedent
from activities.extraction.categories import categorize
from activities.extraction.participants import Named, named_unions
from activities.extraction.periods import find_period, find_stretches
from activities.extraction.quantities import find_quantities
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
from activities.extraction.relevance import is_of_the_story, is_private
from activities.extraction.sentences import Statement, clause_around
from activities.extraction.subjects import Subject, find_subject
from articles.segmentation.records import Span

SAME_THING = re.compile(r"(?:发展|增加|扩大|提升|提高|增长)到?$")  # 只有会员60名，如今已发展到310名
HELD = re.compile(r"(?:^|[^\u4e00-\u9fff]|今年|已|底|先后|共|连续)(?:已?举?办了?|办起|开了|少则|多则)$")  # 今年已办11场
SETTLED = re.compile(r"(?:办结|解决|采纳|完成|化解|归并为|已办结)$")
GIVES = re.compile(r"(?:还|又|共|也|则|已)?(?:出资|投入|拨款|拨付|拨出|补助|补贴|奖励|资助|拿出|筹集|筹措|捐助|捐赠)")
NAMED = re.compile(r"“[^“”]{2,20}”")
RATE_UNITS = frozenset(["%", "百分点", "倍"])
FIGURES = frozenset("0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿半")
LONGEST_TEXT, LONGEST_SUBJECT, LONGEST_PERIOD = 60, 255, 100  # characters that a record holds
HEADLINE_ROUNDING = Decimal("0.1")
PEOPLE = frozenset([Category.PARTICIPANTS, Category.BENEFICIARIES, Category.MEMBERS, Category.STAFF])
# Types of activity whose people take part; in the others they are served.
_TAKING_PART = """
    training theory_study competition culture_sports matchmaking
    meeting exchange volunteering democratic_management
"""
TAKING_PART = frozenset(_TAKING_PART.split())


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the other stages found in an article, as far as figures need it."""

    article: ArticleText
    statements: Sequence[Statement]
    quantities: Sequence[Quantity]
    dates: Sequence[DatePhrase]
    activities: Sequence[Activity]
    unions: Sequence[Named]
    places: Mapping[str, str]  # unions by the places that they are the unions of: 房山区
    holder: str
    stretches: Sequence[Span]


def find_metrics(
    article: ArticleText,
    organizations: Sequence[Organization],
    activities: Sequence[Activity],
    statements: Sequence[Statement],
    quantities: Sequence[Quantity],
    dates: Sequence[DatePhrase],
) -> tuple[Metric, ...]:
    """The metrics of an article, in the order of their figures."""
    unions = named_unions(organizations)
    places = {one.name.removesuffix("总工会"): one.name for one in organizations if one.name.endswith("总工会")}
    holder = _holder(organizations, activities)
    reading = _Reading(
        article,
        statements,
        quantities,
        dates,
        activities,
        unions,
        places,
        holder,
        find_stretches(article.text, quantities),
    )
    found: list[Metric] = []
    for quantity in quantities:
        if _is_date(quantity.span, dates) or _is_named(quantity.span, unions) or not _is_short(quantity):
            continue
        last = found[-1] if found else None
        if metric := _metric(reading, quantity, last):
            found.append(metric)
    return tuple(found)


def find_headline_metrics(
    article: ArticleText, activities: Sequence[Activity], told: Sequence[Quantity]
) -> tuple[Metric, ...]:
    """The figures of the headlines that the body does not repeat; `told` are those of the body."""
    index = next((number for number, one in enumerate(activities) if one.main), None)
    main = activities[index] if index is not None else None
    found: list[Metric] = []
    for field in (Field.KICKER, Field.HEADLINE, Field.SUBHEAD):
        text = article.of(field)
        for quantity in find_quantities(text) if any(sign in FIGURES for sign in text) else ():
            clause = clause_around(text, Span(0, len(text)), quantity.span)
            if is_of_the_story(text, quantity, clause, False) or any(_repeats(quantity, one) for one in told):
                continue
            if not _is_short(quantity):
                continue
            subject = find_subject(text, quantity, clause, clause.start)
            before, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
            likes = main is not None and main.type in TAKING_PART
            found.append(
                Metric(
                    figure=quantity.span,
                    text=quantity.span.of(text),
                    value=quantity.value,
                    unit=quantity.unit or "人",
                    subject=subject.text[:LONGEST_SUBJECT],
                    category=categorize(quantity, subject, before, after, likes),
                    evidence=Evidence.cut(article, field, clause),
                    qualifier=quantity.qualifier,
                    value_max=quantity.value_max,
                    organization=main.organizers[0].name if main and main.organizers else "",
                    activity=index,
                )
            )
    return tuple(found)


def _repeats(quantity: Quantity, told: Quantity) -> bool:
    """Whether the body tells a figure of the headline, perhaps in more digits: 21万余 and 21.3万人."""
    if quantity.value == told.value:
        return True
    return quantity.value > 0 and abs(told.value - quantity.value) / quantity.value < HEADLINE_ROUNDING


def _holder(organizations: Sequence[Organization], activities: Sequence[Activity]) -> str:
    """The union that holds the main activity, else the first one named."""
    for activity in activities:
        if activity.main and activity.organizers:
            return activity.organizers[0].name
    return organizations[0].name if organizations else ""


def _is_short(quantity: Quantity) -> bool:
    """Whether a figure is one that anybody prints: no number of sixty digits."""
    return quantity.span.end - quantity.span.start <= LONGEST_TEXT


def _is_date(span: Span, dates: Sequence[DatePhrase]) -> bool:
    """Whether a figure is part of words that date something: 五年 in 五年来."""
    index = bisect_right(dates, span.start, key=lambda date: date.span.start) - 1
    return index >= 0 and dates[index].span.end >= span.end


def _is_named(span: Span, unions: Sequence[Named]) -> bool:
    """Whether a figure is part of a union's name: 十里 in 十里铺乡总工会."""
    index = bisect_right(unions, span.start, key=lambda union: union.span.start) - 1
    return index >= 0 and unions[index].span.end > span.start


def _metric(reading: _Reading, quantity: Quantity, last: Metric | None) -> Metric | None:
    """The metric of one figure, or None where it only belongs to the story; `last` is the metric before it."""
    text, figure = reading.article.text, quantity.span
    statement = _statement(reading.statements, figure.start)
    if statement is None:
        return None
    clause = clause_around(text, statement.span, figure)
    if is_of_the_story(text, quantity, clause, statement.is_speech):
        return None
    before, after = text[clause.start : figure.start], text[figure.end : clause.end]
    index = _activity(text, figure, statement, reading.activities)
    activity = reading.activities[index] if index is not None else None
    subject = find_subject(text, quantity, clause, _previous_end(reading.quantities, clause, figure))
    follows = last is not None and last.figure.start >= statement.span.start
    if follows and last is not None and _counts_the_same(quantity, subject, before, last):
        subject = Subject(last.subject)
    elif activity is not None and HELD.search(before) and not subject.is_behind:
        subject = Subject(activity.name)
    elif last is not None and subject.lacks_noun and last.figure.end == figure.start:  # 5批47人次
        subject = Subject(last.subject)
    elif subject.lacks_noun:
        subject = find_antecedent(text, quantity, subject, clause, last, activity)
    category = categorize(quantity, subject, before, after, activity is not None and activity.type in TAKING_PART)
    if follows and last is not None and _is_part(before, category, last):
        category = last.category
    period = find_period(text, reading.dates, reading.stretches, figure, clause, _scope(reading, statement), category)
    return Metric(
        figure=figure,
        text=figure.of(text),
        value=quantity.value,
        unit=quantity.unit or "人",
        subject=subject.text[:LONGEST_SUBJECT],
        category=category,
        evidence=Evidence.cut(reading.article, Field.TEXT, clause),
        qualifier=quantity.qualifier,
        value_max=quantity.value_max,
        period=period.text if len(period.text) <= LONGEST_PERIOD else "",
        cumulative=period.is_cumulative,
        organization="" if is_private(text, quantity, clause) else _owner(reading, statement, figure, clause, activity),
        activity=index,
    )


def _counts_the_same(quantity: Quantity, subject: Subject, before: str, last: Metric) -> bool:
    """Whether a figure goes on about what the one before it counts: 60名会员，如今已发展到310名."""
    if not subject.is_phrase:
        return False
    if SAME_THING.search(before):
        return last.unit == quantity.unit or quantity.unit in RATE_UNITS
    return quantity.unit in RATE_UNITS and last.unit in RATE_UNITS


def _scope(reading: _Reading, statement: Statement) -> Span:
    """How far back words of time still hold for a figure: over semicolons, until another union is named."""
    start, index = (
        statement.span.start,
        bisect_left(reading.statements, statement.span.start, key=lambda one: one.span.start),
    )
    while index > 0 and not _names_union(reading.unions, reading.statements[index].span):
        before = reading.statements[index - 1]
        is_part = reading.article.text.startswith("其中", start) and before.paragraph == statement.paragraph
        if before.sentence != statement.sentence and not is_part:
            break
        start, index = before.span.start, index - 1
    return Span(start, statement.span.end)


def _names_union(unions: Sequence[Named], span: Span) -> bool:
    """Whether a union is named in a span."""
    index = bisect_left(unions, span.start, key=lambda union: union.span.start)
    return index < len(unions) and unions[index].span.start < span.end


def _previous_end(quantities: Sequence[Quantity], clause: Span, figure: Span) -> int:
    """Where the figure before this one ends, or the clause begins."""
    index = bisect_left(quantities, figure.start, key=lambda one: one.span.start) - 1
    return max(clause.start, quantities[index].span.end) if index >= 0 else clause.start


def _is_part(before: str, category: Category, last: Metric) -> bool:
    """Whether a figure is part of the one before it and measures the same: 其中女司机9名, 办结51件."""
    if before.startswith("其中"):
        return category in PEOPLE and last.category in PEOPLE
    if before.rfind("、") > before.rfind(last.text) > -1:  # 表彰标兵20名、能手40名
        return last.category is Category.RECOGNITION and category in PEOPLE
    return SETTLED.search(before) is not None and last.category in (Category.CASES, Category.OTHER)


def _statement(statements: Sequence[Statement], position: int) -> Statement | None:
    """The statement in which a position stands."""
    index = bisect_right(statements, position, key=lambda one: one.span.start) - 1
    return statements[index] if index >= 0 and position < statements[index].span.end else None


def _activity(text: str, figure: Span, statement: Statement, activities: Sequence[Activity]) -> int | None:
    """Which activity a figure measures: its statement's, the one it names, the last of its paragraph, the main one."""
    index = bisect_right(activities, figure.start, key=lambda one: one.evidence.span.start) - 1
    if index >= 0 and figure.start < activities[index].evidence.span.end:
        return index
    told = text[statement.span.start : figure.start]
    for number, one in enumerate(activities):
        if "“" in told and (name := NAMED.search(one.name)) and name.group() in told:
            return number
    if index >= 0 and "\n" not in text[activities[index].evidence.span.end : figure.start]:
        return index
    return next((number for number, one in enumerate(activities) if one.main), 0) if activities else None


def _owner(reading: _Reading, statement: Statement, figure: Span, clause: Span, activity: Activity | None) -> str:
    """Whose figure it is: of the union that its clause, activity or statement names, or whose place it is."""
    head = bisect_left(reading.unions, clause.start, key=lambda union: union.span.start)
    first = reading.unions[head] if head < len(reading.unions) else None
    if first and first.span.start == clause.start and GIVES.match(reading.article.text, first.span.end, figure.start):
        return first.name
    tells = activity is not None and activity.evidence.span.start <= figure.start < activity.evidence.span.end
    if not tells:
        index = bisect_left(reading.unions, statement.span.start, key=lambda union: union.span.start)
        if index < len(reading.unions) and reading.unions[index].span.start < figure.start:
            return reading.unions[index].name
        words = reading.article.text[clause.start : figure.start]
        if place := next((place for place in reading.places if place and words.startswith(place)), ""):
            return reading.places[place]
    if activity is None:
        return reading.holder
    return activity.organizers[0].name if activity.organizers else ""
