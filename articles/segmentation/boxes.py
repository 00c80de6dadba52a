"""What is set among the articles and belongs to none, and lists that belong to one: slogans, labels, tables."""

from __future__ import annotations

import re
from collections.abc import Callable

from .headings import (
    LIST_ITEM_END,
    STRONG_BANNER_SCORE,
    banner_score,
    can_be_heading,
    is_banner,
    is_list_item,
    is_list_title,
    is_parallel,
    is_slogan_pair,
)
from .lines import BOXES, CLOSERS, ends_sentence
from .sheet import BODY_PARTS, Part, Sheet
from .vocabulary import words

LONGEST_INTRUDER = 14
BOXED_LINE = re.compile(r"[\u4e00-\u9fff]{4,14}|[\u4e00-\u9fff]{2,8}[ \u3000]{1,2}[\u4e00-\u9fff]{2,8}")
LONGEST_PARAGRAPH = 10  # lines of a column
SHORTEST_BROKEN_ROW = 16
SHORT_ROW = 1.5  # so many times wider is the column that a short row stands in
MOST_BOXED = 3  # lines of a box in mid-sentence
PAGE_TITLE_ENDS = ("新闻", "要闻", "综合", "周刊", "专刊", "副刊", "专版", "天地", "园地", "工会", "之声", "视窗", "版")
PAGE_TITLES = frozenset(
    words(
        "要闻 综合 新闻 综合新闻 工会新闻 工会要闻 时政要闻 国内新闻 本地新闻 基层新闻 专版 专刊 副刊 特刊 周刊 "
        "工会 工运 工会工作 工会周刊 基层工会 基层 职工 权益 维权 劳动关系 文化 文体 生活 民生 社会 经济 企业 法治 "
        "理论 评论 言论 深度 人物 劳模 班组 产业 行业 城市 区县 市县 地市 县域 一线 热点 视点 关注 广角"
    )
)
ANNOUNCING = ("如下：", "名单：", "如下:", "名单:", "分别是：", "分别为：", "他们是：", "它们是：")
LOOSE = frozenset({Part.TEXT, Part.MARKED})
BESIDE_BANNER = frozenset({Part.PAGE_LINE, Part.MARKS, Part.CONTINUATION, Part.NOTICE})
CALLS = words(
    "深入 践行 弘扬 贯彻 学习 喜迎 迎接 坚定 坚持 奋战 奋进 奋力 团结 动员 凝聚 汇聚 牢记 不忘 争当 当好 建功 高举 "
    "铸牢 实干 庆祝 献礼 发扬 传承 踔厉 同心 勇当"
)
PAGE_TITLE = re.compile(r"[\u4e00-\u9fff·]{2,8}")


def find_page_titles(sheet: Sheet) -> None:
    """The page's own title beside its date and number: 工会新闻."""
    for number in range(len(sheet)):
        if sheet.at_edge(number) and sheet.parts[number] in {Part.TEXT, Part.MARKED} and _is_page_title(sheet, number):
            sheet.say(number, Part.PAGE_LINE, "page_title")


def _is_page_title(sheet: Sheet, number: int) -> bool:
    """Whether a line stands right over the page's date, or right under it with the words of a title."""
    text = sheet.lines[number].text
    if not PAGE_TITLE.fullmatch(text):
        return False
    if number == 0 and text in PAGE_TITLES and sheet.part(1) not in {Part.OPENING, Part.BYLINE}:
        return True
    if sheet.part(number + 1) is Part.PAGE_LINE and (number == 0 or sheet.part(number - 1) is Part.PAGE_LINE):
        return True
    under = sheet.part(number - 1) is Part.PAGE_LINE and not sheet.lines[number].gap
    titled = text in PAGE_TITLES or text.endswith(PAGE_TITLE_ENDS)
    return under and titled and sheet.part(number + 1) is not Part.OPENING


