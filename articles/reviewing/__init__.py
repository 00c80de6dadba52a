"""What editors do to records: confirm, reject, reopen, correct, add, undo; what readings propose to them.

The admin, the review page and REST all call these. Each operation takes its records anew from the database and locks
them there; a caller who gives the version that the editor saw is told by EditedMeanwhile where it is no longer so.
"""

from articles.reviewing.corrections import add, changed_fields, correct, note_addition, note_correction, values_set_by
from articles.reviewing.decisions import confirm, reject, reopen, status_if_right
from articles.reviewing.proposals import NoProposal, Proposal, accept, dismiss, proposals, update_proposals
from articles.reviewing.states import BOOKKEEPING
from articles.reviewing.undoing import CannotUndo, last_decision, undo, undo_all
from articles.reviewing.versions import Difference, EditedMeanwhile, Gone

__all__ = [
    "BOOKKEEPING",
    "CannotUndo",
    "Difference",
    "EditedMeanwhile",
    "Gone",
    "NoProposal",
    "Proposal",
    "accept",
    "add",
    "changed_fields",
    "confirm",
    "correct",
    "dismiss",
    "last_decision",
    "note_addition",
    "note_correction",
    "proposals",
    "reject",
    "reopen",
    "status_if_right",
    "undo",
    "undo_all",
    "update_proposals",
    "values_set_by",
]
