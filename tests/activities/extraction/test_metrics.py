"""Figures as metrics: what they count, what they measure, over which time, whose they are."""

import pytest

from activities.extraction.records import Category
from tests.activities.extraction.told import told

UNION = "昌平区总工会"


def figures(text, headline=""):
    """The metrics of a text by their printed figures."""
    return {metric.text: metric for metric in told(text, headline).metrics}


@pytest.mark.parametrize(
    ("clause", "figure", "subject"),
    [
        ("30家家政企业的职工代表参加", "30家", "家政企业"),
        ("合同覆盖家政企业30家", "30家", "家政企业"),
        ("召开职工沟通会1260余场", "1260余场", "职工沟通会"),
        ("为860名职工挽回经济损失2300余万元", "860名", "职工"),
        ("为860名职工挽回经济损失2300余万元", "2300余万元", "经济损失"),
        ("覆盖企业27家、职工1600多人", "1600多人", "职工"),
        ("建制率由七成提高到93.5%", "93.5%", "建制率"),
        ("签订率为93.2%", "93.2%", "签订率"),  # 签订 is part of the noun
        ("发放救助金3.6万元", "3.6万元", "救助金"),
        ("慰问困难职工86户", "86户", "困难职工"),
        ("8名手艺精湛的劳模工匠结对", "8名", "劳模工匠"),
        ("组建36人的协商指导员队伍", "36人", "协商指导员队伍"),
        ("8名“金牌班组长”领奖", "8名", "“金牌班组长”"),
        ("68人考取证书", "68人", "考取证书"),
        ("合格率两年提高5个百分点", "5个百分点", "合格率"),
        ("调解员三次上门核实情况", "三次", "上门核实情况"),
        ("举办法律讲座三次，职工反映良好", "三次", "法律讲座"),  # the noun stands before
        ("5名职工获得“巧手之星”称号", "5名", "“巧手之星”"),
        ("5名职工获得互助金", "5名", "职工"),  # given something, not made anything
        ("“石榴花课堂”受到欢迎，上半年共开办24间", "24间", "“石榴花课堂”"),
        ("会议收到提案77个，采纳61个", "61个", "采纳提案"),
        ("培训由20天缩短到六天半", "六天半", "培训"),
        ("办理时间由20天缩短到六天半", "六天半", "办理时间"),
        ("女职工的比例由一成提高到两成", "两成", "女职工的比例"),
        ("连续一周发放凉茶", "一周", "发放凉茶"),
        ("组织职工志愿者40人清理河道", "40人", "职工志愿者"),
        ("送去月饼、大米等慰问品，价值2.3万元", "2.3万元", "月饼、大米等慰问品价值"),
        ("派出维修技师3批26人次", "26人次", "维修技师"),
        ("30多名家属举着横幅等候", "30多名", "家属"),
        ("组成6个慰问组", "6个", "慰问组"),
        ("30万职工受益", "30万", "职工"),
        ("兑付互助金120人次、8.7万元", "8.7万元", "互助金"),  # beside the count of those it was given to
    ],
)
def test_subject(clause, figure, subject):
    assert figures(f"近日，{UNION}开展服务，{clause}。")[figure].subject == subject


