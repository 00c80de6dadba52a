"""How likely a record that was read before and one that is read now are one."""

from __future__ import annotations

from activities.importing.synchronizing import Values


def same_place(before: Values, now: Values) -> float:
    """1 for evidence at the very same place of one article."""
    return float(all(before[name] == now[name] for name in ("article_id", "field", "start", "end")))


def same_activity(before: Values, now: Values) -> float:
    """How likely two activities are one: they share words of their evidence, and their name or their type."""
    if (before["article_id"], before["field"]) != (now["article_id"], now["field"]):
        return 0.0
    share = overlap((before["start"], before["end"]), (now["start"], now["end"]))
    alike = (before["name"] == now["name"]) + (before["type_id"] == now["type_id"]) / 2
    return share + alike if share and alike else 0.0


def overlap(one: tuple[int, int], two: tuple[int, int]) -> float:
    """How much two ranges have in common, from 0 to 1 of the longer."""
    common = min(one[1], two[1]) - max(one[0], two[0])
    return max(0, common) / max(one[1] - one[0], two[1] - two[0])


def same_figure(before: Values, now: Values) -> float:
    """How likely two metrics are one: their figures share characters of one article."""
    if (before["article_id"], before["field"]) != (now["article_id"], now["field"]):
        return 0.0
    return overlap((before["figure_start"], before["figure_end"]), (now["figure_start"], now["figure_end"]))
