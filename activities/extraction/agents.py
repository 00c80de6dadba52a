"""Unions that a sign before them makes the agent of what is told: 帮他的是…的律师, 从…领到, 经…协调."""

from __future__ import annotations

import re

from articles.segmentation.records import Span

SIGNS = ("是", "从", "经")
# 把两边拉到一起的，是某镇总工会派去的指导员; 帮他的是某区总工会的律师: whose people they are did it.
WHO_DID = re.compile(r"[^，。；]{1,20}[^目标做法想义点键要]的，?(?:正|就|便)?是$")
ITS_PEOPLE = re.compile(
    r"(?:“[^“”]{2,10}”)?(?:[派请选][去来出派]+)?的[^，。；“”]{0,8}?"
    r"(?:员|律师|师傅|老师|医生|大夫|教授|专家|志愿者|干部)"
)
# 从某区总工会领到互助金: who gave it
GOT_FROM = re.compile(
    r"(?:的?(?:工作人员|干部|同志|主席))?(?:那里|窗口|手[里中上])?(?:(?:领|拿|借|申请|得|收|接)到了?|[接领]过)"
    r"(?!通知|消息|话)"
)
# 经某县总工会协调，…; 经某区总工会派驻的调解员劝说，…: who brought it about, himself or by his people
BY_WAY = re.compile(
    r"(?:(?:派驻|选派|委派|指派|派来|派出|聘请|特聘|特邀|推荐)?的[^，。；“”]{0,10}?(?:员|律师|干部|专家|顾问|主席|代表)"
    r"[\u4e00-\u9fff]{0,3}?)?(?:多方|反复|居中|出面|从中|主动|[与和同][^，。；]{1,12}?)?(?:协商|协调|争取|调解|促成"
    r"|斡旋|交涉|磋商|劝说|劝解|说和|牵线|撮合)"
)
FARTHEST = 22  # characters before the union in which the cleft clause stands


def agent_end(text: str, whole: Span, head: int, end: int) -> int | None:
    """Where the words end that make an agent of the union behind one of SIGNS, None where they do not."""
    sign = text[whole.start - 1]
    if sign == "是":
        if not WHO_DID.search(text, max(0, head - FARTHEST), whole.start):
            return None
        people = ITS_PEOPLE.match(text, whole.end, end)
        return people.end() if people else None
    form = GOT_FROM if sign == "从" else BY_WAY
    return whole.end if form.match(text, whole.end, end) else None
