"""The verbs and objects that speak together for a type of activity: 上…课, 追回…加班费."""

from __future__ import annotations

from typing import NamedTuple


class Deed(NamedTuple):
    """Verbs and the objects with which they speak for a type of activity."""

    type: str
    weight: float
    verbs: str
    objects: str
    gap: int = 10  # characters that may stand between them
    behind: str = ""  # what has to stand behind the object, or must not
    never: str = ""  # signs that may not stand between: 请…当“医生”


DEEDS = (
    Deed(
        "training",
        3,
        "上 讲 听 补 送 开 授",
        "课",
        behind=r"(?![题本间余后桌文表时外堂])(?<!党课)(?<!团课)(?<!政课)",
    ),
    Deed(
        "training",
        2,
        "教会 教给 教授 传授 学会 学到 学起 苦练 练习",
        "手艺 技术 技能 本领 技艺 操作 要领 诀窍",
    ),
    Deed(
        "training",
        2,
        "考取 考出 考下 考到 拿到 取得 领到",
        "操作证 资格证 等级证 技能证 结业证 上岗证 中级工证 高级工证",
        gap=20,
    ),
    Deed(  # with those who hire the unemployed
        "hardship_aid",
        3,
        "签 签订 签署 签下 签了 达成",
        "用工协议 就业协议 用工意向 就业意向 招工协议 劳务协议 输送协议 用工合同 聘用协议",
        gap=16,
    ),
    Deed(
        "collective_bargaining",
        3,
        "签 签订 签署 续签 补签 商定 谈出 敲定 达成",
        "工资协议 工资合同 权益保障协议 保障专项协议 专项协议 工价协议 劳动报酬 计件单价 工资标准 "
        "行业工价 工价表 最低工资 集体合同 共同约定 共同约定书",
        gap=20,
    ),
    Deed(
        "collective_bargaining",
        2,
        "工资 工价 单价 津贴 薪酬 运价 日薪 底薪 时薪 提成 补贴",
        "涨到 涨了 上调 上浮 调高 调到 提到 提高到",
    ),
    Deed(
        "collective_bargaining",
        3,
        "写进 写入 列入 纳入 载入",
        "集体合同 专项合同 集体协议 合同文本",
        gap=20,
    ),
    Deed(
        "organizing",
        4,
        "成立 组建 新建 建立 建起 建成 联建 挂牌 宣告成立 组织起",
        "工会 联合工会 工会联合会 工会组织 工会小组",
        gap=20,
        behind=r"(?=[，。；、]|$|[\d一二两三四五六七八九十百多]+[家个])",
    ),
    Deed(
        "organizing",
        3,
        "填 填写 递 递交 交 写 签 提交",
        "入会申请 入会申请书 入会登记表 入会表",
    ),
    Deed(
        "organizing",
        3,
        "成为 当上 加入 成 变成",
        "工会会员 会员 工会 工会大家庭",
        behind=r"(?=[，。；、]|$)",
    ),
    Deed(
        "recognition",
        2,
        "授予 获得 荣获 评为 捧回 摘得 夺得 颁发 领取 颁给",
        "称号 奖章 奖状 锦旗 牌匾 奖牌 荣誉证书 奖杯",
        gap=30,
    ),
    Deed(
        "legal_aid",
        3,
        "追回 讨回 要回 追讨 讨要 补发 追缴 催讨 追索 讨薪 清欠 兑现",
        "工资 工钱 欠薪 薪水 加班费 配送费 劳务费 血汗钱 赔偿 赔偿金 补偿金 运费 工程款 万元",
        gap=20,
    ),
    Deed(
        "legal_aid",
        2,
        "设 设立 摆 摆出 开设 开通 解答 受理 接受",
        "法律咨询 咨询台 欠薪 维权点 维权岗 举报点 投诉 求助",
    ),
    Deed(
        "culture_sports",
        2,
        "放 放映 看 演 演出 唱 唱响 跳 排练 吹 弹 踢 画 剪 挥毫 写",
        "电影 大戏 戏 红歌 歌曲 山歌 舞蹈 广场舞 窗花 春联 豫剧 京剧 秦腔 黄梅戏 越剧 锣鼓 节目 书法 年画 小品 快板",
    ),
    Deed(
        "competition",
        2,
        "比一比 比速度 比质量 比技能 比技术 比手艺 赛一赛 比谁 一较高下 一决高下 切磋 同场 同台",
        "赛 比拼 较量 竞技 高下",
    ),
    Deed(
        "safety",
        3,
        "查 查出 查找 排查 找 上报 报 整改 消除 揪出 制止 发现 举报 巡查",
        "隐患 违章 险情 三违 漏洞 不安全行为",
    ),
    Deed(
        "safety",
        2,
        "发 发放 配 配发 送 戴 换 换上 赠送",
        "安全帽 反光背心 防护服 护目镜 防护镜 头盔 灭火器 安全带 绝缘鞋 劳保鞋 防护用品",
    ),
    Deed(
        "exchange",
        2,
        "摸清 摸准 听取 收集 征求 征集 了解 收回 倾听 问计",
        "意见 建议 需求 实情 底数 心声 诉求 问卷",
    ),
    Deed(
        "democratic_management",
        3,
        "设 设立 设置 挂 立 钉 摆 开通 开设 贴 晒",
        "意见箱 信箱 意见簿 留言板 建议箱 心愿墙 公示栏 公开栏 留言簿 意见本 账本",
    ),
    Deed(
        "theory_study",
        3,
        "宣讲 学习 领会 学 讲 传达 贯彻",
        "精神 重要讲话 报告精神 党史 理论 二十大 十九大 十八大 十七大",
        behind=r"(?![病文面抖])",
    ),
    Deed(
        "model_workers",
        3,
        "拜 收 带 带出 认 结成",
        "徒弟 为师 学徒 师徒 徒工",
    ),
    Deed("collective_bargaining", 2, "谈 协商 磋商 商量 谈判 协商谈判", "轮 回合", behind=r"(?!流|换|班|休|岗|训|值)"),
    Deed("collective_bargaining", 3, "敲定 定 商定 谈定 谈妥 定下", "起薪 派件费 工钱 计件价 单价 工价 底薪 涨薪 薪酬"),
    Deed("democratic_management", 2, "给 为 对 向", "打分 评分 测评 提意见 提建议 投票"),
    Deed("theory_study", 3, "读 研读 学 通读", "原著 原文 党章 文件", behind="(?!夹|柜)"),
    Deed(
        "training",
        2,
        "教",
        "怎么 如何 大家 职工 工友 工人 学员 女工 骑手 员工 会员 使用 操作",
        never="育师授职练学科堂",
    ),
    Deed("training", 2, "带 带着 带教 帮带", "新人 新司机 新手 新工人 新员工 青工 学徒 实习生 新职工"),
    Deed("competition", 3, "比", "、比"),  # 比油耗、比正点,
    Deed(
        "workforce_reform",
        3,
        "技师 技师证 高级工 高级工证 等级证 技能人才 技术工人 技术能手",
        "补贴 津贴 奖励 待遇",
        gap=16,
    ),
    Deed("culture_sports", 2, "组织 带领 邀请", "公里", gap=24),
    Deed("exchange", 2, "到 赴 去", "学习", behind="(?!贯彻|班|小组|角|室|园地|用品)"),
    Deed("meeting", 3, "选举 选举产生 选出 产生 票选", "委员会 领导班子 主席", gap=16),
    Deed("training", 2, "办 开 开办 举办 办起", "班", gap=14, behind="(?![车组长次制中子员里后前上岗干主底])"),
    Deed("training", 2, "请 请来 聘 聘请 邀请 派 派出", "老师 讲师 教授 教练 教员", gap=12, never="心理律医陪"),
    Deed("training", 2, "讲 讲解 讲明白", "怎么 如何 怎样", never="法"),
    Deed("workforce_reform", 3, "评 评上 考上 晋升 晋级 认定", "技师 高级工 高级技师 中级工 职称 特级技师"),
    Deed("safety", 3, "加 加装 装 安 安装 围 架", "护栏 防护网 防护罩 护罩 警示牌 警示灯 反光条 报警器 防坠器 防撞条"),
    Deed("competition", 3, "同台 同场 登台 上台 现场", "比 较量 过招 比拼", gap=4, behind="(?!如|较|例)"),
    Deed("legal_aid", 3, "查 清查 核查 核对", "工资 工钱 社保 用工合同 劳动合同", behind="(?!协商|集体|增长)"),
    Deed(
        "collective_bargaining",
        3,
        "每单 每件 每小时 每班 每吨 每趟",
        "多 加 涨 上涨 提高",
        gap=6,
        behind=r"(?=[^，。；]{0,3}[\d一二两三四五六七八九十]+[元毛角块分])",
    ),
    Deed(
        "training",
        2,
        "教",
        "辨识 识别 辨认 修剪 嫁接 包扎 拍摄 剪辑 急救 护理 记账 看图 炒菜 插花 收纳 电焊",
        never="育师授职练学科堂",
    ),
    Deed("training", 2, "跟着 跟 围着", "学", gap=10, behind="(?![生校员院会期历子费者费])", never="着了过"),
)
