"""Short ways to write programmes, groups of people, numbers over time, awards and partners (aple_site/demo/blocks.py)."""

from aple_site.demo.blocks import Node, Reference, image, link, page, person
from pages.models import ProgrammePage

__all__ = ["awards", "figures_over_time", "group", "partners", "programme"]

NO_LINK = {"label": "", "url": ""}


def programme(slug, title, summary, tone, goals, body, figures=(), tag="", articles=(), resources=()):
    """`figures` are (number, label, period, source); `tag` is that of its articles, `articles` and `resources` are paths."""
    names = ("number", "label", "period", "source")
    fields = {
        "tone": tone,
        "goals": [("goal", goal) for goal in goals],
        "body": body,
        "figures": [("figure", dict(zip(names, figure, strict=True))) for figure in figures],
        "articles": [("article", page(path)) for path in articles],
        "resources": [("page", page(path)) for path in resources],
    }
    if tag:
        fields["articles_tag_id"] = Reference("tag", tag)
    return Node(ProgrammePage, slug, title, summary, fields=fields)


def group(kind, heading, *rows):
    """`rows` are (name, role, biography)."""
    return "group", {"kind": kind, "heading": heading, "people": [person(*row) for row in rows]}


def figures_over_time(heading, unit, period, source, *points):
    points = [{"time": time, "number": number} for time, number in points]
    fields = {"heading": heading, "unit": unit, "period": period, "source": source}
    return "figures_over_time", {**fields, "points": points}


def awards(heading, *rows):
    """`rows` are (year, award, giver, text)."""
    names = ("year", "award", "giver", "text")
    shown = [{**dict(zip(names, row, strict=True)), "picture": None, "link": NO_LINK} for row in rows]
    return "awards", {"heading": heading, "awards": shown}


def partners(heading, *rows):
    """`rows` are (name, key of the picture that stands in for a logo or "", since, text, address or "")."""
    shown = [
        {
            "name": name,
            "logo": image(key) if key else None,
            "since": since,
            "text": text,
            "link": link(address) if address else NO_LINK,
        }
        for name, key, since, text, address in rows
    ]
    return "partners", {"heading": heading, "partners": shown}
