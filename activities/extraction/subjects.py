"""What a figure counts, in the article's words, on whichever side of the figure it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from activities.extraction.records import Quantity
from articles.segmentation.records import Span

LONGEST = 24

# Words at which a noun behind the figure ends: 45家企业|参加, 20名职工子女|走进.
PREDICATES_LIST = """
    参加 参与 参训 参赛 参会 走进 走上 来到 上岗 坐诊 赶来 前来 领到 做了 观看 报名 取得 考取 获得 拿到 签订 签下 带来 担任 负责 踊跃 现场 当场 先后 陆续
    均已 均为 全部 已经 成为 成了 分成 分为 组成 听过 听课 轮流 驻足 列席 出席 旁听 同台 同场 角逐 闯入 觉得 认为 通过 放下 跟着 学会 边做 边看 包粽 用脚 使用 到场
    授牌 颁奖 受益 享受 申请 提供 翻山 面向 围着 围绕 开展 进行 接受 同比 下降 增长 提高 增加 减少 挽回 送去 送上 送来 发放 办理 购买 投保 化身 涉及 会集 汇聚 齐聚 汇集
    工作 一字 达成 建起 建成 建立 设立 开放 启动 给予 免费 拨付 临时 参观 体验 脱颖 领完 驻守 奔赴 深入 拜师 挥毫 比拼 竞技 展开 完成 迎来 得到 要求 联合
    实施 推行 分别 按照 随机 人人 到井 到现 一起 共同 以及 需要 只能 还能 就能 能够 可以 可享 可就 被评 被拖 被授 由工 由一 由县 由区 由市 来自 对口 对接 每周 每月 每年 每天 每人 每季
    奖励 补助 慰问 挑战 抵达 集中 如期 举行 举办 起立 登台 展示 展出 讲述 分享 交流 座谈 拍摄 收到 响应 做出 赢得 夺得 晋升 晋级 加入 入会 走访 上课 开课 授课 上门 落户 挂牌 投用 投入
    竣工 就位 到位 入驻 结业 毕业 就业 返岗 复工 留京 过节 就地 免收 打进 送到 送进 分两 一次 一一 有人 有了 拿着 带着 拉着 唱着 学着 聚在 坐在 站在 住在 觉着
""".split
VERBS_AFTER = frozenset(PREDICATES_LIST())
PARTICLES = frozenset("各在把被将为对与从给让就都也已均可能占达是以则由向并便沿比使边又还到才跟")
# Words that begin with a particle and are none: 对 in 对口, 就 in 就业, 可 in 可再生.
NOUNS_WITH_PARTICLES = frozenset(
    "就业 对口 可再 对联 为民 对象 以下 以上 与会 将军 比赛 使用 到岗 边境 边疆 由来 从业 让利 可燃 在建 在职 在岗 在册 在校 在编 跟班 并购 能工 能手 能源 能量 还款 以旧 达标 被褥 被子 可循 边防".split()
)

# Words between the noun before the figure and the figure: 覆盖率达|90%, 质询会已开|三场.
FILLERS = (
    "发展到 增加到 扩大到 提升到 提高到 累计达到 累计达 累计 合计 共计 总计 达到了 达到 突破 超过 多达 达 为 共有 共 已有 已达 已 约 近 逾 有 仅 只占 只 占 各 约为 是 分为 共分 分 等 了 也 的 最多 最高 至少 "
    "不少于 不超过 不低于 不到 就 都 均 计 总共 一共 总额 升至 降至 增至 增长 提高 下降 上调 减少 增加 同比 同比增长 同比下降 平均上调 逐年加 始终保持在 保持在 保持 连续 年均增长 由 从 高出 多出 价值 须 须在 内 不得 不得超过 每年 每月 始终"
).split
FILLER_WORDS = tuple(sorted(set(FILLERS()), key=len, reverse=True))
# Words at which the noun before the figure begins: 惠及|职工7000余人.
VERBS_BEFORE_LIST = """
    惠及 覆盖 服务 发放 建成 新建 建起 建立 发展 培训 挽回 追回 讨回 补发 投入 筹集 募集 资助 帮扶 救助 慰问 走访 签订 签下 签署 签约 受理 代理 收到 征集 采纳 开展 举办 组织 开设 开办 设立 设 配备
    培育 选树 评出 评选 表彰 创造 完成 带动 吸引 引来 引得 参与 参加 参训 实现 涉及 来自 办成 办结 解决 查出 发现 查改 整改 化解 调解 成功调解 接待 接受 咨询 解答 印发 发出 制作 录制 送出 送去 送上 送 赠送 捐赠 捐助
    采购 准备 供应 提供 新增 增设 增补 添置 获赠 指导 聘请 邀请 招募 选派 培养 吸纳 推荐 放映 宣讲 认购 销售 卖出 包 缝补 拿出 奖励 补助 拨付 支付 给付 赔付 垫付 发动 动员 联系 联合 联动 打造 搭建 命名 授予 授牌 颁发 承担 减免 节约 节支创效
    转办 互派 派出 派发 领取 享受 惠民 触达 辐射 直播 达成 约定 缴纳 征求 梳理 归并 挑出 换上 摆放 摆起 布置 开放 升级 改造 新增 投保 代缴 参保 组建 组成 成立 形成 推出 推动 促成 促进 举行 召开 进行 收集 收回 使 让 为 给 向 对 与 由 从 在 到 把 因 被 里 将 经 聚焦
    其中 全市 全区 全县 全省 全州 全国 全镇 目前 今年 去年 每年 每天 每月 现有 分布 分成 分 设置 设有 用时 历时 耗时 途经 展期 总 带起 送 走遍 走进 走访 来到 深入 办 开 放 建 签 授课 超 减 涨
