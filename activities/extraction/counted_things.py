"""What a count of things measures: by the measure word, the noun and the verbs around it."""

from __future__ import annotations

import re

from activities.extraction.measure_words import (
    BUILDINGS,
    GOODS,
    HANDED,
    OTHERS,
    PACKED,
    PIECES,
    SESSIONS,
    VISITABLE,
)
from activities.extraction.records import Category
from activities.extraction.subjects import Subject
from activities.extraction.thing_words import APPLICATIONS, BUSES, PRINTED, SCHOOLS, first_sort, sort_of

DOCUMENTS = re.compile(
    r"档案|文书|报告(?!会)|提示函|意见书|实事|材料|垃圾|点播|点击|浏览|阅读量|播放|转发|粉丝|三违|违章|井盖|建议"
    r"|意见(?!箱)|问卷|来信|视频|问题|隐患|岗位|提案|工装|笔记|革新|工种|工序|对象|作品数|信|线路|专业|赛项"
    r"|项目(?<!在建项目)(?<!工程项目)|乡镇|县市|区$|村|订单|条款"
)
# Measure words that go with nouns of other kinds than their own: 八节车厢, 十支体温枪, 六组货架.
OBJECTS = re.compile(
    r"(?:座?椅|沙发|设备|器材|车[厢皮]|[厢箱柜池管罐架桌灯机枪笔]|电池|集装箱|旧箱|体温计|温度计|蜡烛|药膏|试剂|疫苗"
    r"|口红|护手霜|牙膏|牙刷|花|试管)[”》]?$"
)
AGREEMENTS = re.compile(r"合同|协议|意向书|(?:合作|采购|供需|签约|对接|用工)意向|责任书|契约|承诺书|约定$|守护书|签约")
SIGNED = re.compile(r"(?:签[订了下署约到成]?|续签|补签|签订了|订立|签署)[^，。；：]{0,8}$")
COUNTS_NO_PAPERS = (SESSIONS - {"批", "批次"}) | {"家", "所", "处", "座", "间"}  # 两家企业约定, 合同讲了15讲
CASES = re.compile(
    r"诉讼|仲裁|工伤认定|矛盾(?!隐患)|(?<!提)案|争议|纠纷|申请|投诉|诉求|欠薪|调解|维权|立案|办结|线索|申诉|来访"
    r"|成功|职业病|问诊|求助$|咨询$|来电$|案源"
)
UNIONS = re.compile(r"工会(?<![没无未]工会)(?<!没有工会)(?<!尚未工会)(?:组织|小组|联合会|分会)?$|基层工会|建会")
SAVED = re.compile(r"(?:少(?<!至少)[跑走]|省去|省下|免去)[^，。；]{0,4}$")  # 户均少跑路两趟
# What others built or own, and what is carried for others: no place of the union's, no goods of its.
ROADS = re.compile(r"(?:道路|公路|路段|沟|河|堤|渠|桥|洞|坝|管线|险情|塌方|护栏)$")
MAIL = re.compile(r"(?:包裹|快递|快件|邮件|信件)$")
VISITED = re.compile(r"(?:走访|慰问|走进|看望|走遍|跑遍|跑)了?[^，。；、]{0,8}$")
PLACES = re.compile(
    r"^(?:个?(?:省|市|州|县|区|旗|盟|乡镇|镇街|街镇|街道|村|连队|团场|社区|市州|地市|盟市|区县|县区|县市|市县|省份"
    r"|省区市|设区市|州市|旗县))(?=宣讲|巡|开展|举办|调研|走访|试点|推|落|建|设|和|及|、(?!.{1,2}[两三]?级)|的|$)"
)
# Firms, where they are counted by 家.
BUSINESSES = re.compile(
    r"^平台(?!账号)|(?:平台|加油站|餐厅|食堂|超市|浴池|健身房|体育馆|球馆|影城|药房|书店|洗衣房|停车场)"
    r"(?:$|[加挂签参入])"
)  # firms by 家
CARRYING = re.compile(r"(?:安排|开行|加开|出动|调派|调度|组织|发出|开出|派出|调用|协调)了?[^，。；]{0,8}$")
HIRED_CARS = re.compile(r"(?:包[下了租车]|租[下了用来]|调[来集派用]|征用)[^，。；]{0,6}$")
FAULTS = re.compile(
    r"(?:隐患|故障|毛病|异常|缺失|死角|盲区|瑕疵|不规范|问题|缺陷|漏洞|病害|险情|违规|违章|泄漏|滴漏|短板|漏点|堵点"
    r"|裂缝|破损|不足)[”]?$"
)
CARES = re.compile(r"(?:困难|难题|问题|实事|好事|诉求|心愿|烦心事|急事|难事)[”]?$")  # 解决困难30件
ARRIVING = re.compile(
    r"(?:(?:送|运|开|搬|走|来|跑|驶|深入|下沉|延伸|推广|赶|下)(?:到|进|往|入|至|抵)|深入|前往|赶赴|奔赴"
    r"|分赴)了?[^，。；的]{0,10}$"
)  # 送到7个小区
BUILDING = re.compile(r"在建|停工|施工|开工|复工|建筑|工程|未完工|续建")
ABOARD = re.compile(
    r"(?:登(?![记场台])[上临]?|上船|登船|登轮|登岛|走上|踏上|爬上)了?[^，。；]{0,6}$"
)  # 登上|5艘货轮普法
MENDED = re.compile(r"(?:整改|排除|消除|治理|修复|堵[塞住]|查[出改找]|督改|销号|化解)了?[^，。；]{0,3}$")
# Amounts that measure how much each has, or by how much something changed: 平均亩产|398公斤, 焦比下降|11公斤.
MEASURED = re.compile(
    r"(?:[亩单日年月]产|产量|[焦煤水电油能损消单][比耗]|体重|重量|下降|降低|提高|增加|增产|减少|平均|少则|多则"
    r"|每[^，。；\d]{1,3})[^，。；]{0,8}$"
)
WEIGHTS = frozenset(["公斤", "千克", "斤", "吨", "克", "升", "毫升", "平方米"])
LINES = frozenset(
    ["封", "篇", "首", "页", "句", "则", "字", "岁", "分", "幕"]
)  # measure words of writing, ages and scores
ACCIDENTS = re.compile(r"(?:险情|事故|故障|火情|灾害|违章|三违)$")
CLAIMS = re.compile(r"理赔|赔付|追讨|追回|讨[薪回]|欠薪|来访|信访|接访|援助|代理")
FOUNDED = re.compile(r"(?:建成|新建|建起)[^，。；]{0,12}$")
RECORDED = ("录制", "微课", "网课", "慕课")  # 录制微课40节
BUILT = re.compile(r"(?:建设|建成|[新自共创援改扩已合]建|建起?|开办|设立|办起|创办)了?$")
SETTLED = re.compile(
    r"(?:调[处解成了]|[审办了]结|结了|断了|调解成功|调停|和解|仲裁|讨薪|受理[^，。；]{0,6}求助"
    r"|[接解][听答][^，。；]{0,6}(?:咨询|来电|求助))$"
)
RIGHTS = ("专利", "著作权", "论文", "成果", "商标", "课题", "项目")
CASES_BY_PIECE = ("案件", "纠纷", "争议", "投诉", "申诉", "求助", "来电", "咨询", "官司", "求助电话", "咨询电话")
DIVISIONS = ("班", "组", "队", "团")
DIVIDED = re.compile(r"(?:编|分|组|划)(?:成|为)了?$")  # 编成四个班
MENDING = re.compile(r"(?:维修|检修|修理|校验|检定|清洗|缝补)了?[^，。；]{0,6}$")
WORKED_ON = re.compile(
    r"(?:采摘|捡拾|清理|清运|清洗|清除|拆[除洗]|节[约电油水煤气]|减排|打捞|产出|收割|抢[收修]|修[理补好复旧]|维修"
    r"|检修|检定|检测|校验|校准|缝补|织补"
    r"|洗[净了]|熨烫|磨[了好]|翻新|收[到缴回来]|征[集求]|回收|没收|退回|捡[了回到]|焊[接好了]|装卸|借阅"
    r"|浏览)了?[^，。；]{0,6}$"
)  # 修理家电180件
SET_UP = re.compile(
    r"(?:摆[开放起出上]|支[起上开设]|架[起上开设]|搭[起上开设]|搭建|安放|撑[起开]|安装|加装|布置|设置"
    r"|设(?![备施计]))了?[^，。；的]{0,6}$"
)
SOLD = re.compile(r"[^，。；]{0,8}(?:售出|售罄|卖出|卖光|抢购|送出|送给|送到|发放|捐给|赠给|领走|认购)")
REACHED = re.compile(
    r"涉及|覆盖|跑了|走访|慰问|走进|来到|送书|送到|走遍|跑遍|看望|[巡督检抽排核]查|[暗明回寻察探]访|暗查|巡[检视回]"
    r"|调研|摸排|督导|深入|进驻|辐射|惠及|走了|转了|来了"
)
GIVING = re.compile(
    r"送|发放|赠|采购|配备|准备|捐|供应|印发|添|配(?![合套偶有])(?=.)|领|销|卖|购|制作|发出|派发|编|做出|包|寄|藏"
)
HANDED_OUT = re.compile(r"送|发放|捐|赠")
PRODUCTS = re.compile(r"(?:产品|商品|物品|特产|用品|作品|袋子|毛巾|电子书|图书|马扎|板凳|椅子)[”》]?(?:等|$)")
# Calls that were taken: 热线一个月接了|51个.
CALLS = re.compile(r"(?:电话|热线|专线)[^，。；的]{0,8}(?:接[到听了通]|打来|打进)了?$")
CALLED = frozenset("接听通来进")
VIEWED = re.compile(r"点赞|点播|点击|浏览|阅读量|访问|下载|播放|转发")  # 点播超过3000次
NO_NOUN_SIGNS = frozenset("了着过的在到为给把被是有和与、“")
MOVING = re.compile(
    r"[^，。；：“”]{2,10}?(?=进(?![出度修步])|开进|走进|驶进|奔赴|赶赴|分赴|下基层|深入|到(?![场会岗位]))"
)
# Titles of papers that only tell which ones are meant.
OF_TITLE = re.compile(r"(?:《[^《》，。；]{2,30}》、?)+等?(?=[\u4e00-\u9fff]{2})")
SHORT = 7  # characters of the rest of a clause that may be a noun alone
NEAR = 22  # characters that the patterns span that end at a figure


