"""Pages as papers of different years and places set them: one layout a test."""

from textwrap import wrap

import pytest

from articles.segmentation.notices import is_hint
from articles.segmentation.records import FurnitureKind, Kind

from .notation import MORE, SCENE, STORY, bodies, furniture, headings, headlines, page, read, signed

NEWS = f"本报讯（记者 陈曦）{STORY}"
TALK = "“以前下班只能回宿舍，现在有了读书的地方。”机械公司的车工小何说，他每周来三次，已读完九本书。"


def column(text: str, width: int = 22, indent: str = "　　") -> str:
    """A paragraph in the lines of a narrow column, the first of them indented."""
    text, lines = indent + text, []
    while text:
        end = width + (text[width : width + 1] in tuple("，。！？”"))
        lines.append(text[:end])
        text = text[end:]
    return "/".join(lines)


def test_narrow_columns_without_blank_lines_or_marks():
    draft = read(
        "平湖工人报　２０１２年８月１５日　星期三　第４版　工会生活/一头连着车间 一头连着家/急救课开进车间/"
        f"——平湖半年办班二十期/{column(NEWS)}/{column(MORE)}/"
        f"小店聚成行业 工资摆上桌面/东湖：三百家小店谈出“保底线”/{column(TALK)}/{column(STORY)}/□ 本报记者 沈一\n帆/"
        f"绕湖健步走/{column('本报讯　' + MORE + '（向 南）')}/本版编辑　余　澜　　版式　舒　畅"
    )
    assert headings(draft) == [
        ("一头连着车间 一头连着家", "急救课开进车间", "——平湖半年办班二十期"),
        ("小店聚成行业 工资摆上桌面", "东湖：三百家小店谈出“保底线”", ""),
        ("", "绕湖健步走", ""),
    ]
    assert bodies(draft) == [[STORY, MORE], [TALK, STORY], [MORE]]
    assert [signed(article) for article in draft.articles] == [
        (["陈曦"], [], []),
        (["沈一帆"], [], []),
        ([], ["向南"], []),
    ]


@pytest.mark.parametrize("width", [18, 20, 22, 26])
def test_sentences_that_end_at_the_column_in_indented_paragraphs(width):
    first = "据" * (width - 3) + "。"  # fills its line to the last sign
    text = f"{first}据了解，{MORE}“这样的课要多办。”工会主席说。"
    draft = read(f"急救课开进车间/{column(NEWS, width)}/{column(text, width)}/{column(MORE, width)}")
    assert bodies(draft) == [[STORY, text, MORE]]


@pytest.mark.parametrize("width", [17, 18, 22])
def test_closing_signs_that_hang_over_the_edge_of_a_column(width):
    quote = "　　“" + "热" * (width - 3) + "。”"  # two signs too wide, before words that go on with it
    rest = column("班长李强说。" + MORE, width).replace("　", "")
    draft = read(f"急救课开进车间/{column(NEWS, width)}/{quote}/{rest}/{column(MORE, width)}")
    assert bodies(draft) == [[STORY, quote.strip() + "班长李强说。" + MORE, MORE]]


def test_columns_without_indents_part_articles_by_their_width():
    lines = "/".join(wrap(STORY, 24)), "/".join(wrap(MORE, 24))
    draft = read(
        f"急救课开进车间/□ 本报记者 陈曦/{lines[0]}/{lines[1]}/线上听民意 线下解难题/平湖推行民情清单/"
        f"{lines[0]}/{lines[1]}/本报记者 王强"
    )
    assert headings(draft) == [("", "急救课开进车间", ""), ("线上听民意 线下解难题", "平湖推行民情清单", "")]
    assert bodies(draft) == [[STORY, MORE], [STORY, MORE]]


def test_beginnings_of_sentences_are_no_headings():
    draft = read(
        f"急救课开进车间/{NEWS}/培训会后，各镇总工会分别召开工作部署会，向企业/发放要约书/"
        f"{'度集体协商的文书' * 6}。/{MORE}"
    )
    assert headlines(draft) == ["急救课开进车间"]


def test_opinion_page_with_authors_under_headlines():
    draft = read(
        f"平湖职工报/PINGHU ZHIGONG BAO/2021年7月5日 星期一 辛丑年五月廿六/言论/"
        f"工会论坛/急救课应当多起来/○王玉/{STORY}/{MORE}/"
        f"让课堂离工友近些/本报评论员/{STORY}/{MORE}/把好事办好/周 斌/{TALK}/{MORE}/"
        "（作者单位：平湖区总工会）/值班编辑：高 凡　组版：池 莹　检校：文 竹"
    )
    assert headlines(draft) == ["急救课应当多起来", "让课堂离工友近些", "把好事办好"]
    assert [signed(article)[1] for article in draft.articles] == [["王玉"], [], ["周斌"]]
    assert bodies(draft) == [[STORY, MORE], [STORY, MORE], [TALK, MORE]]


