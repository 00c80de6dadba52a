"""The reader that an import uses: the rules of the two reading packages, and what they know."""

from __future__ import annotations

import datetime
from pathlib import Path

from activities.extraction.gazetteer import Gazetteer, load_gazetteer
from activities.extraction.lexicon import Lexicon, load_lexicon
from activities.extraction.places import find_home
from activities.extraction.records import ArticleText, Findings
from activities.importing.knowledge import is_loaded, load_knowledge, stored_gazetteer, stored_lexicon
from activities.importing.reading import Reader
from articles.segmentation import segment

__all__ = ["reader_from_database", "reader_from_fixtures"]


def extract(
    article: ArticleText, gazetteer: Gazetteer, lexicon: Lexicon, published: datetime.date | None = None, home: str = ""
) -> Findings:
    """Nothing, until the extraction stands."""
    return Findings()


def reader_from_fixtures(folder: Path) -> Reader:
    """A reader that knows what the fixtures tell: places, former places, known unions, types of activity."""
    gazetteer, lexicon = load_gazetteer(folder), load_lexicon(folder / "activity_types.json")
    return Reader(segment, extract, find_home, gazetteer, lexicon)


def reader_from_database(folder: Path) -> Reader:
    """A reader that knows what the database does, as editors left it; an empty one is taught by fixtures."""
    if not is_loaded():
        load_knowledge(folder)
    return Reader(segment, extract, find_home, stored_gazetteer(), stored_lexicon())
