"""The parts of a clause from which a name is made: its verbs, what stands before them, nouns without their figures."""

from __future__ import annotations

import re

from activities.extraction.name_words import (
    ADVERB_LENGTHS,
    ADVERBS,
    AGENTS,
    ALL_VERBS,
    BEGINS_VERB,
    BY_MEANS,
    CASE_LENGTHS,
    CASE_WORDS,
    FIGURE,
    KIND_LENGTHS,
    KIND_SET,
    MADE,
    MEANS,
    NOT_VERBAL,
    POINTED,
    SINGLE,
    UNDATED,
    VERB_LENGTHS,
    WEAK,
    WHEN,
)

LONGEST, SHORTEST, LONGEST_EVENT = 25, 4, 40  # characters of a name
ATOM = re.compile(r"“[^“”\n]{1,40}”|《[^《》\n]{1,60}》|（[^（）\n]{1,40}）")
# The signs that one may begin with stand before all else, as most begin none.
NOT_COUNTED = re.compile(
    r"(?=[第“《每约超逾近共各达至不最首多\d一二两三四五六七八九十百千半数几上])(?:"
    r"([一二三四五六七八九十]+届[一二三四五六七八九十]+次|第[\d一二三四五六七八九十百]+[\u4e00-\u9fff]"
    r"|“[^“”\n]{1,40}”|《[^《》\n]{1,60}》)"
    rf"|{FIGURE.pattern})"
)
MAY_COUNT = re.compile(r"[\d一二两三四五六七八九十百千半数几上每首多各]")
BRACKETS = re.compile(r"（[^（）\n]{1,40}）")
EDGES = "，。；：、 \u3000"
LOOSE_ENDS = re.compile(r"(?:[的了和与及等、，在于为共约至到达从以由]|最[多少高低]|不[少低]于|左右|其中|自)+$")
LOOSE_HEADS = re.compile(r"^(?:[的了起等、，和与及有]|个(?=[\u4e00-\u9fff])|为期|历时)+")
MAY_BE_LOOSE, MAY_POINT = frozenset("的了起等、，和与及有个为历"), frozenset("这该此本")
ASPECT = re.compile(r"(?<=[\u4e00-\u9fff])了(?!解)(?=[\u4e00-\u9fff“《])")
CASES_WITHIN = re.compile(r"[向为给将在到]|(?<![老火拖门车])把")
ABOUT = re.compile(r"进行|协商|达成|开展|座谈|讨论|交流|与")  # 就工资达成一致, but not 就约来负责人


def behind_case(clause: str, position: int, case: str) -> int:
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
    """Where the first verb of holding or founding stands: 举办 in 在第三生产区举办."""
    while (position := verb_from(clause, position)) >= 0:
        if (verb := verb_at(clause, position)) in MADE:
            return position
        position += len(verb)
    return -1


def head_of(clause: str, position: int = 0) -> int:
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
        elif clause[position] == "每" and (verb := verb_from(clause, position + 2)) in range(
            position + 2, position + 5
        ):
            position = verb
        else:
            break
    return position


def _adverb_at(clause: str, position: int) -> str:
    """The adverb at a place; 联合 is one only where a verb stands right behind it."""
    adverb = next(
        (
            w
            for n in ADVERB_LENGTHS.get(clause[position : position + 1], ())
            if (w := clause[position : position + n]) in ADVERBS
        ),
        "",
    )
    is_case = adverb in CASE_WORDS and not verb_at(clause, position + len(adverb))
    return "" if is_case and (adverb != "就" or ABOUT.search(clause)) else adverb


def case_at(clause: str, position: int) -> str:
    """The word at a place that leads a phrase up to the verb, "" where a verb or a noun begins with it: 对接."""
    sizes = CASE_LENGTHS.get(clause[position : position + 1], ())
    case = next((word for n in sizes if (word := clause[position : position + n]) in CASE_WORDS), "")
    return "" if len(case) == 1 and len(verb_at(clause, position)) > 1 else case


def verb_at(clause: str, position: int) -> str:
    """The verb at a place that is no part of a noun there: 调研, but not in 调研组."""
    for length in VERB_LENGTHS.get(clause[position : position + 1], ()):
        verb = clause[position : position + length]
        if verb in ALL_VERBS:
            behind = clause[position + length : position + length + 1]
            return "" if length > 1 and behind and behind in NOT_VERBAL else verb
    return ""


def verb_from(clause: str, position: int) -> int:
    """Where the first verb stands from a place on that is in no quotes and part of no noun; -1 where none does."""
    weak = -1
    while begins := BEGINS_VERB.search(clause, position):
        position = begins.start()
        if atom := ATOM.match(clause, position):
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
    sizes = KIND_LENGTHS.get(words[-1:], ())
    return len(words) > 2 and any(words[-length:] in KIND_SET for length in sizes if length > 1)


def is_kind(words: str) -> bool:
    """Whether words end in what an activity may be: 公益课."""
    sizes = KIND_LENGTHS.get(words[-1:], ())
    return len(words) > 1 and any(words[-length:] in KIND_SET for length in sizes)


def uncounted(words: str) -> str:
    """The words without figures: 驿站 of 17处驿站."""
    return NOT_COUNTED.sub(_kept, words) if MAY_COUNT.search(words) else words


def _kept(counted: re.Match[str]) -> str:
    """What stays of a figure: 第三届 and what stands in quotes."""
    return counted[1] or ""


def head_noun(words: str) -> str:
    """The noun that a long phrase ends in: 工资标准 of 厨师、面点师的工资标准."""
    return words[words.rindex("的") + 1 :] if "的" in words[:-2] else words


def trimmed(words: str) -> str:
    """The words as a name: without figures, brackets and loose ends, no longer than a name may be."""
    words = uncounted(BRACKETS.sub("", words) if "（" in words else words)
    words = UNDATED.sub("", words) if "年" in words or "日" in words or "此前" in words else words
    words = (ASPECT.sub("", words) if "了" in words else words).strip(EDGES)
    words = LOOSE_HEADS.sub("", words) if words[:1] in MAY_BE_LOOSE else words
    words = LOOSE_ENDS.sub("", POINTED.sub("", words) if words[:1] in MAY_POINT else words)
    if len(words) <= LONGEST or (len(words) <= LONGEST_EVENT and is_kind(words)):
        return words
    verb = verb_at(words, 0)
    head = head_noun(words[len(verb) :])
    words = verb + head if len(head) >= SHORTEST else words
    if len(words) > LONGEST:
        cut = max(words.rfind(mark, SHORTEST, LONGEST + 1) for mark in "、和与及")
        words = words[: cut if cut > 0 else LONGEST]
    return LOOSE_ENDS.sub("", words)
