"""Words that a later reading has where an editor set an article's words: proposed, taken with their evidence, left."""

from dataclasses import replace
from decimal import Decimal

import pytest

from activities.extraction.records import (
    ArticleText,
    Category,
    Evidence,
    Field,
    Findings,
    Level,
    Mention,
    Metric,
    Organization,
    Span,
)
from activities.importing.facts import PageFacts
from activities.importing.reading import PageReading, digest
from activities.importing.storing import store_page
from activities.models import Metric as StoredMetric
from activities.models import OrganizationMention
from activities.text_corrections.borders import join, split, take_out_caption
from activities.text_corrections.correcting import correct_text
from activities.text_corrections.evidence import KINDS
from articles import reviewing
from articles.decoding import PageText
from articles.models import Article
from articles.segmentation.records import ArticleDraft, Kind, PageDraft, Passage
from tests import factories

pytestmark = pytest.mark.django_db

UNION = "石鼓区总工会"
LINES = ["石鼓区总工会送清凉", "石鼓区总工会服务职工3OO余人。", "石鼓区总工会另建驿站12个。", "图为石鼓区总工会干部。"]
PAGE = "\n".join(LINES)
HEAD, FIRST, SECOND, CAPTION = LINES


@pytest.fixture
def editor():
    """Somebody who reviews."""
    return factories.UserFactory()


def passage(words: str, printed: str = "") -> Passage:
    """Words as a passage, standing on the page where `printed` stands."""
    printed = printed or words
    start = PAGE.index(printed)
    return Passage(words, (Span(start, start + len(printed)),))


def article_of(headline: str, *paragraphs: str | tuple[str, str]) -> ArticleDraft:
    """A report; a paragraph that the rules read otherwise than it is printed comes with what is printed."""
    read = tuple(passage(*one) if isinstance(one, tuple) else passage(one) for one in paragraphs)
    return ArticleDraft(Kind.REPORT, headline=passage(headline) if headline else Passage(""), paragraphs=read)


def findings_of(draft: ArticleDraft) -> Findings:
    """The union wherever it is named, and the figure 12个."""
    article = ArticleText(headline=draft.headline.text, text=draft.text)
    mentions = [
        Mention(UNION, Evidence.cut(article, field, Span(at, at + len(UNION))))
        for field in (Field.HEADLINE, Field.TEXT)
        for at in range(len(article.of(field)))
        if article.of(field).startswith(UNION, at)
    ]
    union = Organization(name=UNION, level=Level.DISTRICT, parent="", region="", mentions=tuple(mentions))
    metrics = []
    if "驿站12个" in article.text:
        start = article.text.index("12个")
        quote = Evidence.cut(article, Field.TEXT, Span(start - 2, start + 3))
        metrics = [
            Metric(
                figure=Span(start, start + 3),
                text="12个",
                value=Decimal(12),
                unit="个",
                subject="驿站",
                category=Category.FACILITIES,
                evidence=quote,
                organization=UNION,
            )
        ]
    return Findings((union,) if mentions else (), (), tuple(metrics))


def read(*drafts: ArticleDraft, rules: str = "1"):
    """The page stored as those rules read it."""
    return store_page(
        PageReading(
            name="p.txt",
            sha256=digest(PAGE.encode()),
            page_text=PageText(PAGE, "utf-8"),
            facts=PageFacts(),
            draft=PageDraft(PAGE, articles=drafts),
            findings=tuple(findings_of(draft) for draft in drafts),
            reader_version=rules,
        )
    )


BEFORE = article_of(HEAD, FIRST, SECOND, CAPTION)
BETTER = article_of(HEAD, ("石鼓区总工会服务职工300余人。", FIRST), SECOND)  # 3OO is understood, the caption left out


def proposed(article: Article) -> dict[str, str]:
    """What is proposed, by field."""
    article.refresh_from_db()
    found = reviewing.proposals(article)
    assert article.has_proposals is bool(found)
    return {one.field: one.read for one in found}


