"""From the bytes of a file to the text of a page, with how each character came about."""

from __future__ import annotations

from articles.decoding.cleaning import Cleaned, Dirt, PageText, Run, clean
from articles.decoding.encodings import read_characters
from articles.decoding.refusals import Reason, UndecodablePage, refuse_other_formats

__all__ = ["Cleaned", "Dirt", "PageText", "Reason", "Run", "UndecodablePage", "decode"]


def decode(data: bytes, limit: int | None = None) -> PageText:
    """The text of a page: PageText("工会\\n", "gb18030", …) for b"\\xb9\\xa4\\xbb\\xe1\\r\\n".

    Raises UndecodablePage where the bytes are no text, or more than `limit`.
    """
    if limit is not None and len(data) > limit:
        raise UndecodablePage(Reason.TOO_LARGE, f"is larger than {limit:,} bytes, the limit for a page")
    if not data:
        raise UndecodablePage(Reason.EMPTY, "is empty")
    refuse_other_formats(data)
    page = clean(*read_characters(data))
    if not page.text.strip():
        raise UndecodablePage(Reason.BLANK, "holds nothing but blanks")
    return page
