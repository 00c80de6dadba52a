"""Why a record changed: the words that stand in its history, from a fixed vocabulary."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reason(models.TextChoices):
    """What was done to a record. Histories keep the code, with a detail where there is one: read:7."""

    READ = "read", _("read from the page")
    REREAD = "reread", _("read again")
    LOADED = "loaded", _("loaded from a list")
    BASELINE = "baseline", _("as it stood when its history began")
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")
    REOPENED = "reopened", _("to be reviewed again")
    CORRECTED = "corrected", _("corrected")
    ADDED = "added", _("added by an editor")
    DELETED = "deleted", _("deleted by an editor")
    ACCEPTED = "accepted", _("the reading's proposal accepted")
    DISMISSED = "dismissed", _("the reading's proposal dismissed")
    REVERTED = "reverted", _("an earlier version put back")
    UNDONE = "undone", _("the last decision undone")
    MERGED = "merged", _("merged into another")
    UNMERGED = "unmerged", _("a merge taken back")
    RUN_UNDONE = "run_undone", _("an import taken back")
    TEXT_CORRECTED = "text_corrected", _("the article's text corrected")
    ANCHORED = "anchored", _("its words found again in the corrected text")
    SPLIT = "split", _("the article split")
    JOINED = "joined", _("articles joined")


# What an editor decided about one record; `undo` takes these back, the last one first
DECISIONS = frozenset(
    [
        Reason.CONFIRMED,
        Reason.REJECTED,
        Reason.REOPENED,
        Reason.CORRECTED,
        Reason.ADDED,
        Reason.ACCEPTED,
        Reason.DISMISSED,
        Reason.REVERTED,
        Reason.TEXT_CORRECTED,
    ]
)
WITH_DETAIL = {
    Reason.READ: _("read from the page, in import run %(detail)s"),
    Reason.REREAD: _("read again, in import run %(detail)s"),
    Reason.UNDONE: _("undone: %(detail)s"),
    Reason.MERGED: _("merged into another, in merge %(detail)s"),
    Reason.UNMERGED: _("merge %(detail)s taken back"),
    Reason.RUN_UNDONE: _("import run %(detail)s taken back"),
    Reason.REVERTED: _("the version of %(detail)s put back"),
}
BY_KIND = {"+": _("made"), "~": _("changed"), "-": _("deleted")}  # histories older than this vocabulary


def reason(code: Reason, detail: object = "") -> str:
    """A reason as histories keep it: reason(Reason.READ, 7) gives read:7."""
    return f"{code}:{detail}" if detail != "" else str(code)


def code_of(stored: str | None) -> Reason | None:
    """The code of a stored reason: Reason.READ for read:7; None for words that are none of the vocabulary."""
    code = (stored or "").partition(":")[0]
    return Reason(code) if code in Reason.values else None


def in_words(stored: str | None, kind: str = "~") -> str:
    """A stored reason for a person: read:7 gives “read from the page, in import run 7”.

    `kind` is that of the history row (+ ~ -), for rows without a reason.
    """
    code, detail = code_of(stored), (stored or "").partition(":")[2]
    if code is None:
        return stored or str(BY_KIND[kind])
    if not detail or code not in WITH_DETAIL:
        return str(code.label)
    return str(WITH_DETAIL[code]) % {"detail": Reason(detail).label if detail in Reason.values else detail}
