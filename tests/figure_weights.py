"""Fits the weights of activities/extraction/figure_weights.py to hand-made readings: python -m tests.figure_weights.

Prints how often the weights of the table are right, and weights fitted to other pages than those they are judged by;
with --write it fits them to all pages and writes them into the table.
"""

from __future__ import annotations

import argparse
import math
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django  # noqa: E402

django.setup()

from activities.evaluation.activities import compare_activities  # noqa: E402
from activities.evaluation.articles import likeness as likeness_of_articles  # noqa: E402
from activities.evaluation.metrics import likeness as likeness_of_metrics  # noqa: E402
from activities.evaluation.names import NameBook  # noqa: E402
from activities.evaluation.pages import LEAST  # noqa: E402
from activities.evaluation.pairing import pair_up  # noqa: E402
from activities.evaluation.readings import Article, page_from_json  # noqa: E402
from activities.evaluation.samples import Sample, find_samples  # noqa: E402
from activities.evaluation.tallies import Notes  # noqa: E402
from activities.extraction import figure_weights, surroundings  # noqa: E402
from activities.extraction.records import Field  # noqa: E402
from activities.importing.reading import as_json  # noqa: E402
from tests.sample_pages import FIXTURES, FURTHER, reading_of  # noqa: E402

TABLES = ("OWNERS", "NOBODY", "ACTIVITIES")
STEPS, STRIDE = 300, 1.0
DOUBT = 0.5  # that a weight is far from 0: keeps a sign of few figures from deciding alone
PARTS = 4  # of the pages, each judged by weights fitted to the others

Weights = dict[str, float]  # by table and sign: "OWNERS acts"


class Case(NamedTuple):
    """A choice about a figure: the signs of each candidate, and which one is right."""

    page: str
    kind: str  # organization, activity
    signs: Sequence[Sequence[str]]
    right: int


class Seen(NamedTuple):
    """What the reading chose between for a figure."""

    unions: Mapping[str, Sequence[str]]
    nobody: Sequence[str]
    activities: Sequence[Sequence[str]]


def cases_of(sample: Sample) -> Iterator[Case]:
    """The choices that the reading of a page made and of which its hand-made reading knows the right one."""
    seen: list[Seen] = []
    last: list[Sequence[Sequence[str]]] = []
    chosen, measured = surroundings.chosen, surroundings.measured

    def owner(unions: Mapping[str, Sequence[str]], nobody: Sequence[str]) -> str:
        seen.append(Seen(dict(unions), list(nobody), last.pop() if last else []))
        return chosen(unions, nobody)

    def activity(signs: Sequence[Sequence[str]]) -> int:
        last.append(signs)
        return measured(signs)

    with mock.patch.multiple(surroundings, chosen=owner, measured=activity):
        reading = reading_of.__wrapped__(sample.page)  # not one that is remembered
    said = page_from_json(as_json(reading))
    following = iter(seen)
    of_metrics = [
        [next(following) if metric.evidence.field is Field.TEXT else None for metric in findings.metrics]
        for findings in reading.findings
    ]
    for i, j in pair_up(sample.gold.articles, said.articles, likeness_of_articles, LEAST).items():
        yield from cases_of_article(sample.name, sample.gold.articles[i], said.articles[j], of_metrics[j])


def cases_of_article(page: str, gold: Article, said: Article, seen: Sequence[Seen | None]) -> Iterator[Case]:
    """Those of an article."""
    book = NameBook(gold.organizations)
    activities = compare_activities(gold, said, book, Notes())
    for i, j in pair_up(gold.metrics, said.metrics, likeness_of_metrics, least=1.0).items():
        one, what = gold.metrics[i], seen[j]
        if what is None:
            continue
        names = list(what.unions)
        signs = [[f"OWNERS {sign}" for sign in what.unions[name]] for name in names]
        nobody = [f"NOBODY {sign}" for sign in what.nobody]
        right = next((k for k, name in enumerate(names) if book.is_same(one.organization, name)), None)
        if right is not None or not one.organization:
            yield Case(
                page, "organization", [*signs, nobody], len(names) if not one.organization or right is None else right
            )
        if what.activities and one.activity is not None and (measures := activities.get(one.activity)) is not None:
            yield Case(page, "activity", [[f"ACTIVITIES {sign}" for sign in of] for of in what.activities], measures)


