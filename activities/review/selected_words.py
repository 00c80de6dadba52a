"""What the words that an editor selected tell: a figure with its unit and hedge, an activity, a union."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from activities.extraction.activity_names import activity_name
from activities.extraction.activity_types import decide, weigh
from activities.extraction.categories import categorize
from activities.extraction.date_choice import date_of
from activities.extraction.dates import find_dates
from activities.extraction.lexicon import Lexicon
from activities.extraction.locations import find_location
from activities.extraction.metrics import TAKING_PART
from activities.extraction.naming_words import naming_words
from activities.extraction.numerals import find_numerals
from activities.extraction.quantities import find_quantities
from activities.extraction.records import Quantity
from activities.extraction.sentences import clause_around, full_width, statements
from activities.extraction.subjects import find_subject
from activities.importing.days import days_of
from activities.models import Activity, ActivityType, UnionOrganization
from activities.review.sheets import FIELDS, Sheet
from articles.segmentation.records import Span

BLANKS = " \u3000\n\t，。；：、"
LONGEST_NAME, LONGEST_DATE, LONGEST_LOCATION, LONGEST_PERIOD = 255, 100, 255, 100


class NoWords(Exception):
    """The places sent name no words of the article."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Words of one field of an article: 慰问30人 from 5 to 10 of the text."""

    field: str
    text: str
    span: Span

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.span.of(self.text)

    @property
    def place(self) -> dict[str, Any]:
        """Field, start and end, as evidence has them."""
        return {"field": self.field, "start": self.span.start, "end": self.span.end}


def select(sheet: Sheet, field: str, start: int, end: int) -> Selected:
    """The words from `start` to `end` of a field, without marks and blanks at their edges. Raises NoWords."""
    text = str(getattr(sheet.article, field)) if field in FIELDS else ""
    end = min(end, len(text))
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    if not 0 <= start < end:
        raise NoWords
    return Selected(field, text, Span(start, end))


def find_words(sheet: Sheet, words: str) -> Selected:
    """The first place in the article where words stand that were typed; its lines first. Raises NoWords."""
    for field in FIELDS:
        place = str(getattr(sheet.article, field)).find(words.strip()) if words.strip() else -1
        if place >= 0:
            return select(sheet, field, place, place + len(words.strip()))
    raise NoWords


def told_figure(sheet: Sheet, selected: Selected) -> dict[str, Any]:
    """The fields of the figure in the selected words: value 7000, more_than, 人, 职工 for 惠及职工7000余人.

    Where they hold a number of which nothing else can be read, its value alone; where none, only the words.
    """
    quantity = quantity_in(selected)
    if quantity is None:
        numeral = next(iter(find_numerals(selected.words)), None)
        told = {"value": numeral.value} if numeral is not None and numeral.value is not None else {}
        whole = clause_of(selected, selected.span)
        return {**placed(selected, whole, selected.span), **told, **owner(sheet, selected)}
    clause = clause_of(selected, quantity.span)
    activity = activity_at(sheet, selected)
    subject = find_subject(selected.text, quantity, clause, clause.start)
    before = selected.text[clause.start : quantity.span.start]
    after = selected.text[quantity.span.end : clause.end]
    likes = activity is not None and activity.type.code in TAKING_PART
    period = period_in(selected, quantity.span)
    return {
        **placed(selected, clause, quantity.span),
        "value": quantity.value,
        "value_max": quantity.value_max,
        "qualifier": quantity.qualifier.value,
        "unit": quantity.unit or "人",
        "subject": subject.text,
        "category": categorize(quantity, subject, before, after, likes).value,
        "period": period,
        "cumulative": bool(period),
        **owner(sheet, selected),
    }


def quantity_in(selected: Selected) -> Quantity | None:
    """The first figure that the selected words touch; what the rules hold for none in its sentence is read alone."""
    for quantity in find_quantities(selected.text):
        if quantity.span.start < selected.span.end and selected.span.start < quantity.span.end:
            return quantity
    for quantity in find_quantities(selected.words):
        start = selected.span.start
        span = Span(start + quantity.span.start, start + quantity.span.end)
        return Quantity(span, quantity.value, quantity.unit, quantity.qualifier, quantity.value_max)
    return None


def clause_of(selected: Selected, figure: Span) -> Span:
    """The clause that a figure stands in, and all that was selected with it."""
    clause = clause_around(selected.text, statement_of(selected, figure), figure)
    return Span(min(clause.start, selected.span.start), max(clause.end, selected.span.end))


