"""The short phrase that names what a clause tells: 征集提案 of 会前通过座谈征集提案92件."""

from __future__ import annotations

import re

from activities.extraction.name_parts import (
    CASES_WITHIN,
    LONGEST,
    LONGEST_EVENT,
    SHORTEST,
    behind_case,
    case_at,
    ends_in_kind,
    head_noun,
    head_of,
    is_kind,
    says_enough,
    trimmed,
    uncounted,
    verb_at,
    verb_from,
)
from activities.extraction.name_words import (
    AS,
    FOR,
    FORMED,
    FUNDING,
    GOING,
    HELD,
    LEADING,
    MOVING,
    PERCEIVED,
    PIVOT_SET,
    REPORTING,
    SETTING,
    SINGLE,
    TEAMED,
)

RELATIVE = re.compile(
    r"(?:主办|承办|协办|举办|召开|举行|组织|开办|开设|开展|设立|建设|共建|合办|发起|推出|打造|购置|牵头|推行|建成"
    r"|开通|组建)的(?!是)"
)
BEGUN = re.compile(
    r"(?:日前|近日|昨日|如期|准时|正式|圆满|隆重|顺利)?"
    r"(?:举办|举行|启动|召开|开班|开讲|开课|落下帷幕|落幕|收官|闭幕|开幕|开赛|开市|启幕|揭牌|启用|投用|结业|出发"
    r"|开跑|开门)$"
)
LONGEST_CLAUSE = 120  # characters of a clause in which its name is looked for
PLACE_OF_IT = re.compile(r"(?:在[^，。；\n]{2,20}|于[^，。；\n]{2,14}|自[^，。；\n]{2,14})$")
# 就最低工资与行业协会进行了两轮协商: what it is about, and what was done.
NEGOTIATED = re.compile(r"[就对]([^，]{2,30}?)(?:[与向][^，]{2,14})?(?:先后)?(?:进行|开展|举行)了?([^，]{2,8})$")
# 夜校已办26期: what is left of a verb of which only the figure was told.
WITHOUT_OBJECT = re.compile(
    r"(?<=[\u4e00-\u9fff”]{2})(?:已经?|共|累计|先后|至今)+(?:[办开讲演放跑走收接]|举办|开展|接待|服务)?了?$"
)
HELPS = frozenset(["帮助", "帮", "督促", "推动", "协助", "指导"])
MOVED = re.compile(r"(?<![老火拖门车])把|将")
ROLES_ONLY = re.compile(r"[主承协]办(?:、.*|$)")  # 主办、某镇总工会承办，…
ROLES = re.compile(r"[当任做]")
BEHIND_NAME = re.compile(r"(?:与|向|同|跟|会同|联合).*$")


def phrase_of(clause: str, following: str) -> str:
    """The name that a clause gives; `following` is the one behind it, which may tell what those called in did."""
    clause, following = clause[:LONGEST_CLAUSE], following[:LONGEST_CLAUSE]
    position = head_of(clause)
    if position >= len(clause):
        return ""
    if named := _relative(clause) or event_of(clause):
        return named
    if negotiated := NEGOTIATED.search(clause, position):
        return trimmed(head_noun(uncounted(negotiated.group(1))) + uncounted(negotiated.group(2)))
    if (
        REPORTING.match(clause)
        or ROLES_ONLY.match(clause, position)
        or AS.match(clause)
        or _leads_over(clause, position)
    ):
        return ""
    if begun := BEGUN.search(clause, position):
        named = PLACE_OF_IT.sub("", clause[position : begun.start()])
        if len(named) >= 2 and (ends_in_kind(named) or not verb_at(clause, position)):
            return trimmed(named)
    for_whom = ""
    while case := case_at(clause, position):
        if case in MOVING:
            return trimmed(clause[position + 1 :])
        whom = clause[position + len(case) :]
        position = behind_case(clause, position + len(case), case)
        if position < 0:  # 为12户家庭“兜底”: what is done stands in quotes
            return trimmed(whom) if case in FOR and whom.endswith("”") else ""
        if case in FOR:
            for_whom = clause[clause.index(case) + len(case) : position]
        position = head_of(clause, position)
    return _of_verb(clause, position, for_whom, following)


def _leads_over(clause: str, position: int) -> bool:
    """Whether a clause only says when or where something is done: 培训会后, 调解室里."""
    if clause[position] in MOVING:
        return False
    return LEADING.search(clause) is not None or (
        not verb_at(clause, position) and SETTING.search(clause) is not None and MOVED.search(clause) is None
    )


