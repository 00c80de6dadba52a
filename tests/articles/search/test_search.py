"""Every literal occurrence is found, and nothing else, on whichever database; what the words are about comes first."""

import datetime
import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import F

from articles.models import Article, Page, SearchEntry
from articles.search import ranking
from articles.search.finding import search
from articles.search.indexing import index_articles, index_outdated
from articles.search.queries import LONGEST, BadQuery, Query, parse_query
from articles.search.ranking import newest_first, ranked, relevance
from tests import factories

pytestmark = pytest.mark.django_db

ARTICLES = [
    ("云岭区总工会为一线职工送清凉", "8月3日，云岭区总工会走访5家企业，慰问300余名职工，送去价值12.5万元的慰问品。"),
    ("柳溪市工会主席调研", "柳溪市总工会主席一行调研“职工之家”建设。\n工会\n主席说，要办好实事。"),
    ("望江街道举办联谊会", "单身职工联谊会在望江街道举行，工会员工参加，会员60人；Wi-Fi覆盖APP报名点。"),
    ("", "图为钢筋工老周领到凉茶。１２３５１热线同日开通（12351）。"),
    ("松风区：100%覆盖", '松风区建会率达95%以上，_下划线_与百分号%照登；A\'B\\C "引号"。'),
    ("𠅤先生的一天", "𠅤先生是劳模。他说：“工、会、员。”"),
]
QUERIES = [
    "送清凉",
    "清凉",
    "凉",
    "工会",
    "总工会",
    "云岭区总工会",
    "工会主席",
    "总工会主席",
    "会员",
    "工会员工",
    "员工参",
    "300余名",
    "12.5万元",
    "12.5",
    "125万元",
    "2.5万",
    "12351",
    "１２３５１",
    "（12351）",
    "“职工之家”",
    "职工之家”建",
    "；",
    "。",
    "app",
    "APP报名",
    "wi-fi",
    "ＡＰＰ",
    "100%",
    "%",
    "_下划线_",
    "95%以上，_",
    "A'B\\C",
    "\\",
    "'",
    "𠅤",
    "𠅤先生",
    "老周",
    "周领",
    "工会 主席",
    "云岭区 职工",
    "送温暖",
    "会员会",
    "凉清",
    "职工送清凉8月",
    "工会工会",
    "清凉送清凉",
]


def fold(text: str) -> str:
    """A to Z as a to z."""
    return "".join(chr(ord(one) + 32) if "A" <= one <= "Z" else one for one in text)


def holding(query: Query) -> set[int]:
    """The articles that hold the terms literally, found by reading every one."""
    return {
        article.pk
        for article in Article.objects.all()
        if all(
            any(fold(term) in fold(getattr(article, field)) for field in ("kicker", "headline", "subhead", "text"))
            for term in query.terms
        )
    }


@pytest.fixture(params=["in the index", "not yet in the index"])
def written(request) -> list[Article]:
    """The articles of the table, on pages of several days."""
    articles = [
        factories.ArticleFactory(
            headline=headline, text=text, page__published_on=datetime.date(2023, 8, 1 + day), layout={}
        )
        for day, (headline, text) in enumerate(ARTICLES)
    ]
    if request.param == "not yet in the index":
        SearchEntry.objects.update(current=False)
    return articles


@pytest.fixture(params=["looked up", "walked to the last", "walked a while"])
def ways(request, monkeypatch) -> None:
    """The ways of finding: words of few articles are looked up, the newest articles are walked through for others."""
    if request.param != "looked up":
        monkeypatch.setattr(ranking, "FEW", 0)
        monkeypatch.setattr(ranking, "WALK", {"walked to the last": 100, "walked a while": 2}[request.param])


@pytest.mark.parametrize("typed", QUERIES)
def test_search_finds_what_stands_there_and_nothing_else(written, typed):
    query = parse_query(typed)
    expected = holding(query)
    assert set(search(Article.objects.all(), query).values_list("pk", flat=True)) == expected
    assert {row.pk for row in ranked(Article.objects.all(), query, 50)} == expected


@pytest.mark.parametrize("typed", ["工会", "会", "工会主席", "会员", "职工", "12.5", "工会 主席", "送温暖"])
def test_search_tier_by_tier_keeps_the_order_of_relevance(written, ways, typed):
    query = parse_query(typed)
    Article.objects.filter(pk=written[0].pk).update(headline="会员、职工、工会主席")  # past the index
    in_order = search(Article.objects.all(), query).annotate(place=relevance(query)).order_by("-place", "-pk")
    found, after = [], None
    while rows := ranked(Article.objects.all(), query, 1, after):
        found += rows
        after = rows[-1]
    assert found == list(in_order.values_list("pk", "place"))


@pytest.mark.parametrize("typed", ["工会", "会", "工会主席", "12.5", "工会 主席", "送温暖"])
def test_search_newest_first_keeps_the_order_of_days(written, ways, typed):
    Page.objects.filter(articles=written[1]).update(published_on=None, published_from=Page.PublishedFrom.UNKNOWN)
    query = parse_query(typed)
    newest = F("page__published_on").desc(nulls_last=True)
    in_order = search(Article.objects.all(), query).order_by(newest, "-pk")
    found, after = [], None
    while places := newest_first(Article.objects.all(), query, 1, after):
        found += places
        after = places[-1]
    assert [place.pk for place in found] == list(in_order.values_list("pk", flat=True))


def test_some_queries_of_the_table_find_and_some_do_not(written):
    hits = [len(holding(parse_query(typed))) for typed in QUERIES]
    assert 0 in hits and max(hits) >= 4


