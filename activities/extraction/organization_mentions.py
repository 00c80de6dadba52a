"""All namings of one field of an article: by name, in lists, by the short names that the article defines."""

from __future__ import annotations

import re
from collections.abc import Mapping

from activities.extraction.definitions import Definition
from activities.extraction.gazetteer import Gazetteer
from activities.extraction.namings import Ending, Naming, Sort
from activities.extraction.organization_lists import listed_before
from activities.extraction.organization_names import naming_of
from activities.extraction.organization_words import ZONE
from activities.extraction.records import Field, Span
from activities.extraction.tailed_lists import listed_with_tail
from activities.extraction.union_endings import find_endings

__all__ = ["find_namings", "spelled_out"]


def find_namings(text: str, field: Field, gazetteer: Gazetteer, definitions: Mapping[int, Definition]) -> list[Naming]:
    """Every place in one field where an organization is named, lists taken apart."""
    shorts = {definition.short_span.end: definition for definition in definitions.values()}
    found: list[Naming] = []
    floor = 0
    for ending in find_endings(text):
        if definition := shorts.get(ending.span.end):
            found.append(Naming(field, definition.short_span, definition.short, Sort.REFERENCE, definition.short))
        else:
            found += _named_at(text, ending, field, gazetteer, floor, definitions)
        floor = ending.span.end
    return [*found, *_short_names(text, field, definitions, found)] if definitions else found


def _named_at(
    text: str, ending: Ending, field: Field, gazetteer: Gazetteer, floor: int, definitions: Mapping[int, Definition]
) -> list[Naming]:
    """What is named by the words that run up to one ending: nobody, one, or all of a list."""
    listed = listed_with_tail(text, ending, field, gazetteer, floor)
    if listed:
        return listed
    naming = naming_of(text, ending, field, gazetteer, floor, definitions)
    return [*listed_before(naming, text, floor, gazetteer), naming] if naming else []


def _short_names(text: str, field: Field, definitions: Mapping[int, Definition], found: list[Naming]) -> list[Naming]:
    """Where a short name that a bracket defines for an organization stands by itself: 互保中心."""
    taken = {naming.span.end for naming in found}
    named = {naming.short for naming in found if naming.short}
    shorts = sorted(named & {definition.short for definition in definitions.values()}, key=lambda word: -len(word))
    if not shorts:
        return []
    return [
        Naming(field, Span(*match.span()), match[0], Sort.REFERENCE, match[0])
        for match in re.finditer("|".join(map(re.escape, shorts)), text)
        if match.end() not in taken
    ]


def spelled_out(naming: Naming, full: Mapping[str, str]) -> Naming:
    """The naming with the full name of what it names by a short one: 北京经济技术开发区 for 经开区.

    `full` holds what the article defines: 北京经济技术开发区（以下简称“经开区”）.
    """
    whole = full.get(naming.body) if naming.sort in (Sort.ZONE, Sort.EMPLOYER, Sort.REFERENCE) else None
    if not whole or whole.endswith(("会", "中心")):
        return naming
    return naming._replace(sort=Sort.ZONE if ZONE.search(whole) else Sort.EMPLOYER, body=whole, level_word="")
