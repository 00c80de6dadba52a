"""Files of the dataset: their bytes on the way to the disk, counted and digested."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written: its name, how many rows and bytes it has, and its digest."""

    name: str  # metrics.csv
    table: str  # metrics
    rows: int
    bytes: int
    sha256: str


class DigestingFile:
    """A file that only grows; it knows how long it is and the sha256 of what was written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bytes = 0
        self.digest = hashlib.sha256()
        self.stream: BinaryIO = path.open("xb")

    def write(self, data: bytes | memoryview) -> int:
        """Append; how many bytes that were."""
        self.digest.update(data)
        written = self.stream.write(data)
        self.bytes += written
        return written

    def tell(self) -> int:
        """Where the next bytes go."""
        return self.bytes

    def flush(self) -> None:
        """Hand to the system what is still held back."""
        self.stream.flush()

    def close(self) -> None:
        """End the file."""
        self.stream.close()

    @property
    def closed(self) -> bool:
        """Whether it has ended."""
        return self.stream.closed

    def __enter__(self) -> DigestingFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def written(self, table: str, rows: int) -> WrittenFile:
        """What became of it."""
        return WrittenFile(self.path.name, table, rows, self.bytes, self.digest.hexdigest())
