"""What stands behind figures: words that tell which ones, persons and their relatives, places."""

from __future__ import annotations

import re

# A clause before the noun that tells which: 在沈阳借读的|子女, 必须公开的|项目.
WHICH = re.compile(r"[^，。；：、“”]{2,16}?的(?=[\u4e00-\u9fff“])")
PERSONS_END = re.compile(
    r"(?:(?<![施开竣停手分罢化加军])工|徒弟|学徒|徒工|[^动成人]员|骑手|师傅|群众|观众|乘客|老人|患者|病人"
    r"|[^前后或记]者|工友|矿工|焊工|绣娘|司机|家属|子女|孩子|选手|劳模|农民|学生|家长)$"
)
# Of what is counted by these something is told behind 的, which is not counted itself: 39个站点的位置.
UNION = re.compile(
    r"(?:(?!加入|成立|组建|没有|未|建立|建起|参加|通过|走访|慰问|联系|支持|企业[^工]|单位[^工]"
    r"|公司[^工])[^，。；：的“”由向为给到在与和把对]){0,10}工会(?:联合会|组织|小组|分会)?"
    r"(?!主席|干部|会员|委员|经费|活动|工作|负责|代表|职工|劳动|法|服务|驿站|之家|户外|暖心|爱心|帮扶|书|创新|工匠"
    r"|学|图书|组建|送|慰问)"
)
OF_PLACES = frozenset(["家", "个", "所", "处", "座", "间", "对"])
_PLACED = (
    "企业|公司|单位|工厂|厂|矿|矿井|码头|港口|站段|站区|站点|车站|驿站|医院|学校|高校|园区|工地|车间|班组|小区|社区"
    "|街道|乡镇|镇街|街镇|县区|区县|县市|市县|地市|市州|州市|盟市|旗县|设区市|省份"
    "|商场|酒店|饭店|门店|网点|市场|平台|协会|商会|支部|银行|合作社|基地|班级|农场|林场|牧场|工段|楼宇|商圈|景区"
    "|机构|部门|科室|病区|行业|工种|岗位|项目部|项目|煤矿|道班|村|镇|县|区"
)
PLACED = re.compile(rf"(?P<noun>[^，。；：、的“”]{{0,10}}(?:{_PLACED}))的[\u4e00-\u9fff]")
# What says behind 的 how a figure is meant, and is not counted: 日工资90元的|底线, 300万元的|基础上.
MEASURED = re.compile(
    r"(?:成绩|底线|标准|基础|速度|幅度|水平|价格|高价|低价|底价|优惠(?=[，。价]|$)|额度|规模|比例|频次|节奏|距离|代价)"
)
OF_UNIONS = re.compile(
    r"(?:街道|乡镇|镇街|[省市区县州镇乡村]|社区|园区|行业|系统)的(?:总工会|工会(?![主干会委经活工负代职法服]))"
)
VEHICLE = re.compile(r"(?P<noun>[^，。；的]{1,8}(?:车|大巴|中巴|客车|卡车))的")
# Persons of whom is told what they do, before a 的 that belongs to it: 两个工友|合开的小馆.
PERSON_DOES = re.compile(
    r"(?P<who>[^，。；的“”]{0,6}?(?:[职矿民技焊瓦钳木女员灶盐]工|工[人友]|[学队会党店船社]员|师傅|徒弟|老人|孩子"
    r"|志愿者|骑手|司机|医生|教师|律师|护士))"
    r"(?:带(?![头])|合[开办租伙]|和[一两二三四五\d]|拿|写|画|做|种|养|用|教|住)[^，。；的]{0,20}的"
)
# What the group is of which some are counted: 31组|里有14组.
INSIDE = re.compile(r"里(?![程弄])|中(?=[，有就还只]|$)")
# What something is worth, before its noun: 一份|价值百元的礼包.
WORTH = re.compile(r"价值[^，。；的]{2,12}元的")
# Whose relatives are counted, before 的: 50名职工的|孩子.
RELATIVES = re.compile(
    r"(?:孩子|子女|儿女|儿子|女儿|家属|父母|家长|爱人|妻子|丈夫|配偶|老人|爸爸|妈妈|母亲|父亲|家人|亲属|徒弟|后代)"
)
# Adverbs before a verb that tells which ones: 20名常年|值守夜班的护士.
_ADVERBIAL = """
    常年 长期 多年 终年 整天 经常 时常 新近 最早 最先 率先 正在 正 刚 刚刚 即将 曾 曾经 当天 当晚 当时 平时 平日 全程
    常 真正 首批 最近 今年 去年 当年 早年 历年 暂时 临时 已经 专门 专职 专程 特地 主动 自愿 自发 积极 一起 一同 共同
    单独 独自 分别 优先 随时
"""
ADVERBIAL = frozenset(_ADVERBIAL.split())
PEOPLE_WITH_RELATIVES = ("工", "员", "者", "手", "人", "师")
# Verbs and adverbs that make compounds with what stands behind them: 3条|免费热线.
_ATTRIBUTIVE = """
    临时 免费 集中 共享 体验 检修 维修 就业 互助 学习 展示 巡回 登记 申请 安装 联合 对接 全程 持续 分享 交流 座谈 讨论
    朗诵 选择 模拟 体检 使用 毕业 报名 上课 献血 领取 阅读 加工 自愿 主动 开放 入会 调整 复工 招聘 投诉 求助 援助 咨询
    调解 演示 整理
"""
ATTRIBUTIVE = tuple(_ATTRIBUTIVE.split())
