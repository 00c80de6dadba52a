"""Where a name begins: 河东师范大学 in 与河东师范大学, 北京城电集团 in 职工服务中心和北京城电集团."""

from __future__ import annotations

from activities.extraction.bound_words import HARD_BOUNDARIES, words_around_names
from activities.extraction.organization_words import (
    EMPLOYER_TYPES,
    GENERIC,
    NAMELESS_FIRM,
    longest_suffix,
    words_of,
)

__all__ = ["is_generic", "name_start"]

LONGEST_NAME = 40
CLOSING = {"）": "（", ")": "("}
LONGEST_INSERT = 8  # 北京奔驰（中国）汽车公司
LEVEL_WORDS = frozenset("省市区县州旗盟镇乡")
STANDING_FOR = ("该", "本", "我")  # 该公司
# Before a name only where a clause begins: 太原并州饭店
OPENING = frozenset("并以据经同随应受替称帮找陪因靠听曾已便遂仍但而另像叫再除获去问某咱且如记访")
TORN = ("和", "同", "联合")  # 泰和医院 is no 泰 and a hospital
JOINING = ("和", "与", "及")  # within the name of a department: 人力资源和社会保障局
# A company may be called 红星机械, but a department 机械与动力学院 as well.
EMPLOYERS_BY_THEMSELVES = EMPLOYER_TYPES - words_of(
    "建设 科技 能源 电子 航空 机械 装备 医药 食品 汽车 化工 光电 新能源 新材料 机电 织造 轴承 铸造"
)
NEVER_IN_NAMES = frozenset(("合办", "联办", "共办", "举办", "召开", "主办", "承办", "协办", "开办", "创办"))
WHOLE_ENDS = ("工会", "工联会", "妇联", "团委", "党委")


def name_start(text: str, end: int, floor: int = 0) -> int:
    """Where the name that ends at `end` may begin: after the last punctuation, verb or function word before it.

    A word that also occurs in names (和, 联合) ends the search only where a whole name is left behind it:
    北京联合大学 stays whole, since 大学 alone names nobody.
    """
    start = _after_punctuation(text, end, max(floor, end - LONGEST_NAME))
    segment = text[start:end]
    best = 0
    for match in words_around_names(segment):
        if match["kept"] is not None or (match[0] in OPENING and match.start() != best):
            continue
        if _is_torn(segment[best : match.start()], match[0], segment[match.end() :]):
            continue
        if match[0] in NEVER_IN_NAMES or _leaves_a_name(match[0], segment[match.end() :]):
            best = match.end()
    return start + best


def _after_punctuation(text: str, end: int, floor: int) -> int:
    """The place after the last punctuation before `end`; short brackets inside a name are passed over."""
    i = end
    while i > floor:
        character = text[i - 1]
        if character in CLOSING:
            opening = text.rfind(CLOSING[character], max(floor, i - LONGEST_INSERT - 2), i - 1)
            if opening > floor:
                i = opening
                continue
            return i
        if character in HARD_BOUNDARIES:
            return i
        i -= 1
    return i


def _is_torn(left: str, cut: str, rest: str) -> bool:
    """Whether a cut tears one name apart: 社会保障局 behind 江岸区人力资源和 is no name, and what is before it none."""
    if cut not in JOINING or not left or left.endswith(WHOLE_ENDS) or longest_suffix(left, EMPLOYERS_BY_THEMSELVES):
        return False
    kind = longest_suffix(rest, EMPLOYER_TYPES)
    return bool(kind) and NAMELESS_FIRM.fullmatch(rest[: len(rest) - len(kind)]) is not None


def _leaves_a_name(cut: str, rest: str) -> bool:
    """Whether what is left after a cut is a name, or a word that stands for one (集团), and not a torn piece."""
    if is_generic(rest):
        return True
    kind = longest_suffix(rest, EMPLOYER_TYPES)
    before = rest[: len(rest) - len(kind)]
    if not kind:
        return len(rest) != 1 or rest in LEVEL_WORDS
    if cut in TORN and (not before or NAMELESS_FIRM.fullmatch(before.lstrip("和同"))):
        return False
    if not before:
        return True
    return len(before) >= 2 or before in LEVEL_WORDS or before in STANDING_FOR


def is_generic(modifier: str) -> bool:
    """Whether the words before 工会 name nobody: 各级, 45家企业, 川渝两地."""
    return bool(GENERIC.search(modifier))
