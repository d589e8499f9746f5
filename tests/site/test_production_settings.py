"""The site does not start for the public before it is set up for it."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

REQUIRED = {
    "SECRET_KEY": "a-key-of-more-than-fifty-characters-for-nothing-but-this-test",
    "ALLOWED_HOSTS": "www.example.org",
    "DATABASE_URL": "sqlite:///:memory:",
}


def start(environment):
    inherited = {name: value for name, value in os.environ.items() if name not in REQUIRED}
    return subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        env=inherited | environment | {"DJANGO_SETTINGS_MODULE": "aple_site.settings.production"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_it_starts_with_key_hosts_and_database():
    result = start(REQUIRED)

    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("missing", REQUIRED)
def test_it_does_not_start_without_one_of_them_and_names_it(missing):
    result = start({name: value for name, value in REQUIRED.items() if name != missing})

    assert result.returncode != 0
    assert missing in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("empty", REQUIRED)
def test_an_empty_value_is_no_value(empty):
    result = start({**REQUIRED, empty: ""})

    assert result.returncode != 0
    assert empty in result.stderr.splitlines()[-1]
