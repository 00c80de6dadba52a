"""The words of newspapers are never markup, wherever they are shown."""

import pytest

from activities.models import OrganizationMention
from tests import factories
from tests.unionnews.desk import admin_url, change_url

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>"
ESCAPED = "&lt;script&gt;"


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
    ]


def test_no_page_shows_markup_of_the_newspaper(admin_client, records):
    for record in records:
        for url in (admin_url(type(record), "changelist"), change_url(record)):
            content = admin_client.get(url).content.decode()
            assert HOSTILE not in content, url
        assert ESCAPED in content, url  # a form shows all of the record


def test_nor_does_the_dashboard_or_a_history(admin_client, records):
    mention = next(record for record in records if isinstance(record, OrganizationMention))
    for url in ("/admin/", admin_url(OrganizationMention, "history", mention.pk)):
        assert HOSTILE not in admin_client.get(url).content.decode()
