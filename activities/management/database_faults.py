"""What a command says when the database does not work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError
from django.db import DatabaseError, ProgrammingError

FAILED = 1  # exit status


@contextmanager
def database_faults_in_words() -> Iterator[None]:
    """While it lasts, a fault of the database becomes a CommandError that says what to do."""
    try:
        yield
    except DatabaseError as error:
        raise CommandError(fault_in_words(error), returncode=FAILED) from error


def fault_in_words(error: DatabaseError) -> str:
    """What is wrong and what to do: "the database is not ready: no such table: …; run manage.py migrate"."""
    words = " ".join(str(error).split())
    if isinstance(error, ProgrammingError) or "no such table" in words or "no such column" in words:
        return f"the database is not ready: {words}; run manage.py migrate first"
    return f"the database does not take it: {words}; DATABASE_URL tells which database it is"
