"""Who signs: the grammar of bylines and picture credits, 本报记者 刘欣欣 摄影报道."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .names import (
    DOTS,
    HAN,
    HAN_OR_DOTS,
    HAN_WORD,
    Token,
    could_supply,
    has_surname,
    is_body,
    is_person,
    is_transcribed,
    join_names,
)
from .records import Credit, Role, Span
from .works import LONGEST_WORK, SPACED_WORK, WORDS_AND_PICTURE, WORKS, Work, ends_name, goes_with_next, is_apart, leads

TITLES = {
    "特约记者": Role.REPORTER,
    "摄影记者": Role.PHOTOGRAPHER,
    "记者": Role.REPORTER,
    "评论员": Role.REPORTER,
    "实习生": Role.REPORTER,
    "通讯员": Role.CORRESPONDENT,
    "通信员": Role.CORRESPONDENT,
    "报道员": Role.CORRESPONDENT,
    "特约撰稿人": Role.CORRESPONDENT,
    "特约撰稿": Role.CORRESPONDENT,
    "撰稿人": Role.CORRESPONDENT,
    "作者": Role.CORRESPONDENT,
}
PAPER_NAME = rf"[{HAN}]{{0,6}}(?:日报|晚报|时报|午报|早报|晨报|工人报|职工报|工会报|劳动报|网)"
NEWSROOM = rf"[{HAN}]{{2,10}}(?:融媒体?(?:中心)?|新闻中心|电视台|广播电台)"
HOUSE = rf"(?:本报|本网|本刊|本社|本台|新华社|中新社|{PAPER_NAME}(?:[—－-]{{1,2}}{PAPER_NAME})?|{NEWSROOM})"
RANK = rf"(?:全媒体|融媒体|全媒|融媒|首席|高级|资深|特约|特派|实习|见习|驻地|驻站|驻[{HAN}]{{2,4}}|文字|视频|签约)"
TITLE = re.compile(rf"{HOUSE}?{RANK}{{0,2}}(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})")
TITLE_SIGNS = frozenset("者员生稿")  # one of them stands in each title
TITLE_BEHIND = re.compile(r"(?:本报|特约|实习|摄影){0,2}(?:记者|通讯员|通信员)")
# 通 / 讯员, 特约 / 通讯员: a title that the end of a line broke
BROKEN_TITLE = re.compile(
    "|".join(
        rf"{title[:cut]}[ \t\u3000]*[\r\n]\s*{title[cut:]}"
        for title in sorted(
            {f"{front}{title}" for front in ("", "本报", "特约", "实习") for title in TITLES}, key=len, reverse=True
        )
        for cut in range(1, len(title))
    )
)
AGENCIES = frozenset({"新华社发", "新华社", "中新社发", "中新社"})
# Who stands beside 图 and is nobody: 文/本报记者 李明 图/受访者提供
NOBODIES = frozenset({"受访者提供", "受访者供图", "受访者", "采访对象提供", "资料图片", "资料图", "网络", "单位提供"})
SEPARATORS = frozenset(" \t\u3000\xa0\n\r、，,;；/／:：|｜()（）_")
BETWEEN_SIGNERS = frozenset("□■●○◎◆")  # 记者 李明 ●通讯员 王玉
CONJUNCTIONS = frozenset("和与及等")
LONGEST_SIGNATURE = 90
UNSIGNED = re.compile("[0-9０-９“”‘’《》。！？…%％]")  # no signature has one of these


@dataclass(frozen=True, slots=True)
class Signature:
    """What a byline or a credit says: who, in which roles, and whether of a picture."""

    credits: tuple[Credit, ...]
    works: frozenset[Work]
    titled: bool  # says 记者 or 通讯员
    set_off: bool  # the word 摄 stands apart from the name, by a blank or a stroke
    names: tuple[str, ...]

    @property
    def is_picture(self) -> bool:
        return bool(self.works & {Work.PICTURE, Work.BOTH, Work.SUPPLY})

    @property
    def is_picture_story(self) -> bool:
        """Whether the words are signed with the picture: 摄影报道, 文/王玉 图/王强."""
        return Work.BOTH in self.works or {Work.WORDS, Work.PICTURE} <= self.works


@dataclass(slots=True)
class _Reading:
    """State of reading a signature from left to right."""

    role: Role | None = None
    work_ahead: Work | None = None  # 摄影：王强
    tokens: list[Token] = field(default_factory=list)  # words of names under the present role
    pending: list[tuple[Role | None, Token]] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    works: set[Work] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    titled: bool = False
    set_off: bool = True

    def close_names(self) -> None:
        if not self.tokens:
            return
        names = join_names(self.tokens)
        self.pending += [(self.role, name) for name in names]
        self.names += [name for name, _ in names]
        self.tokens.clear()

    def is_named(self) -> bool:
        """Whether the names so far are whole, so that 和 is no part of one: 王强 和 李明, but not 郑 和."""
        return bool(self.tokens) and self.is_whole()

    def is_whole(self) -> bool:
        """Whether no half of a spaced name stands alone."""
        return sum(len(word) == 1 for word, _ in self.tokens) % 2 == 0

    def is_pictured(self) -> bool:
        """Whether a picture is signed for already, or a work stands before its names."""
        return self.work_ahead is not None or any(work is not Work.WORDS for work in self.works)

    def give_title(self, role: Role) -> None:
        self.close_names()
        self.role, self.titled = role, True

    def give_work(self, work: Work) -> None:
        self.close_names()
        self.works.add(work)
        ahead, self.work_ahead = self.work_ahead, None
        if self.pending and not ahead:
            self.settle(work)
            self.role = None
            return
        self.settle(ahead)  # 文/李明 图/王强
        self.work_ahead = work

    def settle(self, work: Work | None) -> None:
        for role, (name, span) in self.pending:
            self.credits += [Credit(name, each, span) for each in roles_of(role, work, name, span)]
        self.pending.clear()


def roles_of(role: Role | None, work: Work | None, name: str, span: Span) -> list[Role]:
    """In which roles a name signs: 通讯员 张海伦 摄影报道 is correspondent and photographer."""
    if work is Work.PICTURE or role is Role.PHOTOGRAPHER:
        return [Role.PHOTOGRAPHER]
    if work is Work.SUPPLY:
        # 江门 供图 names a place; 李 明 供图 is spaced as only two-character names of people are
        spaced = span.end - span.start > len(name) and len(name) == 2
        return [Role.PHOTOGRAPHER] if role or spaced or could_supply(name) else []
    author = role or Role.CORRESPONDENT
    return [author, Role.PHOTOGRAPHER] if work is Work.BOTH else [author]


def read_signature(text: str, start: int, end: int) -> Signature | None:
    """The signature that fills text[start:end] to the last sign; None if other words stand there too."""
    if end - start > LONGEST_SIGNATURE or UNSIGNED.search(text, start, end):
        return None
    reading, position = _Reading(), start
    broken = text.find("\n", start, end) >= 0
    while position < end:
        if text[position] in SEPARATORS:
            position += 1
            continue
        if text[position] in BETWEEN_SIGNERS:
            if _begins_line(text, start, position):
                return None
            reading.close_names()
            position += 1
            continue
        if spaced := SPACED_WORK.match(text, position, end):  # 王强 摄 影
            reading.give_work(WORKS["".join(spaced.group().split())])
            position = spaced.end()
            continue
        if text[position] in "文图" and _is_of_name(reading, text, position, end):
            reading.tokens.append((text[position], Span(position, position + 1)))
            position += 1
            continue
        if both := WORDS_AND_PICTURE.match(text, position, end):
            reading.give_work(Work.BOTH)
            position = both.end()
            continue
        if broken and (title := BROKEN_TITLE.match(text, position, end)):
            reading.give_title(_role("".join(title.group().split())))
            position = title.end()
            continue
        stop = position
        while stop < end and text[stop] not in SEPARATORS and text[stop] not in BETWEEN_SIGNERS:
            stop += 1
        joins = text[position:stop] in CONJUNCTIONS and reading.is_named() and not goes_with_next(text, position, end)
        if not joins and not _read_word(reading, text, position, stop, end):
            return None
        position = stop
    reading.close_names()
    reading.settle(reading.work_ahead)
    if not _is_credible(reading):
        return None
    return Signature(
        tuple(reading.credits), frozenset(reading.works), reading.titled, reading.set_off, tuple(reading.names)
    )


def _begins_line(text: str, start: int, position: int) -> bool:
    """Whether a sign marks a line, so that it is none of the signature's own."""
    return text[start:position].rstrip(" \t\u3000").endswith(("\n", "\r"))


