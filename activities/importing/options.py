"""What a person asks of the importer, checked before anything is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from activities.importing.facts import BadFact, Statement, parse_day
from activities.importing.file_names import BadPattern, NamePattern
from activities.importing.finding import NoSuchPath, expand
from activities.importing.json_files import JsonFolder
from activities.importing.manifest import BadManifest, Manifest
from activities.importing.witnesses import Witnesses

__all__ = ["Options", "WrongArgument"]

MOST_WORKERS = 64


class WrongArgument(ValueError):
    """An argument that cannot be followed; its words say why."""


@dataclass(frozen=True)
class Options:
    """The arguments of an import that make sense."""

    paths: list[str]
    witnesses: Witnesses
    json_folder: JsonFolder | None = None
    workers: int = 1
    dry_run: bool = False
    again: bool = False
    fail_fast: bool = False
    quiet: bool = False

    @classmethod
    def parse(cls, options: Mapping[str, Any]) -> Options:
        """The options of a command line, or of a call with the same names. Raises WrongArgument."""
        workers = options["workers"]
        if not 1 <= workers <= MOST_WORKERS:
            raise WrongArgument(f"--workers {workers}: give a number from 1 to {MOST_WORKERS}")
        return cls(
            paths=existing(options["paths"]),
            witnesses=witnesses(options),
            json_folder=json_folder(options["json"]),
            workers=workers,
            dry_run=options["dry_run"],
            again=options["again"],
            fail_fast=options["fail_fast"],
            quiet=options["quiet"],
        )


def existing(paths: Iterable[str | Path]) -> list[str]:
    """The paths with globs spelled out. Raises WrongArgument where one names nothing."""
    try:
        return expand(map(str, paths))
    except NoSuchPath as error:
        raise WrongArgument(f"{error}: there is no such file or folder") from error


def witnesses(options: Mapping[str, Any]) -> Witnesses:
    """Who says what of the pages. Raises WrongArgument."""
    try:
        day = None if options["published"] is None else parse_day(str(options["published"]))
    except BadFact as error:
        raise WrongArgument(f"--published: {error}") from error
    try:
        given = Statement((options["newspaper"] or "").strip(), day)
    except BadFact as error:
        raise WrongArgument(f"--newspaper: {error}") from error
    try:
        pattern = None if options["pattern"] is None else NamePattern.parse(options["pattern"])
    except BadPattern as error:
        raise WrongArgument(f"--pattern: {error}") from error
    return Witnesses(given, manifest(options["manifest"]), pattern)


def manifest(path: str | Path | None) -> Manifest:
    """The manifest in a file. Raises WrongArgument."""
    if path is None:
        return Manifest()
    if not str(path):
        raise WrongArgument("--manifest: names no file")
    try:
        return Manifest.parse(Path(path).read_bytes())
    except OSError as error:
        raise WrongArgument(f"--manifest {path}: cannot be read: {error.strerror}") from error
    except BadManifest as error:
        raise WrongArgument(f"--manifest {path}: {error}") from error


def json_folder(path: str | Path | None) -> JsonFolder | None:
    """The folder for the readings, made if need be. Raises WrongArgument."""
    if path is None:
        return None
    if not str(path):
        raise WrongArgument("--json: names no folder")
    try:
        return JsonFolder(Path(path))
    except FileExistsError as error:
        raise WrongArgument(f"--json {path}: is a file, not a folder") from error
    except OSError as error:
        raise WrongArgument(f"--json {path}: no file can be written there: {error.strerror or error}") from error
