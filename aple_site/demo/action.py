"""Take Action: reporting, finding help, giving."""

from aple_site.demo.blocks import section
from aple_site.demo.giving import DONATE
from aple_site.demo.opportunities import INVOLVED, WORK_WITH
from aple_site.demo.report_abuse import REPORT
from aple_site.demo.seek_help import HELP

TAKE_ACTION = section(
    "take-action",
    "Take Action",
    "Report what you saw, find help for yourself or a child, or give so that others can.",
    [REPORT, HELP, DONATE, INVOLVED, WORK_WITH],
    menu_heading="What you can do now",
)
