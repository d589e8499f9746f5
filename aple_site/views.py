from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control

from freshness.languages import other_languages

ROBOTS = """User-agent: *
Disallow: {admin}
Disallow: /_util/

Sitemap: {sitemap}
"""


@cache_control(public=True, max_age=3600)
def robots(request):
    """robots.txt, with the absolute address of the sitemap."""
    text = ROBOTS.format(admin=reverse("wagtailadmin_home"), sitemap=request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(text, content_type="text/plain")


def page_not_found(request, exception):
    """The 404 page, in the language of the address."""
    response = TemplateResponse(request, "404.html", {"other_languages": other_languages(request)}, status=404).render()
    response.headers["Cache-Control"] = "no-store"
    return response
