"""Pages with hand-made readings: NAME.gold.json beside NAME.txt."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from activities.evaluation.readings import BadReading, Page, page_from_json

__all__ = ["BadSamples", "Sample", "find_samples", "load_page"]

GOLD = ".gold.json"
PAGE_SUFFIXES = (".txt", ".text", ".TXT")


class BadSamples(Exception):
    """Sample pages that cannot be used; its words name each file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A page and its hand-made reading."""

    name: str  # 20190612_03
    page: Path
    gold: Page


def find_samples(folder: Path, pages: Path | None = None) -> list[Sample]:
    """The samples of a folder by name, or the one of a reading; `pages` is where their pages are, if not beside.

    Raises BadSamples where there is none, or one cannot be used.
    """
    readings = [folder] if folder.is_file() else sorted(folder.glob(f"*{GOLD}"))
    if not readings:
        raise BadSamples(
            f"{folder}: holds no hand-made reading (*{GOLD})" if folder.is_dir() else f"{folder}: no such folder"
        )
    samples, faults = [], []
    for path in readings:
        try:
            samples.append(load_sample(path, pages or path.parent))
        except BadSamples as error:
            faults.append(str(error))
    if faults:
        raise BadSamples("\n".join(faults))
    return samples


def load_sample(path: Path, folder: Path) -> Sample:
    """The hand-made reading of a file with its page in `folder`. Raises BadSamples."""
    gold = load_page(path)
    name = path.name.removesuffix(GOLD).removesuffix(".json")
    page = next((page for suffix in PAGE_SUFFIXES if (page := folder / f"{name}{suffix}").is_file()), None)
    if page is None:
        raise BadSamples(f"{path}: its page {name}.txt is not in {folder}")
    return Sample(name, page, gold)


def load_page(path: Path) -> Page:
    """The reading of a page in a JSON file. Raises BadSamples."""
    try:
        return page_from_json(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise BadSamples(f"{path}: cannot be read: {error.strerror or error}") from error
    except BadReading as error:
        raise BadSamples(f"{path}: {error}") from error
    except ValueError as error:  # JSON or UTF-8 that is none
        raise BadSamples(f"{path}: is no sound JSON: {error}") from error
