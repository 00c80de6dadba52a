"""The data dictionary: whole, in both languages, and as fresh as the models."""

from pathlib import Path

import pytest
from django.core.management import call_command

from activities.datasets.dictionary import RECORDS, dictionary
from activities.datasets.dictionary_page import page
from activities.datasets.field_notes import NOTES, NoNote, note_of

PAGE = Path(__file__).resolve().parents[3] / "docs" / "data-dictionary.md"
ENTRIES = [pytest.param(entry, id=f"{record.name}.{entry.name}") for record in dictionary() for entry in record.fields]


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_field_is_described_in_both_languages(entry):
    assert entry.meaning["en"].strip()
    assert any("\u4e00" <= character <= "\u9fff" for character in entry.meaning["zh"]), entry.meaning
    assert entry.example
    if entry.may_be_empty:
        assert entry.empty["en"], "say what no value means"
        assert entry.empty["zh"] != entry.empty["en"]


def test_every_note_belongs_to_a_field():
    fields = {
        (model._meta.model_name, field.name) for model in RECORDS.values() for field in model._meta.concrete_fields
    }
    names = {name for _model, name in fields}
    for key in NOTES:
        model, name = key.split(".")
        assert name in names if model == "*" else (model, name) in fields, key


def test_field_without_a_note_is_told():
    with pytest.raises(NoNote, match="metric.colour"):
        note_of("metric", "colour")


def test_page_is_fresh():
    assert PAGE.read_text(encoding="utf-8") == page(), "run manage.py data_dictionary docs/data-dictionary.md"


def test_command_writes_it(tmp_path):
    call_command("data_dictionary", str(tmp_path / "page.md"))
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == page()
