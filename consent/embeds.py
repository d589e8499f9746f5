"""Which other hosts the site's content loads something from."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.models import Page
from wagtail.rich_text import RichText

__all__ = ["embedded_hosts"]

RICH_TEXT_EMBED = re.compile(r'<embed\b[^>]*\burl="([^"]+)"')


def embedded_hosts() -> Iterator[tuple[Page, str]]:
    """
    Yields (page, host) for each embed in the bodies of live pages, private ones too: whoever may read them is asked for
    consent by the same registry.

    A block that embeds something has a StructValue with the address of the player as `player_url`; rich text embeds by
    Wagtail's own `<embed embedtype="media" url="…">`.
    """
    for page in Page.objects.live().order_by("path").specific().iterator():
        for name in page.get_streamfield_names():
            for address in addresses_in(getattr(page, name)):
                if host := urlsplit(address).hostname:
                    yield page, host


def addresses_in(value):
    if isinstance(value, StreamValue):
        for child in value:
            yield from addresses_in(child.value)
    elif isinstance(value, ListValue):
        for child in value:
            yield from addresses_in(child)
    elif isinstance(value, StructValue):
        if address := getattr(value, "player_url", ""):
            yield address
        for child in value.values():
            yield from addresses_in(child)
    elif isinstance(value, RichText):
        yield from RICH_TEXT_EMBED.findall(value.source)