def check_places() -> None:
    """Every record stands where it says, unless it says that it lost its place."""
    for kind in KINDS:
        for record in kind.objects.filter(lost_place=False).select_related("article"):
            assert record.words_of_article()[record.start : record.end] == record.quote


def places() -> list[tuple]:
    """Where all records stand."""
    names = ["pk", "article_id", "field", "start", "end", "quote", "lost_place"]
    return [row for kind in KINDS for row in kind.objects.order_by("pk").values_list(*names)]


@pytest.fixture
def corrected(editor):
    """An article whose text an editor corrected before better rules came."""
    read(BEFORE)
    article = Article.objects.get()
    correct_text(article, {"text": f"据悉，{FIRST}\n{SECOND}\n{CAPTION}"}, editor)
    return article


def test_words_that_nobody_set_are_read_anew():
    read(BEFORE)
    read(BETTER, rules="2")
    assert Article.objects.get().text == BETTER.text


def test_text_of_better_rules_is_proposed_beside_the_editors(corrected):
    read(BEFORE, rules="2")
    assert proposed(corrected) == {}  # the editor has seen this
    read(BETTER, rules="3")
    assert proposed(corrected) == {"text": BETTER.text}
    assert corrected.text.startswith("据悉，")


def test_lines_of_a_confirmed_article_are_proposed_one_by_one(editor):
    read(BEFORE)
    article = Article.objects.get()
    reviewing.confirm([article], editor)
    read(article_of("", HEAD, FIRST, SECOND), rules="2")
    assert proposed(article) == {"headline": "", "text": "\n".join([HEAD, FIRST, SECOND])}


def test_evidence_follows_into_the_text_that_is_taken_and_back(corrected, editor):
    before, text = places(), corrected.text
    read(BETTER, rules="2")
    lost = reviewing.accept(corrected, "text", editor)
    assert [record.quote for record in lost] == [UNION]  # in the caption
    check_places()
    corrected.refresh_from_db()
    assert (corrected.text, corrected.is_locked("text"), corrected.is_locked("layout")) == (BETTER.text, True, False)
    assert len(corrected.layout["paragraphs"]) == 2
    assert proposed(corrected) == {}
    reviewing.undo(corrected, editor)
    corrected.refresh_from_db()
    assert (corrected.text, corrected.is_locked("text")) == (text, True)
    assert places() == before
    assert proposed(corrected) == {"text": BETTER.text}


def test_what_was_held_back_comes_with_the_reading_after(editor):
    read(article_of(HEAD, FIRST, ("石鼓区总工会另建驿站l2个。", SECOND)))
    article = Article.objects.get()
    correct_text(article, {"text": f"{FIRST}\n石鼓区总工会另建驿站若干。"}, editor)
    read(BETTER, rules="2")
    assert not StoredMetric.objects.exists()
    reviewing.accept(article, "text", editor)
    read(BETTER, rules="2")
    assert StoredMetric.objects.get().text == "12个"
    check_places()


def test_text_that_was_dismissed_is_not_proposed_again_and_another_one_is(corrected, editor):
    read(BETTER, rules="2")
    reviewing.dismiss(corrected, "text", editor)
    assert proposed(corrected) == {}
    read(BETTER, rules="3")
    assert proposed(corrected) == {}
    other = article_of(HEAD, SECOND)
    read(other, rules="4")
    assert proposed(corrected) == {"text": other.text}


def test_correction_of_a_text_is_taken_back_with_its_evidence(editor):
    read(BEFORE)
    article, before = Article.objects.get(), places()
    correct_text(article, {"text": f"{FIRST.replace('3OO', '300')}\n图为干部。"}, editor)
    assert sum(place[-1] for place in places()) == 3
    reviewing.undo(article, editor)
    article.refresh_from_db()
    assert (article.text, article.locked_fields, article.review_status) == (BEFORE.text, [], "unreviewed")
    assert places() == before


