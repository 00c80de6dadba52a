"""The place of an act as the sentences before it set the scene: 码头的石阶上坐满了人。…, 每周来这里两次."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.drafts import Draft
from activities.extraction.locations import REGION, find_location, find_scene
from activities.extraction.sentences import Statement

# Words that point back to the place told before.
HERE = re.compile(r"[在来到进往]这(?:里|儿|个[厂矿站段村镇院])|在?此[处地]")
ON_THE_SPOT = re.compile(r"当场|(?<![赛动训会式作工场抢事施产一到])现场(?![会总教管作施])")
FARTHEST = 5  # sentences from a scene to what points back to it


def with_places(text: str, drafts: Sequence[Draft], statements: Sequence[Statement]) -> list[Draft]:
    """The drafts, those without a place with that of the scene in which they stand."""
    placed: list[Draft] = []
    for draft in drafts:
        if not draft.location and (place := _place_around(text, draft, placed, statements)):
            draft = replace(draft, location=place)
        placed.append(draft)
    return placed


def _place_around(text: str, draft: Draft, before: Sequence[Draft], statements: Sequence[Statement]) -> str:
    """The place to which an act points back: 每周来这里两次, or where it was done on the spot."""
    act = draft.act
    last = before[-1] if before and before[-1].act.statement.paragraph == act.statement.paragraph else None
    if ON_THE_SPOT.search(text, *act.span):
        is_own = draft.date is not None and act.span.start <= draft.date.span.start < act.span.end
        return last.location if last and not is_own else ""
    if "这" not in text[act.span.start : act.span.end] or not HERE.search(act.span.of(text)):
        return ""
    if last and last.location:
        return last.location
    own = bisect_left(statements, act.statement.span.start, key=lambda one: one.span.start)
    for scene in reversed(statements[max(0, own - FARTHEST) : own]):
        if not scene.is_speech and (place := scene_of(text, scene)):
            return place
    return ""


def scene_of(text: str, statement: Statement) -> str:
    """The place in which a sentence plays, "" where it names none or only a region."""
    place = find_scene(text, statement.span) or find_location(text, statement.span)
    return "" if REGION.search(place) else place
