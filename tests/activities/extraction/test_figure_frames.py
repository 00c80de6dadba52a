"""What a figure counts by the frame that it stands in, and as what people and things are counted there."""

import pytest

from tests.activities.extraction.told import told


def figure(text, printed, headline=""):
    """The metric of a printed figure."""
    return next(metric for metric in told(text, headline).metrics if metric.text == printed)


@pytest.mark.parametrize(
    ("text", "printed", "subject"),
    [
        ("大兴区总工会收集意见，职工意见被归纳成8条。", "8条", "职工意见"),
        ("大兴区总工会把来信分成5类。", "5类", "来信"),
        ("大兴区总工会接手此案。从报案到结案，只用了7天。", "7天", "从报案到结案"),
        ("大兴区总工会接手此案。从去年到今年，只用了7天。", "7天", "用了"),  # only when
        ("大兴区总工会分三批拨付专项资金90万元。", "三批", "专项资金"),
        ("突击队员分四批进驻工地。", "四批", "突击队员"),
        ("大兴区总工会按每人500元的标准发放慰问金。", "500元", "发放"),
        ("大兴区总工会按照每站2万元的标准给予补贴。", "2万元", "补贴"),
        ("大兴区总工会新建母婴室7间、改造3间。", "3间", "改造母婴室"),
        ("大兴区总工会慰问企业12家，其中9家调整高温时段的作业时间。", "9家", "企业"),
        ("大兴区总工会把来信做成册子，放在值班室的架子上，一共30封。", "30封", "来信"),
        ("大兴区总工会办班，学员有保安，也有护工，共210人。", "210人", "学员"),
        ("大兴区总工会开办食堂，一份豆腐脑卖3元。", "3元", "豆腐脑"),
        ("大兴区总工会办起作坊，招了9个人。", "9个", "人"),
        ("大兴区总工会的调解员经手的案子八成以上不出门就能办妥。", "八成以上", "案子"),
        ("大兴区总工会送去5套不锈钢餐具。", "5套", "不锈钢餐具"),  # 不 begins a word
        ("大兴区总工会的12个供应点每天供餐600份。", "12个", "供应点"),
        ("大兴区总工会推行带徒，出师120人，就业88人。", "88人", "就业"),
    ],
)
def test_subject(text, printed, subject):
    assert figure(text, printed).subject == subject


@pytest.mark.parametrize(
    ("text", "printed", "category"),
    [
        ("大兴区总工会办班，60人考核合格，领到上岗证。", "60人", "recognition"),
        ("大兴区总工会办班，60人考核合格，当天返乡。", "60人", "participants"),
        ("大兴区总工会看望了在山区支教的9名教师。", "9名", "beneficiaries"),
        ("大兴区总工会慰问困难职工58户、劳动模范6名。", "6名", "beneficiaries"),
        ("大兴区总工会表彰劳动模范6名。", "6名", "recognition"),
        ("大兴区总工会举办比武，6个工种的12名选手荣获“大兴工匠”称号。", "6个", "other"),
        ("大兴区总工会举办比武，6个工种的12名选手荣获“大兴工匠”称号。", "12名", "recognition"),
        ("大兴区总工会谈起招工难：一年流失了30多名工人。", "30多名", "other"),
        ("暴雨中全区4300名职工受灾，大兴区总工会赶去救援。", "4300名", "other"),
        ("大兴区总工会受理小额贷款申请40笔。", "40笔", "cases"),
        ("大兴区总工会委派律师登上5艘货轮普法。", "5艘", "enterprises"),
        ("大兴区总工会组织体检，80名司机分批走进社区医院。", "80名", "beneficiaries"),
        ("大兴区总工会推荐就业900余人。", "900余人", "beneficiaries"),
        ("大兴区总工会办招聘会，进场求职1300人。", "1300人", "participants"),
        ("大兴区总工会摆摊普法，到场坐诊的6名律师来自律所。", "6名", "staff"),
        ("大兴区总工会演出15场，观众上万人次。", "上万人次", "participants"),
        ("大兴区总工会安排大巴62辆送工友返乡。", "62辆", "other"),
        ("大兴区总工会办夜校，授课的有8所技校的教师。", "8所", "enterprises"),
        ("大兴区总工会创办技校8所。", "8所", "facilities"),
        ("大兴区跑车的司机超过1万名。", "超过1万名", "other"),
        ("大兴区总工会服务跑车的司机超过1万名。", "超过1万名", "beneficiaries"),
        ("大兴区总工会对30个在建和停工项目排查欠薪。", "30个", "enterprises"),
        ("大兴区总工会教手语，20名加油员学会了“您好”。", "20名", "participants"),
    ],
)
def test_category(text, printed, category):
    assert figure(text, printed).category == category


