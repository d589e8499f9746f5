"""What counts as a view and what does not, over HTTP."""

import logging
from datetime import UTC, datetime

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.signing import Signer
from django.utils import timezone

from news.models import ArticlePage
from pageviews import counting
from pageviews.models import Count, DailyCount, DailySalt, SeenDigest, ViewSettings
from pageviews.rules import ViewRule
from tests.factories import ReportAbusePageFactory, SeekHelpPageFactory, StandardPageFactory, UserFactory

pytestmark = pytest.mark.django_db


def total():
    return sum(count.total for count in Count.objects.all())


@pytest.fixture
def clock(monkeypatch):
    """Sets the time: clock("2026-03-01 16:59") in UTC, which is seven hours before Phnom Penh."""

    def clock(text):
        now = datetime.fromisoformat(text).replace(tzinfo=UTC)
        monkeypatch.setattr(timezone, "now", lambda: now)

    return clock


def test_a_view_answers_the_new_number(send):
    first = send()

    assert (first.status_code, first.json()) == (200, {"views": 1})
    assert send(address="192.0.2.2").json() == {"views": 2}
    assert DailyCount.objects.get().count == 2


def test_no_cookie_no_session_no_cache(send):
    response = send()

    assert not response.cookies
    assert "no-store" in response["Cache-Control"]
    assert "cookie" not in response.get("Vary", "").lower()


def test_one_visitor_counts_once_a_day(send):
    assert [send().json()["views"] for _ in range(10)] == [1] * 10
    assert send(agent="Mozilla/5.0 (iPhone) Safari/605.1").json() == {"views": 2}


def test_the_day_is_that_of_phnom_penh(send, clock):
    clock("2026-03-01 16:59")
    send()
    clock("2026-03-01 17:01")
    assert send().json() == {"views": 2}
    assert [day.day.isoformat() for day in DailyCount.objects.order_by("day")] == ["2026-03-01", "2026-03-02"]
    clock("2026-03-02 16:59")
    assert send().json() == {"views": 2}


@pytest.mark.parametrize(
    "agent",
    [
        "",
        "   ",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/139.0 Safari/537.36",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "WhatsApp/2.23.20.0",
        "TelegramBot (like TwitterBot)",
        "curl/8.5.0",
        "python-requests/2.32",
    ],
)
def test_robots_and_link_previews_do_not_count(send, agent):
    assert send(agent=agent).status_code == 204
    assert total() == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"sec_purpose": "prefetch"},
        {"sec_purpose": "prefetch;prerender"},
        {"purpose": "prefetch"},
        {"x_moz": "prefetch"},
        {"x_purpose": "preview"},
        {"sec_gpc": "1"},
        {"dnt": "1"},
        {"cookie": "aple_staff=1"},
        {"cookie": "sessionid=abc"},
        {"cookie": "cookie_consent=v=1|visit-counter=-1"},
    ],
)
def test_prefetching_refusals_and_staff_do_not_count(send, headers):
    assert send(**headers).status_code == 204
    assert total() == 0


@pytest.mark.parametrize(
    "token",
    ["view:1", "view:1:forged", "", "x" * 500, "\x00", "កុមារ", Signer(salt="other").sign("view:1")],
)
def test_a_forged_token_is_refused(client, home, token):
    response = client.post("/api/views/", {"token": token}, headers={"sec-fetch-site": "same-origin"})

    assert response.status_code == 400
    assert total() == 0


def test_bodies_that_are_no_view(client, home):
    headers = {"sec-fetch-site": "same-origin"}

    assert client.post("/api/views/", {"token": "x" * 1_000_000}, headers=headers).status_code == 413
    part = b'--a\r\nContent-Disposition: form-data; name="token"\r\n\r\nx\r\n--a--\r\n'
    for body, kind in [
        (b"\xed\xa0\x80", "application/json"),
        (b"token=%ED%A0%80", "application/x-www-form-urlencoded"),
        (b"token=%00", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"token=" + "កុមារ".encode(), "application/x-www-form-urlencoded"),
        (part, "multipart/form-data; boundary=a; charset=rot13"),
        (part, "multipart/form-data"),
    ]:
        assert client.generic("POST", "/api/views/", body, kind, headers=headers).status_code == 400, kind
    assert client.get("/api/views/").status_code == 405


def test_other_sites_cannot_count(send):
    assert send(sec_fetch_site="cross-site").status_code == 403
    assert send(sec_fetch_site="", origin="https://evil.example").status_code == 403
    assert total() == 0


def test_a_flood_from_one_network_is_limited(send, monkeypatch):
    monkeypatch.setattr("guards.rate_limit.time.time", lambda: 1_000_000.0)
    statuses = [send(agent=f"Mozilla/5.0 Firefox/{number}.0").status_code for number in range(130)]

    assert (statuses.count(200), statuses.count(429)) == (120, 10)


