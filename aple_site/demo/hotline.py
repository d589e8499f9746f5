"""The hotline of the demo: its people, their keys under a passphrase that everybody may know, and services nearby."""

from datetime import date

from django.contrib.auth import get_user_model
from wagtail.models import Locale

from hotline import keys
from hotline.models import AnalystKey, Audience, HelpService, Province
from hotline.permissions import ANALYSTS, AUDITORS, SUPERVISORS

__all__ = ["HOTLINE_LOGINS", "PASSPHRASE", "load_services", "make_keys"]

HOTLINE_LOGINS = {"demo-analyst": ANALYSTS, "demo-supervisor": SUPERVISORS, "demo-auditor": AUDITORS}
PASSPHRASE = "for the demo and nothing else"  # noqa: S105  everybody may know it

CHILDREN = [Audience.UNDER_13, Audience.TEENAGER]
SERVICES = [
    {
        "name": "Sample Line for Families (fictional)",
        "offers": "Talks by phone for parents and carers who do not know what to do next.",
        "audiences": [Audience.PARENT],
        "phone": "000 000 001",
        "hours": "Every day, 7 to 21",
        "languages": "Khmer, English",
    },
    {
        "name": "Sample Legal Help (fictional)",
        "offers": "A lawyer explains what the law says and comes along to the police and to court.",
        "phone": "000 000 002",
        "hours": "Monday to Friday, 8 to 17",
        "languages": "Khmer",
    },
    {
        "name": "Sample Centre Riverside (fictional)",
        "offers": "A room to talk, a counsellor, and a bed for the night where home is not safe.",
        "provinces": [Province.PHNOM_PENH, Province.KANDAL],
        "audiences": CHILDREN,
        "phone": "000 000 003",
        "hours": "Day and night",
        "languages": "Khmer",
    },
    {
        "name": "Sample Clinic for Children (fictional)",
        "offers": "Doctors and nurses who explain each thing before they do it.",
        "provinces": [Province.PHNOM_PENH],
        "phone": "000 000 004",
        "hours": "Monday to Saturday, 7 to 18",
        "languages": "Khmer, English",
        "is_free": False,
    },
    {
        "name": "Sample Centre Lotus Pond (fictional)",
        "offers": "Counselling, and social workers who visit families in the villages.",
        "provinces": [Province.SIEM_REAP, Province.ODDAR_MEANCHEY],
        "phone": "000 000 005",
        "hours": "Monday to Friday, 8 to 17",
        "languages": "Khmer",
    },
    {
        "name": "Sample Centre by the Sea (fictional)",
        "offers": "Help for children who live or work on the beach and in the port.",
        "provinces": [Province.SIHANOUKVILLE, Province.KAMPOT, Province.KEP],
        "audiences": CHILDREN,
        "phone": "000 000 006",
        "hours": "Every day, 8 to 20",
        "languages": "Khmer, Vietnamese",
    },
    {
        "name": "Sample Border Desk (fictional)",
        "offers": "Meets children and families who come back over the border and finds them a safe way home.",
        "provinces": [Province.BANTEAY_MEANCHEY, Province.BATTAMBANG],
        "phone": "000 000 007",
        "hours": "Every day, 6 to 22",
        "languages": "Khmer, Thai",
    },
    {
        "name": "Sample Circle of Survivors (fictional)",
        "offers": "Adults who went through it as children meet once a month and listen to each other.",
        "provinces": [Province.BATTAMBANG],
        "audiences": [Audience.SURVIVOR],
        "phone": "000 000 008",
        "hours": "Tuesday evenings",
        "languages": "Khmer",
    },
]


def load_services():
    """Makes the sample services in the default language."""
    locale = Locale.get_default()
    for fields in SERVICES:
        HelpService.objects.create(locale=locale, checked_on=date(2025, 11, 3), **fields)


def make_keys():
    """
    Gives the analyst and the supervisor of HOTLINE_LOGINS keys under PASSPHRASE, so that reports can be taken in.

    Returns the recovery key as it would be printed; "" where somebody has a key already, and nothing is changed.
    """
    if AnalystKey.objects.exists():
        return ""
    users = get_user_model().objects
    analyst = users.get(username="demo-analyst")
    recovery_key = keys.make_recovery_key(analyst)
    holder = keys.make_key(analyst, PASSPHRASE)
    pending = keys.make_key(users.get(username="demo-supervisor"), PASSPHRASE)
    keys.admit(pending.key, holder, analyst)
    return recovery_key
