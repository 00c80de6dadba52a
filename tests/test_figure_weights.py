"""The fitting of weights: what it learns from choices, what it writes, and that it runs on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from activities.evaluation.samples import find_samples
from activities.extraction import figure_weights
from activities.extraction.records import Category
from tests.figure_weights import Case, cases_of, fit, is_right, table, written
from tests.sample_pages import FIXTURES

ACTS, LAST, NOBODY = ["OWNERS acts"], ["OWNERS last"], ["NOBODY person"]


def test_fit_learns_which_sign_says_more():
    cases = [Case("page", "organization", [ACTS, LAST, NOBODY], 0)] * 8 + [
        Case("page", "organization", [LAST, NOBODY], 1)
    ] * 8
    weights = fit(cases)
    assert weights["OWNERS acts"] > weights["NOBODY person"] > weights["OWNERS last"]
    assert all(is_right(weights, case) for case in cases)


def test_a_sign_of_few_figures_weighs_little():
    weights = fit([Case("page", "organization", [ACTS, LAST], 0)])
    assert 0 < weights["OWNERS acts"] < 2


def test_written_changes_numbers_and_nothing_else():
    source = (
        'OWNERS = {\n    "acts": 1.0,  # in the statement: 2.0\n    "last": 3.0,\n}\nNOBODY = {\n    "acts": 4.0,\n}\n'
    )
    expected = source.replace("1.0", "-0.5").replace("3.0", "0.0").replace("4.0", "7.1")
    assert written(source, {"OWNERS acts": -0.49, "OWNERS last": -0.01, "NOBODY acts": 7.12}) == expected


def test_the_table_is_one_that_the_script_wrote():
    source = Path(figure_weights.__file__).read_text(encoding="utf-8")
    assert written(source, table()) == source


@pytest.mark.parametrize("category", Category)
def test_every_category_has_its_weight(category):
    assert category.value in figure_weights.NOBODY


def test_the_choices_of_a_page():
    cases = list(cases_of(find_samples(FIXTURES / "pages")[0]))
    signs = {sign for case in cases for candidate in case.signs for sign in candidate}
    assert signs <= set(table())
    assert {sign.split()[0] for sign in signs} == {"OWNERS", "NOBODY", "ACTIVITIES"}
    assert sum(is_right(table(), case) for case in cases) > 0.8 * len(cases)
