"""What a page says, asked of the search fields of its class, whatever class it is."""

from django.db.models import Manager
from django.utils import timezone, translation
from wagtail.search import index

__all__ = ["date_of", "text_of", "until_of"]


# Wagtail says "None" for the text of a block that was saved before the block had that text.
NOTHING = (None, "", "None")


def text_of(page):
    """All that the page's search fields hold but title and summary, as one text. Labels are in the page's language."""
    with translation.override(page.locale.language_code):
        return "\n".join(texts(page, page.get_search_fields(), leave_out=("title", "summary")))


def texts(instance, fields, leave_out=()):
    for field in fields:
        if isinstance(field, index.RelatedFields):
            for related in related_to(instance, field):
                yield from texts(related, field.fields)
        elif isinstance(field, index.SearchField) and field.field_name not in leave_out:
            yield from flat(field.get_value(instance))


def related_to(instance, field):
    value = field.get_value(instance)
    if isinstance(value, Manager):
        return value.all()
    return [] if value is None else [value]


def flat(value):
    """The texts in a value as Wagtail's fields hand it out: a text, or lists and dictionaries of them."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from flat(part)
    elif value not in NOTHING:
        yield str(value)


def date_of(page):
    """The page's own date where its class has one, else the day of its last publication in Phnom Penh."""
    published = page.last_published_at or page.first_published_at
    return getattr(page, "date", None) or (timezone.localdate(published) if published else None)


def until_of(page):
    """The moment from which a page is not found any more, where its class has one, as `found_until`."""
    return getattr(page, "found_until", None)
