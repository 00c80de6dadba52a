"""An ending and the words before it: what every rule of the grammar of names is given."""

from __future__ import annotations

import re
from typing import NamedTuple

from activities.extraction.definitions import Definition
from activities.extraction.gazetteer import Gazetteer
from activities.extraction.name_bounds import name_start
from activities.extraction.namings import Ending, Naming, Sort
from activities.extraction.organization_words import NOT_OF_A_UNION
from activities.extraction.places import Place
from activities.extraction.records import Field, Span

__all__ = ["LEVEL_WORD", "MAP_LEVELS", "Words"]

LEVEL_WORDS = "自治区|自治州|自治县|自治旗|开发区|高新区|经开区|新区|街道|地区|兵团|省|市|区|县|州|盟|旗|镇|乡|街|师|团"
LEVEL_WORD = re.compile(rf"(?P<this>[该本我])?(?P<word>{LEVEL_WORDS})$")
MAP_LEVELS = (
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "省",
    "市",
    "区",
    "县",
    "州",
    "盟",
    "旗",
)  # the map knows all of these, so 报到县 is no place


class Words(NamedTuple):
    """An ending, and the text before it as far as the name before it."""

    text: str
    field: Field
    ending: Ending
    end: int  # of what stands before the ending, or before a bracket there
    floor: int  # no name reaches back over it
    gazetteer: Gazetteer
    definition: Definition | None = None

    def modifier_start(self) -> int:
        """Where the words that belong to the ending may begin."""
        return name_start(self.text, self.end, self.floor)

    def naming(
        self,
        start: int,
        sort: Sort,
        body: str = "",
        places: tuple[Place, ...] = (),
        *,
        level_word: str = "",
        pointing: bool = False,
    ) -> Naming:
        """A naming from `start` to the end of the ending."""
        span = Span(start, self.ending.span.end)
        form = self.text[start : self.end] + self.ending.words
        short = self.definition.short if self.definition and sort is not Sort.ZONE else ""
        return Naming(self.field, span, form, sort, body, self.ending.words, places, level_word, pointing, short=short)

    @property
    def is_of_all(self) -> bool:
        """Whether 工会 goes on to what is not the union itself: 丰台区工会干部, 北京工会12351."""
        end = self.ending.span.end
        return self.ending.words == "工会" and bool(NOT_OF_A_UNION.match(self.text, end))

    @property
    def is_joint(self) -> bool:
        """Whether it is a union of unions: 联合工会, 工会联合会."""
        return "联合" in self.ending.words or self.ending.words == "工联会"
