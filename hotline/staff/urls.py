"""The staff side, below /admin/hotline/. What is typed is posted; addresses hold references and filters alone."""

from django.urls import path

from hotline.staff import key_views, log, queue, report, statistics_views, unlock

app_name = "hotline_staff"

urlpatterns = [
    path("", unlock.IndexView.as_view(), name="index"),
    path("unlock/", unlock.UnlockView.as_view(), name="unlock"),
    path("lock/", unlock.LockView.as_view(), name="lock"),
    path("reports/", queue.ReportQueueView.as_view(), name="reports"),
    path("help/", queue.HelpQueueView.as_view(), name="help"),
    path("reports/<slug:reference>/", report.ReportView.as_view(), name="report"),
    path("reports/<slug:reference>/export/", report.ExportView.as_view(), name="export"),
    path("reports/<slug:reference>/<slug:action>/", report.ActionView.as_view(), name="action"),
    path("keys/", key_views.KeysView.as_view(), name="keys"),
    path("keys/make/", key_views.MakeKeyView.as_view(), name="make_key"),
    path("keys/passphrase/", key_views.ChangePassphraseView.as_view(), name="change_passphrase"),
    path("keys/<int:pk>/admit/", key_views.AdmitView.as_view(), name="admit"),
    path("keys/<int:pk>/share/", key_views.ShareView.as_view(), name="share"),
    path("keys/<int:pk>/retire/", key_views.RetireView.as_view(), name="retire"),
    path("log/", log.LogView.as_view(), name="log"),
    path("log/export/", log.LogExportView.as_view(), name="log_export"),
    path("statistics/", statistics_views.StatisticsView.as_view(), name="statistics"),
    path("statistics/export/", statistics_views.StatisticsExportView.as_view(), name="statistics_export"),
]