@pytest.mark.parametrize(
    ("clause", "figure", "category"),
    [
        ("80名职工参加培训", "80名", Category.PARTICIPANTS),
        ("惠及职工500余人", "500余人", Category.BENEFICIARIES),
        ("为900名环卫工人送上凉茶", "900名", Category.BENEFICIARIES),
        ("为82名工会主席讲解法律", "82名", Category.PARTICIPANTS),
        ("发展会员5300人", "5300人", Category.MEMBERS),
        ("新建基层工会86家", "86家", Category.UNION_ORGANIZATIONS),
        ("走访企业12家", "12家", Category.ENTERPRISES),
        ("举办讲座24场", "24场", Category.SESSIONS),
        ("受理争议案件148件", "148件", Category.CASES),
        ("签订集体合同97份", "97份", Category.AGREEMENTS),
        ("发放补贴46.8万元", "46.8万元", Category.MONEY),
        ("送去毛巾600条", "600条", Category.GOODS),
        ("建成户外劳动者驿站68个", "68个", Category.FACILITIES),
        ("18支代表队同场竞技", "18支", Category.TEAMS),
        ("6名律师现场坐诊", "6名", Category.STAFF),
        ("满意率达到99.2%", "99.2%", Category.RATE),
        ("为期3天", "3天", Category.DURATION),
        ("评出技术状元12名", "12名", Category.RECOGNITION),
        ("68人取得职业资格证书", "68人", Category.RECOGNITION),
        ("收到合理化建议312条", "312条", Category.OTHER),
        ("聘请退休教师6人", "6人", Category.STAFF),
        ("推选职工代表6人", "6人", Category.PARTICIPANTS),
        ("8名技师到学校讲课", "8名", Category.STAFF),
        ("接待医护人员300人次", "300人次", Category.BENEFICIARIES),
        ("9对青年牵手成功", "9对", Category.OTHER),
        ("点播超过3000次", "超过3000次", Category.OTHER),
        ("与两家平台企业约定休息时间", "两家", Category.ENTERPRISES),
        ("把毛巾600条送到工地", "600条", Category.GOODS),
        ("把申请材料由9份减为4份", "4份", Category.OTHER),
        ("5个班组被命名为“先锋班组”", "5个", Category.RECOGNITION),
        ("12人晋升为高级技师", "12人", Category.RECOGNITION),
    ],
)
def test_category(clause, figure, category):
    assert figures(f"近日，{UNION}开展服务，{clause}。")[figure].category is category


