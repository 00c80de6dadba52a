"""Records as JSON: declared fields, references to other records, and what has to be loaded for them."""

from __future__ import annotations

from collections.abc import Collection
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Model, Prefetch, QuerySet
from django.urls import reverse
from django.utils.module_loading import import_string
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.relations import PKOnlyObject

from articles.api.selection import Selection


def address_of(context: dict[str, Any], route: str, key: Any) -> str:
    """Where a record is found: https://…/api/v1/metrics/7/. The address of its list is looked up once a request."""
    known = context.setdefault("addresses", {})
    if route not in known:
        path = reverse(f"api:{route}-list")
        request = context.get("request")
        known[route] = request.build_absolute_uri(path) if request else path
    return f"{known[route]}{key}/"


@extend_schema_field({"type": "string", "format": "uri", "description": "Address of the record."})
class Address(serializers.Field):
    """Where the record itself is found."""

    def __init__(self, route: str) -> None:
        super().__init__(source="*", read_only=True)
        self.route = route

    def to_representation(self, record: Model) -> str:
        """The address."""
        return address_of(self.context, self.route, record.pk)


@extend_schema_field({"type": "number"})
class Amount(serializers.Field):
    """A number as it is: 7000 and 66.67, neither a string nor 7000.0000."""

    def to_representation(self, value: Decimal) -> int | float:
        """The number for JSON."""
        return int(value) if value == value.to_integral_value() else float(value)


class Reference(serializers.RelatedField):
    """Another record: its id and address with a few of its fields; all of them where it is to be expanded.

    Reference("organization", shows=["name"], expands="…OrganizationSerializer") is
    {"id": 7, "url": "…/organizations/7/", "name": "大兴区总工会"}.
    """

    def __init__(self, route: str, *, shows: tuple[str, ...] = (), expands: str = "", **kwargs) -> None:
        super().__init__(read_only=True, **kwargs)
        self.route = route
        self.shows = shows
        self.expands = expands

    @property
    def serializer(self) -> type[RecordSerializer]:
        """What shows the other record whole."""
        return import_string(self.expands)

    def use_pk_only_optimization(self) -> bool:
        """Whether the id is all that is needed."""
        return not self.shows and not self.is_expanded

    @property
    def is_expanded(self) -> bool:
        """Whether the other record is to be shown whole."""
        selection = self.context.get("selection")
        return isinstance(self.parent, RecordSerializer) and bool(selection and self.field_name in selection.expand)

    def to_representation(self, other: Model | PKOnlyObject) -> dict[str, Any]:
        """The other record, in short or whole."""
        if self.is_expanded:
            return self.whole.to_representation(other)
        short = {"id": other.pk, "url": address_of(self.context, self.route, other.pk)}
        return short | {name: getattr(other, name) for name in self.shows}

    @property
    def whole(self) -> RecordSerializer:
        """The serializer of the other record, made once a list."""
        if not hasattr(self, "_whole"):
            self._whole = self.serializer(context={**self.context, "selection": Selection()})
        return self._whole


