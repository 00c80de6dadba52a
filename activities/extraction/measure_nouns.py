"""The nouns that go with each measure word: 张 with 票 and 证, 名 with persons."""

from __future__ import annotations

from activities.extraction.word_lists import sizes_by_sign

__all__ = ["NOUNS", "SIZES", "agrees"]

# By measure words, the ends of the nouns that are counted with them.
_NOUNS = """
    张: 卡片 会员卡 卡 券 票 车票 船票 证 证书 单 菜单 保单 清单 工单 通知单 订单 整改单 表 条子 欠条 白条 借条 照片
        相片 名片 传单 海报 收据 发票 图 图纸 桌子 床 床铺 罚单 奖状 问卷 答卷 试卷 选票 光盘 碟 支票 彩票
    本: 书 图书 手册 证 证书 教材 读本 册子 口袋书 相册 日记 笔记 杂志 画册 词典 字典 护照 账本 台账
    册: 书 图书 手册 教材 读本 口袋书 画册
    副: 春联 对联 手套 眼镜 口罩 护目镜 象棋 扑克 球拍
    幅: 画 春联 对联 作品 书法 字 照片 标语 横幅 锦旗
    封: 信 家书 来信 邮件 贺卡 倡议书 公开信 函 意见书
    份: 手册 资料 合同 协议 礼包 问卷 盒饭 餐 早餐 午餐 晚餐 月饼 保险 保单 套餐 礼品 物资 报告 提案 材料 清单 试卷
        答卷 年货 慰问品 爱心包 大礼包 合同书 协议书 意向书 建议书 菜 点心 粽子 便当 盒餐 外卖
    枚: 奖章 徽章 纪念章 印章 奖牌 金牌 银牌 铜牌 冰箱贴 贴纸 硬币 邮票 芯片 戒指 印
    台: 机 电脑 电视 空调 冰箱 设备 电扇 风扇 舱 钢琴 血压计 净水器 微波炉 车床 饮水机 手机 仪器 机器 一体机 洗衣机
        柜机
    辆: 车 大巴 自行车 电动车 餐车 专车
    艘: 船 渔船 轮船 货轮
    列: 专列 列车
    座: 驿站 桥 楼 大楼 公寓 厂 工厂 站 岗亭 电站 矿 煤矿 水库 亭 大棚 书屋 图书馆
    处: 驿站 站 站点 服务点 点 隐患 小屋 书屋 港湾 窗口 小站 家园 大院 亭 饭桌 食堂 安置点 宿舍 场所
    间: 屋 小屋 宿舍 房 教室 书屋 工作室 室 休息室 浴室 办公室 食堂
    家: 企业 公司 单位 商户 店 门店 酒店 饭店 工厂 药店 超市 医院 机构 银行 网点 驿站 加盟店 协会 合作社 诊所 书店
        餐馆 场馆
    户: 家庭 困难职工 农户 大户 商户 职工家庭 困难户 贫困户 会员家庭 养殖户 困难家庭
    件: 提案 建议 议案 案 案件 纠纷 诉求 意见 实事 作品 包裹 来信 投诉 申请 棉衣 羽绒服 工装 雨衣 马甲 难题 小事 隐患
    条: 建议 意见 线索 诉求 问题 信息 金点子 毛巾 围巾 留言 心愿 隐患 措施 标语 短信 评论 办法 点子
    道: 题 试题 菜 难题 工序 谜语 灯谜 命题
    起: 案件 纠纷 争议 事故 案 投诉 官司 欠薪案
    堂: 课 党课 公开课 思政课 网课 安全课 微课
    节: 课 公开课 微课 党课 网课
    课: 课 夜校 课堂 培训班 讲座 讲堂 课程
    讲: 课 讲座 讲堂 课堂 大讲堂 夜校 论坛 公开课 报告会
    课时 学时: 课 课程 培训班 培训 夜校 实训
    期: 班 培训班 夜校 训练营 研修班 课堂 讲堂 沙龙
    轮: 协商 谈判 比赛 培训 招聘 磋商
    部: 电影 影片 片子 片目 纪录片 短片 微电影 作品 手机 热线 电视剧 小说 话剧
    顶: 帐篷 帽子 安全帽 草帽 蚊帐
    床: 棉被 被子 被褥 毛毯
    栋: 楼 大棚 棚 房 宿舍 别墅 公寓
    盏: 灯 台灯 路灯
    首: 歌 歌曲 诗 诗歌
    趟 趟次: 专列 班车 包车 专车 大巴 列车 包机 摆渡车
    门: 课 课程 公开课 手艺
    支: 队 队伍 代表队 小分队 服务队 球队 歌 歌曲 疫苗 笔 钢笔
    颗: 树 心 星 螺丝
    棵: 树 树苗 苗 果树
    项: 创新 成果 项目 技术 专利 革新 措施 条款 课题 改造 提案 工程 纪录 待遇 服务 议题 标准
"""
# Persons, whom 人 and 名 count.
_PERSONS = """
    职工 员工 农民工 工人 矿工 民工 工友 青工 女工 焊工 电工 瓦工 钳工 车工 架子工 环卫工 护工 临时工 技工 木工 学员
    队员 会员 骑手 司机 快递员 外卖员 送餐员 配送员 护理员 售票员 保安 保安员 保洁员 网格员 安全员 群监员 协管员
    指导员 宣讲员 讲解员 调解员 护林员 监督员 服务员 营业员 收银员 驾驶员 驾驶人 乘务员 理货员 辅导员 技术员 放映员
    船员 教练员 裁判员 志愿者 劳动者 患者 病人 师傅 徒弟 学徒 教师 老师 律师 医生 大夫 护士 医师 讲师 技师 厨师 工程师
    药师 设计师 理发师 月嫂 保姆 家政员 绣娘 主播 选手 球手 歌手 学生 孩子 子女 儿童 家属 群众 居民 村民 农民 牧民
    渔民 老人 老师傅 劳模 工匠 标兵 能手 骨干 代表 干部 党员 团员 青年 女职工 毕业生 大学生 高中生 残疾人 退役军人
    下岗人员 人员 失业人员 就业人员 女性 妇女 妈妈 父母 家长 观众 听众 游客 乘客 旅客 顾客 专家 教授 联系人 负责人
    代理人 经纪人 带头人 合伙人 车主 店主 店员 棚主 班组长 组长 队长 站长
"""
PERSON_UNITS = ("人", "名", "位", "人次")


def _read(table: str) -> dict[str, frozenset[str]]:
    """The nouns of each measure word; a line without a colon goes on with the one before."""
    nouns: dict[str, frozenset[str]] = {}
    units: list[str] = []
    for line in table.strip().splitlines():
        head, colon, rest = line.partition(":")
        if colon:
            units = head.split()
        for unit in units:
            nouns[unit] = nouns.get(unit, frozenset()) | frozenset((rest if colon else line).split())
    return nouns


NOUNS = _read(_NOUNS) | dict.fromkeys(PERSON_UNITS, frozenset(_PERSONS.split()))
# How long they are, by their last signs.
SIZES = {unit: sizes_by_sign(nouns, -1) for unit, nouns in NOUNS.items()}


def agrees(noun: str, unit: str) -> bool:
    """Whether a noun is counted with a measure word: 整改单 with 张."""
    sizes, nouns = SIZES.get(unit), NOUNS.get(unit, frozenset())
    return sizes is not None and any(noun[-size:] in nouns for size in sizes.get(noun[-1:], ()))
