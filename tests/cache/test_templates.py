"""Fragments of pages are kept by Wagtail's tags alone: Django's `{% cache %}` would keep what a preview shows."""

import re
from pathlib import Path

from django.conf import settings

CACHE_TAG = re.compile(r"{%-?\s*cache\b|{%\s*load\b[^%]*\bcache\b")


def test_no_template_keeps_a_fragment_of_a_preview():
    templates = list(Path(settings.BASE_DIR, "templates").rglob("*.html"))

    assert len(templates) > 50
    assert not [path for path in templates if CACHE_TAG.search(path.read_text())]
