"""manage.py evaluate_reading: what it takes, prints and returns."""

import json
from decimal import Decimal
from io import StringIO
from shutil import copy

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from activities.importing.storing import store_page
from activities.models import Activity, ActivityType, Metric, OrganizationMention, Region, UnionOrganization
from articles.models import Article
from articles.reviewing import confirm, correct, note_addition, reject
from tests.activities.readings import BODY, page_reading, span_of
from tests.sample_pages import FIXTURES

NAME = "20120427_02"
PAGES = FIXTURES / "pages"


def evaluated(*arguments, **options):
    """What the command prints."""
    out = StringIO()
    call_command("evaluate_reading", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path):
    """A folder with one sample page and its hand-made reading."""
    for suffix in (".txt", ".gold.json"):
        copy(PAGES / f"{NAME}{suffix}", tmp_path)
    return tmp_path


def test_tables_show_figures_and_differences(folder):
    gold = folder / f"{NAME}.gold.json"
    reading = json.loads(gold.read_text(encoding="utf-8"))
    reading["articles"][0]["headline"] = "[bold]石鼓区[/bold]总工会送清凉"
    gold.write_text(json.dumps(reading), encoding="utf-8")
    printed = evaluated(folder)
    assert f"1 page of {folder}" in " ".join(printed.split())
    assert "precision" in printed and "metric_whole" in printed and "overall" in printed
    assert "[bold]石鼓区[/bold]" in printed
    assert "石鼓区" not in evaluated(folder, no_differences=True)


def test_json_is_for_other_programs(folder):
    report = json.loads(evaluated(folder, json=True))
    assert set(report) == {"subject", "figures", "unread", "differences"}
    assert report["figures"]["articles"]["n"] == 7
    assert set(report["differences"][0]) >= {"page", "article", "figure", "problem", "expected", "found"}


def test_dates_come_from_the_manifest_beside_the_pages(folder):
    figures = json.loads(evaluated(folder, json=True))["figures"]
    (folder / "manifest.csv").write_text(f"file,newspaper,published\n{NAME}.txt,京华工人报,1999-01-01\n")
    assert json.loads(evaluated(folder, json=True))["figures"]["date_edtf"]["f1"] < figures["date_edtf"]["f1"]
    (folder / "manifest.csv").rename(folder / "other.csv")
    options = {"json": True, "manifest": str(folder / "other.csv")}
    assert json.loads(evaluated(folder, **options))["figures"]["date_edtf"]["f1"] < figures["date_edtf"]["f1"]


def test_html_report_is_written(folder, tmp_path):
    printed = evaluated(folder, html=str(tmp_path / "report.html"))
    document = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert document.startswith("<!DOCTYPE html>") and "metric_whole" in document
    assert "overall" in printed


def test_page_that_cannot_be_read_is_named_after_the_figures(folder):
    (folder / f"{NAME}.txt").write_bytes(b"%PDF-1.7")
    out = StringIO()
    with pytest.raises(CommandError, match=f"{NAME}: is a PDF") as error:
        call_command("evaluate_reading", str(folder), stdout=out)
    assert error.value.returncode == 1
    assert "overall" in out.getvalue()


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda folder: (folder / f"{NAME}.gold.json").unlink(), "holds no hand-made reading"),
        (lambda folder: (folder / f"{NAME}.gold.json").write_text("{"), "is no sound JSON"),
        (lambda folder: (folder / f"{NAME}.gold.json").write_text("{}"), "is no reading of a page"),
        (lambda folder: (folder / f"{NAME}.txt").unlink(), f"its page {NAME}.txt is not in"),
        (lambda folder: (folder / "manifest.csv").write_text("a,b\n"), "has no column 'file'"),
    ],
)
def test_wrong_arguments_say_what_is_wrong(folder, spoil, complaint):
    spoil(folder)
    with pytest.raises(CommandError, match=complaint) as error:
        evaluated(folder)
    assert error.value.returncode == 2


def test_report_that_cannot_be_written(folder):
    with pytest.raises(CommandError, match="--html") as error:
        evaluated(folder, html=str(folder / "nowhere" / "report.html"))
    assert error.value.returncode == 2


def test_reviews_need_no_pages(folder):
    with pytest.raises(CommandError, match="takes no pages") as error:
        evaluated(folder, from_reviews=True)
    assert error.value.returncode == 2


