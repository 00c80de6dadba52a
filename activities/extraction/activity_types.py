"""Of which type an activity is: cue words weighed by where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from activities.extraction.lexicon import Cue
from articles.segmentation.records import Span

NAME_FACTOR = 1.5  # a cue in the activity's own name
PHRASE_FACTOR = 1.35  # a cue in a phrase that only stands for a name: 举行羽毛球联赛决赛
HEAD_SHARE = 0.4  # of its weight once more: the last cue of the name: 消防常识挑战赛 is a contest about safety
PREDICATE_FACTOR = 1.2  # a cue behind the acting group, in the first clauses
REST_FACTOR = 0.6
# A cue says less where it only tells which people or things are meant (新入会的快递员), or where something is done
# (在图书馆里设咨询台), and nothing where it is a title (请退休工人当“护路医生”).
MODIFIES = re.compile(r"[^，。；：！？\n]{0,12}?的(?=[^，。；：！？\n”])")
IN_PLACE = re.compile(r"(?:在|走进|来到|前往|深入|到)[^，。；：“”的\n]{0,14}$")
WHERE = frozenset("在进到往入")
PLACE_END = re.compile(r"[^，。；：“”的\n]{0,8}?(?:里|内|上(?!门)|中|旁|前|外|现场|门口|设|建|举|召|开|办)")
TITLE = re.compile(r"[当任做成为](?:了|起)?“[^“”\n]{0,10}$")
MODIFIER_SHARE, PLACE_SHARE = 0.8, 0.5
FARTHEST_OF = 13  # characters behind a cue within which 的 makes it a modifier
LOOK_BACK = 16  # characters before a cue by which its part in the clause is told
SECOND = re.compile(r"，(?:并|还(?!要)|同时|另有|另|其中)")  # what is done besides: 送去棉衣，并请医生量了血压
VERBAL_FACTOR = 1.5  # a verb of the first clause that says itself what is done: 调研, 表彰
SHORTEST_CLAUSE = 4
VERBAL = frozenset(["exchange", "recognition"])
SEASON_TOLD = 1.5  # so much speaks at least for frost or heat: 春节前夕
RELIEFS = ("winter_relief", "summer_relief")
GIVEN = ("送", "发放", "分发", "端上", "端给", "递到", "递上", "带去", "带来", "捎去", "慰问品", "慰问金", "物资")
SEASONS = {
    "12": "winter_relief",
    "01": "winter_relief",
    "02": "winter_relief",
    "07": "summer_relief",
    "08": "summer_relief",
}
# Why people are visited who suffer neither frost nor heat.
OCCASION = re.compile(r"受灾|灾区|灾情|灾民|支教|援[建疆藏]|官兵|部队|驻军|武警|教师节|八一|纪念品|支援边")
# When frost or heat may be meant: hot dumplings in September are none for the winter.
MONTHS = {
    "winter_relief": frozenset(["10", "11", "12", "01", "02", "03"]),
    "summer_relief": frozenset(["05", "06", "07", "08", "09", "10"]),
}
HEADLINE_FACTOR = 2.0
# The workers' council is democratic management whatever it resolves.
COUNCIL = re.compile(r"(?:[职教]代会|职工代表(?:大会|团[^，。；]{0,10}会议?))$")
CONTEST = re.compile(r"(?:赛|比武|擂台|练兵|竞技)$")
PRIZE_SHARE = 0.7  # of a contest's weight that the prizes given at its end may have
COUNCIL_WEIGHT = 15.0  # more than all that a headline may add
BACKGROUND_FACTOR = 0.4  # the headline, for what it does not report itself
ALSO_SHARE = 0.5  # a type that scores at least this share of the best is named too
MOST_ALSO = 2
LEAST_SCORE = 1.0


def cues_within(cues: Sequence[Cue], span: Span) -> Sequence[Cue]:
    """The cues that stand in a span; `cues` are in order of place."""
    start = bisect_left(cues, ((span.start,),))
    end = bisect_left(cues, ((span.end,),), lo=start)
    return cues[start:end]


def weigh(
    text: str, cues: Sequence[Cue], evidence: Span, name: Span | None, called: str, predicate: Span
) -> dict[str, float]:
    """How much each type is spoken for by a statement, its activity's name and its predicate."""
    scores: dict[str, float] = defaultdict(float)
    seen: set[tuple[str, int]] = set()
    inner = cues_within(cues, name) if name else ()
    last = inner[-1].span if inner else None
    called = called.rstrip("”》）")
    second = SECOND.search(text, predicate.start, predicate.end)
    first_end = second.start() if second else predicate.end
    comma = text.find("，", predicate.start + SHORTEST_CLAUSE, predicate.end)
    clause_end = comma if comma >= 0 else predicate.end
    for span, type_, whole in cues_within(cues, evidence):
        start = span.start
        if (type_, start) in seen or not whole:
            continue
        seen.add((type_, start))
        weight = whole * _share(text, span, evidence)
        if name and name.start <= start < name.end:
            scores[type_] += weight * NAME_FACTOR + (weight * HEAD_SHARE if span == last else 0.0)
        elif called.endswith(text[start : span.end]):
            scores[type_] += weight * (PREDICATE_FACTOR + HEAD_SHARE)
        elif predicate.start <= start < first_end:
            is_verbal = type_ in VERBAL and whole > 2 and start < clause_end
            scores[type_] += weight * (VERBAL_FACTOR if is_verbal else PREDICATE_FACTOR)
        else:
            scores[type_] += weight * REST_FACTOR
    return add_contest(add_council(dict(scores), called), called)


