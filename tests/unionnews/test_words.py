"""What the admin says after a decision and after a mistake: what happened, and what to do about it."""

import re

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from activities.models import ActivityType, Metric, UnionOrganization
from tests import factories
from tests.unionnews.desk import admin_url, change_url
from tests.unionnews.test_editing import form_of

pytestmark = pytest.mark.django_db


def sent(client, record, **changes):
    """The answer to the record's form with those changes."""
    url = change_url(record)
    return client.post(url, {**form_of(client, url), **changes})


def told(response) -> list[str]:
    """The messages of an answer, without their links."""
    return [str(message) for message in get_messages(response.wsgi_request)]


@pytest.mark.parametrize(
    ("button", "words"), [("confirm_record", "已确认："), ("reject_record", "已否决："), ("undo_record", "没有")]
)
def test_a_decision_is_told_by_its_name_and_once(admin_client, button, words):
    response = sent(admin_client, factories.MetricFactory(), **{f"activities_metric_{button}": "1"})
    [message] = told(response)
    assert words in message
    assert "300余名" in message


def test_an_undone_decision_is_named(admin_client):
    metric = factories.MetricFactory()
    sent(admin_client, metric, activities_metric_reject_record="1")
    *_before, message = told(sent(admin_client, metric, activities_metric_undo_record="1"))
    assert message.startswith("已撤销（已否决）：")


def test_names_in_messages_are_escaped(admin_client):
    union = factories.UnionOrganizationFactory(name="<b>云岭区总工会</b>")
    [message] = told(sent(admin_client, union, activities_unionorganization_confirm_record="1"))
    assert "&lt;b&gt;云岭区总工会" in message


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"value_max": "1"}, "上限应大于数值"),
        ({"value": "-3"}, "数值小于零"),
    ],
)
def test_values_that_cannot_be_are_told_in_words(admin_client, changes, words):
    response = sent(admin_client, factories.MetricFactory(), **changes)
    assert words in response.content.decode()
    assert "约束" not in response.content.decode()


def test_a_union_above_itself_and_one_twice_are_told_in_words(admin_client):
    parent = factories.UnionOrganizationFactory(name="柳溪市总工会")
    union = factories.UnionOrganizationFactory(name="云岭区总工会", parent=parent)
    other = factories.UnionOrganizationFactory(name="望江区总工会", parent=parent)
    assert "不能以自身为上级" in sent(admin_client, union, parent=union.pk).content.decode()
    assert "该上级下已有同名工会" in sent(admin_client, other, name=union.name).content.decode()


def test_a_division_above_itself_and_an_event_that_repeats_itself_are_told_in_words(admin_client):
    region = factories.RegionFactory(level="county", parent=factories.RegionFactory(code="97", level="province"))
    activity = factories.ActivityFactory()
    assert "行政区划不能属于自身" in sent(admin_client, region, parent=region.pk).content.decode()
    assert "活动不能与自身重复" in sent(admin_client, activity, duplicate_of=activity.pk).content.decode()


def test_a_figure_twice_at_one_place_is_told_in_words(admin_client):
    figure = factories.MetricFactory(subject="职工")
    other = factories.MetricFactory(article=figure.article, subject="一线职工")
    assert "这个数字已记录过" in sent(admin_client, other, subject="职工").content.decode()


@pytest.mark.parametrize(("model", "field"), [(UnionOrganization, "level"), (Metric, "category")])
def test_what_nobody_chose_is_not_the_first_of_the_list(admin_client, model, field):
    form = admin_client.get(admin_url(model, "add")).context["adminform"].form
    assert form.fields[field].choices[0] == ("", "–")
    assert not form[field].value()


def test_what_has_a_default_keeps_it(admin_client):
    form = admin_client.get(admin_url(Metric, "add")).context["adminform"].form
    assert "" not in dict(form.fields["qualifier"].choices)
    assert form["qualifier"].value() == Metric.Qualifier.EXACT


def test_login_that_fails_says_why(client):
    response = client.post("/admin/login/", {"username": "editor", "password": "no"})
    assert "用户名或密码不正确" in response.content.decode()


@pytest.mark.parametrize(("language", "words"), [("zh-CN", "此处没有内容"), ("en", "There is nothing here")])
def test_an_address_of_nothing_leads_back(client, language, words):
    response = client.get("/nothing/", headers={"accept-language": language})
    assert response.status_code == 404
    assert words in response.content.decode()
    assert 'href="/admin/"' in response.content.decode()


def test_what_one_may_not_do_is_told(client):
    client.force_login(factories.UserFactory(is_staff=True, is_superuser=False))
    response = client.get(admin_url(ActivityType, "changelist"))
    assert response.status_code == 403
    assert "无权操作" in response.content.decode()


def test_a_fault_is_told_without_its_insides(monkeypatch, admin_user):
    client = Client(raise_request_exception=False)
    client.force_login(admin_user)
    monkeypatch.setattr("unionnews.admin_site.overview", lambda user: 1 / 0)
    response = client.get("/admin/")
    assert response.status_code == 500
    assert "程序出错了" in response.content.decode()
    assert "ZeroDivisionError" not in response.content.decode()


def test_unions_that_nobody_vouches_for_yet_bear_no_cross(admin_client):
    factories.UnionOrganizationFactory(name="云岭区总工会", verified=True)
    factories.UnionOrganizationFactory(name="柳溪镇总工会", verified=False)
    page = admin_client.get(admin_url(UnionOrganization, "changelist")).content.decode()
    marks = dict(
        re.findall(r"field-name[^>]*>.*?>(\w+总工会)<.*?field-vouched_for[^>]*>\s*(\S+?)\s*<", page, re.DOTALL)
    )
    assert marks == {"云岭区总工会": "✓", "柳溪镇总工会": "–"}
