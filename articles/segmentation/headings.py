"""What stands over articles: headlines, kickers, subheads, section labels, slogans, the page's banner."""

from __future__ import annotations

import re
from functools import lru_cache

from .lines import BULLETS, CLAUSE_SIGNS, DASHES, ends_sentence
from .vocabulary import BANNER_WORDS, BRIEFS, COMMON_WORDS, LABEL_ENDS, LABEL_STARTS

LONGEST_UNMARKED = 45
LONGEST_LABEL = 12
SHORT_LABEL = 6
LONGEST_GARDEN = 5  # 职工文苑: labels that end in one telling character

LABEL_END_SET = frozenset(LABEL_ENDS)
LABEL_END_SIZES = range(1, max(map(len, LABEL_ENDS)) + 1)
POLICY_COLUMN = re.compile(
    r"(?:深入)?(?:学习|贯彻|落实|学习宣传)?(?:贯彻|落实|宣传)[\u4e00-\u9fff“”·]{2,20}(?:精神|思想)"
)

OWN_WORDS = tuple(word for word in BANNER_WORDS if word not in COMMON_WORDS)  # of banners, and of no kicker
STRONG_BANNER_SCORE = 2
EVEN_PHRASES = 4  # 学党史 悟思想 办实事 开新局
SHORTEST_BANNER = 14  # with fewer characters it may as well be a kicker

MOVED_TO = re.compile(r"(?:[飘搬开送唱引请带住跑驶延办写种演讲融][进到入上]|[搬登端爬坐]上|变成|建成)了?$")

PHRASES = re.compile(r"[ \u3000\t]+")
YEAR = re.compile(r"(?:19|20)[0-9]{2}年?")
SLOGAN = re.compile(r"[\u4e00-\u9fff]{4,12}|[\u4e00-\u9fff]{2,7}[ \u3000][\u4e00-\u9fff]{2,7}")
PARALLEL = re.compile(r"[\u4e00-\u9fff，]{3,12}[ \u3000][\u4e00-\u9fff，]{3,12}")
REFRAINS = re.compile(r"[\u4e00-\u9fff“”]{8,20}")
REFRAIN = 4  # so many characters are said again
MOST_UNEVEN = 4
CUT_OFF = ("的", "和", "与", "、", "把", "将", "被", "《", "“", "（")
AWARD = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}[特一二三四五六七八九十]等奖|[金银铜]奖|优秀|组织奖|第[一二三四五六七八九十]+名"
    r"|[\u4e00-\u9fff]{2,8}第[一二三四五六七八九十]+名[:： \u3000]|[0-9０-９]{1,3}[.．、]"
    r"|冠军|亚军|季军|奖项|名次|序号)"
)
LIST_TITLE = re.compile(
    r"[^。，；]{0,24}(?:名单|一览表?|排行榜|光荣榜|获奖者|名录|如下|成绩)(?:[（(][^（()）]{1,14}[）)])?[:：]?"
)
LIST_WORD = re.compile("名单|一览|排行榜|光荣榜|获奖者|名录|如下|成绩")
LIST_ITEM_END = re.compile(
    r"(?:工会|总工会|公司|集团|学校|医院|中心|委员会|联合会|班组|车间|工作室|局|厂|所|[0-9０-９.]+(?:分|票|元|名|人))$"
)
FIELDS = re.compile(r"(?:[ \t]{2,}|\u3000+|\t|\|)")
NUMBERED = re.compile(
    r"(?:[（(][一二三四五六七八九十]{1,2}[）)][、.．]?|[一二三四五六七八九十]{1,2}(?:[、.．]|[ \u3000])"
    r"|[0-9０-９]{1,2}[、.．]|[①②③④⑤⑥⑦⑧⑨])\s*(?=[\u4e00-\u9fff“])"
)
TURNS = ("记者：", "问：", "答：", "主持人：")  # of a talk
SIGNED_END = re.compile(r"[（(](?:本报|特约|实习)?(?:记者|通讯员)[^（()）]*[）)]$")
ADMITTED_COMMAS = 2
HALF_SENTENCES = ("给", "为", "让", "把", "从", "在", "向", "用", "到", "当", "以")  # 给白衣天使 / 留一盏灯
WHOLE_SENTENCES = ("了", "们", "吧", "吗", "呢")  # 娘家人来了
LONGEST_REST = 4  # what a column leaves of a headline for a second line; a headline under a kicker is longer
SHORTEST_CUT = 12


