"""Where something was held and with whom, by the frame of the clause and not by the names."""

import pytest

from activities.extraction.locations import find_location
from articles.segmentation.records import Span
from tests.activities.extraction.told import told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("借一家面馆办了见面会", "一家面馆"),
        ("凭借多年经验办起培训班", ""),
        ("把旧茶室改成书屋", ""),
        ("登上一处吊塔，为司机量血压", "一处吊塔"),
        ("下到六百米平台，把饺子送到矿工手里", "六百米平台"),
        ("一天跑了三个变电站和五处工棚，送去西瓜", "三个变电站和五处工棚"),
        ("两年跑了三趟工地，补齐证据", ""),
        ("在吊篮里循环播放安全提示", "吊篮里"),
        ("在工会群里循环播放安全提示", ""),
        ("在三条船之间轮换图书", "三条船之间"),
        ("到柳河、白塔等县挨家问诊", "柳河、白塔等县"),
        ("在全区12个加油站、5个候车点摆起饮水台", "全区12个加油站、5个候车点"),
        ("送课进社区30场", "社区"),
        ("选手在接线、井下急救等四个项目上过招", ""),
        ("给在卡口坚守两个月的社区保安送去凉茶", ""),
        ("沿滨河路设摊", "滨河路"),
    ],
)
def test_place_by_the_frame_of_the_clause(text, place):
    assert find_location(text, Span(0, len(text))) == place


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("密云区总工会与市面点协会四次商谈，签订集体合同。", ["市面点协会"]),
        ("密云区总工会与12家货运企业、市物流协会签订集体合同。", ["市物流协会"]),
        ("密云区总工会联合安达、顺风等6家企业开办夜校。", ["安达", "顺风"]),
        ("密云区总工会和矿区保卫科合办“夜读角”活动。", ["矿区保卫科"]),
        ("密云区总工会另想办法，与县人民医院实行“一站结算”互助保障。", ["县人民医院"]),
        ("密云区总工会请平谷区总工会帮忙，为职工子女举办夏令营。", ["平谷区总工会"]),
        ("密云区总工会举办助学活动，发放助学金20万元。平谷区总工会负责核实学生名单。", ["平谷区总工会"]),
        ("密云区总工会给竞赛前两名——太师屯镇、溪翁庄镇总工会颁发了奖牌。", ["太师屯镇总工会", "溪翁庄镇总工会"]),
    ],
)
def test_partners_by_the_frame_of_the_clause(text, partners):
    assert [one.name for one in told(text).activities[0].partners] == partners


@pytest.mark.parametrize(
    "text",
    [
        "工人们是6月底在密云区总工会公众号上留言求助的。",
        "密云区餐饮行业工会联合会成立于去年5月，有会员300人。",
        "密云区总工会拿出的是“一张网”。",
    ],
)
def test_what_is_no_deed_of_a_union(text):
    assert told("6月3日，密云区总工会举办读书会。" + text).activities[1:] == ()


def test_a_meeting_lends_its_type_to_nothing_else():
    findings = told("密云区总工会召开部署会议。太师屯镇总工会请老厂长从中说合。", "密云区总工会召开会议部署工作")
    assert all(one.type != "meeting" for one in findings.activities[1:])
