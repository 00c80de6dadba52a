"""The activities of an article: what its unions did, of which type, when, where, with whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from activities.extraction.activity_names import ActivityName, activity_name
from activities.extraction.activity_types import BACKGROUND_FACTOR, HEADLINE_FACTOR, add_headline, decide, weigh
from activities.extraction.acts import Act, find_acts
from activities.extraction.lexicon import Cue, Lexicon
from activities.extraction.locations import find_location
from activities.extraction.participants import Named, Part, named_unions, role_of
from activities.extraction.predicates import HOLDS, goes_on, is_duty, is_plan, is_wish
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

SAME_DAY = re.compile(r"当天|当日|同步|活动现场|当场|会上|活动中|其间|活动期间|启动仪式|比赛间隙|会议间隙|(?:^|，)现场")
UNDATING = re.compile(r"每|截至(?!目前)|截止|目前|如今|眼下|最多的|.{1,3}[天日周月年](?:里|内)")
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
    for act in find_acts(text, statements, unions):
        organizers = _organizers(act, last, holder)
        if act.group is not None:
            last = organizers or last
        leads = not drafts and act.statement.paragraph == 0
        if draft := _draft(text, act, organizers, cues, dates, leads):
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
    headline = article.kicker + article.headline + article.subhead
    if placed := _place_holder(headline, organizations):
        return placed
    return (unions[0].name,) if unions else tuple(one.name for one in organizations[:1])


def _place_holder(headline: str, organizations: Sequence[Organization]) -> tuple[str, ...]:
    """The union whose place stands in the headline: 通州区总工会 for 通州区集体协商大赛举办."""
    for one in organizations:
        place = one.name.removesuffix("总工会")
        if len(place) >= 2 and place != one.name and (place in headline or (len(place) > 2 and place[:-1] in headline)):
            return (one.name,)
    return ()


def _organizers(act: Act, last: tuple[str, ...], holder: tuple[str, ...]) -> tuple[str, ...]:
    """The unions that hold what an act tells, its own or those that the context gives."""
    if act.group is not None:
        return act.group.unions
    if act.teller is not None:
        return act.teller.unions
    if act.is_passive:
        return ()
    return last or holder


def _draft(
    text: str, act: Act, organizers: tuple[str, ...], cues: Sequence[Cue], dates: Sequence[DatePhrase], leads: bool
) -> _Draft | None:
    """The activity of an act, or None where it tells of a plan, a wish, a duty or nothing in particular."""
    words = act.span.of(text)
    if is_plan(words) or is_duty(words) or (act.group is None and is_wish(words)):
        return None
    date = _date(text, dates, act.span)
    if act.group is None and not (leads and date and HOLDS.search(words)) and not _stands_alone(act, words):
        return None
    name = activity_name(text, act.span, act.start)
    scores = weigh(cues, act.span, name.span, Span(act.start, act.span.end))
    if not scores:
        return None
    return _Draft(act, organizers, name, scores, date)


def _stands_alone(act: Act, words: str) -> bool:
    """Whether a statement that names no acting union tells an act nevertheless: 全区新建工会组织64家."""
    if act.is_reported:
        return act.is_implied and any(sign.isdigit() for sign in words)
    if act.is_passive:
        return HOLDS.search(words) is not None
    if act.is_implied:
        return HOLDS.search(words) is not None or any(sign.isdigit() for sign in words)
    return goes_on(words)


def _date(text: str, dates: Sequence[DatePhrase], span: Span) -> DatePhrase | None:
    """The first words in a span that date what it tells, and no detail of it: 为去年评出的劳模颁奖."""
    index = bisect_left(dates, span.start, key=lambda date: date.span.start)
    while index < len(dates) and dates[index].span.start < span.end:
        date = dates[index]
        if not UNDATING.match(date.text) and text[max(0, date.span.start - 1)] not in "为给对把与比":
            return date
        index += 1
    return None


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
    scores = add_headline(draft.scores, headline, HEADLINE_FACTOR if is_main else BACKGROUND_FACTOR)
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
