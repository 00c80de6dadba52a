"""What stands before a name and is no part of it, 联合 in 联合河东师范大学; and names that hold such words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

__all__ = ["HARD_BOUNDARIES", "words_around_names"]

HARD_BOUNDARIES = frozenset("，。；：！？、“”‘’《》〈〉「」『』【】—…,.;:!?\"'()（）[]<>/|\n\r\t \u3000■◆●○▲□★%％+~～-")

# Words that may stand before a name and are no part of it, and names that hold such a word (those on the left win).
KEPT_WORDS = """
    和平 和谐 和睦 和田 和县 和顺 和静 协和 祥和 颐和 仁和 中和 太和 义和 永和 共和 泰和 清和 同和 人和 和林 和龙
    和布 和硕 和政 和义 和信 和利 和美 和家 和盛 和兴 和康 万和 安和 惠和 康和 顺和 百和 福和 德和 瑞和 雍和 和记
    和合 和润 和气 饱和 温和 和县 大同 同仁 同心 同方 同济 同江 同德 合同 同泰 同安 同城 同煤 同乐 同里 同盛 同兴
    同创 同福 同庆 同益 协同 共同 会同县 向阳 向前 方向 走向 向荣 为民 华为 无为 有为 自由 理由 经济 经营 经贸 经开
    经纬 神经 财经 经理 经信 外经 经典 经编 以岭 以太 以色列 将军 将台 在线 在职 在建 在岗 从化 从江 给水 给排水
    供给 到位 并州 都江堰 成都 首都 都市 都匀 丰都 于都 昌都 新都 武都 花都 江都 古都 于洪 于田 单于 于家 至诚 对外
    对口 面对 应对 被服 让胡路 还珠 自在 存在 所在 内在 联合大学 联合网络 联合会 联合办公 联合医院 联合重工 联合汽车
    联合动力 联合产权 联合社 联合体 联合工会 联合学校 联合中学 组织部 服务组织 社会组织 数据 根据地 占据 请愿 申请
    聘请 是否 也门 普及 埃及 涉及 参与 广场 后勤部 跟踪 支持中心 指导中心 组织处 推广站 调研室 服务指导 启动区
    技术指导 考察队 呼和 南和区 兴和县 云和县 平和县 政和县 西和县 民和县 民和回族 新和县 郫都 秦都 望都 信都 襄都
    尧都 盐都 莲都 魏都 殷都 宜都 曾都 乐都 都安 都兰 三都 商都 都昌 宁都 昆都 将乐 东至县 乐至 周至 犍为 荥经 诸暨
    如东 如皋 如家 如意 再生 除尘 获嘉 然而 从而 进而 而立 问题 问天 叫卖 过去 失去 回去 下去 摄像 录像 图像 影像
    日喀则 改则 随州 随县 称多 应城 应县 因特
    """
CUT_WORDS = """
    合办 联办 共办 合建 开办 创办 兴办 牵头 发动 招募 联手 推出 走访了 慰问了 看望了 关心 关爱 服务于
    近日 谢谢 日前 昨日 昨天 今天 今日 当天 当日 当晚 目前 此前 随后 同时 同日 此外 另外 其中 其间 期间 近期 连日来
    近年来 今年 去年 年初 年底 上午 下午 晚上 今年以来 以来 之后 之前 据悉 据了解 图为 联合 会同 携手 联手 邀请 走进
    来到 前往 走访 慰问 看望 组织 指导 支持 获得 荣获 授予 举行 召开 举办 主办 承办 协办 参观 成立 组建 加入 下辖
    下设 下属 所属 所辖 辖区 例如 包括 以及 依托 通过 推动 带领 协助 协调 配合 委托 负责 记者从 开展 启动 参加 参与
    考察 调研 出席 赶赴 奔赴 抵达 位于 坐落 发挥 建立 感谢 推荐 推选 推进 动员 号召 鼓励 帮助 面向 围绕 根据 按照
    经过 结合 针对 关于 就是 作为 担任 现任 时任 曾任 兼任 出任 当选 原任 转给 上报 报给 报到 交给 送给 送到 送往
    送至 送进 颁给 命名 评为 来自 属于 隶属 归属 挂靠 对接 联系 拜访 联谊 结对 共建 签约 签订 签下 与会 比如 譬如
    不少 许多 很多 有的 一些 这家 那家 这个 那个 这些 那些 他们 我们 你们 她们 它们 了 着 由于 因为 所以 但是 而且
    如果 只要 只有 虽然 于是 然后 接着 首先 再次 最后 又 才 就 却 则 皆 只 仅 找到 得到 受到 听到 看到 进入 的 在 与
    和 及 由 向 对 为 被 把 将 给 让 从 到 于 是 经 同 跟 赴 至 请 也 还 都 并 或 暨 以 据
    跟随 随同 随着 记者随 笔者随 陪同 应邀 受邀 拨通 告诉 汇报给 反映给 打给 报请 提请 牵手 偕同 遇到 碰到 见到
    得益于 离不开 归功于 落户 入驻 求助于 多亏 幸亏 感激 信任 依靠 关注 登录 致电 采访 专访 隶属 受聘 供职
    任职 就职 服务于 就业于 如今 现今 现在 当下 当前 眼下 而今 当时 那时 至今 今后 后来 起初 最初 刚刚 近来 最近 平时
    平日 每年 每月 每天 本月 上月 上个月 本周 上周 节前 节后 春节前 陆续 先后 相继 分别 建起 建了 建成 建好 办起 办了
    组建起 建立起 成立起 创办起 开办起 搭起
    挂起 组起 有了 迎来 拥有 诞生 先建 再建 后建 就建 为此 对此 前不久 不久前 汛期 汛前 入夏 入冬 盛夏 开春 次日 翌日
    一早 清晨
    凌晨 傍晚 中午 午后 晚间 周末 获悉 得知 上半年 下半年 一季度 二季度 三季度 四季度 月初 月底 月末 年前 年终
    岁末 往年 历年
    早年 暑期 寒假 暑假 深入 离开 路过 走出 觉得 相信 表示 督促 要求 引导 指派 借助 加上 连同 就连 尤其 比起
    相比 夺得 捧回
    拿下 评选 表彰 奖励 筹建 设立 率领 尽管 不管 无论 即使 并且 或者 还有 另有 共有 最终 从此 因此 总之 可见
    显然 当然 确实
    果然 看来 其余 咱们 其实 只见 原来 本来 他说 她说 引来 吸引 抽调 选派 派出 选出 推举 涌现 借鉴 约请 商请
    恳请 提醒 责成
    指定 授权 批准 同意 资助 赞助 捐助 拜会 会见 接待 迎接 欢迎 护送 移交 移送 分给 留给 带给 寄往 运往 发往
    开往 赶往 搬进
    当场 当即 立即 随即 立刻 连夜 对话 是指 指的是 说的是 讲的是 靠的是 正是 便是 不是 而是 还是 都是 也是 乃是
    住进 开进 踏进 源于 始于 毕业于 但 而 另 像 叫 再 除 获 去 问 某 咱 且 记 访 如 随 应 受 替 称 说 帮 找 陪 因 靠
    听 曾 已 便 遂 仍
    """
NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十"


def _by_first_sign(words: str) -> str:
    """The words as an alternation in which each first sign stands once: 近(?:年来|日|期)."""
    rests: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words.split()), key=lambda word: (-len(word), word)):
        rests[word[0]].append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


WORD_AROUND_NAMES = re.compile(
    rf"(?P<kept>{_by_first_sign(KEPT_WORDS)})|(?:{_by_first_sign(CUT_WORDS)})"
    rf"|[{NUMERALS}]{{1,4}}[年月日](?:以来|起|底|初|份)?"
)
FIRST_SIGNS = frozenset(word[0] for word in (KEPT_WORDS + CUT_WORDS).split()) | frozenset(NUMERALS)


CUT_WORD = re.compile(rf"(?P<kept>(?!))|(?:{_by_first_sign(CUT_WORDS)})")  # keeps nothing
# Names that are torn from two words where these signs stand before them: 负责人|和, 保健院|和|县中医院.
BEFORE_TORN = {"人和": re.compile("[责导工法持事商病客行老军名言头办系护证保]$"), "和县": re.compile("[^省市]$")}


def words_around_names(segment: str) -> Iterator[re.Match[str]]:
    """The words that end before a name, and the names that hold one (group `kept`), in text order."""
    at = 0
    while at < len(segment):
        match = WORD_AROUND_NAMES.match(segment, at) if segment[at] in FIRST_SIGNS else None
        if match and (torn := BEFORE_TORN.get(match[0])) and torn.search(segment, 0, at):
            match = CUT_WORD.match(segment, at)
        if match:
            yield match
        at = match.end() if match else at + 1
