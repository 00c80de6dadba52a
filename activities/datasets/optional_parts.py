"""Parts of the dataset that need heavy packages, which are installed, and loaded, only where they are wanted."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class MissingPart(Exception):
    """A format whose package is not installed; its words say what to install."""


def load(package: str, form: str) -> Any:
    """The package that the format needs, loaded when it is first asked for: load("followthemoney", "ftm").

    Raises MissingPart with what to install where it is not there.
    """
    try:
        return import_module(package)
    except ModuleNotFoundError as error:
        raise MissingPart(
            f"the format {form} needs a package that is not installed: pip install -r requirements-{form}.txt"
        ) from error
