"""Times told by words, not by the calendar: 近日, 三年来, 每周三下午, 入冬以来."""

from __future__ import annotations

import re
from calendar import monthrange

from activities.extraction import date_words
from activities.extraction.calendar_dates import DAYPART, STOPS, N, calendar_date
from activities.extraction.moments import Reading, Today, interval
from activities.extraction.records import DatePhrase, Span

_EVERY = re.compile(
    rf"""
    (?: 每(?:逢|到)? | (?<![遭相欣恰正适又欢重])逢(?=(?:周|星期)[一二三四五六日末]) )
    (?:
        (?:[个一]|[单双]周)?(?:周|星期|礼拜)
        (?:
            [一二三四五六日天末](?![次场回天个课节期班趟])
            (?: [、和及](?:周|星期)?[一二三四五六日天](?![次场个]) ){{0,3}} {DAYPART}
        )?
      | [个一]?月 (?:
            初[一二三四五六七八九十] (?: [、和] (?:初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?) )?
          | (?:最后|第)[一二三四]?个?(?:周|星期)[一二三四五六日天末]? | {N}[日号] | [上中下]旬 | [初底末]
        )?
      | 一?年 (?: {N}月(?: 份 | {N}[日号] )? )?
      | 个?季度 | 个?学期 | 半[年月] | [一两二三]周 | [天日晚期] | 个?工作日
      | (?<=[逢到])[\u4e00-\u9fff]{{2,6}} (?=[，,])
    )
    """,
    re.VERBOSE,
)
_STRETCH = re.compile(
    r"""
    (?P<near> 近|过去的?|最近|这|此前的? )?
    (?: \d{1,3} | [一二三四五六七八九十两几数]{1,3} | 半 )
    (?: 个?[多半]? (?:年|周|天|星期|季度|学期) [多半]? | 个[多半]?月 | 余[年天周] | (?<=半)月 )
    (?P<tail>
        以来|下来|之间|之内|以内 | 来(?![访自到源了过]) | 间(?! [隔断歇] | 接 (?![来到收待送回管济]) )
      | [里内](?![面部容外程屯涵])
      | (?=累计|共计|合计)
    )?
    """,
    re.VERBOSE,
)
_FIRST_QUARTER = re.compile(r"[一二三四]季度(?:以来|[里内间])")  # of the year, and not how long
_PLAN = re.compile(r"[“\"]?(十[一二三四五]五)[”\"]?(?:时期|期间|(以来))")
_FROM_TODAY = re.compile(r"即日起(?:(?:开始|，)?(?:至|到|—{1,2}|-))?")
_OF_SEASON = r"(?:(?<=在[\u4e00-\u9fff]{2}.节)|(?<=在[\u4e00-\u9fff]{3}.节)|(?=[，,]))"
_BEGUN = "入[春夏伏秋冬汛]|开春"
_SINCE = re.compile(  # each begins with a sign of its own, so that the search skips to one
    r"以来|期间|期里|里(?<=[假天]里)(?=[，,])|首[年月周日](?=[，,])|头一(?:天|年|个月)(?=[，,])"
    r"|后(?<=缓和后|好转后|平稳后|退去后)(?=[，,])"
    rf"|时节{_OF_SEASON}|季节{_OF_SEASON}|季里?(?=[，,])|伊始(?=[，,])"
    r"|来临(?:之?[前际]|前夕)(?=[，,])|到来(?:之?[前际]|前夕)(?=[，,])"
    rf"|以(?<=(?:{_BEGUN})以)后(?=[，,])|之(?<=(?:{_BEGUN})之)后(?=[，,])|后(?<=(?:{_BEGUN})后)(?=[，,])"
    rf"|前(?<=(?:{_BEGUN})前)[后夕]?(?=[，,])|起(?<=(?:{_BEGUN})起)"
    r"|前(?<=[赛会展训考]前)(?=[，,])"
    rf"|前(?<=(?:{'|'.join(date_words.BEFORE)})前)(?!{date_words.NOT_BEFORE})"
)
_COUNTED = re.compile(r"第[二三四五六七八九十]天|当[年月](?![度])")
DAYS = ("当天", "当日", "次日", "翌日", "同一天", "这天", "这一天", "那天")  # 当天下午
_DAYPART = re.compile(DAYPART, re.VERBOSE)
# 截至开课当天 counts up to a day; 最快当天到账 promises how soon
_UP_TO_DAY = re.compile(r"截[至止][\u4e00-\u9fff]{1,8}$|(?:最快|[可能须需]|可以|确保|保证|做到|争取)$")
_LONGEST_VAGUE = max(map(len, date_words.VAGUE))
_QUOTED_EVENT = re.compile(r"自从?“[^“”\n]{1,12}”$")  # 自“金秋惠工”行动开展以来: $ is where the search ends
_COMING_IN = ("开春", "入春", "入夏", "入伏", "入秋", "入冬", "入汛")
_NO_SEASON = ("四", "一", "本", "当", "上", "下", "每", "换", "反", "花")  # 四季，; 花季，
LONGEST_COMING = 6  # 台风来临前, 用工高峰到来之际
_LONGEST_QUOTE = 18
_LONGEST_EVENT = 12


def vague(text: str, start: int, today: Today) -> Reading | None:
    """近日, 日前, 截至目前."""
    for size in range(_LONGEST_VAGUE, 1, -1):
        word = text[start : start + size]
        if word not in date_words.VAGUE:
            continue
        end = start + len(word)
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if before and before in date_words.NOT_BEFORE_VAGUE.get(word, ""):
            return None
        if word in date_words.ONLY_AT_HEAD and before and not STOPS.match(before):
            return None
        if after and after in date_words.NOT_AFTER_VAGUE.get(word, ""):
            return None
        if word in DAYS and _UP_TO_DAY.search(text, max(0, start - _LONGEST_EVENT), start):
            return None
        if word in DAYS and (part := _DAYPART.match(text, end)):
            end = part.end()
        return Reading(end, "", date_words.VAGUE[word])
    return None


