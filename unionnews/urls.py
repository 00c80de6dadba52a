"""What answers where: the admin, for the time being, is all of it."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="admin:index")),
    path("admin/", admin.site.urls),
    path("language/", include("django.conf.urls.i18n")),
]