def find_banner(sheet: Sheet) -> None:
    """The running banner where it is set in two lines over the first article: 喜迎党的十八大 / 争当首都主力军."""
    upper = next((number for number, part in enumerate(sheet.parts) if part not in BESIDE_BANNER), len(sheet))
    if upper + 2 >= len(sheet) or any(sheet.parts[number] is not Part.TEXT for number in (upper, upper + 1)):
        return
    lines, below = sheet.lines[upper : upper + 2], sheet.lines[upper + 2]
    if lines[1].gap or not below.gap or below.indented or not all(can_be_heading(line.text) for line in lines):
        return
    heads = sheet.parts[upper + 2] in {Part.TEXT, Part.MARKED} and can_be_heading(below.text)
    if heads and _is_banner(" ".join(line.text for line in lines)):
        sheet.say(upper, Part.BANNER, "banner_in_two_lines")
        sheet.say(upper + 1, Part.BANNER, "banner_in_two_lines")


def _is_banner(text: str) -> bool:
    """Whether words call on all readers, and tell of no union."""
    score = banner_score(text, common=False)
    if "总工会" in text or not score:
        return False
    return text.startswith(CALLS) or (score >= STRONG_BANNER_SCORE and is_banner(text))


def find_slogans(sheet: Sheet) -> None:
    """Boxed slogans: 职工有所呼 / 工会有所应, two lines of one length wherever they stand."""
    for number in range(len(sheet) - 1):
        if _is_slogan(sheet, number):
            sheet.say(number, Part.SLOGAN, "slogan_pair")
            sheet.say(number + 1, Part.SLOGAN, "slogan_pair")


def _is_slogan(sheet: Sheet, number: int) -> bool:
    one, two = sheet.lines[number], sheet.lines[number + 1]
    if one.mark or two.mark or sheet.parts[number] is not Part.TEXT or sheet.parts[number + 1] is not Part.TEXT:
        return False
    if not is_slogan_pair(one.text, two.text) or two.gap > 1 or (two.indented and not one.indented):
        return False
    if len(one.text) != len(two.text) and sheet.part(number + 2) is Part.TEXT and not sheet.lines[number + 2].gap:
        return False  # a headline and the sentence under it that begins with the same name
    if one.text[-2:] == two.text[-2:] and LIST_ITEM_END.search(one.text):
        return False  # names of units, one below the other
    if sheet.part(number + 2) in {Part.OPENING, Part.BYLINE, Part.SUBHEAD} and not _is_heading(sheet, number - 1):
        return False  # 引题 and 主题 of one length
    if sheet.part(number + 2) is Part.SUBHEAD and not two.gap and not sheet.lines[number + 2].gap:
        return False  # a headline in two lines, its subhead close under it
    if sheet.part(number + 2) is Part.MARKED and two.gap:
        return False
    around = number - 1, number + 2
    if all(sheet.part(n) is Part.TEXT and abs(sheet.lines[n].width - one.width) <= 1 for n in around):
        return False  # lines of a column
    return all(_differs(sheet, n, len(one.text)) for n in around)


def _is_heading(sheet: Sheet, number: int) -> bool:
    return sheet.part(number) is Part.MARKED or (
        sheet.part(number) is Part.TEXT and sheet.is_closed(number - 1) and can_be_heading(sheet.lines[number].text)
    )


def _differs(sheet: Sheet, number: int, length: int) -> bool:
    """Whether the neighbour of a slogan is none of its lines and no line of the same column."""
    if sheet.part(number) is not Part.TEXT:
        return True
    line = sheet.lines[number]
    return abs(line.width - length) > 1 or ends_sentence(line.text) or "，" in line.text


def find_intruders(sheet: Sheet) -> None:
    """A line set into the middle of a sentence: …一天缝八十件衣 / 听民声解民忧　办实事暖人心 / 多一件是一件."""
    first_body = next((n for n in range(len(sheet)) if _is_of_body(sheet, n)), len(sheet))
    for number in range(max(1, first_body + 1), len(sheet) - 1):
        part = sheet.parts[number]
        if part not in LOOSE or sheet.parts[number - 1] not in BODY_PARTS or sheet.is_closed(number - 1):
            continue
        if part is Part.MARKED and sheet.lines[number].mark in BOXES:
            if sheet.parts[number + 1] is Part.TEXT:
                sheet.say(number, Part.SLOGAN, "boxed_intruder")  # [相关链接] in an open sentence
            continue
        if len(sheet.lines[number].text) > 2 * LONGEST_INTRUDER or _opens_paragraph(sheet, number):
            continue
        for boxed_line in range(number, _intruder_end(sheet, number)):
            sheet.say(boxed_line, Part.SLOGAN, "intruder")


