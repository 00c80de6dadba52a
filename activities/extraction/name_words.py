"""The words from which the name of an activity is put together, and those that no name begins with."""

from __future__ import annotations

import re

from activities.extraction.units import UNITS
from activities.extraction.word_lists import sizes_by_sign, words

# What an activity is: the last words of its name.
KINDS = words("""
    活动 大会 培训班 培训 竞赛 比赛 大赛 挑战赛 讲座 仪式 行动月 行动 服务月 服务季 服务日 课堂 论坛 沙龙 会议
    运动会 研讨会 座谈会 推进会 交流会 部署会 督办会 观摩会 总结会 联谊会 质询会 擂台赛 擂台 技艺赛 决赛 初赛
    邀请赛 技能赛 比武 展览 摄影展 书画展 展示 晚会 演出 大集 集市 夜市 夜校 计划 工程 项目 机制
    协议 合同 合作 制度 调研 走访 慰问 专栏 服务 体检 义诊 宣讲 巡讲 巡演 公益课 系列课 公开课 微课堂 工作坊
    训练营 夏令营 托管班 服务站 服务点 工作室 调解室 驿站 议事厅 议事会 小屋 直播 专场 招聘会 展演 联欢会
    讲堂 筛查 检查 普查 征集 评选 对接会 签约 签约会 协商 读书会 诵读会 故事会 那达慕 大巴 专列 服务队 医疗队
    宣讲团 志愿队 学院 食堂 书屋 书房 影院 农场 基金 热线 窗口 班 展 赛 课 会 营 队 站 角 节 岗 屋 馆 点 室 家
    厅 车 箱 秤 贷 码 群 卡 墙 台 舱 吧 夜 建设 认领 汇演 会演 徒步 骑行 马拉松 健步走 健步行 市集 学堂 快闪 路演
    集训 练兵 演练 竞答 征文 寻访 帮扶 结对 嘉年华 宣传周 宣传月 活动周 活动月 服务周
    """)
KIND_SET = frozenset(KINDS)
KIND_LENGTHS = sizes_by_sign(KINDS, -1)
# Verbs that end in the sign of a kind: 开课 is no lesson.
NO_KIND = re.compile(r"(?:开|讲|上|授|下|停|办|参|代|与|机|社|协|工|员)(?:[课班赛会展营队])$")

# Verbs that say only that something is held: its name is what they hold.
HOLDING = words("""
    组织召开 组织开展 组织举办 联合举办 联合开展 联合开办 共同举办 共同开展 共同开办 相继开展 举办 举行 开展
    召开 启动 开办 开设 合办 办起 开起 做起 摆起 办 进行 实施 推行 推出 试点 承办 主办 发起 共建 参加 参与 开出
    """)
# Verbs that make something that lasts: they stay in the name, 设立调解点, unless what they make has a name of its own.
_FOUNDING = words("""
    建立 建起 建成 新建 建设 成立 组建 搭建 搭起 设立 设置 设起 增设 开设 开通 开辟 开放 打造 签订 签署 签下
    签约 续签 补签 出台 制定 印发 下发 编印 改成 改建 改建成 牵头成立 牵头组建 牵头建设 命名成立 命名 授牌 揭牌 挂出
    公布 发布 设 建 另设 组成 结成 建了 拍摄 贴出 挂起 种下 开行 开具 互认
    """)
