"""The groups viewer, editor, chief editor and administrator, each with all that the one before it may do."""

from itertools import product

from django.db import migrations

from unionnews.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, VIEWER, make_roles

READ = [  # what was read from pages
    "articles.page",
    "articles.article",
    "articles.journalist",
    "articles.byline",
    "activities.unionorganization",
    "activities.organizationmention",
    "activities.partnerorganization",
    "activities.activity",
    "activities.activityalsotype",
    "activities.activityorganizer",
    "activities.activitypartner",
    "activities.metric",
]
TAXONOMY = ["activities.activitytype", "activities.activitycue", "activities.organizationalias"]
MAP, RUNS = ["activities.region"], ["activities.importrun", "activities.importedfile"]
ACCOUNTS = ["auth.user", "auth.group"]


def may(actions, models):
    """Permissions by name: may(["view"], ["articles.page"]) gives ["articles.view_page"]."""
    return [model.replace(".", f".{action}_") for model, action in product(models, actions)]


WRITE = ["add", "change", "delete"]
OF_VIEWERS = may(["view"], [*READ, *TAXONOMY, *MAP, *RUNS])
OF_EDITORS = [*OF_VIEWERS, *may(WRITE, READ), "articles.review_article"]
OF_CHIEF_EDITORS = [
    *OF_EDITORS,
    *may(WRITE, TAXONOMY),
    *may(["change"], MAP),
    "articles.review_in_bulk",
    "activities.merge_unionorganization",
    "activities.undo_importrun",
]
OF_ADMINISTRATORS = [
    *OF_CHIEF_EDITORS,
    *may(WRITE, [*MAP, *RUNS]),
    *may(["view", *WRITE], ACCOUNTS),
]


def make(apps, schema_editor):
    """Make the four groups."""
    make_roles(
        apps,
        schema_editor,
        {
            VIEWER: OF_VIEWERS,
            EDITOR: OF_EDITORS,
            CHIEF_EDITOR: OF_CHIEF_EDITORS,
            ADMINISTRATOR: OF_ADMINISTRATORS,
        },
    )


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0002_permissions_of_the_desk"),
        ("activities", "0002_permissions_of_the_desk"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
