from pages.models.base import BasePage
from pages.models.campaign import Campaign
from pages.models.cookies import CookiesPage
from pages.models.donate import DonatePage
from pages.models.glossary import GlossaryPage
from pages.models.home import HomePage
from pages.models.programme import ProgrammePage
from pages.models.section import SectionPage
from pages.models.standard import StandardPage
from pages.models.team import TeamPage

__all__ = [
    "BasePage",
    "Campaign",
    "CookiesPage",
    "DonatePage",
    "GlossaryPage",
    "HomePage",
    "ProgrammePage",
    "SectionPage",
    "StandardPage",
    "TeamPage",
]
