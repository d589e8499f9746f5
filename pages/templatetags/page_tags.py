"""What templates ask about pages: addresses, structured data, lists of public pages, reader-facing sizes."""

import json

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail.models import Page

from freshness.memory import remember
from freshness.privacy import public, public_page
from freshness.translations import in_present_language
from images.renditions import social_image_url
from khmer.clusters import shortened
from navigation.menus import navigation_for_request
from pages.models import CookiesPage
from search.page_text import until_of

register = template.Library()

JSON_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


@register.simple_tag(takes_context=True)
def canonical_url(context):
    """The page's own absolute address, with the known part of the query and nothing else."""
    query = context.get("query")
    return context["page"].get_full_url(context["request"]) + (query.canonical if query else "")


@register.simple_tag(takes_context=True)
def social_picture(context):
    """The absolute address of the picture for social media: the page's own, or the site's."""
    image = context["page"].share_image
    path = social_image_url(image) if image else static("img/social-default.png")
    return context["request"].build_absolute_uri(path)


@register.simple_tag(takes_context=True)
def structured_data(context):
    """
    JSON-LD for search engines: the organisation, the way to the page (BreadcrumbList) and the page itself.

    A data block is no script: browsers do not run it, so the Content-Security-Policy allows it.
    """
    page, request = context["page"], context["request"]
    navigation = navigation_for_request(request)
    home = request.build_absolute_uri(navigation.home.url)
    contact = navigation.contact
    organisation = {
        "@type": "NGO",
        "@id": f"{home}#organisation",
        "name": navigation.footer.copyright_holder,
        "url": home,
        "foundingDate": "2003",
        "email": contact.email,
        "telephone": contact.office_phone,
        "sameAs": [account.value["url"] for account in contact.social_links],
    }
    url = page.get_full_url(request)
    trail = [*page.trail, page]
    items = [
        {"@type": "ListItem", "position": number, "name": step.title, "item": step.get_full_url(request)}
        for number, step in enumerate(trail, 1)
    ]
    graph = [organisation]
    if len(items) > 1:
        graph.append({"@type": "BreadcrumbList", "itemListElement": items})
    graph.append(page_data(page, url, organisation))
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return mark_safe(f'<script type="application/ld+json">{text.translate(JSON_ESCAPES)}</script>')


def page_data(page, url, organisation):
    publisher = {"@id": organisation["@id"]}
    data = {
        "@type": page.structured_data_type,
        "@id": url,
        "url": url,
        "inLanguage": page.locale.language_code,
        "description": page.meta_description,
        "publisher": publisher,
    }
    if page.structured_data_type != "NewsArticle":
        name = organisation["name"] if data["@type"] == "WebSite" else page.title
        data |= {"name": name, **page.structured_data}
        return data | ({"hiringOrganization": publisher} if data["@type"] == "JobPosting" else {})
    author = {"@type": "Person", "name": page.author} if page.author else publisher
    data |= {"headline": shortened(page.title, 110), "datePublished": page.date.isoformat(), "author": author}
    data |= {"mainEntityOfPage": url}
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    if page.share_image:
        data["image"] = social_image_url(page.share_image)
    return data


@register.simple_tag
def cookies_url():
    """The address of the cookies page in the current language; without one, of the page of the visitor's choice."""
    language = get_language()

    def find():
        page = public_page(CookiesPage, language)
        return (page and page.url) or ""

    return remember(f"cookies-page:{language}", find) or reverse("consent")


@register.simple_tag
def public_pages(pages):
    """
    Those of the chosen pages (None for a deleted one) that a visitor may see, in the present language and the order
    chosen. What search does not find any more, such as an opportunity that closed, is left out here too.
    """
    found = in_present_language(public(Page.objects.live()).defer_streamfields().specific(), pages)
    now = timezone.now()
    return [page for page in found if not ((until := until_of(page)) and until <= now)]