def test_words_between_a_headline_and_a_body_that_name_nobody():
    draft = read(f"## 急救课开进车间|{STORY}|东湖记事|{MORE}|平湖区|{STORY}|□ 本报记者 陈曦")
    assert signed(draft.articles[0]) == (["陈曦"], [], [])


def test_page_that_goes_on_from_the_front_page():
    draft = read(
        f"4 工人之声 2011年3月8日 星期二|（上接第1版）{STORY}|{MORE}|■ 急救课开进车间/{NEWS}（下转A2版）|"
        f"■ 绕湖健步走/（上接第1版）/{MORE}"
    )
    assert headlines(draft) == ["", "急救课开进车间", "绕湖健步走"]
    assert bodies(draft) == [[STORY, MORE], [STORY], [MORE]]
    assert furniture(draft, FurnitureKind.CONTINUATION) == ["（下转A2版）"]


def test_advertisements_stay_out_of_articles():
    draft = read(
        f"急救课开进车间|{NEWS}|遗失声明|平湖某某公司遗失公章一枚，声明作废。|注销公告|请债权人于四十五日内到公司申报债权。|"
        f"平湖机械公司|学得会 用得上|绕湖健步走|{NEWS}|扫码关注平湖工会微信公众号|"
        "社址：平湖市人民路1号　邮编：310000　印刷：平湖印务公司　定价：1.00元"
    )
    assert headings(draft) == [("", "急救课开进车间", ""), ("学得会 用得上", "绕湖健步走", "")]
    assert bodies(draft) == [[STORY], [STORY]]


@pytest.mark.parametrize("text", ["扫码看视频", "请扫描二维码", "更多内容请扫码阅读", "平湖工会微信公众号"])
def test_hints_to_scan(text):
    assert is_hint(text)
    draft = read(f"急救课开进车间|本报讯 {STORY[:20]}|{text}|{STORY[20:]}")
    assert bodies(draft) == [[STORY]]


@pytest.mark.parametrize("text", ["扫码入会享普惠", "职工扫码就能学急救", "一张二维码串起千家店", "工会发布公告。"])
def test_headlines_that_speak_of_codes(text):
    assert not is_hint(text)


def test_agency_page():
    draft = read(
        f"A2 要闻 2013年7月5日 星期五 责任编辑 高凡 E-mail:pinghu@163.com|"
        f"急救课开进车间|新华社平湖6月5日电（记者王玉、李明）{STORY}|"
        f"绕湖健步走|据新华社电　{STORY}|湖边新景|{SCENE}|新华社记者 王强 摄|三地联手|中新社平湖6月5日电 {MORE}"
    )
    assert headlines(draft) == ["急救课开进车间", "绕湖健步走", "湖边新景", "三地联手"]
    assert [signed(article) for article in draft.articles] == [
        (["王玉", "李明"], [], []),
        ([], [], []),
        ([], [], ["王强"]),
        ([], [], []),
    ]
    assert bodies(draft) == [[STORY], [STORY], [SCENE], [MORE]]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("本报记者 陈曦 通讯员 王玉", (["陈曦"], ["王玉"], [])),
        ("工人日报—中工网记者 陈曦", (["陈曦"], [], [])),
        ("平湖工会融媒体中心记者 陈曦", (["陈曦"], [], [])),
        ("本报首席记者 陈 曦 实习生 李 明", (["陈曦", "李明"], [], [])),
        ("特约通讯员 王 玉", ([], ["王玉"], [])),
        ("采写：见习记者 陈曦", (["陈曦"], [], [])),
        ("文／本报记者 陈曦 图／受访者提供", (["陈曦"], [], [])),
        ("本报记者 陈曦 文并摄影", (["陈曦"], [], ["陈曦"])),
        ("记者 陈曦 综合报道", (["陈曦"], [], [])),
        ("本报评论员", ([], [], [])),
        ("据《平湖日报》", ([], [], [])),
    ],
)
@pytest.mark.parametrize("mark", ["", "## "])
def test_forms_of_bylines(byline, expected, mark):
    draft = read(f"{mark}急救课开进车间|{byline}|{STORY}|{MORE}|{mark}绕湖健步走|{NEWS}")
    assert headlines(draft) == ["急救课开进车间", "绕湖健步走"]
    assert signed(draft.articles[0]) == expected
    assert bodies(draft) == [[STORY, MORE], [STORY]]


