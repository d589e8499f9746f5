"""A disk on which there is no more room, in truth: an honest page with the answers in it, and the report once later."""

import os
import subprocess
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.db import OperationalError, connection

from hotline.models import Report
from tests.hotline.visitor import CODE, STORY, Visitor, only_answers

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

LONG = STORY * 100  # more than what is left in a page of the database
TABLES = ("hotline_sealedstate", "hotline_report", "hotline_reportkey", "hotline_entry")


class FullSqlite:
    """A database that may not grow, which SQLite tells the site in the words for a disk without room."""

    message = "database or disk is full"

    def fill(self):
        execute("CREATE TABLE filler (bytes BLOB)")
        execute("PRAGMA max_page_count = 1")
        with suppress(OperationalError):
            while True:
                execute("INSERT INTO filler VALUES (zeroblob(1000))")

    def clear(self):
        execute("DROP TABLE filler")
        execute("PRAGMA max_page_count = 1000000")


class FullPostgres:
    """The hotline's tables on a disk of their own, of two megabytes, where a file takes what is left."""

    message = "No space left on device"

    def __init__(self, folder):
        self.filler = folder / "filler"

    def fill(self):
        with self.filler.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(4096))

    def clear(self):
        self.filler.unlink()


def execute(sql):
    connection.cursor().execute(sql)


@contextmanager
def small_disk():
    """The tables move to a file system in memory, and back. Its folder."""
    with TemporaryDirectory(prefix="small-") as name, connection.cursor() as cursor:
        folder = Path(name)
        mount = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0755", "tmpfs", folder]
        if os.getuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("a small disk for PostgreSQL needs the right to mount one")
        try:
            cursor.execute("SHOW data_directory")
            owner = Path(cursor.fetchone()[0]).stat()
            data = folder / "data"
            data.mkdir()
            os.chown(data, owner.st_uid, owner.st_gid)
            tablespace = f"small_{connection.settings_dict['NAME']}"  # one for each process of the tests
            cursor.execute(f"CREATE TABLESPACE {tablespace} LOCATION '{data}'")
            try:
                move(cursor, tablespace)
                yield folder
            finally:
                move(cursor, "pg_default")
                cursor.execute(f"DROP TABLESPACE {tablespace}")
        finally:
            subprocess.run(["umount", folder], check=True)


def move(cursor, tablespace):
    for table in TABLES:
        cursor.execute(f"ALTER TABLE {table} SET TABLESPACE {tablespace}")


@pytest.fixture
def room(disk):
    """How to take all room from the database, and to give it back."""
    if disk:
        yield FullSqlite()
    else:
        with small_disk() as folder:
            yield FullPostgres(folder)


@pytest.fixture
def full(room):
    """`with full():` the disk is full, and the database says so."""

    @contextmanager
    def full():
        room.fill()
        said = []

        def listen(execute, *statement):
            try:
                return execute(*statement)
            except OperationalError as error:
                said.append(str(error))
                raise

        try:
            with connection.execute_wrapper(listen):
                yield
        finally:
            room.clear()
        assert room.message in said[0]

    return full


@pytest.fixture
def visitor(room, analyst):
    return Visitor()


def is_honest(page):
    summary = page.soup.select_one(".error-summary")
    return page.status == 503 and "This was not saved" in summary.text and summary.find("a", href="tel:1288")


def test_the_answer_of_a_step_stays_in_the_form(visitor, full):
    visitor.begin("other")
    with full():
        for _ in range(2):
            page = visitor.answer("other", what=LONG)

            assert is_honest(page)
            assert (page.step, page.value("what")) == ("other", LONG)
    assert visitor.answer("other", what=LONG).step == "province"


def test_a_report_that_did_not_go_has_no_receipt_and_goes_once_later(visitor, full, analyst):
    visitor.begin("other")
    for step, fields in (
        ("other", {"what": LONG}),
        ("province", {"province": "12"}),
        ("contact", {"contact": "anonymous"}),
    ):
        visitor.answer(step, **fields)
    with full():
        for _ in range(2):
            page = visitor.send()

            assert is_honest(page)
            assert page.step == "check"
            assert page.code is None
            assert LONG in page.text
    assert not Report.objects.exists()

    code = visitor.send().code
    assert code
    assert visitor.send().code == code
    assert only_answers(analyst)["What happened?"] == LONG


def test_a_message_stays_in_the_form(visitor, full):
    code = visitor.report()
    visitor.address = CODE
    token = visitor.post("open", code=code).value("token")
    with full():
        page = visitor.post("write", text=LONG, token=token)

        assert is_honest(page)
        assert (page.value("text"), page.value("token")) == (LONG, token)
    page = visitor.post("write", text=LONG, token=token)
    assert len(page.soup.select(".thread li")) == 2
