"""How resources describe themselves in the OpenAPI schema: names, parameters, pages of a list, references."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiSerializerExtension, OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from drf_spectacular.utils import Direction, OpenApiParameter

from articles.api.asked import LONGEST_PAGE, PAGE
from articles.api.cursors import LONGEST_CURSOR
from articles.api.selection import ALWAYS

VERBS = {"list": "list", "retrieve": "get", "create": "create", "partial_update": "correct", "destroy": "delete"}


class ResourceSchema(AutoSchema):
    """The schema of a resource's operations."""

    def get_operation_id(self) -> str:
        """The name of an operation: list_metrics, get_metric, confirm_metric."""
        action = getattr(self.view, "action", "")
        route = self.view.basename.replace("-", "_")
        return f"{VERBS.get(action, action)}_{plural(route) if action == 'list' else route}"

    def get_description(self) -> str:
        """What the operation does; of a list, what it holds."""
        if getattr(self.view, "action", "") == "list":
            return str(type(self.view).__doc__)
        return super().get_description()

    def get_summary(self) -> str:
        """The operation in a few words: Correct metric."""
        return self.get_operation_id().replace("_", " ").capitalize()

    def get_tags(self) -> list[str]:
        """The resource."""
        return [plural(self.view.basename)]

    def get_request_serializer(self) -> Any:
        """What the body of a request holds: for a correction, the fields that can be set."""
        if getattr(self.view, "action", "") == "partial_update":
            return self.view.correction_class
        return super().get_request_serializer()

    def get_override_parameters(self) -> list[Any]:
        """The parameters by which a read says what it wants."""
        action = getattr(self.view, "action", "")
        if self.method != "GET":
            parameters = [header("Idempotency-Key", KEY)] if self.method == "POST" else []
            if action in CONDITIONAL:
                parameters.append(header("If-Match", IF_MATCH, required=action in VERSION_NEEDED))
            return parameters
        if action not in ("list", "retrieve"):
            return []
        kind = self.view.serializer_class
        parameters = [names_parameter("fields", FIELDS, kind.names())]
        if kind.expandable():
            parameters.append(names_parameter("expand", EXPAND, list(kind.expandable())))
        if self.view.action == "list":
            parameters += [
                parameter("ordering", ORDERING, {"type": "string", "enum": list(self.view.orderings())}),
                parameter("limit", LIMIT, {"type": "integer", "minimum": 1, "maximum": LONGEST_PAGE, "default": PAGE}),
                parameter("cursor", CURSOR, {"type": "string", "minLength": 1, "maxLength": LONGEST_CURSOR}),
                parameter("count", COUNT, {"type": "string", "enum": ["on", "off"], "default": "off"}),
            ]
        return parameters

    def _is_list_view(self, serializer=None) -> bool:
        return getattr(self.view, "action", "") == "list"

    def _get_paginator(self):
        return PageSchema()


