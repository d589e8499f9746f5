"""
Short ways to write the content: a node of the page tree, and one function for each block of a body.

What is chosen in the admin is named here by a `Reference`; in rich text, by an address such as "page:explore/media".
`aple_site.demo.build` puts the ids in.
"""

import datetime
from dataclasses import dataclass, field

from aple_site.demo.documents import DOCUMENTS
from hotline.models import ReportAbusePage, SeekHelpPage
from news.models import ArticleIndexPage, ArticlePage
from pages.models import CookiesPage, SectionPage, StandardPage, TeamPage
from resources.models import ResourceIndexPage


@dataclass(frozen=True)
class Reference:
    """Something that the command makes: a "page" by its path, an "image" or a "document" by its key."""

    kind: str
    key: str


def page(path):
    return Reference("page", path)


def image(key):
    return Reference("image", key)


def document(key):
    return Reference("document", key)


# Nodes of the tree


@dataclass
class Node:
    """A page to be made. A field whose value is a list is a stream of blocks."""

    model: type
    slug: str
    title: str
    summary: str
    children: list = field(default_factory=list)
    fields: dict = field(default_factory=dict)
    tags: tuple = ()
    in_menu: bool = True


def section(slug, title, summary, children, body=(), **fields):
    return Node(SectionPage, slug, title, summary, children, {"body": list(body), **fields})


def standard(slug, title, summary, body, in_menu=True):
    return Node(StandardPage, slug, title, summary, fields={"body": body}, in_menu=in_menu)


def team(slug, title, summary, groups):
    return Node(TeamPage, slug, title, summary, fields={"groups": groups})


def report_abuse(slug, title, summary, **fields):
    return Node(ReportAbusePage, slug, title, summary, fields=fields)


def seek_help(slug, title, summary, **fields):
    return Node(SeekHelpPage, slug, title, summary, fields=fields)


def cookies(slug, title, summary, body):
    return Node(CookiesPage, slug, title, summary, fields={"body": body}, in_menu=False)


def shelf(slug, title, summary, body, children=(), types=(), audiences=()):
    fields = {"body": body, "types": list(types), "audiences": list(audiences)}
    return Node(ResourceIndexPage, slug, title, summary, list(children), fields)


def listing(slug, title, summary, motif, articles):
    return Node(ArticleIndexPage, slug, title, summary, articles, {"motif": motif})


def article(date, slug, title, summary, body, tags, picture="", **fields):
    fields = {"date": datetime.date.fromisoformat(date), "body": body, **fields}
    if picture:
        fields["lead_image_id"] = image(picture)
    return Node(ArticlePage, slug, title, summary, fields=fields, tags=tags, in_menu=False)


# Links


def link(target, label=""):
    """`target` is the path of a page, a Reference to a document, or an address."""
    if isinstance(target, Reference):
        return {"label": label, target.kind: target}
    if ":" in target:
        return {"label": label, "url": target}
    return {"label": label, "page": page(target)}


# Blocks of a body


def heading(words, level="2"):
    return "heading", {"text": words, "level": level}


def text(html):
    return "paragraph", html


def takeaways(*points, heading="In short"):
    return "takeaways", {"heading": heading, "points": list(points)}


def quote(words, source):
    return "quote", {"text": words, "source": source}


def callout(tone, heading, html):
    return "callout", {"tone": tone, "heading": heading, "text": html}


def accordion(*parts):
    return "accordion", {"parts": [{"heading": question, "text": answer} for question, answer in parts]}


def shown(key, alt):
    return {"image": image(key), "alt_text": alt, "decorative": False}


def picture(key, alt, caption=""):
    return "picture", {"image": shown(key, alt), "caption": caption, "credit": ""}


def gallery(heading, *pictures):
    pictures = [{"image": shown(key, alt), "caption": caption} for key, alt, caption in pictures]
    return "gallery", {"heading": heading, "pictures": pictures}


def video(title, transcript):
    url = "https://www.youtube.com/watch?v=sampleVideo"
    return "video", {"title": title, "url": url, "poster": None, "transcript": transcript}


def files(heading, *keys):
    chosen = [
        {
            "document": document(key),
            "label": DOCUMENTS[key].title,
            "language": "km" if key.endswith("-km") else "en",
        }
        for key in keys
    ]
    return "files", {"heading": heading, "files": chosen}


def figures(heading, *rows):
    names = ("number", "label", "period", "source")
    return "figures", {"heading": heading, "figures": [dict(zip(names, row, strict=True)) for row in rows]}


def timeline(heading, *events):
    names = ("date", "heading", "text")
    return "timeline", {"heading": heading, "events": [dict(zip(names, event, strict=True)) for event in events]}


def table(caption, columns, rows, source):
    """`columns` are (type, heading), the type "text" or "number"."""
    content = {
        "columns": [{"type": kind, "heading": heading} for kind, heading in columns],
        "rows": [{"values": list(row)} for row in rows],
        "caption": "",
    }
    return "table", {"caption": caption, "table": content, "source": source}


def person(name, role, biography=""):
    return {"name": name, "role": role, "photo": None, "biography": biography}


def cards(heading, *rows):
    rows = [{"heading": title, "text": words, "image": None, "link": link(target)} for title, words, target in rows]
    return "cards", {"heading": heading, "cards": rows}


def call_to_action(heading, words, first, second=None):
    return "call_to_action", {"heading": heading, "text": words, "link": first, "second_link": second or {}}


def related(*paths, heading="Read on"):
    return "related_pages", {"heading": heading, "pages": [page(path) for path in paths]}


def numbers(heading, words):
    return "numbers", {"heading": heading, "text": words}


# Blocks of Report Abuse and Seek Help


def answered(question, answer):
    return "question", {"question": question, "answer": answer}


def help_card(
    slug, question, drawing, audiences, comfort, do_now, do_not, who_to_call, comfort_heading="You are not to blame"
):
    return "card", {
        "question": question,
        "slug": slug,
        "drawing": drawing,
        "audiences": audiences,
        "comfort_heading": comfort_heading,
        "comfort": comfort,
        "do_now": do_now,
        "do_not": do_not,
        "who_to_call": who_to_call,
    }


CARE = callout(
    "care",
    "If this touches you",
    '<p>You can talk to somebody now, by day or by night, and you need not give a name. The page <a href="page:take-action/seek-help">Seek Help</a> starts with the numbers.</p>',
)
