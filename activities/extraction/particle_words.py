"""Signs that mostly begin what is told of a noun, 能 in 职工能领, and their words that are nouns: 技能."""

from __future__ import annotations

# Signs at which a noun behind a figure ends: 3名律师|在, 50名职工|已.
PARTICLES = frozenset("每与为也从以使便则到占又可各向在均对将就已并才把是比沿由给能获被让赴跟边达还都")

# For each sign what stands before it in a noun, as in 补给; a colon; and what stands behind it, as in 给水.
_WORDS = """
    与 : 会
    为 : 民
    从 服随 : 业众军教
    以 : 下上旧老
    使 大天驱 : 用者命节
    便 方轻简 : 民利携捷当装服餐道池衣
    则 规守准原细法通总 :
    到 签 : 岗
    可 许认 : 再燃循
    向 定双导志意横纵 : 导日阳
    在 潜 : 建职岗册校编
    均 平 : 衡
    对 : 口象联讲
    将 大老 : 军士
    就 成 : 业
    并 : 购网
    才 人英 : 艺
    把 火拖 :
    比 评占对环 : 赛武例
    沿 前 : 海
    由 自 : 来
    给 补供配自 :
    能 技功智节性潜产核储效官 : 力手源工耗效级
    被 棉夏植 : 褥子服套面
    让 转出割 : 利
    跟 脚 : 班
    边 周身路江海湖床街田岸旁手 : 境疆防远检关城民贸陲区
    达 雷快 : 标人斡
    还 : 款建
    都 首成古 : 市匀
"""
# Other words that end so: 工人|才领到, 女性|能报名.
_NO_WORDS = "工人才 的人才 有人才 人才能 人才会 女性能 男性能 环节能"
NO_WORDS = frozenset(_NO_WORDS.split())


def _read(table: str) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """What stands before and behind each sign."""
    words = {}
    for line in table.strip().splitlines():
        before, _, behind = line.partition(":")
        sign, *fronts = before.split()
        words[sign] = (frozenset("".join(fronts)), frozenset(behind.strip()))
    return words


IN_WORDS = _read(_WORDS)
NUMERALS = frozenset("0123456789一二两三四五六七八九十每")
NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
# Such words that only begin a noun; behind one they are told of it: 3处在外住房, but 职工|在外住宿.
_AT_HEAD = """
    到期 到家 可移 可持 可回 可视 可控 可穿 可调 可折 各类 各种 各级 各式 各项
    各地 各省 各市 各区 各县 各镇 各乡 各街 各村 各社 各校 各厂 各矿 各院 各班 各科 各部 各单 各企 各分 各行 各车
    各系 各族 在外 在京 在沪 在读 在住 在途 在网 在籍
    在任 在押 在办 在售 在租 在研 就医 就餐 就诊 就近 就地 还乡 并轨 获奖 跟车 让座 能容 以案 沿线 沿街 沿江 沿岸
    沿途 沿河 给水 给排 能工
"""
AT_HEAD = frozenset(_AT_HEAD.split())


def ends_noun(words: str, index: int) -> bool:
    """Whether a sign begins what is told of the noun before it: 能 in 职工能领, but not in 技能人才 or 能手."""
    sign = words[index]
    if sign not in PARTICLES:
        return False
    fronts, tails = IN_WORDS.get(sign, NOTHING)
    if index == 0:
        return sign != "能" and words[1:2] not in tails and words[:2] not in AT_HEAD
    following = words[index + 1 : index + 2]
    if following in tails:
        return False
    if sign == "给" and following in NUMERALS:  # 补给|三个县
        return True
    return words[index - 1] not in fronts or (
        words[index - 2 : index + 1] in NO_WORDS or words[index - 1 : index + 2] in NO_WORDS
    )