class PageSchema:
    """A page of a list, as the schema shows it."""

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Results, the address of the next page, and the count where it was asked for."""
        return {
            "type": "object",
            "required": ["results", "next"],
            "properties": {
                "results": schema,
                "next": {
                    "type": ["string", "null"],
                    "format": "uri",
                    "description": "Address of the next page; null on the last.",
                },
                "count": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "How many records the whole list has; only with count=on.",
                },
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[Any]:
        """None beside those of the resource."""
        return []


VERSION_NEEDED = ("partial_update", "split", "join", "take_out_caption", "take_out_furniture")
CONDITIONAL = (*VERSION_NEEDED, "confirm", "reject", "reopen", "undo", "merge", "unmerge")
IF_MATCH = "The ETag of the record as it was seen: 412 where somebody changed it meanwhile. * for any."
KEY = "A key of your own for this request: sent again with the same key, it is answered again and done once."
FIELDS = "The fields to show, divided by commas; id and url always are. Without it, all."
EXPAND = "References to show whole in place of id, address and name, divided by commas."
ORDERING = "The order of the list, - for the largest first; records without the value stand last."
LIMIT = "How many records a page has."
CURSOR = "Where the page starts: taken from `next` of the page before, never made by hand."
COUNT = "Whether to count all records of the list, which takes longer the more there are."


def plural(route: str) -> str:
    """The name of a list: activities, metrics."""
    return f"{route[:-1]}ies" if route.endswith("y") else f"{route}s"


def parameter(name: str, description: str, schema: dict[str, Any]) -> OpenApiParameter:
    """A parameter of the query."""
    return OpenApiParameter(name, schema, OpenApiParameter.QUERY, description=description)


def header(name: str, description: str, required: bool = False) -> OpenApiParameter:
    """A header of the request."""
    schema = {"type": "string", "pattern": r"^[\x21-\x7e]{1,255}$"}
    return OpenApiParameter(name, schema, OpenApiParameter.HEADER, description=description, required=required)


def names_parameter(name: str, description: str, allowed: list[str]) -> OpenApiParameter:
    """A parameter that takes some of the names, divided by commas."""
    schema = {"type": "array", "minItems": 1, "items": {"type": "string", "enum": allowed}}
    return OpenApiParameter(name, schema, OpenApiParameter.QUERY, description=description, style="form", explode=False)


STRINGS = {"type": "array", "items": {"type": "string"}}
JSON_VALUES: dict[str, dict[str, Any]] = {  # fields that hold JSON, and what stands in them
    "locked_fields": STRINGS,
    "warnings": STRINGS,
    "furniture": {"type": "array", "items": {"type": "array"}},
    "layout": {"type": "object", "additionalProperties": {"type": "array"}},
}


class BodyExtension(OpenApiSerializerExtension):
    """What a request tells: nothing beside the fields named."""

    target_class = "articles.api.bodies.Correction"
    match_subclasses = True

    def map_serializer(self, auto_schema: AutoSchema, direction: Direction) -> dict[str, Any]:
        """The schema of the body."""
        schema = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        return {**schema, "additionalProperties": False}


class ActionBodyExtension(BodyExtension):
    """What an action is told: nothing beside the fields named."""

    target_class = "articles.api.bodies.Body"


class RecordExtension(OpenApiSerializerExtension):
    """A record: only what `fields` cannot leave out is sure to be there."""

    target_class = "articles.api.records.RecordSerializer"
    match_subclasses = True

    def map_serializer(self, auto_schema: AutoSchema, direction: Direction) -> dict[str, Any]:
        """The schema of the record."""
        schema = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        for name, properties in schema["properties"].items():
            properties.pop("readOnly", None)
            properties.update(JSON_VALUES.get(name, {}))
        return {**schema, "required": [name for name in ALWAYS if name in schema["properties"]]}


class ReferenceExtension(OpenApiSerializerFieldExtension):
    """A reference: id, address and a few fields, or the whole record where it was asked for."""

    target_class = "articles.api.records.Reference"

    def map_serializer_field(self, auto_schema: AutoSchema, direction: Direction) -> dict[str, Any]:
        """The schema of the reference."""
        forms = [reference_component(auto_schema, self.target.route, self.target.shows).ref]
        if self.target.expands:
            forms.append(auto_schema.resolve_serializer(self.target.serializer, direction).ref)
        if self.target.allow_null:
            forms.append({"type": "null"})
        return forms[0] if len(forms) == 1 else {"anyOf": forms}


def reference_component(auto_schema: AutoSchema, route: str, shows: tuple[str, ...]) -> ResolvedComponent:
    """The component that describes references to one kind of record."""
    name = "".join(part.capitalize() for part in [*route.split("-"), *shows, "reference"])
    component = ResolvedComponent(
        name=name,
        type=ResolvedComponent.SCHEMA,
        object=name,
        schema={
            "type": "object",
            "description": "Another record in short.",
            "required": ["id", "url", *shows],
            "properties": {
                "id": {"type": "integer", "description": "Id of the record."},
                "url": {"type": "string", "format": "uri", "description": "Address of the record."},
                **{shown: {"type": "string", "description": f"Its {shown}."} for shown in shows},
            },
        },
    )
    auto_schema.registry.register_on_missing(component)
    return component
