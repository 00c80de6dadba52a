"""A page read whole: bytes in, articles and all that they tell out, and the form in which readings are exchanged."""

import gc
from datetime import date

import pytest

from activities.extraction.gazetteer import Gazetteer
from activities.extraction.lexicon import Lexicon
from activities.importing.facts import Claims, PublishedFrom, Statement
from activities.importing.json_files import JsonFolder
from activities.importing.readers import Failure, attempt
from activities.importing.reading import NoArticle, Reader, as_json, digest, read_page
from activities.importing.rules import reader_from_fixtures
from articles.decoding import UndecodablePage
from articles.segmentation.records import PageDraft
from tests.activities.readings import BODY, DRAFT, FINDINGS, HEADLINE, TEXT, page_reading
from tests.sample_pages import SAMPLE_PAGES, reader

DAY, OTHER_DAY = date(2023, 7, 4), date(2023, 7, 5)


class Stub:
    """Rules that say what they are told to, and remember what they were asked."""

    def __init__(self, **page):
        self.page = {"articles": (DRAFT,), **page}
        self.asked = []
        gazetteer, lexicon = Gazetteer.from_rows([], [], []), Lexicon()
        self.reader = Reader(self.segment, self.extract, self.find_home, gazetteer, lexicon, "7")

    def segment(self, text):
        return PageDraft(text, **self.page)

    def extract(self, articles, gazetteer, lexicon, *, published, home):
        self.asked += [(article, published, home) for article in articles]
        return tuple(FINDINGS for _article in articles)

    def find_home(self, texts, gazetteer):
        return "4304" if any(BODY in text for text in texts) else ""

    def read(self, data=TEXT.encode(), claims=Claims()):  # noqa: B008
        return read_page(data, "20230704_02.txt", claims, self.reader)


def test_a_page_is_read_whole():
    reading = Stub(newspaper="衡阳工人报", published="2023-07-04", page_number="02").read()
    assert reading.name == "20230704_02.txt"
    assert reading.sha256 == digest(TEXT.encode())
    assert reading.page_text.text == TEXT
    assert reading.facts.published == DAY
    assert reading.facts.published_from is PublishedFrom.PRINTED
    assert (reading.facts.newspaper, reading.facts.page_number) == ("衡阳工人报", "02")
    assert reading.findings == (FINDINGS,)
    assert reading.reader_version == "7"
    assert reading.warnings == ()


def test_each_article_is_read_with_the_day_and_the_home_of_its_page():
    stub = Stub(articles=(DRAFT, DRAFT), published="2023-07-04")
    assert len(stub.read().findings) == 2
    article, published, home = stub.asked[1]
    assert (article.headline, article.text, article.is_photo) == (HEADLINE, BODY, False)
    assert (published, home) == (DAY, "4304")


def test_given_day_counts_for_the_dates_in_the_text():
    stub = Stub(published="2023-07-04")
    reading = stub.read(claims=Claims(given=Statement("", OTHER_DAY)))
    assert stub.asked[0][1] == OTHER_DAY
    assert reading.warnings == ("the page prints 2023-07-04, the import says 2023-07-05",)


@pytest.mark.parametrize(
    ("page", "data", "warning"),
    [
        ({"warnings": ("a line of 40 characters belongs to no article",)}, TEXT, "a line of 40 characters"),
        ({"published": "2023-02-30"}, TEXT, "the page prints a date that is none"),
        ({}, "\x00" + TEXT, "1 control characters removed"),
    ],
)
def test_what_is_doubtful_is_told(page, data, warning):
    assert [warning in told for told in Stub(**page).read(data.encode()).warnings] == [True]


def test_what_the_page_prints_is_cut_to_what_the_database_keeps():
    facts = Stub(newspaper="报" * 200, page_number="1" * 20).read().facts
    assert (len(facts.newspaper), len(facts.page_number)) == (100, 10)


def test_page_without_an_article():
    with pytest.raises(NoArticle, match="no article was found"):
        Stub(articles=()).read()


