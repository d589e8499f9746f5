"""What the templates of the zone ask."""

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language

from freshness.languages import name_of
from hotline.zone_pages import is_start_page
from navigation.templatetags.navigation_tags import translations

register = template.Library()


@register.simple_tag(takes_context=True)
def same_page_in_other_languages(context):
    """
    A list of (language code, the language's own name, address) as `translations` gives it for pages, here also for
    addresses below them. What shows texts of a page is there in the languages of that page; everything else in all.
    """
    request = context["request"]
    if context.get("page"):
        found = {code: url for code, _, url in translations(context)}
    else:
        found = dict.fromkeys(code for code, _name in settings.LANGUAGES if code != get_language())
    if not is_start_page(request):
        found = {code: translate_url(request.path, code) for code in found}
    return [(code, name_of(code), url) for code, url in found.items() if url != request.path]
