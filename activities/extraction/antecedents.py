"""What a figure counts where its own clause only has a verb: 收到提案50件，采纳61件; 送去月饼，价值2万元."""

from __future__ import annotations

import re

from activities.extraction.agreement import noun_told
from activities.extraction.counted_nouns import noun_behind
from activities.extraction.measure_nouns import agrees
from activities.extraction.nouns_before import CASES_BEFORE, noun_before
from activities.extraction.records import Activity, Category, Metric, Quantity
from activities.extraction.subject_words import VERBS_BEFORE
from activities.extraction.subjects import Subject
from activities.extraction.thing_words import sort_of
from activities.extraction.units import TIMES
from activities.extraction.verb_phrases import INTRANSITIVE, bare_verb, is_moment, is_verbal, stem
from articles.segmentation.records import Span

FARTHER = 140  # and to a noun that agrees with its measure word
FAR = 90  # characters from a figure back to what it is about
SESSIONS = frozenset(["场", "期", "次", "课", "堂", "节", "讲", "轮", "回", "届", "桌", "趟", "晚", "周"])
THINGS = frozenset(["台", "间", "套", "辆", "座", "处", "张", "把", "顶", "床"])
GIVEN = frozenset(["张", "本", "册", "份", "封", "枚", "副", "幅", "顶", "床"])
# What is told of the thing named before: 价值2万元, 每人500元, 最少的一户借到300元.
TOLD_OF_IT = re.compile(
    r"^(?:首笔|总?价?值|折合|合计|共计|总计|一共|计(?=$)|总额|金额|每[人户家份](?:每[月年天])?|[人户班场车]均"
    r"|平均每[人户家班场]|最[高多低少]|[省市]内|[省市]外)"
)
SUMS = frozenset(["合计", "共计", "总计", "一共", "计"])
NAME = re.compile(r"“[^“”，。；\n]{2,16}”")
# What is done with things that were counted before: 已办结61件.
_DONE = (
    "办结|解决|采纳|完成|化解|归并|建成|建设|新?建|挑出|评出|选出|救助|资助|落实|整改|答复|修复|转办|销号|签订"
    "|送出|发出|结业|毕业|获奖|就业|上岗|持证|取证|脱贫|返岗|入选|结案|核销|兑换|实施|采用|应用|转化|投用|投运|挂牌"
)
_AGAIN = "举办|开展|组织|发放|接待|走访|慰问|救助|培训|新增|提供|受理|调解|帮扶|征集|收到"
VERB = re.compile(rf"已?(?:{_DONE})为?$|^(?:又|再|还|也|共|已|先后|累计|[今去]年){{1,3}}(?:{_AGAIN})了?$")
MADE = re.compile(r"(?:评出|选出|建成|开办|新建|建了)了?$")
DONE = re.compile(rf"^(?:已?(?:{_DONE}))+")
NO_VERBS = frozenset(["其中", "目前", "今年", "去年", "每年", "每天", "每月", "全市", "全区", "全县", "全省", "全国"])
NO_COUNTS = TIMES | {"元", "%", "倍", "百分点", "人次"}
PEOPLE = frozenset(["人", "名", "位", "人次", "户", "户次"])
CLAUSES = re.compile(r"[，,；;：]")
THERE = re.compile(r"(?:剩|加起来|增|升|降|涨|减|达到|[增减涨升降]至)")  # of the same things: 还剩|20户
# People that were told of before: 为返乡农民工体检，查出|13人.
WHO = re.compile(
    r"(?:困难|受灾|转岗|返乡|下岗|贫困|单身|青年|外来|一线|户外|因病致困|失业|新|老|女){0,3}"
    r"(?:职工子女|职工家属|职工家庭|职工|员工|农民工|工人|学员|学生|孩子|子女|骑手|司机|快递员|女工|徒弟|家属|护士"
    r"|教师|劳动者|群众|居民|工友|矿工|焊工|家庭)"
)
SHORT = 6  # characters that hold no noun beside their verb: 目前已讲
# What was handed on, or where something stands, in the clause before: 刻成光盘送到企业; “学员”里有保安.
HANDED = re.compile(r"[把将成出了](?P<noun>[^，。；了成出]{2,8}?)(?:分?送|发|寄|运|转|交)(?:到|给|往|进|至)")
THERE_IS = re.compile(r"(?P<noun>[\u4e00-\u9fff“”]{2,12})[里中]有")
TOPIC = re.compile(
    r"(?P<noun>(?:(?![每一二两三四五六七八九十共])[\u4e00-\u9fff“”]){2,14}?)(?=每|已|从|自|在|于|今|共|由|去|，)"
)
# An object that stands before its sentence: 这样的工坊，区总工会建了|5个.
FRONTED = re.compile(r"(?:(?:这样|那样|类似|同样)的|此类|这种|这类)(?P<noun>(?:(?!的)[\u4e00-\u9fff“”]){2,12})，$")
LONGEST_FRONTED = 20
DIGIT = re.compile(r"\d")
# One more thing done with what was counted: 新建驿站7个、|改造3个.
JOINED_VERB = re.compile(r"[、，和](?:又|还|再|并|另|已|共)?(?!其[中余]|另有|以及|包括|[总一]共)[\u4e00-\u9fff]{2}了?")
# Of whom the clauses before tell who they are: 学员有保安，也有护工，共|210人.
MADE_UP_OF = re.compile(
    r"(?:^|[，。；])(?P<noun>[^，。；：]{1,8}?)(?:里|中)?(?:既|大多|多数)?(?:有|是|来自)[^，。；]{1,30}，"
    r"(?:也|又|还)(?:有|是|来自)[^，。；]{1,30}$"
)
ALTOGETHER = frozenset(["共", "一共", "总共", "共有", "共计", "合计", "加起来"])
# Between a count and a sum that was given to so many: 给付37人次、|21万元.
BESIDE_COUNT = re.compile(r"[、和]|，(?:共|总?金额)?")
WORD_ENDS = "，,；;、 "