def fit(cases: Sequence[Case]) -> Weights:
    """The weights under which the right candidates are likeliest (a conditional logit), by climbing (Rprop)."""
    weights: Weights = defaultdict(float)
    strides: Weights = defaultdict(lambda: STRIDE)
    before: Weights = defaultdict(float)
    for _ in range(STEPS):
        slope = slope_at(weights, cases)
        for sign, value in slope.items():
            turned = value * before[sign]
            strides[sign] *= 1.2 if turned > 0 else 0.5 if turned < 0 else 1.0
            weights[sign] += math.copysign(min(strides[sign], 1.0), value) if value else 0.0
        before = slope
    return weights


def slope_at(weights: Weights, cases: Sequence[Case]) -> Weights:
    """How the likelihood of the right candidates rises with each weight."""
    slope: Weights = defaultdict(float)
    for case in cases:
        odds = [math.exp(weight_of(weights, signs)) for signs in case.signs]
        total = sum(odds)
        for index, signs in enumerate(case.signs):
            share = (index == case.right) - odds[index] / total
            for sign in signs:
                slope[sign] += share
    for sign in slope:
        slope[sign] -= DOUBT * weights[sign]
    return slope


def weight_of(weights: Mapping[str, float], signs: Iterable[str]) -> float:
    """What the signs of a candidate weigh together."""
    return sum([weights.get(sign, 0.0) for sign in signs])


def is_right(weights: Mapping[str, float], case: Case) -> bool:
    """Whether the right candidate weighs most."""
    said = [weight_of(weights, signs) for signs in case.signs]
    return said.index(max(said)) == case.right


def table() -> Weights:
    """The weights as they stand."""
    return {f"{name} {sign}": value for name in TABLES for sign, value in getattr(figure_weights, name).items()}


def written(source: str, weights: Mapping[str, float]) -> str:
    """The source of the table with other numbers."""
    name = ""
    lines = source.splitlines(keepends=True)
    for index, line in enumerate(lines):
        if start := re.match(r"([A-Z]+) = \{", line):
            name = start[1]
        elif entry := re.match(r'    "([^"]+)": [-\d.]+,', line):
            value = round(weights.get(f"{name} {entry[1]}", 0.0), 1) + 0.0
            lines[index] = f'    "{entry[1]}": {value},' + line[entry.end() :]
    return "".join(lines)


def report(cases: Sequence[Case]) -> Iterator[str]:
    """How often weights are right: those of the table, and those fitted to other pages."""
    pages = sorted({case.page for case in cases})
    part = {page: number % PARTS for number, page in enumerate(pages)}
    fitted = [fit([case for case in cases if part[case.page] != number]) for number in range(PARTS)]
    for kind in ("organization", "activity"):
        of_kind = [case for case in cases if case.kind == kind]
        now = sum(is_right(table(), case) for case in of_kind) / len(of_kind)
        unseen = sum(is_right(fitted[part[case.page]], case) for case in of_kind) / len(of_kind)
        yield f"{kind}: {len(of_kind)} figures, table {now:.3f}, fitted to other pages {unseen:.3f}"


def main() -> None:
    """Arguments in, figures out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="fit the weights to all pages and write the table")
    arguments = parser.parse_args()
    samples = find_samples(FIXTURES / "pages")
    if FURTHER.is_dir():
        samples += find_samples(FURTHER / "reading", FURTHER / "pages")
    cases = [case for sample in samples for case in cases_of(sample)]
    if arguments.write:
        path = Path(figure_weights.__file__)
        path.write_text(written(path.read_text(encoding="utf-8"), fit(cases)), encoding="utf-8")
    else:
        print("\n".join(report(cases)))


if __name__ == "__main__":
    main()
