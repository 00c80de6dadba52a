"""Web Annotations: in the form of the W3C's model, and each quotes what stands at its place."""

import jsonschema
import pytest
from django.contrib.auth.models import Permission

from activities.text_corrections.correcting import correct_text
from articles.models import Article
from tests import factories
from tests.unionnews.api.addresses import ROOT

pytestmark = pytest.mark.django_db

# What https://www.w3.org/TR/annotation-model/ says an annotation, a collection and the two selectors MUST have
IRI = {"type": "string", "format": "uri", "pattern": "^https?://"}
QUOTE = {
    "type": "object",
    "required": ["type", "exact"],
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": {"type": "string", "minLength": 1},
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
    "additionalProperties": False,
}
POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
    },
    "additionalProperties": False,
}
PURPOSE = {"enum": ["describing", "tagging", "identifying", "linking"]}  # of the model's motivations
TEXT_BODY = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string"},
        "format": {"const": "text/plain"},
        "purpose": PURPOSE,
    },
    "additionalProperties": False,
}
RESOURCE_BODY = {
    "type": "object",
    "required": ["type", "source"],
    "properties": {"type": {"const": "SpecificResource"}, "source": IRI, "purpose": PURPOSE},
    "additionalProperties": False,
}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": PURPOSE,
        "created": TIME,
        "modified": TIME,
        "body": {"type": "array", "items": {"oneOf": [TEXT_BODY, RESOURCE_BODY]}},
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {
                "source": IRI,
                "scope": IRI,
                "selector": {"type": "array", "prefixItems": [QUOTE, POSITION], "items": False, "minItems": 1},
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
COLLECTION = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "partOf", "items"],
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "partOf": IRI,
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": ANNOTATION},
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}


def annotations(api, article: Article) -> list[dict]:
    """The annotations of an article, in the form of the model."""
    response = api.get(f"{ROOT}articles/{article.pk}/annotations/")
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/ld+json"
    document = response.json()
    jsonschema.validate(document, COLLECTION, format_checker=jsonschema.FormatChecker())
    assert document["total"] == len(document["first"]["items"])
    return document["first"]["items"]


@pytest.fixture
def article() -> Article:
    """An article with a mention in the headline, an activity, and a figure, in an astral plane of characters too."""
    article = factories.ArticleFactory(text=f"𠅤{factories.TEXT}")
    factories.OrganizationMentionFactory(article=article, field="headline", quote="云岭区总工会")
    factories.ActivityFactory(article=article)
    factories.MetricFactory(article=article)
    return article


def test_each_annotation_quotes_what_stands_at_its_place(api, article):
    found = annotations(api, article)
    quotes = []
    for one in found:
        source = api.get(one["target"]["source"])
        assert source["Content-Type"] == "text/plain; charset=utf-8"
        words = source.content.decode()
        quote, position = one["target"]["selector"]
        start, end = position["start"], position["end"]
        assert words[start:end] == quote["exact"]
        assert words[:start].endswith(quote["prefix"])
        assert words[end:].startswith(quote["suffix"])
        quotes.append(quote["exact"])
    assert quotes == ["云岭区总工会", factories.ActivityFactory.quote, "300余名"]


def test_what_lost_its_place_is_quoted_without_a_position(api, article):
    metric = article.metrics.get()
    place = (metric.figure_start, metric.figure_end)
    correct_text(article, {"text": "云岭区总工会另有安排。"}, factories.UserFactory())
    mention, activity, figure = annotations(api, article)
    assert [len(one["target"]["selector"]) for one in (mention, activity, figure)] == [2, 1, 1]
    [quote] = activity["target"]["selector"]
    assert quote["exact"] == factories.ActivityFactory.quote
    [quote] = figure["target"]["selector"]
    before, after = factories.MetricFactory.quote.split("300余名")
    assert (quote["prefix"], quote["exact"], quote["suffix"]) == (before, "300余名", after)
    metric.refresh_from_db()
    assert (metric.lost_place, metric.figure_start, metric.figure_end) == (True, *place)


def test_annotations_tell_what_the_words_mean(api, article):
    told = [[body.get("value") for body in one["body"] if "value" in body] for one in annotations(api, article)]
    activity = article.activities.get()
    assert told[0] == [article.mentions.get().organization.name]
    assert told[1] == ["为一线职工送清凉", activity.type.code]
    assert told[2] == ["300 名", "beneficiaries"]


def test_links_of_annotations_lead_to_records(api, article):
    for one in annotations(api, article):
        for address in [one["id"], one["target"]["scope"], *(b["source"] for b in one["body"] if "source" in b)]:
            assert api.get(address).status_code == 200, address


def test_rejected_records_are_no_annotations(api, article):
    article.metrics.update(review_status="rejected", reviewed_at=article.created)
    assert len(annotations(api, article)) == 2


def test_only_what_one_may_see_is_annotated(client_of, article):
    user = factories.UserFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_article", "view_metric"]))
    assert len(annotations(client_of(user), article)) == 1


def test_queries_are_as_many_for_many_annotations(api, article, django_assert_max_num_queries):
    for number in range(9):
        factories.ActivityFactory(article=article, name=f"慰问{number}")
        factories.OrganizationMentionFactory(article=article)
    with django_assert_max_num_queries(4):
        assert len(annotations(api, article)) == 21


@pytest.mark.parametrize("rest", ["0/annotations/", "0/texts/text/", "99999999999999999999999/annotations/"])
def test_article_that_is_none_has_none(api, rest):
    assert api.get(f"{ROOT}articles/{rest}").status_code == 404


def test_field_that_is_none_has_no_text(api, article):
    assert api.get(f"{ROOT}articles/{article.pk}/texts/layout/").status_code == 404


def test_text_says_that_it_is_plain_whatever_stands_in_it(api):
    article = factories.ArticleFactory(text="<script>alert(1)</script>")
    response = api.get(f"{ROOT}articles/{article.pk}/texts/text/")
    assert response.content == b"<script>alert(1)</script>"
    assert response["Content-Type"].startswith("text/plain")
    assert response["X-Content-Type-Options"] == "nosniff"
