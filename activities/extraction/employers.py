"""What a text tells of how its organizations belong together: parts of employers, 所属的, A和B."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from activities.extraction.namings import Naming, Sort
from activities.extraction.organization_words import WORKS
from activities.extraction.records import Field
from activities.extraction.rolls import Entry, Roll, nearest, order_of

__all__ = ["NAMELESS_PARTS", "Belonging"]

# What a part of an employer may be part of, the likeliest first: 整备车间 of a 段, 数理学院 of a 大学.
OWNERS = {
    "段": ("局", "公司", "集团"),
    "站": ("段",),
    "厂": ("集团", "油田", "总厂", "矿务局", "公司"),
    "矿": ("矿业集团", "煤业集团", "矿业公司", "煤业公司", "煤电集团", "能源集团", "矿务局"),
    "车间": ("段", "厂", "矿", "公司", "集团", "局", "院"),
    "作业区": ("公司", "厂", "油田", "集团", "局"),
    "分公司": ("集团", "总公司", "公司", "局"),
    "分厂": ("厂", "公司", "集团"),
    "学院": ("大学", "学院"),
    "附属幼儿园": ("大学", "学院"),
    "附属小学": ("大学", "学院"),
    "附属中学": ("大学", "学院"),
    "科": ("院",),
    "系": ("大学", "学院"),
    "供电所": ("公司", "局"),
    "支局": ("公司", "局"),
    "项目部": ("公司", "局", "集团"),
    "工区": ("段", "公司", "矿"),
    "采区": ("矿", "公司"),
    "区队": ("矿", "公司"),
    "科室": ("院", "公司"),
    "支行": ("银行", "分行"),
    "分行": ("银行",),
    "分校": ("学校", "小学", "中学", "大学"),
    "校区": ("学校", "小学", "中学", "大学"),
}
# Parts whose name says nothing without the owner's: 整备一车间 is 清河机务段整备一车间.
NAMELESS_PARTS = (
    *("车间", "科室", "班组", "学院", "系", "区队", "采区", "科"),
    *("附属幼儿园", "附属小学", "附属中学"),
)
NAMES_ITS_OWNER = re.compile(r"公司|集团|银行|大学|油田|铁路局|厂|矿")  # 中国南方航空公司北京分公司
NEAR = 9  # characters between two names that belong together
SUBORDINATION = re.compile(
    r"(?:所属|下属|下辖|所辖|辖下|直属|下设|属下|管辖)(?:的)?(?:基层工会|基层|单位|企业)?(?:——)?"
)
LONGEST_LIST = 20
SHORTEST = 4  # characters of an employer's name within a longer one
PLACES = (Sort.PLACE, Sort.ZONE)
FOUNDING = ("成立了", "组建了", "建立了", "成立", "组建", "建立")
SENTENCE_END = re.compile(r"[。！？\n]")
BELONGS_TO = ("隶属于", "隶属", "归属于", "属于", "来自")
COORDINATION = re.compile(r"[、和与同及]|联合|会同|携手|以及|暨")


class Belonging:
    """How the entries of a roll belong together. Make it when the roll is complete."""

    def __init__(self, roll: Roll, texts: Mapping[Field, str]) -> None:
        self.texts = texts
        self.employers = [entry for entry in roll.looked_at() if entry.sort is Sort.EMPLOYER]
        self.parts = {
            entry.body[cut:]: entry for entry in self.employers for cut in range(max(1, len(entry.body) - SHORTEST + 1))
        }
        places = [(i, entry) for i, entry in enumerate(roll) if entry.sort in PLACES]
        self.in_order = sorted((order_of(one), i, entry) for i, entry in places for one in entry.namings)
        self.ending_at = {(one.field, one.span.end): (entry, one) for entry in roll for one in entry.namings}

    def neighbours(self, entry: Entry) -> Iterator[tuple[Entry, Naming, Naming]]:
        """Those named close before the entry: which, by which naming, and before which naming of the entry."""
        for naming in entry.namings:
            for gap in range(NEAR):
                found = self.ending_at.get((naming.field, naming.span.start - gap))
                if found and found[0] is not entry:
                    yield found[0], found[1], naming

    def superior(self, entry: Entry) -> Entry | None:
        """The one under which the text puts the entry: 段工会 in 段工会所属的南口站工会."""
        for other, one, two in self.neighbours(entry):
            text = self.texts[one.field]
            between = text[one.span.end : two.span.start]
            if SUBORDINATION.fullmatch(between):
                return other
            if between == "的" and text.endswith(BELONGS_TO, 0, one.span.start):
                return other
        return None

    def founder(self, entry: Entry) -> Entry | None:
        """The union of a place that set it up: 街道总工会牵头建起制伞行业联合工会."""
        for naming in entry.namings:
            text, start = self.texts[naming.field], naming.span.start
            if text.endswith(FOUNDING, 0, start):
                i = bisect_left(self.in_order, (order_of(naming), -1))
                if i and self.in_order[i - 1][0][0] == order_of(naming)[0]:
                    found = self.in_order[i - 1]
                    if not SENTENCE_END.search(text, found[0][1], start):
                        return found[2]
        return None

    def whole(self, entry: Entry) -> Entry | None:
        """The employer whose name its own begins with: 段 of 怀远工务段线路车间."""
        for size in range(len(entry.body) - 1, SHORTEST - 1, -1):
            found = self.parts.get(entry.body[:size])
            if found and found is not entry and found.naming.ending != "分工会":
                return found
        return None

    def of_body(self, body: str) -> Entry | None:
        """The union of the employer of that name: 石岭油田工会 for 石岭油田."""
        return next((entry for entry in self.employers if entry.body == body), None)

    def whole_of_list(self, entry: Entry) -> Entry | None:
        """The employer that the first of a list names for all: 东沟矿 and 西沟矿 in 陇东矿业集团东沟矿、西沟矿工会."""
        for one in self.listed_with(entry):
            if one.body[-1] == entry.body[-1] and (found := self.whole(one)):
                return found
        return None

    def superior_of_list(self, entry: Entry) -> Entry | None:
        """The one under which the text puts a list that the entry stands in: 局工会所属的甲段、乙段工会."""
        return next((found for one in self.listed_with(entry) if (found := self.superior(one))), None)

    def listed_with(self, entry: Entry) -> list[Entry]:
        """The employers that stand in one list before the entry, the nearest first."""
        found: list[Entry] = []
        one: Entry | None = entry
        while one and len(found) < LONGEST_LIST:
            one = next((other for other in self.partners(one) if other.sort is Sort.EMPLOYER), None)
            if one is None or one in found:
                break
            found.append(one)
        return found

    def partners(self, entry: Entry) -> list[Entry]:
        """Those that are named in one breath before the entry: A和B."""
        return [
            other
            for other, one, two in self.neighbours(entry)
            if COORDINATION.fullmatch(self.texts[one.field], one.span.end, two.span.start)
        ]

    def owner(self, entry: Entry) -> Entry | None:
        """The employer that this one is a part of by its kind: the 段 of a 车间, if it is not just listed beside it."""
        if whole := self.whole(entry):
            return whole
        kind = max((kind for kind in OWNERS if entry.body.endswith(kind)), key=len, default="")
        if not kind or NAMES_ITS_OWNER.search(entry.body[: -len(kind)]):
            return None
        if kind == "学院" and entry.naming.ending != "分工会" or (kind == "厂" and not WORKS.fullmatch(entry.body)):
            return None
        part = entry.naming.ending == "分工会"
        others = [
            one
            for one in self.employers
            if one is not entry and (one.naming.ending != "分工会" if part else not one.body.endswith(kind))
        ]
        beside = self.listed_with(entry)
        for end in OWNERS[kind]:
            owners = [
                one
                for one in others
                if one.body.endswith(end) and one not in beside and entry not in self.listed_with(one)
            ]
            if owners:
                return nearest(owners, entry.first)
        return None
