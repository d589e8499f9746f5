from django.urls import path

from hotline.help import recordings, views

urlpatterns = [
    path("report-abuse/recording", recordings.of_report_page, name="report_recording"),
    path("seek-help/recording", recordings.of_help_page, name="help_recording"),
    path("seek-help/services/", views.services, name="services"),
    path("seek-help/<slug:audience>/", views.audience, name="audience"),
    path("seek-help/<slug:audience>/recording", recordings.of_audience, name="audience_recording"),
    path("seek-help/<slug:audience>/<slug:card>/", views.card, name="card"),
    path("seek-help/<slug:audience>/<slug:card>/recording", recordings.of_card, name="card_recording"),
]
