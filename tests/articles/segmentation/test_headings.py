"""Banner, section labels, kickers, headlines, subheads, crossheads, slogans."""

import pytest

from articles.segmentation.headings import is_known_label, is_slogan_pair
from articles.segmentation.records import FurnitureKind

from .notation import MORE, STORY, bodies, furniture, headings, headlines, read

NEWS = f"本报讯（记者 陈曦）{STORY}"


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (f"## 急救课开进车间|{NEWS}", ("", "急救课开进车间", "")),
        (f"**急救课开进车间**|{NEWS}", ("", "急救课开进车间", "")),
        (f"■ 急救课开进车间/{NEWS}", ("", "急救课开进车间", "")),
        (f"★急救课开进车间/{NEWS}", ("", "急救课开进车间", "")),
        (f"急救课开进车间/{NEWS}", ("", "急救课开进车间", "")),
        (f"走，学急救去|{NEWS}", ("", "走，学急救去", "")),
        (
            f"学得会 用得上|## 急救课开进车间|——平湖区半年办班二十期|{NEWS}",
            ("学得会 用得上", "急救课开进车间", "——平湖区半年办班二十期"),
        ),
        (
            f"学得会 用得上|急救课开进车间|——平湖区半年办班二十期|{NEWS}",
            ("学得会 用得上", "急救课开进车间", "——平湖区半年办班二十期"),
        ),
        (f"平湖区总工会今年办班二十期|急救课开进车间|{NEWS}", ("平湖区总工会今年办班二十期", "急救课开进车间", "")),
        (f"平湖汽车集团：|# 急救课开进车间|{NEWS}", ("平湖汽车集团：", "急救课开进车间", "")),
        (f"## 学得会 用得上|急救课开进车间|{NEWS}", ("学得会 用得上", "急救课开进车间", "")),
        (
            f"平湖区总工会举办学习贯彻《中华人民/共和国安全生产法》讲座|{NEWS}",
            ("", "平湖区总工会举办学习贯彻《中华人民 共和国安全生产法》讲座", ""),
        ),
        (f"## 平湖区总工会把急救课开进车间工/地|{NEWS}", ("", "平湖区总工会把急救课开进车间工 地", "")),
        (f"## 平湖区总工会把急救课/## 开进车间和工地|{NEWS}", ("", "平湖区总工会把急救课 开进车间和工地", "")),
    ],
)
def test_headings(notation, expected):
    assert headings(read(notation)) == [expected]


@pytest.mark.parametrize(
    ("notation", "label"),
    [
        (f"### 工会微讯|■ 急救课开进车间|{NEWS}", "工会微讯"),
        (f"■ 短波|## 急救课开进车间|{NEWS}", "短波"),
        (f"简 讯|■ 急救课开进车间|{NEWS}", "简 讯"),
        (f"他山之石|急救课开进车间|{NEWS}", "他山之石"),
        (f"【服务看台】|急救课开进车间|{NEWS}", "服务看台"),
        (f"### 服务职工在身边|平湖区总工会今年办班二十期|## 急救课开进车间|{NEWS}", "服务职工在身边"),
        (f"贯彻落实工会十八大精神|急救课开进车间|{NEWS}", "贯彻落实工会十八大精神"),
        (f"班组风采|同心同向同行/爱岗爱企爱家|**急救课开进车间**|{NEWS}", "班组风采"),
        (f"光影·劳动者/6月5日，平湖区总工会组织绕湖走。/王 强 摄/急救课开进车间/{NEWS}", "光影·劳动者"),
    ],
)
def test_section_labels(notation, label):
    draft = read(notation)
    assert furniture(draft, FurnitureKind.SECTION_LABEL) == [label]
    assert headlines(draft)[-1] == "急救课开进车间"


@pytest.mark.parametrize("text", ["急救课开进车间", "平湖：工会办班二十期", "学得会 用得上", "王强当选劳模。", ""])
def test_headlines_are_no_labels(text):
    assert not is_known_label(text)


