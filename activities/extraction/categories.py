"""What a figure measures: told by its unit, by what it counts, and by the verbs around it."""

from __future__ import annotations

import re

from activities.extraction.people_deeds import deed
from activities.extraction.people_roles import Counted, role
from activities.extraction.people_words import FOR, HELPED, HIRED
from activities.extraction.records import Category, Quantity
from activities.extraction.subjects import Subject
from activities.extraction.thing_words import sort_of
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
    盏 扇 串 捆 筐 篮 卷 盘 锅 缸 帧
"""
GOODS = frozenset(_GOODS.split())
# Measure words that go with nouns of other kinds than their own: 八节车厢, 十支体温枪, 六组货架.
OBJECTS = re.compile(
    r"(?:车[厢皮]|[厢箱柜池管罐架桌灯机枪笔]|电池|集装箱|旧箱|体温计|温度计|蜡烛|药膏|试剂|疫苗|口红|护手霜|牙膏|牙刷|花|试管)[”》]?$"
)
# Measure words of pieces and sums, with which no firm, place or team is counted: 加工企业更换设备45套.
_PIECES = """
    套 台 件 份 本 册 张 条 只 把 支 瓶 箱 盒 袋 顶 双 枚 米 公里 里 斤 公斤 吨 株 棵 颗 根 岁 度 字
