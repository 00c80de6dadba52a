"""The short phrase that names what a clause tells: 征集提案 of 会前通过座谈征集提案92件."""

from __future__ import annotations

import re

from activities.extraction.name_words import (
    ADVERB_LENGTHS,
    ADVERBS,
    AGENTS,
    ALL_VERBS,
    AS,
    BY_MEANS,
    CASE_WORDS,
    FIGURE,
    FOR,
    FORMED,
    FUNDING,
    GOING,
    HELD,
    KIND_LENGTHS,
    KIND_SET,
    LEADING,
    MADE,
    MEANS,
    MOVING,
    NOT_VERBAL,
    PERCEIVED,
    PIVOT_SET,
    POINTED,
    REPORTING,
    SETTING,
    SINGLE,
    TEAMED,
    UNDATED,
    VERB_LENGTHS,
    WEAK,
    WHEN,
)

LONGEST, SHORTEST, LONGEST_EVENT = 25, 4, 40  # characters of a name
ATOM = re.compile(r"“[^“”\n]{1,40}”|《[^《》\n]{1,60}》|（[^（）\n]{1,40}）")
NOT_COUNTED = re.compile(
    r"([一二三四五六七八九十]+届[一二三四五六七八九十]+次|第[\d一二三四五六七八九十百]+[\u4e00-\u9fff]|“[^“”\n]{1,40}”|《[^《》\n]{1,60}》)"
    rf"|{FIGURE.pattern}"
)
BRACKETS = re.compile(r"（[^（）\n]{1,40}）")
EDGES = "，。；：、 \u3000"
LOOSE_ENDS = re.compile(r"(?:[的了和与及等、，在于为共约至到达从以由]|最[多少高低]|不[少低]于|左右|其中|自)+$")
LOOSE_HEADS = re.compile(r"^(?:[的了起等、，和与及有]|个(?=[\u4e00-\u9fff]))+")
ASPECT = re.compile(r"(?<=[\u4e00-\u9fff])了(?!解)(?=[\u4e00-\u9fff“《])")
RELATIVE = re.compile(
    r"(?:主办|承办|协办|举办|召开|举行|组织|开办|开设|开展|设立|建设|共建|合办|发起|推出|打造|购置|牵头|推行|建成|开通|组建)的(?!是)"
)
BEGUN = re.compile(
    r"(?:日前|近日|昨日|如期|准时|正式|圆满|隆重|顺利)?"
    r"(?:举办|举行|启动|召开|开班|开讲|开课|落下帷幕|落幕|收官|闭幕|开幕|开赛|开市|启幕|揭牌|启用|投用|结业|出发|开跑|开门)$"
)
PLACE_OF_IT = re.compile(r"(?:在[^，。；\n]{2,20}|于[^，。；\n]{2,14}|自[^，。；\n]{2,14})$")
CASES_WITHIN = re.compile(r"[向为给将在到]|(?<![老火拖门车])把")
# 就最低工资与行业协会进行了两轮协商: what it is about, and what was done.
NEGOTIATED = re.compile(r"[就对]([^，]{2,30}?)(?:[与向][^，]{2,14})?(?:先后)?(?:进行|开展|举行)了?([^，]{2,8})$")
HELPS = frozenset(["帮助", "帮", "督促", "推动", "协助", "指导"])
MOVED = re.compile(r"(?<![老火拖门车])把|将")
ROLES_ONLY = re.compile(r"[主承协]办(?:、.*|$)")  # 主办、某镇总工会承办，…
ABOUT = re.compile(r"进行|协商|达成|开展|座谈|讨论|交流|与")  # 就工资达成一致, but not 就约来负责人
ROLES = re.compile(r"[当任做]")
BEHIND_NAME = re.compile(r"(?:与|向|同|跟|会同|联合).*$")


def phrase_of(clause: str, following: str) -> str:
    """The name that a clause gives; `following` is the one behind it, which may tell what those called in did."""
    position = _head_of(clause)
    if position >= len(clause):
        return ""
    if named := _relative(clause) or event_of(clause):
        return named
    if negotiated := NEGOTIATED.search(clause, position):
        return trimmed(head_noun(uncounted(negotiated.group(1))) + uncounted(negotiated.group(2)))
    if REPORTING.match(clause) or ROLES_ONLY.match(clause, position) or AS.match(clause) or _leads_over(clause, position):
        return ""
    if begun := BEGUN.search(clause, position):
        named = PLACE_OF_IT.sub("", clause[position : begun.start()])
        if len(named) >= 2 and (ends_in_kind(named) or not verb_at(clause, position)):
            return trimmed(named)
    for_whom = ""
    while case := _case_at(clause, position):
        if case in MOVING:
            return trimmed(clause[position + 1 :])
        position = _behind_case(clause, position + len(case), case)
        if position < 0:
            return ""
        if case in FOR:
            for_whom = clause[clause.index(case) + len(case) : position]
        position = _head_of(clause, position)
    return _of_verb(clause, position, for_whom, following)


def _leads_over(clause: str, position: int) -> bool:
    """Whether a clause only says when or where something is done: 培训会后, 调解室里."""
    if clause[position] in MOVING:
        return False
    return LEADING.search(clause) is not None or (not verb_at(clause, position) and SETTING.search(clause) is not None and MOVED.search(clause) is None)


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
    is_topic = following.startswith("由") and verb_from(words, 0) < 0  # 缺口大的家庭，由工会帮着…
    return "" if is_topic else trimmed(words)


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
    head = _head_of(following)
    if not verb_at(following, head) and not _case_at(following, head):
        return ""
    named = phrase_of(following, "")
    if len(named) < SHORTEST:
        return ""
    is_told = verb_at(following, head) and len(doers + named) <= LONGEST
    return doers + named if is_told else named


