"""Figures that go on from the one before them: 手套80双，围巾60条; 起初社员20名，后来增加到90名; 其中女司机9名."""

from __future__ import annotations

import re

from activities.extraction.categories import categorize
from activities.extraction.nouns_before import noun_before
from activities.extraction.people_deeds import governor
from activities.extraction.people_words import LEARNERS
from activities.extraction.records import Category, Metric, Quantity
from activities.extraction.subject_words import SINGLE_VERBS
from activities.extraction.subjects import Subject
from activities.extraction.units import TIMES
from articles.segmentation.records import Span

SAME_THING = re.compile(
    r"(?:(?:发展|增加|扩大|提升|提高|增长)到?|[增升涨减降压缩][到至为])$"
)  # 起初社员20名，后来增加到90名
# By whatever verb, from one number to another: 从8名添到了|203名.
FROM_TO = re.compile(r"[从由][^，。；]*[\u4e00-\u9fff]{1,2}[到至]了?$")
# A share of a sum, told by who pays it: 企业出|三分之一, 工会补|一半.
PAID_SHARE = re.compile(r"(?:补贴?|补助|贴|[承负分]?担|(?<![评选查支产输])出|付|报销|减免)了?$")
# A share of which only the whole is told in its clause: 占会员总数的|81%, 占到|46%.
SHARE_OF_ALL = re.compile(
    r"由[^，。；]{2,20}(?:各?[担出付补]|承担|负担|分担)$|(?:只|仅|就|约|已|还)?(?:占(?:比|到|了)?|相当于|不[到及])"
    r"(?:[^，。；]{0,10}?(?:总数|总量|总人数|总额|全部|行业)的?)?$"
)
# That what was told of before is more or less than it was: 比去年少了|一成.
MORE_OR_LESS = re.compile(
    r"(?:[多少高低快慢长短]出?|增加|增长|减少|提高|下降|上升|降低|缩短|提升|回升|上涨|下跌|翻|提前)了?$"
)
SETTLED = re.compile(
    r"(?:办[结妥成好完]|解决|采纳|完成|化解|归并为|答复|回复|落实|兑现|整改|销号|转办|交办|立项|立案|实施)"
    r"(?:到位|完毕)?了?$"
)
# One more of a list told by its rank alone: 市级创新工作室19家、区级|64家.
RANK = re.compile(r"[、，和及](?:国家|省部?|[市区县厂镇局]|街道|集团|公司|基层)级$")
BESIDE = re.compile(r"[\u4e00-\u9fff]{2,10}(?:和|及|以及|与)")
AMONG = re.compile(r"(?:里|中|当中|里头)(?:还|就)?有$")
RATE_UNITS = frozenset(["%", "百分点", "倍"])
PEOPLE = frozenset([Category.PARTICIPANTS, Category.BENEFICIARIES, Category.MEMBERS, Category.STAFF])
LISTED = 8  # characters between two figures of one list
FAR = 120  # characters of the clause before in which what is listed begins


def beside(
    text: str, quantity: Quantity, subject: Subject, clause: Span, last: Metric, category: Category, likes: bool
) -> Category:
    """What a figure measures that goes on from the one before it: 手套80双，围巾60条; 其中女司机9名."""
    figure = quantity.span
    before = text[clause.start : figure.start]
    if clause.end == figure.end and not LEARNERS.search(subject.text) and _is_listed(text, last, clause, before):
        before = text[_beginning(text, last) : clause.start - 1] + "、" + before
        as_listed = categorize(quantity, subject, before, "", likes)
        category = as_listed if as_listed is last.category or as_listed in PEOPLE else category
    if not _is_part(before, category, last, text[last.figure.end : figure.start]):
        return category
    if (
        clause.end > figure.end
        and category in PEOPLE
        and last.category in (Category.PARTICIPANTS, Category.BENEFICIARIES)
    ):
        otherwise = categorize(quantity, subject, before, text[figure.end : clause.end], not likes)
        return category if otherwise is category else last.category  # 其中9人被劝回
    return last.category


def _is_listed(text: str, last: Metric, clause: Span, before: str) -> bool:
    """Whether a clause only names what is counted, as one more of what was told before it: ，围巾60条."""
    between = text[last.figure.end : clause.start]
    if not before or len(between) > LISTED or not between.endswith("，") or before[-1] in SINGLE_VERBS:
        return False
    return not governor(before) and noun_before(before) == (before, "")


def _beginning(text: str, last: Metric) -> int:
    """Where the clause of the figure before begins, of which a listed one goes on."""
    return max(text.rfind(sign, max(0, last.figure.start - FAR), last.figure.start) for sign in "，。；：\n") + 1


def counts_the_same(quantity: Quantity, subject: Subject, before: str, last: Metric) -> bool:
    """Whether a figure goes on about what the one before it counts: 起初社员20名，后来增加到90名."""
    if quantity.unit == "%" and SHARE_OF_ALL.match(before) and not subject.is_behind:
        return True
    is_paid = quantity.unit == "%" and last.unit in ("元", "%") and "由" not in before
    if is_paid and not subject.is_behind and PAID_SHARE.search(before):
        return True
    if last.unit == quantity.unit and not subject.is_behind and FROM_TO.search(before):
        return True
    if quantity.unit in RATE_UNITS and before.startswith(("比", "较")) and MORE_OR_LESS.search(before):
        return not subject.is_behind
    if not subject.is_phrase:
        return False
    if SAME_THING.search(before):
        both_times = last.unit in TIMES and quantity.unit in TIMES
        return last.unit == quantity.unit or quantity.unit in RATE_UNITS or both_times
    return quantity.unit in RATE_UNITS and last.unit in RATE_UNITS


def _is_part(before: str, category: Category, last: Metric, between: str) -> bool:
    """Whether a figure is part of the one before it and measures the same: 其中女司机9名, 办结51件."""
    if last.category is Category.ENTERPRISES and BESIDE.fullmatch(between):  # 12家医院和14个服务中心
        return category in (Category.FACILITIES, Category.OTHER)
    if before.startswith("其中") or AMONG.search(before):  # 9名代表里有6名
        return category in PEOPLE and last.category in PEOPLE
    if last.category in (Category.CASES, Category.OTHER) and SETTLED.search(before):
        return True
    told = before.rfind(last.text)
    if told > -1 and RANK.search(before):
        return True
    if before.rfind("、") > told > -1:  # 表彰标兵20名、能手40名
        return last.category is Category.RECOGNITION and category in PEOPLE
    return False
