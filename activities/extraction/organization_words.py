"""The words that names of unions are made of: what an employer is called, the trades, what is no name at all.

Each table is the grammar's data: a new kind of employer or trade is one word here and one case in the tests.
"""

from __future__ import annotations

import re

__all__ = [
    "AFFILIATE",
    "BRANDS",
    "COMMUNITY_TYPES",
    "CORPS_UNIT",
    "DIVISION_TYPES",
    "EMPLOYER_TYPES",
    "GENERIC",
    "NAMELESS_FIRM",
    "NOT_OF_A_UNION",
    "NO_EMPLOYERS",
    "PRODUCTS",
    "SERVICE_CENTRE",
    "TRADES_AT_END",
    "TRADES_ONLY",
    "WEAK_ZONES",
    "WORKS",
    "ZONE",
    "employer_type",
    "longest_suffix",
    "one_of",
    "words_of",
]


def words_of(words: str) -> frozenset[str]:
    """The words, set apart by blanks, as a set."""
    return frozenset(words.split())


def one_of(words: str) -> str:
    """The words, set apart by blanks, as one alternation, longest first: 公司|局 of "局 公司"."""
    return "|".join(re.escape(word) for word in sorted(set(words.split()), key=lambda word: (-len(word), word)))


# What an employer is, at the end of its name: 北京公交集团, 清河机务段, 阳光幼儿园.
EMPLOYER_TYPES = words_of(
    """
    公司 总公司 分公司 子公司 集团公司 集团 总部 企业集团 教育集团 医疗集团 实业 股份 控股 重工 矿业 煤业 煤电 焦煤
    矿务局 能源 电力 热力 燃气 水务 地铁 公交 厂 总厂 分厂 工厂 电厂 水厂 矿 煤矿 金矿 铁矿 矿区 油田 油气田 采油厂
    气田 电站 水电站 炼油厂 船厂 车间 局 总局 分局 支局 管理局 工程局 铁路局 勘察局 院 医院 卫生院 学院 法院 检察院
    研究院 设计院 剧院 科学院 分院 规划院 总院 敬老院 养老院 大学 学校 校 中学 小学 幼儿园 党校 技校 分校 校区 学区
    中心校 高中 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 一小 二小 三小 四小 五小 一幼 二幼 三幼 附中 附小
    职高 职教中心 研究所 设计所 供电所 派出所 事务所 卫生所 所 中心 站 车站 机务段 车务段 工务段 车辆段 电务段 客运段
    供电段 动车段 段 队 支队 总队 大队 中队 地质队 勘探队 工程队 作业区 工区 采区 区队 项目部 经理部 指挥部 事业部
    分部 本部 后勤部 部 场 农场 林场 牧场 渔场 茶场 商场 机场 体育场 火车站 客运站 港 港口 码头 港务局 航道局 船队
    银行 支行 分行 总行 农商行 行 联社 信用社 农信社 合作社 供销社 报社 出版社 通讯社 旅行社 社 电视台 广播电台 融媒体
    台 气象台 电台 馆 图书馆 博物馆 文化馆 体育馆 展览馆 档案馆 美术馆 纪念馆 店 酒店 宾馆 饭店 书店 门店 药店 超市
    商城 百货 卖场 市场 4S店 处 管理处 办事处 街道办 办公室 厅 委 教委 卫健委 国资委 管委会 委员会 机关 政府 监狱
    戒毒所 看守所 公园 动物园 植物园 景区 园 物业 基地 总站 分站 中继站 道班 乐团 剧团 歌舞团 文工团 艺术团 杂技团
    基金会 协会 学会 水库 灌区 收费站 服务区 营业部 营业厅 邮局 税务所 科技 药业 酒业 纺织 钢铁 石化 化工 航空 建工 系
    速运 速递 快运 物流 保险 证券 信托 传媒 置业 地产 建设 汽车 电器 电子 食品 医药 电网 度假村 山庄 公寓 一区 二区
    织造 印染 针织 制衣 服饰 鞋业 制药 光伏 光电 新能源 新材料 重机 机床 机电 轴承 电缆 轮胎 乳业 造纸 纸业 造船
    船务 航运
    路桥 煤化 管桩 铸造 粮库 储备库 油库 冷库 影城 影视城 海关 苗圃 电大 船闸 枢纽 外事办 救护队
    三区 四区 五区 六区 钢厂 铝业 铜业 化纤 水泥 机械 装备 电机 锅炉 汽轮机 柴油机 拖拉机 变压器 风机 客车 特钢
    热电 钢管
    """
)
# What firms make that go by it without a word for what they are: 银丰丝绸工会, 云锦陶瓷工会.
PRODUCTS = words_of(
    """
    电池 盐化 玻璃 陶瓷 丝绸 毛纺 棉纺 服装 玩具 核电 风电 不锈钢 稀土 黄金 焦化 化肥 农药 炼化 油脂 面粉
    粮油 啤酒
    白酒 酿酒 饮料 家具 地板 家纺 印务 印刷 包装 塑料 橡胶 皮革 皮具 箱包 电线 电气 车桥 模具 五金 刀具
    钟表 仪表 光学 半导体 芯片 软件 生物 器械 轮渡 锻造 钢构 铁合金 炭素 石墨 耐火 民爆 化机 精工 精密 制造
    环保 农机 船舶 水产 家电 照明 卫浴 涂料 染料 助剂 日化 种业 锌业 钼业 钨业 镍业 锡业 金业 牧业 禽业 木业 竹业 塑业
    泵业 锁业 瓷业 糖业 面业 肉业 袜业 帽业 鞋业 烟业 茶业 盐业 碱业 气体 新材
    """
)
# Words that only end like an employer: 履行工会职责, 依托平台工会.
NO_EMPLOYERS = words_of(
    """
    关系 体系 联系 派系 履行 进行 举行 推行 实行 先行 发行 执行 运行 流行 出行 通行 同行 施行 践行 试行 奉行 全部
    内部 干部 外部 局部 中部 东部 西部 北部 南部 团队 代表队 服务队 志愿队 突击队 小分队 先锋队 现场 立场 主场 到场
    在场 阶段 手段 平台 舞台 前台 后台 校园 家园 乐园 到处 好处 各处 深处 之处 布局 格局 大局 全局 开局 结局 场所
    厕所 常委 驿站 服务点 大部 中央 一部 参加社 职场 市场主体 工地现场 会场 考场 赛场 一行 各行 本行 网店 到店 入园
    入院 出院 入社 入队 归队 带队 分段 时段
    """
)
# Parts of an employer: their unions stand under the employer's.
DIVISION_TYPES = words_of(
    """
    分公司 车间 作业区 工区 采区 区队 分厂 项目部 事业部 学院 系 供电所 支局 分局 分院 分校 分部 科室 班组 营业部
    分行 支行 厂区 校区 段 站
    """
)
# Where people of many employers work together.
COMMUNITY_TYPES = words_of(
    """
    小镇 社区 园区 楼宇 商务楼宇 商圈 村 小区 大厦 写字楼 市场 商业街 步行街 商务区 产业园 科技园 创业园 工业园 广场
    商会 片区 街区 综合体 商贸城 联盟 产业园区 工业园区 科技园区 物流园 物流园区 孵化器 创意园 文创园
    """
)
TRADE_WORDS = """
    教育 建筑 建设 服务 卫生 健康 卫生健康 卫健 医务 医疗 财贸 金融 交通 运输 交通运输 邮电 邮政 电力 机械 冶金 纺织
    轻工 轻纺 化工 煤矿 煤炭 石油 石化 国防 国防工业 农林 水利 林业 农业 农牧 农机 环卫 快递 物流 餐饮 家政 物业
    保安 出租车 网约车 货运 货车 海员 建材 城建 市政 园林 文化 体育 旅游 教科文卫体 教科文卫 科教文卫体 科教文卫
    文教卫 教育科技 科技 商业 商贸 商务 供销 粮食 能源 地质 气象 民航 铁路 公路 电子 信息 通信 互联网 传媒 新闻
    新闻出版 出版 食品 烟草 医药 汽车 船舶 装备 制造 工业 国资 政法 公安 司法 税务 民政 人社 机冶 机冶建材 轻工纺织
    财贸金融 财贸轻纺 烟草 水产 渔业 城管 应急 住建 卫生计生 电信 冶建 能源化学 经信 工信 石油化工 外卖 美容美发
    货车司机 网约车司机 出租车司机 司机 快递员 外卖骑手 骑手 外卖送餐员 外卖配送员 外卖配送 护工 家政服务 保安员
    网络主播 新业态 新就业形态 代驾 代驾司机 网约车 出租车 快递小哥 送餐员 家政员 家政服务员 护理员 养老护理员
    环卫工 环卫工人 建筑工人 搬运工 装卸工 保洁员 导游 讲解员 厨师 理发师 船员 船民 渔民 渔工 牧民 牧工 茶农 果农 菜农
    花农 蔗农 棉农 盐工 农机手
    """
