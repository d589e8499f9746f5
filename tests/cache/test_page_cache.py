"""Pages kept whole: the same bytes for everybody, no query the second time, and fresh after every change."""

import gzip
from datetime import timedelta

import brotli
import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, PageViewRestriction, Site, get_page_models

from navigation.models import ContactSettings
from pages.caching import CacheRule
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory, ReportAbusePageFactory, SeekHelpPageFactory

pytestmark = pytest.mark.django_db

COOKIES = {"sessionid": "s" * 32, "cookie_consent": "v=1|youtube=1", "csrftoken": "x" * 32, "aple_staff": "1"}


@pytest.fixture
def get(client):
    def get(url, **headers):
        return client.get(url, headers=headers)

    return get


def test_no_public_type_of_page_is_forgotten(public_pages):
    models = [model for model in get_page_models() if model is not Page]
    public = {model for model in models if getattr(model, "cache_rule", None) is not CacheRule.NEVER}

    assert {type(page) for page in public_pages} == public


def test_the_same_bytes_for_everybody(addresses, client, editor_client):
    for url in addresses:
        built = []
        for visitor, cookies in ((client, {}), (client, COOKIES), (editor_client, {})):
            cache.clear()
            visitor.cookies.load(cookies)
            built.append(visitor.get(url))
        after_the_editor = [editor_client.get(url), client.get(url)]
        client.cookies.clear()
        responses = [*built, *after_the_editor, client.get(url)]

        assert {response.content for response in responses} == {built[0].content}, url
        for response in responses:
            assert response.status_code == 200
            assert not response.cookies, url
            assert "cookie" not in response.get("Vary", "").lower(), url
            assert "public" in response.get("Cache-Control", ""), url
            assert b"wagtail-userbar" not in response.content


def test_no_language_is_kept_under_the_address_of_the_other(home, article, client, committed):
    with committed():
        home.copy_for_translation(Locale.objects.get(language_code="km")).save_revision().publish()
    languages = {"/": "en", "/km/": "km", article.url: "en", f"/km{article.url}": "km"}

    for accepted in ("de", "km", "en"):
        for address, language in languages.items():
            response = client.get(address, headers={"Accept-Language": accepted})
            assert f'<html lang="{language}">' in response.content.decode(), (address, accepted)
            assert response["Content-Language"] == language, (address, accepted)


def test_a_page_costs_nothing_the_second_time(addresses, client, django_assert_num_queries):
    first = {url: client.get(url).content for url in addresses}

    with django_assert_num_queries(0):
        for url in addresses:
            assert client.get(url).content == first[url]


def test_links_shared_on_social_networks_find_the_page_kept(article, client, django_assert_num_queries):
    first = client.get(article.url)

    with django_assert_num_queries(0):
        assert client.get(f"{article.url}?fbclid=abc&utm_source=x").content == first.content


def test_invented_parameters_do_not_fill_the_cache(article, client, monkeypatch):
    stored = []
    monkeypatch.setattr(cache, "set", lambda key, *args, **kwargs: stored.append(key))

    client.get(f"{article.url}?invented=1")
    client.get(f"{article.url}?page=" + "1" * 300)

    assert not [key for key in stored if key.startswith("page:")]


@pytest.mark.parametrize(
    ("accepted", "encoding", "decode"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip;q=0.5", "gzip", gzip.decompress),
        ("gzip;q=0", None, bytes),
        ("identity", None, bytes),
        ("", None, bytes),
    ],
)
def test_compressed_once_in_what_the_client_takes(article, get, accepted, encoding, decode):
    plain = get(article.url).content

    for _ in range(2):
        response = get(article.url, **{"accept-encoding": accepted})
        assert response.get("Content-Encoding") == encoding
        assert decode(response.content) == plain
        assert "Accept-Encoding" in response["Vary"]
        assert int(response["Content-Length"]) == len(response.content)


def test_a_browser_that_has_the_page_gets_304(article, get):
    etag = get(article.url, **{"accept-encoding": "br"})["ETag"]

    assert get(article.url, **{"accept-encoding": "br", "if-none-match": etag}).status_code == 304
    assert get(article.url, **{"accept-encoding": "gzip", "if-none-match": etag}).status_code == 200


def test_head_has_no_body(article, client):
    client.get(article.url)
    response = client.head(article.url)

    assert response.status_code == 200
    assert response.content == b""


