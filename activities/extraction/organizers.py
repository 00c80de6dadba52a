"""Who holds an activity, and with whom: by the statement, the headline and the sentences before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from activities.extraction.acts import Act
from activities.extraction.companions import helping_institutions
from activities.extraction.drafts import Draft
from activities.extraction.helpers import givers_beside
from activities.extraction.institutions import institution_at
from activities.extraction.participants import (
    Group,
    Named,
    Part,
    named_unions,
    role_of,
)
from activities.extraction.predicates import only_speaks
from activities.extraction.records import ArticleText, Field, Organization, Participant, ParticipantRole
from activities.extraction.sentences import clauses

# What makes a receiving union central
GIVEN_TO = re.compile(
    r"捐赠|捐助|捐献|捐出|援助|支援|颁奖|颁发|授予|授牌|赠送|赠予|送[去上来]了?(?!温暖|清凉|关怀|祝福)"
    r"|[拨划](?:付|发|出|给)|[下划]拨|[移转]交|奖励"
)

# 书屋被某市总工会评为示范点: the union named gives the prize, the one told before takes it.
PRIZED = re.compile(r"(“[^“”]{2,20}”)[^，。；“”]{0,6}?(?:被|获评|荣获|获得|获|入选)$")
PRIZE = re.compile(
    r"命名|授予|评为|确定为|列为|认定|表彰|[^，。；]{0,12}[“《]|[^，。；]{0,10}(?:称号|奖|先进|示范|标兵|模范)"
)
# 会上，20个集体受到表彰; 会议指出，…: what is done at a meeting is of those who hold it.
ONE_SIDE = re.compile(r"(?:一边|一方|一头|一侧|这边|这头|对面)(?:坐着|站着|坐的|站的)?是?$")
BOTH_SIDES = re.compile(r"双方|两边|两方|劳资|两拨人")
AT_MEETING = re.compile(r"(?:在?[^，。；“”]{0,8}会上|会议|大会)(?![\u4e00-\u9fff]{0,2}(?:室|厅|期间|上午))")
MEETING = ("会", "会议", "大会", "仪式")
# 在某公司工会建起书屋: what stays there makes of the place a partner.
SET_UP = re.compile(
    r"(?:等[^，。；]{0,10}工会)?(?:内|里)?(?:设立|设置|建起|建成|建立|开设|揭牌|挂牌|设(?=[\d一二两三四五六七八九十]))"
)
PAIRED = re.compile(r"(?:结对|结成|对口|互学|共建)")
RECEIVED = re.compile(r"[为给向](?=[^，。；]{3,40}(?:送去|送上|送来|发放|赠送|捐赠))")
WHOLE_PLACE = re.compile(r"全([市区县省州旗])")
DEEPEST = 5  # levels from a workplace to its province
WITH_OTHERS = re.compile(r"(?:并|还|又|也|同时，?)?[与同]")
AWARDS = re.compile(r"命名|授予|评为|颁[奖发]")
AWARDING = ("授予", "命名", "表彰", "奖励")  # before the union that takes the prize


def holder_of(article: ArticleText, organizations: Sequence[Organization], unions: Sequence[Named]) -> tuple[str, ...]:
    """The union that the article speaks of: the headline's, else the first that its body names."""
    for field in (Field.HEADLINE, Field.KICKER, Field.SUBHEAD):
        if named := named_unions(organizations, field):
            return (named[0].name,)
    headline = article.kicker + article.headline + article.subhead
    if placed := _place_holder(headline, organizations):
        return placed
    return (unions[0].name,) if unions else tuple(one.name for one in organizations[:1])


def _place_holder(headline: str, organizations: Sequence[Organization]) -> tuple[str, ...]:
    """The union whose place stands in the headline: 通州区总工会 for 通州区插花大赛举办."""
    for one in organizations:
        place = one.name.removesuffix("总工会")
        if len(place) >= 2 and place != one.name and (place in headline or (len(place) > 2 and place[:-1] in headline)):
            return (one.name,)
    return ()


def organizers_of(
    text: str, act: Act, last: tuple[str, ...], holder: tuple[str, ...], parents: Mapping[str, str]
) -> tuple[str, ...]:
    """The unions that hold what an act tells, its own or those that the context gives.

    `parents` names the union above each of the article's.
    """
    if act.group is not None:
        others = act.group.unions
        return tuple(dict.fromkeys((*last, *others))) if joins_last(text, act) else others
    if act.teller is not None:
        return act.teller.unions
    if act.is_passive and not _is_sent(text, act):
        return last if BOTH_SIDES.search(text, *act.span) else ()
    before = last or holder
    whole = WHOLE_PLACE.search(text, *act.span) if act.is_implied else None
    return _of_place(whole.group(1) + "总工会", before, parents) if whole else before


def _of_place(ending: str, last: tuple[str, ...], parents: Mapping[str, str]) -> tuple[str, ...]:
    """Whose all is told of: of 全市新建工会百家 behind a district's union the city's, if the article names it."""
    for name in last:
        for _ in range(DEEPEST):
            if name.endswith(ending):
                return (name,) if name not in last else last
            name = parents.get(name, "")
            if name not in parents:
                break
    return last


def joins_last(text: str, act: Act) -> bool:
    """Whether the union named first is only who the one told before does it with: 与某县总工会签订协议."""
    return act.group is not None and WITH_OTHERS.fullmatch(text, act.span.start, act.group.span.start) is not None