def event_of(clause: str) -> str:
    """What is held, whatever stands before: 环湖徒步活动 of 组织职工前往水库开展环湖徒步活动."""
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


def _behind_case(clause: str, position: int, case: str) -> int:
    """Where the predicate goes on behind words like 在…, 与…, 通过…方式; -1 where the clause holds nothing else."""
    if case in BY_MEANS and (means := MEANS.search(clause, position)):
        return means.end() if means.end() < len(clause) else -1
    start = position + 1
    made = _made_from(clause, start) if case == "在" else -1
    if made >= 0:
        return made
    if (verb := verb_from(clause, start)) >= 0:
        return verb
    following = CASES_WITHIN.search(clause, start + 1)
    if following and (following.start() + 2) < len(clause):
        return following.start()
    single = SINGLE.search(clause, start)
    return single.start() if single and len(clause) - single.start() > 2 else -1


def _made_from(clause: str, position: int) -> int:
    """Where the first verb of holding or founding stands: 举办 in 在第三管理区举办."""
    while (position := verb_from(clause, position)) >= 0:
        if (verb := verb_at(clause, position)) in MADE:
            return position
        position += len(verb)
    return -1


def _head_of(clause: str, position: int = 0) -> int:
    """Where the words begin that are neither adverb, date nor agent: 举办 in 近日先后举办."""
    while position < len(clause):
        if clause[position] in EDGES:
            position += 1
        elif (when := WHEN.match(clause, position)) and when.end() > position:
            position = when.end()
        elif len(verb_at(clause, position)) > 1:
            break
        elif (agents := AGENTS.match(clause, position)) and agents.end() > position:
            position = agents.end()
        elif adverb := _adverb_at(clause, position):
            position += len(adverb)
        elif clause[position] == "每" and (verb := verb_from(clause, position + 2)) in range(position + 2, position + 5):
            position = verb
        else:
            break
    return position


def _adverb_at(clause: str, position: int) -> str:
    """The adverb at a place; 联合 is one only where a verb stands right behind it."""
    adverb = next((w for n in ADVERB_LENGTHS if (w := clause[position : position + n]) in ADVERBS), "")
    is_case = adverb in CASE_WORDS and not verb_at(clause, position + len(adverb))
    return "" if is_case and (adverb != "就" or ABOUT.search(clause)) else adverb


def _case_at(clause: str, position: int) -> str:
    """The word at a place that leads a phrase up to the verb, "" where a verb or a noun begins with it: 对接."""
    case = next((word for word in CASE_WORDS if clause.startswith(word, position)), "")
    return "" if len(case) == 1 and len(verb_at(clause, position)) > 1 else case


def verb_at(clause: str, position: int) -> str:
    """The verb at a place that is no part of a noun there: 调研, but not in 调研组."""
    if position >= len(clause):
        return ""
    for length in VERB_LENGTHS:
        verb = clause[position : position + length]
        if verb in ALL_VERBS:
            behind = clause[position + length : position + length + 1]
            return "" if length > 1 and behind and behind in NOT_VERBAL else verb
    return ""


def verb_from(clause: str, position: int) -> int:
    """Where the first verb stands from a place on that is in no quotes and part of no noun; -1 where none does."""
    weak = -1
    while position < len(clause):
        if clause[position] in "“《（" and (atom := ATOM.match(clause, position)):
            position = atom.end()
            continue
        verb = verb_at(clause, position)
        if len(verb) > 1:
            if verb not in WEAK:
                return position
            weak = position if weak < 0 else weak
            position += len(verb) - 1
        position += 1
    return weak


def says_enough(words: str) -> bool:
    """Whether words may stand as a name: 读书会, 征集提案, but not 补助."""
    return len(words) >= SHORTEST or (len(words) > 2 and is_kind(words))


def ends_in_kind(words: str) -> bool:
    """Whether words end in a longer word for what an activity may be: 工友书屋, but not 工匠班."""
    return len(words) > 2 and any(words[-length:] in KIND_SET for length in KIND_LENGTHS)


def is_kind(words: str) -> bool:
    """Whether words end in what an activity may be: 公益课."""
    return any(words[-length:] in KIND_SET for length in KIND_LENGTHS) or (len(words) > 1 and words[-1:] in KIND_SET)


def uncounted(words: str) -> str:
    """The words without figures: 驿站 of 17处驿站."""
    return NOT_COUNTED.sub(r"\1", words)


def head_noun(words: str) -> str:
    """The noun that a long phrase ends in: 工资标准 of 厨师、面点师的工资标准."""
    return words[words.rindex("的") + 1 :] if "的" in words[:-2] else words


def trimmed(words: str) -> str:
    """The words as a name: without figures, brackets and loose ends, no longer than a name may be."""
    words = ASPECT.sub("", UNDATED.sub("", uncounted(BRACKETS.sub("", words))))
    words = LOOSE_ENDS.sub("", POINTED.sub("", LOOSE_HEADS.sub("", words.strip(EDGES))))
    if len(words) <= LONGEST or (len(words) <= LONGEST_EVENT and is_kind(words)):
        return words
    verb = verb_at(words, 0)
    head = head_noun(words[len(verb) :])
    words = verb + head if len(head) >= SHORTEST else words
    if len(words) > LONGEST:
        cut = max(words.rfind(mark, SHORTEST, LONGEST + 1) for mark in "、和与及")
        words = words[: cut if cut > 0 else LONGEST]
    return LOOSE_ENDS.sub("", words)
