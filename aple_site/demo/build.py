"""Makes pages, pictures, files and settings of the content that the other modules hold."""

import json
import re
import uuid
from datetime import datetime, time

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page

from aple_site.demo import settings as demo_settings
from aple_site.demo.blocks import Reference
from aple_site.demo.consent import load_registry
from aple_site.demo.documents import DOCUMENTS
from aple_site.demo.giving import load_campaigns
from aple_site.demo.glossary import load_glossary
from aple_site.demo.home import HOME
from aple_site.demo.hotline import load_services
from aple_site.demo.khmer import load_khmer
from aple_site.demo.library_build import load_library
from aple_site.demo.pictures import PICTURES
from aple_site.demo.recordings import load_recordings
from aple_site.demo.search import load_distress_words
from aple_site.demo.tags import TAGS
from aple_site.demo.tree import TREE
from documents.models import CustomDocument
from images.models import CustomImage
from news.models import ArticleTag

__all__ = ["demo_pages", "load_content"]

# What tells a page of the demo from any other: its translation key comes from its path in the demo tree.
NAMESPACE = uuid.UUID("6f1f8f6e-3a43-4a52-9b62-0f2f7c1f5d11")
LINK_IN_TEXT = re.compile(r'href="page:([^"]+)"')


def demo_pages():
    """The pages, in whatever language, that are of the demo; the home page, which was there before, is not."""
    return Page.objects.filter(translation_key__in=[key_of(path) for path, _ in walk(TREE)])


def key_of(path):
    return uuid.uuid5(NAMESPACE, path)


def walk(nodes, parent=""):
    """Yields (path, node) for all nodes, parents first, in tree order."""
    for node in nodes:
        path = f"{parent}/{node.slug}" if parent else node.slug
        yield path, node
        yield from walk(node.children, path)


def load_content(site, home):
    """Fills the site whose root is the bare page `home`. Returns the number of pages made."""
    pages = {}
    for path, node in walk(TREE):
        parent = pages.get(path.rpartition("/")[0], home)
        pages[path] = parent.add_child(instance=new_page(path, node))
    ids = {
        "page": {path: page.pk for path, page in pages.items()},
        "image": {key: make_image(key, picture).pk for key, picture in PICTURES.items()},
        "tag": {
            name: ArticleTag.objects.get_or_create(name=name, defaults={"name_km": TAGS[name]})[0].pk
            for _, node in walk(TREE)
            for name in node.tags
        },
        "document": {key: make_document(sample).pk for key, sample in DOCUMENTS.items()},
    }
    # Bodies only now: they refer to pages that come later in the tree.
    for path, node in walk(TREE):
        fill(pages[path], node.fields, ids)
        if node.tags:
            pages[path].tags.set(node.tags)
        pages[path].save()
    load_library(pages)
    load_recordings(pages["take-action/report-abuse"], pages["take-action/seek-help"])
    fill(home, HOME, ids)
    home.save()
    for model, fields in demo_settings.SETTINGS.items():
        setting = model.for_site(site)
        fill(setting, fields, ids)
        setting.save()
    load_registry()
    load_services()
    load_glossary()
    load_campaigns()
    load_distress_words()
    return len(pages) + load_khmer([home, *pages.values()])


def new_page(path, node):
    published = timezone.now()
    if date := node.fields.get("date"):
        published = timezone.make_aware(datetime.combine(date, time(9)))
    return node.model(
        title=node.title,
        slug=node.slug,
        summary=node.summary,
        show_in_menus=node.in_menu,
        translation_key=key_of(path),
        first_published_at=published,
        last_published_at=published,
        # What a page must have from the start; what refers to other pages comes later.
        **{name: value for name, value in node.fields.items() if not isinstance(value, list | dict | Reference)},
    )


def make_image(key, picture):
    return CustomImage.objects.create(
        title=picture.title,
        description=picture.description,
        credit="APLE Cambodia",
        file=ContentFile(picture.jpeg(), f"{key}.jpg"),
    )


def make_document(sample):
    return CustomDocument.objects.create(title=sample.title, file=ContentFile(sample.pdf(), sample.file_name))


def fill(instance, fields, ids):
    for name, value in fields.items():
        value = resolve(value, ids)
        field = instance._meta.get_field(name)
        setattr(instance, name, stream(field, value) if isinstance(field, StreamField) else value)


def stream(field, blocks):
    """The value of a StreamField as the editor would store it: translation knows each item of a list by its id."""
    value = field.stream_block.to_python([{"type": kind, "value": value} for kind, value in blocks])
    return json.dumps([{**block.get_prep_value(), "id": str(uuid.uuid4())} for block in value])


def resolve(value, ids):
    """`value` with the id in place of each Reference and each page address. Raises KeyError for one that is not there."""
    if isinstance(value, Reference):
        return ids[value.kind][value.key]
    if isinstance(value, dict):
        return {name: resolve(part, ids) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [resolve(part, ids) for part in value]
    if isinstance(value, str):
        return LINK_IN_TEXT.sub(lambda match: f'linktype="page" id="{ids["page"][match[1]]}"', value)
    return value
