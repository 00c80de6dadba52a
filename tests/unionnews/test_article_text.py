"""The page on which an article's text and borders are corrected."""

import pytest
from django.urls import reverse

from activities.models import Metric
from articles.models import Article
from tests import factories

pytestmark = pytest.mark.django_db
LINES = factories.TEXT.split("\n")


@pytest.fixture
def metric():
    """A figure in an article of two paragraphs."""
    return factories.MetricFactory(article=factories.ArticleFactory(position=0))


def url(article: Article) -> str:
    """Where its text is corrected."""
    return reverse("admin:articles_article_text", args=[article.pk])


def typed(article: Article, **changes) -> dict:
    """What the form sends."""
    lines = {name: getattr(article, name) for name in ("kicker", "headline", "subhead")}
    return {**lines, "paragraph": article.paragraphs, "version": article.version, "do": "", **changes}


def test_misread_figure_is_set_right_and_pointed_out(admin_client, metric):
    paragraphs = [LINES[0].replace("300余名", "360余名"), LINES[1]]
    response = admin_client.post(url(metric.article), typed(metric.article, paragraph=paragraphs), follow=True)
    metric.refresh_from_db()
    assert (metric.text, metric.value) == ("360余名", 300)
    assert "“360余名”" in response.content.decode()  # its value is to be checked
    assert Article.objects.get().locked_fields == ["text"]


def test_what_would_be_lost_is_shown_first(admin_client, metric):
    sent = typed(metric.article, paragraph=LINES[1:])
    response = admin_client.post(url(metric.article), sent)
    assert "300余名" in response.content.decode()
    assert Article.objects.get().text == factories.TEXT
    admin_client.post(url(metric.article), {**sent, "confirmed": "1"})
    metric.refresh_from_db()
    assert (Article.objects.get().text, metric.lost_place) == (LINES[1], True)


def test_lost_figure_is_listed_and_given_new_words(admin_client, metric):
    admin_client.post(url(metric.article), typed(metric.article, paragraph=LINES[1:], confirmed="1"))
    listed = admin_client.get(reverse("admin:activities_metric_changelist"), {"lost_place__exact": "1"})
    assert metric.text in listed.content.decode()
    change = reverse("admin:activities_metric_change", args=[metric.pk])
    assert (
        change in admin_client.get(reverse("admin:articles_article_change", args=[metric.article_id])).content.decode()
    )
    form = admin_client.get(change).context["adminform"].form
    given = {name: form.initial.get(name) or "" for name in form.fields}
    given |= {"quote": "“清凉驿站”42个", "text": "42个", "value": "42", "unit": "个"}
    response = admin_client.post(change, {name: value for name, value in given.items() if value is not False})
    assert response.status_code == 302, response.context["errors"]
    metric.refresh_from_db()
    assert (metric.lost_place, metric.quote, metric.text) == (False, "“清凉驿站”42个", "42个")
    text = metric.article.text
    assert Article.objects.get().text[metric.figure_start : metric.figure_end] == "42个", text


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        ("split:1", [("report", "", LINES[1])]),
        ("caption:1", [("photo", "", LINES[1])]),
        ("furniture:1", []),
    ],
)
def test_borders(admin_client, metric, do, expected):
    article = metric.article
    admin_client.post(url(article), typed(article, do=do))
    assert Article.objects.get(pk=article.pk).text == LINES[0]
    others = Article.objects.exclude(pk=article.pk).values_list("kind", "headline", "text")
    assert list(others) == expected


def test_articles_are_joined(admin_client, metric):
    second = factories.ArticleFactory(page=metric.article.page, position=1, headline="", text="又讯：讲座16场。")
    admin_client.post(url(metric.article), typed(metric.article, do=f"join:{second.pk}"))
    assert Article.objects.get(pk=metric.article_id).paragraphs == [*LINES, "又讯：讲座16场。"]
    assert Article.objects.get(pk=second.pk).is_rejected


def test_second_of_two_editors_is_told_and_keeps_what_was_typed(admin_client, metric):
    article = metric.article
    first = typed(article, headline="云岭区总工会送清凉")
    admin_client.post(url(article), first)
    response = admin_client.post(url(article), typed(article, headline="工会送清凉"))
    assert response.status_code == 409
    page = response.content.decode()
    assert "工会送清凉" in page and "云岭区总工会送清凉" in page
    assert Article.objects.get().headline == "云岭区总工会送清凉"
    again = typed(Article.objects.get(), headline="工会送清凉")
    admin_client.post(url(article), again)
    assert Article.objects.get().headline == "工会送清凉"


@pytest.mark.parametrize(
    "changes",
    [
        {"headline": "", "paragraph": [" "]},
        {"headline": "长" * 256},
        {"do": "split:0"},
        {"do": "split:9"},
        {"do": "join:0"},
        {"do": "headline:1"},
    ],
)
def test_what_makes_no_article_is_refused_in_words(admin_client, metric, changes):
    response = admin_client.post(url(metric.article), typed(metric.article, **changes))
    assert response.status_code == 200
    assert 'role="alert"' in response.content.decode()
    assert (Article.objects.get().text, Article.objects.count()) == (factories.TEXT, 1)


def test_hostile_text_is_text(admin_client, metric):
    hostile = "<script>alert(1)</script>"
    admin_client.post(url(metric.article), typed(metric.article, paragraph=[hostile, *LINES]))
    page = admin_client.get(url(metric.article)).content.decode()
    assert hostile not in page
    assert "&lt;script&gt;" in page


def test_viewer_may_not(client, metric):
    client.force_login(factories.UserFactory(is_superuser=False))
    assert client.get(url(metric.article)).status_code == 403


def test_no_such_article(admin_client):
    assert admin_client.get(reverse("admin:articles_article_text", args=[404])).status_code == 404


def test_figure_is_not_looked_for_in_other_articles(admin_client, metric):
    other = factories.MetricFactory()
    admin_client.post(url(metric.article), typed(metric.article, paragraph=["据悉。", *LINES]))
    assert Metric.objects.get(pk=other.pk).start == other.start


def test_who_came_from_the_review_goes_back_there(admin_client, metric):
    article = metric.article
    desk = reverse("review:article", args=[article.pk])
    assert f"{url(article)}?desk=1" in admin_client.get(desk).content.decode()
    page = admin_client.get(f"{url(article)}?desk=1")
    assert page.context["article_url"] == desk
    assert admin_client.post(f"{url(article)}?desk=1", typed(article)).url == desk
    assert (
        f'href="{desk}"'
        in admin_client.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    )
