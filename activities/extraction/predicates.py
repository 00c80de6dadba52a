"""What is said to be done: the verbs that hold an activity, and the words that make a plan, wish or opinion of it."""

from __future__ import annotations

import re

# Verbs that hold, begin or run something.
HOLDING = (
    "举办 举行 开展 召开 启动 组织 主办 承办 开办 开设 开启 推出 设立 建立 成立 组建 搭建 搭起 建起 建成 打造 发起 启用 办起 设起 摆起 合办 共建 "
    "签订 签署 签下 签约 印发 出台 制定 发放 赠送 送去 送上 送出 送到 送给 端上 走访 慰问 看望 走进 走入 来到 深入 前往 邀请 请来 聘请 "
    "帮助 帮扶 救助 资助 筹集 补助 代理 受理 调解 促成 追回 挽回 讨回 培养 培育 培训 授课 讲解 宣讲 开讲 开课 开班 开幕 落幕 收官 举行 "
    "投入 拨付 采购 配备 配齐 配发 投保 代缴 办理 推行 推广 试行 推进 推动 实施 完成 评选 评出 表彰 授予 命名 颁发 授牌 奖励 收集 征集 "
    "调研 观摩 考察 参观 检查 抽查 排查 督办 座谈 交流 对接 部署 审议 改成 改造 开放 上线 开通 承接 参加 参与 举 办 设 送 教 搭 建 "
    "修缮 放映 播放 编成 印成 画成 拿出 拿到 款待 讲述 登台 演唱 认购 助推 新建 发展 吸纳 检查 体检 问卷 张罗 牵头 开张 开门 亮相 开市 开展"
).split()
PLANS = re.compile(
    r"下一步|接下来|今后(?!的)|未来[，,]|打算|拟(?=[在于以对建将举开与])|(?<!年|划|动)计划(?=[年在于到将建举开再于明今每])|预计|有望|争取|力争"
    r"|(?:还|也|均|都|仍|月底前?|年底前?|明年|下半年|，)将(?![一二三四五六七八九十\d两]+[^，。]{0,3}等奖)"
    r"|将(?=继续|进一步|会|于|在|以|不断|持续|充分|从|围绕|推动|陆续|逐步|通过|面向|举办|开展|启动|邀请|打造|加大|加强|深入|全面|定期|积极|适时|结合|立足|把|依托|坚持|助推|给|为|走进|按)"
    r"|筹备之中|正在开发|排进日程|将持续到"
)
WISHES = re.compile(
    r"希望|表示[，,：]|要求各|(?:^|[，。])要(?=[把以坚切深加紧进推围做当抓增结])|纷纷表示|号召|倡导全|应当|旨在(?!.{0,30}举办)"
)
OPINION = re.compile(r"^(?:此次|这次|本次|该)?[^，。]{0,14}是[^，。]{0,20}(?:举措|实践|体现|缩影|途径|抓手|内容)")
DUTY = re.compile(r"^(?:一直以来|长期以来|多年来|近年来|始终)")


def is_plan(words: str) -> bool:
    """Whether something is yet to be done: 下一步将继续推广, but not 将作品印成明信片."""
    return PLANS.search(words) is not None


def is_wish(words: str) -> bool:
    """Whether something is wished for, demanded or judged: 要把会议精神落到实处."""
    return WISHES.search(words) is not None or OPINION.match(words) is not None


def is_duty(words: str) -> bool:
    """Whether something is told of all the years, without an event: 一直以来以职工需求为导向."""
    return DUTY.match(words) is not None
