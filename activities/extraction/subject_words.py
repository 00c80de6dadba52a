"""The words around figures that are no part of what is counted, and those that are."""

from __future__ import annotations

from activities.extraction.word_lists import sizes_by_sign

# Words at which a noun behind a figure ends: 30家企业|参加, 16名渔家子弟|走进.
_BEHIND = """
    引得 吸引 引来 写道 喊出 领奖 入托 结业 到会 发言 宣誓 签名 演奏 参加 参与 参训 参赛 参会 走进 走上 来到 上岗
    坐诊 赶来 前来 领到 做了 观看 报名 取得 考取 获得 拿到 签订 签下 带来 担任 负责 踊跃 现场 当场 先后 陆续 均已
    均为 全部 已经 成为 成了 分成 分为 组成 听过 听课 轮流 驻足 列席 出席 旁听 同台 同场 角逐 闯入 觉得 认为 通过
    放下 跟着 学会 边做 边看 用脚 使用 到场 授牌 颁奖 受益 享受 申请 提供 面向 围着 围绕 开展 进行 接受 同比 下降
    增长 提高 增加 减少 挽回 送去 送上 送来 发放 办理 购买 投保 化身 涉及 会集 汇聚 齐聚 汇集 一字 达成 建起 建成
    建立 设立 开放 启动 给予 免费 拨付 临时 参观 体验 脱颖 驻守 奔赴 深入 拜师 挥毫 比拼 竞技 展开 完成 迎来 得到
    要求 联合 实施 推行 分别 按照 随机 人人 一起 共同 以及 需要 只能 能够 可以 受到 深受 广受 备受 逐户 逐个 逐台
    逐一 逐项 来自 对口 对接 每周 每月 每年 每天 每人 每季 奖励 补助 慰问 挑战 抵达 集中 如期 举行 举办 起立 登台
    展示 展出 讲述 分享 交流 座谈 拍摄 收到 响应 做出 赢得 夺得 晋升 晋级 加入 入会 走访 追回 发出 查看 学习 献血
    领取 缴纳 提出 收集 解决 讲解 捐款 捐出 交出 排队 登记 签字 动手 种下 栽下 聆听 讨论 上台 登场 亮相 牵手 结对
    实现 增收 脱贫 入选 入围 获评 获奖 投票 体检 合唱 献上 演唱 朗诵 挂牌 考入 考上 收看 点赞 扫码 答题 自愿 主动
    积极 前往 来访 求助 受训 受助 受检 受表 进入 走出 重返 驻场 上线 上阵 上街 上山 下乡 下沉 开工 亲手 共建 共享
    共话 共庆 欢聚 上课 开课 授课 上门 落户 投用 投入 竣工 到位 入驻 毕业 就业 返岗 复工 留京 过节 免收 打进 送到
    送进 一次 一一 拿着 带着 拉着 唱着 学着 聚在 坐在 站在 住在 觉着 帮助 助力 护航 调整 清理 张贴 采摘 穿梭 围坐
    落座 举起 拿起 捧着 戴上 穿上 换上 喝上 吃上 用上 坐上 领走 带走 接过 递上 敬茶 成长 转岗 值守 巡查 安装 搬运
    整理 抢修 维修 粉刷 修剪 演示 模拟 回答 介绍 反映 表达 选择 愿意 希望 感到 表示 回家 返乡 返程 乘车 乘坐 登上
    踏上 住进 搬进 涌入 涌向 聚集 集结 整装 出发 启程 返回 夺冠 折桂 斩获 摘得 捧得 胜出 入读 就读 报到 复学 升入
    转正 续签 补签 盖章 出资 筹得 买到 吃到 喝到 住到 尝到 看到 听到 学到 收获 带回 推开 推广 试行 铺开 开起 设起
    办起 搭起 亮起 巡回 循环 逐月 逐家 逐班 逐级 连续 持续 相继 纷纷 启用 投运 运行 运转 开通 开办 开设 送书 筹备
    分赴 分头 分片 分批 分路 派员 派出 逐村 分成 通宵 昼夜 连夜 座无 场场 爆满 当天 当晚 当日 随车 由此 提前 寄出
    寄回 送往 运往 驶向 驶出 开出 发往 攻关 结成 捐资 就诊 问诊 携手 谢幕
"""
VERBS_BEHIND = frozenset(_BEHIND.split())
# Signs at which it ends as well: 3名律师|在, 50名职工|已.
PARTICLES = frozenset("每与为也从以使便则到占又可各向在均对将就已并才把是比沿由给能获被让赴跟边达还都")
# Words that begin with such a sign and are nouns all the same: 就 in 就业.
_NOUNS_WITH_PARTICLES = """
    就业 对口 可再 对联 为民 对象 以下 以上 与会 将军 比赛 使用 到岗 边境 边疆 由来 从业 让利 可燃 在建 在职 在岗
    在册 在校 在编 跟班 并购 能工 能手 能源 能量 还款 以旧 达标 被褥 被子 可循 边防
"""
NOUNS_WITH_PARTICLES = frozenset(_NOUNS_WITH_PARTICLES.split())

