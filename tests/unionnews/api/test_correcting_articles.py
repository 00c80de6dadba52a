"""Words of articles, corrected through the API: evidence goes with its words, and the answer tells it."""

import pytest

from activities.models import Metric, OrganizationMention
from tests import factories
from tests.unionnews.api.addresses import ROOT
from tests.unionnews.api.misread import FIGURE, LINES, address, as_stored, correct

pytestmark = pytest.mark.django_db


def test_misread_figure_is_set_right_and_its_record_follows(api, article):
    seen = api.get(address(article))["ETag"]
    response = correct(api, article, {"text": article.text.replace("3OO", "300")}, seen)
    assert response.status_code == 200, response.content
    told = response.json()
    metric = Metric.objects.get()
    assert (metric.text, told["locked_fields"], told["review_status"]) == ("300余名", ["text"], "corrected")
    assert {name: value for name, value in told["evidence"].items() if name != "reworded"} == {
        "unmoved": 2,
        "moved": [],
        "lost": [],
    }
    assert told["evidence"]["reworded"] == [
        {
            "kind": "metric",
            "id": metric.pk,
            "url": f"http://testserver{ROOT}metrics/{metric.pk}/",
            "quote": FIGURE.replace("3OO", "300"),
            "quote_before": FIGURE,
        }
    ]
    assert response["ETag"].partition(".")[0] == api.get(address(article))["ETag"].partition(".")[0] != seen


def test_words_that_are_gone_are_told_and_found_by_a_filter(api, article):
    told = correct(api, article, {"text": "\n".join(LINES[1:])}).json()["evidence"]
    metric, mention = Metric.objects.get(), OrganizationMention.objects.get(field="text")
    assert [(one["kind"], one["id"], one["quote"]) for one in told["lost"]] == [("metric", metric.pk, FIGURE)]
    assert [(one["kind"], one["id"]) for one in told["moved"]] == [("mention", mention.pk)]
    assert told["unmoved"] == 1
    assert api.get(f"{ROOT}metrics/{metric.pk}/").data["lost_place"] is True
    found = {
        path: [len(api.get(f"{ROOT}{path}/", {"lost_place": lost}).data["results"]) for lost in ("true", "false")]
        for path in ("metrics", "mentions", "activities")
    }
    assert found == {"metrics": [1, 0], "mentions": [0, 2], "activities": [0, 0]}


def test_record_without_a_place_can_still_be_decided_on(api, article):
    correct(api, article, {"text": LINES[2]})
    metric = Metric.objects.get()
    response = api.patch(f"{ROOT}metrics/{metric.pk}/", {"value": 300}, format="json", headers={"If-Match": "*"})
    assert (response.status_code, response.data["lost_place"]) == (200, True)
    assert api.post(f"{ROOT}metrics/{metric.pk}/reject/").data["review_status"] == "rejected"


def test_headline_that_was_a_paragraph_takes_its_evidence_along(api, article):
    changes = {"subhead": LINES[2], "text": "\n".join([*LINES[:2], LINES[3]])}
    told = correct(api, article, changes).json()["evidence"]
    mention = OrganizationMention.objects.exclude(field="headline").get()
    assert [one["id"] for one in told["moved"]] == [mention.pk]
    assert (mention.field, mention.start) == ("subhead", 0)


@pytest.mark.parametrize(
    "written", ["\r\n".join(LINES), "\n\n".join(LINES) + "\n", "\n　\n".join(LINES), "\r".join(LINES)]
)
def test_line_ends_and_empty_lines_are_no_change(api, article, written):
    told = correct(api, article, {"text": written}).json()
    assert (told["text"], told["evidence"], told["locked_fields"]) == (article.text, None, [])


def test_kind_alone_moves_no_evidence_and_can_be_undone(api, article):
    told = correct(api, article, {"kind": "photo", "text": article.text}).json()
    assert (told["kind"], told["evidence"]) == ("photo", None)
    assert api.post(address(article, "undo/")).data["kind"] == "report"


def test_correction_of_words_is_undone_with_the_evidence_that_followed(api, article):
    correct(api, article, {"text": article.text.replace("3OO", "300")})
    assert Metric.objects.get().text == "300余名"
    assert api.post(address(article, "undo/")).status_code == 200
    assert Metric.objects.get().text == "3OO余名"
    assert api.post(address(article, "undo/")).status_code == 409


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"headline": "", "text": ""}, "/text"),
        ({"headline": "", "text": " \n　"}, "/text"),
        ({"headline": "工会\n送清凉"}, "/headline"),
        ({"kicker": "工会\r送清凉"}, "/kicker"),
        ({"subhead": "工" * 256}, "/subhead"),
        ({"text": None}, "/text"),
        ({"text": ["工会"]}, "/text"),
        ({"text": "\x00"}, "/text"),
        ({"layout": {}}, "/layout"),
        ({"page": 1}, "/page"),
    ],
)
def test_words_that_cannot_stand_are_named(api, article, changes, wrong):
    before = as_stored()
    response = correct(api, article, changes)
    assert response.status_code == 422, response.content
    assert [error["pointer"] for error in response.json()["errors"]] == [wrong]
    assert as_stored() == before


def test_last_words_of_a_photo_cannot_be_taken(api):
    photo = factories.ArticleFactory(kind="photo", headline="", text="图为送清凉现场。")
    response = correct(api, photo, {"text": ""})
    assert [error["pointer"] for error in response.json()["errors"]] == ["/text"]
    photo = factories.ArticleFactory(kind="photo", headline="送清凉", text="")
    response = correct(api, photo, {"headline": ""})
    assert [error["pointer"] for error in response.json()["errors"]] == ["/headline"]


def test_second_of_two_editors_of_a_text_loses_nothing(api, article):
    seen = api.get(address(article))["ETag"]
    assert correct(api, article, {"headline": "送清凉"}, seen).status_code == 200
    before = as_stored()
    response = correct(api, article, {"text": LINES[0]}, seen)
    assert response.status_code == 412
    assert "/headline" in [error["pointer"] for error in response.json()["errors"]]
    assert as_stored() == before
