"""manage.py create_demo_editor: somebody to look around as, with a password for this one time."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandParser

from activities.management.database_faults import database_faults_in_words

NAME = "editor"
OTHERS = {"chief": "chief editor", "reviewer": "editor", "viewer": "viewer"}  # by name, the role of each


class Command(BaseCommand):
    """Makes the demo's editor and one of each lesser role, or gives those that are there new passwords."""

    help = "Create the user 'editor' for a look around, and one of each role, and print new passwords for them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--address", default="http://127.0.0.1:8000/", help="where the admin answers")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        with database_faults_in_words():
            password = new_password(NAME, is_superuser=True)
            others = {name: new_password(name, role) for name, role in OTHERS.items()}
        self.stdout.write(f"\n  Open {address} and log in as {NAME} with the password {password}\n")
        self.stdout.write("  or, to see what others may do:")
        for name, other in others.items():
            self.stdout.write(f"    {name} ({OTHERS[name]}) with the password {other}")
        self.stdout.write("  (good until the next make demo; Ctrl-C ends the server)\n")


def new_password(name: str, role: str = "", is_superuser: bool = False) -> str:
    """The new password of the user of that name, who is made if need be, and has that role and no other."""
    password = secrets.token_urlsafe(9)
    user, _is_new = get_user_model().objects.get_or_create(username=name)
    user.is_staff = user.is_active = True
    user.is_superuser = is_superuser
    user.set_password(password)
    user.save()
    user.groups.set(Group.objects.filter(name=role))
    return password
