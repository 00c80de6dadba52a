"""Which union organizations an article names, with their levels and the unions above them."""

from pathlib import Path

import pytest

from activities.extraction.gazetteer import Gazetteer, KnownUnion, load_gazetteer
from activities.extraction.organizations import find_organizations
from activities.extraction.records import ArticleText, Level

GAZETTEER = load_gazetteer(Path(__file__).parents[3] / "fixtures")


def read(text, home="", headline=""):
    return find_organizations(ArticleText(headline=headline, text=text), GAZETTEER, home)


def told(text, home="", headline=""):
    return [(one.name, one.level.value, one.parent) for one in read(text, home, headline)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全国总工会印发通知", [("中华全国总工会", "national", "")]),
        ("江西省总工会启动行动", [("江西省总工会", "provincial", "中华全国总工会")]),
        ("重庆市总工会启动行动", [("重庆市总工会", "provincial", "中华全国总工会")]),
        ("兴安盟总工会调研", [("兴安盟总工会", "city", "内蒙古自治区总工会")]),
        ("黔东南州总工会调研", [("黔东南州总工会", "city", "贵州省总工会")]),
        ("仙桃市总工会调研", [("仙桃市总工会", "district", "湖北省总工会")]),
        ("鄂伦春自治旗总工会调研", [("鄂伦春自治旗总工会", "district", "呼伦贝尔市总工会")]),
        ("上虞市总工会调研", [("上虞市总工会", "district", "绍兴市总工会")]),  # 上虞区 since 2013
        ("东莞市虎门镇总工会调研", [("虎门镇总工会", "township", "东莞市总工会")]),
        ("走进北京市西城区牛街街道总工会", [("牛街街道总工会", "township", "西城区总工会")]),
        ("苏州工业园区总工会调研", [("苏州工业园区总工会", "district", "苏州市总工会")]),
        ("湖南湘潭高新区总工会调研", [("湖南湘潭高新区总工会", "district", "湘潭市总工会")]),
        ("重庆市两江新区总工会调研", [("两江新区总工会", "district", "重庆市总工会")]),
        ("雄安新区总工会调研", [("雄安新区总工会", "city", "河北省总工会")]),
        ("第七师胡杨河市总工会、一三〇团工会调研", [
            ("第七师胡杨河市总工会", "city", "新疆生产建设兵团总工会"),
            ("一三〇团工会", "district", "第七师胡杨河市总工会"),
        ]),
        ("沈阳市教育工会调研", [("沈阳市教育工会", "industry", "沈阳市总工会")]),
        ("勐腊县橡胶行业工会联合会调研", [("勐腊县橡胶行业工会联合会", "industry", "勐腊县总工会")]),
        (  # the only district's, where no town tells more
            "静安区总工会开会。云帆大厦楼宇联合工会交流经验",
            [("静安区总工会", "district", "上海市总工会"), ("云帆大厦楼宇联合工会", "community", "静安区总工会")],
        ),
        (
            "静安区总工会和徐汇区总工会开会。云帆大厦楼宇联合工会交流经验",
            [
                ("静安区总工会", "district", "上海市总工会"),
                ("徐汇区总工会", "district", "上海市总工会"),
                ("云帆大厦楼宇联合工会", "community", ""),
            ],
        ),
        ("第三师四十五团总工会设点。四十五团工会出钱", [("四十五团总工会", "district", "第三师总工会")]),
        ("——记大同青峦煤电集团工会", [("大同青峦煤电集团工会", "workplace", "")]),
        ("泉州台商投资区总工会出资", [("泉州台商投资区总工会", "district", "泉州市总工会")]),
        ("厦门港片区总工会结对", [("厦门港片区总工会", "district", "厦门市总工会")]),
        ("组建起安定镇果农工会联合会", [("安定镇果农工会联合会", "industry", "安定镇总工会")]),
        ("在“合肥工会”小程序上发放", []),
        ("三地供电段工会摆下擂台", []),
        ("中国海员建设工会调研", [("中国海员建设工会", "industry", "中华全国总工会")]),
        ("中国海员建设工会全国委员会调研", [("中国海员建设工会", "industry", "中华全国总工会")]),
        ("朝阳区将台乡鑫源社区联合工会调研", [("鑫源社区联合工会", "community", "将台乡总工会")]),
        ("大兴区长子营镇留民营村工会调研", [("留民营村工会", "community", "长子营镇总工会")]),
        ("南昌市职工服务中心调研", [("南昌市职工服务中心", "affiliate", "南昌市总工会")]),
        ("北京市总工会职工大学调研", [("北京市总工会职工大学", "affiliate", "北京市总工会")]),
        ("天宁寺中学工会调研", [("天宁寺中学工会", "workplace", "")]),
        ("清华大学机械工程系分工会调研", [("清华大学机械工程系分工会", "workplace", "")]),
        ("国网山东省电力公司工会调研", [("国网山东省电力公司工会", "workplace", "")]),
        ("青山区武东街总工会调研", [("武东街总工会", "township", "青山区总工会")]),
        ("滴滴出行工会联合会调研", [("滴滴出行工会联合会", "community", "")]),
        ("首钢工会调研", [("首钢工会", "workplace", "")]),
        ("永顺镇卫生院工会调研", [("永顺镇卫生院工会", "workplace", "永顺镇总工会")]),
        ("平谷区总工会下属的云湖度假村工会调研", [
            ("平谷区总工会", "district", "北京市总工会"),
            ("云湖度假村工会", "workplace", "平谷区总工会"),
        ]),
    ],
)  # fmt: skip
def test_levels_and_parents(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "各级工会、基层工会、上级工会、企业工会主席和广大工会干部",
        "45家企业工会、十余家医院工会、三所学校工会、镇域内建会企业工会",
        "京津冀三地工会、川渝两地工会、沿黄九省区工会",
        "加入工会、成立工会、依托工会、感谢工会，积极履行工会职责",
        "中国工会十八大、中国工会第十八次全国代表大会、北京市工会第十四次代表大会",
        "北京工会12351热线、海淀区工会会员、大兴区工会系统、昌平区工会干部",
        "街道工会服务站、工会户外劳动者服务站点、工会驿站、职工服务中心（站）",
        "甲公司的工会负责人、工会委员、车间工会小组",
        "各街道总工会、16个乡镇总工会、所在区总工会",
        "安全总监、安全总局、区总人口、地区总产值、市总商会、全总量",
        "越南工会代表团、国际工会组织",
        "在天津市工人文化宫开班，来到市劳动人民文化宫",  # places
        "谢谢街道工会，两家街道总工会都在场，集团下属的各段工会",
        "市总工会与区总工会",  # of nobody knows which place
        "",
    ],
)
def test_nobody_is_named(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        ("漷县镇、台湖镇、马驹桥镇总工会举办", "", ["漷县镇总工会", "台湖镇总工会", "马驹桥镇总工会"]),
        ("分布在劲松、潘家园、左家庄等街道总工会", "11", ["劲松街道总工会", "潘家园街道总工会", "左家庄街道总工会"]),
        ("在海淀、丰台两区总工会的支持下", "11", ["海淀区总工会", "丰台区总工会"]),
        ("香河园、左家庄街道总工会举办", "11", ["香河园街道总工会", "左家庄街道总工会"]),
        ("扎青乡、苏鲁乡、昂赛乡等3个乡镇工会", "", ["扎青乡工会", "苏鲁乡工会", "昂赛乡工会"]),
        ("弥渡县、祥云县和凤仪镇总工会", "", ["弥渡县总工会", "祥云县总工会", "凤仪镇总工会"]),
        ("石景山区、延庆区教育工会获奖", "", ["石景山区教育工会", "延庆区教育工会"]),
        ("建安公司、路桥公司、园林公司工会介绍", "", ["建安公司工会", "路桥公司工会", "园林公司工会"]),
        ("三十二团、三十三团工会获奖", "", ["三十二团工会", "三十三团工会"]),
        ("河东师范大学附属幼儿园、数理学院分工会获奖", "", ["河东师范大学附属幼儿园分工会", "数理学院分工会"]),
        ("市妇联、县医院、康庄镇总工会", "", ["康庄镇总工会"]),  # not all that is listed is a union
    ],
)
def test_lists_share_their_ending(text, home, names):
    assert [one.name for one in read(text, home)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("走进北京联合大学工会", ["北京联合大学工会"]),
        ("平谷区总工会联合北京和平里医院工会", ["平谷区总工会", "北京和平里医院工会"]),
        ("由大同煤矿集团工会与同煤实业公司工会主办", ["大同煤矿集团工会", "同煤实业公司工会"]),
        ("8月3日上午北京排水集团工会慰问", ["北京排水集团工会"]),
        ("北京奔驰（中国）汽车有限公司工会获奖", ["北京奔驰（中国）汽车有限公司工会"]),
        ("他曾任红星厂工会主席", ["红星厂工会"]),
        ("课程列入天津市教育工会计划", ["天津市教育工会"]),
        ("当天报到怀柔区总工会", ["怀柔区总工会"]),
        ("会同县总工会会同康庄镇总工会", ["会同县总工会", "康庄镇总工会"]),  # a county, then a verb
    ],
)
def test_names_begin_where_they_begin(text, names):
    assert [one.name for one in read(text)] == names


