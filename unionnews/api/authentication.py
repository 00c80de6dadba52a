"""Who asks: tokens in the header Authorization."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from knox.auth import TokenAuthentication
from rest_framework.exceptions import AuthenticationFailed


class BearerAuthentication(TokenAuthentication):
    """A token of the API: Authorization: Bearer un_…"""

    def authenticate_credentials(self, token: bytes):
        """The account of a token. Raises AuthenticationFailed where it is none, expired or revoked."""
        try:
            token.decode("ascii")
        except UnicodeDecodeError:
            raise AuthenticationFailed(_("This is no token, or it has expired or was revoked.")) from None
        try:
            return super().authenticate_credentials(token)
        except AuthenticationFailed:
            raise AuthenticationFailed(_("This is no token, or it has expired or was revoked.")) from None


class BearerScheme(OpenApiAuthenticationExtension):
    """How the schema describes tokens."""

    target_class = "unionnews.api.authentication.BearerAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema):
        """A bearer token."""
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A token that is made in the admin, or by manage.py create_api_token.",
        }
