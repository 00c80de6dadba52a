"""What unions did: who, with whom, when, where; and what is no activity."""

import time
from datetime import date

import pytest

from activities.extraction.institutions import institution_at, institution_before
from activities.extraction.locations import find_location
from activities.extraction.predicates import goes_on, is_plan
from activities.extraction.records import Activity, ArticleText, Evidence, Field, ParticipantRole
from activities.extraction.sentences import full_width
from articles.segmentation.records import Span
from tests.activities.extraction.told import told


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        ("近日，昌平区总工会举办钢琴演奏会。", ["昌平区总工会"]),
        ("由海淀区总工会主办、学院路街道总工会承办的职工棋类比赛开赛。", ["海淀区总工会", "学院路街道总工会"]),
        ("朝阳区总工会联合东城区总工会开展健步走活动。", ["朝阳区总工会", "东城区总工会"]),
        ("平谷区总工会还与延庆区总工会签订法律援助合作协议。", ["平谷区总工会", "延庆区总工会"]),
        ("在密云区总工会举办的急救培训班上，职工轮流练习。", ["密云区总工会"]),
        ("宋庄镇、潞城镇总工会分别开展送清凉活动。", ["宋庄镇总工会", "潞城镇总工会"]),
        ("顺义区总工会副主席介绍，去年全区新建工会组织32家。", ["顺义区总工会"]),
        ("由房山区司法局主办的普法讲座日前开讲，房山区总工会协办。", []),
        ("“暖心角”由房山区总工会牵头建设，良乡镇总工会出资8万元。", ["房山区总工会", "良乡镇总工会"]),
        ("这间阅览室是房山区总工会去年9月用旧车库改成的。", ["房山区总工会"]),
        ("出钱办起职工食堂的是房山区总工会。", ["房山区总工会"]),
        ("房山区总工会派出的心理咨询师教工人做减压操。", ["房山区总工会"]),
        ("房山区总工会职工合唱团把《黄河大合唱》搬上舞台。", ["房山区总工会"]),
        (
            "技能竞赛在良乡镇举行。竞赛由房山区总工会主办，良乡镇总工会承办。",
            ["房山区总工会", "良乡镇总工会"],
        ),
    ],
)
def test_those_who_hold_an_activity(text, organizers):
    assert [one.name for one in told(text).activities[0].organizers] == organizers


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("近日，怀柔区总工会联合区文化馆、区妇联举办剪纸展。", ["区文化馆", "区妇联"]),
        ("怀柔区总工会与“云上跑腿”天津公司签订配送员权益协议。", ["“云上跑腿”天津公司"]),
        ("怀柔区总工会主席赵明远和区民宿协会会长在集体合同上签字。", ["区民宿协会"]),
        ("怀柔区总工会委托雁栖职业学院开设烘焙班。", ["雁栖职业学院"]),
        ("怀柔区总工会依托怀北镇总工会办起夜校。", ["怀北镇总工会"]),
        ("怀柔区总工会会同区劳动监察大队连续走访工地。", ["区劳动监察大队"]),
        ("怀柔区总工会依托雁栖技工学校办起夜校。", ["雁栖技工学校"]),
        ("怀柔区总工会女职工委员会、区妇联举办剪纸展。", ["区妇联"]),
        ("红螺食品公司工会与公司签订集体合同。", ["公司"]),
        ("红螺食品公司工会与公司食堂的师傅一起包饺子。", []),
        ("怀柔区总工会与当地一家餐饮公司签约供应早餐。", []),  # not named
        ("怀柔区总工会办起“听诊车”。“听诊车”由区总工会与区中医院共同开行。", ["区中医院"]),
        ("近日，区餐饮行业协会、怀柔区总工会召开集体协商会。", ["区餐饮行业协会"]),
        ("怀柔区总工会逐年与区旅游协会协商导游工资标准。", ["区旅游协会"]),
        ("怀柔区总工会创新方式，会同区应急管理局排查隐患。", ["区应急管理局"]),
        ("由怀柔区总工会主办、区体育局协办的职工运动会开幕。", ["区体育局"]),
        ("怀柔区总工会会同区应急局突查企业12家。", ["区应急局"]),
        ("怀柔区总工会开办读书班；又与区图书馆合作，为职工办理借书证300张。", []),
        ("近日，怀柔区总工会将杨宋镇总工会推荐的3个班组命名为“暖心班组”。", ["杨宋镇总工会"]),
        ("区交通局宣讲团走进怀柔区总工会，开展安全培训。", ["区交通局", "怀柔区总工会"]),
        ("怀柔区总工会联合38家爱心企业开展助学活动。", []),  # no name
        ("怀柔区总工会在怀柔镇总工会职工之家举办读书会。", []),  # a place
    ],
)
def test_those_with_whom_it_is_held(text, partners):
    assert [one.name for one in told(text).activities[0].partners] == partners


