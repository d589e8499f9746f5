"""Valid page trees, logins and stored files in one line each: `ArticlePageFactory()` alone makes all that it needs."""

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from wagtail.models import Collection

from documents.models import CustomDocument
from hotline.models import ReportAbusePage, SeekHelpPage
from news.models import ArticleIndexPage, ArticlePage
from pages.models import CookiesPage, DonatePage, HomePage, SectionPage, StandardPage, TeamPage
from resources.models import ResourceIndexPage
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
    title = "Annual report"
    file = factory.LazyFunction(lambda: ContentFile(b"%PDF-1.7\n%%EOF\n", "report.pdf"))

    class Meta:
        model = CustomDocument
