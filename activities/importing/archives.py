"""Where the pages of a run are kept: in the database, or, on a dry run, nowhere."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import OperationalError, transaction
from django.utils import timezone

from activities.importing.facts import Claims
from activities.importing.reading import PageReading
from activities.importing.runs import FileResult, Outcome, Refused, Report
from activities.importing.storing import StoredPage, store_page, stored_facts, up_to_date_page
from activities.models import ImportedFile, ImportRun
from articles.long_fields import long_fields_of_page
from articles.models import Page
from articles.reasons import Reason, reason

__all__ = ["DatabaseArchive", "NoArchive"]

logger = logging.getLogger(__name__)
LONGEST_NAME = ImportedFile._meta.get_field("name").max_length
TRIES, PAUSE = 3, 0.2  # how often a page is tried, seconds in between


class NoArchive:
    """Keeps nothing: a dry run. The same bytes twice are still told."""

    def __init__(self) -> None:
        self.seen: set[str] = set()

    def find(self, sha256: str, claims: Claims) -> int | None:
        return None

    def remember(self, sha256: str, claims: Claims) -> Claims:
        return claims

    def keep(self, reading: PageReading, result: FileResult) -> FileResult:
        outcome = Outcome.UNCHANGED if reading.sha256 in self.seen else Outcome.READ
        self.seen.add(reading.sha256)
        return replace(result, outcome=outcome)

    def note(self, result: FileResult) -> None:
        return None

    def close(self, report: Report) -> None:
        return None


class DatabaseArchive:
    """The database, with the record of the run. Pages are stored one by one, each in one transaction."""

    why = Reason.READ

    def __init__(
        self,
        arguments: Mapping[str, Any],
        reader_version: str,
        again: bool = False,
        user: AbstractBaseUser | None = None,
    ) -> None:
        self.run = ImportRun.objects.create(started_at=timezone.now(), arguments=dict(arguments), user=user)
        self.reader_version = reader_version
        self.again = again

    def find(self, sha256: str, claims: Claims) -> int | None:
        if self.again:
            return None
        page = up_to_date_page(sha256, claims, self.reader_version)
        return page and page.pk

    def remember(self, sha256: str, claims: Claims) -> Claims:
        page = Page.objects.with_digest(sha256).defer(*long_fields_of_page()).first()
        return claims.remembering(stored_facts(page)) if page else claims

    def keep(self, reading: PageReading, result: FileResult, tries: int = TRIES) -> FileResult:
        try:
            return self.store(reading, result)
        except OperationalError as error:  # another import was in the way: a deadlock, a lock not to be had
            if tries <= 1:
                raise Refused(f"could not be stored: {error}") from error
            time.sleep(PAUSE)
            return self.keep(reading, result, tries - 1)
        except Exception as error:  # whatever it is: the transaction is undone, the other pages go on
            logger.debug("%s: not stored", result.name, exc_info=True)
            raise Refused(f"could not be stored: {type(error).__name__}: {error}") from error

    def store(self, reading: PageReading, result: FileResult) -> FileResult:
        """Store a page and what became of its file, both or neither."""
        with transaction.atomic():
            stored = store_page(reading, reason=reason(self.why, self.run.pk))
            self.stored(stored)
            result = replace(result, outcome=stored.outcome, page=stored.page.pk)
            self.note(result)
        return result

    def stored(self, page: StoredPage) -> None:
        """What else is done with a page that was stored, before its transaction ends."""

    def note(self, result: FileResult) -> None:
        ImportedFile.objects.create(
            run=self.run,
            position=result.position,
            name=result.name[-LONGEST_NAME:],
            sha256=result.sha256,
            page_id=result.page,
            outcome=result.outcome.value,
            message=result.message,
            warnings=list(result.warnings),
        )

    def close(self, report: Report) -> None:
        """Put down how the run ended and what it counted."""
        run, outcomes = self.run, report.outcomes
        run.state = report.state.value
        run.message = report.message
        run.finished_at = timezone.now()
        run.pages_new = outcomes[Outcome.NEW]
        run.pages_unchanged = outcomes[Outcome.UNCHANGED]
        run.pages_updated = outcomes[Outcome.UPDATED]
        run.pages_failed = outcomes[Outcome.FAILED]
        run.articles, run.organizations, run.activities, run.metrics = report.counts
        run.save()
