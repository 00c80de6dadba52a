"""Words that date, and what they say in EDTF with and without the page's date."""

from __future__ import annotations

import time
from datetime import date

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from activities.extraction.dates import find_dates, told_year
from activities.extraction.records import DatePhrase

PAGE = date(2019, 6, 20)  # a Thursday


def only(text: str, published: date | None = None, year: int | None = None) -> DatePhrase:
    (phrase,) = find_dates(text, published, year)
    return phrase


def is_edtf(edtf: str) -> bool:
    """Whether it is valid EDTF; the parser knows no open interval of an unspecified year (XXXX-03/..)."""
    ends = [end for end in edtf.split("/") if end != ".."] if ".." in edtf else [edtf]
    try:
        return all(parse_edtf(end) for end in ends)
    except EDTFParseException:
        return False


CASES = [  # words, on an undated page, on the page of 20 June 2019
    ("2018年6月18日", "2018-06-18", "2018-06-18"),
    ("二〇一八年五月", "2018-05", "2018-05"),
    ("1月9日上午", "XXXX-01-09", "2019-01-09"),
    ("6月16日中午12时", "XXXX-06-16", "2019-06-16"),
    ("6月18日晚", "XXXX-06-18", "2019-06-18"),
    ("6月4日（周二）下午", "XXXX-06-04", "2019-06-04"),
    ("6 月 12 日", "XXXX-06-12", "2019-06-12"),
    ("１２月２８日", "XXXX-12-28", "2018-12-28"),  # the December before
    ("6月11日至14日", "XXXX-06-11/XXXX-06-14", "2019-06-11/2019-06-14"),
    ("3月5—8日", "XXXX-03-05/XXXX-03-08", "2019-03-05/2019-03-08"),
    ("5月30日至6月1日", "XXXX-05-30/XXXX-06-01", "2019-05-30/2019-06-01"),
    ("12月28日至1月3日", "XXXX-12-28/XXXX-01-03", "2018-12-28/2019-01-03"),
    ("6月中旬", "XXXX-06", "2019-06"),
    ("6月初", "XXXX-06", "2019-06"),
    ("6月份", "XXXX-06", "2019-06"),
    ("4月至5月间", "XXXX-04/XXXX-05", "2019-04/2019-05"),
    ("今年4月", "XXXX-04", "2019-04"),
    ("去年10月", "XXXX-10", "2018-10"),
    ("今年", "", "2019"),
    ("去年", "", "2018"),
    ("去年底", "", "2018-12"),
    ("2018年上半年", "2018-01/2018-06", "2018-01/2018-06"),
    ("今年上半年", "", "2019-01/2019-06"),
    ("上半年", "", "2019-01/2019-06"),
    ("一季度", "", "2019-01/2019-03"),
    ("四季度", "", "2019-10/2019-12"),
    ("今年前三季度", "", "2019-01/2019-09"),
    ("今年前5个月", "", "2019-01/2019-05"),
    ("本月12日", "XXXX-XX-12", "2019-06-12"),
    ("上月20日", "XXXX-XX-20", "2019-05-20"),
    ("本月8日至12日", "XXXX-XX-08/XXXX-XX-12", "2019-06-08/2019-06-12"),
    ("上月", "", "2019-05"),
    ("昨日", "", "2019-06-19"),
    ("昨天下午", "", "2019-06-19"),
    ("上周五", "", "2019-06-14"),
    ("本周三上午", "", "2019-06-19"),
    ("上周末", "", "2019-06-15/2019-06-16"),
    ("近日", "", ""),
    ("日前", "", ""),
    ("连日来", "", ""),
    ("当天", "", ""),
    ("自2012年起", "2012/..", "2012/.."),
    ("从2012年开始", "2012/..", "2012/.."),
    ("2012年以来", "2012/..", "2012/.."),
    ("从2015年首轮协商算起", "2015/..", "2015/.."),
    ("自2004年创办以来", "2004/..", "2004/.."),
    ("今年3月开课以来", "XXXX-03/..", "2019-03/.."),
    ("7月14日起", "XXXX-07-14/..", "2019-07-14/.."),
    ("今年以来", "", "2019/.."),
    ("截至5月底", "../XXXX-05", "../2019-05"),
    ("截至目前", "", ""),
    ("五年来", "", ""),
    ("近三年", "", ""),
    ("半个月来", "", ""),
    ("10天内", "", ""),
    ("入冬以来", "", ""),
    ("每月", "", ""),
    ("每周三下午", "", ""),
    ("“五一”前夕", "XXXX-04", "2019-04"),
    ("“五一”国际劳动节前夕", "XXXX-04", "2019-04"),
    ("五四当天", "XXXX-05-04", "2019-05-04"),
    ("三八妇女节前夕", "XXXX-03", "2019-03"),
    ("国庆节期间", "XXXX-10", "2019-10"),
    ("春节期间", "", ""),  # no almanac at hand
    ("“十四五”期间", "2021/2025", "2021/2025"),
    ("党的二十大以来", "2022-10/..", "2022-10/.."),
    ("去冬", "", "2018-24"),
]


