"""As what people are counted: 80名渔民参加 as participants, 11名律师坐诊 as staff, 惠及500人 as beneficiaries."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from activities.extraction import people_words as said
from activities.extraction.records import Category

STUDYING = re.compile(r"参加|参训|听|学习|学员")
TAKING_TURNS = re.compile(r"参加|参训|轮流(?![坐值看陪])")
TOGETHER = re.compile(r"^[^，。；]{0,12}一[起同道]")
WITH = re.compile(r"(?:与|和|同|跟|带着|带领)$")
TAKEN = re.compile(r"[把将][^，。；]{0,4}$")


@dataclass(frozen=True, slots=True)
class Counted:
    """People that a figure counts, with the words of the clause before the figure and behind it."""

    noun: str
    is_behind: bool  # the noun stands behind the figure
    is_phrase: bool  # a verb is all that tells who they are
    before: str
    after: str

    @property
    def predicate(self) -> str:
        """What stands behind the noun that stands behind the figure: 坐诊 in 11名律师坐诊."""
        return self.after[len(self.noun) :]


def insured(it: Counted) -> Category | None:  # 2万名船员参加互助保障; 接受咨询35人次
    if said.INSURED.search(it.after) or said.ADVISED.search(it.before):
        return Category.BENEFICIARIES
    return None


def members(it: Counted) -> Category | None:  # 发展会员5300人; but 服务会员5300人
    reached = said.REACHED.search(it.before[-6:]) or said.HELPED.search(it.before)
    return Category.MEMBERS if said.MEMBERS.search(it.noun) and not it.is_phrase and not reached else None


def hired(it: Counted) -> Category | None:  # 聘请退休教师6人
    if said.HIRED.search(it.before) and not it.before.endswith(said.FOR) and not STUDYING.search(it.after):
        return Category.STAFF
    return None


def learners(it: Counted) -> Category | None:  # 他把8名徒弟的名字记在本上; but 资助学员20名
    served = it.before.endswith(said.FOR) or said.HELPED.search(it.before) or said.RECEIVED.search(it.after)
    return Category.PARTICIPANTS if said.LEARNERS.search(it.noun) and not served else None


def described(it: Counted) -> Category | None:  # 参测的2218名职工
    return Category.PARTICIPANTS if said.TAKING_PART_BEFORE.search(it.before) else None


def staff(it: Counted) -> Category | None:  # 6名律师; 组建36人的队伍
    if said.STAFF.search(it.noun) and not TAKING_TURNS.search(it.after) and not said.HELPED.search(it.before):
        return Category.STAFF
    hiring = said.HIRING.search(it.before[-5:]) and it.is_behind and not said.TAKING_PART.search(it.predicate)
    if hiring or it.after.startswith("组成") or said.POSTED_BEFORE.search(it.before):
        return Category.STAFF
    return None


def joining(it: Counted) -> Category | None:  # 526名外卖员加入工会
    return Category.MEMBERS if said.JOINING.search(it.after) else None


def teaching(it: Counted) -> Category | None:  # 8名技师到学校讲课; 20名工匠帮助企业
    if said.TEACHING.search(it.after) or (it.is_behind and said.HELPING.match(it.predicate)):
        return Category.STAFF
    if said.SKILLED.search(it.noun) and it.is_behind and said.GOING_OUT.match(it.predicate):
        return Category.STAFF
    return None


def asked(it: Counted) -> Category | None:  # 手把手教4名新工; 带出技师31人; 把12名孩子请进社区
    if said.ASKED.search(it.before) or said.TAUGHT_BY.search(it.before) or said.TRAINED.search(it.before):
        return Category.PARTICIPANTS
    if TAKEN.search(it.before) and said.INVITED.search(it.after):
        return Category.PARTICIPANTS
    if WITH.search(it.before) and TOGETHER.search(it.after):
        return Category.PARTICIPANTS
    return None


def posted(it: Counted) -> Category | None:  # 5名工友值班
    return Category.STAFF if it.is_behind and said.POSTED.search(it.after) else None


def served_by(it: Counted) -> Category | None:  # 为900名环卫工人送凉茶; but 为82名工会主席讲法律
    if it.before.endswith(said.FOR) and not it.before.endswith("意向"):
        return Category.PARTICIPANTS if said.TAUGHT.search(it.after) else Category.BENEFICIARIES
    if said.RECEIVED.search(it.after) or said.HELPED.search(it.before):
        return Category.BENEFICIARIES
    return None


def by_verbs(it: Counted) -> Category | None:  # 80名职工参加培训; 惠及职工500人
    served, part = said.SERVED.search(it.before[-14:]), said.TAKING_PART.search(it.after[:16] or it.before[-8:])
    if part and not (served and not it.after):
        return Category.PARTICIPANTS
    if served or said.SERVED.search(it.after[:14]):
        return Category.BENEFICIARIES
    return None


RULES: tuple[Callable[[Counted], Category | None], ...] = (
    insured,
    members,
    hired,
    learners,
    described,
    staff,
    joining,
    teaching,
    asked,
    posted,
    served_by,
    by_verbs,
)


def role(it: Counted, likes_taking_part: bool) -> Category:
    """As what they are counted, by the first rule that says so, else by the kind of activity."""
    found = next((category for rule in RULES if (category := rule(it))), None)
    return found or (Category.PARTICIPANTS if likes_taking_part else Category.BENEFICIARIES)
