"""Tables of metrics, activities and organizations for spreadsheets and other programs."""

from __future__ import annotations

from typing import Any

from import_export import fields, resources
from import_export.formats.base_formats import CSV, JSON, XLSX
from tablib import Dataset

from activities.models import Activity, Metric, UnionOrganization
from articles.long_fields import long_fields_of_article

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would compute what follows


def harmless(cell: Any) -> Any:
    """The cell as no spreadsheet computes it: '=1+1 for =1+1; numbers and dates stay what they are."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def harmless_copy(dataset: Dataset) -> Dataset:
    """The same table without formulas."""
    return Dataset(*([harmless(cell) for cell in row] for row in dataset), headers=dataset.headers, title=dataset.title)


class SafeXLSX(XLSX):
    """A workbook without formulas."""

    def export_data(self, dataset, **kwargs):
        """The workbook's bytes."""
        return super().export_data(harmless_copy(dataset), **kwargs)


class SafeCSV(CSV):
    """A table without formulas, with the mark by which Excel knows UTF-8."""

    def export_data(self, dataset, **kwargs):
        """The table's text."""
        return "\ufeff" + super().export_data(harmless_copy(dataset), **kwargs)


FORMATS = [SafeXLSX, SafeCSV, JSON]


class Table(resources.ModelResource):
    """A table of records; related values are columns of their own."""

    related: tuple[str, ...] = ()
    deferred: tuple[str, ...] = ()

    def filter_export(self, queryset, **kwargs):
        """The records with all that the columns name, in one query."""
        return queryset.select_related(*self.related).defer(*self.deferred)


SOURCE_COLUMNS = ["newspaper", "published_on", "page_number", "article", "headline"]


class EvidenceTable(Table):
    """A table of records with evidence: where it was printed stands in each row."""

    newspaper = fields.Field("article__page__newspaper", "newspaper")
    published_on = fields.Field("article__page__published_on", "published_on")
    page_number = fields.Field("article__page__page_number", "page_number")
    article = fields.Field("article_id", "article")
    headline = fields.Field("article__headline", "headline")
    deferred = ("article__text", *long_fields_of_article("article__"))


class MetricResource(EvidenceTable):
    """Figures, a row each."""

    organization = fields.Field("organization__name", "organization")
    organization_level = fields.Field("organization__level", "organization_level")
    region = fields.Field("organization__region__code", "region")
    region_name = fields.Field("organization__region__name", "region_name")
    activity = fields.Field("activity__name", "activity")
    activity_type = fields.Field("activity__type__code", "activity_type")
    related = ("article__page", "organization__region", "activity__type")

    class Meta:
        model = Metric
        name = "metrics"
        fields = [
            "id",
            "text",
            "value",
            "value_max",
            "qualifier",
            "unit",
            "subject",
            "category",
            "period",
            "cumulative",
            "organization",
            "organization_level",
            "region",
            "region_name",
            "activity",
            "activity_type",
            "quote",
            *SOURCE_COLUMNS,
            "origin",
            "review_status",
        ]
        export_order = fields


class ActivityResource(EvidenceTable):
    """Activities, a row each; several organizers are joined by 、."""

    type = fields.Field("type__code", "type")
    region = fields.Field("region__code", "region")
    region_name = fields.Field("region__name", "region_name")
    organizers = fields.Field(column_name="organizers")
    partners = fields.Field(column_name="partners")
    related = ("article__page", "type", "region")

    class Meta:
        model = Activity
        name = "activities"
        fields = [
            "id",
            "type",
            "name",
            "main",
            "organizers",
            "partners",
            "date_text",
            "date_edtf",
            "date_earliest",
            "date_latest",
            "location",
            "region",
            "region_name",
            "quote",
            *SOURCE_COLUMNS,
            "duplicate_of",
            "origin",
            "review_status",
        ]
        export_order = fields

    def filter_export(self, queryset, **kwargs):
        """The activities with those who hold them."""
        links = ("organizer_links__organization", "partner_links__organization", "partner_links__partner")
        return super().filter_export(queryset, **kwargs).prefetch_related(*links)

    def dehydrate_organizers(self, activity: Activity) -> str:
        """The unions that hold it: 大兴区总工会、安定镇总工会."""
        return "、".join(str(link) for link in activity.organizer_links.all() if not link.is_rejected)

    def dehydrate_partners(self, activity: Activity) -> str:
        """Those with whom they hold it."""
        return "、".join(str(link) for link in activity.partner_links.all() if not link.is_rejected)


class OrganizationResource(Table):
    """Organizations, a row each; several aliases are joined by 、."""

    parent_name = fields.Field("parent__name", "parent_name")
    region = fields.Field("region__code", "region")
    region_name = fields.Field("region__name", "region_name")
    aliases = fields.Field(column_name="aliases")
    related = ("parent", "region")

    class Meta:
        model = UnionOrganization
        name = "organizations"
        fields = [
            "id",
            "name",
            "aliases",
            "level",
            "parent",
            "parent_name",
            "region",
            "region_name",
            "verified",
            "merged_into",
            "origin",
            "review_status",
        ]
        export_order = fields

    def filter_export(self, queryset, **kwargs):
        """The organizations with their other names."""
        return super().filter_export(queryset, **kwargs).prefetch_related("aliases")

    def dehydrate_aliases(self, organization: UnionOrganization) -> str:
        """Its other names."""
        return "、".join(alias.name for alias in organization.aliases.all() if not alias.is_rejected)
