"""Articles set anew: whatever the marks, columns and gaps, each comes out of its page with its own words."""

import random

import pytest

from articles.segmentation.records import FurnitureKind, Role

from .notation import read
from .test_layouts import column

BANNERS = (
    "喜迎党的十八大 争当发展主力军",
    "奋进新征程 建功新时代 为高质量发展贡献工会力量",
    "深入开展创先争优活动 推动班组建设再上新台阶",
)
ARTICLES = [
    (
        "平湖机械公司把急救课开进车间",
        "陈曦",
        "6月3日，平湖机械公司工会把急救课开进了装配车间，六十名职工跟着市急救中心的老师学会了心肺复苏和止血包扎。",
        "工会主席说，这样的课每季度办一次，年底前让每个班组至少有两名急救员，工会还将给他们发津贴。",
    ),
    (
        "东湖区总工会为货车司机办起食堂",
        "王小川",
        "6月5日起，东湖区总工会在物流园区开办司机食堂，一荤两素的套餐只收十元，头一个星期就有九百多人来吃。",
        "食堂的二楼是淋浴间和洗衣房，司机凭会员卡免费使用，园区联合工会派了四名工作人员轮流值守。",
    ),
    (
        "云溪煤矿女工家属守井口",
        "李明",
        "云溪煤矿工会组织三十名女工家属守在井口，给升井的矿工递姜汤、补衣服，听他们说说一天里的烦心事。",
        "协管站设立三年来，井口的违章少了一半，家属们的本子上记满了谁家老人住院、谁家孩子高考。",
    ),
]
CAPTION = "6月9日，石鼓区教育工会在体育场举办教师运动会，十八支队伍参加拔河比赛。图为比赛现场。"


def lines(text, width, *, indented=True):
    return column(text, width, "　　" if indented else "").split("/")


def bodies_by_headline(draft):
    return {article.headline.text: [paragraph.text for paragraph in article.paragraphs] for article in draft.articles}


@pytest.mark.parametrize("seed", range(40))
def test_articles_come_out_of_any_layout(seed):
    chance = random.Random(seed)
    width, mark = chance.choice([16, 18, 20, 22, 24, 28]), chance.choice(["", "## ", "■ ", "◆", "【】"])
    at_end, gap = chance.random() < 0.4, [""] * chance.randint(1, 3)
    page = chance.choice([[], ["第3版 工会新闻 2019年6月12日 星期三", *gap]])
    banner = chance.choice(["", *BANNERS])
    if banner:
        upper, _, lower = banner.partition(" ")
        page += [*chance.choice([[banner], [upper, lower]]), *gap]
    for headline, name, *paragraphs in chance.sample(ARTICLES, len(ARTICLES)):
        page.append(f"【{headline}】" if mark == "【】" else mark + headline)
        told = [f"{paragraphs[0]}", paragraphs[1] + f"（记者 {name}）" * at_end]
        told[0] = told[0] if at_end else f"本报讯（记者 {name}）{told[0]}"
        page += [line for paragraph in told for line in lines(paragraph, width)] + gap
    draft = read("/".join(page))
    assert bodies_by_headline(draft) == {headline: told for headline, _, *told in ARTICLES}
    assert {name for article in draft.articles for name in article.names(Role.REPORTER)} == {"陈曦", "王小川", "李明"}
    assert draft.banner.text == banner


@pytest.mark.parametrize("seed", range(40))
def test_a_picture_set_into_a_sentence_leaves_it_whole(seed):
    chance = random.Random(seed)
    headline, name, *paragraphs = chance.choice(ARTICLES)
    width = chance.choice([18, 20, 22, 24])
    body = lines(f"本报讯（记者 {name}）{paragraphs[0]}", width)
    broken = chance.choice([n for n in range(1, len(body)) if body[n - 1][-1] not in "。”"])
    picture = lines(CAPTION, width + chance.choice([-6, -5, 5, 8]), indented=False)
    credit = chance.choice(["本报记者 王强 摄", "王强 摄", "通讯员 王强 摄影报道"])
    title = chance.choice([[], ["赛场内外"]])
    around = [""] * chance.randint(0, 1)
    inset = [*around, *title, *picture, credit, *around]
    draft = read("/".join([headline, *body[:broken], *inset, *body[broken:], *lines(paragraphs[1], width)]))
    assert bodies_by_headline(draft) == {headline: paragraphs, "".join(title): [CAPTION]}
    assert not [piece for piece in draft.furniture if piece.kind is FurnitureKind.SLOGAN]


