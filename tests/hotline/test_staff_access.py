"""Who gets to see what on the staff side: every address, every group, with and without an open key."""

from datetime import timedelta
from itertools import product

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, ReferenceIndex

from hotline import keys
from hotline.models import AnalystKey, AuditEntry, SealedState
from hotline.permissions import ANALYSTS
from hotline.staff import passphrases
from hotline.staff.urls import urlpatterns
from tests.factories import UserFactory
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.desk import HOTLINE, Desk, report_in, text_of

pytestmark = pytest.mark.django_db

SAID = "red scarf"  # of ANSWERS
SECRET = [f"hotline.models.{name}" for name in ("audit", "keys", "reports", "vault")]
NAMES = [pattern.name for pattern in urlpatterns]
SAME_ORIGIN = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}
NEED_KEY = {"report", "export", "action", "admit", "share", "retire"}
AUDITORS_MAY = {"index", "log", "log_export", "statistics", "statistics_export"}


@pytest.fixture(autouse=True)
def no_wrong_tries():
    passphrases.tries.clear()


@pytest.fixture
def report(analyst):
    return report_in(province="12")


@pytest.fixture
def addresses(report, analyst):
    """Each name of an address of the staff side with an address of it."""
    values = {"reference": report.reference, "action": "note", "pk": keys.active_keys().get(user=analyst).pk}
    converters = {pattern.name: pattern.pattern.converters for pattern in urlpatterns}
    return {
        name: reverse(f"hotline_staff:{name}", kwargs={key: values[key] for key in converters[name]}) for name in NAMES
    }


def clock(monkeypatch, **delta):
    """Moves Django's clock."""
    now = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: now() + timedelta(**delta))


def test_every_address_of_the_staff_side_is_known_to_these_tests(addresses):
    found = get_resolver().namespace_dict["hotline_staff"][1].reverse_dict
    assert {name for name in found if isinstance(name, str)} == set(NAMES) == set(addresses)
    assert all(address.startswith(HOTLINE) for address in addresses.values())


