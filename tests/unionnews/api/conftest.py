"""Clients of the API."""

import pytest
from rest_framework.test import APIClient

from articles.models import Article
from tests import factories
from tests.unionnews.api.misread import FIGURE, LINES


@pytest.fixture
def client_of():
    """A client that is logged in as somebody."""

    def make(user) -> APIClient:
        client = APIClient(headers={"Accept-Language": "en"})
        client.force_authenticate(user)
        return client

    return make


@pytest.fixture
def api(client_of, db) -> APIClient:
    """A client that may do everything."""
    return client_of(factories.UserFactory(username="chief"))


@pytest.fixture
def visitor(db) -> APIClient:
    """A client without an account."""
    return APIClient(headers={"Accept-Language": "en"})


@pytest.fixture
def article() -> Article:
    """An article in which two were read as one, with a misread figure and evidence in three places."""
    article = factories.ArticleFactory(position=0, text="\n".join(LINES))
    union = factories.UnionOrganizationFactory(name="云岭区总工会")
    mention = {"article": article, "organization": union, "quote": "云岭区总工会"}
    factories.OrganizationMentionFactory(field="headline", **mention)
    factories.OrganizationMentionFactory(start=article.text.index("云岭区总工会随后"), **mention)
    factories.MetricFactory(article=article, activity=None, quote=FIGURE, text="3OO余名")
    return article


@pytest.fixture
def behind(article) -> Article:
    """The next article of the page, with a figure of its own."""
    behind = factories.ArticleFactory(page=article.page, position=1, headline="工会送岗位", text="提供岗位80个。")
    factories.MetricFactory(article=behind, activity=None, quote="提供岗位80个", text="80个", unit="个", value=80)
    return behind
