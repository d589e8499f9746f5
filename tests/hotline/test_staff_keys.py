"""The page Keys: making one, admitting and retiring those of others, passphrases."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hotline import intake, keys
from hotline.models import AnalystKey, AuditEntry, ReportKey
from hotline.permissions import ANALYSTS, SUPERVISORS
from hotline.staff import passphrases
from tests.factories import UserFactory
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.desk import Desk, logged, report_in, text_of

pytestmark = pytest.mark.django_db

NEW = "seven green kites over a river"


@pytest.fixture(autouse=True)
def no_wrong_tries():
    passphrases.tries.clear()


@pytest.fixture
def newcomer(analyst):
    """An analyst whose key waits."""
    user = UserFactory(username="newcomer", group=ANALYSTS)
    assert "waits to be admitted" in text_of(make(Desk(user), follow=True))
    return user


def make(desk, passphrase=NEW, again=None, follow=False):
    data = {"passphrase": passphrase, "again": again or passphrase}
    return desk.client.post("/admin/hotline/keys/make/", data, follow=follow)


def key_of(user, state="active"):
    return AnalystKey.objects.get(user=user, state=state)


def admit(desk, user, fingerprint=None):
    key = key_of(user, "pending")
    return desk.post(f"keys/{key.pk}/admit/", fingerprint=fingerprint or key.fingerprint)


def test_the_first_key_opens_the_hotline(recovery_key):
    desk = Desk(UserFactory(group=ANALYSTS))
    assert desk.get("unlock/").headers["Location"] == "/admin/hotline/keys/"
    assert not intake.is_open()

    assert "Your new key is in use." in text_of(make(desk, follow=True))

    report = report_in()
    assert "red scarf" in desk.text(f"reports/{report.reference}/")


def test_the_recovery_key_comes_first(db):
    desk = Desk(UserFactory(group=ANALYSTS))
    assert "There is no recovery key." in desk.text("keys/")

    assert "The recovery key comes first" in text_of(make(desk))

    assert not AnalystKey.objects.exists()


@pytest.mark.parametrize(
    ("passphrase", "again", "message"),
    [
        ("too short", None, "Take at least 16 letters."),
        ("abcabcabcabcabcabcabc", None, "Take words of more different letters."),
        ("the login password of mine", None, "Take another than your password for signing in."),
        ("person of the hotline1", "person of the hotline2", "The two are not the same."),
        ("", None, "This field is required."),
        ("\x00" * 20, None, "Null characters are not allowed."),
        ("x1y2z3a4b5" * 21, None, "at most 200 characters"),
    ],
)
def test_a_passphrase_that_will_not_do(recovery_key, passphrase, again, message):
    user = UserFactory(group=ANALYSTS)
    user.set_password("the login password of mine")
    user.save()

    response = make(Desk(user), passphrase, again)

    assert message in text_of(response)
    assert not AnalystKey.objects.filter(user=user).exists()


def test_a_key_opens_nothing_before_it_is_admitted(newcomer, supervisor):
    report = report_in()
    desk = Desk(newcomer)
    assert "Your new key waits." in desk.text("keys/")
    assert key_of(newcomer, "pending").fingerprint in desk.text("keys/")
    assert desk.post("unlock/", passphrase=NEW).status_code == 200

    boss = Desk(supervisor).unlocked()
    assert key_of(newcomer, "pending").fingerprint not in boss.text("keys/")
    assert admit(boss, newcomer).status_code == 302

    desk.unlock(NEW)
    assert "red scarf" in desk.text(f"reports/{report.reference}/")
    assert AuditEntry.objects.filter(actor_name="supervisor", action="key admitted").exists()


def test_a_key_with_another_fingerprint_is_not_admitted(newcomer, supervisor):
    response = admit(Desk(supervisor).unlocked(), newcomer, "0000 1111 2222 3333")

    assert "That is not the fingerprint of this key." in text_of(response)
    assert key_of(newcomer, "pending")


def test_a_key_of_somebody_who_left_is_not_admitted(newcomer, supervisor):
    newcomer.groups.clear()

    response = admit(Desk(supervisor).unlocked(), newcomer)

    assert "not in the groups" in text_of(response)
    assert key_of(newcomer, "pending")


def test_only_a_supervisor_admits_once_one_has_a_key(analyst, newcomer):
    boss = UserFactory(username="boss", group=SUPERVISORS)
    make(Desk(boss))
    desk = Desk(analyst).unlocked()

    assert admit(desk, boss).status_code == 302
    assert admit(desk, newcomer).status_code == 404
    for action in ("share", "retire"):
        assert desk.post(f"keys/{key_of(analyst).pk}/{action}/").status_code == 404
    assert "Retire" not in desk.text("keys/")


def test_nobody_admits_with_a_locked_key(supervisor, newcomer):
    response = admit(Desk(supervisor), newcomer)

    assert response.headers["Location"].startswith("/admin/hotline/unlock/?next=")
    assert key_of(newcomer, "pending")


def test_a_key_is_renewed_by_its_owner_while_it_is_open(analyst, supervisor):
    report = report_in()
    old = key_of(analyst)
    desk = Desk(analyst).unlocked()

    make(desk)

    assert key_of(analyst) != old
    assert "red scarf" in desk.text(f"reports/{report.reference}/")
    assert not ReportKey.objects.filter(holder=old).exists()
    assert Desk(analyst).unlock(PASSPHRASE).status_code == 200
    assert Desk(analyst).unlock(NEW).status_code == 302


def test_who_forgot_the_passphrase_waits_for_a_colleague_with_a_new_key(analyst, supervisor):
    report = report_in()
    desk = Desk(analyst)

    make(desk)

    assert key_of(analyst, "pending") and key_of(analyst, "active")
    admit(Desk(supervisor).unlocked(), analyst)
    assert desk.unlock(NEW).status_code == 302
    assert "red scarf" in desk.text(f"reports/{report.reference}/")


def test_the_passphrase_is_changed_by_who_knows_it(analyst):
    desk = Desk(analyst)

    response = desk.post("keys/passphrase/", present="a wrong one", passphrase=NEW, again=NEW)
    assert "That is not the passphrase of your key." in text_of(response)
    assert desk.post("keys/passphrase/", present=PASSPHRASE, passphrase=NEW, again=NEW).status_code == 302

    assert Desk(analyst).unlock(PASSPHRASE).status_code == 200
    assert Desk(analyst).unlock(NEW).status_code == 302
    assert AuditEntry.objects.filter(action="passphrase changed").count() == 1


def test_guessing_by_changing_the_passphrase_is_as_slow_as_by_unlocking(analyst):
    desk = Desk(analyst)
    for _ in range(3):
        desk.unlock("wrong")

    response = desk.post("keys/passphrase/", present=PASSPHRASE, passphrase=NEW, again=NEW)

    assert "Too many wrong passphrases." in text_of(response)


def test_who_leaves_loses_key_and_reports(analyst, supervisor):
    report = report_in()
    boss = Desk(supervisor).unlocked()
    old = key_of(analyst)

    boss.post(f"keys/{old.pk}/retire/")

    assert not ReportKey.objects.filter(holder=old).exists()
    assert "red scarf" in boss.text(f"reports/{report.reference}/")
    assert Desk(analyst).unlock().status_code == 200
    assert "analyst Active" not in boss.text("keys/")


def test_a_key_without_which_reports_are_lost_stays(analyst, supervisor):
    report = report_in()
    ReportKey.objects.filter(report=report, holder__user=supervisor).delete()
    boss = Desk(supervisor).unlocked()
    recovery = keys.active_keys().get(user=None)

    for key in (key_of(analyst), recovery):
        response = boss.client.post(f"/admin/hotline/keys/{key.pk}/retire/", follow=True)
        assert "This key is needed" in response.content.decode()
    keys.share(key_of(supervisor), keys.unlocked(analyst, PASSPHRASE))
    boss.post(f"keys/{key_of(analyst).pk}/retire/")
    assert (
        "This key is needed"
        in boss.client.post(f"/admin/hotline/keys/{key_of(supervisor).pk}/retire/", follow=True).content.decode()
    )


def test_the_last_key_stays_even_before_the_first_report(analyst):
    Desk(analyst).unlocked().post(f"keys/{key_of(analyst).pk}/retire/")

    assert intake.is_open()


def test_a_new_recovery_key_gets_the_present_reports(supervisor):
    report = report_in()
    old = keys.active_keys().get(user=None)
    text = keys.make_recovery_key("test")
    new = keys.active_keys().get(user=None)
    boss = Desk(supervisor).unlocked()

    assert "Recovery key has the key to 1 more report." in text_of(
        boss.client.post(f"/admin/hotline/keys/{new.pk}/share/", follow=True)
    )
    assert logged("reports shared") == [("supervisor", "", f"Recovery key {new.fingerprint}")]
    boss.post(f"keys/{old.pk}/retire/")

    assert set(ReportKey.objects.filter(report=report, holder__user=None).values_list("holder", flat=True)) == {new.pk}
    assert keys.recovery_holder(text).key == new


def test_the_page_asks_the_database_as_often_for_many_keys(supervisor):
    desk = Desk(supervisor).unlocked()

    def queries():
        with CaptureQueriesContext(connection) as captured:
            desk.get("keys/")
        return len(captured)

    queries()  # what is asked once and remembered
    before = queries()
    for _ in range(3):
        make(Desk(UserFactory(group=ANALYSTS)))
    assert queries() == before > 0
