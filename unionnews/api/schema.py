"""What every operation of the schema has: the errors it may answer with, and the headers of its answers."""

from __future__ import annotations

import json
from typing import Any

from activities.datasets.field_notes import NOTES
from articles.api.problems import KINDS, MEDIA_TYPE
from unionnews.api.resources import RESOURCES

PROBLEM = {
    "type": "object",
    "description": "Problem details (RFC 9457).",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {
            "type": "string",
            "format": "uri-reference",
            "description": "The kind of problem; /problems/ lists them.",
        },
        "title": {"type": "string", "description": "The kind of problem, for a person."},
        "status": {"type": "integer", "description": "The status of the answer."},
        "detail": {"type": "string", "description": "What is wrong with this request."},
        "instance": {"type": "string", "description": "The address that was asked."},
        "errors": {
            "type": "array",
            "description": "What is wrong, one by one.",
            "items": {
                "type": "object",
                "required": ["detail"],
                "properties": {
                    "parameter": {"type": "string", "description": "The parameter of the query that is wrong."},
                    "pointer": {"type": "string", "description": "JSON pointer to what is wrong in the body."},
                    "code": {"type": "string"},
                    "detail": {"type": "string"},
                    "allowed": {"type": "array", "items": {"type": "string"}, "description": "What may stand there."},
                },
            },
        },
    },
}
EXAMPLE_ERRORS: dict[str, list[dict[str, Any]]] = {
    "bad-query": [
        {
            "parameter": "unti",
            "code": "unknown",
            "detail": "There is no parameter “unti”.",
            "allowed": ["unit", "value_min"],
        }
    ],
    "invalid-values": [{"pointer": "/value", "code": "min_value", "detail": "Ensure this value is at least 0."}],
}
HEADERS = {
    "RateLimit": ('What is left of the share: "read";r=1187;t=42 (draft-ietf-httpapi-ratelimit-headers-10).'),
    "RateLimit-Policy": 'The share: so many requests in so many seconds, "read";q=1200;w=60.',
    "ETag": "Version of the answer, for If-None-Match, and of the record, for If-Match.",
    "Retry-After": "Seconds until the request may be sent again.",
}
MEANINGS = {"200": "What was asked for.", "201": "Made.", "204": "Done; nothing is left to show."}
ALWAYS = ["bad-query", "not-authenticated", "forbidden", "not-found", "method-not-allowed", "not-acceptable"]
OF_WRITES = ["in-progress", "changed-meanwhile", "too-large", "unsupported-media-type", "invalid-values"]


def describe_everything(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """The schema with errors and headers on every operation."""
    result["servers"] = [{"url": "/", "description": "This server."}]
    result["tags"] = [{"name": path, "description": str(resource.__doc__)} for _route, path, resource in RESOURCES] + [
        {"name": "service", "description": "What the API says of itself."}
    ]
    components = result.setdefault("components", {})
    add_examples(components["schemas"])
    components.setdefault("schemas", {})["Problem"] = PROBLEM
    components["responses"] = {response_name(kind): problem_response(kind) for kind in KINDS}
    components["headers"] = {
        name: {"description": text, "schema": {"type": "string"}} for name, text in HEADERS.items()
    }
    result["paths"] = {path: dict(sorted(operations.items())) for path, operations in result["paths"].items()}
    for operations in result["paths"].values():
        for method, operation in operations.items():
            operation.setdefault("summary", operation["operationId"].replace("_", " ").capitalize())
            add_problems(method, operation)
            add_headers(operation)
            for parameter in operation.get("parameters", []):
                complete_parameter(parameter)
    return without_marks(result)


def complete_parameter(parameter: dict[str, Any]) -> None:
    """Say of a parameter how its values are divided; of an id, what it is."""
    if parameter["in"] == "query" and parameter["schema"].get("type") == "array":
        parameter |= {"style": "form", "explode": False}
    if parameter["in"] == "path" and parameter["name"] == "id":
        parameter |= {"schema": {"type": "integer", "minimum": 1}, "description": "Id of the record."}


def add_examples(schemas: dict[str, Any]) -> None:
    """An example for each field that the data dictionary has one of."""
    for _route, _path, resource in RESOURCES:
        model = resource.serializer_class.Meta.model._meta.model_name
        components = [component_name(resource.serializer_class)]
        if hasattr(resource, "correction_class"):
            components.append(f"Patched{resource.correction_class.__name__}Request")
        for component in components:
            for name, field in schemas[component]["properties"].items():
                note = NOTES.get(f"{model}.{name}") or NOTES.get(f"*.{name}")
                if note is not None and "type" in field:
                    field["examples"] = [example_of(note.example, field["type"])]


def component_name(serializer: type) -> str:
    """The name of a serializer's component: Metric."""
    return serializer.__name__.removesuffix("Serializer")


def example_of(written: str, kinds: str | list[str]) -> Any:
    """An example in the type of its field: 7000 for a number, "7000" for a string."""
    return written if "string" in kinds else json.loads(written)


def without_marks(schema: Any) -> Any:
    """The schema without the marks that its generator leaves for itself."""
    if isinstance(schema, dict):
        return {name: without_marks(inner) for name, inner in schema.items() if name != "x-spec-enum-id"}
    if isinstance(schema, list):
        return [without_marks(inner) for inner in schema]
    return schema


def response_name(kind: str) -> str:
    """The name of the component of a kind of problem: BadQuery."""
    return "".join(part.capitalize() for part in kind.split("-"))


def problem_response(kind: str) -> dict[str, Any]:
    """The answer for a kind of problem."""
    known = KINDS[kind]
    example = {
        "type": f"/api/v1/problems/#{kind}",
        "title": str(known.title),
        "status": known.status,
        "detail": str(known.advice),
        "instance": "/api/v1/metrics/",
    }
    if kind in EXAMPLE_ERRORS:
        example["errors"] = EXAMPLE_ERRORS[kind]
    response: dict[str, Any] = {
        "description": f"{known.title}. {known.advice}",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}},
    }
    if kind in ("too-many-requests", "in-progress"):
        response["headers"] = {"Retry-After": {"$ref": "#/components/headers/Retry-After"}}
    return response


def add_problems(method: str, operation: dict[str, Any]) -> None:
    """The problems that an operation may answer with, by status; the operation's own answers stay.

    Those that it alone has are named by its view: extensions={"x-problems": ["cursor-too-old"]}.
    """
    kinds = [*operation.pop("x-problems", []), *ALWAYS, "too-many-requests"]
    if method != "get":
        kinds += OF_WRITES
    if method == "patch":
        kinds.append("precondition-required")
    for kind in kinds:
        status = str(KINDS[kind].status)
        operation["responses"].setdefault(status, {"$ref": f"#/components/responses/{response_name(kind)}"})


def add_headers(operation: dict[str, Any]) -> None:
    """The headers of good answers."""
    for status, response in operation["responses"].items():
        if status.startswith("2") and "$ref" not in response:
            response["description"] = response["description"] or MEANINGS[status]
            names = ["RateLimit", "RateLimit-Policy", *(["ETag"] if status != "204" else [])]
            response["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    if operation["responses"].get("200") and "get" in operation.get("operationId", "get"):
        operation["responses"].setdefault("304", {"description": "Nothing changed: If-None-Match names this version."})
