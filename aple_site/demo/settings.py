"""What header and footer show."""

from aple_site.demo.blocks import link, page
from navigation.models import ContactSettings, FooterSettings, KeyPagesSettings


def column(heading, *links):
    return "column", {"heading": heading, "links": list(links)}


SETTINGS = {
    ContactSettings: {"social_links": []},
    KeyPagesSettings: {
        "report_page_id": page("take-action/report-abuse"),
        "help_page_id": page("take-action/seek-help"),
        "donate_page_id": page("take-action/donate"),
    },
    FooterSettings: {
        "about": (
            "APLE works so that no child in Cambodia is bought, groomed or abused, and so that every child who was "
            "finds somebody who stays.\n\n"
            "It was founded in Phnom Penh in 2003 and works with families, schools, police, courts and ministries."
        ),
        "vision": "A society whose laws and whose neighbours keep every child free from sexual abuse and exploitation.",
        "columns": [
            column(
                "Quick Links",
                link("about-us/impact-reports", "Annual Report"),
                link("https://www.end-violence.org/disrupting-harm", "Disrupting Harm"),
                link("explore/research-reports", "The Fact"),
                link("explore/media/case-stories", "Stories of Change"),
            ),
            column(
                "Take Action",
                link("take-action/report-abuse"),
                link("take-action/donate"),
                link("take-action/get-involved"),
                link("take-action/work-with-aple"),
            ),
        ],
        "legal_links": [
            ("link", link(slug))
            for slug in ("contact", "privacy-notice", "cookies", "accessibility-statement", "child-safeguarding")
        ],
    },
}
