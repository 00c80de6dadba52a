"""Articles compared as pieces of the page: heads, bylines, paragraphs."""

from __future__ import annotations

from activities.evaluation.pairing import grams, squeeze
from activities.evaluation.readings import Article
from activities.evaluation.tallies import Notes, Problem

__all__ = ["compare_text", "label", "likeness"]

HEADS = ("headline", "kicker", "subhead")
ROLES = ("reporters", "correspondents", "photographers")
LABEL = 12  # characters of the body that stand for a missing headline
START, END = 40, 20  # characters of a paragraph that say which one is meant


def body(article: Article) -> str:
    """The body in one string, without blanks."""
    return squeeze("".join(article.paragraphs))


def label(article: Article) -> str:
    """How a report names an article: its headline, else how its body begins."""
    return article.headline or body(article)[:LABEL]


def likeness(one: Article, two: Article) -> float:
    """How many of the five-character pieces of two articles are in both, from 0 to 1."""
    ours, theirs = (grams(body(article) + squeeze(article.headline)) for article in (one, two))
    return len(ours & theirs) / len(ours | theirs)


def compare_text(gold: Article, said: Article, notes: Notes) -> None:
    """Count and note the kind, the heads, who signs, and the paragraphs."""
    for name in HEADS:
        expected, found = getattr(gold, name), getattr(said, name)
        notes.judge(name, squeeze(expected) == squeeze(found), expected, found)
    notes.judge("kind", gold.kind == said.kind, gold.kind, said.kind)
    for role in ROLES:
        notes.compare_sets("bylines", map(squeeze, getattr(gold, role)), map(squeeze, getattr(said, role)), role)
    compare_paragraphs(gold, said, notes)


def compare_paragraphs(gold: Article, said: Article, notes: Notes) -> None:
    """Count and note the paragraphs, and whether headline and body are right as a whole."""
    expected, found = list(map(squeeze, gold.paragraphs)), list(map(squeeze, said.paragraphs))
    notes.count("paragraphs", len(set(expected) & set(found)), len(found), len(expected))
    for text in expected:
        if text not in found:
            notes.differ("paragraphs", Problem.MISSED, excerpt(text), "")
    for text in found:
        if text not in expected:
            notes.differ("paragraphs", Problem.EXTRA, "", excerpt(text))
    is_whole = expected == found and squeeze(gold.headline) == squeeze(said.headline)
    notes.count("article_whole", int(is_whole), 1, 1)


def excerpt(text: str) -> str:
    """How a paragraph begins and ends: 7月3日，…300余人。"""
    return text if len(text) <= START + END else f"{text[:START]}…{text[-END:]}"
