"""Borders of articles, set through the API: one taken apart, two joined, a line taken out; nothing lost."""

import pytest
from django.contrib.auth.models import Permission

from activities.models import Metric, OrganizationMention
from articles.models import Article
from tests import factories
from tests.unionnews.api.addresses import ROOT
from tests.unionnews.api.misread import FIGURE, LINES, address, as_stored, border, correct

pytestmark = pytest.mark.django_db
BORDERS = {"split": {"paragraph": 1}, "caption": {"paragraph": 3}, "furniture": {"paragraph": 3}, "join": None}


@pytest.mark.parametrize(("headline", "place"), [(True, ("text", 0)), (False, ("text", len(LINES[1]) + 1))])
def test_second_half_becomes_an_article_of_its_own(api, article, behind, headline, place):
    response = border(api, article, "split", {"paragraph": 1, "headline": headline})
    assert response.status_code == 200, response.content
    told = response.json()
    assert told["article"]["text"] == LINES[0]
    assert told["article"]["id"] == article.pk
    new = told["new_article"]
    assert (new["headline"], new["text"]) == (
        (LINES[1], "\n".join(LINES[2:])) if headline else ("", "\n".join(LINES[1:]))
    )
    mention = OrganizationMention.objects.get(article=new["id"])
    assert (mention.field, mention.start) == place
    assert [(one["kind"], one["id"]) for one in told["evidence"]["moved"]] == [("mention", mention.pk)]
    assert api.get(address(article)).json() == told["article"]
    assert api.get(f"{ROOT}articles/{new['id']}/").json() == new
    behind.refresh_from_db()
    assert (new["position"], behind.position) == (1, 2)


def test_end_of_an_article_is_joined_to_it(api, article, behind):
    response = border(api, article, "join", {"article": behind.pk})
    assert response.status_code == 200, response.content
    told = response.json()
    assert told["article"]["text"] == "\n".join([*LINES, behind.headline, behind.text])
    assert told["new_article"] is None
    [moved] = told["evidence"]["moved"]
    assert (moved["kind"], moved["quote"]) == ("metric", "提供岗位80个")
    assert Metric.objects.get(pk=moved["id"]).article == article
    assert api.get(address(behind)).data["review_status"] == "rejected"


def test_caption_becomes_a_photo(api, article):
    told = border(api, article, "caption", {"paragraph": 3}).json()
    assert (told["new_article"]["kind"], told["new_article"]["text"]) == ("photo", LINES[3])
    assert told["article"]["text"] == "\n".join(LINES[:3])


def test_line_of_the_page_leaves_the_article(api, article):
    told = border(api, article, "furniture", {"paragraph": 0}).json()
    assert told["new_article"] is None
    assert told["article"]["text"] == "\n".join(LINES[1:])
    assert [one["quote"] for one in told["evidence"]["lost"]] == [FIGURE]


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("split", {"paragraph": 0}),
        ("split", {"paragraph": 4}),
        ("split", {"paragraph": 10**12}),
        ("split", {"paragraph": 3, "headline": True}),
        ("caption", {"paragraph": 4}),
        ("furniture", {"paragraph": 4}),
    ],
)
def test_border_that_cannot_be_is_refused_in_words(api, article, action, body):
    before = as_stored()
    response = border(api, article, action, body)
    assert response.status_code == 409, response.content
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["detail"]
    assert as_stored() == before


def test_only_standing_articles_of_one_page_are_joined(api, article, behind):
    elsewhere = factories.ArticleFactory()
    assert border(api, article, "join", {"article": article.pk}).status_code == 409
    assert border(api, article, "join", {"article": elsewhere.pk}).status_code == 409
    api.post(address(behind, "reject/"))
    assert "reopen it first" in border(api, article, "join", {"article": behind.pk}).json()["detail"]


@pytest.mark.parametrize(
    ("action", "body", "wrong"),
    [
        ("split", {}, "/paragraph"),
        ("split", {"paragraph": -1}, "/paragraph"),
        ("split", {"paragraph": "1"}, "/paragraph"),
        ("split", {"paragraph": True}, "/paragraph"),
        ("split", {"paragraph": 1.5}, "/paragraph"),
        ("split", {"paragraph": 1, "headline": 1}, "/headline"),
        ("split", {"paragraph": 1, "text": "别的话"}, "/text"),
        ("caption", {"paragraph": None}, "/paragraph"),
        ("furniture", {"line": 1}, "/line"),
        ("join", {"article": 0}, "/article"),
        ("join", {}, "/article"),
        ("join", [], ""),
    ],
)
def test_what_is_wrong_with_a_border_is_named(api, article, action, body, wrong):
    response = border(api, article, action, body)
    assert response.status_code == 422, response.content
    assert [error["pointer"] for error in response.json()["errors"]] == [wrong]


@pytest.mark.parametrize("action", BORDERS)
def test_borders_are_set_in_the_version_that_was_seen(api, article, behind, action):
    body = BORDERS[action] or {"article": behind.pk}
    seen = api.get(address(article))["ETag"]
    before = as_stored()
    assert border(api, article, action, body, seen="").status_code == 428
    assert as_stored() == before
    correct(api, article, {"headline": "送清凉"})
    before = as_stored()
    assert border(api, article, action, body, seen).status_code == 412
    assert as_stored() == before
    assert border(api, article, action, body, api.get(address(article))["ETag"]).status_code == 200


@pytest.mark.parametrize("action", BORDERS)
@pytest.mark.parametrize(
    ("codenames", "status"), [(["view_article", "review_article"], 403), (["change_article"], 403)]
)
def test_borders_need_the_permission_to_change_articles(client_of, article, behind, action, codenames, status):
    user = factories.UserFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    body = BORDERS[action] or {"article": behind.pk}
    assert border(client_of(user), article, action, body).status_code == status
    user = factories.UserFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_article", "change_article"]))
    assert border(client_of(user), article, action, body).status_code == 200


def test_split_that_is_sent_again_with_its_key_is_done_once(api, article):
    headers = {"If-Match": api.get(address(article))["ETag"], "Idempotency-Key": "split-1"}
    answers = [api.post(address(article, "split/"), {"paragraph": 1}, format="json", headers=headers) for _ in "12"]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()
    assert Article.objects.count() == 2


def test_article_that_is_none_has_no_borders(api):
    for action in BORDERS:
        body = BORDERS[action] or {"article": factories.ArticleFactory().pk}
        assert (
            api.post(f"{ROOT}articles/0/{action}/", body, format="json", headers={"If-Match": "*"}).status_code == 404
        )