def test_who_is_not_signed_in_is_sent_to_the_login(addresses):
    for address, method in product(addresses.values(), ("get", "post")):
        response = getattr(Client(), method)(address)
        assert response.status_code == 302
        assert response.headers["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("group", ["Editors", "Publishers", "Administrators", None])
def test_nobody_else_gets_in_not_even_a_superuser(addresses, group):
    client = Client()
    client.force_login(UserFactory(group=group, is_superuser=group is None, is_staff=True))

    for address, method in product(addresses.values(), ("get", "post")):
        assert getattr(client, method)(address).status_code == 404, address
    assert HOTLINE not in client.get("/admin/").content.decode()


def test_members_find_it_in_the_menu(analyst):
    assert HOTLINE in Desk(analyst).client.get("/admin/").content.decode()


def test_an_analyst_who_left_the_group_gets_nothing_with_an_open_key(addresses, analyst):
    desk = Desk(analyst).unlocked()
    analyst.groups.set(Group.objects.filter(name="Editors"))

    assert {desk.client.get(address).status_code for address in addresses.values()} == {404}


def test_without_an_open_key_there_is_the_passphrase_and_never_content(addresses, analyst, report):
    desk = Desk(analyst)
    for name, address in addresses.items():
        response = desk.client.get(address, follow=True)
        assert SAID not in response.content.decode(), name
        if name in NEED_KEY - {"share", "retire"}:
            assert response.redirect_chain[-1][0].startswith(f"{HOTLINE}unlock/"), name
    assert not AuditEntry.objects.filter(action__in=["opened", "exported"]).exists()


def test_an_auditor_reads_the_log_and_no_report(addresses, auditor):
    desk = Desk(auditor)
    for name, address in addresses.items():
        assert desk.client.get(address).status_code in ((200, 302, 404) if name in AUDITORS_MAY else (404,)), name
        if name not in AUDITORS_MAY:
            assert desk.client.post(address).status_code == 404, name
    assert desk.get().headers["Location"] == f"{HOTLINE}log/"
    assert SAID not in desk.text("log/")


def test_an_analyst_does_not_read_the_log(analyst):
    assert Desk(analyst).unlocked().get("log/").status_code == 404


def test_no_page_is_kept_or_named_to_others(addresses, supervisor):
    desk = Desk(supervisor).unlocked()
    for address in addresses.values():
        for response in (desk.client.get(address), desk.client.post(address)):
            if response.status_code != 404:
                assert "no-store" in response.headers["Cache-Control"], address
                assert response.headers["Referrer-Policy"] == "no-referrer", address


def test_nothing_of_the_hotline_is_elsewhere_in_the_admin(analyst):
    report = report_in()
    desk = Desk(analyst).unlocked()
    desk.do(report, "note", text="Compare with the other one.")

    models = [model for model in apps.get_app_config("hotline").get_models() if model.__module__ in SECRET]
    types = ContentType.objects.get_for_models(*models).values()
    assert len(types) == 8
    assert not any(ReferenceIndex.model_is_indexable(model) for model in models)
    for places in (ModelLogEntry, Permission):
        assert not places.objects.filter(content_type__in=types).exists()
    root = Desk(UserFactory(is_superuser=True)).client
    for address in ("pages/search/", "reports/site-history/", "search/", "snippets/", "reports/aging-pages/"):
        page = root.get(f"/admin/{address}", {"q": report.reference}, follow=True).content.decode()
        assert f"reports/{report.reference}" not in page


def test_the_passphrase_opens_the_page_that_was_asked_for(analyst, report):
    desk = Desk(analyst)
    address = f"{HOTLINE}reports/{report.reference}/"
    response = desk.client.get(address, follow=True)
    asked = response.context["next"]

    assert desk.post("unlock/", passphrase=PASSPHRASE, next=asked).headers["Location"] == address
    assert SAID in desk.text(f"reports/{report.reference}/")
    cookie = desk.client.cookies["k"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (HOTLINE, True, "Strict")
    assert cookie["max-age"] == 15 * 60


@pytest.mark.parametrize("next_page", ["https://evil.example/", "//evil.example/admin/hotline/", "/admin/pages/", ""])
def test_the_passphrase_leads_nowhere_else(analyst, next_page):
    assert Desk(analyst).post("unlock/", passphrase=PASSPHRASE, next=next_page).headers["Location"] == HOTLINE


def test_a_wrong_passphrase_says_so_and_is_in_the_log(analyst, report):
    desk = Desk(analyst)

    response = desk.unlock("correct horse battery stable")

    assert "That is not the passphrase of your key." in text_of(response)
    assert "stable" not in response.content.decode()
    assert AuditEntry.objects.first().action == "wrong passphrase"
    assert "k" not in desk.client.cookies


def test_wrong_passphrases_take_ever_longer_and_lock_nobody_out(analyst, supervisor, monkeypatch):
    seconds = 1000.0
    monkeypatch.setattr(passphrases.time, "monotonic", lambda: seconds)
    monkeypatch.setattr(keys, "slow_hash", lambda text, salt: text.encode().ljust(32)[:32])
    key = keys.make_key(UserFactory(group=ANALYSTS), PASSPHRASE)
    AnalystKey.objects.filter(pk=key.key.pk).update(state="active")
    desk, waits = Desk(key.key.user), []
    for _ in range(12):
        text = text_of(desk.unlock("wrong"))
        assert "That is not the passphrase" in text
        wait = passphrases.tries[desk.user.pk][1] - seconds
        if wait:
            assert f"Wait {int(wait) + 1} second" in text_of(desk.unlock())
        waits.append(wait)
        seconds += wait

    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    desk.unlocked()
    seconds += 1
    assert "That is not the passphrase" in text_of(desk.unlock("wrong"))
    desk.unlocked()


def test_the_delay_of_one_is_not_that_of_another(analyst, supervisor):
    passphrases.tries[analyst.pk] = (9, passphrases.time.monotonic() + 60)

    Desk(supervisor).unlocked()
    assert "Too many wrong passphrases." in text_of(Desk(analyst).unlock())


def test_the_key_locks_itself_after_a_quarter_of_an_hour_and_each_page_renews_it(analyst, report, monkeypatch):
    desk = Desk(analyst).unlocked()
    for _ in range(3):
        clock(monkeypatch, minutes=14)
        assert desk.get(f"reports/{report.reference}/").status_code == 200
    clock(monkeypatch, minutes=16)

    assert desk.get(f"reports/{report.reference}/").status_code == 302


def test_what_was_written_when_the_key_locked_itself_goes_with_the_passphrase(analyst, report, monkeypatch):
    desk = Desk(analyst).unlocked()
    clock(monkeypatch, minutes=16)

    response = desk.do(report, "note", text="Half an hour of work, “quoted” & <b>")
    assert "What you wrote is kept" in text_of(response)
    fields = {tag["name"]: tag["value"] for tag in inputs_of(response) if tag.get("value")}
    fields.pop("csrfmiddlewaretoken")
    response = desk.do(report, "note", **fields, **{"unlock-passphrase": "wrong"})
    assert "That is not the passphrase of your key." in text_of(response)
    assert not report.entries.filter(is_private=True).exists()

    assert desk.do(report, "note", **fields, **{"unlock-passphrase": PASSPHRASE}).status_code == 302
    assert "Half an hour of work, “quoted” & <b>" in desk.text(f"reports/{report.reference}/")


def inputs_of(response):
    return BeautifulSoup(response.content, "html.parser").select("main form[action*=reports] input")


def test_the_lock_button_and_signing_out_destroy_the_open_key(analyst, report):
    for shut in (lambda desk: desk.post("lock/"), lambda desk: desk.client.post("/admin/logout/")):
        desk = Desk(analyst).unlocked()
        cookie = desk.client.cookies["k"].value
        assert SealedState.objects.count() == 1

        shut(desk)

        assert not SealedState.objects.exists()
        again = Desk(analyst)
        again.client.cookies["k"] = cookie
        assert again.get(f"reports/{report.reference}/").status_code == 302


def test_a_stolen_cookie_is_worth_nothing_to_another_user_or_in_another_session(analyst, supervisor, report):
    cookie = Desk(analyst).unlocked().client.cookies["k"].value

    for thief in (Desk(supervisor), Desk(analyst)):
        thief.client.cookies["k"] = cookie
        assert thief.get(f"reports/{report.reference}/").status_code == 302


def test_junk_in_the_cookie_is_no_error(analyst, report):
    desk = Desk(analyst)
    for junk in ("", "x", "é" * 43, "a" * 43):
        desk.client.cookies["k"] = junk
        assert desk.get(f"reports/{report.reference}/").status_code == 302


def test_a_retired_key_is_shut_at_once(analyst, supervisor, report):
    desk = Desk(analyst).unlocked()
    keys.retire(keys.active_keys().get(user=analyst), supervisor)

    assert desk.get(f"reports/{report.reference}/").status_code == 302


def test_a_form_of_another_site_changes_nothing(analyst, report):
    client = Client(enforce_csrf_checks=True)
    client.force_login(analyst)
    address = f"{HOTLINE}unlock/"
    page = client.get(address)
    token = {"csrfmiddlewaretoken": str(page.context["csrf_token"]), "passphrase": PASSPHRASE}

    for headers in (
        {"Origin": "null"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    ):
        assert client.post(address, token, headers=headers).status_code == 403
    assert client.post(address, {"passphrase": PASSPHRASE}, headers=SAME_ORIGIN).status_code == 403
    # What browsers send from a page without referrer.
    assert client.post(address, token, headers=SAME_ORIGIN).status_code == 302


def test_the_open_key_is_not_in_the_database(analyst, report):
    desk = Desk(analyst).unlocked()
    holder = keys.unlocked(analyst, PASSPHRASE)

    stored = bytes(SealedState.objects.get().box) + desk.client.session.encode(dict(desk.client.session)).encode()
    assert holder.secret not in stored
    assert holder.secret.hex().encode() not in stored
    assert desk.client.cookies["k"].value.encode() not in stored


def test_who_is_excluded_does_not_learn_that_there_is_a_report(analyst, supervisor, report):
    desk = Desk(analyst).unlocked()
    assert report.reference in desk.references()
    Desk(supervisor).unlocked().do(report, "exclude", person=analyst.pk, reason="A cousin")

    assert report.reference not in desk.references() + desk.references(state="closed")
    assert desk.get(f"reports/{report.reference}/").status_code == 404
    assert desk.do(report, "note", text="x").status_code == desk.do(report, "export").status_code == 404
    assert report.reference in Desk(supervisor).references()


def test_who_is_excluded_does_not_learn_it_from_what_others_open(analyst, supervisor, report):
    report_in()
    desk = Desk(analyst).unlocked()
    boss = Desk(supervisor).unlocked()
    boss.do(report, "exclude", person=analyst.pk, reason="A cousin")

    assert set(opens(desk).values()) == {"1"}
    assert opens(boss) == {"Recovery key": "2", "analyst": "1", "supervisor": "2"}


def opens(desk):
    """How many reports each key opens, as the page Keys says."""
    rows = BeautifulSoup(desk.get("keys/").content, "html.parser").select("table.listing tbody tr")
    return {row.th.text: row.find_all("td")[3].text for row in rows}


@pytest.mark.parametrize("address", ["/admin/users/delete/{}/", "/admin/bulk/auth/user/delete/?id={}"])
def test_accounts_that_the_log_and_the_keys_name_are_not_deleted(analyst, auditor, address):
    root = Client()
    root.force_login(UserFactory(is_superuser=True))
    for user, is_kept in ((analyst, True), (auditor, False)):
        text = root.post(address.format(user.pk), follow=True).content.decode()

        assert ("analyst worked for the hotline" in text) is is_kept
        assert type(user).objects.filter(pk=user.pk).exists() is is_kept
