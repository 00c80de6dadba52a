"""Pictures: captions, titles, credits, and whose they are."""

import pytest

from articles.segmentation.records import Kind

from .notation import MORE, SCENE, STORY, bodies, headlines, read, signed

NEWS = f"本报讯（记者 陈曦）{STORY}"


@pytest.mark.parametrize(
    ("notation", "title", "expected"),
    [
        (f"湖边走起来|{SCENE}|本报记者 王强 摄影报道", "湖边走起来", (["王强"], [], ["王强"])),
        (f"## 湖边走起来|{SCENE}|通讯员 王 强 摄影报道", "湖边走起来", ([], ["王强"], ["王强"])),
        (f"湖边走起来|{SCENE}|新华社发（王 强 摄）", "湖边走起来", ([], [], ["王强"])),
        (f"图片新闻|湖边走起来|{SCENE}|王强 摄", "湖边走起来", ([], [], ["王强"])),
        (f"## 湖边走起来|本报记者 王强 摄影报道|{SCENE}", "湖边走起来", (["王强"], [], ["王强"])),
        (f"{SCENE}|本报记者 王强 摄", "", ([], [], ["王强"])),
        (f"{SCENE} 王 强／图", "", ([], [], ["王强"])),
        (f"{SCENE}图为职工出发。 通讯员 王强 摄", "", ([], [], ["王强"])),
        (f"{SCENE}|／平湖 供图", "", ([], [], [])),
    ],
)
def test_picture_items(notation, title, expected):
    (picture,) = read(notation).articles
    assert (picture.kind, picture.headline.text, signed(picture)) == (Kind.PHOTO, title, expected)
    assert picture.paragraphs[0].text.startswith(SCENE)


def test_title_that_reads_like_a_label_has_the_mark_of_headlines():
    draft = read(f"## 急救课开进车间|{NEWS}|## 湖边课堂|{SCENE}|通讯员 王 强 摄影报道")
    assert headlines(draft) == ["急救课开进车间", "湖边课堂"]


@pytest.mark.parametrize(
    ("picture", "title", "photographer"),
    [
        (f"湖边走起来|{SCENE}图为职工出发。|通讯员 王强 摄", "湖边走起来", "王强"),
        (f"湖边走起来|{SCENE}|本报记者 王强 摄影报道", "湖边走起来", "王强"),
        (f"## 湖边走起来|{SCENE}|王 强 摄", "湖边走起来", "王强"),
        (f"{SCENE}|本报记者 王强 摄影报道", "", "王强"),
    ],
)
def test_article_goes_on_after_a_picture_item(picture, title, photographer):
    start, end = STORY[:30], STORY[30:]
    draft = read(f"## 急救课开进车间|本报讯（记者 陈曦）{start}|{picture}|{end}|{MORE}")
    assert [(article.kind, article.headline.text) for article in draft.articles] == [
        (Kind.REPORT, "急救课开进车间"),
        (Kind.PHOTO, title),
    ]
    assert bodies(draft)[0] == [STORY, MORE]
    assert signed(draft.articles[0]) == (["陈曦"], [], [])
    assert signed(draft.articles[1])[2] == [photographer]


@pytest.mark.parametrize(
    "notation",
    [
        f"急救课开进车间|本报讯（记者 陈曦）{STORY[:30]}|本报记者 王强 摄|{STORY[30:]}|{MORE}",
        f"急救课开进车间|{NEWS}|本报记者 王强 摄|{MORE}",
        f"急救课开进车间|{NEWS}|{MORE}|通讯员 王 强 摄",
        f"急救课开进车间|本报记者 王强 摄|{NEWS}|{MORE}",
        f"急救课开进车间/{NEWS}/{MORE}（王 强 摄）",
    ],
)
def test_credit_in_an_article_is_of_its_picture(notation):
    (article,) = read(notation).articles
    assert article.kind is Kind.REPORT
    assert [paragraph.text for paragraph in article.paragraphs] == [STORY, MORE]
    assert signed(article) == (["陈曦"], [], ["王强"])


WIDE = STORY[:-12] + "，车间里的班组长一个不少，连夜班的师傅也赶了过来，课程由市急"
SHOWN = (
    "平湖区总工会日前组织“急救小分队”走进东湖镇，为二百余名环卫工人讲解包扎和按压，现场发放急救包。图为职工练习包扎。"
)


