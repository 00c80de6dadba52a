"""Figures as this genre tells them: what stands around decides what is counted, as what, and whose it is."""

import pytest

from tests.activities.extraction.told import told


def figure(text, printed, headline=""):
    """The metric of a printed figure."""
    return next(metric for metric in told(text, headline).metrics if metric.text == printed)


@pytest.mark.parametrize(
    ("text", "printed", "subject"),
    [
        ("“师傅课堂”也开了三十来场。", "三十来场", "“师傅课堂”"),  # before its verb
        ("从去年10月开到现在，夜校已办26期。", "26期", "夜校"),
        ("给9名学徒讲液压支架的“脾气”。", "9名", "学徒"),  # a verb of one syllable ends the noun
        ("他把7名徒弟的名字写在墙上。", "7名", "徒弟"),
        ("造型、打磨、喷漆等11个工种有了统一的“工价单”。", "11个", "工种"),
        ("把23个必须公示的事项列成表格。", "23个", "事项"),  # behind a clause that tells which
        ("把15名在本地借读的灾区学生接到家里。", "15名", "灾区学生"),
        ("慰问企业12家，其中9家调整高温时段的作业时间。", "9家", "企业"),  # no clause that tells which
        ("拔河、跳绳、托球3个项目有320人报名。", "320人", "报名"),
        ("月收入低于1500元的岗位每人再加80元。", "低于1500元", "月收入"),
        ("高级工每月至少多拿500元。", "500元", "高级工每月多拿"),
        ("区总工会另从工会经费中拿出30万元。", "30万元", "工会经费"),
        ("县总工会还投入40万元，在车站建起6间歇脚屋。", "40万元", "歇脚屋投入"),
        ("县总工会拿出12万元，为快递员购买意外伤害险。", "12万元", "拿出购买意外伤害险"),
        ("县总工会随即投入16万元。", "16万元", "投入"),  # no name of the giver
        ("上个月卖了2.6万元。", "2.6万元", "卖了"),
        ("选出6堂课，刻成光盘送到企业，一共500张。", "500张", "光盘"),
        ("车费由工会补贴一半，计26.8万元。", "26.8万元", "车费"),
        ("请获奖护士到居民院落教急救，已教5场。", "5场", "教急救"),
        ("三个多小时后，双方握手言和。", "三个多小时", "双方握手言和"),
        ("送去7个“爱心驿站”的管理员手中。", "7个", "“爱心驿站”"),
        ("从三个项目中决出一等奖2名。", "三个", "项目"),
        ("办起3所中小企业学校。", "3所", "中小企业学校"),  # 中 begins a word
    ],
)
def test_subject(text, printed, subject):
    assert figure(text, printed).subject == subject


@pytest.mark.parametrize(
    ("text", "printed", "category"),
    [
        ("全区1.2万名职工捐款96万元。", "1.2万名", "participants"),
        ("全区1.2万名职工获捐助96万元。", "1.2万名", "beneficiaries"),
        ("听课的职工和家属有340多人次。", "340多人次", "participants"),
        ("参测的1,860名护士中，12.5%有中度焦虑。", "1,860名", "participants"),
        ("劳模带着6名徒弟攻关。", "6名", "participants"),
        ("为32名困难学员发放助学金。", "32名", "beneficiaries"),
        ("技师正给11名徒工讲电路图。", "11名", "participants"),
        ("把20名留守儿童请进工会。", "20名", "participants"),
        ("和18户职工家庭一起做月饼。", "18户", "participants"),
        ("挑选30名青年骨干，送到省城进修。", "30名", "participants"),
        ("工作室带出技师31人。", "31人", "participants"),
        ("19名应聘者通过了面试。", "19名", "participants"),
        ("28名学生和劳模结成师徒。", "28名", "participants"),
        ("12人获“健康达人”奖牌。", "12人", "recognition"),
        ("1200多名职工用手机就能借书。", "1200多名", "beneficiaries"),
        ("让近2,000户居民重新用上了水。", "近2,000户", "beneficiaries"),
        ("上门为83户职工修好了水管。", "83户", "beneficiaries"),
        ("32名队员来自水务、电力等单位。", "32名", "staff"),
        ("24名监督员分成8组。", "24名", "staff"),
        ("组织28名理发师走进工地。", "28名", "staff"),
        ("组织28名职工走进博物馆。", "28名", "participants"),
        ("服务队又添了3名兽医。", "3名", "staff"),
        ("培训安全协管员64人，其中持证的38人。", "38人", "staff"),
        ("526名外卖员加入工会。", "526名", "members"),
        ("来自10家医院和16个社区卫生服务中心的98名护士参赛。", "16个", "enterprises"),
        ("新聘社会化工作者24名。", "24名", "staff"),
        ("13名劳模担任导师，与26名青工签订师徒协议。", "26名", "participants"),
        ("为高温岗位配发藿香正气水3,600盒。", "3,600盒", "goods"),
        ("出具报告220份。", "220份", "other"),
        ("代收的快递有4000多件。", "4000多件", "other"),
        ("疏通道路9处。", "9处", "other"),
        ("建成歇脚点9处。", "9处", "facilities"),
        ("首批上架电子书2600种。", "2600种", "goods"),
        ("已讲七晚。", "七晚", "sessions"),
        ("连守七晚。", "七晚", "duration"),
        ("户均少跑路三趟。", "三趟", "other"),
        ("大巴往返46趟。", "46趟", "sessions"),
    ],
)
def test_category(text, printed, category):
    assert figure(f"昌平区总工会开展服务，{text}", printed).category == category


