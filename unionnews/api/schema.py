"""What every operation of the schema has: the errors it may answer with, and the headers of its answers."""

from __future__ import annotations

from typing import Any

from articles.api.problems import KINDS, MEDIA_TYPE

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
ALWAYS = ["bad-query", "not-authenticated", "forbidden", "not-found", "method-not-allowed", "not-acceptable"]
OF_WRITES = ["in-progress", "changed-meanwhile", "too-large", "unsupported-media-type", "invalid-values"]


def describe_everything(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """The schema with errors and headers on every operation."""
    components = result.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = PROBLEM
    components["responses"] = {response_name(kind): problem_response(kind) for kind in KINDS}
    components["headers"] = {
        name: {"description": text, "schema": {"type": "string"}} for name, text in HEADERS.items()
    }
    for operations in result["paths"].values():
        for method, operation in operations.items():
            add_problems(method, operation)
            add_headers(operation)
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "query" and parameter["schema"].get("type") == "array":
                    parameter |= {"style": "form", "explode": False}
    return result


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
    """The problems that an operation may answer with, by status; the operation's own answers stay."""
    kinds = [*ALWAYS, "too-many-requests"]
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
            names = ["RateLimit", "RateLimit-Policy", *(["ETag"] if status != "204" else [])]
            response["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    if operation["responses"].get("200") and "get" in operation.get("operationId", "get"):
        operation["responses"].setdefault("304", {"description": "Nothing changed: If-None-Match names this version."})
