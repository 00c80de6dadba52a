"""What sort of thing a noun names, told from its end: 歇脚屋 a place, 督导组 a team, 提示函 a paper."""

from __future__ import annotations

from activities.extraction.records import Category
from activities.extraction.word_lists import sizes_by_sign

# Places and equipment that are set up and stay: 托管点, 充电柜; a longer ending goes before a shorter one.
_FACILITIES = """
    站 室 屋 角 点 亭 吧 馆 园 厅 房 厨房 板房 库房 周转房 基地 中心 阵地 平台 窗口 之家 驿站 驿家 书屋 舍 宿舍 公寓
    食堂 餐厅 浴室 澡堂 厕所 卫生间 车位 停车位 床位 床铺 铺位 展位 摊位 泊位 展台 展区 帐篷 板凳区 工棚 凉棚 凉亭
    柜 柜台 书柜 冰柜 专柜
    货架 书架 充电桩 充电柜 桩 关卡 关口 专区 长廊 廊 文化墙 墙 广场 球场 操场 泳池 讲堂 学堂 课堂 夜校
    分校 业余学校 职工学校 工会学校 技校 小伙食团 伙食团 托管班 大篷车 三轮车 缝纫机 洗衣机 饮水机 售货机 一体机
    自助机 微波炉 净水器 空调 意见箱 信箱 冰箱 药箱 友好社区 小镇 休息区 活动区 阅读区 休闲区 就餐区 体验区 展示区
    功能区 停车区 等候区 候诊区 读书区 健身区 服务专区 超市 食代 氧吧 休息间 隔间 车间休息室 工坊 工作坊 书房 书吧
    小院 大院 小家 家园 小站 站点 网点 服务点 教学点 会场 分会场 阅览室 教室 机房 直播间 茶水间 母婴间 间 岗
    岗位亭 警务室 热线 专线 咨询台 服务台 服务岗 工作站 实训场 赛场 体验馆 陈列馆 宿营车 卫生所 校区 安置点 餐车
    服务车 体检车 流动车 直通车 工区 港湾 加油站 充电站 补给站 爱心桌 摊 亲情电话 服务电话 网站 公众号 小程序 面积
    舱 场所 场馆 窗口期
"""
# Firms and their parts, and places of work that are visited or served.
_ENTERPRISES = """
    企业 公司 单位 工厂 厂 厂区 矿 小矿 煤矿 矿井 矿山 井 店 门店 网店 商铺 铺子 商户 摊户 所 院 医院 学院 校 学校
    高校 院校 幼儿园 中学 小学 养老院 福利院 敬老院 社 合作社 旅行社 报社 杂志社 农场 林场 牧场 渔场 猪场 茶场 果园
    茶园 产业园 工业园 物流园 园区 物流园区 集团 工地 项目部 在建项目 工程项目 车间 站区 站段 车站 火车站 加油加气站
    收费站 变电站 检查站 供电站 养护站 配送站 快递站 配送站点 快递站点 外卖站点 快递网点 外卖网点 物流网点 配送网点
    营业网点 快递点 营业部 营业厅 码头 港口 港区 口岸 机构 部门 科室 病区 病房 护理单元 机关 派出所 写字楼 楼宇 大厦
    商场 市场 商超 酒店 宾馆 饭店 餐馆 茶馆 酒庄 民宿 银行 支行 道班 作业点 施工点 慰问点 护边点 牧点 放牧点 护林点
    哨所 哨点 岗哨 瞭望塔 岗亭 绣坊 油坊 卫生院 卫生服务中心 街区 商圈 分公司 子公司 分厂 标段 作业区 作业面 采区
    施工现场 现场 窑 窑厂 井口 工段 队站 平台企业 加工户 养殖户 作坊 服务区 生产线 流水线 班站 雇主 会员单位 法人
    联合体 商家 店家 船队 运营商 基层单位 网约车平台 平台公司 合作商
"""
_TEAMS = """
    队 组 团 支队 小队 中队 大队 队伍 小组 班组 团队 战队 支部 社团 协会 小分队 突击队 宣讲团 艺术团 讲师团 专班
    柜组 机组 分队 乐队 方阵 攻关组 互助组 服务队 志愿队
"""
_UNIONS = "工会 工会组织 工会小组 工会联合会 联合工会 工会分会 总工会 基层工会 工联会 产业工会 工会委员会 分会"
_SESSIONS = """
    班 培训班 学习班 辅导班 兴趣班 夏令营 冬令营 训练营 课程 课 公开课 讲座 培训 沙龙 座谈会 读书会 分享会 交流会
    茶话会 讲坛 恳谈会 招聘会 宣讲会 推介会 报告会 联谊会 运动会 会议 团辅 大赛 比赛 赛事 竞赛 擂台赛 球赛 演出 晚会
    音乐会 展览 画展 论坛 活动 市集 集市 大集 工间操 职代会 例会 听证会 见面会 演练 直播 辅导 宣讲 协商 巡讲 体检
    义诊
"""
# Papers, words and work that are no goods handed out: 整改通知单, 求助条, 合理化建议.
_OTHER = """
    通知单 整改单 派工单 申请单 工单 回执单 罚单 清单 建议书 意见书 通知书 申请书 提示函 函 公函 督办函 字条 纸条
    求助条 留言条 条子 来信 信件 书信 信 家书 档案 文书 台账 报告 材料 问卷 调查表 登记表 申请表 测评表 答卷 试卷
    意见 建议 留言 心愿 微心愿 诉求 问题 难题 隐患 缺陷 短板 堵点 岗位 就业岗位 提案 业务 事项 手续 证件 实事 好事
    革新 成果 专利 论文 操作法 工法 改造 工种 工序 赛项 专业 项目 行业 街道 乡镇 镇街 县市 区县 村 村庄 社区 小区
    省份 城市 县 连队 团场 对象 线路 班线 航线 订单 粉丝 视频 短视频 微视频 短片 微课 节目 歌曲 作文 心得 笔记 垃圾
    三违 违章 井盖 条款 技能 手艺 环节 流程 车次 货车 轿车 装载机 挖掘机 推土机 吊车 铲车 出租车 公交车 网约车
    私家车 班车 专车 面包车 车辆 汽车 电动车 自行车 摩托车 救护车 消防车 工程车 渣土车 卡车 船只 渔船 票数 选票 名额
    账 账本 流水账 名册 花名册 清册 要约书 要约 倡议书 告知书 邀请函 妈妈岗 公益岗 公益性岗 见习岗 实习岗 灵活岗 兼职岗
    工作岗 就业岗 闲岗 指标 数据 信息 经验 做法 制度 机制 措施 举措 办法 标准
"""
ENDINGS = {
    ending: category
    for category, listed in (
        (Category.FACILITIES, _FACILITIES),
        (Category.ENTERPRISES, _ENTERPRISES),
        (Category.TEAMS, _TEAMS),
        (Category.UNION_ORGANIZATIONS, _UNIONS),
        (Category.SESSIONS, _SESSIONS),
        (Category.OTHER, _OTHER),
    )
    for ending in listed.split()
}
# Ends of nouns that are none of these: 航班, 观点, 优点, 信息点, 空间.
_NO_ENDINGS = """
    航班 夜班 白班 早班 晚班 中班 加班 轮班 值班 观点 优点 缺点 特点 热点 难点 重点 焦点 要点 亮点 看点 痛点 积分点
    百分点 知识点 信息点 金点 空间 时间 期间 民间 房间数 主角 视角 口角 五角 配角 广角 海角 社团联 药房钱 票房 岗位
    下岗 上岗 顶岗 换岗 转岗 到岗 井水 集体 学校生 校友 社会 旅社团 水井盖 功课 日课 作业本
"""
NO_ENDINGS = frozenset(_NO_ENDINGS.split())
SIZES = sizes_by_sign(ENDINGS, -1)
# Nouns by which a longer stretch of words is understood that was not cut off where its verb begins: 医院|推广弹性排班.
_HEADS = """
    企业 公司 单位 工地 医院 学校 高校 商户 门店 机构 楼宇 煤矿 矿井 园区 车间 病区 酒店 商场 部门 班组 小组 项目部
    街道 行业
"""
HEADS = frozenset(_HEADS.split())
HEAD_SIZES = sizes_by_sign(HEADS, 0)
OF_HEADS = ("工会", "职工", "员工", "负责人", "代表")  # behind a head these are what is counted
FARTHEST = 10
MARKS = "”》’』」）)"


def sort_of(noun: str) -> Category | None:
    """The sort of thing that a noun names, by its longest known end; None where none is known."""
    name = noun.rstrip(MARKS)
    if name[-2:] in NO_ENDINGS and name[-2:] not in ENDINGS:
        return None
    for size in SIZES.get(name[-1:], ()):
        if name[-size:] in ENDINGS and len(name) >= size:
            head = _head(name) if size == 1 else None
            return head or ENDINGS[name[-size:]]
    return _head(name)


def _head(name: str) -> Category | None:
    """The sort of thing by the first noun that is surely one: 医院 in 医院推广弹性排班."""
    for index in range(min(len(name), FARTHEST)):
        sign = name[index]
        if sign in "“《，。；":
            return None
        for size in HEAD_SIZES.get(sign, ()):
            noun = name[index : index + size]
            if noun in HEADS and not name.startswith(OF_HEADS, index + size):
                return ENDINGS[noun]
    return None
