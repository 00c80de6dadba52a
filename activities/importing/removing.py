"""Records that go with all that belongs to them, in a few queries and with a line in the history of each."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from articles.histories import in_batches, write_histories
from articles.models import Article

# Articles stand or fall with their page here, though nobody may delete a page that has some
OWNED = {(Article, "page")}


def remove(model: type[models.Model], pks: Iterable[int], why: str, editor: AbstractBaseUser | None = None) -> None:
    """Delete the records of these ids with what belongs to them; what only names them lets go of them.

    As Django's own delete, but with the histories written at once. Raises ProtectedError for what others hold fast.
    """
    for some in in_batches(sorted(pks)):
        for relation in relations_to(model):
            let_go(relation, some, why, editor)
        if hasattr(model, "history"):
            write_histories(model, some, why, editor, kind="-")
        rows = model._base_manager.filter(pk__in=some)
        rows._raw_delete(using=rows.db)  # type: ignore[attr-defined]


def relations_to(model: type[models.Model]) -> list[models.ForeignObjectRel]:
    """The foreign keys that point to a model, those without a name for the way back too."""
    fields = model._meta.get_fields(include_hidden=True)
    return [one for one in fields if isinstance(one, models.ManyToOneRel)]


def let_go(relation: models.ForeignObjectRel, pks: Iterable[int], why: str, editor: AbstractBaseUser | None) -> None:
    """Free the records of these ids from those that point to them: those are deleted too, or point to nothing."""
    pointing, field = relation.related_model, relation.field
    assert isinstance(pointing, type)
    if getattr(field.remote_field, "on_delete", None) is models.DO_NOTHING:
        return
    rows = pointing._base_manager.filter(**{f"{field.name}__in": list(pks)})
    owned = (pointing, field.name) in OWNED
    if owned or field.remote_field.on_delete is models.CASCADE:
        remove(pointing, rows.values_list("pk", flat=True), why, editor)
    elif field.remote_field.on_delete is models.SET_NULL:
        rows.update(**{field.name: None})
    elif rows.exists():
        raise models.ProtectedError(f"{pointing._meta.verbose_name} holds it fast", set(rows[:10]))