@pytest.mark.parametrize(
    ("text", "figure", "period", "cumulative"),
    [
        ("截至目前，{union}已办讲座24场。", "24场", "截至目前", True),
        ("五年来，{union}签订合同97份。", "97份", "五年来", True),
        ("五年来，{union}举办培训班，就业率达92%。", "92%", "五年来", False),  # a rate adds up to nothing
        ("今年上半年，{union}举办讲座24场。", "24场", "今年上半年", False),
        ("{union}每月举办一次读书会。", "一次", "每月", False),
        ("{union}累计举办讲座24场。", "24场", "", True),
        ("6月3日，{union}举办讲座，80人参加。", "80人", "", False),
        ("三天卖出农产品8万元。", "8万元", "三天", False),
        ("培训为期三天，发放教材80册。", "80册", "", False),
        ("满意率连续两个季度保持在97%以上。", "97%以上", "连续两个季度", False),
        ("截至6月15日，{union}走访企业21家。", "21家", "截至6月15日", True),
        ("去年11月25日至今年1月5日，{union}走访企业21家。", "21家", "去年11月25日至今年1月5日", False),
        ("4月30日至5月2日，{union}举办培训，21人参加。", "21人", "", False),  # the days of an event
        ("今年4月，{union}与某商会签订合同，惠及职工900人。", "900人", "", False),  # the date of signing
        ("今年4月，{union}开展走访，慰问职工900人。", "900人", "今年4月", False),
        ("首期30名学员报名。", "30名", "首期", False),
        ("截至20日，{union}走访企业21家。", "21家", "截至20日", True),
        ("首周接待商户80人次，代写文书9份。", "9份", "首周", False),
        ("启动当天，80人参加。", "80人", "", False),  # a day dates an event
        ("{union}举办2024年业务培训班，80人参加。", "80人", "", False),  # the year is part of the name
        ("今年5月，{union}举办厨艺大赛，48名厨师参加。", "48名", "", False),  # the date of one event
        ("去年10月起，{union}在车间设意见箱，收到建议541条。", "541条", "", False),
        ("去年10月起，{union}开展走访，已慰问职工541人。", "541人", "去年10月起", True),
        ("建制率由2013年的七成提高到九成。", "七成", "2013年", False),
        ("三年来，{union}组织所属21家企业工会开展走访。", "21家", "", False),
        ("“姐妹班”组建于2018年，现有志愿者63名。", "63名", "", False),
        ("驿站运行一个月，接待职工80人次。", "80人次", "一个月", False),
        ("发病率两年下降11个百分点。", "11个百分点", "两年", False),
        ("到6月16日，{union}已办讲座9场。", "9场", "到6月16日", True),
        ("暑期前报名280人。", "280人", "暑期前", False),
        ("{union}开展问卷调查，上半年发放问卷800份。结果显示，近四成职工失眠。", "近四成", "上半年", False),
        ("每年，{union}都会评选出示范单位12家。", "12家", "每年", False),
        ("上半年，{union}办班3期，学费的八成由工会承担。", "八成", "", False),
        ("开门至今，{union}的驿站已接待职工80人次。", "80人次", "开门至今", True),
        ("{union}至今已接待职工80人次。", "80人次", "至今", True),  # the name does not belong to it
        ("整个7月，{union}慰问职工80人。", "80人", "整个7月", False),
        ("6月3日起，{union}开展体检，已服务职工80人次。", "80人次", "6月3日起", True),
        ("6月3日起，{union}在车站设早餐点9个。", "9个", "", False),  # set up, not added up
        ("6月起，{union}的讲师下班组，办了讲座9场。", "9场", "6月起", True),
        ("今年5月，{union}的协商指导员走访企业9家。", "9家", "今年5月", False),  # no 协商
        ("今年5月，{union}的驿站挂牌，设座位9个。", "9个", "", False),
        ("{union}签订今年的合同，覆盖企业9家。", "9家", "", False),  # which contract
        ("今年的测评显示，{union}的服务有九成职工满意。", "九成", "今年", False),
        ("去年以来，{union}办班9期，学员月薪最低2400元。", "最低2400元", "", False),
        ("去年以来，{union}追回工资80万元。", "80万元", "去年以来", True),
        ("{union}的食堂日均服务80人次。", "80人次", "日均", False),
        ("不到五个月，80名职工走进课堂。", "80名", "不到五个月", False),
        ("自6月1日起，驿站每天开放14个小时，已接待80人次。", "80人次", "自6月1日起", True),
        ("到16日，{union}登记职工80户。", "80户", "到16日", True),
        ("眼下有80人在读。", "80人", "眼下", False),
        ("{union}的红娘三年说成了60对。", "60对", "三年", False),  # behind its subject, before what it came to
        ("{union}的热线一个月接听来电60个。", "60个", "一个月", False),
        ("徒弟学了三年拿到证书60本。", "60本", "", False),  # how long he learned
        ("办结时间由半年缩短到60天。", "60天", "", False),
        ("{union}的心理咨询师这两个月接待了职工60人次。", "60人次", "这两个月", False),
        ("两年不到，{union}的队伍扩到60人。", "60人", "两年不到", False),
        ("夜校开课三个月，培训职工60名。", "60名", "三个月", False),
        ("五年间接待职工60名。", "60名", "五年间", True),  # not 间接
        ("今年头11个月，{union}办案60件。", "60件", "今年头11个月", False),
        ("到今年3月，讲座办了60期。", "60期", "到今年3月", True),
        # within a month only what is done again and again adds up
        ("今年5月，{union}拿出会费60万元。", "60万元", "", False),
        ("今年五月，{union}受理来访60件。", "60件", "今年五月", False),
        ("本周，{union}购置的理疗椅60把运到厂里。", "60把", "", False),
        ("去年冬天，{union}建起驿站60座。", "60座", "", False),
        ("采收季节，{union}的服务车送来防暑药60箱。", "60箱", "", False),  # 服务车 serves nobody yet
        ("采收季节，{union}走访农场60家。", "60家", "采收季节", False),
        ("今年，{union}首次公开招募讲师，60人报名。", "60人", "", False),  # what is done for the first time
        ("今年，{union}把这项服务列入计划，在60家企业试点。", "60家", "", False),
        ("协商从9月开始，前后征求意见60条。", "60条", "", False),  # when it began, as the predicate
        ("从9月开始，{union}开展走访，已慰问职工60人。", "60人", "从9月开始", True),
        ("{union}与商会开了第二季度恳谈会，60名代表到场。", "60名", "", False),  # which meeting
        ("第二季度，{union}召开恳谈会60场。", "60场", "第二季度", False),
        ("今年，{union}发放补助80万元，首批60名职工领到。", "60名", "", False),  # more will follow
        ("上半年，{union}办班3期，学费由工会出八成。", "八成", "", False),
        ("9月一个月，{union}收到照片60张。", "60张", "9月", False),
        ("{union}开设热线，头两周接听来电60个。", "60个", "头两周", False),
        ("到昨天，{union}的医疗队已走了60个村。", "60个", "到昨天", True),
        ("截至开课当天，报名的已有60人。", "60人", "截至开课当天", True),
        ("到9月中旬，{union}已培训职工60人。", "60人", "到9月中旬", True),
        ("登记一周，报名的职工有60名。", "60名", "一周", False),
        ("施工历时两年，用去钢材60吨。", "60吨", "", False),
        ("上半年办班9期，比前年同期增加六成。", "六成", "上半年", False),
        ("{union}今年签下合同，工价与去年相比上浮六成。", "六成", "今年", False),
        ("每周二、周四，{union}接待来访60人次。", "60人次", "", False),
        ("{union}的律师每周二、周四接待来访60人次。", "60人次", "每周二、周四", False),
        ("各单项目前三名共60人获奖。", "60人", "", False),  # no 目前
        ("三年来，{union}的会员从80名增加到900名。", "80名", "三年来", False),  # a beginning is no sum
        ("一个月下来，{union}走访企业60家。", "60家", "一个月下来", False),
        ("三年下来，{union}走访企业60家。", "60家", "三年下来", True),
        ("眼下，{union}把澡堂改成了书屋，座位有60个。", "60个", "", False),  # a deed, no state
        ("目前，{union}的会员有60名。", "60名", "目前", False),
        ("今年，{union}为职工投保，保额最高8万元。", "最高8万元", "", False),  # what may be paid
        ("两个半小时，主播卖出粉条60箱。", "60箱", "两个半小时", False),
        ("书画社的社员一上午写出春联60副。", "60副", "一上午", False),
        ("竞赛从3月打到6月，办了60场。", "60场", "从3月打到6月", False),
        ("学员由首期的60名增加到90名。", "90名", "", False),  # not of the first
        ("{union}的理发队三个周末服务60人次。", "60人次", "三个周末", False),
        ("三年来，{union}的9名志愿者轮流辅导。", "9名", "", False),  # who does it by turns
        ("三年来，她管着60张床铺。", "60张", "", False),
        ("活动将持续到9月中旬，{union}筹集资金60万元。", "60万元", "", False),
        ("试用的十天里，{union}接待职工60人次。", "60人次", "试用的十天里", False),
        ("自去年9月开班，{union}已培训职工60人。", "60人", "自去年9月开班", True),
        ("{union}开办夜校，已办9期。", "9期", "", False),
        ("学员由首期的60名增加到90名。", "60名", "首期", False),
    ],
)
def test_period(text, figure, period, cumulative):
    metric = figures(text.format(union=UNION))[figure]
    assert (metric.period, metric.cumulative) == (period, cumulative)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("{union}今年办的实事件件落地。\n第一件，建成书屋9座；\n第二件，资助职工60人。", "今年"),
        ("{union}把上半年的工作列成“明白账”。账上写着：1.建会：新建工会9家；2.帮扶：资助职工60人。", "上半年"),
        ("翻开{union}去年的成绩单，内容不少：建成书屋9座；资助职工60人。", "去年"),
        ("三年来，{union}抓建会，新建工会9家。\n抓帮扶，资助职工60人。", "三年来"),
        ("{union}今年提出三点要求。\n一是帮扶要实，要资助职工60人。", ""),  # sums up nothing
        ("{union}今年办的实事件件落地。\n退休职工也来帮忙，资助职工60人。", ""),  # no item
    ],
)
def test_the_items_of_an_account_have_its_time(text, period):
    assert figures(text.format(union=UNION))["60人"].period == period