def find_antecedent(
    text: str, quantity: Quantity, subject: Subject, clause: Span, last: Metric | None, activity: Activity | None
) -> Subject:
    """The subject of a figure that has no noun of its own, by what was told before it."""
    begin = max(clause.start, last.figure.end if last is not None else 0)
    before = text[begin : quantity.span.start]
    if len(subject.text) > 2 and subject.text.endswith("了"):  # 他听了|七讲; 没有风扇，工会添了|12台
        named = _end_of_clause(text, clause.start, None) if quantity.unit in THINGS else ""
        if not named and quantity.unit in GIVEN:
            named = noun_told(text, _near(text, clause.start), clause.start, quantity.unit)
        return Subject(named) if named else subject
    if told := TOLD_OF_IT.match(before):
        named = _end_of_clause(text, clause.start, last)
        if told.group() in SUMS and not agrees(named, quantity.unit):  # 做成册子，放在架子上，一共|30本
            named = noun_told(text, _near(text, clause.start), clause.start, quantity.unit) or named
        return Subject(_told_of(before, told.group(), named), is_phrase=True)
    if MADE.search(before) and (name := last_name(text, quantity.span.start)):
        return Subject(name)
    verb = VERB.search(subject.text)
    is_joined = last is not None and JOINED_VERB.fullmatch(text, last.figure.end, quantity.span.start) is not None
    if last is not None and (verb or is_joined or not _has_verb(subject.text)) and _goes_on(text, quantity, last):
        noun = DONE.sub("", last.subject)
        if not noun or noun in subject.text or subject.text in INTRANSITIVE:
            return subject
        done = verb.group().lstrip("又再还也共") if verb else bare_verb(subject.text) if is_joined else ""
        if not done and is_verbal(subject.text) and not THERE.search(subject.text):
            done = bare_verb(subject.text)
        return Subject(done + noun, is_phrase=bool(done))
    if quantity.unit in SESSIONS and len(subject.text) <= SHORT and not _has_verb(subject.text):
        name = last_name(text, quantity.span.start)
        if not name and (again := _same_verb(text, clause.start, stem(subject.text[-1:]))):
            return Subject(again, is_phrase=True)
        name = name or _topic(text, clause.start) or (activity.name if activity else "")
        often = subject.text if subject.text[:1] == "每" else ""
        return Subject(often + name if name else subject.text, is_phrase=not name)
    if subject.is_phrase and quantity.unit not in NO_COUNTS and quantity.unit not in SESSIONS:
        return _with_object(text, quantity, subject, clause)
    if not bare_verb(subject.text) and (
        noun := noun_told(text, _near(text, clause.start), clause.start, quantity.unit)
    ):  # 开设课程，共|48课时
        return Subject(noun)
    if quantity.unit in TIMES and activity is not None and not subject.text.strip():
        return Subject(activity.name, is_phrase=True)
    return subject


