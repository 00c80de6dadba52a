"""Pages in short: `/` ends a line, `|` stands for a blank line, ／ for a stroke that is printed."""

from __future__ import annotations

from articles.segmentation import segment
from articles.segmentation.records import ArticleDraft, FurnitureKind, PageDraft, Role

# Bodies of articles for tests that look at what stands around them.
STORY = "昨日，平湖区总工会举办急救技能培训，八家企业的一百二十名职工到场，课程由市急救中心的老师讲授。"
MORE = "学员们说，这样的课程来得及时，回到岗位就能用上，希望今后多办几期，让更多工友学会救人。"
SCENE = "6月5日，平湖区总工会组织职工绕湖健步走，二百余名职工走完五公里，沿途还答了安全知识题。"


def page(notation: str) -> str:
    """The text of a page: page("工会微讯|送清凉") is two lines with a blank line between them."""
    return notation.replace("|", "\n\n").replace("/", "\n").replace("／", "/")


def read(notation: str) -> PageDraft:
    return segment(page(notation))


def bodies(draft: PageDraft) -> list[list[str]]:
    """The paragraphs of each article."""
    return [[paragraph.text for paragraph in article.paragraphs] for article in draft.articles]


def headings(draft: PageDraft) -> list[tuple[str, str, str]]:
    """引题, 主题 and 副题 of each article."""
    return [(one.kicker.text, one.headline.text, one.subhead.text) for one in draft.articles]


def headlines(draft: PageDraft) -> list[str]:
    return [article.headline.text for article in draft.articles]


def signed(article: ArticleDraft) -> tuple[list[str], list[str], list[str]]:
    """Reporters, correspondents and photographers of an article."""
    return article.names(Role.REPORTER), article.names(Role.CORRESPONDENT), article.names(Role.PHOTOGRAPHER)


def furniture(draft: PageDraft, kind: FurnitureKind) -> list[str]:
    """The pieces of the page of that kind, in page order."""
    return [piece.span.of(draft.text) for piece in draft.furniture if piece.kind is kind]
