"""The activities of an article: what its unions did, of which type, when, where, with whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from activities.extraction.activity_names import ActivityName, activity_name
from activities.extraction.activity_types import add_headline, decide, weigh
from activities.extraction.acts import Act, find_acts
from activities.extraction.lexicon import Cue, Lexicon
from activities.extraction.locations import find_location
from activities.extraction.participants import Named, Part, named_unions, role_of
from activities.extraction.predicates import is_duty, is_plan, is_wish
from activities.extraction.records import (
    Activity,
    ArticleText,
    DatePhrase,
    Evidence,
    Field,
    Organization,
    Participant,
    ParticipantRole,
)
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

SAME_DAY = re.compile(r"当天|当日|同步|现场|当场|会上|活动中|其间|期间|随后")
VAGUE = ("近日", "日前", "连日来", "此前", "近期")


@dataclass(frozen=True, slots=True)
class _Draft:
    """An activity in the making, with what decides about it."""

    act: Act
    organizers: tuple[str, ...]
    name: ActivityName
    scores: dict[str, float]
    date: DatePhrase | None


def find_activities(
    article: ArticleText,
    organizations: Sequence[Organization],
    statements: Sequence[Statement],
    dates: Sequence[DatePhrase],
    lexicon: Lexicon,
) -> tuple[Activity, ...]:
    """What the unions of the article did, in the order in which it is told."""
    text = article.text
    unions = named_unions(organizations)
    cues = list(lexicon.cues(text))
    headline = " ".join(part for part in (article.kicker, article.headline, article.subhead) if part)
    headline_cues = list(lexicon.cues(headline))
    holder = _holder(article, organizations, unions)
    drafts = []
    last: tuple[str, ...] = holder
    for act in find_acts(text, statements, unions, dates):
        organizers = _organizers(act, last, holder)
        if act.group is not None:
            last = organizers or last
        if draft := _draft(text, act, organizers, cues, dates):
            drafts.append(draft)
    drafts = _inherit_dates(text, drafts)
    main = _main(text, headline, drafts, article.is_photo)
    return tuple(
        _activity(article, draft, number == main, headline_cues, lexicon.types) for number, draft in enumerate(drafts)
    )


def _holder(article: ArticleText, organizations: Sequence[Organization], unions: Sequence[Named]) -> tuple[str, ...]:
    """The union that the article speaks of: the headline's, else the first that its body names."""
    for field in (Field.HEADLINE, Field.KICKER, Field.SUBHEAD):
        if named := named_unions(organizations, field):
            return (named[0].name,)
    return (unions[0].name,) if unions else tuple(one.name for one in organizations[:1])


def _organizers(act: Act, last: tuple[str, ...], holder: tuple[str, ...]) -> tuple[str, ...]:
    """The unions that hold what an act tells, its own or those that the context gives."""
    if act.group is not None:
        return act.group.unions
    if act.teller is not None:
        return act.teller.unions
    return last or holder


def _draft(
    text: str, act: Act, organizers: tuple[str, ...], cues: Sequence[Cue], dates: Sequence[DatePhrase]
) -> _Draft | None:
    """The activity of an act, or None where it tells of a plan, a wish, a duty or nothing in particular."""
    words = act.span.of(text)
    if is_plan(words) or is_duty(words) or (act.group is None and is_wish(words)):
        return None
    date = _date(dates, act.span)
    if act.group is None:
        tells_figures = any(sign.isdigit() for sign in words)
        if not (act.is_implied and tells_figures) and not (act.is_reported and tells_figures and date):
            return None
    name = activity_name(text, act.span, act.start)
    scores = weigh(cues, act.span, name.span, Span(act.start, act.span.end))
    if not scores:
        return None
    return _Draft(act, organizers, name, scores, date)


def _date(dates: Sequence[DatePhrase], span: Span) -> DatePhrase | None:
    """The first words that date something in a span."""
    index = bisect_left(dates, span.start, key=lambda date: date.span.start)
    return dates[index] if index < len(dates) and dates[index].span.start < span.end else None


def _inherit_dates(text: str, drafts: Sequence[_Draft]) -> list[_Draft]:
    """The drafts, with parts of one event given its date where that is a real one."""
    dated: list[_Draft] = []
    real: DatePhrase | None = None
    for draft in drafts:
        if draft.date is None and real is not None and SAME_DAY.search(draft.act.span.of(text)):
            draft = replace(draft, date=real)
        if draft.date is not None and draft.date.text not in VAGUE and not draft.date.is_period:
            real = draft.date
        dated.append(draft)
    return dated


def _main(text: str, headline: str, drafts: Sequence[_Draft], is_photo: bool) -> int:
    """Which draft the headline reports: the one that shares most with it, the earlier of two."""
    if not headline or is_photo:
        return 0
    wanted = {headline[i : i + 2] for i in range(len(headline) - 1)}
    best, index = -1.0, 0
    for number, draft in enumerate(drafts):
        words = draft.act.span.of(text)
        shared = len(wanted & {words[i : i + 2] for i in range(len(words) - 1)})
        score = shared / max(1, len(wanted)) + (0.3 if number == 0 else 0.0)
        if score > best:
            best, index = score, number
    return index


def _activity(
    article: ArticleText, draft: _Draft, is_main: bool, headline: Sequence[Cue], types: Sequence[str]
) -> Activity:
    """The finished record of a draft."""
    scores = add_headline(draft.scores, headline) if is_main else draft.scores
    type_, also = decide(scores, types)
    organizers, partners = _participants(article.text, draft)
    return Activity(
        type=type_,
        also_types=also,
        name=draft.name.text,
        evidence=Evidence.cut(article, Field.TEXT, draft.act.span),
        main=is_main,
        organizers=organizers,
        partners=partners,
        date_text=draft.date.text if draft.date else "",
        date_edtf=draft.date.edtf if draft.date else "",
        location=find_location(article.text, draft.act.span),
    )


def _participants(text: str, draft: _Draft) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Those who hold the activity of a draft, and those with whom they hold it."""
    act = draft.act
    role = role_of(text, act.group) if act.group else ParticipantRole.HOST
    organizers = [Participant(name, role) for name in draft.organizers]
    partners = [Participant(name, ParticipantRole.PARTNER) for name in act.group.institutions] if act.group else []
    for other in act.others:
        if other.part is Part.ACTS and text.startswith("承办", other.span.end):
            organizers += [Participant(name, ParticipantRole.UNDERTAKER) for name in other.unions]
        elif other.part is Part.HELPS:
            partners += [Participant(name, ParticipantRole.CO_ORGANIZER) for name in other.unions]
        elif other.part in (Part.HOSTS, Part.COMPETES):
            partners += [Participant(name, ParticipantRole.PARTNER) for name in other.unions]
    known = {one.name for one in organizers}
    return tuple(dict.fromkeys(organizers)), tuple(dict.fromkeys(one for one in partners if one.name not in known))
