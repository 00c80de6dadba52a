"""From each record one click leads to its words in the article."""

import re

import pytest

from activities.models import Activity, Metric, OrganizationMention
from tests import factories
from tests.unionnews.desk import FACTORIES, change_url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [Activity, Metric, OrganizationMention], ids=lambda model: model._meta.label)
def test_record_leads_to_the_place_of_its_words(admin_client, model):
    record = FACTORIES[model]()
    form = admin_client.get(change_url(record)).content.decode()
    (place,) = set(re.findall(rf'href="{change_url(record.article)}#([\w-]+)"', form))
    article = admin_client.get(change_url(record.article)).content.decode()
    assert f'id="{place}"' in article  # the words
    assert f'id="record-{place}"' in article  # the line of the list beside them


def test_article_leads_to_a_new_record_of_its_own(admin_client):
    article = factories.ArticleFactory()
    content = admin_client.get(change_url(article)).content.decode()
    for model in (Activity, Metric, OrganizationMention):
        (url,) = re.findall(rf'href="(/admin/activities/{model._meta.model_name}/add/[^"]*)"', content)
        form = admin_client.get(url).context["adminform"].form
        assert str(form["article"].value()) == str(article.pk)
