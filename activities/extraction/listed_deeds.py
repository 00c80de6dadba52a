"""Items of an account, which have no subject: 1.建会：新建工会61家；…, 向职工报账：新建工会17家；签订合同3份."""

from __future__ import annotations

import re

from activities.extraction.predicate_words import HOLDS
from activities.extraction.predicates import is_noun
from articles.segmentation.records import Span

# The mark of an item, and its label: 第三件，…; 4.维权：….
MARK = re.compile(
    r"(?:\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,2}[件项]?[，、：]|[①-⑩]|（[一二三四五六七八九十\d]{1,2}）"
    r"|[一二三四五六七八九十]、)"
)
LABEL = re.compile(r"[\u4e00-\u9fff]{2,6}：")
WHEN = re.compile(
    r"(?:全年|今年(?:以来)?|去年|年内|年初以来|一年来|[上下]半年|前三季度|截至目前|目前|\d{1,2}月(?:起|以来|份)?"
    r"|\d{4}年)，?"
)
HOW = re.compile(
    r"(?:先后|相继|陆续|累计|共计|总计|已|共|又|还|另|新|全部|如期|提前|当场|现场|牵头|免费|统一|集中|主动|协助"
    r"|联合[^，。；]{2,16}?)*"
)
# Verbs that begin an item of an account; of most a figure follows.
VERBS = re.compile(
    r"新增|增设|新设|新发展|发展|调处|化解|处理|处置|办结|办成|接待|代理|讨回|挽回|追讨|追缴|补发|清欠|兑现|帮助"
    r"|帮扶|救济|慰问|看望"
    r"|服务|惠及|配送|分发|投放|推送|发出|发给|招收|招录|轮训|辅导|带动|解答|解决|答复|督办|整改|排查|查出|检查|巡查"
    r"|查处|评出|命名|授予|选树"
    r"|选出|培养|孵化|改造|升级|翻新|整修|栽种|捐款|捐出|捐助|募捐|垫资|减免|报销|赔付|给付|理赔|筹款|筹措|争取|引进"
    r"|带领|促成|签下|谈成|协商"
    r"|约谈|联建|探望|接送|代办|代写|推荐|介绍|提供|上门|组织|修订|制定|编写|摄制|播出|放映|演出|巡演|拨付|落实|盘活"
    r"|认领|结对|设(?![备施计])|建(?![筑材议])|办(?![公法事])|开(?![水关销始])|修(?!理厂)|送|发(?![票生现车])|捐"
    r"|配(?![套电件])"
    r"|添|请(?!假)|派(?!出所)|招(?![牌生])|查"
)
TO_WHOM = re.compile(r"(?:为|给|替|帮|向|对|与|和|同|把|从|面向)[^，。；：“”]{2,30}?(?=[\u4e00-\u9fff])")
FREELY = re.compile(r"免费|义务|上门|集中")  # 为230名司机免费体检: how something is done, whatever the verb
AND = ("、", "和", "并")  # two verbs with one object
ENDS = "；;："
BLANKS = " \u3000\t\n"
LOOK_BACK = 4  # blanks and line ends between two items


def stands_in_account(text: str, span: Span) -> bool:
    """Whether a statement is an item of a list: it is marked, or stands behind a colon or between semicolons."""
    if MARK.match(text, span.start, span.end):
        return True
    before = text[max(0, span.start - LOOK_BACK) : span.start].rstrip(BLANKS)
    return before.endswith(tuple(ENDS)) or text.startswith("；\n", span.end)


def is_deed_of_account(words: str) -> bool:
    """Whether an item tells what was done and how much of it: 接待来访327批次; no subject stands before its verb."""
    if not any(sign.isdigit() for sign in words):
        return False
    start = 0
    for form in (MARK, LABEL, WHEN, HOW):
        if found := form.match(words, start):
            start = found.end()
    if verb := _verb(words, start):
        if words.startswith(AND, verb.end()) and (second := _verb(words, verb.end() + 1)):  # 新建、改建书屋12家
            verb = second
        return verb.end() == len(words) or not is_noun(words, verb.end())
    whom = TO_WHOM.match(words, start)
    if whom is None:
        return False
    done = HOLDS.search(words, whom.end()) or VERBS.search(words, whom.end())
    return done is not None or FREELY.search(words, whom.end()) is not None


def _verb(words: str, start: int) -> re.Match[str] | None:
    """The verb at that place with which an item of an account may begin."""
    return HOLDS.match(words, start) or VERBS.match(words, start)


def opening_of(text: str, span: Span) -> int:
    """Where the first item of an account begins in the statement that leads to it: behind 报账：; else -1."""
    colon = text.find("：", span.start, span.end)
    if (
        colon < 0
        or not text.startswith("；", span.end)
        or MARK.match(text, span.start)
        or LABEL.match(text, span.start)
    ):
        return -1
    return colon + 1 if is_deed_of_account(text[colon + 1 : span.end]) else -1