def _share(text: str, span: Span, evidence: Span) -> float:
    """How much of its weight a cue keeps where it stands."""
    before = text[max(evidence.start, span.start - LOOK_BACK) : span.start]
    if "“" in before and TITLE.search(before):
        return 0.0
    if not WHERE.isdisjoint(before) and IN_PLACE.search(before) and PLACE_END.match(text, span.end, evidence.end):
        return PLACE_SHARE
    if text.find("的", span.end, span.end + FARTHEST_OF) >= 0 and MODIFIES.match(text, span.end, evidence.end):
        return MODIFIER_SHARE
    return 1.0


def add_headline(scores: dict[str, float], cues: Sequence[Cue], factor: float = HEADLINE_FACTOR) -> dict[str, float]:
    """The scores with what the headline speaks for."""
    summed = dict(scores)
    for cue in cues:
        summed[cue.type] = summed.get(cue.type, 0.0) + cue.weight * factor
    return summed


def add_council(scores: dict[str, float], name: str) -> dict[str, float]:
    """The scores with what the name of a workers' council speaks for."""
    if "代" not in name or COUNCIL.search(name) is None:
        return scores
    return scores | {"democratic_management": scores.get("democratic_management", 0.0) + COUNCIL_WEIGHT}


def add_contest(scores: dict[str, float], name: str) -> dict[str, float]:
    """The scores where what was held is a contest: the prizes at its end do not make an award of it."""
    contest = scores.get("competition", 0.0)
    if not contest or CONTEST.search(name) is None:
        return scores
    return scores | {"recognition": min(scores.get("recognition", 0.0), PRIZE_SHARE * contest)}


def add_told(scores: dict[str, float], told: Mapping[str, float]) -> dict[str, float]:
    """The scores with what the whole article speaks for."""
    return {type_: scores.get(type_, 0.0) + told.get(type_, 0.0) for type_ in {**scores, **told}}


def in_season(cues: Sequence[Cue], months: Collection[str]) -> list[Cue]:
    """The cues without those of frost or heat where all that is dated lies in the other half of the year."""
    out = {relief for relief, fit in MONTHS.items() if months and not fit & set(months)}
    return [cue for cue in cues if cue.type not in out] if out else list(cues)


def add_season(scores: dict[str, float], edtf: str, words: str) -> dict[str, float]:
    """The scores with what the season makes of a visit: gifts in January are winter relief."""
    visit = scores.get("visit", 0.0)
    season = SEASONS.get(edtf[5:7]) if len(edtf) >= 7 else None
    season = season or max(RELIEFS, key=lambda relief: scores.get(relief, 0.0))
    is_told = edtf[5:7] in SEASONS or scores.get(season, 0.0) >= SEASON_TOLD
    if OCCASION.search(words) and scores.get(season, 0.0) < SEASON_TOLD:
        return scores
    if not is_told or visit < SEASON_TOLD or not any(word in words for word in GIVEN):
        return scores
    return scores | {season: max(scores.get(season, 0.0), visit) + 0.1}


def decide(scores: dict[str, float], order: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The best type of `order` and those nearly as good; "other" where nothing speaks for any."""
    known = [type_ for type_ in order if type_ in scores]
    ranked = sorted(known, key=lambda type_: -scores[type_])
    if not ranked or scores[ranked[0]] < LEAST_SCORE:
        return "other", ()
    best = scores[ranked[0]]
    return ranked[0], tuple(type_ for type_ in ranked[1 : MOST_ALSO + 1] if scores[type_] >= best * ALSO_SHARE)
