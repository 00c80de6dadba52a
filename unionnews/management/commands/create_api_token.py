"""manage.py create_api_token: what a program shows in place of a password."""

from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from unionnews.models import ApiToken
from unionnews.token_admin import USUAL_LIFETIME

LONGEST_LIFETIME = 3650


class Command(BaseCommand):
    """Prints a new token; it is kept as a digest alone."""

    help = "Make a token with which a program asks the REST API as USER, and print it, once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("user", help="the account whose permissions it has")
        parser.add_argument("name", help="what it is for: 'monthly report'")
        parser.add_argument("--days", type=int, default=USUAL_LIFETIME, help="how long it is good (%(default)s)")

    def handle(self, *args: Any, user: str, name: str, days: int, **options: Any) -> None:
        accounts = get_user_model()
        try:
            account = accounts.objects.get_by_natural_key(user)
        except accounts.DoesNotExist:
            raise CommandError(f"there is no user {user!r}; manage.py createsuperuser makes one") from None
        longest = ApiToken._meta.get_field("name").max_length
        if not name.strip() or len(name) > longest:
            raise CommandError(f"give the token a name of 1 to {longest} characters, by which you will know it")
        if not 1 <= days <= LONGEST_LIFETIME:
            raise CommandError(f"--days is a number from 1 to {LONGEST_LIFETIME}")
        _record, token = ApiToken.objects.create(user=account, name=name.strip(), expiry=timedelta(days=days))
        self.stdout.write(token)
