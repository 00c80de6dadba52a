"""People that a figure counts, with the words around the figure that tell what they do or what is done for them."""

from __future__ import annotations

from typing import cast

from activities.extraction import people_words as said
from activities.extraction.people_deeds import deed, does_at, governor
from activities.extraction.people_verbs import GOVERNING
from activities.extraction.records import Category


class Counted:
    """People that a figure counts, with the words of the clause before the figure and behind it."""

    __slots__ = (
        "_deed",
        "following",
        "_place",
        "after",
        "before",
        "following",
        "governor",
        "is_behind",
        "is_for",
        "is_phrase",
        "noun",
        "predicate",
    )

    def __init__(
        self, noun: str, is_behind: bool, is_phrase: bool, before: str, after: str, following: str = ""
    ) -> None:
        """`is_behind`: the noun stands behind the figure; `is_phrase`: a verb is all that tells who they are.

        `following` is the clause behind, of the same sentence.
        """
        if is_behind and (head := _head(noun, after)):
            noun, is_phrase = head, False
        self.noun, self.is_behind, self.is_phrase, self.before, self.after = noun, is_behind, is_phrase, before, after
        # The verb whose object they are, 惠及 in 惠及500人; and whether it is done for them, 为80名船员.
        self.governor = governor(before)
        self.is_for = said.FOR.search(before) is not None
        # What is told of them behind the figure and its noun, if need be in the next clause: 坐诊 in 11名律师坐诊.
        self._place = place = after.find(noun) if is_behind and not is_phrase else -1
        told = after[place + len(noun) :] if place >= 0 else after
        is_alone = is_behind and len(told) <= 1 and told != "中" and not (self.governor or self.is_for)
        self.predicate = following if is_alone else told
        self.following = following
        self._deed: Category | None | str = ""

    @property
    def deed(self) -> Category | None:
        """As what they are counted by what they do: 坐诊 as staff."""
        if self._deed == "":
            told = deed(self.predicate)
            is_named = self._place >= 0 and said.PERSON_END.search(self.noun) is not None
            if told is None and self.is_behind and not is_named:
                told = deed(self.after, at_head=False)
            is_own = self.is_behind and not (self.governor or self.is_for or said.OF_OTHERS.match(self.following))
            if told is None and is_own:
                told = deed(self.following)  # 6名劳模剪子翻飞，教果农剪枝
            self._deed = told
        return cast("Category | None", self._deed)

    @property
    def is_helped(self) -> bool:
        """Whether something is done for them: 与职工谈心530人次."""
        return (
            GOVERNING.get(self.governor) is Category.BENEFICIARIES
            or said.HELPED.search(self.before) is not None
            or self.is_for
            or said.RECEIVED.search(self.after) is not None
        )


def _head(noun: str, after: str) -> str:
    """The people at the head of words that were taken for a noun: 职工 of 职工捉对厮杀; "" where none stand there."""
    if not (told := said.PERSON_HEAD.match(after)) or said.NO_HEAD.match(after, told.end()):
        return ""
    head = told.group()
    if said.PERSON_END.search(noun) and not does_at(noun, len(head)):
        return ""
    return head if len(head) < len(noun) and noun.startswith(head) and "的" not in noun[len(head) :][:1] else ""


def is_staff(noun: str) -> bool:
    """Whether people are called by what they do for others: 律师, 维权员; but 快递员 is a trade, 学员 a pupil."""
    if said.STAFF.search(noun):
        return True
    name = noun.rstrip("”")
    return name.endswith("员") and not name[:-1].endswith(said.WORKER_STEMS)
