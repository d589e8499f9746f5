import pytest
from django.test import Client

from tests.consent.registries import publish, service
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    CookiesPageFactory,
    CourseIndexPageFactory,
    CoursePageFactory,
    DonatePageFactory,
    GlossaryPageFactory,
    LessonPageFactory,
    OpportunityPageFactory,
    ProgrammePageFactory,
    ResourceIndexPageFactory,
    ResourcePageFactory,
    SectionPageFactory,
    StandardPageFactory,
    TeamPageFactory,
    UserFactory,
)


@pytest.fixture(autouse=True)
def page_cache(settings):
    settings.PAGE_CACHE = True


@pytest.fixture
def article(home):
    return ArticlePageFactory(parent=ArticleIndexPageFactory(title="In the Spotlight"), title="First words")


@pytest.fixture
def public_pages(home, article):
    """One page of each type that the page cache keeps; the cookies page holds its form."""
    service("youtube")
    publish()
    factories = [
        *[SectionPageFactory, StandardPageFactory, TeamPageFactory, DonatePageFactory, CookiesPageFactory],
        *[ProgrammePageFactory, ResourceIndexPageFactory, ResourcePageFactory],
        *[CourseIndexPageFactory, CoursePageFactory, LessonPageFactory, GlossaryPageFactory],
    ]
    opportunity = OpportunityPageFactory()
    opportunities = [opportunity.get_parent().specific, opportunity]
    return [home, article.listing, article, *opportunities, *[factory() for factory in factories]]


@pytest.fixture
def addresses(public_pages, article):
    """Every public address: those of the pages, of a part of a listing, of all feeds and of the sitemap."""
    listing = article.listing.url
    feeds = [f"{address}feed/{kind}" for address in ("/", listing) for kind in ("", "atom/")]
    return [*[page.url for page in public_pages], f"{listing}?page=1", *feeds, "/sitemap.xml"]


@pytest.fixture
def editor_client(db):
    client = Client()
    client.force_login(UserFactory(is_superuser=True))
    return client