@pytest.mark.parametrize(
    "clause",
    [
        "一家豆腐坊的女工也来了",
        "她在一处凉亭里学手艺",
        "抓实两件事",
        "从三个方面作了部署",
        "年龄最大的选手61岁",
        "“我织了一条围巾，一天没歇。”女工说",
    ],
)
def test_figures_of_the_story_are_no_metrics(clause):
    assert told(f"近日，{UNION}举办培训，{clause}。").metrics == ()


@pytest.mark.parametrize("clause", ["建成实训基地一座", "四个街道各设了一间分室", "今年的产量翻了一倍"])
def test_one_counts_behind_its_noun_or_given_to_each(clause):
    assert "一" in "".join(figures(f"近日，{UNION}开展服务，{clause}。"))


@pytest.mark.parametrize("clause", ["等了一天", "老人住在一座四合院", "各级工会打造一个品牌", "他在村头开了一间铺子"])
def test_one_is_an_article_elsewhere(clause):
    assert not figures(f"近日，{UNION}开展服务，{clause}。")


def test_figure_within_a_name_is_no_metric():
    assert told("近日，中建二局工会、房山区十渡镇总工会举办合唱比赛。").metrics == ()


def test_each_figure_has_its_activity_and_its_union():
    findings = told(
        "6月3日，昌平区总工会举办法律讲座，80人参加。\n回龙观镇总工会开办托管班，36名孩子入托，该托管班已办3期。"
    )
    owners = {metric.text: (metric.organization, metric.activity) for metric in findings.metrics}
    assert owners == {
        "80人": ("昌平区总工会", 0),
        "36名": ("回龙观镇总工会", 1),
        "3期": ("回龙观镇总工会", 1),
    }


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("海淀区总工会开会。苏家坨镇总工会办起书屋。区里划出资金200万元。", "海淀区总工会"),  # the district's
        ("海淀区总工会开会。苏家坨镇总工会办起书屋，花去资金200万元。", "苏家坨镇总工会"),
        ("大兴区总工会连续六年走访企业。", "大兴区总工会"),
        ("大兴区总工会走访企业。老刘自己掏了2000元。", ""),
        ("房山区总工会举办比武，窦店镇总工会派出选手12名。", "窦店镇总工会"),
    ],
)
def test_whose_a_figure_is(text, owner):
    assert [metric.organization for metric in told(text).metrics] == [owner]


def test_a_figure_measures_what_was_told_in_its_words():
    findings = told(
        "大兴区总工会开办夜校，教职工学摄影。\n房山区总工会组织义诊，送医进山村。\n今年夜校教摄影的教师有9名。"
    )
    assert [findings.activities[metric.activity].name for metric in findings.metrics] == ["开办夜校"]


def test_part_measures_the_same_as_the_whole():
    found = figures(f"{UNION}举办比赛，76名司机参加，其中女司机9名。")
    assert found["9名"].category is found["76名"].category is Category.PARTICIPANTS


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("21万余职工有了保障", []),  # the body has it in more digits
        ("送出千份清凉 服务36家企业", ["36家"]),
        ("工会夜校开课", []),
    ],
)
def test_headline_figures_that_the_body_does_not_repeat(headline, expected):
    body = "昌平区总工会推出互助保障，参保职工达21.3万人，送出毛巾1000份。"
    found = [metric for metric in told(body, headline).metrics if metric.evidence.field == "headline"]
    assert [metric.text for metric in found if metric.text != "千份"] == expected
