"""Whole pages: nothing of a page is lost, nothing is said twice."""

from collections import Counter
from pathlib import Path
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.segmentation import segment
from articles.segmentation.records import PageDraft

from .notation import MORE, SCENE, STORY, headlines, page, read

ROOT = Path(__file__).resolve().parents[3]
PAGES = sorted([*ROOT.glob("fixtures/pages/*.txt"), *ROOT.parent.glob("shared/pages/*.txt")])


def assert_nothing_is_lost(draft: PageDraft) -> None:
    """Every character but blanks is in one article or in the furniture, once; a text is what its spans name."""
    text, seen = draft.text, Counter()
    for article in draft.articles:
        seen.update(place for span in article.spans() for place in range(*span))
        for paragraph in article.paragraphs:
            assert "".join(span.of(text) for span in paragraph.spans) == paragraph.text
        for heading in (article.kicker, article.headline, article.subhead):
            assert " ".join(span.of(text) for span in heading.spans) == heading.text
        for credit in article.credits:
            assert "".join(credit.span.of(text).split()) == credit.name
            assert any(span.start <= credit.span.start <= credit.span.end <= span.end for span in article.byline_spans)
    seen.update(place for piece in draft.furniture for place in range(*piece.span))
    wrong = [place for place, sign in enumerate(text) if not sign.isspace() and seen[place] != 1]
    assert not wrong, f"{seen[wrong[0]]} times: {text[max(0, wrong[0] - 20) : wrong[0] + 20]!r}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_of_a_page_is_lost(path):
    raw = path.read_bytes()
    try:
        draft = segment(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        draft = segment(raw.decode("gb18030"))
    assert_nothing_is_lost(draft)
    assert draft.articles


PIECES = st.sampled_from(
    [
        *"\n\n\n \u3000\t\r#*■◆□（）()“”。，：【】·/摄图1",
        "\n\n",
        "\r\n",
        "## ",
        "本报讯",
        "（记者 陈 曦）",
        "本报记者 王强 摄",
        "摄影报道",
        "通讯员",
        "□ 本报记者 陈曦",
        "图为现场。",
        "6月5日，",
        "——副题",
        "职工有所呼",
        "工会有所应",
        "一等奖　平湖　1分",
        "（下转04版）",
        "2024年6月18日 星期二",
        "03版",
        "责编 高凡",
        "弘扬劳模精神 凝聚职工力量",
        "工会微讯",
        "编者按：",
        "（来源：平湖）",
        "平湖区总工会办培训",
        STORY,
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
@example("本报讯（记者\n陈曦）\n")
@example("【】\n【【】】\n** **")
@example("本报讯\n（记者 陈 曦）#")
@example("本报记者 王强 摄\n（")
def test_nothing_is_lost_of_any_arrangement(text):
    assert_nothing_is_lost(segment(text))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_nothing_is_lost_of_any_text(text):
    assert_nothing_is_lost(segment(text))


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t\u3000", "\x00", "**\n##", "abc"])
def test_texts_without_articles(text):
    draft = segment(text)
    assert draft.articles == ()
    assert_nothing_is_lost(draft)


def test_words_that_no_article_claims_are_told():
    draft = segment("平湖区总工会的一行字")
    assert draft.warnings == ("a line of 10 characters belongs to no article",)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n\n", "\n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("## ", ""),
        lambda text: text.replace("（", "(").replace("）", ")"),
        lambda text: text.replace("\n\n", "\n\n\n\n"),
        lambda text: "\n\n\n" + text,
    ],
)
def test_layout_does_not_matter(change):
    notation = (
        "2024年6月18日 星期二 03版|弘扬劳模精神 凝聚平湖职工力量|学得会 用得上|## 急救课开进车间|"
        f"——平湖区半年办班二十期|本报讯（记者 陈曦）{STORY[:30]}|本报记者 王强 摄|{STORY[30:]}|{MORE}|"
        f"湖边走起来|{SCENE}|本报记者 王强 摄影报道|"
        f"工会微讯|## 绕湖健步走|本报讯（通讯员 王 玉）{STORY}|责编 高凡 校对 文 竹"
    )
    draft = segment(change(page(notation)))
    assert_nothing_is_lost(draft)
    assert headlines(draft) == ["急救课开进车间", "湖边走起来", "绕湖健步走"]
    assert [[paragraph.text for paragraph in article.paragraphs] for article in draft.articles] == [
        [STORY, MORE],
        [SCENE],
        [STORY],
    ]
    assert draft.banner.text == "弘扬劳模精神 凝聚平湖职工力量"
    assert draft.published == "2024-06-18"


def test_one_article_on_a_page():
    assert headlines(read(f"急救课开进车间|本报讯 {STORY}|{MORE}")) == ["急救课开进车间"]


SIZE = 60_000
ADVERSARIES = {
    "brackets": "（" * SIZE,
    "one endless line": "平湖区总工会举办培训，" * (SIZE // 11),
    "titles without names": "本报记者" * (SIZE // 4),
    "credits": "本报记者 王强 摄\n" * (SIZE // 10),
    "headings": "平湖区办起培训班\n" * (SIZE // 9),
    "marks": "## 甲\n" * (SIZE // 5),
    "bullets": "■" * SIZE,
    "open quotations": "“" * SIZE,
    "blanks": "本报讯" + " \u3000" * SIZE,
    "banners": "弘扬劳模精神 凝聚职工力量\n" * (SIZE // 14),
    "captions": "6月5日，平湖区举办。\n王强 摄\n" * (SIZE // 17),
    "slogans": "职工有所呼\n工会有所应\n" * (SIZE // 12),
    "open lines": "平湖区总工会举办，\n" * (SIZE // 10),
}


@pytest.mark.parametrize("name", ADVERSARIES)
def test_time_is_linear(name):
    text = ADVERSARIES[name]
    started = process_time()
    segment(text)
    assert process_time() - started < 5  # a quadratic reading takes minutes
