"""Administrators set up webhooks and see what was sent to them."""

from django.db import migrations

from unionnews.roles import ADMINISTRATOR, grant

WEBHOOKS = [f"unionnews.{action}_webhook" for action in ("view", "add", "change", "delete")]


def give(apps, schema_editor):
    """Grant the new permissions."""
    grant(apps, schema_editor, {ADMINISTRATOR: [*WEBHOOKS, "unionnews.view_delivery"]})


class Migration(migrations.Migration):
    dependencies = [("unionnews", "0005_webhooks")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
