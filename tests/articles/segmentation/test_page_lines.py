"""Page furniture: names, dates, numbers, editors, contacts; where articles go on."""

import pytest

from articles.segmentation.page_lines import continuation_at_end, is_continuation, read_date, read_page_line
from articles.segmentation.records import FurnitureKind

from .notation import STORY, bodies, furniture, read


@pytest.mark.parametrize(
    ("line", "published", "number", "newspaper"),
    [
        ("2024年6月18日 星期二 03版", "2024-06-18", "03", ""),
        ("2016年11月23日　星期三　　　第3版", "2016-11-23", "3", ""),
        ("平湖职工报 2024-06-18 第B03版 工会周刊", "2024-06-18", "B03", "平湖职工报"),
        ("2024/6/18 星期二", "2024-06-18", "", ""),
        ("2024/6/18 Tue. 责编：高 凡　美编：池 莹", "2024-06-18", "", ""),
        ("新闻热线：010-00000000　本报地址见头版", "", "", ""),
        ("二〇二四年六月十八日　星期二　农历甲辰年五月十三", "2024-06-18", "", ""),
        ("２０２４年６月１８日 Ａ０３版", "2024-06-18", "A03", ""),
        ("2022年3月9日 星期三 农历壬寅年二月初七", "2022-03-09", "", ""),
        ("第三版　工会天地　　　总第1287期", "", "3", ""),
        ("第十二版", "", "12", ""),
        ("综合新闻 02", "", "02", ""),
        ("06 边疆工会 星期四", "", "06", ""),
        ("3", "", "3", ""),
        ("责编 高凡  美编 池 莹  校对 文 竹", "", "", ""),
        ("版面主编 章 溪 / 视觉 江 浦 / 校对 苏 堤", "", "", ""),
        ("□责编 洪 波　□美编 纪 元　电话：0371-00000000", "", "", ""),
        ("责任编辑：张三 李四 版式设计：王五", "", "", ""),
        ("新闻热线 010-00000000", "", "", ""),
        ("责编：闻 笛　版式：晓 舟　投稿邮箱：news@example.com", "", "", ""),
    ],
)
def test_page_line(line, published, number, newspaper):
    found = read_page_line(line, at_edge=True)
    assert found is not None
    assert (found.published, found.page_number, found.newspaper) == (published, number, newspaper)


@pytest.mark.parametrize(
    "line",
    [
        "度集体协商要约书，就区域内最低工资标准征求意见。",
        "2024年6月18日，平湖区总工会举办培训。",
        "惠及职工300人",
        "设计制作大赛在平湖举行",
        "拨打12351热线咨询",
        "工会新闻进车间",
    ],
)
def test_words_of_articles_are_no_page_line(line):
    assert read_page_line(line, at_edge=True) is None


@pytest.mark.parametrize("line", ["3", "2024年6月18日", "星期二", "综合新闻 02", "编辑 平 湖"])
def test_in_the_middle_of_a_page_little_is_furniture(line):
    assert read_page_line(line, at_edge=False) is None or line.startswith("编辑")


@pytest.mark.parametrize(
    ("words", "expected"),
    [("2024年13月1日", ""), ("2024年6月18日", "2024-06-18"), ("二〇二四年十月三十一日", "2024-10-31"), ("2024", "")],
)
def test_read_date(words, expected):
    assert read_date(words) == expected


@pytest.mark.parametrize(
    "words", ["（下转04版）", "下转第3版", "（上接第一版）", "（相关报道见第四版）", "▶▶详见A04版", "(下转第四版)"]
)
def test_continuation(words):
    assert is_continuation(words)


@pytest.mark.parametrize("words", ["改版后的网站见第三方平台", "转岗职工三百人", "（记者 陈曦）"])
def test_no_continuation(words):
    assert not is_continuation(words)


def test_continuation_at_the_end_of_a_body():
    draft = read(f"急救课开进车间|本报讯　{STORY}（下转第四版）")
    assert bodies(draft) == [[STORY]]
    assert furniture(draft, FurnitureKind.CONTINUATION) == ["（下转第四版）"]
    assert continuation_at_end(f"{STORY}（通讯员 王玉）") == -1


def test_what_the_page_prints_of_itself():
    draft = read(f"平湖职工报/2024年6月18日 星期二/工会新闻 03|急救课开进车间|本报讯 {STORY}|责编 高凡|4")
    assert (draft.newspaper, draft.published, draft.page_number) == ("平湖职工报", "2024-06-18", "03")
    assert len(furniture(draft, FurnitureKind.PAGE_LINE)) == 5
    assert draft.warnings == ()


def test_hotline_in_the_middle_of_a_sentence():
    draft = read(f"急救课开进车间|本报讯 {STORY}延庆镇、永|工会服务热线：１２３５１|宁镇总工会也办了班。|{STORY}")
    assert bodies(draft) == [[f"{STORY}延庆镇、永宁镇总工会也办了班。", STORY]]
