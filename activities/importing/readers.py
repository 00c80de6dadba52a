"""Reading pages one after the other, or several at once in processes of their own."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Thread
from types import TracebackType
from typing import Protocol, Self

from activities.importing.facts import Claims
from activities.importing.reading import NoArticle, PageReading, Reader, StoredText, read_page
from articles.decoding import UndecodablePage

__all__ = ["Failure", "Pending", "Readers", "attempt", "readers", "undisturbed"]

logger = logging.getLogger(__name__)
MOST_STARTS = 3  # one page that kills its reader costs a start; more is a fault of the place
DIED = "the process that read it died, perhaps for want of memory: try again with --workers 1"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file did not become a page, in words for the person who gave it."""

    message: str


Pending = Callable[[], PageReading | Failure]  # waits for a reading


class Readers(Protocol):
    """Those who read: `submit` hands them a page, what it returns waits for the reading."""

    waiting: int  # how many pages may be in their hands at once

    def submit(self, data: bytes | StoredText, name: str, claims: Claims) -> Pending: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def readers(reader: Reader, workers: int) -> Readers:
    """One reader in this process, or that many in processes of their own."""
    return OneReader(reader) if workers == 1 else ManyReaders(reader, workers)


def attempt(data: bytes | StoredText, name: str, claims: Claims, reader: Reader) -> PageReading | Failure:
    """The reading of a page, or why there is none; a fault of the rules fails its page alone."""
    try:
        with undisturbed():
            return read_page(data, name, claims, reader)
    except (UndecodablePage, NoArticle) as error:
        return Failure(str(error))
    except Exception as error:  # whatever it is: the other pages go on
        logger.debug("%s: fault while reading", name, exc_info=True)
        where = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(where.filename).name}, line {where.lineno}"
        return Failure(f"could not be read, by a fault of the program: {type(error).__name__}: {error} ({place})")


@contextmanager
def undisturbed() -> Iterator[None]:
    """Time in which no garbage is looked for: a reading leaves none that holds itself, and a search costs time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class OneReader:
    """Reads in this process, when asked for the reading."""

    waiting = 0

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        gc.freeze()  # what the rules know stays as long as the process: no search for garbage need look there

    def submit(self, data: bytes | StoredText, name: str, claims: Claims) -> Pending:
        return partial(attempt, data, name, claims, self.reader)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class ManyReaders:
    """Reads in worker processes, each of which gets the reader once. They never see the database."""

    def __init__(self, reader: Reader, workers: int) -> None:
        self.workers = workers
        self.waiting = 4 * workers
        self.starts = 0
        # By a file: a worker that dies while it is handed much through its pipe would leave this process waiting.
        with NamedTemporaryFile(prefix="unionnews-reader-", delete=False) as file:
            pickle.dump(reader, file)
        self.reader_file = Path(file.name)
        self.pool = self.start()

    def start(self) -> ProcessPoolExecutor:
        """Workers. Spawned, not forked: a fork would share the connection to the database."""
        self.starts += 1
        if self.starts > MOST_STARTS:
            raise RuntimeError("the reading processes die again and again")
        spawned = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.workers, spawned, initializer=prepare_worker, initargs=(self.reader_file,))

    def submit(self, data: bytes | StoredText, name: str, claims: Claims) -> Pending:
        try:
            future = self.pool.submit(read_in_worker, data, name, claims)
        except BrokenProcessPool:
            self.pool = self.start()
            future = self.pool.submit(read_in_worker, data, name, claims)

        def reading() -> PageReading | Failure:
            try:
                return future.result()
            except BrokenProcessPool:
                return Failure(DIED)

        return reading

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)
        self.reader_file.unlink(missing_ok=True)


of_this_worker: list[Reader] = []  # one, once the worker is prepared


def prepare_worker(reader_file: Path) -> None:
    """What a worker does first. Ctrl-C is for the process that stores; it ends the workers in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=end_with_parent, args=(reader_file,), daemon=True).start()
    of_this_worker[:] = [pickle.loads(reader_file.read_bytes())]
    gc.freeze()


def end_with_parent(reader_file: Path) -> None:
    """Ends this worker once the process that stores is gone: killed, it cannot say that there is no more to read."""
    if parent := multiprocessing.parent_process():
        parent.join()
        reader_file.unlink(missing_ok=True)
        os._exit(1)


def read_in_worker(data: bytes | StoredText, name: str, claims: Claims) -> PageReading | Failure:
    """The reading of a page, in a worker."""
    return attempt(data, name, claims, of_this_worker[0])