@lru_cache(maxsize=4096)
def can_be_heading(text: str) -> bool:
    """Whether an unmarked line has the shape of a headline or kicker: no full stop, few commas, not long."""
    if not 2 <= len(text) <= LONGEST_UNMARKED or text[-1] in "。；，、;,（(":
        return False
    if text[0] in "，。、；：！？）)”》】…":
        return False
    if text[-1] in "）)" and ("（" not in text[1:] and "(" not in text[1:] or SIGNED_END.search(text)):
        return False  # …的车间） or, whole in brackets, a remark: （名单见本报网站）
    if text.startswith(TURNS):
        return False
    return "。" not in text and "；" not in text and text.count("，") + text.count("、") <= ADMITTED_COMMAS


def has_clauses(text: str) -> bool:
    """Whether a line runs on like a sentence: 为什么搬进写字楼？今年1月… does, 钱从哪来？ does not."""
    return "，" in text or any(sign in text[:-1] for sign in "？！") and text[-1] not in "？！”"


def is_subhead(text: str) -> bool:
    """Whether a line has the dash of a subhead: ——七成建议半年见效."""
    return text.startswith(DASHES) and len(text) <= LONGEST_UNMARKED and not text.endswith(("。", "，", "；"))


def phrases(text: str) -> list[str]:
    """The phrases of a line that blanks set apart: 一窗受理 一站调解 一体联动 has three."""
    return PHRASES.split(text) if " " in text or "\u3000" in text or "\t" in text else [text]


def is_known_label(text: str) -> bool:
    """Whether a line has the words of a section label: 工会微讯, 维权在身边, 光影·劳动者, 简 讯."""
    text = without_spacing(text)
    if len(text) > LONGEST_LABEL or not text or any(sign in text for sign in CLAUSE_SIGNS + "：:？！ \u3000"):
        return is_policy_column(text)
    if ends := [text[-size:] for size in LABEL_END_SIZES if text[-size:] in LABEL_END_SET]:
        if any(sign.isdigit() for sign in text) or (len(text) > LONGEST_GARDEN and max(map(len, ends)) == 1):
            return False  # 书香苑, but not 窗口开进工业园
        if any(MOVED_TO.search(text, 0, len(text) - len(end)) for end in ends):
            return False  # 戏曲唱进课堂 tells what moved where
        return len(text) <= 8 or text.endswith(("在身边", "在行动", "进行时", "系列报道", "工程", "行动"))
    if len(text) <= SHORT_LABEL and text.startswith(LABEL_STARTS):
        return True
    return "·" in text and len(text) <= 9 or is_policy_column(text)


def is_policy_column(text: str) -> bool:
    """Whether a line is the column of a policy: 深入学习贯彻…精神."""
    return text.endswith(("精神", "思想")) and POLICY_COLUMN.fullmatch(text) is not None


def is_label_of_briefs(text: str) -> bool:
    """Whether a line labels a column of briefs, which need no headlines: 工会简讯, 一周短波."""
    text = without_spacing(text)
    return len(text) <= 8 and text.endswith(BRIEFS)


def without_spacing(text: str) -> str:
    """A line without the blanks that set all its characters apart: 简 讯 is 简讯."""
    return "".join(phrases(text)) if all(len(phrase) == 1 for phrase in phrases(text)) else text


