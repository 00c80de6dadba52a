"""The activities of an article: what its unions did, of which type, when, where, with whom."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from activities.extraction.activity_names import BACK, ActivityName, activity_name
from activities.extraction.activity_types import (
    BACKGROUND_FACTOR,
    HEADLINE_FACTOR,
    add_headline,
    add_season,
    decide,
    weigh,
)
from activities.extraction.acts import Act, find_acts
from activities.extraction.lexicon import Cue, Lexicon
from activities.extraction.locations import find_location, find_venue
from activities.extraction.participants import Group, Named, Part, helping_institutions, named_unions, role_of
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
THEME_WEIGHT = 1.2  # what an article is about speaks for all that it tells
SINCE = re.compile(r"(?:以来|来|起)$")
POINTING = ("当天", "当日", "当晚", "同日", "同一天")  # the day of the event told before
UNDATING = re.compile(
    r"当月|每(?!.{0,4}最后)|.*年度$|截至(?!目前)|截止|目前|如今|眼下|最多的|.{1,3}[天日周月年](?:里|内)"
)
VAGUE = ("近日", "日前", "连日来", "此前", "近期")


@dataclass(frozen=True, slots=True)
class _Draft:
    """An activity in the making, with what decides about it."""

    act: Act
    organizers: tuple[str, ...]
    name: ActivityName
    scores: dict[str, float]
    date: DatePhrase | None
    location: str
    is_first: bool = False  # of its paragraph: the sentences before it set the scene


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
    cues = _outside(list(lexicon.cues(text)), unions)
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
            is_first = not drafts or drafts[-1].act.statement.paragraph != act.statement.paragraph
            drafts.append(replace(draft, is_first=is_first))
    drafts = _inherit_dates(text, drafts, statements, dates)
    main = _main(text, headline, drafts, article.is_photo)
    theme = (
        decide(add_headline(drafts[main].scores, headline_cues, HEADLINE_FACTOR), lexicon.types)[0] if drafts else ""
    )
    return tuple(
        _activity(article, draft, number == main, theme, headline_cues, lexicon.types)
        for number, draft in enumerate(drafts)
    )


def _outside(cues: Sequence[Cue], unions: Sequence[Named]) -> list[Cue]:
    """The cues that are no part of a union's name: 健康 in 卫生健康工会 speaks for nothing."""
    starts = [union.span.start for union in unions]
    kept = []
    for cue in cues:
        index = bisect_right(starts, cue.span.start) - 1
        if index < 0 or cue.span.start >= unions[index].span.end:
            kept.append(cue)
    return kept


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
    scores = weigh(cues, act.span, None if name.is_phrase else name.span, Span(act.start, act.span.end))
    if (not scores and not (leads and act.group)) or BACK.match(name.text):
        return None
    return _Draft(act, organizers, name, scores, date, find_location(text, act.span))


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
        if not UNDATING.match(date.text) and not _is_detail(text, date.span):
            return date
        index += 1
    return None


def _is_detail(text: str, span: Span) -> bool:
    """Whether a date belongs to a detail and not to what is told: 为去年评出的劳模, 是2012年的3倍, 《2025年度提示》."""
    before = text[max(0, span.start - 2) : span.start]
    return before[-1:] in ("为", "给", "对", "把", "与", "比", "是", "《", "“") or before == "记者"


def _inherit_dates(
    text: str, drafts: Sequence[_Draft], statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> list[_Draft]:
    """The drafts, with what the sentences around them tell of their date and place."""
    dated: list[_Draft] = []
    event: _Draft | None = None
    for draft in drafts:
        pointing = draft.date is not None and draft.date.text in POINTING
        if pointing or (draft.date is None and SAME_DAY.search(draft.act.span.of(text))):
            place = draft.location or (event.location if event else "")
            draft = replace(draft, date=event.date if event else None, location=place)
        if draft.date is None:
            draft = _with_scene(text, draft, statements, dates)
        if draft.date is not None and _is_day(draft.date):
            event = draft
        dated.append(draft)
    return dated


def _is_day(date: DatePhrase) -> bool:
    """Whether words name a real date and neither 近日 nor a stretch of time: 1月9日上午."""
    return date.text not in VAGUE and not date.is_period


def _with_scene(text: str, draft: _Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> _Draft:
    """A draft without date, with that of the scene set before it, or with the 以来 of the sentence behind it."""
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    paragraph = draft.act.statement.paragraph
    scenes = [one for one in statements[max(0, own - 2) : own] if one.paragraph == paragraph and not one.is_speech]
    for scene in scenes if draft.is_first else ():
        if (date := _date(text, dates, scene.span)) and date.span.start == scene.span.start and _is_day(date):
            return replace(draft, date=date, location=draft.location or find_venue(text, scene.span))
    behind = statements[own + 1] if own + 1 < len(statements) else None
    if behind is not None and behind.paragraph == paragraph and behind.sentence != draft.act.statement.sentence:
        date = _date(text, dates, behind.span)
        if date and date.span.start == behind.span.start and SINCE.search(date.text):
            return replace(draft, date=date)
    return draft


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
    article: ArticleText, draft: _Draft, is_main: bool, theme: str, headline: Sequence[Cue], types: Sequence[str]
) -> Activity:
    """The finished record of a draft."""
    scores = add_headline(draft.scores, headline, HEADLINE_FACTOR if is_main else BACKGROUND_FACTOR)
    if not is_main:
        scores[theme] = scores.get(theme, 0.0) + THEME_WEIGHT
    type_, also = decide(
        add_season(scores, draft.date.edtf if draft.date else "", draft.act.span.of(article.text)), types
    )
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
        location=draft.location,
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
        elif other.part is Part.JOINS and act.group and other.span.start > act.group.span.start:
            organizers += [Participant(name) for name in other.unions]
            partners += [Participant(name, ParticipantRole.PARTNER) for name in other.institutions]
        elif role := _partner_role(text, act, other):
            partners += [Participant(name, role) for name in other.unions]
    partners += [Participant(name, ParticipantRole.PARTNER) for name in helping_institutions(text, act.span, act.start)]
    known = {one.name for one in organizers}
    return tuple(dict.fromkeys(organizers)), tuple(dict.fromkeys(one for one in partners if one.name not in known))


def _partner_role(text: str, act: Act, other: Group) -> ParticipantRole | None:
    """In which role a group beside the acting one takes part: it helps, is visited, or takes a prize."""
    if other.part is Part.HELPS:
        return ParticipantRole.CO_ORGANIZER
    visited = other.part is Part.HOSTS and text[max(0, other.span.start - 1)] != "在"
    if visited or (other.part is Part.COMPETES and act.group is None):
        return ParticipantRole.PARTNER
    return None
