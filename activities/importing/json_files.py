"""Readings as JSON files in a folder."""

from __future__ import annotations

import json
import os
from pathlib import Path, PurePosixPath
from tempfile import TemporaryFile

from activities.importing.reading import PageReading, as_json

__all__ = ["JsonFolder"]


class JsonFolder:
    """A folder that takes the readings of one import: 20231122_03.json for 20231122_03.txt."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError where the folder cannot be made or takes no file."""
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
        self.folder = folder
        self.taken: set[str] = set()

    def write(self, reading: PageReading) -> Path:
        """Writes a reading, whole or not at all. Raises OSError."""
        path = self.folder / self.free_name(reading.name)
        draft = self.folder / f".{os.getpid()}.tmp"
        try:
            draft.write_text(json.dumps(as_json(reading), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        return path

    def free_name(self, file_name: str) -> str:
        """A name that no page of this import has yet: the second 03.txt, of another folder, is 03-2.json."""
        name = PurePosixPath(file_name).name
        stem = PurePosixPath(name).stem if name.lower().endswith((".txt", ".text")) else name
        free, count = f"{stem}.json", 1
        while free in self.taken:
            count += 1
            free = f"{stem}-{count}.json"
        self.taken.add(free)
        return free
