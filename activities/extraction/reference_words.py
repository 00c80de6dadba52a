"""The forms of a union's name that only their article explains: 该区总工会, 街道总工会, 集团工会, 该中心."""

from __future__ import annotations

import re

from activities.extraction.word_lists import words

__all__ = ["is_reference"]

_POINTING = words("该 本 各 两级 全")
_PLACES = words("自治区 自治州 自治县 省 市 区 县 州 盟 旗 街道 街 地区 镇 乡")
_HOUSES = words("""
    集团 总公司 分公司 公司 企业 学校 学院 医院 机关 中心 行业 产业 院 校 局 段 厂 矿 所 站
    """)
_ENDINGS = words("总工会 联合工会 分工会 工会联合会 工会 总 中心")
_REFERENCE = re.compile(
    rf"(?:{'|'.join(_POINTING)})?(?:{'|'.join((*_PLACES, *_HOUSES))}){{0,3}}(?:{'|'.join(_ENDINGS)})"
)


def is_reference(form: str) -> bool:
    """Whether a form names a union only to who knows its article: 该区总工会, but not 大兴区总工会."""
    return _REFERENCE.fullmatch(form) is not None