def test_phrase_keeps_its_blanks():
    article = factories.ArticleFactory(headline="Happy  hour", text="工会 主席", layout={})
    for typed, is_found in (
        ('"工会 主席"', True),
        ("“工会 主席”", True),
        ('"工会  主席"', False),
        ("工会　主席", True),
    ):
        found = search(Article.objects.all(), parse_query(typed))
        assert list(found) == ([article] if is_found else []), typed


def test_words_in_the_headline_come_first_then_whole_words_then_the_newest():
    day = datetime.date
    texts = [
        ("大会召开", "工会员工到场。", day(2023, 1, 9)),  # 会员 only across two words
        ("大会召开", "会员到场。", day(2023, 1, 1)),
        ("大会召开", "会员到场。", day(2023, 1, 5)),
        ("大会召开", "会员到场。", None),
        ("工会员工到场", "大会召开。", day(2022, 1, 1)),
        ("会员到场", "大会召开。", day(2021, 1, 1)),
    ]
    unknown = Page.PublishedFrom.UNKNOWN
    articles = [
        factories.ArticleFactory(
            headline=headline,
            text=text,
            layout={},
            page__published_on=published,
            **({} if published else {"page__published_from": unknown}),
        )
        for headline, text, published in texts
    ]
    found = ranked(Article.objects.all(), parse_query("会员"), 10)
    assert [row.pk for row in found] == [articles[place].pk for place in (5, 4, 2, 1, 3, 0)]


def test_pages_of_an_answer_join_without_gap_or_overlap():
    page = factories.PageFactory()
    factories.ArticleFactory.create_batch(7, page=page, text="各街道慰问会员。", layout={})
    factories.ArticleFactory.create_batch(
        80, page=page, text="问会、慰问、员会、会员", layout={}
    )  # pairs, not the words
    query = parse_query("慰问会员")
    found, after = [], None
    while rows := ranked(Article.objects.all(), query, 3, after):
        found += [row.pk for row in rows]
        after = rows[-1]
    assert found == [row.pk for row in ranked(Article.objects.all(), query, 100)]
    assert len(found) == len(set(found)) == 7


def found_by(typed: str) -> int:
    """How many articles a query finds."""
    return search(Article.objects.all(), parse_query(typed)).count()


def write_in_bulk() -> None:
    page = factories.PageFactory()
    Article.objects.bulk_create([Article(page=page, position=0, kind="report", text="送清凉")])


def write_without_django() -> None:
    page = factories.PageFactory()
    Article.objects.bulk_create([Article(page=page, position=0, kind="report", text="送温暖")])
    list(index_outdated())
    with connection.cursor() as cursor:
        cursor.execute("UPDATE articles_article SET text = '送清凉'")


def write_by_update() -> None:
    article = factories.ArticleFactory(text="送温暖", headline="", layout={})
    Article.objects.filter(pk=article.pk).update(text="送清凉")


def write_one() -> None:
    article = factories.ArticleFactory(text="送温暖", headline="", layout={})
    article.text = "送清凉"
    article.save()


@pytest.mark.parametrize("write", [write_in_bulk, write_without_django, write_by_update, write_one])
def test_every_way_of_writing_is_found_at_once(write):
    write()
    assert found_by("送清凉") == 1
    assert found_by("送温暖") == 0
    list(index_outdated())
    assert SearchEntry.objects.get().current
    assert found_by("送清凉") == 1


def test_article_that_is_saved_is_in_the_index_at_once():
    article = factories.ArticleFactory()
    assert SearchEntry.objects.get(article=article).current


def test_what_is_deleted_leaves_the_index():
    article = factories.ArticleFactory()
    pk = article.pk
    article.delete()
    assert not SearchEntry.objects.exists()
    replacement = factories.ArticleFactory(pk=pk, headline="", text="送温暖", layout={})
    assert found_by("送清凉") == 0
    assert list(search(Article.objects.all(), parse_query("送温暖"))) == [replacement]


def test_page_that_is_dated_anew_moves_its_articles():
    article = factories.ArticleFactory()
    Page.objects.update(published_on=datetime.date(2024, 2, 29))
    assert SearchEntry.objects.get(article=article).day == datetime.date(2024, 2, 29).toordinal()
    other = factories.PageFactory(published_on=datetime.date(1999, 12, 31))
    Article.objects.update(page=other)
    assert SearchEntry.objects.get(article=article).day == datetime.date(1999, 12, 31).toordinal()


def test_index_is_made_anew_by_a_command():
    factories.ArticleFactory.create_batch(3)
    SearchEntry.objects.update(current=False)
    printed = io.StringIO()
    call_command("index_articles", stdout=printed)
    assert "3" in printed.getvalue()
    assert SearchEntry.objects.filter(current=True).count() == 3
    printed = io.StringIO()
    call_command("index_articles", "--all", stdout=printed)
    assert "3" in printed.getvalue()


def test_nothing_is_written_for_what_the_index_knows(django_assert_num_queries):
    article = factories.ArticleFactory()
    with django_assert_num_queries(1):
        assert index_articles([article.pk]) == 0


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "empty"),
        ("  　 ", "empty"),
        ('""', None),
        ("会" * (LONGEST + 1), "too long"),
        ("a b c d e f g h i j k", "too many"),
        ("工\x00会", "control"),
        ("\ud800", "control"),
    ],
)
def test_query_that_cannot_be_searched_for_says_why(typed, told, settings):
    settings.LANGUAGE_CODE = "en"
    if told is None:
        assert parse_query(typed).terms == ('""',)
    else:
        with pytest.raises(BadQuery, match=told):
            parse_query(typed)
