"""
Wagtail's user bar on public pages, for editors only and without making their pages differ from those of visitors.

Whoever is logged in to the admin gets a cookie that says just that. Where static/js/nav.js meets it, it loads
static/js/editor-bar.js, which fetches the bar from here; it works with the session, and the page itself does not.
"""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from wagtail.admin.userbar import Userbar
from wagtail.models import Page

__all__ = ["STAFF_COOKIE", "StaffCookieMiddleware", "userbar"]

STAFF_COOKIE = "aple_staff"


@never_cache
@require_GET
def userbar(request):
    """The HTML of the bar for the page at the address `?path=`. Raises Http404 where no page lies."""
    page = page_at(request, request.GET.get("path", ""))
    request.is_preview = False
    return HttpResponse(Userbar(object=page).render_html({"request": request, "page": page}))


def page_at(request, path):
    language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    with translation.override(language):
        try:
            match = resolve(path)
        except Resolver404 as error:
            raise Http404("no such address") from error
        page = match.url_name == "wagtail_serve" and Page.find_for_request(request, match.args[0])
    if not page or page.locale.language_code != language:
        raise Http404("no page at this address")
    return page


class StaffCookieMiddleware:
    """Keeps STAFF_COOKIE in step with the login, on responses of the admin alone. It gives no right to anything."""

    def __init__(self, get_response):
        self.get_response = get_response

    @cached_property
    def admin_prefix(self):
        return reverse("wagtailadmin_home")

    def __call__(self, request):
        response = self.get_response(request)
        if request.path_info.startswith(self.admin_prefix):
            is_staff = request.user.is_authenticated
            if is_staff and STAFF_COOKIE not in request.COOKIES:
                response.set_cookie(
                    STAFF_COOKIE, "1", max_age=settings.SESSION_COOKIE_AGE, secure=request.is_secure(), samesite="Lax"
                )
            elif not is_staff and STAFF_COOKIE in request.COOKIES:
                response.delete_cookie(STAFF_COOKIE, samesite="Lax")
        return response
