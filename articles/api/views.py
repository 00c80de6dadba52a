"""What all answers of the API share: no stray parameters, validators, methods on request."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Model
from django.http import HttpResponse
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.api.asked import refuse, stray_parameters
from articles.api.bodies import LARGEST_BODY, check_size
from articles.api.conditional import with_validators


class Answering:
    """Part of a view: checks what every request must keep to, and completes every answer."""

    parameters: ClassVar[list[str] | None] = []  # of the query; None where the view checks them itself
    largest_body: ClassVar[int] = LARGEST_BODY
    answered: Model | None = None  # the one record that the answer shows

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Raises Problem before anything is done for a request that cannot be followed."""
        super().initial(request, *args, **kwargs)  # type: ignore[misc]
        check_size(request, self.largest_body)
        allowed = self.parameters_allowed()
        if allowed is not None and request.method != "OPTIONS":
            refuse(stray_parameters(request.query_params, allowed))

    def parameters_allowed(self) -> list[str] | None:
        """The parameters of the query that may be given; None where the view checks them itself."""
        return self.parameters

    def finalize_response(self, request: Request, response: HttpResponse, *args: Any, **kwargs: Any) -> HttpResponse:
        """The answer with its validators."""
        response = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[misc]
        if response.status_code not in (200, 201) or response.streaming:
            return response
        if isinstance(response, Response):
            response = response.render()
        return with_validators(response, request._request, self.answered)

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The methods of the address, in the header Allow."""
        return Response(status=204)


class ApiView(Answering, APIView):
    """An answer for those who may ask."""


class OpenView(ApiView):
    """An answer for everybody."""

    permission_classes = [AllowAny]
