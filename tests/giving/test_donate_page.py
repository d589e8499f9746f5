"""The donate page without script: what a donor chooses, where the links lead, what the page says."""

import gzip
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from pages.blocks.giving import WaysToGiveBlock
from tests.factories import CampaignFactory, UserFactory
from tests.giving.content import USE, WAYS, donate_page, preset, way

pytestmark = pytest.mark.django_db


@pytest.fixture
def donate(home):
    return donate_page()


@pytest.fixture
def campaign(db):
    return CampaignFactory(code="letter-2026", line="Thank you for coming from our letter")


def payment(page):
    """What the button says, and what the payment page is told by it."""
    button = page.select_one(".give .btn--wide")
    address = urlsplit(button["href"])
    assert (address.scheme, address.netloc) == ("https", "pay.example.org")
    told = {name: values[0] for name, values in parse_qs(address.query, keep_blank_values=True).items()}
    return button.get_text(), {"currency": address.path[1:], **told}


def choose(visit, page, label):
    link = next(link for link in page.select(".give a.pick") if link.get_text() == label)
    return visit(link["href"].split("#")[0])


def chosen(page):
    return [link.get_text() for link in page.select(".give a.pick[aria-current]")]


def test_the_first_sum_is_chosen_and_each_choice_goes_to_the_payment_page(visit, donate):
    page = visit(donate.url)

    assert chosen(page) == ["Monthly", "US dollar", "$15"]
    assert [link.get_text() for link in page.select(".amounts a")] == ["$5", "$15"]
    assert "One hour with a counsellor" in page.select_one(".give__impact").get_text()
    assert "Budget 2025" in page.select_one(".give__impact").get_text()
    text, told = payment(page)
    assert text == "Give $15 a month at Sample Pay"
    assert told == {"currency": "USD", "sum": "15", "every": "monthly", "from": ""}

    page = choose(visit, page, "$5")
    assert chosen(page) == ["Monthly", "US dollar", "$5"]
    assert "Phone credit" in page.select_one(".give__impact").get_text()
    assert payment(page)[1]["sum"] == "5"

    page = choose(visit, page, "Once")
    assert payment(page) == (
        "Give $60 at Sample Pay",
        {"currency": "USD", "sum": "60", "every": "once", "from": ""},
    )
    page = choose(visit, page, "Riel")
    assert payment(page)[1] == {"currency": "KHR", "sum": "60000", "every": "monthly", "from": ""}


@pytest.mark.parametrize(
    "typed, sum", [("7", "7"), (" $1,500 ", "1500"), ("២៥", "25"), ("10000", "10000"), ("15", "15"), ("2\u200b0", "20")]
)
def test_a_sum_of_ones_own(client, donate, campaign, typed, sum):
    asked = {"gift": "monthly-usd-5", "campaign": campaign.code, "amount": typed}
    page = BeautifulSoup(client.get(donate.url, asked, follow=True).content, "html.parser")

    assert payment(page)[1] == {"currency": "USD", "sum": sum, "every": "monthly", "from": campaign.code}
    assert not page.select("[aria-invalid]")


@pytest.mark.parametrize(
    "typed", ["", "0", "-5", "15,50", "1.5", "1e3", "10001", "9" * 300, "five", '"><script>', "\u200b", "٪", "1 2"]
)
def test_what_is_no_sum_gets_a_message_and_no_link(client, donate, typed):
    response = client.get(donate.url, {"gift": "monthly-usd-5", "amount": typed}, follow=True)
    page = BeautifulSoup(response.content, "html.parser")
    field = page.select_one("#give-amount")

    assert response.status_code == 200
    assert "Type a whole sum from $1 to $10,000" in page.select_one(f"#{field['aria-describedby']}").get_text()
    assert field.get("value", "") == typed[:30]
    assert b"pay.example.org" not in response.content


@pytest.mark.parametrize("query", ["amount=%00", "amount=%ED%A0%80", "gift=%00", "campaign=%ED%A0%80"])
def test_broken_characters_are_no_error_of_the_site(client, donate, query):
    assert client.get(f"{donate.url}?{query}", follow=True).status_code in (200, 400, 404)


def test_a_campaign_goes_with_every_link_and_shows_its_line(visit, donate, campaign):
    page = visit(f"{donate.url}?campaign={campaign.code}")

    assert campaign.line in page.select_one(".give").get_text()
    assert payment(page)[1]["from"] == "letter-2026"
    assert all("campaign=letter-2026" in link["href"] for link in page.select(".give a.pick"))
    assert payment(choose(visit, page, "Once"))[1]["from"] == "letter-2026"
    assert page.select_one(".give form [name=campaign]")["value"] == campaign.code
    assert "campaign" not in page.select_one("link[rel=canonical]")["href"]


def test_a_campaign_without_a_line_in_khmer_shows_no_english_there(visit, home, campaign):
    khmer = home.copy_for_translation(Locale.objects.get_or_create(language_code="km")[0])
    khmer.save_revision().publish()
    address = f"{donate_page(parent=khmer, locale=khmer.locale).url}?campaign={campaign.code}"

    page = visit(address)
    assert not page.select(".give__line")
    assert payment(page)[1]["from"] == campaign.code

    campaign.line_km = "អរគុណ"
    campaign.save()
    assert visit(address).select_one(".give__line").get_text() == "អរគុណ"


