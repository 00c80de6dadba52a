"""What the browser tests review: newspapers of one article or two, each article with twelve records to decide."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unionnews.settings")
if __name__ == "__main__":
    django.setup()

from django.contrib.auth.models import Group  # noqa: E402 (after setup)

from activities.extraction.records import Findings  # noqa: E402 (after setup)
from activities.importing.archives import DatabaseArchive  # noqa: E402
from activities.importing.runs import FileResult, Outcome, Report  # noqa: E402
from activities.models import ActivityType, Metric, UnionOrganization  # noqa: E402
from articles import reviewing  # noqa: E402
from articles.models import Article  # noqa: E402
from tests import factories  # noqa: E402
from tests.activities.readings import page_reading  # noqa: E402
from tests.browser.chromium import CHIEF, COLLEAGUE, EDITOR, PASSWORD  # noqa: E402

HEADLINE = "云岭区总工会为一线职工送清凉"
TEXT = (
    "8月3日，云岭区总工会走访柳溪建设集团等5家企业，慰问高温下作业的300余名职工，送去价值12.5万元的慰问品。\n"
    "据悉，今年以来，云岭区总工会已举办防暑知识讲座16场；松风街道总工会建起“清凉驿站”42个，"
    "望江街道总工会设饮水点8处，上门服务的志愿者有26名。"
)
# A newspaper for each test, so that none meets what another decided; how many articles it has
PAPERS = {
    "keys": 2,
    "undo": 1,
    "marks": 1,
    "editing": 1,
    "selecting": 1,
    "typing": 1,
    "colleagues": 1,
    "claims": 2,
    "offline": 1,
    "logged-out": 1,
    "skipping": 2,
    "choosing": 1,
    "plain": 1,
    "switch": 1,
    "pictures": 1,
    "english": 1,
    "measure": 1,
    "texts": 1,
    "forms": 1,
    "proposals": 1,
    "reread": 1,
    "unions": 1,
    "corrected": 1,
}
IMPORTED = ["20230704_02.txt", "20230704_03.txt"]
FIGURES = [
    ("走访柳溪建设集团等5家企业", "5家", 5, "exact", "家", "企业", "enterprises"),
    ("慰问高温下作业的300余名职工", "300余名", 300, "more_than", "名", "职工", "beneficiaries"),
    ("送去价值12.5万元的慰问品", "12.5万元", 125_000, "exact", "元", "慰问品", "money"),
    ("已举办防暑知识讲座16场", "16场", 16, "exact", "场", "防暑知识讲座", "sessions"),
    ("建起“清凉驿站”42个", "42个", 42, "exact", "个", "清凉驿站", "facilities"),
    ("设饮水点8处", "8处", 8, "exact", "处", "", "other"),
]


def build() -> None:
    """Fill the database."""
    for name, role in ((EDITOR, "editor"), (COLLEAGUE, "editor"), (CHIEF, "chief editor")):
        user = factories.UserFactory(username=name, password=PASSWORD, is_superuser=False)
        user.groups.add(Group.objects.get(name=role))
    province = factories.RegionFactory(code="97", name="云州省")
    city = factories.RegionFactory(code="9701", name="柳溪市", level="city", parent=province)
    district = factories.RegionFactory(code="970102", name="云岭区", level="county", parent=city)
    union = factories.UnionOrganizationFactory(name="云岭区总工会", region=district, verified=True)
    streets = [
        factories.UnionOrganizationFactory(name=f"{name}街道总工会", level="township", parent=union, region=district)
        for name in ("松风", "望江", "石桥")
    ]
    relief = factories.ActivityTypeFactory(code="summer_relief", name_zh="送清凉")
    training = factories.ActivityTypeFactory(code="training", name_zh="培训讲座", name_en="Training")
    factories.ActivityCueFactory(type=training, word="讲座", weight=3)
    for paper, articles in PAPERS.items():
        page = factories.PageFactory(newspaper=paper, text=f"{HEADLINE}\n{TEXT}", furniture=[])
        for _ in range(articles):
            article = factories.ArticleFactory(page=page, headline=HEADLINE, text=TEXT)
            twelve_records(article, union, streets, relief, training)
    propose_text(Article.objects.get(page__newspaper="reread"), user)
    import_two_pages(user)
    propose(Metric.objects.get(article__page__newspaper="proposals", text="8处"), user)
    for name in ("青石镇总工会", "青石镇工会"):  # one and the same
        factories.UnionOrganizationFactory(name=name, level="township", parent=union, region=district)


def propose(metric: Metric, editor) -> None:
    """Have an editor say 8 where the last reading says 9."""
    reviewing.correct(metric, {"subject": "饮水点"}, editor)
    metric.as_read = {"subject": "点"}
    reviewing.update_proposals(metric)
    metric.save()


def propose_text(article: Article, editor) -> None:
    """Have the last reading of a confirmed article say other words."""
    reviewing.confirm([article], editor)
    article.as_read = {
        "headline": HEADLINE,
        "text": TEXT.replace("300余名", "330余名").replace("，送去价值12.5万元的慰问品", ""),
    }
    reviewing.update_proposals(article)
    article.save()


def import_two_pages(editor) -> None:
    """A run that added two pages; an editor confirmed the article of the second."""
    archive, report = DatabaseArchive({}, "1"), Report()
    for position, name in enumerate(IMPORTED):
        reading = page_reading(Findings((), (), ()), data=name.encode(), name=name)
        report.add(archive.keep(reading, FileResult(position, name, Outcome.UNCHANGED, sha256=reading.sha256)))
    archive.close(report)
    reviewing.confirm(Article.objects.filter(page__name=IMPORTED[1]), editor)


def twelve_records(
    article: Article,
    union: UnionOrganization,
    streets: list[UnionOrganization],
    relief: ActivityType,
    training: ActivityType,
) -> None:
    """Two activities, six figures, three unions, and the article itself."""
    visit = factories.ActivityFactory(article=article, type=relief)
    lecture = factories.ActivityFactory(
        article=article, type=training, name="防暑知识讲座", main=False, quote="云岭区总工会已举办防暑知识讲座16场"
    )
    for activity in (visit, lecture):
        factories.ActivityOrganizerFactory(activity=activity, organization=union)
    factories.OrganizationMentionFactory(article=article, organization=union, start=5)
    factories.OrganizationMentionFactory(article=article, organization=union, field="headline")
    for street in streets[:2]:
        factories.OrganizationMentionFactory(article=article, organization=street, quote=street.name)
    for number, (quote, text, value, qualifier, unit, subject, category) in enumerate(FIGURES):
        factories.MetricFactory(
            article=article,
            organization=union if number < 4 else None,
            activity=visit if number < 3 else lecture if number == 3 else None,
            quote=quote,
            text=text,
            value=value,
            qualifier=qualifier,
            unit=unit,
            subject=subject,
            category=category,
        )


if __name__ == "__main__":
    build()
