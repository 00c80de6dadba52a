"""Words of time behind a deed that date only what has come of it: 开通热线，上半年接听400次; 办班，暑假前报名80人."""

from __future__ import annotations

import re

from activities.extraction.date_choice import MONTHS_IN, SO_FAR, VAGUE
from activities.extraction.records import DatePhrase
from articles.segmentation.records import Span

PASSING = re.compile(r"\d{1,2}月份?$|[寒暑][期假]$")
# A stretch behind the founding of something tells of its use: 开通热线，上半年接听400次.
FOUNDS = re.compile(
    r"(?:开通|改成|改建|改造成|聘请|聘任|聘了|建立|设立|设了|设起|成立|组建|开设|开办|办起|合办|推出|建起|搭起|出台"
    r"|建成|共建|装上|签约|设在)(?!的|方面|于)"
)
# 由两家合力建成，今年6月开门: what is founded itself begins then.
BEGUN = re.compile(
    r"(?:正式|全面|对[^，。；]{2,6}?)?(?:启用|投用|投入使用|开门|开放|开张|开业|启动|上线|挂牌|开班|开课|开讲|开馆"
    r"|开映|放映|开播|开演|上演|开诊|出摊|营业|运行|试行)(?![\d一二两三四五六七八九十了])"
)
# 某区总工会发现零工不知道这事，8月派人上门: what moved to the deed is no deed.
MOVED = re.compile(r"(?:发现|得知|获知|听说|看到|察觉|注意到|意识到|考虑到|接到|收到|摸清|了解到)")
# 提高津贴，前三季度已有9人被摘牌: what has come of the deed since.
COME_OF_IT = re.compile(r"，?(?:已经?|共|先后|就|只)?有(?!关)")
INSTALMENT = re.compile(r"(?:首|头一?|第一|最后一|其余|余|尾)[笔款]")  # 首笔两万元7月30日到账
HONOURED = re.compile(r"(?:列为|评为|命名为|认定为|授予)[^，。；]{0,12}(?:示范|先进|模范|标兵|称号|单位|基地)")
SINCE_THEN = re.compile(r"以来$|.至今$")
OPEN = re.compile(r"(?:以来|起|开始)$")
# 半年里办了五次: the deed itself, again and again
AGAIN = re.compile(r"[^，。；]{0,4}?[办开讲教演跑了][^，。；]{0,6}[次场期课讲堂趟]")


def is_aside(text: str, start: int, date: DatePhrase) -> bool:
    """Whether a date stands in a clause behind the predicate and dates that alone: 5月份借书千册, 上半年接听400次."""
    comma = text.find("，", start, date.span.start)
    if comma < 0 or BEGUN.match(text, date.span.end):
        return False
    if INSTALMENT.match(text, text.rfind("，", start, date.span.start) + 1):
        return True
    if PASSING.match(date.text):
        return not MOVED.match(text, start)
    if SINCE_THEN.search(date.text):
        return False
    if OPEN.search(date.text):
        told = FOUNDS if text.startswith("每", date.span.end) else HONOURED
        return told.search(text, start, comma) is not None
    if not date.is_period:
        return False
    return COME_OF_IT.match(text, date.span.end) is not None or FOUNDS.search(text, start, date.span.start) is not None


def comes_of_it(text: str, named: Span, date: DatePhrase) -> bool:
    """Whether a term or a while in a clause behind the one that names the deed dates what comes of it.

    办起托管班，暑假前报名280人; 设窗口16处，三个月里跑腿400次.
    """
    is_term = date.text.endswith("前") and date.text not in VAGUE and date.text not in SO_FAR
    is_behind = named.end < date.span.start and "，" in text[named.end : date.span.start]
    if not is_behind or text.startswith("已", date.span.end):
        return False
    return is_term or (MONTHS_IN.search(date.text) is not None and AGAIN.match(text, date.span.end) is None)