def test_longer_forms_are_aliases():
    (one,) = read("四川省甘孜藏族自治州总工会举办。甘孜州总工会主席介绍，州总工会将继续。")
    assert one.name == "甘孜藏族自治州总工会"
    assert one.aliases == ("四川省甘孜藏族自治州总工会", "甘孜州总工会", "州总工会")


def test_short_place_in_a_headline_is_the_same_union():
    (one,) = read("近日，延庆区总工会举办招聘会。", headline="延庆工会把岗位送到村口")
    assert (one.name, one.aliases) == ("延庆区总工会", ("延庆工会",))


def test_former_name_stays_where_the_article_writes_it():
    assert told("徐水县总工会和安肃镇总工会慰问") == [
        ("徐水县总工会", "district", "保定市总工会"),
        ("安肃镇总工会", "township", "徐水县总工会"),
    ]


@pytest.mark.parametrize(
    ("text", "home", "parent"),
    [
        ("朝阳区八里庄街道总工会", "", "朝阳区总工会"),
        ("徐汇区总工会和桃林街道总工会", "", "徐汇区总工会"),  # the map has one only in another province
        ("在玉树州，杂多县总工会和昂赛乡总工会", "", "杂多县总工会"),
        ("海淀区的八里庄街道总工会", "", "海淀区总工会"),
        ("成都高新区总工会和中和街道总工会", "", "成都高新区总工会"),
        ("双流区中和街道总工会和成都高新区总工会", "", "双流区总工会"),
        ("大兴区总工会和新立村镇总工会", "", "大兴区总工会"),  # not on the map
    ],
)
def test_street_belongs_to_what_stands_around(text, home, parent):
    (street,) = [one for one in read(text, home) if one.level is Level.TOWNSHIP]
    assert street.parent == parent