# Verbs of one syllable, told from the ends of nouns by what follows them: 印成, 写在, 开了; or by a figure: 也开|20场.
SINGLE_VERBS = frozenset(
    "有办开建教讲跑写印列刻卖买领拿听看学做送吃喝用住走交捐获收种养打修搬装换练试测谈编织采摘煮蒸熬拍唱跳带投派寄借"
    "挂贴摆找选评查改订补抽转添攒守缝睡躺歇挣赚花欠掏垫捞放演播停等排挤扛抬挑背拉推拔砍挖铺砌焊抹刷擦洗烤炒切剪绣画敲打接赶追讨"
)

# Words between a noun and the figure behind it: 覆盖率达|90%, 恳谈会已开|三场.
_FILLERS = """
    缩短到 缩短 减到 降到 涨到 升到 上涨 下调 也涨 发展到 增加到 扩大到 提升到 提高到 累计达到 累计达 累计 合计
    共计 总计 达到了 达到 突破 超过 多达 达 为 共有 共 已有 已达 已 近 逾 有 仅 只占 只 占 各 约为 是 分为 共分
    分 等 了 也 的 最多 最高 至少 不少于 不超过 不低于 不到 就 都 均 计 总共 一共 总额 升至 降至 增至 增长 提高
    下降 上调 减少 增加 却 占到 预计 要 仍 达到的 同比 同比增长 同比下降 平均上调 逐年加 始终保持在 保持在 保持
    连续 最终 始终在 整整 足足 接连 年均增长 由 从 高出 多出 价值 须 须在 内 不得 不得超过 每年 每月 始终
"""
FILLERS = frozenset(_FILLERS.split())
FILLER_LENGTHS = sizes_by_sign(FILLERS, -1)

