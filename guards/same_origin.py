"""
Whether a request comes from the site's own pages. It stands in for a CSRF token, which a page that is the same for
everybody cannot hold.
"""

from urllib.parse import urlsplit

__all__ = ["is_same_origin"]


def is_same_origin(request):
    """
    True when the browser says that a page of this host sent the request.

    `Sec-Fetch-Site` decides where it is sent (Fetch Metadata, W3C), then `Origin`, then `Referer`; a request that names
    none of them is refused, since every browser in use sends one with a POST.
    """
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    source = request.headers.get("Origin") or request.headers.get("Referer")
    if not source:
        return False
    try:
        parts = urlsplit(source)
    except ValueError:
        return False
    return (parts.scheme, parts.netloc) == (request.scheme, request.get_host())
