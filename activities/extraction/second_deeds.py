"""A second deed that a statement tells besides the first, with people or means of its own: …，并为女工办理了保险."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.activity_types import weigh
from activities.extraction.acts import Act
from activities.extraction.drafts import Draft
from activities.extraction.lexicon import Cue
from activities.extraction.predicates import does_something, only_speaks
from articles.segmentation.records import Span

# What is done besides has its own people, place, partner or means: 并为…, 又在…, 另开办…. What only goes along
# with the first deed has none: 并赠送读本, 并嘱咐大家, 还讲怎样算加班费.
BESIDES = re.compile(
    r"，(?:同时|并且?|又|还|另外?)"
    r"(?=(?:还|又|先后|专门|当场|现场|连续|免费|统一|首次)?"
    r"(?:(?:为|给|替|帮助?|向|与|和|同(?!时))(?!每[人名]|[他她它]们|其|大家|予)"
    r"|在|联合|会同|组织|安排|请|邀请|聘请|派|选派|选送|举办|开办|开设|设立|建[立起成]|成立|组建|培训|培养|发展会员"
    r"|吸收|拿出|投入|出资|筹集))"
)
# 会上，某镇总工会作了发言，20个集体受到表彰: what else was done where the union named only spoke
HONOURS = re.compile(r"，(?=[^，。；]{0,40}(?:表彰|授予|命名|颁发|颁奖|授牌|获评|获颁)[^，。；]*$)")
COUNTED = re.compile(r"\d|[一二两三四五六七八九十百千]+[余多]?[名人位家户个场期次届件套份台间处对辆支笔项门堂]|“")
LEAST = 2.4  # of cues for a type, so that it is told what was done
SHARE = 0.5  # of its cues that may speak for the type of the other deed too


def deeds_of(text: str, act: Act, cues: Sequence[Cue]) -> tuple[Act, ...]:
    """An act, in two where a union did two things of different types and the second is a deed of its own."""
    group = act.group or act.teller
    if group is None:
        return (act,)
    if only_speaks(text[group.span.end : act.span.end]):
        honours = HONOURS.search(text, act.start, act.span.end)
        second = Span(honours.end(), act.span.end) if honours else None
        return (act, Act(second, act.statement, None, is_second=True)) if second else (act,)
    if act.is_reported:
        return (act,)
    for besides in BESIDES.finditer(text, act.start, act.span.end):
        first, second = Span(act.span.start, besides.start()), Span(besides.end(), act.span.end)
        if not does_something(text[act.start : first.end]) or COUNTED.search(text, *second) is None:
            continue
        if differ(weigh(text, cues, first, None, "", first), weigh(text, cues, second, None, "", second)):
            ahead = tuple(one for one in act.others if one.span.start < first.end)
            behind = tuple(one for one in act.others if one.span.start >= first.end)
            return act._replace(span=first, others=ahead), Act(second, act.statement, None, behind, is_second=True)
    return (act,)


def differ(first: dict[str, float], second: dict[str, float]) -> bool:
    """Whether two deeds are told to be of types that have nothing in common."""
    if not first or not second:
        return False
    one, two = max(first, key=first.__getitem__), max(second, key=second.__getitem__)
    if one == two or first[one] < LEAST or second[two] < LEAST:
        return False
    return second.get(one, 0.0) <= SHARE * second[two] and first.get(two, 0.0) <= SHARE * first[one]


def dated_as_first(draft: Draft, first: Draft) -> Draft:
    """A second deed without a date of its own, with the one that opens the statement: 5月，…，并为女工办理了保险."""
    date = first.date
    if not draft.act.is_second or draft.date or date is None or first.act.statement != draft.act.statement:
        return draft
    return replace(draft, date=date) if date.span.start == first.act.span.start else draft
