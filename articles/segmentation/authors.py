"""Names alone under a headline: who wrote an essay, a comment or a poem, 王 玉 or ○王玉."""

from __future__ import annotations

from .headings import can_be_heading, has_clauses
from .names import PLACE_ENDS, has_surname
from .sheet import Part, Sheet
from .signatures import Signature, read_signature

AUTHOR_MARKS = "○◎●◇◆□■"
LONGEST = 12
SHORTEST_BODY = 20
MOST_ABOVE = 3  # label and kicker over the headline


def find_authors(sheet: Sheet) -> None:
    """Lines that hold nothing but the names of authors, between a headline and its text."""
    for number in range(1, len(sheet) - 1):
        if sheet.parts[number] not in {Part.TEXT, Part.MARKED} or sheet.parts[number + 1] is not Part.TEXT:
            continue
        signature = _author(sheet, number)
        if signature and _is_under_headline(sheet, number):
            sheet.signatures[number] = signature
            sheet.say(number, Part.BYLINE, "author")


def _author(sheet: Sheet, number: int) -> Signature | None:
    """Who signs on a line of names: all with a known surname, and set as names are set, 王 玉 or 王小玉."""
    line = sheet.lines[number]
    if len(line.text) > LONGEST or line.text[-1] in PLACE_ENDS:
        return None
    signature = read_signature(sheet.text, line.start, line.end)
    if not signature or signature.works or not all(map(has_surname, signature.names)):
        return None
    if len(signature.names) > 1 and len({name[0] for name in signature.names}) == 1:
        return None  # 谈岗位 谈工价 谈未来
    spaced = " " in line.text or "\u3000" in line.text
    is_name = spaced or line.mark[:1] in tuple(AUTHOR_MARKS) or all(len(name) == 3 for name in signature.names)
    return signature if is_name else None


def _is_under_headline(sheet: Sheet, number: int) -> bool:
    """Whether a line stands between a headline and the first line of its text."""
    above, below = sheet.lines[number - 1], sheet.lines[number + 1]
    headed = sheet.parts[number - 1] in {Part.MARKED, Part.SUBHEAD} or (
        sheet.parts[number - 1] is Part.TEXT
        and can_be_heading(above.text)
        and not has_clauses(above.text)
        and _begins_below(sheet, number - 2)
    )
    return headed and (len(below.text) >= SHORTEST_BODY or " " in sheet.lines[number].text)


def _begins_below(sheet: Sheet, number: int) -> bool:
    """Whether headings can begin under the line, or under those above it: a label, a kicker."""
    for above in range(number, number - MOST_ABOVE, -1):
        if sheet.is_closed(above):
            return True
        if not can_be_heading(sheet.lines[above].text) or has_clauses(sheet.lines[above].text):
            return False
    return False
