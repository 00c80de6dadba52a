"""What somebody types into a search box, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

LONGEST = 200  # characters of a query
MOST_TERMS = 10
TERM = re.compile(r"[\"“”](?P<phrase>[^\"“”]+)[\"“”]|(?P<term>\S+)")  # \S leaves out the blank of Chinese print too
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class BadQuery(ValueError):
    """A query that cannot be searched for; the message says what to do."""


@dataclass(frozen=True)
class Query:
    """Terms that must all stand in an article, each just as it is typed: ("大兴区", "送清凉")."""

    terms: tuple[str, ...]


def parse_query(typed: str) -> Query:
    """The terms of a query, told apart by blanks; blanks within quotation marks belong to a term.

    Raises BadQuery for one that is empty, too long or holds what no text can hold.
    """
    if len(typed) > LONGEST:
        raise BadQuery(_("The query is too long: at most %(count)d characters.") % {"count": LONGEST})
    if UNPRINTABLE.search(typed):
        raise BadQuery(_("The query holds a control character: take it out."))
    found = (match["phrase"] or match["term"] for match in TERM.finditer(typed))
    terms = tuple(dict.fromkeys(term.strip() for term in found if term.strip()))
    if not terms:
        raise BadQuery(_("The query is empty: type words that stand in the article."))
    if len(terms) > MOST_TERMS:
        raise BadQuery(_("The query has too many words: at most %(count)d.") % {"count": MOST_TERMS})
    return Query(terms)
