from hotline.models.audiences import Audience
from hotline.models.audit import AuditEntry, AuditHead
from hotline.models.help_page import SeekHelpPage
from hotline.models.keys import AnalystKey, CodeSalt
from hotline.models.pages import HelpPage
from hotline.models.report_page import ReportAbusePage
from hotline.models.reports import Entry, Kind, Outcome, Province, Referral, Report, ReportKey, State
from hotline.models.services import HelpService
from hotline.models.vault import SealedState

__all__ = [
    "AnalystKey",
    "Audience",
    "AuditEntry",
    "AuditHead",
    "CodeSalt",
    "Entry",
    "HelpPage",
    "HelpService",
    "Kind",
    "Outcome",
    "Province",
    "Referral",
    "Report",
    "ReportAbusePage",
    "ReportKey",
    "SealedState",
    "SeekHelpPage",
    "State",
]
