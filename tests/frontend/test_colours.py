"""The dark colours are written twice, once for the system's choice and once for the visitor's: they must agree."""

import re
from pathlib import Path

import pytest
from django.conf import settings

TOKENS = Path(settings.BASE_DIR, "static/css/tokens.css").read_text()


def tokens(selector):
    block = re.search(re.escape(selector) + r"\s*\{([^}]*)\}", TOKENS)[1]
    return dict(re.findall(r"(--[\w-]+|color-scheme):\s*([^;]+);", block))


LIGHT = tokens(":root")
DARK = tokens(':root[data-theme="dark"]')


def luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_dark_is_the_same_by_system_and_by_choice():
    assert DARK
    assert tokens(':root:not([data-theme="light"])') == DARK


def test_dark_names_no_colour_that_light_does_not_have():
    assert set(DARK) <= set(LIGHT)


@pytest.mark.parametrize("scheme", [LIGHT, {**LIGHT, **DARK}], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *[("ink", ground) for ground in ("bg", "surface", "sunken")],
        *[("ink-soft", ground) for ground in ("bg", "surface", "sunken", "gold-tint", "leaf-tint", "indigo-tint")],
        *[("link", ground) for ground in ("bg", "sunken", "indigo-tint")],
        *[(dye, f"{dye}-tint") for dye in ("indigo", "lotus", "leaf", "gold", "danger")],
        *[("ink", f"{dye}-tint") for dye in ("indigo", "lotus", "leaf", "gold", "danger")],
        *[(f"on-{fill}", fill) for fill in ("fill", "urgent", "care", "night")],
        *[(f"on-{fill}", f"{fill}-hover") for fill in ("fill", "urgent", "care")],
        *[("lotus", ground) for ground in ("bg", "sunken")],
        *[("leaf", ground) for ground in ("bg", "surface")],
        ("on-night-soft", "night"),
        ("thread", "night"),
    ],
)
def test_text_can_be_read_on_its_ground(scheme, text, ground):
    """WCAG 2.2, success criterion 1.4.3: 4.5 to 1."""
    assert contrast(scheme[f"--{text}"], scheme[f"--{ground}"]) >= 4.5
