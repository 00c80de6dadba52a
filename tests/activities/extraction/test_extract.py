"""The whole reading of an article: evidence, time, and what it does with text that is none."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from activities.extraction import extract
from activities.extraction.lexicon import Lexicon
from activities.extraction.records import ArticleText, Field
from tests.activities.extraction.told import gazetteer, lexicon, told

# Surnames outside the Basic Multilingual Plane, which a count of UTF-16 units would shift.
RARE = "职工𠮷田和𬭎师傅说：“好。”6月3日，昌平区总工会联合区司法局举办普法讲座，𠮷姓职工等80人参加。"


def evidence(findings):
    """Every piece of evidence in what was read."""
    for organization in findings.organizations:
        yield from (mention.evidence for mention in organization.mentions)
    yield from (record.evidence for record in (*findings.activities, *findings.metrics))


def assert_evidence_is_true(article, findings):
    for one in evidence(findings):
        assert one.span.of(article.of(one.field)) == one.quote
    for metric in findings.metrics:
        assert metric.figure.of(article.of(metric.evidence.field)) == metric.text


def test_evidence_counts_code_points():
    findings = told(RARE)
    assert_evidence_is_true(ArticleText(text=RARE), findings)
    assert [one.name for one in findings.activities] == ["普法讲座"]
    assert [one.text for one in findings.metrics] == ["80人"]


def test_article_of_nothing():
    findings = told("")
    assert (findings.organizations, findings.activities, findings.metrics) == ((), (), ())


def test_lexicon_without_words_still_reads_figures():
    article = ArticleText(text="6月3日，昌平区总工会举办讲座，80人参加。")
    findings = extract(article, gazetteer(), Lexicon())
    assert [metric.text for metric in findings.metrics] == ["80人"]


PIECES = [
    "昌平区总工会",
    "举办",
    "80人",
    "“两癌”",
    "。",
    "，",
    "、",
    "联合",
    "区司法局",
    "由",
    "今年以来",
    "（",
    "\n",
    "𠮷",
    "为",
    "的",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["", "昌平区总工会送出80份", "“"]))
def test_evidence_is_true_of_any_text(pieces, headline):
    article = ArticleText(headline=headline, text="".join(pieces))
    findings = extract(article, gazetteer(), lexicon(), home="11")
    assert_evidence_is_true(article, findings)
    known = {one.name for one in findings.organizations}
    for metric in findings.metrics:
        assert metric.organization == "" or metric.organization in known
        assert metric.activity is None or metric.activity < len(findings.activities)
        assert metric.evidence.field in Field
    assert sum(one.main for one in findings.activities) == min(1, len(findings.activities))


@pytest.mark.parametrize(
    "unit",
    [
        "（",
        "“",
        "1人",
        "工会",
        "昌平区总工会、",
        "昌平区总工会举办讲座，",
        "联合区法院、",
        "在",
        "走进",
        "由",
        "“两癌”",
        "，",
        "职工1人，",
        "每",
    ],
)
def test_time_grows_with_the_length(unit):
    seconds = []
    for length in (15_000, 60_000):
        article = ArticleText(text=(unit * length)[:length])
        start = time.process_time()
        extract(article, gazetteer(), lexicon(), home="11")
        seconds.append(time.process_time() - start)
    assert seconds[1] < 0.4 + 10 * seconds[0]  # four times the text; a square would take sixteen times as long
