"""The whole reading of an article: evidence, time, and what it does with text that is none."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from activities.extraction import extract, extract_all
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


def test_articles_of_a_page_are_read_each_by_itself():
    articles = [ArticleText(text=RARE), ArticleText(), ArticleText(headline="区总工会慰问职工", text="昨天送去凉茶。")]
    together = extract_all(articles, gazetteer(), lexicon(), home="11")
    assert together == tuple(extract(article, gazetteer(), lexicon(), home="11") for article in articles)


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


FIGURES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *"019一两三十百千万亿半余多几．，%元人名家个年天分秒成倍至到—近内第由。；“”（\n",
                *(
                    "000",
                    "12,345",
                    "3.14159",
                    "9" * 20,
                    "万元",
                    "人次",
                    "个月",
                    "小时",
                    "分之",
                    "超过",
                    "不少于",
                    "以上",
                ),
                *("昌平区总工会", "举办", "参加", "职工", "企业", "送去", "价值", "每人", "其中", "提高到", "左右"),
                *("今年以来", "截至6月底", "6月3日", "昌平区", "每月", "累计", "已办"),
            ]
        ),
        st.text(max_size=3),
    ),
    max_size=40,
)


@settings(max_examples=300, deadline=None)
@given(FIGURES, FIGURES)
@example(["1" * 39, "至", "2" * 39, "人"], [])
@example(["3", "个", "月", "1" * 300], ["0.00001", "到", "0.00002", "元"])
@example(["昌平区总工会", "举办", "“", "学" * 400, "”", "讲座", "，", "已", "办", "3", "期"], [])
def test_what_no_record_holds_is_not_read(text, headline):
    article = ArticleText(headline="".join(headline), text="".join(text))
    for metric in extract(article, gazetteer(), lexicon(), home="11").metrics:
        assert 0 < len(metric.unit) <= 20
        assert 0 < len(metric.text) <= 60
        assert len(metric.subject) <= 255
        assert len(metric.period) <= 100
        assert 0 <= metric.value < 10**20
        assert round(metric.value, 4) == metric.value
        assert metric.value_max is None or metric.value < metric.value_max < 10**20
        assert metric.evidence.span.start <= metric.figure.start < metric.figure.end <= metric.evidence.span.end
        assert metric.figure.of(article.of(metric.evidence.field)) == metric.text


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
        "每年，1人",
        "走访工地、",
        "在厂门前",
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
