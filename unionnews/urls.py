"""What answers where: the admin for editors, the API for other tools."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="admin:index")),
    path("admin/review/", include("activities.review.urls")),
    path("admin/", admin.site.urls),
    path("api/", RedirectView.as_view(pattern_name="api:index")),
    path("api/v1/", include("unionnews.api.urls")),
    path("language/", include("django.conf.urls.i18n")),
]
