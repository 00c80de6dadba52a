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
        ("走访了辖区16个快递网点，送去热水壶", "辖区16个快递网点"),
        ("分赴11个设区市“回头看”", "11个设区市"),
        ("派中医师到抢修点熬凉茶", "抢修点"),
        ("在亭侧装了8组储物柜", "亭侧"),
        ("到九点开讲，在重点设防", ""),
        ("在两侧设了展板", ""),
        ("5日在白塔市困难职工帮扶中心领到了赔偿款", "白塔市困难职工帮扶中心"),
        ("准时出现在柳河轮胎厂的班前会上", "柳河轮胎厂"),
        ("每月给新入厂女工办一次“思乡”茶话会", ""),
        ("为21个街乡镇各配备1名律师", ""),  # to whom it is given
        ("为各乡镇配备指导员28名", ""),
        ("在区、街道、社区三级设立调解组织", ""),
        ("在“人”上想办法", ""),
        ("把饭桌搬进了更多行当", ""),
        ("给柳河港的理货员送来凉茶", "柳河港"),
        ("给柳河港职工送来凉茶", ""),
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
        ("密云区总工会联合安达、好帮手等平台企业开办夜校。", ["安达", "好帮手"]),
        ("密云区总工会联合外卖、快递等平台企业开办夜校。", []),  # trades, not firms
        ("密云区总工会与河东、白塔等地的57家企业签订用工协议。", []),
        ("密云区总工会与当地公安局、司法局建立联动机制。", ["公安局", "司法局"]),
        ("今年3月，密云区总工会经与区商会三轮磋商，签订集体合同。", ["区商会"]),
        ("密云区总工会举办读书会，场地与区图书馆相邻。", []),
        ("密云区总工会会同安全监察部门检查工地12处。", ["安全监察部门"]),
        ("密云区总工会会同有关部门检查工地12处。", []),
        ("密云区某饭店工会、人力资源部、团委联合举办技术比武。", ["人力资源部", "团委"]),
        ("密云区总工会选举产生了联合会第一届委员会。", []),
        ("密云区总工会依托技工学校举办培训班6期。", []),  # a kind of school
        ("密云区总工会组织市第三医院医护人员为司机免费体检。", ["市第三医院"]),
        ("密云区总工会邀请市第三医院专家举办健康讲座。", []),  # where a speaker comes from
        ("在区文旅局大力支持下，密云区总工会举办演出。", ["区文旅局"]),
        ("在区委、区政府支持下，密云区总工会举办演出。", []),
        ("密云区总工会向太师屯镇总工会赠送图书300册。", ["太师屯镇总工会"]),
        ("密云区总工会举办健康周，区中医院派出的6名大夫连续五天坐诊。", ["区中医院"]),
    ],
)
def test_partners_by_the_frame_of_the_clause(text, partners):
    assert [one.name for one in told(text).activities[0].partners] == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("展览得到了密云区总工会的支持。", ["密云区总工会"]),
        ("展览得到区文旅局、区图书馆大力支持。", ["区文旅局", "区图书馆"]),
        ("展览由密云区总工会提供经费支持。", ["密云区总工会"]),
        ("展览由区文旅局提供场地。", ["区文旅局"]),
        ("展览得到了职工的欢迎和支持。", []),
        ("得到密云区总工会帮助的职工有30名。", []),
    ],
)
def test_who_helps_is_told_later(text, partners):
    findings = told("密云区教育工会10月举办书画展览，展出作品60件。" + text)
    assert [one.name for one in findings.activities[0].partners] == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("密云区总工会派员到会指导。", [["密云区总工会"], []]),
        ("密云区总工会派员到工地慰问。", [[], [], []]),
    ],
)
def test_who_comes_to_the_meeting_helps_with_it(text, partners):
    before = "密云区供电公司工会召开职代会，审议制度4项。会前，公司工会征集提案60件。\n"
    assert [[one.name for one in activity.partners] for activity in told(before + text).activities] == partners


def test_who_holds_a_thing_is_told_where_it_is_taken_up():
    text = "“师徒擂台”是密云区总工会办的竞赛。今年4月，密云区总工会会同区应急局启动“师徒擂台”竞赛，500人报名。"
    assert [one.name for one in told(text).activities[0].partners] == ["区应急局"]


def test_this_union_is_the_one_just_named():
    text = "密云区教育工会关心女教师。10月，该工会联合市第三医院，组织女教师普查。"
    assert [[one.name for one in activity.partners] for activity in told(text).activities] == [[], ["市第三医院"]]


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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("密云区总工会推出职工夜场电影，每晚两场。地址：育才路12号。", "育才路12号"),
        ("密云区总工会推出职工夜场电影，每晚两场。放映地点设在文化馆二楼，凭证入场。", "文化馆二楼"),
        ("第三届面点大赛近日在白塔村的老茶馆里落幕。大赛由密云区总工会主办，200人参加。", "白塔村的老茶馆里"),
        ("密云区总工会启动职工体检行动。行动由市人民医院派出2台体检车到矿区，为300人做检查。", "矿区"),
    ],
)
def test_place_told_in_a_later_sentence(text, place):
    assert told(text).activities[0].location == place


def test_a_meeting_lends_its_type_to_nothing_else():
    findings = told("密云区总工会召开部署会议。太师屯镇总工会请老厂长从中说合。", "密云区总工会召开会议部署工作")
    assert all(one.type != "meeting" for one in findings.activities[1:])
