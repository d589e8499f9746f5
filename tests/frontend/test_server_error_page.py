"""The page that is shown when everything else is broken."""

import re

from django.views.defaults import server_error


def test_it_gives_the_numbers_to_call_and_needs_nothing_else(rf):
    response = server_error(rf.get("/"))
    page = response.content.decode()

    assert response.status_code == 500
    for number in ("1288", "+85592311511", "1280"):
        assert f'href="tel:{number}"' in page
    assert "092 311 511" in page
    assert not re.search(r'<(link|script|img|iframe)\b|\bsrc=|url\(|href="(?!tel:)', page), "it asks for another file"
    assert "{%" not in page
    assert "{{" not in page
