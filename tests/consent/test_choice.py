"""A visitor's choice over HTTP: what is saved, for how long, what is refused, and what is remembered of whom."""

import logging

import pytest
from cookie_consent.models import LogItem

from consent.models import Basis, ConsentRecord, RefusalCount
from tests.consent.registries import item, publish, service
from tests.factories import CookiesPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

HALF_A_YEAR = 182 * 24 * 3600


@pytest.fixture
def services(committed):
    with committed():
        made = {name: service(name) for name in ("ga4", "youtube", "visit-counter")}
        service("login", basis=Basis.NECESSARY)
        publish(ask_again=True)
    return made


@pytest.fixture
def send(client):
    """Posts a choice as a page of the site does: send(accept=…, decline=…, choice=…)."""

    def send(url="/consent/", headers=None, **data):
        return client.post(
            url, data, headers={"origin": "http://testserver", "accept": "application/json"} | (headers or {})
        )

    return send


def answers(client):
    return dict(pair.split("=") for pair in client.cookies["cookie_consent"].value.split("|"))


def test_a_mixed_choice_is_saved_at_once(services, send, client):
    response = send(accept="ga4", decline="youtube")

    assert list(response.cookies) == ["cookie_consent"]
    assert {"ga4": "1", "youtube": "-1", "v": "1"}.items() <= answers(client).items()
    assert response.json()["accepted"] == ["ga4"]
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("data", "accepted", "declined"),
    [
        ({"choice": "accept"}, {"ga4", "youtube"}, set()),
        ({"choice": "reject"}, set(), {"ga4", "youtube", "visit-counter"}),
        ({"choice": "save", "accept": ["youtube"]}, {"youtube"}, {"ga4"}),
        (
            {"choice": "save", "accept": ["youtube"], "decline": ["visit-counter"]},
            {"youtube"},
            {"ga4", "visit-counter"},
        ),
        ({"choice": "save"}, set(), {"ga4", "youtube"}),
    ],
)
def test_what_each_button_saves(services, send, client, data, accepted, declined):
    assert send(**data).status_code == 200

    saved = answers(client)
    assert {name for name, value in saved.items() if value == "1" and name != "v"} == accepted
    assert {name for name, value in saved.items() if value == "-1"} == declined


def test_always_allow_changes_one_service_only(services, send, client):
    send(choice="reject")
    send(accept="youtube")

    assert {"youtube": "1", "ga4": "-1"}.items() <= answers(client).items()


def test_what_was_not_answered_stays_unanswered(services, send, client):
    send(accept="youtube")

    assert "ga4" not in answers(client)


@pytest.mark.parametrize("choice", ["accept", "reject"])
def test_yes_and_no_are_kept_for_the_same_time(services, send, choice, settings):
    settings.COOKIE_CONSENT_SECURE = True

    cookie = send(choice=choice).cookies["cookie_consent"]

    assert cookie["max-age"] == HALF_A_YEAR
    assert cookie["samesite"] == "Lax"
    assert cookie["secure"]
    assert not cookie["httponly"]
    assert cookie["path"] == "/"


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"accept": "nobody"},
        {"decline": "nobody"},
        {"decline": "login"},
        {"accept": "login"},
        {"accept": "visit-counter"},
        {"accept": "youtube", "decline": "youtube"},
        {"choice": "maybe"},
        {"choice": ""},
        {"accept": "\x00"},
        {"accept": "កុមារ"},
        {"accept": ["youtube", "\ud800".encode("utf-8", "surrogatepass")]},
        {"accept": [f"name{number}" for number in range(900)]},
    ],
)
def test_a_choice_that_cannot_be_made_saves_nothing(services, send, data):
    response = send(**data)

    assert response.status_code in (400, 413)
    assert not response.cookies
    assert not ConsentRecord.objects.exists()


def test_huge_and_unreadable_bodies(services, client):
    headers = {"origin": "http://testserver"}

    assert client.post("/consent/", {"accept": "x" * 1_000_000}, headers=headers).status_code == 413
    for body, kind in [(b"\xff\xfe", "application/json"), (b"--x", "multipart/form-data; boundary=x"), (b"", "")]:
        assert client.post("/consent/", body, content_type=kind, headers=headers).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://testserver", "sec-fetch-site": "same-site"},
        {"origin": "", "referer": "https://evil.example/"},
        {"origin": ""},
        {"origin": "http://[", "referer": ""},
    ],
)
def test_other_sites_cannot_choose(services, send, headers):
    response = send(choice="accept", headers=headers)

    assert response.status_code == 403
    assert not response.cookies


def test_a_flood_is_limited(services, send, monkeypatch):
    monkeypatch.setattr("guards.rate_limit.time.time", lambda: 1_000_000.0)
    statuses = [send(choice="reject").status_code for _ in range(40)]

    assert statuses.count(200) == 30
    assert set(statuses[30:]) == {429}


@pytest.mark.parametrize(
    "value",
    [
        "",
        "|||===",
        "v=1|youtube=" + "9" * 5000,
        "v=-1|youtube=1",
        "v=2|youtube=2",
        "v=១|youtube=១",
        "v=1|nobody=1",
        "\x00",
        "ក" * 100,
        "v=1|id=<script>|youtube=-1",
        "a=b|" * 30_000,
    ],
)
def test_a_hostile_cookie_is_no_choice(services, client, send, value):
    client.cookies["cookie_consent"] = value.encode().decode("latin-1")  # as a web server hands bytes on

    page = client.get("/consent/")

    assert page.status_code == 200
    assert b"<script>|" not in page.content
    assert send(accept="youtube").status_code == 200
    assert answers(client)["youtube"] == "1"