def _with_object(text: str, quantity: Quantity, subject: Subject, clause: Span) -> Subject:
    """A verb with the noun that it leaves out, told in the clause before: 印制手册，发出|4000册 is 发出手册."""
    verb = (
        "" if is_moment(subject.text) and not subject.text.startswith("每") else bare_verb(subject.text) or subject.text
    )
    is_behind = subject.is_behind
    is_sum = verb in ALTOGETHER
    if is_sum and (whole := MADE_UP_OF.search(text[max(0, clause.start - FAR) : clause.start].rstrip(WORD_ENDS))):
        return Subject(whole["noun"])
    if again := _same_verb(text, clause.start, stem(verb)):
        return Subject(again, is_phrase=True)
    verb = verb.rpartition("工会")[2] or verb
    if len(verb) > SHORT or "工会" in verb or verb[-1:] in CASES_BEFORE:
        return subject
    begin = max(text.rfind(sign, 0, clause.start) for sign in "。！？\n") + 1
    told = text[max(begin, clause.start - FAR) : clause.start].rstrip(WORD_ENDS)
    if quantity.unit in PEOPLE:
        noun = next((found.group() for found in reversed(list(WHO.finditer(told)))), "")
    else:
        noun = noun_told(text, max(begin, clause.start - FAR), clause.start, quantity.unit)
        noun = noun or next((one for part in CLAUSES.split(told)[:-3:-1] if (one := _object(part))), "")
    if not noun and "\n" not in text[begin : clause.start]:
        noun = noun_told(text, _near(text, clause.start), clause.start, quantity.unit)
    if not noun or noun in verb:
        return subject
    if is_sum:
        return Subject(noun)
    return Subject(noun + verb if is_behind else verb + noun, is_behind, is_phrase=True)


def _near(text: str, end: int) -> int:
    """Where the words before a place begin that may tell what is meant there: in its paragraph, not far."""
    return max(text.rfind("\n", 0, end) + 1, end - FARTHER)


def _object(words: str) -> str:
    """The noun that a clause ends with, if it is a thing: 手册 of 编印手册."""
    noun = noun_before(words)[0]
    return "" if len(noun) not in range(2, 11) or WHO.search(noun) or any(sign.isdigit() for sign in noun) else noun


def _goes_on(text: str, quantity: Quantity, last: Metric) -> bool:
    """Whether a figure counts what the one not far before it counts: 提案50件，已办结61件."""
    between = text[last.figure.end : quantity.span.start]
    return len(between) <= FAR and "\n" not in between and last.unit == quantity.unit


def _has_verb(words: str) -> bool:
    """Whether some words end in a verb: 每周授课."""
    return len(words) > 1 and words[-2:] in VERBS_BEFORE and words[-2:] not in NO_VERBS