SEVERAL = """本报讯 近日，盐城市亭湖区总工会推行“积分入会”，派出服务队。五星街道总工会率先试点，吸收会员430人。
文峰街道总工会则从市法院、亭湖纺织公司工会请来7名律师，为新会员讲法律。两位律师还上门6次。
截至目前，全区已有2,800名职工通过积分入会。
服务队还走访企业48家。
骑手孙强说，他每天要跑60多单，家里有两个孩子。这家公司现有骑手90名。"""


@pytest.mark.parametrize(
    ("printed", "owner"),
    [
        ("430人", "五星街道总工会"),
        ("7名", "文峰街道总工会"),  # not of the union that the lawyers come from
        ("6次", "文峰街道总工会"),  # the paragraph goes on about it
        ("2,800名", "亭湖区总工会"),  # 全区
        ("48家", "亭湖区总工会"),  # whose 服务队 it is
        ("60多单", ""),  # his own
        ("两个", ""),
        ("90名", ""),  # a firm's
    ],
)
def test_owner(printed, owner):
    assert figure(SEVERAL, printed, "盐城市亭湖区总工会推行“积分入会”").organization == owner


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("墙上写着“平安”两个字。", []),
        ("展出两个字画专场的作品120幅。", ["两个", "120幅"]),
        ("两个区的工会干部分头上门。", []),
        ("全区有12个街道设了窗口。", ["12个"]),
        ("至今开了9讲。", ["9讲"]),
        ("邀请3名讲师。", ["3名"]),
        ("管着60张床铺、一间书屋。", ["60张", "一间"]),
        ("走进一间书屋。", []),  # an article, no count
        ("三个昼夜，队员们没合眼。", ["三个昼夜"]),
        ("一半多的学员找到了活。", ["一半多"]),
    ],
)
def test_which_are_figures(text, found):
    assert [metric.text for metric in told(f"昌平区总工会开展服务，{text}").metrics] == found


@pytest.mark.parametrize(
    ("text", "unit", "qualifier"),
    [
        ("高级工每月至少多拿500元", "元", "at_least"),
        ("技师最多补贴3,000元", "元", "at_most"),
        ("附近发放500元", "元", "exact"),
        ("三个昼夜清淤", "昼夜", "exact"),
    ],
)
def test_unit_and_hedge(text, unit, qualifier):
    (metric,) = told(f"昌平区总工会开展服务，{text}。").metrics
    assert (metric.unit, metric.qualifier) == (unit, qualifier)


@pytest.mark.parametrize(
    ("text", "printed", "cumulative"),
    [
        ("至今开了9讲，1100余名学生听了课。", "1100余名", True),  # 至今 holds for the sentence
        ("至今没有收到一份申请，3名职工在等。", "3名", False),
        ("从去年10月开到现在，夜校已办26期。", "26期", True),
        ("今年2月起办月嫂班，五期共培训女工210人，上岗188人。", "188人", True),
        ("今年2月起走访企业48家。", "48家", False),  # a start, and nothing added up
        ("自2020年推行以来，34名调解员已调处纠纷880起。", "34名", False),  # those that act
        ("自2020年推行以来，34名调解员已调处纠纷880起。", "880起", True),
        ("三年来，职工月均增收420元。", "420元", False),
        ("三年来，骨干分成8个小组攻关。", "8个", False),
        ("三年来，她管着60张床铺、两台洗衣机。", "两台", False),
    ],
)
def test_cumulative(text, printed, cumulative):
    assert figure(f"昌平区总工会{text}", printed).cumulative is cumulative


HEADLINE = "城关区总工会开展行业集体协商"
STORY = """本报讯 城关区聚集着上千家餐馆。5月8日，城关区餐饮行业工会联合会与区餐饮协会签订工资集体合同。
谈判前后进行了四轮，双方商定夜班津贴每班15元。
城关区总工会举办厨艺大赛。广武门街道总工会派员观摩，带去毛巾80条。
据统计，全区各级工会走访商户700家，签订合同97份。
厨师陈立新说，他攒了三年学徒的钱，自己掏了2000元。切丝的最好成绩为21秒。
城关区总工会推行一站办，平均办结时间由9天缩短到3天。她从街道总工会领到补助金600元。"""


@pytest.mark.parametrize(
    ("printed", "owner"),
    [
        ("上千家", ""),  # what the place is like
        ("四轮", "城关区餐饮行业工会联合会"),  # of those who struck the bargain
        ("15元", "城关区餐饮行业工会联合会"),
        ("80条", "广武门街道总工会"),
        ("700家", "城关区总工会"),  # 全区各级工会
        ("97份", "城关区总工会"),
        ("三年", ""),
        ("2000元", ""),
        ("21秒", ""),
        ("3天", "城关区总工会"),  # how fast it serves
        ("600元", "广武门街道总工会"),  # what is given is the giver's
    ],
)
def test_owner_by_what_was_told(printed, owner):
    assert figure(STORY, printed, HEADLINE).organization == owner