# What firms make, and how they are held: 新材料有限 in 江苏和和新材料有限公司 names nobody by itself.
FIRM_WORDS = """
    有限 责任 有限责任 股份 集团 控股 实业 新材料 造船 制药 生物 半导体 光电 光伏 新能源 环保 环境 工程 重工 精密
    模具 零部件 电气 仪表 仪器 自动化 智能 软件 网络 印刷 印务 包装 家具 玩具 服装 服饰 针织 印染 鞋业 皮革 塑料
    橡胶 轮胎 玻璃 陶瓷 卫浴 五金 电缆 电线 电池 电源 阀门 轴承 齿轮 水泵 锅炉 风机 液压 船务 航运 港务 酒店
    管理 投资 置业 地产 房地产 开发 贸易 商贸 供应链 饮料 乳业 粮油 面业 肉类 种业 饲料 制造 制品 技术 材料 铸造
"""
# What departments and offices are for: 城市规划 in 同济大学建筑与城市规划学院 is no name either.
FIELD_WORDS = """
    社会保障 城市规划 城乡规划 规划 城乡建设 城市建设 旅游 体育 广播电视 电视 自动化 科学 管理 经济 法律 法学
    艺术 设计
    数学 物理 化学 生物 计算机 信息技术 电气 土木 动力 外语 国际 国际教育 传播 文学 历史 政治 公共管理 公共卫生 心理
    医学 药学 护理 农学 园艺 动物 植物 生命 统计 会计 金融 审计 知识产权 农村 行政审批 综合执法 综合 安全生产
    计划生育
    社会工作 社会服务 人事 劳动 自然资源 资源 生态环境 生态 服务 控制 航天 遥感 测绘 勘察 检验 检疫 质量 监督
    民族 宗教
"""
NAMELESS_FIRM = re.compile(rf"(?:{one_of(TRADE_WORDS + FIRM_WORDS + FIELD_WORDS)}){{1,6}}")
TRADES_ONLY = re.compile(rf"(?:{one_of(TRADE_WORDS)}){{1,3}}")
TRADES_AT_END = re.compile(
    rf"(?:{one_of(TRADE_WORDS)}){{1,3}}(?:行业|产业|系统)?$|(?:建筑|餐饮|服务|快递|旅游|纺织|运输|环卫|家政服务)业$"
)
TRADE_ENDS = ("行业", "产业", "系统")
# Employers so well known that they go without what they are: 首钢工会.
BRANDS = words_of(
    """
    首钢 鞍钢 宝钢 宝武 武钢 包钢 太钢 马钢 攀钢 本钢 酒钢 河钢 沙钢 济钢 莱钢 唐钢 邯钢 安钢 柳钢 昆钢 重钢 一汽
    东风 上汽 北汽 广汽 比亚迪 华为 京东 美团 顺丰 滴滴 饿了么 中石油 中石化 中海油 中国石油 中国石化 中国海油
    国家电网 南方电网 中国移动 中国联通 中国电信 国航 南航 东航 海航 工行 农行 中行 建行 交行 中车 中铁 中建 中交
    中核 中粮 中远 同仁堂 高德 滴滴出行 曹操出行 货拉拉 闪送 中通 圆通 申通 韵达 极兔 德邦 盒马 京东物流 顺丰速运
    中国邮政 中国人寿 中国人保 中国平安 中国银联 新华书店
    """
)