def _told_of(before: str, told: str, noun: str) -> str:
    """What is told of the thing named before, with its name: 慰问品价值, 每人助学金, 每人奖励."""
    rest = before[len(told) :]
    if not noun or rest[:2] in VERBS_BEFORE:
        return (rest[:2] if rest[:2] in VERBS_BEFORE else told) if not noun else told + rest[:2]
    if told in SUMS:
        return noun
    noun = noun[len(again.group()) :] if (again := TOLD_OF_IT.match(noun)) else noun
    return noun if told[0] == "最" else told + noun if told[0] in "每人省市" else noun + told


def _end_of_clause(text: str, start: int, last: Metric | None) -> str:
    """What the clause before ends with: a figure's subject, or a noun."""
    end = start
    while end and text[end - 1] in WORD_ENDS:
        end -= 1
    if last is not None and end - last.figure.end in range(9) and "了" not in text[last.figure.end : end]:
        return last.subject
    begin = max(0, end - 30)
    if not end or text[end - 1] in "。！？：\n”":
        return ""
    told = text[max(begin, max(text.rfind(sign, begin, end) for sign in WORD_ENDS) + 1) : end]
    if handed := HANDED.search(told):
        return handed["noun"]
    if there := THERE_IS.match(told):
        return there["noun"]
    return noun_before(text[begin:end])[0]


def _same_verb(text: str, start: int, words: str) -> str:
    """What was said to be done in the clause before, with its object: 教急救, of which 已教 is told now."""
    verb = words[-1:]
    if not verb:
        return ""
    begin = max(text.rfind("\n", 0, start) + 1, start - FAR)
    at = text.rfind(verb, begin, start)
    end = next((place for place in range(at, start) if text[place] in "，。；”"), start) if at >= 0 else 0
    end += text[end : end + 1] == "”"
    again = text[at:end]
    return again if 3 <= end - at <= 8 and again[1] not in "给一了过的" and not DIGIT.search(again) else ""


def _topic(text: str, start: int) -> str:
    """What the clause before begins with, where it is held in sessions: 读书会 in 读书会每月一期，已办|37期."""
    begin = max(text.rfind(sign, max(0, start - FAR), max(0, start - 1)) for sign in "，。；：\n") + 1
    topic = TOPIC.match(text, begin, start)
    return topic["noun"] if topic and sort_of(topic["noun"]) in (Category.SESSIONS, Category.FACILITIES) else ""


def fronted_topic(text: str, clause: Span, previous: int) -> str:
    """What stands before the sentence as its topic, of which a clause only tells how many: 这样的工坊，…建了5个."""
    told = FRONTED.search(text, max(0, clause.start - LONGEST_FRONTED), clause.start)
    return told["noun"] if told and previous == clause.start else ""


def last_name(text: str, end: int) -> str:
    """The last name in quotes not far before, in the same paragraph: “灯下三刻”."""
    start = max(text.rfind("\n", 0, end) + 1, end - FAR)
    name = ""
    for match in NAME.finditer(text, start, end):
        name = noun_behind(text[match.start() : min(end, match.end() + 6)])
    return name


def topic_before(text: str, last: Metric, clause: Span) -> str:
    """What the clause between two figures is about: 学费 in 最多的是学费，占|四成; "" where none stands there."""
    between = text[last.figure.end : clause.start].rstrip("，")
    return noun_before(between.rpartition("，")[2])[0] if "，" in between and len(between) <= FAR else ""


def granted(text: str, quantity: Quantity, last: Metric) -> str:
    """What a sum was given for that stands beside a count: 给付 in 给付37人次、|21万元; "" where it stands alone."""
    if last.unit == "元" or BESIDE_COUNT.fullmatch(text, last.figure.end, quantity.span.start) is None:
        return ""
    begin = max(text.rfind(sign, max(0, last.figure.start - FAR), last.figure.start) for sign in "，。；：\n") + 1
    noun, verb = noun_before(text[begin : last.figure.start])
    return "" if agrees(noun, "名") else noun or bare_verb(verb)