def test_what_the_whole_place_did_is_its_own_unions():
    text = "怀柔区总工会召开部署会。怀北镇总工会举办夜校。今年全区工会资助困难学生190名。"
    assert [one.name for one in told(text).activities[-1].organizers] == ["怀柔区总工会"]


def test_roles_of_participants():
    activity = told("由房山区司法局主办的普法讲座日前开讲，房山区总工会协办。").activities[0]
    assert [one.role for one in activity.partners if one.name == "房山区总工会"] == [ParticipantRole.CO_ORGANIZER]


@pytest.mark.parametrize(
    "text",
    [
        "下一步，大兴区总工会将继续推进集体协商工作。",
        "大兴区总工会计划于明年举办职工运动会。",
        "大兴区总工会有关负责人表示，要把会议精神落到实处。",
        "“大兴区总工会办的培训班真解渴，我学到了手艺。”职工小吴说。",
        "一直以来，大兴区总工会以职工需求为导向开展服务。",
        "一等奖　大兴区总工会　　91分",
        "团体银奖：大兴区总工会",
        "优秀组织奖:大兴区总工会、瀛海镇总工会",
        "对不按约定发奖金的，大兴区总工会将发出提示函。",
        "因修路，三条公交线路改道，增设站点两处。",
    ],
)
def test_plans_wishes_speech_and_duties_are_no_activities(text):
    assert told(text).activities == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("将继续推广这一做法", True),
        ("还将举办专场", True),
        ("拟于下月启动", True),
        ("年底前有望上线", True),
        ("将书画作品印成年历", False),  # 将 for 把
        ("前三名将按程序申报奖章", True),
        ("出台三年行动计划", False),
    ],
)
def test_plans_are_told_from_what_was_done(words, expected):
    assert is_plan(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("积极组织指导员开展讲解", True),
        ("围绕职工需求，开设夜校12所", True),
        ("启动当天，来了两百人", False),
        ("职工们围着圆桌，组织起来讨论", False),  # has a subject of its own
    ],
)
def test_statements_without_subject_go_on(words, expected):
    assert goes_on(words) is expected


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("6月3日，通州区总工会举办插花课。", "6月3日", "2024-06-03"),
        ("昨日，通州区总工会举办插花课。", "昨日", "2024-06-17"),
        ("通州区总工会为去年评出的劳模举办体检。", "", ""),
        ("通州区总工会印发《2024年度集体协商工作提示》。", "", ""),
        ("一处工地里，工人正在学电焊，6月3日，通州区总工会的夜校开课。", "6月3日", "2024-06-03"),
        ("通州区总工会开办绣工夜校。2023年5月以来，夜校开课12场。", "2023年5月以来", "2023-05/.."),
        ("通州区总工会开办绣工夜校。今年以来，通州区工会还举办讲座9场。", "", ""),
        ("通州区总工会开通心理热线，上半年接听来电2300个。", "", ""),  # the date of its use
        ("通州区总工会开展普法活动，上半年举办讲座30场。", "上半年", "2024-01/2024-06"),
        ("截至5月底，通州区总工会建成驿站30座。", "截至5月底", ""),  # when it was counted
        ("每周五，通州区总工会都举办读书会。", "每周五", ""),
        ("通州区总工会每年评一次“最美工匠”。", "每年", ""),
        (
            "6月3日晚，车间里围满了人。这是通州区总工会“绣工夜校”的第9课。2023年5月以来，夜校开课12场。",
            "2023年5月以来",
            "2023-05/..",
        ),
    ],
)
def test_date_of_an_activity(text, words, edtf):
    activity = told(text, published=date(2024, 6, 18)).activities[0]
    assert (activity.date_text, activity.date_edtf) == (words, edtf)


