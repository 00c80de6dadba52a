"""The data dictionary: every field of every record, what it means, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from activities.datasets.field_notes import note_of
from activities.datasets.tables import INTERNAL, TABLES
from activities.models import ImportedFile, ImportRun

ID_MEANING = _("Number of the record; it never changes and is never given to another.")
LANGUAGES = {"en": "en", "zh": "zh-hans"}
RECORDS: dict[str, type[models.Model]] = {table.name: table.model for table in TABLES} | {
    "import_runs": ImportRun,
    "imported_files": ImportedFile,
}
MAY_BE_BLANK = (models.CharField, models.TextField, models.JSONField)
IN_DATASET = {table.name for table in TABLES}


@dataclass(frozen=True)
class Entry:
    """A field: its name, kind, meaning, unit, what no value means, the values there are, an example."""

    name: str
    kind: str
    title: dict[str, str]  # by language: {"en": "unit", "zh": "单位"}
    meaning: dict[str, str]
    unit: dict[str, str]
    empty: dict[str, str]
    may_be_empty: bool
    values: list[dict[str, Any]]
    example: str
    in_dataset: bool


@dataclass(frozen=True)
class Record:
    """A kind of records: its name, what one is, and its fields."""

    name: str
    title: dict[str, str]
    meaning: str
    fields: list[Entry]


def dictionary() -> list[Record]:
    """Every kind of records with all its fields. Raises NoNote for a field that nobody described."""
    return [record(name, model) for name, model in RECORDS.items()]


def as_json() -> list[dict[str, Any]]:
    """The dictionary as plain values."""
    return [asdict(one) for one in dictionary()]


def record(name: str, model: type[models.Model]) -> Record:
    """A kind of records."""
    meaning = " ".join((model.__doc__ or "").split("\n\n")[0].split())
    return Record(name, in_both(model._meta.verbose_name), meaning, list(entries(name, model)))


def entries(name: str, model: type[models.Model]) -> Iterator[Entry]:
    """The fields of a kind of records, in the order of the model."""
    for field in sorted(model._meta.concrete_fields, key=lambda field: not field.primary_key):
        note = note_of(model._meta.model_name, field.name)
        may_be_empty = field.null or (field.blank and isinstance(field, MAY_BE_BLANK))
        help_text = ID_MEANING if field.primary_key else field.help_text or field.verbose_name
        yield Entry(
            name=field.attname,
            kind=kind_of(field),
            title=in_both(field.verbose_name),
            meaning=in_both(help_text),
            unit=in_both(note.unit),
            empty=in_both(note.empty if may_be_empty else ""),
            may_be_empty=may_be_empty,
            values=[{"value": value, "label": in_both(label)} for value, label in field.flatchoices],
            example=note.example,
            in_dataset=name in IN_DATASET and field.name not in INTERNAL,
        )


def kind_of(field: models.Field) -> str:
    """What values are: string, integer, decimal(24, 4), reference to articles."""
    if isinstance(field, models.ForeignKey):
        return f"reference to {name_of(field.related_model)}"
    if isinstance(field, models.DecimalField):
        return f"decimal({field.max_digits}, {field.decimal_places})"
    if field.max_length and isinstance(field, models.CharField):
        return f"string, at most {field.max_length}"
    kinds = {"BooleanField": "boolean", "DateField": "date", "DateTimeField": "datetime", "JSONField": "JSON"}
    return kinds.get(field.get_internal_type()) or ("string" if isinstance(field, models.TextField) else "integer")


def name_of(model: type[models.Model]) -> str:
    """The name of a kind of records: articles, or users for the accounts of editors."""
    return next((name for name, one in RECORDS.items() if one is model), "users")


def in_both(words: Any) -> dict[str, str]:
    """The words in English and Chinese."""
    spoken = {}
    for key, language in LANGUAGES.items():
        with override(language):
            spoken[key] = str(words)
    return spoken
