"""The manual tells the keys that the desk has, in both languages."""

import pytest
from django.utils.translation import override

from activities.review.words import KEYS
from tests.conftest import FIXTURES

DOCS = FIXTURES.parent / "docs"


@pytest.mark.parametrize(
    ("language", "name", "title"), [("en", "editing.md", "Keys"), ("zh-hans", "editing.zh-hans.md", "按键")]
)
def test_manual_tells_every_key_and_no_other(language, name, title):
    with override(language):
        rows = [
            "| {} | {} |".format(", ".join(f"`{one}`" for one in key.keys), key.does)
            for _title, keys in KEYS
            for key in keys
        ]
    _before, _title, rest = (DOCS / name).read_text(encoding="utf-8").partition(f"\n## {title}\n")
    told = [line for line in rest.partition("\n## ")[0].splitlines() if line.startswith("| `")]
    assert told == rows


def test_no_two_commands_share_a_key():
    single = [one for _title, keys in KEYS for key in keys for one in key.keys]
    assert len(single) == len(set(single))