def test_bytes_that_are_no_page():
    with pytest.raises(UndecodablePage, match="is empty"):
        Stub().read(b"")


def test_reading_as_json():
    reading = as_json(page_reading())
    assert reading["source"] == "20230704_02.txt"
    assert reading["banner"] == ""
    (article,) = reading["articles"]
    assert (article["kind"], article["headline"], article["kicker"]) == ("report", HEADLINE, "")
    assert (article["reporters"], article["photographers"], article["paragraphs"]) == (["郝强"], [], [BODY])
    assert article["organizations"] == [
        {"name": "石鼓区总工会", "aliases": [], "level": "district", "parent": "衡阳市总工会"}
    ]
    assert article["activities"] == [
        {
            "type": "summer_relief",
            "also_types": ["visit"],
            "name": "送清凉活动",
            "main": True,
            "optional": False,
            "organizers": ["石鼓区总工会"],
            "partners": ["衡阳某医院"],
            "date": {"text": "7月3日", "edtf": "2023-07-03"},
            "location": "",
            "evidence": "7月3日，石鼓区总工会联合衡阳某医院举办送清凉活动",
        }
    ]
    assert article["metrics"] == [
        {
            "text": "300余人",
            "value": 300,
            "value_max": None,
            "qualifier": "more_than",
            "unit": "人",
            "subject": "职工",
            "category": "beneficiaries",
            "period": "",
            "cumulative": False,
            "organization": "石鼓区总工会",
            "activity": 0,
            "evidence": "服务职工300余人",
        }
    ]


def test_json_files_are_named_after_the_pages(tmp_path):
    folder = JsonFolder(tmp_path / "new" / "readings")
    names = ["01.txt", "02.TXT", "03.text", "scan", "01.txt", "a.b.txt", "../../01.txt"]
    written = [folder.write(page_reading(name=name)).name for name in names]
    assert written == ["01.json", "02.json", "03.json", "scan.json", "01-2.json", "a.b.json", "01-3.json"]
    assert sorted(path.name for path in folder.folder.iterdir()) == sorted(written)


def test_json_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    folder = JsonFolder(tmp_path)
    monkeypatch.setattr("pathlib.Path.replace", lambda *paths: (_ for _ in ()).throw(OSError("no space left")))
    with pytest.raises(OSError, match="no space"):
        folder.write(page_reading())
    assert list(tmp_path.iterdir()) == []


def test_the_rules_themselves_read_a_page(fixtures_dir):
    text = (
        "2023年7月4日 星期二 衡阳工人报 02版\n\n## 石鼓区总工会为快递员送清凉\n\n"
        "本报讯（记者 郝 强）7月3日，衡阳市石鼓区总工会走进快递站点，为300余名快递员送去防暑降温物品。"
        "石鼓区总工会相关负责人表示，高温天气里，户外劳动者格外辛苦，工会将持续开展送清凉活动。\n"
    )
    reading = read_page(text.encode("gb18030"), "x.txt", Claims(), reader_from_fixtures(fixtures_dir))
    assert reading.facts.published == DAY
    (article,) = as_json(reading)["articles"]
    assert article["reporters"] == ["郝强"]
    assert "石鼓区总工会" in [organization["name"] for organization in article["organizations"]]
    assert 300 in [metric["value"] for metric in article["metrics"]]


def test_a_reading_leaves_nothing_that_holds_itself():
    """For while a page is read no garbage is looked for."""
    data = SAMPLE_PAGES[0].read_bytes()
    attempt(data, SAMPLE_PAGES[0].name, Claims(), reader())  # whatever is loaded or cached at the first page
    gc.collect()
    attempt(data, SAMPLE_PAGES[0].name, Claims(), reader())
    assert gc.collect() == 0


def test_a_reader_that_fails_leaves_the_search_for_garbage_on():
    assert isinstance(attempt(b"\x00\xff", "x.txt", Claims(), reader()), Failure)
    assert gc.isenabled()
