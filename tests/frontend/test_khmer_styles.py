"""Khmer stacks signs above and below its letters: no style squeezes, spreads, slants or cuts what may be Khmer."""

import re
from pathlib import Path

import pytest
from django.conf import settings

STYLES = {path.name: path.read_text() for path in sorted(Path(settings.BASE_DIR, "static/css").glob("*.css"))}
# What these hold is in Latin letters or digits in both languages, or is a line to write on.
NEVER_KHMER = (
    r"\.(brand|callnow|input--code|numbers b|receipt output|certificate__line|stats dd|timeline|utility \.num)\b"
)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
LEADING = re.compile(r"(?:line-height: *|font:[^;]*?/)([\d.]+)")
TALL_ENOUGH = 1.6


def rules():
    for name, style in STYLES.items():
        for selector, body in RULE.findall(re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)):
            yield f"{name}: {selector.strip()}", body


def test_the_height_of_lines_of_words_comes_from_the_tokens():
    fixed = [place for place, body in rules() for leading in LEADING.findall(body) if float(leading) < TALL_ENOUGH]

    assert fixed
    assert [place for place in fixed if not re.search(NEVER_KHMER, place) and "tokens.css" not in place] == []


@pytest.mark.parametrize("token", ["--leading", "--leading-snug", "--leading-small"])
def test_lines_of_khmer_are_taller(token):
    heights = [float(height) for height in re.findall(rf"{token}: ([\d.]+)", STYLES["tokens.css"])]

    assert len(heights) == 2
    assert heights[0] < TALL_ENOUGH + 0.1 <= heights[1] + 0.1


@pytest.mark.parametrize(
    "squeezed",
    [
        r"letter-spacing: *-?\.?\d*[1-9]",
        "text-transform",
        "font-style: *(italic|oblique)",
        "text-overflow",
        "line-clamp",
    ],
)
def test_nothing_spreads_slants_or_cuts_words(squeezed):
    found = [place for place, body in rules() if re.search(squeezed, body)]

    assert [place for place in found if not re.search(NEVER_KHMER, place)] == []


def test_what_browsers_slant_stands_upright_in_khmer():
    assert re.search(r":is\(em, i, cite, dfn, address\):lang\(km\) \{ font-style: normal; \}", STYLES["base.css"])
