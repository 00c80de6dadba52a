"""The reading of an article: from its words to the organizations, activities and figures that it tells of."""

from __future__ import annotations

from datetime import date

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

__all__ = ["extract"]


def extract(
    article: ArticleText, gazetteer: Gazetteer, lexicon: Lexicon, published: date | None = None, home: str = ""
) -> Findings:
    """All that an article tells: who, what and how many, each with the words that say so.

    `published` is the day of the page, by which 昨日 becomes a date; `home` the code of the place it comes from.
    """
    organizations = find_organizations(article, gazetteer, home)
    unions = named_unions(organizations)
    cast = casts(full_width(article.text), statements(article.text), unions)
    dates = find_dates(article.text, published, told_year(article.text) if published is None else None)
    quantities = find_quantities(article.text)
    activities = find_activities(article, organizations, unions, cast, dates, lexicon)
    metrics = find_metrics(article, organizations, unions, activities, cast, quantities, dates)
    headlines = find_headline_metrics(article, activities, quantities)
    return Findings(organizations, activities, (*headlines, *metrics))
