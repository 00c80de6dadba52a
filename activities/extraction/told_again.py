"""Sentences that tell no activity of their own but more of the last: 活动由某镇总工会承办, 共办了12个这样的班."""

from __future__ import annotations

import re
from collections.abc import Sequence

from activities.extraction.activity_types import cues_within
from activities.extraction.acts import Act
from activities.extraction.drafts import Draft
from activities.extraction.lexicon import Cue
from activities.extraction.predicate_words import HOLDS

# A sentence that only tells who else holds the activity told before: 活动由某镇总工会承办.
AGAIN = re.compile(
    r"(?:[^，。]{2,20}(?:介绍|表示|说|告诉记者)，)?(?:这(?:已)?是(?![^，]{0,12}第[\d一二三四五六七八九十]+[场站课])"
    r"|(?:这[所间个项座些支套家处]?[^，。“”]{1,6})?由(?=[^，。]{4,40}"
    r"(?:举办|主办|承办|合办|共建|开办|开设|组建|创办|设立|建设|出资|提供)[^，。]{0,2}(?:$|[，。；]))"
    r"|(?:该|此次|本次|这次)?(?:活动|比赛|大赛|竞赛|赛事|会议|展览|讲座|培训|培训班|仪式|演出|晚会|义诊|体检|课程"
    r"|夏令营|招聘会|联谊会|运动会)(?:由|是(?=[^，。；]{4,40}的(?:$|[，。；]))))"
)
# How, for how long and in which parts the event told before was held: 培训为期10天, 比赛分三个组别.
HOW_HELD = re.compile(
    r"(?:该|此次|本次|这次|整个)?(?:活动|比赛|大赛|竞赛|赛事|会议|展览|讲座|培训班?|集训|仪式|演出|晚会|义诊|体检|课程"
    r"|夏令营"
    r"|招聘会|联谊会|运动会|论坛|评选|研修班)"
    r"(?:为期|历时|历经|持续|采[取用]|分为|分(?=[\d两三四五六上初预复])|共分|[共下]?设有?(?=[\d一两三四五六七八九十])"
    r"|以[^，。；]{2,20}(?:形式|方式|为主题|为主)|涵盖|包括|包含|涉及|吸引|围绕[^，。；]{2,16}(?:展开|进行))"
)
# A sentence that speaks of the thing told before by the last words of its name: 夜校由…开办, 评选自去年10月启动.
SPOKEN_OF = re.compile(r"(?:这[所间个家项座]|该)?([\u4e00-\u9fff]{2,5}?)(?:由|自|是由)(?=[\u4e00-\u9fff\d])")
ENDS_IN_VERB = re.compile(r"(?:上线|启动|启用|揭牌|开通|开营|开班|开课|开讲|成立|运行|亮相)$")
OWN_BY = re.compile(r"(“[^“”\n]{2,20}”)[^，。；“”\n]{0,8}?(?:由|是由)")  # “听诊车”由某县总工会与县医院共同开行
# 区总工会共办了12个这样的班: how often the activity told before was held.
SUCH = re.compile(r"(?:这样|同样|类似|如此)的[^，。；]{1,8}$|此类[^，。；]{1,8}$")
TOTAL = re.compile(r"(?:据[^，。；]{0,10}(?:统计|介绍|了解|悉)，)?截[至止]")
COUNTED_UP = re.compile(r"已|累计|共(?!同)|先后")  # 截至6月底，全区已签约…: a tally of what was told
CONTRIBUTES = re.compile(r"(?:则|还|也)?(?:出资|提供(?:场地|资金|经费|支持|技术)|承担费用|给予支持)")


# What was spent on the activity told before, and what its holders prepared for it: 区总工会为此投入20万元;
# 主办方还设了奖品.
FOR_IT = re.compile(
    r"(?:还|又|也|则|先后|专门|累计|共)*为此(?:还|又|先后|专门|累计|共|已)*"
    r"(?:投入|拿出|出资|拨付|拨出|安排|列支|支付|垫付|筹集|花费|花了|支出|承担|补贴|补助|准备)"
)
HOLDERS_OF_IT = re.compile(r"(?:主办方|承办方|主办单位|承办单位|组委会|活动方)(?:还|也|又|则|为|特意|专门|精心|现场)")


def told_again(text: str, act: Act, drafts: Sequence[Draft]) -> int | None:
    """Which activity an act only tells more of: 活动由某镇总工会承办, 夜校由某区总工会开办 behind “工友夜校”."""
    if not drafts:
        return None
    if act.group and (_adds_holders(text, act, drafts[-1]) or _counts_again(text, act, drafts[-1])):
        return len(drafts) - 1
    if drafts[-1].act.statement.paragraph == act.statement.paragraph and (
        FOR_IT.match(text, act.start)
        or HOLDERS_OF_IT.match(text, *act.span)
        or (act.group is None and HOW_HELD.match(text, *act.span))
    ):
        return len(drafts) - 1
    subject = SPOKEN_OF.match(text, *act.span)
    for number in range(len(drafts) - 1, -1, -1) if subject else ():
        name = ENDS_IN_VERB.sub("", drafts[number].name).rstrip("”》")
        if subject and name.endswith(subject.group(1)) and len(name) > len(subject.group(1)):
            return number
    own = OWN_BY.match(text, *act.span)
    for number in range(len(drafts) - 1, -1, -1) if own else ():
        if own and own.group(1) in drafts[number].name:
            return number
    return None


def _counts_again(text: str, act: Act, last: Draft) -> bool:
    """Whether an act of those who held the last activity only tells how often: 区总工会共办了12个这样的班."""
    first = text.find("，", act.start, act.span.end)
    same = SUCH.search(text, act.start, first if first >= 0 else act.span.end)
    return same is not None and act.group is not None and set(act.group.unions) <= set(last.organizers)


def _adds_holders(text: str, act: Act, last: Draft) -> bool:
    """Whether an act only tells who else holds the last activity: 活动由某镇总工会承办, 某区总工会提供场地."""
    if last.act.statement == act.statement:
        return CONTRIBUTES.match(text, act.start) is not None
    return last.act.statement.paragraph == act.statement.paragraph and AGAIN.match(text, act.span.start) is not None


def sums_up(text: str, act: Act, organizers: tuple[str, ...], drafts: Sequence[Draft], cues: Sequence[Cue]) -> bool:
    """Whether an act only counts what its unions did that is told before: 截至6月底，全区共慰问职工900人.

    It does the same by its verb or tells of the same thing; 截至6月底，…筹集救灾款300万元 behind a visit is another.
    """
    if not organizers or TOTAL.match(text, *act.span) is None:
        return False
    same = [draft for draft in drafts if set(organizers) <= set(draft.organizers)]
    first = HOLDS.search(text, act.start, act.span.end)
    if first and act.group and not any(_tells_of(text, act, first.group(), draft) for draft in same):
        return False
    types = {cue.type for cue in cues_within(cues, act.span) if cue.weight > 1}
    return bool(same) and (not types or any(not types.isdisjoint(draft.scores) for draft in same))


def _tells_of(text: str, act: Act, verb: str, draft: Draft) -> bool:
    """Whether an act that sums up tells of what a draft tells: by its verb, or its name's last noun."""
    words = act.span.of(text)
    told = text[act.start : text.find(verb, act.start)]
    is_tally = COUNTED_UP.search(told) is not None
    return is_tally or verb in draft.act.span.of(text) or draft.name.rstrip("”》")[-2:] in words
