"""What header and footer show."""

from aple_site.demo.blocks import link, page
from navigation.models import ContactSettings, FooterSettings, KeyPagesSettings


def column(english, khmer, *links):
    return "column", {"heading_en": english, "heading_km": khmer, "links": list(links)}


def named(target, english, khmer):
    return {**link(target, english), "label_km": khmer}


SETTINGS = {
    ContactSettings: {"social_links": []},
    KeyPagesSettings: {
        "report_page_id": page("take-action/report-abuse"),
        "help_page_id": page("take-action/seek-help"),
        "donate_page_id": page("take-action/donate"),
    },
    FooterSettings: {
        "about_en": (
            "APLE works so that no child in Cambodia is bought, groomed or abused, and so that every child who was "
            "finds somebody who stays.\n\n"
            "It was founded in Phnom Penh in 2003 and works with families, schools, police, courts and ministries."
        ),
        "about_km": (
            "APLE ធ្វើការដើម្បីកុំឱ្យមានកុមារណាម្នាក់នៅកម្ពុជាត្រូវគេទិញ លួងលោម ឬរំលោភបំពាន ហើយដើម្បីឱ្យកុមារគ្រប់រូប"
            "ដែលបានរងគ្រោះ មាននរណាម្នាក់នៅក្បែរ។\n\n"
            "អង្គការនេះបានបង្កើតឡើងនៅភ្នំពេញ ក្នុងឆ្នាំ២០០៣ ហើយធ្វើការជាមួយគ្រួសារ សាលារៀន នគរបាល តុលាការ និងក្រសួងនានា។"
        ),
        "vision_en": "A society whose laws and whose neighbours keep every child free from sexual abuse and exploitation.",
        "vision_km": ("សង្គមមួយ ដែលច្បាប់ និងអ្នកជិតខាង ជួយការពារកុមារគ្រប់រូប ឱ្យរួចផុតពីការរំលោភបំពាន និងការធ្វើអាជីវកម្មផ្លូវភេទ។"),
        "columns": [
            column(
                "Quick Links",
                "តំណរហ័ស",
                named("about-us/impact-reports", "Annual Report", "របាយការណ៍ប្រចាំឆ្នាំ"),
                named("https://www.end-violence.org/disrupting-harm", "Disrupting Harm", "Disrupting Harm"),
                named("explore/research-reports", "The Fact", "ការពិត"),
                named("explore/media/case-stories", "Stories of Change", "រឿងរ៉ាវនៃការផ្លាស់ប្តូរ"),
            ),
            column(
                "Take Action",
                "ចូលរួមសកម្មភាព",
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