def test_hosts_and_schemes_are_kept_apart(article, client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    client.get(article.url)

    other = client.get(article.url, headers={"host": "other.example"})

    assert "http://testserver/static" not in other.content.decode()
    assert client.get(article.url, headers={"host": "evil.example"}).status_code == 400


def publish(article):
    article.title = "Second words"
    article.save_revision().publish()


def go_live(article):
    draft = ArticlePageFactory(parent=article.get_parent(), title="Second words", live=False)
    draft.go_live_at = timezone.now() - timedelta(minutes=1)
    draft.save_revision(approved_go_live_at=draft.go_live_at)
    call_command("publish_scheduled")


def contact(article):
    settings = ContactSettings.for_site(Site.objects.get())
    settings.office_phone = "Second words"
    settings.save()


@pytest.mark.parametrize("change", [publish, go_live, contact])
def test_a_change_shows_everywhere_at_the_next_request(change, article, client, committed):
    listing = article.get_parent().url
    assert b"Second words" not in client.get(listing).content

    with committed():
        change(article)

    assert b"Second words" in client.get(listing).content


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_a_page_taken_away_is_gone_everywhere(how, article, client, hide):
    listing = article.get_parent().url
    places = [listing, "/feed/", f"{listing}feed/", "/sitemap.xml"]
    assert all(article.slug.encode() in client.get(url).content for url in places)
    assert client.get(article.url).status_code == 200

    hide(article, how)

    assert client.get(article.url).status_code in (302, 404)
    assert not [url for url in places if article.slug.encode() in client.get(url).content]


def test_moving_deleting_and_redirecting(article, client, committed):
    old = article.url
    other = ArticleIndexPageFactory(title="Our Insights")
    assert client.get(old).status_code == 200

    with committed():
        article.move(other, pos="last-child")
    article.refresh_from_db()
    assert client.get(old)["Location"] == article.url
    assert client.get(article.url).status_code == 200

    with committed():
        Redirect.objects.update(redirect_page=None, redirect_link="/feed/")
        Redirect.objects.get().save()
    assert client.get(old)["Location"] == "/feed/"

    with committed():
        article.delete()
    assert client.get(article.url).status_code == 404


def test_what_began_before_a_change_is_not_kept(article, client, committed, monkeypatch):
    serve = type(article).serve

    def interrupted(page, request, *args, **kwargs):
        response = serve(page, request, *args, **kwargs).render()
        monkeypatch.undo()
        with committed():
            article.unpublish()
        return response

    monkeypatch.setattr(type(article), "serve", interrupted)
    client.get(article.url)

    assert client.get(article.url).status_code == 404


def test_a_draft_shows_in_its_preview_and_nowhere_else(article, client, editor_client):
    client.get(article.url)
    article.title = "Secret draft"
    article.save_revision()

    preview = editor_client.get(f"/admin/pages/{article.pk}/view_draft/")
    public = client.get(article.url)

    assert b"Secret draft" in preview.content
    assert "private" in preview["Cache-Control"]
    assert b"Secret draft" not in public.content
    assert b"First words" in public.content


def test_a_preview_before_the_first_visit_is_not_kept(article, client, editor_client):
    article.title = "Secret draft"
    article.save_revision()
    editor_client.get(f"/admin/pages/{article.pk}/view_draft/")

    assert b"Secret draft" not in client.get(article.url).content


def test_private_pages_are_kept_nowhere(article, client, editor_client, committed):
    with committed():
        PageViewRestriction.objects.create(page=article, restriction_type=PageViewRestriction.LOGIN)

    allowed = editor_client.get(article.url)
    assert allowed.status_code == 200
    assert "no-store" in allowed["Cache-Control"]
    assert client.get(article.url).status_code == 302


def test_the_zone_of_the_hotline_is_kept_nowhere(home, client):
    for page in (ReportAbusePageFactory(), SeekHelpPageFactory()):
        for _ in range(2):
            response = client.get(page.url)
            assert "no-store" in response["Cache-Control"]
            assert "ETag" not in response or "public" not in response["Cache-Control"]


def test_missing_pages_and_the_admin_are_not_kept(home, client, monkeypatch):
    stored = []
    monkeypatch.setattr(cache, "set", lambda key, *args, **kwargs: stored.append(key))

    client.get("/nowhere/")
    client.get("/admin/login/")
    client.post("/")

    assert not [key for key in stored if key.startswith("page:")]
