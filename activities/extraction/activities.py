"""The activities of an article: what its unions did, of which type, when, where, with whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from activities.extraction.activity_types import (
    BACKGROUND_FACTOR,
    HEADLINE_FACTOR,
    add_contest,
    add_headline,
    add_season,
    add_told,
    decide,
    in_season,
)
from activities.extraction.acts import Act, find_acts
from activities.extraction.companions import helping_institutions
from activities.extraction.deeds import deed_cues
from activities.extraction.drafts import Draft, draft_of
from activities.extraction.helpers import helpers_of, provided_by, with_guides
from activities.extraction.lexicon import Cue, Lexicon
from activities.extraction.locations import find_location
from activities.extraction.main_activity import is_digest, main_activity
from activities.extraction.organizers import (
    holder_of,
    of_meeting,
    organizers_of,
    participants_of,
    takers_of,
    told_of,
)
from activities.extraction.participants import Cast, Named, Part
from activities.extraction.predicates import run_by_union
from activities.extraction.records import Activity, ArticleText, DatePhrase, Evidence, Field, Organization
from activities.extraction.scene_places import with_places
from activities.extraction.scenes import inherit_dates, merged
from activities.extraction.second_deeds import dated_as_first, deeds_of, differ
from activities.extraction.sentences import full_width
from activities.extraction.told_again import sums_up, told_again
from activities.extraction.winners import PRIZES, Winners, find_winners

OWN_NAME = re.compile(r"“[^“”\n]{2,20}”")
# “听音课”已讲了94讲: what tells of a thing named that it is held, and not only who calls it so.
TELLS_OF = re.compile(r"”[^，。；“”]{0,12}(?:[办开讲演走设启举已一每始从自由有迎收]|[\d]|，(?:已|每|共|从|自))")
# 某区总工会和工商联拟定的“特殊条款”已…: who made what the headline names stands before it.
MAKES = re.compile(r"[^，。；“”]{1,24}的[^，。；“”]{0,8}“")
BESIDES = frozenset("又还也另并同一二三四五六七八九第首其最")  # another thing, though of the same type: 又…, 二是…
ANOTHER_EVENT = re.compile(r"(?:还|共|先后|累计|已)*(?:举办|举行|召开|开办|开设)")  # …；开办电工班9期
CALENDAR = frozenset(f"{month:02}" for month in range(1, 13))
KICKER_SHARE = 0.5  # the line above a headline is often a couplet: 一张床铺 一堂好课
MEETING_SHARE = 0.5  # of a meeting of which the headline says nothing: the news is what was called for there
WHOLE_WEIGHT = 4.0  # what all its words together may add to the activity that the headline reports
LEAST_TOLD = 6.0  # cues of less weight together are a word or two, and do not tell what an article is about
# The headline of a plenary meeting tells what was resolved there, and does not make anything else of it.
_MEETING = r"(?:[（(]?扩大[）)]?)?会议"
PLENARY = re.compile(
    r"(?:全委会|全委扩大会|代表大会(?<!职工代表大会)|工代会|会员大会|常委会|执委会|主席团会"
    rf"|全体{_MEETING}|委员会{_MEETING}|委员{_MEETING}|主席团{_MEETING}|全会)[”》）)]*$"
)
THEME_WEIGHT = 1.2  # what an article is about speaks for all that it tells


def find_activities(
    article: ArticleText,
    organizations: Sequence[Organization],
    unions: Sequence[Named],
    casts: Sequence[Cast],
    dates: Sequence[DatePhrase],
    lexicon: Lexicon,
) -> tuple[Activity, ...]:
    """What the unions of the article did, in the order in which it is told."""
    text = full_width(article.text)
    months = {date.edtf[5:7] for date in dates if date.edtf[5:7] in CALENDAR}
    cues = in_season(_outside(sorted([*lexicon.cues(text), *deed_cues(text)]), unions), months)
    headline = " ".join(part for part in (article.kicker, article.headline, article.subhead) if part)
    headline_cues = in_season(_cues_of_headings(article, lexicon), months)
    holder = holder_of(article, organizations, unions)
    parents = {one.name: one.parent for one in organizations}
    lists, lines = find_winners(text, casts)
    acts = find_acts(text, [cast for cast in casts if cast.statement.span.start not in lines])
    drafts = _drafts(_Story(text, cues, dates, OWN_NAME.findall(headline), holder, parents), acts)
    drafts = _awarded(text, drafts, lists) if lists else drafts
    statements = [cast.statement for cast in casts]
    drafts = with_places(text, merged(text, inherit_dates(text, drafts, statements, dates)), statements)
    if is_digest(text, headline, drafts):  # no item speaks for the others
        return tuple(_activity(article, text, draft, True, "", (), {}, lexicon.types) for draft in drafts)
    main = 0 if article.is_photo else main_activity(text, headline, drafts)
    told = _told(cues)
    theme = _theme(drafts[main], headline_cues, told, lexicon.types) if drafts else ""
    return tuple(
        _activity(article, text, draft, number == main, theme, headline_cues, told, lexicon.types)
        for number, draft in enumerate(drafts)
    )


class _Story(NamedTuple):
    """What an article tells, as far as its activities are made of it."""

    text: str
    cues: Sequence[Cue]
    dates: Sequence[DatePhrase]
    announced: Sequence[str]  # names that its headline gives: “听音课”
    holder: tuple[str, ...]  # the unions that it is about
    parents: Mapping[str, str]  # of the organizations that it names


def _drafts(story: _Story, acts: Sequence[Act]) -> list[Draft]:
    """The activities in the making that the acts of an article tell; what only tells more of one is added to it."""
    text, holder = story.text, story.holder
    drafts: list[Draft] = []
    last = holder
    for act in (deed for one in acts for deed in deeds_of(text, one, story.cues)):
        organizers = of_meeting(text, act, drafts) or organizers_of(text, act, last, holder, story.parents)
        prized = takers_of(text, act, drafts, last or holder)
        last = last if prized else told_of(text, act, organizers, last)
        again = told_again(text, act, drafts)
        if again is not None:
            drafts[again] = _with_holders(text, act, drafts[again])
        elif drafts and (helped := helpers_of(text, act, drafts))[1]:
            drafts[helped[0]] = replace(drafts[helped[0]], helped=(*drafts[helped[0]].helped, *helped[1]))
        elif not sums_up(text, act, organizers, drafts, story.cues):
            draft = _draft(story, act, organizers, prized, drafts)
            drafts[-1:] = [with_guides(text, act, one) for one in drafts[-1:]]
            if draft and not (drafts and _is_more_of(text, draft, drafts[-1])):
                drafts.append(dated_as_first(draft, drafts[-1]) if drafts else draft)
    return drafts


def _draft(
    story: _Story, act: Act, organizers: tuple[str, ...], prized: tuple[str, ...], drafts: Sequence[Draft]
) -> Draft | None:
    """The activity in the making that an act tells behind those of `drafts`, if any."""
    text = story.text
    paragraph = act.statement.paragraph
    leads = not drafts and paragraph == 0
    follows = bool(drafts) and _follows(act, drafts[-1])
    is_announced = _is_announced(text, act, story.announced, drafts)
    if is_announced and (makers := [one for one in act.others if MAKES.match(text, one.span.end)]):
        organizers = makers[-1].unions
    is_first = not drafts or drafts[-1].act.statement.paragraph != paragraph
    makes = partial(draft_of, text, act, organizers, story.cues, story.dates, leads, follows)
    draft = makes(is_announced, is_first, prized)
    if draft or not _is_run(text, act, drafts):
        return draft
    # what it always does is no activity of its own: 调解室受理案件
    draft = makes(True, is_first, prized)
    return draft if draft and differ(drafts[-1].scores, draft.scores) else None


def _is_run(text: str, act: Act, drafts: Sequence[Draft]) -> bool:
    """Whether what a union told of before runs, or whom it sends out, does something: 此外，工作室开展普法21场."""
    if act.group is not None or act.others or not drafts:
        return False
    run = run_by_union(act.span.of(text))
    return bool(run) and any(run in draft.act.span.of(text) for draft in drafts)


def _cues_of_headings(article: ArticleText, lexicon: Lexicon) -> list[Cue]:
    """The cue words of kicker, headline and subhead; those of the kicker weigh less."""
    kicker = [cue._replace(weight=cue.weight * KICKER_SHARE) for cue in lexicon.cues(article.kicker)]
    return [*kicker, *lexicon.cues(article.headline), *lexicon.cues(article.subhead)]


def _is_announced(text: str, act: Act, names: Sequence[str], drafts: Sequence[Draft]) -> bool:
    """Whether an act without a subject is the first to tell of what the headline names: “听音课”一周两讲."""
    if act.group is not None or not names or TELLS_OF.search(text, *act.span) is None:
        return False
    words = act.span.of(text)
    return any(name in words and not any(name in one.act.span.of(text) for one in drafts) for name in names)


def _is_more_of(text: str, item: Draft, last: Draft) -> bool:
    """Whether an item of a sentence only counts more of the one before: 受理申请90份；给付互助金60万元."""
    if item.act.group is not None or text[item.act.span.start] in BESIDES or ANOTHER_EVENT.match(text, *item.act.span):
        return False
    if item.act.statement.sentence != last.act.statement.sentence or item.organizers != last.organizers:
        return False
    top, before = (max(one.scores, key=one.scores.__getitem__, default="") for one in (item, last))
    return bool(top) and top == before and not item.naming.own and item.date is None


def _awarded(text: str, drafts: Sequence[Draft], lists: Sequence[Winners]) -> list[Draft]:
    """The drafts, the first of a paragraph that tells of a prize with the winners that are listed below it."""
    awarded = list(drafts)
    for one in lists:
        for number, draft in enumerate(awarded):
            if draft.act.statement.paragraph == one.paragraph and PRIZES.search(text, *draft.act.span):
                awarded[number] = replace(draft, prized=(*draft.prized, *one.unions))
                break
    return awarded


def _with_holders(text: str, act: Act, draft: Draft) -> Draft:
    """A draft with those of whom a later sentence tells that they hold it too, undertake it or help, and where."""
    more = [act.group] if act.group and (act.group.institutions or act.group.unions != draft.organizers) else []
    more += [other for other in act.others if other.part is Part.ACTS and text.startswith("承办", other.span.end)]
    helped = [name for other in act.others if other.part is Part.HELPS for name in other.unions]
    helped += helping_institutions(text, act.span, act.start)
    given = provided_by(text, act)  # 体检由市医院派出两台车到矿区: where their means go it is held
    place = draft.location or (find_location(text, act.span) if given else "")
    return replace(draft, later=(*draft.later, *more), helped=(*draft.helped, *helped, *given), location=place)


def _follows(act: Act, last: Draft) -> bool:
    """Whether an act is told right behind the last one, in its sentence or the next of its paragraph."""
    before, statement = last.act.statement, act.statement
    return statement.paragraph == before.paragraph and statement.sentence - before.sentence <= 1


def _told(cues: Sequence[Cue]) -> dict[str, float]:
    """How much each type is spoken for by the whole article, as shares of what it may add to a single activity."""
    sums: dict[str, float] = {}
    for cue in cues:
        sums[cue.type] = sums.get(cue.type, 0.0) + cue.weight
    whole = max(sum(sums.values()), LEAST_TOLD)
    return {type_: WHOLE_WEIGHT * weight / whole for type_, weight in sums.items()}


def _theme(main: Draft, headline: Sequence[Cue], told: Mapping[str, float], types: Sequence[str]) -> str:
    """The type of activity that the article is about, by its headline and what that reports."""
    scores = add_told(add_headline(main.scores, headline), told) | {"meeting": 0.0}  # which lends its type to nothing
    return decide(scores, types)[0]


def _outside(cues: Sequence[Cue], unions: Sequence[Named]) -> list[Cue]:
    """The cues that are no part of a union's name: 健康 in 卫生健康工会 speaks for nothing."""
    starts = [union.span.start for union in unions]
    kept = []
    for cue in cues:
        index = bisect_right(starts, cue.span.start) - 1
        if index < 0 or cue.span.start >= unions[index].span.end:
            kept.append(cue)
    return kept


