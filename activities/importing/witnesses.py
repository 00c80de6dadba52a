"""Who says what of the pages of one import: the person who starts it, a manifest, the names of the files."""

from __future__ import annotations

from dataclasses import dataclass, field

from activities.importing.facts import NOTHING_SAID, Claims, Statement
from activities.importing.file_names import NamePattern, read_name
from activities.importing.manifest import Manifest
from activities.importing.sources import Source

__all__ = ["Witnesses"]


@dataclass
class Witnesses:
    """What is said of the pages of one import, and which rows of the manifest were of use."""

    given: Statement = NOTHING_SAID
    manifest: Manifest = field(default_factory=Manifest)
    pattern: NamePattern | None = None
    used: set[str] = field(default_factory=set)

    def claims(self, source: Source) -> Claims:
        """What is said of one file before it is read."""
        name = self.manifest.name_for(source.name)
        if name is not None:
            self.used.add(name)
        from_name, notes = self.by_name(source)
        return Claims(self.given, self.manifest.statements.get(name or "", NOTHING_SAID), from_name, notes)

    def by_name(self, source: Source) -> tuple[Statement, tuple[str, ...]]:
        """What its name tells of a file, and whether it has another form than the pattern."""
        if self.pattern is None:
            return read_name(source.file_name), ()
        if statement := self.pattern.read(source.name):
            return statement, ()
        return NOTHING_SAID, (f"its name is not of the form {self.pattern.pattern}",)

    @property
    def unused(self) -> list[str]:
        """The files that the manifest names and the import did not meet."""
        return [name for name in self.manifest.statements if name not in self.used]
