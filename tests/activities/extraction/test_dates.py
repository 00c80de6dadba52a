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
    ("6月18日下午两点半", "XXXX-06-18", "2019-06-18"),
    ("6月18日这晚", "XXXX-06-18", "2019-06-18"),
    ("今年头5个月", "", "2019-01/2019-05"),
    ("去年夏天", "", "2018"),
    ("6月的第一个周末", "XXXX-06", "2019-06"),
    ("6月中上旬", "XXXX-06", "2019-06"),
    ("昨夜", "", "2019-06-19"),
    ("前天下午", "", "2019-06-18"),
    ("去年暑假期间", "", "2018"),
    ("3月5日学雷锋纪念日当天", "XXXX-03-05", "2019-03-05"),
    ("国际护士节来临之际", "XXXX-05", "2019-05"),
    ("国庆、中秋“双节”期间", "", ""),
    ("去年冬天", "", ""),  # of two years
    ("逢周三夜里", "", ""),
    ("每月初一、十五", "", ""),
    ("从开春起", "", ""),
    ("刚刚过去的“六一”假期", "XXXX-06", "2019-06"),
    ("自5月15日起至6月30日", "XXXX-05-15/XXXX-06-30", "2019-05-15/2019-06-30"),
    ("2018年“两节”期间", "2018", "2018"),
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
    ("一季度以来", "", "2019-01/.."),
    ("端午节起", "", "2019-06-07/.."),
    ("春节以来", "", "2019-02-05/.."),
    ("国庆节以来", "XXXX-10-01/..", "2018-10-01/.."),
    ("9月13日中秋夜", "XXXX-09-13", "2019-09-13"),
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
    ("春节期间", "", "2019-02"),
    ("今年春节前后", "", "2019-02"),
    ("端午节当天", "", "2019-06-07"),
    ("清明节前", "", "2019-04"),
    ("去年中秋节期间", "", "2018-09"),
    ("“十四五”期间", "2021/2025", "2021/2025"),
    ("党的二十大以来", "2022-10/..", "2022-10/.."),
    ("去冬", "", ""),
    ("进入6月", "XXXX-06", "2019-06"),
    ("今年春运过后", "", ""),
    ("去年汛期期间", "", ""),
    ("采摘季里", "", ""),
    ("抢种时节", "", ""),
    ("入夏后", "", ""),
    ("同一天", "", ""),
    ("当天下午", "", ""),
    ("每逢换班", "", ""),
    ("每周二、周四", "", ""),
    ("每周三、五下午", "", ""),
    ("每个周末", "", ""),
    ("灾后一个月里", "", ""),
    ("台风登陆次日", "", ""),
    ("5月12日护士节当天", "XXXX-05-12", "2019-05-12"),
    ("“双11”期间", "XXXX-11", "2019-11"),
    ("整个5月", "XXXX-05", "2019-05"),
    ("一个秋天", "", ""),
    ("冬春两季", "", ""),
    ("暑期伊始", "", ""),
    ("新学期伊始", "", ""),
    ("采茶季", "", ""),
    ("入伏以后", "", ""),
    ("用工高峰到来之际", "", ""),
    ("果园采收前", "", ""),
    ("开学前", "", ""),
    ("七月份", "XXXX-07", "2019-07"),
    ("5月下旬的一个晚上", "XXXX-05", "2019-05"),
    ("今年到5月底", "", "2019-01/2019-05"),
    ("夏至前后", "", "2019-06"),
    ("小满当天", "", "2019-05-21"),
    ("夏至前一天", "", "2019-06-20"),
    ("父亲节当天", "", "2019-06-16"),
    ("5月12日母亲节", "XXXX-05-12", "2019-05-12"),
    ("每逢双周周三", "", ""),
    ("揭牌当年", "", ""),
    ("挂牌第三天", "", ""),
    ("这天上午", "", ""),
    ("新近", "", ""),
    ("自4月打响", "XXXX-04/..", "2019-04/.."),
    ("疫情缓和后", "", ""),
    ("即日起至6月底", "", "2019-06-20/2019-06-30"),
    ("全年", "", ""),
]