# Words at which a noun before a figure begins: 惠及|职工7000余人.
_BEFORE = """
    排查 协商 惠及 覆盖 服务 发放 建成 新建 建起 建立 发展 培训 挽回 追回 讨回 补发 投入 筹集 募集 资助 帮扶 救助
    慰问 走访 签订 签下 签署 签约 受理 代理 收到 征集 采纳 开展 举办 组织 开设 开办 设立 设 配备 培育 选树 评出
    评选 表彰 创造 完成 带动 吸引 引来 引得 参与 参加 参训 实现 涉及 来自 办成 办结 解决 查出 发现 查改 整改 化解
    调解 成功调解 接待 接受 咨询 解答 印发 发出 制作 录制 送出 送去 送上 送 赠送 捐赠 捐助 采购 准备 供应 提供 新增
    增设 增补 添置 获赠 指导 聘请 邀请 招募 选派 培养 吸纳 推荐 放映 宣讲 认购 销售 卖出 包 缝补 拿出 奖励 补助
    拨付 支付 给付 赔付 垫付 发动 动员 联系 联合 联动 打造 搭建 命名 授予 授牌 颁发 承担 减免 节约 节支创效 转办
    互派 派出 派发 领取 享受 惠民 触达 辐射 直播 达成 约定 缴纳 征求 梳理 归并 挑出 换上 摆放 摆起 布置 开放 升级
    改造 投保 代缴 参保 组建 组成 成立 形成 推出 推动 促成 促进 举行 召开 进行 收集 收回 使 让 为 给 向 对 与 由 从
    在 到 把 因 被 里 将 经 聚焦 其中 全市 全区 全县 全省 全州 全国 全镇 目前 今年 去年 每年 每天 每月 现有 分布
    分成 分 设置 设有 用时 历时 耗时 途经 展期 总 带起 接收 检出 抢修 清理 评聘 走遍 走进 来到 深入 办
    配发 布设 加装 捐建 援建 出具 新聘 增聘 开 放 建 签 授课 超 减 涨
"""
VERBS_BEFORE = frozenset(_BEFORE.split())
# Verbs that also make nouns: 帮扶 in 帮扶资金, 签订 in 签订率. Before these signs they are part of the noun.
_NOMINAL = """
    帮扶 救助 慰问 服务 培训 签订 签约 销售 补助 奖励 咨询 调解 参加 参赛 参训 代理 宣讲 采购 指导 组织 参保 投保
    慰问 维权 创新 覆盖 受理 解决 办结 化解 资助 筹集 捐赠 授课 展览 认购 查改 建成
"""
NOMINAL = frozenset(_NOMINAL.split())
NOMINAL_TAILS = frozenset("率面额金品资站点款队员会组物券卡费证单包车台码网所处室课班书函性量次")
NO_TAILS = ("会员", "员工", "组员", "班组", "资深", "单身", "班子", "队员", "车间", "单位", "物业")
# Verbs that end a noun as often as they are verbs: 基层工会组织.
NOUN_ENDS = frozenset(
    {"培训", "宣讲", "指导", "服务", "演出", "组织", "约定", "协商", "直播", "咨询", "调解", "补助", "补贴", "奖励"}
)

# Words before 的 that are counted themselves: 30家企业|的代表.
_COUNTED = """
    企业 单位 公司 高校 学校 医院 街道 乡镇 社区 工会 家庭 车间 班组 机构 楼宇 职工 农民工 工人 员工 教师 骑手
    名工友 工友 商户 工厂 厂 门店 饭店 酒店 商场 煤矿 小区 园区 部门 工地 项目 病区 城市 县区 会员 护士 省份
    地区 村 工种 专业 工序
"""
COUNTED = tuple(_COUNTED.split())

# Words in which a preposition stands and is none: 向 in 意向书, 对 in 结对.
_CASE_WORDS = """
    意向 方向 对象 结对 对口 对接 对联 行为 认为 作为 从业 因素 原因 在职 在岗 在建 在读 在册 在校 在编 在线 到期
    报到 把关 由来 供给 补给 自由 理由 外向 志向 导向 面向 趋向 为民 将士 对策 一对 面对 绝对 针对 反对 对外 对手
    所在 现在 存在 内在 潜在 得到 收到 迟到 到课 到岗 到位 到账 为期 人为 因病 因公 因工 向日
"""
CASE_WORDS = frozenset(_CASE_WORDS.split())

# Verbs that tell what sort of people or things are counted: 参赛选手, 签约企业.
_OF_DOERS = "参赛 参训 参会 参加 参与 获奖 受助 受检 受训 受益 签约 报名 入围 入选 结业 到会 列席 出席 投保 求助"
OF_DOERS = frozenset(_OF_DOERS.split())
_DOERS = "选手 职工 学员 人员 代表 单位 企业 队伍 家庭 作品 员工 会员 队员 学生 嘉宾 者"
DOERS = tuple(_DOERS.split())
# Among the words before figures those that are no verbs, and verbs that stand in nouns: 协商 in 职工方协商代表.
_ADVERBS = "其中 目前 今年 去年 每年 每天 每月 全市 全区 全县 全省 全州 全国 全镇 直播 协商"
ADVERBS = frozenset(_ADVERBS.split())
