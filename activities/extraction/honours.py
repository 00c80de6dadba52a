"""What people or units were made: “能手” in 9名焊工获得“能手”称号."""

from __future__ import annotations

import re

PEOPLE = frozenset(["人", "名", "位", "人次", "户", "户次", "对"])
HONOURED = PEOPLE | {"家", "个"}
# What people or units were made: 5名渔民获得“巧手之星”称号, 8人成长为高级技师.
MADE = re.compile(
    r"(?:(?:直接|破格|当场)?(?:晋升|晋级|转聘|升)为?(?=[高中初特技][级师])|当[上选]了?"
    r"|[^，。；“”]{0,6}?(?:(?:获得|荣获|获评|获)(?=“)|(?:荣获|喜获|获颁|摘得|获(?![得奖评]))"
    r"(?=[^，。；“”]{0,12}(?:奖|奖章|称号)$)|被?授予[^，。；“]{0,8}(?=“)|被命名为|被评为|成长为))"
    r"(?P<title>“[^”]{1,20}”|[^，。；“”]{2,16}$)"
)


def title_of(unit: str, after: str) -> str:
    """The title that people are given, or units of which no more is told; "" where the words behind tell none."""
    may_be = unit in PEOPLE or (unit in HONOURED and after[:1] in "被获荣")
    title = MADE.match(after) if may_be else None
    return title["title"] if title else ""
