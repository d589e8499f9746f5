from itertools import groupby
from operator import attrgetter

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from freshness.memory import remember
from freshness.privacy import public_page
from glossary.links import TermLinker
from glossary.terms import terms
from pages.models.base import BasePage

__all__ = ["GlossaryPage", "linker_for"]


class GlossaryPage(BasePage):
    """The terms of the glossary in the page's language, from A to Z. Texts link to it where an editor allows it."""

    template = "pages/glossary_page.html"
    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = []
    max_count_per_parent = 1
    show_in_menus_default = False

    class Meta:
        verbose_name = _("glossary page")

    @cached_property
    def letters(self):
        """(letter, its terms) in the order of the terms."""
        return [(letter, list(found)) for letter, found in groupby(terms(self.locale), attrgetter("letter"))]


def linker_for(page):
    """What links terms in the body of a page to the glossary of its language; None where there is no such page."""
    locale = page.locale

    def find():
        glossary = public_page(GlossaryPage, locale.language_code)
        return (glossary and glossary.url) or ""

    address = remember(f"glossary-page:{locale.pk}", find)
    return TermLinker(locale, address) if address else None
