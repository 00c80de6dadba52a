"""What is said to be done: the verbs that hold an activity, and the words that make a plan, wish or opinion of it."""

from __future__ import annotations

import re

from activities.extraction.name_words import NOT_VERBAL
from activities.extraction.predicate_words import (
    ACCOUNT_GIVEN,
    ALSO,
    ATTENDANCE,
    BEGIN_WORDS,
    BEGINS_DEED,
    BY_MEANS,
    CONDITION,
    CONTINUES,
    DECIDED,
    DEED,
    DEMANDS,
    DUTY,
    EXHORTS,
    GIVES,
    HAS_DONE,
    HEADLESS,
    HOLDS,
    ITEM,
    LEADS_OVER,
    LEADS_UP,
    LOOKS_ON,
    NAMED_DOES,
    NAMED_SUBJECT,
    OPENERS,
    OPINION,
    PLANS,
    POINTED_DOES,
    POINTED_WITHIN,
    RUN_DOES,
    SHORTEST_DEED,
    SOMEBODY_SAYS,
    SPEAKS_THERE,
    STANDS_FOR,
    STATE,
    THANKED,
    THANKS,
    WHEN,
    WILL,
    WILL_DO,
    WISHES,
)


def is_noun(words: str, end: int) -> bool:
    """Whether what ends at `end` is no verb but the head of a noun: 调解 in 调解室收案, not 签订 in 签订区域合同."""
    return words[end : end + 1] in NOT_VERBAL and words[end : end + 2] not in BEGIN_WORDS and end < len(words)


def does_something(words: str) -> bool:
    """Whether a group does something, though no cue tells of which type: 给每户装上扶手, 印了三百张明白卡."""
    return (HOLDS.search(words) or DEED.search(words)) is not None


def is_plan(words: str) -> bool:
    """Whether something is yet to be done: 下一步将继续推广, but not 将书画裱成条幅."""
    return _plan(words) is not None


def _plan(words: str) -> re.Match[str] | None:
    """The words by which something is yet to be done: 将, 计划."""
    if plan := PLANS.search(words) or WILL.search(words):
        return plan
    return ("将" in words and WILL_DO.search(words)) or DECIDED.search(words) or None


def is_only_planned(words: str) -> bool:
    """Whether a group does nothing but plan: 将举办, but not 也来取经，打算照着做, which tells a deed first."""
    plan = _plan(words)
    if plan is None:
        return False
    done = words[: words.rfind("，", 0, plan.start()) + 1]
    return len(done) < SHORTEST_DEED or LEADS_OVER.match(done) is not None


def is_wish(words: str) -> bool:
    """Whether something is wished for, demanded or judged: 要把会议精神落到实处."""
    if WISHES.search(words) or EXHORTS.match(words):
        return True
    return OPINION.match(words) is not None and not ACCOUNT_GIVEN.match(words)


def only_speaks(words: str) -> bool:
    """Whether a group only speaks at what others hold: 作了交流发言."""
    return SPEAKS_THERE.match(words) is not None or EXHORTS.match(words) is not None


def only_looks_on(words: str) -> bool:
    """Whether a group only is there at what others hold: 的60名职工到场聆听."""
    return LOOKS_ON.match(words) is not None


def leads_up(words: str) -> bool:
    """Whether a statement only leads up to a name, of which the next one tells: 调解这件事的，是“联调室”."""
    return LEADS_UP.match(words) is not None


def is_attendance(words: str) -> bool:
    """Whether only is told who was there: 各镇总工会主席共90人参加会议."""
    return ATTENDANCE.fullmatch(words) is not None


def is_duty(words: str) -> bool:
    """Whether something is told of all the years, without an event: 一直以来把服务放在心上."""
    return ("期以来" in words or "年来" in words or "直以来" in words) and DUTY.search(words) is not None


def is_state(words: str) -> bool:
    """Whether only is told what a union is, has or demands of others: 管着八座车站, 要求各级工会抓好安全."""
    if DEMANDS.match(words):
        return True
    first, _, rest = words.partition("，")
    return STATE.match(first) is not None and not does_something(rest)


def is_thanks(words: str) -> bool:
    """Whether only regards are paid: 对工友们的辛劳表示感谢."""
    return THANKS.search(words) is not None and GIVES.search(words) is None


def is_thanked(words: str) -> bool:
    """Whether somebody thanks the union: 老张给区总工会送来锦旗."""
    return THANKED.search(words) is not None


def is_condition(words: str) -> bool:
    """Whether something only may be done: 如果区总工会能出面."""
    return CONDITION.match(words) is not None


def ends_in_speech(words: str) -> bool:
    """Whether a statement leads up to what somebody says: 在区总工会的驿站里，环卫工老陈一边喝水一边说."""
    return SOMEBODY_SAYS.search(words) is not None


def has_done(words: str) -> bool:
    """Whether a verb of the first clause says that something was done or is done besides: 量过尺寸, 还领着徒弟种树."""
    return HAS_DONE.match(words) is not None


def continues(words: str) -> bool:
    """Whether a statement without a subject goes on about who acted in the one before: 10月又把裁缝请进车间."""
    return CONTINUES.match(words) is not None


def stands_for_it(words: str) -> bool:
    """Whether a statement is about who acted before by a word that stands for it: 他们分五路…; 5月，联合会办起…."""
    when = WHEN.match(words)
    subject = STANDS_FOR.match(words, when.end() if when else 0)
    return subject is not None and does_something(words[subject.end() :])


def is_dated_deed(words: str) -> bool:
    """Whether a statement begins with a date and a verb that holds something: 3月28日开班，连教四期."""
    when = WHEN.match(words)
    holds = HOLDS.match(words, when.end()) if when and words[0] not in "自从到至" else None
    return holds is not None and not is_noun(words, holds.end())


def begins_with_its_name(words: str) -> bool:
    """Whether a statement tells what something with a name did: “减压课”走进网点."""
    return words.startswith("“") and NAMED_DOES.match(words) is not None or NAMED_SUBJECT.match(words) is not None


def is_done_by_what_it_runs(words: str) -> bool:
    """Whether what was told before is pointed at and has done so much: 该调解室先后调处争议400件."""
    lead = words[:POINTED_WITHIN]
    return ("该" in lead or "这" in lead) and POINTED_DOES.match(words) is not None


def run_by_union(words: str) -> str:
    """What a union runs, or whom it sends out, that does something: 服务车 in 服务车收集意见503条."""
    when = WHEN.match(words)
    told = RUN_DOES.match(words, when.end() if when else 0)
    return told["run"] if told and does_something(told["does"]) else ""


def goes_on(words: str) -> bool:
    """Whether a statement without a subject goes on about the last one: 围绕职工需求，开设夜校; 一是请来专家上课."""
    if item := ITEM.match(words):
        return does_something(words[item.end() :]) or BEGINS_DEED.match(words, item.end()) is not None
    if ALSO.match(words):
        return True
    start = 0
    while start < len(words):
        head = HEADLESS.match(words, start)
        head_end = head.end() if head else start
        holds = HOLDS.match(words, head_end) or BY_MEANS.match(words, head_end)
        if holds:
            if is_noun(words, holds.end()):
                return False  # 调解室收案: a noun that only begins like the verb
            return not words.startswith(("当天", "当日", "仪式", "后", "以来", "前"), holds.end())
        comma = words.find("，", start)
        if comma < 0 or not OPENERS.match(words, start):
            return False
        start = comma + 1
    return False
