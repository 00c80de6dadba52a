"""Pictures: which lines are a caption, with or without a title, and whose picture a credit line names."""

from __future__ import annotations

import re

from .bylines import read_closing
from .headings import can_be_heading
from .insets import NOTABLE, Caption, find_inset
from .lines import ends_sentence
from .neighbours import is_over, is_signed_by_author, tells_another_story
from .paragraphs import WIDEST_COLUMN
from .picture_titles import CAPTION_START, PICTURE_WORDS, is_dated, is_label, opens_under, title_over
from .sheet import BODY_PARTS, Part, Sheet

ABOVE_PICTURES = frozenset({None, Part.CREDIT, Part.NAMELESS, Part.CAPTION, Part.LABEL, Part.PICTURE_TITLE})
SAYING = re.compile(r"表示|介绍|说[。，：]|告诉记者|下一步")  # what a report ends with, and no caption says
FARTHEST_BYLINE = 60
BEFORE_DATES = "于在从自至到截、，；：（的年月和与"
PICTURE_SOURCE = re.compile(r"图|照片|资料|新华社发|中新社发")
LATER_PICTURE = re.compile(r"图[②③④⑤⑥2-6]")
MONTHS = 12
BEHIND_SENTENCE = re.compile(r"[。！](?=[^。！，]*[摄图文][^。！，]*$)[^”]")  # …社区服务。图/陆游
LONGEST_CREDIT = 30
LONGEST_REST_OF_WORK = 3
LONGEST_CAPTION = 400
MOST_LINES = 14


def find_pictures(sheet: Sheet) -> None:
    """Pictures with their captions and credits: title, caption and credit get one block."""
    for number in range(len(sheet)):
        if sheet.parts[number] is Part.CREDIT or _credits_picture(sheet, number):
            last = number - 1
        elif sheet.parts[number] is Part.TEXT and _ends_in_credit(sheet, number):
            if _credit_goes_on(sheet, number):
                continue
            last = number
        else:
            continue
        inside = last == number
        caption = find_inset(sheet, last, number + 1) if inside or sheet.is_closed(last) else None
        if not caption and (inside or _is_whole(sheet, number)):
            caption = caption_above(sheet, last, ends_in_credit=inside)
        if caption and is_picture(sheet, caption, number):
            _take(sheet, caption, number)


def _credits_picture(sheet: Sheet, number: int) -> bool:
    """Whether a line that names nobody credits a picture: 宜宾 供图, but not 来源：南充工会."""
    return sheet.parts[number] is Part.NAMELESS and PICTURE_SOURCE.search(sheet.lines[number].text) is not None


def _ends_in_credit(sheet: Sheet, number: int) -> bool:
    text = sheet.lines[number].text
    if text[-1] not in "摄影图道发片供）)" and not BEHIND_SENTENCE.search(text, max(0, len(text) - LONGEST_CREDIT)):
        return False
    closing = read_closing(text)
    if not closing and sheet.is_close(number) and sheet.part(number - 1) in BODY_PARTS:
        text = sheet.lines[number - 1].text + text
        closing = read_closing(text)
    if not closing:
        return False
    return closing.signature.is_picture if closing.signature else "供图" in text[closing.start :]


def _credit_goes_on(sheet: Sheet, number: int) -> bool:
    """Whether the column broke a work behind a name: …抬木料。 王强 摄影 / 报道."""
    below = number + 1
    if sheet.part(below) is not Part.TEXT or not sheet.is_close(below):
        return False
    rest = sheet.lines[below].text
    return len(rest) <= LONGEST_REST_OF_WORK and read_closing(sheet.lines[number].text + rest) is not None


def _take(sheet: Sheet, caption: Caption, credit: int) -> None:
    block = caption.first if caption.title is None else caption.title
    if is_label(sheet, block - 1):
        sheet.say(block - 1, Part.LABEL, "label_of_pictures")
    if caption.title is not None:
        sheet.say(caption.title, Part.PICTURE_TITLE, "picture_title")
        sheet.blocks[caption.title] = block
    for number in range(caption.first, caption.last + 1):
        sheet.say(number, Part.CAPTION, "caption")
        sheet.blocks[number] = block
    sheet.blocks[credit] = block


def caption_above(sheet: Sheet, last: int, *, ends_in_credit: bool = False) -> Caption | None:
    """The caption that ends at the line `last`: back to the line that can begin it."""
    if sheet.part(last) is not Part.TEXT or not (ends_in_credit or _tells(sheet.lines[last].text)):
        return None
    first = _first_line(sheet, last)
    if first is None and read_closing(sheet.lines[last].text):
        first = last  # a caption and its credit on one line, set into an open sentence
    return Caption(first, last, title_over(sheet, first)) if first is not None else None


def _is_whole(sheet: Sheet, credit: int) -> bool:
    """Whether the text above a credit ends with it, rather than goes on below."""
    text = sheet.lines[credit - 1].text if credit else ""
    return ends_sentence(text) or PICTURE_WORDS.search(text) is not None or sheet.part(credit + 1) is not Part.TEXT


def _tells(text: str) -> bool:
    """Whether a line can end a caption: it is a sentence or shows what the picture shows, and is no headline."""
    return ends_sentence(text) or not can_be_heading(text) or "，" in text or PICTURE_WORDS.search(text) is not None


