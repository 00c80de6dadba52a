"""What the page prints of itself: its name, date, number and editors; where its articles go on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .vocabulary import CONTACTS, EDITORS, IMPRINTS

DIGITS = str.maketrans("０１２３４５６７８９ＡＢＣＤＥＦ－／．：", "0123456789ABCDEF-/.:")
NUMERALS = {"〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
COLON = r"(?:[ \u3000]*[:：/／][ \u3000]*|[ \u3000]+)"
NAME = r"(?:[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff]{1,2}(?![\u4e00-\u9fff])|[\u4e00-\u9fff·]{2,6})"
EDITOR = r"(?:" + "|".join(sorted(EDITORS, key=len, reverse=True)) + r")"
CONTACT = r"(?:" + "|".join(map(re.escape, CONTACTS)) + r")"
SOLID_EDITOR = r"(?:责任编辑|本版编辑|责编|美编|美术编辑|校对|版式)"  # 责编高凡; but 设计制作 is no name

STEM_AND_BRANCH = r"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
HANZI = r"[\u4e00-\u9fff]"
LITTLE = r"[一二三四五六七八九十]"
DAY_OF_MOON = rf"(?:初{LITTLE}|[十廿三]{LITTLE}|二十{LITTLE}?|三十|{LITTLE}?十)"
PAPERS = r"(?:日报|晚报|时报|午报|早报|工人报|职工报|周报|都市报|晨报|商报|报)"
ADDRESSES = r"""(?: [\w.+-]{1,40}@[\w.×*-]{1,40} | (?:https?://)?[\w-]{1,30}\.[\w./-]{1,60}
                  | [(（]?\d[\d()（）×*\-—－ /转、\u3000]{3,40} )"""

HOUSE = r"(?:报社|本报|本社)"
IMPRINT = "(?:" + "|".join(IMPRINTS) + ")"

ITEMS = re.compile(
    rf"""
      (?P<date> (?:19|20)\d\d [ ]?[年\-/.][ ]? \d{{1,2}} [ ]?[月\-/.][ ]? \d{{1,2}} [ ]?日? (?!\d)
              | [一二][〇○零一二三四五六七八九]{{3}}年{LITTLE}{{1,2}}月{LITTLE}{{1,3}}日 )
    | (?P<weekday> (?:星期|周|礼拜)[一二三四五六日天]
              | (?i:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?i:day)?\.?(?![A-Za-z]) )
    | (?P<lunar> (?:农历)? (?:{STEM_AND_BRANCH} [\u4e00-\u9fff（）()]{{0,4}} 年)?
                闰?[正一二三四五六七八九十冬腊]{{1,2}}月[大小]? {DAY_OF_MOON}
              | 农历{STEM_AND_BRANCH}{HANZI}{{0,2}}年 )
    | (?P<page> 第[ ]?(?:[A-Z]?\d{{1,3}}|{LITTLE}{{1,3}})[ ]?版
              | (?:[A-Z]?\d{{1,3}}|{LITTLE}{{1,3}})[ ]?版(?!面)
              | 版次{COLON}[A-Z]?\d{{1,3}} )
    | (?P<issue> (?:总|新)?第?[ ]?\d{{1,6}}[ ]?期 | 今日[ ]?\d{{1,2}}[ ]?版
              | 国内统一(?:连续出版物|刊)号[^\s]{{0,20}}
              | (?:刊号|CN|ISSN){COLON}[\dA-Z\-/()]{{2,16}} | (?:邮发代号|代号){COLON}\d+-\d+ )
    | (?P<editors> (?:{EDITOR}{COLON}|{SOLID_EDITOR}){NAME}
                   (?:[ \u3000、]+(?!{EDITOR}|{CONTACT}|{HOUSE}|{IMPRINT}){NAME}){{0,3}} )
    | (?P<contact> {HANZI}{{0,10}} {CONTACT} {COLON} {ADDRESSES} )
    | (?P<imprint> {HOUSE}?{IMPRINT}[ \u3000]*[:：][ \u3000]*[^\s\u3000:：]{{1,30}} )
    | (?P<mail> [\w.+-]{{2,40}}@[\w.×*-]{{2,40}} | (?:https?://|www\.)[\w./-]{{3,60}} )
    | (?P<newspaper> {HANZI}{{1,8}} {PAPERS} (?!{HANZI}) )
    | (?P<publisher> {HANZI}{{2,14}} (?:主管|主办|出版|承办) )
    | (?P<number> [A-Z]?\d{{1,3}} (?![\w.,%\u4e00-\u9fff]) )
    | (?P<section> [\u4e00-\u9fff·&]{{2,8}} (?!{HANZI}) )
    | (?P<capitals> [A-Z]{{2,20}}(?:[ ]+[A-Z]{{2,20}})+ )
    | (?P<pinyin> [A-Za-z]{{2,20}} )
    """,
    re.VERBOSE | re.ASCII,
)
# A sign of each that may stand in the middle of a page: days, page numbers, editors, addresses.
PAGE_SIGN = re.compile(  # one word after the other, so that the search skips to their first signs
    "|".join(
        [*"版期刊号编校策@", "星期", "礼拜", "周[一二三四五六日天]", "农历", "http", "www"]
        + [re.escape(word) for word in (*EDITORS, *CONTACTS, *IMPRINTS)]
    )
)
BETWEEN = re.compile(r"[\s|｜/／□■◆●·•:：,，;；—\-_=()（）\[\]【】<>《》*#~]*")
STRONG = {"date", "weekday", "lunar", "page", "issue", "editors", "contact", "mail", "imprint"}
WEAK = {"newspaper", "section", "number", "pinyin", "publisher"}
SURE_EDITORS = 2
OF_THE_HOUSE = ("本报", "本版", "本刊", "本社")
SURE_DAY = {"date", "weekday"}
LONGEST_PAGE_LINE = 120

PLACE_ON_PAGE = r"(?:第?\s*[A-Za-z]?[0-9０-９一二三四五六七八九十]{1,3}\s*版|[A-Za-z]?[0-9０-９]{1,2}版)"
CONTINUATION = re.compile(
    rf"[（(【\[▶►→◀]{{0,3}}\s*(?:紧?[上下]?[转接续]|[\u4e00-\u9fff]{{0,8}}(?:报道|内容|消息|评论|文章|图片)?"
    rf"(?:详?见|刊于|载于|在)|详情见)"
    rf"\s*(?:本报|今日)?{PLACE_ON_PAGE}[^（）()。]{{0,12}}[）)】\]▶►→◀]?"
)
LEADS_ON = frozenset("转接续见于在")  # one of which is in any line of CONTINUATION
CONTINUED = re.compile(rf"[（(【\[]?(?:[上紧]接|续接)(?:本报|今日)?{PLACE_ON_PAGE}[^（）()。]{{0,12}}[）)】\]]")
CONTINUATION_TAIL = re.compile(rf"[（(【\[][^（）()【】。]{{0,14}}{PLACE_ON_PAGE}[^（）()。]{{0,12}}[）)】\]]\s*$")
CONTINUATION_WORDS = re.compile(r"[转接见续]|刊于|载于")


@dataclass(frozen=True, slots=True)
class PageLine:
    """What one line of page furniture says: 2024年6月18日 星期二 03版."""

    published: str = ""
    page_number: str = ""
    newspaper: str = ""
    kinds: frozenset[str] = field(default_factory=frozenset)


def read_page_line(words: str, at_edge: bool) -> PageLine | None:
    """What a line tells of its page, None if it is no page furniture; a lone 3 counts at the edge of a page."""
    if len(words) > LONGEST_PAGE_LINE or not (at_edge or PAGE_SIGN.search(words)):
        return None
    plain = words.translate(DIGITS)
    found: dict[str, list[str]] = {}
    position = BETWEEN.match(plain).end()  # type: ignore[union-attr]
    while position < len(plain):
        item = ITEMS.match(plain, position)
        if not item or item.end() == position:
            of_house = "contact" in found and plain.startswith(OF_THE_HOUSE, position)
            is_sure = at_edge and (found.keys() >= SURE_DAY or of_house)
            if len(found.get("editors", ())) < SURE_EDITORS and not is_sure:
                return None
            break  # 责任编辑：章 节　版式：余 味, 2024年6月18日 星期二, 电话：…　本报…, and whatever stands beside them
        found.setdefault(item.lastgroup or "", []).append(item.group())
        position = BETWEEN.match(plain, item.end()).end()  # type: ignore[union-attr]
    return _page_line(found) if _is_furniture(found, at_edge, len(words), "，" in words) else None


def _is_furniture(found: dict[str, list[str]], at_edge: bool, length: int, clauses: bool) -> bool:
    kinds = set(found)
    if clauses and kinds & WEAK and not kinds & {"editors", "contact"}:
        return False  # 近日，平湖区总工会组织89 of a body
    weak = sum(len(found[kind]) for kind in kinds & WEAK)
    if not at_edge:  # in the middle of a page, a line that may also be a piece of a sentence says nothing
        strong = sum(len(found[kind]) for kind in kinds & STRONG)
        return weak <= 1 and (strong >= 2 or bool(kinds & {"editors", "contact"}))
    if kinds & STRONG:
        return weak <= 5
    if length > 24:
        return False
    if kinds == {"capitals"}:
        return True
    return "number" in kinds and weak <= 4 or kinds == {"newspaper"}


def _page_line(found: dict[str, list[str]]) -> PageLine:
    number = (found.get("page") or found.get("number") or [""])[0]
    dates = [read_date(date) for date in found.get("date", [])]
    names = [name for name in found.get("newspaper", []) if name not in ("本报", "海报", "简报", "快报", "画报")]
    return PageLine(
        next(filter(None, dates), ""), read_page_number(number), names[0] if names else "", frozenset(found)
    )


def read_page_number(words: str) -> str:
    """The number of a page as printed: 03 in 03版, 3 in 第三版, B03 in B03."""
    plain = re.sub(r"[第版次：:\s]", "", words.translate(DIGITS))
    if plain and all(sign in NUMERALS or sign == "十" for sign in plain):
        return str(read_small_number(plain))
    return plain


def read_small_number(numeral: str) -> int:
    """The value of a Chinese numeral under a hundred: 二十三 is 23."""
    if "十" not in numeral:
        return int("".join(str(NUMERALS.get(sign, 0)) for sign in numeral))
    tens, _, ones = numeral.partition("十")
    return (NUMERALS.get(tens[:1], 1)) * 10 + NUMERALS.get(ones[:1], 0)


def read_date(words: str) -> str:
    """A printed day in ISO form: 2024年6月18日 and 二〇二四年六月十八日 are 2024-06-18, "" if there is no such day."""
    parts = [part for part in re.split(r"[^0-9〇○零一二三四五六七八九十]+", words.translate(DIGITS)) if part]
    if len(parts) != 3:
        return ""
    year, month, day = (int(part) if part.isdigit() and part.isascii() else read_small_number(part) for part in parts)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def is_continuation(words: str) -> bool:
    """Whether a line only says where something goes on: （下转04版）, 相关报道见第四版."""
    return len(words) <= 40 and not LEADS_ON.isdisjoint(words) and CONTINUATION.fullmatch(words) is not None


def continuation_at_end(words: str) -> int:
    """Where a body's …（下转第四版） begins, -1 if it says nothing of the kind."""
    if words[-1:] not in "）)】]":
        return -1
    tail = CONTINUATION_TAIL.search(words, max(0, len(words) - 40))
    return tail.start() if tail and CONTINUATION_WORDS.search(tail.group()) else -1
