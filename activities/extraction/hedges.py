"""The words around a figure that hedge it, and the words that are no hedge or no figure."""

from __future__ import annotations

import re

from activities.extraction.records import Qualifier
from activities.extraction.word_lists import words

ABOUT, MORE_THAN, AT_LEAST = Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.AT_LEAST
LESS_THAN, AT_MOST = Qualifier.LESS_THAN, Qualifier.AT_MOST

BEFORE: dict[str, Qualifier] = {
    word: qualifier
    for qualifier, listed in {
        ABOUT: "约 大约 大概 近 将近 接近 差不多",
        MORE_THAN: "超 超过 超过了 超出 逾 突破 突破了 多于 大于 高于 不止",
        AT_LEAST: "至少 最少 不少于 不低于 不下 不下于 不小于 不短于 不早于 不得少于 不得低于 最低 起码 少说",
        LESS_THAN: "不足 不到 少于 低于 未满 不满 小于 未到 未达到 不及",
        AT_MOST: """
            不超过 不得超过 不超 不高于 不多于 不大于 不长于 不晚于 最多 至多 最高 不得高于 不得多于 未超过 不能超过
        """,
    }.items()
    for word in words(listed)
}
LONGEST_BEFORE = max(map(len, BEFORE))
# Between a hedge and its figure: 约占四成, 最高可达1万元
LINKS = (
    *("可达到", "可达", "达到", "占", "有", "为", "达", "需", "是", "可获", "可享", "能拿", "可领", "能领", "能省"),
    *("多拿", "多挣", "多领", "少花", "增收", "上浮", "补助", "补贴", "奖励", "发放", "优惠", "减免", "报销", "奖"),
)

# A hedge of the verb before the figure: 最多可报销|2万元, 每月至少走访|两次; but 最低工资|2000元, 最高一笔|3万元.
_VERBS = """
    涨 报 赔 拿 领 挣 赚 省 交 付 跑 讲 开 去 来 用 等 做 走 打 有 要 补 贷 借 给 得 多 少 增 减 降 升 休 睡 听 学
    练 查 测 看 接 送 办 提 获 达 赔付 补贴 补助 报销 奖励 发放 开展 组织 举办 召开 安排 培训 走访 检查 缴纳 支付
    获得 达到 增加 减少 提高 增长 享受 参加 接待 容纳 资助 救助 申请 申领 领取 贴息 贷款 减免 报名 巡查 值守 上门
    歇 停 加 设 配 修 写 轮休 休息 陪护 公开 公布 开放
    慰问 联系 服务 提供 完成 解决 帮扶 学习 配备 领到 拿到 借到 贷到 得到 节省 节约
"""
FAR = 9  # characters from such a hedge to its figure
OF_VERB = re.compile(
    r"(?P<hedge>至少|最少|起码|最多|最高|至多)(?:每[人年月天次户家])?"
    r"(?:能够|可以|需要|应当|能|可|要|得|需|须|应|会|都)?"
    rf"(?:{'|'.join(sorted(words(_VERBS), key=len, reverse=True))})(?:了|到|达|过)?$"
)

# 签约31家酒楼, 附近31家: the last character hedges nothing
# A hedge before the whole of which a figure is a part: 不低于当地工资的|八成.
FAR_OFF = 24
OF_WHOLE = re.compile(
    r"(?P<hedge>不低于|不少于|不得低于|不高于|不超过|不得超过|低于|高于|超过|不及|不足|不到|将近"
    r"|接近)[^，。；：\d]{2,18}$"
)

NOT_BEFORE = frozenset(
    words("""
    签约 合约 预约 节约 违约 履约 续约 邀约 要约 公约 契约 条约 誓约 新约 网约 特约 制约 立约 毁约 失约 爽约
    解约 缔约 践约 租约 附近 最近 就近 邻近 靠近 走近 亲近 贴近 远近 拉近 新近 切近 赶超 反超
    """)
)

