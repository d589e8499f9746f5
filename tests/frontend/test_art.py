"""Icons and patterns are printed into the page, where they must be silent, and allowed by the security policy."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template, TemplateDoesNotExist

from pages.motifs import MOTIFS, TONES, motif_for

TEMPLATES = Path(settings.BASE_DIR, "templates")
DRAWINGS = sorted(path for folder in ("icons", "motifs", "art") for path in TEMPLATES.glob(f"{folder}/*.html"))


def render(text, **context):
    return Template("{% load art_tags %}" + text).render(Context(context))


def test_an_icon_is_hidden_from_screen_readers_since_a_word_stands_beside_it():
    printed = render('{% icon "phone" %}')

    assert printed.startswith("<svg ")
    assert 'aria-hidden="true"' in printed
    assert "<path" in printed


def test_an_icon_that_is_not_there_is_an_error_and_not_a_gap():
    with pytest.raises(TemplateDoesNotExist):
        render('{% icon "unicorn" %}')


@pytest.mark.parametrize("name", [value for value, _ in MOTIFS])
@pytest.mark.parametrize("tone", [value for value, _ in TONES])
def test_every_pattern_that_an_editor_can_choose_is_drawn(name, tone):
    printed = render("{% motif 0 name tone %}", name=name, tone=tone)

    assert f'data-tone="{tone}"' in printed
    assert TEMPLATES.joinpath(f"motifs/{name}.html").read_text().strip() in printed


def test_neighbours_in_a_list_have_neither_the_same_pattern_nor_the_same_colours():
    chosen = [motif_for(number) for number in range(60)]

    for one, other in pairwise(chosen):
        assert one[0] != other[0]
        assert one[1] != other[1]


def test_a_page_keeps_its_pattern_and_an_editor_can_choose_another():
    assert motif_for(41) == motif_for(41)
    assert motif_for(41, "palm", "gold") == ("palm", "gold")
    assert motif_for(41, "palm") == ("palm", motif_for(41)[1])


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_drawing_can_be_printed_twice_and_needs_no_inline_style(path):
    drawing = path.read_text()

    assert not re.search(r"\sid=", drawing), "two drawings on one page would share the id"
    assert not re.search(r"\sstyle=|<style|<script|href=", drawing), "the security policy blocks it"
