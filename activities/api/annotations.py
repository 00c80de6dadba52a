"""What was read from an article as W3C Web Annotations (https://www.w3.org/TR/annotation-model/).

The target of each is a stretch of one field of the article, which has an address of its own as plain text: there both
selectors, by quote and by position, are exact. What lost its place when the text was corrected has no position any
more: its selector is the words alone, as they once stood there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.db.models import Model
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from activities.models import Activity, Evidenced, Metric, OrganizationMention
from articles.api.permissions import RecordPermission, may_read
from articles.api.records import address_of
from articles.api.views import ApiView
from articles.models import Article

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE = "application/ld+json"
ORDER = ["lost_place", "start", "id"]
AROUND = 30  # characters before and behind the words, by which a reader of texts finds them again

Body = dict[str, Any]

ANNOTATION_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["id", "type", "motivation", "body", "target"],
    "properties": {
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["identifying", "describing"]},
        "created": {"type": "string", "format": "date-time"},
        "modified": {"type": "string", "format": "date-time"},
        "body": {"type": "array", "items": {"type": "object", "required": ["type", "purpose"]}},
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {
                "source": {
                    "type": "string",
                    "format": "uri",
                    "description": "One field of the article, as plain text.",
                },
                "scope": {"type": "string", "format": "uri", "description": "The article."},
                "selector": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["type"]}},
            },
        },
    },
}
COLLECTION_SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "Web Annotations (https://www.w3.org/TR/annotation-model/).",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": CONTEXT},
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["type", "items"],
            "properties": {
                "id": {"type": "string", "format": "uri"},
                "type": {"const": "AnnotationPage"},
                "partOf": {"type": "string", "format": "uri"},
                "startIndex": {"type": "integer"},
                "items": {"type": "array", "items": ANNOTATION_SCHEMA},
            },
        },
    },
}


class JSONLD(JSONRenderer):
    """JSON-LD: plain JSON with a context."""

    media_type = MEDIA_TYPE
    format = "jsonld"


def bodies_of_mention(mention: OrganizationMention, context: dict[str, Any]) -> list[Body]:
    """The organization that is named."""
    organization = mention.organization
    return [
        described(organization.name),
        linked(address_of(context, "organization", organization.pk), "identifying"),
    ]


def bodies_of_activity(activity: Activity, context: dict[str, Any]) -> list[Body]:
    """What was done."""
    return [described(activity.name), tagged(activity.type.code), linked(address_of(context, "activity", activity.pk))]


def bodies_of_metric(metric: Metric, context: dict[str, Any]) -> list[Body]:
    """The figure as a number with its unit."""
    value = f"{metric.value.normalize():f} {metric.unit}"
    return [described(value), tagged(metric.category), linked(address_of(context, "metric", metric.pk))]


def described(text: str) -> Body:
    """What is said of the words, for a reader."""
    return {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": "describing"}


def tagged(code: str) -> Body:
    """The kind of what the words tell."""
    return {"type": "TextualBody", "value": code, "format": "text/plain", "purpose": "tagging"}


def linked(address: str, purpose: str = "linking") -> Body:
    """The record that rests on the words."""
    return {"type": "SpecificResource", "source": address, "purpose": purpose}


# Model, route, what is joined, what is said
KINDS: list[tuple[type[Evidenced], str, tuple[str, ...], Callable[[Any, dict[str, Any]], list[Body]]]] = [
    (OrganizationMention, "mention", ("organization",), bodies_of_mention),
    (Activity, "activity", ("type",), bodies_of_activity),
    (Metric, "metric", (), bodies_of_metric),
]


@extend_schema(tags=["articles"])
class Annotations(ApiView):
    """All that was read from an article and was not rejected, as annotations of its text."""

    permission_classes = [RecordPermission]
    renderer_classes = [JSONLD, JSONRenderer]
    model: ClassVar[type[Model]] = Article
    is_public: ClassVar[bool] = True

    @extend_schema(
        operation_id="list_article_annotations",
        parameters=[
            OpenApiParameter("id", {"type": "integer"}, OpenApiParameter.PATH, description="Id of the article.")
        ],
        responses={(200, media): COLLECTION_SCHEMA for media in (MEDIA_TYPE, "application/json")},
    )
    def get(self, request: Request, pk: str) -> Response:
        """The annotations of an article: a collection with one page."""
        article = get_object_or_404(Article.objects.only("kicker", "headline", "subhead", "text"), pk=int(pk))
        context = {"request": request}
        address = f"{address_of(context, 'article', article.pk)}"
        items = [
            annotation(record, route, says(record, context), article, context)
            for model, route, joined, says in KINDS
            if may_read(request, model, is_public=True)
            for record in model.objects.current().filter(article=article).select_related(*joined).order_by(*ORDER)
        ]
        return Response(collection(f"{address}annotations/", items))


def collection(address: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    """The annotations of an article, all on one page."""
    first = {"id": f"{address}#all", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {**first, "partOf": address},
    }


def annotation(
    record: Evidenced, route: str, bodies: list[Body], article: Article, context: dict[str, Any]
) -> dict[str, Any]:
    """The record as an annotation of the words it rests on; of a figure, those of the figure itself."""
    source = f"{address_of(context, 'article', article.pk)}texts/{record.field}/"
    return {
        "id": f"{address_of(context, route, record.pk)}#annotation",
        "type": "Annotation",
        "motivation": "identifying" if isinstance(record, OrganizationMention) else "describing",
        "created": record.created.isoformat(),
        "modified": record.modified.isoformat(),
        "body": bodies,
        "target": {
            "source": source,
            "scope": address_of(context, "article", article.pk),
            "selector": selectors(record, article),
        },
    }


def selectors(record: Evidenced, article: Article) -> list[dict[str, Any]]:
    """What points to the words: quoted, and by position; only quoted where the article says them no more."""
    start, end = (record.figure_start, record.figure_end) if isinstance(record, Metric) else (record.start, record.end)
    if record.lost_place:
        return [quoted(record.quote, start - record.start, end - record.start)]
    words = str(getattr(article, record.field))
    return [quoted(words, start, end), {"type": "TextPositionSelector", "start": start, "end": end}]


def quoted(words: str, start: int, end: int) -> dict[str, Any]:
    """The selector of [start, end) of the words, with some of what stands around it."""
    return {
        "type": "TextQuoteSelector",
        "exact": words[start:end],
        "prefix": words[max(0, start - AROUND) : start],
        "suffix": words[end : end + AROUND],
    }
