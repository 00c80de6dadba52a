"""Articles that say other words than before: whatever rests on the words is told, and follows."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.dispatch import Signal

from articles.models import Article, Reviewed

WORDS = Article.words

# Sent in the transaction that wrote them, with article, before, editor, since. Receivers return what lost its place.
words_changed = Signal()


def words_of(record: Reviewed) -> dict[str, str]:
    """The lines and the text of an article, by field; {} for any other record."""
    return {name: str(getattr(record, name)) for name in WORDS} if isinstance(record, Article) else {}


def follow_words(
    record: Reviewed,
    before: Mapping[str, str],
    editor: AbstractBaseUser | None,
    since: datetime.datetime | None = None,
) -> list[Any]:
    """The records that lost their places now that `record`, which is written, says other words than `before`.

    `since` is the moment of the decision that is taken back, if one is: what followed it goes back to where it stood.
    """
    if words_of(record) == before:
        return []
    answers = words_changed.send(sender=type(record), article=record, before=before, editor=editor, since=since)
    return [one for _receiver, lost in answers for one in lost or ()]
