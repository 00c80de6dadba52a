"""The addresses of the API: /api/v1/…"""

from django.urls import include, path, re_path
from rest_framework.routers import SimpleRouter

from activities.api.annotations import Annotations
from activities.datasets.formats import STREAMED
from unionnews.api.changes import Changes
from unionnews.api.documents import SchemaDocument, SwaggerPage
from unionnews.api.exports import TABLE_BY_NAME, DatasetExport, Dictionary, Exports, TableExport
from unionnews.api.index import Index, NoSuchAddress, Problems
from unionnews.api.resources import RESOURCES
from unionnews.api.totals import TotalsOfActivities, TotalsOfMetrics

router = SimpleRouter()
for name, address, resource in RESOURCES:
    router.register(address, resource, basename=name)

app_name = "api"
urlpatterns = [
    path("", Index.as_view(), name="index"),
    path("changes/", Changes.as_view(), name="changes"),
    path("activities/summary/", TotalsOfActivities.as_view(), name="activity-summary"),
    path("metrics/summary/", TotalsOfMetrics.as_view(), name="metric-summary"),
    path("exports/", Exports.as_view(), name="exports"),
    path("exports/dataset.zip", DatasetExport.as_view(), name="export-dataset"),
    re_path(
        rf"^exports/(?P<table>{'|'.join(TABLE_BY_NAME)})\.(?P<form>{'|'.join(STREAMED)})$",
        TableExport.as_view(),
        name="export-table",
    ),
    path("dictionary/", Dictionary.as_view(), name="dictionary"),
    path("", include(router.urls)),
    re_path(r"^articles/(?P<pk>[0-9]+)/annotations/$", Annotations.as_view(), name="annotations"),
    path("problems/", Problems.as_view(), name="problems"),
    path("schema/", SchemaDocument.as_view(), name="schema"),
    path("docs/", SwaggerPage.as_view(), name="docs"),
    re_path(r"^(?P<rest>.*)$", NoSuchAddress.as_view(), name="nothing"),
]
