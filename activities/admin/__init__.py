"""The admin of what unions did: organizations, activities, figures, and the runs that read them."""

from activities.admin import (
    activities,
    articles,
    mentions,
    merges,
    metrics,
    organizations,
    partners,
    regions,
    runs,
    types,
)

__all__ = [
    "activities",
    "articles",
    "mentions",
    "merges",
    "metrics",
    "organizations",
    "partners",
    "regions",
    "runs",
    "types",
]