def test_parent_is_named_as_the_article_names_the_place():
    assert told("凉山州的昭觉县总工会举办") == [("昭觉县总工会", "district", "凉山州总工会")]
    assert told("昭觉县总工会举办") == [("昭觉县总工会", "district", "凉山彝族自治州总工会")]


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        (
            "陇东矿业集团工会举办。陇东矿业集团东沟矿工会和西沟矿工会帮忙。",
            "陇东矿业集团东沟矿工会",
            "陇东矿业集团工会",
        ),
        ("陇东矿业集团工会举办。陇东矿业集团东沟矿工会和西沟矿工会帮忙。", "西沟矿工会", "陇东矿业集团工会"),
        ("东山区的湖滨街道总工会牵头成立了制伞行业联合工会。", "制伞行业联合工会", "湖滨街道总工会"),
        ("牛街街道总工会举办，牛街小吃行业工会联合会帮忙。", "牛街小吃行业工会联合会", "牛街街道总工会"),
        ("海曙区月湖街道柳汀社区的居民找到柳汀社区联合工会。", "柳汀社区联合工会", "月湖街道总工会"),
        ("宁夏中卫市海原县马铃薯行业工会联合会签约。", "海原县马铃薯行业工会联合会", "海原县总工会"),
        ("北京公交集团工会、国航北京分公司工会参加。", "国航北京分公司工会", ""),  # only listed together
        ("长治市郊区总工会签约。", "郊区总工会", "长治市总工会"),  # of former times; today's lies in another city
        ("阳泉市郊区总工会签约。", "郊区总工会", "阳泉市总工会"),
    ],
)
def test_parent_told_by_the_text(text, name, parent):
    assert (name, parent) in [(one.name, one.parent) for one in read(text)]


def test_streets_of_one_name_in_two_districts_are_two():
    assert told("朝阳区八里庄街道总工会与海淀区八里庄街道总工会联谊") == [
        ("八里庄街道总工会", "township", "朝阳区总工会"),
        ("八里庄街道总工会", "township", "海淀区总工会"),
    ]


def test_district_of_unknown_city_has_no_parent():
    assert told("鼓楼区总工会举办讲座") == [("鼓楼区总工会", "district", "")]
    assert told("鼓楼区总工会举办讲座", home="3201") == [("鼓楼区总工会", "district", "南京市总工会")]


def test_known_unions_widen_the_grammar():
    known = KnownUnion("京北工匠学社", Level.AFFILIATE, "昌平区总工会", "110114", ("京北匠社工会",))
    gazetteer = Gazetteer(GAZETTEER.regions, GAZETTEER.names, GAZETTEER.towns, unions={}, union_sizes=())
    widened = Gazetteer.from_rows(gazetteer.regions.values(), unions=[known])
    (one,) = find_organizations(ArticleText(text="京北匠社工会授课"), widened)
    assert (one.name, one.level, one.parent, one.region) == (known.name, known.level, known.parent, "110114")


def test_evidence_is_cut_from_the_fields():
    article = ArticleText(
        kicker="安定镇、旧宫镇总工会联手",
        headline="大兴工会送清凉",
        text="𠮷师傅说，北京经济技术开发区（以下简称“经开区”）总工会也来了。经开区总工会主席讲话。",
    )
    organizations = find_organizations(article, GAZETTEER)
    quotes = {mention.evidence.quote for one in organizations for mention in one.mentions}
    assert quotes == {
        "安定镇", "旧宫镇总工会", "大兴工会", "北京经济技术开发区（以下简称“经开区”）总工会", "经开区总工会",
    }  # fmt: skip
    for one in organizations:
        for mention in one.mentions:
            assert mention.organization == one.name
            assert mention.evidence.span.of(article.of(mention.evidence.field)) == mention.evidence.quote