def _is_of_name(reading: _Reading, text: str, position: int, end: int) -> bool:
    """Whether 文 or 图 set apart is half of a name: 通讯员 李 文 摄, 通讯员 图 雅, but not 李 明 文 王 强 图."""
    if not is_apart(text, position):
        return False
    if reading.is_whole():
        return goes_with_next(text, position, end)
    return text[position] == "文" or sum(len(word) == 1 for word, _ in reading.tokens) == 1


def _read_word(reading: _Reading, text: str, start: int, stop: int, end: int) -> bool:
    """Take in one word: a title, a name, 摄, or several of them set solid (记者陈曦摄)."""
    may_be_titled = not TITLE_SIGNS.isdisjoint(text[start:stop])
    if may_be_titled and (title := TITLE.match(text, start, stop)):
        reading.give_title(_role(title.group()))
        return title.end() == stop or _read_word(reading, text, title.end(), stop, end)
    alone = not reading.is_whole()  # 睿 in 何 睿通讯员
    if may_be_titled and (inner := TITLE_BEHIND.search(text, start + 2 - alone, stop)):  # 张晓通讯员
        return _read_word(reading, text, start, inner.start(), end) and _read_word(
            reading, text, inner.start(), stop, end
        )
    if text[start:stop] in AGENCIES:
        return True
    if text[start:stop] in NOBODIES and reading.work_ahead:
        reading.work_ahead = None
        return True
    if stop - start == 1 and text[start] in "文图" and _is_of_name(reading, text, start, end):
        return _read_name(reading, text[start:stop], Span(start, stop))
    if text[start:stop] in WORKS:
        if leads(text[start:stop], text[stop:end]) and not reading.work_ahead:
            reading.close_names()
            reading.settle(None)
        reading.give_work(WORKS[text[start:stop]])
        return True
    for length in range(min(LONGEST_WORK, stop - start - 2), 0, -1):
        work = WORKS.get(text[stop - length : stop])
        if work and length == 1 and ends_name(text[start:stop], text[stop:end], pictured=reading.is_pictured()):
            break
        if work and HAN_WORD.fullmatch(text, start, stop - length):
            reading.tokens.append((text[start : stop - length], Span(start, stop - length)))
            reading.set_off = False
            reading.give_work(work)
            return True
    if not HAN_OR_DOTS.fullmatch(text, start, stop):
        return False
    if reading.tokens and text[reading.tokens[-1][1].end : start].strip():
        reading.close_names()  # a bracket or a stroke ends a name
    return _read_name(reading, text[start:stop], Span(start, stop))


