"""python -m articles.segmentation FILE: the lines of a page, each with what it is and the rule that said so."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from articles.decoding import UndecodablePage, decode
from articles.segmentation.pages import classify
from articles.segmentation.sheet import Part


def explain(text: str) -> list[str]:
    """A line for each line of the page: HEADLINE  find_headings  石鼓区总工会送清凉."""
    sheet = classify(text)
    rows = zip(sheet.parts, sheet.rules, sheet.lines, strict=True)
    return [f"{part.name:14}{'' if part is Part.TEXT else rule:28}{line.text}" for part, rule, line in rows]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what the lines of a page are."""
    parser = argparse.ArgumentParser(prog="python -m articles.segmentation", description=__doc__)
    parser.add_argument("file", type=Path, help="the text of a page")
    path: Path = parser.parse_args(arguments).file
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        parser.error(f"{path} cannot be read: {error.strerror}")
    except UndecodablePage as error:
        parser.error(f"{path} {error}")
    print("\n".join(explain(text)))


if __name__ == "__main__":
    main()