def thing(unit: str, subject: Subject, before: str, after: str) -> Category:
    """What a count of things measures: 8场 sessions, 13支服务队 teams, 1200份年画 goods."""
    counted = subject.text.removesuffix("总数")
    if "《" in before:  # 发放《劳动合同法》等资料|1500份 is no contract
        counted, before = OF_TITLE.sub("", counted), OF_TITLE.sub("", before)
    if not subject.is_behind and 1 < len(after) < SHORT and _is_noun_alone(after):  # 当场开出3张|整改单
        counted = after
    if subject.is_behind and (moving := MOVING.match(counted)):  # 5个宣讲小分队|进企业
        counted = moving.group()
    if told := _by_papers_and_times(unit, counted, subject.is_phrase, before, after):
        return told
    if unit in ("支", "组", "路") or (
        unit == "个"
        and DIVIDED.search(before[-NEAR:])
        and (counted.endswith(DIVISIONS) or counted.startswith(DIVISIONS))
    ):
        return Category.TEAMS
    if unit in ("个", "家") and (UNIONS.search(counted) or (counted.startswith("分会") and counted[2:3] != "场")):
        return Category.ENTERPRISES if unit == "家" and counted.endswith("企业") else Category.UNION_ORGANIZATIONS
    if PLACES.match(counted) or (unit in ("处", "个", "项", "条") and FAULTS.search(counted)):
        return Category.OTHER
    if unit == "件" and CARES.search(counted):
        return Category.OTHER
    if unit == "处" and MENDED.search(before[-NEAR:]) and sort_of(counted) is None:  # 当场整改28处
        return Category.OTHER
    if unit in ("辆", "列") and counted.endswith(BUSES) and CARRYING.search(before[-NEAR:]):  # 安排大巴62辆
        return Category.OTHER
    if unit == "辆" and HIRED_CARS.search(before[-NEAR:]):  # 包下大巴36辆
        return Category.OTHER
    if unit in HANDED and unit in GOODS and MENDING.search(before[-NEAR:]):  # 安装师傅维修空调160台
        return Category.OTHER
    if SET_UP.search(before[-NEAR:]) and unit in HANDED:  # 支起12顶帐篷
        return Category.FACILITIES
    is_built = BUILT.search(before[-NEAR:]) or SET_UP.search(before[-NEAR:])
    if unit in BUILDINGS and is_built and counted.endswith("”"):  # 建起3处“家门口车间”
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


