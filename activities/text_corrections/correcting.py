"""Words of an article set right: misread characters, a lost headline, a line too many."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from activities.text_corrections.evidence import Moves, evidence_of
from activities.text_corrections.following import follow
from articles import reviewing
from articles.models import Article
from articles.reasons import Reason
from articles.reviewing.rewording import words_of

TEXT_FIELDS = Article.words


def correct_text(
    article: Article, words: Mapping[str, str], editor: AbstractBaseUser, version: str | None = None
) -> Moves:
    """What became of the article's evidence now that its fields say `words`; the fields are locked.

    correct_text(article, {"text": "慰问300余名职工…"}, editor) where it read 慰问3OO余名职工: every figure, mention and
    activity stands again where it says, in the corrected words. Words that moved to another field are found there too.
    Raises ValidationError, EditedMeanwhile.
    """
    with transaction.atomic():
        before = words_of(article)
        if not reviewing.correct(article, words, editor, version, Reason.TEXT_CORRECTED):
            return Moves(unmoved=len(evidence_of(article)))
        return follow(article, before, editor)
