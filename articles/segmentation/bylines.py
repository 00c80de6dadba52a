"""Where articles are signed: 本报讯（记者 孙艳）…, □ 本报记者 何苗, …职工书屋。（陈 晨）"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lines import Line, ends_sentence
from .names import HAN, has_surname, is_body, is_person, is_transcribed
from .page_lines import CONTINUED
from .records import Credit
from .signatures import LONGEST_SIGNATURE, PAPER_NAME, TITLE, Signature, read_signature
from .vocabulary import INSTITUTION_ENDS
from .works import Work

PAPER = rf"(?:本报|本网|本刊|本台|{PAPER_NAME}(?:[—－-]{{1,2}}{PAPER_NAME})?)"
AGENCY = r"据?(?:新华社|中新社|人民日报|本报|中新网|新华网|人民网|央视网|中国新闻网)"
NUMBER = r"[0-9０-９一二三四五六七八九十]{1,3}"
PLACE_AND_DAY = rf"[\u4e00-\u9fff]{{0,8}}(?:{NUMBER}月)?(?:{NUMBER}日)?"
# 本报讯, 本报达州讯, 工人日报讯, 新华社北京6月5日电, 本报综合消息, 讯
DATELINE = re.compile(
    rf"""
    [【\[［〔]? (?:
        (?:{PAPER}|新华社|中新社) [ \u3000]? [\u4e00-\u9fff]{{0,8}}? (?:{NUMBER}月)? (?:{NUMBER}日)? 讯(?![员息号])
      | {AGENCY} [ \u3000]? {PLACE_AND_DAY} [ \u3000]? (?:专)? 电
      | 本报 (?:综合|(?!记者|通讯员)[\u4e00-\u9fff]{{2,4}})? (?:消息|报道)
      | 综合消息
      | [\u4e00-\u9fff]{{0,6}} 讯 (?=[ \u3000]?[（(](?:本报)?(?:记者|通讯员))
      | [\u4e00-\u9fff]{{0,6}} 讯 (?=[ \u3000]+{TITLE.pattern}[ \u3000{HAN}]{{2,16}}报道)
      | [\u4e00-\u9fff]{{2,4}} 电 (?=[ \u3000]?[（(](?:本报)?(?:记者|通讯员))
    ) [】\]］〕]?
    """,
    re.VERBOSE,
)
DATED = re.compile("[讯电息道]")  # one of them stands in each dateline
LONGEST_DATELINE = 60
FROM_ELSEWHERE = frozenset("（([【上紧接续")  # how …（上接第1版） begins
BLANKS = re.compile(r"\s*")
DASH_OR_COLON = re.compile(r"\s*(?:[:：]|——|--)?\s*")
BRACKETS = {"（": "）", "(": ")", "【": "】", "〔": "〕", "[": "]", "［": "］"}
BLANK = r"[ \u3000]+"
BLANK_OR_BREAK = rf"(?:{BLANK}|[ \u3000]*\r?\n[ \u3000]?)"
SPACED_NAME = rf"(?:[{HAN}]{BLANK_OR_BREAK}[{HAN}]|[{HAN}]{{1,6}}(?:·[{HAN}]{{1,6}}){{1,3}}|[{HAN}]{{2,4}})"
BARE = re.compile(  # 记者 陈曦 通讯员 王玉 报道, without brackets
    rf"{TITLE.pattern}[ \u3000·、{HAN}]{{1,40}}?报道(?![{HAN}])[ \u3000:：]*"
    rf"|(?:{TITLE.pattern}[ \u3000]*{SPACED_NAME}{BLANK}){{1,3}}"
)
SIGNED_STORY = re.compile(rf"{TITLE.pattern}[ \u3000·、{HAN}]{{1,40}}?报道(?:[ \u3000]*[:：]|{BLANK})")
# 本报记者 陈曦　车间里…: what follows on names is none by its signs, or as a long word that the column breaks
TOLD = "[日近昨今从在来走看了获采0-9０-９]"  # behind 记者, no name but what was done: 记者日前从…获悉
DAYS = "近[日年期]|日前|[昨前今][日天年晚]|[上这本][周月]|连日来|去年|入[春夏秋冬]|眼下|时下|清晨|凌晨|傍晚"
STORY_START = rf"""
    (?=(?P<told> [“"0-9０-９] | {DAYS} )
      | [^\s]{{1,24}}?[，。：、“！？…,0-9０-９]
      | (?P<broken> (?![{HAN}]{{2,16}}(?:{"|".join(INSTITUTION_ENDS)})\s) [{HAN}]{{5,48}} \r?\n [{HAN}“]))"""
SIGNED_AHEAD = re.compile(
    rf"""(?: {TITLE.pattern} {BLANK_OR_BREAK} {SPACED_NAME} (?:{BLANK}{SPACED_NAME}){{0,3}} {BLANK} ){{1,3}}
    (?:(?:文[/／]图|图[/／]文|文并摄|文图){BLANK})?
    (?!{TITLE.pattern}(?!{TOLD})) {STORY_START}""",
    re.VERBOSE,
)
PAPER_OR_AGENCY = rf"(?:新华社|中新社|新华网|人民网|央视|《[^《》。]{{2,16}}》|{PAPER_NAME})"
STORYTELLER = re.compile(rf"[^/／:：]*[/／:：]|(?:文|撰文|文字){BLANK}")
NAMELESS = re.compile(  # credits and sources that name nobody
    r"[（(]?\s*(?:"
    r"(?:[\u4e00-\u9fff]{0,6}来源|来稿单位|供[稿图])\s*[:：/][^。！？（）()]{1,30}"
    r"|(?:资料|网络|视频|新华社|受访者?|本报)(?:图片|照片|配图|截图|资料图片|供图|发|资料)"
    r"|[\u4e00-\u9fff]{0,16}(?:供图|供稿|提供图片|图片提供)"
    rf"|(?:据|综合|转自|摘自|原载|选自|来源){PAPER_OR_AGENCY}(?:[、 ]{PAPER_OR_AGENCY}){{0,3}}"
    r"等?(?:综合)?(?:电|报道|消息)?"
    r"|(?:本报)?综合(?:报道|整理|消息)?|图文无关|作者(?:单位|系|为)[^。！？（）()]{2,40}|(?:本报|本刊)?(?:编者|编辑部)"
    r"|(?:责编|责任编辑|编辑)[:： ]{1,2}[\u4e00-\u9fff ]{2,9}"
    r"|(?:本[文版组]|以上)?(?:文?图片?|照片|配图|组图)均?由[^。！？（）()]{1,20}(?:提供|拍摄|摄)"
    r")\s*[）)]?"
)
# Who signs for the paper itself, under a headline or at the end: 本报评论员
HOUSE_BYLINE = re.compile(
    rf"[（(]?(?:本报|本刊|特约)?(?:特约)?评论员|[（(]?本报(?:记者|讯|综合|编辑部)|[（(]?(?:本报)?综合(?:报道|整理)"
    rf"|[（(]?(?:据|转自|摘自){PAPER_OR_AGENCY}(?:电|报道|消息)?[）)]?"
)
HOUSE_STARTS = tuple("（(本特评综据转摘")
SOURCE = re.compile(r"[（(]\s*(?:[\u4e00-\u9fff]{0,4}来源|据|来稿|供稿)[^。！？（）()]{1,30}[）)]")
LAST_BRACKET = re.compile(r"[（(]([^（）()]{2,80})[）)]\s*$")
LONGEST_BRACKET = 80
TITLE_WORDS = re.compile("[者员生稿]")  # one of them stands in each title
LONGEST_TITLE = 24
IN_SENTENCE = re.compile("[，。、；：,;]")
SAME_WIDTH = 1  # lines of one column differ by so many signs where punctuation hangs over
AGENCY_BEFORE = re.compile(r"(?:(?:新华社|中新社|本报)发?)?[ \u3000]*$")  # 新华社发（王强 摄）


@dataclass(frozen=True, slots=True)
class Opening:
    """How an article opens: 本报讯（记者 余翠平 通讯员 王玉）; the story begins at `end`."""

    start: int
    end: int
    credits: tuple[Credit, ...]


# A sign of each title and of each work: 记者, 通讯员, 作者; 摄影, 撰文, 整理.
SIGNING = re.compile("[摄图文道写整译稿记评实讯信者]")


@dataclass(frozen=True, slots=True)
class Closing:
    """How an article or a caption ends: the signature begins at `start`; None signs for nobody (来源)."""

    start: int
    signature: Signature | None


def read_opening(text: str, start: int) -> Opening | None:
    """The byline that an article opens with, 本报讯(记者 田晓雨); it may run over the end of a line."""
    if text[start] in FROM_ELSEWHERE and (continued := CONTINUED.match(text, start)):
        return Opening(start, continued.end(), ()) if _goes_on(text, continued) else None
    dateline = DATELINE.match(text, start) if DATED.search(text, start, start + LONGEST_DATELINE) else None
    if not dateline:
        return _signed_story(text, start) or _bracket_ahead(text, start)
    end = dateline.end()
    after = BLANKS.match(text, end).end()  # type: ignore[union-attr]
    credits, end = _names_after(text, end, after)
    if not credits and not _stands_alone(text, dateline):
        return None
    return Opening(start, end, credits)


def _goes_on(text: str, continued: re.Match[str]) -> bool:
    """Whether it goes on here, （上接第1版）工会干部…, rather than on another page: …（紧接第二版）."""
    return "上接" in continued.group() or text[continued.end() : continued.end() + 1] not in ("", "\n", "\r")


def _signed_story(text: str, start: int) -> Opening | None:
    if not TITLE_WORDS.search(text, start, start + LONGEST_TITLE):
        return None
    story = SIGNED_STORY.match(text, start) or SIGNED_AHEAD.match(text, start)
    if not story or _is_signature(text, story):
        return None
    signature = read_signature(text, story.start(), story.end())
    return Opening(start, story.end(), signature.credits) if signature else None


def _is_signature(text: str, story: re.Match[str]) -> bool:
    """Whether only names follow up to the end of the line: 记者 陈曦 王玉，李明."""
    if story.re is SIGNED_STORY or story["broken"] or story["told"]:
        return False
    end = text.find("\n", story.end())
    signature = read_signature(text, story.start(), end if end >= 0 else len(text))
    return signature is not None and all(has_surname(name) or is_transcribed(name) for name in signature.names)


def read_begun_story(text: str, line: Line, below: Line | None) -> Opening | None:
    """The byline before a story whose first word looks like a name: 本报记者 陈曦　大泽山 / 的葡萄熟了.

    The line fills its column, and the next one goes on with it.
    """
    cut = max(line.text.rfind(" "), line.text.rfind("\u3000")) + 1
    if below is None or not cut or below.gap or below.mark or below.margin > line.margin or below.margin == 1:
        return None
    if abs(below.width - line.width) > SAME_WIDTH or not IN_SENTENCE.search(below.text):
        return None
    if not TITLE.match(line.text) or TITLE.match(below.text) or text[line.end] in " \u3000":
        return None
    start = line.start + cut
    signature = None if TITLE.match(text, start) else read_signature(text, line.start, start)
    if not signature or signature.is_picture or not signature.titled or read_signature(text, line.start, below.end):
        return None
    whole = read_signature(text, line.start, line.end)
    if whole and whole.is_picture:
        return None
    return Opening(line.start, start, signature.credits)


def _bracket_ahead(text: str, start: int) -> Opening | None:
    """（记者 张晓）昨日，…"""
    closing = BRACKETS.get(text[start : start + 1])
    stop = text.find(closing, start, start + LONGEST_BRACKET) if closing else -1
    if stop < 0 or stop + 1 >= len(text) or text[stop + 1] in "\n\r":
        return None
    signature = read_signature(text, start + 1, stop)
    if not signature or not signature.titled or signature.is_picture:
        return None
    return Opening(start, stop + 1, signature.credits)


def _stands_alone(text: str, dateline: re.Match[str]) -> bool:
    """Whether 本报讯 is set off from the story: by a blank, a bracket, a place (本报鞍山讯) or a quotation."""
    following = text[dateline.end() : dateline.end() + 1]
    words = dateline.group()
    return (
        words[0] in "【[［〔" or words[-1] in "讯电" or not following or following.isspace() or following in "：:（(“—"
    )


def _names_after(text: str, end: int, after: int) -> tuple[tuple[Credit, ...], int]:
    closing = BRACKETS.get(text[after : after + 1])
    if closing:
        stop = text.find(closing, after, after + LONGEST_BRACKET)
        stop = text.find(")" if closing == "）" else "）", after, after + LONGEST_BRACKET) if stop < 0 else stop
        signature = read_signature(text, after + 1, stop) if stop > 0 else None
        if signature:
            return signature.credits, DASH_OR_COLON.match(text, stop + 1).end()  # type: ignore[union-attr]
        return (), end
    if bare := BARE.match(text, after):
        signature = read_signature(text, bare.start(), bare.end())
        if signature and signature.titled:
            return signature.credits, bare.end()
    return (), DASH_OR_COLON.match(text, end).end() if text[after : after + 1] in ":：—" else end  # type: ignore[union-attr]


def read_byline(text: str, start: int, end: int, mark: str) -> Signature | None:
    """The signature on a line of its own: □ 本报记者 马海阿木 通讯员 沙 玛, （陈 晨）, 文/图 李明."""
    words = text[start:end]
    if len(words) > LONGEST_SIGNATURE or words[-1:] in "。，；！？":
        return None
    if words[:1] in HOUSE_STARTS and HOUSE_BYLINE.fullmatch(words.rstrip("）)")):
        return Signature((), frozenset(), titled=True, set_off=True, names=())
    bracketed = words[:1] in ("（", "(") and words[-1] in "）)"
    if not bracketed and mark != "□" and not SIGNING.search(words):
        return None  # neither a title nor a work stands in it
    signature = read_signature(text, start, end)
    if not signature or (words.startswith("记者：") and not all(map(has_surname, signature.names))):
        return None  # 记者：第一步该找谁
    told = Work.WORDS in signature.works and STORYTELLER.match(words) is not None  # 文/张三, 撰文 张三
    if signature.is_picture or signature.titled or told or ((bracketed or mark == "□") and _are_names(signature)):
        return signature
    return None


def _are_names(signature: Signature) -> bool:
    """Whether words without a title are names: （陈 晨） are, （掌声） are not."""
    short = all(2 <= len(name) <= 4 or is_transcribed(name) for name in signature.names)
    return short and all(map(is_person, signature.names))


def is_nameless(words: str) -> bool:
    """Whether a line is a credit or a source that names nobody: 来源：南充工会, 新华社发."""
    return len(words) <= 40 and NAMELESS.fullmatch(words) is not None


def read_closing(text: str) -> Closing | None:
    """The signature at the end of a body: …年均借阅上万册。（通讯员 旦增·曲珍） or …抬木料。 白玛·玉珍 摄影报道."""
    bare = text.rstrip()
    if bare[-1:] in "）)":
        return _bracket(bare)
    tail = max(bare.rfind(sign, -LONGEST_SIGNATURE - 1) for sign in "。！？”…")
    begin = start = tail + 1 if tail >= 0 else _last_title(bare)
    while start < len(bare) and (bare[start].isspace() or bare[start] in "□■◎●▲"):
        start += 1
    if not 0 < start < len(bare) or len(bare) - start > LONGEST_SIGNATURE:
        return None
    if is_nameless(bare[start:]) and not read_signature(bare, start, len(bare)):
        return Closing(begin, None)
    signature = read_signature(bare, start, len(bare))
    if not signature:
        return None
    marked = bare[start - 1] in "□■" and _are_names(signature)
    return Closing(begin, signature) if signature.is_picture or signature.titled or marked else None


def _last_title(bare: str) -> int:
    """Where 本报记者 or 通讯员 stands near the end of a caption without a full stop, -1 if nowhere."""
    window = max(0, len(bare) - 40)
    found = max(bare.find(word, window) for word in (" 本报记者", "\u3000本报记者", " 通讯员", "\u3000通讯员", " 记者"))
    return found + 1 if found >= 0 else -1


def _is_spaced(words: str) -> bool:
    """Whether two signs are parted by a blank, as only a name is: 李 明."""
    return len(words) == len("李 明") and words[1].isspace()


def _bracket(bare: str) -> Closing | None:
    bracket = LAST_BRACKET.search(bare, max(0, len(bare) - LONGEST_BRACKET - 2))
    if not bracket or not bracket.start():
        return None
    window = max(0, bracket.start() - 8)
    start = AGENCY_BEFORE.search(bare, window, bracket.start()).start()  # type: ignore[union-attr]
    said = ends_sentence(bare[max(0, start - 8) : start])
    inner = bare[bracket.start(1) : bracket.end(1)]
    if is_nameless(inner) or (said and is_body(inner)):
        return Closing(start, None)
    signature = read_signature(bare, bracket.start(1), bracket.end(1))
    if signature and (
        signature.is_picture or signature.titled or ((said or _is_spaced(inner)) and _are_names(signature))
    ):
        return Closing(start, signature)
    return Closing(start, None) if SOURCE.fullmatch(bracket.group().strip()) else None