# Works that are called by what they do for the whole: 第三采油厂, 炼钢厂, 机修二厂.
WORKS = re.compile(
    r"(?=[\u4e00-\u9fff]{2,7}$)(?:第?[一二三四五六七八九十]{1,3})?"
    r"(?:采油|采气|炼油|炼化|炼铁|炼钢|提钒|轧钢|热轧|冷轧|热连轧|烧结|球团|焦化|炼焦"
    r"|动力|发电|热电|供电|供水|供热|供气|制氧|氧气|机修|检修|维修|修理|修配|机械|铸造|铸钢|锻造|总装|装配|涂装|冲压"
    r"|焊装|车身|车桥|发动机|变速箱"
    r"|齿轮|工具|模具|选煤|洗煤|选矿|采矿|电解|电解铝|氧化铝|阳极|化工|化肥|合成氨|合成|橡胶|乙烯|聚丙烯|腈纶|涤纶"
    r"|前纺|细纱|织布|织造|印染|染整"
    r"|成衣|包装|印刷|运输|建安|物资|水泥|能源|设备|线材|棒材|型材|型钢|带钢|高线|连铸|轨梁|板材|中板|厚板|宽厚板"
    r"|钢管|耐火|石灰)?(?:[一二三四五六七八九十])?厂"
)
# Special areas that are a level of their own: 北京经济技术开发区, 成都高新区, 中关村科技园区.
ZONE_WORDS = """
    经济技术开发区 经济开发区 高新技术产业开发区 高新技术开发区 高技术产业开发区 高新技术产业园区 高新区 经开区
    开发区 新区 示范区 保税区 保税港区 综合保税区 试验区 实验区 管理区 旅游度假区 度假区 风景名胜区 风景区 旅游区
    投资区 台商投资区 片区 港片区 先行区 航空港区
    合作区 自贸区 功能区 生态城 科学城 科技城 空港区 临空经济区 临港区 新城 经济区 工业区 产业集聚区 集聚区
    """
