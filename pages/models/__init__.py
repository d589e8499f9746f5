from pages.models.base import BasePage
from pages.models.donate import DonatePage
from pages.models.home import HomePage
from pages.models.section import SectionPage
from pages.models.standard import StandardPage
from pages.models.team import TeamPage

__all__ = ["BasePage", "DonatePage", "HomePage", "SectionPage", "StandardPage", "TeamPage"]