@pytest.fixture
def editor(db):
    """Somebody who decides."""
    return get_user_model().objects.create_user("editor")


@pytest.fixture
def stored(db):
    """A page in the database, with one organization, activity and metric read from it."""
    province = Region.objects.create(code="43", name="湖南省", level="province")
    city = Region.objects.create(code="4304", name="衡阳市", level="city", parent=province)
    Region.objects.create(code="430407", name="石鼓区", level="county", parent=city)
    for code in ("summer_relief", "visit", "other"):
        ActivityType.objects.create(code=code, name_zh=code, name_en=code)
    store_page(page_reading())


def reviewed():
    """The figures that editors' decisions give, and the differences."""
    report = json.loads(evaluated(from_reviews=True, json=True))
    figures = {name: (row["precision"], row["recall"], row["n"]) for name, row in report["figures"].items()}
    return figures, [(one["figure"], one["expected"], one["found"]) for one in report["differences"]]


def test_what_no_editor_saw_does_not_count(stored):
    assert reviewed() == ({}, [])


def test_confirmed_records_keep_what_was_read(stored, editor):
    for model in (Article, Activity, Metric, OrganizationMention, UnionOrganization):
        confirm(model.objects.all(), editor)
    figures, differences = reviewed()
    assert differences == []
    assert set(figures) >= {"articles", "activities", "organizers", "partners", "metrics", "mentions", "organizations"}
    assert figures["organizers"] == (1, 1, 1)  # those of a confirmed activity are confirmed with it
    assert figures["mentions"] == (1, 1, 2)
    assert {(precision, recall) for precision, recall, _n in figures.values()} == {(1, 1)}


def test_corrected_fields_are_wrong_and_the_others_right(stored, editor):
    survivor = UnionOrganization.objects.create(name="衡阳市教育工会", level="industry")
    correct(Metric.objects.get(), {"value": Decimal(320), "organization_id": survivor.pk}, editor)
    figures, differences = reviewed()
    assert figures["metrics"] == (1, 1, 1)
    assert figures["metric_value"] == figures["metric_organization"] == (0, 0, 1)
    assert figures["metric_unit"] == (1, 1, 1)
    assert sorted(differences) == [
        ("metric_organization", "衡阳市教育工会", "石鼓区总工会"),
        ("metric_value", "320", "300"),
    ]


def test_long_texts_are_shown_where_they_differ(stored, editor):
    article = Article.objects.get()
    correct(article, {"text": article.text.replace("300余人", "3000余人")}, editor)
    _figures, [(figure, expected, found)] = reviewed()
    assert figure == "article_text"
    assert expected.startswith("…") and "3000余人" in expected and "300余人" in found


def test_rejected_records_are_wrong_and_added_ones_missed(stored, editor):
    reject(Metric.objects.all(), editor)
    figure = span_of("7月3日", BODY)
    added = Metric(
        article=Article.objects.get(),
        start=figure.start,
        end=figure.end,
        quote="7月3日",
        figure_start=figure.start,
        figure_end=figure.end,
        text="7月3日",
        value=1,
        unit="天",
        category="duration",
    )
    note_addition(added, ["value"], editor)
    added.save()
    figures, differences = reviewed()
    assert figures == {"metrics": (0, 0, 1)}
    assert sorted(differences) == [("metrics", "", "300余人"), ("metrics", "7月3日", "")]


def test_what_a_reading_found_after_an_editor_added_it_is_read(stored, editor):
    metric = Metric.objects.get()
    read, metric.as_read = metric.as_read, {}
    note_addition(metric, ["value"], editor)
    metric.save()
    assert reviewed()[0] == {"metrics": (1, 0, 1)}
    metric.as_read = read
    metric.save()
    assert reviewed()[0] == {"metrics": (1, 1, 1)}


def test_unions_of_a_list_were_never_read(stored, editor):
    confirm([UnionOrganization.objects.create(name="衡阳市教育工会", level="industry")], editor)
    assert reviewed() == ({}, [])


def test_no_reviews_are_told_in_words(stored):
    assert "no editor has decided anything yet" in evaluated(from_reviews=True)


def test_reviews_in_tables(stored, editor):
    confirm(Metric.objects.all(), editor)
    printed = evaluated(from_reviews=True)
    assert "metric_value" in printed and "overall" not in printed
