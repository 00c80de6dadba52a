"""The institutions with which a group does something, named elsewhere than in it: 先行一步，联合县气象局逐户提醒."""

from __future__ import annotations

from activities.extraction.institution_lists import listed_institutions
from activities.extraction.institution_references import told_institution
from activities.extraction.organization_words import AFFILIATE, SERVICE_CENTRE
from activities.extraction.participant_words import (
    ALONG,
    AUTHORITIES,
    BARE_KIND,
    BY,
    HAD_HELP,
    HELP_UNDER,
    HIRED,
    HOLDERS,
    JOINTLY,
    LIKENED,
    MEDICS,
    SERVING,
    SUPPORT,
    TOGETHER,
    UNDER,
    WITH_WHOM,
)
from articles.segmentation.records import Span

DEFINITE = frozenset("省市县区旗盟州团")  # 县医院 is one, 社区医院 a kind
OWN_HOUSES = ("工会", "职工", "社区", "街区")  # 依托工会服务站: a kind of house, whatever its length


def helping_institutions(text: str, span: Span, start: int) -> list[str]:
    """The institutions that a statement names beside the group that acts, which ends at `start`."""
    names: list[str] = []
    for pattern in (TOGETHER, ALONG):
        for match in pattern.finditer(text, start, span.end):
            found, end = listed_institutions(text, match.end(), span.end)
            if not found and (told := told_institution(text, match.end(), span.end)):
                names.append(told.name)
            if not LIKENED.match(text, end):
                names += [one.of(text) for one in found]
    names += _made_to_do(text, Span(start, span.end))
    for match in WITH_WHOM.finditer(text, start, span.end):
        if "让" in text[max(text.rfind("，", start, match.start()), start) : match.start()]:
            continue  # 牵线让合作社和超市签约: two others
        found, end = listed_institutions(text, match.end(), span.end)
        if not found and (told := told_institution(text, match.end(), span.end)):
            names.append(told.name)
        if not text.startswith(("工作人员", "干部", "职工", "代表"), end):
            names += [one.of(text) for one in found if not any(one.of(text) in name for name in names)]
    for match in JOINTLY.finditer(text, max(span.start, start - 1), span.end):
        name = match.group(1)
        if "工会" not in name and "的" not in name and not any(name in one or one in name for one in names):
            names.append(name)
    for match in BY.finditer(text, span.start, span.end):
        found, end = listed_institutions(text, match.end(), span.end)
        if HOLDERS.match(text, end):
            names += [one.of(text) for one in found]
    for match in UNDER.finditer(text, span.start, span.end):
        found, end = listed_institutions(text, match.end(), span.end)
        if HELP_UNDER.match(text, end):
            names += [one.of(text) for one in found if not one.of(text).endswith(AUTHORITIES)]
    for match in HAD_HELP.finditer(text, *span):
        found, end = listed_institutions(text, match.end(), span.end)
        if SUPPORT.match(text, end, span.end):
            names += [one.of(text) for one in found if not one.of(text).endswith(AUTHORITIES)]
    return [name for name in names if not _is_of_union(name)]


def _is_of_union(name: str) -> bool:
    """Whether it is a union's own institution, told of as an organization: 市第二工人文化宫, 帮扶中心."""
    own = AFFILIATE.search(name)
    return (own is not None and own.end() == len(name)) or SERVICE_CENTRE.fullmatch(name) is not None


def _made_to_do(text: str, span: Span) -> list[str]:
    """Those whom the union has do it: 委托某学院开设培训班, 请某医院医生为司机体检; no mere kind of house."""
    names: list[str] = []
    for match in SERVING.finditer(text, *span):
        names += [place.of(text) for place in listed_institutions(text, match.start(1), span.end)[0]]
    for match in MEDICS.finditer(text, *span):
        found, _ = listed_institutions(text, match.start(1), span.end)
        names += [place.of(text) for place in found] or [match.group(1)]
    for match in HIRED.finditer(text, *span):
        names += [place.of(text) for place in listed_institutions(text, match.end(), span.end)[0]]
    return [name for name in names if not _is_mere_kind(name)]


def _is_mere_kind(name: str) -> bool:
    """Whether a name only tells of what kind it is: 技工学校, 工会服务站; not 县医院."""
    return (len(name) <= BARE_KIND and name[0] not in DEFINITE) or name.startswith(OWN_HOUSES)