def _first_line(sheet: Sheet, last: int) -> int | None:
    length, fallback, shown_below = 0, None, False
    for number in range(last, max(-1, last - MOST_LINES), -1):
        if sheet.part(number) is not Part.TEXT:
            break
        line = sheet.lines[number]
        length += len(line.text)
        if length > LONGEST_CAPTION:
            break
        if number < last and _heads_paragraph(sheet, number):
            return number + 1 if fallback is None else fallback
        begins = sheet.is_closed(number - 1) or is_label(sheet, number - 1)
        dated = is_dated(line.text)
        if dated and (begins or line.gap or title_over(sheet, number) is not None or _breaks_in(sheet, number)):
            later = LATER_PICTURE.match(line.text) is not None
            if sheet.part(number - 1) is Part.TEXT and (later or (line.text[0] == "图" and sheet.is_close(number))):
                fallback, shown_below = number, True
                continue  # 图为… on a line of its own: the caption began above
            return number
        if begins and shown_below or _is_titled(sheet, number, credit=last + 1):
            return number
        if begins and fallback is None:
            fallback = number
            if line.gap and not _is_wrapped(sheet, number):
                return number
    return fallback


def _heads_paragraph(sheet: Sheet, number: int) -> bool:
    """Whether a line stands over a paragraph that opens by its indent or a blank line, so that it is none of it."""
    line, below = sheet.lines[number], sheet.lines[number + 1]
    opens = (below.indented and not line.indented) or below.gap > sheet.usual_gap
    return opens and not ends_sentence(line.text)


def _is_titled(sheet: Sheet, number: int, credit: int) -> bool:
    """Whether a title of its own stands over a line, set off from the article above, which others sign."""
    title = title_over(sheet, number)
    if title is None:
        return False
    if not sheet.is_closed(title - 1):
        return opens_under(sheet, title)
    if not sheet.lines[number].gap and sheet.lines[number].width < sheet.lines[title].width + NOTABLE:
        return False
    return bool(sheet.lines[title].gap or not title) and not is_signed_by_author(sheet, number, credit)


def _is_wrapped(sheet: Sheet, number: int) -> bool:
    """Whether a line may be the middle of a caption that is set in short lines."""
    return sheet.part(number - 1) is Part.TEXT and sheet.lines[number].width <= 45 and not sheet.lines[number].gap


def _signs_report(sheet: Sheet, credit: int) -> bool:
    """Whether who signs in brackets tells the story too, or has a title."""
    closing = read_closing("。" + sheet.lines[credit].text)
    signature = closing.signature if closing else None
    return signature is None or signature.titled or signature.is_picture_story


def _is_signed_above(sheet: Sheet, number: int) -> bool:
    """Whether the article above has its byline already, so that who tells the picture's story tells another."""
    for above in range(number - 1, max(-1, number - FARTHEST_BYLINE), -1):
        if sheet.parts[above] is Part.OPENING:
            return bool(sheet.openings[above].credits)  # 本报讯 alone is signed below: 本报记者 陈曦 文并摄
        if sheet.parts[above] is Part.BYLINE:
            return True
        if sheet.parts[above] is Part.MARKED:
            return False
    return False


def _breaks_in(sheet: Sheet, first: int) -> bool:
    """Whether a dated line cannot go on with the open sentence above: …把一场义诊 / 5月29日，… does not."""
    above, line = sheet.lines[first - 1], sheet.lines[first]
    stands_out = line.width > above.width + NOTABLE and above.width <= WIDEST_COLUMN
    if not line.gap and not line.indented and line.width <= WIDEST_COLUMN and not stands_out:
        return False  # one of the lines of a column
    if above.text[-1].isdigit():
        number = re.search(r"[0-9]+$", above.text[-4:] + line.text[:2].rstrip("月"))
        return stands_out and number is not None and int(number[0]) > MONTHS  # …等12 / 11月5日，…
    return above.text[-1] not in BEFORE_DATES or (stands_out and not line.gap and ends_sentence(line.text))


def is_picture(sheet: Sheet, caption: Caption, credit: int) -> bool:
    """Whether caption and credit are an item of their own, not the end of a report and the credit of its picture."""
    if caption.set_in:
        return True
    if caption.title is not None and (sheet.is_closed(caption.title - 1) or is_label(sheet, caption.title - 1)):
        return True
    first = sheet.lines[caption.first]
    words = sheet.text[first.start : sheet.lines[caption.last].end]
    above = sheet.part(caption.first - 1)
    labelled = is_label(sheet, caption.first - 1)
    dated = is_dated(first.text)
    shown = PICTURE_WORDS.search(words) is not None
    signature = sheet.signatures.get(credit)
    story = bool(signature and signature.is_picture_story) or sheet.parts[credit] is not Part.CREDIT
    if credit == caption.first and sheet.is_open_above(credit):
        return shown or dated or sheet.part(credit + 1) is Part.TEXT
    if caption.title is not None and opens_under(sheet, caption.title):
        return True
    if caption.title is not None or (not sheet.is_closed(caption.first - 1) and not labelled):
        return dated and (shown or story or _breaks_in(sheet, caption.first))
    if shown or labelled or (above in ABOVE_PICTURES and not sheet.is_open_above(caption.first)):
        return True
    if is_over(sheet, caption.first - 1):
        return True
    if sheet.lines[credit].text[-1] in "）)" and _signs_report(sheet, credit):
        return False  # （通讯员 郝 景 文/图）
    if first.gap > max(1, sheet.usual_gap):
        return dated or story or not SAYING.search(words)
    if signature and signature.is_picture_story and _is_signed_above(sheet, caption.first):
        return True
    if story and dated:
        return True
    begun = CAPTION_START.match(first.text) is not None and not is_signed_by_author(sheet, caption.first, credit)
    if begun and sheet.part(credit + 1) is not Part.TEXT:
        return True
    return tells_another_story(sheet, caption.first, credit)
