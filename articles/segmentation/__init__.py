"""From the text of a newspaper page to its articles: segment(text) → PageDraft."""

from .pages import segment

__all__ = ["segment"]
