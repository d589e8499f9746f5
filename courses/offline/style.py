"""Style and script of the pack: parts of the site's own."""

from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

__all__ = ["script", "style"]

# What a lesson is made of, by layer. Fonts stay out: they weigh more than all the rest.
PARTS = {
    "reset": ["reset"],
    "tokens": ["tokens"],
    "base": ["base"],
    "layout": ["layout"],
    "components": [
        *["icon", "motif", "button", "page_head", "card", "figures", "timeline", "quote", "callout", "accordion"],
        *["people", "choices", "fields", "quiz", "lessons", "files", "pager", "picture", "table", "numbers"],
        "call_to_action",
    ],
    "pages": ["prose", "takeaways", "listing"],
    "utilities": ["utilities"],
}


def style():
    layers = [f"@layer {', '.join(PARTS)};"]
    for layer, names in PARTS.items():
        layers.append(f"@layer {layer} {{\n{''.join(static_text(f'css/{name}.css') for name in names)}}}")
    return "\n".join([*layers, render_to_string("courses/offline/pack.css")])


def script():
    """The site's own module, which imports nothing: a browser runs it from the disk, where it refuses modules."""
    return static_text("js/quiz.js")


def static_text(name):
    return Path(finders.find(name)).read_text()