WEAK_ZONE_WORDS = """
    工业园区 产业园区 科技园区 物流园区 化工园区 工业园 产业园 科技园 商务区 商务中心区 景区 园区
    """
WEAK_ZONES = frozenset(WEAK_ZONE_WORDS.split())
ZONE = re.compile(rf"(?:{one_of(ZONE_WORDS + WEAK_ZONE_WORDS)})$")

# The unions' own institutions (直属单位): for service and relief, for law, for learning, for mutual aid, for leisure.
_FOR_SERVICE = one_of(
    """
    服务中心 综合服务中心 发展服务中心 帮扶中心 帮扶服务中心 维权帮扶中心 帮扶救助中心 救助中心 援助中心 援助服务中心
    维权中心 维权服务中心 法律援助中心 法律服务中心 法律维权中心 权益保障中心 就业服务中心 职业介绍中心 创业服务中心
    心理服务中心 心理健康服务中心 心理援助中心 活动中心 文化活动中心 文体活动中心 文体中心 文化中心 体育中心
    """
)
_FOR_LEARNING = one_of(
    """
    大学 学院 学校 业余大学 业余学校 培训中心 培训学校 培训基地 教育中心 教育培训中心
    技能培训中心 技能培训学校 职业培训中心 职业培训学校 职业技能培训中心 技术培训中心 技术协作中心
    技术协作办公室 技协服务中心 技术交流中心 对外交流中心
    """
)
_FOR_AID = one_of(
    """
    互助保险会 保险互助会 互助会 互助保障会 保障互助会 互助互济会 互济会 互助互济中心 医疗互助中心 医疗互助保障中心
    互助保障中心 互助保障服务中心 保障互助中心 消费合作社
    """
)
SERVICE_CENTRE = re.compile(_FOR_SERVICE)
_FOR_LEISURE = "文化宫|俱乐部|文化活动中心|体育馆|体育场|影剧院"
_FOR_HEALTH = "疗养院|疗休养院|休养院|疗休养中心|温泉疗养院"
AFFILIATE = re.compile(  # each begins with a sign of its own, by which the others are passed over
    rf"中国职工(?:保险互助会|互助保险会)(?:[\u4e00-\u9fff]{{2,6}}办事处)?|互助保障(?:服务)?中心"
    rf"|医疗互助保障(?:服务)?中心"
    rf"|职工(?:{_FOR_SERVICE})|困难职工(?:{_FOR_SERVICE})|特困职工(?:{_FOR_SERVICE})|下岗职工(?:{_FOR_SERVICE})"
    rf"|职工(?:{_FOR_LEARNING})|工会职工(?:{_FOR_LEARNING})|农民工(?:维权|服务|法律援助|维权服务)中心"
    rf"|工会(?:{_FOR_SERVICE})|工会(?:会员服务|资产管理|宣传教育|信息|培训|职业介绍|国际交流)中心"
    rf"|工会干部(?:学院|学校|培训中心)|工会干校"
    rf"|职工(?:{_FOR_AID})(?:[\u4e00-\u9fff]{{2,6}}办事处)?"
    rf"|劳动人民文化宫|第[一二三四五六七八九十](?:工人|职工)(?:{_FOR_LEISURE})"
    rf"|工人(?:{_FOR_LEISURE})|职工(?:{_FOR_LEISURE})|职工(?:{_FOR_HEALTH})|工人(?:{_FOR_HEALTH})"
)

