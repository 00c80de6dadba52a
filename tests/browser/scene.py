"""What the browser tests look at: a page with two articles, read and partly reviewed. Run on a fresh database."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unionnews.settings")
if __name__ == "__main__":
    django.setup()

from django.utils import timezone  # noqa: E402 (after setup)

from activities.models import Metric  # noqa: E402
from articles.models import ReviewStatus  # noqa: E402
from tests import factories  # noqa: E402
from tests.browser.chromium import EDITOR, PASSWORD  # noqa: E402

HOSTILE = "<script>alert('x')</script>"


def build() -> None:
    """Fill the database."""
    editor = factories.UserFactory(username=EDITOR, password=PASSWORD)
    province = factories.RegionFactory(code="97", name="云州省")
    city = factories.RegionFactory(code="9701", name="柳溪市", level="city", parent=province)
    district = factories.RegionFactory(code="970102", name="云岭区", level="county", parent=city)
    federation = factories.UnionOrganizationFactory(name="柳溪市总工会", level="city", region=city, verified=True)
    union = factories.UnionOrganizationFactory(name="云岭区总工会", region=district, parent=federation)
    factories.OrganizationAliasFactory(organization=union, name="云岭工会")
    for name in ("松风街道总工会", "望江街道总工会", "石桥镇总工会"):
        factories.UnionOrganizationFactory(name=name, level="township", parent=union, region=district)
    page = factories.PageFactory(
        text=f"{factories.PageFactory.text}\n{HOSTILE}\n工会的心意{HOSTILE}",
        furniture=[["banner", 0, 5]],
        warnings=["a line of 27 characters belongs to no article"],
    )
    article = factories.ArticleFactory(page=page)
    factories.BylineFactory(article=article, journalist=factories.JournalistFactory(name="林晚"))
    findings(article, union, district, editor)
    hostile = factories.ArticleFactory(page=page, headline=HOSTILE, text=f"工会的心意{HOSTILE}")
    factories.OrganizationMentionFactory(article=hostile, organization=union, quote=HOSTILE)
    run = factories.ImportRunFactory(pages_new=1, pages_failed=1, articles=2, activities=2, metrics=5)
    factories.ImportedFileFactory(run=run, page=page, position=0)
    factories.ImportedFileFactory(run=run, page=None, position=1, outcome="failed", message="no text: it is a picture")


def findings(article, union, district, editor) -> None:
    """The organizations, activities and figures of the article."""
    relief = factories.ActivityTypeFactory(code="summer_relief", name_zh="送清凉")
    training = factories.ActivityTypeFactory(code="training", name_zh="培训讲座", name_en="Training")
    factories.ActivityCueFactory(type=relief, word="慰问品")
    visit = factories.ActivityFactory(article=article, type=relief, region=district)
    factories.ActivityOrganizerFactory(activity=visit, organization=union)
    factories.ActivityPartnerFactory(activity=visit, partner=factories.PartnerOrganizationFactory(name="柳溪建设集团"))
    lecture = factories.ActivityFactory(
        article=article,
        type=training,
        name="防暑知识讲座",
        main=False,
        quote="云岭区总工会已举办防暑知识讲座16场",
        date_text="今年以来",
        date_edtf="",
        date_earliest=None,
        date_latest=None,
        location="",
    )
    factories.ActivityOrganizerFactory(activity=lecture, organization=union)
    factories.OrganizationMentionFactory(article=article, organization=union, start=5)
    factories.OrganizationMentionFactory(article=article, organization=union, field="headline")
    figures(article, union, visit, lecture)
    reviewed = {"reviewed_by": editor, "reviewed_at": timezone.now()}
    Metric.objects.filter(text="5家").update(review_status=ReviewStatus.CONFIRMED, **reviewed)
    Metric.objects.filter(text="42个").update(review_status=ReviewStatus.REJECTED, **reviewed)


def figures(article, union, visit, lecture) -> None:
    """The figures of the article."""
    rows = [
        ("走访柳溪建设集团等5家企业", "5家", 5, "exact", "家", "企业", "enterprises", visit),
        ("慰问高温下作业的300余名职工", "300余名", 300, "more_than", "名", "职工", "beneficiaries", visit),
        ("送去价值12.5万元的慰问品", "12.5万元", 125_000, "exact", "元", "慰问品", "money", visit),
        ("已举办防暑知识讲座16场", "16场", 16, "exact", "场", "防暑知识讲座", "sessions", lecture),
        ("建起“清凉驿站”42个", "42个", 42, "exact", "个", "清凉驿站", "facilities", None),
    ]
    for quote, text, value, qualifier, unit, subject, category, activity in rows:
        factories.MetricFactory(
            article=article,
            organization=union,
            activity=activity,
            quote=quote,
            text=text,
            value=value,
            qualifier=qualifier,
            unit=unit,
            subject=subject,
            category=category,
            period="今年以来" if activity is lecture else "",
            cumulative=activity is lecture,
        )


if __name__ == "__main__":
    build()
