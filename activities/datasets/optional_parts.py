"""Parts of the dataset that need heavy packages, which are installed only where they are wanted."""

from __future__ import annotations

from types import ModuleType


class MissingPart(Exception):
    """A format whose package is not installed; its words say what to install."""


def require(module: ModuleType | None, form: str) -> None:
    """Do nothing where the package is there. Raises MissingPart with what to install where it is None."""
    if module is None:
        raise MissingPart(
            f"the format {form} needs a package that is not installed: pip install -r requirements-{form}.txt"
        )
