"""The activities of an article: what its unions did, of which type, when, where, with whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.activity_types import (
    BACKGROUND_FACTOR,
    HEADLINE_FACTOR,
    add_headline,
    add_season,
    decide,
)
from activities.extraction.acts import find_acts
from activities.extraction.drafts import Draft, draft_of
from activities.extraction.lexicon import Cue, Lexicon
from activities.extraction.organizers import holder_of, organizers_of, participants_of
from activities.extraction.participants import Named, named_unions
from activities.extraction.records import Activity, ArticleText, DatePhrase, Evidence, Field, Organization
from activities.extraction.scenes import inherit_dates
from activities.extraction.sentences import Statement

# A sentence that only tells who else holds the activity told before: 活动由某镇总工会承办.
AGAIN = re.compile(r"(?:该|此次|本次|这次)?(?:活动|比赛|大赛|竞赛|赛事|会议|展览|讲座|培训|培训班|仪式)由")
CLEAR_HEADLINE = 3.0  # so much of a headline tells by itself what the article is about
THEME_WEIGHT = 1.2  # what an article is about speaks for all that it tells


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
    holder = holder_of(article, organizations, unions)
    drafts: list[Draft] = []
    last: tuple[str, ...] = holder
    for act in find_acts(text, statements, unions):
        organizers = organizers_of(act, last, holder)
        if act.group is not None:
            last = organizers or last
        if drafts and act.group and AGAIN.match(act.span.of(text)):
            drafts[-1] = replace(drafts[-1], later=(*drafts[-1].later, act.group))
            continue
        leads = not drafts and act.statement.paragraph == 0
        if draft := draft_of(text, act, organizers, cues, dates, leads):
            is_first = not drafts or drafts[-1].act.statement.paragraph != act.statement.paragraph
            drafts.append(replace(draft, is_first=is_first))
    drafts = inherit_dates(text, drafts, statements, dates)
    main = _main(text, headline, drafts, article.is_photo)
    theme = _theme(drafts[main], headline_cues, lexicon.types) if drafts else ""
    return tuple(
        _activity(article, draft, number == main, theme, headline_cues, lexicon.types)
        for number, draft in enumerate(drafts)
    )


def _theme(main: Draft, headline: Sequence[Cue], types: Sequence[str]) -> str:
    """The type of activity that the article is about, by its headline and what that reports."""
    scores = add_headline({}, headline)
    told = decide(scores, types)[0]
    if scores.get(told, 0.0) >= CLEAR_HEADLINE:
        return told
    return decide(add_headline(main.scores, headline), types)[0]


def _outside(cues: Sequence[Cue], unions: Sequence[Named]) -> list[Cue]:
    """The cues that are no part of a union's name: 健康 in 卫生健康工会 speaks for nothing."""
    starts = [union.span.start for union in unions]
    kept = []
    for cue in cues:
        index = bisect_right(starts, cue.span.start) - 1
        if index < 0 or cue.span.start >= unions[index].span.end:
            kept.append(cue)
    return kept


def _main(text: str, headline: str, drafts: Sequence[Draft], is_photo: bool) -> int:
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
    article: ArticleText, draft: Draft, is_main: bool, theme: str, headline: Sequence[Cue], types: Sequence[str]
) -> Activity:
    """The finished record of a draft."""
    scores = add_headline(draft.scores, headline, HEADLINE_FACTOR if is_main else BACKGROUND_FACTOR)
    if not is_main:
        scores[theme] = scores.get(theme, 0.0) + THEME_WEIGHT
    type_, also = decide(
        add_season(scores, draft.date.edtf if draft.date else "", draft.act.span.of(article.text)), types
    )
    organizers, partners = participants_of(article.text, draft)
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
