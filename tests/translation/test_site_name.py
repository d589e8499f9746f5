"""The site has a name in each language: titles have that of the page."""

import pytest
from wagtail.models import Site

from navigation.models import FooterSettings

pytestmark = pytest.mark.django_db

ENGLISH, KHMER = "APLE Cambodia", "អេភ្លេ កម្ពុជា"


@pytest.fixture(autouse=True)
def names(db, committed):
    footer = FooterSettings.for_site(Site.objects.get())
    footer.copyright_holder_en, footer.copyright_holder_km = ENGLISH, KHMER
    with committed():
        footer.save()
    return footer


@pytest.fixture
def titles(visit, home, khmer, committed):
    """The <title> of the home page in each language, once it has the values: titles(title=(English, Khmer))."""

    def titles(**values):
        pages = (home, home.get_translation(khmer))
        with committed():
            for number, page in enumerate(pages):
                for name, texts in values.items():
                    setattr(page, name, texts[number])
                page.save_revision().publish()
        return tuple(visit(page.url).title.get_text() for page in pages)

    return titles


def test_the_title_of_the_home_page_says_the_name_once(titles):
    assert titles(title=(ENGLISH, KHMER)) == (ENGLISH, KHMER)
    assert titles(title=("Start", "ទំព័រដើម")) == (f"Start | {ENGLISH}", f"ទំព័រដើម | {KHMER}")


def test_the_title_of_the_home_page_for_search_engines_says_the_name_once(titles):
    texts = ("Safe childhoods", "កុមារភាព")
    assert titles(seo_title=texts) == (f"Safe childhoods | {ENGLISH}", f"កុមារភាព | {KHMER}")
    texts = (f"{ENGLISH}: safe childhoods", f"{KHMER}៖ កុមារភាព")
    assert titles(seo_title=texts) == texts
