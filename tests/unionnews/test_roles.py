"""The groups that a fresh database has, and that nothing takes away what an administrator changed in them."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import connection

from unionnews.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, ROLES, VIEWER, grant, make_roles

pytestmark = pytest.mark.django_db


def permissions_of(role: str) -> set[str]:
    """What the members of a group may do: {"articles.view_page"}."""
    rows = Permission.objects.filter(group__name=role).values_list("content_type__app_label", "codename")
    return {f"{app}.{codename}" for app, codename in rows}


def test_each_role_may_all_that_the_one_before_may():
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)
    for one, next_one in zip(ROLES, ROLES[1:], strict=False):
        assert permissions_of(one) < permissions_of(next_one)


@pytest.mark.parametrize(
    ("permission", "first"),
    [
        ("articles.view_page", VIEWER),
        ("activities.view_importrun", VIEWER),
        ("articles.add_page", EDITOR),
        ("articles.review_article", EDITOR),
        ("activities.change_metric", EDITOR),
        ("articles.review_in_bulk", CHIEF_EDITOR),
        ("activities.merge_unionorganization", CHIEF_EDITOR),
        ("activities.undo_importrun", CHIEF_EDITOR),
        ("activities.change_activitytype", CHIEF_EDITOR),
        ("activities.add_activitycue", CHIEF_EDITOR),
        ("activities.delete_organizationalias", CHIEF_EDITOR),
        ("activities.change_region", CHIEF_EDITOR),
        ("activities.add_region", ADMINISTRATOR),
        ("auth.change_user", ADMINISTRATOR),
        ("auth.view_group", ADMINISTRATOR),
    ],
)
def test_permission_begins_with_a_role(permission, first):
    holders = [role for role in ROLES if permission in permissions_of(role)]
    assert holders == list(ROLES[ROLES.index(first) :])


def test_every_permission_is_an_administrators():
    """A new model fails here until a migration in unionnews/migrations grants its permissions to the roles."""
    rows = Permission.objects.filter(content_type__app_label__in=["articles", "activities", "unionnews"])
    rows = rows.exclude(content_type__model="keptanswer")  # the server's own, no part of the admin
    ours = {
        f"{app}.{codename}"
        for app, codename in rows.values_list("content_type__app_label", "codename")
        if "_historical" not in codename
    }
    assert ours - permissions_of(ADMINISTRATOR) == set()


def test_a_group_that_is_there_stays_as_it_is():
    editors = Group.objects.get(name=EDITOR)
    editors.permissions.clear()
    make_roles(apps, connection.schema_editor(), {EDITOR: ["articles.view_page"]})
    assert permissions_of(EDITOR) == set()


def test_a_later_grant_adds_and_leaves_out_a_group_that_is_gone():
    Group.objects.get(name=VIEWER).delete()
    before = permissions_of(EDITOR)
    grant(apps, connection.schema_editor(), {VIEWER: ["auth.view_user"], EDITOR: ["auth.view_user"]})
    assert permissions_of(EDITOR) == before | {"auth.view_user"}
    assert not Group.objects.filter(name=VIEWER).exists()
