"""A video by its link: only addresses of a video's page, and nothing from another host until the visitor wants it."""

import re

import pytest
from django.core.exceptions import ValidationError

from pages.blocks.media import VideoBlock
from tests.consent.registries import publish, service
from tests.factories import ArticlePageFactory

YOUTUBE = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"
VIMEO = "https://player.vimeo.com/video/76979871?dnt=1"


def clean(url):
    block = VideoBlock()
    return block.clean(block.to_python({"title": "A film", "url": url}))


@pytest.mark.parametrize(
    ("url", "player"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", YOUTUBE),
        ("https://m.youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=10", YOUTUBE),
        ("https://youtu.be/dQw4w9WgXcQ?si=abc", YOUTUBE),
        ("https://www.youtube.com/shorts/dQw4w9WgXcQ", YOUTUBE),
        ("https://www.youtube.com/live/dQw4w9WgXcQ", YOUTUBE),
        ("https://www.youtube.com/embed/dQw4w9WgXcQ", YOUTUBE),
        ("https://vimeo.com/76979871", VIMEO),
        ("https://vimeo.com/channels/staffpicks/76979871", VIMEO),
    ],
)
def test_the_page_of_a_video_is_played_by_the_player_with_fewest_cookies(url, player):
    assert clean(url).player_url == player


@pytest.mark.parametrize(
    "url",
    [
        "https://www.youtube.com/",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=",
        "https://www.youtube.com/watch?v=" + "a" * 5000,
        "https://www.youtube.com/watch?v=a%22onload%3D%22alert",
        "https://www.youtube.com/watch?v=../../evil",
        "https://www.youtube.com/watch?v=ការពារកុមារ",
        "https://www.youtube.com/@channel",
        "https://www.youtube.com.example.org/watch?v=dQw4w9WgXcQ",
        "https://example.org/watch?v=dQw4w9WgXcQ",
        "https://example.org/?https://youtu.be/dQw4w9WgXcQ",
        "https://youtu.be@example.org/dQw4w9WgXcQ",
        "https://youtu.be/",
        "https://vimeo.com/about",
        "https://vimeo.com/",
        "https://vimeo.com/²³⁴",
        "https://[::1/dQw4w9WgXcQ",
        "javascript:alert('https://youtu.be/dQw4w9WgXcQ')",
        "data:text/html,https://youtu.be/dQw4w9WgXcQ",
        "",
    ],
)
def test_any_other_address_is_refused(url):
    with pytest.raises(ValidationError):
        clean(url)


def fetched(document):
    """The addresses that a browser fetches with the page; what lies in a `<template>` it does not."""
    for template in document.select("template"):
        template.extract()
    tags = document.select("[src], [srcset]")
    found = [tag[name] for tag in tags for name in ("src", "srcset") if tag.get(name)]
    return found + [link["href"] for link in document.select("link[rel=stylesheet], link[rel=preload], link[rel=icon]")]


@pytest.mark.django_db
@pytest.mark.parametrize("hosts", ["www.youtube-nocookie.com", "player.vimeo.com", ""])
def test_an_article_with_a_video_asks_nothing_of_another_host(visit, hosts):
    service("films", hosts=hosts)
    publish()
    article = ArticlePageFactory(body=[("video", {"title": "A film", "url": "https://youtu.be/dQw4w9WgXcQ"})])

    document = visit(article.url)

    assert document.select_one('.embed a[href="https://youtu.be/dQw4w9WgXcQ"]'), "a way to it without script"
    addresses = fetched(document)
    assert addresses
    assert [address for address in addresses if re.match(r"(https?:)?//", address)] == []
    assert not document.find_all(["iframe", "object", "embed", "video"])
    assert not document.select("link[rel=preconnect], link[rel=dns-prefetch]")


@pytest.mark.django_db
def test_a_video_plays_only_where_a_published_service_declares_its_host(visit, committed):
    films = service("films", hosts="player.vimeo.com")
    publish()
    article = ArticlePageFactory(body=[("video", {"title": "A film", "url": "https://youtu.be/dQw4w9WgXcQ"})])
    assert not visit(article.url).select("template, [data-service], [data-embed-play]")

    films.hosts = "player.vimeo.com\nwww.youtube-nocookie.com"
    films.save()
    assert not visit(article.url).select("template"), "the draft declares it, the published version does not"
    with committed():
        publish()

    embed = visit(article.url).select_one(".embed")
    assert embed["data-service"] == "films"
    assert embed.template.find("iframe")["src"] == YOUTUBE
    assert embed.select_one("form button[name=accept]")["value"] == "films"
