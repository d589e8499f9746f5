"""The network that a request comes from. It is never stored or logged; callers keep a keyed digest of it at most."""

import ipaddress

from django.conf import settings

__all__ = ["client_network"]

IPV6_PREFIX = 64  # what a household or a phone gets; devices change the rest of it by the hour (RFC 8981)


def client_network(request):
    """
    The client's IPv4 address, or the /64 of its IPv6 address, as text; "" when there is none.

    Each proxy in front appends the address that it sees to X-Forwarded-For. Only the entries of the
    settings.TRUSTED_PROXY_COUNT proxies that the site runs itself count; what a client wrote before them is ignored.
    """
    addresses = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if settings.TRUSTED_PROXY_COUNT else []
    if len(addresses) >= settings.TRUSTED_PROXY_COUNT > 0:
        text = addresses[-settings.TRUSTED_PROXY_COUNT].strip()
    else:
        text = request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return ""
    if address.version == 4:
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((int(address), IPV6_PREFIX), strict=False))
