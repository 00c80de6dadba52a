"""What those who may only look are shown in place of a form's fields."""

import html
import re

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from tests import factories
from tests.unionnews.desk import change_url
from tests.unionnews.test_roles_in_admin import act_as
from unionnews.roles import EDITOR, VIEWER

pytestmark = pytest.mark.django_db


def words_of(response) -> str:
    """What a page says, in one line."""
    assert response.status_code == 200
    return re.sub(r"\s+", " ", html.unescape(strip_tags(response.content.decode())))


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        pytest.param({"value": "7000", "unit": "人", "qualifier": "more_than"}, "> 7,000 人", id="余"),
        pytest.param({"value": "30", "value_max": "50", "unit": "人"}, "30–50 人", id="range"),
        pytest.param({"value": "66.67", "unit": "%"}, "66.67%", id="share"),
    ],
)
def test_a_figure_is_shown_as_people_read_it(client, figure, shown):
    metric = factories.MetricFactory(**figure)
    act_as(client, VIEWER)
    said = words_of(client.get(change_url(metric)))
    assert shown in said
    assert "0000" not in said


@pytest.mark.parametrize(
    ("make", "field"),
    [
        pytest.param(factories.MetricFactory, "cumulative", id="figure"),
        pytest.param(factories.ActivityFactory, "main", id="activity"),
        pytest.param(factories.UnionOrganizationFactory, "verified", id="union"),
    ],
)
@pytest.mark.parametrize("holds", [True, False])
def test_what_holds_has_a_tick_and_the_rest_no_cross(client, make, field, holds):
    record = make(**{field: holds})
    act_as(client, VIEWER)
    response = client.get(change_url(record))
    label = str(record._meta.get_field(field).verbose_name)
    assert re.search(rf"{label} ✓", words_of(response)) is not None if holds else "✓" not in words_of(response)
    assert f"field-{field}" not in response.content.decode()


def test_an_editor_types_the_fields(client):
    metric = factories.MetricFactory(value="7000", unit="人")
    act_as(client, EDITOR)
    page = client.get(change_url(metric)).content.decode()
    assert re.search(r'name="value" value="7000"', page)
    assert 'name="cumulative"' in page


def test_earlier_versions_are_shown_so_too(client):
    metric = factories.MetricFactory(value="7000", unit="人")
    metric.value = 8000
    metric.save()
    act_as(client, VIEWER)
    version = metric.history.earliest()
    address = reverse("admin:activities_metric_simple_history", args=[metric.pk, version.pk])
    assert "7,000 人" in words_of(client.get(address))
