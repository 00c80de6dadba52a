"""The admin of the newspaper: pages, articles, and those who signed them."""

from articles.admin.articles import ArticleAdmin
from articles.admin.journalists import BylineAdmin, JournalistAdmin
from articles.admin.pages import PageAdmin

__all__ = ["ArticleAdmin", "BylineAdmin", "JournalistAdmin", "PageAdmin"]
