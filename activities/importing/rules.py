"""The reader that an import uses: the rules of the two reading packages, and what they know."""

from __future__ import annotations

from pathlib import Path

from activities.extraction.gazetteer import load_gazetteer
from activities.extraction.lexicon import load_lexicon
from activities.importing.reading import Reader

__all__ = ["reader_from_fixtures"]


def reader_from_fixtures(folder: Path) -> Reader:
    """A reader that knows what the fixtures tell: places, former places, known unions, types of activity."""
    raise NotImplementedError(load_gazetteer, load_lexicon)
