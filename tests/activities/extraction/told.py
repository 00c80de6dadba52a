"""Reads sentences as the import would: with what the fixtures know."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from activities.extraction import extract
from activities.extraction.gazetteer import Gazetteer, load_gazetteer
from activities.extraction.lexicon import Lexicon, load_lexicon
from activities.extraction.records import ArticleText, Findings

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"


@cache
def gazetteer() -> Gazetteer:
    """Places and known unions of the fixtures."""
    return load_gazetteer(FIXTURES)


@cache
def lexicon() -> Lexicon:
    """Types of activity of the fixtures."""
    return load_lexicon(FIXTURES / "activity_types.json")


def told(text: str, headline: str = "", published: date | None = None, is_photo: bool = False) -> Findings:
    """What is read from an article of these words; the page is from Beijing."""
    article = ArticleText(headline=headline, text=text, is_photo=is_photo)
    return extract(article, gazetteer(), lexicon(), published, home="11")