def is_short_label(text: str) -> bool:
    """Whether a line over a headline is so short and plain that it can only label a section: 他山之石."""
    text = YEAR.sub("", without_spacing(text))  # 盘点2018
    if text.startswith(HALF_SENTENCES) or text.endswith(WHOLE_SENTENCES) or "把" in text or "让" in text:
        return False
    if text.endswith(("总工会", "集团")):
        return False  # 平湖区总工会 over a headline is its subject
    return 2 <= len(text) <= SHORT_LABEL and all("\u4e00" <= sign <= "\u9fff" or sign in "·“”" for sign in text)


def banner_score(text: str, *, common: bool = True) -> int:
    """How many words of running banners a line has: 弘扬工匠精神 凝聚职工力量 奋进新征程 has many."""
    return sum(word in text for word in (BANNER_WORDS if common else OWN_WORDS))


def is_banner(text: str) -> bool:
    """Whether a line at the head of a page is its running banner."""
    if len(text) < 10 or text.endswith(("：", ":")) or ends_sentence(text) and "！" not in text:
        return False
    several = len(phrases(text)) > 1
    score = banner_score(text)
    if len(set(map(len, phrases(text)))) == 1 and len(phrases(text)) >= EVEN_PHRASES and score:
        return True
    if len(text) < SHORTEST_BANNER:
        score -= sum(word in text for word in COMMON_WORDS)
    return score >= STRONG_BANNER_SCORE + (not several)


def is_slogan_pair(one: str, two: str) -> bool:
    """Whether two lines are a boxed slogan: 学好一门手艺 / 走稳一条新路, of one length and without signs."""
    if one == two:
        return False
    if len(one) != len(two) or list(map(len, phrases(one))) != list(map(len, phrases(two))):
        return _is_refrain(one, two)
    return bool(SLOGAN.fullmatch(one)) and bool(SLOGAN.fullmatch(two))


def _is_refrain(one: str, two: str) -> bool:
    """Whether two lines call for two things in the same words: 依法推动普遍建会 / 依法推动普遍开展工资协商."""
    if one[:REFRAIN] != two[:REFRAIN] or abs(len(one) - len(two)) > MOST_UNEVEN:
        return False
    return bool(REFRAINS.fullmatch(one)) and bool(REFRAINS.fullmatch(two))


def is_parallel(text: str) -> bool:
    """Whether a line is two phrases of one length: 听民声解民忧　办实事暖人心."""
    halves = phrases(text)
    return len(halves) == 2 and len(halves[0]) == len(halves[1]) and bool(PARALLEL.fullmatch(text))


def is_cut_off(upper: str, lower: str) -> bool:
    """Whether the column broke a headline in two: a quotation is left open, the line ends in 的, little is left."""
    for opening, closing in ("“”", "《》", "（）", "‘’", "()"):
        if upper.count(opening) > upper.count(closing) and lower.count(closing) > lower.count(opening):
            return True
    if len(lower) <= LONGEST_REST and len(upper) >= SHORTEST_CUT:
        return True
    if len(phrases(upper)) > 2 or lower.startswith(("的哥", "的姐", "的士")):
        return False  # 粥是热的 门是开的 人是亲的, over a headline
    return upper.endswith(CUT_OFF) or lower[:1] in "的、，”》）"


def is_list_item(text: str) -> bool:
    """Whether a line reads as a row of a list of awards or units: 一等奖　石鼓区代表队　　　95分."""
    if ends_sentence(text) or len(text) > 60:
        return False
    return bool(AWARD.match(text)) or (len(FIELDS.split(text)) >= 2 and any(sign.isdigit() for sign in text))


def is_list_title(text: str) -> bool:
    """Whether a line announces a list: 获奖名单."""
    return len(text) <= 30 and LIST_WORD.search(text) is not None and LIST_TITLE.fullmatch(text) is not None


def is_bullet(mark: str) -> bool:
    """Whether a line's mark is a bullet (■, ◆), not a sign of markup (##, **)."""
    return bool(mark) and mark[0] in BULLETS
