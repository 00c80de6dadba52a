"""Narrow columns without indents, items of lists, boxes between paragraphs, bylines that the story follows."""

import pytest

from articles.segmentation.bylines import read_opening
from articles.segmentation.headings import can_be_heading
from articles.segmentation.lines import read_lines
from articles.segmentation.page_lines import read_page_line
from articles.segmentation.records import FurnitureKind, Role

from .notation import MORE, SCENE, STORY, bodies, furniture, headings, headlines, read, signed
from .test_layouts import column

NEWS = f"本报讯（记者 陈曦）{STORY}"
LONG = "这一年，东湖镇总工会在三个园区设了议事角，职工提的意见当天登记，三天之内有人上门回话，都听得见。"
TALK = "“说了有人听，听了有人办。”车工老何说，他提的两条都办成了，班组里的人都看在眼里，记在心上。"


def flush(text: str, width: int = 22) -> str:
    return column(text, width, indent="")


@pytest.mark.parametrize("second", [TALK, "目前，" + MORE, "据了解，" + MORE])
def test_blank_lines_part_paragraphs_so_that_filled_lines_do_not(second):
    first = "这一年" + "里" * 17 + "好。"  # fills its line to the last sign
    text = first + second
    rest = "|".join(flush(one) for one in (LONG, MORE))
    draft = read(f"## 急救课开进车间||{flush(NEWS)}||{flush(text)}||{rest}||## 绕湖健步走||{flush(NEWS)}||{rest}")
    assert bodies(draft) == [[STORY, text, LONG, MORE], [STORY, LONG, MORE]]


def test_lines_that_end_early_end_a_paragraph_even_without_a_blank_line():
    draft = read(f"## 急救课开进车间||{flush(NEWS)}||{flush(LONG)}||{flush(MORE)}||{flush(LONG)}/{flush(TALK)}")
    assert bodies(draft) == [[STORY, LONG, MORE, LONG, TALK]]


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize(
    "counted", [["1.", "2.", "3."], ["第一件，", "第二件，", "第三件，"], ["一是", "二是", "三是"]]
)
def test_items_behind_semicolons_are_paragraphs(counted, indent):
    deeds = [
        "建会，全年新建企业工会二十一家，吸收会员三千人，其中农民工占去一多半；",
        "助学，送出助学金四十万元；",
        "维权，追回欠薪三百万元。",
    ]
    items = [count + deed for count, deed in zip(counted, deeds, strict=True)]
    told = "昨日，平湖区总工会晒出年度账本，三件实事件件有着落，职工看得明白。账上写着："
    lines = "/".join(column(item, 22, indent) for item in items)
    draft = read(f"## 急救课开进车间||{column(told, 22, indent)}/{lines}")
    assert bodies(draft) == [[told, *items]]


def test_semicolon_at_the_edge_of_a_column_ends_no_paragraph():
    text = "平湖" * 10 + "区；" + MORE
    assert bodies(read(f"## 急救课开进车间||{column(NEWS)}/{column(text)}/{column(LONG)}")) == [[STORY, text, LONG]]


@pytest.mark.parametrize(
    "rows",
    [
        ["车工　第一名　何小满（东湖镇总工会）　97.5分", "钳工　第一名　沈　宁（西湖镇总工会）　96分"],
        ["数控车工第一名：东湖精密机械公司 何小满", "钳工第一名：西湖电器厂 沈宁", "优秀组织奖：东湖镇总工会"],
    ],
)
def test_rows_behind_a_colon(rows):
    told = "昨日，平湖区总工会举办技能比武，一百二十人参加。比武结果："
    assert bodies(read(f"## 急救课开进车间||{flush(told)}/{'/'.join(rows)}")) == [[told, *rows]]


@pytest.mark.parametrize("rest", ["工会", "何小满"])
def test_row_that_the_column_breaks(rest):
    rows = ["一等奖　东湖精密机械公司　西湖电器厂　南湖机械集团", "二等奖　北湖纺织厂　中湖造船厂"]
    told = "昨日，平湖区总工会举办技能比武，一百二十人参加。获奖名单如下："
    draft = read(f"## 急救课开进车间||{flush(told)}/{rows[0]}/{rest}/{rows[1]}")
    assert bodies(draft) == [[told, rows[0] + rest, rows[1]]]


@pytest.mark.parametrize("box", ["　　会员之家在你身边", "永远跟党走"])
def test_box_inside_a_paragraph_that_goes_on_under_it(box):
    first, rest = "这一年，东湖镇总工会在三个园区设了议事角，职工提的意见当天登记。", MORE
    draft = read(f"急救课开进车间/{column(NEWS)}/{column(first)}||{box}||{flush(rest)}/{column(TALK)}")
    assert bodies(draft) == [[STORY, first + rest, TALK]]
    assert furniture(draft, FurnitureKind.SLOGAN) == [box.strip()]


