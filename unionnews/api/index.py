"""What the API says where there is no record: its index, its problems, and that an address is none."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseRedirectBase
from django.urls import resolve, reverse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.api.problems import KINDS
from articles.api.views import OpenView
from unionnews.api.resources import RESOURCES

INDEX_SCHEMA = {
    "type": "object",
    "required": ["about", "documentation", "schema", "problems", "changes", "exports", "dictionary", "resources"],
    "properties": {
        "about": {"type": "string"},
        "documentation": {"type": "string", "format": "uri"},
        "schema": {"type": "string", "format": "uri"},
        "problems": {"type": "string", "format": "uri"},
        "changes": {"type": "string", "format": "uri"},
        "exports": {"type": "string", "format": "uri"},
        "dictionary": {"type": "string", "format": "uri"},
        "resources": {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}},
    },
}
PROBLEMS_SCHEMA = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["status", "title", "advice"],
        "properties": {
            "status": {"type": "integer"},
            "title": {"type": "string"},
            "advice": {"type": "string"},
        },
    },
}


class Index(OpenView):
    """Where everything is."""

    @extend_schema(operation_id="get_index", tags=["service"], responses={200: INDEX_SCHEMA}, auth=[])
    def get(self, request: Request) -> Response:
        """The addresses of all lists, of the documentation and of the schema."""

        def address(name: str) -> str:
            return request.build_absolute_uri(reverse(f"api:{name}"))

        return Response(
            {
                "about": _("What trade unions did, as the newspapers told it, with the words that say so."),
                "documentation": address("docs"),
                "schema": address("schema"),
                "problems": address("problems"),
                "changes": address("changes"),
                "exports": address("exports"),
                "dictionary": address("dictionary"),
                "resources": {path: address(f"{name}-list") for name, path, _resource in RESOURCES},
            }
        )


class Problems(OpenView):
    """The kinds of problems that answers name."""

    @extend_schema(operation_id="list_problems", tags=["service"], responses={200: PROBLEMS_SCHEMA}, auth=[])
    def get(self, request: Request) -> Response:
        """Each kind of problem with its status, its title, and what to do."""
        return Response({name: kind._asdict() for name, kind in KINDS.items()})


@extend_schema(exclude=True)
class NoSuchAddress(APIView):
    """What is said of an address that is none; one that only lacks its last slash leads there."""

    permission_classes = [AllowAny]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Nothing is checked: there is nothing."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The address with its last slash, where that is one."""
        path = f"{request.path_info}/"
        if not request.path_info.endswith("/") and resolve(path).url_name != "nothing":
            query = request.META.get("QUERY_STRING", "")
            return PermanentRedirect(f"{request.path}/{'?' + query if query else ''}")
        return super().dispatch(request, *args, **kwargs)

    def http_method_not_allowed(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Raises NotFound, whatever the method."""
        raise NotFound


class PermanentRedirect(HttpResponseRedirectBase):
    """Elsewhere for good, with the same method and body."""

    status_code = 308
