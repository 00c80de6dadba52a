"""Institutions that are no unions, known by how their names end: 区人力资源和社会保障局, 餐饮行业协会."""

from __future__ import annotations

import re

from activities.extraction.name_words import ALL_VERBS
from activities.extraction.organization_words import BRANDS
from activities.extraction.subject_words import VERBS_BEFORE, VERBS_BEHIND
from activities.extraction.word_lists import words
from articles.segmentation.records import Span

LONGEST = 26  # characters of a name
LEAST_OF_OFFICE = 5  # characters of an office called 部门: 安全监察部门, not 劳动部门
LOCAL = re.compile(r"(?:所在地|驻地|当地|属地|辖区)的?(?![\u4e00-\u9fff]{0,3}(?:内|各|有|多|外|企业|单位|职工))")
_SUFFIXES = """
    局 委 厅 院 校 所 公司 集团 协会 商会 学会 联合会 委员会 中心 医院 银行 支队 总队 大队 基金会 红十字会 大学
    学院 学校 中学 小学 党校 妇联 团委 残联 科协 工商联 文联 侨联 法院 检察院 政府 办事处 事务所 分会 报社 电视台
    办公室 管委会 街道办 工作室 图书馆 文化馆 博物馆 美术馆 体育馆 科技馆 少年宫 文化宫 俱乐部 党委 党组 区委 市委
    县委 省委 工委 团市委 团区委 团县委 团省委 研究会 促进会 互助会 保险 分行 支行 社区 企业 车间 项目部 剧团
    艺术团 旅行社 出版社 书店 律所 党支部 党总支 共青团 物流园 产业园 工业园 科技园 园区 创业园 农业园 联社 合作社
    慈善总会 体育总会 供销社 总社 合作总社
    供销合作总社 救援队 关工委 宣传部 组织部 武装部 统战部 工作部 居委会 村委会 社工部 救援站
    消防站 动物园 植物园 影城 商场 义工联 志愿队 监狱 保护站 管理站
    门诊部 门诊 诊所 卫生院 卫生所 卫生室 保健院 防治院 研究所 研究院 设计院 联盟 火车站 汽车站 客运站 机场 学堂
    书院 工坊 技校 职校 职高 实验室 律师团 工作站 救助站 血站 信用社 供电所 邮局 法庭 司法所 税务所 管理处
    管理所 管理局 环卫处 工程处 治水办 扶贫办 文明办 双拥办 网信办 信访办 法制办 普法办 综治办 安委办 人才办
    招商办 影院 剧院 剧场 电台 气象台 老年大学 职教中心 疾控中心 服务社 码头 工程公司 农场 林场 渔场 牧场 景区
    村委 居委 作协 美协 书协 音协 舞协
    领导小组 协调小组 指挥部 组委会
    部门 人事部 人力资源部 财务部 生产部 安全部 安监部 安质部 环保部 技术部 工程部 质量部 设备部 后勤部 保卫部 市场部
    运营部 党群部 党建部 政工部 综合部 管理部 教育部 培训部 事业部 监察部 人事处 财务处 教务处 学生处 科研处 后勤处
    保卫处 人事科 财务科 教务科 总务科 保卫科 护理部 医务科 工区 作业区 作业场
    酒店 超市 饭店 药店 幼儿园 服务站 派出所 交警队 消防队 公安处 公安分局 人大 政协
    海关 农商行 商行 边检站 检查站 公证处 律协 书画院 福利院 敬老院 养老院 公园 森林公园 文化园 纪念馆 展览馆
    档案馆 群艺馆 艺术馆 青少年宫 军分区 人武部 部队 中队 海事处 口岸办 外办 侨办 老干办 团工委 团支部 团总支
    学社 诗社 画院 民革 民盟 民建 民进 农工党 致公党 日报 晚报 日报社 商城 百货 药房 大药房 证券 人寿 财险
    校区 分校 院区 工厂 总厂 分厂 电厂 水厂 船厂 钢厂 药厂 机械厂 电机厂 造船厂 纺织厂 棉纺厂 服装厂 食品厂 煤矿
    油田 采油厂 电站 水电站 地铁站 机务段 车务段 工务段 电务段 车辆段 供电段 客运段 房管所 车管所 疾控
    急救站 献血站 气象站 水文站
"""
SUFFIXES = frozenset(_SUFFIXES.split())
# Endings that alone name nobody: 向联合会赠送图书.
GENERIC = frozenset(
    words("""
    联合会 委员会 基金会 研究会 促进会 互助会 合作社 事务所 办公室 俱乐部 工作室 党支部 党总支 服务站 旅行社
    出版社 体育馆 图书馆 文化馆 博物馆 幼儿园 项目部 艺术团 救援队 志愿队 电视台 办事处 产业园 工业园 门诊部
    卫生院 工作站 救助站 消防站 管理处 管理所 派出所 作业区
    """)
)
# Bodies of a house or a place that need no other name: 集团工会、团委联合举办.
WHOLE = frozenset(words("团委 妇联 残联 科协 文联 侨联"))
LAST = frozenset(suffix[-1] for suffix in SUFFIXES)
LENGTHS = tuple(sorted({len(suffix) for suffix in SUFFIXES}, reverse=True))
# What may stand behind a name in a list of those who act together.
AFTER = re.compile(
    r"[、，,。；（(]|$|联合|共同|合作|携手|联手|一道|一起|分别|共|和|与|及|以及|同|会同|在|于|主办|承办|协办|举|开"
    r"|召|走|签|建|设|对|把|将|为|向"
    r"|到|赴|来|深入|组织|启|推|制|发|印|达|就|给|让|面向|日前|近日|昨|今|合|协商|联|也|还|等|派|选|提供|成|围绕|以"
    r"|进行|从|的|按|依托|\d|“|《|普法|宣讲|志愿|党员|医疗队|律师|民警|一行|工作人员"
    r"|连续|先后|陆续|多次|每|经过|专门|统一|免费|定期|双双|轮流|逐|全程|现场|当场|随即|立即|当天|当日|编|拍|请|派"
    r"|拿|送|帮|搭|办|做|商量|商议|打通|打造|商定|谈|摸|组|购|筹|募|同步|互|约定|牵|腾|测|核|审|评|设|到场|在场|会长"
    r"|代表|负责人|坐诊|转移|疏散|清理|核查|大力|鼎力|倾力|热情|指导|协助|响应|前后|反复|多方|接连|相继|及时|迅速"
    r"|主动|积极|正式|首次|率先|支持|配合|赞助|出资|承担|负责(?!人)|管(?!理|护|道|委|网)"
    # adverbs, and words that tell when or who of them
    r"|[则又已均曾再仍才都便即亦双]|一[同并起道]|三方|四方|两家|各[自派出选办建]|齐心|通力|合力|全力|倾情|精心"
    r"|连[年夜日]|历时|前不久"
    r"|不久前|[上本]月|[年月]初|[年月]底|每[年月周逢]|春节|节前"
    # what leads over to an object or a means
    r"|[由用替朝凭趁]|根据|经(?![理济营贸纪销])|利用|借助|赶在|随同|陪同|沿着"
    # what is done together, or for people
    r"|协[办同调力](?!员|会)|承[建保接担]|保障(?!局|中心|部|处|所|会|性)|牵[手头]|登[门台船岛山机]|赠[予送给]|传授"
    r"|授课|讲课|理赔|优惠|打折|订立|拟[定订]|倡议|号召"
    r"|安排|面试|进[驻校厂村社企场]|赶[到赴来]|会[商诊]|磋商|探讨|论证|考核|鉴定|认证|接种|[诊救医]治|治疗|抢救|转运"
    r"|展销|种植|创[建作]"
    r"|撰写|绘制|执行|算账|查[处访办]|配[置备送]"
)
# Verbs of one syllable, by what stands behind them: 某公司捐了, 某医院查出, 某厂送来.
ONE_VERB = re.compile(
    r"[教学讲演唱看查修接收搞摆立算聘雇借租买卖捐投补垫赔救治诊检跑凑掏竖晒送拿搭办建签谈开请派](?:了|过|出|起|成|下"
    r"|好|完|来|给|到|进|满|为)"
)
# Endings behind which a name is over, unless a part of the house is named: 区公安局交警支队.
FIRM_END = ("局", "协会", "商会", "学会", "法院", "检察院", "妇联", "残联", "团委")
HOUSE_END = ("医院", "学院", "事务所", "研究院")  # but for those whose people are named: 市医院康复师
THEIR_PEOPLE = re.compile(r"[^，。；：的]{0,8}?(?:师|医生|大夫|护士|专家|教授|学生|员|长|主任|学者)")
PART_OF = ("局", "公司", "队", "中心", "会", "院", "处", "室", "所", "校", "馆", "委")
# What the name of a part of the house begins with, or that of another house: 企业|联合会, 大学|继续教育学院.
GOES_ON = words("""
    联合会 合作社 合作总社 继续教育 成人教育 职业教育 教育学院 组织部 宣传部 教育部 服务中心 指导中心 培训中心 培训学校
    调解中心 援助中心 保障中心 保障局 发展中心 发展局 救援队 救助站 服务站 服务队 志愿服务 志愿者协会 附属 安全局 设计院
    管理局 管理处
""")
STOPS = "，,。；;：:、“”‘’《》！？!?\n"
LOCAL_SIGNS = ("所在", "驻地", "当地", "属地", "辖区")
# How no institution begins: verbs, pronouns, and what stands before a noun that merely ends like one.
NO_BEGIN = re.compile(
    r"\d|[一二三四五六七八九十两百千万]{1,4}[余多几来]?[家个名所位类批组队级座支场次项者省市县区校院局]|[两三]方"
    r"|一(?![汽拖冶建重])|[几多各每该这其我他她它是不把在]|全(?![椒州南聚])|那(?![曲坡])|有(?![色研])|将(?!乐)"
    r"|为(?!民)|对(?!外)|向(?![阳荣])|给(?![水排])|从(?![化江])|以(?!岭)|让(?!胡路)|[由被因]|于(?![都洪田家])"
    r"|本(?![溪钢])|(?:近|约|超|逾)[\d百千万]|来自|当地"
    r"|外地|附近|周边|一些|某|受灾|受助|对方|双方|兄弟|上级|下级|基层|与会|参会|参赛|签约|获奖|受助|多家|部分|相关"
    r"|有关|所在|辖区内?|爱心|重点"
)
# 联手推行住院互助, 联合开展: what is done together, and not with whom
BEGINS_DEED = frozenset(
    words("""
    推行 推出 开展 举办 举行 召开 组织 发布 开设 建立 设立 设置 增设 成立 组建 创建 创办 开办 办起 合办 共建
    筹建 捐建 建成 建起 搭建 搭起 开通 打造 实施 试行 推广 发起 启动 主办 承办 协办 签订 签署 签约 挂牌 揭牌
    印发 下发 发放 发出 制定 出台 编写 编印 编制 制作 研发 摄制 拍摄 录制 评选 表彰 命名 授予 走访 慰问 选派
    派出 募集 筹集 出资 购置 赠送 捐赠 资助
    """)
)
BRAND = re.compile(r"“[^“”\n，。]{2,10}”[\u4e00-\u9fff]{0,6}?(?:有限公司|分公司|公司|集团|平台|协会|服务队|工作室)")
CONTAINED = ("的", "了", "着", "举办", "开展", "召开", "“", "来自", "走进", "慰问", "工会", "办起", "结成", "结对")
BRAND_SIZES = (4, 3, 2)
BEGINS_ANOTHER = frozenset("省市区县州镇街团")
COUNTED = re.compile(r"\d[余多]?家|[几多数]家")  # 镇上13家物流公司


