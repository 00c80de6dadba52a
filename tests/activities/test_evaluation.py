"""How readings are compared with hand-made ones."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from activities.evaluation.activities import compare_activities
from activities.evaluation.decisions import Decided, FieldValues, Verdict, count_decisions
from activities.evaluation.html_report import html_report
from activities.evaluation.metrics import compare_metrics
from activities.evaluation.names import NameBook
from activities.evaluation.organizations import compare_organizations
from activities.evaluation.pages import Evaluation, Unread, compare_page, evaluate
from activities.evaluation.pairing import grams, pair_up, share, squeeze
from activities.evaluation.readings import Activity, Article, BadReading, Metric, Organization, Page, page_from_json
from activities.evaluation.report import as_json, figure_rows
from activities.evaluation.samples import BadSamples, Sample, find_samples
from activities.evaluation.tallies import Notes, Problem, Tally
from tests.sample_pages import FIXTURES, FURTHER

SCORE = FURTHER / "reading" / "score.py"

STREET = Organization("桂花街道总工会", "township", "石鼓区总工会", ("石鼓区桂花街道总工会", "街道总工会"))
RELIEF = Activity(
    type="summer_relief",
    also_types=("visit",),
    name="“清凉一夏”活动",
    evidence="7月3日，桂花街道总工会在车站广场举办“清凉一夏”活动",
    main=True,
    organizers=("桂花街道总工会",),
    partners=("衡阳某医院",),
    date_text="7月3日",
    date_edtf="2023-07-03",
    location="车站广场",
)
BOXES = Metric(
    text="300余箱",
    value=300,
    unit="箱",
    subject="矿泉水",
    category="goods",
    qualifier="more_than",
    evidence="送出矿泉水300余箱",
    organization="桂花街道总工会",
    activity=0,
)


def change(record, **fields):
    """The record with other fields."""
    return type(record)(**{name: fields.get(name, getattr(record, name)) for name in record.__slots__})


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(3, 4, 6), 0.75, 0.5, 0.6),
        (Tally(0, 0, 0), 1, 1, 1),
        (Tally(0, 2, 0), 0, 1, 0),
        (Tally(0, 0, 2), 1, 0, 0),
    ],
)
def test_tally(tally, precision, recall, f1):
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx((precision, recall, f1))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("举办送清凉活动", "举办 送清凉活动", 1.0),
        ("举办送清凉活动", "区总工会举办送清凉活动", 1.0),
        ("举办送清凉活动", "召开职工代表大会", 0.0),
        ("培训", "培训", 1.0),
        ("培训", "培训班", 0.0),  # too short to be known by a part
        ("", "", 1.0),
    ],
)
def test_share_of_words(one, two, expected):
    assert share(one, two) == pytest.approx(expected)


def test_texts_are_compared_by_pieces_of_five_characters_without_blanks():
    assert squeeze(" 郝　强\n") == "郝强"
    assert grams("工会送清凉到") == {"工会送清凉", "会送清凉到"}
    assert grams("工会") == {"工会"}


def test_most_alike_are_paired_first_and_each_once():
    likeness = {("a", "x"): 0.5, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.3}
    assert pair_up("ab", "xy", lambda one, two: likeness[one, two], 0.3) == {0: 1, 1: 0}
    assert pair_up("ab", "xy", lambda one, two: likeness[one, two], 0.4) == {0: 1}


@pytest.mark.parametrize(
    ("said", "is_same"),
    [
        ("桂花街道总工会", True),
        ("石鼓区桂花街道总工会", True),
        ("衡阳市石鼓区桂花街道总工会", True),
        ("桂花 街道总工会", True),
        ("街道总工会", False),  # whose, only the article tells
        ("该街道总工会", False),
        ("花街道总工会", False),
        ("湖南省某某自治州衡阳市石鼓区桂花街道总工会", False),  # too much before the name
        ("", False),
    ],
)
def test_names_of_an_organization(said, is_same):
    assert NameBook([STREET]).is_same("桂花街道总工会", said) is is_same


def test_each_name_counts_once():
    book = NameBook([STREET])
    assert book.matches(["桂花街道总工会"], ["石鼓区桂花街道总工会", "桂花街道总工会"]) == (1, 2, 1)
    assert book.matches(["桂花街道总工会", "石鼓区总工会"], ["石鼓区总工会"]) == (1, 1, 2)


def figures(notes, *names):
    """Hits, said and true of the figures."""
    return {name: (tally.hit, tally.said, tally.true) for name in names for tally in [notes.tallies.get(name, Tally())]}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([STREET], {"organizations": (1, 1, 1), "organization_level": (1, 1, 1), "organization_parent": (1, 1, 1)}),
        ([], {"organizations": (0, 0, 1), "organization_level": (0, 0, 0), "organization_parent": (0, 0, 0)}),
        (
            [change(STREET, level="district", parent="")],
            {"organizations": (1, 1, 1), "organization_level": (0, 1, 1), "organization_parent": (0, 1, 1)},
        ),
        (
            [STREET, Organization("桂花社区联合工会", "community")],
            {"organizations": (1, 2, 1), "organization_level": (1, 1, 1), "organization_parent": (1, 1, 1)},
        ),
    ],
)
def test_organizations(said, expected):
    notes = Notes()
    compare_organizations(
        Article(organizations=(STREET,)), Article(organizations=tuple(said)), NameBook([STREET]), notes
    )
    assert figures(notes, *expected) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (RELIEF, {"activities": (1, 1, 1), "main_activity_type": (1, 1, 1), "partners": (1, 1, 1)}),
        (change(RELIEF, type="visit"), {"activities": (1, 1, 1), "main_activity_type": (1, 1, 1)}),
        (change(RELIEF, type="training"), {"activities": (0, 1, 1), "main_activity_type": (0, 1, 1)}),
        (change(RELIEF, organizers=("石鼓区总工会",)), {"activities": (0, 1, 1), "organizers": (0, 0, 0)}),
        (change(RELIEF, organizers=("桂花街道总工会", "石鼓区总工会")), {"organizers": (1, 2, 1)}),
        (change(RELIEF, partners=()), {"activities": (1, 1, 1), "partners": (0, 0, 1)}),
        (change(RELIEF, date_edtf="XXXX-07-03"), {"date_text": (1, 1, 1), "date_edtf": (0, 1, 1)}),
        (change(RELIEF, location="广场"), {"location": (1, 1, 1)}),
        (change(RELIEF, location=""), {"location": (0, 1, 1)}),
        (change(RELIEF, main=False), {"activities": (1, 1, 1), "main_activity_type": (0, 1, 1)}),
    ],
)
def test_activities(said, expected):
    notes = Notes()
    compare_activities(Article(activities=(RELIEF,)), Article(activities=(said,)), NameBook([STREET]), notes)
    assert figures(notes, *expected) == expected


def test_optional_activity_may_be_left_out_and_may_be_read():
    optional = change(RELIEF, optional=True, main=False)
    for said in ((), (optional,)):
        notes = Notes()
        compare_activities(Article(activities=(optional,)), Article(activities=said), NameBook([STREET]), notes)
        assert figures(notes, "activities") == {"activities": (0, 0, 0)}


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (BOXES, ()),
        (change(BOXES, value=3000), None),  # another figure
        (change(BOXES, text="30箱"), None),
        (change(BOXES, text="矿泉水300余箱"), ()),
        (change(BOXES, unit="瓶"), ("metric_unit",)),
        (change(BOXES, qualifier="exact", subject="水"), ("metric_qualifier",)),
        (change(BOXES, subject="职工"), ("metric_subject",)),
        (change(BOXES, subject=""), ("metric_subject",)),
        (change(BOXES, value_max=500), ("metric_range",)),
        (change(BOXES, category="money", organization=""), ("metric_category", "metric_organization")),
        (change(BOXES, organization="石鼓区桂花街道总工会"), ()),
        (change(BOXES, period="今年以来", cumulative=True), ("metric_period", "metric_cumulative")),
        (change(BOXES, activity=None), ("metric_activity",)),
        (change(BOXES, activity=1), ("metric_activity",)),
    ],
)
def test_metrics(said, wrong):
    notes = Notes()
    compare_metrics(Article(metrics=(BOXES,)), Article(metrics=(said,)), NameBook([STREET]), {0: 0}, notes)
    if wrong is None:
        assert figures(notes, "metrics", "metric_whole") == {"metrics": (0, 1, 1), "metric_whole": (0, 1, 1)}
        assert [one.problem for one in notes.differences] == [Problem.MISSED, Problem.EXTRA]
        return
    assert tuple(one.figure for one in notes.differences) == wrong
    spoils = {"metric_period", "metric_cumulative", "metric_activity"}.isdisjoint(wrong) and bool(wrong)
    assert figures(notes, "metric_whole") == {"metric_whole": (0 if spoils else 1, 1, 1)}


@pytest.mark.parametrize(("one", "two", "is_right"), [("人", "名", True), ("位", "个", True), ("人", "家", False)])
def test_heads_are_counted_alike(one, two, is_right):
    notes = Notes()
    gold, said = change(BOXES, unit=one), change(BOXES, unit=two)
    compare_metrics(Article(metrics=(gold,)), Article(metrics=(said,)), NameBook([STREET]), {0: 0}, notes)
    assert notes.tallies["metric_unit"].hit == is_right


def test_missed_article_counts_with_all_it_tells():
    gold = Page("", (Article("report", headline="石鼓区总工会送清凉", paragraphs=("七月三日，送出矿泉水。",)),))
    notes = Notes()
    compare_page(gold, Page(), notes)
    expected = {"articles": (0, 0, 1), "headline": (0, 1, 1), "kicker": (1, 1, 1), "article_whole": (0, 1, 1)}
    assert figures(notes, *expected) == expected


def test_page_that_cannot_be_read_counts_as_empty(tmp_path):
    sample = Sample("03", tmp_path / "03.txt", Page("", (Article("report", headline="石鼓区总工会送清凉"),)))
    evaluation = evaluate([sample], lambda sample: Unread("is a PDF"), "one page")
    assert evaluation.unread == {"03": "is a PDF"}
    assert evaluation.tallies["articles"].f1 == 0


@pytest.mark.parametrize(
    ("reading", "complaint"),
    [
        ([], "is no object"),
        ({}, "is no reading of a page: it has no 'articles'"),
        ({"articles": {}}, "articles is {}, not a list"),
        ({"articles": [{"headline": 7}]}, "articles[0]: headline is 7, not a text"),
        ({"articles": [{}, {"paragraphs": [None]}]}, "articles[1]: paragraphs holds None, not a text"),
        ({"articles": [{"organizations": [{"name": "总工会"}]}]}, "articles[0].organizations[0]: has no 'level'"),
        ({"articles": [{"activities": ["送清凉"]}]}, "articles[0].activities[0]: is no object"),
        ({"articles": [{"metrics": [{"text": "7人"}]}]}, "articles[0].metrics[0]: has no 'value'"),
    ],
)
def test_reading_that_is_none_says_where(reading, complaint):
    with pytest.raises(BadReading) as error:
        page_from_json(reading)
    assert str(error.value) == complaint


def test_samples_that_cannot_be_used_are_all_named(tmp_path):
    with pytest.raises(BadSamples, match="holds no hand-made reading"):
        find_samples(tmp_path)
    with pytest.raises(BadSamples, match="no such folder"):
        find_samples(tmp_path / "nowhere")
    (tmp_path / "01.gold.json").write_text("{", encoding="utf-8")
    (tmp_path / "02.gold.json").write_text('{"articles": []}', encoding="utf-8")
    (tmp_path / "03.gold.json").write_bytes("石鼓区".encode("gb18030"))
    with pytest.raises(BadSamples) as error:
        find_samples(tmp_path)
    first, second, third = str(error.value).splitlines()
    assert "01.gold.json: is no sound JSON" in first
    assert "its page 02.txt is not in" in second
    assert "03.gold.json: is no sound JSON" in third
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "02.txt").write_text("石鼓区总工会送清凉", encoding="utf-8")
    assert find_samples(tmp_path / "02.gold.json", tmp_path / "pages")[0].name == "02"


def spoiled(reading):
    """A reading with faults of every kind, as rules make them."""
    reading = copy.deepcopy(reading)
    reading["banner"] = ""
    articles = reading["articles"]
    del articles[3:4]
    for number, article in enumerate(articles):
        article["kind"] = "report"
        article["subhead"] = ""
        article["reporters"] = article["reporters"][:1]
        article["paragraphs"] = article["paragraphs"][number % 2 :]
        del article["organizations"][2::3]
        for organization in article["organizations"][::2]:
            organization["name"] = organization["parent"] + organization["name"]
            organization["parent"] = ""
        article["activities"].reverse()
        for place, activity in enumerate(article["activities"]):
            activity["type"] = (activity["also_types"] or [activity["type"]])[0]
            activity["organizers"] = activity["organizers"][place % 2 :]
            activity["partners"] = activity["partners"][:1] * 2
            activity["main"] = place == 1
            activity["date"]["edtf"] = ""
            activity["location"] = activity["location"][:3]
            activity["name"] = activity["name"][:4]
        for place, metric in enumerate(article["metrics"]):
            metric["unit"] = "个" if place % 3 else metric["unit"]
            metric["value"] = metric["value"] + (place % 5 == 0)
            metric["subject"] = metric["subject"][1:]
            metric["period"] = ""
            metric["organization"] = metric["organization"] if place % 4 else ""
            metric["activity"] = 0 if article["activities"] else None
            metric["qualifier"] = "exact"
        article["metrics"] += article["metrics"][:2]
    return reading


@pytest.mark.skipif(not SCORE.exists(), reason="needs the score of the readings beside the project")
@pytest.mark.parametrize("folder", [FIXTURES / "pages", FURTHER / "reading"], ids=["own", "further"])
def test_figures_are_those_of_the_score(folder, tmp_path):
    golds = {path.name.removesuffix(".gold.json"): path for path in sorted(folder.glob("*.gold.json"))}
    notes = Notes()
    for name, path in golds.items():
        gold = json.loads(path.read_text(encoding="utf-8"))
        said = spoiled(gold)
        (tmp_path / f"{name}.json").write_text(json.dumps(said), encoding="utf-8")
        compare_page(page_from_json(gold), page_from_json(said), notes.within(name))
    command = [sys.executable, str(SCORE), str(folder), str(tmp_path), "--json"]
    score = json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)
    rows = figure_rows(Evaluation("", notes.tallies))
    assert rows == score
    assert any(row["f1"] < 1 for row in rows.values())


def test_hand_made_reading_of_itself_is_perfect():
    notes = Notes()
    for sample in find_samples(FIXTURES / "pages"):
        compare_page(sample.gold, sample.gold, notes.within(sample.name))
    assert notes.differences == []
    assert {name for name, tally in notes.tallies.items() if tally.f1 < 1} == set()


RECORD = Decided("metrics", "metric", "03.txt", "[0] 送清凉", "300余箱", Verdict.STANDS)


def test_decisions_of_editors_count():
    records = [
        change(RECORD, values={"value": FieldValues(True), "unit": FieldValues(True)}),
        change(RECORD, values={"value": FieldValues(True), "unit": FieldValues(False, "箱", "件")}),
        change(RECORD, verdict=Verdict.REJECTED, values={"unit": FieldValues(True)}),
        change(RECORD, was_read=False),
    ]
    evaluation = count_decisions(records, "reviews")
    assert {name: (one.hit, one.said, one.true) for name, one in evaluation.tallies.items()} == {
        "metrics": (2, 3, 3),
        "metric_value": (2, 2, 2),
        "metric_unit": (1, 2, 2),
    }
    assert [(one.figure, one.problem.value, one.expected, one.found) for one in evaluation.differences] == [
        ("metric_unit", "otherwise", "箱", "件"),
        ("metrics", "not there", "", "300余箱"),
        ("metrics", "missed", "300余箱", ""),
    ]
    assert "overall" not in figure_rows(evaluation)


class Tags(HTMLParser):
    """Which tags a document has, and whether each is closed."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.attributes = [], set(), set()

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.attributes |= {name for name, _value in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_html_report_needs_nothing_and_escapes_everything():
    evil = "<script>alert(1)</script>&\"'"
    notes = Notes(page=evil, article=evil)
    notes.judge("headline", False, evil, evil, evil, evil)
    notes.tallies[evil] = Tally(1, 2, 3)
    document = html_report(Evaluation(evil, notes.tallies, tuple(notes.differences), {evil: evil}))
    tags = Tags()
    tags.feed(document)
    assert tags.open == []
    assert "script" not in tags.seen
    assert tags.seen.isdisjoint({"link", "img", "iframe", "object"})
    assert tags.attributes <= {"lang", "charset", "name", "content", "class", "style"}
    assert evil not in document


def test_json_report_holds_figures_and_differences():
    notes = Notes(page="03", article="[0] 送清凉")
    notes.judge("metric_value", False, 7000.0, None, "7000余人")
    report = json.loads(json.dumps(as_json(Evaluation("one page", notes.tallies, tuple(notes.differences)))))
    assert report["figures"]["metric_value"] == {"f1": 0.0, "precision": 0.0, "recall": 0.0, "n": 1}
    assert report["differences"][0]["expected"] == "7000"
    assert "differences" not in as_json(Evaluation("one page"), with_differences=False)
