"""What people do, and what is done with them, by the first verb that says so: 轮流接送孩子, 领到助学金, 登台比拼."""

from __future__ import annotations

import re

from activities.extraction.records import Category
from activities.extraction.subject_words import CASE_WORDS
from activities.extraction.word_lists import sizes_by_sign

STAFF, BENEFICIARIES, PARTICIPANTS = Category.STAFF, Category.BENEFICIARIES, Category.PARTICIPANTS

# What those do who serve others: 27名女工轮流接送孩子.
_SERVING = """
    讲课 授课 开讲 主讲 讲授 宣讲 传授 传艺 支教 任教 执教 带教 带徒 坐诊 义诊 巡诊 会诊 出诊 义剪 义修 坐班 值班
    值守 值勤 执勤 驻点 驻村 驻站 驻场 驻会 驻企 驻校 驻厂 进驻 蹲点 包联 包户 包保 包片 包干 包抓 包车间 随车 随船
    随队 随行 跟车 跟船 带队 领队 领衔 领办 领着 护送 接送 护学 照看 照料 照护 照顾 看护 陪护 陪同 陪诊 陪读 陪练
    守护 守候 守在 看管 巡查 巡护 巡线 巡逻 抢修 抢险 抢通 救援 驰援 支援 增援 援建 帮忙 帮教 帮着 帮带 助阵 督导
    督促 督查 督战 监督 互查 排查 核查 抽查 摸排 调解 调处 代办 代跑 代班 顶岗 顶班 替班 替岗 修理 缝补 打扫 清扫
    清运 搬运 装卸 运送 转运 疏导 疏散 引导 劝导 答疑 解惑 把脉 支招 送教 送课 送医 送药 送到 送去 送上 送水 送来
    送往 赶赴 奔赴 赶往 奔波 奔忙 出动 上门 登门 入户 走访 慰问 看望 探望 担任 兼任 出任 充当 当起 主持 把关 摆摊
    坐镇 坐堂 把守 待命 备勤 轮值 示范 义务 担当 传帮带 开展义诊 提供服务 打下手 代缴 代购 代领 赶制 搭起 架起 支起
    扑救 扑火 灭火 转移 搜救 救出 背起 宣传 发放 派发 分发 面对面讲 帮助 助力 护航 辅导 指导 维修 讲故事 讲解 讲述
    顶起 撑起 手把手 带班 押车 代管 代收 代写 跑腿 帮厨 送餐 送菜 送饭 送汤 熬汤 熬粥 站岗 指挥 清障 铲冰 铲雪 扫雪
    除雪 清淤 排涝 堵漏 加固 封堵 测温 消杀 采样 分拣 陪伴 陪着 盯着 守夜 夜巡 修车 修鞋 磨刀 补胎 剪发 测血压 测血糖
    量体温 按摩 推拿 针灸 看诊 接诊 普法 审合同 出庭 辩护 认领了微 认领微 认领心愿 接待 接访 接听 对接 负责 跟进 协助
    打官司 量血压 理发 掌勺
"""
# What those do who are helped: 230名女工领到补助.
_RECEIVING = """
    申请 申领到 领到 领取 领走 领回 领券 领上 拿到 得到 收到 分到 分得 申领 获赠 获救 获助 享受 享有 受益 受惠 受助
    受援 得益 用上 喝上 吃上 住上 坐上 搭上 过上 走上新岗位 走上岗位 走上工作岗位 住进 搬进 搬入 迁入 上岗 上了岗
    就业 再就业 返岗 复岗 复工 创业 脱贫 解困 增收 找到 录用 达成就业 圆梦 圆了 体检 筛查 就诊 看病 就医
    治疗 康复 出院 报销 获赔 得以 免于 摆脱 讨回 追回 拿回 要回 取回 加薪 涨薪 涨工资 歇脚 乘凉 纳凉 取暖 避雨 休息
    入住 写作业 被拖欠 被欠 被困 求助 咨询 接受 有了着落 有了去处 有了依靠 有了靠山 有了保障 喜结良缘 亮了灯 不用再
    不必再 买到 贷到 借到 挑到 选到 淘到 换到 享到 尝到 等到 租到 订到 抢到 赶上 洗上 睡上 盖上 享上 有了 不再 不用
    告别 涨了
    多拿 多挣 少交 少跑 少花 终于 无一 解了 免去 免了 如愿 团圆 团聚 脱困 安了家 落了户 躲过 躲雨 避暑 遮阳
    歇凉 打上 通上 办好 办妥 办完 办成 报上 评上 回了家 踏上归途 登车 便能 就能 就可
"""
# What those do who take part: 54名矿工同台比拼.
_PARTAKING = """
    参加 参与 参训 参赛 参会 参测 参评 参展 参演 参选 登台 上台 同台 同场 登场 上场 角逐 比拼 比试 较量 竞技 竞逐
    对决 过招 切磋 献艺 亮相 观看 收看 观战 聆听 听课 听讲 旁听 报名 结业 投票 选举 表决 提问 学习 学艺 学会 学到
    学唱 学做 学包 练习 演练 操练 训练 实训 受训 表演 演唱 合唱 朗诵 献唱 起舞 共舞 绘制 创作 插花 品茶 骑行 徒步
    健步 开跑 登山 攀登 游览 参观 体验 观摩 疗养 疗休养 休养 踏青 采摘 种下 植树 栽下 捐款 捐书 捐出 献血 签名 签字
    宣誓 敬茶 拜师 围坐 围着 齐聚 欢聚 相聚 欢度 到场 到会 出席 列席 答题 应考 考试 闯关 答卷 填写 座谈 讨论 交流
    分享 献策 建言 打卡 做成 做出 拔河 跳绳 猜灯谜 包粽 联欢 联谊 相亲 牵手 跟着 跟随 驻足 应聘 求职 结成师徒
    翻阅 阅读 撤离 逃生
    剪出 绣出 写出 画出 编出 织出 包出 捏出 跳出 唱出 跑出 赛出 打出 答出 练出 拼出
    提意见 提建议 提方案 提了 谈体会 谈感受 谈想法 谈心得 说变化 诉心声 献计 出主意 出点子 提交 递交 交出 交上 完成全程
    完赛 跑完 走完 试骑 试驾 试用 试吃 品尝 对坐 交谈 聊天 穿针引线 划起 泼墨 对弈 下棋 划船 赛龙舟 舞龙 做操 拉歌
    扭秧歌 走秀 巡游 写生 垂钓 露营 包饺子 做月饼 剪纸 做手工 合影 鼓掌 赏花 抽签 抢答 笔试 面试 答辩 实操
    竞聘 述职 举手
    列队 集合 起跑 冲线 接力 齐唱 同唱 诵读 跟读 议事 商讨 质询 审议 打球 夺旗 献歌 赛歌 比划 观礼 受奖 领奖 受邀
    挥毫 签订师徒
    进入决赛 闯入 晋级 走上决赛 走上讲台 走上赛 轮训 研讨 培训 上课 围观 登上 投身 提出 发言
"""
DEEDS = {
    verb: category
    for category, listed in ((STAFF, _SERVING), (BENEFICIARIES, _RECEIVING), (PARTICIPANTS, _PARTAKING))
    for verb in listed.split()
}
# What others do to people, right before their figure: 惠及|骑手500人, 访谈|司机640名, 抽调|干部36人.
_HELPING = """
    惠及 普惠 覆盖 服务 帮扶 救助 资助 慰问 走访 看望 探望 帮助 助推 安置 接待 接收 接送 照顾 照看 照料 收治 诊治
    救治 诊疗 安抚 疏导 转移 解救 营救 救出 援助 补助 补贴 扶持 扶助 托管 收托 录用 招用 运送 疏运 护送 谈心 帮带
    受理 转介 涉及 服务了 解决 管着 护着 托起 造福 温暖 安排住进 看护 接听 接访 劝返 劝回 劝住 送走 送回 接回 接来
    接到 吸纳 输送 帮教 减免 补发 垫付 结清 支付 报销 补缴 缴纳 代缴 退还 发还 归还 发给 送给 赠给 捐给
    寄给 交给 稳住 留住 关爱 关心 关怀 减轻 呵护 缓解 满足
    方便 免除 补偿 照护 收留 登记 查出 筛出 检出 接诊 问诊 接纳 接管 家访 带动 涵盖 劝住 认领 介绍就业 注册 
    摸清 摸准 排查出 登记造册 容纳 可坐 能坐 能住 可住 收住 供养 纳入 转岗安置
"""
_CALLING = """
    挑出 推选 评选
    组织 邀请 吸引 带领 号召 引导 培训 轮训 训练 培养 选拔 推荐 遴选 挑选 选送 访谈 采访 调查 调研 测评 考核 汇聚
    云集 集结 迎来 招收 招录 教会 带出 引来 引得 应到 实到 提问 约谈 动员 召集 发动 征求 听取 问询
"""
_POSTING = "聘请 聘任 聘用 选聘 招募 选派 委派 选配 配备 配强 派出 派驻 派遣 抽调 增派 请来 组建 增聘 特聘 返聘 新聘"
GOVERNING = {
    verb: category
    for category, listed in ((BENEFICIARIES, _HELPING), (PARTICIPANTS, _CALLING), (STAFF, _POSTING))
    for verb in listed.split()
}
CALLING = frozenset(_CALLING.split())
# The same of one syllable, where nothing stands between: 送|3万名农民工返乡, 让|300名职工到场.
AT_ONCE = {"送": BENEFICIARIES, "接": BENEFICIARIES, "让": BENEFICIARIES, "使": BENEFICIARIES, "令": BENEFICIARIES}
CAUSING = frozenset("让使令")
CASES = frozenset("为给替向把将被由与对从")  # what stands behind these is no object of the verb before
# After these signs a verb is part of a noun: 帮扶中心, 培训班, 慰问金, 服务站.
NOUN_TAILS = frozenset("站点室中金款品费卡券班会队组员者师证书车台所岗处课率量器性工下律")
NO_NOUN_TAILS = (
    "中的",
    "会员",
    "队员",
    "组员",
    "员工",
    "工资",
    "工伤",
    "工亡",
    "工钱",
    "工友",
    "工地",
    "工厂",
    "工人",
    "师傅",
    "师生",
    "车间",
    "处理",
    "班组",
    "师徒",
    "点位",
    "班子",
    "书记",
)
DEED_SIZES = sizes_by_sign(DEEDS, 0)
GOVERNING_SIZES = sizes_by_sign(GOVERNING, -1)
FAR, NEAR = 40, 14  # characters in which a verb is looked for