def _activity(
    article: ArticleText,
    text: str,
    draft: Draft,
    is_main: bool,
    theme: str,
    headline: Sequence[Cue],
    told: Mapping[str, float],
    types: Sequence[str],
) -> Activity:
    """The finished record of a draft."""
    is_plenary = PLENARY.search(draft.name) is not None
    scores = add_headline(draft.scores, headline, HEADLINE_FACTOR if is_main and not is_plenary else BACKGROUND_FACTOR)
    if is_main:
        scores = add_contest(add_told(scores, told), draft.name.rstrip("”》"))
        if not is_plenary and headline and all(cue.type != "meeting" for cue in headline) and "meeting" in scores:
            scores["meeting"] *= MEETING_SHARE
    else:
        scores[theme] = scores.get(theme, 0.0) + THEME_WEIGHT
    type_, also = decide(add_season(scores, draft.date.edtf if draft.date else "", draft.act.span.of(text)), types)
    organizers, partners = participants_of(text, draft)
    return Activity(
        type=type_,
        also_types=also,
        name=draft.name,
        evidence=Evidence.cut(article, Field.TEXT, draft.act.span),
        main=is_main,
        organizers=organizers,
        partners=partners,
        date_text=draft.date.text if draft.date else "",
        date_edtf=draft.date.edtf if draft.date else "",
        location=draft.location,
    )