def test_words_that_come_back_bring_their_evidence(editor):
    read(BEFORE)
    article = Article.objects.get()
    correct_text(article, {"text": f"{FIRST}\n{CAPTION}"}, editor)
    assert StoredMetric.objects.get().lost_place
    correct_text(article, {"text": f"{FIRST}\n据悉，{SECOND}\n{CAPTION}"}, editor)
    assert not StoredMetric.objects.get().lost_place
    check_places()


# Borders


def test_of_an_article_that_was_split_its_own_lines_are_proposed(editor):
    read(BEFORE)
    article = Article.objects.get()
    second, _moves = split(article, 1, editor)
    read(BEFORE, rules="2")
    assert proposed(article) == {}
    read(article_of(HEAD, ("石鼓区总工会服务职工300余人。", FIRST), SECOND, CAPTION), rules="3")
    assert proposed(article) == {"text": "石鼓区总工会服务职工300余人。"}
    reviewing.accept(article, "text", editor)
    second.refresh_from_db()
    assert (article.text, second.text) == ("石鼓区总工会服务职工300余人。", f"{SECOND}\n{CAPTION}")
    assert article.layout["paragraphs"] == [[[10, 26]]]
    check_places()


def test_paragraph_that_goes_over_an_editors_border_is_not_proposed(editor):
    read(BEFORE)
    article = Article.objects.get()
    split(article, 1, editor)
    read(article_of(HEAD, (f"{FIRST}{SECOND}", f"{FIRST}\n{SECOND}"), CAPTION), rules="2")
    assert proposed(article) == {}
    assert article.text == FIRST


def test_lines_that_were_joined_stay_in_what_is_proposed(editor):
    read(article_of(HEAD, FIRST), article_of("", SECOND, CAPTION))
    first, second = Article.objects.order_by("position")
    join(first, second, editor)
    read(article_of(HEAD, ("石鼓区总工会服务职工300余人。", FIRST)), article_of("", SECOND, CAPTION), rules="2")
    assert proposed(first) == {"text": f"石鼓区总工会服务职工300余人。\n{SECOND}\n{CAPTION}"}
    reviewing.accept(first, "text", editor)
    check_places()


def test_rules_that_find_the_border_an_editor_set_make_nothing_twice(editor):
    read(BEFORE)
    article = Article.objects.get()
    reviewing.confirm(OrganizationMention.objects.all(), editor)
    split(article, 1, editor)
    before = places()
    read(article_of(HEAD, FIRST), article_of("", SECOND, CAPTION), rules="2")
    assert Article.objects.count() == 2
    assert places() == before
    for kind in KINDS:
        assert not kind.objects.filter(has_proposals=True).exists()
    assert [proposed(one) for one in Article.objects.all()] == [{}, {}]
    assert read(article_of(HEAD, FIRST), article_of("", SECOND, CAPTION), rules="2").outcome == "unchanged"


def test_rules_that_join_what_an_editor_joined_make_nothing_twice(editor):
    read(article_of(HEAD, FIRST), article_of("", SECOND, CAPTION))
    first, second = Article.objects.order_by("position")
    join(first, second, editor)
    read(BEFORE, rules="2")
    assert Article.objects.current().get() == first
    assert proposed(first) == {}
    check_places()


def test_caption_that_an_editor_took_out_does_not_come_back_with_a_proposal(editor):
    read(BEFORE)
    article = Article.objects.get()
    take_out_caption(article, 2, editor)
    read(article_of(HEAD, FIRST, ("石鼓区总工会另建驿站12个", SECOND), CAPTION), rules="2")
    assert proposed(article) == {"text": f"{FIRST}\n石鼓区总工会另建驿站12个"}


def test_proposed_text_is_told_where_it_differs(corrected):
    stored = read(replace(BETTER, paragraphs=BETTER.paragraphs[:1]), rules="2")
    told = [(one.field, str(one.action), one.before, one.after) for one in stored.tallies["articles"].changes]
    [(field, action, mine, better)] = told
    assert (field, action) == ("text", "proposed")
    assert mine.startswith("据悉，石鼓区") and better.startswith("石鼓区")
