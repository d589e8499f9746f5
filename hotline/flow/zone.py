"""What every view of the forms has in common: one address, and an honest page when the database does not answer."""

from django.db import DatabaseError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from hotline.zone_pages import navigation_of

__all__ = ["ZoneView"]

# Added to the address once after a cookie was set, so that a browser that keeps none shows itself. It leads back to the
# bare address at once: a browser's history has one address for each form.
COOKIE_TRIAL = "?cookie"


@method_decorator(csrf_exempt, name="dispatch")
class ZoneView(View):
    """
    One address that GET shows and POST changes, with a `vault` for what the browser is in the middle of. Who may post
    is decided before (hotline/zone.py).
    """

    vault = None
    tone = "calm"  # the class of the page's body
    http_method_names = ["get", "head", "post"]

    def dispatch(self, request, *args, **kwargs):
        try:
            if request.method != "POST" and request.get_full_path().endswith(COOKIE_TRIAL):
                return self.try_cookie()
            return super().dispatch(request, *args, **kwargs)
        except DatabaseError:
            response = self.unavailable()
            response.status_code = 503
            return response

    def try_cookie(self):
        is_kept = bool(self.vault.open(self.request).data)
        return self.here() if is_kept else self.page("hotline/flow/no_cookie.html")

    def kept(self, locker, *, is_new=False):
        """303 to the same address, with the cookie of a locker that was stored."""
        response = self.here(COOKIE_TRIAL if is_new else "")
        self.vault.set_cookie(response, locker)
        return response

    def here(self, query=""):
        return HttpResponse(status=303, headers={"Location": self.request.path + query})

    def unavailable(self):
        return self.page("hotline/flow/unavailable.html")

    def page(self, template, **context):
        navigation_of(self.request)  # the phone numbers, also where the database does not answer
        return render(self.request, template, {"tone": self.tone, "trial": COOKIE_TRIAL, **context})
