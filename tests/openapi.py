"""The OpenAPI schema as it is committed: python -m tests.openapi writes docs/openapi.yaml anew."""

import os
from pathlib import Path

PATH = Path(__file__).resolve().parent.parent / "docs" / "openapi.yaml"


def written() -> str:
    """The schema of today as YAML."""
    from drf_spectacular.renderers import OpenApiYamlRenderer

    from unionnews.api.documents import openapi_schema

    return OpenApiYamlRenderer().render(openapi_schema(), renderer_context={}).decode()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    PATH.write_text(written(), encoding="utf-8")
