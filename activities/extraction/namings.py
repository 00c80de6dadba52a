"""What the finding of organizations hands on to their resolving: one naming for each place where one is named."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from activities.extraction.places import Place
from activities.extraction.records import Field, Span

__all__ = ["Ending", "Naming", "Sort"]


class Sort(Enum):
    """By which part of the grammar an organization is named."""

    KNOWN = auto()  # by the gazetteer's table: 中华全国总工会, 全总
    PLACE = auto()  # 陶然亭街道总工会, 凉山州总工会
    ZONE = auto()  # 北京经济技术开发区总工会
    CORPS = auto()  # 第八师总工会, 一四三团工会
    TRADE = auto()  # 北京市印刷工会, 花卉行业工会联合会
    COMMUNITY = auto()  # 星河中心楼宇联合工会
    EMPLOYER = auto()  # 清河机务段工会
    AFFILIATE = auto()  # 怀柔区职工服务中心
    REFERENCE = auto()  # 该区总工会, 公司工会, 该中心, 白云桥工会


class Ending(NamedTuple):
    """The last words of a union's name: 总工会, 工会联合会, or a whole institution: 职工服务中心."""

    span: Span
    words: str
    is_affiliate: bool = False


class Naming(NamedTuple):
    """A place in a field where an organization is named, and what its words say.

    拱辰街道阳光幼儿园工会: places (拱辰街道), body 阳光幼儿园, ending 工会.
    """

    field: Field
    span: Span
    form: str  # the name as printed, without a definition in brackets; put together where a list shares its ending
    sort: Sort
    body: str = ""  # what stands between the places and the ending; of a reference the word that it goes by: 区
    ending: str = ""  # 总工会, 工会联合会
    places: tuple[Place, ...] = ()
    level_word: str = ""  # 市 in 市印刷工会, 市职工服务中心: a place that the article tells elsewhere
    pointing: bool = False  # 该区总工会: the one just named
    listed: bool = False  # an item of a list, whose words are only a part of the form
    short: str = ""  # the short name that a bracket defines for it: 局工会

    @property
    def name(self) -> str:
        """The form without the places above: 陶然亭街道总工会 of 西城区陶然亭街道总工会."""
        return (self.places[-1].name if self.sort is Sort.PLACE else self.body) + self.ending
