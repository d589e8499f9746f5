from pages.models.base import BasePage
from pages.models.cookies import CookiesPage
from pages.models.donate import DonatePage
from pages.models.home import HomePage
from pages.models.section import SectionPage
from pages.models.standard import StandardPage
from pages.models.team import TeamPage

__all__ = ["BasePage", "CookiesPage", "DonatePage", "HomePage", "SectionPage", "StandardPage", "TeamPage"]