def told_of(text: str, act: Act, organizers: tuple[str, ...], last: tuple[str, ...]) -> tuple[str, ...]:
    """Of whom an article goes on to tell behind an act: who did it, or whom it says was given a prize."""
    if act.group is None:
        for one in act.others:  # 一边是某行业工会的代表，一边是…: 双方 in the next sentence
            if one.span.start > act.span.start and ONE_SIDE.search(text, act.span.start, one.span.start):
                return one.unions
        return (act.is_account and organizers) or last
    if only_speaks(text[act.start : act.span.end]) or joins_last(text, act):
        return last
    if text.endswith("被", 0, act.group.span.start):
        return next((one.unions for one in act.others if one.part is Part.COMPETES), last)
    return organizers or last


def takers_of(text: str, act: Act, drafts: Sequence[Draft], last: tuple[str, ...]) -> tuple[str, ...]:
    """Who takes the prize that the acting union gives: whose “暖心屋” it is that 被某市总工会评为示范点."""
    if act.group is None or PRIZE.match(text, act.group.span.end, act.span.end) is None:
        return ()
    name = PRIZED.search(text, act.span.start, act.group.span.start)
    if name is None or any(one.part is Part.COMPETES for one in act.others):
        return ()
    for draft in reversed(drafts):
        if name.group(1) in draft.act.span.of(text) and draft.organizers:
            return draft.organizers
    return last


def of_meeting(text: str, act: Act, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Who holds the meeting at which an act without a union of its own was done: 会上，20个集体受到表彰."""
    if act.group is not None or AT_MEETING.match(text, act.statement.span.start) is None:
        return ()
    return next((one.organizers for one in reversed(drafts) if one.name.endswith(MEETING) and one.organizers), ())


def _is_sent(text: str, act: Act) -> bool:
    """Whether a team without a name of its own visits others, sent by the union told before: 宣讲团走进…."""
    return any(one.part is Part.HOSTS for one in act.others) and not visitors(text, act)


def participants_of(text: str, draft: Draft) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Those who hold the activity of a draft, and those with whom they hold it."""
    act = draft.act
    role = role_of(text, act.group) if act.group else ParticipantRole.HOST
    organizers = [Participant(name, role) for name in draft.organizers]
    for more in draft.later:
        organizers += [Participant(name, role_of(text, more)) for name in more.unions]
    partners = [Participant(name, ParticipantRole.PARTNER) for name in act.group.institutions] if act.group else []
    for other in act.others:
        if other.part is Part.ACTS and text.startswith("承办", other.span.end):
            organizers += [Participant(name, ParticipantRole.UNDERTAKER) for name in other.unions]
            partners += [Participant(name, ParticipantRole.UNDERTAKER) for name in other.institutions]
        elif other.part is Part.JOINS and PAIRED.match(text, other.span.end):
            partners += [Participant(name, ParticipantRole.PARTNER) for name in other.unions]
        elif other.part is Part.JOINS and act.group and other.span.start > act.group.span.start:
            organizers += [Participant(name) for name in other.unions]
            partners += [Participant(name, ParticipantRole.PARTNER) for name in other.institutions]
        elif other.part is Part.HOSTS and SET_UP.match(text, other.span.end):
            partners += [Participant(name, ParticipantRole.PARTNER) for name in other.unions]
        elif part := _partner_role(text, act, other):
            partners += [Participant(name, part) for name in other.unions]
    beside = [name for more in draft.later for name in more.institutions]
    beside += helping_institutions(text, act.span, act.start)
    beside += givers_beside(text, act.span)
    beside += [*draft.prized, *draft.helped, *_receivers(text, act)]
    partners += [Participant(name, ParticipantRole.PARTNER) for name in beside]
    if act.is_passive or (act.group and act.group.part is Part.JOINS):
        partners = [Participant(name, ParticipantRole.PARTNER) for name in visitors(text, act)] + partners
    known = {one.name for one in organizers}
    return tuple(dict.fromkeys(organizers)), tuple(dict.fromkeys(one for one in partners if one.name not in known))


def _partner_role(text: str, act: Act, other: Group) -> ParticipantRole | None:
    """In which role a group beside the acting one takes part: it helps, is visited, or takes a prize."""
    if other.part is Part.HELPS:
        return ParticipantRole.CO_ORGANIZER
    visited = other.part is Part.HOSTS and text[max(0, other.span.start - 1)] != "在"
    given = other.part is Part.RECEIVES and GIVEN_TO.search(text, other.span.end, act.span.end) is not None
    awarded = act.group is None or AWARDS.search(text, *act.span) is not None
    before = text[act.span.start : other.span.start].removesuffix("了")
    given = given or (other.part is Part.RECEIVES and before.endswith(AWARDING))
    if visited or given or (other.part is Part.COMPETES and awarded):
        return ParticipantRole.PARTNER
    return None


def visitors(text: str, act: Act) -> list[str]:
    """The institutions at the head of a clause, which do what a union is visited for: 区司法局宣讲团走进…."""
    heads = [part.start for part in clauses(text, act.span) if not text.startswith("由", part.start)]
    return [place.of(text) for place in (institution_at(text, head, act.span.end) for head in heads) if place]


def _receivers(text: str, act: Act) -> list[str]:
    """The institutions for whose people something is brought: 区环卫中心 in 为区环卫中心的职工送去棉衣."""
    heads = (match.end() for match in RECEIVED.finditer(text, act.start, act.span.end))
    return [place.of(text) for place in (institution_at(text, head, act.span.end) for head in heads) if place]
