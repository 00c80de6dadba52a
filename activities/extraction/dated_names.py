"""Words of time that are part of a name and date nothing: 2025年 in 2025年某区工会厨艺大赛."""

from __future__ import annotations

import re
from dataclasses import replace

from activities.extraction.calendar_dates import STOPS
from activities.extraction.names import Names
from activities.extraction.records import DatePhrase

# 2025年某区工会厨艺大赛: a year that begins a name; where a verb stands between it dates what was done
_NAME_AFTER_YEAR = re.compile(
    r"""
    (?:
        (?! 全[省市区县州旗国]|举办|召开|开展|组织|启动|举行|出台|成立|推出|印发|实施|发放|建成|完成|获得|开始 )
        [^，。、；：！？“”（）《》\s\d]
    ){2,26}?
    (?: 赛|大会|会议|评审会|活动|计划|服务|行动|工程|培训班|先进单位|先进集体|方案|合同|要约书|项目|论坛
      | [季节展](?=启|开|闭|落|收|在|上|期间) )
    """,
    re.VERBOSE,
)
_QUOTED_AFTER_YEAR = re.compile(r"“[^“”\n]{2,14}”[^，。；“”]{0,10}?(?:赛|活动|评选|行动|工程|计划|大会|[季节展])")


def mark_name(text: str, phrase: DatePhrase, names: Names) -> DatePhrase:
    """The phrase, marked where it is part of a name: in 《》, in “”, or before 大赛."""
    is_year = phrase.text[0].isdigit() and phrase.text.endswith(("年", "年度", "暑期", "暑假", "寒假", "季"))
    is_annual = phrase.text.endswith("年度") and not STOPS.match(text, phrase.span.end)
    named = is_year and (
        _NAME_AFTER_YEAR.match(text, phrase.span.end) or _QUOTED_AFTER_YEAR.match(text, phrase.span.end)
    )
    if names.cover(*phrase.span) or is_annual or named:
        return replace(phrase, in_name=True)
    return phrase
