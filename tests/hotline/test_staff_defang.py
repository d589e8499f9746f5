"""Addresses in what reporters write: none is left that a program would take for a link."""

import re
import time

import pytest

from hotline.defang import defanged


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://bad.example.com/a?b=c#d", "hxxps://bad[.]example[.]com/a?b=c#d"),
        ("HTTP://BAD.EXAMPLE", "hxxp://BAD[.]EXAMPLE"),
        ("(see http://bad.example.)", "(see hxxp://bad[.]example.)"),
        ("<https://bad.example>", "<hxxps://bad[.]example>"),
        ("bad.example", "bad[.]example"),
        ("www.bad.example/path.php", "www[.]bad[.]example/path[.]php"),
        ("//bad.example/x", "//bad[.]example/x"),
        ("t.me/some_channel", "t[.]me/some_channel"),
        ("ftp://bad.example", "ftp[:]//bad[.]example"),
        ("whatsapp://send?phone=1", "whatsapp[:]//send?phone=1"),
        ("tg:resolve?domain=x", "tg[:]resolve?domain=x"),
        ("javascript:alert(1)", "javascript[:]alert(1)"),
        ("data:text/html,x", "data[:]text/html,x"),
        ("magnet:?xt=urn:btih:abc", "magnet[:]?xt=urn:btih:abc"),
        ("tel:092311511", "tel[:]092311511"),
        ("me@bad.example", "me[@]bad[.]example"),
        ("mailto:me@bad.example", "mailto[:]me[@]bad[.]example"),
        ("https://user:pass@bad.example:8080/", "hxxps://user:pass[@]bad[.]example:8080/"),
        ("http://192.168.1.10/x", "hxxp://192[.]168[.]1[.]10/x"),
        ("192.168.1.10", "192[.]168[.]1[.]10"),
        ("http://[::1]:80/", "hxxp://[::1]:80/"),
        ("http:bad", "hxxp:bad"),
        ("münchen.example", "münchen[.]example"),
        ("ក្រមា.កម្ពុជា", "ក្រមា[.]កម្ពុជា"),
        ("xn--mnchen-3ya.example", "xn--mnchen-3ya[.]example"),
        ("bad。example．com｡kh", "bad[.]example[.]com[.]kh"),
        ("me＠bad.example", "me[@]bad[.]example"),
        ("abcdef.onion", "abcdef[.]onion"),
        ("hxxps://bad[.]example", "hxxps://bad[.]example"),
        ("me[@]bad[.]example", "me[@]bad[.]example"),
        ("line1.example\nline2.example", "line1[.]example\nline2[.]example"),
    ],
)
def test_an_address_is_written_so_that_nothing_opens_it(text, shown):
    assert defanged(text) == shown
    assert not re.search(r"https?:|\w[.。．｡]\w|[^\s\[][@＠][^\s\]]", shown)


@pytest.mark.parametrize(
    "text",
    [
        "A man came. He had a scarf... and a bag.",
        "It was 3.5 kilometres, at 10.30, for (12.50).",
        "Time: 10:30. Who: a teacher",
        "@ the market, 5 @ 10",
        "ក្រមា។ កម្ពុជា",
        "",
    ],
)
def test_other_words_stay_as_they_are(text):
    assert defanged(text) == text


def test_a_long_text_takes_no_time():
    started = time.process_time()
    for text in ("." * 100_000, "a." * 50_000, "a" * 100_000, "1" * 100_000, "http:" * 20_000, "@" * 100_000):
        defanged(text)
    assert time.process_time() - started < 5
