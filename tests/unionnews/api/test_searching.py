"""q= on the lists: words of articles, the best answers first, page by page."""

import pytest

from articles.search import ranking
from tests import factories

pytestmark = pytest.mark.django_db
ARTICLES = "/api/v1/articles/"


def found(api, address=ARTICLES, **query) -> list[int]:
    """The ids of all pages of an answer."""
    ids, response = [], api.get(address, query)
    while True:
        assert response.status_code == 200, response.content
        answer = response.json()
        ids += [record["id"] for record in answer["results"]]
        if answer["next"] is None:
            return ids
        response = api.get(answer["next"])


@pytest.fixture
def articles():
    """Five articles, three of them on relief in the heat."""
    texts = [
        ("送清凉", "老周来了。"),
        ("老周来了", "送清凉。"),
        ("大会召开", "工会主席讲话。"),
        ("", "清凉送给你。"),
        ("送清凉", "又来了。"),
    ]
    return [factories.ArticleFactory(headline=headline, text=text, layout={}) for headline, text in texts]


def test_best_answers_come_first_page_by_page(api, articles):
    best_first = [articles[place].pk for place in (4, 0, 1)]
    assert found(api, q="送清凉") == best_first
    assert found(api, q="送清凉", limit=1) == best_first
    assert found(api, q="送清凉", limit=2, fields="headline") == best_first


def test_other_orders_and_filters_hold_for_answers_too(api, articles):
    assert found(api, q="送清凉", ordering="id", limit=1) == [articles[place].pk for place in (0, 1, 4)]
    assert found(api, q="送清凉", page=articles[1].page_id) == [articles[1].pk]
    factories.ActivityFactory(article=(told := factories.ArticleFactory()))
    assert found(api, q="凉茶") == [told.pk]


def test_answers_are_counted_on_request(api, articles):
    assert api.get(ARTICLES, {"q": "送清凉", "limit": 1, "count": "on"}).json()["count"] == 3
    assert api.get(ARTICLES, {"q": "送清凉 老周", "count": "on"}).json()["count"] == 2


def test_rejected_articles_are_left_out(api, articles):
    factories.ArticleFactory(headline="送清凉", review_status="rejected", reviewed_at="2024-01-01T00:00:00Z", layout={})
    assert len(found(api, q="送清凉")) == 3
    assert len(found(api, q="送清凉", review_status="rejected")) == 1


def test_answers_come_newest_first_page_by_page(api):
    days = ["2023-08-03", "2024-01-05", None, "2023-08-03", "2022-12-31"]
    for day in days:
        known = {} if day else {"page__published_from": "unknown"}
        factories.ArticleFactory(page__published_on=day, **known)
    query = {"ordering": "-published_on", "limit": 2}
    pages, address = [], None
    while address or not pages:
        answer = api.get(address).json() if address else api.get(ARTICLES, {**query, "q": "送清凉"}).json()
        pages.append([(article["published_on"], article["id"]) for article in answer["results"]])
        address = answer["next"]
    unsearched = api.get(ARTICLES, {**query, "limit": 9}).json()["results"]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert sum(pages, []) == [(article["published_on"], article["id"]) for article in unsearched]


@pytest.mark.parametrize("few", [2000, 0])
@pytest.mark.parametrize("path", ["activities", "metrics"])
def test_what_articles_tell_is_found_by_their_words(api, monkeypatch, path, few):
    monkeypatch.setattr(ranking, "FEW", few)
    make = {"activities": factories.ActivityFactory, "metrics": factories.MetricFactory}[path]
    record = make()
    for words, expected in (("钢筋工", [record.pk]), ("送清凉 凉茶", [record.pk]), ("送温暖", [])):
        assert found(api, f"/api/v1/{path}/", q=words) == expected
        assert api.get(f"/api/v1/{path}/", {"q": words, "count": "on"}).json()["count"] == len(expected)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"q": ""}, "q"),
        ({"q": "工" * 201}, "q"),
        ({"q": "a b c d e f g h i j k"}, "q"),
        ({"q": "工\x00会"}, "q"),
        ({"ordering": "relevance"}, "ordering"),
        ({"q": "工会", "cursor": "W10"}, "cursor"),
        ({"q": "工会", "cursor": "WyJyZWxldmFuY2UiLCJ4IiwxXQ"}, "cursor"),
    ],
)
@pytest.mark.parametrize("path", ["articles", "metrics"])
def test_what_cannot_be_searched_for_is_told(api, path, query, parameter):
    response = api.get(f"/api/v1/{path}/", query)
    assert response.status_code == 400
    assert [error["parameter"] for error in response.json()["errors"]] == [parameter]


def test_search_asks_the_database_as_often_for_many(api, django_assert_max_num_queries):
    factories.ArticleFactory.create_batch(30)
    with django_assert_max_num_queries(20):  # some for each tier of likeness
        assert len(api.get(ARTICLES, {"q": "送清凉"}).json()["results"]) == 30