_DOING = words("""
    送去 送上 送来 送到 送进 送给 送往 发放 赠送 捐赠 捐助 捐献 送 发 奖补 写去 走访慰问 走访 慰问 看望 探望
    家访 回访 调研 考察 参观 观摩 取经 座谈 交流 受理 调解 代理 追回 讨回 补发 化解 接受 接待 解答 答复 解读
    讲解 讲授 宣讲 宣传 普及 讲 教 授课 坐诊 义诊 体检 聘请 聘用 聘任 聘 邀请 请来 选派 派出 派驻 选聘 推选 推荐
    选拔 挑选 评选 评出 评定 表彰 奖励 授予 颁发 颁奖 认定 选树 培育 培养 培训 帮扶 救助 资助 援助 帮助 结对
    补助 补贴 报销 拨付 拨出 发动 筹集 募集 筹措 征集 收集 征求 收到 梳理 摸排 排查 登记 建档 办理 代办 代缴
    投保 参保 购买 采购 认购 订购 垫付 赔付 给付 支付 配备 配发 添置 添 安装 装上 换上 换装 更换 修缮 改造 维修
    清理 抢修 抢收 缝补 辅导 照看 看护 托管 接送 护送 运送 供应 提供 供餐 放映 演出 表演 展示 展出 推广 督促
    督办 检查 抽查 抽检 巡查 校验 监督 监测 检测 筛查 整改 测评 约谈 协商 商定 约定 敲定 推动 推进 提升 促成
    促进 健全 完善 落实 深化 探索 巩固 指导 引导 协助 帮着 申请 牵线 接受咨询 答疑 联系 对接 打通 共享 转办 转给
    汇总 吸收 吸纳 发展 入会 招聘 引进 讲述 分享 演示 示范 录制 录成 拍成 做成 印成 编成 画成 制成 裱成 剪成
    印制 印 摆放 摆上 张贴 贴 挂 播放 写下 书写 写 包 煮 端给 递到 交到 开到 开进 搬到 搬进 挪到 设到 设进 带到
    带进 引到 送上门 贴到 印到 发到 请进 开往 办到 搬 走进 走入 来到 前往 深入 奔赴 赶赴 赴 到 进入 迎来 比试
    比拼 较量 角逐 同台 献艺 竞技 认领 移栽 植树 健步走 徒步 骑行 登楼 疗休养 休养 学习 研读 研修 自学 答题
    问卷调查 调查 走完 获得 荣获 获评 获 夺得 摘得 命名为 评为 列入 纳入 增加 增设 延长 上调 开讲 开课 播出 值守
    轮值 巡诊 理发 量血压 免费测 测 查 看 听 听取 审议 审查 票决 选举 通报 部署 动员 立案 办结 处置 处理 报名
    收听 填写 发出 开具 联动 联办 承担 实现 覆盖 成长为 取得 完成 培训了 组织 清点 查看 公示 摆设 备好 备有 准备
    准备了 记下 建 定下 收回 回收 抽取 抽 换 修 补 缴 留下 陪读 随船 押运 放电影 包场 点播 放到 做 办成 办好
    办妥 办 讨论 研讨 围绕 审核 打分 追踪 跟踪 借用 借 拿出 投入 出资 负责 管理 试行
    """)
HELD = frozenset(HOLDING)
MADE = frozenset([*_FOUNDING, *HOLDING])
ALL_VERBS = frozenset([*_FOUNDING, *_DOING, *HOLDING])
VERB_LENGTHS = sizes_by_sign(ALL_VERBS, 0)
BEGINS_VERB = re.compile(rf"[{''.join(sorted(VERB_LENGTHS))}“《（]")

# Verbs that set others to work: what these do is the name, 请来|律师坐诊.
PIVOTS = words("""
    组织 发动 动员 带领 带着 带 率领 引导 请来 请 邀请 派 派出 选派 安排 委托 指派 督促 推动 指导 帮助 帮 让
    号召 牵头组织 联系 协调 聘请
    """)
PIVOT_SET = frozenset(PIVOTS)
# What sets the money aside and says nothing of what for: 拿出8万元，为…投保.
FUNDING = frozenset(words("拿出 投入 出资 补助 补贴 拨出 筹措 投资 累计投入 承担 斥资 安排资金"))

