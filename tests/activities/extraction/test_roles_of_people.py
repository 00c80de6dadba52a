"""People and things that a figure counts: as what they are counted, by the verbs and nouns around them."""

import pytest

from tests.activities.extraction.told import told


def figure(text, printed):
    """The metric of a printed figure."""
    return next(metric for metric in told(text).metrics if metric.text == printed)


@pytest.mark.parametrize(
    ("text", "printed", "category"),
    [
        ("听课船工90人次。", "90人次", "participants"),
        ("服务听课船工90人次。", "90人次", "beneficiaries"),
        ("其中7对领了结婚证。", "7对", "other"),
        ("县总工会组织16名农技员下田头，手把手教果农剪枝。", "16名", "staff"),
        ("由14名街道干部分片联系楼宇。", "14名", "staff"),  # 由 names who does it
        ("由80名职工代表投票选举。", "80名", "participants"),  # who votes takes part
        ("8名党员职工每天护送孩子过马路。", "8名", "staff"),
        ("11名理发师傅为养路工理发。", "11名", "staff"),
        ("40名家属为选手加油。", "40名", "participants"),  # who cheers serves nobody
        ("120名矿嫂在井口缝衣服、递热茶。", "120名", "staff"),
        ("16名青年焊工向5位劳模敬茶拜师。", "5位", "staff"),
        ("6名老师傅带着12名徒弟攻关。", "6名", "staff"),
        ("县总工会抽调业务骨干11人成立工作专班。", "11人", "staff"),
        ("合唱团60名团员每周排练两次。", "60名", "participants"),  # no team that serves
        ("为31名尘肺病职工送去制氧机。", "31名", "beneficiaries"),
        ("给困难家庭的18名孩子补课。", "18名", "beneficiaries"),
        ("给60名工会主席上了一堂法律课。", "60名", "participants"),
        ("与17名留守儿童结成对子。", "17名", "beneficiaries"),
        ("230名机关干部与孩子结对。", "230名", "staff"),
        ("把90名独居老人请到食堂过节。", "90名", "participants"),
        ("让320名夜班司机喝上热粥。", "320名", "beneficiaries"),
        ("让320名夜班司机也能参加比赛。", "320名", "participants"),
        ("向2000名职工发放调查问卷。", "2000名", "participants"),
        ("技师学院每年为企业输送技工900人。", "900人", "beneficiaries"),
        ("29名小学生由志愿者看护。", "29名", "beneficiaries"),
        ("4名绣娘被请进学校当老师。", "4名", "staff"),
        ("50名工会主席被请上讲台。", "50名", "participants"),
        ("480名新工人接受了三级安全教育。", "480名", "participants"),
        ("困难职工帮扶中心主任共120人参加。", "120人", "participants"),  # 帮扶 is half of a noun
        ("镇里的380名焊工大多没有参加过培训。", "380名", "other"),
        ("开发区聚集了1.8万名年轻工人。", "1.8万名", "other"),
        ("公司2300名职工中，女工占六成。", "2300名", "other"),
        ("全县有外出务工人员6.3万人。", "6.3万人", "other"),
        ("全县有志愿者6300人。", "6300人", "staff"),
        ("车站日均客流4.6万人次。", "4.6万人次", "other"),
        ("780名保洁员加入工会。", "780名", "members"),
        ("1560名会员领到礼包。", "1560名", "beneficiaries"),
        ("126名学员考取电工证。", "126名", "recognition"),
        ("90名工会干部结业持证。", "90名", "recognition"),
        ("给8个优胜班组发奖金。", "8个", "recognition"),
        ("该讲师团由10名劳模和先进职工组成。", "10名", "staff"),
        ("19对青年互留联系方式。", "19对", "other"),
        ("为6对军恋青年办了婚礼。", "6对", "beneficiaries"),
        ("65组家庭走进科技馆。", "65组", "participants"),
        ("在11对矿井推广。", "11对", "enterprises"),
        ("请来50名一线职工提意见。", "50名", "participants"),  # who is asked for an opinion is no staff
        ("选派40名职工赴外地学习。", "40名", "participants"),
        ("选派12名指导员参与协商。", "12名", "staff"),
        ("34名木工、铆工和搬运工报名。", "34名", "participants"),  # 搬运 is half of a noun
        ("矿工会请出7名老班长当“陪练”。", "7名", "staff"),
        ("班组选出26名“安全哨兵员”。", "26名", "staff"),
        ("机关干部下基层2600人次。", "2600人次", "staff"),
        ("两名工会干部跟着夜班车走了一圈。", "两名", "staff"),
        ("岸边多了一座能坐120人的暖屋。", "120人", "beneficiaries"),
        ("在棚下躲过雨的有1300人次。", "1300人次", "beneficiaries"),
        ("2名矿工因血压偏高被劝回家休息。", "2名", "beneficiaries"),
        ("现场38人被公司录用。", "38人", "beneficiaries"),
        ("四个月吸收水手420名。", "420名", "members"),
        ("企业吸纳毕业生42名就业。", "42名", "beneficiaries"),
        ("1860名主播成为会员。", "1860名", "members"),
        ("26户家庭各领到一盏灯。", "26户", "beneficiaries"),
        ("70名女工剪出窗花。", "70名", "participants"),
        ("70名女工挑到了合身的冬衣。", "70名", "beneficiaries"),
        ("把手册发放到1300名职工手中。", "1300名", "beneficiaries"),
        ("当天义诊230人次。", "230人次", "beneficiaries"),
        ("参赛选手80名，其中30人走上新岗位。", "30人", "beneficiaries"),
        ("参赛选手80名，其中女选手30人。", "30人", "participants"),
        ("40名技术能手结对带徒。", "40名", "staff"),
        ("大赛决出“焊接状元”6名。", "6名", "recognition"),
        ("96名职工骑着单车出发。", "96名", "participants"),
        ("26名木工拿起画笔。", "26名", "participants"),
        ("26名木工提起诉讼。", "26名", "beneficiaries"),  # 提起 is no taking up here
        ("广场上站满了1200名职工。", "1200名", "participants"),
        ("12名焊工组成攻关组。", "12名", "staff"),
        ("探望工伤职工26名。", "26名", "beneficiaries"),
    ],
)
def test_people(text, printed, category):
    assert figure(text, printed).category == category


