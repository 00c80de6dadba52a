"""Two rows that are one union: merged, and taken apart again. The admin and every other desk call these."""

from activities.merging.merging import merge
from activities.merging.planning import CannotMerge, MergePlan, plan_merge
from activities.merging.unmerging import CannotUnmerge, unmerge

__all__ = ["CannotMerge", "CannotUnmerge", "MergePlan", "merge", "plan_merge", "unmerge"]
