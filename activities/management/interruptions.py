"""How commands end: their exit statuses, and a request to terminate."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

FAILED, WRONG_ARGUMENTS, INTERRUPTED = 1, 2, 130  # exit statuses; 130 as shells have it for Ctrl-C


@contextmanager
def ended_in_order() -> Iterator[None]:
    """While it lasts, a request to terminate ends a run as Ctrl-C does: after whole pages, with a record."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
