"""Reading organizations takes time in proportion to the text, whatever the text."""

from pathlib import Path
from time import process_time

import pytest

from activities.extraction.gazetteer import load_gazetteer
from activities.extraction.organizations import find_organizations
from activities.extraction.places import find_home
from activities.extraction.records import ArticleText

GAZETTEER = load_gazetteer(Path(__file__).parents[3] / "fixtures")
SECONDS_A_CHARACTER = 2e-4  # twenty times what this takes; a quadratic step takes thousands


@pytest.mark.parametrize(
    "text",
    [
        "工会" * 50_000,
        "、总工会" * 20_000,
        "（" * 100_000,
        "）" * 100_000,
        "（以下简称“" * 15_000,
        "和" * 100_000,
        "一" * 100_000,
        "区" * 50_000,
        "旧宫镇、" * 10_000 + "总工会",
        "旧宫镇总工会、" * 5_000,
        "该区总工会" * 5_000,
        "丰台区总工会。" + "区总工会。" * 5_000,
        "甲乙公司工会所属的丙丁公司工会" * 2_000,
        "，".join(f"甲{chr(0x4E00 + i)}{chr(0x9000 - i)}公司工会" for i in range(3_000)),
        "，".join(f"甲{chr(0x4E00 + i)}公司工会（以下简称“{chr(0x4E00 + i)}工会”）" for i in range(2_000)),
    ],
    ids=range(15),
)
def test_linear(text):
    start = process_time()
    find_organizations(ArticleText(text=text), GAZETTEER)
    find_home([text], GAZETTEER)
    assert process_time() - start < len(text) * SECONDS_A_CHARACTER
