"""What belongs to both flows: the quick exit, and the page on devices and traces."""

from contextlib import suppress

from django.db import DatabaseError
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from hotline.vaults import ZONE_VAULTS
from hotline.zone_pages import navigation_of

__all__ = ["leave", "safety"]


@require_GET
def leave(request):
    """
    Forgets what this browser was in the middle of and leads to the neutral page, whatever else does not work.

    Another site that embeds this address sends no cookie of the zone (SameSite), so it makes nobody lose anything; nor
    is it answered with Clear-Site-Data, which would end the sessions of staff, too.
    """
    # What is left behind without a database is over in half an hour, and no browser has its token any more.
    with suppress(DatabaseError):
        for vault in ZONE_VAULTS:
            vault.forget(request)
    response = HttpResponse(status=303, headers={"Location": navigation_of(request).exit_url})
    for vault in ZONE_VAULTS:
        vault.delete_cookie(response)
    if request.headers.get("Sec-Fetch-Site") not in ("cross-site", "same-site"):
        response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


@require_safe
def safety(request):
    return render(request, "hotline/safety.html")