class RecordSerializer(serializers.ModelSerializer):
    """A record, read only. `Meta.beside` names by field what is loaded with the record: {"bylines": [Prefetch(…)]}."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        selection = self.context.get("selection")
        if selection is not None and selection.fields is not None:
            for name in list(self.fields):
                if not selection.shows(name):
                    del self.fields[name]

    def build_standard_field(self, field_name, model_field):
        """Numbers as they are; everything is read only."""
        kind, options = super().build_standard_field(field_name, model_field)
        if kind is serializers.DecimalField:
            return Amount, {"read_only": True, "help_text": model_field.help_text, "allow_null": model_field.null}
        return kind, {**options, "read_only": True}

    @classmethod
    def names(cls) -> list[str]:
        """The names of all fields."""
        return list(cls.Meta.fields)

    @classmethod
    def references(cls) -> dict[str, Reference]:
        """The references among the fields, by name."""
        return {name: field for name, field in cls._declared_fields.items() if isinstance(field, Reference)}

    @classmethod
    def expandable(cls) -> dict[str, Reference]:
        """The references that can be shown whole."""
        return {name: field for name, field in cls.references().items() if field.expands}

    @classmethod
    def loaded(cls, queryset: QuerySet, selection: Selection, keep: Collection[str] = ()) -> QuerySet:
        """The records with all that the chosen fields show, in as many queries for many records as for one."""
        load = cls.to_load(selection)
        queryset = queryset.select_related(*load.joined) if load.joined else queryset
        return queryset.prefetch_related(*load.beside).defer(*(load.left_out() - set(keep)))

    @classmethod
    def to_load(cls, selection: Selection, prefix: str = "") -> Load:
        """What the chosen fields need."""
        model, load = cls.Meta.model, Load()
        for name in cls.names():
            declared = cls._declared_fields.get(name)
            path = (getattr(declared, "source", None) or name).replace(".", "__")
            # A reference is kept even where it is not shown: what is joined hangs on it.
            if not selection.shows(name):
                if isinstance(declared, Reference):
                    load.need(model, prefix, path)
                continue
            load.beside += [prefixed(prefetch, prefix) for prefetch in getattr(cls.Meta, "beside", {}).get(name, [])]
            load.need_along(model, prefix, path)
            if isinstance(declared, Reference):
                cls.load_reference(load, selection, name, declared, prefix, path)
        load.need(model, prefix, "modified")
        return load

    @classmethod
    def load_reference(
        cls, load: Load, selection: Selection, name: str, reference: Reference, prefix: str, path: str
    ) -> None:
        """Add what a reference needs: nothing but its id, a few fields, or all of the other record."""
        if name in selection.expand:
            load.joined.append(f"{prefix}{path}")
            load.add(reference.serializer.to_load(Selection(), f"{prefix}{path}__"))
        else:
            for shown in reference.shows:
                load.need_along(cls.Meta.model, prefix, f"{path}__{shown}")


@dataclass
class Load:
    """What has to be loaded: paths to join, what to load beside, and the columns that are needed of each model."""

    joined: list[str] = field(default_factory=list)
    beside: list[Prefetch] = field(default_factory=list)
    columns: dict[str, tuple[type[Model], set[str]]] = field(default_factory=dict)  # by prefix: "article__"

    def need(self, model: type[Model], prefix: str, column: str) -> None:
        """Load that column of the model that stands behind the prefix."""
        self.columns.setdefault(prefix, (model, set()))[1].add(column)

    def need_along(self, model: type[Model], prefix: str, path: str) -> None:
        """Load what stands at the end of a path, and join all on the way: page__newspaper of an article."""
        *steps, last = path.split("__")
        for step in steps:
            self.need(model, prefix, step)
            self.joined.append(f"{prefix}{step}")
            prefix += f"{step}__"
            model = model._meta.get_field(step).related_model
        self.need(model, prefix, last)

    def add(self, other: Load) -> None:
        """Load that too."""
        self.joined += other.joined
        self.beside += other.beside
        for prefix, (model, names) in other.columns.items():
            self.columns.setdefault(prefix, (model, set()))[1].update(names)

    def left_out(self) -> set[str]:
        """The columns that nobody needs, by path."""
        return {
            f"{prefix}{column.name}"
            for prefix, (model, names) in self.columns.items()
            for column in model._meta.concrete_fields
            if not column.primary_key and column.name not in names
        }


def prefixed(prefetch: Prefetch, prefix: str) -> Prefetch:
    """What is loaded beside a record that is itself reached by a path."""
    if not prefix:
        return prefetch
    inner = copy(prefetch)
    inner.add_prefix(prefix.removesuffix("__"))
    return inner


class PartSerializer(serializers.ModelSerializer):
    """A record that is shown within another, to which it belongs."""

    def build_standard_field(self, field_name, model_field):
        """Everything is read only."""
        kind, options = super().build_standard_field(field_name, model_field)
        return kind, {**options, "read_only": True}


# Fields that every record shows
TRACKED = ["id", "url", "created", "modified"]
REVIEWED = [*TRACKED, "origin", "review_status", "reviewed_at", "locked_fields"]
