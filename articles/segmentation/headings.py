"""What stands over articles: headlines, kickers, subheads, section labels, slogans, the page's banner."""

from __future__ import annotations

import re

from .lines import BULLETS, CLAUSE_SIGNS, DASHES, ends_sentence

LONGEST_HEADLINE = 60
LONGEST_UNMARKED = 45
LONGEST_LABEL = 12
SHORT_LABEL = 6

# How section labels (栏题) end or begin: 工会微讯, 巾帼之声, 服务看台, 便民服务窗, 光影·劳动者, 服务职工在身边.
LABEL_ENDS = (
    "微讯 简讯 短讯 快讯 要讯 短波 短讯 动态 速递 速览 快递 传真 集锦 掠影 剪影 看台 平台 之声 之窗 之友 之家 之光 之星 之石 之路 之歌 之美 风采 视点 视窗 视角 视野 "
    "广角 聚焦 关注 天地 园地 前沿 一线 一角 服务窗 窗口 橱窗 论坛 讲堂 课堂 讲坛 专栏 专题 专版 专刊 特刊 进行时 进行式 在身边 在行动 系列报道 特别报道 连续报道 追踪 "
    "巡礼 风景线 图说 看点 热点 焦点 镜头 光影 影像 瞬间 百态 故事 故事汇 人物 榜样 群英谱 英雄谱 榜 经验 做法 新闻 要闻 纵横 传递 播报 资讯 信箱 问答 园 苑 "
    "百家 大家谈 随笔 札记 手记 言论 评论 时评 漫谈 声音 心声 连线 直通车 快车 驿站 信息 简报 一览 之最 广场 走廊 长廊 行动 工程 计划 进行中 回眸 回音壁 导读 文摘"
).split()
LABEL_STARTS = "图说 图片新闻 图片报道 光影 镜头 记者 走基层 聚焦 关注 他山 工会 新春走基层 贯彻落实 学习贯彻 深入学习 专题 特别".split()
SHORT_LABEL_STARTS = "夏送 冬送 春送 金秋 情暖 新春 喜迎".split()  # 夏送清凉, 冬送温暖: names of the season's columns
POLICY_COLUMN = re.compile(
    r"(?:深入)?(?:学习|贯彻|落实|学习宣传)?(?:贯彻|落实|宣传)[\u4e00-\u9fff“”·]{2,20}(?:精神|思想)"
)

# Words of running banners (栏头): 深入学习贯彻…精神 奋力开拓…新局面.
BANNER_WORDS = (
    "学习贯彻 精神 奋力 开拓 新局面 奋进 新征程 新时代 建功 贡献 力量 牢记 嘱托 感恩 新风采 喜迎 二十大 十九大 十八大 十七大 心向党 凝聚 弘扬 同心 "
    "共筑 中国梦 铸牢 共同体 心连心 团结奋斗 向前进 不忘初心 使命 砥砺 伟大 复兴 篇章 高质量发展 现代化 献礼 庆祝 周年 主题教育 新作为 新担当 新跨越 谱写 "
    "跟党走 永远 主力军 担当 作为 勇当 争当 当好 主人翁 劳模精神 工匠精神 劳动精神 科学发展观 和谐 小康 全面 深化改革 开创 踔厉 勇毅 前行 团结 奋斗 "
    "举旗 铸魂 党的 四史 党史 征程 时代 筑梦 逐梦 圆梦 汇聚 维护 竭诚 服务 职工"
).split()
STRONG_BANNER_SCORE = 2

PHRASES = re.compile(r"[ \u3000\t]+")
SLOGAN = re.compile(r"[\u4e00-\u9fff]{4,12}|[\u4e00-\u9fff]{2,7}[ \u3000][\u4e00-\u9fff]{2,7}")
PARALLEL = re.compile(r"[\u4e00-\u9fff，]{3,12}[ \u3000][\u4e00-\u9fff，]{3,12}")
CUT_OFF = ("的", "和", "与", "及", "、", "在", "为", "向", "对", "把", "将", "被", "从", "以", "于", "，", "《", "“")
AWARD = re.compile(
    r"(?:[特一二三四五六七八九十]等奖|[金银铜]奖|优秀|组织奖|第[一二三四五六七八九十]+名|[0-9０-９]{1,3}[.．、]|冠军|亚军|季军|奖项|名次|序号)"
)
LIST_TITLE = re.compile(
    r"[^。，；]{0,24}(?:名单|一览表?|排行榜|光荣榜|获奖者|名录|如下|成绩)(?:[（(][^（()）]{1,14}[）)])?[:：]?"
)
LIST_ITEM_END = re.compile(
    r"(?:工会|总工会|公司|集团|学校|医院|中心|委员会|联合会|班组|车间|工作室|局|厂|所|[0-9０-９.]+(?:分|票|元|名|人)?)$"
)
FIELDS = re.compile(r"(?:[ \t]{2,}|\u3000+|\t|\|)")
NUMBERED = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,2}[）)]?[、.．]?|[0-9０-９]{1,2}[、.．])\s*(?=[\u4e00-\u9fff“])"
)
ADMITTED_COMMAS = 2