def test_calls_over_a_section_label_are_no_kicker():
    draft = read(f"## 急救课开进车间||{NEWS}||尊重劳动 关爱职工/拨打12351 工会在身边||工会微讯||## 绕湖健步走||{NEWS}")
    assert headings(draft) == [("", "急救课开进车间", ""), ("", "绕湖健步走", "")]


def test_policy_at_the_head_of_a_page_is_its_banner():
    draft = read(f"深入学习贯彻全国劳模大会精神||街镇短波||▲ 急救课开进车间/{NEWS}||▲ 绕湖健步走/{NEWS}")
    assert draft.banner.text == "深入学习贯彻全国劳模大会精神"
    assert headlines(draft) == ["急救课开进车间", "绕湖健步走"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报记者 陈曦　车间外三十八度，车间里更热。", ["陈曦"]),
        ("本报记者 陈 曦 通讯员 王玉　炉火1500摄氏度，", ["陈曦", "王玉"]),
        ("本报记者 陈曦 李 明　“这活儿能干！”", ["陈曦", "李明"]),
        ("本报记者 陈曦　一名在平湖修车\n的工人受了伤", ["陈曦"]),
    ],
)
def test_story_right_behind_the_names(text, names):
    opening = read_opening(text, 0)
    assert opening is not None
    assert [credit.name for credit in opening.credits] == names
    assert text[opening.end :] == text.split("　")[1]


@pytest.mark.parametrize(
    "text",
    [
        "本报记者 陈曦 通讯员 王玉\n昨日，",
        "本报记者 陈曦 平湖区总工会\n昨日，",
        "本报记者 陈曦 王玉，李明\n昨日，",
        "本报记者 陈曦 摄影报道\n昨日，",
        "本报记者 陈曦 通讯员 平湖区总工会\n昨日",
    ],
)
def test_names_alone_open_no_story(text):
    assert read_opening(text, 0) is None


def test_unsigned_dateline_and_who_wrote_and_photographed_at_the_end():
    draft = read(f"## 急救课开进车间||本报讯 {STORY}||{MORE}||本报记者 陈曦 文并摄||## 绕湖健步走||{NEWS}")
    assert bodies(draft)[0] == [STORY, MORE]
    assert signed(draft.articles[0]) == (["陈曦"], [], ["陈曦"])


def test_headline_under_an_article_that_its_photographer_wrote():
    draft = read(
        f"急救课开进车间||本报记者 陈曦 文并摄||{flush(NEWS[10:])}||{flush(MORE)}||"
        f"绕湖走出好身体 职工乐开怀||{flush(LONG)}||{flush(MORE + '（王 玉）')}||骑手有了新驿站||{flush(NEWS)}"
    )
    assert headlines(draft) == ["急救课开进车间", "绕湖走出好身体 职工乐开怀", "骑手有了新驿站"]


@pytest.mark.parametrize(
    ("text", "expected"), [("（其余名单见本报网站）", False), ("工会送来（清凉）", True), ("（一）建会入会", True)]
)
def test_remark_in_brackets_is_no_heading(text, expected):
    assert can_be_heading(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "2021.5.18 星期二　编辑／高 凡凡　校对／池 莹",
        "2021年5月18日 星期二　本版由平湖区总工会协办",
        "本版编辑 高凡　　电子信箱 pinghu@×××.com",
    ],
)
def test_page_lines_with_something_unknown(text):
    assert read_page_line(text, at_edge=True) is not None


def test_bullet_at_both_ends_of_a_line():
    (line,) = read_lines("◇ 奋进新征程 建功新时代 ◇")
    assert line.text == "奋进新征程 建功新时代"
    assert [line.marks[0].start, line.marks[1].end] == [0, 15]


@pytest.mark.parametrize("label", ["盘点2018", "〖短 讯〗", "年终盘点"])
def test_labels_with_a_year_or_in_brackets(label):
    draft = read(f"急救课开进车间||{NEWS}||{MORE}||{label}||绕湖健步走||{NEWS}")
    assert headings(draft) == [("", "急救课开进车间", ""), ("", "绕湖健步走", "")]


