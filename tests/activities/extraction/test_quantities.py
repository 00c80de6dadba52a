"""Figures with their units and hedges, and what is none."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from activities.extraction.numerals import write_numeral
from activities.extraction.quantities import find_quantities
from activities.extraction.records import Quantity
from activities.extraction.units import UNITS


def printed(text: str) -> list[str]:
    return [quantity.span.of(text) for quantity in find_quantities(text)]


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "figure", "value", "unit", "qualifier"),
    [
        ("为72名技工颁发证书", "72名", 72, "名", "exact"),
        ("服务职工80人次", "80人次", 80, "人次", "exact"),
        ("开展竞赛2.8万场次", "2.8万场次", 28_000, "场次", "exact"),
        ("受理案件1,316件", "1,316件", 1316, "件", "exact"),
        ("发放手册１５０份", "１５０份", 150, "份", "exact"),
        ("共1 870 多名工友到场", "1 870 多名", 1870, "名", "more_than"),
        ("新建６ 家驿站", "６ 家", 6, "家", "exact"),
        ("分成四大类", "四大类", 4, "类", "exact"),
        ("晋级的四支代表队", "四支", 4, "支", "exact"),
        ("三百余户家庭受益", "三百余户", 300, "户", "more_than"),
        ("惠及职工一万六千人", "一万六千人", 16_000, "人", "exact"),
        ("惠及职工1万6千人", "1万6千人", 16_000, "人", "exact"),
        ("投入2300余万元", "2300余万元", 23_000_000, "元", "more_than"),
        ("投入28万余元", "28万余元", 280_000, "元", "more_than"),
        ("投入1亿多元", "1亿多元", 100_000_000, "元", "more_than"),
        ("每双加价4分钱", "4分钱", "0.04", "元", "exact"),
        ("便宜了三块钱", "三块钱", 3, "元", "exact"),
        ("省下20块。", "20块", 20, "元", "exact"),
        ("制作5块展板", "5块", 5, "块", "exact"),
        ("高出11个百分点", "11个百分点", 11, "百分点", "exact"),
        ("规模是去年的三倍多", "三倍多", 3, "倍", "more_than"),
        ("2000余人（次）参加", "2000余人（次）", 2000, "人次", "more_than"),
        ("十几名青年报名", "十几名", 10, "名", "more_than"),
        ("二十多万份问卷", "二十多万份", 200_000, "份", "more_than"),
        ("十来个孩子", "十来个", 10, "个", "about"),
        ("走访九家电子厂", "九家", 9, "家", "exact"),
        ("来访80批次", "80批次", 80, "批次", "exact"),
        ("接听来电80通", "80通", 80, "通", "exact"),
        ("方案得到80票", "80票", 80, "票", "exact"),
        ("谈了三个下午", "三个下午", 3, "下午", "exact"),
        ("省下8公斤多", "8公斤多", 8, "公斤", "more_than"),
        ("平均每天三场还多", "三场还多", 3, "场", "more_than"),
        ("间隔不短于80秒", "不短于80秒", 80, "秒", "at_least"),
        ("不及去年的两成", "两成", 20, "%", "less_than"),
    ],
)
def test_number_unit_and_what_stands_between(text: str, figure: str, value: object, unit: str, qualifier: str) -> None:
    quantity = only(text)
    assert (quantity.span.of(text), str(quantity.value), quantity.unit) == (figure, str(value), unit)
    assert quantity.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "figure", "qualifier"),
    [
        ("约300人到场", "约300人", "about"),
        ("近百名护士", "近百名", "about"),
        ("900人左右", "900人左右", "about"),
        ("超1.1亿元", "超1.1亿元", "more_than"),
        ("藏书超过46万册", "超过46万册", "more_than"),
        ("逾百名工匠", "逾百名", "more_than"),
        ("突破1500天", "突破1500天", "more_than"),
        ("首次过九成", "过九成", "more_than"),
        ("不少于两次", "不少于两次", "at_least"),
        ("至少一次", "至少一次", "at_least"),
        ("日薪不低于80元", "不低于80元", "at_least"),
        ("占95%以上", "95%以上", "at_least"),
        ("上百人排队", "上百人", "at_least"),
        ("上万册次", "上万册次", "at_least"),
        ("数十个项目", "数十个", "more_than"),
        ("好几千元", "好几千元", "more_than"),
        ("不足20平方米", "不足20平方米", "less_than"),
        ("前后不到10天", "不到10天", "less_than"),
        ("每班最多25人", "最多25人", "at_most"),
        ("不得超过0.5毫米", "不得超过0.5毫米", "at_most"),
        ("6分钟内赶到", "6分钟内", "at_most"),
        ("7个工作日内答复", "7个工作日内", "at_most"),
        ("30岁以下青年", "30岁以下", "at_most"),
        ("女职工约占四成", "四成", "about"),  # the hedge stands apart
        ("已签约23家企业", "23家", "exact"),
        ("附近20家商户", "20家", "exact"),
        ("走过30个村庄", "30个", "exact"),
        ("晚上百余人到场", "百余人", "more_than"),
        ("三年内部挖潜200项", "200项", "exact"),
    ],
)
def test_hedges(text: str, figure: str, qualifier: str) -> None:
    found = [q for q in find_quantities(text) if q.span.of(text) == figure]
    assert [q.qualifier for q in found] == [qualifier]


@pytest.mark.parametrize(
    ("text", "figure", "low", "high", "unit"),
    [
        ("每期30至50人", "30至50人", 30, 50, "人"),
        ("历时3—5天", "3—5天", 3, 5, "天"),
        ("指导10家至15家", "10家至15家", 10, 15, "家"),
        ("补助3000元至5000元", "3000元至5000元", 3000, 5000, "元"),
        ("投入30至50万元", "30至50万元", 300_000, 500_000, "元"),
        ("投入1.5万至2万元", "1.5万至2万元", 15_000, 20_000, "元"),
        ("上涨5%-8%", "5%-8%", 5, 8, "%"),
        ("来了七八十名", "七八十名", 70, 80, "名"),
        ("试了五六次", "五六次", 5, 6, "次"),
        ("多拿四五百元", "四五百元", 400, 500, "元"),
        ("十七八岁", "十七八岁", 17, 18, "岁"),
    ],
)
def test_ranges(text: str, figure: str, low: int, high: int, unit: str) -> None:
    quantity = only(text)
    assert quantity.span.of(text) == figure
    assert (quantity.value, quantity.value_max, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("从30家到50家", ["30家", "50家"]),  # a change, no range
        ("由12天到4天", ["12天", "4天"]),
        ("由52%提高到71.5%", ["52%", "71.5%"]),
        ("每户5人至3人", ["5人", "3人"]),
    ],
)
def test_a_change_is_no_range(text: str, figures: list[str]) -> None:
    assert printed(text) == figures


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("占三分之二", "三分之二", "66.67"),
        ("占四分之三", "四分之三", "75"),
        ("约2/3的人", "约2/3", "66.67"),
        ("达到百分之二十八", "百分之二十八", "28"),
        ("百分之五十八点六", "百分之五十八点六", "58.6"),
        ("千分之三", "千分之三", "0.3"),
        ("占七成", "七成", "70"),
        ("占四成半", "四成半", "45"),
        ("要达到八成五", "八成五", "85"),
        ("三成以上", "三成以上", "30"),
        ("两成多", "两成多", "20"),
        ("半数职工", "半数", "50"),
        ("一半以上", "一半以上", "50"),
        ("超过一半", "超过一半", "50"),
        ("过半数", "过半数", "50"),
        ("合格率98.5％", "98.5％", "98.5"),
    ],
)
def test_shares_are_percents(text: str, figure: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.span.of(text), str(quantity.value), quantity.unit) == (figure, value, "%")


@pytest.mark.parametrize(
    ("text", "figure", "value", "unit"),
    [
        ("4个半小时", "4个半小时", "4.5", "小时"),
        ("一个半小时后", "一个半小时", "1.5", "小时"),
        ("缩短到四天半", "四天半", "4.5", "天"),
        ("十天半才办好", "十天半", "10.5", "天"),
        ("由半年缩短", "半年", "0.5", "年"),
        ("歇了半个多月", "半个多月", "0.5", "个月"),
        ("备赛三个多月", "三个多月", "3", "个月"),
        ("历时3个半月", "3个半月", "3.5", "个月"),
        ("用时3分20秒", "3分20秒", "200", "秒"),
        ("2小时30分钟", "2小时30分钟", "2.5", "小时"),
    ],
)
def test_durations(text: str, figure: str, value: str, unit: str) -> None:
    quantity = only(text)
    assert (quantity.span.of(text), str(quantity.value), quantity.unit) == (figure, value, unit)


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("惠及30万职工", "30万", 300_000),
        ("21万余职工受益", "21万余", 210_000),
        ("会员突破3000，", "突破3000", 3000),
        ("总数超过50万。", "超过50万", 500_000),
    ],
)
def test_people_are_counted_without_a_measure_word(text: str, figure: str, value: int) -> None:
    quantity = only(text)
    assert (quantity.span.of(text), quantity.value, quantity.unit) == (figure, value, "")


@pytest.mark.parametrize(
    "text",
    [
        "2024年6月18日，2019年至2021年",
        "上午10时30分，晚8点40分",
        "第八场、第3家、第 5 期、首批",
        "党的二十大、七届三次全委会、十四届人大",
        "荣获一等奖，三星级酒店",
        "分列二、三名",
        "“四个一”工程、“六有”工会",
        "打造“15分钟服务圈”",
        "《三年行动计划》",
        "拨打12351热线",
        "三街一园八镇",
        "80后青年、95后骑手、5G网络、专业服务2队",
        "“十四五”期间、三八红旗手、五一劳动奖章",
        "百人以上企业、50人以上的单位、30人以下小微企业",
        "包括两个方面、八个专题、三个环节",
        "一线、一起、一直、一边、一样、统一、进一步、一体、万一、十分重视",
        "三五成群、五湖四海、千方百计、千家万户、三三两两",
        "一窗受理、一站式服务、一对一帮扶、一条龙服务、一把手",
        "一次次、一笔一笔、一年一度、逐一家访、有一次、这一年",
        "地铁16号线、219国道、12路公交",
        "三里屯、二道沟、六里桥",
        "一期工程、二期项目",
        "24小时值守、八小时之外",
        "上周三场馆关闭、每周五上课",
        "近三年、五年来、半个月来、前10个月、前三季度、三季度",
        "A4纸、T3航站楼",
        "分成员单位、12家庭、2成都",
        "上半年、下半年、十天半月",
        "加工零部件",
        "暂居前两位",
        "走到千家店镇",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("一名职工", True),
        ("一次活动", True),
        ("百名劳模", True),
        ("至少一次", False),
        ("两名职工", False),
        ("1名职工", False),
        ("一成", False),
        ("一万人", False),
        ("近百名", False),
    ],
)
def test_bare_one_is_marked(text: str, is_bare: bool) -> None:
    assert only(text).is_bare is is_bare


def test_figures_stand_in_print_order_and_apart() -> None:
    text = "25支队伍的410名职工参加9个项目，投入1.5万元，占三成"
    assert printed(text) == ["25支", "410名", "9个", "1.5万元", "三成"]


@given(
    st.integers(min_value=3, max_value=99_999_999),  # two are 两
    st.sampled_from(["人", "名", "家", "场", "人次", "元", "份", "平方米"]),
    st.sampled_from([str, lambda n: f"{n:,}", write_numeral]),
)
def test_reads_back_a_written_figure(number: int, unit: str, write: Callable[[int], str]) -> None:
    text = f"共有{write(number)}{unit}。"
    quantity = only(text)
    assert (quantity.value, quantity.unit) == (number, unit)
    assert quantity.span.of(text) == text[2:-1]


@given(
    st.lists(
        st.sampled_from(
            [*"0123456789一二两三十百千万亿半几多余上数近约超过第每周成点分之至到—、，。“”《》 \n", *UNITS]
        ),
        max_size=80,
    ).map("".join)
)
def test_any_text_gives_figures_apart(text: str) -> None:
    quantities = find_quantities(text)
    for quantity in quantities:
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.value >= 0
        assert quantity.value_max is None or quantity.value_max > quantity.value
    for one, two in zip(quantities, quantities[1:], strict=False):
        assert one.span.end <= two.span.start


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "１",
        "一",
        "万",
        "1万",
        "分之",
        "三分之",
        "1,",
        ",111",
        " 111",
        "1-",
        "“",
        "《",
        "“一",
        "半",
        "第一、",
        "1个半",
        "1元至",
        "2/3",
        "1\n",
        "超",
    ],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    started = time.process_time()
    find_quantities(piece * (100_000 // len(piece)))
    assert time.process_time() - started < 10
