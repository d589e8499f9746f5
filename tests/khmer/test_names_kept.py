"""Addresses keep the letters and signs of Khmer, and those of the earlier site lead to them."""

from urllib.parse import quote, unquote

import pytest
from wagtail.contrib.redirects.models import Redirect

from khmer.clusters import length
from news.models import ArticlePage
from resources.models import Topic
from tests.editorial.forms import write
from tests.factories import ArticleIndexPageFactory, StandardPageFactory, UserFactory

pytestmark = pytest.mark.django_db

NAME = "ការពារកុមារ"


def test_a_slug_that_an_editor_types_is_the_address(client, home):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    write(client, ArticleIndexPageFactory(), slug=NAME, **{"action-publish": "1"})

    page = ArticlePage.objects.get(slug=NAME)
    assert page.url.endswith(f"/{quote(NAME)}/")
    assert client.get(page.url).status_code == 200
    assert client.get(page.url.lower()).status_code == 200, "as WordPress wrote them"


def test_titles_that_differ_in_a_vowel_alone_make_addresses_that_differ(client, home):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    listing = ArticleIndexPageFactory()
    for title in ("កុមារ", "កមរ"):
        write(client, listing, title=title, **{"action-publish": "1"})

    assert [page.slug for page in ArticlePage.objects.order_by("pk")] == ["កុមារ", "កមរ"]
    for page in ArticlePage.objects.all():
        assert page.title in client.get(page.url).content.decode()


def test_two_tags_of_70_characters_that_no_address_tells_apart_have_addresses_of_their_own(client, visit, home):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    letters = NAME * 7 + "កា" + "ក" * 20
    assert length(letters) == 70
    names = [f"{letters}!", f"{letters}?"]
    tags = ", ".join(f'"{name}"' for name in names)
    write(client, ArticleIndexPageFactory(), title="News", tags=tags, **{"action-publish": "1"})
    links = {link.get_text(): link["href"] for link in visit(ArticlePage.objects.get().url).select(".tags a")}

    assert sorted(links) == names
    assert len(set(links.values())) == 2
    for address in links.values():
        assert len(unquote(address.partition("tag=")[2])) <= 100, "the width of its column"
        assert "News" in visit(address).main.get_text()


def test_a_long_topic_has_an_address_that_ends_between_letters(client, home):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    client.post("/admin/snippets/resources/topic/add/", {"name_en": "ការ" + "ស្ត្រី" * 15, "name_km": "", "slug": ""})

    assert Topic.objects.get().slug == "ការ" + "ស្ត្រី" * 9


@pytest.mark.parametrize("case", [str.upper, str.lower])
@pytest.mark.parametrize("start", ["/2023/05/", "/kh/2023/05/", "/km/2023/05/"])
def test_an_address_of_wordpress_leads_to_the_page(client, home, start, case):
    page = StandardPageFactory(parent=home)
    landing = start.replace("/kh/", "/km/")
    Redirect.objects.create(old_path=Redirect.normalise_path(f"{landing}{NAME}/"), redirect_page=page)

    response = client.get(f"{start}{case(quote(NAME))}/", follow=True)

    assert response.redirect_chain[-1] == (page.url, 301)
