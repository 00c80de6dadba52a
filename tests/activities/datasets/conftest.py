"""A small database with a row in every table, and rejected ones beside them."""

import pytest

from tests import factories


@pytest.fixture
def small_world(db):
    """One article with everything on it; a second activity that was rejected, with a figure that points to it."""
    region = factories.RegionFactory(code="97")
    union = factories.UnionOrganizationFactory(name="云岭区总工会", region=region)
    byline = factories.BylineFactory()
    article = byline.article
    activity = factories.ActivityFactory(article=article)
    rejected = factories.ActivityFactory(article=article, name="讲座", review_status="rejected", reviewed_at=NOW)
    factories.OrganizationAliasFactory(organization=union)
    factories.OrganizationMentionFactory(article=article, organization=union)
    factories.ActivityOrganizerFactory(activity=activity, organization=union)
    factories.ActivityOrganizerFactory(activity=rejected, organization=union)
    factories.ActivityPartnerFactory(activity=activity)
    factories.ActivityAlsoTypeFactory(activity=activity)
    metric = factories.MetricFactory(article=article, activity=activity, organization=union)
    loose = factories.MetricFactory(article=article, activity=rejected, subject="一线职工", value_max="400.5")
    return {"union": union, "activity": activity, "rejected": rejected, "metric": metric, "loose": loose}


NOW = "2024-07-03T08:12:45Z"
