"""Who only helps with an activity told before: 区法院提供场地, 展览得到了区妇联的支持, 镇总工会派员到会指导."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.acts import Act
from activities.extraction.drafts import Draft
from activities.extraction.institution_lists import listed_institutions
from activities.extraction.participant_words import ALONG, AUTHORITIES, GUIDES, SUPPORT, TAKES
from activities.extraction.participants import Part
from activities.extraction.predicates import only_speaks
from activities.extraction.sentences import clause_heads
from articles.segmentation.records import Span

VISITED = re.compile(r"前往|赴|来到|考察|调研|学习|参观|观摩|取经")
PROVIDES = re.compile(
    r"(?:则|还|也|为[^，。；]{1,8})?(?:免费|全程|专门)?(?:跟着|随[队车行船]|陪着|提供|负责(?!人|同志)|赞助|出(?:场地"
    r"|资|人|车)"
    r"|承担|协办|支持|配合|管(?=[\u4e00-\u9fff]{2})|派出|派员|派来|腾出"
    r"|是[^，。；]{0,16}(?:合办|协办|支持|承办|主办|合作)(?:单位|方))"
)
# 活动由某区总工会提供经费支持, 体检由市医院派出两台车: what a helper gives
GIVES = re.compile(
    r"(?:则|还|也)?(?:为[^，。；]{1,8}?)?(?:免费|全程|专门|统一|现场)?(?:提供|赞助|出(?:场地|资|人|车)|承担|协办|支持"
    r"|配合|派出|派员|腾出|拨付|捐助|资助|赠书|赠送|捐赠|捐出|捐书|捐款|负责(?!人))"
)
# A gift behind what ends like an institution: asked for before the clauses are taken apart
GIFT = re.compile(rf"[局院校所会心司队社行团部馆厂站店联]{GIVES.pattern}")
BY = re.compile(r"(?<![自理缘])由(?!于|来)")
# Institutions whose help an activity got: 演出得到区文旅局大力支持.
GOT = re.compile(r"[^，。；：“”]{0,12}(?:得到|获得|受到)了?(?=[^，。；]{3,40}(?:支持|帮助|协助|配合|指导|赞助))")
AT_MEETING = re.compile(r"(?:到会|与会|列席)")  # 派员到会指导: of the events told before the meeting
MEETING = re.compile(r"会(?:议)?[”）]?$|职代会|代表大会|教代会")
NEAR = 4  # characters before a union in which 得到了 stands
FARTHEST = 1  # paragraphs behind an event in which a helper may be told, if words point to the event
# 选派的指导员全程指导: with it till its end
THROUGHOUT = re.compile(
    r"[^，。；“”]{0,20}?(?:全程|一路)[^，。；“”]{0,6}?(?:指导|陪跑|陪伴|参与|把关|护航|跟踪|跟进|见证)"
)
# 某县总工会负责核实名单: its share in what others hold
IN_CHARGE = re.compile(r"(?:则|还|也)?(?:负责|承担)(?![人同])[^，。；]{2,20}(?=$|[。；])")
# 派来指导员，把意见归成几条: who does more than to guide acts by itself.
DOES_MORE = re.compile(r"[把将]|建议|列为|发放|印|送|办|统一|制定|出台")


def helpers_of(text: str, act: Act, drafts: Sequence[Draft]) -> tuple[int, tuple[str, ...]]:
    """Which of the activities told before an act only helps with, and who does; nobody where it tells another."""
    last = len(drafts) - 1
    behind = act.statement.paragraph - drafts[last].act.statement.paragraph
    if behind > FARTHEST:
        return last, ()
    if act.group is not None:
        meeting = _meeting(text, act, drafts)
        number = last if meeting is None else meeting
        return number, () if behind and meeting is None else _acting_helpers(text, act, drafts[number])
    if names := _supporters(text, act):
        return last, names
    return last, () if behind else _silent_helpers(text, act)


def with_guides(text: str, act: Act, event: Draft) -> Draft:
    """An event with the union that guided it from first to last, whatever else is told of that: 全程指导，帮着算账."""
    group = act.group
    if group is None or act.statement.paragraph - event.act.statement.paragraph > FARTHEST:
        return event
    if THROUGHOUT.match(text, group.span.end, act.span.end) is None or not set(group.unions).isdisjoint(
        event.organizers
    ):
        return event
    return replace(event, helped=(*event.helped, *group.unions))


def provided_by(text: str, act: Act) -> list[str]:
    """Those of whom an act says that they give something to it: 活动由某区总工会提供经费, 体检由市医院派出两台车."""
    names: list[str] = []
    for match in BY.finditer(text, *act.span):
        union = next((one for one in act.others if one.span.start == match.end()), None)
        found, end = listed_institutions(text, match.end(), act.span.end)
        if union and GIVES.match(text, union.span.end, act.span.end):
            names += [*union.unions, *union.institutions]
        elif found and GIVES.match(text, end, act.span.end):
            names += [one.of(text) for one in found]
    return names


def givers_beside(text: str, span: Span) -> list[str]:
    """The institutions at the heads of later clauses that give a hand: …，县医院派出的医生连续五天值守."""
    if GIFT.search(text, *span) is None:
        return []
    names: list[str] = []
    for head in clause_heads(text, span)[1:]:
        if text[head] == "由":
            continue
        found, end = listed_institutions(text, head, span.end)
        if found and GIVES.match(text, end, span.end):
            names += [place.of(text) for place in found]
    return names


def _acting_helpers(text: str, act: Act, event: Draft) -> tuple[str, ...]:
    """The unions that act, if they only guide what others hold, or tell of their work to those who visit them."""
    group = act.group
    if group is None:
        return ()
    guides = GUIDES.match(text, group.span.end, act.span.end) and not DOES_MORE.search(text, *act.span)
    helps = guides or IN_CHARGE.match(text, group.span.end, act.span.end)
    if helps and set(group.unions).isdisjoint(event.organizers):
        return group.unions
    received = VISITED.search(text, *event.act.span) and only_speaks(text[act.start : act.span.end])
    return group.unions if received else ()


def _meeting(text: str, act: Act, drafts: Sequence[Draft]) -> int | None:
    """Which of the activities is the meeting that an act points to: 派员到会指导."""
    if AT_MEETING.search(text, act.start, act.span.end) is None:
        return None
    return next((number for number in range(len(drafts) - 1, -1, -1) if MEETING.search(drafts[number].name)), None)


def _supporters(text: str, act: Act) -> tuple[str, ...]:
    """Those whose support the event got: 展览得到了某区教育工会的支持."""
    for group in act.others:
        before = text[max(0, group.span.start - NEAR) : group.span.start].removesuffix("了")
        if group.part is Part.HELPS and before.endswith(TAKES):
            return (*group.unions, *group.institutions)
    got = GOT.match(text, *act.span)
    found, end = listed_institutions(text, got.end(), act.span.end) if got else ([], 0)
    names = tuple(one.of(text) for one in found if not one.of(text).endswith(AUTHORITIES))
    return names if names and SUPPORT.match(text, end, act.span.end) else ()


def _silent_helpers(text: str, act: Act) -> tuple[str, ...]:
    """Those who are told to help where no union acts: 区法院提供场地, 随队的还有市医院的大夫."""
    if act.others:
        return tuple(name for one in act.others if GUIDES.match(text, one.span.end) for name in one.unions)
    if along := ALONG.match(text, *act.span):
        return tuple(one.of(text) for one in listed_institutions(text, along.end(), act.span.end)[0])
    found, end = listed_institutions(text, act.span.start, act.span.end)
    return tuple(one.of(text) for one in found) if found and PROVIDES.match(text, end, act.span.end) else ()