@pytest.mark.parametrize(("words", "undated", "dated"), CASES)
def test_words_and_what_they_say(words: str, undated: str, dated: str) -> None:
    text = f"，{words}，某市总工会办班"
    assert (only(text).text, only(text).edtf) == (words, undated)
    assert (only(text, PAGE).text, only(text, PAGE).edtf) == (words, dated)


@pytest.mark.parametrize("edtf", sorted({edtf for _, undated, dated in CASES for edtf in (undated, dated) if edtf}))
def test_what_is_said_is_edtf(edtf: str) -> None:
    assert is_edtf(edtf)


def test_a_year_alone_resolves_months_but_not_days_from_today() -> None:
    assert only("今年4月", year=2025).edtf == "2025-04"
    assert only("去年", year=2025).edtf == "2024"
    assert only("昨日", year=2025).edtf == ""


@pytest.mark.parametrize(
    "words",
    [
        "五年来",
        "近三年",
        "今年上半年",
        "截至目前",
        "每月",
        "去年底",
        "2012年以来",
        "目前",
        "今年1月",
        "三年间",
        "入伏以来",
        "上月",
    ],
)
def test_periods_are_marked(words: str) -> None:
    assert only(f"{words}，办班9期").is_period


@pytest.mark.parametrize("words", ["近日", "6月8日", "昨日", "上周五", "6月中旬", "6月11日至14日", "当天"])
def test_days_are_no_periods(words: str) -> None:
    assert not only(f"{words}，办班9期").is_period


@pytest.mark.parametrize(
    ("text", "in_name"),
    [
        ("签订《2023年工资专项集体合同》", True),
        ("2025年某某区职工技能大赛收官", True),
        ("获评2018年度先进单位", True),
        ("2025年，某区总工会举办大赛", False),
        ("2025年某区总工会举办技能大赛", False),
    ],
)
def test_a_year_in_a_name_is_marked(text: str, in_name: bool) -> None:
    assert only(text).in_name is in_name


@pytest.mark.parametrize(
    "text",
    [
        "1925名职工、12年、19年",
        "8时30分，上午10时",
        "2月30日、13月1日",
        "比去年增加15个，较去年同期多",
        "三年前、五年后、一年四季",
        "长期以来、一直以来",
        "最近日益增多",
        "马上周转",
        "三月鲜花",
        "16号线、3号楼",
        "第三个月度",
        "五四运动、“五一”劳动奖章",
        "三年级学生、八十年代",
        "大年初一、十多年前、春节后",
        "离家最近的站点、准会前行",
    ],
)
def test_what_dates_nothing(text: str) -> None:
    assert find_dates(text, PAGE) == []


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("元月5日，某市总工会办班", "元月5日", "2024-01-05"),
        ("最近，某市总工会办班", "最近", ""),
        ("教师节，某市总工会办班", "教师节", "2023-09-10"),
        ("元旦、春节期间，某市总工会办班", "元旦、春节期间", ""),
        ("中秋、国庆期间，某市总工会办班", "中秋、国庆期间", "2023-10"),
        ("自2017年“春风里”行动启动以来，某市总工会办班", "自2017年“春风里”行动启动以来", "2017/.."),
        ("自“春风里”活动开展以来，某市总工会办班", "自“春风里”活动开展以来", ""),
    ],
)
def test_festivals_and_events_that_date(text: str, words: str, edtf: str) -> None:
    phrase = find_dates(text, date(2024, 1, 18))[0]
    assert (phrase.text, phrase.edtf) == (words, edtf)


def test_the_day_of_a_list_is_not_the_last_one_of_this_month() -> None:
    assert [phrase.text for phrase in find_dates("3月5日、6日", PAGE)] == ["3月5日"]


def test_each_week_is_not_each_monday() -> None:
    assert only("每周一次").text == "每周"
    assert only("每周一上午").text == "每周一上午"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("记者获悉，2025年上半年，某区总工会办班9期", 2025),
        ("签订《2025年上半年计划》", None),
        ("2021年3月以来，办班9期", None),
        ("办班9期", None),
    ],
)
def test_an_article_may_tell_its_year(text: str, year: int | None) -> None:
    assert told_year(text) == year


@given(
    st.lists(
        st.sampled_from(
            [
                *"0123456789一二三十今去前明上下本这当每周近半年月日号旬底初末至到—",
                *"自从起截至来以里间期天晚时“”《》，。 \n",
            ]
            + ["以来", "五一", "前夕", "2024年", "6月", "12日", "季度", "上半年", "期间"]
        ),
        max_size=60,
    ).map("".join),
    st.one_of(st.none(), st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31))),
)
def test_any_text_gives_valid_phrases_apart(text: str, published: date | None) -> None:
    phrases = find_dates(text, published)
    for phrase in phrases:
        assert phrase.text == phrase.span.of(text) != ""
        assert phrase.edtf == "" or is_edtf(phrase.edtf), phrase
    for one, two in zip(phrases, phrases[1:], strict=False):
        assert one.span.end <= two.span.start


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "一",
        "年",
        "2024年",
        "1月",
        "1月1日",
        "1月1日至",
        "自2012年",
        "自甲",
        "以来",
        "期间",
        "每周一",
        "近",
        "上",
        "“",
        "“五一”",
        "2025年某某某某某",
    ],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    started = time.process_time()
    find_dates(piece * (100_000 // len(piece)), PAGE)
    assert time.process_time() - started < 10
