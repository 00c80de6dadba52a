"""A table of what is known of the pages: file, newspaper, published, page_number."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from activities.importing.facts import NOTHING_SAID, BadFact, Statement, parse_day
from articles.decoding import UndecodablePage, decode

__all__ = ["BadManifest", "Manifest"]

# Names of the columns as people write them
COLUMNS = {
    "file": ("file", "file name", "filename", "name", "path", "文件", "文件名"),
    "newspaper": ("newspaper", "paper", "报纸", "报纸名称", "报名"),
    "published": ("published", "published on", "date", "日期", "出版日期"),
    "page_number": ("page number", "page", "page no", "版", "版次", "版面", "版号"),
}
COLUMN_OF = {written: column for column, forms in COLUMNS.items() for written in forms}
DELIMITERS = ",;\t"


class BadManifest(ValueError):
    """A manifest that cannot be used; its words say where and why: line 3: '2023-13-01' is no day of the calendar."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a table says of each file. A file is named by its path, by the end of it, or by its name alone."""

    statements: Mapping[str, Statement] = field(default_factory=dict)

    @classmethod
    def parse(cls, data: bytes) -> Manifest:
        """The manifest in the bytes of a CSV file, in any encoding that a page may have. Raises BadManifest."""
        try:
            text = decode(data).text
        except UndecodablePage as error:
            raise BadManifest(error.message) from error
        statements: dict[str, Statement] = {}
        for line, file, statement in rows(text):
            if statements.setdefault(file, statement) != statement:
                raise BadManifest(f"line {line}: {file} stands in the table twice, with different facts")
        if not statements:
            raise BadManifest("names no file")
        return cls(statements)

    def name_for(self, path: str) -> str | None:
        """The name under which the table has the file: the longest that its path ends with, None if there is none."""
        parts = PurePosixPath(normal(path)).parts
        for length in range(len(parts), 0, -1):
            name = "/".join(parts[-length:]).replace("//", "/")
            for form in (name, name.removesuffix(PurePosixPath(name).suffix)):
                if form in self.statements:
                    return form
        return None

    def of(self, path: str) -> Statement:
        """What the table says of a file, nothing if it does not name it."""
        name = self.name_for(path)
        return self.statements[name] if name else NOTHING_SAID


def rows(text: str) -> Iterator[tuple[int, str, Statement]]:
    """Each row with its line: (2, "20231122_03.txt", Statement("劳动午报", …)). Raises BadManifest."""
    header = text.lstrip("\n").partition("\n")[0]
    delimiter = max(DELIMITERS, key=header.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        columns: dict[str, int] = {}
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = column_places(cells)
                continue
            yield reader.line_num, *row(cells, columns)
    except csv.Error as error:
        raise BadManifest(f"line {reader.line_num}: is no sound CSV: {error}") from error
    except BadFact as error:
        raise BadManifest(f"line {reader.line_num}: {error}") from error


def column_places(header: list[str]) -> dict[str, int]:
    """Where each known column stands: {"file": 0, "published": 2}. Raises BadManifest."""
    places: dict[str, int] = {}
    for place, cell in enumerate(header):
        column = COLUMN_OF.get(cell.strip().lower().replace("_", " "))
        if column and places.setdefault(column, place) != place:
            raise BadManifest(f"has two columns for {column}")
    if "file" not in places:
        raise BadManifest("has no column 'file'; its first line should be: file,newspaper,published,page_number")
    if len(places) == 1:
        raise BadManifest("has none of the columns 'newspaper', 'published', 'page_number'")
    return places


def row(cells: list[str], places: Mapping[str, int]) -> tuple[str, Statement]:
    """The file of a row and what is said of it. Raises BadFact."""
    value = {column: cells[place].strip() if place < len(cells) else "" for column, place in places.items()}
    if not value["file"]:
        raise BadFact("names no file")
    day = value.get("published", "")
    statement = Statement(value.get("newspaper", ""), parse_day(day) if day else None, value.get("page_number", ""))
    return normal(value["file"]).removeprefix("./"), statement


def normal(path: str) -> str:
    """A path in the one form in which paths are compared: 2023\\01.txt is 2023/01.txt."""
    return unicodedata.normalize("NFC", path.replace("\\", "/"))