def _of_verb(clause: str, position: int, for_whom: str, following: str) -> str:
    """The name by the verb at `position`: what is held, what others are set to do, or the verb with its object."""
    verb = verb_at(clause, position)
    if not verb and (single := SINGLE.match(clause, position)) and for_whom:
        verb = single.group()
    if not verb:
        return _of_subject(clause[position:], following)
    rest = clause[position + len(verb) :]
    if verb in GOING:
        return _of_going(clause[position:], verb, following)
    if verb in PERCEIVED or (verb in FORMED and TEAMED.search(uncounted(rest))):
        named = phrase_of(following, "")
        return named if says_enough(named) else trimmed(clause[position:])
    if verb in PIVOT_SET and (named := _of_pivot(verb, rest, following)):
        return named
    if verb in FUNDING and rest[:1] in FOR:
        return phrase_of(rest, following)
    counted = trimmed(rest)
    if verb in FUNDING and len(counted) < 2 or counted.startswith(("作为", "用于")):
        purpose = counted[2:]
        return purpose if len(purpose) >= SHORTEST else trimmed(for_whom) + verb if for_whom else ""
    if verb in HELD and says_enough(counted):
        return counted
    named = trimmed(verb + rest)
    if len(named) < SHORTEST and for_whom:
        return trimmed(head_noun(uncounted(BEHIND_NAME.sub("", for_whom))) + (counted or named))
    return named


def _of_subject(words: str, following: str) -> str:
    """The name of a clause that begins with somebody else: what is done to whom, 绿豆汤递到矿工手里."""
    case = CASES_WITHIN.search(words, 2)
    if case and says_enough(named := phrase_of(words[case.start() :], "")):
        return named
    going = next((verb for verb in GOING if verb in words[2:]), "")
    if going and says_enough(named := phrase_of(following, "")):
        return named
    is_topic = following.startswith("由") and verb_from(words, 0) < 0  # 收入低的家庭，由工会帮着…
    return "" if is_topic else WITHOUT_OBJECT.sub("", trimmed(words))


def _of_going(words: str, verb: str, following: str) -> str:
    """The name where somebody goes somewhere first: what is done there, 到站点宣讲 where that alone says little."""
    position = verb_from(words, len(verb) + 1)
    if position > 0:
        named = phrase_of(words[position:], "")
        return named if says_enough(named) else trimmed(words)
    named = phrase_of(following, "")
    return named if says_enough(named) else trimmed(words)


def _of_pivot(verb: str, rest: str, following: str) -> str:
    """What others are set to do: 律师坐诊 of 请来6名律师坐诊; the next clause's deed where theirs stands there."""
    doers = trimmed(rest)
    if TEAMED.match(doers):
        return phrase_of(following, "")
    if (verb in HELPS and verb_at(doers, 0)) or verb_from(doers, 2) > 0:
        return event_of(doers) or doers
    if verb == "组织" and is_kind(doers):
        return doers
    if verb in ("聘请", "派出", "选派", "组织") or not following or CASES_WITHIN.search(doers) or ROLES.search(doers):
        return ""
    head = head_of(following)
    if not verb_at(following, head) and not case_at(following, head):
        return ""
    named = phrase_of(following, "")
    if len(named) < SHORTEST:
        return ""
    is_told = verb_at(following, head) and len(doers + named) <= LONGEST
    return doers + named if is_told else named


def event_of(clause: str) -> str:
    """What is held, whatever stands before: 登山活动 of 组织职工前往水库开展登山活动."""
    position = 0
    while (position := verb_from(clause, position)) >= 0:
        verb = verb_at(clause, position)
        position += len(verb)
        if verb in HELD and position < len(clause) and is_kind(clause):
            named = trimmed(clause[position:])
            if says_enough(named) and is_kind(named):
                return named
    return ""


def _relative(clause: str) -> str:
    """What the words before it say to be somebody's: 技能竞赛 of 主办、某局协办的技能竞赛在某市举行."""
    for match in RELATIVE.finditer(clause):
        words = re.split(r"[在于由将]", clause[match.end() :], maxsplit=1)[0]
        for size in range(min(len(words), LONGEST_EVENT), 1, -1):
            is_whole = words.count("“", 0, size) == words.count("”", 0, size)
            if is_whole and is_kind(words[:size]) and says_enough(named := trimmed(words[:size])):
                return named
    return ""
