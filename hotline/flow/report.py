"""The report: its steps in their order, and what of the answers is stored in clear."""

from hotline.flow import report_steps as steps
from hotline.flow.fields import UNKNOWN
from hotline.flow.report_questions import QUESTIONS
from hotline.flow.steps import Check, Flow
from hotline.flow.views import Clear, FlowView
from hotline.models import Province

__all__ = ["REPORT", "ReportView"]

REPORT = Flow(
    "report",
    (
        steps.QuickExit,
        steps.Danger,
        steps.DangerNow,
        steps.KindOf,
        *QUESTIONS,
        steps.Anything,
        steps.Where,
        steps.Contact,
        steps.ContactDetails,
        Check,
    ),
    steps.SECTIONS,
)


class ReportView(FlowView):
    flow = REPORT
    code_view = "hotline:code"

    @staticmethod
    def clear(answers):
        province = answers["province"]
        return Clear(
            kind=answers["kind"],
            province=Province.UNKNOWN if province == UNKNOWN else province,
            urgent=answers["danger"] == "yes",
        )
