"""The one link block of the site: a page, a document or an address, exactly one of them."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from freshness.bilingual import Text
from freshness.languages import foreign_language
from freshness.privacy import is_private
from freshness.translations import translation_of
from khmer.blocks import CharBlock
from khmer.digits import western

__all__ = ["LinkBlock", "LinkValue"]

TARGETS = ("page", "document", "url")


class LinkValue(blocks.StructValue):
    """What a template needs of a link. The chosen page or document may have gone since: then `href` is empty."""

    @cached_property
    def page_to_read(self):
        """The chosen page, or its translation into the language in which one reads. None without a page."""
        return translation_of(self.get("page")) or self.get("page")

    @property
    def href(self):
        """The address, or "" when the target was deleted, unpublished or made private."""
        if page := self.page_to_read:
            return page.url or "" if page.live and not is_private(page) else ""
        if document := self.get("document"):
            return document.url
        return self.get("url") or ""

    @property
    def text(self):
        if self.get("label"):
            return self["label"]
        if page := self.page_to_read:
            return Text(page.title, self.hreflang)
        if document := self.get("document"):
            return document.title
        return self.get("url") or ""

    @property
    def hreflang(self):
        """The language of the page that it leads to, where this is not the one in which one reads; or ""."""
        return foreign_language(self.page_to_read) if self.page_to_read else ""

    @property
    def is_external(self):
        return not self.get("page") and not self.get("document") and self.href.startswith("http")


class LinkBlock(blocks.StructBlock):
    label = CharBlock(
        required=False, max_length=80, help_text=_("What the link says. Leave empty to use the title of its target.")
    )
    page = blocks.PageChooserBlock(required=False)
    document = DocumentChooserBlock(required=False)
    url = CharBlock(
        required=False,
        max_length=500,
        label=_("Address"),
        help_text=_("An address on another site (https://…), an e-mail (mailto:…) or a phone number (tel:…)."),
    )

    class Meta:
        icon = "link"
        value_class = LinkValue
        label = _("Link")
        form_layout = ["label", "page", "document", "url"]

    def __init__(self, local_blocks=None, required=True, **kwargs):
        super().__init__(local_blocks, **kwargs)
        self.meta.required = required

    def get_searchable_content(self, value):
        """For the site's search: the label alone. An address is no text, and a target is found by itself."""
        return self.child_blocks["label"].get_searchable_content(value.get("label"))

    def clean(self, value):
        """
        Raises StructBlockValidationError unless exactly one target is given (none, for an optional link), and for an
        address that is no web address, e-mail or phone number.
        """
        value = super().clean(value)
        if (value.get("url") or "").startswith("tel:"):
            value["url"] = western(value["url"])
        chosen = [name for name in TARGETS if value.get(name)]
        if len(chosen) > 1:
            message = ValidationError(_("Choose a page, a document or an address, not several of them."))
            raise StructBlockValidationError(dict.fromkeys(chosen[1:], message))
        if not chosen and (self.meta.required or value.get("label")):
            message = ValidationError(_("Choose a page, a document or an address for this link."))
            raise StructBlockValidationError({"page": message})
        url = value.get("url") or ""
        if url and not url.startswith(("https://", "http://", "mailto:", "tel:")):
            message = ValidationError(_("Write the whole address, starting with https://, mailto: or tel:."))
            raise StructBlockValidationError({"url": message})
        return value
