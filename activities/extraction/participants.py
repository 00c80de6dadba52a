"""Who acts in a statement: unions and institutions named together, and the part they play in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from activities.extraction.agents import SIGNS, agent_end
from activities.extraction.institution_lists import firms_of
from activities.extraction.institution_references import told_institution
from activities.extraction.institutions import institution_at, institution_before
from activities.extraction.participant_words import (
    ACCOUNT_OF,
    ALL_OF_THEM,
    ASIDE,
    ASKED,
    ATTENDING,
    BODY,
    CLEFT,
    COUNTED_FIRMS,
    DATA,
    FARTHEST,
    FIRMS,
    FOUNDED_BY,
    GIVEN,
    GIVING,
    HELD_BY,
    HELPING,
    JOINT,
    LEANS_ON,
    LENT,
    MET,
    NAMED_SIDE,
    OPEN_TO,
    OTHER_SIDE,
    OWNED,
    PERSON,
    PERSON_ACTS,
    PLACED,
    PRESENTS,
    RELATED,
    ROOM,
    RUN_BY,
    SENT,
    SENT_TEAM,
    SHARES,
    SIGNING,
    SPEAKER,
    STAFF,
    SUPPORT,
    TAKES,
    TEAM,
    TOLD,
    UNDERTAKING,
    WITH,
)
from activities.extraction.records import Field, Organization, ParticipantRole
from activities.extraction.sentences import Statement, clause_heads
from articles.segmentation.records import Span


class Part(StrEnum):
    """The part that a group of names plays in its statement."""

    ACTS = "acts"  # 某区总工会举办…, 由某区总工会主办的…
    HELPS = "helps"  # 某区总工会协办
    SPEAKS = "speaks"  # 某区总工会相关负责人表示
    TELLS = "tells"  # 记者从某区总工会获悉
    HOSTS = "hosts"  # 走进某街道总工会, 慰问某公司工会
    RECEIVES = "receives"  # 向某街道总工会发放
    COMPETES = "competes"  # 某镇总工会代表队夺得第一
    OWNS = "owns"  # 某集团工会所属的某公司工会: stands before the one that acts
    JOINS = "joins"  # …还与某县总工会签订协议: stands behind the one that acts
    PROVIDES = "provides"  # 老师由某区总工会选派: named as agent of a detail


class Named(NamedTuple):
    """A place in the text where a union or an institution is named."""

    span: Span
    name: str  # of the organization, or the institution as printed
    is_union: bool


class Group(NamedTuple):
    """Names that stand together, and what they do: A、B联合C is one group of three."""

    span: Span
    members: tuple[Named, ...]
    part: Part
    tail: int  # where the words behind the names, 志愿服务队 or 相关负责人表示, end
    unions: tuple[str, ...]  # the names of the unions in it, each once
    institutions: tuple[str, ...]  # the names of the others in it, each once


class Cast(NamedTuple):
    """Who is named in a statement: 某区总工会 and 某公司, with the part that each group plays."""

    statement: Statement
    heads: Sequence[int]  # where its clauses begin, if it names anybody
    groups: Sequence[Group]


def casts(text: str, statements: Sequence[Statement], unions: Sequence[Named]) -> list[Cast]:
    """Who is named in each statement of a text; `unions` are those of the whole text."""
    found: list[Cast] = []
    for statement in statements:
        span = statement.span
        first = bisect_left(unions, ((span.start,),))
        if first < len(unions) and unions[first].span.start < span.end:
            heads = clause_heads(text, span)
            found.append(Cast(statement, heads, groups(text, span, unions, first, heads)))
        else:
            found.append(Cast(statement, (), ()))
    return found


def named_unions(organizations: Sequence[Organization], field: Field = Field.TEXT) -> list[Named]:
    """Where a field names unions, in order; of two mentions that overlap the longer."""
    found = sorted(
        (
            Named(mention.evidence.span, organization.name, True)
            for organization in organizations
            for mention in organization.mentions
            if mention.evidence.field is field
        ),
        key=lambda named: (named.span.start, -named.span.end),
    )
    apart: list[Named] = []
    for named in found:
        if not apart or named.span.start >= apart[-1].span.end:
            apart.append(named)
    return apart


def groups(text: str, span: Span, unions: Sequence[Named], index: int, heads: Sequence[int]) -> list[Group]:
    """The groups of names in a statement from the union at `index` on; `heads` are where its clauses begin."""
    found: list[Group] = []
    while index < len(unions) and unions[index].span.start < span.end:
        group, index = _group(text, span, unions, index, heads)
        found.append(group)
    return found


def _group(text: str, span: Span, unions: Sequence[Named], index: int, heads: Sequence[int]) -> tuple[Group, int]:
    """The group that the union at `index` stands in, and the index of the next union behind it."""
    first = unions[index]
    head = heads[max(0, bisect_left(heads, first.span.start + 1) - 1)] if heads else span.start
    members = [*_before(text, max(head, span.start), first.span.start), first]
    position, index = first.span.end, index + 1
    if signing := SIGNING.match(text, position, span.end):
        position = signing.end()
    if body := BODY.match(text, position, span.end):
        position = body.end()
    while joint := JOINT.match(text, position, span.end):
        follower: Named | None = None
        related = RELATED.match(text, joint.end(), span.end)
        begin = related.end() if related else joint.end()
        index = bisect_left(unions, ((begin,),), index)
        if index < len(unions) and unions[index].span.start == begin:
            follower = unions[index]
            index += 1
        elif place := institution_at(text, begin, span.end):
            follower = Named(place, place.of(text), False)
            index = bisect_left(unions, ((place.end,),), index)
        elif told := told_institution(text, joint.end(), span.end):
            follower = Named(Span(joint.end(), told.end), told.name, False)
        if follower is None:
            if side := OTHER_SIDE.match(text, joint.end(), span.end):
                if side.group() in NAMED_SIDE:
                    members.append(Named(Span(*side.span()), side.group(), False))
                position = side.end()
            elif firms := FIRMS.match(text, joint.end(), span.end):
                members += [Named(one, one.of(text), False) for one in firms_of(text, Span(*firms.span(1)))]
                position = firms.end()
            elif counted := COUNTED_FIRMS.match(text, joint.end(), span.end):
                position = counted.end()
                continue
            break
        members.append(follower)
        position = follower.span.end
    if len(members) > 1 and (all_of_them := ALL_OF_THEM.match(text, position, span.end)):
        position = all_of_them.end()
    if aside := ASIDE.match(text, position, span.end):
        position = aside.end()
    whole = Span(members[0].span.start, position)
    part, tail = _part(text, whole, max(head, span.start), span.end)
    following = unions[index].span.start if index < len(unions) else -1
    if part is Part.ACTS and (owned := OWNED.match(text, position)) and following >= owned.end():
        part = Part.OWNS
    named = dict.fromkeys(member.name for member in members if member.is_union)
    others = dict.fromkeys(member.name for member in members if not member.is_union) if len(members) > 1 else ()
    return Group(whole, tuple(members), part, tail, tuple(named), tuple(others)), index


def _before(text: str, head: int, end: int) -> list[Named]:
    """The institutions that a list names before its first union: 烘焙行业协会 in 烘焙行业协会、面点工会召开."""
    found: list[Named] = []
    while end > head and text[end - 1] in "、和与及":
        begin = text.rfind("、", head, end - 1) + 1 or head
        begin = max(begin, _list_head(text, head, end - 1))
        place = institution_before(text, begin, end - 1)
        if place is None:
            break
        found.append(Named(place, place.of(text), False))
        end = place.start
    return found[::-1]


def _list_head(text: str, head: int, end: int) -> int:
    """Where a list may begin within its clause: behind 由, 日前 and the like."""
    return max(
        (text.rfind(word, head, end) + len(word) for word in ("由", "日前", "近日", "昨日") if word in text[head:end]),
        default=head,
    )


def _part(text: str, whole: Span, head: int, end: int) -> tuple[Part, int]:
    """What the names from `whole.start` to `whole.end` do in their clause, and where the words that tell it end."""
    before = text[head : whole.start]
    after = whole.end
    if before.endswith(SIGNS) and (tail := agent_end(text, whole, head, end)):
        return Part.ACTS, tail
    if TOLD.match(text, after, end) and "从" in before:
        return Part.TELLS, after
    if not before and (team := SENT_TEAM.match(text, after, end)):
        return Part.ACTS, team.end()
    if ATTENDING.match(text, after, end) or text.startswith(SENT, after):
        return Part.PROVIDES, after
    if not before and (label := ACCOUNT_OF.match(text, after, end)):
        return Part.TELLS, label.end()
    if speaker := SPEAKER.match(text, after, end):
        return Part.SPEAKS, speaker.end()
    if DATA.match(text, after, end):
        return Part.TELLS, after
    if TEAM.match(text, after, end):
        return Part.COMPETES, after
    if before.endswith("在") and HELPING.match(text, after, end):
        return Part.HELPS, after
    if before.endswith("在"):
        return (Part.ACTS if HELD_BY.match(text, after, end) else Part.HOSTS), after
    if before.removesuffix("了").endswith(TAKES):
        if SUPPORT.match(text, after, end):
            return Part.HELPS, after
        if GIVING.match(text, after, end):
            return Part.ACTS, after
    done = before.removesuffix("了")
    if done.endswith(PLACED) or ROOM.match(text, after, end):
        return Part.HOSTS, after
    return _part_by_case(text, before, whole, head, end)


def _part_by_case(text: str, before: str, whole: Span, head: int, end: int) -> tuple[Part, int]:
    """What the names do by the word that leads over to them (由, 是, 从, 与, 请), else by the words behind them."""
    after = whole.end
    if before.endswith("由") and not RUN_BY.match(text, after, end):
        return (Part.ACTS if before == "由" and SHARES.match(text, after, end) else Part.PROVIDES), after
    if before.endswith("受") and text.startswith("委托", after):  # 受某区总工会委托，某学院开班
        return Part.ACTS, after + 2
    if before.endswith("是") and CLEFT.search(before) and (after >= end or text[after] in "，。；"):
        return Part.ACTS, after
    if before.endswith("是") and not HELD_BY.match(text, after, end) and not FOUNDED_BY.match(text, after, end):
        return Part.RECEIVES, after
    if before.endswith(("从", "据")):
        return Part.TELLS, after
    if before.endswith(WITH) and before not in WITH:
        return Part.JOINS, after
    if before and MET.search(before):
        return Part.RECEIVES, after
    if before.endswith(("请", "请来", "请了", "组织")) and LENT.match(text, after, end):
        return Part.HELPS, after
    if before.endswith(LEANS_ON) or (before.endswith("请") and ASKED.match(text, after, end)):
        return Part.HELPS, after
    if head > 1 and text[head - 1] == "—" and OPEN_TO.search(text, max(0, head - FARTHEST), head):
        return Part.RECEIVES, after  # 给前三名——甲镇、乙镇总工会颁发了奖杯
    if before.endswith(GIVEN) or before.removesuffix("了").endswith(GIVEN):
        return Part.RECEIVES, after
    if len(before) > FARTHEST and not before.endswith(("由", "被", "在", "，")):
        return Part.RECEIVES, after
    if HELPING.match(text, after, end):
        return Part.HELPS, after
    if staff := STAFF.match(text, after, end):
        return Part.ACTS, staff.end()
    is_officer = PERSON.match(text, after, end) is not None and PERSON_ACTS.match(text, after, end) is None
    if is_officer or PRESENTS.match(text, after, end):
        return Part.SPEAKS, after
    return Part.ACTS, after


def role_of(text: str, group: Group) -> ParticipantRole:
    """In which role the unions of a group hold an activity: 承办 or, as a rule, 主办."""
    return ParticipantRole.UNDERTAKER if UNDERTAKING.match(text, group.span.end) else ParticipantRole.HOST
