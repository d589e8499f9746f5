"""The editors' guide in the admin: the files that lie in docs/, as they are, so that there is one of each."""

from dataclasses import dataclass
from itertools import pairwise

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from markdown_it import MarkdownIt
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

__all__ = ["GuideView", "to_guide"]

FOLDER = settings.BASE_DIR / "docs"


@dataclass(frozen=True)
class Guide:
    """A file of FOLDER: the language in which it is written, and the text of the link to it, in `label_language`."""

    name: str
    language: str
    label: str
    label_language: str


# By the names of the files, which are the ends of the addresses too: a link from one to another works in both places.
GUIDES = {
    guide.name: guide
    for guide in (
        Guide("editors.md", "en", "English", "en"),
        Guide("editors.km.md", "km", "ខ្មែរ", "km"),
        Guide("translation.md", "en", _("How to write Khmer"), ""),
    )
}
BY_LANGUAGE = {"en": "editors.md", "km": "editors.km.md"}


def to_guide(request):
    """Leads to the guide in the language that the editor has chosen for the admin."""
    return redirect("editorial_guide", BY_LANGUAGE[get_language()])


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "editorial/guide.html"
    page_title = _("Guide")
    header_icon = "help"

    def get_context_data(self, name, **kwargs):
        if name not in GUIDES:
            raise Http404("no such guide")
        html, sections = render((FOLDER / name).read_text(encoding="utf-8"))
        shown = {"guide": GUIDES[name], "html": html, "sections": sections}
        return super().get_context_data(**kwargs) | shown | {"guides": GUIDES.values()}


def render(text):
    """
    A text in Markdown as (HTML, [(id, heading)] of its sections). Its title is left out, and the ids are numbers: those
    of a section are the same in each language.
    """
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)[3:]
    sections = []
    for opening, heading in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h2":
            sections.append((f"part-{len(sections) + 1}", heading.content))
            opening.attrSet("id", sections[-1][0])
    # The project's own files, in which HTML is not taken for markup.
    return mark_safe(markdown.renderer.render(tokens, markdown.options, {})), sections
