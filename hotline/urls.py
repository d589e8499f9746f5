"""Addresses below the pages Report Abuse and Seek Help. They are fixed: servers leave them out of their logs."""

from django.urls import include, path

app_name = "hotline"

urlpatterns = [
    path("", include("hotline.zone_urls")),
    path("", include("hotline.flow.urls")),
    path("", include("hotline.help.urls")),
]