def test_what_happens_on_the_same_day_inherits_its_date():
    text = "6月3日，通州区总工会在运河公园启动服务月。当天，区总工会还请来律师坐诊，提供法律咨询。"
    dates = [one.date_text for one in told(text, published=date(2024, 6, 18)).activities]
    assert dates == ["6月3日", "6月3日"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("6月3日，密云区总工会举办职工棋王赛。太师屯镇总工会为选手送上姜茶。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会召开大会。会议间隙，太师屯镇总工会设点义诊。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会举办职工棋王赛。太师屯镇总工会为困难职工送上米面。", ["6月3日", ""]),
        ("6月3日，密云区总工会召开大会。太师屯镇总工会把拜师现场搬进果园。", ["6月3日", ""]),
        ("6月3日，密云区总工会慰问环卫工人。区总工会为工人送去毛巾300条。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会慰问环卫工人。区总工会每周为工人送去绿豆汤。", ["6月3日", "每周"]),
        ("6月3日，密云区总工会慰问环卫工人。区总工会每天为工人送去绿豆汤。", ["6月3日", ""]),
        ("密云区总工会每周三把服务台摆到车站，上月接待职工40人。", ["每周三"]),
        ("密云区总工会每月派律师坐诊，上半年接待职工40人。", ["上半年"]),
        ("据密云区总工会统计，截至5月底，密云区总工会开展技能培训36场。", ["截至5月底"]),
        ("三个月里，密云区总工会走访企业200家。", ["三个月里"]),
        ("6月3日，密云区总工会举办招聘会。区总工会还与太师屯镇总工会设立服务站。", ["6月3日", "6月3日"]),
        ("6月上旬，密云区总工会开办夜校。区总工会为工人送去毛巾300条。", ["6月上旬", ""]),
        ("6月3日，密云区总工会举办招聘会；太师屯镇总工会为求职者送上姜茶。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会举办招聘会。太师屯镇总工会现场签订用工协议。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会启用驿站。太师屯镇总工会也前来参观学习。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会开展助农直播。直播间里，区总工会认购蜂蜜600瓶。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会举办“匠心集市”。太师屯镇总工会在集市上办起拜师台。", ["6月3日", "6月3日"]),
        ("6月起，密云区总工会设妈妈岗80个，太师屯镇总工会同步办起托育点9处。", ["6月起"] * 2),
        ("近日，密云区总工会开窗口。太师屯镇总工会同步督促企业补签合同60份。", ["近日", ""]),
        ("老林6月3日头一回念誓词。当天，密云区总工会举办职工晚会。", ["6月3日"]),
        ("6月是“安全生产月”，各地忙个不停。密云区总工会举办应急比赛。", ["6月"]),
        ("6月是“安全生产月”，各地忙个不停。密云区总工会每周三举办安全讲座。", ["每周三"]),
        ("6月是收麦的时候，各地忙个不停。密云区总工会举办应急比赛。", [""]),
        ("密云区总工会把小戏送到保护区。图为6月3日，演员在湖边表演。", ["6月3日"]),
        ("春节长假的客流刚刚散去，密云区总工会办了运动会。6月3日，湖边，14支队伍比拔河。", ["6月3日"]),
        ("密云区总工会发放工资，余款年底前付清。", [""]),
        ("6月3日，密云区总工会举办职工晚会。太师屯镇总工会的锣鼓队前来助阵。", ["6月3日"] * 2),
        ("密云区总工会请来医生，每周三开展义诊。", ["每周三"]),
        ("6月3日，密云区总工会召开大会。会前，区总工会征集意见52条。", ["6月3日", ""]),
        ("去年8月以来，密云区总工会发放补贴90万元。其中，太师屯镇总工会发放6万元。", ["去年8月以来"] * 2),
        ("昨日，记者从密云区总工会获悉，密云区总工会今年上半年开展普法活动30场。", ["今年上半年"]),
    ],
)
def test_parts_of_an_event_inherit_its_day(text, dates):
    assert [one.date_text for one in told(text, published=date(2024, 6, 18)).activities] == dates


def test_what_goes_on_about_the_same_name_is_one_activity():
    text = "门头沟区总工会设“暖心角”6处。今年以来，门头沟区总工会“暖心角”接待职工900人次。"
    (activity,) = told(text, published=date(2024, 6, 18)).activities
    assert (activity.name, activity.date_text) == ("“暖心角”", "今年以来")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("近日，延庆区总工会举办“春风行”招聘活动。", "“春风行”招聘活动"),
        ("延庆区总工会想出“先看后买”的办法，吸收会员60名。", "想出“先看后买”的办法"),  # no name
        ("延庆区总工会推选“楼长”8名，开办读书班。", "推选“楼长”"),
        ("截至15日，延庆区总工会已走访职工家庭30户。", "走访职工家庭"),
        ("延庆区总工会把图纸做成明白卡，送给职工。", "图纸做成明白卡"),
        ("延庆湖畔物业联合工会10月8日成立。", "延庆湖畔物业联合工会成立"),
        ("延庆区总工会“听诊台”由区总工会与多家医院合办。", "“听诊台”"),
        ("延庆区总工会举办读书会,90人参加,共3场。", "读书会"),
        ("延庆区总工会联合区司法局签订合作，为职工提供咨询。", "签订合作"),  # not 合作 alone
        ("10月下旬，由延庆区总工会主办、延庆环卫集团工会承办，焊工比武开赛。", "焊工比武"),
    ],
)
def test_name_of_an_activity(text, name):
    assert told(text).activities[0].name == name