@pytest.mark.parametrize(
    "query",
    [
        *["campaign=unknown", "campaign=", "campaign=LETTER-2026", "campaign=%3Cscript%3Ealert(1)%3C/script%3E"],
        *["campaign=%E1%9E%80", "campaign=letter-2026&campaign=letter-2026", "campaign=over", "campaign=soon"],
        *["gift=monthly-usd-16", "gift=", "gift=//evil.example", "gift=monthly-usd-5&gift=monthly-usd-5"],
        "campaign=" + "a" * 5000,
    ],
)
def test_what_the_page_does_not_know_is_taken_off_its_address(client, donate, campaign, query):
    today = timezone.localdate()
    CampaignFactory(code="over", last_day=today - timedelta(days=1))
    CampaignFactory(code="soon", first_day=today + timedelta(days=1))

    response = client.get(f"{donate.url}?{query}")

    assert response.status_code == 302
    assert urlsplit(response.url).netloc == ""
    assert response.url.startswith(donate.url)
    assert response.url.partition("?")[2] in ("", "campaign=letter-2026", "gift=monthly-usd-5")
    assert client.get(response.url).status_code == 200


def test_other_parameters_leave_the_page_alone(visit, donate):
    assert chosen(visit(f"{donate.url}?gift=monthly-usd-5&utm_source=mail")) == ["Monthly", "US dollar", "$5"]


def test_every_way_says_for_whom_it_is_in_the_order_of_the_editors(visit, donate):
    page = visit(donate.url)
    ways = page.select(".method")

    assert [way.h3.get_text() for way in ways] == ["Platform", "By card", "Scan", "Bank transfer", "Skills"]
    assert all("From Cambodia and abroad" in way.get_text() for way in ways)
    platform, card, scan, bank, skills = ways
    assert platform.a["href"] == "https://giving.example.org/"
    assert "In euros." in platform.get_text()
    assert card.a["href"].startswith("https://pay.example.org/USD?sum=15")
    assert scan.select_one("[role=img]")["aria-label"] == "KHQR code of DEMO PAY"
    assert scan.svg.path and not scan.select("[style], [class^=qr]")
    assert "Look at the name." in scan.get_text()
    for words in ("Sample Bank", "NOBODY", "000 000 000", "XXXXKHPP", "GIFT and your name"):
        assert words in bank.get_text()
    assert all(button.has_attr("hidden") for button in bank.select("button"))
    assert skills.a.get_text(strip=True) == "Tell us"
    for outgoing in (platform, card, skills):
        assert outgoing.find_parent(attrs={"data-donate": True}), "its clicks are counted"


def test_where_the_money_goes_is_a_table_with_period_and_source(visit, donate):
    section = visit(donate.url).select_one(".use")

    assert "2024" in section.caption.get_text() and "Audited accounts" in section.caption.get_text()
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in section.select("tbody tr")]
    assert rows == [["Victim support Legal aid", "60 %"], ["Prevention", "40 %"]]
    assert [(bar["x"], bar["width"]) for bar in section.select("rect")] == [("0", "60"), ("60", "40")]


def test_the_page_after_a_gift(client, visit, donate):
    page = visit(f"{donate.url}thank-you/")

    assert page.h1.get_text() == "Thank you"
    assert "The receipt comes by e-mail." in page.main.get_text()
    assert [tag["content"] for tag in page.select("meta[name=robots]")] == ["noindex"]
    assert client.get(f"{donate.url}thank-you/?session=cs_1&email=a@example.org").status_code == 200
    assert b"thank-you" not in client.get("/sitemap.xml").content


def test_a_page_with_nothing_filled_in_is_served(visit, home):
    page = visit(donate_page(presets=[], ways=[], use_of_money=[], questions=[]).url)

    assert page.h1.get_text() == "Donate"
    assert not page.select(".give")


def test_a_draft_with_half_of_its_values_is_previewed(client, home):
    page = donate_page()
    halves = {
        "presets": [preset("once", "USD", None), preset("", "", 5)],
        "use_of_money": [("use", {**USE, "parts": [{"label": "", "text": "", "percent": None}]})],
        "ways": [way("hosted", "", provider="", address="{"), way("khqr", "", code="", check=""), way("bank", "")],
    }
    for name, blocks in halves.items():
        raw = [{"type": kind, "value": value} for kind, value in blocks]
        setattr(page, name, page._meta.get_field(name).stream_block.to_python(raw))
    page.save_revision(clean=False)
    client.force_login(UserFactory(is_superuser=True))

    assert client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).status_code == 200


def test_without_sums_the_button_still_leads_to_the_payment_page(visit, home, campaign):
    page = visit(f"{donate_page(presets=[]).url}?campaign={campaign.code}")

    assert payment(page)[0] == "Give at Sample Pay"
    assert payment(page)[1] == {"currency": "", "sum": "", "every": "", "from": campaign.code}


def test_the_page_is_at_most_14_kb_compressed(client, donate):
    assert len(gzip.compress(client.get(donate.url).content)) <= 14 * 1024


@pytest.mark.parametrize("copies", [1, 20])
def test_queries(client, donate, campaign, django_assert_num_queries, copies):
    card, platform = WAYS[1], WAYS[0]
    raw = [{"type": kind, "value": value} for kind, value in [card, platform] * copies]
    donate.ways = WaysToGiveBlock().to_python(raw)
    donate.save()
    for number in range(copies):
        CampaignFactory(code=f"another-{number}")
    client.get(donate.url)

    with django_assert_num_queries(6):
        client.get(donate.url)
    with django_assert_num_queries(7):
        client.get(f"{donate.url}?campaign={campaign.code}")


def test_a_hostile_value_stays_a_value(visit, home):
    hostile = way("hosted", "By card", provider="P", address="https://pay.example.org/{campaign}/{amount}{amount}")
    block = WaysToGiveBlock()
    ways = block.to_python([{"type": hostile[0], "value": hostile[1]}])
    CampaignFactory(code="a-b")
    page = visit(f"{donate_page(ways=ways).url}?campaign=a-b")

    assert page.select_one(".give .btn--wide")["href"] == "https://pay.example.org/a-b/1515"