""".split
VERBS_BEFORE = frozenset(VERBS_BEFORE_LIST())
BOUNDS = frozenset("，。；：、的了着过、 　（(）)“《")
# Words before 的 that are counted themselves: 45家企业|的职工代表.
COUNTED = "企业 单位 公司 高校 学校 医院 街道 乡镇 社区 工会 家庭 车间 班组 机构 楼宇 职工 农民工 工人 员工 教师 骑手 名工友 工友 商户 部门 工地 项目 病区 城市 县区 会员 护士 省份 地区 村 工种 专业 工序".split
COUNTED_WORDS = tuple(COUNTED())
PEOPLE = frozenset(["人", "名", "位", "人次", "户", "户次", "对"])
DIRECTION = re.compile(r"(?:由|从)[^，。；]{0,20}$")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is counted, and on which side of the figure it stands; `phrase` for a verb, not a noun."""

    text: str
    is_behind: bool = False
    is_phrase: bool = False


# Words before a figure that are no noun to count: 其中, 全区, 某区总工会.
NO_NOUN = re.compile(
    r"^(?:其中|其余|另有|另外|余下|如今|目前|眼下|前|后|少则|多则|历时|用|比去年|每[人月年周天])$|(?:总工会|[省市区县州镇])$|^[\u3000\s]*$"
)


def find_subject(text: str, quantity: Quantity, clause: Span, previous: int) -> Subject:
    """What a figure counts: 餐饮企业 in 合同覆盖餐饮企业45家 and in 45家餐饮企业的职工代表.

    `previous` is where the figure before it in the clause ends, or the clause begins.
    """
    after = text[quantity.span.end : clause.end]
    before = text[max(clause.start, previous) : quantity.span.start]
    if noun := noun_behind(after):
        return Subject(noun, is_behind=True)
    whole = text[clause.start : quantity.span.start]
    if quantity.unit in ("%", "元", "倍", "百分点") and (turn := DIRECTION.search(whole)):
        if noun := noun_before(whole[: turn.start()])[0]:
            return Subject(noun)
    noun, verb = noun_before(before)
    if noun and not NO_NOUN.search(noun):
        return Subject(noun)
    if (quantity.unit in PEOPLE or quantity.unit == "%") and len(after) > 1:
        return Subject(after[:LONGEST].lstrip("的是"), is_behind=True, is_phrase=True)
    return Subject(verb or noun or _trimmed(before) or after[:LONGEST], is_phrase=True)


def noun_behind(after: str) -> str:
    """The noun that a figure stands before: 职工子女 in 职工子女走进社区."""
    after = after.removeprefix("组成").removeprefix("的")
    if not after or after[0] in "，。；：、,.)）”":
        return ""
    if after[0] in "“《":
        close = after.find("”" if after[0] == "“" else "》")
        return _with_head(after, close + 1) if close > 0 else ""
    end = _verb_at(after)
    noun = after[:end]
    if "的" in noun:
        front, _, rest = noun.partition("的")
        noun = front if front.endswith(COUNTED_WORDS) or not rest or any(sign.isdigit() for sign in rest) else rest
    for stop in ("和", "、", "与"):
        place = noun.find(stop)
        if 0 < place and noun[place + 1 : place + 2].isdigit():
            noun = noun[:place]
    return noun[:LONGEST].rstrip("等") if len(noun) > 1 or noun in ("区", "人", "书", "菜") else noun


def _with_head(after: str, close: int) -> str:
    """A name in quotes with the noun behind it: “零违章”班组."""
    return (
        after[: close + _verb_at(after[close:])]
        if close < len(after) and _verb_at(after[close:]) <= 6
        else after[:close]
    )


def _verb_at(words: str) -> int:
    """Where the noun at the head of some words ends: before a verb, a particle or a mark."""
    for index, sign in enumerate(words):
        if sign in "，。；：,（(":
            return index
        if sign == "“" and index:
            continue
        pair = words[index : index + 2]
        if pair in VERBS_AFTER:
            return index
        if sign in PARTICLES and pair not in NOUNS_WITH_PARTICLES:
            return index
    return len(words)


def _trimmed(before: str) -> str:
    """Words without what merely leads over to the figure: 质询会 of 质询会已."""
    trimmed = before.rstrip("，。 ")
    while True:
        filler = next((word for word in FILLER_WORDS if trimmed.endswith(word) and len(trimmed) > len(word)), None)
        if filler is None:
            return trimmed
        trimmed = trimmed[: -len(filler)]


def noun_before(before: str) -> tuple[str, str]:
    """The noun right before a figure, or "" and the verb that stands there: 职工 in 惠及职工; "", 采纳."""
    trimmed = _trimmed(before)
    start = _noun_start(trimmed)
    noun = trimmed[start:]
    if not noun or noun in VERBS_BEFORE or noun[-2:] in VERBS_BEFORE:
        return "", trimmed[-LONGEST:]
    return noun[-LONGEST:], ""


def _noun_start(words: str) -> int:
    """Where the noun at the end of some words begins: behind a verb, 的, or a mark."""
    end = len(words)
    listed = words.endswith("”")
    index = end - 1
    while index >= 0:
        sign = words[index]
        if sign in BOUNDS and index < end - 1:
            if sign == "“":
                return index
            if sign == "、":
                index -= 1
                continue
            return index + 1
        if not listed:
            for length in (4, 2):
                if (
                    index - length + 1 >= 0
                    and index + 1 < end
                    and words[index - length + 1 : index + 1] in VERBS_BEFORE
                ):
                    return index + 1
            if sign in "为给向对由从在到把因被将" and index + 1 < end:
                return index + 1
        index -= 1
    return 0