def test_a_verb_in_quotes_is_a_verb():
    found = told("大兴区总工会开展师带徒活动。", "大兴：机修厂“带”出百名新技工").metrics
    assert [(one.text, one.category.value) for one in found] == [("百名", "participants")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a sum of what was told, and another deed with its own verb
        ("大兴区总工会走访工地。截至6月底，大兴区总工会共走访工地30处。", 1),
        ("大兴区总工会走访受灾家庭。截至8月6日，大兴区总工会下拨救灾款120万元。", 2),
        # emphasis is no deed
        ("大兴区总工会把建会重点放在快递网点。全年新建工会61个。", 1),
        # what was spent on it, and what else its holders did for it
        ("大兴区总工会举办义诊。区总工会为此投入20万元。", 1),
        ("大兴区总工会举办义诊。区总工会又投入20万元建书屋。", 2),
        ("大兴区总工会举办联谊会。主办方还设置了互动环节，送出礼品300份。", 1),
        # what people are told, and what is only under way
        ("大兴区总工会走访道班，送去棉衣50件。慰问组还叮嘱养路工注意防寒。", 1),
        ("大兴区总工会走访道班，送去棉衣50件。大兴区总工会正招募志愿者。", 1),
        # what it runs does another thing, or what it always does
        ("大兴区总工会设立“诉调对接”工作室，受理案件60件。此外，工作室全年开展庭前普法21场。", 2),
        ("大兴区总工会设立调解室，调解纠纷60件。此外，调解室受理欠薪案件21件。", 1),
    ],
)
def test_what_is_an_activity_of_its_own(text, names):
    assert len(told(text).activities) == names


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        ("经大兴区总工会派驻的调解员王红劝说，双方签下协议，5万元工资到账。", ["大兴区总工会"]),
        (
            "一边是大兴区快递行业工会推选的7名代表，一边是商会的代表。"
            "在大兴区总工会指导下，双方谈了三个小时，签下行业集体合同。",
            ["大兴区快递行业工会"],
        ),
    ],
)
def test_who_acts_by_his_people_or_as_a_side(text, organizers):
    assert [one.name for one in told(text).activities[-1].organizers] == organizers


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("8月3日，大兴区总工会看望受灾职工，送去慰问金2000元。", "visit"),
        ("8月3日，大兴区总工会看望建筑工人，送去西瓜300个。", "summer_relief"),
    ],
)
def test_not_every_gift_in_august_is_against_the_heat(text, type_):
    assert told(text).activities[0].type == type_


@pytest.mark.parametrize(
    ("text", "printed", "owner"),
    [
        ("大兴区总工会受理此案。从报案到结案，只用了7天。", "7天", "大兴区总工会"),
        ("大兴区总工会召开协商会，双方谈了三个多小时。", "三个多小时", "大兴区总工会"),
    ],
)
def test_how_long_a_deed_took_is_of_who_did_it(text, printed, owner):
    assert figure(text, printed).organization == owner


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("大兴区总工会设立调解室，每办结一件补贴200元。", ["200元"]),
        ("大兴区总工会设立调解室，每月巡查一次。", ["一次"]),
    ],
)
def test_what_is_paid_for_each_is_no_count(text, printed):
    assert [one.text for one in told(text).metrics] == printed