def test_an_activity_has_a_name():
    article = ArticleText(text="某区总工会举办运动会。")
    with pytest.raises(ValueError, match="without a name"):
        Activity("culture_sports", " ", Evidence.cut(article, Field.TEXT, Span(0, 11)))


@pytest.mark.parametrize(
    "long", ["培训" * 600, "“" + "安" * 23 + "”" + "某" * 900, "《" + "春" * 900 + "》", "、" * 900]
)
def test_what_is_read_fits_the_database(long):
    texts = (f"6月3日，顺义区总工会在{long}举办{long}。", f"自{long}以来，顺义区总工会走进{long}，送去{long}100份。")
    for activity in (one for text in texts for one in told(text).activities):
        assert 0 < len(activity.name) <= 120
        assert len(activity.date_text) <= 60
        assert len(activity.location) <= 60


def test_half_width_marks_are_read_as_those_of_chinese_print():
    assert full_width("办班3场(免费),1,200人参加") == "办班3场（免费），1,200人参加"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("某区总工会在文化广场摆起摊位", "文化广场"),
        ("某区总工会请来医生坐进果园边的凉棚，为果农义诊", "果园边的凉棚"),
        ("8月2日午后，文昌湖边，职工们跳起了舞", "文昌湖边"),
        ("8月2日，职工们跑步健身，歌声阵阵", ""),
        ("职工运动会在县体育中心隆重开幕", "县体育中心"),
        ("某区总工会在官渡镇石桥社区开展义诊", "官渡镇石桥社区"),
        ("把毛巾送到300名工人手上", ""),
        ("走访城南工地12个，送去凉茶", ""),  # a total of visits
        ("工会志愿者到渡口为旅客指路", "渡口"),
        ("请老匠人到夜校开讲", "夜校"),
        ("把安全课讲到坑口，请老矿工现身说法", "坑口"),
        ("讲到工地上的规矩，他滔滔不绝", ""),
        ("把意见箱钉到停车场的门柱上", "停车场"),
        ("流动服务车停在园区外的停车场旁，免费理发", "园区外的停车场旁"),
        ("某镇总工会在检修库设置了3处“清凉角”", "检修库"),
        ("某市总工会6月6日在港区开了观摩会", "港区"),
        ("某县总工会在柳河镇、杨树镇连办5期技能班", "柳河镇、杨树镇"),
        ("轮流在工地生活区放映露天电影", "工地生活区"),
        ("在港区工会支持下编印手册", ""),
        ("在厂区改造中，职工献计百条", ""),
        ("为在工地干活的老李送去药品", ""),
        ("递到下井矿工手里", ""),
        ("某区总工会办起夜校，学员在家附近的学校就能报名", ""),  # what others do
        ("把收到学校来信的职工编成三组", ""),
        ("把物资送上青石岭", "青石岭"),
        ("站点分布在甲路、乙路等街道总工会，每周开放", ""),
        ("在“渔工之家”设立调解角", "“渔工之家”"),
        ("在企业“会诊”3次", ""),
        ("8月2日下午，柳河机务段的检修库里热浪逼人，某段工会送来冰水", "柳河机务段的检修库"),
        ("协助村里清理淤泥", ""),
        ("来自区内12家医院的护士参赛", ""),
        ("给每个调度室配了冰箱", "每个调度室"),
        ("给330户居民换了门窗", ""),
        ("某县总工会为柳河镇养路工翻修水房", "柳河镇"),
        ("某县总工会向柳河镇总工会赠书", ""),
        ("送到货站、网点57个", ""),  # a total
        ("7月3日，青石站的工地上，建设者们迎来了慰问团", "青石站的工地"),
        ("把职工小家建到海拔3000米的边防站", "海拔3000米的边防站"),
        ("在产业园区企业中开展建会行动", ""),
        ("某集团工会在生产一线开展安全竞赛", ""),
        ("工会主席到任后走访了十几家企业", ""),
        ("在省内率先成立工会", ""),
        ("7月1日起，在全区推行驿站“夜间模式”", ""),
        ("在全县设立驿站12处", ""),
        ("某区总工会在奥体中心举办运动会", "奥体中心"),
        ("某区总工会走进盾构工地，送去凉茶", "盾构工地"),
        ("昨日，城南一处院坝里，师傅正在教手艺", "城南一处院坝"),
        ("工会干部到山里的两所小学讲课", "山里的两所小学"),
        ("职工沿滨河步道健步走", "滨河步道"),
        ("在活动中举办抽奖", ""),
        ("在区领导的支持下开展调研", ""),
        ("深入学习领会会议精神", ""),
        ("行程60多公里，送书三百册", ""),
        ("某镇总工会把绿豆汤送进食堂", "食堂"),
        ("把课程表贴到了鞋厂的车间", "鞋厂的车间"),
        ("某区总工会在集市上设摊位", ""),
        ("在某县总工会举办的插秧赛上，她得了头名", ""),
        ("6月3日，某市总工会于市职工活动中心举行表彰大会", "市职工活动中心"),
        ("某校工会在“海风”号实习船上揭牌", "“海风”号实习船上"),
        ("走访车站、货场、工地等20处，送去凉茶", "车站、货场、工地等20处"),
        ("已走访货场20处", ""),  # a total has no place
        ("工会干部来到困难职工老李家，送去慰问金", "困难职工老李家"),
        ("某厂工会在三号高炉前为员工送上冷饮", "三号高炉前"),
        ("职工们在黄河岸边植下树苗300棵", "黄河岸边"),
        ("把法律咨询台摆到了商场一楼大厅", "商场一楼大厅"),
        ("100名劳模抵达海滨疗养院，开始疗休养", "海滨疗养院"),
        ("为园区食堂配备灭火器60只", "园区食堂"),
        ("在某镇，镇总工会把课堂搬进果园", "果园"),  # the nearer place
        ("图书车开进柳河镇，给铁桥工地的工人送书300册", "铁桥工地"),
        ("深入企业、车间、工地宣讲80场", ""),  # everywhere
        ("深入柳河煤矿、白塔车站宣讲80场", "柳河煤矿、白塔车站"),
        ("6月3日下午两点，柳河镇一处桥梁工地，钢筋发烫", "柳河镇一处桥梁工地"),
        ("6月3日，柳河镇的一户果农家里，讲师架起了灯", "柳河镇的一户果农家"),
        ("某县总工会守住两处牧道卡口，逐户登记", "两处牧道卡口"),
        ("坚守岗位的职工都领到了慰问品", ""),
        ("调解员把双方拉到树荫下，谈出了结果", "树荫下"),
        ("他在援助窗口前站了半天", "援助窗口"),
        ("为守在帐篷里的35名护林员测血压", ""),
        ("给返乡农民工发放补贴", ""),
        ("把登记台挪到了转场路上", "转场路上"),
        ("在致富路上，工会当好引路人", ""),
        ("为职工打通维权绿色通道", ""),
        ("在柳家庄，乡总工会开放浴室", "柳家庄"),
        ("在夏令营，孩子们学画画", ""),
        ("在柳河煤矿的班前会上，工会干部讲安全", "柳河煤矿"),
        ("把戏搬上柳河剧院的舞台", "柳河剧院"),
        ("送到某河镇的老张手中", "某河镇"),
        ("在比赛现场，选手们沉着应战", ""),
        ("活动在悠扬的歌声中拉开帷幕", ""),
        ("在短视频公众号平台开展直播", ""),
        ("在全系统推广这一做法", ""),
        ("在一线职工中开展比武", ""),
    ],
)
def test_place_of_an_activity(text, place):
    assert find_location(text, Span(0, len(text))) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("把锣鼓队请到地下三百米的采煤面，为夜班矿工助兴", "地下三百米的采煤面"),
        ("把蜂窝煤拉进棚户区，一户两百块", "棚户区"),
        ("把竞赛的擂台摆进了城东街道文体中心", "城东街道文体中心"),
        ("推进产业园建设", ""),
        ("为快递站引进新设备", ""),
        ("她拐进厂门口的书屋，借了一本书", ""),
        ("“普法进社区”系列课开讲", ""),
        ("把公示榜贴在集市口，月月更新", "集市口"),
        ("把意见箱挂在车间", ""),  # everybody's own workshop
        ("选定柳河县、白塔区先行试点", "柳河县、白塔区"),
        ("在柳河县、白塔区和9家企业先行先试", "柳河县、白塔区和9家企业"),
        ("把柳河镇、杨树镇列为试点，签订合同60份", "柳河镇、杨树镇"),
        ("在全市40个换电站贴出入会码", "全市40个换电站"),
        ("为6个工地配了净水器", "6个工地"),
        ("邀请劳模子女到海滨栈桥赶海", "海滨栈桥"),
        ("柳河街道的胡同口支起四张球桌，职工联赛开球", "柳河街道的胡同口"),
        ("城西的一座老茶馆挤得满满当当，说书会开了场", "城西的一座老茶馆"),
        ("打算明年在物流园建一座浴室", ""),
        ("走到第7站，为养路工测听力", ""),
        ("某区总工会购置的体检车运抵柳河镇、杨树镇和白塔镇的货场", "柳河镇、杨树镇和白塔镇的货场"),
        ("某市总工会组成医疗队，为大青山腹地的护林员义诊", "大青山腹地"),
        ("某区总工会验收了柳河镇、杨树镇和白塔街道的8处驿站", "柳河镇、杨树镇和白塔街道"),
        ("由街道总工会发给会员，凭卡到指定浴池洗车", ""),
        ("某分公司工会还在班组里设了意见箱", ""),
    ],
)
def test_place_of_an_activity_by_what_is_done_there(text, place):
    assert find_location(text, Span(0, len(text))) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("柳河渡口的候船室里，长椅坐满了人。6月以来，密云区总工会每周来这里讲课两次。", "柳河渡口的候船室"),
        ("6月3日，密云区总工会在白塔广场举办读书会。太师屯镇总工会现场赠书200册。", "白塔广场"),
        ("6月3日，密云区总工会在白塔广场举办读书会。6月5日，太师屯镇总工会现场验收书屋。", ""),
    ],
)
def test_words_that_point_to_a_place_take_it_from_the_sentence_before(text, place):
    assert told(text).activities[-1].location == place


