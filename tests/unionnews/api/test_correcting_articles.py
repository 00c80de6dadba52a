"""Words and borders of articles, corrected through the API: evidence goes with its words, and the answer tells it."""

import pytest
from django.contrib.auth.models import Permission

from activities.models import Activity, Metric, OrganizationMention
from articles.models import Article
from tests import factories
from tests.unionnews.api.addresses import ROOT

pytestmark = pytest.mark.django_db

LINES = [
    "8月3日，云岭区总工会慰问高温下作业的3OO余名职工。",
    "防暑知识讲座进工地",
    "云岭区总工会随后举办防暑知识讲座16场。",
    "图为工会干部送清凉。",
]
FIGURE = "慰问高温下作业的3OO余名职工"
BORDERS = {"split": {"paragraph": 1}, "caption": {"paragraph": 3}, "furniture": {"paragraph": 3}, "join": None}


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


def address(article: Article, rest: str = "") -> str:
    """Where the article is found."""
    return f"{ROOT}articles/{article.pk}/{rest}"


def correct(api, article, changes, seen="*"):
    """The answer to a correction."""
    return api.patch(address(article), changes, format="json", headers={"If-Match": seen})


def border(api, article, action, body, seen="*"):
    """The answer to a border that is set."""
    headers = {"If-Match": seen} if seen else {}
    return api.post(address(article, f"{action}/"), body, format="json", headers=headers)


def as_stored() -> list:
    """All articles and their evidence, as the database has them."""
    kinds = (Article, OrganizationMention, Activity, Metric)
    return [list(kind.objects.order_by("pk").values()) for kind in kinds]


# Words


def test_misread_figure_is_set_right_and_its_record_follows(api, article):
    seen = api.get(address(article))["ETag"]
    response = correct(api, article, {"text": article.text.replace("3OO", "300")}, seen)
    assert response.status_code == 200, response.content
    told = response.json()
    metric = Metric.objects.get()
    assert (metric.text, told["locked_fields"], told["review_status"]) == ("300余名", ["text"], "corrected")
    assert {name: value for name, value in told["evidence"].items() if name != "reworded"} == {
        "unmoved": 2,
        "moved": [],
        "lost": [],
    }
    assert told["evidence"]["reworded"] == [
        {
            "kind": "metric",
            "id": metric.pk,
            "url": f"http://testserver{ROOT}metrics/{metric.pk}/",
            "quote": FIGURE.replace("3OO", "300"),
            "quote_before": FIGURE,
        }
    ]
    assert response["ETag"].partition(".")[0] == api.get(address(article))["ETag"].partition(".")[0] != seen


def test_words_that_are_gone_are_told_and_found_by_a_filter(api, article):
    told = correct(api, article, {"text": "\n".join(LINES[1:])}).json()["evidence"]
    metric, mention = Metric.objects.get(), OrganizationMention.objects.get(field="text")
    assert [(one["kind"], one["id"], one["quote"]) for one in told["lost"]] == [("metric", metric.pk, FIGURE)]
    assert [(one["kind"], one["id"]) for one in told["moved"]] == [("mention", mention.pk)]
    assert told["unmoved"] == 1
    assert api.get(f"{ROOT}metrics/{metric.pk}/").data["lost_place"] is True
    found = {
        path: [len(api.get(f"{ROOT}{path}/", {"lost_place": lost}).data["results"]) for lost in ("true", "false")]
        for path in ("metrics", "mentions", "activities")
    }
    assert found == {"metrics": [1, 0], "mentions": [0, 2], "activities": [0, 0]}


def test_record_without_a_place_can_still_be_decided_on(api, article):
    correct(api, article, {"text": LINES[2]})
    metric = Metric.objects.get()
    response = api.patch(f"{ROOT}metrics/{metric.pk}/", {"value": 300}, format="json", headers={"If-Match": "*"})
    assert (response.status_code, response.data["lost_place"]) == (200, True)
    assert api.post(f"{ROOT}metrics/{metric.pk}/reject/").data["review_status"] == "rejected"


def test_headline_that_was_a_paragraph_takes_its_evidence_along(api, article):
    changes = {"subhead": LINES[2], "text": "\n".join([*LINES[:2], LINES[3]])}
    told = correct(api, article, changes).json()["evidence"]
    mention = OrganizationMention.objects.exclude(field="headline").get()
    assert [one["id"] for one in told["moved"]] == [mention.pk]
    assert (mention.field, mention.start) == ("subhead", 0)


@pytest.mark.parametrize(
    "written", ["\r\n".join(LINES), "\n\n".join(LINES) + "\n", "\n　\n".join(LINES), "\r".join(LINES)]
)
def test_line_ends_and_empty_lines_are_no_change(api, article, written):
    told = correct(api, article, {"text": written}).json()
    assert (told["text"], told["evidence"], told["locked_fields"]) == (article.text, None, [])


def test_kind_alone_moves_no_evidence_and_can_be_undone(api, article):
    told = correct(api, article, {"kind": "photo", "text": article.text}).json()
    assert (told["kind"], told["evidence"]) == ("photo", None)
    assert api.post(address(article, "undo/")).data["kind"] == "report"


def test_correction_of_words_is_not_undone_but_corrected_again(api, article):
    correct(api, article, {"text": article.text.replace("3OO", "300")})
    assert api.post(address(article, "undo/")).status_code == 409
    assert correct(api, article, {"text": "\n".join(LINES)}).status_code == 200
    assert Metric.objects.get().text == "3OO余名"


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"headline": "", "text": ""}, "/text"),
        ({"headline": "", "text": " \n　"}, "/text"),
        ({"headline": "工会\n送清凉"}, "/headline"),
        ({"kicker": "工会\r送清凉"}, "/kicker"),
        ({"subhead": "工" * 256}, "/subhead"),
        ({"text": None}, "/text"),
        ({"text": ["工会"]}, "/text"),
        ({"text": "\x00"}, "/text"),
        ({"layout": {}}, "/layout"),
        ({"page": 1}, "/page"),
    ],
)
def test_words_that_cannot_stand_are_named(api, article, changes, wrong):
    before = as_stored()
    response = correct(api, article, changes)
    assert response.status_code == 422, response.content
    assert [error["pointer"] for error in response.json()["errors"]] == [wrong]
    assert as_stored() == before


def test_last_words_of_a_photo_cannot_be_taken(api):
    photo = factories.ArticleFactory(kind="photo", headline="", text="图为送清凉现场。")
    response = correct(api, photo, {"text": ""})
    assert [error["pointer"] for error in response.json()["errors"]] == ["/text"]
    photo = factories.ArticleFactory(kind="photo", headline="送清凉", text="")
    response = correct(api, photo, {"headline": ""})
    assert [error["pointer"] for error in response.json()["errors"]] == ["/headline"]


def test_second_of_two_editors_of_a_text_loses_nothing(api, article):
    seen = api.get(address(article))["ETag"]
    assert correct(api, article, {"headline": "送清凉"}, seen).status_code == 200
    before = as_stored()
    response = correct(api, article, {"text": LINES[0]}, seen)
    assert response.status_code == 412
    assert "/headline" in [error["pointer"] for error in response.json()["errors"]]
    assert as_stored() == before


# Borders


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
