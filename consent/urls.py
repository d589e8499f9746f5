from django.urls import path

from consent.views import ConsentView

urlpatterns = [path("", ConsentView.as_view(), name="consent")]
