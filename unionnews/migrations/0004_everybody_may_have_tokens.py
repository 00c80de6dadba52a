"""Everybody of the desk may make, see and revoke tokens of their own; the admin shows others to who keeps accounts."""

from django.db import migrations

from unionnews.roles import ROLES, grant

TOKENS = ["unionnews.add_apitoken", "unionnews.view_apitoken", "unionnews.delete_apitoken"]


def grant_tokens(apps, schema_editor):
    """Give all roles what tokens need."""
    grant(apps, schema_editor, dict.fromkeys(ROLES, TOKENS))


class Migration(migrations.Migration):
    dependencies = [("unionnews", "0003_merges_and_tokens"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [migrations.RunPython(grant_tokens, migrations.RunPython.noop)]
