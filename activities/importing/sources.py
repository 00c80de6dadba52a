"""A file that should hold a page: on disk, in a zip archive, or piped in."""

from __future__ import annotations

import os
import re
import stat
import zipfile
import zlib
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import PurePosixPath
from typing import IO, BinaryIO, Protocol

from activities.importing.reading import StoredText

__all__ = ["BROKEN_ARCHIVE", "Bytes", "File", "Member", "Source", "StandardInput", "UnreadableSource", "legible"]

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class UnreadableSource(Exception):
    """A file whose bytes cannot be had; its words say why."""


class Source(Protocol):
    """A file that should hold a page."""

    @property
    def name(self) -> str:
        """How a report names it: pages.zip/2023/20231122_03.txt."""

    @property
    def file_name(self) -> str:
        """The name of the file alone: 20231122_03.txt."""

    def read(self, limit: int) -> bytes | StoredText:
        """Its bytes, or the text that is stored of it. Raises UnreadableSource, also for more than `limit` bytes."""


@dataclass(frozen=True, slots=True)
class File:
    """A file on disk."""

    path: str

    @property
    def name(self) -> str:
        return legible(self.path)

    @property
    def file_name(self) -> str:
        return legible(os.path.basename(self.path))

    def read(self, limit: int) -> bytes:
        try:
            with open(self.path, "rb") as stream:
                status = os.fstat(stream.fileno())
                if stat.S_ISREG(status.st_mode) and status.st_size > limit:
                    raise too_large(limit)
                return read_within(stream, limit)
        except OSError as error:
            raise UnreadableSource(f"cannot be read: {error.strerror or error}") from error


@dataclass(frozen=True, slots=True)
class Bytes:
    """What was handed over in memory: an upload."""

    data: bytes
    name: str

    @property
    def file_name(self) -> str:
        return PurePosixPath(self.name.replace("\\", "/")).name

    def read(self, limit: int) -> bytes:
        if len(self.data) > limit:
            raise too_large(limit)
        return self.data


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a zip archive; to be read while the archive is open."""

    archive: zipfile.ZipFile
    info: zipfile.ZipInfo
    name: str

    @property
    def file_name(self) -> str:
        return PurePosixPath(self.name).name

    def read(self, limit: int) -> bytes:
        if self.info.file_size > limit:
            raise too_large(limit)
        try:
            with self.archive.open(self.info) as stream:
                return read_within(stream, limit)  # what the archive says of the size need not be true
        except BROKEN_ARCHIVE as error:
            raise UnreadableSource(f"cannot be unpacked: {error}") from error


@dataclass(frozen=True, slots=True)
class StandardInput:
    """What is piped in."""

    stream: BinaryIO | None  # None where it is closed
    name: str = "standard input"
    file_name: str = "stdin.txt"

    def read(self, limit: int) -> bytes:
        if self.stream is None:
            raise UnreadableSource("cannot be read: it is closed")
        try:
            return read_within(self.stream, limit)
        except OSError as error:
            raise UnreadableSource(f"cannot be read: {error.strerror or error}") from error


# What zipfile raises for broken members, unknown methods (NotImplementedError) and passwords (both RuntimeError)
BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, RuntimeError, ValueError)


def legible(path: str) -> str:
    """A path as it can be printed and stored, also where its bytes are no UTF-8."""
    return printable(in_utf8_or_gbk(os.fsencode(path)))


def printable(name: str) -> str:
    """A name without what would move the cursor of a terminal."""
    return CONTROL.sub("\ufffd", name)


def in_utf8_or_gbk(name: bytes) -> str:
    """The name of a file out of its bytes."""
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        return name.decode("gb18030", "replace")


def read_within(stream: IO[bytes], limit: int) -> bytes:
    """All bytes of a stream. Raises UnreadableSource where there are more than `limit`."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(limit)
    return data


def too_large(limit: int) -> UnreadableSource:
    """The complaint about a file that is larger than a page may be."""
    return UnreadableSource(f"is larger than {limit:,} bytes, the limit for a page (IMPORT_MAX_BYTES)")
