from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, PublishingPanel, TabbedInterface
from wagtail.images import get_image_model_string
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from freshness.privacy import is_anything_private, public
from khmer.clusters import shortened
from khmer.fields import CharField
from pages.caching import CacheRule, apply_cache_rule
from pages.slug_rules import validate_slug
from pageviews.panels import ViewsPanel
from pageviews.rules import ViewRule
from slugs import slugify_khmer

__all__ = ["BasePage", "image_field"]


def image_field(label, help_text=""):
    return models.ForeignKey(
        get_image_model_string(),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=label,
        help_text=help_text,
    )


class BasePageForm(WagtailAdminPageForm):
    """Keeps Khmer signs in slugs, and makes a slug from the title where none is typed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].validators = [validate_slug]

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug:
            return slug
        base = slug = slugify_khmer(self.cleaned_data.get("title", ""))
        if not slug:
            raise ValidationError(_("Type an address: the title has no letters to make one of."))
        number = 1
        while not Page._slug_is_available(slug, self.parent_page, self.instance):
            number += 1
            slug = f"{base}-{number}"
        return slug


class BasePage(Page):
    """
    What every page of the site has: a summary, a picture for listings, texts for social media and search engines, a
    cache rule. Concrete pages name their template, parents, children and, where only one makes sense, a limit.
    """

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=300,
        help_text=_("One or two sentences. Shown under the title, in listings and by search engines."),
    )
    listing_image = image_field(
        _("picture in listings"), _("Where another page points here. Without one, a woven pattern stands in.")
    )
    social_image = image_field(
        _("picture for social media"), _("Where this page is shared. Without one, the picture in listings.")
    )
    social_text = CharField(
        _("text for social media"), max_length=200, blank=True, help_text=_("Without one, the summary.")
    )
    hide_from_search_engines = models.BooleanField(
        _("hide from search engines"), default=False, help_text=_("The page stays reachable by its address.")
    )

    view_rule = models.CharField(_("counting of views"), max_length=5, choices=ViewRule, default=ViewRule.COUNT)

    cache_rule = CacheRule.PUBLIC
    counts_views = True
    referrer_policy = ""
    # Under the address of a language in which it is not there.
    says_where_it_is = True
    show_in_menus_default = True
    base_form_class = BasePageForm

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary", boost=2),
        index.FilterField("hide_from_search_engines"),
    ]

    head_panels = [FieldPanel("title"), FieldPanel("summary")]
    body_panels = []
    content_panels = head_panels
    listing_panels = [
        FieldPanel("listing_image"),
        MultiFieldPanel([FieldPanel("social_image"), FieldPanel("social_text")], _("Social media")),
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("hide_from_search_engines"),
            ],
            _("Address and search engines"),
        ),
        FieldPanel("show_in_menus"),
    ]

    class Meta:
        abstract = True

    @classmethod
    def get_edit_handler(cls):
        view_panels = [ViewsPanel(_("Views"), icon="view")]
        if cls.counts_views:
            view_panels.insert(0, FieldPanel("view_rule"))
        return TabbedInterface(
            [
                ObjectList(cls.content_panels, heading=_("Content")),
                ObjectList(cls.listing_panels, heading=_("Listing and sharing")),
                ObjectList([PublishingPanel(), *view_panels], heading=_("Scheduling and views")),
            ],
            base_form_class=cls.base_form_class,
        ).bind_to_model(cls)

    # Addresses

    def _set_core_field_defaults(self):
        if not self.slug and self.path and (base_slug := slugify_khmer(self.title)):
            self.slug = self._get_autogenerated_slug(base_slug)
        super()._set_core_field_defaults()

    def clean(self):
        super().clean()
        for name in ("title", "seo_title", "search_description", "summary", "social_text"):
            setattr(self, name, clean_text(getattr(self, name)))
        if not self.title:
            raise ValidationError({"title": _("Give the page a title.")})

    # Serving

    def get_view_restrictions(self):
        return super().get_view_restrictions() if is_anything_private() else PageViewRestriction.objects.none()

    def serve_preview(self, request, mode_name):
        with translation.override(self.locale.language_code):
            response = super().serve_preview(request, mode_name)
            if hasattr(response, "render"):
                response.render()
        apply_cache_rule(response, CacheRule.NEVER)
        return response

    def get_sitemap_urls(self, request=None):
        """Adds the address in each language for hreflang; nothing for a page hidden from search engines."""
        if self.hide_from_search_engines:
            return []
        urls = super().get_sitemap_urls(request)
        for url in urls:
            url["alternates"] = [
                {"location": address, "lang_code": language} for language, address in self.alternates(request)
            ]
        return urls

    # What templates show

    @cached_property
    def trail(self):
        """The live ancestors of this page, from the home page down, for breadcrumbs."""
        return list(self.get_ancestors().live().filter(depth__gt=1).order_by("path")) if self.path else []

    @cached_property
    def public_translations(self):
        """This page and its translations that a visitor may see, or [] when it has none."""
        live = public(self.get_translations(inclusive=True).live())
        translations = list(live.select_related("locale").order_by("locale__language_code", "pk"))
        return translations if len(translations) > 1 else []

    def alternates(self, request=None):
        """
        (hreflang, absolute address) for each language in which search engines may show this page, where these are
        several: the site's own language is also what readers of any other should get (x-default).
        """
        shown = [page for page in self.public_translations if not page.hide_from_search_engines]
        if self not in shown or len(shown) == 1:
            return []
        found = [(page.locale.language_code, page.get_full_url(request)) for page in shown]
        return found + [("x-default", address) for language, address in found if language == settings.LANGUAGE_CODE]

    @property
    def meta_title(self):
        return self.seo_title or self.title

    @property
    def meta_description(self):
        return self.search_description or self.summary

    @property
    def share_image(self):
        return self.social_image or self.listing_image

    @property
    def share_text(self):
        return self.social_text or shortened(self.meta_description, 200)

    @property
    def structured_data_type(self):
        """The schema.org type of this page in JSON-LD."""
        return "WebPage"

    @property
    def structured_data(self):
        """What JSON-LD says of this page beside what it says of every page."""
        return {}


def clean_text(text):
    """Text without characters that XML cannot hold (XML 1.0, section 2.2) and without lone surrogates."""
    kept = (character for character in text if character in "\t\n\r" or is_xml_character(ord(character)))
    return "".join(kept).strip()


def is_xml_character(code):
    return (0x20 <= code <= 0xD7FF and not 0x7F <= code <= 0x9F) or 0xE000 <= code <= 0xFFFD or code >= 0x10000
