"""The words around a figure that hedge it, and the words that are no hedge or no figure."""

from __future__ import annotations

from activities.extraction.records import Qualifier

ABOUT, MORE_THAN, AT_LEAST = Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.AT_LEAST
LESS_THAN, AT_MOST = Qualifier.LESS_THAN, Qualifier.AT_MOST

BEFORE: dict[str, Qualifier] = {
    word: qualifier
    for qualifier, words in {
        ABOUT: "约 约为 大约 大概 近 将近 接近 临近 约有 差不多",
        MORE_THAN: "超 超过 超过了 超出 逾 突破 突破了 多于 大于 高于 不止 已超 远超",
        AT_LEAST: "至少 最少 不少于 不低于 不下 不下于 不小于 不得少于 不得低于 最低 起码 少说",
        LESS_THAN: "不足 不到 少于 低于 未满 不满 小于 未到 未达到 不及",
        AT_MOST: "不超过 不得超过 不超 不高于 不多于 不大于 最多 至多 最高 不得高于 不得多于 未超过 不能超过",
    }.items()
    for word in words.split()
}
LONGEST_BEFORE = max(map(len, BEFORE))

# 签约23家企业, 附近20家: the last character hedges nothing
NOT_BEFORE = frozenset(
    "签约 合约 预约 节约 违约 履约 续约 邀约 要约 公约 契约 条约 誓约 新约 网约 特约 制约 立约 毁约 失约 爽约 解约 缔约 践约 租约 "
    "附近 最近 就近 邻近 靠近 走近 亲近 贴近 远近 拉近 新近 切近 赶超 反超".split()
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
    "之多": Qualifier.EXACT,
}
LONGEST_AFTER = max(map(len, AFTER))
WITHIN = "内"  # 6分钟内, after units of time alone
NOT_WITHIN = "容部外涵蒙科心需在存"  # 三年内部
NOT_AFTER = {"上下": "班楼车山学级功联", "以下": "简"}

# 三个多月, 一年多, 两成多: 多 after these says more; 一年多次 does not
MORE_AFTER = {"年", "天", "小时", "周", "%", "倍", "岁", "里", "公里", "分钟", "米", "斤", "亩", "吨", "季度", "元"}
NOT_MORE_AFTER = "次项方种样元名位家个层条部点地人行数出拿挣赚得收干跑发交花吃读学做"

# 百 in 逾百名, 千 in 上千人, 万 in 数万名
SCALE_BEFORE: dict[str, Qualifier] = {
    "上": AT_LEAST,
    "数": MORE_THAN,
    "几": MORE_THAN,
    "过": MORE_THAN,
    "成": AT_LEAST,
    "好几": MORE_THAN,
}
NOT_SCALE_BEFORE = {
    "上": "以加马线网路街身班船天台会晚早楼跑",
    "数": "人总次分半多少系指倍参件无整",
    "过": "通走经越路度跑办搞讲超不",
    "成": "完建达变形组构赞促",
    "几": "",
    "好几": "",
}

# After these 一 is no count: 逐一家访, 统一, 这一次, 有一回.
NOT_ONE_BEFORE = tuple(
    "逐 统 唯 单 万 初 专 归 合 同 每 这 那 某 另 任 哪 其 之 下 上 新 头 前 后 又 第 不 如 旧 有 不是 随 一".split()
)
# 一把手: set phrases that begin with a numeral and would else read as a figure
SET_PHRASES = frozenset(
    "一把手 一条龙 一条心 一家人 一家亲 一家子 一对一 一对多 一对二 一个样 一个劲 一个都 一个不 一次性 一次又 一笔一 一点一 一件一 一步一 一条条 一项项 一件件 一次次 "
    "一个个 一份份 一场场 一位位 一名名 一家家 一张张 一句句 一片片 一座座 一本本 一页页 一天天 一年年 一年一 一年四 一年级 一年到 一天到 一路上 一路走 一路同 一路护 一路相 一路跟 "
    "一路小 一路领 一面面 一块儿 一块干 一道道 一道来 一套套 一站式 一站调 一站办 一站服 一站到 一张网 一张蓝 一盘棋 一股劲 一口气 一本账 一期一 一家之 一门心 一门式 "
    "一网通 一台戏 一根绳 一头扎 一头雾 一把火 一把钥 一批又 一双双 一封封 一处处 一间间 一户户 一户一 一人一 一企一 一厂一 一案一 一事一 一岗一 一校一 一车一 一所一 一件事 一天比 "
    "一笔笔 一组组 一支支 一群群 一次一 一辆辆 一双慧 一双巧 一双眼 一份子 一回事 一回生 一周岁 一位一 一届接 一届一 一轮又 一部分 一路高 一路风 一路欢 一起来 一起去 "
    "三个代 四个意 四个自 两个维 两个确 四个全 两个一 八项规 五个一 三个一 四个一 两个结 六个一 十个一 三位一 五位一 四位一 二位一 百分百 百家争 千家万 三句话 三天两 "
    "两面派 三部曲 四部曲 两手抓 十年磨 十年树 十年如 百年大 百人计 千人计 万人计 千年古 三条红 一票否 三间房 三家店 三台县 五台山 五台县 九台区 八件套 四件套 三件套 五件套".split()
)
# 24小时值守, 八小时之外: a way of being open or off work, no duration
ALWAYS = frozenset("24小时 二十四小时 365天 三百六十五天".split())
OFF_WORK = ("之外", "以外", "外", "工作制", "内外")
# 百人以上企业, 50人以上的单位: a size class that describes a kind
SIZE_CLASS_AFTER = tuple(
    "企业 单位 公司 用人 非公 规模 的企业 的单位 的公司 的非公 的用人 的集体 集体 小微 建会 已建 国有 私营 民营 的规模 的国有 的民营 的线索 的已建 的建会 "
    "机关 事业 和".split()
)
PEOPLE = tuple(
    "职工 会员 工人 农民工 员工 劳动者 女工 女职工 骑手 市民 群众 建设者 教职工 师生 学生 教师 青年 工会 企业 干部 党员 从业 新就业 环卫 快递 一线 户外 外卖 "
    "司机 货车 网约车 医护 产业工人 余职工 居民 游客 观众 学员 困难 家庭 工友 矿工".split()
)
