"""The sidebar of the admin: what editors look at most stands first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _


def may(permission: str) -> Callable[[HttpRequest], bool]:
    """Whether the one who asks has that permission: articles.review_article."""
    return lambda request: request.user.has_perm(permission)


def may_view(model: str) -> Callable[[HttpRequest], bool]:
    """Whether the one who asks may look at records of `model`: articles.article."""
    app, name = model.split(".")
    return lambda request: request.user.has_perm(f"{app}.view_{name}")


def entry(title: Any, icon: str, model: str) -> dict[str, Any]:
    """A line of the sidebar that opens the list of a model."""
    return {
        "title": title,
        "icon": icon,
        "link": reverse_lazy(f"admin:{model.replace('.', '_')}_changelist"),
        "permission": may_view(model),
    }


NAVIGATION = [
    {
        "items": [
            {"title": _("Overview"), "icon": "dashboard", "link": reverse_lazy("admin:index")},
            {
                "title": _("Review"),
                "icon": "rate_review",
                "link": reverse_lazy("review:next"),
                "permission": may("articles.review_article"),
                "active": lambda request: request.path.startswith(reverse("review:queue")),
            },
        ],
    },
    {
        "title": _("Union work"),
        "items": [
            entry(_("Activities"), "event", "activities.activity"),
            entry(_("Metrics"), "tag", "activities.metric"),
            entry(_("Union organizations"), "account_balance", "activities.unionorganization"),
            entry(_("Mentions"), "format_quote", "activities.organizationmention"),
            entry(_("Partner organizations"), "handshake", "activities.partnerorganization"),
        ],
    },
    {
        "title": _("Newspaper"),
        "items": [
            entry(_("Articles"), "article", "articles.article"),
            entry(_("Pages"), "newspaper", "articles.page"),
            entry(_("Journalists"), "badge", "articles.journalist"),
            entry(_("Bylines"), "signature", "articles.byline"),
        ],
    },
    {
        "title": _("What the reading knows"),
        "separator": True,
        "collapsible": True,
        "items": [
            entry(_("Activity types"), "category", "activities.activitytype"),
            entry(_("Cue words"), "match_word", "activities.activitycue"),
            entry(_("Aliases"), "alternate_email", "activities.organizationalias"),
            entry(_("Regions"), "map", "activities.region"),
        ],
    },
    {
        "title": _("Operation"),
        "separator": True,
        "collapsible": True,
        "items": [
            entry(_("Merges"), "merge", "activities.organizationmerge"),
            entry(_("Import runs"), "upload_file", "activities.importrun"),
            entry(_("Imported files"), "description", "activities.importedfile"),
            entry(_("Webhooks"), "webhook", "unionnews.webhook"),
            entry(_("Deliveries"), "outbox", "unionnews.delivery"),
            entry(_("Users"), "person", "auth.user"),
            entry(_("Groups"), "group", "auth.group"),
            entry(_("API tokens"), "key", "unionnews.apitoken"),
            {"title": _("API"), "icon": "api", "link": reverse_lazy("api:docs")},
        ],
    },
]
