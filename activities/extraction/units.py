"""Measure words and units of the genre, and the words that only look as if one began with them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from activities.extraction.word_lists import words


class Unit(NamedTuple):
    """A measure word in its base form: 块钱 is Unit("元", 1), 分钱 Unit("元", 0.01)."""

    base: str
    factor: Decimal = Decimal(1)


# Measure words that are their own base form.
_PLAIN = words("""
    人 名 位 户 家 对 人次 户次 家次 场次 件次 台次 架次 车次 班次 趟次 册次 篇次 课次 项次 个 件 台件 份 张 条
    项 起 例 宗 桩 单 笔 款 种 类 批 组 支 套 台 辆 部 本 册 篇 封 幅 幕 面 块 片 枚 颗 粒 朵 棵 株 根 只 头 匹
    尾 顶 双 副 把 盒 箱 袋 包 桶 瓶 杯 碗 壶 罐 坛 桌 席 床 架 艘 顿 座 栋 幢 间 处 所 门 道 页 句 首 则 期 届
    轮 场 堂 节 讲 课 学时 课时 次 回 趟 遍 站 路 车 亩 公顷 公里 里 米 厘米 毫米 平方米 平方公里 立方米 吨 公斤
    千克 斤 克 升 毫升 千瓦 千瓦时 度电 元 美元 港元 欧元 日元 卢布 英镑 岁 分 秒 分钟 小时 天 晚 夜 昼夜 周 年 季度
    工作日 学期 百分点 倍 集 人份 工时 学分
    """)

# 三个月, 两个小时: 个 belongs to the unit
_WITH_GE = {
    "个月": "个月",
    "个小时": "小时",
    "个钟头": "小时",
    "个工作日": "工作日",
    "个季度": "季度",
    "个学期": "学期",
    "个学时": "学时",
    "个课时": "课时",
    "个百分点": "百分点",
    "个星期": "周",
    "个礼拜": "周",
    "个年头": "年",
    "个昼夜": "昼夜",
    "个日夜": "昼夜",
    "个晚上": "晚",
    "个夜晚": "晚",
    "个人次": "人次",
}
_OTHER_FORMS = {
    "星期": "周",
    "钟头": "小时",
    "周岁": "岁",
    "平米": "平方米",
    "㎡": "平方米",
    "千米": "公里",
    "人民币": "元",
    "元钱": "元",
    "块钱": "元",
    "元人民币": "元",
    "%": "%",
    "％": "%",
    "﹪": "%",
}

UNITS: dict[str, Unit] = (
    {word: Unit(word) for word in _PLAIN}
    | {word: Unit(base) for word, base in (_WITH_GE | _OTHER_FORMS).items()}
    | {
        "角钱": Unit("元", Decimal("0.1")),
        "毛钱": Unit("元", Decimal("0.1")),
        "分钱": Unit("元", Decimal("0.01")),  # 每件涨了3分钱
        "成": Unit("%", Decimal(10)),  # 七成
    }
)
# How long the units are that begin with a character, the longest first.
LENGTHS: dict[str, tuple[int, ...]] = {
    first: tuple(sorted({len(word) for word in UNITS if word[0] == first}, reverse=True))
    for first in {word[0] for word in UNITS}
}

# What makes another word of a measure word: in 12家庭 there is no 家. By unit, the ends of those words.
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    unit: words(ends)
    for unit, ends in {
        "集": "团 体 中 市 镇 贸 装 资 会 结 合 散 训 约 群",
        "人": "民 大代表 社 工智能 字",
        "名": "称 誉 牌 胜 列前茅",
        "位": "于 列 居 置 数 一体",
        "户": "外 籍 口本 型",
        "家": "镇 庭 长 属 访 乡 具 电 园 政 务",
        "对": "一 多 接 于 应 口 象 比 二",
        "个": "体 性",
        "个月": "饼 嫂",
        "件": "数 套",
        "份": "额 子",
        "张": "家口 村 镇 庄",
        "条": "例 件 款 龙",
        "项": "目",
        "起": "来 到 步 点 诉 源 草 义 航 伏 初 跑",
        "例": "如 会 行 外",
        "单": "位 身 独 一 元 项 打 人",
        "笔": "试 记 者 画",
        "款": "项 待 式 额",
        "种": "植 地 养 田",
        "类": "似 别",
        "批": "评 准 复 发",
        "组": "织 长 成 合 建 委 图 团 员 别",
        "支": "持 部 付 出 撑 援 行 教 委 线",
        "套": "餐 路",
        "台": "账 湾 州 阶 词 前",
        "部": "门 委 分 署 级",
        "本": "科 市 区 次 周 月 年 地 报 届 级 人 单位 系统 行业",
        "册": "封",
        "篇": "章",
        "幅": "度",
        "封": "闭 面 控 顶",
        "面": "对 积 向 临 试 貌 授 签",
        "块": "链",
        "片": "区 面 儿",
        "根": "据 本 治 源 植",
        "只": "是 有 要 能 需 用 为 见 好 剩 办 收 交 招 设 占 花",
        "头": "衔 等 条",
        "顶": "层 岗 尖 级",
        "双": "方 休 向 选 创 语 减 拥",
        "副": "主 书 总 会 局 区 市 县 部 处 校 院 组 教",
        "把": "手 关",
        "包": "括 含 装 裹 联 保 容 村 户 抓",
        "席": "卷",
        "架": "构 设",
        "座": "谈 位 右",
        "间": "隙 接 断 距",
        "处": "理 于 罚 置 长 级 在",
        "所": "有 属 在 需 以 得 谓 辖",
        "门": "头 口 店 市 诊 类 户",
        "道": "路 理 德 教 闸 口",
        "页": "面",
        "首": "次 批 个 期 席 都 届 家 先 创 府 位 场 站",
        "则": "是 为 由 以 在",
        "期": "间 限 望 待 末 货 盼 刊 工程 项目 建设",
        "届": "全 中 执 委 会员 职工 职代 理事 人大 政协 一次 二次 三次 四次 五次 六次 七次 八次",
        "轮": "车 流 休 换 岗 轴 胎 椅 训 值",
        "场": "地 所 馆 景 面 合 外 内",
        "堂": "食",
        "节": "日 目 约 能 点 省 庆 假 前 后 期",
        "讲": "话 座 师 课 述 解 授 堂 台 稿 义 究 坛 习 清 明 好 道 出 给 到 得 过 不 的 完 起 评 理",
        "课": "程 堂 题 件 表 余 外",
        "次": "性 序 日 要 品 数 全 会员代表 代表大会 产业 执委 委员",
        "回": "收 复 家 访 族 应 归",
        "站": "式 点 台 长 在 办 调 通",
        "路": "线 公交 径 由 灯 口 段 电车",
        "车": "间 站 队 型 主 位 厢 床 工 辆",
        "里": "屯 庄 堡 河 铺 店 镇 桥 台 湖 街 坡 坪 塘 沟 岗 铁 面 程 村 乡 弄 岛 墩",
        "米": "饭 面 粉 兰",
        "克": "服 难 扣 拉 思",
        "升": "级 旗 学 至 到 温 高 国旗 降 为 华 本 上",
        "分": "会 公 部 工 组 别 为 成 批 局 校 中心 赛 院 店 布 享 发 配 析 给 头 路 期 层 级 步 行 队 支 管 散 厂 册 "
        "两 三 四 段 馆",
        "成": "群 为 立 功 员 长 果 本 绩 都 就 熟 交 套 品 型 人 家 不 新 效 章 年",
        "天": "安 津 坛 桥 气 然 通 地 府 涯 下 空 水",
        "周": "年 边 末 期 到 口 围 全 一 二 三 四 五 六 日",
        "晚": "上 间 会 饭 报 点 年",
        "夜": "间 里 校 班 市",
        "年": "级 代 度 版 底 初 末 中 前 后 来 间 薪 均 龄 货 会 轻 画 夜 以来 上半 下半 春 夏 秋 冬 开始 起 第",
        "岁": "月 末",
        "倍": "增 受 感 加",
        "秒": "杀",
    }.items()
}

# What these count are the contents of a talk or a paper, no figure of what was done: 两个方面, 八个专题.
CONTENTS = (
    "方面",
    "专题",
    "层面",
    "维度",
    "角度",
    "环节",
    "部分",
    "篇章",
    "章节",
    "要点",
    "阶段",
    "步骤",
    "关键",
    "特点",
)

# Units of time over which something is done within: 12个工作日内.
DURATIONS = {"年", "个月", "季度", "周", "天", "工作日", "小时", "分钟", "秒", "学期", "晚"}

# Units in which time is counted.
TIMES = frozenset(
    words("""
    年 个月 月 天 日 小时 分钟 秒 周 季度 个季度 工作日 个工作日 学时 课时 学期 晚 个晚上 夜 钟头 星期 刻钟 个小时 昼夜
    """)
)

# Half of one: 半年, 半个小时.
HALVES = {
    "年": "年",
    "个月": "个月",
    "个多月": "个月",
    "个小时": "小时",
    "小时": "小时",
    "个钟头": "小时",
    "天": "天",
    "个学期": "学期",
    "个世纪": "世纪",
}
# 一个半小时, 三个半月: half of what is counted follows 个半
AFTER_HALF = {
    "小时": "小时",
    "钟头": "小时",
    "月": "个月",
    "学期": "学期",
    "学时": "学时",
    "工作日": "工作日",
    "星期": "周",
}
# 3分20秒 is 200 秒: the unit of both, and what one of each is in it
COMPOUNDS: dict[tuple[str, str], tuple[str, Decimal, Decimal]] = {
    ("分", "秒"): ("秒", Decimal(60), Decimal(1)),
    ("分钟", "秒"): ("秒", Decimal(60), Decimal(1)),
    ("小时", "分"): ("小时", Decimal(1), Decimal(1) / 60),
    ("小时", "分钟"): ("小时", Decimal(1), Decimal(1) / 60),
    ("年", "个月"): ("年", Decimal(1), Decimal(1) / 12),
}
