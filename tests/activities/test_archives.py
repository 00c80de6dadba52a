"""Where the pages of a run are kept."""

import pytest
from django.db import OperationalError

from activities.importing import archives
from activities.importing.archives import DatabaseArchive
from activities.importing.runs import FileResult, Outcome, Refused
from activities.models import ActivityType, ImportedFile
from articles.models import Page
from tests.activities.readings import page_reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(monkeypatch):
    """The archive of a run that waits for nobody."""
    monkeypatch.setattr(archives, "PAUSE", 0)
    for code in ("summer_relief", "visit", "other"):
        ActivityType.objects.create(code=code, name_zh=code, name_en=code)
    return DatabaseArchive({}, "1")


def in_the_way(monkeypatch, times):
    """Another import is in the way of the next tries to store a page."""
    store_page, failures = archives.store_page, iter([None] * times)

    def store(*args, **options):
        if next(failures, "none left") is None:
            raise OperationalError("deadlock detected")
        return store_page(*args, **options)

    monkeypatch.setattr(archives, "store_page", store)


def result():
    """What is known of a file before it is stored."""
    return FileResult(0, "20230704_02.txt", Outcome.READ)


def test_page_is_tried_again_when_another_import_was_in_the_way(archive, monkeypatch):
    in_the_way(monkeypatch, times=2)
    assert archive.keep(page_reading(), result()).outcome == Outcome.NEW
    assert (Page.objects.count(), ImportedFile.objects.count()) == (1, 1)


def test_page_is_refused_when_another_import_stays_in_the_way(archive, monkeypatch):
    in_the_way(monkeypatch, times=9)
    with pytest.raises(Refused, match="deadlock detected"):
        archive.keep(page_reading(), result())
    assert not Page.objects.exists()