def _by_papers_and_times(unit: str, counted: str, is_phrase: bool, before: str, after: str) -> Category | None:
    """What is measured in lines, amounts, cases, agreements and rounds, which no place, firm or team is."""
    if unit in LINES and not (HANDED_OUT.search(before) or SOLD.search(after)):
        return Category.OTHER
    if unit in WEIGHTS and MEASURED.search(before[-NEAR:]) and not GIVING.search(before[-NEAR:]):
        return Category.OTHER
    if unit in ("件", "笔", "批次", "批") and CLAIMS.search(counted):  # 理赔3万件, 追讨服务费37笔
        return Category.CASES
    if unit in ("节", "支", "组") and not is_phrase and OBJECTS.search(counted):
        return Category.GOODS if unit == "支" else Category.FACILITIES
    if unit == "桩" and not counted.endswith(("事", "充电")):
        return Category.CASES
    if unit in ("个", "次", "条") and before[-3:].rstrip("了到")[-1:] in CALLED and CALLS.search(before[-NEAR:]):
        return Category.CASES
    if unit == "通" and counted.endswith("电话"):
        return Category.CASES
    if unit == "份" and counted.endswith("订单"):
        return Category.AGREEMENTS
    if unit in ("份", "单") and SIGNED.search(before[-NEAR:]) and (is_phrase or not sort_of(counted)):
        return Category.AGREEMENTS
    if unit == "份" and AGREEMENTS.search(before[-SHORT:]) and not sort_of(counted):  # 集体合同12份落地
        return Category.AGREEMENTS
    if AGREEMENTS.search(counted) and unit not in COUNTS_NO_PAPERS and not counted.endswith(("问题", "漏洞")):
        return Category.AGREEMENTS
    if VIEWED.search(counted) and unit in ("次", "回"):
        return Category.OTHER
    if SAVED.search(before[-NEAR:]) or ROADS.search(counted) or MAIL.search(counted):
        return Category.OTHER
    if unit == "期" and counted.endswith(PRINTED):  # 编发简报18期
        return Category.OTHER
    if unit in SESSIONS and not (unit in ("节", "讲") and before.endswith(RECORDED)):
        return Category.SESSIONS
    if unit in ("起", "宗") and ACCIDENTS.search(counted):
        return Category.OTHER
    if unit in ("起", "宗", "例") or _settles(unit, counted, before):
        return Category.CASES
    return None


