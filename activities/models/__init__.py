"""What the unions did: organizations, activities, figures, and the runs that read them."""

from activities.models.activities import (
    Activity,
    ActivityAlsoType,
    ActivityOrganizer,
    ActivityPartner,
    ParticipantRole,
)
from activities.models.evidence import Evidenced
from activities.models.merges import MergeChange, OrganizationMerge
from activities.models.metrics import Metric
from activities.models.organizations import (
    OrganizationAlias,
    OrganizationMention,
    PartnerOrganization,
    UnionOrganization,
)
from activities.models.queue import QueueEntry, QueueMark
from activities.models.regions import Region, codes_around
from activities.models.runs import ImportedFile, ImportRun
from activities.models.totals import KeptActivity, KeptFigure, KeptTotal, KeptUntil
from activities.models.types import ActivityCue, ActivityType

__all__ = [
    "Activity",
    "ActivityAlsoType",
    "ActivityCue",
    "ActivityOrganizer",
    "ActivityPartner",
    "ActivityType",
    "Evidenced",
    "ImportRun",
    "ImportedFile",
    "KeptActivity",
    "KeptFigure",
    "KeptTotal",
    "KeptUntil",
    "MergeChange",
    "Metric",
    "OrganizationAlias",
    "OrganizationMention",
    "OrganizationMerge",
    "ParticipantRole",
    "PartnerOrganization",
    "QueueEntry",
    "QueueMark",
    "Region",
    "UnionOrganization",
    "codes_around",
]
