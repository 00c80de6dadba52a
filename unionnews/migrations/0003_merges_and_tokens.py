"""Everybody who sees organizations sees their merges; administrators hand out tokens of the API."""

from django.db import migrations

from unionnews.roles import ADMINISTRATOR, ROLES, grant

MERGES = ["activities.view_organizationmerge", "activities.view_mergechange"]
TOKENS = [f"unionnews.{action}_apitoken" for action in ("view", "add", "change", "delete")]


def give(apps, schema_editor):
    """Grant the new permissions."""
    grant(apps, schema_editor, dict.fromkeys(ROLES, MERGES))
    grant(apps, schema_editor, {ADMINISTRATOR: TOKENS})


class Migration(migrations.Migration):
    dependencies = [
        ("unionnews", "0002_api_tokens_and_kept_answers"),
        ("activities", "0006_merges_of_organizations"),
    ]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