# No one's union: 各级工会, 45家企业工会, 县域内各企业工会, 苏皖两地工会.
_GENERIC_WHOLE = """
    高校 院校 企业 基层 上级 下级 单位 职工 女职工 农民工 会员 工人 一线 户外 网上 智慧 掌上 数字 国际 外国 世界
    亚洲 新 老 大 小 女 全 各 建会 入会 组建 社会 中国 我国 首都 地方 当地 区域 属地 楼上 行业性 区域性 独立 联合
    基层单位 家 大家 市区 城区 镇街 乡镇 街镇 区县 县区 县市 京津冀 川渝 长三角 粤港澳 小三级
    """
_GENERIC_HEADS = """
    各 每 全市 全区 全县 全省 全国 全州 全体 全镇 全街 全系统 全集团 全公司 全行业 有关 相关 部分 上级 下级 基层
    所有 其他 其它 任何 同级 友邻 兄弟 非公 民营 外资 越南 老挝 柬埔寨 泰国 日本 韩国 俄罗斯 美国 英国 法国 德国
    省级行业 市级行业 区级行业 县级行业 镇级行业
    此类 这类 该类 同类 类似 这样 这种 此种 新型 国际 世界 亚洲 规模以上 重点 龙头 骨干 头部 建会 入会 已建 未建
    新建 大型 中小 小微 多家 数家 所在 辖区 区内
    市内 县内 省内 域内 沿线 两地 三地 四地 五地 多地
    """
_GENERIC_TAILS = """
    企业 单位 级 两地 三地 四地 多地 多家 数家 群体 人员 驿站 干部 主席 委员 劳动者 之家 机构 组织 部门 各地 等地
    个人 多方 双方 三方 两家 级各产业 级各行业
    """
_NUMBER = r"[\d０-９一二两三四五六七八九十百千几数多余]"
_COUNTED = rf"{_NUMBER}(?:余|多)?(?:家|个|名|座|位|类|批|级|所(?=学校|高校|医院|中学|小学|院校))"
GENERIC = re.compile(
    rf"^(?:{one_of(_GENERIC_WHOLE)}|{_NUMBER}{{1,2}}(?:省|市|区|县|州|镇|乡|街道))$"
    rf"|^(?:{one_of(_GENERIC_HEADS)})|(?:{one_of(_GENERIC_TAILS)})$|{_COUNTED}"
    r"|^[省市区县州旗盟](?:直属|直|属|级)?各?大?(?:产业|行业|企业|国企|单位|企事业单位|基层|基层单位)$"  # 市直产业工会
)
# The Corps of Xinjiang (兵团) with its own divisions and regiments: 第八师石河子市, 一四三团.
CORPS_UNIT = re.compile(
    r"(?:新疆生产建设兵团|兵团)?(?P<unit>(?:(?P<division>第?[一二三四五六七八九十]{1,3}师)(?:[\u4e00-\u9fff]{2,5}市)?)?"
    r"(?P<regiment>[一二三四五六七八九十〇零○\d]{1,5}团(?:场)?)?)$"
)
# 北京工会12351, “北京工会”小程序, 大兴区工会系统, 丰台区工会干部: not the union itself but what is its own or
# all of them together.
NOT_OF_A_UNION = re.compile(
    r"”(?:微信|微博|公众号|视频号|服务号|小程序|[Aa][Pp][Pp]|客户端|网站|平台)"
    r"|[\d０-９]|第[\d０-９一二三四五六七八九十]{1,3}[次届]|[一二三四五六七八九十]{1,3}大|代表大会|会员|干部|系统"
    r"|服务站|服务卡|服务点|服务平台|驿站|户外|工作者|社会工作|积极分子|法(?!律)|章程|小组|界|理论|事业|史|学院|爱心"
    r"|大学|志愿|组织(?:[、，。和是在要应]|的(?:作用|优势|力量|建设|凝聚|吸引|影响|号召|领导|负责|覆盖|关[怀爱心]"
    r"|温暖|地位|职[能责]|桥梁|意见|代表|工作|主席|成员|性质|[建成]立|帮助)|$)|经费|主席团"
)


def employer_type(name: str) -> str:
    """What an employer is, by the end of its name: 医院 of 北京和平里医院; "" for what is none (平台, 出行)."""
    return "" if longest_suffix(name, NO_EMPLOYERS) else longest_suffix(name, EMPLOYER_TYPES)


def longest_suffix(text: str, words: frozenset[str], longest: int = 6) -> str:
    """The longest of the words that ends the text: 分公司 of 湖州市邮政分公司; "" if none does."""
    for size in range(min(longest, len(text)), 0, -1):
        if text[-size:] in words:
            return text[-size:]
    return ""
