"""The institutions with which a group does something, named elsewhere than in it: 先行一步，联合县气象局逐户提醒."""

from __future__ import annotations

from activities.extraction.participant_words import ALONG, BY, HIRED, HOLDERS, JOINTLY, TOGETHER, WITH_WHOM
from activities.extraction.participants import listed_institutions
from articles.segmentation.records import Span


def helping_institutions(text: str, span: Span, start: int) -> list[str]:
    """The institutions that a statement names beside the group that acts, which ends at `start`."""
    names: list[str] = []
    for pattern in (TOGETHER, HIRED, ALONG):
        for match in pattern.finditer(text, start, span.end):
            names += [named.name for named in listed_institutions(text, match.end(), span.end)[0]]
    for match in WITH_WHOM.finditer(text, start, span.end):
        if "让" in text[max(text.rfind("，", start, match.start()), start) : match.start()]:
            continue  # 牵线让合作社和超市签约: two others
        found, end = listed_institutions(text, match.end(), span.end)
        if not text.startswith(("工作人员", "干部", "职工", "代表"), end):
            names += [named.name for named in found if not any(named.name in name for name in names)]
    for match in JOINTLY.finditer(text, max(span.start, start - 1), span.end):
        name = match.group(1)
        if "工会" not in name and "的" not in name and not any(name in one or one in name for one in names):
            names.append(name)
    for match in BY.finditer(text, span.start, span.end):
        found, end = listed_institutions(text, match.end(), span.end)
        if HOLDERS.match(text, end):
            names += [named.name for named in found]
    return names
