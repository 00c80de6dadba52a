"""What the admin shows of the importer's runs and files."""

import pytest

from activities.models import ImportedFile
from articles.decoding.refusals import MAGIC
from articles.sentences_of_readings import forms
from tests import factories
from tests.unionnews.desk import admin_url, change_url

pytestmark = pytest.mark.django_db


def test_state_of_a_run_is_a_word(admin_client):
    run = factories.ImportRunFactory()
    content = admin_client.get(change_url(run)).content.decode()
    assert f">{run.get_state_display()}<" in content
    assert "(&#x27;" not in content


def test_outcome_of_a_file_is_a_word(admin_client):
    file = factories.ImportedFileFactory(outcome=ImportedFile.Outcome.UNCHANGED)
    content = admin_client.get(change_url(file)).content.decode()
    assert f">{file.get_outcome_display()}<" in content
    assert "(&#x27;" not in content


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("is a PDF: extract its text first, e.g. with pdftotext -layout", "是 PDF：请先提取文字"),
        ("is a PNG image: recognise its text first (OCR)", "是 PNG 图片"),
        ("is larger than 5,242,880 bytes, the limit for a page (IMPORT_MAX_BYTES)", "超过 5,242,880 字节"),
        ("eaten by the dog", "eaten by the dog"),
    ],
)
def test_why_a_file_failed_is_told_in_chinese(admin_client, message, words):
    file = factories.ImportedFileFactory(outcome=ImportedFile.Outcome.FAILED, page=None, message=message)
    for address in (change_url(file), change_url(file.run), admin_url(ImportedFile, "changelist")):
        assert words in admin_client.get(address).content.decode()


def test_what_is_doubtful_on_a_page_is_told_in_chinese(admin_client):
    page = factories.PageFactory(warnings=["the page prints 2024-06-18, its file name says 2024-06-19"])
    assert "版面印的是 2024-06-18，文件名写的是 2024-06-19" in admin_client.get(change_url(page)).content.decode()


def test_every_refusal_of_the_decoder_is_known():
    known = [form for _sentence, form in forms()]
    for _magic, _reason, message in MAGIC:
        assert any(form.fullmatch(message) for form in known), message
