"""What tests of the admin share: a factory for each model, and the pages by name."""

from django.contrib.auth.models import Group, User
from django.urls import reverse

from activities.models import (
    Activity,
    ActivityCue,
    ActivityType,
    ImportedFile,
    ImportRun,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    OrganizationMerge,
    PartnerOrganization,
    Region,
    UnionOrganization,
)
from articles.models import Article, Byline, Journalist, Page
from tests import factories

FACTORIES = {
    Page: factories.PageFactory,
    Article: factories.ArticleFactory,
    Journalist: factories.JournalistFactory,
    Byline: factories.BylineFactory,
    Region: factories.RegionFactory,
    UnionOrganization: factories.UnionOrganizationFactory,
    OrganizationAlias: factories.OrganizationAliasFactory,
    OrganizationMention: factories.OrganizationMentionFactory,
    OrganizationMerge: factories.OrganizationMergeFactory,
    PartnerOrganization: factories.PartnerOrganizationFactory,
    ActivityType: factories.ActivityTypeFactory,
    ActivityCue: factories.ActivityCueFactory,
    Activity: factories.ActivityFactory,
    Metric: factories.MetricFactory,
    ImportRun: factories.ImportRunFactory,
    ImportedFile: factories.ImportedFileFactory,
    User: factories.UserFactory,
    Group: factories.GroupFactory,
}


def admin_url(model, page: str, *args) -> str:
    """The address of a page of the model's admin: admin_url(Metric, "changelist")."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def change_url(record) -> str:
    """Where the record is changed."""
    return admin_url(type(record), "change", record.pk)
