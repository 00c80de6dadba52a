"""What a reading says of a file or page, in the reader's language: stored in English, as the command prints it."""

from __future__ import annotations

import re
from functools import cache

from django.utils.translation import gettext, gettext_noop

__all__ = ["in_readers_language"]

PLACE = re.compile(r"%\\\((\w+)\\\)s")  # %(limit)s, as re.escape writes it

SENTENCES = [
    # Files that are no pages
    gettext_noop("is empty"),
    gettext_noop("holds nothing but blanks"),
    gettext_noop("is larger than %(limit)s bytes, the limit for a page (IMPORT_MAX_BYTES)"),
    gettext_noop("is larger than %(limit)s bytes, the limit for a page"),
    gettext_noop("is a PDF: extract its text first, e.g. with pdftotext -layout"),
    gettext_noop("is a %(format)s image: recognise its text first (OCR)"),
    gettext_noop("is a zip archive or an Office document, not a page: unpack it or save it as text"),
    gettext_noop("is an empty zip archive"),
    gettext_noop("is an archive within an archive: unpack it first"),
    gettext_noop("is a %(format)s archive: unpack it first"),
    gettext_noop("is an %(format)s archive: unpack it first"),
    gettext_noop("is no sound zip archive: %(fault)s"),
    gettext_noop("is a Word or WPS document: save it as plain text first"),
    gettext_noop("is an RTF document: save it as plain text first"),
    gettext_noop("is a web page or XML: save it as plain text first"),
    gettext_noop("is not text: its byte order mark promises what does not follow"),
    gettext_noop("is not text: save the page as plain text first"),
    gettext_noop("has an unknown encoding: save it as UTF-8 first"),
    gettext_noop("holds no page: there is no .txt file in it"),
    gettext_noop("cannot be read: %(fault)s"),
    gettext_noop("cannot be unpacked: %(fault)s"),
    gettext_noop("is no longer stored: it was deleted meanwhile"),
    # Faults
    gettext_noop("could not be stored: %(fault)s"),
    gettext_noop("could not be read, by a fault of the program: %(fault)s"),
    gettext_noop("its reading could not be written: %(fault)s"),
    gettext_noop("the process that read it died, perhaps for want of memory: try again with --workers 1"),
    # Warnings
    gettext_noop("the page prints %(printed)s, the import says %(said)s"),
    gettext_noop("the page prints %(printed)s, the manifest says %(said)s"),
    gettext_noop("the page prints %(printed)s, its file name says %(said)s"),
    gettext_noop("its name is not of the form %(pattern)s"),
    gettext_noop("a line of %(count)s characters belongs to no article"),
]


def in_readers_language(sentence: str) -> str:
    """The sentence in the language of whoever looks; one that is not known, as it is stored."""
    for known, form in forms():
        if found := form.fullmatch(sentence):
            return gettext(known) % found.groupdict()
    return sentence


@cache
def forms() -> list[tuple[str, re.Pattern[str]]]:
    """The sentences with what matches each."""
    return [(known, re.compile(PLACE.sub(r"(?P<\1>.+?)", re.escape(known)), re.DOTALL)) for known in SENTENCES]
