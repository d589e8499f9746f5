"""Addresses keep the letters and signs of Khmer, and those of the earlier site lead to them."""

from urllib.parse import quote

import pytest
from wagtail.contrib.redirects.models import Redirect

from news.models import ArticlePage
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


@pytest.mark.parametrize("case", [str.upper, str.lower])
@pytest.mark.parametrize("start", ["/2023/05/", "/kh/2023/05/", "/km/2023/05/"])
def test_an_address_of_wordpress_leads_to_the_page(client, home, start, case):
    page = StandardPageFactory(parent=home)
    landing = start.replace("/kh/", "/km/")
    Redirect.objects.create(old_path=Redirect.normalise_path(f"{landing}{NAME}/"), redirect_page=page)

    response = client.get(f"{start}{case(quote(NAME))}/", follow=True)

    assert response.redirect_chain[-1] == (page.url, 301)
