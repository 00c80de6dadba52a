"""Lists of unions that close with what all items are: 柳林、王庄两个煤矿工会."""

from pathlib import Path

import pytest

from activities.extraction.gazetteer import load_gazetteer
from activities.extraction.organizations import find_organizations
from activities.extraction.records import ArticleText
from tests.activities.extraction.told import told

GAZETTEER = load_gazetteer(Path(__file__).parents[3] / "fixtures")


def named(text, home="11"):
    return [one.name for one in find_organizations(ArticleText(text=text), GAZETTEER, home)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("柳林、李家湾、王庄三个煤矿工会互查", ["柳林煤矿工会", "李家湾煤矿工会", "王庄煤矿工会"]),
        ("白河、青山两个水电站工会互查", ["白河水电站工会", "青山水电站工会"]),
        ("该局所属的白河、青山北两工务段工会互查", ["白河工务段工会", "青山北工务段工会"]),
        ("恒源、宏达、永泰3家公司的工会签了协议", ["恒源公司工会", "宏达公司工会", "永泰公司工会"]),
        ("恒源纺织、宏达制衣等5家企业工会参加", ["恒源纺织工会", "宏达制衣工会"]),
        ("一中、二中、桃园小学三所学校工会参加", ["一中工会", "二中工会", "桃园小学工会"]),
        ("柳溪、桃源两个社区联合工会参加", ["柳溪社区联合工会", "桃源社区联合工会"]),
        ("铸造车间、锻压车间2个分工会参加", ["铸造车间分工会", "锻压车间分工会"]),
        ("太原市教育、卫生、交通三个产业工会参加", ["太原市教育工会", "太原市卫生工会", "太原市交通工会"]),
        ("邯郸、邢台两地总工会签了协议", ["邯郸市总工会", "邢台市总工会"]),
        ("湖南、江西、湖北三省总工会签了协议", ["湖南省总工会", "江西省总工会", "湖北省总工会"]),
        ("宁夏、甘肃两省区总工会签了协议", ["宁夏回族自治区总工会", "甘肃省总工会"]),
        ("大兴、通州两区总工会签了协议", ["大兴区总工会", "通州区总工会"]),
        ("长沟镇、大石窝镇等8个镇（街）总工会参加", ["长沟镇总工会", "大石窝镇总工会"]),
        ("第一、第二、第三采油厂工会参加", ["第一采油厂工会", "第二采油厂工会", "第三采油厂工会"]),
        ("桃园医院、妇幼保健院和县中医院三家医院工会参加", ["桃园医院工会", "妇幼保健院工会", "县中医院工会"]),
        ("王庄三个煤矿工会互查", []),
        ("机关、学校、医院三家单位工会参加", []),
        ("食堂、宿舍两家单位工会参加", []),
        ("建筑、餐饮、物流三个行业工会参加", []),
        ("国有、民营两类企业工会参加", []),
        ("北京、上海等地工会参加", []),
        ("省、市、县三级工会参加", []),
        ("相关负责人和市直产业工会主席参加", []),
        ("各区总工会、县属企业工会参加", []),
    ],
)
def test_list_with_a_counted_tail(text, names):
    assert named(text) == names


def test_the_tail_is_no_part_of_what_is_done():
    (activity,) = told("柳林、李家湾、王庄三个煤矿工会联合举办救护竞赛。").activities
    assert (activity.name, len(activity.organizers)) == ("救护竞赛", 3)


def test_places_of_a_list_lie_side_by_side():
    text = "大兴、通州两区总工会签了协议"
    assert [one.parent for one in find_organizations(ArticleText(text=text), GAZETTEER)] == ["北京市总工会"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建起车队工会小组160个", []),  # groups inside a union
        ("密云区道路货运行业工会联合会成立。货运行业工会请来律师", ["密云区道路货运行业工会联合会"]),
        ("白河煤业集团工会办起夜校。三矿工会来信", ["白河煤业集团工会", "三矿工会"]),
        ("白河煤业集团三矿工会办起夜校。三矿工会来信", ["白河煤业集团三矿工会"]),
        ("密云区总工会与密云职业学院合办茶厂工会主席班", ["密云区总工会"]),
        ("负责人和平谷区总工会主席参加", ["平谷区总工会"]),
        ("密云区快递行业工会联合会成立。该行业工会联合会已有会员365人", ["密云区快递行业工会联合会"]),
    ],
)
def test_short_forms_and_what_is_no_name(text, names):
    assert named(text) == names
