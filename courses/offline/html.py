"""From the HTML of a page to a file that stands alone."""

from contextlib import suppress
from urllib.parse import quote, urljoin

from bs4 import BeautifulSoup

__all__ = ["standalone"]

# What works with the site alone. The pack has one script of its own.
REMOVED = "script:not([src='quiz.js']), template, form, source"


def standalone(html, address, names, used):
    """
    The HTML of the page at `address` as it lies in the pack.

    `names` are the names in the pack of what lies there, by URL; those that the page needs are added to `used`.
    """
    soup = BeautifulSoup(html, "html.parser")
    for embed in soup.select(".embed"):
        embed.replace_with(link_to_film(soup, embed))
    for tag in soup.select(REMOVED):
        tag.decompose()
    for image in soup.select("img"):
        keep_picture(image, names, used)
    for link in soup.select("main a[href]"):
        keep_link(link, address, names, used)
    return soup.decode(formatter="minimal")


def link_to_film(soup, embed):
    film = soup.new_tag("div", attrs={"class": "film"})
    film.extend([embed.select_one("h2"), embed.select_one("a[rel~=external]")])
    return film


def keep_picture(image, names, used):
    if name := names.get(image["src"]):
        used.add(name)
        image["src"] = quote(name)
        for attribute in ("srcset", "sizes", "loading"):
            del image[attribute]
    else:
        image.decompose()


def keep_link(link, address, names, used):
    """Leads to a file of the pack, or to a place on the page or in the pack, or to the absolute address."""
    href = link["href"]
    if name := names.get(href):
        used.add(name)
        link["href"] = quote(name)
    elif not href.startswith("#") and "data-local" not in link.attrs:
        with suppress(ValueError):  # no address at all
            link["href"] = urljoin(address, href)
