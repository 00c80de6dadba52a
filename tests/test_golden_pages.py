"""What is read from each sample page, whole, and how good it is.

tests/golden/NAME.json is our own output; `pytest --update-golden` writes it anew and raises the floors, and the
difference is reviewed as code is. Hand-made readings are never written. A floor is lowered by hand alone.
"""

import json
from pathlib import Path

import pytest

from activities.evaluation.pages import evaluate
from activities.evaluation.readings import page_from_json
from activities.evaluation.report import figure_rows
from activities.evaluation.samples import find_samples
from activities.importing.reading import as_json
from tests.golden_files import as_text, difference, fallen, load_floors, raised
from tests.sample_pages import FIXTURES, SAMPLE_PAGES, reading_of

GOLDEN = Path(__file__).resolve().parent / "golden"
FLOORS = Path(__file__).resolve().parent / "floors.json"
UPDATE = "pytest --update-golden takes it over, if it is meant"


@pytest.mark.parametrize("page", SAMPLE_PAGES, ids=lambda page: page.stem)
def test_page_is_read_as_before(page, update_golden):
    path = GOLDEN / f"{page.stem}.json"
    now = as_text(as_json(reading_of(page)))
    if update_golden:
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    if not path.exists():
        pytest.fail(f"{path.name} is missing: {UPDATE}", pytrace=False)
    golden = path.read_text(encoding="utf-8")
    if golden != now:
        pytest.fail(f"{page.name} is read otherwise; {UPDATE}\n{difference(golden, now, page.stem)}", pytrace=False)


def test_no_golden_file_is_without_its_page(update_golden):
    orphans = sorted({path.stem for path in GOLDEN.glob("*.json")} - {page.stem for page in SAMPLE_PAGES})
    if update_golden:
        for name in orphans:
            (GOLDEN / f"{name}.json").unlink()
        orphans = []
    assert orphans == []


def test_figures_stand_on_their_floors(update_golden):
    samples = find_samples(FIXTURES / "pages")
    evaluation = evaluate(samples, lambda sample: page_from_json(as_json(reading_of(sample.page))), "sample pages")
    figures = {name: row["f1"] for name, row in figure_rows(evaluation).items()}
    floors = load_floors(FLOORS)
    if update_golden:
        FLOORS.write_text(json.dumps(raised(floors, figures), indent=1) + "\n", encoding="utf-8")
    if not floors and not update_golden:
        pytest.fail(f"{FLOORS.name} is missing: {UPDATE}", pytrace=False)
    lower = fallen(load_floors(FLOORS), figures)
    if lower:
        pytest.fail("\n".join(["figures fell below their floors:", *lower]), pytrace=False)


def test_every_sample_page_has_a_hand_made_reading():
    assert [sample.page for sample in find_samples(FIXTURES / "pages")] == SAMPLE_PAGES


def test_difference_shows_what_changed_and_not_all():
    golden = as_text({"metrics": [{"text": f"{number}人", "value": number} for number in range(200)]})
    few = difference(golden, golden.replace('"value": 7\n', '"value": 70\n'), "page")
    assert '-   "value": 7' in few and '+   "value": 70' in few
    assert len(few.splitlines()) < 20
    assert difference(golden, "{}", "page").endswith("lines more")


@pytest.mark.parametrize(
    ("floors", "figures", "lower", "after"),
    [
        ({"metrics": 0.9}, {"metrics": 0.9}, [], {"metrics": 0.9}),
        ({"metrics": 0.9}, {"metrics": 0.95}, [], {"metrics": 0.95}),
        ({"metrics": 0.9}, {"metrics": 0.8999}, ["metrics: 0.8999, floor 0.9"], {"metrics": 0.9}),
        ({"metrics": 0.9}, {}, ["metrics: not measured any more, floor 0.9"], {"metrics": 0.9}),
        ({}, {"metrics": 0.5}, [], {"metrics": 0.5}),
    ],
)
def test_floors_only_rise(floors, figures, lower, after):
    assert fallen(floors, figures) == lower
    assert raised(floors, figures) == after