def institution_at(text: str, start: int, end: int) -> Span | None:
    """The institution whose name begins at `start`: 区司法局 in 与区司法局共建, or None."""
    if text.startswith(LOCAL_SIGNS, start) and (local := LOCAL.match(text, start, end)):
        start = local.end()  # 当地 is no part of a name
    limit = min(end, start + LONGEST)
    if branded := BRAND.match(text, start, end):  # “云上跑腿”天津公司
        return Span(start, branded.end())
    if NO_BEGIN.match(text, start) or text[start : start + 2] in BEGINS_DEED:
        return None
    for stop in range(start, limit + 1):
        if stop < limit and text[stop] in STOPS:
            limit = stop
            break
    best = firm = None
    for stop in range(start + 2, limit + 1):
        if text[stop - 1] in LAST and _ends_name(text, start, stop):
            if not may_end(text, stop, end):
                is_house = text.endswith(HOUSE_END, start, stop) and not THEIR_PEOPLE.match(text, stop, end)
                if firm is None and (is_house or text.endswith(FIRM_END, start, stop)):
                    firm = Span(start, stop)
                continue
            if firm is not None and not text.endswith(PART_OF, start, stop):
                return firm  # 区安监局 in 区安监局突查企业
            if any(word in text[start:stop] for word in CONTAINED):
                break
            best = Span(start, stop)
            if text[stop : stop + 1] not in "和与及" or text[stop + 1 : stop + 2] in BEGINS_ANOTHER:
                break  # 区文化和旅游局: a name may go on behind 和, but not 团市委和|市妇联
    if best and COUNTED.search(text, *best):
        best = None
    return best or firm or _brand_at(text, start, end)


