from django import template

from documents.access import live_uses
from documents.states import is_private, state_of

register = template.Library()


@register.inclusion_tag("documents/who_sees.html")
def who_sees(document):
    """For editors: whether visitors may have the document, and which pages are the reason."""
    uses, is_collection_private = live_uses([document])[document.pk], is_private([document])[document.pk]
    state = state_of(uses, is_collection_private)
    return {"uses": uses, "is_collection_private": is_collection_private, "state": state}