def _role(title: str) -> Role:
    return next(role for word, role in TITLES.items() if title.endswith(word))


def _read_name(reading: _Reading, word: str, span: Span) -> bool:
    """Take in a piece of a name; a dot between blanks (旦增 · 曲珍) joins its neighbours."""
    tokens = reading.tokens
    if len(word) > 2 and word[-1] == "等":  # 记者 王小强等
        word, span = word[:-1], Span(span.start, span.end - 1)
    if tokens and (word[0] in DOTS or tokens[-1][0][-1] in DOTS):
        before, where = tokens.pop()
        tokens.append((before + word, Span(where.start, span.end)))
    else:
        tokens.append((word, span))
    return len(tokens) <= 16


def _is_credible(reading: _Reading) -> bool:
    """Whether the names can be names: a line of the body that ends in 摄 is no credit."""
    if reading.works == {Work.SUPPLY}:
        return all(2 <= len(name) <= 14 for name in reading.names)
    people = [name for name in reading.names if is_person(name)]
    others = [name for name in reading.names if name not in people]
    if not reading.names or not all(map(is_body, others)) or not (people or reading.titled):
        return False  # （平湖区总工会 李明） signs for its person
    reading.credits = [credit for credit in reading.credits if is_person(credit.name)]
    reading.names = people or reading.names
    if reading.titled:
        return True
    if not reading.set_off:  # 陈曦摄: only with a surname in front
        return all(has_surname(name) for name in reading.names)
    return all(len(name) <= 4 or is_transcribed(name) for name in reading.names)