@pytest.mark.parametrize(
    ("text", "printed", "category"),
    [
        ("办起电商、烘焙、美甲等6个培训班。", "6个", "sessions"),
        ("把68名协管员编成四个班。", "四个", "teams"),
        ("编成12个巡逻小组分头走访。", "12个", "teams"),
        ("沿江布设饮水点23处。", "23处", "facilities"),
        ("搭起帐篷80顶。", "80顶", "facilities"),
        ("送去帐篷80顶。", "80顶", "goods"),
        ("其中企业自建51家。", "51家", "facilities"),
        ("慰问17个施工现场。", "17个", "enterprises"),
        ("5座隧道工地挂起意见箱。", "5座", "enterprises"),
        ("8家医院推广弹性排班。", "8家", "enterprises"),  # 班 is no noun of the figure's
        ("给19个偏远站点送电影。", "19个", "facilities"),
        ("协议覆盖配送站点42个。", "42个", "enterprises"),
        ("14家港口企业工会派员到场。", "14家", "union_organizations"),
        ("发出整改通知单22份。", "22份", "other"),
        ("收到求助条41张。", "41张", "other"),
        ("发放消费券41张。", "41张", "goods"),
        ("上门修理家电180件。", "180件", "other"),
        ("活动收到画作230幅。", "230幅", "other"),
        ("42幅画作全部售出。", "42幅", "goods"),
        ("两辆冷链货车从市区出发。", "两辆", "other"),
        ("5辆流动服务车开到田间地头。", "5辆", "facilities"),
        ("受理职工求助17件，调成15件。", "15件", "cases"),
        ("设立欠薪举报点26个。", "26个", "facilities"),  # a place, not the cases told there
        ("为环卫工人送去手套1500双，围巾800条。", "800条", "goods"),  # one list
        ("送去煤球62吨，烤火炉210台。", "210台", "goods"),
        ("每月至少走访两次。", "两次", "sessions"),
        ("命名职工书屋示范点20个。", "20个", "facilities"),
        ("工会添置了八节旧车厢。", "八节", "facilities"),
        ("开设心理课八节。", "八节", "sessions"),
        ("采购体温枪900支。", "900支", "goods"),
        ("组建宣讲队9支。", "9支", "teams"),
        ("热线一个月接了51个。", "51个", "cases"),
        ("申请专利36件。", "36件", "other"),
        ("联合食品加工企业更换设备45套。", "45套", "goods"),  # no count of firms
        ("查出故障5处。", "5处", "other"),
        ("把粥送到7个夜市门口。", "7个", "enterprises"),
        ("给70个班组授牌。", "70个", "recognition"),
        ("12个街道的总工会派人到场。", "12个", "union_organizations"),
        ("发出要约书530份。", "530份", "other"),
        ("首批9个培训班招收学员。", "9个", "sessions"),
    ],
)
def test_things(text, printed, category):
    assert figure(text, printed).category == category