# What a predicate may begin with before its verb.
ADVERBS = frozenset(
    words("""
    还 也 则 再 又 正 已 已经 曾 共 都 均 就 便 随即 随后 之后 同时 此外 并 并且 先后 相继 陆续 分别 各 另 另外
    同步 当场 现场 当天 当日 即 近日 日前 昨日 前日 连日来 近期 近年来 今年 去年 目前 眼下 如今 最终 最后 首先
    积极 主动 持续 不断 广泛 大力 深入开展 精心 专门 特别 及时 定期 连续 累计 牵头 联合 共同 联手 携手 统一 集中
    逐户 逐一 逐个 逐台 逐年 年年 每年 每月 每周 每天 每季度 挨个 分头 轮流 免费 全面 全程 创新 率先 首批 首次
    头一次 一行 先期 留下来 一起 一道 一同 如期 正式 成功 顺利 多次 充分 切实 着力 开始 继续 仍 已有 共有 现有
    此前 马上 立即 火速 随车 出资 带队 按时 随机 当面 依法 有序 前来 进一步 统筹 同期 次日 期间 其间 合作 跨区
    提前 自筹 一直 一笔一笔 亲手 双双 先 后 才 全部 会同 积极主动 面对面 手把手 也都 都能 年内
    """)
)
ADVERB_LENGTHS = sizes_by_sign(ADVERBS, 0)
# When: it dates the activity and is no part of its name.
WHEN = re.compile(
    r"(?:自|从|截至|截止|到|今年|去年|前年|当年|本月|上月|次年|每年|今年的)?(?:\d{1,4}年)?(?:的)?"
    r"(?:\d{1,2}月份?(?:\d{1,2}日)?|\d{1,2}日|[上本这]周[一二三四五六日末]?|前?[一二三四\d]{1,2}个?(?:季度|月)"
    r"|上半年|下半年|\d{4}年|今年|去年|春节|五一|元旦|入[春夏秋冬])"
    r"(?:前夕|前后|期间|[上下]午|[早晚]上?|底|末|初|以来|来|起|至\d{1,2}[日月](?:\d{1,2}日)?|开始)*"
    r"|(?:[一二三四五六七八九十\d]{1,3}|近|多)年来|用[^，]{0,6}?(?:时间|个月|年)"
    r"|[\d一二三四五六七八九十]{1,3}[天周年](?:内|来|里)?"
    r"|(?:成立|启动|开放|活动|比赛|开市|揭牌|签约)(?:当[天日]|[之以]?[来后前]|期间|现场)"
    r"|(?:清晨|凌晨|[上下]午|晚上?)?\d{1,2}时(?:\d{1,2}分)?|[\u4e00-\u9fff]{2}[前后](?=[都均也])|会前|会后|会上"
    r"|赛[前后]|节前|期间|活动中"
)
# Words that lead a phrase up to the verb: 在…举办, 与…签订, 通过…. What they lead is no part of the name.
CASE_WORDS = frozenset(
    words("""
    围着 照着 立足 会同 联合 联手 携手 根据 依托 利用 通过 按照 针对 围绕 结合 面向 依据 借助 经过 为了 充分发挥
    发挥 本着 沿着 作为 分 在 从 自 与 同 和 对 就 由 以 按 向 为 给 替 用 经 据 因 于 随 将 把 沿 当 跟
    """)
)
CASE_LENGTHS = sizes_by_sign(CASE_WORDS, 0)
FOR = frozenset(words("为 给 替 对 就 向 帮 由"))  # for whom: part of the name where it says little without
MOVING = frozenset(words("把 将"))  # 把课堂|搬进工地: what is moved begins the name

