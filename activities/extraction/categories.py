"""What a figure measures: told by its unit, by what it counts, and by the verbs around it."""

from __future__ import annotations

import re

from activities.extraction.records import Category, Quantity
from activities.extraction.subjects import Subject
from activities.extraction.units import TIMES

RATES = frozenset(["%", "倍", "百分点", "成", "‰"])
_SESSIONS = """
    场 次 期 课 回 趟 届 讲 场次 轮 节 趟次 班次 车次 堂 批 批次
"""
SESSIONS = frozenset(_SESSIONS.split())
PEOPLE = frozenset(["人", "名", "位", "人次", "户", "户次", "对", "", "个人", "员", "余人"])
_OTHERS = """
    岁 米 公里 毫米 厘米 里 分 度 道 类 种 条 封 篇 幅 项 字
"""
OTHERS = frozenset(_OTHERS.split())
_GOODS = """
    份 件 套 枚 箱 盒 本 册 袋 瓶 顶 杯 台 双 把 只 斤 公斤 吨 碗 提 桶 支 张 单 坛 束 盆 部 包 车 幅 罐 批 副 床 万件
"""
GOODS = frozenset(_GOODS.split())

RECOGNIZABLE = PEOPLE | {"家", "个", "项", "件"}
RECOGNIZED = re.compile(
    r"证书|证$|文凭|[一二三特]等奖|奖$|称号|示范单位|示范点|模范|标兵|之星|先进|能手|金牌|最美|工人先锋号|奖章|[^手]工匠[”》]|荣誉|合格证|示范职工"
)
AWARDING = re.compile(
    r"评出|评选|授予|获评|命名|授牌|颁奖|表彰|选树|获得|荣获|取得|考取|拿到|晋升|培育|被评|验收|接过|领取|颁发"
)
HONOURING = re.compile(r"(?:评出|评选出?|表彰了?|命名|授予|选树|奖励了?)[^，。；]{0,14}$")
CERTIFICATE = re.compile(r"证|文凭|奖|称号|技师")
AGREEMENTS = re.compile(r"合同|协议|意向书|责任书|契约|承诺书|约定$|守护书|签约")
COUNTS_NO_PAPERS = frozenset(["家", "所", "处", "座", "间", "场", "次"])  # 两家企业约定
CASES = re.compile(r"(?<!提)案|争议|纠纷|申请|投诉|诉求|欠薪|调解|维权|立案|办结|线索|申诉|成功|职业病|问诊")
UNIONS = re.compile(r"工会(?:组织|小组|联合会|分会)?$|基层工会|建会")
MEMBERS = re.compile(r"会员(?!家属|子女)|入会|新会员")
TEAMS = re.compile(r"(?<!连)[队组]$|队伍|班组|小组|团队|服务队|代表队|支部$|社团|协会$|小分队")
FACILITIES = re.compile(
    r"(?:站|室|点|书屋|中心|小屋|基地|摊位|公寓|阵地|场所|会场|平台|窗口|咨询台|服务台|教室|氧吧|之家|食堂|休息间|驿站|浴室|澡堂|书房|站点|面积|工坊|展位|展台|托管班|大篷车|三轮车|缝纫机|床位|厨房|园|馆|驿家|超市|吧|角|亭|车位|意见箱|友好社区)[”》]?$"
)
ENTERPRISES = re.compile(
    r"企业|公司|单位|工地|学校|高校|医院|商户|门店|机构|合作社|写字楼|楼宇|营业部|道班|煤矿|部门|厂|园区|车间|矿井|病区|检查站|作业点|慰问点|网点|酒店|商场|院校|在建项目|工程项目|所$|岗亭|瞭望塔|绣坊|店|农场|工厂|餐馆|酒庄|护理单元|科室|检查站|站点"
)
STAFF = re.compile(
    r"律师|志愿者|指导员|调解员|专家|讲师|代办员|协管员|监督员|法官|委员[”]?$|医生|医护|医务|咨询师|维修人员|技术人员|辅导员|辅导老师|管理员|社会工作者|社工|宣讲员|督办员|点子员|导师|教练|安全员|联络员|协理员|志愿服务"
)
HIRED = re.compile(r"(?:聘请|聘了|配备|请来|聘任|选聘|选派|推选|招募|派出|抽调)(?!.{0,14}代表$)了?[^，。；]{0,16}$")
HIRING = re.compile(r"聘请|请来|选派|招募|组建|培养|聘任|派出|选聘|邀请|组成|汇聚|配[一两\d]?|请$|请了|设$|各设")
POSTED = re.compile(r"上岗|坐诊|担任|当[“《]|授课|讲课|进站|围着圆桌|负责|任教|队伍|结成")
POSTED_BEFORE = re.compile(r"聘[请任]?[^，。；]{0,20}(?:担任|当|为)[^，。；]{0,14}$")
JOINING = re.compile(r"入会(?!礼|仪)|加入工会")
TAKING_PART = re.compile(
    r"结业|参加|参与|参训|参赛|参会|到场|观看|观战|听|学(?![金生校历])|练|同台|同场|报名|出席|列席|旁听|驻足|角逐|比拼|竞技|走|赶来|现场|选手|吸引|引来|引得|带领|培训|踊跃|齐聚|投票|点赞|扫码答题|就业意向|敬茶|举着|放下|跟着|围着|围坐|拜师|合唱|登台|展示|游|包粽|分成|观众|应到|实到|代表|问卷|拜师|边看|边做|熟手|提问|款待|组织|闯入|每班|每期|每队"
)
ASKED = re.compile(r"(?:提问|吸引|邀请|组织|带领|应到|实到)了?[^，。；]{0,6}$")
HELPED = re.compile(r"(?:助推|资助|帮扶|救助|惠及|服务|慰问|接待|看望)了?[^，。；、的]{0,6}$")
RECEIVED = re.compile(r"领到|拿到|收到|领回|讨回|享受|受益|喝上|用上|吃上|住上|坐上|搭上|获赠")
PAIRED = re.compile(r"牵手|结对|师徒|结成|拜师|对子")  # 7对结成师徒
TAUGHT_BY = re.compile(r"(?<![帮助请管])教$")
VISITED = re.compile(r"(?:走访|慰问|走进|看望|走遍|跑遍|跑)了?[^，。；、]{0,8}$")
PLACES = re.compile(
    r"^(?:个?(?:省|市|州|县|区|旗|盟|乡镇|镇街|街镇|街道|村|连队|团场|社区|市州|地市|盟市|区县|县区|县市|市县|省份|省区市))(?:和|及|、(?!.{1,2}[两三]?级)|的|$)"
)
GROWN = re.compile(r"(?:成长为|晋升为?|晋级为?|成为|考取|取得|评上)[^，。；]{0,8}(?:技师|级工|技术能手|工程师|证)")
HONOURED = re.compile(
    r"^被(?:命名|评定?|认定|授予)为|(?:被?命名为|被?评为|被?授予|获评|荣获|荣膺|入选|获得|夺得)[^，。；]{0,24}(?:[”》]|称号|奖|先进|示范|模范|标兵)"
)
WORKING = re.compile(r"讲课|授课|坐诊|坐班|值守|担任|上门|走进|驻点|宣讲|辅导|传授")
HELPING = re.compile(r"(?:帮助|助力|指导|护航|辅导)")  # 20名工匠帮助企业
# 8名技师到学校讲课
TEACHING = re.compile(
    r"(?:到|赴|走进|深入|为|向|给)(?:(?!学习|[，。；听]).){0,14}(?:讲课|授课|坐诊|宣讲|义诊|义剪|维修|传授|讲解)"
)
FOR = tuple(case + whom for case in "为给替帮向" for whom in ("", "首批", "部分", "全体", "所属", "辖区"))
REACHED = re.compile(r"惠及|覆盖|服务|为|受益|吸引|参加|组织")
INSURED = re.compile(r"(?:参加|加入)了?[^，。；]{0,6}(?:互助|保障|保险|医保)")  # 2万名船员参加互助保障
ADVISED = re.compile(r"(?:接受|解答|接待|提供)[^，。；]{0,6}咨询$")  # 接受船员咨询35人次
FOUNDED = re.compile(r"(?:建成|新建|建起)[^，。；]{0,12}$")
HOUSEHOLDS = frozenset(["户", "户次"])
RECORDED = ("录制", "微课", "网课", "慕课")  # 录制微课40节
BUILT = re.compile(r"(?:建设|建成|新建|建起|开办)了?$")
TAUGHT = re.compile(r"讲解|解读|授课|培训|宣讲|讲课|演出|表演|讲授")
SERVED = re.compile(
    r"惠及|覆盖|服务|为|给|帮扶|救助|资助|慰问|帮助|受益|送|援助|追回|挽回|领|享受|办理|投保|参保|受理|申请|使用|咨询|转介|帮教|助推|涉及|检查|体检|筛查|维权|救助|拖欠|赔付|解决|测|帮|接待|接收|疏导|指导"
)
GIVING = re.compile(r"送|发放|赠|采购|配备|准备|捐|供应|印发|添置|领|销|卖|购|制作|发出|派发|编|做出|包|寄|藏")
HANDED_OUT = re.compile(r"送|发放|捐|赠")
PERSONS = re.compile(r"[工员者生人师手友民户家女]")
PRODUCTS = re.compile(r"产品|商品|物品|特产|用品|作品|袋子|毛巾")
PACKED = frozenset(["册", "瓶", "箱", "盒", "袋", "顶", "杯", "斤", "吨", "桶", "罐", "双", "枚", "床"])
VIEWED = re.compile(r"点播|点击|浏览|阅读量|访问|下载|播放|转发")  # 点播超过3000次
DOCUMENTS = re.compile(
    r"档案|文书|提示函|意见书|实事|材料|垃圾|点播|点击|浏览|阅读量|播放|转发|粉丝|三违|违章|井盖|建议|意见(?!箱)|问卷|来信|视频|问题|隐患|岗位|提案|工装|笔记|革新|工种|工序|对象|作品数|信|线路|专业|赛项|(?<!在建)(?<!工程)项目|乡镇|县市|区$|村|订单|条款"
)


