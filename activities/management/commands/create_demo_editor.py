"""manage.py create_demo_editor: somebody to look around as, with a password for this one time."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandParser

from activities.management.database_faults import database_faults_in_words

NAME = "editor"


class Command(BaseCommand):
    """Makes the demo's editor, or gives the one that is there a new password."""

    help = "Create the user 'editor' for a look around, and print a new password for it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--address", default="http://127.0.0.1:8000/", help="where the admin answers")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        password = secrets.token_urlsafe(9)
        with database_faults_in_words():
            editor, _is_new = get_user_model().objects.get_or_create(username=NAME)
            editor.is_staff = editor.is_superuser = editor.is_active = True
            editor.set_password(password)
            editor.save()
        self.stdout.write(
            f"\n  Open {address} and log in as {NAME} with the password {password}\n"
            "  (good until the next make demo; Ctrl-C ends the server)\n"
        )
