"""The tables of union work whose changes are logged, by the names that the API gives their records."""

from articles.changes.triggers import Logged, Part

SOURCES = (
    Logged("activities_region", "region", reviewed=False),
    Logged("activities_unionorganization", "organization", merges=True),
    Logged("activities_organizationmention", "mention"),
    Logged("activities_partnerorganization", "partner-organization", reviewed=False),
    Logged("activities_activitytype", "activity-type", reviewed=False),
    Logged("activities_activity", "activity"),
    Logged("activities_metric", "metric"),
    Logged("activities_importrun", "import-run", reviewed=False),
    Part("activities_organizationalias", "organization", "organization_id"),
    Part("activities_activitycue", "activity-type", "type_id"),
    Part("activities_activityalsotype", "activity", "activity_id"),
    Part("activities_activityorganizer", "activity", "activity_id"),
    Part("activities_activitypartner", "activity", "activity_id"),
    Part("activities_importedfile", "import-run", "run_id"),
)
