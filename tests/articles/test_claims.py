"""Two editors are never given the same article at once."""

import datetime

import pytest
from django.utils import timezone

from articles import claims
from articles.models import ReviewClaim
from tests import factories
from tests.threads import at_the_same_moment, committed

NOW = timezone.now()
LATER = NOW + claims.HELD_FOR + datetime.timedelta(seconds=1)


@pytest.fixture
def article(db):
    """An article to review."""
    return factories.ArticleFactory()


@pytest.fixture
def editors(db):
    """Two who review."""
    return factories.UserFactory(), factories.UserFactory()


def test_article_that_one_holds_is_not_given_to_another(article, editors):
    one, other = editors
    assert claims.claim(article.pk, one, NOW) is not None
    assert claims.claim(article.pk, other, NOW) is None
    assert claims.other_holder(article.pk, other, NOW).editor == one
    assert claims.other_holder(article.pk, one, NOW) is None


def test_claim_that_ran_out_gives_way_and_is_closed_at_its_time(article, editors):
    one, other = editors
    first = claims.claim(article.pk, one, NOW)
    assert claims.other_holder(article.pk, other, LATER) is None
    assert claims.claim(article.pk, other, LATER).editor == other
    first.refresh_from_db()
    assert first.released_at == first.expires_at
    assert not claims.renew(first.token, LATER)


def test_claim_that_is_renewed_holds(article, editors):
    one, other = editors
    held = claims.claim(article.pk, one, NOW)
    assert claims.renew(held.token, NOW + claims.HELD_FOR)
    assert claims.claim(article.pk, other, LATER) is None


def test_article_that_was_left_goes_to_the_next(article, editors):
    one, other = editors
    assert claims.release(claims.claim(article.pk, one, NOW).token, NOW)
    assert claims.claim(article.pk, other, NOW).editor == other


def test_page_loaded_again_keeps_its_claim_though_the_page_before_gives_it_back(article, editors):
    one, other = editors
    before = claims.claim(article.pk, one, NOW)
    again = claims.claim(article.pk, one, NOW)
    assert ReviewClaim.objects.count() == 1
    assert not claims.release(before.token, NOW)
    assert claims.claim(article.pk, other, NOW) is None
    assert claims.renew(again.token, NOW)


def test_own_claim_that_ran_out_goes_on_where_nobody_else_asked(article, editors):
    first = claims.claim(article.pk, editors[0], NOW)
    again = claims.claim(article.pk, editors[0], LATER)
    assert again.pk == first.pk
    assert again.expires_at > LATER


@pytest.mark.parametrize(("decided", "counted"), [([3, 2], 5), ([3, -1], 2), ([-1], 0), ([2, -3], 2)])
def test_what_was_decided_is_counted_and_never_below_nothing(article, editors, decided, counted):
    held = claims.claim(article.pk, editors[0], NOW)
    for count in decided:
        claims.note_decided(article.pk, editors[0], count)
    held.refresh_from_db()
    assert held.decided == counted


@committed
def test_of_many_who_ask_at_the_same_moment_one_gets_the_article(database_for_threads):
    article = factories.ArticleFactory()
    editors = factories.UserFactory.create_batch(6)
    given = at_the_same_moment(lambda editor: claims.claim(article.pk, editor), editors)
    assert len(given) == len(editors)
    assert [held is not None for held in given].count(True) == 1
    assert ReviewClaim.objects.open().count() == 1