def _is_noun_alone(words: str) -> bool:
    """Whether the rest of a clause is nothing but a noun of a known sort: 整改单, 爱心座椅."""
    return sort_of(words) is not None and not any(sign in NO_NOUN_SIGNS for sign in words)


def _settles(unit: str, counted: str, before: str) -> bool:
    """Whether disputes or requests are counted: 调成|151件, 来电1260个; but 举报点26个."""
    if unit in ("笔", "份", "单", "桩"):
        return unit != "份" and counted.endswith(APPLICATIONS)  # 受理小额贷款申请19笔
    if unit in ("件", "条"):
        if counted.endswith(RIGHTS) or (unit == "条" and counted.endswith("诉求")):  # 申请专利39件
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
    sort = sort_of(counted) or (first_sort(counted) if subject_is_behind and unit not in GOODS else None)
    if sort is Category.UNION_ORGANIZATIONS:  # 30家店没工会
        sort = first_sort(counted)
    if sort is Category.SESSIONS and subject_is_behind and REACHED.search(before):  # 深入9个车间调研
        sort = first_sort(counted) or sort
    if unit in ("个", "家", "处") and counted.endswith("项目") and BUILDING.search(counted):  # 37个在建和停工项目
        return Category.ENTERPRISES
    if unit in ("艘", "座", "条") and ABOARD.search(before[-NEAR:]):
        return Category.ENTERPRISES
    if unit == "所" and first_sort(counted) is Category.ENTERPRISES:  # 7所中学试点
        sort = Category.ENTERPRISES
    if (
        unit == "所" and subject_is_behind and counted.endswith(SCHOOLS) and not BUILT.search(before[-NEAR:])
    ):  # 8所技校的教师
        sort = Category.ENTERPRISES
    if unit == "家" and (BUSINESSES.search(counted) or "网点" in counted):
        sort = Category.ENTERPRISES
    if (
        sort is Category.GOODS
        and unit in OTHERS
        and not (unit == "道" and counted.endswith("菜"))
        and not HANDED_OUT.search(before)
    ):  # 四种礼包
        sort = None
    if sort is Category.OTHER and unit in ("本", "册") and before.endswith(("发", "送", "赠", "印")):
        return Category.GOODS
    if sort is Category.ENTERPRISES and unit in PIECES:
        sort = None
    is_piece = unit in HANDED or (unit == "个" and counted.endswith(("箱", "柜", "机", "桌")))
    if sort is Category.FACILITIES and is_piece and GIVING.search(before):  # 添了风扇12台
        return Category.GOODS
    if sort is Category.FACILITIES and unit in VISITABLE and REACHED.search(before):
        return Category.ENTERPRISES
    is_firm = unit in ("家", "所") and sort in (Category.OTHER, Category.GOODS)
    if is_firm or (sort is Category.SESSIONS and unit not in ("个", "套")):
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
    if unit in BUILDINGS:
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
