"""What a figure measures: told by its unit, by what it counts, and by the verbs around it."""

from __future__ import annotations

import re

from activities.extraction.counted_people import Counted
from activities.extraction.counted_things import DOCUMENTS, thing
from activities.extraction.measure_words import (
    HOUSEHOLDS,
    PEOPLE,
    RATES,
)
from activities.extraction.people_deeds import deed
from activities.extraction.people_roles import role
from activities.extraction.people_words import FOR, HELPED
from activities.extraction.recognition import is_recognition
from activities.extraction.records import Category, Quantity
from activities.extraction.subjects import PERSONS as PERSONS_BEHIND
from activities.extraction.subjects import Subject
from activities.extraction.thing_words import sort_of
from activities.extraction.units import TIMES

COUPLES = re.compile(r"师徒|选手|搭档|姐妹|兄弟|新人|夫[妻妇]|伉俪|亲子|父[子女]|母[子女]|家庭")
HELD = re.compile(r"(?:讲|办|开|演|放|授课|开课|讲课|开讲)了?$")
HAIRCUTS = re.compile(r"(?:剪|理)了?(?:[\d一二三四五六七八九十百多余几]*)$")
EACH = re.compile(r"[都均已也]{0,2}各(?:[自]?[配有得领发送获拿分])")  # 31户家庭各配一名管家
PERSONS_BY_PIECE = re.compile(
    r"^(?:家庭|摊主|孩子)(?=[请进参走来到里中])|^(?:人|(?:男|女|老|年轻|陌生|外乡|本地)人)$"
    r"|(?:家庭|孩子|娃|学生|职工|工人|民工|老人|工友|姐妹|弟兄|兄弟|徒弟|学徒|年轻人|女工|骑手|司机|师傅|老乡|同事"
    r"|伙计"
    r"|小伙子?|姑娘|汉子|老板|农民|村民|居民|[瓦木钳焊铆电矿技车杂青]工|[护驾保服营快外辅调管业船队学]\w?员|同学"
    r"|伙伴|邻居|家长|老师|选手|子女|家属)(?:在|$)"
)
STAYING = re.compile(r"(?:有|住|挤|管着|带着|剩|算上|养着)了?$")
QUOTED_VERB = re.compile(r"“([\u4e00-\u9fff])”")  # “带”出百名新技工
PERSONS = re.compile(r"[工员者生人师手友民户家女]")


def categorize(
    quantity: Quantity, subject: Subject, before: str, after: str, likes_taking_part: bool, following: str = ""
) -> Category:
    """What a figure measures: 合同覆盖物业企业30家 enterprises, 惠及渔民500余人 beneficiaries.

    `before` and `after` are the words of its clause, `following` the clause behind;
    `likes_taking_part`: people take part in its activity.
    """
    unit, counted = quantity.unit, subject.text
    if "”" in before:
        before = QUOTED_VERB.sub(r"\1", before)
    if unit in RATES:
        return Category.RATE
    if unit == "元":
        return Category.MONEY
    if unit in TIMES:
        is_evening = unit in ("晚", "夜") and (before.startswith("每") or HELD.search(before))  # 每周两晚
        is_class = unit in ("课时", "学时") and HELD.search(before)  # 授课9000课时
        return Category.SESSIONS if is_evening or is_class else Category.DURATION
    if is_recognition(unit, subject, before, after, following):
        return Category.RECOGNITION
    if unit == "对" and not FOR.search(before):  # 11对矿井, 19对青年互留联系方式; but 87对师徒上阵
        told = deed(after) if subject.is_behind and COUPLES.search(counted) else None
        return told or (None if subject.is_phrase else sort_of(counted)) or Category.OTHER
    if unit == "个" and counted.endswith("头") and HAIRCUTS.search(before):  # 剪了145个头
        return Category.BENEFICIARIES
    if (
        unit in PEOPLE
        and not subject.is_phrase
        and DOCUMENTS.search(counted)
        and not (PERSONS.search(counted) or HELPED.search(before))
    ):
        return Category.OTHER
    if unit == "个" and after[:1] == "人" and STAYING.search(before):  # 一屋住6个人
        return Category.OTHER
    if unit in HOUSEHOLDS and sort_of(counted) is Category.ENTERPRISES:  # 家庭作坊2900户
        return Category.ENTERPRISES
    if (
        unit in PEOPLE
        or (unit == "组" and counted.endswith("家庭"))
        or (unit == "个" and PERSONS_BY_PIECE.search(counted))
        or (unit == "个" and after[:1] == "人" and PERSONS_BEHIND.match(after))
        or (unit in ("个", "组") and subject.is_behind and PERSONS_BY_PIECE.match(counted))
    ):
        counted_people = Counted(counted, subject.is_behind, subject.is_phrase, before, after, following)
        people = role(counted_people, likes_taking_part and unit not in HOUSEHOLDS)
        is_household = unit in HOUSEHOLDS and (people is Category.STAFF or EACH.match(counted_people.predicate))
        return Category.BENEFICIARIES if is_household else people
    return thing(unit, subject, before, after)