def can_be_heading(text: str) -> bool:
    """Whether an unmarked line has the shape of a headline or kicker: no full stop, few commas, not long."""
    if not 2 <= len(text) <= LONGEST_UNMARKED or text[-1] in "。；，、;,（(":
        return False
    if text[0] in "，。、；：！？）)”》】…":
        return False
    return "。" not in text and "；" not in text and text.count("，") + text.count("、") <= ADMITTED_COMMAS


def is_subhead(text: str) -> bool:
    """Whether a line has the dash of a subhead: ——五成以上提案当年落地."""
    return text.startswith(DASHES) and len(text) <= LONGEST_UNMARKED and not text.endswith(("。", "，", "；"))


def phrases(text: str) -> list[str]:
    """The phrases of a line that blanks set apart: 一窗受理 一站调解 一体联动 has three."""
    return PHRASES.split(text)


def is_known_label(text: str) -> bool:
    """Whether a line has the words of a section label: 工会微讯, 服务职工在身边, 光影·劳动者."""
    if len(text) > LONGEST_LABEL or not text or any(sign in text for sign in CLAUSE_SIGNS + "：:？！ \u3000"):
        return POLICY_COLUMN.fullmatch(text) is not None
    if text.endswith(tuple(LABEL_ENDS)) and not any(sign.isdigit() for sign in text):
        return len(text) <= 8 or text.endswith(("在身边", "在行动", "进行时", "系列报道", "工程", "行动"))
    if len(text) <= SHORT_LABEL and text.startswith((*LABEL_STARTS, *SHORT_LABEL_STARTS)):
        return True
    return "·" in text and len(text) <= 9 or POLICY_COLUMN.fullmatch(text) is not None


def is_short_label(text: str) -> bool:
    """Whether a line over a headline is so short and plain that it can only label a section: 他山之石."""
    return 2 <= len(text) <= SHORT_LABEL and all("\u4e00" <= sign <= "\u9fff" or sign in "·“”" for sign in text)


def banner_score(text: str) -> int:
    """How many words of running banners a line has: 弘扬劳模精神 凝聚首都职工力量 同心共筑中国梦 has many."""
    return sum(word in text for word in BANNER_WORDS)


def is_banner(text: str) -> bool:
    """Whether a line at the head of a page is its running banner."""
    if len(text) < 10 or text.endswith(("：", ":")) or ends_sentence(text) and "！" not in text:
        return False
    several = len(phrases(text)) > 1
    score = banner_score(text)
    return score >= (STRONG_BANNER_SCORE if several else STRONG_BANNER_SCORE + 1) and len(text) >= 12


def is_slogan_pair(one: str, two: str) -> bool:
    """Whether two lines are a boxed slogan: 倾听职工心声 / 凝聚奋进力量, of one length and without signs."""
    return len(one) == len(two) and one != two and bool(SLOGAN.fullmatch(one)) and bool(SLOGAN.fullmatch(two))


def is_parallel(text: str) -> bool:
    """Whether a line is two phrases of one length: 谈出来的红利　看得见的增长."""
    halves = phrases(text)
    return len(halves) == 2 and len(halves[0]) == len(halves[1]) and bool(PARALLEL.fullmatch(text))


def is_cut_off(upper: str, lower: str) -> bool:
    """Whether the column broke a headline in two: a quotation or a bracket is left open, or the line ends in 的."""
    for opening, closing in ("“”", "《》", "（）", "‘’", "()"):
        if upper.count(opening) > upper.count(closing) and lower.count(closing) > lower.count(opening):
            return True
    return upper.endswith(CUT_OFF) or lower[:1] in "的、，”》）"


def is_list_item(text: str) -> bool:
    """Whether a line reads as a row of a list of awards or units: 一等奖　仁和镇总工会　　　286分."""
    if ends_sentence(text) or len(text) > 60:
        return False
    return bool(AWARD.match(text)) or (len(FIELDS.split(text)) >= 2 and any(sign.isdigit() for sign in text))


def is_list_title(text: str) -> bool:
    """Whether a line announces a list: 获奖名单."""
    return len(text) <= 30 and LIST_TITLE.fullmatch(text) is not None


def is_bullet(mark: str) -> bool:
    """Whether a line's mark is a bullet (■, ◆), not a sign of markup (##, **)."""
    return bool(mark) and mark[0] in BULLETS
