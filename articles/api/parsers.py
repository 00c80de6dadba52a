"""JSON that cannot bring the server down. (No other module of the API is imported: the settings name this one.)"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class JSONBody(JSONParser):
    """A body in JSON."""

    def parse(self, stream, media_type=None, parser_context=None) -> Any:
        """The value. Raises ParseError, for one that is nested too deeply too."""
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError(_("The JSON is nested too deeply.")) from None
