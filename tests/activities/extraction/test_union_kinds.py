"""Unions of works and zones, the unions' own institutions, references that the words just before them explain."""

from pathlib import Path

import pytest

from activities.extraction.gazetteer import load_gazetteer
from activities.extraction.organizations import find_organizations
from activities.extraction.records import ArticleText

GAZETTEER = load_gazetteer(Path(__file__).parents[3] / "fixtures")


def told(text, home="", headline=""):
    found = find_organizations(ArticleText(headline=headline, text=text), GAZETTEER, home)
    return [(one.name, one.level.value, one.parent) for one in found]


def named(text, home=""):
    return [name for name, _, _ in told(text, home)]


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        ("海宁市职工法律援助中心接待来访", "海宁市职工法律援助中心", "海宁市总工会"),
        ("海宁市困难职工帮扶中心接待来访", "海宁市困难职工帮扶中心", "海宁市总工会"),
        ("在海宁市职工学校上课", "海宁市职工学校", "海宁市总工会"),
        ("海宁市职工互助互济会赔付", "海宁市职工互助互济会", "海宁市总工会"),
        ("海宁市农民工维权中心受理投诉", "海宁市农民工维权中心", "海宁市总工会"),
        ("海宁市总工会职工培训中心开班", "海宁市总工会职工培训中心", "海宁市总工会"),
    ],
)
def test_institution_of_a_region(text, name, parent):
    assert told(text)[-1] == (name, "affiliate", parent)


def test_institution_of_an_employer_and_of_the_city_for_short():
    assert told("东岭油田工会拨款，东岭油田困难职工帮扶中心走访24户")[1] == (
        "东岭油田困难职工帮扶中心",
        "affiliate",
        "东岭油田工会",
    )
    assert named("泰州市总工会拨款，市总帮扶中心走访24户")[1] == "泰州市总工会帮扶中心"
    assert named("泰州市总工会拨款，市总职工援助中心走访24户")[1] == "泰州市总工会职工援助中心"


@pytest.mark.parametrize("text", ["困难职工帮扶范围扩大", "在职工学校门口", "职工培训班开班", "职工技术学校招生"])
def test_no_institution(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长岭钢铁集团工会设奖，炼钢厂工会、机修二厂工会夺冠", ["长岭钢铁集团工会"] * 2),
        ("东岭油田工会设奖，第三采油厂工会夺冠", ["东岭油田工会"]),
        ("长岭钢铁集团工会设奖，红星机械厂工会观摩", [""]),  # has a name of its own
    ],
)
def test_works_under_their_group(text, expected):
    assert [parent for _, _, parent in told(text)[1:]] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("红岩煤矿在井口开会，矿工会发了册子", ["红岩煤矿工会"]),
        ("南岭铁路局衡阳工务段工会办班。铁路局工会拨款", ["南岭铁路局衡阳工务段工会", "南岭铁路局工会"]),
        ("南岭铁路局衡阳工务段工会办班。路局工会拨款", ["南岭铁路局衡阳工务段工会", "南岭铁路局工会"]),
        ("海盐县家纺行业工联会签约，工联会会员受益", ["海盐县家纺行业工联会"]),
        ("海盐县家纺行业工会联合会签约，家纺行业工联会获奖", ["海盐县家纺行业工会联合会"]),
        ("在受灾的莫干山镇，镇总工会连夜腾房", ["莫干山镇总工会"]),
        ("海盐县纺织行业工会联合会签约，报县总工会备案", ["海盐县纺织行业工会联合会", "海盐县总工会"]),
        ("海盐县的合同已报县总工会和县人社局备案", ["海盐县总工会"]),  # names no 和县
    ],
)
def test_reference_explained_by_what_stands_before(text, names):
    assert named(text, home="33") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("绿洲货场建起联合工会", []),
        ("如今联合工会有了章程", []),
        ("指导组建此类联合工会3家", []),
        ("给60家新建工会补助", []),
        ("各市总工会、省级各产业工会参加", []),
        ("前不久云岭化工厂工会办班", ["云岭化工厂工会"]),
        ("表彰云岭化工厂工会", ["云岭化工厂工会"]),
        ("但云岭化工厂工会没有停下", ["云岭化工厂工会"]),
        ("如东县总工会没有停下", ["如东县总工会"]),
        ("银丰丝绸工会办班", ["银丰丝绸工会"]),
        ("龙源织造工会办班", ["龙源织造工会"]),
        ("炼钢厂工会办班", ["炼钢厂工会"]),
    ],
)
def test_where_a_name_begins(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东风煤矿工会办班", ("东风煤矿工会", "workplace", "")),
        ("北京邮政工会办班", ("北京邮政工会", "industry", "北京市总工会")),
        ("诸暨市大唐街道袜业工会联合会办班", ("大唐街道袜业工会联合会", "industry", "大唐街道总工会")),
        ("绍兴市建筑业工会联合会办班", ("绍兴市建筑业工会联合会", "industry", "绍兴市总工会")),
        ("绥芬河市总工会、绥芬河货场联合工会办班", ("绥芬河货场联合工会", "community", "绥芬河市总工会")),
        ("江苏的江阴经济开发区总工会办班", ("江阴经济开发区总工会", "district", "江阴市总工会")),
    ],
)
def test_trades_sites_and_zones(text, expected):
    assert told(text, home="32" if "江阴" in text else "")[-1] == expected


def test_town_that_the_map_has_lost_lies_where_the_text_puts_it():
    assert told("海门市三星镇的市场里，三星镇总工会设了站")[-1] == ("三星镇总工会", "township", "海门市总工会")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("昌平区回龙观、北七家、沙河三个镇总工会设点", ["回龙观镇总工会", "北七家镇总工会", "沙河镇总工会"]),
        ("北仑区霞浦街道、大榭开发区总工会设点", ["霞浦街道总工会", "大榭开发区总工会"]),
    ],
)
def test_lists_of_towns(text, names):
    assert named(text, home="11" if "昌平" in text else "33") == names


@pytest.mark.parametrize(
    ("headline", "text", "names"),
    [
        ("海盐茶场工会办夜校", "海盐县凤山茶叶良种场工会办起夜校", ["海盐县凤山茶叶良种场工会"]),
        ("海盐茶场工会办夜校", "海盐茶场工会与海盐县凤山良种场工会结对", ["海盐茶场工会", "海盐县凤山良种场工会"]),
        ("海盐茶场工会办夜校", "海盐县人民医院工会派人讲课", ["海盐茶场工会", "海盐县人民医院工会"]),
    ],
)
def test_headline_has_an_employer_for_short(headline, text, names):
    assert [name for name, _, _ in told(text, headline=headline)] == names