def statement_of(selected: Selected, figure: Span) -> Span:
    """The statement that a figure stands in."""
    holding = (one.span for one in statements(selected.text) if one.span.start <= figure.start < one.span.end)
    return next(holding, figure)


def placed(selected: Selected, clause: Span, figure: Span) -> dict[str, Any]:
    """Where a figure and its clause stand."""
    return {
        "field": selected.field,
        "start": clause.start,
        "end": clause.end,
        "figure_start": figure.start,
        "figure_end": figure.end,
        "text": figure.of(selected.text),
    }


def period_in(selected: Selected, figure: Span) -> str:
    """The words before a figure in its statement for a time over which figures add up: 今年以来."""
    before = statement_of(selected, figure).start
    periods = [date for date in find_dates(selected.text[before : figure.start]) if date.is_period]
    return periods[-1].text[:LONGEST_PERIOD] if periods else ""


def owner(sheet: Sheet, selected: Selected) -> dict[str, Any]:
    """The activity that the words belong to, and the union that holds it."""
    activity = activity_at(sheet, selected)
    if activity is None:
        return {}
    organizers = list(activity.organizer_links.all())
    return {"activity": activity.pk, "organization": organizers[0].organization_id if organizers else None}


def activity_at(sheet: Sheet, selected: Selected) -> Activity | None:
    """The activity whose words hold the selected ones; else the last that began before them, else the main one."""
    current = [activity for activity in sheet.activities if not activity.is_rejected]
    same = [activity for activity in current if activity.field == selected.field]
    before = [activity for activity in same if activity.start <= selected.span.start]
    holding = [activity for activity in before if activity.end >= selected.span.end]
    main = [activity for activity in current if activity.main]
    return next(iter([*reversed(holding), *reversed(before), *main]), None)


def told_activity(sheet: Sheet, selected: Selected, lexicon: Lexicon) -> dict[str, Any]:
    """The fields of the activity that the selected words tell of: its name, type, date, location, organizer."""
    text = full_width(selected.text)
    span = selected.span
    naming = naming_words(text, span, span.start, span.start)
    name = activity_name(text, span, span.start, None) or (naming.text if naming else "")
    cues = list(lexicon.cues(text))
    own = naming.span if naming and not naming.is_phrase else None
    scores = weigh(text, cues, span, own, name, span)
    code = decide(scores, lexicon.types)[0] if lexicon.types else "other"
    kind = ActivityType.objects.filter(code=code).first()
    date = date_of(text, find_dates(text, sheet.article.page.published_on), span)
    earliest, latest = days_of(date.edtf) if date else (None, None)
    named = union_in(sheet, selected)
    return {
        **selected.place,
        "name": (name or selected.words)[:LONGEST_NAME],
        "type": kind.pk if kind else None,
        "main": not any(activity.main for activity in sheet.activities if not activity.is_rejected),
        "date_text": (date.text if date else "")[:LONGEST_DATE],
        "date_edtf": date.edtf if date else "",
        "date_earliest": earliest,
        "date_latest": latest,
        "location": find_location(text, span)[:LONGEST_LOCATION],
        "organizer": named.pk if named else None,
    }


def union_in(sheet: Sheet, selected: Selected) -> UnionOrganization | None:
    """The first union that the selected words name; else the one that the article names first."""
    mentions = [mention for group in sheet.mentions.values() for mention in group if not mention.is_rejected]
    here = [m for m in mentions if m.field == selected.field and selected.span.start <= m.start < selected.span.end]
    first = min(here or mentions, key=lambda m: (FIELDS.index(m.field), m.start), default=None)
    return first.organization if first else None


def told_mention(sheet: Sheet, selected: Selected) -> dict[str, Any]:
    """The union that carries the selected words as its name, if one does."""
    named = likely_unions(sheet, selected.words)
    return {**selected.place, "organization": named[0].pk if named else None}


def likely_unions(sheet: Sheet, words: str) -> Sequence[UnionOrganization]:
    """The unions that carry the words as a name or alias, those of the article first."""
    named = UnionOrganization.objects.survivors().current().named(words)[:5]
    return sorted(named, key=lambda union: union not in sheet.mentions)


def plain(value: Decimal | None) -> str:
    """A number as one would type it: 7000."""
    return "" if value is None else f"{value.normalize():f}"
