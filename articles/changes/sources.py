"""The tables of the newspaper whose changes are logged."""

from articles.changes.triggers import Logged, Part, Shown

SOURCES = (
    Logged("articles_page", "page"),
    Logged("articles_article", "article"),
    Logged("articles_journalist", "journalist", reviewed=False),
    Part("articles_byline", "article", "article_id"),
    Shown(
        "articles_page",
        ("newspaper", "published_on"),
        "article",
        "SELECT id FROM articles_article WHERE page_id = %s",
    ),
)