@pytest.mark.parametrize(
    ("byline", "word", "names"),
    [
        ("本报记者 陈　曦　通讯员 王　玉　", "大泽山", ["陈曦", "王玉"]),
        ("本报通讯员 白·玛依　", "梯田边", ["白·玛依"]),
        ("本报记者 陈　曦　通讯员 王　玉　", "怀", ["陈曦", "王玉"]),
        ("本报记者 陈曦　", "连日来，", ["陈曦"]),
        ("本报记者 陈曦　", "记者日前从", ["陈曦"]),
        ("本报记者 陈曦　通讯员\n王玉　", "6月3日，", ["陈曦", "王玉"]),
    ],
)
def test_story_whose_first_word_the_column_breaks(byline, word, names):
    story = "平湖区总工会办了一堂急救课，八家企业的职工来听，课讲的是怎样救人。"
    width = len(byline.split("\n")[-1] + word) + 2
    first, rest = f"　　{byline}{word}", flush(story, width)
    draft = read(f"## 急救课开进车间||{first}/{rest}/{column(MORE, width)}||## 绕湖健步走||{column(NEWS, width)}")
    assert bodies(draft)[0] == [word + story, MORE]
    assert [*draft.articles[0].names(Role.REPORTER), *draft.articles[0].names(Role.CORRESPONDENT)] == names


def test_dash_at_the_head_of_a_line_of_a_column():
    text = "第一名救人用时最短，奖励一辆自行车——昨日，平湖区总工会总结了比武。"
    lines = [text[:17], text[17:34], text[34:]]
    draft = read(f"急救课开进车间||□ 本报记者 陈曦||{'/'.join(lines)}||{flush(MORE, 17)}")
    assert bodies(draft) == [[text, MORE]]


def test_banner_over_a_picture():
    banner = "弘扬劳模精神 凝聚奋进力量 谱写发展新篇章"
    draft = read(f"{banner}||{column(SCENE)}/通讯员 王强 摄影报道||急救课开进车间||{column(NEWS)}")
    assert draft.banner.text == banner
    assert headlines(draft) == ["", "急救课开进车间"]


@pytest.mark.parametrize("title", ["高温津贴按月发到手", "公益课开始报名 职工先到先得"])
def test_headline_alone_between_blank_lines(title):
    draft = read(f"急救课开进车间||{flush(NEWS)}||{flush(MORE)}||{title}||{flush(LONG)}||骑手有了新驿站||{flush(NEWS)}")
    assert headlines(draft) == ["急救课开进车间", title, "骑手有了新驿站"]


def test_line_of_two_phrases_is_a_headline_under_a_kicker_of_one():
    draft = read(f"急救课开进车间||{flush(NEWS)}||平湖区推行积分管理制度/技能攒成积分 积分换来加薪||{flush(NEWS)}")
    assert headings(draft)[1] == ("平湖区推行积分管理制度", "技能攒成积分 积分换来加薪", "")


def test_indented_box_in_an_open_sentence():
    lines = flush(LONG + MORE).split("/")
    draft = read(f"急救课开进车间||{flush(NEWS)}||{'/'.join(lines[:2])}||　　会员之家在你身边||{'/'.join(lines[2:])}")
    assert bodies(draft) == [[STORY, LONG + MORE]]


@pytest.mark.parametrize("box", ["永远跟党走", "　　会员之家在你身边", "劳动创造幸福　奋斗成就梦想"])
@pytest.mark.parametrize("indent", ["", "　　"])
def test_box_between_paragraphs(box, indent):
    parts = "||".join(column(one, 22, indent) for one in (NEWS, MORE))
    draft = read(
        f"急救课开进车间||{parts}||{box}||{column(LONG, 22, indent)}||骑手有了新驿站||{column(NEWS, 22, indent)}"
    )
    assert bodies(draft) == [[STORY, MORE, LONG], [STORY]]
    assert furniture(draft, FurnitureKind.SLOGAN) == [box.strip()]


def test_line_that_a_column_cuts_behind_is_no_headline():
    lines = flush("这是平湖区总工会在东湖镇机械产业园里办的第一场" + MORE).split("/")
    draft = read(f"急救课开进车间||{flush(NEWS)}||{flush(LONG)}||{lines[0]}||{'/'.join(lines[1:])}")
    assert headlines(draft) == ["急救课开进车间"]
    assert bodies(draft)[0][-1] == "".join(lines)


@pytest.mark.parametrize(
    ("kicker", "headline"),
    [("粥是热的 门是开的 人是亲的", "胡同里有盏灯"), ("有话就到这张桌子上说", "的哥谈下来新单子")],
)
def test_kickers_that_end_or_headlines_that_begin_as_words_that_go_on(kicker, headline):
    draft = read(f"急救课开进车间||{flush(NEWS)}||{kicker}/{headline}||{flush(NEWS)}")
    assert headings(draft)[1] == (kicker, headline, "")


def test_dash_behind_a_credit_that_is_set_into_a_sentence():
    first, rest = "昨日，平湖区总工会办了一堂课，职工最想学的就是这一手—", "—怎样救人。" + MORE
    draft = read(f"急救课开进车间||□ 本报记者 陈曦||{flush(first)}||通讯员 王强 摄||{flush(rest)}")
    assert bodies(draft) == [[first + rest]]
