from django import template
from django.urls import translate_url

from freshness.languages import live_languages, name_of
from navigation.menus import navigation_for_request

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context):
    """The Navigation of the request's site and language, the same object for the whole page."""
    request = context["request"]
    if not hasattr(request, "_navigation"):
        request._navigation = navigation_for_request(request)
    return request._navigation


@register.simple_tag(takes_context=True)
def current(context, item):
    """The `aria-current` value of a menu item: "page" for the page itself, "true" for what lies above it, else ""."""
    page = context.get("page")
    if page is None or not page.path:
        return ""
    if item.path == page.path:
        return "page"
    return "true" if page.path.startswith(item.path) else ""


@register.simple_tag(takes_context=True)
def translations(context):
    """
    The same page in the other languages of the site: a list of (language code, the language's own name, address).

    Where it is not translated, the address is that of a notice which says so; a page that has none is offered only in
    the languages that it is in. A view that is no page of the tree may name its own in `other_languages`.
    """
    page = page_of(context)
    if page is None:
        return context.get("other_languages", [])
    addresses = translated_addresses(page, context["request"])
    if page.says_where_it_is:
        languages = live_languages(context["request"])
        addresses = {code: translate_url(page.url, code) for code in languages} | addresses
    return others(page, addresses)


@register.simple_tag(takes_context=True)
def translated_to(context):
    """As `translations`, without the notices: the languages in which somebody wrote the page."""
    page = page_of(context)
    return others(page, translated_addresses(page, context["request"])) if page else []


def page_of(context):
    """The page that is shown, None for a view that is no page of the tree."""
    page = context.get("page")
    return page if page is not None and page.pk and page.url else None


def translated_addresses(page, request):
    """The addresses of a page by language; below the page, of what lies below it there, such as a certificate."""
    match = getattr(request, "routable_resolver_match", None)
    below = page.reverse_subpage(match.url_name, match.args, match.kwargs) if match else ""
    return {other.locale.language_code: other.url + below for other in page.public_translations if other.url}


def others(page, addresses):
    return [
        (code, name_of(code), address)
        for code, address in sorted(addresses.items())
        if code != page.locale.language_code
    ]


@register.filter
def tel(number):
    """
    A phone number as a `tel:` address. Cambodian numbers get the country code, short ones (1288) stay as they are.

    RFC 3966 wants global numbers where there is one.
    """
    digits = "".join(character for character in number if character in "+0123456789")
    if digits.startswith("0"):
        digits = "+855" + digits[1:]
    return f"tel:{digits}"
