"""Activities in the making: what an act tells, before the sentences around it have their say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from activities.extraction.activity_names import activity_name
from activities.extraction.activity_types import weigh
from activities.extraction.acts import Act
from activities.extraction.date_asides import comes_of_it, is_aside
from activities.extraction.date_choice import date_of, habit_of, turn_of
from activities.extraction.lexicon import Cue
from activities.extraction.listed_deeds import is_deed_of_account, stands_in_account
from activities.extraction.locations import find_location
from activities.extraction.name_parts import verb_at
from activities.extraction.naming_words import BACK, NamingWords, naming_words
from activities.extraction.participants import Group, Part
from activities.extraction.predicate_words import HOLDS, TAKEN_UP
from activities.extraction.predicates import (
    begins_with_its_name,
    continues,
    does_something,
    ends_in_speech,
    goes_on,
    has_done,
    is_attendance,
    is_condition,
    is_dated_deed,
    is_done_by_what_it_runs,
    is_duty,
    is_only_planned,
    is_plan,
    is_state,
    is_thanked,
    is_thanks,
    is_wish,
    leads_up,
    only_looks_on,
    only_speaks,
    stands_for_it,
)
from activities.extraction.records import DatePhrase
from articles.segmentation.records import Span

# 6月的质询会上，代表提问34个: a dated event that nobody is named to hold goes on about the last union.
EVENT_LEAD = re.compile(
    r"(?:在?(?:今年|去年|前年)?(?:\d{1,2}月(?:\d{1,2}日|份|[上中下]旬|底|初)?"
    r"|(?:上|本|这|下)(?:个?月|周[一二三四五六日])|年初|年底|(?:昨|前)[日天])的?)"
    r"(?!里|间)[^，。；“”\d]{0,14}[会赛班课展]上，"
)
# 区总工会要给徒弟验收: right behind the group these are words of a plan.
MEANS_TO = re.compile(
    r"(?:还|也|也都)?(?:要(?![求约闻素])|打算|应[当该]|必须|计划(?!生育|外|内|单列|免疫)|预计|准备(?![了好])|盼着|盼望"
    r"|有意|拟(?![定就])|力争|正谋划|正筹划)"
)


# 某镇货运行业工会联合会昨日在物流园宣告成立: the union named is what was founded. Not 成立以来, 成立于2012年.
FOUNDED = re.compile(
    r"[^，。；：“”\n]{0,24}?(?:成立(?!以来|之?后|之?初|于|时|了|的|前|[两三四五六七八九十\d]+[年周])|挂牌(?!督)"
    r"|揭牌)(?=$|[，。；]|大会|仪式)"
)
ALREADY = re.compile(r"(?:已|共|累计)[办服接帮调救]")  # 据某区总工会统计，今年已办讲座五场
CAUSES = ("因为", "由于")  # 因为工会买了保险，他领到了…: what lies before the news
FOUNDING = 5.0  # outweighs what the union's own name or the place of the meeting speak for


# 9月22日，一辆体检大巴开进陶瓷厂: a scene whose union is named later.
SCENE = re.compile(r"[开驶搬]进|开到(?!现在|目前|如今|\d)|驶到|支起|摆起|亮起|排起")


@dataclass(frozen=True, slots=True)
class Draft:
    """An activity in the making, with what decides about it."""

    act: Act
    organizers: tuple[str, ...]
    name: str
    naming: NamingWords
    scores: dict[str, float]
    date: DatePhrase | None
    location: str
    later: tuple[Group, ...] = ()  # who holds it too, told in a later sentence: 活动由某镇总工会承办
    prized: tuple[str, ...] = ()  # who takes the prize that it gives: “暖心屋”被某市总工会评为示范点
    helped: tuple[str, ...] = ()  # who gives the place or the means, told in a later sentence: 区法院提供场地
    is_first: bool = False  # of its paragraph: the sentences before it set the scene


def draft_of(
    text: str,
    act: Act,
    organizers: tuple[str, ...],
    cues: Sequence[Cue],
    dates: Sequence[DatePhrase],
    leads: bool,
    follows: bool,
    is_announced: bool,
    is_first: bool,
    prized: tuple[str, ...],
) -> Draft | None:
    """The activity of an act, or None where it tells of a plan, a wish, a duty or nothing in particular.

    `leads` where it begins the article, `follows` where another act stands right before it,
    `is_announced` where it tells what the headline names, `is_first` where it is the first of its paragraph;
    `prized` are those who take the prize that it gives.
    """
    words = act.span.of(text)
    is_item = act.group is None and stands_in_account(text, act.span) and is_deed_of_account(words)
    stands_alone = act.group is not None or act.is_second or is_item or _stands_alone(act, words, follows, is_announced)
    if not stands_alone and not leads:
        return None
    told = text[act.start : act.span.end]
    if _is_no_deed(act, words, told, text[act.span.start : act.start]):
        return None
    date = date_of(text, dates, act.span)
    if date and is_aside(text, act.start, date):
        date = None
    is_scene = leads and date and (HOLDS.search(words) or (organizers and SCENE.search(words)))
    if not stands_alone and not is_scene:
        return None
    begin = act.group.span.start if act.group else act.span.start
    is_last = act.start >= act.span.end and text[max(0, begin - 1)] == "是"
    start = act.span.start if is_last else act.start  # 出钱办起食堂的是某区总工会
    naming = naming_words(text, act.span, begin, start)
    if naming is None or BACK.match(naming.text):
        return None
    if date and comes_of_it(text, naming.span, date):
        date = None
    name = activity_name(text, act.span, start, act.group) or naming.text
    scores = _scores(text, act, cues, naming, name, start)
    if not (scores or (act.group and (leads or does_something(words) or has_done(told) or len(verb_at(name, 0)) > 1))):
        return None
    turn = turn_of(text, dates, naming.span) or (habit_of(text, dates, act.start, date) if act.group else None)
    if turn and (date is None or turn.span.start < date.span.start):
        date = turn
    place = find_location(text, act.span)
    return Draft(act, organizers, name, naming, scores, date, place, prized=prized, is_first=is_first)


def _is_no_deed(act: Act, words: str, told: str, before: str) -> bool:
    """Whether an act tells of a plan, a duty, regards or a wish; `told` stands behind who acts, `before` before."""
    planned = is_plan(words) if act.group is None else is_only_planned(told) or is_plan(before)
    if planned or is_duty(words) or is_thanks(words) or is_attendance(words):
        return True
    if is_thanked(words) or is_condition(words):
        return True
    if act.group is None:
        return leads_up(words) or is_wish(words) or words.startswith(CAUSES)
    if act.group.part is Part.HOSTS and ends_in_speech(words):
        return True
    return is_state(told) or only_speaks(told) or only_looks_on(told) or MEANS_TO.match(told) is not None


def _stands_alone(act: Act, words: str, follows: bool, is_announced: bool) -> bool:
    """Whether a statement that names no acting union tells an act nevertheless: 全区组建车间工会71家."""
    if act.is_reported:
        told = act.teller is not None and act.teller.part is Part.TELLS  # 记者从某县总工会获悉，…已发放…
        done = HOLDS.search(words) or (ALREADY.search(words) if told else None)
        if told and not done:  # 某镇总工会主席 李某：帮助骑手讨回押金3万元
            return is_deed_of_account(words[act.start - act.span.start :])
        return (act.is_implied or told) and done is not None and any(sign.isdigit() for sign in words)
    if act.is_passive:
        return HOLDS.search(words) is not None
    if act.is_implied:
        return HOLDS.search(words) is not None or TAKEN_UP.search(words) is not None
    if follows and continues(words):
        return True
    if stands_for_it(words) or is_dated_deed(words) or is_done_by_what_it_runs(words):
        return True
    return is_announced or goes_on(words) or EVENT_LEAD.match(words) is not None or begins_with_its_name(words)


def _scores(text: str, act: Act, cues: Sequence[Cue], naming: NamingWords, name: str, start: int) -> dict[str, float]:
    """How much each type of activity is spoken for by what an act tells from `start` on."""
    # a team tells what it does: 某总工会法律顾问团
    behind = act.group.span.end if act.group and start == act.start else start
    scores = weigh(text, cues, act.span, None if naming.is_phrase else naming.span, name, Span(behind, act.span.end))
    if _is_founding(text, act):
        scores["organizing"] = scores.get("organizing", 0.0) + FOUNDING
    return scores


def _is_founding(text: str, act: Act) -> bool:
    """Whether what is told is that the union named was founded."""
    group = act.group
    return (
        group is not None and len(group.unions) == 1 and FOUNDED.match(text, group.span.end, act.span.end) is not None
    )