@pytest.mark.parametrize("piece", ["在", "到", "在工地、", "在a的", "在工地的门", "给每个", "一处工地", "职工，在"])
def test_time_to_find_a_place_grows_with_the_length(piece):
    text = piece * (20_000 // len(piece))
    started = time.process_time()
    find_location(text, Span(0, len(text)))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12月3日，怀柔区一家冰场的制冰机响了整夜。怀柔区总工会给制冰工送去棉衣200件。", "怀柔区一家冰场"),
        ("12月3日，怀柔区一家冰场的制冰机响了整夜。今年以来，怀柔区总工会发放棉衣200件。", ""),
    ],
)
def test_a_scene_gives_its_place_to_what_is_done_there(text, place):
    assert told(text).activities[0].location == place


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        (
            "6月3日夜里，密云区总工会的“月光车”停在路边。“月光车”由区总工会开行，去年10月以来跑了33趟。",
            "去年10月以来",
            "2023-10/..",
        ),
        ("6月3日，密云区总工会的“渔光夜校”座无虚席。夜校2018年开办，学员已有300人。", "2018年", "2018"),
        ("6月3日，密云区总工会“渔光夜校”开班。夜校2018年开办，学员已有300人。", "6月3日", "2024-06-03"),
        ("接电话的，是密云区总工会“解忧热线”的咨询师。这条热线去年9月开通，接听来电300个。", "去年9月", "2023-09"),
        ("夏检一开始，密云区总工会监督员就忙开了。6月3日，他们下到坑口检查安全带。", "6月3日", "2024-06-03"),
    ],
)
def test_the_sentences_behind_tell_when_it_began(text, words, edtf):
    activity = told(text, published=date(2024, 6, 18)).activities[0]
    assert (activity.date_text, activity.date_edtf) == (words, edtf)


