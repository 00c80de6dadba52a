"""Layouts that leave borders open: columns cut at a full stop, captions set into columns, briefs, kickers."""

import pytest

from articles.segmentation.headings import is_known_label
from articles.segmentation.records import FurnitureKind, Kind

from .notation import MORE, SCENE, STORY, bodies, furniture, headings, headlines, read, signed
from .test_layouts import column

NEWS = f"本报讯（记者 陈曦）{STORY}"


@pytest.mark.parametrize("between", ["/", "|"])
def test_line_without_indent_goes_on_where_the_page_indents(between):
    draft = read(
        "## 急救课开进车间||　　本报讯（记者 陈曦）昨日，平湖区总工会办了一堂课。"
        f"{between}课讲的是怎样救人，八家企业的职工来听。/　　{MORE}||## 绕湖健步走||　　{NEWS}"
    )
    assert bodies(draft) == [
        ["昨日，平湖区总工会办了一堂课。课讲的是怎样救人，八家企业的职工来听。", MORE],
        [STORY],
    ]


def test_paragraphs_without_indents_stay_apart():
    assert bodies(read(f"## 急救课开进车间||{NEWS}||{MORE}")) == [[STORY, MORE]]


def test_caption_wider_than_the_column_it_is_set_into():
    lines = column(NEWS).split("/")
    draft = read(
        "/".join(["急救课开进车间", *lines[:2], SCENE, "本报记者 王强 摄", *lines[2:], "绕湖健步走", column(NEWS)])
    )
    assert bodies(draft) == [[STORY], [SCENE], [STORY]]
    assert [article.kind for article in draft.articles] == [Kind.REPORT, Kind.PHOTO, Kind.REPORT]


def test_briefs_without_headlines():
    draft = read(f"工会简讯||■{STORY}（高 原）||■{MORE}（罗 兰）||■{SCENE}（陈 晨）")
    assert bodies(draft) == [[STORY], [MORE], [SCENE]]
    assert [signed(article)[1] for article in draft.articles] == [["高原"], ["罗兰"], ["陈晨"]]
    assert furniture(draft, FurnitureKind.SECTION_LABEL) == ["工会简讯"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("12项业务就近办/流动窗口开进车间门口", ("12项业务就近办", "流动窗口开进车间门口", "")),
        ("三个月接待职工千余人/白河：球赛聚人气聚民心", ("三个月接待职工千余人", "白河：球赛聚人气聚民心", "")),
        ("职工办事不用来回跑/窗口开到了家门口上", ("", "职工办事不用来回跑 窗口开到了家门口上", "")),
        ("流动窗口开进车间/平湖区总工会服务见闻", ("", "流动窗口开进车间", "平湖区总工会服务见闻")),
        ("记者走基层/流动窗口开进车间门口", ("", "流动窗口开进车间门口", "")),
    ],
)
def test_lines_over_an_article_without_marks(lines, expected):
    draft = read(f"急救课开进车间||{NEWS}||{MORE}||{lines}||{NEWS}||{MORE}")
    assert headings(draft)[1] == expected
    assert bodies(draft) == [[STORY, MORE], [STORY, MORE]]


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("图／王强", ([], [], ["王强"])),
        ("王强 摄 高原 文", ([], ["高原"], ["王强"])),
        ("（王强 摄）", ([], [], ["王强"])),
    ],
)
def test_credit_right_behind_the_caption(credit, expected):
    draft = read(f"## 急救课开进车间||{NEWS}||### 绕湖健步走||{SCENE}{credit}||## 急救课开进工地||{NEWS}")
    assert bodies(draft) == [[STORY], [SCENE], [STORY]]
    assert signed(draft.articles[1]) == expected


def test_reporter_before_the_word_report():
    (article,) = read(f"急救课开进车间||本报记者陈曦报道 {STORY}").articles
    assert signed(article) == (["陈曦"], [], [])


@pytest.mark.parametrize(("text", "expected"), [("职工文苑", True), ("窗口开进工业园", False)])
def test_labels_that_end_in_one_character(text, expected):
    assert is_known_label(text) is expected


UNSIGNED = [
    ("平湖区总工会慰问环卫工", "7月18日，平湖区总工会向环卫工人送去西瓜800个，还了解了他们的作息。"),
    ("石鼓区：书屋开到车间", "石鼓区总工会今年投入30万元，在6家企业的车间里建起书屋，藏书1.2万册。"),
    ("“绿豆汤比空调还解暑”", "近日，珠晖区总工会在景区设立清凉站5处，每天供应绿豆汤300碗。"),
]


def test_where_nobody_signs_a_heading_over_another_union_begins_an_article():
    draft = read("|".join(f"{headline}|{text}" for headline, text in UNSIGNED))
    assert headlines(draft) == [headline for headline, _text in UNSIGNED]
    assert bodies(draft) == [[text] for _headline, text in UNSIGNED]


def test_where_nobody_signs_crossheads_of_one_union_stay_crossheads():
    (headline, text), (first, _), (second, _) = UNSIGNED
    same = [text, text.replace("7月18日", "此外"), text.replace("7月18日", "同时")]
    draft = read(f"{headline}|{same[0]}|{first}|{same[1]}|{second}|{same[2]}")
    assert headlines(draft) == [headline]
    assert bodies(draft) == [[same[0], first, same[1], second, same[2]]]