def test_an_address_that_the_client_writes_itself_is_ignored(send, settings):
    for number in range(3):
        send(x_forwarded_for=f"203.0.113.{number}")
    assert total() == 1

    settings.TRUSTED_PROXY_COUNT = 1
    for number in range(3):
        send(x_forwarded_for=f"203.0.113.{number}, 198.51.100.7", address="10.0.0.1")
    assert total() == 2


def test_neighbours_in_one_ipv6_network_are_one_visitor(send):
    send(address="2001:db8:1:2::1")
    assert send(address="2001:db8:1:2:ffff::9").json() == {"views": 1}
    assert send(address="2001:db8:1:3::1").json() == {"views": 2}
    assert send(address="::ffff:192.0.2.1").json() == send(address="192.0.2.1").json() == {"views": 3}


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_a_page_that_visitors_cannot_see_does_not_count(send, article, hide, how):
    hide(article, how)

    assert send().status_code == 204
    assert total() == 0


def test_a_deleted_page_does_not_count(send, article):
    article.delete()

    assert send().status_code == 204


def test_a_token_from_an_old_page_still_counts(send, article, clock):
    clock("2026-03-01 05:00")
    old = counting.token_for("view", article.pk)
    clock("2026-04-15 05:00")

    assert send(token=old).json() == {"views": 1}


def test_an_editor_hides_or_stops_one_page(send, article, visit, committed):
    with committed():
        article.view_rule = ViewRule.HIDE
        article.save()
    assert visit(article.url).select_one("[data-view-count]").has_attr("hidden")
    assert send().json() == {"views": None}
    assert total() == 1

    with committed():
        article.view_rule = ViewRule.STOP
        article.save()
    assert visit(article.url).select_one("[data-views]") is None
    assert send(address="192.0.2.2").status_code == 204
    assert total() == 1


def test_an_administrator_hides_or_stops_a_type(send, article, committed):
    chosen, articles = ViewSettings.load(), ContentType.objects.get_for_model(ArticlePage)
    with committed():
        chosen.hidden_types.add(articles)
    assert send().json() == {"views": None}

    with committed():
        chosen.stopped_types.add(articles)
    assert send(address="192.0.2.2").status_code == 204


def test_small_numbers_can_be_kept_back(send, article, visit, committed):
    with committed():
        chosen = ViewSettings.load()
        chosen.show_from = 2
        chosen.save()

    assert send().json() == {"views": None}
    assert send(address="192.0.2.2").json() == {"views": 2}
    assert visit(article.url).select_one("[data-view-count] b").text == "2"


def test_imported_views_are_part_of_the_number(send, article, visit):
    Count.objects.create(kind="view", object_id=article.pk, imported=22)

    assert send().json() == {"views": 23}
    assert "View: 23" in visit(article.url).select_one("[data-view-count]").get_text(" ", strip=True)


def test_publishing_an_older_revision_keeps_the_number(send, article):
    revision = article.save_revision()
    send()
    revision.publish()

    assert send(address="192.0.2.2").json() == {"views": 2}


def test_the_zone_of_the_hotline_is_never_counted(home, send, visit):
    for page in (ReportAbusePageFactory(), SeekHelpPageFactory()):
        assert visit(page.url).select_one("[data-views]") is None
        assert send(token=counting.token_for("view", page.pk)).status_code == 204
    assert total() == 0


def test_pages_of_other_types_are_counted_without_a_number(home, send, visit):
    page = visit(StandardPageFactory().url)

    assert send(token=page.select_one("[data-views]")["data-views"]).json() == {"views": 1}
    assert page.select_one("[data-view-count]") is None


def test_nothing_is_left_of_the_visitor(send, clock, caplog):
    agent = "Mozilla/5.0 (A rare phone) Firefox/140.0"
    with caplog.at_level(logging.DEBUG):
        clock("2026-03-01 05:00")
        send(address="192.0.2.77", agent=agent)
    kept = repr([list(model.objects.values()) for model in (Count, DailyCount, DailySalt, SeenDigest)]) + caplog.text
    assert "192.0.2.77" not in kept
    assert "A rare phone" not in kept

    clock("2026-03-03 05:00")
    counting.prune()
    assert not DailySalt.objects.exists()
    assert not SeenDigest.objects.exists()
    assert total() == 1


def test_administrators_set_what_is_counted(client, home):
    url = "/admin/settings/pageviews/viewsettings/"
    for group, status in (("Editors", 302), ("Publishers", 302), ("Administrators", 200)):
        client.force_login(UserFactory(group=group))
        assert client.get(url, follow=group == "Administrators").status_code == status, group
