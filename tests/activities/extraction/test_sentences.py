"""Statements and clauses with their places in the text."""

import pytest

from activities.extraction.sentences import LONGEST_STATEMENT, clause_around, clauses, is_speech, statements
from articles.segmentation.records import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办讲座。送清凉。", ["办讲座", "送清凉"]),
        ("区里办讲座；镇里送清凉。", ["区里办讲座", "镇里送清凉"]),
        ("“真方便。”她说。", ["“真方便。”", "她说"]),
        ("“手别抖……”昨日，区里办讲座。", ["“手别抖……”", "昨日，区里办讲座"]),
        ("举办“你好！夏天”活动。", ["举办“你好！夏天”活动"]),  # a name is not cut
        ("前一段。\n后一段", ["前一段", "后一段"]),
        ("", []),
        ("。\n\n", []),
    ],
)
def test_statements(text, expected):
    assert [one.span.of(text) for one in statements(text)] == expected


def test_statements_of_one_sentence_share_its_number():
    found = statements("区里办讲座；镇里送清凉。村里放电影。\n次日，乡里比武。")
    assert [one.sentence for one in found] == [0, 0, 1, 3]
    assert [one.paragraph for one in found] == [0, 0, 0, 1]


def test_speech_is_marked():
    assert [one.is_speech for one in statements("“工会帮了大忙。往后放心了。”老赵说。")] == [True, True, False]


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [("“两癌”", False), ("“真方便。”", True), ("“安康杯”", False), ("“把服务送到家门口……”", True)],
)
def test_names_are_told_from_speech(quotation, expected):
    assert is_speech(quotation) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办讲座，80人参加", ["举办讲座", "80人参加"]),
        ("调解案件4,316件", ["调解案件4,316件"]),  # the comma stands in a number
        ("会上透露：三年来，签约百份", ["会上透露", "三年来", "签约百份"]),
    ],
)
def test_clauses(text, expected):
    assert [part.of(text) for part in clauses(text, Span(0, len(text)))] == expected


def test_clause_around_a_figure():
    text = "𠮷祥村办起夜校，80人报名，学期三个月"
    start = text.index("80人")
    assert clause_around(text, Span(0, len(text)), Span(start, start + 3)).of(text) == "80人报名"


def test_statement_without_end_comes_in_pieces():
    assert max(len(one.span.of("职工" * 5000)) for one in statements("职工" * 5000)) == LONGEST_STATEMENT