def since_founding(text: str, start: int, today: Today) -> Reading | None:
    """成立第二天, 挂牌当年: counted from what happened, whose day the story tells."""
    match = _COUNTED.match(text, start)
    if not match:
        return None
    happened = any(text.endswith(word, max(0, start - len(word)), start) for word in date_words.HAPPENED)
    return Reading(match.end(), "", False) if happened else None


def every(text: str, start: int, today: Today) -> Reading | None:
    """每月, 每周三下午, 每年5月."""
    match = _EVERY.match(text, start)
    return Reading(match.end(), "", True) if match else None


def stretch(text: str, start: int, today: Today) -> Reading | None:
    """五年来, 近三年, 10天内, 三个月下来, 半个月来."""
    match = _STRETCH.match(text, start)
    if not match or (match["tail"] is None and match["near"] in (None, "这")):
        return None
    if text[start - 1 : start] in ("第", "前") or _FIRST_QUARTER.match(text, start):
        return None
    return Reading(match.end(), "", True)


def five_year_plan(text: str, start: int, today: Today) -> Reading | None:
    """“十四五”期间 is 2021/2025."""
    match = _PLAN.match(text, start)
    if not match or match[1] not in date_words.PLANS:
        return None
    first, last = date_words.PLANS[match[1]]
    return Reading(match.end(), f"{first}/.." if match[2] else f"{first}/{last}", True)


def from_today(text: str, start: int, today: Today) -> Reading | None:
    """即日起, 即日起至10月底: from the day of the page on."""
    match = _FROM_TODAY.match(text, start)
    if not match:
        return None
    first = today.day(0)
    until = calendar_date(text, match.end(), today) if match[0][-1] != "起" else None
    if until is None:
        return Reading(start + len("即日起"), f"{first}/.." if first else "", True)
    return Reading(until.end, interval(first, _last_day(until.edtf.rpartition("/")[2])), True)


def _last_day(edtf: str) -> str:
    """The last day of a month, where a date is one: 即日起至6月底 ends on 30 June."""
    year, _, month = edtf.partition("-")
    if not (year.isdigit() and month.isdigit()):
        return edtf
    return f"{edtf}-{monthrange(int(year), int(month))[1]}"


def find_since(text: str, taken: list[Span]) -> list[DatePhrase]:
    """The phrases that their end makes: 入冬以来, 开放首月, 休渔期里, 党的二十大以来; none that touches `taken`."""
    found: list[DatePhrase] = []
    index = done = 0
    for match in _SINCE.finditer(text):
        while index < len(taken) and taken[index].end < match.end():
            index += 1
        if index < len(taken) and taken[index].start < match.end():
            continue  # 今年2月开馆以来 is found already
        floor = max(match.start() - _LONGEST_EVENT, taken[index - 1].end if index else 0, done)
        head = _head(text[floor : match.start()], match[0], floor == 0)
        if head:
            first = match.start() - len(head)
            free = max(first - _LONGEST_QUOTE, done, taken[index - 1].end if index else 0)
            if quoted := _QUOTED_EVENT.search(text, free, first):
                first = quoted.start()
            span = Span(max(first, done), match.end())
            congress = date_words.CONGRESSES.get(head.removeprefix("党的"), "") if head.startswith("党的") else ""
            done = span.end
            found.append(DatePhrase(span, span.of(text), f"{congress}/.." if congress else "", match[0] != "前"))
    return found


def _head(before: str, ending: str, is_start: bool) -> str:
    """The words that belong to 以来, 期间, 首月: 入冬, 休渔, 开放; "" where they name no time."""
    stops = list(STOPS.finditer(before))
    whole = bool(stops) or is_start or len(before) < _LONGEST_EVENT
    clause = before[stops[-1].end() :] if stops else before
    if ending == "前" and clause[-2:] in date_words.BEFORE:  # 在棉花采收前
        head = clause[clause.rfind("在") + 1 :]
        return head if len(head) <= LONGEST_COMING and (whole or head != clause) else clause[-2:]
    if ending == "前" and clause[-2:] not in _COMING_IN:
        return clause if whole and len(clause) == 1 else ""
    if ending == "后" and clause[-2:] not in _COMING_IN:
        return clause if whole and clause[:2] in date_words.CALAMITIES else ""
    if ending in ("时节", "季节") and "在" in clause:  # 在拾花季节
        clause = clause[clause.rindex("在") + 1 :]
        return clause if 2 <= len(clause) <= 4 else ""
    if ending in ("后", "以后", "之后", "起", "前", "前后", "前夕"):
        lead = clause[-3] if ending == "起" and len(clause) > 2 and clause[-3] in "从自" else ""
        return lead + clause[-2:] if clause[-2:] in _COMING_IN else ""
    if ending in ("期间", "期里", "里"):
        return next((time for time in date_words.TIMES if clause.endswith(time)), "")
    if ending != "以来":
        longest = LONGEST_COMING if ending.startswith(("来临", "到来")) else 4
        return clause if whole and len(clause) <= longest and not clause.endswith(_NO_SEASON) else ""
    for lead in ("自从", "自"):
        if lead in clause and not clause.endswith(lead):
            return clause[clause.index(lead) :]
    if clause.endswith(date_words.NOT_SINCE):
        return ""
    congress = next((f"党的{name}" for name in date_words.CONGRESSES if clause.endswith(f"党的{name}")), "")
    if congress or (whole and len(clause) <= 6):
        return congress or clause
    return next((word for word in date_words.SINCE if clause.endswith(word)), "")
