"""What a page prints for its readers and is no article: advertisements, declarations, where to scan and follow."""

from __future__ import annotations

import re

from .headings import can_be_heading
from .sheet import Part, Sheet

ADVERTISEMENT = re.compile(
    r"(?:分类)?广告|(?:遗失|严正|郑重|作废)?声明|遗失(?:启事)?|(?:招聘|招租|寻人|征稿|征订|更正|致歉|搬迁)?启事"
    r"|招聘信息|讣告"
    r"|(?:注销|减资|清算|拍卖|招标|中标|送达|仲裁|债权|合并|分立|催告|转让|迁坟|开庭)?公告|仲裁公告|便民信息"
)
HINT = re.compile(
    r"(?:[\u4e00-\u9fff“”]{0,12}请|欢迎|更多[\u4e00-\u9fff]{0,8}|手机|微信|立即)?"
    r"(?:扫码|扫一扫|扫描(?:[上下左右]?[方侧图]?)?(?:二维码)?|长按[\u4e00-\u9fff]{0,4}二维码)"
    r"(?:(?:二维码|关注|看|阅读|观看|下载|了解|查看|收看|收听|听|进入|获取|加入|参与|报名)"
    r"[\u4e00-\u9fff“”《》0-9A-Za-z]{0,16})?"
)
FOLLOW = re.compile(
    r"(?:欢迎|敬请|请)关注[^，。]{2,24}(?:公众号|微博|微信|客户端|视频号|抖音)"
    r"|[\u4e00-\u9fff“”]{0,12}(?:微信公众号|二维码|官方微[信博]|视频号|客户端)"
    r"|更多(?:精彩|新闻|资讯|内容)[^，。]{0,20}"
)
HINTED = re.compile("扫|长按|关注|公众号|二维码|官方微|视频号|客户端|更多")  # one of these stands in each hint
MOST_NOTICE_LINES = 40
MOST_HEADINGS = 3
ANCHORS = frozenset({Part.OPENING, Part.BYLINE})


def find_notices(sheet: Sheet) -> None:
    """Hints to scan and follow, and advertisements with all their lines."""
    number = 0
    while number < len(sheet):
        end = number + 1
        if sheet.parts[number] in {Part.TEXT, Part.MARKED} and number not in sheet.body_from:
            text = sheet.lines[number].text
            if is_hint(text) and not _is_of_column(sheet, number):
                sheet.say(number, Part.NOTICE, "hint")
            elif ADVERTISEMENT.fullmatch(text) and sheet.part(number + 1) is Part.TEXT:
                end = _notice_end(sheet, number)
                for line in range(number, end):
                    if sheet.parts[line] in {Part.TEXT, Part.MARKED}:
                        sheet.say(line, Part.NOTICE, "advertisement")
        number = end


def _is_of_column(sheet: Sheet, number: int) -> bool:
    """Whether a line goes on with the sentence above in the column of it: …到服务站 / 扫描二维码领取清凉包."""
    if sheet.is_closed(number - 1) or not sheet.is_close(number) or sheet.part(number + 1) is not Part.TEXT:
        return False
    return abs(sheet.lines[number].width - sheet.lines[number - 1].width) <= 1


def is_hint(text: str) -> bool:
    """Whether a line tells where to scan and follow: 扫码看视频, but not 扫码入会享普惠."""
    if len(text) > 30 or text[-1] in "。，；" or not HINTED.search(text):
        return False
    return FOLLOW.fullmatch(text) is not None or HINT.fullmatch(text) is not None


def _notice_end(sheet: Sheet, start: int) -> int:
    """Behind the last line of the advertisement that begins here: before the headings of the next article."""
    stop = start + 1
    last = min(len(sheet), start + MOST_NOTICE_LINES)
    while stop < last and sheet.parts[stop] in {Part.TEXT, Part.PAGE_LINE, Part.NAMELESS}:
        stop += 1
    if sheet.part(stop) not in ANCHORS:
        return stop
    for _ in range(MOST_HEADINGS):
        if stop - 1 > start + 1 and sheet.parts[stop - 1] is Part.TEXT and can_be_heading(sheet.lines[stop - 1].text):
            stop -= 1
    return stop
