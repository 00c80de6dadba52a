"""The reader that an import uses: the rules of the two reading packages, with what they are to know."""

from __future__ import annotations

from pathlib import Path

from activities.extraction import extract_all
from activities.extraction.gazetteer import Gazetteer, load_gazetteer
from activities.extraction.lexicon import Lexicon, load_lexicon
from activities.extraction.places import find_home
from activities.importing.reading import Reader
from articles.segmentation import segment

__all__ = ["reader_from_fixtures", "reader_that_knows"]


def reader_that_knows(gazetteer: Gazetteer, lexicon: Lexicon) -> Reader:
    """A reader with these places, unions and cue words."""
    return Reader(segment, extract_all, find_home, gazetteer, lexicon)


def reader_from_fixtures(folder: Path) -> Reader:
    """A reader that knows what the fixtures tell: places, former places, known unions, types of activity."""
    return reader_that_knows(load_gazetteer(folder), load_lexicon(folder / "activity_types.json"))
