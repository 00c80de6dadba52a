"""The words by which the reading knows the types of activity. Editors extend them; they come in as a value."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypedDict

from activities.extraction.word_lists import beginning_of
from articles.segmentation.records import Span


class TypeRow(TypedDict):
    """One type of activity with its cue words and their weights, as in fixtures/activity_types.json."""

    code: str
    cues: Mapping[str, float]


class Cue(NamedTuple):
    """A word that speaks for a type of activity: 防暑 for summer_relief, with weight 3."""

    span: Span
    type: str
    weight: float


# Compounds that hold a cue word and speak for no type: 会 in 会议室, 课 in 课桌.
_COMPOUNDS = """
    课桌 课本 功课 课余 课间 课题组 必修课 课后 急救箱 医药箱 常用药箱 篮球架 电影院
    会议室 会议厅 会议桌 会议中心
    教职工 教职员 滑雪场 滑冰场 社会保障局 社会保障部门 文化局 文化公司
    幼儿园 妇幼保健院 妇幼保健站 保健院 保健站 保健所
"""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The types of activity, and the cue words that speak for each of them."""

    types: tuple[str, ...] = ()
    weights: Mapping[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)  # what each cue speaks for
    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # of the cues by their first two characters
    begins: re.Pattern[str] | None = None  # where a cue may begin, by its first two characters

    @classmethod
    def from_rows(cls, rows: Iterable[TypeRow]) -> Lexicon:
        """The lexicon of these rows: [{"code": "training", "cues": {"培训": 3}}]."""
        types: list[str] = []
        weights: dict[str, list[tuple[str, float]]] = {}
        for row in rows:
            types.append(row["code"])
            for cue, weight in row["cues"].items():
                if cue:
                    weights.setdefault(cue, []).append((row["code"], float(weight)))
        for compound in _COMPOUNDS.split() if weights else ():
            weights.setdefault(compound, [])
        lengths: dict[str, set[int]] = {}
        for cue in weights:
            lengths.setdefault(cue[:2], set()).add(len(cue))
        return cls(
            types=tuple(types),
            weights={cue: tuple(spoken) for cue, spoken in weights.items()},
            lengths={head: tuple(sorted(some, reverse=True)) for head, some in lengths.items()},
            begins=re.compile(beginning_of(lengths)) if lengths else None,
        )

    def cues(self, text: str) -> list[Cue]:
        """The cue words in a text, with what each of them speaks for."""
        weights, found = self.weights, []
        for start, word in self.words(text):
            if spoken := weights[word]:
                span = Span(start, start + len(word))
                for type_, weight in spoken:
                    found.append(Cue(span, type_, weight))
        return found

    def words(self, text: str) -> Iterator[tuple[int, str]]:
        """Where cue words stand and which, the longest at each place: 安全培训 is one cue, not 安全 and 培训."""
        weights, lengths, done = self.weights, self.lengths, 0
        for match in self.begins.finditer(text) if self.begins else ():
            position = match.start()
            if position < done:
                continue
            for length in lengths.get(text[position : position + 2]) or lengths.get(text[position], ()):
                if (word := text[position : position + length]) in weights:
                    done = position + length
                    yield position, word
                    break


def load_lexicon(path: Path) -> Lexicon:
    """The lexicon of a file like fixtures/activity_types.json."""
    return Lexicon.from_rows(json.loads(path.read_text(encoding="utf-8")))
