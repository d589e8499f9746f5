from django.urls import path

from pageviews.views import count_view

urlpatterns = [path("", count_view, name="count_view")]
