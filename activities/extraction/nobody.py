"""What speaks for a figure to be no union's: what somebody earns, how a place or a firm is described, a record."""

from __future__ import annotations

import re

from activities.extraction.owners import Told
from activities.extraction.records import Category, Quantity
from activities.extraction.relevance import is_private
from activities.extraction.sentences import Statement
from activities.extraction.units import TIMES
from articles.segmentation.records import Span

PERSON = re.compile(r"他(?!们)|她(?!们)|自己|本人|一家人|夫妻|老伴|家里|家中")
GIVEN = re.compile(r"[收领得拿]到|获得|享受")  # what somebody is given is the giver's
SERVICE = re.compile(
    r"平均|缩[短减]|压[缩到]|提速|办结|到账|限时|时限|每[晚次期场天周]|开放|最[高低多少]|不低于|不少于|不超过"
)
CROWD = re.compile(
    r"(?:聚集|聚|汇聚|云集|扎堆|散布|分布|坐落|居住|住|生活|落户|入驻|登记|注册|活跃|往来|进出)"
    r"(?:着|了|有|在此)[^，。；]{0,10}$"
    r"|(?:常年|常住|每天|平日|平时|日常|在册)[^，。；]{0,10}有?$"
)
DECLINE = re.compile(
    r"缩水|绝收|减产|歉收|关停|停产|停工|停业|下滑|面临|跳水|倒闭|破产|裁员|失业|亏损|滞销|下岗|待岗|塌方|倒塌|被淹"
    r"|冲毁|受淹|"
    r"失踪|遇难|返乡|外出务工|在外务工|搬迁|短缺|缺口"
)
PAY = re.compile(r"月薪|日薪|年薪|时薪|工资|挣|工钱|收入|能拿|可拿|多拿|卖[了出]?|学费|房租|花了|掏了|攒了|赚了|赔了")
RECORD = re.compile(r"最[好快长短慢](?:成绩|的)?[^，。；]{0,6}$|成绩[是为]?$|纪录[^，。；]{0,4}$|用时?了?$|以$")
# How long a deed took or has gone on: 从立案到拿钱，只用了|9天; 双方谈了|三个多小时; 启用|半个月.
TOOK = re.compile(
    r"(?:用了?|历时|耗时|费时|谈了|商量了|协商了|磋商了|调解了|聊了|谈判了|启用|投用|试行|运行|开放|开通|上线|开办"
    r"|推行)$"
)
LASTING = frozenset(
    ["天", "个月", "月", "周", "星期", "个小时", "小时", "个多小时", "年", "个工作日", "工作日", "昼夜"]
)
AGE = re.compile(
    r"(?:工龄|司龄|军龄|党龄|教龄|海拔|离地|井下|相距|车程|行程|全长)(?:约|达|近|[已超]?过|[未已不]?满|超)?$"
)
WORN = re.compile(r"[^，。；]{0,6}的[^，。；]{0,8}(?:手|师傅|老人|路)")
SIZES = frozenset(["公里", "千米", "米", "平方米", "斤", "公斤", "吨", "亩", "度", "摄氏度", "层", "道"])
NEAR, FAR = 14, 24  # characters before a figure in which a record, or how many live there, is told
LONGEST_LEAD = 8  # characters of words that tell an age or a distance


def signs_of_nobody(
    text: str,
    told: Told,
    quantity: Quantity,
    category: Category,
    clause: Span,
    statement: Statement,
    acts: bool,
) -> list[str]:
    """What speaks for a figure to be nobody's; `acts`: whether a union acts in the statement before it."""
    start, unit = quantity.span.start, quantity.unit
    signs = [category.value]
    if unit in SIZES:
        signs.append("size")
    if is_private(text, quantity, clause, statement):
        signs.append("private")
    if PERSON.search(text, clause.start if acts else statement.span.start, start) and not GIVEN.search(
        text, clause.start, start
    ):
        signs.append("person")
    if unit == "元" and not told.signer and PAY.search(text, clause.start, start):
        signs.append("pay")
    is_lasting = unit in LASTING and TOOK.search(text, max(clause.start, start - NEAR), start) is not None
    if RECORD.search(text, max(clause.start, start - NEAR), start) and not is_lasting:
        signs.append("record")
    if AGE.search(text, max(clause.start, start - LONGEST_LEAD), start) or (
        unit in TIMES and WORN.match(text, quantity.span.end, clause.end)
    ):
        signs.append("age")
    if text[start - 1] == "有":
        signs.append("has")
    if text.find("连续", max(clause.start, start - LONGEST_LEAD), start) >= 0:
        signs.append("kept up")
    if (
        is_lasting
        or SERVICE.search(text, clause.start, min(clause.end, start + 4))
        or text[quantity.span.end - 1] == "内"
    ):
        signs.append("service")
    if not acts:
        if not (told.last or told.before):
            signs.append("nobody yet")
        if text.find("工会", statement.span.start, start) >= 0:
            signs.append("unions in general")
        if CROWD.search(text, max(clause.start, start - FAR), start):
            signs.append("crowd")
        if DECLINE.search(text, *clause):
            signs.append("decline")
    return signs
