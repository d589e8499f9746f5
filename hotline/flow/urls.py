from django.urls import path

from hotline.flow.followup import FollowUpView, HelpFollowUpView
from hotline.flow.help_message import HelpView
from hotline.flow.report import ReportView

urlpatterns = [
    path("report-abuse/form/", ReportView.as_view(), name="report_form"),
    path("report-abuse/code/", FollowUpView.as_view(), name="code"),
    path("seek-help/message/", HelpView.as_view(), name="help_form"),
    path("seek-help/code/", HelpFollowUpView.as_view(), name="help_code"),
]
