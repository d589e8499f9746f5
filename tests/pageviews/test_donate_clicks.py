"""What a click on a way to give counts for, over HTTP."""

import pytest
from django.urls import reverse

from pageviews import counting
from pageviews.models import Count
from pageviews.rules import ViewRule
from tests.factories import DonatePageFactory, SeekHelpPageFactory, UserFactory
from tests.giving.content import USE, donate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def donate(home):
    return DonatePageFactory(title="Donate", body=[("paragraph", '<p><a href="https://give.example/">Give</a></p>')])


@pytest.fixture
def click(donate, visit, send):
    """Sends a click with the token that the page carries: click(address=…, any_header=…)."""
    token = visit(donate.url).select_one("[data-donate]")["data-donate"]
    return lambda **kwargs: send(token=token, **kwargs)


def numbers():
    return {(count.kind, count.object_id): count.total for count in Count.objects.all()}


def test_a_click_counts_for_its_page_and_is_no_view(click, donate):
    response = click()

    assert (response.status_code, response.content) == (204, b"")
    assert not response.cookies
    assert numbers() == {("donate", donate.pk): 1}


def test_one_visitor_counts_once_a_day(click, donate):
    for address in ("192.0.2.1", "192.0.2.1", "192.0.2.2"):
        click(address=address)

    assert numbers() == {("donate", donate.pk): 2}


def test_a_view_and_a_click_are_counted_apart(click, donate, send, visit):
    view = visit(donate.url).select_one("script[data-views]")["data-views"]
    click()

    assert send(token=view).json() == {"views": 1}
    assert numbers() == {("donate", donate.pk): 1, ("view", donate.pk): 1}


@pytest.mark.parametrize(
    "headers", [{"agent": "curl/8.5.0"}, {"sec_gpc": "1"}, {"cookie": "aple_staff=1"}, {"sec_purpose": "prefetch"}]
)
def test_the_rules_for_views_hold(click, headers):
    assert click(**headers).status_code == 204
    assert numbers() == {}


def test_other_sites_cannot_count(click):
    assert click(sec_fetch_site="cross-site").status_code == 403
    assert numbers() == {}


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_a_page_that_visitors_cannot_see_does_not_count(click, donate, hide, how):
    hide(donate, how)

    assert click().status_code == 204
    assert numbers() == {}


def test_an_editor_stops_the_counting(click, donate, visit, committed):
    with committed():
        donate.view_rule = ViewRule.STOP
        donate.save()

    assert not visit(donate.url).select("[data-donate]")
    assert click().status_code == 204
    assert numbers() == {}


def test_the_hotline_is_never_counted(send):
    assert send(token=counting.token_for("donate", SeekHelpPageFactory().pk)).status_code == 204
    assert numbers() == {}


def test_no_other_page_offers_to_count_clicks(article, visit):
    assert not visit(article.url).select("[data-donate]")


def test_links_that_are_no_way_to_give_offer_nothing_to_count(visit, home):
    answer = '<p>See <a href="https://audit.example.org/">the audit</a>.</p>'
    use = {**USE, "link": {"label": "The accounts", "url": "https://accounts.example.org/"}}
    donate = donate_page(use_of_money=[("use", use)])
    donate.questions = [("accordion", {"parts": [{"heading": "Who looks at it?", "text": answer}]})]
    donate.privacy_provider = '<p><a href="https://pay.example.org/privacy">Its notice</a></p>'
    donate.save_revision().publish()

    page = visit(donate.url)
    links = {link["href"] for link in page.select("main a[href^=https]")}
    counted = {link["href"] for link in page.select("[data-donate] a[href^=https]")}

    others = {"https://accounts.example.org/", "https://audit.example.org/", "https://pay.example.org/privacy"}
    assert links - counted == others
    assert {"https://giving.example.org/", "https://skills.example.org/"} < counted


def test_a_preview_does_not_count_clicks(client, donate):
    client.force_login(UserFactory(is_superuser=True))
    donate.save_revision()

    draft = client.get(reverse("wagtailadmin_pages:view_draft", args=[donate.pk])).content

    assert b"https://give.example/" in draft
    assert b"data-donate" not in draft