def _opens_paragraph(sheet: Sheet, number: int) -> bool:
    """Whether a line is indented, and no box between blank lines over one that is not."""
    line, below = sheet.lines[number], sheet.lines[number + 1]
    return line.indented and not (line.gap and below.gap and not below.indented)


def _is_of_body(sheet: Sheet, number: int) -> bool:
    """Whether a line can only be of a body: it opens an article, or has clauses."""
    part, text = sheet.parts[number], sheet.lines[number].text
    return part is Part.OPENING or (part is Part.TEXT and ("，" in text or ends_sentence(text)))


def _intruder_end(sheet: Sheet, number: int) -> int:
    """Behind the lines that are set together into an open sentence; `number` itself if it goes on with this."""
    if sheet.parts[number + 1] is Part.SUBHEAD or (sheet.lines[number + 1].indented and _is_heading(sheet, number - 1)):
        return number  # a headline, with its subhead or under its kicker
    if is_parallel(sheet.lines[number].text):
        below = sheet.parts[number + 1] is Part.TEXT and is_parallel(sheet.lines[number + 1].text)
        return number + 1 + below
    end = number + 1
    while end < number + MOST_BOXED and sheet.part(end) is Part.TEXT and not sheet.lines[end].gap:
        end += 1
    return end if _is_alone(sheet, number, end) else number


def _is_alone(sheet: Sheet, first: int, end: int) -> bool:
    """Whether short lines without signs stand between blank lines, among much longer ones."""
    if sheet.part(end) is not Part.TEXT or not sheet.lines[first].gap or not sheet.lines[end].gap:
        return False
    texts = [line.text for line in sheet.lines[first:end]]
    if any(not 4 <= len(text) <= LONGEST_INTRUDER and not is_parallel(text) for text in texts):
        return False
    if any(not ("\u4e00" <= sign <= "\u9fff" or sign in " \u3000") for text in texts for sign in text):
        return False
    shortest = min(map(len, texts))
    called = sheet.lines[first].indented or banner_score(texts[0], common=False)  # …上了一堂 / 永远跟党走 / 课。
    return all(len(sheet.lines[other].text) > 2 * shortest for other in ((first - 1,) if called else (first - 1, end)))


def is_box(sheet: Sheet, number: int, is_crosshead: Callable[[Sheet, int], bool]) -> bool:
    """Whether a line between blank lines is a slogan: inside a paragraph, as its indents show, or by its words."""
    line, below = sheet.lines[number], sheet.lines[number + 1]
    if not (line.gap > sheet.usual_gap < below.gap) or not BOXED_LINE.fullmatch(line.text):
        return False
    score = banner_score(line.text, common=False)
    if is_crosshead(sheet, number) and score + is_parallel(line.text) < STRONG_BANNER_SCORE:
        return False
    if score or line.indented:
        return True
    paragraph = sheet.lines[max(0, number - LONGEST_PARAGRAPH) : number]
    return not below.indented and any(above.indented for above in paragraph) and sheet.lines[number - 1].gap == 0


def find_lists(sheet: Sheet) -> None:
    """Rows of lists, each a paragraph: 一等奖　石鼓区代表队　　　95分."""
    number = 0
    while number < len(sheet):
        end = _list_end(sheet, number)
        end += end > number and _is_rest_of_parted_row(sheet, number, end)
        widest = max((sheet.lines[row].width for row in range(number, end)), default=0)
        for row in range(number, end):
            rest = row > number and (_is_rest_of_row(sheet, row, widest) or _is_rest_of_parted_row(sheet, number, row))
            sheet.say(row, Part.ITEM_REST if rest else Part.ITEM, "list")
        number = max(end, number + 1)


