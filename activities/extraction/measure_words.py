"""What sort of thing a measure word goes with: 场 with meetings, 册 with what is handed out, 栋 with what is built."""

from __future__ import annotations

RATES = frozenset(["%", "倍", "百分点", "成", "‰", "折"])
_SESSIONS = """
    场 次 期 课 回 趟 届 讲 场次 轮 节 趟次 班次 车次 堂 批 批次 遍 期次 讲次 轮次
"""
SESSIONS = frozenset(_SESSIONS.split())
PEOPLE = frozenset(["人", "名", "位", "人次", "户", "户次", "对", "", "个人", "员", "余人"])
# Sizes, kinds, lines of writing, growing things.
_OTHERS = """
    岁 米 公里 毫米 厘米 里 分 度 道 类 种 条 封 篇 幅 项 字 度电 千瓦 千瓦时 立方米 平方公里 公顷 摄氏度 级 门 款 页
    首 则 句 集 幕 学分 株 棵 根 笔 层 排 股 票 幅次 篇次 台次 台件 册次 件次 颗
"""
OTHERS = frozenset(_OTHERS.split())
_GOODS = """
    份 件 套 枚 箱 盒 本 册 袋 瓶 顶 杯 台 双 把 只 斤 公斤 千克 吨 克 升 毫升 碗 提 桶 支 张 单 坛 壶 束 盆 部 包 车
    幅 罐 批 副 床 万件 盏 扇 串 捆 筐 篮 卷 盘 锅 缸 帧 块 片 粒 朵 匹 尾 具 尊 顿 人份 面
"""
GOODS = frozenset(_GOODS.split())
# Measure words of pieces and sums, with which no firm, place or team is counted: 加工企业更换设备45套.
_PIECES = """
    套 台 件 份 本 册 张 条 只 把 支 瓶 箱 盒 袋 顶 双 枚 米 公里 里 斤 公斤 千克 吨 株 棵 颗 根 岁 度 字 块 片 粒 具
    碗 杯 盏 顿 面
"""
PIECES = frozenset(_PIECES.split())
BUILDINGS = frozenset(["处", "间", "座", "辆", "栋", "幢", "口"])
HANDED = frozenset(["台", "部", "张", "顶", "套", "件", "把", "块", "床", "盏"])
VISITABLE = frozenset(["个", "处", "家", "所", "座"])
_PACKED = "册 瓶 箱 盒 袋 顶 杯 斤 吨 桶 罐 双 枚 床 千克 升 毫升 壶 碗 粒 顿 人份 副 套次 捆 筐 篮"
PACKED = frozenset(_PACKED.split())
HOUSEHOLDS = frozenset(["户", "户次"])
