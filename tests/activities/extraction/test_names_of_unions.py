"""Where the name of a union begins and ends: numerals, 和 and 与 inside it, verbs and people in front of it."""

from pathlib import Path

import pytest

from activities.extraction.gazetteer import load_gazetteer
from activities.extraction.organizations import find_organizations
from activities.extraction.records import ArticleText

GAZETTEER = load_gazetteer(Path(__file__).parents[3] / "fixtures")


def named(text):
    return [one.name for one in find_organizations(ArticleText(headline="", text=text), GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9月8日，三洞桥街道总工会举办讲座", ["三洞桥街道总工会"]),  # the map has 洞桥镇 alone
        ("苏州市平江区石板巷街道总工会举办讲座", ["石板巷街道总工会"]),  # a district of old days
        ("顺义区杨镇总工会举办讲座", ["杨镇总工会"]),  # 杨镇地区 on the map
        ("清风渡镇工会出钱，各乡镇工会出力", ["清风渡镇工会"]),
        ("阎村、窦店两个镇的总工会出钱", ["阎村镇总工会", "窦店镇总工会"]),
        ("四师可克达拉市总工会举办讲座", ["四师可克达拉市总工会"]),
        ("长春市第二工人文化宫放电影", ["长春市第二工人文化宫"]),
        ("房山区总工会、窦店镇工会组织的讲座开讲", ["房山区总工会", "窦店镇工会"]),
        ("轧钢厂工会、型钢厂工会比武", ["轧钢厂工会", "型钢厂工会"]),
        ("县级行业工会50家", []),
        ("凑满二十人就建联合工会", []),
        ("上午10时，二仙桥街道总工会举办讲座", ["二仙桥街道总工会"]),
        ("今年3月以来，十八里店乡总工会走访企业", ["十八里店乡总工会"]),
        ("6月，二七区总工会、七里河区总工会互访", ["二七区总工会", "七里河区总工会"]),
        ("共有三家企业工会参加", []),
        ("推动12家公司工会换届", []),
    ],
)
def test_numerals_in_front(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国铁路呼和浩特局集团有限公司工会送温暖", ["中国铁路呼和浩特局集团有限公司工会"]),
        ("江苏和和新材料有限公司工会办班", ["江苏和和新材料有限公司工会"]),
        ("浙江正和造船有限公司工会办班", ["浙江正和造船有限公司工会"]),
        ("太和县人民医院工会、西和县人民医院工会义诊", ["太和县人民医院工会", "西和县人民医院工会"]),
        ("江岸区人力资源和社会保障局工会慰问", ["江岸区人力资源和社会保障局工会"]),
        ("同济大学建筑与城市规划学院工会慰问", ["同济大学建筑与城市规划学院工会"]),
        ("东北大学机械工程与自动化学院分工会慰问", ["东北大学机械工程与自动化学院分工会"]),
        ("与和静县总工会签订协议", ["和静县总工会"]),
        ("成都地铁运营有限公司工会与成都公交集团工会联谊", ["成都地铁运营有限公司工会", "成都公交集团工会"]),
        ("汉阳区总工会和武汉同心食品公司工会办赛", ["汉阳区总工会", "武汉同心食品公司工会"]),
    ],
)
def test_conjunctions_inside_and_between(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者随青山机械厂工会走进车间", ["青山机械厂工会"]),
        ("青山锅炉工会、海鸥电机工会办赛", ["青山锅炉工会", "海鸥电机工会"]),
        ("新建街道总工会6家、社区联合工会43家", []),
        ("老李说的“家”，是指青山机械厂工会的活动室", ["青山机械厂工会"]),
        ("帮我们的还是青山机械厂工会", ["青山机械厂工会"]),
        ("记者跟随青山机械厂工会来到现场", ["青山机械厂工会"]),
        ("受青山机械厂工会邀请，医生来到厂区", ["青山机械厂工会"]),
        ("应柳州钢铁集团工会邀请，专家授课", ["柳州钢铁集团工会"]),
        ("“多亏了青山机械厂工会！”老李说", ["青山机械厂工会"]),
        ("随州市总工会、应城市总工会结对", ["随州市总工会", "应城市总工会"]),
        ("苏州高新区（虎丘区）总工会送清凉", ["苏州高新区总工会"]),
    ],
)
def test_words_in_front_and_brackets(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青山钒钛有限公司的职工小李说，公司工会送来慰问金。", ["青山钒钛有限公司工会"]),
        ("在江都人民医院，医院工会为护士减压。", ["江都人民医院工会"]),
        ("青山汽车配件厂有职工三百人，厂工会去年换届。", ["青山汽车配件厂工会"]),
        ("公司工会送来慰问金。", []),
        ("许多民营公司的职工说，公司工会送来慰问金。", []),
    ],
)
def test_union_of_the_employer_just_told_of(text, expected):
    assert named(text) == expected