@pytest.mark.parametrize(
    ("notation", "banner"),
    [
        (f"# 弘扬劳模精神 凝聚职工力量|学得会 用得上|## 急救课开进车间|{NEWS}", "弘扬劳模精神 凝聚职工力量"),
        (f"弘扬劳模精神 凝聚平湖职工力量|急救课开进车间|{NEWS}", "弘扬劳模精神 凝聚平湖职工力量"),
        (f"03版|奋进新征程 建功新时代/当好主人翁|急救课开进车间|{NEWS}", "奋进新征程 建功新时代 当好主人翁"),
        (f"急救课开进车间|{NEWS}", ""),
        (f"创新服务载体 促进和谐发展|急救课开进车间|{NEWS}", ""),
        (f"保增长 保民生 保稳定|## 急救课开进车间|{NEWS}", "保增长 保民生 保稳定"),
        (f"听民声 聚民智 解民忧|急救课开进车间|{NEWS}", ""),
        (f"夏送清凉 冬送温暖|平湖区总工会办班二十期/**急救课开进车间**|{NEWS}", "夏送清凉 冬送温暖"),
        (f"夏送清凉 冬送温暖|急救课开进车间|{NEWS}", ""),
    ],
)
def test_banner(notation, banner):
    draft = read(notation)
    assert draft.banner.text == banner
    assert headlines(draft) == ["急救课开进车间"]


@pytest.mark.parametrize(
    ("between", "kicker"),
    [
        pytest.param("建会、维权、帮扶、普法四件事做成了", "建会、维权、帮扶、普法四件事做成了", id="kicker"),
        pytest.param("建会、维权、帮扶、普法四件事做成了。", "", id="a sentence"),
    ],
)
def test_kicker_without_a_mark_between_banner_and_headline(between, kicker):
    draft = read(f"# 弘扬劳模精神 凝聚职工力量|{between}|## 平湖区总工会开年会盘点全年|{NEWS}")
    assert headings(draft)[-1] == (kicker, "平湖区总工会开年会盘点全年", "")
    assert bool(furniture(draft, FurnitureKind.BANNER)) is bool(kicker)


def test_second_banner_at_the_foot():
    draft = read(f"# 弘扬劳模精神 凝聚职工力量|## 急救课开进车间|{NEWS}|建功新时代 奋进新征程 当好主人翁|03版")
    assert furniture(draft, FurnitureKind.BANNER) == ["弘扬劳模精神 凝聚职工力量", "建功新时代 奋进新征程 当好主人翁"]
    assert bodies(draft) == [[STORY]]


@pytest.mark.parametrize("mark", ["◆ {}", "### {}", "**{}**", "{}", "一、{}", "▲{}"])
def test_crossheads_are_paragraphs_of_their_own(mark):
    first, second = mark.format("把课堂搬到车间"), mark.format("把老师请到身边")
    draft = read(f"## 急救课开进车间|{NEWS}|{first}|{MORE}|{second}|{MORE}")
    numeral = "一、" * mark.startswith("一")
    assert bodies(draft) == [[STORY, f"{numeral}把课堂搬到车间", MORE, f"{numeral}把老师请到身边", MORE]]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("学艺", "比武", [STORY, "学艺", MORE, "比武", MORE], id="two characters each"),
        pytest.param("练本领", "当能手", [STORY, "练本领", MORE, "当能手", MORE], id="three characters each"),
        pytest.param("学艺", "", [STORY, f"学艺{MORE}", MORE], id="one alone"),
        pytest.param("学艺", "比武场", [STORY, f"学艺{MORE}", f"比武场{MORE}"], id="not equally long"),
    ],
)
def test_short_crossheads_are_known_by_each_other(first, second, expected):
    notation = "|".join(filter(None, ["## 急救课开进车间", NEWS, first, MORE, second, MORE]))
    assert bodies(read(notation)) == [expected]


def test_short_end_of_a_column_is_no_crosshead():
    draft = read(
        f"## 急救课开进车间|{NEWS}|为健全工作机制着力提升|职工技能，平湖区总工会今年办班二十期，惠及职工三千人。"
    )
    assert bodies(draft) == [[STORY, "为健全工作机制着力提升职工技能，平湖区总工会今年办班二十期，惠及职工三千人。"]]


@pytest.mark.parametrize(
    "slogan",
    [
        "职工有所呼/工会有所应",
        "爱岗敬业 争创一流/艰苦奋斗 勇于创新",
        "谈出来的红利　看得见的增长",
        "把党的声音传到车间/把工会温暖送到心间",
        "◎愿你走过的路/都有灯亮着",
    ],
)
def test_slogans_in_the_middle_of_a_sentence(slogan):
    start, end = STORY[:24], STORY[24:]
    draft = read(f"急救课开进车间|本报讯（记者 陈曦）{start}|{slogan}|{end}|{MORE}")
    assert bodies(draft) == [[STORY, MORE]]
    assert furniture(draft, FurnitureKind.SLOGAN) == slogan.lstrip("◎").split("/")


