"""What is no text of a page: pictures, archives, documents, and why that is said."""

from __future__ import annotations

import re
from enum import StrEnum


class Reason(StrEnum):
    """Why bytes are no text of a page."""

    EMPTY = "empty"
    BLANK = "blank"
    TOO_LARGE = "too_large"
    PDF = "pdf"
    IMAGE = "image"
    ARCHIVE = "archive"
    DOCUMENT = "document"
    BINARY = "binary"
    UNKNOWN_ENCODING = "unknown_encoding"


class UndecodablePage(Exception):
    """Bytes that are no page; its words say why and what to do: is a PDF: extract its text first."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message

    def __reduce__(self) -> tuple[type[UndecodablePage], tuple[Reason, str]]:
        return type(self), (self.reason, self.message)  # it comes back from worker processes


# Magic numbers: what a file begins with that is no text
MAGIC: tuple[tuple[bytes, Reason, str], ...] = (
    (b"%PDF-", Reason.PDF, "is a PDF: extract its text first, e.g. with pdftotext -layout"),
    (b"\x89PNG\r\n", Reason.IMAGE, "is a PNG image: recognise its text first (OCR)"),
    (b"\xff\xd8\xff", Reason.IMAGE, "is a JPEG image: recognise its text first (OCR)"),
    (b"GIF87a", Reason.IMAGE, "is a GIF image: recognise its text first (OCR)"),
    (b"GIF89a", Reason.IMAGE, "is a GIF image: recognise its text first (OCR)"),
    (b"II*\0", Reason.IMAGE, "is a TIFF image: recognise its text first (OCR)"),
    (b"MM\0*", Reason.IMAGE, "is a TIFF image: recognise its text first (OCR)"),
    (b"PK\x03\x04", Reason.ARCHIVE, "is a zip archive or an Office document, not a page: unpack it or save it as text"),
    (b"PK\x05\x06", Reason.ARCHIVE, "is an empty zip archive"),
    (b"\x1f\x8b", Reason.ARCHIVE, "is a gzip archive: unpack it first"),
    (b"BZh91AY", Reason.ARCHIVE, "is a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ\0", Reason.ARCHIVE, "is an xz archive: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", Reason.ARCHIVE, "is a 7z archive: unpack it first"),
    (b"Rar!\x1a\x07", Reason.ARCHIVE, "is a RAR archive: unpack it first"),
    (b"\xd0\xcf\x11\xe0", Reason.DOCUMENT, "is a Word or WPS document: save it as plain text first"),
    (b"{\\rtf", Reason.DOCUMENT, "is an RTF document: save it as plain text first"),
)
IMAGES_BY_OFFSET = ((b"BM", 6, b"\0\0\0\0", "BMP"), (b"RIFF", 8, b"WEBP", "WebP"))  # start, where and what follows
MARKUP = re.compile(rb"\s{0,99}<(?:!doctype|html|\?xml)\b", re.IGNORECASE)


def refuse_other_formats(data: bytes) -> None:
    """Raises UndecodablePage where the first bytes are those of a PDF, an image, an archive, a document."""
    for magic, reason, message in MAGIC:
        if data.startswith(magic):
            raise UndecodablePage(reason, message)
    for magic, offset, rest, name in IMAGES_BY_OFFSET:
        if data.startswith(magic) and data[offset : offset + len(rest)] == rest:
            raise UndecodablePage(Reason.IMAGE, f"is a {name} image: recognise its text first (OCR)")
    if MARKUP.match(data):
        raise UndecodablePage(Reason.DOCUMENT, "is a web page or XML: save it as plain text first")