def test_without_script_the_choice_is_made_and_shown(services, client, visit):
    response = client.post(
        "/consent/", {"choice": "save", "accept": "youtube"}, headers={"origin": "http://testserver"}
    )
    assert (response.status_code, response["Location"]) == (303, "/consent/")

    page = client.get("/consent/")
    assert "Youtube: allowed" in page.content.decode()
    assert "Ga4: not allowed" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    form = visit("/consent/").select_one("form[data-consent-form]")
    assert [box["value"] for box in form.select("[name=accept][checked]")] == ["youtube"]


def test_in_khmer_one_comes_back_to_the_page_in_khmer(services, client):
    response = client.post("/km/consent/", {"choice": "reject"}, headers={"origin": "http://testserver"})

    assert response["Location"] == "/km/consent/"


def test_before_the_first_publication_there_is_nothing_to_choose(send, client, home):
    assert client.get("/consent/").status_code == 200
    assert send(choice="accept").status_code == 404
    assert b"data-consent " not in client.get("/").content


def test_cookies_of_a_service_taken_back_are_deleted(services, send, client, committed):
    with committed():
        item(services["ga4"], "_ga*")
        item(services["ga4"], "elsewhere", party="third")
        item(services["ga4"], "ga-*", kind="local")
        publish()
    send(choice="accept")
    client.cookies.load({"_ga_AB12": "x", "_gat": "x", "other": "x", "elsewhere": "x"})

    response = send(decline="ga4")

    deleted = {name for name, morsel in response.cookies.items() if morsel["max-age"] == 0}
    assert deleted == {"_ga_AB12", "_gat"}
    assert response.json()["clear"] == {"cookie": ["_ga*"], "local": ["ga-*"], "session": []}


@pytest.mark.parametrize("name", ["_ga(x)", "_ga ក", "_ga[1]", "_ga\x00", "_ga,"])
def test_a_cookie_with_an_impossible_name_is_no_error(services, send, committed, name):
    with committed():
        item(services["ga4"], "*")
        publish()

    response = send(choice="reject", headers={"cookie": f"{name}=1; _ga=2".encode().decode("latin-1")})

    assert response.status_code == 200
    assert response.cookies["_ga"]["max-age"] == 0
    # A pattern that fits every name never takes the choice itself.
    assert response.cookies["cookie_consent"]["max-age"] == HALF_A_YEAR


def test_a_small_correction_does_not_ask_again_and_a_new_question_does(services, send, client, committed, visit):
    send(choice="accept")

    def asked():
        return visit("/").select_one("[data-consent]")["data-asked"]

    assert asked() == "1"
    with committed():
        services["youtube"].description = "Corrected."
        services["youtube"].save()
        publish(ask_again=False)
    assert asked() == "1"
    assert "Youtube: allowed" in client.get("/consent/").content.decode()

    with committed():
        services["youtube"].description = "Something else."
        services["youtube"].save()
        publish(ask_again=True)
    assert asked() == "3"
    assert "You have not chosen yet" in client.get("/consent/").content.decode()
    send(choice="accept")
    assert answers(client)["v"] == "3"
    assert answers(client)["youtube"] == "3"


def test_proof_holds_nothing_of_the_person(services, send, client, caplog):
    person = {"user-agent": "A rare browser", "x-forwarded-for": "192.0.2.77"}
    with caplog.at_level(logging.DEBUG):
        send(choice="accept", headers=person)
        send(accept="nobody", headers=person)
        send(choice="accept", headers=person | {"origin": "https://evil.example"})

    record = ConsentRecord.objects.get()
    assert (record.version_number, record.language, record.services) == (1, "en", ["ga4", "youtube"])
    assert (record.hour.minute, record.hour.second, record.hour.microsecond) == (0, 0, 0)
    assert record.id == answers(client)["id"]
    kept = repr(ConsentRecord.objects.values().get()) + caplog.text
    assert "127.0.0.1" not in kept
    assert "192.0.2.77" not in kept
    assert "A rare browser" not in kept
    assert not LogItem.objects.exists()


def test_many_decisions(services, client):
    """Saying the same again adds nothing; refusals are one number; each visitor who allows something is one record."""
    for number in range(50):
        headers = {"origin": "http://testserver"}
        client.cookies.clear()
        address = f"10.0.0.{number}"
        client.post("/consent/", {"choice": "reject"}, headers=headers, REMOTE_ADDR=address)
        client.post("/consent/", {"choice": "reject"}, headers=headers, REMOTE_ADDR=address)
    assert RefusalCount.objects.get().count == 100
    assert not ConsentRecord.objects.exists()

    for _ in range(10):
        client.post("/consent/", {"choice": "accept"}, headers=headers, REMOTE_ADDR="192.0.2.1")
    assert ConsentRecord.objects.count() == 1


def test_records_outlive_the_service(services, send):
    send(choice="accept")
    services["youtube"].delete()

    assert ConsentRecord.objects.get().services == ["ga4", "youtube"]


def test_pages_stay_the_same_for_everybody(services, client, send):
    urls = ["/", StandardPageFactory().url, CookiesPageFactory().url]
    before = [client.get(url).content for url in urls]
    send(choice="accept")

    for url, content in zip(urls, before, strict=True):
        response = client.get(url)
        assert response.content == content
        assert not response.cookies
        assert "cookie" not in response.get("Vary", "").lower()
