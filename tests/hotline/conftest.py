import pytest
from django.db import connection

from hotline import abuse, keys, sealing
from hotline.permissions import ANALYSTS, AUDITORS, SUPERVISORS
from tests.factories import UserFactory
from tests.in_file import in_file

PASSPHRASE = "correct horse battery staple"


@pytest.fixture(autouse=True)
def nobody_came_before():
    """No form, report or code in the memory of this process."""
    abuse.begun.clear()
    abuse.sent.clear()
    abuse.tried.clear()


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch):
    """Codes and passphrases are hashed as cheaply as libsodium lets, as passwords are in tests."""
    monkeypatch.setattr(sealing, "SLOW_PASSES", 1)
    monkeypatch.setattr(sealing, "SLOW_MEMORY", 8192)


@pytest.fixture
def recovery_key(db):
    """The recovery key as it was printed; its half of the site is active."""
    return keys.make_recovery_key("test")


@pytest.fixture
def analyst(recovery_key):
    """The first analyst, with an active key under PASSPHRASE."""
    user = UserFactory(username="analyst", group=ANALYSTS)
    keys.make_key(user, PASSPHRASE)
    return user


@pytest.fixture
def supervisor(analyst):
    """A supervisor, whose key the analyst admitted."""
    user = UserFactory(username="supervisor", group=SUPERVISORS)
    pending = keys.make_key(user, PASSPHRASE)
    keys.admit(pending.key, keys.unlocked(analyst, PASSPHRASE), analyst)
    return user


@pytest.fixture
def auditor(db):
    return UserFactory(username="auditor", group=AUDITORS)


@pytest.fixture
def disk(db, tmp_path):
    """The path of a copy of the database in a file, which SQLite locks as in production; None on PostgreSQL."""
    if connection.vendor == "sqlite":
        with in_file(tmp_path / "db.sqlite3") as path:
            yield path
    else:
        yield None