@pytest.mark.parametrize(("words", "undated", "dated"), CASES)
def test_words_and_what_they_say(words: str, undated: str, dated: str) -> None:
    text = f"，{words}，某市总工会办班"
    assert (only(text).text, only(text).edtf) == (words, undated)
    assert (only(text, PAGE).text, only(text, PAGE).edtf) == (words, dated)


@pytest.mark.parametrize("edtf", sorted({edtf for _, undated, dated in CASES for edtf in (undated, dated) if edtf}))
def test_what_is_said_is_edtf(edtf: str) -> None:
    assert is_edtf(edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("去年3月启动，10月建成", ["2018-03", "2018-10"]),
        ("去年3月启动，5月建成", ["2018-03", "2019-05"]),
        ("去年3月启动，今年10月建成", ["2018-03", "2019-10"]),
        ("今年3月启动，10月建成", ["2019-03", "2019-10"]),
    ],
)
def test_a_month_still_to_come_is_of_the_year_told_before(text: str, edtf: list[str]) -> None:
    assert [phrase.edtf for phrase in find_dates(text, PAGE)] == edtf


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
        ("2025年“金种子”班组评选揭晓", True),
        ("2025年“五一”前夕建成", False),
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
        "拜大年、十多年前、春节后",
        "12月龄的孩子、5月天里",
        "三月三、六一居士",
        "端午、中秋佳礼",
        "一年级新生",
        "过年前后忙、前日本领队",
        "23年工龄、10年底气",
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
    assert [phrase.text for phrase in find_dates("3月5日、8日", PAGE)] == ["3月5日"]


TURN_OF_THE_YEAR = [  # on the page of Monday, 8 January 2024
    ("上周五", "2024-01-05"),
    ("上上周三下午", "2023-12-27"),
    ("上周日", "2024-01-07"),
    ("上月28日", "2023-12-28"),
    ("上个月底", "2023-12"),
    ("28日", "2023-12-28"),
    ("3日上午", "2024-01-03"),
    ("昨晚", "2024-01-07"),
    ("前日", "2024-01-06"),
    ("１２月２８日", "2023-12-28"),
    ("１月５日上午９时３０分", "2024-01-05"),
    ("1月5日9:30", "2024-01-05"),
    ("1月5日19时许", "2024-01-05"),
    ("24年1月3日", "2024-01-03"),
    ("23年12月", "2023-12"),
    ("98年3月", "1998-03"),
    ("23年底", "2023-12"),
    ("二〇二三年十二月三十日", "2023-12-30"),
    ("二零二三年十二月", "2023-12"),
    ("二○二三年十二月", "2023-12"),
    ("12月28日至1月5日", "2023-12-28/2024-01-05"),
    ("去年12月28日至今年1月5日", "2023-12-28/2024-01-05"),
    ("2023年12月至2024年1月", "2023-12/2024-01"),
    ("去年11月至今", "2023-11/.."),
    ("1月3日、4日", "2024-01-03/2024-01-04"),
    ("1月3日和4日", "2024-01-03/2024-01-04"),
    ("1至11月", "2023-01/2023-11"),
    ("1月至11月", "2023-01/2023-11"),
    ("前三季度", "2023-01/2023-09"),
    ("前11个月", "2023-01/2023-11"),
    ("四季度", "2023-10/2023-12"),
    ("去年一年", "2023"),
    ("2023年全年", "2023"),
    ("元旦前夕", "2023-12"),
    ("元旦假期", "2024-01"),
    ("元旦", "2024-01-01"),
    ("去年“五一”前夕", "2023-04"),
    ("国庆、中秋“双节”期间", ""),
    ("2023年元旦春节期间", ""),
    ("中秋佳节", "2023-09-29"),
    ("立冬当天", "2023-11-08"),
    ("冬至", "2023-12-22"),
    ("春节前夕", "2024-01"),  # told in January, so it was in January
    ("端午节前", "2024-06"),
    ("国家宪法日当天", "2023-12-04"),
    ("除夕夜", "2024-02-09"),
    ("腊月二十三", "2024-02-02"),
    ("农历腊月初八", "2024-01-18"),
    ("农历八月廿三", "2023-10-07"),
    ("正月十五清早", "2024-02-24"),
    ("去年正月初六", "2023-01-27"),
    ("大年初三", "2024-02-12"),
    ("大年三十", "2024-02-09"),
    ("即日起", "2024-01-08/.."),
    ("即日起至1月31日", "2024-01-08/2024-01-31"),
    ("截至昨日17时", "../2024-01-07"),
    ("截至去年12月31日", "../2023-12-31"),
    ("截止2023年底", "../2023-12"),
    ("到2025年", "../2025"),
    ("到2025年底", "../2025-12"),
    ("今年年底前", "../2024-12"),
    ("自2014年签订农民工工资支付合作协议以来", "2014/.."),
    ("自去年10月启动", "2023-10/.."),
    ("“十三五”以来", "2016/.."),
    ("今冬明春", "2024/2025"),
    ("去冬今春", "2023/2024"),
    ("过去的一年", ""),
    ("此前一年", ""),
    ("开办一个多月来", ""),
    ("改革开放40多年来", ""),
    ("岁末年初", ""),
    ("新年伊始", ""),
]


