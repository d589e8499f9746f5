from functools import cached_property
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Prefetch, prefetch_related_objects
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.documents import get_document_model
from wagtail.search import index

from documents.access import private_collections
from freshness.translations import in_present_language
from images.renditions import images_with_renditions
from khmer.digits import digits
from khmer.fields import CharField
from navigation.menus import navigation_for_request
from pages.models.base import BasePage, clean_text, image_field
from pages.models.standard import BodyPage
from pageviews.downloads import count_kit
from pageviews.rules import is_shown
from resources.choices import LICENCE_URLS, Audience, Licence, ResourceType
from resources.downloads import downloads_of
from resources.editions import goes_in_a_circle, other_editions
from resources.fields import ChoicesField
from resources.forms import ResourceForm
from resources.kit import kit_response, picture_response
from resources.querysets import ResourceManager

__all__ = ["ResourcePage"]

FIRST_YEAR = 1990


def this_year():
    return timezone.localdate().year


def not_in_the_future(year):
    MaxValueValidator(this_year() + 1)(year)


class ResourcePage(RoutablePageMixin, BodyPage):
    """Something to read, print or share: files by language, or a link to another site that has it."""

    type = models.CharField(_("type"), max_length=30, choices=ResourceType, default=ResourceType.INFORMATION)
    audiences = ChoicesField(_("audiences"), choices=Audience, help_text=_("Each whom it was made for."))
    topics = ParentalManyToManyField("resources.Topic", blank=True, related_name="+", verbose_name=_("topics"))
    year = models.PositiveSmallIntegerField(
        _("year"), default=this_year, validators=[MinValueValidator(FIRST_YEAR), not_in_the_future]
    )
    authors = CharField(
        _("authors"), max_length=250, blank=True, help_text=_("As they are cited. Without any, the organisation.")
    )
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, blank=True)
    citation = CharField(
        _("how to cite"), max_length=500, blank=True, help_text=_("Without one: authors (year). Title. Organisation.")
    )
    cover = image_field(_("cover"), _("Without one, the first page of the first PDF."))
    external_url = models.URLField(
        _("address on another site"), max_length=500, blank=True, help_text=_("Where somebody else keeps it.")
    )
    external_site = CharField(
        _("name of the other site"), max_length=80, blank=True, help_text=_("Without one, the host of the address.")
    )
    replaced_by = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name=_("replaced by"),
        help_text=_("A newer edition. This page stays, says so, and leaves the shelves once the newer one is live."),
    )

    objects = ResourceManager()

    template = "resources/resource_page.html"
    parent_page_types = ["resources.ResourceIndexPage"]
    subpage_types = []
    show_in_menus_default = False
    base_form_class = ResourceForm
    search_fields = [
        *BodyPage.search_fields,
        index.SearchField("authors"),
        index.FilterField("type"),
        index.FilterField("year"),
        index.RelatedFields("topics", [index.SearchField("name")]),
    ]
    content_panels = [
        *BasePage.head_panels,
        MultiFieldPanel(
            [
                FieldPanel("type"),
                FieldPanel("audiences"),
                FieldPanel("topics", widget=forms.CheckboxSelectMultiple),
                FieldPanel("year"),
            ],
            _("Where readers find it"),
            help_text=_("Shelves show it by type and audience, wherever it lies in the tree."),
        ),
        MultiFieldPanel(
            [
                InlinePanel("files", label=_("File"), heading=_("Files")),
                FieldPanel("external_url"),
                FieldPanel("external_site"),
            ],
            _("What readers get"),
            help_text=_("Files, or the address of another site. Type, size and length are worked out."),
        ),
        FieldPanel("cover"),
        MultiFieldPanel(
            [
                HelpPanel(
                    _("For a campaign: the same message in several shapes. All of it can be got as one zip file.")
                ),
                InlinePanel("pictures", label=_("Picture")),
            ],
            _("Pictures to share"),
            classname="collapsed",
        ),
        FieldPanel("body", heading=_("web version")),
        FieldPanel("links_terms"),
        MultiFieldPanel(
            [FieldPanel("authors"), FieldPanel("licence"), FieldPanel("citation")], _("Authors and licence")
        ),
        MultiFieldPanel(
            [
                FieldPanel("replaced_by"),
                InlinePanel("related_items", label=_("Related resource"), heading=_("Related resources"), max_num=6),
            ],
            _("Other resources"),
            help_text=_("With no related resource chosen, those that share most topics are shown."),
        ),
    ]

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")

    @path("kit/", name="kit")
    def kit(self, request):
        """All files and pictures as one zip file."""
        return count_kit(kit_response(self), request, self)

    @path("pictures/<int:number>/", name="picture")
    def picture(self, request, number):
        """One of the pictures, to be saved. Raises Http404 where the page has none with this number."""
        return count_kit(picture_response(get_object_or_404(self.pictures.all(), pk=number)), request, self)

    def get_context(self, request, *args, **kwargs):
        organisation = navigation_for_request(request).footer.copyright_holder
        downloads = downloads_of([self.pk])[self.pk] if self.pk else 0
        newer, earlier = other_editions(self)
        pictures = list(self.pictures.all())
        prefetch_related_objects(pictures, "image")
        prefetch_related_objects(
            self.file_list,
            Prefetch("document", queryset=get_document_model().objects.defer("text")),
            Prefetch("document__cover", queryset=images_with_renditions("cover", "social")),
        )
        return super().get_context(request, *args, **kwargs) | {
            "newer": newer,
            "earlier": earlier,
            "pictures": pictures,
            "has_kit": len(pictures) + len(self.open_files) > 1,
            "related": self.related,
            "citation": self.citation or cite(self, organisation),
            "downloads": downloads if is_shown(self, downloads) else 0,
        }

    @property
    def related(self):
        """The resources chosen that a visitor may see in this language; without any, those that share most topics."""
        manager = type(self).objects
        numbers = [item.resource_id for item in self.related_items.all()]
        chosen = manager.defer("body").in_bulk(numbers) if numbers else {}
        if chosen and (found := in_present_language(manager.visible().for_listing(), map(chosen.get, numbers))):
            return found
        return list(manager.related_to(self, 3).for_listing()) if self.pk else []

    def clean(self):
        super().clean()
        for name in ("authors", "citation", "external_site"):
            setattr(self, name, clean_text(getattr(self, name)))
        self.refuse_circle()

    def refuse_circle(self):
        if self.replaced_by and goes_in_a_circle(self):
            message = _("A resource cannot be replaced by itself or by one that it replaces.")
            raise ValidationError({"replaced_by": message})

    @cached_property
    def file_list(self):
        """The files, each with its document, or [] where another site has them. Some may be closed to most visitors."""
        return list(self.files.all())

    @cached_property
    def open_files(self):
        """The files that everybody may have: those in no private collection."""
        private = private_collections()
        return [file for file in self.file_list if file.document.collection_id not in private]

    @property
    def site_name(self):
        """What the other site is called."""
        return self.external_site or (urlsplit(self.external_url).hostname or "").removeprefix("www.")

    @cached_property
    def cover_image(self):
        """The cover given, or the first page of the first open PDF; otherwise None, and a pattern stands in."""
        return self.cover or next((file.document.cover for file in self.open_files if file.document.cover_id), None)

    @property
    def share_image(self):
        return self.social_image or self.listing_image or self.cover_image

    @property
    def languages(self):
        """The FileLanguage values of the files, in the order of the files."""
        return list(dict.fromkeys(file.language for file in self.file_list))

    @property
    def audience_labels(self):
        return [Audience(audience).label for audience in self.audiences]

    @property
    def licence_url(self):
        return LICENCE_URLS.get(self.licence, "")

    @property
    def structured_data_type(self):
        return "DigitalDocument" if self.file_list else "CreativeWork"

    @property
    def structured_data(self):
        spoken = {language for file in self.languages for language in (("en", "km") if file == "both" else (file,))}
        site = self.get_site()
        data = {
            "datePublished": str(self.year),
            "author": {"@type": "Person", "name": self.authors} if self.authors else None,
            "license": self.licence_url,
            "about": [topic.name for topic in self.topics.all()],
            "audience": [{"@type": "Audience", "audienceType": str(label)} for label in self.audience_labels],
            "inLanguage": sorted(spoken),
            "sameAs": self.external_url,
            "encoding": [
                {
                    "@type": "MediaObject",
                    "contentUrl": f"{site.root_url if site else ''}{file.document.url}",
                    "encodingFormat": file.document.content_type,
                    "contentSize": file.document.size_label,
                }
                for file in self.file_list
            ],
        }
        return {name: value for name, value in data.items() if value}


def cite(resource, organisation):
    """How to cite a resource, in the order of APA: who, when, what, where."""
    who = resource.authors or organisation
    publisher = f" {organisation}." if resource.authors else ""
    return f"{who.rstrip('.')} ({digits(resource.year)}). {resource.title}.{publisher}"