def _is_rest_of_row(sheet: Sheet, number: int, widest: int) -> bool:
    """Whether the column broke the row above: 车工第一名：平湖经济开发区精密机械有限公司 / 李小明."""
    line, above = sheet.lines[number], sheet.lines[number - 1]
    if line.gap:
        return False
    if above.text.endswith("、"):  # 一等奖　张三、李四、 / 王五
        return True
    if above.width < max(widest, SHORTEST_BROKEN_ROW) or above.width < 2 * line.width:
        return False
    if is_list_item(line.text):
        return False
    return not LIST_ITEM_END.search(line.text) or LIST_ITEM_END.fullmatch(line.text) is not None  # …集团 / 工会


def _is_rest_of_parted_row(sheet: Sheet, first: int, number: int) -> bool:
    """Whether a line stands close under a row of a list whose rows are parted by blank lines."""
    if sheet.part(number) is not Part.TEXT or sheet.lines[number].gap or is_list_item(sheet.lines[number].text):
        return False
    rows = [row for row in range(first + 1, number) if is_list_item(sheet.lines[row].text)]
    return bool(rows) and all(sheet.lines[row].gap for row in rows)


def _list_end(sheet: Sheet, start: int) -> int:
    """Behind the last row of the list that begins here; `start` itself if none does."""
    if not _can_be_row(sheet, start) or not sheet.is_closed(start - 1) and not _announces(sheet, start - 1):
        return start
    titled = is_list_title(sheet.lines[start].text)
    if titled and start and sheet.lines[start].text.endswith(("如下：", "如下:")):
        return start  # a sentence that announces a list, of a paragraph or one itself
    announced = titled or _announces(sheet, start - 1)
    column = sheet.lines[start - 2].width if announced and not titled and _is_over_short_rows(sheet, start - 1) else 0
    if not announced and not is_list_item(sheet.lines[start].text):
        return start
    end, rows, stop = start + titled, 0, start + titled
    closing = sheet.lines[stop].text[-1:] if announced and stop < len(sheet) else ""
    widest_gap = sheet.lines[stop].gap if stop > start and stop < len(sheet) else 1
    while _can_be_row(sheet, stop) and stop - end < 2 and (stop == start or sheet.lines[stop].gap <= widest_gap):
        text = sheet.lines[stop].text
        stop += 1
        headed = sheet.part(stop) in {Part.OPENING, Part.BYLINE}
        alike = closing in CLOSERS and text[-1] == closing and not headed  # …“司机之家” / …“暖心驿站”
        is_short = column and _is_short_row(sheet, stop - 1, column)
        named = announced and (alike or LIST_ITEM_END.search(text)) and len(text) <= 40
        if is_list_item(text) or is_short or named:
            end, rows = stop, rows + 1
    return end if rows >= 2 else start


def _can_be_row(sheet: Sheet, number: int) -> bool:
    if sheet.part(number) is not Part.TEXT:
        return False
    text = sheet.lines[number].text
    return len(text) <= 60 and not ends_sentence(text) and not text.endswith(("，", "；"))


def _announces(sheet: Sheet, number: int) -> bool:
    """Whether a line of the body announces a list: …获奖名单如下：, 比武结果： over its first row."""
    if sheet.part(number) not in {Part.TEXT, Part.OPENING}:
        return False
    text = sheet.lines[number].text
    if text[-1] not in "：:":
        return False
    return text.endswith(ANNOUNCING) or is_list_item(sheet.lines[number + 1].text) or _is_over_short_rows(sheet, number)


def _is_over_short_rows(sheet: Sheet, number: int) -> bool:
    """Whether the lines under a colon in mid-column are all much shorter than the column: names of units."""
    column = sheet.lines[number - 1].width
    return column > sheet.lines[number].width + 1 and all(
        _is_short_row(sheet, row, column) for row in (number + 1, number + 2)
    )


def _is_short_row(sheet: Sheet, number: int, column: int) -> bool:
    """Whether a line close under the one above fills little of the column, and is no sentence."""
    if not _can_be_row(sheet, number) or sheet.lines[number].gap:
        return False
    line = sheet.lines[number]
    return line.width * SHORT_ROW < column and not any(sign in "，、。：“" for sign in line.text)