def categorize(quantity: Quantity, subject: Subject, before: str, after: str, likes_taking_part: bool) -> Category:
    """What a figure measures: 合同覆盖物业企业30家 enterprises, 惠及渔民500余人 beneficiaries.

    `before` and `after` are the words of its clause; `likes_taking_part`: people take part in its activity.
    """
    unit, counted = quantity.unit, subject.text
    if unit in RATES:
        return Category.RATE
    if unit == "元":
        return Category.MONEY
    if unit in TIMES:
        is_evening = unit in ("晚", "夜") and before.startswith("每")  # 每周两晚
        return Category.SESSIONS if is_evening else Category.DURATION
    if _is_recognition(unit, subject, before, after):
        return Category.RECOGNITION
    if unit == "对" and PAIRED.search(counted + after[:8]):
        return Category.OTHER
    if unit in PEOPLE and DOCUMENTS.search(counted) and not (PERSONS.search(counted) or HELPED.search(before)):
        return Category.OTHER
    if unit in PEOPLE or (unit == "个" and counted.endswith("家庭")):
        people = _of_people(subject, before, after, likes_taking_part)
        return Category.BENEFICIARIES if unit in HOUSEHOLDS and people is Category.STAFF else people
    return _of_things(unit, counted, before)


def _is_recognition(unit: str, subject: Subject, before: str, after: str) -> bool:
    """Whether prizes, certificates or model units are counted: 40人考取船员证书, 一等奖7名."""
    if RECOGNIZED.search(subject.text) and not (unit in PEOPLE and (WORKING.search(after) or HIRED.search(before))):
        return unit in PEOPLE or unit in ("家", "个", "项", "件", "本") or AWARDING.search(before) is not None
    if unit in RECOGNIZABLE and (HONOURING.search(before) or HONOURED.search(after)):
        return True
    if unit in PEOPLE and GROWN.search(after):
        return True
    awarded = AWARDING.search(after) or AWARDING.search(before[-8:])
    return awarded is not None and unit in PEOPLE and CERTIFICATE.search(after or before) is not None


