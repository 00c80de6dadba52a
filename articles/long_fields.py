"""Fields that lists, panels and exports do not fetch: long, and nobody reads them there."""

from __future__ import annotations

FIELDS_OF_PAGE = ("text", "cleaned", "furniture", "as_read")
FIELDS_OF_ARTICLE = ("layout", "as_read")  # not its text, by whose first words an article without a headline is called


def long_fields_of_page(path: str = "") -> list[str]:
    """What to defer of a page reached by `path`: "article__page__" gives article__page__text and the like."""
    return [f"{path}{name}" for name in FIELDS_OF_PAGE]


def long_fields_of_article(path: str = "") -> list[str]:
    """What to defer of an article reached by `path`, and of its page: article__layout, article__page__text …"""
    return [f"{path}{name}" for name in FIELDS_OF_ARTICLE] + long_fields_of_page(f"{path}page__")