@pytest.mark.parametrize(
    ("credit", "photographers"),
    [
        ("本报记者/王强 摄影报道", ["王强"]),
        ("本报/记者 王强 摄", ["王强"]),
        ("通讯员 王强 摄影/报道", ["王强"]),
        ("王强/ 摄", ["王强"]),
    ],
)
def test_credits_that_the_column_broke(credit, photographers):
    draft = read(
        f"## 急救课开进车间/本报讯（记者 陈曦）{ARTICLES[0][2]}||湖边比拔河/{CAPTION} {credit}||"
        f"## 绕湖健步走/本报讯 {ARTICLES[1][2]}"
    )
    assert [article.names(Role.PHOTOGRAPHER) for article in draft.articles] == [[], photographers, []]
    assert bodies_by_headline(draft)["湖边比拔河"] == [CAPTION]


@pytest.mark.parametrize(
    "byline",
    [
        "记者 陈曦 通/讯员 王玉",
        "记者 陈曦 通讯/员 王玉",
        "记者 陈曦 特约/通讯员 王玉",
        "记/者 陈曦 通讯员 王玉",
        "本报记者 陈/曦通讯员 王玉",
    ],
)
def test_titles_that_the_end_of_a_line_broke(byline):
    for text in (f"本报讯（{byline}）{ARTICLES[0][2]}", f"{ARTICLES[0][2]}（{byline}）"):
        article = read(f"急救课开进车间/{text}").articles[0]
        assert (article.names(Role.REPORTER), article.names(Role.CORRESPONDENT)) == (["陈曦"], ["王玉"])
        assert article.text == ARTICLES[0][2]


@pytest.mark.parametrize(
    "text",
    [
        "从2019—2021年的合同里看，工价年年见涨。",
        "他转身进了大院——那里的服务大厅已经开了两个月。",
    ],
)
def test_sentences_that_a_column_broke_anywhere(text):
    filler = "平湖区总工会的干部走进车间班组，同职工面对面算账。"
    for cut in range(1, len(text)):
        broken = f"## 急救课开进车间|本报讯（记者 陈曦）{filler}/　　{text[:cut]}/{text[cut:]}/　　{filler}"
        assert "".join(read(broken).articles[0].text.split()) == filler + text + filler


def test_words_of_a_hint_within_a_column():
    text = "大家在网上订好以后，就能到街道的服务站扫描二维码验证领取新鲜大葱两盒，不出门也能领。"
    for width in (10, 12, 14, 16):
        draft = read(
            "/".join(["## 绕湖健步走", *lines(f"本报讯（记者 陈曦）{text}", width), *lines(ARTICLES[0][3], width)])
        )
        assert bodies_by_headline(draft) == {"绕湖健步走": [text, ARTICLES[0][3]]}


def test_questions_of_a_talk_are_no_bylines():
    draft = read(
        "## 欠了薪怎么办|记者：职工被欠薪，第一步该找谁？/律师：先留证据，再来找工会。/记者：要花钱吗？/律师：不花钱。"
    )
    assert all(not article.credits for article in draft.articles)


def test_parallel_phrases_are_no_authors():
    draft = read(f"谈岗位 谈工价 谈未来/东湖酒庄谈成工价/本报讯（记者 陈曦）{ARTICLES[0][2]}")
    assert [(article.kicker.text, article.headline.text) for article in draft.articles] == [
        ("谈岗位 谈工价 谈未来", "东湖酒庄谈成工价")
    ]
