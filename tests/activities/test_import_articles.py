"""manage.py import_articles: what a person types, sees and finds in the database afterwards."""

import errno
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from datetime import date
from functools import cache

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.importing import archives, json_files
from activities.importing.knowledge import is_loaded
from activities.importing.rules import reader_from_fixtures
from activities.management.commands import import_articles as command
from activities.models import Activity, ActivityType, ImportedFile, ImportRun, Metric, OrganizationMention
from articles.models import Article, Page
from tests.conftest import FIXTURES

ROOT = FIXTURES.parent
TYPES = [row["code"] for row in json.loads((FIXTURES / "activity_types.json").read_text(encoding="utf-8"))]


def page(number: int = 1, day: str = "") -> str:
    """The text of a page with one article, another one for each number."""
    return (
        f"{day}\n\n## 石鼓区总工会为{number}号站点送清凉\n\n"
        f"本报讯（记者 郝 强）7月3日，衡阳市石鼓区总工会走进快递站点，为{number}00余名快递员送去防暑降温物品。"
        "石鼓区总工会相关负责人表示，高温天气里，户外劳动者格外辛苦，工会将持续开展送清凉活动。\n"
    )


@pytest.fixture
def pages(tmp_path):
    """A folder with three pages."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in (1, 2, 3):
        (folder / f"2023070{number}_02.txt").write_text(page(number), encoding="utf-8")
    return folder


@cache
def reader():
    return reader_from_fixtures(FIXTURES)


@pytest.fixture
def knowing(db, monkeypatch):
    """A database with the types of activity, and a reader that need not be learned from it each time."""
    monkeypatch.setattr(command, "reader_from_database", lambda folder: reader())
    for code in TYPES:
        ActivityType.objects.get_or_create(code=code, defaults={"name_zh": code, "name_en": code})


def run(*paths, **options):
    """Exit status, output and error output of a run of the command."""
    out, errors = io.StringIO(), io.StringIO()
    try:
        call_command("import_articles", *map(str, paths), stdout=out, stderr=errors, **options)
        status = 0
    except CommandError as error:
        status = error.returncode
        errors.write(f"{error}\n")
    return status, out.getvalue(), errors.getvalue()


def outcomes():
    """What became of each file of the last run."""
    return list(ImportRun.objects.first().files.values_list("outcome", flat=True))


def test_pages_go_in(knowing, pages):
    status, out, errors = run(pages)
    assert (status, errors) == (0, "")
    assert "3 new, 0 unchanged, 0 updated, 0 failed" in out
    assert "pages a second" in out
    assert Page.objects.count() == Article.objects.count() == 3
    assert OrganizationMention.objects.exists()
    assert Activity.objects.exists()
    assert Metric.objects.filter(value=300).exists()
    stored = Page.objects.get(name="20230701_02.txt")
    assert (stored.published_on, stored.published_from, stored.page_number) == (date(2023, 7, 1), "file_name", "02")


def test_run_leaves_a_record(knowing, pages):
    (pages / "bad.txt").write_bytes(b"")
    run(pages, newspaper="衡阳工人报")
    record = ImportRun.objects.get()
    assert (record.state, record.pages_new, record.pages_failed, record.articles) == ("finished", 3, 1, 3)
    assert record.arguments == {"paths": [str(pages)], "newspaper": "衡阳工人报", "workers": 1}
    assert record.finished_at >= record.started_at
    assert [file.outcome for file in record.files.all()] == ["new", "new", "new", "failed"]
    assert [file.position for file in record.files.all()] == [0, 1, 2, 3]
    failed = record.files.get(outcome="failed")
    assert (failed.name, failed.message, failed.page) == (str(pages / "bad.txt"), "is empty", None)
    assert record.files.first().page == Page.objects.get(name="20230701_02.txt")


def test_second_run_writes_nothing_but_its_record_and_the_queue(knowing, pages):
    run(pages)
    with CaptureQueriesContext(connection) as queries:
        status, out, _ = run(pages)
    assert status == 0
    assert "0 new, 3 unchanged, 0 updated, 0 failed" in out
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert all(re.search("importrun|importedfile|queuemark|queueentry", sql) for sql in written)


def test_reading_again_what_did_not_change_changes_nothing(knowing, pages):
    run(pages)
    history = Page.history.count(), Metric.history.count(), Activity.history.count()
    status, out, _ = run(pages, again=True)
    assert "0 new, 3 unchanged, 0 updated, 0 failed" in out
    assert (Page.history.count(), Metric.history.count(), Activity.history.count()) == history


def test_same_bytes_under_two_names_are_one_page(knowing, pages):
    (pages / "copy.txt").write_bytes((pages / "20230701_02.txt").read_bytes())
    run(pages)
    assert Page.objects.count() == 3
    assert outcomes() == ["new", "new", "new", "unchanged"]
    run(pages)
    assert outcomes() == ["unchanged"] * 4


def test_pages_of_older_rules_are_read_again(knowing, pages):
    run(pages)
    Page.objects.filter(name="20230702_02.txt").update(reader_version="0")
    run(pages)
    assert outcomes() == ["unchanged", "updated", "unchanged"]


def test_a_day_that_is_given_later_updates_and_stays(knowing, pages):
    path = pages / "20230701_02.txt"
    run(path)
    status, out, _ = run(path, published="2023-07-04", newspaper="衡阳工人报")
    assert "1 updated" in out
    run(path)
    assert outcomes() == ["unchanged"]
    run(path, again=True)
    stored = Page.objects.get()
    assert (stored.published_on, stored.published_from, stored.newspaper) == (date(2023, 7, 4), "given", "衡阳工人报")
    assert Activity.objects.filter(date_edtf="2023-07-03").exists()


def test_whose_day_counts(knowing, tmp_path):
    for name in ("a.txt", "b.txt", "20230708_01.txt", "20230709_01.txt"):
        day = "" if name == "20230709_01.txt" else "2023年7月5日 星期三 03版"
        (tmp_path / name).write_text(page(len(name) + ord(name[0]) + ord(name[7:8] or "x"), day), encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,published\na.txt,2023-07-06\nnone.txt,2023-07-07\n")
    status, out, _ = run(tmp_path, manifest=str(tmp_path / "manifest.csv"))
    assert status == 0
    assert dict(Page.objects.values_list("name", "published_from")) == {
        "a.txt": "manifest",
        "b.txt": "printed",
        "20230708_01.txt": "printed",
        "20230709_01.txt": "file_name",
    }
    assert "a.txt: warning: the page prints 2023-07-05, the manifest says 2023-07-06" in out
    assert "none.txt: stands in the manifest, but is none of the files" in out


def test_pattern(knowing, tmp_path):
    path = tmp_path / "hyb-p2-040723.txt"
    path.write_text(page(), encoding="utf-8")
    run(path)
    run(path, pattern="{newspaper}-p{page}-*.txt")
    stored = Page.objects.get()
    assert (stored.newspaper, stored.page_number) == ("hyb", "2")


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b"\r\n \r\n", "nothing but blanks"),
    "scan.pdf": (b"%PDF-1.4\n", "pdftotext"),
    "image.txt": (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
    "binary.txt": (bytes(range(256)) * 4, "is not text"),
    "encoding.txt": ("товарищи, профсоюз".encode("cp1251"), "unknown encoding"),
    "large.txt": (b"x" * 6000, "larger than 5,000 bytes"),
    "none.txt": ("星期二\n".encode(), "no article"),
    "gone.txt": (None, "No such file"),
    "archive.zip": (b"PK but none", "no sound zip archive"),
}


def test_every_bad_file_gets_a_line_and_the_run_goes_on(knowing, pages, settings):
    settings.IMPORT_MAX_BYTES = 5000
    for name, (data, _) in BAD.items():
        if data is None:
            (pages / name).symlink_to(pages / "nowhere")
        else:
            (pages / name).write_bytes(data)
    (pages / "void").mkdir()
    status, out, errors = run(pages, pages / "void")
    assert status == 1
    lines = errors.splitlines()
    for name, (_, reason) in BAD.items():
        assert [reason in line for line in lines if f"{pages / name}: " in line] == [True]
    assert f"{pages / 'void'}: holds no page" in errors
    assert f"{len(BAD) + 1} of {len(BAD) + 4} files failed" in errors
    assert f"3 new, 0 unchanged, 0 updated, {len(BAD) + 1} failed" in out
    assert Page.objects.count() == 3


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"published": "2024-13-01"}, "--published: '2024-13-01'"),
        ({"published": "yesterday"}, "YYYY-MM-DD"),
        ({"published": ""}, "--published: '' is no date"),
        ({"newspaper": "报" * 101}, "--newspaper: 报"),
        ({"workers": 0}, "--workers 0"),
        ({"workers": 1000}, "--workers 1000"),
        ({"pattern": "{day}.txt"}, "--pattern: {day} is no field"),
        ({"manifest": "nowhere.csv"}, "--manifest nowhere.csv: cannot be read"),
        ({"manifest": __file__}, "no column 'file'"),
        ({"manifest": ""}, "--manifest: names no file"),
        ({"pattern": ""}, "--pattern: '' names neither"),
        ({"json": __file__}, "test_import_articles.py: is a file, not a folder"),
        ({"json": f"{__file__}/readings"}, "--json"),
        ({"json": ""}, "--json: names no folder"),
    ],
)
def test_wrong_arguments(pages, options, complaint):
    status, out, errors = run(pages, dry_run=True, **options)
    assert (status, out) == (2, "")
    assert complaint in errors


@pytest.mark.parametrize("path", ["nowhere.txt", "nowhere/*.txt", ""])
def test_path_that_names_nothing(path):
    status, _, errors = run(path, dry_run=True)
    assert status == 2
    assert f"{path or repr('')}: there is no such file" in errors


def test_folder_that_takes_no_readings_is_told_before_anything_is_read(pages, tmp_path, monkeypatch):
    def refuse(*args, **options):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(json_files, "TemporaryFile", refuse)
    status, out, errors = run(pages, dry_run=True, json=str(tmp_path))
    assert (status, out) == (2, "")
    assert errors == f"--json {tmp_path}: no file can be written there: Permission denied\n"


def test_dry_run_touches_no_database(pages, tmp_path):  # nor is it allowed to here
    (pages / "04.text").write_text(page(4), encoding="gb18030")
    (pages / "empty.txt").write_bytes(b"")
    status, out, errors = run(pages, dry_run=True, json=str(tmp_path / "readings"))
    assert status == 1
    assert "4 read" in out
    assert errors.splitlines() == [f"{pages / 'empty.txt'}: is empty", "1 of 5 files failed"]
    names = sorted(path.name for path in (tmp_path / "readings").iterdir())
    assert names == ["04.json", "20230701_02.json", "20230702_02.json", "20230703_02.json"]
    reading = json.loads((tmp_path / "readings" / "04.json").read_text(encoding="utf-8"))
    assert reading["source"] == "04.text"
    assert reading["articles"][0]["headline"] == "石鼓区总工会为4号站点送清凉"


def test_quiet_prints_problems_only(pages):
    (pages / "empty.txt").write_bytes(b"")
    status, out, errors = run(pages, dry_run=True, quiet=True)
    assert (status, out) == (1, "")
    assert f"{pages / 'empty.txt'}: is empty" in errors
    (pages / "empty.txt").unlink()
    assert run(pages, dry_run=True, quiet=True) == (0, "", "")


def test_json_beside_the_database(knowing, pages, tmp_path):
    run(pages)
    status, out, _ = run(pages, json=str(tmp_path / "readings"))
    assert status == 0
    assert "3 unchanged" in out
    assert len(list((tmp_path / "readings").iterdir())) == 3


def test_fail_fast(knowing, pages):
    (pages / "20230702_01.txt").write_bytes(b"")
    status, _, errors = run(pages, fail_fast=True)
    assert status == 1
    assert f"stopped: {pages / '20230702_01.txt'}: is empty" in errors
    record = ImportRun.objects.get()
    assert (record.state, Page.objects.count()) == ("failed", 1)
    assert "is empty" in record.message


def test_zip_glob_and_standard_input(knowing, pages, tmp_path, monkeypatch):
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("2023/报/20230704_02.txt", page(4))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page(5).encode("utf-16"))))
    status, _, errors = run(f"{pages}/*1_02.txt", tmp_path / "more.zip", "-")
    assert (status, errors) == (0, "")
    names = list(Page.objects.order_by("pk").values_list("name", "encoding"))
    assert names == [("20230701_02.txt", "utf-8"), ("20230704_02.txt", "utf-8"), ("stdin.txt", "utf-16")]


def test_workers(knowing, pages):
    status, out, errors = run(pages, workers=2)
    assert (status, errors) == (0, "")
    assert "3 new" in out
    run(pages, again=True)
    assert outcomes() == ["unchanged"] * 3


def test_interrupted_run_leaves_whole_pages_and_the_next_finishes(knowing, pages, monkeypatch):
    from_here, store = [], command.DatabaseArchive.note

    def note(archive, result):
        store(archive, result)
        from_here.append(result)
        if len(from_here) == 2:
            raise KeyboardInterrupt  # after the second page was written, before it was committed

    monkeypatch.setattr(command.DatabaseArchive, "note", note)
    status, _, errors = run(pages)
    assert status == 130
    assert "run it again" in errors
    assert (Page.objects.count(), Article.objects.count()) == (1, 1)
    record = ImportRun.objects.get()
    assert (record.state, record.pages_new, record.files.count()) == ("interrupted", 1, 1)
    monkeypatch.setattr(command.DatabaseArchive, "note", store)
    run(pages)
    assert outcomes() == ["unchanged", "new", "new"]


def test_page_that_the_database_refuses_costs_itself_alone(knowing, pages, monkeypatch):
    def refuse(reading, reason=""):
        if reading.name == "20230702_02.txt":
            raise ValueError("too long")
        return stored(reading, reason)

    stored = archives.store_page
    monkeypatch.setattr(archives, "store_page", refuse)
    status, _, errors = run(pages)
    assert status == 1
    assert "20230702_02.txt: could not be stored: ValueError: too long" in errors
    assert outcomes() == ["new", "failed", "new"]


def test_control_characters_can_be_stored(knowing, tmp_path):
    (tmp_path / "01.txt").write_text("\ue004" + page().replace("快递站点", "快递\x00站点\u200b"), encoding="utf-8")
    status, out, errors = run(tmp_path)
    assert (status, errors) == (0, "")
    stored = Page.objects.get()
    assert [piece[0] for piece in stored.cleaned] == ["private_use", "control", "invisible"]
    assert "走进快递站点" in stored.text
    assert "1 control characters removed" in out


@pytest.mark.django_db
def test_an_empty_database_is_taught_by_the_fixtures(pages):
    assert not is_loaded()
    status, _, errors = run(pages / "20230701_02.txt")
    assert (status, errors) == (0, "")
    assert is_loaded()
    assert ImportedFile.objects.get().outcome == "new"


class Terminal(io.StringIO):
    """A terminal that remembers what it showed."""

    def isatty(self):
        return True


def test_terminal_gets_a_bar_and_the_problems(pages):
    (pages / "[bold]empty.txt").write_bytes(b"")
    out, errors = Terminal(), Terminal()
    with pytest.raises(CommandError, match="1 of 4 files failed"):
        call_command("import_articles", str(pages), dry_run=True, stdout=out, stderr=errors)
    assert "20230701_02.txt" not in out.getvalue()
    assert "3 read" in out.getvalue()
    assert "[bold]empty.txt: is empty" in errors.getvalue()


def manage(*arguments, database):
    """The command line as a person types it, with a database of its own."""
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{database}", "PYTHONIOENCODING": "utf-8", "HTTPS": "0"}
    return subprocess.Popen(
        [sys.executable, "manage.py", *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize(
    ("arguments", "data", "status"),
    [
        (["-", "--dry-run"], page().encode(), 0),
        (["-", "--dry-run"], b"", 1),
        (["nowhere.txt", "--dry-run"], b"", 2),
        (["-", "--dry-run", "--workers", "many"], b"", 2),
        ([], b"", 2),
    ],
)
def test_exit_status_without_any_database(tmp_path, arguments, data, status):
    process = manage("import_articles", *arguments, database=tmp_path / "no" / "such.sqlite3")
    out, errors = process.communicate(data, timeout=60)
    assert process.returncode == status, errors
    assert "Traceback" not in errors.decode()
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize(
    ("arguments", "database", "words"),
    [
        (["import_articles", "fixtures/pages"], "empty.sqlite3", "manage.py migrate"),
        (["load_knowledge"], "empty.sqlite3", "manage.py migrate"),
        (["create_demo_editor"], "empty.sqlite3", "manage.py migrate"),
        (["evaluate_reading", "--from-reviews"], "empty.sqlite3", "manage.py migrate"),
        (["import_articles", "fixtures/pages"], "no/such/folder.sqlite3", "unable to open"),
    ],
)
def test_database_that_cannot_be_used_is_told_in_words(tmp_path, arguments, database, words):
    process = manage(*arguments, database=tmp_path / database)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert words in errors.decode()
    assert ("migrate" in errors.decode()) is ("migrate" in words)
    assert "Traceback" not in errors.decode()


def test_killed_run_leaves_no_worker_behind(tmp_path, pages, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    for number in range(4, 12):
        (pages / f"{number:02}.txt").write_text(page(number), encoding="utf-8")
    process = manage("import_articles", pages, "-", "--dry-run", "--workers", "2", database=tmp_path / "none.sqlite3")
    assert b": read" in process.stdout.readline()  # the workers are there; it waits for what is piped in
    process.kill()
    process.communicate(timeout=60)  # until the last process that may write has ended
    assert not list(tmp_path.glob("unionnews-reader-*"))
