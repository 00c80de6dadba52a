"""Files that hold what is expected of the reading: whole readings of pages, and floors under its figures."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MOST_LINES = 60  # of a difference that a person would read


def as_text(reading: Mapping[str, Any]) -> str:
    """A reading as a golden file holds it."""
    return json.dumps(reading, ensure_ascii=False, indent=1) + "\n"


def difference(golden: str, now: str, name: str) -> str:
    """What changed between two readings, in the form of a patch with the lines around each change."""
    lines = list(
        difflib.unified_diff(
            golden.splitlines(), now.splitlines(), f"{name} (golden)", f"{name} (now)", lineterm="", n=4
        )
    )
    hidden = len(lines) - MOST_LINES
    return "\n".join([*lines[:MOST_LINES], *([f"… and {hidden} lines more"] if hidden > 0 else [])])


def load_floors(path: Path) -> dict[str, float]:
    """The least that each figure may be; nothing where no floor was laid yet."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def fallen(floors: Mapping[str, float], figures: Mapping[str, float]) -> list[str]:
    """What is below its floor: ["metrics: 0.9512, floor 0.9634"]. A figure that is gone has fallen, too."""
    return [
        f"{name}: {figures.get(name, 'not measured any more')}, floor {floor}"
        for name, floor in floors.items()
        if name not in figures or figures[name] < floor
    ]


def raised(floors: Mapping[str, float], figures: Mapping[str, float]) -> dict[str, float]:
    """The floors after an update: none is lower than before, new figures have theirs."""
    risen = {name: max(floors.get(name, 0.0), figure) for name, figure in figures.items()}
    return {**floors, **risen}