# Who acts, where the article leaves the union's name out: 全区各级工会, 调研组一行.
AGENTS = re.compile(
    r"(?:全[市区县省州旗镇乡](?!性)|[市区县省]内|辖区)?(?:各级|各|两地|三地|两级|两家|两区)?(?:基层)?(?:总?工会)?"
    r"(?:干部|工作人员|志愿者|[主承]办方|(?:调研|慰问|检查|考察|服务)组)?(?:一行)?(?:们)?"
)
# A clause that only leads over to what is done: 培训会后, 据介绍, 数据显示, 调解室里.
LEADING = re.compile(
    r"(?:[^，](?:[后前时]|间隙|期间|之际|以来)|当[天日晚]|结束|获悉|了解到?|透露|介绍|显示|表明|发现|之机|前夕"
    r"|行动起来|脱颖而出)$|^坚持|^注重"
)
SETTING = re.compile(r"(?:[上中里内旁边下外的起])$")
REPORTING = re.compile(r"^(?:据|记者)")
# What is done only so that something else can be: 来到工地，…; 组成6个小组，…; 接到求助，….
GOING = frozenset(words("走进 走入 来到 前往 深入 奔赴 赶赴 赴 到 进入 抵达 走出 借用"))
PERCEIVED = frozenset(words("接到 收到 发现 看到 汇总后"))
FORMED = frozenset(words("组成 分成 成立 组建"))
TEAMED = re.compile(r"^(?:个|支|路)?(?:小|慰问|工作|专项)?[组路]")
BY_MEANS = frozenset(words("通过 以 采取 利用 借助 依托 结合 用 按 按照"))
MEANS = re.compile(
    r"(?:方式|形式|途径|手段|渠道|机会|契机|载体|为(?:重点|抓手|主题|载体|主线|目标|原则|中心|导向|依托|契机|基础"
    r"|牵引|核心))"
)
AS = re.compile(r"^[^，]{2,30}(?:作为|当作|视为)[^，]+$")
# The verbs that hold something else than what their name says where they stand inside of one: 建档困难职工.
WEAK = frozenset(
    words("""
    建档 参保 入会 培训 管理 发展 托管 服务 协商 学习 覆盖 报名 推荐 结对 体检 交流 联系 帮助 帮扶 负责 处理
    组织 增加 转岗 维修 投保 救助 校验 实现 参与 参加 值守
    """)
)
SINGLE = re.compile(r"[评配送建设测讲发办包贴种签印修捐添教缝写聘备]")
NOT_VERBAL = frozenset("的、和率额金队员会站室点者费区委局处部证书所院校厂组团班名方")
UNDATED = re.compile(r"(?<=[\u4e00-\u9fff”》])(?:今年|去年|[上下]半年|近日|日前|昨日|此前)")
POINTED = re.compile(r"^(?:这(?:样的|一?[所个项种辆座间批次]?)|该|此次|本次|此项)(?=[\u4e00-\u9fff])")

_UNCOUNTED = frozenset(words("里 年 岁 路 成 届 度电 双 对 面 幕 头 层 种 类 升 只 重 级 门 站 例 集 首 回"))
_MEASURES = "|".join(sorted((re.escape(unit) for unit in UNITS if unit not in _UNCOUNTED), key=len, reverse=True))
NUMBER = (
    r"(?:\d[\d,.]*|(?<![统唯专单同划逐第之万])[一二两三四五六七八九十百千半数几上]{1,7})(?:余|多|来)?[万亿]?(?:余|多)?"
)
# 2,000把, 近三百余名, 每家最高5万元的, 5个工种的: how many is no part of a name.
FIGURE = re.compile(
    rf"(?:每[\u4e00-\u9fff]{{1,2}}(?=最[高低多]))?(?:约|超过?|逾|近|共|各|达|至少|不[少低]于|不超过"
    rf"|最[高低多少])?{NUMBER}(?:{_MEASURES}|集(?![体团中市装会结合散训])|对$)"
    rf"(?:以上|以下|左右|以内|多|余)?(?:的(?=[\u4e00-\u9fff“《])|工种的|企业的|单位的)?"
    rf"|每[名位个户家辆件间条台](?=[\u4e00-\u9fff“《])|首批|[多各][名位个家](?=[\u4e00-\u9fff])"
)
