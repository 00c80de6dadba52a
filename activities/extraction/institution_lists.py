"""Institutions that stand in a list: 县人社局、县住建委; and firms named without an ending: 安达、顺风等平台企业."""

from __future__ import annotations

from activities.extraction.institutions import institution_at
from activities.extraction.participant_words import FIRMS, JOINT
from articles.segmentation.records import Span


def listed_institutions(text: str, start: int, end: int) -> tuple[list[Span], int]:
    """The institutions of a list that begins at `start`, and where it ends: 县人社局、县住建委 of …一起调解."""
    found: list[Span] = []
    while place := institution_at(text, start, end):
        found.append(place)
        joint = JOINT.match(text, place.end, end)
        if joint is None:
            return found, place.end
        start = joint.end()
    if not found and (firms := FIRMS.match(text, start, end)):
        return firms_of(text, Span(*firms.span(1))), firms.end()
    return found, found[-1].end if found else start


def firms_of(text: str, span: Span) -> list[Span]:
    """The firms of a list: 安达 and 顺风."""
    found: list[Span] = []
    start = span.start
    for name in span.of(text).split("、"):
        found.append(Span(start, start + len(name)))
        start += len(name) + 1
    return found
