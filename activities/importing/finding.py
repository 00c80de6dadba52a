"""The pages that paths name: files, folders, globs and zip archives, as one stream in a fixed order."""

from __future__ import annotations

import glob
import os
import zipfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath
from typing import BinaryIO

from activities.importing.sources import (
    BROKEN_ARCHIVE,
    File,
    Member,
    Source,
    StandardInput,
    in_utf8_or_gbk,
    legible,
    printable,
)

__all__ = ["STANDARD_INPUT", "Found", "NoSuchPath", "Skipped", "Unreadable", "expand", "find_sources"]

STANDARD_INPUT = "-"


class NoSuchPath(Exception):
    """A path or a glob that names nothing."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder that yields no page, and why."""

    name: str
    message: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file in a folder that does not look like a page, and why it was left out."""

    name: str
    message: str


Found = Source | Unreadable | Skipped


class Look(Enum):
    """What a file in a folder or an archive looks like, by its name."""

    PAGE = "page"
    DOCUMENT = "document"  # may hold a page, but is no text
    ARCHIVE = "archive"
    BESIDE = "beside"  # stands beside pages and is none: manifests, readings, notes
    HIDDEN = "hidden"
    OTHER = "other"


LOOKS = {
    Look.PAGE: ".txt .text",
    Look.DOCUMENT: ".pdf .png .jpg .jpeg .gif .bmp .tif .tiff .webp .doc .docx .wps .rtf .odt .ofd .htm .html",
    Look.ARCHIVE: ".zip",
    Look.BESIDE: ".json .jsonl .csv .tsv .xls .xlsx .md .rst .yml .yaml .toml .ini .log .py .sh .sha256",
}
LOOK_OF = {suffix: look for look, suffixes in LOOKS.items() for suffix in suffixes.split()}
HIDDEN_NAMES = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
HIDDEN_STARTS = (".", "~$")  # .DS_Store; ~$page.docx of an open Word

NO_PAGE = "holds no page: there is no .txt file in it"
NO_TEXT_NAME = "skipped: in a folder only .txt and .text files are read; name the file itself to read it"


def look_of(name: str) -> Look:
    """What a file looks like by its name: PAGE for 20231122_03.TXT."""
    if name in HIDDEN_NAMES or name.startswith(HIDDEN_STARTS):
        return Look.HIDDEN
    return LOOK_OF.get(PurePosixPath(name).suffix.lower(), Look.OTHER)


def expand(arguments: Iterable[str]) -> list[str]:
    """The paths that the arguments name, globs spelled out, in the order given: ["2023/01.txt", "2023/02.txt"].

    Raises NoSuchPath where one names nothing.
    """
    paths: list[str] = []
    for argument in arguments:
        if argument == STANDARD_INPUT:
            matches = [] if STANDARD_INPUT in paths else [argument]  # there is one standard input
        elif os.path.lexists(argument):
            matches = [argument]
        else:
            matches = sorted(glob.glob(argument, recursive=True)) if glob.has_magic(argument) else []
            if not matches:
                raise NoSuchPath(legible(argument) or "''")
        paths += matches
    return paths


def find_sources(paths: Iterable[str], stdin: BinaryIO | None) -> Iterator[Found]:
    """The pages that the paths hold, in a fixed order, and what on the way is none."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield StandardInput(stdin)
        elif os.path.isdir(path):
            yield from at_least_one(legible(path), in_folder(path, set()))
        elif look_of(os.path.basename(path)) is Look.ARCHIVE:
            yield from in_archive(path)
        else:
            yield File(path)


def at_least_one(name: str, found: Iterator[Found]) -> Iterator[Found]:
    """What was found, and a complaint where no page was among it."""
    nothing = True
    for one in found:
        nothing = nothing and isinstance(one, Skipped)
        yield one
    if nothing:
        yield Unreadable(name, NO_PAGE)


def in_folder(folder: str, seen: set[tuple[int, int]]) -> Iterator[Found]:
    """The pages in a folder and the folders in it, by name; each folder once, whatever links lead back to it."""
    try:
        status = os.stat(folder)
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Unreadable(legible(folder), f"cannot be read: {error.strerror or error}")
        return
    if (status.st_dev, status.st_ino) in seen:
        yield Skipped(legible(folder), "skipped: leads back to a folder that is read already")
        return
    seen.add((status.st_dev, status.st_ino))
    siblings = frozenset(names)
    for name in names:
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            if look_of(name) is not Look.HIDDEN:
                yield from in_folder(path, seen)
        elif look_of(name) is Look.ARCHIVE:
            yield from in_archive(path)
        elif os.path.exists(path) and not os.path.isfile(path):
            yield Skipped(legible(path), "skipped: is no regular file")  # reading a pipe could wait for ever
        else:
            yield from by_look(name, File(path), siblings)


def by_look(name: str, source: Source, siblings: Collection[str]) -> Iterator[Found]:
    """The file if its name looks like a page, or like one that still has to be made text: 03.pdf without 03.txt."""
    match look_of(PurePosixPath(name).name):
        case Look.PAGE:
            yield source
        case Look.DOCUMENT:
            stem = name[: name.rindex(".")]
            if not any(stem + suffix in siblings for suffix in LOOKS[Look.PAGE].split()):
                yield source  # the reading says what it is and what to do
        case Look.OTHER:
            yield Skipped(source.name, NO_TEXT_NAME)


def in_archive(path: str) -> Iterator[Found]:
    """The pages in a zip archive and the folders in it, by name."""
    shown = legible(path)
    try:
        archive = zipfile.ZipFile(path)
    except BROKEN_ARCHIVE as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        yield Unreadable(shown, f"is no sound zip archive: {reason}")
        return
    with archive:
        yield from at_least_one(shown, members(archive, shown))


def members(archive: zipfile.ZipFile, shown: str) -> Iterator[Found]:
    """The files of an open archive by name, as `in_folder` finds them in a folder."""
    named = sorted(((member_name(info), info) for info in archive.infolist()), key=lambda member: member[0])
    names = frozenset(name for name, _ in named)
    for name, info in named:
        path = PurePosixPath(name)
        if name.endswith("/") or any(look_of(part) is Look.HIDDEN for part in path.parts):
            continue
        member = Member(archive, info, f"{shown}/{name}")
        if look_of(path.name) is Look.ARCHIVE:
            yield Unreadable(member.name, "is an archive within an archive: unpack it first")
        else:
            yield from by_look(name, member, names)


def member_name(info: zipfile.ZipInfo) -> str:
    """The name of a file in an archive: 报纸/01.txt, also where Windows wrote it in GBK without saying so."""
    name = info.filename
    if not info.flag_bits & 0x800:  # not marked as UTF-8: zipfile took it for cp437
        with suppress(UnicodeEncodeError):
            name = in_utf8_or_gbk(name.encode("cp437"))
    return printable(name.replace("\\", "/").lstrip("/"))
