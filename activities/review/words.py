"""The words that the desk's script says, and its keys: what the help on the page and the manual show."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from activities.models import QueueEntry


class Key(NamedTuple):
    """Keys that do one thing."""

    keys: tuple[str, ...]
    does: str | Promise


KEYS: list[tuple[str | Promise, list[Key]]] = [
    (
        gettext_lazy("Move"),
        [
            Key(("j", "↓"), gettext_lazy("next record")),
            Key(("k", "↑"), gettext_lazy("record before")),
            Key(("g",), gettext_lazy("next record that waits for a decision")),
            Key(("w",), gettext_lazy("to the record's words in the article, and back")),
            Key(("p",), gettext_lazy("the article's place on its page, in a new tab")),
        ],
    ),
    (
        gettext_lazy("Decide"),
        [
            Key(("c",), gettext_lazy("confirm, and on to the next that waits")),
            Key(("x",), gettext_lazy("reject, and on to the next that waits")),
            Key(("r",), gettext_lazy("take the decision on this record back: unreviewed again")),
            Key(("t",), gettext_lazy("take what a later reading proposes for this record")),
            Key(("m",), gettext_lazy("keep what stands there, and leave what it proposes")),
            Key(("Shift+A",), gettext_lazy("confirm all that remain in the article")),
            Key(("u", "Ctrl+Z"), gettext_lazy("undo the last decision, and the one before it")),
        ],
    ),
    (
        gettext_lazy("Correct"),
        [
            Key(("e",), gettext_lazy("edit the record's fields in place")),
            Key(("Shift+E",), gettext_lazy("correct the article's text and borders, and come back")),
            Key(("Ctrl+Enter", "Enter"), gettext_lazy("save, and on to the next that waits")),
            Key(("Esc",), gettext_lazy("close the form; asked for once more where something was typed")),
        ],
    ),
    (
        gettext_lazy("Add"),
        [
            Key(("f",), gettext_lazy("a figure from the selected words, or from words that you type")),
            Key(("a",), gettext_lazy("an activity from them")),
            Key(("o",), gettext_lazy("an organization that they name")),
        ],
    ),
    (
        gettext_lazy("Articles"),
        [
            Key(("n",), gettext_lazy("next article; asked for once more where something still waits")),
            Key(("s",), gettext_lazy("skip: the next article, this one later")),
            Key(("?",), gettext_lazy("these keys")),
        ],
    ),
]


def reasons_of(entry: QueueEntry) -> list[str]:
    """Why an article comes when it does, in words: 2 doubtful figures, 1 new organization."""
    counted = [
        (entry.proposals, ngettext("%(count)d proposal", "%(count)d proposals", entry.proposals)),
        (entry.main_left, ngettext("%(count)d main activity", "%(count)d main activities", entry.main_left)),
        (entry.doubtful, ngettext("%(count)d doubtful figure", "%(count)d doubtful figures", entry.doubtful)),
        (
            entry.new_organizations,
            ngettext("%(count)d new organization", "%(count)d new organizations", entry.new_organizations),
        ),
        (entry.warnings, ngettext("%(count)d warning of its page", "%(count)d warnings of its page", entry.warnings)),
    ]
    return [words % {"count": count} for count, words in counted if count]


def desk_words() -> dict[str, str]:
    """What the script says, in the language of the page."""
    return {
        "undo": _("Undo"),
        "close": _("Close"),
        "again": _("Try again"),
        "offline": _("The server cannot be reached. What you typed is still here; try again when the network is back."),
        "loggedOut": _("You are no longer logged in. Log in again in another tab, come back and try again."),
        "logIn": _("Log in in a new tab"),
        "forbidden": _("You may not do this. Ask an administrator for the role of an editor."),
        "broken": _("The server could not do this. Nothing was changed: try again, or tell an administrator."),
        "gone": _("This no longer exists. Load the page again to see what is there now."),
        "unsaved": _("Not saved yet. Press Esc again to throw away what you typed, Ctrl+Enter to save it."),
        "unsavedLeave": _("A form is open with words that are not saved. Save or close it first."),
        "stillLeft": _("{left} records still wait. Press n again to leave them for later, Shift+A to confirm them."),
        "allDone": _("All is decided. Press n for the next article."),
        "nothingOpen": _("Nothing here waits for a decision."),
        "nothingToUndo": _("There is nothing to undo on this page."),
        "alreadyDecided": _("This is decided already. Press r to take the decision back."),
        "nothingProposed": _("No reading proposes anything for this record."),
        "proposalWaits": _("A later reading proposes something else: t takes it, m keeps what stands there."),
        "notDecided": _("Nobody has decided on this yet."),
        "left": _("{left} of {total} left"),
        "newUnion": _("+ Add “{name}” as a new union…"),
        "none": _("Nothing found"),
        "search": _("Search by name"),
        "saving": _("Saving…"),
        "lost": _("Another editor has this article now. What you decide is still saved, and compared with theirs."),
    }
