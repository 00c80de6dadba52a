"""The figures of an article as metrics: what each counts, over which time, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from activities.extraction.accounts import account_dates
from activities.extraction.antecedents import find_antecedent, fronted_topic, granted, last_name, topic_before
from activities.extraction.categories import categorize
from activities.extraction.continued_figures import beside, counts_the_same
from activities.extraction.cumulation import adds_up
from activities.extraction.participants import Cast, Named
from activities.extraction.periods import find_period
from activities.extraction.quantities import find_quantities
from activities.extraction.records import (
    Activity,
    ArticleText,
    DatePhrase,
    Evidence,
    Field,
    Metric,
    Organization,
    Quantity,
)
from activities.extraction.relevance import is_of_the_story
from activities.extraction.sentences import clause_around
from activities.extraction.stretches import find_stretches
from activities.extraction.subjects import Subject, find_subject
from activities.extraction.surroundings import Surroundings, survey
from articles.segmentation.records import Span

HELD = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|今年|已|底|先后|共|连续)(?:已?举?办了?|办起|开了|少则|多则)$"
)  # 今年已办过9场
HELD_ENDS = ("办", "办了", "办起", "开了", "少则", "多则")  # of HELD
TOOK_PART = frozenset(["参加", "参与", "参加了", "参与了"])  # 90人参加: of an activity
FIGURES = frozenset("0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿半")
NEXT_CLAUSE = re.compile(r"，([^，。；：！？\n]{2,30})")
LONGEST_TEXT, LONGEST_SUBJECT, LONGEST_PERIOD = 60, 255, 100  # characters that a record holds
FAR = 120  # characters of a clause on either side of a figure that say anything about it
HEADLINE_ROUNDING = Decimal("0.1")
# Types of activity whose people take part; in the others they are served.
_TAKING_PART = """
    training theory_study competition culture_sports matchmaking meeting volunteering
"""
TAKING_PART = frozenset(_TAKING_PART.split())


def find_metrics(
    article: ArticleText,
    organizations: Sequence[Organization],
    unions: Sequence[Named],
    activities: Sequence[Activity],
    casts: Sequence[Cast],
    quantities: Sequence[Quantity],
    dates: Sequence[DatePhrase],
) -> tuple[Metric, ...]:
    """The metrics of an article, in the order of their figures."""
    if not quantities:
        return ()
    around = survey(article, organizations, unions, activities, casts, quantities, dates)
    stretches = find_stretches(article.text, quantities)
    leads = account_dates(article.text, article.headline, around.statements, dates, unions)
    found: list[Metric] = []
    for quantity in quantities:
        if around.is_taken(quantity.span) or not _is_short(quantity):
            continue
        last = found[-1] if found else None
        if metric := _metric(article, around, stretches, leads, quantity, last):
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
        text, period = article.of(field), ""
        for quantity in find_quantities(text) if any(sign in FIGURES for sign in text) else ():
            if quantity.unit == "年" and not text.endswith("连续", 0, quantity.span.start):
                period = quantity.span.of(text)  # 两年走访商户3万家次
                continue
            clause = clause_around(text, Span(0, len(text)), quantity.span)
            if is_of_the_story(text, quantity, clause, False) or any(_repeats(quantity, one) for one in told):
                continue
            if _is_short(quantity):
                found.append(_headline_metric(article, field, quantity, clause, index, main, period))
    return tuple(found)


def _headline_metric(
    article: ArticleText,
    field: Field,
    quantity: Quantity,
    clause: Span,
    index: int | None,
    main: Activity | None,
    period: str,
) -> Metric:
    """The metric of a figure in a headline: it is the main activity's."""
    text = article.of(field)
    subject = find_subject(text, quantity, clause, clause.start)
    before, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
    likes = main is not None and main.type in TAKING_PART
    return Metric(
        figure=quantity.span,
        text=quantity.span.of(text),
        value=quantity.value,
        unit=quantity.unit or "人",
        subject=subject.text[:LONGEST_SUBJECT].strip("、，"),
        category=categorize(quantity, subject, before, after, likes),
        evidence=Evidence.cut(article, field, clause),
        qualifier=quantity.qualifier,
        value_max=quantity.value_max,
        period=period,
        organization=main.organizers[0].name if main and main.organizers else "",
        activity=index,
    )


