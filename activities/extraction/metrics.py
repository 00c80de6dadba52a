"""The figures of an article as metrics: what each counts, over which time, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from activities.extraction.accounts import account_dates
from activities.extraction.antecedents import find_antecedent, granted, topic_before
from activities.extraction.categories import categorize
from activities.extraction.cumulation import adds_up
from activities.extraction.nouns_before import noun_before
from activities.extraction.participants import Cast, Named
from activities.extraction.people_deeds import governor
from activities.extraction.periods import find_period
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
from activities.extraction.relevance import is_of_the_story
from activities.extraction.sentences import clause_around
from activities.extraction.stretches import find_stretches
from activities.extraction.subject_words import SINGLE_VERBS
from activities.extraction.subjects import Subject, find_subject
from activities.extraction.surroundings import Surroundings, survey
from activities.extraction.units import TIMES
from articles.segmentation.records import Span

SAME_THING = re.compile(
    r"(?:(?:发展|增加|扩大|提升|提高|增长)到?|[增升涨减降压缩][到至为])$"
)  # 起初社员20名，后来增加到90名
HELD = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|今年|已|底|先后|共|连续)(?:已?举?办了?|办起|开了|少则|多则)$"
)  # 今年已办过9场
HELD_ENDS = ("办", "办了", "办起", "开了", "少则", "多则")  # of HELD
# A share of which only the whole is told in its clause: 占会员总数的|81%, 占到|46%.
SHARE_OF_ALL = re.compile(
    r"由[^，。；]{2,20}(?:各?[担出付补]|承担|负担|分担)$|(?:只|仅|就|约|已|还)?(?:占(?:比|到|了)?|相当于|不[到及])(?:[^，。；]{0,10}?(?:总数|总量|总人数|总额|全部|行业)的?)?$"
)
# That what was told of before is more or less than it was: 比去年少了|一成.
MORE_OR_LESS = re.compile(
    r"(?:[多少高低快慢长短]出?|增加|增长|减少|提高|下降|上升|降低|缩短|提升|回升|上涨|下跌|翻|提前)了?$"
)
TOOK_PART = frozenset(["参加", "参与", "参加了", "参与了"])  # 90人参加: of an activity
SETTLED = re.compile(
    r"(?:办[结妥成好完]|解决|采纳|完成|化解|归并为|答复|回复|落实|兑现|整改|销号|转办|交办|立项|实施)(?:到位|完毕)?了?$"
)
# One more of a list told by its rank alone: 市级创新工作室19家、区级|64家.
RANK = re.compile(r"[、，和及](?:国家|省部?|[市区县厂镇局]|街道|集团|公司|基层)级$")
BESIDE = re.compile(r"[\u4e00-\u9fff]{2,10}(?:和|及|以及|与)")
AMONG = re.compile(r"(?:里|中|当中|里头)(?:还|就)?有$")
RATE_UNITS = frozenset(["%", "百分点", "倍"])
FIGURES = frozenset("0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿半")
NEXT_CLAUSE = re.compile(r"，([^，。；：！？\n]{2,30})")
LISTED = 8  # characters between two figures of one list
LONGEST_TEXT, LONGEST_SUBJECT, LONGEST_PERIOD = 60, 255, 100  # characters that a record holds
FAR = 120  # characters of a clause on either side of a figure that say anything about it
HEADLINE_ROUNDING = Decimal("0.1")
PEOPLE = frozenset([Category.PARTICIPANTS, Category.BENEFICIARIES, Category.MEMBERS, Category.STAFF])
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
    leads = account_dates(article.text, around.statements, dates)
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
    subject = find_subject(text, quantity, clause, around.previous_end(clause, figure))
    follows = last is not None and last.figure.start >= statement.span.start
    if follows and last is not None and _counts_the_same(quantity, subject, before, last):
        subject = Subject(topic_before(text, last, clause) or last.subject)
    elif quantity.unit == "元" and last is not None and (given := granted(text, quantity, last)):
        subject = Subject(given)
    elif activity is not None and not subject.is_behind and before.endswith(HELD_ENDS) and HELD.search(before):
        subject = Subject(activity.name)
    elif last is not None and subject.lacks_noun and last.figure.end == figure.start:  # 5批47人次
        subject = Subject(last.subject)
    elif subject.lacks_noun:
        subject = find_antecedent(text, quantity, subject, clause, last, activity)
    next_clause = NEXT_CLAUSE.match(text, whole.end, statement.span.end)
    following = next_clause.group(1) if next_clause else ""
    likes = activity is not None and activity.type in TAKING_PART
    category = categorize(quantity, subject, before, after, likes, following)
    if subject.text in TOOK_PART and activity is not None:
        subject = Subject(subject.text[:2] + activity.name)
    if follows and last is not None:
        category = _beside(text, quantity, subject, clause, last, category, likes)
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


def _beside(
    text: str, quantity: Quantity, subject: Subject, clause: Span, last: Metric, category: Category, likes: bool
) -> Category:
    """What a figure measures that goes on from the one before it: 手套80双，围巾60条; 其中女司机9名."""
    figure = quantity.span
    before = text[clause.start : figure.start]
    if clause.end == figure.end and _is_listed(text, last, clause, before):
        before = text[_beginning(text, last) : clause.start - 1] + "、" + before
        as_listed = categorize(quantity, subject, before, "", likes)
        category = as_listed if as_listed is last.category or as_listed in PEOPLE else category
    if not _is_part(before, category, last, text[last.figure.end : figure.start]):
        return category
    if (
        clause.end > figure.end
        and category in PEOPLE
        and last.category in (Category.PARTICIPANTS, Category.BENEFICIARIES)
    ):
        otherwise = categorize(quantity, subject, before, text[figure.end : clause.end], not likes)
        return category if otherwise is category else last.category  # 其中9人被劝回
    return last.category


def _is_listed(text: str, last: Metric, clause: Span, before: str) -> bool:
    """Whether a clause only names what is counted, as one more of what was told before it: ，围巾60条."""
    between = text[last.figure.end : clause.start]
    if not before or len(between) > LISTED or not between.endswith("，") or before[-1] in SINGLE_VERBS:
        return False
    return not governor(before) and noun_before(before) == (before, "")


def _beginning(text: str, last: Metric) -> int:
    """Where the clause of the figure before begins, of which a listed one goes on."""
    return max(text.rfind(sign, max(0, last.figure.start - FAR), last.figure.start) for sign in "，。；：\n") + 1


def _counts_the_same(quantity: Quantity, subject: Subject, before: str, last: Metric) -> bool:
    """Whether a figure goes on about what the one before it counts: 起初社员20名，后来增加到90名."""
    if quantity.unit == "%" and SHARE_OF_ALL.match(before) and not subject.is_behind:
        return True
    if quantity.unit in RATE_UNITS and before.startswith(("比", "较")) and MORE_OR_LESS.search(before):
        return not subject.is_behind
    if not subject.is_phrase:
        return False
    if SAME_THING.search(before):
        both_times = last.unit in TIMES and quantity.unit in TIMES
        return last.unit == quantity.unit or quantity.unit in RATE_UNITS or both_times
    return quantity.unit in RATE_UNITS and last.unit in RATE_UNITS


def _is_part(before: str, category: Category, last: Metric, between: str) -> bool:
    """Whether a figure is part of the one before it and measures the same: 其中女司机9名, 办结51件."""
    if last.category is Category.ENTERPRISES and BESIDE.fullmatch(between):  # 12家医院和14个服务中心
        return category in (Category.FACILITIES, Category.OTHER)
    if before.startswith("其中") or AMONG.search(before):  # 9名代表里有6名
        return category in PEOPLE and last.category in PEOPLE
    if last.category in (Category.CASES, Category.OTHER) and SETTLED.search(before):
        return True
    told = before.rfind(last.text)
    if told > -1 and RANK.search(before):
        return True
    if before.rfind("、") > told > -1:  # 表彰标兵20名、能手40名
        return last.category is Category.RECOGNITION and category in PEOPLE
    return False
