"""Work in threads beside a test, each with a connection of its own, on either database."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, connections


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