def _repeats(quantity: Quantity, told: Quantity) -> bool:
    """Whether the body tells a figure of the headline, perhaps in more digits: 21万余 and 21.3万人."""
    if quantity.value == told.value:
        return True
    return quantity.value > 0 and abs(told.value - quantity.value) / quantity.value < HEADLINE_ROUNDING


def _is_short(quantity: Quantity) -> bool:
    """Whether a figure is one that anybody prints: no number of sixty digits."""
    return quantity.span.end - quantity.span.start <= LONGEST_TEXT


def _metric(
    article: ArticleText,
    around: Surroundings,
    stretches: Sequence[Span],
    leads: Mapping[int, DatePhrase],
    quantity: Quantity,
    last: Metric | None,
) -> Metric | None:
    """The metric of one figure, or None where it only belongs to the story; `last` is the metric before it."""
    text, figure = around.text, quantity.span
    statement = around.statement_at(figure.start)
    if statement is None:
        return None
    whole = clause_around(text, statement.span, figure)
    clause = Span(max(whole.start, figure.start - FAR), min(whole.end, figure.end + FAR))
    if is_of_the_story(text, quantity, clause, statement.is_speech):
        return None
    before, after = text[clause.start : figure.start], text[figure.end : clause.end]
    index = around.activity_of(figure, statement, clause)
    activity = around.activities[index] if index is not None else None
    follows = last is not None and last.figure.start >= statement.span.start
    subject = _counted(around, quantity, clause, last, follows, activity)
    next_clause = NEXT_CLAUSE.match(text, whole.end, statement.span.end)
    following = next_clause.group(1) if next_clause else ""
    likes = activity is not None and activity.type in TAKING_PART
    category = categorize(quantity, subject, before, after, likes, following)
    if subject.text in TOOK_PART and activity is not None:
        subject = Subject(subject.text[:2] + activity.name)
    if follows and last is not None:
        category = beside(text, quantity, subject, clause, last, category, likes)
    scope = around.scope(statement)
    period = find_period(around, stretches, figure, clause, scope, category, leads.get(statement.span.start))
    return Metric(
        figure=figure,
        text=figure.of(text),
        value=quantity.value,
        unit=quantity.unit or "人",
        subject=subject.text[:LONGEST_SUBJECT].strip("、，"),
        category=category,
        evidence=Evidence.cut(article, Field.TEXT, whole),
        qualifier=quantity.qualifier,
        value_max=quantity.value_max,
        period=period.text if len(period.text) <= LONGEST_PERIOD else "",
        cumulative=adds_up(text, scope, clause, figure, category, period.text, period.is_cumulative),
        organization=around.owner_of(quantity, category, clause, statement, activity),
        activity=index,
    )


def _counted(
    around: Surroundings,
    quantity: Quantity,
    clause: Span,
    last: Metric | None,
    follows: bool,
    activity: Activity | None,
) -> Subject:
    """What a figure counts by the words of its clause, else by what was told before it.

    `follows`: the metric before it stands in the same statement.
    """
    text, figure = around.text, quantity.span
    before = text[clause.start : figure.start]
    subject = find_subject(text, quantity, clause, around.previous_end(clause, figure))
    if not subject.is_behind and (fronted := fronted_topic(text, clause, around.previous_end(clause, figure))):
        return Subject(fronted)
    if follows and last is not None and counts_the_same(quantity, subject, before, last):
        return Subject(topic_before(text, last, clause) or last.subject)
    if quantity.unit == "元" and last is not None and (given := granted(text, quantity, last)):
        return Subject(given)
    if activity is not None and not subject.is_behind and before.endswith(HELD_ENDS) and HELD.search(before):
        return Subject(last_name(text, quantity.span.start) or activity.name)
    if last is not None and subject.lacks_noun and last.figure.end == figure.start:  # 5批47人次
        return Subject(last.subject)
    return find_antecedent(text, quantity, subject, clause, last, activity) if subject.lacks_noun else subject