"""
PIECES = frozenset(_PIECES.split())

RECOGNIZABLE = PEOPLE | {"家", "个", "项", "件"}
RECOGNIZED = re.compile(
    r"证书|(?<!持)证$|文凭|[一二三特]等奖|奖$|称号|示范单位|示范点|模范|标兵|之星|先进(?!操作|技术|工艺|设备|经验|制造|做法|文化)|能手|金牌|最美|工人先锋号|奖章|[^手]工匠[”》]|荣誉|合格证|示范职工|状元|[冠亚季]军|(?:优[胜秀]|先进|获奖|明星)(?:班组|集体|个人|选手|学员|员工|职工|代表队|企业|单位|团队|组织|工会|项目|案例|提案|成果|作品)"
)
AWARDING = re.compile(
    r"[评决赛]出|评选|授予|获评|命名|授牌|颁奖|表彰|选树|获得|荣获|取得|考取|拿到|晋升|培育|被评|验收|接过|领取|颁发"
)
HONOURING = re.compile(
    r"(?:[评决赛]出|评选出?|表彰了?|命名(?!的)|授予|选树|奖励了?)[^，。；]{0,14}$"
    r"|(?:产生|诞生)了?[^，。；]{0,4}(?:首席|金牌|十佳|技师|能手|明星)[^，。；]{0,8}$"
)
CERTIFICATE = re.compile(r"证|文凭|奖|称号|技师")
AGREEMENTS = re.compile(r"合同|协议|意向书|责任书|契约|承诺书|约定$|守护书|签约")
COUNTS_NO_PAPERS = frozenset(["家", "所", "处", "座", "间", "场", "次"])  # 两家企业约定
CASES = re.compile(
    r"(?<!提)案|争议|纠纷|申请|投诉|诉求|欠薪|调解|维权|立案|办结|线索|申诉|来访|成功|职业病|问诊|求助$|咨询$|来电$|案源"
)
UNIONS = re.compile(r"工会(?:组织|小组|联合会|分会)?$|基层工会|建会")
TEAMS = re.compile(r"(?<!连)[队组]$|队伍|班组|小组|团队|服务队|代表队|支部$|社团|协会$|小分队")
FACILITIES = re.compile(
    r"(?:站|室|点|书屋|中心|小屋|基地|摊位|公寓|阵地|场所|会场|平台|窗口|咨询台|服务台|教室|氧吧|之家|食堂|休息间|驿站|浴室|澡堂|书房|站点|面积|工坊|展位|展台|托管班|大篷车|三轮车|缝纫机|床位|床铺|厨房|园|馆|驿家|超市|吧|角|亭|车位|意见箱|友好社区)[”》]?$"
)
ENTERPRISES = re.compile(
    r"卫生服务中心|卫生院|派出所|企业|公司|单位|工地|学校|高校|医院|商户|门店|机构|合作社|写字楼|楼宇|营业部|道班|煤矿|部门|厂|园区|车间|矿井|病区|检查站|作业点|慰问点|网点|酒店|商场|院校|在建项目|工程项目|所$|岗亭|瞭望塔|绣坊|店|农场|工厂|餐馆|酒庄|护理单元|科室|检查站|站点"
)
COUPLES = re.compile(r"新人|夫[妻妇]|伉俪|亲子|父[子女]|母[子女]|家庭")
HELD = re.compile(r"(?:讲|办|开|演|放|授课|开课|讲课|开讲)了?$")
SAVED = re.compile(r"(?:(?<!至)少[跑走]|省去|省下|免去)[^，。；]{0,4}$")  # 户均少跑路两趟
# What others built or own, and what is carried for others: no place of the union's, no goods of its.
ROADS = re.compile(r"(?:道路|公路|路段|[沟河堤渠桥洞坝]|管线|险情|塌方|护栏)$")
MAIL = re.compile(r"(?:包裹|快递|快件|邮件|信件)$")
VISITED = re.compile(r"(?:走访|慰问|走进|看望|走遍|跑遍|跑)了?[^，。；、]{0,8}$")
PLACES = re.compile(
    r"^(?:个?(?:省|市|州|县|区|旗|盟|乡镇|镇街|街镇|街道|村|连队|团场|社区|市州|地市|盟市|区县|县区|县市|市县|省份|省区市))(?=宣讲|巡|开展|举办|调研|走访|试点|推|落|建|设|和|及|、(?!.{1,2}[两三]?级)|的|$)"
)
GROWN = re.compile(
    r"(?:成长为|晋升为?|晋级为?|晋级|成为|考取|取得|评上|聘为|拿到|拿下|升为)[^，。；]{0,8}"
    r"(?:技师|级工|技术能手|工程师|证|技术等级|职业等级|技能等级|职称|[长师家]$)|(?:持证|取证|拿证|领证)$"
)
HONOURED = re.compile(
    r"^被(?:命名|评定?|认定|授予)为|^[^，。；]{0,10}被[^，。；]{0,8}(?:命名|表彰|评为|授予|授牌|认定为|通报表扬)|(?:被?命名为|被?评为|被?授予|获评|荣获|荣膺|入选|获得|夺得|获(?=[“《一二三特优金银铜“]))[^，。；]{0,24}(?:[”》]|称号|奖|先进|示范|模范|标兵)"
)
AWARDED = re.compile(r"[^，。；]{0,10}(?:授牌|颁[奖发]|授予|佩戴|披[上挂])")
WORKING = re.compile(r"组成|讲课|授课|坐诊|坐班|值守|担任|上门|走进|驻点|宣讲|辅导|传授")
FAULTS = re.compile(r"(?:隐患|故障|问题|缺陷|漏洞|病害|险情|违规|违章|泄漏|滴漏|短板|漏点|堵点|裂缝|破损|不足)[”]?$")
ARRIVING = re.compile(r"(?:送|运|开|搬|走|来|跑|驶|深入|下沉|延伸|推广)(?:到|进|往|入|至|抵)了?$")  # 送到7个小区
FOUNDED = re.compile(r"(?:建成|新建|建起)[^，。；]{0,12}$")
EACH = re.compile(r"[都均已也]{0,2}各(?:[自]?[配有得领发送获拿分])")  # 31户家庭各配一名管家
HOUSEHOLDS = frozenset(["户", "户次"])
RECORDED = ("录制", "微课", "网课", "慕课")  # 录制微课40节
BUILT = re.compile(r"(?:建设|建成|[新自共创援改扩已合]建|建起?|开办|设立|办起|创办)了?$")
SETTLED = re.compile(
    r"(?:调[处解成了]|[审办了]结|结了|断了|调解成功|调停|和解|仲裁|讨薪|受理[^，。；]{0,6}求助|[接解][听答][^，。；]{0,6}(?:咨询|来电|求助))$"
)
RIGHTS = ("专利", "著作权", "论文", "成果", "商标", "课题", "项目")
CASES_BY_PIECE = ("案件", "纠纷", "争议", "投诉", "申诉", "求助", "来电", "咨询", "官司")
DIVIDED = re.compile(r"(?:编|分|组|划)(?:成|为)了?$")  # 编成四个班
WORKED_ON = re.compile(
    r"(?:采摘|捡拾|清理|清运|节[约电油水煤气]|减排|打捞|产出|收割|抢收|修理|维修|检修|校验|收到|征集|收回|回收)了?[^，。；]{0,6}$"
)  # 修理家电180件
SET_UP = re.compile(
    r"(?:摆[开放起出上]|[支架搭][起上开设]|搭建|安放|撑[起开]|安装|加装|布置|设置|设(?![备施计]))了?[^，。；的]{0,6}$"
)
SOLD = re.compile(r"[^，。；]{0,8}(?:售出|售罄|卖出|卖光|抢购|送出|送给|送到|发放|捐给|赠给|领走|认购)")
HANDED = frozenset(["台", "部", "张", "顶", "套", "件", "把", "块", "床", "盏"])
VISITABLE = frozenset(["个", "处", "家", "所", "座"])
REACHED = re.compile(r"涉及|覆盖|跑了|走访|慰问|走进|来到|送书|送到|走遍|跑遍|看望|巡查|检查")
GIVING = re.compile(
    r"送|发放|赠|采购|配备|准备|捐|供应|印发|添|配(?![合套偶有])(?=.)|领|销|卖|购|制作|发出|派发|编|做出|包|寄|藏"
)
HANDED_OUT = re.compile(r"送|发放|捐|赠")
PERSONS_BY_PIECE = re.compile(
    r"(?:家庭|孩子|娃|学生|职工|工人|老人|工友|姐妹|弟兄|兄弟|徒弟|年轻人|女工|骑手|司机|师傅)(?:在|$)"
)
PERSONS = re.compile(r"[工员者生人师手友民户家女]")
PRODUCTS = re.compile(r"产品|商品|物品|特产|用品|作品|袋子|毛巾|电子书|图书|马扎|板凳|椅子")
PACKED = frozenset(["册", "瓶", "箱", "盒", "袋", "顶", "杯", "斤", "吨", "桶", "罐", "双", "枚", "床"])
# Calls that were taken: 热线一个月接了|51个.
CALLS = re.compile(r"(?:电话|热线|专线)[^，。；的]{0,8}(?:接[到听了通]|打来|打进)了?$")
CALLED = frozenset("接听通来进")
VIEWED = re.compile(r"点赞|点播|点击|浏览|阅读量|访问|下载|播放|转发")  # 点播超过3000次
DOCUMENTS = re.compile(
    r"档案|文书|报告(?!会)|提示函|意见书|实事|材料|垃圾|点播|点击|浏览|阅读量|播放|转发|粉丝|三违|违章|井盖|建议|意见(?!箱)|问卷|来信|视频|问题|隐患|岗位|提案|工装|笔记|革新|工种|工序|对象|作品数|信|线路|专业|赛项|(?<!在建)(?<!工程)项目|乡镇|县市|区$|村|订单|条款"
)
NEAR = 22  # characters that the patterns span that end at a figure


def categorize(
    quantity: Quantity, subject: Subject, before: str, after: str, likes_taking_part: bool, following: str = ""
) -> Category:
    """What a figure measures: 合同覆盖物业企业30家 enterprises, 惠及渔民500余人 beneficiaries.

    `before` and `after` are the words of its clause, `following` the clause behind;
    `likes_taking_part`: people take part in its activity.
    """
    unit, counted = quantity.unit, subject.text
    if unit in RATES:
        return Category.RATE
    if unit == "元":
        return Category.MONEY
    if unit in TIMES:
        is_evening = unit in ("晚", "夜") and (before.startswith("每") or HELD.search(before))  # 每周两晚
        is_class = unit in ("课时", "学时") and HELD.search(before)  # 授课9000课时
        return Category.SESSIONS if is_evening or is_class else Category.DURATION
    if _is_recognition(unit, subject, before, after):
        return Category.RECOGNITION
    if unit == "对" and not COUPLES.search(counted) and not FOR.search(before):  # 11对矿井, 19对青年互留联系方式
        return sort_of(counted) or Category.OTHER
    if (
        unit in PEOPLE
        and not subject.is_phrase
        and DOCUMENTS.search(counted)
        and not (PERSONS.search(counted) or HELPED.search(before))
    ):
        return Category.OTHER
    if (
        unit in PEOPLE
        or (unit == "组" and counted.endswith("家庭"))
        or (unit == "个" and PERSONS_BY_PIECE.search(counted))
    ):
        counted_people = Counted(counted, subject.is_behind, subject.is_phrase, before, after, following)
        people = role(counted_people, likes_taking_part and unit not in HOUSEHOLDS)
        is_household = unit in HOUSEHOLDS and (people is Category.STAFF or EACH.match(counted_people.predicate))
        return Category.BENEFICIARIES if is_household else people
    return _of_things(unit, subject, before, after)


def _is_recognition(unit: str, subject: Subject, before: str, after: str) -> bool:
    """Whether prizes, certificates or model units are counted: 40人考取船员证书, 一等奖7名."""
    if subject.text.rstrip("”").endswith("示范点"):  # a place, though it is a model
        return False
    if RECOGNIZED.search(subject.text) and not (
        unit in PEOPLE and (WORKING.search(after) or _does(subject, after) or HIRED.search(before))
    ):
        return unit in PEOPLE or unit in ("家", "个", "项", "件", "本") or AWARDING.search(before) is not None
    if unit in RECOGNIZABLE | {"批"} and (HONOURING.search(before[-NEAR:]) or HONOURED.search(after)):
        return True
    if AWARDED.match(after) and FOR.search(before):  # 给70个班组授牌
        return True
    if unit in PEOPLE and GROWN.search(after):
        return True
    awarded = AWARDING.search(after) or AWARDING.search(before[-8:])
    return awarded is not None and unit in PEOPLE and CERTIFICATE.search(after or before) is not None


def _does(subject: Subject, after: str) -> bool:
    """Whether honoured people do something themselves: 40名技术能手|结对带徒."""
    return subject.is_behind and after.startswith(subject.text) and deed(after[len(subject.text) :]) is not None


def _of_things(unit: str, subject: Subject, before: str, after: str) -> Category:
    """What a count of things measures: 8场 sessions, 13支服务队 teams, 1200份年画 goods."""
    counted = subject.text
    if unit in ("节", "支", "组") and not subject.is_phrase and OBJECTS.search(counted):
        return Category.GOODS if unit == "支" else Category.FACILITIES
    if unit == "桩" and not counted.endswith(("事", "充电")):
        return Category.CASES
    if unit in ("个", "次", "条") and before[-3:].rstrip("了到")[-1:] in CALLED and CALLS.search(before[-NEAR:]):
        return Category.CASES
    if AGREEMENTS.search(counted) and unit not in COUNTS_NO_PAPERS and not counted.endswith(("问题", "漏洞")):
        return Category.AGREEMENTS
    if VIEWED.search(counted) and unit in ("次", "回"):
        return Category.OTHER
    if SAVED.search(before[-NEAR:]) or ROADS.search(counted) or MAIL.search(counted):
        return Category.OTHER
    if unit in SESSIONS and not (unit in ("节", "讲") and before.endswith(RECORDED)):
        return Category.SESSIONS
    if unit in ("起", "宗", "例") or _settles(unit, counted, before):
        return Category.CASES
    if unit in ("支", "组", "路") or (
        unit == "个" and DIVIDED.search(before[-NEAR:]) and counted.endswith(("班", "组", "队", "团"))
    ):
        return Category.TEAMS
    if UNIONS.search(counted) and unit in ("个", "家"):
        return Category.ENTERPRISES if unit == "家" and counted.endswith("企业") else Category.UNION_ORGANIZATIONS
    if PLACES.match(counted) or (unit in ("处", "个", "项", "条") and FAULTS.search(counted)):
        return Category.OTHER
    if SET_UP.search(before[-NEAR:]) and unit in HANDED:  # 支起12顶帐篷
        return Category.FACILITIES
    if SOLD.match(after, len(counted) if after.startswith(counted) else 0) and unit in GOODS:  # 42幅画全部售出
        return Category.GOODS
    if unit in GOODS and unit not in ("份", "封") and WORKED_ON.search(before[-NEAR:]):
        return Category.OTHER
    if unit in PACKED and not DOCUMENTS.search(counted):
        return Category.GOODS
    if sort := _by_noun(unit, counted, subject.is_behind, before):
        return sort
    return _by_unit(unit, counted, before, after)


def _settles(unit: str, counted: str, before: str) -> bool:
    """Whether disputes or requests are counted: 调成|151件, 来电1260个; but 举报点26个."""
    if unit in ("件", "条"):
        if counted.endswith(RIGHTS):  # 申请专利39件
            return False
        return CASES.search(counted) is not None or SETTLED.search(before[-NEAR:]) is not None
    return unit in ("个", "项") and counted.endswith(CASES_BY_PIECE)


def _by_noun(unit: str, counted: str, subject_is_behind: bool, before: str) -> Category | None:
    """What is measured by the noun that is counted: 督导组 teams, 歇脚屋 facilities, 求助条 other."""
    if UNIONS.search(counted) and not (unit == "家" and counted.endswith("企业")):
        return Category.UNION_ORGANIZATIONS
    if unit not in ("平方米", "家", "所") and PRODUCTS.search(counted):
        return Category.GOODS
    if unit in ("家", "所") and BUILT.search(before[-NEAR:]) and not subject_is_behind:  # 企业自建51家
        return Category.FACILITIES
    sort = Category.ENTERPRISES if unit == "家" and counted.endswith("平台") else sort_of(counted)
    if sort is Category.OTHER and unit in ("本", "册") and before.endswith(("发", "送", "赠", "印")):
        return Category.GOODS
    if sort is Category.ENTERPRISES and unit in PIECES:
        sort = None
    is_piece = unit in HANDED or (unit == "个" and counted.endswith(("箱", "柜", "机", "桌")))
    if sort is Category.FACILITIES and is_piece and GIVING.search(before):  # 添了风扇12台
        return Category.GOODS
    if sort is Category.FACILITIES and unit in VISITABLE and REACHED.search(before):
        return Category.ENTERPRISES
    if (sort is Category.OTHER and unit in ("家", "所")) or (sort is Category.SESSIONS and unit not in ("个", "套")):
        return None
    if sort is None and (DOCUMENTS.search(counted) or (unit in OTHERS and not HANDED_OUT.search(before))):
        return Category.OTHER
    return sort


def _by_unit(unit: str, counted: str, before: str, after: str) -> Category:
    """What is measured where the noun does not tell: 三处 facilities, 40套 goods."""
    if unit in ("个", "处") and (VISITED.search(before[-NEAR:]) or ARRIVING.search(before[-NEAR:])):
        return Category.ENTERPRISES
    if unit == "平方米" or (unit in HANDED | VISITABLE | {"间"} and SET_UP.search(before[-NEAR:])):
        return Category.FACILITIES
    if unit in ("家", "所"):
        return Category.FACILITIES if BUILT.search(before[-NEAR:]) else Category.ENTERPRISES
    if unit in ("处", "间", "座", "辆"):
        return Category.ENTERPRISES if REACHED.search(before) else Category.FACILITIES
    if unit in ("台", "艘") and not GIVING.search(before):
        return Category.FACILITIES
    if unit == "个" and FOUNDED.search(before[-NEAR:]):
        return Category.FACILITIES
    if unit in OTHERS and not (HANDED_OUT.search(before) or SOLD.search(after)):
        return Category.OTHER
    if unit in GOODS or GIVING.search(before):
        return Category.GOODS
    return Category.OTHER
