"""Submitting pages: stored as by the import command, or read alone; what is no page is refused in words."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile

from activities.models import ImportRun
from articles.models import Page
from tests import factories
from tests.unionnews.api.addresses import ROOT
from unionnews.roles import EDITOR, VIEWER

pytestmark = pytest.mark.django_db
PAGES = f"{ROOT}pages/"
TEXT = factories.PageFactory.text


@pytest.fixture(autouse=True)
def knowledge() -> None:
    """A little of what the reading knows; an empty database would be taught all of it first."""
    factories.RegionFactory()
    factories.ActivityTypeFactory()
    factories.ActivityTypeFactory(code="other")


def submit(api, query="", **body):
    """The answer to a page as JSON."""
    return api.post(f"{PAGES}{query}", {"text": TEXT, **body}, format="json")


def upload(api, content: bytes, name="20230804_03.txt", query="", **body):
    """The answer to a page as a file."""
    return api.post(f"{PAGES}{query}", {"file": SimpleUploadedFile(name, content), **body}, format="multipart")


def test_page_is_stored_with_what_was_read_from_it(api):
    response = submit(api, name="20230804_03.txt", newspaper="云岭工人报")
    assert response.status_code == 201, response.content
    told = response.json()
    page = Page.objects.get()
    assert told["outcome"] == "new"
    assert told["articles"] == page.articles.count() == 1
    assert told["page"] == api.get(response["Location"]).json()
    assert (page.newspaper, str(page.published_on), page.published_from) == ("云岭工人报", "2023-08-04", "file_name")
    assert ImportRun.objects.get().user.username == "chief"
    assert len(api.get(f"{ROOT}articles/", {"page": page.pk}).data["results"]) == 1


def test_same_page_again_is_the_same_page(api):
    first = submit(api).json()["page"]["id"]
    response = submit(api)
    assert (response.status_code, response.json()["outcome"]) == (200, "unchanged")
    assert response.json()["page"]["id"] == first
    more = submit(api, published_on="2023-08-04")
    assert (more.status_code, more.json()["outcome"]) == (200, "updated")
    assert Page.objects.count() == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_file_is_read_in_the_encodings_of_the_import(api, encoding):
    response = upload(api, TEXT.encode(encoding), newspaper="云岭工人报")
    assert response.status_code == 201, response.content
    assert Page.objects.get().text.startswith("工会在身边")
    assert Page.objects.get().name == "20230804_03.txt"


def test_reading_alone_stores_nothing(api):
    response = submit(api, "?dry_run=1", name="20230804_03.txt")
    assert response.status_code == 200, response.content
    reading = response.json()
    assert list(reading) == ["source", "banner", "articles"]
    assert reading["source"] == "20230804_03.txt"
    assert reading["articles"][0]["headline"] == factories.HEADLINE
    assert "300余名" in [metric["text"] for metric in reading["articles"][0]["metrics"]]
    assert not Page.objects.exists()
    assert not ImportRun.objects.exists()
    assert reading == upload(api, TEXT.encode(), query="?dry_run=1").json()


NO_PAGES = [b"", b"   \n", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"%PDF-1.7\n", b"12345\n678"]
FIELD = b'--x\r\nContent-Disposition: form-data; name="a%d"\r\n\r\n1\r\n'
MANY_FIELDS = b"".join(FIELD % number for number in range(1100)) + b"--x--"


@pytest.mark.parametrize("content", NO_PAGES)
def test_what_is_no_page_is_refused_in_words(api, content):
    response = upload(api, content)
    assert response.status_code == 422, response.content
    [error] = response.json()["errors"]
    assert error["pointer"] == "/file"
    assert error["detail"]
    assert not Page.objects.exists()


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({}, "/text"),
        ({"text": None}, "/text"),
        ({"text": 7}, "/text"),
        ({"text": ""}, "/text"),
        ({"text": TEXT, "published_on": "yesterday"}, "/published_on"),
        ({"text": TEXT, "published_on": "0001-01-01"}, "/published_on"),
        ({"text": TEXT, "newspaper": "报" * 101}, "/newspaper"),
        ({"text": TEXT, "page_number": "12345678901"}, "/page_number"),
        ({"text": TEXT, "name": ""}, "/name"),
        ({"text": TEXT, "sha256": "0"}, "/sha256"),
        ({"text": TEXT, "file": "03.txt"}, "/file"),
        ([TEXT], ""),
    ],
)
def test_what_is_wrong_with_a_submission_is_named(api, body, wrong):
    response = api.post(PAGES, body, format="json")
    assert response.status_code == 422, response.content
    assert [error["pointer"] for error in response.json()["errors"]] == [wrong]


def test_page_that_is_too_large_is_refused(api, settings):
    settings.IMPORT_MAX_BYTES = 1000
    assert upload(api, TEXT.encode() * 9).status_code == 413
    assert submit(api, text=TEXT * 9).status_code == 413


@pytest.mark.parametrize("as_file", [False, True])
def test_ten_megabytes_are_refused(api, as_file):
    response = upload(api, b"a" * 10_000_000) if as_file else submit(api, text="a" * 10_000_000)
    assert response.status_code == 413
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        ("text/plain", TEXT.encode(), 415),
        ("application/x-www-form-urlencoded", b"text=a", 415),
        ("multipart/form-data", b"--x", 400),
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense", 422),
        ("multipart/form-data; boundary=x", MANY_FIELDS, 400),
    ],
)
def test_form_that_cannot_be_read_is_refused(api, content_type, body, status):
    response = api.generic("POST", PAGES, body, content_type)
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("query", ["?dry_run=yes", "?dry_run=", "?limit=1"])
def test_parameter_that_is_none_stores_nothing(api, query):
    assert submit(api, query).status_code == 400
    assert not Page.objects.exists()


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a/b/../20230804_03.txt"])
def test_folders_of_a_name_are_left_out(api, name):
    submit(api, name=name)
    assert "/" not in Page.objects.get().name


@pytest.mark.parametrize(("role", "status"), [(VIEWER, 403), (EDITOR, 201)])
def test_who_may_submit(client_of, role, status):
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(Group.objects.get(name=role))
    assert submit(client_of(user)).status_code == status
    assert submit(client_of(user), "?dry_run=1").status_code == (200 if status == 201 else 403)


def test_markup_in_a_page_is_text(api):
    response = submit(api, text=TEXT.replace("清凉", "<script>alert(1)</script>清凉"))
    assert "<script>alert(1)</script>" in response.json()["page"]["text"]
    assert response["Content-Type"] == "application/json"


def test_reading_alone_has_the_form_of_readings(api):
    """The keys of the exchanged form, whatever a reader adds later."""
    article = submit(api, "?dry_run=1").json()["articles"][0]
    assert {"kind", "kicker", "headline", "paragraphs", "organizations", "activities", "metrics"} <= set(article)