@pytest.mark.parametrize(
    ("picture", "title", "caption"),
    [
        (f"{SHOWN}/本报通讯员 王强 摄影报道", "", SHOWN),
        (
            f"春光正好，职工开跑/{SCENE}众人齐声喝彩。/通讯员 王强 摄影报道",
            "春光正好，职工开跑",
            SCENE + "众人齐声喝彩。",
        ),
    ],
)
def test_picture_set_into_an_open_sentence_of_a_wide_column(picture, title, caption):
    draft = read(f"## 急救课开进车间/{NEWS}/{WIDE}/{picture}/救中心的老师讲授。/{MORE}")
    assert [(one.kind, one.headline.text) for one in draft.articles] == [
        (Kind.REPORT, "急救课开进车间"),
        (Kind.PHOTO, title),
    ]
    assert bodies(draft) == [[STORY, WIDE + "救中心的老师讲授。", MORE], [caption]]


def test_half_a_sentence_over_a_dated_caption_is_no_title():
    draft = read(f"## 急救课开进车间/{NEWS}/{WIDE}/救中心的，老师讲/{SCENE}众人齐声喝彩。/王强 摄/授。/{MORE}")
    assert [one.headline.text for one in draft.articles if one.kind is Kind.PHOTO] == [""]


def test_credit_in_the_first_sentence_under_a_crosshead():
    notation = f"急救课开进车间|{NEWS}|◆ 把课堂搬到车间|{MORE[:20]}|王 强 摄|{MORE[20:]}|◆ 把老师请到身边|{MORE}"
    (article,) = read(notation).articles
    assert [paragraph.text for paragraph in article.paragraphs] == [
        STORY,
        "把课堂搬到车间",
        MORE,
        "把老师请到身边",
        MORE,
    ]
    assert signed(article)[2] == ["王强"]


@pytest.mark.parametrize(
    "picture",
    [
        f"{SCENE}|本报记者 王强 摄",
        "平湖区总工会医疗队走进茶园，为采茶工量血压。|本报记者 王强 摄影报道",
        "|平湖区总工会医疗队走进茶园，为采茶工量血压。|王强 摄",
    ],
)
def test_untitled_picture_behind_a_report(picture):
    draft = read(f"急救课开进车间|{NEWS}|{MORE}|{picture}|## 绕湖健步走|{NEWS}")
    assert [article.kind for article in draft.articles] == [Kind.REPORT, Kind.PHOTO, Kind.REPORT]
    assert bodies(draft)[0] == [STORY, MORE]


def test_report_that_ends_in_words_of_its_people_and_a_credit():
    (article,) = read(f"急救课开进车间|{NEWS}||平湖区总工会负责人表示，下一步再办十期。|王强 摄").articles
    assert (article.kind, signed(article)[2]) == (Kind.REPORT, ["王强"])


def test_several_pictures_under_one_credit():
    draft = read(f"急救课开进车间|{NEWS}|图①：学员练习包扎。|图②：老师讲解。|本报记者 王强 摄")
    assert bodies(draft) == [[STORY], ["图①：学员练习包扎。", "图②：老师讲解。"]]


def test_captions_under_a_label_one_after_another():
    draft = read(
        f"急救课开进车间/{NEWS}/光影·劳动者/{SCENE}/孟 白 摄/"
        "平湖区总工会医疗队走进茶园。 岩 旺／图/6月6日，湖口镇总工会摆起百家宴。/／湖口 供图/绕湖健步走/" + NEWS
    )
    assert [article.kind for article in draft.articles] == [Kind.REPORT, *[Kind.PHOTO] * 3, Kind.REPORT]
    assert [signed(article)[2] for article in draft.articles] == [[], ["孟白"], ["岩旺"], [], []]
    assert headlines(draft) == ["急救课开进车间", "", "", "", "绕湖健步走"]


def test_source_names_nobody_and_is_no_picture():
    draft = read(f"急救课开进车间|{NEWS}|{MORE}（来源：平湖工会）")
    assert bodies(draft) == [[STORY, MORE]]
    assert signed(draft.articles[0]) == (["陈曦"], [], [])


def test_body_that_begins_with_hearsay_is_no_source():
    hearsay = "据平湖区总工会负责人介绍，今年还将办班十期，惠及职工千人。"
    assert bodies(read(f"急救课开进车间|{NEWS}|{hearsay}|{MORE}")) == [[STORY, hearsay, MORE]]
