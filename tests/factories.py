"""Rows for tests: every model has a factory, and evidence always stands where it says."""

import datetime
import hashlib
from decimal import Decimal

import factory
from django.contrib.auth.models import Group, Permission, User
from django.utils import timezone

from activities.models import (
    Activity,
    ActivityAlsoType,
    ActivityCue,
    ActivityOrganizer,
    ActivityPartner,
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

Factory = factory.django.DjangoModelFactory

HEADLINE = "云岭区总工会为一线职工送清凉"
TEXT = (
    "8月3日，云岭区总工会走访柳溪建设集团等5家企业，慰问高温下作业的300余名职工，送去价值12.5万元的慰问品。"
    "“毛巾和凉茶都用得上！”钢筋工老周说。\n"
    "据悉，今年以来，云岭区总工会已举办防暑知识讲座16场；各街道总工会还建起“清凉驿站”42个。"
)


class UserFactory(Factory):
    """An editor with all rights."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"editor{n}")
    is_staff = True
    is_superuser = True
    password = factory.django.Password("a-long-password")


class GroupFactory(Factory):
    """A group of editors."""

    class Meta:
        model = Group

    name = factory.Sequence(lambda n: f"editors {n}")


def permission(app: str, codename: str) -> Permission:
    """The permission of that name: permission("activities", "view_metric")."""
    return Permission.objects.get(content_type__app_label=app, codename=codename)


class PageFactory(Factory):
    """A page with one headline and one body under a banner."""

    class Meta:
        model = Page

    name = factory.Sequence(lambda n: f"20230804_{n:03}.txt")
    newspaper = "云岭工人报"
    published_on = datetime.date(2023, 8, 4)
    published_from = Page.PublishedFrom.FILE_NAME
    page_number = "03"
    banner = "工会在身边"
    text = f"工会在身边\n{HEADLINE}\n本报讯（记者 林 晚）{TEXT}"
    sha256 = factory.LazyAttributeSequence(lambda page, n: hashlib.sha256(f"{n}{page.text}".encode()).hexdigest())
    encoding = "utf-8"
    furniture = factory.LazyFunction(lambda: [["banner", 0, 5]])
    reader_version = "1"


class ArticleFactory(Factory):
    """A report on its page."""

    class Meta:
        model = Article

    page = factory.SubFactory(PageFactory)
    position = factory.Sequence(lambda n: n)
    kind = Article.Kind.REPORT
    headline = HEADLINE
    text = TEXT

    @factory.lazy_attribute
    def layout(self) -> dict:
        """Where headline and body stand on the page, if they stand there."""
        headline, body = self.page.text.find(self.headline), self.page.text.find(self.text)
        return {
            "headline": [[headline, headline + len(self.headline)]] if headline >= 0 and self.headline else [],
            "paragraphs": [[[body, body + len(self.text)]]] if body >= 0 else [],
        }


class JournalistFactory(Factory):
    """Somebody who signs."""

    class Meta:
        model = Journalist

    name = factory.Sequence(lambda n: f"林晚{n}")
    newspaper = "云岭工人报"


class BylineFactory(Factory):
    """A reporter's name under an article."""

    class Meta:
        model = Byline

    article = factory.SubFactory(ArticleFactory)
    journalist = factory.SubFactory(JournalistFactory)
    role = Byline.Role.REPORTER
    position = 0
    quote = "林 晚"
    page_start = factory.LazyAttribute(lambda byline: max(byline.article.page.text.find(byline.quote), 0))
    page_end = factory.LazyAttribute(lambda byline: byline.page_start + len(byline.quote))


class RegionFactory(Factory):
    """A province."""

    class Meta:
        model = Region
        django_get_or_create = ["code"]

    code = factory.Sequence(lambda n: f"{n + 10:02}")
    name = factory.Sequence(lambda n: f"云州省{n}")
    level = Region.Level.PROVINCE


class UnionOrganizationFactory(Factory):
    """A district's federation."""

    class Meta:
        model = UnionOrganization

    name = factory.Sequence(lambda n: f"云岭区第{n}总工会")
    level = UnionOrganization.Level.DISTRICT


class OrganizationAliasFactory(Factory):
    """Another name."""

    class Meta:
        model = OrganizationAlias

    organization = factory.SubFactory(UnionOrganizationFactory)
    name = factory.Sequence(lambda n: f"云岭工会{n}")


class OrganizationMergeFactory(Factory):
    """A merge of one organization into another."""

    class Meta:
        model = OrganizationMerge
        skip_postgeneration_save = True

    survivor = factory.SubFactory(UnionOrganizationFactory)
    reason = "a name without 区"

    @factory.post_generation
    def organizations(self, create, extracted, **kwargs):
        """The organizations that were merged."""
        merged = extracted or [UnionOrganizationFactory(merged_into=self.survivor)]
        self.organizations.set(merged)


class EvidencedFactory(Factory):
    """A record whose words stand in its article: offsets follow from the quote."""

    class Meta:
        abstract = True

    article = factory.SubFactory(ArticleFactory)
    field = "text"
    start = factory.LazyAttribute(lambda record: getattr(record.article, record.field).index(record.quote))
    end = factory.LazyAttribute(lambda record: record.start + len(record.quote))


class OrganizationMentionFactory(EvidencedFactory):
    """A place where the article names a union."""

    class Meta:
        model = OrganizationMention

    organization = factory.SubFactory(UnionOrganizationFactory)
    quote = "云岭区总工会"


class PartnerOrganizationFactory(Factory):
    """A firm."""

    class Meta:
        model = PartnerOrganization

    name = factory.Sequence(lambda n: f"柳溪建设集团{n}")


class ActivityTypeFactory(Factory):
    """A type of activity."""

    class Meta:
        model = ActivityType

    code = factory.Sequence(lambda n: f"summer_relief_{n}")
    name_zh = factory.Sequence(lambda n: f"送清凉{n}")
    name_en = "Summer relief"


class ActivityCueFactory(Factory):
    """A word for a type."""

    class Meta:
        model = ActivityCue

    type = factory.SubFactory(ActivityTypeFactory)
    word = factory.Sequence(lambda n: f"慰问品{n}")
    weight = 2


class ActivityFactory(EvidencedFactory):
    """A visit with gifts."""

    class Meta:
        model = Activity

    type = factory.SubFactory(ActivityTypeFactory)
    name = "为一线职工送清凉"
    main = True
    quote = "云岭区总工会走访柳溪建设集团等5家企业，慰问高温下作业的300余名职工"
    date_text = "8月3日"
    date_edtf = "2023-08-03"
    date_earliest = datetime.date(2023, 8, 3)
    date_latest = datetime.date(2023, 8, 3)
    location = "柳溪建设集团"


class ActivityAlsoTypeFactory(Factory):
    """Another type that would do."""

    class Meta:
        model = ActivityAlsoType

    activity = factory.SubFactory(ActivityFactory)
    type = factory.SubFactory(ActivityTypeFactory)


class ActivityOrganizerFactory(Factory):
    """A union that holds an activity."""

    class Meta:
        model = ActivityOrganizer

    activity = factory.SubFactory(ActivityFactory)
    organization = factory.SubFactory(UnionOrganizationFactory)


class ActivityPartnerFactory(Factory):
    """A firm with which it is held."""

    class Meta:
        model = ActivityPartner

    activity = factory.SubFactory(ActivityFactory)
    partner = factory.SubFactory(PartnerOrganizationFactory)


class MetricFactory(EvidencedFactory):
    """A figure in its clause."""

    class Meta:
        model = Metric

    quote = "慰问高温下作业的300余名职工"
    text = "300余名"
    figure_start = factory.LazyAttribute(lambda metric: metric.start + metric.quote.index(metric.text))
    figure_end = factory.LazyAttribute(lambda metric: metric.figure_start + len(metric.text))
    value = Decimal(300)
    qualifier = Metric.Qualifier.MORE_THAN
    unit = "名"
    subject = "职工"
    category = Metric.Category.BENEFICIARIES


class ImportRunFactory(Factory):
    """A run that went well."""

    class Meta:
        model = ImportRun

    started_at = factory.LazyFunction(timezone.now)
    finished_at = factory.LazyFunction(timezone.now)
    state = ImportRun.State.FINISHED
    arguments = factory.LazyFunction(lambda: {"paths": ["pages"]})
    pages_new = 1
    articles = 1


class ImportedFileFactory(Factory):
    """A file that became a page."""

    class Meta:
        model = ImportedFile

    run = factory.SubFactory(ImportRunFactory)
    position = factory.Sequence(lambda n: n)
    name = factory.Sequence(lambda n: f"pages/20230804_{n:03}.txt")
    page = factory.SubFactory(PageFactory)
    outcome = ImportedFile.Outcome.NEW
