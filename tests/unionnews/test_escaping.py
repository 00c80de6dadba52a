"""The words of newspapers are never markup, in whatever view of the admin they are shown."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.urls import NoReverseMatch, URLPattern, reverse

from activities.article_display import key_of
from activities.models import Evidenced, UnionOrganization
from articles.models import Article
from tests import factories
from tests.unionnews.desk import FACTORIES, change_url

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>"
ESCAPED = "&lt;script&gt;"
OF_A_LIST = ("changelist", "add", "export")
# Views without words of a newspaper, or that only send elsewhere
WORDLESS = {"login", "logout", "password_change", "password_change_done", "jsi18n", "view_on_site", "app_list"}
ELSEWHERE = ("unionnews_", "auth_")  # accounts, tokens, webhooks: tests of their own


@pytest.fixture
def records():
    """A record of each kind whose every text is hostile."""
    page = factories.PageFactory(
        text=f"{HOSTILE}\n{HOSTILE}工会",
        banner=HOSTILE,
        newspaper=HOSTILE,
        furniture=[[HOSTILE[:8], 0, 25]],
        warnings=[HOSTILE],
    )
    article = factories.ArticleFactory(
        page=page, kicker=HOSTILE, headline=HOSTILE, subhead=HOSTILE, text=f"{HOSTILE}工会"
    )
    union = factories.UnionOrganizationFactory(name=HOSTILE)
    merge = factories.OrganizationMergeFactory(
        survivor=union,
        organizations=[factories.UnionOrganizationFactory(name=HOSTILE, merged_into=union)],
        reason=HOSTILE,
    )
    kind = factories.ActivityTypeFactory(name_zh=HOSTILE)
    activity = factories.ActivityFactory(
        article=article, type=kind, name=HOSTILE, quote=HOSTILE, location=HOSTILE, date_text=HOSTILE
    )
    factories.ActivityOrganizerFactory(activity=activity, organization=union)
    run = factories.ImportRunFactory(arguments={"paths": [HOSTILE]}, message=HOSTILE)
    journalist = factories.JournalistFactory(name=HOSTILE)
    return [
        page,
        article,
        union,
        kind,
        activity,
        run,
        journalist,
        factories.BylineFactory(article=article, journalist=journalist, quote=HOSTILE),
        factories.OrganizationMentionFactory(article=article, organization=union, quote=HOSTILE),
        factories.OrganizationAliasFactory(organization=union, name=HOSTILE),
        factories.MetricFactory(
            article=article,
            activity=activity,
            organization=union,
            quote=HOSTILE,
            text="alert(1)",
            subject=HOSTILE,
            unit=HOSTILE[:20],
        ),
        factories.ImportedFileFactory(run=run, page=page, name=HOSTILE, warnings=[HOSTILE]),
        factories.RegionFactory(name=HOSTILE),
        factories.PartnerOrganizationFactory(name=HOSTILE),
        factories.ActivityCueFactory(type=kind, word=HOSTILE),
        merge,
    ]


def views() -> list[str]:
    """The names of all views of the admin."""
    patterns = [one for entry in admin.site.get_urls() for one in getattr(entry, "url_patterns", [entry])]
    return sorted({one.name for one in patterns if isinstance(one, URLPattern) and one.name})


def addresses(name: str, records: list) -> list[str]:
    """Where a view shows each of the records, or all of them."""
    if name in ("index", "search"):
        return [reverse(f"admin:{name}") + "?s=script"]
    if name == "autocomplete":
        query = "term=script&app_label=activities&model_name=metric&field_name=organization"
        return [f"{reverse('admin:autocomplete')}?{query}"]
    if name == "activities_unionorganization_merge":
        chosen = "&".join(f"id={one.pk}" for one in records if isinstance(one, UnionOrganization))
        return [f"{reverse(f'admin:{name}')}?{chosen}"]
    app, model, page = name.split("_", 2)
    shown = [one for one in records if (one._meta.app_label, one._meta.model_name) == (app, model)]
    if page == "simple_history":
        return [reverse(f"admin:{name}", args=[one.pk, one.history.first().pk]) for one in shown]
    if page in OF_A_LIST:
        return [reverse(f"admin:{name}") + "?q=script" * (page == "changelist")]
    try:
        return [reverse(f"admin:{name}", args=[one.pk]) for one in shown]
    except NoReverseMatch as error:  # a new view: say here how it is reached
        raise AssertionError(f"{name}: unknown to this test") from error


@pytest.mark.parametrize("name", [name for name in views() if name not in WORDLESS and not name.startswith(ELSEWHERE)])
def test_no_view_shows_markup_of_the_newspaper(admin_client, records, name):
    urls = addresses(name, records)
    assert urls, "no record to show there"
    for url in urls:
        for response in (admin_client.get(url), admin_client.post(url, {"field": "name"}, follow=True)):
            assert response.status_code < 500, url
            if "html" in response.headers.get("Content-Type", ""):
                assert HOSTILE not in response.content.decode(), url
            else:  # data: no browser takes it for a page
                assert response.headers.get("X-Content-Type-Options") == "nosniff", url


def test_a_form_shows_all_of_the_record_escaped(admin_client, records):
    assert {type(record) for record in records} == set(FACTORIES) - {User, Group}
    for record in records:
        assert ESCAPED in admin_client.get(change_url(record)).content.decode(), change_url(record)


def test_nor_does_the_review_desk(admin_client, records):
    """Its script puts pieces of the page into the page: what comes as data is looked at too."""
    (article,) = [one for one in records if isinstance(one, Article)]
    keys = [key_of(one) for one in records if isinstance(one, Evidenced)]
    whole = {"field": "headline", "start": "0", "end": str(len(HOSTILE))}
    shown = [
        (reverse("review:queue"), {}),
        (reverse("review:article", args=[article.pk]), {}),
        *((reverse("review:article", args=[article.pk]), {"edit": key}) for key in keys),
        *((reverse("review:form", args=[article.pk, key]), {}) for key in keys),
        *((reverse("review:selected", args=[article.pk, kind]), whole) for kind in ("metric", "activity", "mention")),
        *((reverse("review:participant_form", args=[article.pk, key]), {}) for key in keys if "activity" in key),
    ]
    for url, query in shown:
        for headers in ({}, {"accept": "application/json"}):
            response = admin_client.get(url, query, headers=headers)
            assert response.status_code == 200, (url, response.content[:200])
            for piece in pieces(response):
                assert HOSTILE not in piece, url
    assert ESCAPED in "".join(pieces(admin_client.get(reverse("review:article", args=[article.pk]))))


def pieces(response) -> list[str]:
    """The page, or the pieces of markup in what comes as data."""
    if "json" not in response.headers["Content-Type"]:
        return [response.content.decode()]
    return [value for value in response.json().values() if isinstance(value, str) and "<" in value]


def test_nor_does_a_message_of_what_was_done(admin_client, records):
    unions = [one for one in records if isinstance(one, UnionOrganization)]
    other = factories.UnionOrganizationFactory(name=f"{HOSTILE}工会")
    url = f"{reverse('admin:activities_unionorganization_merge')}?id={unions[0].pk}&id={other.pk}"
    content = admin_client.post(url, {"survivor": unions[0].pk, "reason": HOSTILE}, follow=True).content.decode()
    assert ESCAPED in content
    assert HOSTILE not in content