def _of_people(subject: Subject, before: str, after: str, likes_taking_part: bool) -> Category:
    """What a count of people measures: 80名渔民参加 participants, 11名律师坐诊 staff."""
    counted = subject.text
    if INSURED.search(after) or ADVISED.search(before):
        return Category.BENEFICIARIES
    if MEMBERS.search(counted) and not (subject.is_phrase or REACHED.search(before[-6:]) or HELPED.search(before)):
        return Category.MEMBERS
    if HIRED.search(before) and not before.endswith(FOR) and not re.search(r"参加|参训|听|学习|学员", after):
        return Category.STAFF
    if (
        STAFF.search(counted) and not re.search(r"参加|参训|轮流(?![坐值看陪])", after) and not HELPED.search(before)
    ) or (HIRING.search(before[-5:]) and subject.is_behind and not TAKING_PART.search(after[len(counted) :])):
        return Category.STAFF
    if after.startswith("组成") or POSTED_BEFORE.search(before):
        return Category.STAFF
    if JOINING.search(after):
        return Category.MEMBERS
    if TEACHING.search(after) or (subject.is_behind and HELPING.match(after, len(counted))):
        return Category.STAFF
    if ASKED.search(before) or TAUGHT_BY.search(before):  # 手把手教4名新工
        return Category.PARTICIPANTS
    if POSTED.search(after) and subject.is_behind:
        return Category.STAFF
    if before.endswith(FOR) and not before.endswith("意向"):
        return Category.PARTICIPANTS if TAUGHT.search(after) else Category.BENEFICIARIES
    if RECEIVED.search(after) or HELPED.search(before):
        return Category.BENEFICIARIES
    served, part = SERVED.search(before[-14:]), TAKING_PART.search(after[:16] or before[-8:])
    if part and not (served and not after):
        return Category.PARTICIPANTS
    if served or SERVED.search(after[:14]):
        return Category.BENEFICIARIES
    return Category.PARTICIPANTS if likes_taking_part else Category.BENEFICIARIES