def test_another_thing_on_the_same_day_is_dated_in_its_own_words():
    text = "6月3日，密云区总工会举办职工运动会。同一天，太师屯镇总工会开办职工夜校。"
    dates = [(one.date_text, one.date_edtf) for one in told(text, published=date(2024, 6, 18)).activities]
    assert dates == [("6月3日", "2024-06-03"), ("同一天", "2024-06-03")]


@pytest.mark.parametrize(
    ("text", "start", "name"),
    [
        ("与区司法局共建", 1, "区司法局"),
        ("联合市文化和旅游局、某学校举办", 2, "市文化和旅游局"),
        ("会同区应急局突查企业", 2, "区应急局"),
        ("会同区公安局交警支队开展", 2, "区公安局交警支队"),
        ("联合多家企业开展", 2, None),
        ("与职工代表座谈", 1, None),
        ("与全市", 1, None),
    ],
)
def test_institutions_are_known_by_their_endings(text, start, name):
    place = institution_at(text, start, len(text))
    assert (place.of(text) if place else None) == name


def test_institution_before_a_union():
    text = "近日餐饮行业协会、某工会"
    place = institution_before(text, 2, 8)
    assert place and place.of(text) == "餐饮行业协会"


def test_headline_tells_which_activity_is_the_main_one():
    text = "近年来，石景山区总工会开办各类培训班。6月3日，石景山区总工会举办职工羽毛球赛，百人参赛。"
    findings = told(text, headline="职工羽毛球赛挥拍开赛")
    assert [(one.name, one.main) for one in findings.activities] == [("各类培训班", False), ("职工羽毛球赛", True)]


def test_a_name_in_the_quotes_of_the_headline_is_that_of_the_main_one():
    text = (
        "6月3日，石景山区总工会在炉火旁召开安全生产会议，炉前工轮流登台。6月5日，石景山区总工会举办“安全开放麦”活动。"
    )
    findings = told(text, headline="炉火旁有了“开放麦”")
    assert [(one.name, one.main) for one in findings.activities] == [
        ("安全生产会议", False),
        ("“安全开放麦”活动", True),
    ]