# What people do, by one sign at the head of what is told of them: 50名女工|比绣花, 11名师傅|为养路工理发.
AT_HEAD = dict.fromkeys("比学练听看赛唱跳画写绣爬舞", PARTICIPANTS) | dict.fromkeys("为给替教帮", STAFF)
BRINGING = re.compile(
    r"(?:[在到去赴][^，。；、]{1,6}?)?(?:送(?!走|别|行|孩|子)|[递缝煮熬端捎扛搬抬扫](?!着|起小|家|码|脸))"
)  # 到井口|送饺子
CHEERING = ("加油", "鼓劲", "助威", "喝彩", "投票", "点赞", "打分", "献花", "送行", "捧场")
NOT_AT_HEAD = (
    "为期",
    "为主",
    "为了",
    "为何",
    "学校",
    "教师",
    "教育",
    "比例",
    "比重",
    "听力",
    "看病",
    "看上",
    "看到",
    "画家",
    "给予",
)


def deed(words: str, at_head: bool = True) -> Category | None:
    """As what people are counted of whom some words tell, by their first verb: 到矿上|帮助缝补 as staff."""
    if at_head and words[:1] in AT_HEAD and not words.startswith(NOT_AT_HEAD):
        is_for = words[0] in "为给替" and any(cheer in words[:FAR] for cheer in CHEERING)
        return PARTICIPANTS if is_for else AT_HEAD[words[0]]
    if at_head and BRINGING.match(words):
        return STAFF
    for index in range(min(len(words), FAR)):
        for size in DEED_SIZES.get(words[index], ()):
            verb = words[index : index + size]
            if verb in DEEDS and not _is_noun(words, index + size):
                return DEEDS[verb]
    return None


def governor(words: str) -> str:
    """The verb whose object stands behind some words: 组织 of 工会组织机关干部; "" where 的 stands between."""
    if words[-1:] in AT_ONCE:
        return words[-1]
    for end in range(len(words), max(0, len(words) - NEAR), -1):
        sign = words[end - 1]
        if sign in "的，。；：" or (sign in CASES and words[end - 2 : end] not in CASE_WORDS):
            return ""
        for size in GOVERNING_SIZES.get(sign, ()):
            verb = words[end - size : end] if size <= end else ""
            if verb in GOVERNING and not _is_noun(words, end):
                return verb
    return ""


def _is_noun(words: str, end: int) -> bool:
    """Whether a verb that ends there is the first half of a noun: 帮扶|中心, 参赛|队."""
    return words[end : end + 1] in NOUN_TAILS and end < len(words) and not words.startswith(NO_NOUN_TAILS, end)
