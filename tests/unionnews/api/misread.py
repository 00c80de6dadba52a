"""An article in which two were read as one, and what the API is asked to set right in it."""

from activities.models import Activity, Metric, OrganizationMention
from articles.models import Article
from tests.unionnews.api.addresses import ROOT

LINES = [
    "8月3日，云岭区总工会慰问高温下作业的3OO余名职工。",
    "防暑知识讲座进工地",
    "云岭区总工会随后举办防暑知识讲座16场。",
    "图为工会干部送清凉。",
]
FIGURE = "慰问高温下作业的3OO余名职工"


def address(article: Article, rest: str = "") -> str:
    """Where the article is found."""
    return f"{ROOT}articles/{article.pk}/{rest}"


def correct(api, article, changes, seen="*"):
    """The answer to a correction."""
    return api.patch(address(article), changes, format="json", headers={"If-Match": seen})


def border(api, article, action, body, seen="*"):
    """The answer to a border that is set."""
    headers = {"If-Match": seen} if seen else {}
    return api.post(address(article, f"{action}/"), body, format="json", headers=headers)


def as_stored() -> list:
    """All articles and their evidence, as the database has them."""
    kinds = (Article, OrganizationMention, Activity, Metric)
    return [list(kind.objects.order_by("pk").values()) for kind in kinds]
