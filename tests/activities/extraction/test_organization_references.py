"""References and abbreviations, followed to the organization they stand for."""

from pathlib import Path

import pytest

from activities.extraction.gazetteer import load_gazetteer
from activities.extraction.organizations import find_organizations
from activities.extraction.records import ArticleText

GAZETTEER = load_gazetteer(Path(__file__).parents[3] / "fixtures")


def aliases(text, home="", headline=""):
    article = ArticleText(headline=headline, text=text)
    return {one.name: one.aliases for one in find_organizations(article, GAZETTEER, home)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("房山区总工会举办。该区总工会主席说，区总工会将继续。", {"房山区总工会": ("该区总工会", "区总工会")}),
        ("窦店镇总工会举办。镇总工会出钱。", {"窦店镇总工会": ("镇总工会",)}),
        ("广内街道总工会举办。街道工会出钱。", {"广内街道总工会": ("街道工会",)}),
        ("甘肃省总工会举办。省总将继续。", {"甘肃省总工会": ("省总",)}),
        ("由全总主办", {"中华全国总工会": ("全总",)}),
        ("西藏自治区总工会获悉。该会负责人说。", {"西藏自治区总工会": ("该会",)}),
        ("长城电缆集团工会举办。集团各级工会行动。", {"长城电缆集团工会": ("集团各级工会",)}),
        ("北京安化医院工会举办。该院工会主席说，院工会出钱。", {"北京安化医院工会": ("该院工会", "院工会")}),
        ("河东师范大学工会举办。校工会主席说。", {"河东师范大学工会": ("校工会",)}),
        ("鹤城矿业集团兴安煤矿工会举办。矿工会主席说。", {"鹤城矿业集团兴安煤矿工会": ("矿工会",)}),
        ("怀远工务段工会举办。段工会出钱。", {"怀远工务段工会": ("段工会",)}),
        ("青岛市职工服务中心举办。该中心主任说。", {"青岛市职工服务中心": ("该中心",)}),
        ("白云桥市场工会联合会成立。白云桥工会出钱。", {"白云桥市场工会联合会": ("白云桥工会",)}),
        (
            "苏州市物流行业工会联合会成立。物流行业工会联合会出钱。",
            {"苏州市物流行业工会联合会": ("物流行业工会联合会",)},
        ),
        (
            "云岭铁路局集团有限公司工会举办。云岭铁路局集团工会出钱。",
            {"云岭铁路局集团有限公司工会": ("云岭铁路局集团工会",)},
        ),
        ("太原钢铁（集团）有限公司工会举办。太钢工会出钱。", {"太原钢铁（集团）有限公司工会": ("太钢工会",)}),
        (  # 中心 and 联合会 that act, where one of that kind was just told of
            "渝水区困难职工帮扶中心排起了队。中心与律师事务所签约，代理案件60件。",
            {"渝水区困难职工帮扶中心": ("中心",)},
        ),
        ("南谯区家政行业工会联合会成立。联合会将培训家政员。", {"南谯区家政行业工会联合会": ("联合会",)}),
        (
            "南谯区家政行业工会联合会成立。南谯区总工会和联合会挑出200人。",
            {"南谯区家政行业工会联合会": ("联合会",), "南谯区总工会": ()},
        ),
        ("南谯区家政行业工会联合会成立。区残疾人联合会来人。联合会送来轮椅。", {"南谯区家政行业工会联合会": ()}),
        ("渝水区困难职工帮扶中心排起了队。中心城区也设了点，体育中心还办了展。", {"渝水区困难职工帮扶中心": ()}),
        (  # 市 is the city that was told of first, and not a county-level one in it
            "比武由烟台市总工会开办。莱阳市总工会派出选手。市总工会评出能手。",
            {"烟台市总工会": ("市总工会",), "莱阳市总工会": ()},
        ),
        (
            "莱阳市总工会派出选手。烟台市总工会来看。该市总工会评出能手。",
            {"莱阳市总工会": (), "烟台市总工会": ("该市总工会",)},
        ),
        (  # the place told of before, and not another's union that is named later
            "吉林市的冰雪节开了。市总工会摆出茶摊。舒兰市总工会送来暖贴。",
            {"吉林市总工会": ("市总工会",), "舒兰市总工会": ()},
        ),
        ("舒兰市的冰雪节开了。市总工会摆出茶摊。舒兰市总工会送来暖贴。", {"舒兰市总工会": ("市总工会",)}),
        (  # the group is the whole of which the mine is a part
            "鹤城矿业集团兴安煤矿工会举办。集团工会出钱。",
            {"鹤城矿业集团兴安煤矿工会": (), "鹤城矿业集团工会": ("集团工会",)},
        ),
        (  # an employer of another paragraph, if it was the only one
            "北原重型锻件集团的班组里挂着一本账。\n账是集团工会立的。",
            {"北原重型锻件集团工会": ("集团工会",)},
        ),
        ("北原重型锻件集团和东岭矿业集团签了约。\n账是集团工会立的。", {}),
        (  # 昊达矿业 is no mine
            "他原是南坡白石岭煤矿的工人。\n北方昊达矿业集团工会出主意，矿工会的干部登门。",
            {"北方昊达矿业集团工会": (), "南坡白石岭煤矿工会": ("矿工会",)},
        ),
        (  # the school just told of, not one whose union is named later
            "课表贴进了江南师范学院的食堂。学院工会出钱，江北财经学院工会也来。",
            {"江南师范学院工会": ("学院工会",), "江北财经学院工会": ()},
        ),
        (  # 区总工会 is the district's, not that of the zone
            "房山区窦店工业区工会联合会开课，区总工会送书。",
            {"窦店工业区工会联合会": ("房山区窦店工业区工会联合会",), "房山区总工会": ("区总工会",)},
        ),
        (
            "西藏自治区总工会举办。自治区职工服务中心发问卷。",
            {"西藏自治区总工会": (), "西藏自治区职工服务中心": ("自治区职工服务中心",)},
        ),
        ("本钢集团工会举办", {"本钢集团工会": ()}),  # 本 is no pronoun here
    ],
)
def test_follow(text, expected):
    assert aliases(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云岭铁路局集团有限公司工会（以下简称“局工会”）举办。局工会主席说。",
            {"云岭铁路局集团有限公司工会": ("局工会",)},
        ),
        (
            "天津市职工互助保障服务中心（下称互保中心）举办。互保中心主任说。",
            {"天津市职工互助保障服务中心": ("互保中心",)},
        ),
        (
            "在合肥经济技术开发区（以下简称“经开区”）的观摩会上，经开区总工会讲话。",
            {"合肥经济技术开发区总工会": ("经开区总工会",)},
        ),
        (
            "中国石油河套油田公司（以下简称“河套油田”）举办。河套油田工会出钱。",
            {"中国石油河套油田公司工会": ("河套油田工会",)},
        ),
    ],
)
def test_definitions(text, expected):
    assert aliases(text) == expected


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        ("在丰台区王佐镇，区总工会举办招聘会。", "", ["丰台区总工会"]),
        ("昌平区总工会举办，市总工会出席。", "", ["昌平区总工会", "北京市总工会"]),
        ("记者从市总工会获悉。", "11", ["北京市总工会"]),
        ("市建筑工会举办。", "11", ["北京市建筑工会"]),
        ("宁波市教育工会举办。市教育工会主席说。", "", ["宁波市教育工会"]),
        ("县人民医院工会举办，岷县总工会出钱。", "", ["岷县人民医院工会", "岷县总工会"]),
        ("走进临江骨科医院，与该院工会一起开课。", "", ["临江骨科医院工会"]),
        ("走进几家医院，与该院工会一起开课。", "", []),
        ("集团工会举办。", "", []),
        ("记者从区总工会获悉，大兴区、平谷区都下了雪。", "", []),  # one of two: not certain
    ],
)
def test_what_the_map_makes_certain(text, home, names):
    assert list(aliases(text, home)) == names


def test_of_several_the_headline_is_meant_and_with_a_pronoun_the_nearest():
    text = (
        "怀柔区总工会举办。怀柔区总工会与平谷区总工会签约。区总工会出钱。\n平谷区总工会也有办法。该区总工会建起服务站。"
    )
    found = aliases(text, headline="怀柔区总工会签约")
    assert found == {"怀柔区总工会": ("区总工会",), "平谷区总工会": ("该区总工会",)}


def test_parts_of_an_employer_carry_its_name():
    found = aliases("清水河机务段工会举办。整备车间工会帮忙。")
    assert found == {"清水河机务段工会": (), "清水河机务段整备车间工会": ("整备车间工会",)}


def test_headline_reference_is_found_in_the_text():
    found = aliases("黄土岭供电公司工会举办。", headline="公司工会送温暖")
    assert found == {"黄土岭供电公司工会": ("公司工会",)}