def test_untitled_picture_has_its_first_activity_as_the_main_one():
    findings = told("日前，石景山区总工会举办书法展，并开展义写春联活动。", is_photo=True)
    assert [one.main for one in findings.activities] == [True]


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("怀柔区总工会设“银杏书屋”6处。5月，“银杏书屋”被北京市总工会评为示范点。", ["怀柔区总工会"]),
        ("怀柔区总工会在怀柔镇总工会建起心理小屋。", ["怀柔镇总工会"]),
        ("怀柔区总工会为区环卫服务中心的夜班职工送去棉衣300件。", ["区环卫服务中心"]),
        ("怀柔区总工会同步开放书屋12处。", []),  # 同 in 同步 joins nobody
        ("怀柔区总工会向与会企业发放要约书200份。", []),  # no name
    ],
)
def test_those_who_take_a_prize_or_receive_are_partners(text, partners):
    assert [one.name for one in told(text).activities[-1].partners] == partners


def test_who_is_named_with_a_preposition_joins_the_one_told_before():
    text = "怀柔区总工会赴张家口市调研。与张家口市总工会签订消费帮扶协议。"
    assert [one.name for one in told(text).activities[-1].organizers] == ["怀柔区总工会", "张家口市总工会"]


@pytest.mark.parametrize(
    "text",
    [
        "怀柔区总工会的办法是让行业先坐下来。",
        "怀柔区总工会与密云区总工会只隔着一条河。",
        "怀柔雁栖物业联合工会成立时只有会员60名。",
    ],
)
def test_what_a_union_is_or_has_is_no_activity(text):
    assert told(text).activities == ()


