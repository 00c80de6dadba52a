"""The Chinese catalogue has words for every string of the project, and its compiled form is of today."""

import re

import polib
import pytest

from tests import catalogue

REPAIR = "python -m tests.catalogue brings the catalogue up to date"


@pytest.fixture(scope="module")
def entries() -> dict:
    """The entries of the catalogue by what they translate."""
    return {(entry.msgid, entry.msgid_plural): entry for entry in polib.pofile(str(catalogue.PO))}


def test_every_string_stands_in_the_catalogue(entries):
    assert not catalogue.messages().keys() - entries.keys(), REPAIR


def test_catalogue_holds_no_string_that_is_gone(entries):
    assert not entries.keys() - catalogue.messages().keys(), REPAIR


def test_every_string_has_chinese_words(entries):
    assert [entry.msgid for entry in entries.values() if not catalogue.is_translated(entry)] == []


def test_placeholders_are_the_same_in_chinese(entries):
    for entry in entries.values():
        words = entry.msgstr or entry.msgstr_plural[0]
        assert set(re.findall(r"%\(\w+\)[sd]", words)) == set(re.findall(r"%\(\w+\)[sd]", entry.msgid)), entry.msgid


def test_compiled_catalogue_is_fresh():
    assert catalogue.MO.read_bytes() == catalogue.compiled(), REPAIR


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('_("metric")', [("metric", "")]),
        ('ngettext("%(n)d page", "%(n)d pages", n)', [("%(n)d page", "%(n)d pages")]),
        ('label = "metric"', []),
        ("_(name)", []),
    ],
)
def test_strings_of_a_module(source, expected):
    assert list(catalogue.messages_of_python(source)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{% load i18n %}<p title="{% translate "None" %}">{{ x }}</p>', [("None", "")]),
        ("{% blocktranslate %}Page {{ n }}{% endblocktranslate %}", [("Page %(n)s", "")]),
        (
            "{% blocktranslate count n=n %}{{ n }} page{% plural %}{{ n }} pages{% endblocktranslate %}",
            [("%(n)s page", "%(n)s pages")],
        ),
        ('{% include "x.html" with title=_("None") %}{{ x|default:_("no") }}', [("None", ""), ("no", "")]),
        ("<p>None</p>", []),
    ],
)
def test_strings_of_a_template(source, expected):
    assert list(catalogue.messages_of_template(source)) == expected
