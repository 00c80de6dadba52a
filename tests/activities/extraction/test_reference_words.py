"""Which forms of a union's name only their article explains."""

import pytest

from activities.extraction.reference_words import is_reference


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("该区总工会", True),
        ("街道总工会", True),
        ("集团工会", True),
        ("各级工会", False),  # names nobody
        ("局工会", True),
        ("分工会", True),
        ("该中心", True),
        ("区总", True),
        ("县教育工会", False),
        ("大兴区总工会", False),
        ("", False),
    ],
)
def test_forms_that_only_their_article_explains(form, expected):
    assert is_reference(form) is expected