def _brand_at(text: str, start: int, end: int) -> Span | None:
    """A firm so well known that it goes without what it is: 饿了么 in 与饿了么签约."""
    sizes = (size for size in BRAND_SIZES if text[start : start + size] in BRANDS)
    return next((Span(start, start + size) for size in sizes if may_end(text, start + size, end)), None)


def may_end(text: str, stop: int, end: int) -> bool:
    """Whether a name may end here: a mark, a verb, or another name stands behind it."""
    following = text[stop : stop + 2]
    if text.startswith(GOES_ON, stop):
        return False
    return (
        following in VERBS_BEFORE
        or following in ALL_VERBS
        or following in VERBS_BEHIND
        or AFTER.match(text, stop, max(end, stop)) is not None
        or ONE_VERB.match(text, stop, max(end, stop)) is not None
    )


def _ends_name(text: str, start: int, stop: int) -> bool:
    """Whether what stands between ends like an institution, and is more than the ending."""
    return (
        any(stop - length >= start and text[stop - length : stop] in SUFFIXES for length in LENGTHS)
        and (stop - start > 2 or text[start:stop] in WHOLE)
        and text[start:stop] not in GENERIC
        and (stop - start >= LEAST_OF_OFFICE or text[stop - 2 : stop] != "部门")
    )


def institution_before(text: str, start: int, end: int) -> Span | None:
    """The institution whose name ends at `end`, looked for from `start` on: 餐饮行业协会 before 、某工会."""
    best = None
    for begin in range(end - 3, max(start, end - LONGEST) - 1, -1):
        if text[begin] in STOPS:
            break
        best = begin
    if best is None or text[end - 1] not in LAST or not _ends_name(text, best, end):
        return None
    if NO_BEGIN.match(text, best) or any(word in text[best:end] for word in CONTAINED):
        return None
    return Span(best, end)