@pytest.mark.parametrize(
    ("text", "printed", "subject"),
    [
        ("全局31个站段的工会主席来取经。", "31个", "站段"),
        ("把39个服务站点的位置搬到了地图上。", "39个", "服务站点"),
        ("21名养路工的孩子放了学有了去处。", "21名", "孩子"),
        ("486名打工者的工资涨了。", "486名", "打工者"),
        ("津贴由每月60元提到150元。", "60元", "津贴"),
        ("申诉答复时限由三天压到24小时。", "三天", "申诉答复时限"),
        ("救援队员分四批进驻灾区。", "四批", "救援队员"),
        ("又让停了半年的戏台重新开锣。", "半年", "停了"),
        ("师徒签订为期两年的传艺协议。", "两年", "传艺协议"),
        ("经过两天的比拼，结果揭晓。", "两天", "比拼"),
        ("每月通报一次进展。", "一次", "通报进展"),
        ("每月评一次“平安班组”。", "一次", "“平安班组”"),
        ("全勤的学员还能领到300元学习津贴。", "300元", "学习津贴"),
        ("一口气讲了50分钟。", "50分钟", "一口气讲了"),
        ("读书会每月办，已办37期。", "37期", "读书会"),
        ("提出合理化建议5100条，实施860条。", "860条", "实施合理化建议"),
        ("给考核优秀的60家新建工会补助经费。", "60家", "新建工会"),
        ("全县已建起9家行业联合工会。", "9家", "行业联合工会"),
        ("12家企业成立工会。", "12家", "企业"),
        ("38名职工子女做成了自己的漆扇。", "38名", "职工子女"),
        ("6家物业企业推开“议事厅”。", "6家", "物业企业"),
        ("摸清了420名牧民工的底数。", "420名", "牧民工"),
        ("各镇总工会负责人共85人参加会议。", "85人", "各镇总工会负责人"),
        ("站房建在海拔3200米的山口。", "3200米", "海拔"),
        ("商定日工资130元的底线。", "130元", "日工资"),
        ("每年拨出45万元作为心理关爱经费。", "45万元", "心理关爱经费"),
        ("连续开机满4小时必须停机检查。", "4小时", "连续开机"),
        ("目前已有68家整改到位。", "68家", "整改到位"),
        ("“点对点”包车发了94趟。", "94趟", "“点对点”包车发了"),
        ("送温暖资金安排4200万元。", "4200万元", "送温暖资金"),
        ("七个分会按片区设立。", "七个", "分会"),
        ("满意率从71%回升到92%。", "71%", "满意率"),
    ],
)
def test_what_is_counted(text, printed, subject):
    assert figure(text, printed).subject == subject


@pytest.mark.parametrize(
    ("text", "printed", "qualifier"),
    [
        ("职工最多可报销2万元。", "2万元", "at_most"),
        ("每名困难职工最少能领到800元。", "800元", "at_least"),
        ("群监员每班至少报两条信息。", "两条", "at_least"),
        ("最低工资2000元。", "2000元", "exact"),  # a name of a wage
        ("最高的一户拿到9000元。", "9000元", "exact"),
        ("待岗工资不低于最低工资标准的八成。", "八成", "at_least"),
        ("合作社办了两年不到。", "两年不到", "less_than"),
    ],
)
def test_hedges_of_the_verb(text, printed, qualifier):
    assert figure(text, printed).qualifier == qualifier


@pytest.mark.parametrize(
    "text", ["三个星期前，他进了厂。", "队员们每到一处，都要看看。", "工程二期启动。", "县总工会另设二次补助。"]
)
def test_no_figures(text):
    assert told(text).metrics == ()


@pytest.mark.parametrize(("text", "unit"), [("三个周末服务460人次。", "周末"), ("绣成9盏宫灯。", "盏")])
def test_units(text, unit):
    assert told(text).metrics[0].unit == unit
