"""The OpenAPI schema, and a page to try it out: Swagger UI from the package, without any other server."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.utils import translation
from django.views.generic import TemplateView
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from articles.api.views import OpenView

MEDIA_TYPE = "application/vnd.oai.openapi+json;version=3.1"


@lru_cache(maxsize=1)
def openapi_schema() -> dict[str, Any]:
    """The schema of the API, in English whoever asks."""
    with translation.override("en"):
        return SchemaGenerator(api_version="v1").get_schema(public=True)


@extend_schema(exclude=True)
class SchemaDocument(OpenView):
    """The schema as a document."""

    def get(self, request: Request) -> Response:
        """The schema."""
        return Response(openapi_schema(), content_type=MEDIA_TYPE)


class SwaggerPage(TemplateView):
    """The page on which the API can be tried out."""

    template_name = "api/docs.html"
