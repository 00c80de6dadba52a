"""Bodies of requests: how large they may be, and JSON that cannot bring the server down."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser
from rest_framework.request import Request

from articles.api.problems import Problem

LARGEST_BODY = 1024 * 1024


class JSONBody(JSONParser):
    """A body in JSON."""

    def parse(self, stream, media_type=None, parser_context=None) -> Any:
        """The value. Raises ParseError, for one that is nested too deeply too."""
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError(_("The JSON is nested too deeply.")) from None


def check_size(request: Request, limit: int = LARGEST_BODY) -> None:
    """Raises Problem where the body is larger than may be; before any of it is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length) > limit:
        raise Problem("too-large", _("The body may have %(limit)d bytes.") % {"limit": limit})
