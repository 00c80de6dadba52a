"""Settings of the REST API: of Django REST framework, of its tokens, of its schema."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

ROOT = "/api/v1/"

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "unionnews.api.authentication.BearerAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["articles.api.parsers.JSONBody"],
    "DEFAULT_THROTTLE_CLASSES": ["unionnews.api.throttles.FairShare"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "articles.api.problems.problem_response",
    "URL_FORMAT_OVERRIDE": None,
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}

REST_KNOX = {
    "AUTH_HEADER_PREFIX": "Bearer",
    "TOKEN_TTL": timedelta(days=90),
    "TOKEN_PREFIX": "un_",  # what was found in a log or a file is known as a token of this service
}
KNOX_TOKEN_MODEL = "unionnews.ApiToken"

SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "unionnews",
    "DESCRIPTION": (
        "What trade unions did, read out of Chinese newspaper pages: organizations, activities and figures, each with"
        " the words that say so. A tour: docs/api.md."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SCHEMA_PATH_PREFIX": ROOT,
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SORT_OPERATIONS": False,
    "POSTPROCESSING_HOOKS": ["unionnews.api.schema.describe_everything"],
}