def test_label_and_unsigned_briefs():
    draft = read(
        f"急救课开进车间/{NEWS}/基层动态/东湖镇慰问采茶工/{MORE}（王 玉）/"
        f"三百名骑手入会/{TALK}（李 明）/百名女工学剪纸/{MORE}（周 斌）"
    )
    assert headlines(draft) == ["急救课开进车间", "东湖镇慰问采茶工", "三百名骑手入会", "百名女工学剪纸"]
    assert furniture(draft, FurnitureKind.SECTION_LABEL) == ["基层动态"]
    assert [signed(article)[1] for article in draft.articles] == [[], ["王玉"], ["李明"], ["周斌"]]


@pytest.mark.parametrize("title", ["湖边走起来", "“绿道”上的脚步声"])
def test_picture_set_into_a_narrow_column(title):
    start, end = column(STORY).split("/")[:1], column(STORY).split("/")[1:]
    draft = read(
        f"急救课开进车间/{column('本报讯（记者 陈曦）' + MORE)}/{'/'.join(start)}/"
        f"{title}/{column(SCENE)}/通讯员 王强 摄/{'/'.join(end)}"
    )
    assert [(article.kind, article.headline.text) for article in draft.articles] == [
        (Kind.REPORT, "急救课开进车间"),
        (Kind.PHOTO, title),
    ]
    assert bodies(draft) == [[MORE, STORY], [SCENE]]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("平湖区总工会举办培训", None),
        ("平湖工人报　2021年7月5日　星期一　第3版\n\n责编 高凡", None),
        (
            "Workers of Pinghu learn first aid\n\nMore than 120 workers from eight companies took part in the course.",
            "Work",
        ),
        ("劳动者之歌\n\n王 玉\n\n清晨的阳光\n照在脚手架上\n\n我们的汗水\n浇灌着希望", "劳动者之歌"),
    ],
)
def test_pages_with_next_to_nothing(text, title):
    titles = headlines(read(text.replace("/", "／")))
    assert [one[: len(title or "")] for one in titles] == ([title] if title else [])


def test_names_that_a_column_cuts():
    draft = read(page(f"急救课开进车间/　　本报讯（记者 邓湘 通讯员 谷 雨 阳/春生 白·玛/依）{STORY}"))
    assert signed(draft.articles[0]) == (["邓湘"], ["谷雨", "阳春生", "白·玛依"], [])


def test_rare_characters_in_names():
    draft = read(f"急救课开进车间|本报讯（记者 秦 疆 通讯员 𠅤红梅）{STORY}|𠅤红梅 摄")
    assert signed(draft.articles[0]) == (["秦疆"], ["𠅤红梅"], ["𠅤红梅"])


@pytest.mark.parametrize(
    ("head", "banner", "kicker"),
    [
        (
            "砥砺前行守初心 实干笃行开新篇|平湖区总工会半年办班二十期|## ",
            "砥砺前行守初心 实干笃行开新篇",
            "平湖区总工会半年办班二十期",
        ),
        (
            "学党史 悟思想 办实事 开新局|课桌搬进车间 老师来到身边|",
            "学党史 悟思想 办实事 开新局",
            "课桌搬进车间 老师来到身边",
        ),
        ("要闻/弘扬劳模精神 凝聚职工力量/", "弘扬劳模精神 凝聚职工力量", ""),
        ("把课桌搬进车间 把老师请到身边|", "", "把课桌搬进车间 把老师请到身边"),
    ],
)
def test_banner_over_kicker(head, banner, kicker):
    draft = read(f"{head}急救课开进车间|{NEWS}")
    assert draft.banner.text == banner
    assert headings(draft) == [(kicker, "急救课开进车间", "")]


def test_sentence_that_announces_a_list_stays_in_its_paragraph():
    text = "平湖区总工会昨日为十二支代表队颁发奖牌和证书，区领导到场祝贺。" + "获奖名单如下："
    rows = ["一等奖　东湖镇代表队", "二等奖　西湖镇代表队　南湖镇代表队"]
    width = text.index("获奖") + 2  # the sentence before fills its line
    draft = read(f"急救课开进车间/{column(NEWS, width)}/{column(text, width)}/{'/'.join(rows)}")
    assert bodies(draft)[0][-2:] == rows


def test_editors_with_something_unknown_beside_them():
    draft = read(f"急救课开进车间|{NEWS}（来源：平湖工会）|责任编辑：章 节　版式：余 味　　本报地址：平湖市○○路00号|03")
    assert bodies(draft) == [[STORY]]


@pytest.mark.parametrize(
    ("byline", "names"),
    [("通讯员 李 文 文／图", ["李文"]), ("通讯员 王强 和 李明", ["王强", "李明"]), ("通讯员 郑 和", ["郑和"])],
)
def test_names_that_look_like_other_words(byline, names):
    assert signed(read(f"急救课开进车间|{byline}|{STORY}|{MORE}").articles[0])[1] == names
