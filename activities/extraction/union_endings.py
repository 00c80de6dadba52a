"""What the names of organizations end in: 总工会, 工会联合会, 职工服务中心; and words that stand for a whole name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from activities.extraction.namings import Ending
from activities.extraction.organization_words import AFFILIATE, SERVICE_CENTRE
from activities.extraction.records import Span

__all__ = ["find_endings"]

# What a name ends in, or a word that stands for a whole name. 全总 is not in 安全总监, 区总 not in 地区总人口.
NO_UNION = "[工量值体额数面产人公经队商监会长投收支局行署裁编务台站结教医部规]"  # 县总医院, 市总值班室
# 联合会, 中心, 办事处 alone at the head of a clause, or behind 总工会和, where it acts: 联合会与商会商定…, 中心还接待….
BARE_WORDS = ("联合会", "中心", "办事处", "互助会", "保障会")
_ALONE = (
    r"(?:(?<![\u4e00-\u9fff]联合会)(?<![\u4e00-\u9fff]中心)(?<![\u4e00-\u9fff](?:办事处|互助会|保障会))"
    r"|(?<=会[和与]联合会)|(?<=会[和与]中心))"
)
_BARE = (
    rf"联合会(?![议的]){_ALONE}"
    rf"|中心(?=[与和同把将向从为给在还也又则已曾请派，]|主任|副主任|负责人|工作人员|每|先后|[今去]年|目前|累计){_ALONE}"
    rf"|办事处(?![的设位]){_ALONE}|互助会(?![的设位]){_ALONE}|保障会(?![的设位]){_ALONE}"
)
# Each begins with a sign of its own, so that the search skips to one.
ANCHOR = re.compile(
    r"工会|工联会|职工|中国职工|困难职工|特困职工|下岗职工|互助保障|医疗互助保障|农民工(?=维权|服务|法律)"
    r"|工人(?=文化|俱乐部|疗|休|温|体育|影)|劳动人民文化宫|该(?:会|中心|办事处|互助会|保障会)(?![计议员场])"
    rf"|{_BARE}"
    r"|全(?<![安健完齐周保]全)总(?![监局体结量部数额面值])|"
    + "|".join(rf"{level}(?<![全各地]{level})总(?!{NO_UNION})" for level in "省市区县州")
)
NUMBER = "第二"  # before 工人文化宫
# 工会联合会, 工会工作委员会, 中国教育工会北京市委员会
TAIL = re.compile(
    r"联合会|(?:工作|全国)?委员会|工委|[\u4e00-\u9fff]{1,8}?(?:省|市|区|县|州|大学|学院|集团|公司|局|学校)委员会"
)


def find_endings(text: str) -> Iterator[Ending]:
    """The endings in a text, in text order; none inside another: 北京市总工会职工大学 has one."""
    taken = 0
    for match in ANCHOR.finditer(text):
        at = match.start()
        if at < taken:
            continue
        ending: Ending | None = None
        if match[0] == "工会":
            ending = _union_ending(text, at)
            institution = AFFILIATE.match(text, at) or _own_institution(text, ending.span.end, ending.words)
            start = ending.span.start
        elif match[0].endswith(("职工", "互助保障", "工人", "文化宫", "农民工")):
            start = at - len(NUMBER) if text.startswith("第", at - len(NUMBER)) and at > 1 else at
            institution = AFFILIATE.match(text, start) or AFFILIATE.match(text, at)
            start = institution.start() if institution else at
        else:
            ending = Ending(Span(at, match.end()), match[0])
            institution, start = _own_institution(text, match.end(), match[0]), match.end() - 1
        if institution and not text.startswith(("站", "点"), institution.end()):
            span = Span(start, institution.end())
            words = span.of(text)
            ending = Ending(
                span, "总工会" + words[1:] if words[0] == "总" and words[1] != "工" else words, is_affiliate=True
            )
        if ending:
            taken = ending.span.end
            yield ending


def _own_institution(text: str, at: int, union: str) -> re.Match[str] | None:
    """The institution that follows the name of a union: 帮扶中心 behind 市总 or 总工会."""
    if not union.endswith(("总", "工会")):
        return None
    return AFFILIATE.match(text, at) or (SERVICE_CENTRE.match(text, at) if union.endswith(("总", "总工会")) else None)


def _union_ending(text: str, at: int) -> Ending:
    """The ending that holds the 工会 at `at`: 总工会, 工会联合会, 联合工会, 分工会, 工会委员会."""
    tail = TAIL.match(text, at + 2)
    start, end = at, tail.end() if tail else at + 2
    if text.endswith(("总", "分"), 0, at):
        start -= 1
    elif text.endswith("联合", 0, at):
        start -= 2
    return Ending(Span(start, end), text[start:end])
