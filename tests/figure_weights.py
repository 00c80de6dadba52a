"""Fits the weights of activities/extraction/figure_weights.py to the hand-made readings: python -m tests.figure_weights."""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django  # noqa: E402

django.setup()

from activities.evaluation.activities import compare_activities  # noqa: E402
from activities.evaluation.articles import likeness as article_likeness  # noqa: E402
from activities.evaluation.metrics import likeness  # noqa: E402
from activities.evaluation.names import NameBook  # noqa: E402
from activities.evaluation.pages import LEAST  # noqa: E402
from activities.evaluation.pairing import pair_up  # noqa: E402
from activities.evaluation.readings import page_from_json  # noqa: E402
from activities.evaluation.samples import find_samples  # noqa: E402
from activities.evaluation.tallies import Notes  # noqa: E402
from activities.extraction import surroundings  # noqa: E402
from activities.extraction.records import Field  # noqa: E402
from activities.importing.reading import as_json  # noqa: E402
from tests.sample_pages import FIXTURES, FURTHER, reading_of  # noqa: E402


def dump(folders, pages_of):
    rows = []
    for folder, pages in zip(folders, pages_of):
        for sample in find_samples(folder, pages):
            own, act = [], []
            chosen, measured = surroundings.chosen, surroundings.measured

            def rec(found, nobody):
                own.append((found.acts, dict(found.signs), nobody))
                return chosen(found, nobody)

            def reca(signs, acts):
                act.append((acts, signs))
                return measured(signs, acts)

            with mock.patch.object(surroundings, "chosen", rec), mock.patch.object(surroundings, "measured", reca):
                reading = reading_of.__wrapped__(sample.page)
            said = page_from_json(as_json(reading))
            own_of, act_of, ia, io = [], [], iter(act), iter(own)
            for findings in reading.findings:
                n = [m.evidence.field is Field.TEXT for m in findings.metrics]
                act_of.append([(next(ia) if findings.activities else None) if t else None for t in n])
                own_of.append([next(io) if t else None for t in n])
            assert next(io, None) is None
            for i, j in pair_up(sample.gold.articles, said.articles, article_likeness, LEAST).items():
                gold, ours = sample.gold.articles[i], said.articles[j]
                book = NameBook(gold.organizations)
                acts = compare_activities(gold, ours, book, Notes())
                for a, b in pair_up(gold.metrics, ours.metrics, likeness, least=1.0).items():
                    m, n = gold.metrics[a], ours.metrics[b]
                    case = own_of[j][b]
                    if case is None:
                        continue
                    cands = list(case[1])
                    right = [k for k, c in enumerate(cands) if m.organization and book.is_same(m.organization, c)]
                    row = dict(page=sample.name, set=folder.parent.name, acts=case[0], cands=cands, signs=[case[1][c] for c in cands],
                        nobody=case[2], gold=(right[0] if right else -2) if m.organization else -1, goldname=m.organization,
                        said=n.organization, ev=n.evidence, text=n.text, optional=m.optional, cat=n.category, unit=n.unit)
                    if act_of[j][b] is not None and m.activity is not None:
                        row["asigns"] = act_of[j][b][1]
                        row["aacts"] = act_of[j][b][0]
                        row["agold"] = acts.get(m.activity, -2)
                        row["asaid"] = n.activity
                    rows.append(row)
    return rows


if __name__ == "__main__":
    rows = dump([FIXTURES / "pages", FURTHER / "reading"], [None, FURTHER / "pages"])
    json.dump(rows, open(sys.argv[1], "w"), ensure_ascii=False)
    print(len(rows))