def _of_things(unit: str, counted: str, before: str) -> Category:
    """What a count of things measures: 8场 sessions, 13支服务队 teams, 1200份年画 goods."""
    if AGREEMENTS.search(counted) and unit not in COUNTS_NO_PAPERS and not counted.endswith(("问题", "漏洞")):
        return Category.AGREEMENTS
    if VIEWED.search(counted) and unit in ("次", "回"):
        return Category.OTHER
    if unit in SESSIONS and not (unit in ("节", "讲") and before.endswith(RECORDED)):
        return Category.SESSIONS
    if unit in ("起", "宗", "例") or (unit in ("件", "条") and CASES.search(counted)):
        return Category.CASES
    if unit in ("支", "组", "路"):
        return Category.TEAMS
    if UNIONS.search(counted) and not (unit == "家" and counted.endswith("企业")):
        return Category.UNION_ORGANIZATIONS
    if TEAMS.search(counted):
        return Category.TEAMS
    if PLACES.match(counted):
        return Category.OTHER
    if unit in PACKED and not DOCUMENTS.search(counted):
        return Category.GOODS
    if unit == "家" and ENTERPRISES.search(counted):
        return Category.ENTERPRISES
    if unit not in ("平方米", "家", "所") and PRODUCTS.search(counted):
        return Category.GOODS
    if DOCUMENTS.search(counted) or (unit in OTHERS and not HANDED_OUT.search(before)):
        return Category.OTHER
    if unit in ("个", "处") and VISITED.search(before):
        return Category.ENTERPRISES
    if unit == "平方米" or (FACILITIES.search(counted) and not re.search(r"走访|慰问|走进|来到|为|送书|送到", before)):
        return Category.FACILITIES
    if unit in ("家", "所") and BUILT.search(before) and not ENTERPRISES.search(counted):
        return Category.FACILITIES
    if ENTERPRISES.search(counted) or unit in ("家", "所"):
        return Category.ENTERPRISES
    if unit in ("处", "间", "座", "辆"):
        return Category.ENTERPRISES if re.search(r"走访|慰问|走进", before) else Category.FACILITIES
    if unit in ("台", "艘") and not GIVING.search(before):
        return Category.FACILITIES
    if unit == "个" and FOUNDED.search(before):
        return Category.FACILITIES
    if unit in GOODS or GIVING.search(before):
        return Category.GOODS
    return Category.OTHER