def test_what_is_told_of_an_activity_again_is_no_other():
    text = "怀柔区总工会“巧手夜校”日前开班。夜校由怀柔区总工会与密云区总工会开办，每周两课。"
    (activity,) = told(text).activities
    assert [one.name for one in activity.organizers] == ["怀柔区总工会", "密云区总工会"]


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        (
            "今年，怀柔区总工会抓好劳动保护。一是请来专家给320名安全员上课；二是和区应急管理局一起查厂。",
            [["怀柔区总工会"]] * 3,
        ),
        ("怀柔区总工会表彰先进。一是思想认识不到位；二是经费不足。", [["怀柔区总工会"]]),  # no deeds
        ("怀柔区总工会开办夜校。6月的质询会上，21名职工代表提了34个问题。", [["怀柔区总工会"]] * 2),
        ("怀柔区总工会召开质询会。质询会上，职工代表提了34个问题。", [["怀柔区总工会"]]),  # the one just told
        ("怀柔区总工会的托管班迎来46个孩子。怀柔区总工会共办了12个这样的班。", [["怀柔区总工会"]]),
        ("怀柔区总工会举办技能大赛。怀柔区总工会将推荐优胜者参加市级决赛。", [["怀柔区总工会"]]),
        ("怀柔区总工会将体检车开到工地，为80名工人量血压。", [["怀柔区总工会"]]),  # 将 moves something
        ("怀柔区总工会与八对师徒签约。两年后，怀柔区总工会要给徒弟验收手艺。", [["怀柔区总工会"]]),
        ("怀柔区总工会召开总结会议，杨宋镇总工会作了交流发言。", [["怀柔区总工会"]]),
        ("水退后，怀柔区总工会派来的电工队帮助200户人家恢复了供电。", [["怀柔区总工会"]]),
        ("理发椅是怀柔区总工会前年买的，一天能理20人。", [["怀柔区总工会"]]),
    ],
)
def test_what_is_an_act_and_what_is_none(text, told_of):
    assert [[one.name for one in activity.organizers] for activity in told(text).activities] == told_of


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("小屋是怀柔区总工会去年和星河渔业公司一起建的，能洗澡、能充电。", ["星河渔业公司"]),
        ("怀柔区总工会又和区文旅局合办了一场晚会。", ["区文旅局"]),
        ("怀柔区总工会连夜行动，会同蓝天救援队转移群众320名。", ["蓝天救援队"]),
        ("怀柔区总工会把法庭搬进车间，审了一起案子。区法院是这次审判的合办单位。", ["区法院"]),
        ("怀柔区总工会往牧点送书箱。县图书馆管编目。", ["县图书馆"]),
        ("怀柔区总工会往牧点送书箱。县图书馆有藏书八万册。", []),
        ("怀柔区总工会前往平谷，参观劳模馆。平谷区总工会介绍了议事会的运行情况。", ["平谷区总工会"]),
    ],
)
def test_those_named_in_a_later_clause_who_help(text, partners):
    activities = told(text).activities
    assert [one.name for one in activities[0].partners] == partners


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        # What goes on about who acted in the statement before.
        ("6月，怀柔区总工会举办茶艺比赛；9月又把理发师请进车间。", 2),
        ("怀柔区总工会举办茶艺比赛。还请律师到工地坐诊。", 2),
        ("怀柔区总工会举办茶艺比赛；工人们又把奖杯擦了一遍。", 1),  # others act
        # What has a name begins the statement.
        ("怀柔区总工会办起“工友影院”。7月起，“清凉课”走进三处工地。", 2),
        ("怀柔区总工会办起“工友影院”。“真不错”的话听了不少。", 1),
        # Who holds a post acts, or only speaks.
        ("怀柔区总工会主席赵明远把劳资两边叫到一处，当场签下调解协议。", 1),
        ("怀柔区总工会主席赵明远说，把职工请进调解室是好办法。", 0),
        # By whom something was done stands behind 受到, 由.
        ("五个班组受到怀柔区总工会表彰。", 1),
        ("这处食堂由怀柔区总工会和区妇联合力建成。", 1),
        # A scene whose union is named later.
        ("5月9日，一辆体检车开进砖厂，工人们排起长队。怀柔区总工会还为工人理发。", 2),
        # Plans.
        ("怀柔区总工会正与区妇联商量，准备把托管班办到村里。", 0),
        ("怀柔区总工会透露，活动将延续到年底，还要给会员免费体检。", 0),
        ("优胜者将由怀柔区总工会授予五一劳动奖章。", 0),
        # What only sums up.
        ("怀柔区总工会走访困难职工30户。截至6月底，区总工会共慰问职工900人。", 1),
        # A noun that only begins like a verb.
        ("怀柔区总工会设起调解室。调解室收案30件。", 1),
        # Words that somebody began with and broke off.
        ("“下雨天也能不跑……”6月3日，怀柔区总工会与快递企业签订工价协议。", 1),
    ],
)
def test_acts_without_a_subject_of_their_own(text, told_of):
    assert len(told(text).activities) == told_of


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        # Done at a place that has a name is another thing than to found the place.
        ("怀柔区总工会建成“暖心屋”12间。6月起，区总工会派医生到“暖心屋”坐诊。", 2),
        ("怀柔区总工会建成“暖心屋”12间。“暖心屋”由区总工会派人看管。", 1),
        # 得知 tells of what is read elsewhere only behind 从.
        ("怀柔区总工会得知后，派律师帮他申请工伤认定。", 1),
        ("这是怀柔区总工会今年办的第十七堂“候鸟课”。", 1),
        ("怀柔区总工会照着样子，在渔市也开了三处。", 1),
        ("怀柔区总工会招了86名“点长”。", 1),
        ("地图是怀柔区总工会今年5月上线的。", 1),
        ("他在店里碰见了怀柔区总工会送西瓜的人。", 0),
        ("怀柔区总工会、怀北镇总工会等8个单位获“匠心摇篮”称号。", 0),
        ("怀柔区总工会主席赵明远为获奖者颁奖。", 0),
    ],
)
def test_what_is_told_of_and_what_is_another_act(text, told_of):
    assert len(told(text).activities) == told_of


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "6月3日，密云区餐饮行业工会联合会与区餐饮协会签订集体合同。密云区总工会派驻的协商指导员全程陪跑。",
            ["区餐饮协会", "密云区总工会"],
        ),
        ("6月3日，密云区总工会举办技能大赛。北京市教育工会特邀3名名师担任评委。", ["北京市教育工会"]),
        (
            "6月3日，密云区餐饮行业工会联合会第二次与区餐饮协会签订集体合同。",
            ["区餐饮协会"],
        ),
        ("6月3日，密云区总工会检查工地用电。随队的还有区应急管理局的两名工程师。", ["区应急管理局"]),
        (
            "6月3日，密云区总工会“健康车”开进山村义诊。区中医院、区妇幼保健院跟着车队一起走。",
            ["区中医院", "区妇幼保健院"],
        ),
        ("6月3日，密云区总工会请青龙心理研究所做了一次测评。", ["青龙心理研究所"]),
        ("6月3日，密云区总工会邀密云区人民法院在工地开庭。", ["密云区人民法院"]),
        ("6月3日，密云区总工会与当地农商银行密云支行商量，给困难职工贴息。", ["农商银行密云支行"]),
        ("6月3日，密云区总工会与农商银行密云支行商量，给困难职工贴息。", ["农商银行密云支行"]),
        ("6月3日，密云区总工会、太师屯镇总工会联手推行住院互助保障。", []),
        ("6月3日，密云区某厂工会与行政方签订集体合同。", []),  # a side that has no name
        ("6月3日，密云区总工会牵线，让合作社和市供销社签约。", []),
    ],
)
def test_partners_of_an_activity(text, partners):
    assert [one.name for one in told(text).activities[0].partners] == partners
