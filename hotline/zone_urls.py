from django.urls import path

from hotline import zone_views

urlpatterns = [
    path("report-abuse/safety/", zone_views.safety, name="safety"),
    path("report-abuse/leave/", zone_views.leave, name="leave"),
]
