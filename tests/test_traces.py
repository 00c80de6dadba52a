"""Every word that was read leads back to the page: on all sample pages, and in the database."""

from dataclasses import replace
from itertools import chain

import pytest
from django.core.management import call_command

from activities.extraction.records import ArticleText, Findings, Participant, Span
from activities.models import Activity, Metric, OrganizationMention
from articles.decoding import decode
from articles.models import Byline, Page
from articles.segmentation.records import PageDraft, Passage
from tests.activities.readings import ACTIVITY, ARTICLE, BODY, DRAFT, FINDINGS, METRIC, TEXT
from tests.sample_pages import FIXTURES, PAGES, SAMPLE_PAGES, draft_of, reading_of
from tests.traces import loose_ends, lost_or_doubled, untrue_credits, untrue_evidence, untrue_passages

of_every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


@of_every_page
def test_text_was_decoded_character_by_character(path):
    page_text = decode(path.read_bytes())
    source = path.read_bytes().decode(page_text.encoding, "replace")
    replaced = {piece.origin for piece in page_text.cleaned}
    for offset, character in enumerate(page_text.text):
        origin = page_text.origin(offset)
        assert character == source[origin] or character == "\n" or origin in replaced


@of_every_page
def test_nothing_of_the_page_is_lost_and_nothing_is_told_twice(path):
    draft = draft_of(path)
    spans = [
        *chain.from_iterable(article.spans() for article in draft.articles),
        *(one.span for one in draft.furniture),
    ]
    assert all(0 <= span.start < span.end <= len(draft.text) for span in spans)
    assert lost_or_doubled(draft.text, spans) == []


@of_every_page
def test_text_of_each_article_is_what_its_spans_name(path):
    draft = draft_of(path)
    assert [fault for article in draft.articles for fault in untrue_passages(draft, article)] == []


@of_every_page
def test_names_stand_in_the_bylines(path):
    draft = draft_of(path)
    assert [fault for article in draft.articles for fault in untrue_credits(draft, article)] == []


@of_every_page
def test_evidence_stands_where_it_says(path):
    reading = reading_of(path)
    read = zip(map(ArticleText.from_draft, reading.draft.articles), reading.findings, strict=True)
    assert [fault for article, findings in read for fault in untrue_evidence(article, findings)] == []


@of_every_page
def test_records_of_an_article_are_sound(path):
    assert [fault for findings in reading_of(path).findings for fault in loose_ends(findings)] == []


@pytest.fixture
def imported(db):
    """All sample pages in the database, with all that the reading knows."""
    folder = FIXTURES / "pages"
    call_command("import_articles", str(folder), manifest=str(folder / "manifest.csv"), quiet=True)


def test_stored_rows_lead_back_to_the_page(imported):
    assert Page.objects.count() == len(SAMPLE_PAGES)
    assert all(model.objects.exists() for model in (OrganizationMention, Activity, Metric, Byline))
    assert [fault for page in Page.objects.all() for fault in untrue_page(page)] == []
    assert [fault for model in (OrganizationMention, Activity, Metric) for fault in untrue_quotes(model)] == []
    assert [
        row.text
        for row in Metric.objects.select_related("article")
        if row.words_of_article()[row.figure_start : row.figure_end] != row.text
    ] == []
    assert [
        byline.quote
        for byline in Byline.objects.select_related("journalist", "article__page")
        if byline.article.page.text[byline.page_start : byline.page_end] != byline.quote
        or "".join(byline.quote.split()) != byline.journalist.name
    ] == []


def untrue_page(page):
    """What of a stored page is lost or told twice, and which fields of its articles are not what is on the page."""
    spans = [Span(start, end) for _kind, start, end in page.furniture]
    faults = []
    for article in page.articles.all():
        pieces = {name: article.layout[name] for name in ("kicker", "headline", "subhead", "bylines")}
        pieces |= dict(enumerate(article.layout["paragraphs"]))
        spans += [Span(*piece) for name in pieces for piece in pieces[name]]
        text = {name: [page.text[start:end] for start, end in pieces[name]] for name in pieces}
        told = [" ".join(text[name]) for name in ("kicker", "headline", "subhead")]
        told.append("\n".join("".join(text[number]) for number in range(len(article.layout["paragraphs"]))))
        if told != [article.kicker, article.headline, article.subhead, article.text]:
            faults.append(f"{article} is {told} on the page")
    return faults + lost_or_doubled(page.text, spans)


def untrue_quotes(model):
    """Rows of a model whose quote does not stand where it says."""
    rows = model.objects.select_related("article")
    return [f"{row}: {row.quote}" for row in rows if row.words_of_article()[row.start : row.end] != row.quote]


@pytest.mark.parametrize(
    ("spans", "faults"),
    [
        ([(0, 2), (3, 5)], []),
        ([(0, 5)], []),
        ([(0, 2), (3, 4)], ["'好' at 4: 0 times"]),
        ([(0, 3), (1, 5)], ["'会' at 1: 2 times"]),
        ([], ["'工会' at 0: 0 times", "'你好' at 3: 0 times"]),
    ],
)
def test_lost_characters_are_found(spans, faults):
    assert lost_or_doubled("工会 你好", [Span(*span) for span in spans]) == faults


@pytest.mark.parametrize(
    ("article", "is_true"),
    [
        (DRAFT, True),
        (replace(DRAFT, headline=Passage("石鼓区工会送清凉", DRAFT.headline.spans)), False),
        (replace(DRAFT, paragraphs=(Passage(BODY, (Span(0, 3),)),)), False),
        (replace(DRAFT, subhead=Passage("——三年不断")), False),
    ],
)
def test_text_that_is_not_on_the_page_is_found(article, is_true):
    assert (untrue_passages(PageDraft(TEXT), article) == []) is is_true


@pytest.mark.parametrize(
    ("credit", "is_true"),
    [
        (DRAFT.credits[0], True),
        (replace(DRAFT.credits[0], name="郝刚"), False),
        (replace(DRAFT.credits[0], name="石鼓", span=Span(0, 2)), False),  # stands in the headline
    ],
)
def test_names_outside_of_bylines_are_found(credit, is_true):
    assert (untrue_credits(PageDraft(TEXT), replace(DRAFT, credits=(credit,))) == []) is is_true


@pytest.mark.parametrize(
    ("findings", "is_true"),
    [
        (FINDINGS, True),
        (Findings(activities=(replace(ACTIVITY, evidence=replace(ACTIVITY.evidence, quote="送清凉")),)), False),
        (Findings(metrics=(replace(METRIC, text="300人"),)), False),
        (Findings(metrics=(replace(METRIC, figure=Span(0, 2), text=BODY[:2]),)), False),  # outside of its clause
    ],
)
def test_evidence_that_stands_elsewhere_is_found(findings, is_true):
    assert (untrue_evidence(ARTICLE, findings) == []) is is_true


@pytest.mark.parametrize(
    ("findings", "is_true"),
    [
        (FINDINGS, True),
        (replace(FINDINGS, activities=(replace(ACTIVITY, organizers=(Participant("衡阳市总工会"),)),)), False),
        (replace(FINDINGS, metrics=(replace(METRIC, organization="衡阳市总工会"),)), False),
        (replace(FINDINGS, metrics=(replace(METRIC, activity=1),)), False),
        (replace(FINDINGS, metrics=(replace(METRIC, unit=""),)), False),
        (replace(FINDINGS, metrics=(replace(METRIC, value_max=METRIC.value),)), False),
    ],
)
def test_names_and_numbers_that_lead_nowhere_are_found(findings, is_true):
    assert (loose_ends(findings) == []) is is_true
