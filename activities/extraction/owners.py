"""What a text has said of its unions up to each statement: who acted last, who founded the team that it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from activities.extraction.participants import Cast, Group, Part
from activities.extraction.records import Level, Organization
from articles.segmentation.records import Span

STRONG = frozenset([Part.ACTS, Part.OWNS])
FETCHED = re.compile(r"(?:请来|聘请|请到|借来|抽调|借调|选派|收集)")
# 各区总工会和42家基层工会选派的156名学员: who sent them does not act.
SENDS = re.compile(r"(?:[和及与、][^，。；]{0,14}?)?(?:选派|推荐|选送|申报|报送|推选|转来|介绍)的")
# Behind such words a union is no subject: the one told before goes on. 会同某镇总工会办班9期; 为各镇总工会配发图书
NO_SUBJECT = re.compile(
    r"(?:还|又|也|并|并且|同时|另|另外|此外|随后){0,2}(?:会同|联合|携手|联手|协同|协助|依托|依靠|通过|经|与|同|和|跟"
    r"|给|为|向|对|替|帮|请|把|将)$"
)
# 它会同区司法局上门: the one told before; 它们: the first of those.
PRONOUN = re.compile(r"(?:^|(?<=[，；：。\n ]))(?:而|但)?它")
UNDERTAKES = re.compile(r"(?:分别|具体|联合|共同)?(?:承办|协办)")
_KIND = "[省市区县旗州盟镇乡团师局院校厂矿段站]|街道|集团|公司|系统|油田|学院|学校|医院|园区|社区|开发区"
OF_PLACE = re.compile(rf"(?P<kind>{_KIND})总?工会(?:联合会)?$")
# A whole place or all its unions: 全区已有…, 截至目前，该县…, 区里划出…, 全市各级工会筹集…, 苏州各级工会采购….
_WHOLE = rf"[全该我本](?P<kind>{_KIND})(?!总工会)|(?<![\u4e00-\u9fff])(?P<inside>{_KIND})[里内上]"
WHOLE = re.compile(_WHOLE)
WHOLE_OR_LEVELS = re.compile(rf"{_WHOLE}|(?P<name>[\u4e00-\u9fff]{{2}})[省市区县州]?(?:(?:各|[两三四])级|系统各级)工会")
# 江门把补助提高到5000元: a place by its bare name, behind its union, is that union.
CITY = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,4})[省市区县旗州]总工会$")
BEFORE_DEED = re.compile(
    r"(?:则|还|也|又|已|去年|今年|先后|目前|\d{1,2}月)?(?:的“|把|将|从|在|向|为|给|对|由|组织|建立|建成|推行|开展"
    r"|投入|发动|依托|采取|围绕|聚焦|用)"
)
# 到16日，两级工会登记职工1874户: those that acted together before.
TOGETHER = re.compile(
    r"[两三四几多各双](?:(?<=双)方|(?:(?<=各)方|(?<![各双])(?:[级地区县市镇乡街家方]|个[^，。；\d]{1,4}))总?)工会"
)
# What is held, founded or sent and spoken of later by its bare name: 竞赛累计创效1.3亿元, 调解室接案163件.
THING = (
    "竞赛|大赛|比赛|比武|行动|工作室|调解室|阅览室|课堂|夜校|学校|学堂|讲堂|协议|合同|宣讲团|讲师团|艺术团|服务队"
    "|救援队|突击队|宣讲队"
    "|志愿队|联合会|工联会|驿站|维权站|服务站|服务点|小屋|书屋|小程序|热线|平台|培训班|夏令营|托管班|帮扶中心"
    "|服务中心|活动中心|报告会|招聘会|"
    "大集|集市|工坊|联盟|学院|食堂|专车|直通车|服务车|体检车|调解员|督导组|慰问组|工作组|安全员|监督员|指导员|协管员"
    "|代表|学员|选手|队员"
)
SPOKEN_OF = re.compile(
    rf"(?:^|[，。；：、！？\n“”（）\d日月年来]|[该这本此])(?:[次项个场支座条所]|同班的)?(?P<thing>{THING})"
)
# A bargain that is struck, and words that speak of it later: 谈了四轮, 夜班津贴每班15元.
SIGNS = re.compile(r"签[订定下署约了字名]|落笔|达成|集体合同|专项协议|谈[成定妥]")
TALKS = re.compile(r"协商|谈判|商定|谈定|谈了|谈下|双方|合同|协议|工价|单价|工资|津贴|补贴|抽成|时薪|涨")
FAR = 600  # characters back in which the place that is meant was named
RANKS = list(Level)
MOST_COMPARED = 20  # unions of one kind of place
HEAD = 40  # characters at the head of a statement in which its subject stands


class Place(NamedTuple):
    """Where a statement names a union, or speaks of a whole place, and of which union it is the place."""

    start: int
    union: str
    is_subject: bool  # 全市工会, 苏州各级工会: its unions act


class Passing(NamedTuple):
    """Where a statement names a union that does not act there, and the part that it plays."""

    start: int
    union: str
    part: Part


@dataclass(frozen=True, slots=True)
class Told:
    """Which unions a statement names, and which the text before it has told of."""

    acting: Sequence[Place] = ()  # where it names unions as those that act, the first of each group
    passing: Sequence[Passing] = ()  # named in it otherwise
    places: Sequence[Place] = ()  # the whole places that it speaks of
    last: str = ""  # who acted last in its paragraph
    first: str = ""  # who acted first in it
    named: str = ""  # who was named last in it otherwise
    before: str = ""  # who acted last in an earlier paragraph, where nobody did in this one
    founder: str = ""  # who first acted where the thing that it speaks of was told
    signer: str = ""  # who struck the bargain that it speaks of
    together: str = ""  # the first of those that acted together, where it speaks of both


def tell(text: str, casts: Sequence[Cast], organizations: Sequence[Organization]) -> list[Told]:
    """What is told of the unions up to each statement."""
    story = _Story(text, organizations)
    return [story.tell(cast) for cast in casts]


class _Story:
    """The unions of a text as its statements tell of them, one after the other."""

    def __init__(self, text: str, organizations: Sequence[Organization]) -> None:
        """A story of which nothing is told."""
        self.text = text
        self.ranks = {one.name: RANKS.index(one.level) for one in organizations}
        self.whole = WHOLE_OR_LEVELS if "级工会" in text else WHOLE
        self.has_places = self.whole.search(text) is not None
        self.has_signed = SIGNS.search(text) is not None
        self.has_together = TOGETHER.search(text) is not None
        self.paragraph = -1
        self.last = self.first = self.named = self.before = ""
        self.signer = self.together = ""
        self.founders: dict[str, tuple[str, int]] = {}  # of things, and how far they were looked for
        self.subjects: list[tuple[Span, str]] = []  # of the statements so far that have one
        self.kinds: dict[str, list[str]] = {}
        self.bare: dict[str, str] = {}  # places of unions named in this paragraph, by their bare names
        for name in self.ranks:
            if place := OF_PLACE.search(name):
                self.kinds.setdefault(place["kind"], []).append(name)

    def tell(self, cast: Cast) -> Told:
        """What is known when a statement begins; then what it tells itself is kept for those behind it."""
        text, span = self.text, cast.statement.span
        if cast.statement.paragraph != self.paragraph:
            self._turn(cast.statement.paragraph)
        acting = self._taken_up(cast)
        passing: list[Passing] = []
        for group in cast.groups:
            if (unions := group.unions) and not self._is_source(group, cast.heads):
                helps = bool(acting) and self._only_helps(span.start, group)
                if group.part in STRONG and not SENDS.match(text, group.span.end) and not helps:
                    acting.append(Place(group.span.start, unions[0], True))
                else:
                    passing.append(Passing(group.span.start, unions[0], group.part))
        told = Told(
            acting=acting,
            passing=passing,
            places=list(self._places(span)) if self.has_places else [],
            last=self.last,
            first=self.first,
            named=self.named,
            before="" if self.last else self.before,
            founder="" if acting else self._founder(span),
            signer=self.signer if self.signer and TALKS.search(text, *span) else "",
            together=self.together if self.together and TOGETHER.search(text, *span) else "",
        )
        self._keep(cast, told)
        return told

    def _taken_up(self, cast: Cast) -> list[Place]:
        """Where a statement goes on with the union told last, by 它 or as its subject is dropped: 会同某镇总工会…."""
        span = cast.statement.span
        for size in (2, 3, 4) if self.bare else ():
            union = self.bare.get(self.text[span.start : span.start + size])
            if union and BEFORE_DEED.match(self.text, span.start + size, span.end):
                return [Place(span.start, union, True)]
        if self.together and (both := TOGETHER.search(self.text, span.start, min(span.end, span.start + HEAD // 4))):
            return [Place(both.start(), self.together, True)]
        if not self.last:
            return []
        if cast.groups and NO_SUBJECT.match(self.text, span.start, cast.groups[0].span.start):
            return [Place(span.start, self.last, True)]
        found = PRONOUN.search(self.text, *span) if "它" in span.of(self.text) else None
        return [Place(found.start(), self.last, True)] if found else []

    def _only_helps(self, start: int, group: Group) -> bool:
        """Whether a group does not act by itself behind one that acts: 市总工会牵头，区总工会承办; 会同某镇总工会."""
        companion = NO_SUBJECT.match(self.text, start, group.span.start)
        return companion is not None or UNDERTAKES.match(self.text, group.span.end) is not None

    def _is_source(self, group: Group, heads: Sequence[int]) -> bool:
        """Whether a union is only where somebody was fetched from: 从某公司工会请来的16名讲师."""
        if FETCHED.match(self.text, group.span.end) is None:
            return False
        head = max((begin for begin in heads if begin <= group.span.start), default=group.span.start)
        return self.text.find("从", head, group.span.end) >= 0

    def _given(self, acting: Sequence[Place], passing: Sequence[Passing]) -> str:
        """Who is given what another gives, "" if nobody is: 甲镇总工会 of 甲镇总工会被市总工会评为先进."""
        giver = acting[-1].start
        if not self.text.endswith("被", 0, giver):
            return ""
        before = [one.union for one in acting if one.start < giver] or [
            one.union for one in passing if one.start < giver
        ]
        return before[-1] if before else ""

    def _turn(self, paragraph: int) -> None:
        """Begins a paragraph: who acted in the one before is remembered, but no longer spoken of."""
        self.before = self.last or self.before
        self.paragraph = paragraph
        self.last = self.first = self.named = ""
        self.bare = {}

    def _keep(self, cast: Cast, told: Told) -> None:
        """Keeps what a statement tells for those behind it."""
        acting, passing, span = told.acting, told.passing, cast.statement.span
        subject = next((place.union for place in told.places if place.is_subject), told.founder)
        if acting:
            subject = self._given(acting, passing) or acting[-1].union
        elif label := next((one for one in cast.groups if one.part is Part.TELLS and self._is_label(one)), None):
            subject = label.unions[0]
        if subject:
            self.last = subject
            self.first = self.first or (acting[0].union if acting else subject)
            self.subjects.append((span, subject))
        if passing:
            self.named = passing[-1].union
        for group in cast.groups:
            self.bare |= {place["place"]: name for name in group.unions if (place := CITY.search(name))}
        if self.has_signed and (acting or passing) and SIGNS.search(self.text, *span):
            spoke = (one.union for one in passing if one.part is Part.SPEAKS)
            self.signer = acting[0].union if acting else next(spoke, self.signer)
        if self.has_together:
            acted = {one.start for one in acting} | {one.start for one in passing if one.part is Part.SPEAKS}
            joined = (group for group in cast.groups if group.span.start in acted and len(group.unions) > 1)
            self.together = next((group.unions[0] for group in joined), self.together)

    def _is_label(self, group: Group) -> bool:
        """Whether a union's officer gives the account that follows: 某街道总工会主席李某：今年慰问…."""
        return bool(group.unions) and self.text.endswith("：", 0, group.tail)

    def _founder(self, span: Span) -> str:
        """Who acted where the thing that a statement speaks of at its head was told first: 竞赛, 调解室."""
        if not self.subjects:
            return ""
        spoken = SPOKEN_OF.search(self.text, max(0, span.start - 1), min(span.end, span.start + HEAD))
        return self._founder_of(spoken["thing"], span.start) if spoken else ""

    def _founder_of(self, thing: str, end: int) -> str:
        """Who acted in the first statement that names a thing, up to there; looked for once."""
        founder, start = self.founders.get(thing, ("", 0))
        while not founder and (start := self.text.find(thing, start, end)) >= 0:
            index = bisect_right(self.subjects, start, key=lambda one: one[0].start) - 1
            if index >= 0 and start < self.subjects[index][0].end:
                founder = self.subjects[index][1]
            start += len(thing)
        self.founders[thing] = (founder, max(start, end))
        return founder

    def _places(self, span: Span) -> Iterator[Place]:
        """The whole places of which a statement speaks: 全区, 该厂, 苏州各级工会."""
        for match in self.whole.finditer(self.text, *span):
            kind = match["kind"] or match["inside"]
            unions = self.kinds.get(kind, []) if kind else self._named(match["name"])
            if unions:
                is_subject = not kind or self.text.startswith(("工会", "各级工会"), match.end())
                yield Place(match.start(), self._meant(unions, match.start()), is_subject)

    def _named(self, place: str) -> list[str]:
        """The union whose place or house is called so: 苏州."""
        if place not in self.kinds:
            ends = place + "工会"
            self.kinds[place] = [name for name in self.ranks if name.startswith(place) or name.endswith(ends)][:1]
        return self.kinds[place]

    def _meant(self, unions: Sequence[str], end: int) -> str:
        """Of several unions of such places the highest, else the one whose place is named last before there."""
        return max(unions[:MOST_COMPARED], key=lambda name: (-self.ranks[name], self._named_at(name, end)))

    def _named_at(self, name: str, end: int) -> int:
        """Where the place or house of a union is named last before there."""
        return self.text.rfind(name.removesuffix("总工会").removesuffix("工会"), max(0, end - FAR), end)
