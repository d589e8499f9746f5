from django.urls import path

from hotline.help import views

urlpatterns = [
    path("seek-help/services/", views.services, name="services"),
    path("seek-help/<slug:audience>/", views.audience, name="audience"),
    path("seek-help/<slug:audience>/<slug:card>/", views.card, name="card"),
]
