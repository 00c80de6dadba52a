"""A resource: a list with filters and cursor pages, and each record at its own address."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param
from rest_framework.viewsets import GenericViewSet

from articles.api.asked import Asked, asked_of_list, asked_of_one
from articles.api.cursors import Cursor, Ordering, orderings_of
from articles.api.filters import FilterBackend, RecordFilters
from articles.api.permissions import RecordPermission, may_read, permission_to
from articles.api.problems import Problem
from articles.api.records import RecordSerializer
from articles.api.schema import ResourceSchema
from articles.api.views import Answering


class Resource(Answering, GenericViewSet):
    """Records of one model, to be read. Actions that write name the permissions they need in `needs`."""

    serializer_class: ClassVar[type[RecordSerializer]]
    filterset_class: ClassVar[type[RecordFilters]]
    orders: ClassVar[dict[str, str]] = {}  # beside modified and id: the name and the path of its field
    default_order: ClassVar[str] = "modified"
    is_public: ClassVar[bool] = True  # where API_PUBLIC_READ is set
    needs: ClassVar[dict[str, list[str]]] = {}  # by action: verbs on the model (change), or whole permissions
    filter_backends = [FilterBackend]
    permission_classes = [RecordPermission]
    schema = ResourceSchema()
    lookup_value_regex = "[0-9]+"
    asked: Asked

    @property
    def model(self) -> type[Model]:
        """The model of the records."""
        return self.serializer_class.Meta.model

    @classmethod
    def orderings(cls) -> dict[str, Ordering]:
        """The orders in which the list can be had, by name."""
        return orderings_of(cls.serializer_class.Meta.model, cls.orders)

    def orders_of(self, request: Request) -> tuple[dict[str, Ordering], str]:
        """The orders that this request may ask for, and the one it gets if it asks for none."""
        return self.orderings(), self.default_order

    def get_queryset(self) -> QuerySet:
        """All records of the model, rejected ones too: an address keeps answering."""
        return self.model._default_manager.order_by()

    def permissions_needed(self) -> list[str]:
        """The permissions that the action needs beside a log-in."""
        return [need if "." in need else permission_to(need, self.model) for need in self.needs[self.action]]

    # Reads

    def list(self, request: Request) -> Response:
        """A page of the list."""
        kind = self.serializer_class
        filters = self.filterset_class(request.query_params, queryset=self.get_queryset(), request=request)
        self.asked = asked_of_list(
            request.query_params, kind.names(), kind.expandable(), filters, *self.orders_of(request)
        )
        self.check_expansions()
        filters.lazily = True
        records, following = self.page_of(self.filter_queryset(self.get_queryset()))
        answer: dict[str, Any] = {"results": self.shown(records, many=True), "next": following}
        if self.asked.count:
            filters.lazily = False
            answer["count"] = self.filter_queryset(self.get_queryset()).count()
        return Response(answer, headers={"Link": f'<{following}>; rel="next"'} if following else None)

    def retrieve(self, request: Request, pk: str) -> Response:
        """One record."""
        kind = self.serializer_class
        self.asked = asked_of_one(request.query_params, kind.names(), kind.expandable())
        self.check_expansions()
        record = self.record(pk)
        return self.answer(record)

    def record(self, pk: str, queryset: QuerySet | None = None) -> Any:
        """The record of that id with what is asked of it. Raises Http404."""
        records = self.get_queryset() if queryset is None else queryset
        return get_object_or_404(self.serializer_class.loaded(records, self.asked.selection), pk=int(pk))

    def answer(self, record: Model, status: int = 200, headers: dict[str, str] | None = None) -> Response:
        """A record as answer."""
        self.answered = record
        return Response(self.shown(record), status=status, headers=headers)

    def shown(self, records: Any, many: bool = False) -> Any:
        """Records as JSON takes them."""
        context = {**self.get_serializer_context(), "selection": self.asked.selection}
        return self.serializer_class(records, many=many, context=context).data

    def page_of(self, queryset: QuerySet) -> tuple[list[Model], str | None]:
        """The records of the page asked for, and the address of the next."""
        asked = self.asked
        ordering = asked.ordering
        assert ordering is not None
        records = self.serializer_class.loaded(queryset, asked.selection, keep={ordering.path})
        found = ordering.first(records, asked.limit + 1, asked.cursor)
        if len(found) <= asked.limit:
            return found, None
        last = found[asked.limit - 1]
        return found[: asked.limit], self.address_after(Cursor(ordering.name, ordering.value_of(last), last.pk))

    def address_after(self, cursor: Cursor) -> str:
        """The address of the page that starts there."""
        address = remove_query_param(self.request.build_absolute_uri(), "count")  # one count tells it for all pages
        return replace_query_param(address, "cursor", cursor.encoded())

    def check_expansions(self) -> None:
        """Raises Problem where somebody may not see what would be shown whole."""
        expandable = self.serializer_class.expandable()
        for name in sorted(self.asked.selection.expand):
            model = expandable[name].serializer.Meta.model
            if not may_read(self.request, model, is_public=True):
                raise Problem("forbidden")

    def parameters_allowed(self) -> list[str] | None:
        """Reads check their parameters themselves; other actions take those that `parameters` names."""
        return None if self.action in ("list", "retrieve") else self.parameters
