"""Work in threads beside a test, each with a connection of its own, on either database."""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, connections

PATIENCE = 60  # seconds

# Rows that other threads see. Afterwards the tables are emptied together, whatever refers to what.
APPS = [app.name for app in apps.get_app_configs()]
committed = pytest.mark.django_db(transaction=True, available_apps=APPS)


def in_a_thread(work: Callable[[], object]) -> threading.Thread:
    """The work, begun in a thread that gives its connection back."""

    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def at_the_same_moment(ask: Callable[[Any], Any], askers: Sequence[Any]) -> list[Any]:
    """What each of the askers is answered, who all ask at the same moment, each in a thread of its own."""
    ready = threading.Barrier(len(askers))
    answers: list[Any] = []

    def asking(asker: Any) -> Callable[[], object]:
        def work() -> None:
            ready.wait(timeout=PATIENCE)
            answers.append(ask(asker))

        return work

    for thread in [in_a_thread(asking(asker)) for asker in askers]:
        thread.join(timeout=PATIENCE)
    return answers


@contextmanager
def file_of_its_own(folder: Path) -> Iterator[None]:
    """The test's SQLite database in a file: the one in memory, which tests have, locks whole tables between threads."""
    before, known = connections["default"], connections.settings["default"]
    before.ensure_connection()
    path = folder / "unionnews.sqlite3"
    with sqlite3.connect(path) as copy:
        before.connection.backup(copy)
    copy.close()
    connections.settings["default"] = {**known, "NAME": str(path)}
    connections["default"] = connections.create_connection("default")
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"] = known
        connections["default"] = before
