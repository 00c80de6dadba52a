"""What stands around a figure: its statement, the unions and activities told there, and whose it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from activities.extraction.claims import acting_before, claims
from activities.extraction.figure_weights import ACTIVITIES, NOBODY, OWNERS, weigh
from activities.extraction.measured import Traits, signs_of_activities
from activities.extraction.nobody import signs_of_nobody
from activities.extraction.organizers import holder_of
from activities.extraction.owners import NO_SUBJECT, Told, tell
from activities.extraction.participants import Cast, Named, Part
from activities.extraction.records import Activity, ArticleText, Category, DatePhrase, Organization, Quantity
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

# A sentence that tells more of the one before it: 其中，某镇总工会投入6万元; 结果显示，近四成职工….
GOES_ON = re.compile(
    r"其中|(?:调查|问卷|统计|测评)?结果显示|(?:调查|问卷|测评|统计)显示"
    r"|(?:[^，。；：\d]{0,12}工会)?(?:为此|共为此|此项)(?=[^，。；]{0,6}\d)"  # 区总工会为此投入91万元
)

PART = ("其中", "为此")  # of GOES_ON: a share or the cost of what is told before, though a union is named


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the other stages found in a text, each kind with where its members begin."""

    text: str
    statements: Sequence[Statement]
    quantities: Sequence[Quantity]
    dates: Sequence[DatePhrase]
    activities: Sequence[Activity]
    unions: Sequence[Named]
    holder: str  # the union that holds the main activity
    headline: str  # the union that the headline speaks of
    statement_starts: Sequence[int]
    quantity_starts: Sequence[int]
    date_starts: Sequence[int]
    activity_starts: Sequence[int]
    union_starts: Sequence[int]
    traits: Traits  # of the activities
    told: Sequence[Told]  # which union each statement is about

    def is_taken(self, span: Span) -> bool:
        """Whether a figure is part of words that date something or of a union's name: 五年 in 五年来."""
        index = bisect_right(self.date_starts, span.start) - 1
        if index >= 0 and self.dates[index].span.end >= span.end:
            return True
        index = bisect_right(self.union_starts, span.start) - 1
        return index >= 0 and self.unions[index].span.end > span.start  # 十里 in 十里铺乡总工会

    def statement_at(self, position: int) -> Statement | None:
        """The statement in which a position stands."""
        index = bisect_right(self.statement_starts, position) - 1
        return self.statements[index] if index >= 0 and position < self.statements[index].span.end else None

    def previous_end(self, clause: Span, figure: Span) -> int:
        """Where the figure before this one ends, or the clause begins."""
        index = bisect_left(self.quantity_starts, figure.start) - 1
        return max(clause.start, self.quantities[index].span.end) if index >= 0 else clause.start

    def scope(self, statement: Statement) -> Span:
        """How far back words of time still hold for a figure: over semicolons, until another union is named."""
        start, index = statement.span.start, bisect_left(self.statement_starts, statement.span.start)
        while index > 0:
            goes_on = GOES_ON.match(self.text, start)
            if self._turns(self.statements[index].span) and not (goes_on and goes_on.group().endswith(PART)):
                break
            before = self.statements[index - 1]
            is_part = goes_on is not None and before.paragraph == statement.paragraph
            if before.sentence != statement.sentence and not is_part:
                break
            start, index = before.span.start, index - 1
        return Span(start, statement.span.end)

    def _turns(self, span: Span) -> bool:
        """Whether a statement turns to another union: one is named in it, and not as the companion of the last."""
        index = bisect_left(self.union_starts, span.start)
        if index == len(self.unions) or self.union_starts[index] >= span.end:
            return False
        return NO_SUBJECT.match(self.text, span.start, self.union_starts[index]) is None

    def activity_of(self, figure: Span, statement: Statement, clause: Span) -> int | None:
        """Which activity a figure measures: the one for which most speaks."""
        if len(self.activities) < 2:
            return 0 if self.activities else None
        told = self.told[bisect_right(self.statement_starts, statement.span.start) - 1]
        union = next((one.union for one in reversed(told.acting) if one.start < figure.start), told.last)
        signs = signs_of_activities(
            self.text, self.activities, self.activity_starts, self.traits, figure, statement, clause, union
        )
        return measured(signs)

    def owner_of(
        self, quantity: Quantity, category: Category, clause: Span, statement: Statement, activity: Activity | None
    ) -> str:
        """Whose figure it is, "" if nobody's: for whom most speaks."""
        told = self.told[bisect_right(self.statement_starts, statement.span.start) - 1]
        if category is Category.RECOGNITION:  # who speaks at a meeting gives no prizes there
            told = replace(told, passing=[one for one in told.passing if one.part is not Part.SPEAKS])
        acting = acting_before(told, quantity.span.start)
        found = claims(self.text, told, acting, quantity.span, clause, activity, self.holder, self.headline)
        nobody = signs_of_nobody(self.text, told, quantity, category, clause, statement, bool(acting))
        return chosen(found, nobody)


def measured(signs: Sequence[Sequence[str]]) -> int:
    """The activity for which most speaks, the first of equal ones."""
    weights = [weigh(ACTIVITIES, one) for one in signs]
    return weights.index(max(weights))


def chosen(claims: Mapping[str, Sequence[str]], nobody: Sequence[str]) -> str:
    """The union for which most speaks, "" where more speaks for nobody."""
    best, most = "", weigh(NOBODY, nobody)
    for union, signs in claims.items():
        if (weight := weigh(OWNERS, signs)) > most:
            best, most = union, weight
    return best


def survey(
    article: ArticleText,
    organizations: Sequence[Organization],
    unions: Sequence[Named],
    activities: Sequence[Activity],
    casts: Sequence[Cast],
    quantities: Sequence[Quantity],
    dates: Sequence[DatePhrase],
) -> Surroundings:
    """The surroundings of an article's figures; `unions` are where it names some, `casts` those of its statements."""
    statements = [cast.statement for cast in casts]
    return Surroundings(
        article.text,
        statements,
        quantities,
        dates,
        activities,
        unions,
        _holder(organizations, activities),
        next(iter(holder_of(article, organizations, unions)), ""),
        [one.span.start for one in statements],
        [one.span.start for one in quantities],
        [one.span.start for one in dates],
        [one.evidence.span.start for one in activities],
        [one.span.start for one in unions],
        Traits(activities),
        tell(article.text, casts, organizations),
    )


def _holder(organizations: Sequence[Organization], activities: Sequence[Activity]) -> str:
    """The union that holds the main activity, else the first one named."""
    for activity in activities:
        if activity.main and activity.organizers:
            return activity.organizers[0].name
    return organizations[0].name if organizations else ""
