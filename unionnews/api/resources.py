"""The resources of the API: how one record is called, the address of the list, and what answers there."""

from __future__ import annotations

from activities.api.activities import Activities
from activities.api.correcting_articles import CorrectableArticles
from activities.api.mentions import Mentions
from activities.api.merging import MergeableOrganizations
from activities.api.metrics import Metrics
from activities.api.partners import PartnerOrganizations
from activities.api.regions import Regions
from activities.api.runs import ImportRuns
from activities.api.submitting import SubmittablePages
from activities.api.types import ActivityTypes
from articles.api.journalists import Journalists
from articles.api.resources import Resource

RESOURCES: list[tuple[str, str, type[Resource]]] = [
    ("page", "pages", SubmittablePages),
    ("article", "articles", CorrectableArticles),
    ("journalist", "journalists", Journalists),
    ("organization", "organizations", MergeableOrganizations),
    ("mention", "mentions", Mentions),
    ("partner-organization", "partner-organizations", PartnerOrganizations),
    ("activity", "activities", Activities),
    ("activity-type", "activity-types", ActivityTypes),
    ("metric", "metrics", Metrics),
    ("region", "regions", Regions),
    ("import-run", "import-runs", ImportRuns),
]