def test_half_a_sentence_over_a_headline_is_a_kicker():
    assert headings(read(f"给夜班护士|留一盏解压灯|{NEWS}")) == [("给夜班护士", "留一盏解压灯", "")]


@pytest.mark.parametrize(
    ("upper", "lower", "kicker"),
    [
        ("深化厂务公开民主管理", "构建和谐劳动关系", ""),
        ("大力弘扬劳模精神劳动精神", "建设高素质产业工人队伍", ""),
        (
            "一根水管通到了三十个工棚里",
            "老旧厂区里的职工喝上了热水",
            "一根水管通到了三十个工棚里 老旧厂区里的职工喝上了热水",
        ),
    ],
)
def test_two_close_lines_over_a_headline(upper, lower, kicker):
    draft = read(f"## 绕湖健步走|{NEWS}|{upper}/{lower}|急救课开进车间|{NEWS}")
    assert headings(draft)[1] == (kicker, "急救课开进车间", "")


def test_slogan_of_two_unequal_lines_in_a_sentence():
    draft = read(f"急救课开进车间|本报讯 {STORY[:24]}|小驿站 大民生/冷可取暖 热可纳凉|{STORY[24:]}|{MORE}")
    assert bodies(draft) == [[STORY, MORE]]


def test_slogans_between_articles():
    draft = read(f"急救课开进车间|{NEWS}|职工有所呼/工会有所应|学得会 用得上|## 绕湖健步走|{NEWS}")
    assert headings(draft) == [("", "急救课开进车间", ""), ("学得会 用得上", "绕湖健步走", "")]


@pytest.mark.parametrize(
    ("one", "two"),
    [("职工有所呼", "工会有所应声"), ("平湖区总工会", "平湖区总工会"), ("办班20期", "惠及300"), ("呼", "应")],
)
def test_no_slogan_pair(one, two):
    assert not is_slogan_pair(one, two)


def test_kicker_and_headline_of_one_length_are_no_slogan():
    assert headings(read(f"人人都会急救术|课堂开进大车间|{NEWS}")) == [("人人都会急救术", "课堂开进大车间", "")]


def test_rows_of_a_list_are_paragraphs():
    rows = ["获奖名单", "奖项　　代表队　　得分", "一等奖　东湖镇总工会　286分", "组织奖　西湖镇、南湖镇总工会"]
    draft = read(f"急救技能大赛落幕|{NEWS}|{'/'.join(rows)}|急救课开进车间|{NEWS}")
    assert bodies(draft) == [[STORY, *rows], [STORY]]


def test_rows_with_names_and_places():
    rows = ["个人一等奖 周 健(东湖) 丁 浩(西湖)", "团体一等奖 东湖镇代表队", "优秀组织奖 东湖镇总工会 西湖镇总工会"]
    draft = read(f"急救技能大赛落幕|本报讯 {STORY}获奖名单如下：/{'/'.join(rows)}")
    assert bodies(draft) == [[f"{STORY}获奖名单如下：", *rows]]


def test_rest_of_a_row_that_a_list_mark_leaves_open():
    rows = ["一等奖　周健、丁浩、/孙琳　东湖镇", "二等奖　钱进　西湖镇", "组织奖　西湖镇、南湖/镇总工会（沈 一）"]
    draft = read(f"急救技能大赛落幕|本报讯 {STORY}获奖名单如下：|{'|'.join(rows)}|**急救课开进车间**|{NEWS}")
    whole = [row.replace("/", "").replace("（沈 一）", "") for row in rows]
    assert bodies(draft) == [[f"{STORY}获奖名单如下：", *whole], [STORY]]
    assert [credit.name for credit in draft.articles[0].credits] == ["沈一"]


def test_short_rows_under_a_colon():
    rows = ["平湖钢铁", "东湖渔具二车间", "南湖米行"]
    body = "市总工会昨日召开大会，表彰一批先进，会上授/牌的单位有："
    draft = read(f"先进集体受表彰|本报讯 {body}/{'/'.join(rows)}|**急救课开进车间**|{NEWS}")
    assert bodies(draft) == [[body.replace("/", ""), *rows], [STORY]]
    assert headings(draft)[1] == ("", "急救课开进车间", "")


def test_names_of_units_under_a_title():
    rows = ["附：先进集体名单", "平湖汽车公司工会", "平湖饭店工会", "平湖医院工会"]
    draft = read(f"先进集体受表彰|{NEWS}|{'/'.join(rows)}|急救课开进车间|{NEWS}")
    assert bodies(draft) == [[STORY, *rows], [STORY]]