@pytest.mark.parametrize(("words", "edtf"), TURN_OF_THE_YEAR)
def test_dates_near_the_end_of_a_year(words: str, edtf: str) -> None:
    phrase = only(f"。{words}，某市总工会办班", date(2024, 1, 8))
    assert (phrase.text, phrase.edtf) == (words, edtf)
    assert edtf == "" or is_edtf(edtf)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("2018年3月建站。同年9月，又添一处", "同年9月", "2018-09"),
        ("2018年9月建站，次年3月挂牌", "次年3月", "2019-03"),
        ("办班多年，当年9月，又添一处", "当年9月", "XXXX-09"),
    ],
)
def test_a_year_told_before(text: str, words: str, edtf: str) -> None:
    phrase = find_dates(text, PAGE)[-1]
    assert (phrase.text, phrase.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("6月30日前，建成80个", "6月30日前"),
        ("暑期前报名280人", "暑期前"),
        ("去年前往外地", "去年"),
        ("6月30日前往外地", "6月30日"),
        ("工期延到2025年，", "2025年"),
        ("启动当天，办班", "当天"),
    ],
)
def test_where_words_of_time_begin_and_end(text: str, words: str) -> None:
    assert only(text, PAGE).text == words


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("某区总工会11日上午召开会议。", ["11日上午"]),
        ("团区委、区总工会5日共同举办交友会。", ["5日"]),
        ("活动于15日在广场举办。", ["15日"]),
        ("公示不少于5日在网上进行。", []),
        ("记者5日从区总工会获悉。", ["5日"]),
        ("工期缩短5日举行。", []),
        ("培训为期3日在校内。", []),
        ("赛前，区总工会办了培训。", ["赛前"]),
        ("开赛前，区总工会办了培训。", []),
        ("恰逢周末，游人很多。", []),
        ("8月5日两名队员到场。", ["8月5日"]),
    ],
)
def test_days_without_a_month_and_what_only_looks_like_one(text, words):
    assert [phrase.text for phrase in find_dates(text, PAGE)] == words


def test_a_season_told_within_a_clause():
    assert only("某镇总工会在采茶季节把餐车开到山上").text == "采茶季节"
    assert find_dates("这个季节适合种树") == []


@pytest.mark.parametrize(
    ("day", "year"), [(date(2018, 12, 5), "2018"), (date(2019, 1, 18), "2018"), (date(2019, 6, 20), "")]
)
def test_the_whole_year_is_the_one_looked_back_on(day: date, year: str) -> None:
    assert only("，全年，某市总工会办班", day).edtf == year
