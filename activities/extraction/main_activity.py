"""Which activity of an article its headline reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from activities.extraction.drafts import Draft
from activities.extraction.listed_deeds import stands_in_account

SIGN = re.compile(r"[\u4e00-\u9fff\d]")
QUOTED = re.compile(r"“([^“”]{2,12})”")
NUMBER = re.compile(r"\d{2,}")
UNION_ENDING = re.compile(r"(?:总工会|工会联合会|联合工会|工会).*")
PLACE_ENDINGS = "市县区镇州乡旗"
# How much each sign says that the headline reports an activity, fitted to hand-made readings of whole pages.
PAIRS, SIGNS, NAME = 1.7, 2.6, 1.6  # shares of the headline in its words, and of its name in the headline
CALLED = 1.0  # a name in quotes in the headline is its own
HOLDER, NUMBERS = 1.3, 0.8  # the headline names the place of who holds it, or a figure of it
FIRST, DEPTH = 0.9, -2.1  # what stands first is the news, what comes late seldom
DEEPEST = 5
FEWEST_ITEMS = 3  # of a digest


def is_digest(text: str, headline: str, drafts: Sequence[Draft]) -> bool:
    """Whether a headline only stands over items that all are news: 工会一周, with a union and a day in each."""
    if len(drafts) < FEWEST_ITEMS:
        return False
    if all(one.act.group is None and stands_in_account(text, one.act.span) for one in drafts):
        return True  # 上半年办成的十件事, and nothing but the list
    statements = {draft.act.statement.span for draft in drafts}
    holders = [name for draft in drafts for name in draft.organizers]
    is_listed = len(drafts) == len(statements) and len(set(holders)) == len(holders)
    if not is_listed or any(not one.organizers or one.date is None for one in drafts):
        return False
    pairs = _pairs(headline.replace("总工会", "").replace("工会", ""))
    return not any(pair in draft.act.span.of(text) for draft in drafts for pair in pairs)


def main_activity(text: str, headline: str, drafts: Sequence[Draft]) -> int:
    """The number of the draft that the headline reports: the first where there is none, as of most pictures."""
    if not headline or len(drafts) < 2:
        return 0
    pairs, signs, numbers = _pairs(headline), set(SIGN.findall(headline)), NUMBER.findall(headline)
    placed = {name for name in {name for one in drafts for name in one.organizers} if _is_placed(name, headline)}
    called = QUOTED.findall(headline)
    best, index = float("-inf"), 0
    for number, draft in enumerate(drafts):
        words = draft.act.span.of(text)
        score = PAIRS * len([pair for pair in pairs if pair in words]) / max(1, len(pairs))
        score += SIGNS * len([sign for sign in signs if sign in words]) / max(1, len(signs))
        named = len([pair for pair in pairs if pair in draft.name])
        score += NAME * named / max(1, min(len(pairs), len(draft.name) - 1))
        score += 0.0 if placed.isdisjoint(draft.organizers) else HOLDER
        score += NUMBERS if any(figure in words for figure in numbers) else 0.0
        score += CALLED if any(one in draft.name for one in called) else 0.0
        score += FIRST if number == 0 else DEPTH * min(number, DEEPEST) / DEEPEST
        if score > best:
            best, index = score, number
    return index


def _pairs(words: str) -> frozenset[str]:
    """All that stands side by side in these words: 送清 and 清凉 in 送清凉."""
    return frozenset(words[start : start + 2] for start in range(len(words) - 1))


def _is_placed(union: str, headline: str) -> bool:
    """Whether a headline names the place or firm of a union: 慈溪 for 慈溪市总工会."""
    whole = UNION_ENDING.sub("", union)
    place = whole.rstrip(PLACE_ENDINGS)
    return len(whole) > 1 and (whole in headline or (len(place) > 1 and place in headline))