AFTER: dict[str, Qualifier] = {
    "以上": AT_LEAST,
    "及以上": AT_LEAST,
    "或以上": AT_LEAST,
    "左右": ABOUT,
    "上下": ABOUT,
    "以内": AT_MOST,
    "之内": AT_MOST,
    "以下": AT_MOST,
    "及以下": AT_MOST,
    "开外": MORE_THAN,
    "有余": MORE_THAN,
    "还多": MORE_THAN,
    "还要多": MORE_THAN,
    "不止": MORE_THAN,
    "不到": LESS_THAN,
    "之多": Qualifier.EXACT,
}
LONGEST_AFTER = max(map(len, AFTER))
NOT_WITHIN = frozenset("容部外涵蒙科心需在存")  # 三年内部: 内 says 以内 after units of time alone
NOT_AFTER = {
    "上下": frozenset("班楼车山学级功联"),
    "以下": frozenset("简"),
    "不到": frozenset("场位岗会校案课站手家职底头一二三四五六七八九十百千万几半两个人位工厂"),
}

# 三个多月, 一年多, 两成多: 多 after these says more; 一年多次 does not
MORE_AFTER = frozenset(words("年 天 小时 周 % 倍 岁 里 公里 公斤 千克 分钟 米 斤 亩 吨 季度 元"))
NOT_MORE_AFTER = frozenset("次项方种样元名位家个层条部点地人行数出拿挣赚得收干跑发交花吃读学做")

# 百 in 逾百名, 千 in 上千人, 万 in 数万名
SCALE_BEFORE: dict[str, Qualifier] = {
    "上": AT_LEAST,
    "数": MORE_THAN,
    "几": MORE_THAN,
    "过": MORE_THAN,
    "成": AT_LEAST,
    "好几": MORE_THAN,
}
TENS_BEFORE = ("数", "几", "好几")
NOT_SCALE_BEFORE = {
    "上": frozenset("以加马线网路街身班船天台会晚早楼跑"),
    "数": frozenset("人总次分半多少系指倍参件无整"),
    "过": frozenset("通走经越路度跑办搞讲超不"),
    "成": frozenset("完建达变形组构赞促"),
}

# After these 一 is no count: 逐一家访, 统一, 这一次, 有一回.
NOT_ONE_BEFORE = words("逐 统 唯 单 万 初 专 归 合 同 每 这 那 某 另 任 哪 其 之 下 上 新 头 前 后 又 第 不 如 旧")
# 一把手: set phrases that begin with a numeral and would else read as a figure
SET_PHRASES = frozenset(
    words("""
    一把手 一条龙 一条心 一家人 一家亲 一家子 一对一 一对多 一个样 一个劲 一个都 一次性 一站式 一门式 一网通
    一路上 一路走 一路同行 一路护航 一路相伴 一路跟 一块儿 一道道 一道来 一张网 一张蓝图 一盘棋 一股劲 一口气
    一本账 一家之 一门心思 一台戏 一根绳 一头扎 一头雾水 一把火 一把钥匙 一双慧眼 一双巧手 一份子 一部分 一回事
    一回生 一年四季 一年到头 一天到晚 一批批 一面旗 一件事 一起来 一起去 一次又一 一届接 一轮又 两面派 两手抓
    三个代表 四个意识 四个自信 四个全面 两个维护 两个确立 两个结合 两个一百 八项规定 五个一 三个一 四个一 六个一
    十个一 两个一 三位一体 四位一体 五位一体 百分百 百家争鸣 三句话 三天两头 三部曲 四部曲 十年磨 十年树 十年如
    百年大计 百人计划 千人计划 万人计划 十天半月 十天半个 零部件 三件套 四件套 五件套 三间房 三家店 三台县 五台山 五台县
    九台区 五家渠
    """)
)
# 24小时值守, 八小时之外: a way of being open or off work, no duration
ALWAYS = frozenset(words("24小时 二十四小时 365天 三百六十五天"))
OFF_WORK = ("之外", "以外", "外", "工作制", "内外")
# 百人以上企业, 50人以上的单位: a size class that describes a kind
SIZE_CLASS_AFTER = words("""
    企业 单位 公司 用人 非公 规模 的企业 的单位 的公司 的非公 的用人 的集体 集体 小微 建会 已建 国有 私营 民营
    的规模 的国有 的民营 的线索 的已建 的建会 机关 事业 和
    """)
PEOPLE = words("""
    职工 会员 工人 农民工 员工 劳动者 女工 女职工 骑手 市民 群众 建设者 教职工 师生 学生 教师 青年 工会 企业
    干部 党员 从业 新就业 环卫 快递 一线 户外 外卖 司机 货车 网约车 医护 产业工人 余职工 居民 游客 观众 学员
    困难 家庭 工友 矿工
    """)
