"""What each role may do in the admin, action by action: what is allowed happens, what is forbidden does not."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from activities.merging import merge
from activities.models import (
    Activity,
    ActivityCue,
    ActivityType,
    ImportedFile,
    ImportRun,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    OrganizationMerge,
    PartnerOrganization,
    Region,
    UnionOrganization,
)
from articles.models import Article, Byline, Journalist, Page, Reviewed
from tests import factories
from tests.unionnews.desk import FACTORIES, admin_url, change_url
from tests.unionnews.test_editing import form_of as plain_form_of
from unionnews.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, ROLES, VIEWER

pytestmark = pytest.mark.django_db
NO_ROLE, NOBODY = "", "nobody"
WHO = [NO_ROLE, *ROLES]

READ = [Byline, OrganizationMention, Activity, Metric, UnionOrganization, Journalist, PartnerOrganization]
TAXONOMY = [ActivityType, ActivityCue, OrganizationAlias]
RUNS = [ImportRun, ImportedFile, OrganizationMerge]

# The first role that may: each one after it may too
SEES = {model: ADMINISTRATOR if model in (User, Group) else VIEWER for model in FACTORIES}
CHANGES = {
    **dict.fromkeys([Page, Article, *READ], EDITOR),
    **dict.fromkeys([*TAXONOMY, Region], CHIEF_EDITOR),
    **dict.fromkeys([User, Group], ADMINISTRATOR),
    **dict.fromkeys(RUNS, NOBODY),
}
ADDS = {
    **dict.fromkeys(READ, EDITOR),
    **dict.fromkeys(TAXONOMY, CHIEF_EDITOR),
    **dict.fromkeys([Region, User, Group], ADMINISTRATOR),
    **dict.fromkeys([Page, Article, *RUNS], NOBODY),
}
DELETES = {**ADDS, Page: EDITOR, Article: EDITOR}  # of records: those that an editor added


def by_model(table: dict) -> list:
    """The table as cases, each with the name of its model."""
    assert set(table) == set(FACTORIES)
    return [pytest.param(model, first, id=model._meta.label) for model, first in table.items()]


def may(role: str, first: str) -> bool:
    """Whether the role is that one or above it."""
    return first != NOBODY and WHO.index(role) >= WHO.index(first)


def act_as(client, role: str) -> User:
    """Somebody of that role, logged in."""
    user = factories.UserFactory(is_superuser=False)
    user.groups.set(Group.objects.filter(name=role))
    client.force_login(user)
    return user


def record_of(model, **fields):
    """A record that an editor added, where records tell."""
    if issubclass(model, Reviewed):
        fields["origin"] = "added"
    elif model is User:
        fields["is_superuser"] = False
    return FACTORIES[model](**fields)


def form_of(client, url: str) -> dict:
    """What the form sends when nothing is typed; the day and time of joining in two fields."""
    return {**plain_form_of(client, url), "date_joined_0": "2024-01-01", "date_joined_1": "08:00"}


def status(response) -> int:
    """The status; pages that send to the log-in count as forbidden."""
    return 403 if response.status_code == 302 and "/login/" in response.url else response.status_code


@pytest.mark.parametrize("role", WHO)
@pytest.mark.parametrize(("model", "first"), by_model(SEES))
def test_see_lists_forms_and_histories(client, model, first, role):
    record = record_of(model)
    act_as(client, role)
    pages = [admin_url(model, "changelist"), change_url(record), admin_url(model, "history", record.pk)]
    assert [status(client.get(page)) for page in pages] == [200 if may(role, first) else 403] * 3


@pytest.mark.parametrize("role", WHO)
@pytest.mark.parametrize(("model", "first"), by_model(CHANGES))
def test_change(client, admin_client, model, first, role):
    record = record_of(model)
    data = form_of(admin_client, change_url(record)) if first != NOBODY else {}
    act_as(client, role)
    assert status(client.post(change_url(record), data)) == (302 if may(role, first) else 403)


@pytest.mark.parametrize("role", WHO)
@pytest.mark.parametrize(("model", "first"), by_model(ADDS))
def test_add(client, model, first, role):
    act_as(client, role)
    url = admin_url(model, "add")
    assert [status(client.get(url)), status(client.post(url, {}))] == [200 if may(role, first) else 403] * 2


@pytest.mark.parametrize("role", WHO)
@pytest.mark.parametrize(("model", "first"), by_model(DELETES))
def test_delete(client, model, first, role):
    record = record_of(model)
    act_as(client, role)
    client.post(admin_url(model, "delete", record.pk), {"post": "yes"})
    assert model.objects.filter(pk=record.pk).exists() != may(role, first)


# What is done to one or many


def confirm_one(client):
    metric = factories.MetricFactory()
    client.post(change_url(metric), {**typed(metric), "activities_metric_confirm_record": "1"})
    metric.refresh_from_db()
    return metric.review_status == "confirmed"


def typed(metric) -> dict:
    """What the form of a figure sends."""
    names = ["value", "unit", "qualifier", "category", "subject", "period"]
    return {name: getattr(metric, name) for name in names}


def change_many(client, action: str):
    metric = factories.MetricFactory()
    client.post(admin_url(Metric, "changelist"), {"action": action, "_selected_action": [metric.pk]})
    metric.refresh_from_db()
    return metric.review_status != "unreviewed"


def confirm_many(client):
    return change_many(client, "confirm_selected")


def reject_many(client):
    return change_many(client, "reject_selected")


def delete_many(client):
    journalist = factories.JournalistFactory()
    data = {"action": "delete_selected", "_selected_action": [journalist.pk], "post": "yes"}
    client.post(admin_url(Journalist, "changelist"), data)
    return not Journalist.objects.filter(pk=journalist.pk).exists()


def export(client):
    factories.MetricFactory()
    response = client.post(admin_url(Metric, "export"), {"format": "1", "resource": "0"})
    return "attachment" in response.get("Content-Disposition", "")


def export_ticked(client):
    metric = factories.MetricFactory()
    data = {"action": "export_admin_action", "_selected_action": [metric.pk]}
    return status(client.post(admin_url(Metric, "changelist"), data)) == 200


def revert(client):
    metric = factories.MetricFactory()
    Metric.objects.filter(pk=metric.pk).update(subject="一线职工")
    url = admin_url(Metric, "simple_history", metric.pk, metric.history.first().pk)
    client.post(url, typed(metric))
    metric.refresh_from_db()
    return metric.subject == "职工"


def correct_the_text(client):
    article = factories.ArticleFactory()
    return status(client.get(reverse("admin:articles_article_text", args=[article.pk]))) == 200


def merge_two(client):
    survivor, other = factories.UnionOrganizationFactory.create_batch(2)
    url = f"{reverse('admin:activities_unionorganization_merge')}?id={survivor.pk}&id={other.pk}"
    client.post(url, {"survivor": survivor.pk, "reason": "one union"})
    other.refresh_from_db()
    return other.merged_into == survivor


def see_two_side_by_side(client):
    ticked = [one.pk for one in factories.UnionOrganizationFactory.create_batch(2)]
    data = {"action": "merge_selected", "_selected_action": ticked}
    response = client.post(admin_url(UnionOrganization, "changelist"), data, follow=True)
    return b'name="survivor"' in response.content


def take_a_merge_back(client):
    survivor, other = factories.UnionOrganizationFactory.create_batch(2)
    record = merge(survivor, [other], factories.UserFactory())
    client.post(reverse("admin:activities_organizationmerge_undo", args=[record.pk]))
    record.refresh_from_db()
    return not record.stands


def take_an_import_back(client):
    run = factories.ImportedFileFactory().run
    url = reverse("admin:activities_importrun_undo", args=[run.pk])
    shown = status(client.get(url)) == 200
    client.post(url)
    run.refresh_from_db()
    assert shown == (run.undone_at is not None)
    return shown


def choose_as_one_types(client):
    query = {"term": "云岭", "app_label": "activities", "model_name": "metric", "field_name": "organization"}
    return status(client.get("/admin/autocomplete/", query)) == 200


@pytest.mark.parametrize("role", WHO)
@pytest.mark.parametrize(
    ("action", "first"),
    [
        (export, VIEWER),
        (export_ticked, VIEWER),
        (choose_as_one_types, VIEWER),
        (confirm_one, EDITOR),
        (revert, EDITOR),
        (correct_the_text, EDITOR),
        (confirm_many, CHIEF_EDITOR),
        (reject_many, CHIEF_EDITOR),
        (delete_many, CHIEF_EDITOR),
        (see_two_side_by_side, CHIEF_EDITOR),
        (merge_two, CHIEF_EDITOR),
        (take_a_merge_back, CHIEF_EDITOR),
        (take_an_import_back, CHIEF_EDITOR),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_do(client, action, first, role):
    act_as(client, role)
    assert action(client) == may(role, first)


# Who may what by whom


def test_a_chief_editor_corrects_the_names_of_places_alone(client):
    act_as(client, CHIEF_EDITOR)
    region = factories.RegionFactory(code="97", name="云州")
    client.post(change_url(region), {"name": "云州省", "code": "98", "level": "city"})
    region.refresh_from_db()
    assert (region.name, region.code, region.level) == ("云州省", "97", "province")


def test_an_administrator_makes_nobody_mightier(client):
    act_as(client, ADMINISTRATOR)
    user, mighty = factories.UserFactory(is_superuser=False), factories.UserFactory()
    data = {**form_of(client, change_url(user)), "is_superuser": "on"}
    assert client.post(change_url(user), data).status_code == 302
    user.refresh_from_db()
    assert not user.is_superuser
    password = reverse("admin:auth_user_password_change", args=[mighty.pk])
    assert [client.post(url, {}).status_code for url in (change_url(mighty), password)] == [403, 403]


def test_roles_and_permissions_are_named_in_the_readers_language(client, admin_client):
    content = admin_client.get(admin_url(Group, "add"), headers={"accept-language": "zh-hans"}).content.decode()
    assert "活动 › 修改" in content
    assert "可以合并组织及撤销合并" in content
    user = factories.UserFactory()
    for language, name in (("zh-hans", "主编"), ("en", "chief editor")):
        content = admin_client.get(change_url(user), headers={"accept-language": language}).content.decode()
        assert f">{name}</option>" in content


# What one may not see is not offered


@pytest.mark.parametrize(
    ("role", "offered", "hidden"),
    [
        (VIEWER, ["/admin/activities/metric/", "/admin/activities/importrun/"], ["/admin/auth/user/"]),
        (ADMINISTRATOR, ["/admin/auth/user/", "/admin/auth/group/"], []),
        (NO_ROLE, [], ["/admin/activities/metric/", "/admin/articles/page/", "/admin/activities/importrun/"]),
    ],
)
def test_dashboard_and_sidebar_offer_what_one_may_see(client, role, offered, hidden):
    act_as(client, role)
    factories.ImportRunFactory()
    content = client.get("/admin/").content.decode()
    assert [url for url in offered if url not in content] == []
    assert [url for url in hidden if url in content] == []


@pytest.mark.parametrize(("role", "has_work"), [(VIEWER, False), (EDITOR, True)])
def test_those_who_only_look_are_given_nothing_to_do(client, role, has_work):
    act_as(client, role)
    content = client.get("/admin/", headers={"accept-language": "zh-hans"}).content.decode()
    assert ("待办" in content, "待审的金额" in content) == (has_work, has_work)


def test_panels_and_buttons_offer_what_one_may(client):
    union = factories.ActivityOrganizerFactory().organization
    article = factories.MetricFactory(organization=union).article
    user = act_as(client, NO_ROLE)
    for name in ("view_unionorganization", "view_metric"):
        user.user_permissions.add(factories.permission("activities", name))
    content = client.get(change_url(union)).content.decode()
    assert "/admin/activities/metric/" in content
    assert "/admin/activities/activity/" not in content
    act_as(client, VIEWER)
    content = client.get(change_url(article)).content.decode()
    assert "/admin/activities/metric/add/" not in content
    assert "confirm_record" not in content
