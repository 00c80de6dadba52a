"""The reading of articles: from their words to the organizations, activities and figures that they tell of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import repeat

from activities.extraction.activities import find_activities
from activities.extraction.dates import find_dates, told_year
from activities.extraction.gazetteer import Gazetteer
from activities.extraction.lexicon import Lexicon
from activities.extraction.metrics import find_headline_metrics, find_metrics
from activities.extraction.organizations import find_organizations
from activities.extraction.participants import casts, named_unions
from activities.extraction.quantities import find_quantities
from activities.extraction.records import ArticleText, Findings
from activities.extraction.sentences import full_width, statements

__all__ = ["extract", "extract_all"]


def extract(
    article: ArticleText, gazetteer: Gazetteer, lexicon: Lexicon, published: date | None = None, home: str = ""
) -> Findings:
    """All that an article tells: who, what and how many, each with the words that say so.

    `published` is the day of the page, by which 昨日 becomes a date; `home` the code of the place it comes from.
    """
    return extract_all([article], gazetteer, lexicon, published, home)[0]


def extract_all(
    articles: Sequence[ArticleText],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    published: date | None = None,
    home: str = "",
) -> tuple[Findings, ...]:
    """What each article of a page tells.

    Each stage goes through all of them before the next begins: the rules of one stage stay in the processor's cache,
    which those of all stages together overflow, so that a page is read a tenth faster.
    """
    texts = [article.text for article in articles]
    years = [told_year(text) if published is None else None for text in texts]
    organizations = [find_organizations(article, gazetteer, home) for article in articles]
    unions = list(map(named_unions, organizations))
    cast = list(map(casts, map(full_width, texts), map(statements, texts), unions))
    dates = list(map(find_dates, texts, repeat(published), years))
    quantities = list(map(find_quantities, texts))
    activities = list(map(find_activities, articles, organizations, unions, cast, dates, repeat(lexicon)))
    metrics = list(map(find_metrics, articles, organizations, unions, activities, cast, quantities, dates))
    headlines = list(map(find_headline_metrics, articles, activities, quantities))
    figures = [(*headline, *body) for headline, body in zip(headlines, metrics, strict=True)]
    return tuple(map(Findings, organizations, activities, figures))
