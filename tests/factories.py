"""Valid page trees, logins and stored files in one line each: `ArticlePageFactory()` alone makes all that it needs."""

from datetime import timedelta

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Collection

from contact.models import ContactPage
from courses.models import CourseIndexPage, CoursePage, LessonPage
from documents.models import CustomDocument
from hotline.models import ReportAbusePage, SeekHelpPage
from news.models import ArticleIndexPage, ArticlePage
from opportunities.models import OpportunityIndexPage, OpportunityPage
from pages.models import (
    Campaign,
    CookiesPage,
    DonatePage,
    GlossaryPage,
    HomePage,
    ProgrammePage,
    SectionPage,
    StandardPage,
    TeamPage,
)
from resources.models import ResourceFile, ResourceIndexPage, ResourcePage, Topic
from slugs import slugify_khmer


class TreePageFactory(wagtail_factories.PageFactory):
    """Live, public and in the menu, with words of its own in title and summary."""

    title = factory.Sequence(lambda number: f"Page number {number}")
    slug = factory.LazyAttribute(lambda page: slugify_khmer(page.title))
    summary = factory.LazyAttribute(lambda page: f"Summary of {page.title}")
    show_in_menus = True

    class Meta:
        abstract = True


class SectionPageFactory(TreePageFactory):
    """A section below the home page."""

    parent = factory.LazyFunction(lambda: HomePage.objects.order_by("path").first())

    class Meta:
        model = SectionPage


class BelowSectionFactory(TreePageFactory):
    parent = factory.SubFactory(SectionPageFactory)

    class Meta:
        abstract = True


class StandardPageFactory(BelowSectionFactory):
    class Meta:
        model = StandardPage


class ProgrammePageFactory(BelowSectionFactory):
    class Meta:
        model = ProgrammePage


class TeamPageFactory(BelowSectionFactory):
    class Meta:
        model = TeamPage


class CookiesPageFactory(TreePageFactory):
    """Below the home page, where the menu does not show it."""

    title = "Cookies"
    parent = factory.LazyFunction(lambda: HomePage.objects.order_by("path").first())
    show_in_menus = False

    class Meta:
        model = CookiesPage


class ContactPageFactory(TreePageFactory):
    """Below the home page, where the menu does not show it."""

    title = "Contact"
    parent = factory.LazyFunction(lambda: HomePage.objects.order_by("path").first())
    show_in_menus = False

    class Meta:
        model = ContactPage


class DonatePageFactory(BelowSectionFactory):
    class Meta:
        model = DonatePage


class ReportAbusePageFactory(BelowSectionFactory):
    class Meta:
        model = ReportAbusePage


class SeekHelpPageFactory(BelowSectionFactory):
    class Meta:
        model = SeekHelpPage


class ResourceIndexPageFactory(BelowSectionFactory):
    class Meta:
        model = ResourceIndexPage


class OpportunityIndexPageFactory(BelowSectionFactory):
    show_in_menus = False

    class Meta:
        model = OpportunityIndexPage


class OpportunityPageFactory(TreePageFactory):
    """A job that is open for a week, in a list of its own, or in `parent`."""

    parent = factory.SubFactory(OpportunityIndexPageFactory)
    show_in_menus = False
    place = "Siem Reap"
    closes_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))
    how_to_apply = "<p>Write one page about you.</p>"
    safeguarding = "<p>We check everybody.</p>"
    contact = "The office"
    contact_email = "work@example.org"

    class Meta:
        model = OpportunityPage


class CampaignFactory(factory.django.DjangoModelFactory):
    code = factory.Sequence(lambda number: f"campaign-{number}")
    name = factory.LazyAttribute(lambda campaign: f"Campaign {campaign.code}")
    line = "For the hotline"

    class Meta:
        model = Campaign


class ArticleIndexPageFactory(BelowSectionFactory):
    class Meta:
        model = ArticleIndexPage


class ArticlePageFactory(TreePageFactory):
    """An article of today in a listing of its own, or in `parent`."""

    parent = factory.SubFactory(ArticleIndexPageFactory)
    show_in_menus = False

    class Meta:
        model = ArticlePage
        skip_postgeneration_save = True

    @factory.post_generation
    def tags(article, create, names):  # noqa: N805
        if names:
            article.tags.add(*names)
            article.save()


class CourseIndexPageFactory(BelowSectionFactory):
    class Meta:
        model = CourseIndexPage


class CoursePageFactory(TreePageFactory):
    """A course in a list of its own, or in `parent`."""

    parent = factory.SubFactory(CourseIndexPageFactory)
    audience = "Teachers"
    show_in_menus = False

    class Meta:
        model = CoursePage


class LessonPageFactory(TreePageFactory):
    """A lesson of ten minutes in a course of its own, or in `parent`."""

    parent = factory.SubFactory(CoursePageFactory)
    show_in_menus = False

    class Meta:
        model = LessonPage


class GlossaryPageFactory(BelowSectionFactory):
    title = "Glossary"
    show_in_menus = False

    class Meta:
        model = GlossaryPage


class UserFactory(factory.django.DjangoModelFactory):
    """A login. `group="Editors"` puts it into a staff group."""

    username = factory.Sequence(lambda number: f"person{number}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")

    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    @factory.post_generation
    def group(user, create, name):  # noqa: N805
        if name:
            user.groups.add(Group.objects.get(name=name))


class ImageFactory(wagtail_factories.ImageFactory):
    title = "A drawing"
    description = "Two children at a well"
    collection = factory.LazyFunction(Collection.get_first_root_node)


class DocumentFactory(factory.django.DjangoModelFactory):
    """A file. `is_open=True` puts it on a live page, so that visitors may have it."""

    title = "Annual report"
    file = factory.LazyFunction(lambda: ContentFile(b"%PDF-1.7\n%%EOF\n", "report.pdf"))

    class Meta:
        model = CustomDocument
        skip_postgeneration_save = True

    @factory.post_generation
    def is_open(document, create, wanted):  # noqa: N805
        if wanted:
            StandardPageFactory(body=files(document))


def files(*documents):
    """The body of a page with a list of files."""
    entries = [{"document": document, "label": "", "language": "en"} for document in documents]
    return [("files", {"heading": "Files", "files": entries})]


class ResourcePageFactory(TreePageFactory):
    """A resource on a shelf of its own, or on `parent`. `languages=["en", "km"]` gives it a file in each."""

    parent = factory.SubFactory(ResourceIndexPageFactory)
    show_in_menus = False
    year = 2025

    class Meta:
        model = ResourcePage
        skip_postgeneration_save = True

    @factory.post_generation
    def languages(resource, create, languages):  # noqa: N805
        for language in languages or []:
            resource.files.add(ResourceFile(document=DocumentFactory(title=resource.title), language=language))
        if languages:
            resource.save()

    @factory.post_generation
    def topics(resource, create, names):  # noqa: N805
        for name in names or []:
            resource.topics.add(Topic.objects.get_or_create(name_en=name, defaults={"slug": slugify_khmer(name)})[0])
        if names:
            resource.save()
